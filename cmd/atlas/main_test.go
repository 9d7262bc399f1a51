package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Two squares that share a side, the second drawn against the arc; an island
// too small to see; a capital without an outline.
const twoSquares = `{"transform":{"scale":[1,1],"translate":[0,0]},
"arcs":[[[0,0],[0,10]],[[0,10],[-10,0],[0,-10],[10,0]],[[0,0],[10,0],[0,10],[-10,0]],[[50,50],[0,0.1],[0.1,0]]],
"objects":{"countries":{"geometries":[
 {"type":"Polygon","id":"AAA","properties":{"name":"Left"},"arcs":[[0,1]]},
 {"type":"MultiPolygon","id":"BBB","properties":{"name":"Right"},"arcs":[[[2,-1]],[[3]]]}]},
 "capitals":{"geometries":[{"type":"Point","id":"AAA","properties":{"name":"Left"},"coordinates":[-5,5]},{"type":"Point","id":"CCC","properties":{"name":"Dot"},"coordinates":[20,0]}]}}}`

func TestTable(t *testing.T) {
	var m topology
	if err := json.Unmarshal([]byte(twoSquares), &m); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"AAA\tLeft\t3500,1580\tM3600,1680l0,-200 -200,0 0,200 200,0Z",
		"BBB\tRight\t\tM3600,1680l200,0 0,-200 -200,0 0,200Z",
		"CCC\tDot\t4000,1680\t",
	}
	if got := m.table(); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestRun(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "world.topojson"), filepath.Join(dir, "atlas.tsv")
	if err := run(in, out); err == nil {
		t.Error("a map that is not there is no error")
	}
	if err := os.WriteFile(in, []byte(twoSquares), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := run(in, out); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(out); err != nil || strings.Count(string(got), "\n") != 3 {
		t.Errorf("wrote %q, %v", got, err)
	}
}

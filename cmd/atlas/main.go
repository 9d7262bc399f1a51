// Command atlas turns a TopoJSON map of the world into the small table of
// outlines that the pages draw: identifier, name, where the capital lies, path.
package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	refdata := flag.String("refdata", "", "folder with world.topojson")
	out := flag.String("out", "serve/web/atlas.tsv", "table to write")
	flag.Parse()
	if err := run(filepath.Join(*refdata, "world.topojson"), *out); err != nil {
		fmt.Fprintln(os.Stderr, "atlas:", err)
		os.Exit(1)
	}
}

func run(in, out string) error {
	raw, err := os.ReadFile(in)
	if err != nil {
		return err
	}
	var t topology
	if err := json.Unmarshal(raw, &t); err != nil {
		return fmt.Errorf("%s: %w", in, err)
	}
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	for _, line := range t.table() {
		fmt.Fprintln(w, line)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}

// A topology is what is used of a TopoJSON file: arcs in steps of Transform,
// shared by the outlines of neighbours.
type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]float64
	Objects   map[string]struct{ Geometries []geometry }
}

type geometry struct {
	Type        string
	ID          string
	Arcs        json.RawMessage
	Coordinates [2]float64
	Properties  struct{ Name string }
}

// The map is drawn 7200 units wide, from 84 degrees north to 58 south; points
// nearer than a step are one, and islands smaller than it are left out.
const (
	width       = 7200.0
	north       = 84.0
	south       = -58.0
	step        = 9.0
	unitsDegree = width / 360
)

// table writes a line for each country with an outline or a capital: small
// ones have the capital alone.
func (t *topology) table() []string {
	type country struct{ name, capital, path string }
	all := map[string]*country{}
	at := func(id string) *country {
		if all[id] == nil {
			all[id] = &country{}
		}
		return all[id]
	}
	for _, g := range t.Objects["countries"].Geometries {
		c := at(cmp.Or(g.ID, g.Properties.Name))
		c.name, c.path = g.Properties.Name, t.path(g)
	}
	for _, g := range t.Objects["capitals"].Geometries {
		p := t.project(g.Coordinates)
		c := at(g.ID)
		c.name, c.capital = g.Properties.Name, fmt.Sprintf("%.0f,%.0f", p[0], p[1])
	}
	var out []string
	for id, c := range all {
		if c.path != "" || c.capital != "" {
			out = append(out, strings.Join([]string{id, c.name, c.capital, c.path}, "\t"))
		}
	}
	slices.Sort(out)
	return out
}

// project turns a place of the file into one of the drawing.
func (t *topology) project(p [2]float64) [2]float64 {
	lon := p[0]*t.Transform.Scale[0] + t.Transform.Translate[0]
	lat := p[1]*t.Transform.Scale[1] + t.Transform.Translate[1]
	return [2]float64{(lon + 180) * unitsDegree, (north - min(max(lat, south), north)) * unitsDegree}
}

// arc returns the places of an arc, backwards for a negative number.
func (t *topology) arc(n int) [][2]float64 {
	back := n < 0
	if back {
		n = ^n
	}
	var at [2]float64
	var out [][2]float64
	for _, d := range t.Arcs[n] {
		at[0], at[1] = at[0]+d[0], at[1]+d[1]
		out = append(out, t.project(at))
	}
	if back {
		slices.Reverse(out)
	}
	return out
}

// path draws all rings of a country.
func (t *topology) path(g geometry) string {
	var polygons [][][]int
	if g.Type == "Polygon" {
		polygons = make([][][]int, 1)
		_ = json.Unmarshal(g.Arcs, &polygons[0]) // a shape that is none draws nothing
	} else {
		_ = json.Unmarshal(g.Arcs, &polygons)
	}
	var b strings.Builder
	for _, rings := range polygons {
		for _, ring := range rings {
			var points [][2]float64
			for _, n := range ring {
				points = append(points, t.arc(n)...)
			}
			b.WriteString(outline(points))
		}
	}
	return b.String()
}

// outline writes a ring with fewer points; nothing, for one too small to see.
func outline(points [][2]float64) string {
	var kept [][2]float64
	for _, p := range points {
		if n := len(kept); n == 0 || math.Hypot(p[0]-kept[n-1][0], p[1]-kept[n-1][1]) >= step {
			kept = append(kept, p)
		}
	}
	if len(kept) < 3 {
		return ""
	}
	var b strings.Builder
	var x, y float64
	for i, p := range kept {
		toX, toY := math.Round(p[0]), math.Round(p[1])
		switch i {
		case 0:
			fmt.Fprintf(&b, "M%.0f,%.0f", toX, toY)
		case 1:
			fmt.Fprintf(&b, "l%.0f,%.0f", toX-x, toY-y)
		default:
			fmt.Fprintf(&b, " %.0f,%.0f", toX-x, toY-y)
		}
		x, y = toX, toY
	}
	return b.String() + "Z"
}

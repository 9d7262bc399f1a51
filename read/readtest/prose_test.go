package readtest_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/kinds"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/readtest"
	"github.com/chancery-project/chancery/read/source"
)

var mend = flag.Bool("mend", false, "rewrite the golden files to what is read; judge the diff")

func parseText(name string, text []byte) (*chancery.Document, error) {
	return source.Text(name, text, source.Options{})
}

func newReader(t testing.TB) *read.Reader {
	t.Helper()
	all, err := kinds.Readers()
	if err != nil {
		t.Fatal(err)
	}
	r, err := read.New(all...)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestGoldenProse reads every golden document with all kinds.
func TestGoldenProse(t *testing.T) {
	r := newReader(t)
	if *mend {
		mendAll(t, r)
	}
	readtest.Run(t, goldenFiles(), r.Document, parseText)
}

func mendAll(t *testing.T, r *read.Reader) {
	t.Helper()
	files, err := readtest.Load(goldenFiles())
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range files {
		path := filepath.Join("testdata", "golden", g.Name)
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := parseText(g.Name, g.Text)
		if err != nil {
			t.Fatal(err)
		}
		out, err := readtest.Mend(g.Name, data, r.Document(doc))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, out, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

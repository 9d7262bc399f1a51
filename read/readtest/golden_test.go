package readtest_test

import (
	"io/fs"
	"os"
	"testing"

	"github.com/chancery-project/chancery/kinds"
	"github.com/chancery-project/chancery/read/readtest"
	"github.com/chancery-project/chancery/read/source"
)

// goldenFiles is the folder of golden prose that every kind is read from.
func goldenFiles() fs.FS { return os.DirFS("testdata/golden") }

// A slip in a miss line would pass for a gap, and one in a file's form for a
// document, so both are looked for before anything is read.
func TestGoldenFilesAreWellFormed(t *testing.T) {
	files, err := readtest.Load(goldenFiles())
	if err != nil {
		t.Fatal(err)
	}
	silent, wanted := 0, 0
	for _, g := range files {
		if err := g.Check(kinds.All()); err != nil {
			t.Error(err)
		}
		if _, err := source.Text(g.Name, g.Text, source.Options{}); err != nil {
			t.Error(err)
		}
		if len(g.Lines) == 0 {
			silent++
		}
		wanted += len(g.Lines)
	}
	t.Logf("%d documents, %d of them silent, %d lines", len(files), silent, wanted)
	if len(files) < 40 || silent < 8 {
		t.Errorf("%d documents, %d silent: too few", len(files), silent)
	}
}

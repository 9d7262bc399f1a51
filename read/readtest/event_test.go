package readtest_test

import (
	"slices"
	"testing"

	"github.com/chancery-project/chancery/read/event"
	"github.com/chancery-project/chancery/read/readtest"
)

// Every category of event data that diplomatic prose reaches is asked for, and
// there are enough such lines to notice when one is lost.
func TestEventsAreAskedFor(t *testing.T) {
	files, err := readtest.Load(goldenFiles())
	if err != nil {
		t.Fatal(err)
	}
	wanted := map[string]int{}
	all := 0
	for _, g := range files {
		for _, l := range g.Lines {
			i := slices.IndexFunc(l.Terms, func(term readtest.Term) bool { return term.Field == "event" && term.Attr == "" })
			if i >= 0 && l.Verb == "want" {
				wanted[l.Terms[i].Value]++
				all++
			}
		}
	}
	t.Logf("%d lines: %v", all, wanted)
	if all < 200 {
		t.Errorf("%d lines with event= are too few", all)
	}
	for _, c := range event.Categories() {
		switch c.Name {
		case "PROTEST", "COERCE", "ASSAULT": // not of the register's kinds
		default:
			if wanted[c.Name] == 0 {
				t.Errorf("no golden line wants event=%s", c.Name)
			}
		}
	}
}

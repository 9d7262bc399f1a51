package gazetteer

import (
	"io/fs"
	"strings"
	"testing"
)

// eachTable calls f with every embedded table.
func eachTable(t *testing.T, f func(name string, tab *Table)) {
	t.Helper()
	err := fs.WalkDir(files, "data", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.Contains(name, ".tsv") {
			return err
		}
		data, err := files.ReadFile(name)
		if err != nil {
			return err
		}
		tab, err := ReadTable(name, data)
		if err == nil {
			f(name, tab)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestEveryRowHasASource(t *testing.T) {
	size := 0
	eachTable(t, func(name string, tab *Table) {
		at, err := tab.Columns("source")
		if err != nil {
			t.Error(err)
			return
		}
		for i := range tab.Len() {
			if tab.Row(i)[at[0]] == "" {
				t.Errorf("%s: row %d has no source: %q", name, i+1, tab.Row(i))
			}
		}
		data, err := files.ReadFile(name)
		if err != nil {
			t.Error(err)
		}
		size += len(data)
	})
	if size > 3<<20 {
		t.Errorf("the tables have %d bytes, more than 3 MiB", size)
	}
}

func TestNamesKnowTheirParties(t *testing.T) {
	g := load(t)
	for i, s := range g.names.senses {
		switch s.Class {
		case State, Organisation, Organ, Grouping, Demonym, Metonym:
			if _, ok := g.Party(s.ID); !ok {
				t.Errorf("%q means %q, which is no party", g.names.surfaces[i], s.ID)
			}
		case Place:
			if _, ok := g.Party(s.Country); !ok && s.Country != "" {
				t.Errorf("%q lies in %q, which is no party", g.names.surfaces[i], s.Country)
			}
		}
	}
	for id, p := range g.parties {
		if _, ok := g.Party(p.Parent); !ok && p.Parent != "" {
			t.Errorf("%s has the parent %q, which is no party", id, p.Parent)
		}
	}
	for i := range g.terms {
		if _, ok := g.Party(g.terms[i].Party); !ok {
			t.Errorf("%s holds an office of %q, which is no party", g.terms[i].Person, g.terms[i].Party)
		}
	}
	for org := range g.members {
		if _, ok := g.Party(org); !ok {
			t.Errorf("%q has members and is no party", org)
		}
	}
}

func TestCalendarIsNoName(t *testing.T) {
	g := load(t)
	words := "January February March April May June July August September October November December " +
		"Monday Tuesday Wednesday Thursday Friday Saturday Sunday Spring Summer Autumn Winter"
	for w := range strings.FieldsSeq(words) {
		for _, w := range []string{w, strings.ToLower(w), strings.ToUpper(w)} {
			if hits := g.Match([]string{w}, 0); len(hits) > 0 {
				t.Errorf("%s is a name: %+v", w, hits)
			}
		}
	}
}

package readtest_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/kinds"
	"github.com/chancery-project/chancery/read/readtest"
)

// uncovered lists the codes that fewer than two golden documents want, one a
// line; with -mend it is written anew.
const uncovered = "testdata/uncovered.txt"

// Every code of every kind is wanted by two golden documents, or stands on a
// list that may only get shorter.
func TestCodesAreWantedTwice(t *testing.T) {
	files, err := readtest.Load(goldenFiles())
	if err != nil {
		t.Fatal(err)
	}
	rare := rareCodes(files)
	if *mend {
		if err := os.WriteFile(uncovered, []byte(strings.Join(append(rare, ""), "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(uncovered)
	if err != nil {
		t.Fatal(err)
	}
	listed := strings.FieldsFunc(string(data), func(r rune) bool { return r == '\n' })
	for _, s := range rare {
		if !slices.Contains(listed, s) {
			t.Errorf("%s: fewer than two golden documents want it", s)
		}
	}
	for _, s := range listed {
		if !slices.Contains(rare, s) {
			t.Errorf("%s: %s is covered now, or no code; take it off", uncovered, s)
		}
	}
}

// rareCodes returns the codes that fewer than two of files want, as
// "kind field=code", and the polarities and modalities that no kind wants twice.
func rareCodes(files []readtest.Golden) []string {
	docs := wantedIn(files)
	var out []string
	add := func(code string) {
		if len(docs[code]) < 2 {
			out = append(out, code)
		}
	}
	for _, k := range kinds.All() {
		for _, f := range k.Fields {
			if f.Name == "previous_level" || f.Name == "flag" { // told of other values, not codes of their own
				continue
			}
			for _, code := range f.Codes {
				add(k.Name + " " + f.Name + "=" + code)
			}
		}
	}
	for _, s := range []string{"planned", "proposed", "invited", "hoped", "conditional", "alleged"} {
		add("modality=" + s)
	}
	add("polarity=" + string(chancery.Denied))
	return out
}

// wantedIn says in which documents each "kind field=code" is wanted; each
// "field=code" stands for that of any kind.
func wantedIn(files []readtest.Golden) map[string]map[string]bool {
	docs := map[string]map[string]bool{}
	for _, g := range files {
		for _, l := range g.Lines {
			for _, term := range l.Terms {
				if l.Verb != "want" || term.Not || term.Attr != "" {
					continue
				}
				code, _, _ := strings.Cut(term.Field+"="+term.Value, "@")
				for _, s := range []string{code, l.Kind + " " + code} {
					if docs[s] == nil {
						docs[s] = map[string]bool{}
					}
					docs[s][g.Name] = true
				}
			}
		}
	}
	return docs
}

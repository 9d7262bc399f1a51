package resolve_test

import (
	"os"
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
)

// A whoCase is one line of testdata/who.txt.
type whoCase struct {
	line                     int
	kind                     string // who, none or else
	day, source, text, words string
	want                     string
}

// whoCases reads the table: cases of five cells between bars under "== kind"
// headings; "#" begins a remark.
func whoCases(t *testing.T) []whoCase {
	t.Helper()
	data, err := os.ReadFile("testdata/who.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []whoCase
	kind := ""
	for i, line := range strings.Split(string(data), "\n") {
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
			continue
		case strings.HasPrefix(line, "== "):
			kind, _, _ = strings.Cut(line[3:], ":")
			continue
		}
		c := strings.Split(line, " | ")
		if len(c) != 4 || kind == "" {
			t.Fatalf("testdata/who.txt:%d: %d cells, want 4: day, text, words, meaning", i+1, len(c))
		}
		day, source, _ := strings.Cut(c[0], " ")
		out = append(out, whoCase{i + 1, kind, day, source, c[1], c[2], c[3]})
	}
	return out
}

// Whom or what words mean on a day.
func TestWho(t *testing.T) {
	kinds := map[string]int{}
	for _, c := range whoCases(t) {
		kinds[c.kind]++
		text := resolvedFrom(t, c.text, chancery.Date(c.day), c.source)
		if have := meaning(text, c.words); have != c.want {
			t.Errorf("testdata/who.txt:%d: %s %s\n  %q means %s, want %s", c.line, c.day, c.text, c.words, have, c.want)
		}
	}
	if n := kinds["who"] + kinds["none"] + kinds["else"]; n < 300 || kinds["none"]+kinds["else"] < 60 {
		t.Errorf("%d cases, %d of them none or else: want 300 and 60", n, kinds["none"]+kinds["else"])
	}
}

// meaning writes what the last mention with these words means: persons as
// name@party, with "~" before a name that only office data give, parties by
// identifier, places as in:COUNTRY, things by name, "?" for nothing.
func meaning(text *resolve.Text, words string) string {
	out := "no such mention"
	for i := range text.Mentions {
		m := &text.Mentions[i]
		if m.Of(text.Doc.Text) == words {
			out = said(text, m, &text.Refs[i])
		}
	}
	return out
}

func said(text *resolve.Text, m *mention.Mention, ref *resolve.Ref) string {
	var parts []string
	for _, p := range ref.Persons {
		mark := ""
		if p.Reference {
			mark = "~"
		}
		parts = append(parts, mark+p.Name+"@"+p.Party)
	}
	for _, p := range ref.Parties {
		parts = append(parts, p.ID)
	}
	switch {
	case len(parts) == 0 && m.Class == mention.Place:
		return "in:" + m.ID
	case len(parts) == 0 && ref.Thing >= 0:
		return text.Mentions[ref.Thing].Name
	case len(parts) == 0:
		return "?"
	}
	return strings.Join(parts, "+")
}

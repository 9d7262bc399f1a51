package syntax

import (
	"testing"

	"github.com/chancery-project/chancery"
)

// A label is a bullet or an item's number, and no initial, year or date.
func TestLabel(t *testing.T) {
	for text, want := range map[string]int{
		"• Norway closed its embassy.":      1,
		"– Norway closed its embassy.":      1,
		"4. The ambassador left.":           2,
		"12. The ambassador left.":          2,
		"IV. The ambassador left.":          2,
		"b) Norway closed its embassy.":     2,
		"(iii) closed its embassy in Lima.": 3,
		"Norway closed its embassy.":        0,
		"2024. The year was dry.":           0,
		"(Norway) closed its embassy.":      0,
		"(a new one) was opened.":           0,
		"4 ambassadors left.":               0,
		"4.":                                0,
		"14:20 Ministers meet in Lima.":     1,
		"14:20 is the hour of the train.":   0,
	} {
		if got := label(Tokenize(text, chancery.Span{End: len(text)})); got != want {
			t.Errorf("%s: %d, want %d", text, got, want)
		}
	}
}

// An item parses as the sentence would without its label.
func TestParseLabelled(t *testing.T) {
	m := load(t)
	parse := func(text string) []Node {
		toks := Tokenize(text, chancery.Span{End: len(text)})
		m.Tag(toks)
		return m.Parse(toks, nil)
	}
	const text = "The minister of trade has met his guest in the old town."
	plain := parse(text)
	for _, mark := range []string{"4. ", "• ", "(ii) "} {
		nodes := parse(mark + text)
		k := len(nodes) - len(plain)
		for i, nd := range nodes[k:] {
			if want := plain[i].Head; nd.Rel != plain[i].Rel || nd.Head != want+k && want != none || want == none && nd.Head != none {
				t.Errorf("%s%s: %q hangs on %d as %s, want %d as %s", mark, text, nd.Form, nd.Head, nd.Rel, want+k, plain[i].Rel)
			}
		}
		for _, nd := range nodes[:k] {
			if nd.Head < k || nodes[nd.Head].Head != none {
				t.Errorf("%s%s: the label %q hangs on %d, not on the root", mark, text, nd.Form, nd.Head)
			}
		}
	}
}

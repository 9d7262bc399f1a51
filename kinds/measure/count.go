package measure

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/quantity"
	"github.com/chancery-project/chancery/read/rule"
)

// count takes the number in the phrase that is struck.
func (r reader) count(m rule.Match, c *chancery.Claim) {
	cl := m.Clause
	switch c.First("type") {
	case "tariff", "embargo", "border_closure", "protest":
		delete(c.Fields, "count")
		return
	}
	ns := cl.Nodes(clause.Object)
	if cl.Noun {
		ns = cl.Obliques("of")
	}
	for _, n := range ns {
		if v, ok := number(cl.Text, cl.Sent, n); ok {
			c.Add("count", v)
			break
		}
	}
	if vs := c.Fields["object"]; len(vs) > 0 && len(counts(strings.Fields(vs[0].Text))) > 1 {
		delete(c.Fields, "count") // "nine officers and three brokers" are not nine
	}
}

// number reads the count in a phrase, in a unit that swallowed it too ("six
// diplomats" taken for a name).
func number(t *clause.Text, s, n int) (chancery.Value, bool) {
	first, last := t.Core(s, n)
	for first > 1 && t.Sents[s].Tokens[first-1].Form == "-" { // "Seventy-five", cut in the middle
		first -= 2
	}
	toks := t.Sents[s].Tokens[first:last]
	var words []string
	for _, tok := range toks {
		words = append(words, tok.Form)
	}
	for _, e := range counts(words) {
		sp := toks[e.First].Span.Join(toks[e.Last-1].Span)
		return t.Value(e.Value, sp), true
	}
	return chancery.Value{}, false
}

// counts returns the numbers of things among words.
func counts(words []string) []quantity.Expr {
	return slices.DeleteFunc(quantity.Find(words), func(e quantity.Expr) bool { return e.Unit != "count" || e.Value == "" || e.First >= e.Last })
}

package clause

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/quantity"
)

// Quantity returns the number in a phrase's core, or nil.
func (t *Text) Quantity(s, n int) *mention.Mention {
	first, last := t.Core(s, n)
	for tok := max(0, first-1); tok < last; tok++ {
		if i := t.covering(s, tok); i >= 0 && t.Res.Mentions[i].Class == mention.Quantity {
			return &t.Res.Mentions[i]
		}
	}
	return nil
}

// OrdinalIn returns the ordinal within a name: "the 3rd A-B Summit" → 3.
func (t *Text) OrdinalIn(s int, sp chancery.Span) (chancery.Value, bool) {
	var forms []string
	var at []chancery.Span
	for _, tok := range t.Sents[s].Tokens {
		if sp.Contains(tok.Span) {
			forms, at = append(forms, tok.Form), append(at, tok.Span)
		}
	}
	for _, q := range quantity.Find(forms) {
		if q.Unit == "rank" {
			return t.Value(q.Value, at[q.First].Join(at[q.Last-1])), true
		}
	}
	for i, f := range forms { // "the IV Meeting"
		if n := roman(f); n > 0 && i+1 < len(forms) && forms[i+1] != "" && unicode.IsUpper(rune(forms[i+1][0])) && !unicode.IsUpper(rune(forms[i+1][len(forms[i+1])-1])) {
			return t.Value(strconv.Itoa(n), at[i]), true
		}
	}
	for i, f := range forms {
		if strings.EqualFold(f, "inaugural") {
			return t.Value("1", at[i]), true
		}
	}
	return chancery.Value{}, false
}

// OfItsKind returns the number that an apposition gives an event: "talks between
// A and B, the third of their kind".
func (t *Text) OfItsKind(s, n int) (chancery.Value, bool) {
	nodes := t.Sents[s].Nodes
	for c := n + 1; c < len(nodes) && c < n+12; c++ {
		if nodes[c].Rel != "appos" || !above(nodes, c, n) {
			continue
		}
		for _, of := range t.Under(s, c, "of") {
			if w := nodes[of].Lemma; (w == "kind" || w == "sort" || w == "series") && t.Possessed(s, of) || w == "series" {
				return t.OrdinalIn(s, t.Span(s, c))
			}
		}
	}
	return chancery.Value{}, false
}

// roman reads a Roman number up to 89, or gives 0.
func roman(s string) int {
	n, last := 0, 0
	for i := len(s) - 1; i >= 0; i-- {
		d := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50}[s[i]]
		if d == 0 {
			return 0
		}
		if d < last {
			n -= d
		} else {
			n, last = n+d, d
		}
	}
	return n
}

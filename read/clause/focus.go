package clause

import (
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
)

// Focus returns the two parties that a document is about, where there are just
// two: the two most spoken of, where every other is spoken of less than half as
// often, else the two that the headline names, or the only two that are named.
func (t *Text) Focus() []Actor {
	if t.focused {
		return t.focus
	}
	t.focused = true
	if t.focus = t.twoOf(2, chancery.Headline, chancery.Body, chancery.Caption); t.focus == nil {
		t.focus = t.twoOf(1, chancery.Headline)
	}
	if t.focus == nil {
		t.focus = t.twoOf(1, chancery.Headline, chancery.Body, chancery.Caption) // no third is named
	}
	return t.focus
}

// twoOf returns the two parties that stand out in regions of some kinds, named
// so many times at least.
func (t *Text) twoOf(times int, kinds ...chancery.RegionKind) []Actor {
	count := map[string]int{}
	first := map[string]Actor{}
	var order []string
	for i, m := range t.Res.Mentions {
		if m.Class == mention.Anaphor || !slices.Contains(kinds, t.Doc.Region(m.Start)) {
			continue
		}
		for _, a := range t.refActors(i) {
			p, ok := a.Side()
			if !ok {
				continue
			}
			if count[p.ID]++; count[p.ID] == 1 {
				order = append(order, p.ID)
				first[p.ID] = Actor{Party: p, Span: p.Span, Basis: chancery.FromContext}
			}
		}
	}
	slices.SortStableFunc(order, func(a, b string) int { return count[b] - count[a] })
	if len(order) < 2 || count[order[1]] < times || len(order) > 2 && 2*count[order[2]] > count[order[1]] {
		return nil
	}
	return []Actor{first[order[0]], first[order[1]]}
}

// A Pair is two parties joined by a hyphen before a noun, with their words.
type Pair struct {
	Parties []Actor
	chancery.Span
}

// Pairs returns the hyphenated pairs coordinated before a noun: "the A-B and
// A-C free trade agreements" has two.
func (t *Text) Pairs(s, n int) []Pair {
	toks := t.Sents[s].Tokens
	var pairs []Pair
	for i := t.Sents[s].Nodes[n].Last - 1; i >= 2; i-- {
		b, a := t.adjective(s, i), t.adjective(s, i-2)
		switch {
		case toks[i-1].Form == "-" || toks[i-1].Form == "–":
			if a >= 0 && b >= 0 {
				pairs = append([]Pair{{append(t.refActors(a), t.refActors(b)...), toks[i-2].Join(toks[i].Span)}}, pairs...)
				i -= 2
			}
		case len(pairs) > 0 && toks[i].Form != "and" && toks[i].Form != ",":
			return pairs
		}
	}
	return pairs
}

// adjective returns the mention that is a party's name on one token, or -1.
func (t *Text) adjective(s, tok int) int {
	for i, m := range t.Res.Mentions {
		if m.Sent == s && m.First <= tok && tok < m.Last && (m.Class == mention.Adjective || m.Class == mention.Party) {
			return i
		}
	}
	return -1
}

package score

import (
	"slices"

	"github.com/chancery-project/chancery"
)

// tolerates reports whether v is another value that a good coder may give.
func (g *Gold) tolerates(field, v string) bool {
	return slices.ContainsFunc(get(g.Accept, field), func(a string) bool { return same(field, a, v) == 1 })
}

// agree sums one-to-one agreements: each gold value takes the best that is left.
func agree(field string, gold, got []string) float64 {
	got = slices.Clone(got)
	hits := 0.0
	for _, g := range gold {
		best, at := 0.0, -1
		for i, x := range got {
			if s := same(field, g, x); s > best {
				best, at = s, i
			}
		}
		if at >= 0 {
			hits += best
			got = slices.Delete(got, at, at+1)
		}
	}
	return hits
}

// meets reports whether the words that prove a claim, or a value of it, overlap
// the words that prove a line of gold.
func (g *Gold) meets(c *Claim) bool {
	if c.Evidence != nil && g.touches(c.Evidence) {
		return true
	}
	for i := range c.Fields {
		for j := range c.Fields[i].Values {
			if g.touches(&c.Fields[i].Values[j].Piece) {
				return true
			}
		}
	}
	return false
}

func (g *Gold) touches(p *Piece) bool {
	return p.Start != nil && p.End != nil && slices.ContainsFunc(g.Proof, func(sp chancery.Span) bool {
		return *p.Start < sp.End && *p.End > sp.Start
	})
}

// closeness is the mean agreement over the key fields that the gold has; 0
// where one that must agree does not, or the polarity.
func (g *Gold) closeness(c *Claim) float64 {
	if c.Polarity != g.Polarity {
		return 0
	}
	have, sum := 0, 0.0
	for _, k := range keys[g.Kind] {
		want := get(g.Fields, k)
		if len(want) == 0 {
			continue
		}
		have++
		s := g.agreement(k, want, c.values(k))
		if s == 0 && must[g.Kind][k] {
			return 0
		}
		sum += s
	}
	if have == 0 {
		return 0
	}
	return sum / float64(have)
}

// agreement is the F1 of the values of one field; a tolerated value is right.
func (g *Gold) agreement(field string, want, got []string) float64 {
	s := 0.0
	if len(got) > 0 {
		s = 2 * agree(field, want, got) / float64(len(want)+len(got))
	}
	if s < 1 && slices.ContainsFunc(got, func(v string) bool { return g.tolerates(field, v) }) {
		return 1
	}
	return s
}

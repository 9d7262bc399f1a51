package mechanism

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// fold makes one claim of a body named twice.
func fold(cs []chancery.Claim) []chancery.Claim {
	var out []chancery.Claim
	for _, c := range cs {
		i := slices.IndexFunc(out, func(o chancery.Claim) bool { return same(o, c) })
		if i < 0 {
			out = append(out, c)
			continue
		}
		for _, f := range []string{"periodicity", "ordinal", "last", "next", "level", "party"} {
			if len(out[i].Fields[f]) == 0 {
				out[i].Add(f, c.Fields[f]...)
			}
		}
	}
	return out
}

// same tells two claims of one body: the names agree but for the parties in
// them, and the parties are no others.
func same(a, b chancery.Claim) bool {
	x, y := a.All("party"), b.All("party")
	if !contains(x, y) && !contains(y, x) {
		return false
	}
	p, q := words(a.First("name")), words(b.First("name"))
	return contains(p, q) || contains(q, p)
}

func contains(all, some []string) bool {
	for _, w := range some {
		if !slices.Contains(all, w) {
			return false
		}
	}
	return true
}

func words(name string) []string {
	name = strings.ReplaceAll(strings.ToLower(name), ".", "")
	return strings.FieldsFunc(name, func(c rune) bool { return strings.ContainsRune(" -–’'", c) })
}

// later reads what following sentences add about a body: how often it meets
// and when next.
func (r *reading) later(c *chancery.Claim) {
	from := r.sentence(c.Evidence.Start)
	for s := from + 1; s < len(r.t.Sents) && s <= from+near; s++ {
		if c.First("status") == "existing" && len(c.Fields["periodicity"]) == 0 {
			if v, ok := r.again(s); ok {
				c.Add("periodicity", v)
			}
		}
	}
}

// near is how many sentences a short form may lie behind the name it means.
const near = 6

func (r *reading) sentence(at int) int {
	for s := range r.t.Sents {
		if r.t.Sents[s].Span.End > at {
			return s
		}
	}
	return len(r.t.Sents)
}

// again finds "the yearly gathering", "the annual meeting" in sentence s.
func (r *reading) again(s int) (chancery.Value, bool) {
	for k := range r.t.Sents[s].Tokens {
		if w := r.low(s, k); w != "the" && w != "this" {
			continue
		}
		code := exact(r.set.Tables["period"], r.low(s, k+1))
		if code == "" || code == "regular" || exact(r.set.Tables["again"], r.low(s, k+2)) == "" {
			continue
		}
		if w := r.low(s, k+3); w == "of" || w == "-" {
			continue
		}
		return r.t.Value(code, r.token(s, k+1)), true
	}
	return chancery.Value{}, false
}

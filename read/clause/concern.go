package clause

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
)

// Concerns returns the parties that a phrase concerns, those left out that but
// tells: the parties named inside it, else the phrase itself, else what hangs on
// it by one of the prepositions.
func (t *Text) Concerns(s, n int, but func(resolve.Party) bool, preps ...string) []Actor {
	inside := append(t.adjectivesBefore(s, n), t.Within(s, n)...)
	if m := t.Mention(s, n); m != nil && m.Class == mention.Party {
		inside = nil // a body's name may hold its owner's
	}
	for _, as := range [][]Actor{inside, t.Actors(s, n), t.hung(s, n, preps)} {
		if out := without(as, but); len(out) > 0 {
			return out
		}
	}
	return nil
}

// ConcernsAt is Concerns, places taken for the countries in which they lie.
func (t *Text) ConcernsAt(s, n int, but func(resolve.Party) bool, preps ...string) []Actor {
	if out := t.Concerns(s, n, but, preps...); len(out) > 0 {
		return out
	}
	at := t.Located(s, n)
	for _, prep := range preps {
		for _, u := range t.Under(s, n, prep) {
			at = append(at, t.Located(s, u)...)
		}
	}
	return without(at, but)
}

// without leaves out the actors whose side but tells, and those without one.
func without(as []Actor, but func(resolve.Party) bool) []Actor {
	var out []Actor
	for _, a := range as {
		if p, ok := a.Side(); ok && !but(p) {
			out = append(out, a)
		}
	}
	return out
}

// hung returns the parties under a phrase by prepositions.
func (t *Text) hung(s, n int, preps []string) []Actor {
	var out []Actor
	for _, prep := range preps {
		for _, u := range t.Under(s, n, prep) {
			as := t.Actors(s, u)
			if len(as) == 0 {
				as = t.Within(s, u)
			}
			out = append(out, as...)
		}
	}
	return out
}

// owners are the prepositions by which whoever does or has a thing hangs on it,
// reached those under which a clause says whom it reaches.
var (
	owners  = []string{"of", "by", "from", "with", "to", "for", "against", "on", "in"}
	reached = []string{"to", "with", "against", "at", "into", "from", "of", "for", "over", "about", "on", "by", "aside", "off", "down", "out"}
)

// Reaches returns the parties that a clause reaches with what it tells: its
// indirect object, those its object concerns, else those under a preposition.
func (cl *Clause) Reaches(but func(resolve.Party) bool) []Actor {
	t := cl.Text
	try := func(ns []int) []Actor {
		var out []Actor
		for _, n := range ns {
			for _, k := range t.Conjuncts(cl.Sent, n) {
				out = append(out, t.Concerns(cl.Sent, k, but, owners...)...)
			}
		}
		return out
	}
	for _, ns := range [][]int{cl.Nodes(Indirect), cl.Nodes(Object)} {
		if out := try(ns); len(out) > 0 {
			return out
		}
	}
	for _, prep := range reached {
		if out := try(cl.Obliques(prep)); len(out) > 0 {
			return out
		}
	}
	return nil
}

// adjectivesBefore returns the parties whose adjectives are joined to a phrase
// that took only the last: "Russian and Belarusian officials".
func (t *Text) adjectivesBefore(s, n int) []Actor {
	var out []Actor
	for k := n - 1; k >= 0; k-- {
		nd := t.Sents[s].Nodes[k]
		i := t.MentionIndex(s, k)
		if i >= 0 && t.Res.Mentions[i].Class == mention.Adjective {
			var as []Actor
			for _, p := range t.Res.Refs[i].Parties {
				as = append(as, Actor{Party: p, Span: t.Res.Mentions[i].Span, Basis: p.Basis})
			}
			out = append(as, out...)
			continue
		}
		if nd.UPOS != "CCONJ" && nd.Form != "," {
			break
		}
	}
	return out
}

// Located returns the country in which a place lies: a consulate in a city
// stands in its country, by reference data.
func (t *Text) Located(s, n int) []Actor {
	m := t.Mention(s, n)
	if m == nil || m.Class != mention.Place || len(m.ID) != len("ISO") {
		return nil
	}
	return []Actor{{Party: resolve.Party{ID: m.ID, Span: m.Span, Basis: chancery.FromData}, Span: m.Span, Basis: chancery.FromData}}
}

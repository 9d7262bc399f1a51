package clause

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
)

// Concerns returns the parties that a phrase concerns, those left out that but
// tells: the parties named inside it, else the phrase itself, else what hangs on
// it by one of the prepositions, else where it lies.
func (t *Text) Concerns(s, n int, but func(resolve.Party) bool, preps ...string) []Actor {
	inside := append(t.adjectivesBefore(s, n), t.Within(s, n)...)
	self := t.Actors(s, n)
	if m := t.Mention(s, n); m != nil && m.Class == mention.Party {
		inside = nil // a body's name may hold its owner's
	}
	for _, as := range [][]Actor{inside, self, t.hung(s, n, preps), t.Located(s, n)} {
		var out []Actor
		for _, a := range as {
			if p, ok := a.Side(); ok && !but(p) {
				out = append(out, a)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
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
			out = append(append(out, as...), t.Located(s, u)...)
		}
	}
	return out
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

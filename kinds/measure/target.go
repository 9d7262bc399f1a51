package measure

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
	"github.com/chancery-project/chancery/read/rule"
)

// targets fills in against whom: by the rule's phrases, the struck thing's
// owner, or the words around it.
func (r reader) targets(m rule.Match, c *chancery.Claim) {
	cl := m.Clause
	bound := c.Fields["to"]
	c.Fields["to"] = nil
	for _, b := range m.Rule.Binds {
		if b.Field == "to" || b.Field == "object" {
			for _, src := range b.Sources {
				r.add(c, cl, place(cl, src.Role))
				r.add(c, cl, after(cl, src.Role))
			}
		}
	}
	r.add(c, cl, cl.Nodes(clause.Object))
	if n := r.nonGrata(cl); m.Rule.Name == "non-grata" && n >= 0 {
		r.add(c, cl, []int{n})
		c.Add("person", cl.Text.People(cl.Text.Actors(cl.Sent, n))...)
	}
	if cl.Noun {
		r.add(c, cl, cl.Obliques("of"))
	}
	if len(c.Fields["to"]) == 0 {
		c.Add("to", bound...)
	}
	r.people(m, c)
	r.objects(c, cl)
}

// add takes the parties in phrases as targets, unless some are known.
func (r reader) add(c *chancery.Claim, cl *clause.Clause, ns []int) {
	if len(c.Fields["to"]) > 0 {
		return
	}
	for _, n := range ns {
		for _, k := range cl.Text.Conjuncts(cl.Sent, n) {
			c.Add("to", r.named(cl, k, c.Fields["by"])...)
		}
	}
}

// within returns the parties that phrases name.
func (r reader) within(cl *clause.Clause, ns []int) []chancery.Value {
	var c chancery.Claim
	r.add(&c, cl, ns)
	return c.Fields["to"]
}

// named returns the parties that a phrase names, without the doers: inside it,
// else as what it is, else right under it.
func (r reader) named(cl *clause.Clause, k int, by []chancery.Value) []chancery.Value {
	t := cl.Text
	var under []clause.Actor
	for _, prep := range []string{"from", "of", "with", "in", "to", "against", "on", "by"} {
		for _, u := range t.Under(cl.Sent, k, prep) {
			as := t.Actors(cl.Sent, u)
			if len(as) == 0 {
				as = t.Within(cl.Sent, u)
			}
			under = append(under, as...)
			under = append(under, located(t, cl.Sent, u)...)
		}
	}
	inside := append(fronted(t, cl.Sent, k), t.Within(cl.Sent, k)...)
	self := t.Actors(cl.Sent, k)
	if m := t.Mention(cl.Sent, k); m != nil && m.Class == mention.Party {
		inside = nil // a body's name may hold its owner's
	}
	for _, as := range [][]clause.Actor{inside, self, under, located(t, cl.Sent, k)} {
		for i := range as {
			as[i].Party.ID = sent(as[i].Party.ID)
		}
		vs := slices.DeleteFunc(t.Parties(as), func(v chancery.Value) bool {
			return slices.ContainsFunc(by, func(b chancery.Value) bool { return b.Value == v.Value })
		})
		if len(vs) > 0 {
			return vs
		}
	}
	return nil
}

// fronted returns the parties whose adjectives are joined to a phrase that took
// only the last: "Russian and Belarusian officials".
func fronted(t *clause.Text, s, n int) []clause.Actor {
	var out []clause.Actor
	for k := n - 1; k >= 0; k-- {
		nd := t.Sents[s].Nodes[k]
		i := t.MentionIndex(s, k)
		if i >= 0 && t.Res.Mentions[i].Class == mention.Adjective {
			for _, p := range t.Res.Refs[i].Parties {
				out = append([]clause.Actor{{Party: p, Span: t.Res.Mentions[i].Span, Basis: p.Basis}}, out...)
			}
			continue
		}
		if nd.UPOS != "CCONJ" && nd.Form != "," {
			break
		}
	}
	return out
}

// sent returns the party that a mission stands for.
func sent(id string) string {
	owner, organ, ok := strings.Cut(id, "/")
	if ok && (strings.HasPrefix(organ, "embassy") || strings.HasPrefix(organ, "consulate") || strings.HasPrefix(organ, "mission") || strings.HasPrefix(organ, "high-commission")) {
		return owner
	}
	return id
}

// located returns the country in which a place lies: a consulate in a city
// stands in its country, by reference data.
func located(t *clause.Text, s, n int) []clause.Actor {
	m := t.Mention(s, n)
	if m == nil || m.Class != mention.Place || len(m.ID) != len("ISO") {
		return nil
	}
	return []clause.Actor{{Party: resolve.Party{ID: m.ID, Span: m.Span, Basis: chancery.FromData}, Span: m.Span, Basis: chancery.FromData}}
}

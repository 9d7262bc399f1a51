package statement

import (
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/resolve"
	"github.com/chancery-project/chancery/read/rule"
)

// about names whom a position concerns where the rule found nobody: who is to do
// what is asked, who owns or does what it is taken on, else the first named in
// its words. Plain saying is about nobody in particular but who is told it; aid
// is for those it is given to.
func about(m rule.Match, c *chancery.Claim) {
	cl, t := m.Clause, m.Clause.Text
	others := slices.DeleteFunc(slices.Clone(c.Fields["about"]), func(v chancery.Value) bool { return c.Has("speaker", v.Value) })
	delete(c.Fields, "about")
	c.Add("about", others...)
	but := func(p resolve.Party) bool { return c.Has("speaker", p.ID) || c.Has("party", p.ID) }
	take := func(as []clause.Actor) bool {
		c.Add("about", t.Parties(as)...)
		return len(c.Fields["about"]) > 0
	}
	switch {
	case len(c.Fields["about"]) > 0:
	case plainly[m.Rule.Name] && c.First("stance") == "neutral":
		take(phrases(cl, but, clause.Indirect, clause.Object))
	case m.Rule.Name == "give":
		_ = take(phrases(cl, but, clause.Indirect)) || take(under(cl, but, "to", "for")) || take(meant(cl, but))
	case take(asked(cl, but)), take(cl.Reaches(but)), deeds[m.Rule.Name], take(phrases(summed(cl), but, clause.Subject)):
	default:
		for _, v := range t.PartiesAt(c.Fields["text"][0].Span) {
			if len(c.Fields["about"]) == 0 && !but(resolve.Party{ID: v.Value}) {
				c.Add("about", v)
			}
		}
	}
}

// asked returns who is to do what a clause's complement says, or whom that
// reaches.
func asked(cl *clause.Clause, but func(resolve.Party) bool) []clause.Actor {
	for _, n := range cl.Nodes(clause.Complement) {
		sub := cl.Text.At(cl.Sent, n)
		if sub == nil {
			continue
		}
		if as := phrases(sub, but, clause.Subject); len(as) > 0 {
			return as
		}
		if as := sub.Reaches(but); len(as) > 0 {
			return as
		}
	}
	return nil
}

// summed returns the clause whose telling a noun sums up before a relative clause
// says what another made of it ("Peru raised its tariffs, a move that Chile
// condemned"), or nil.
func summed(cl *clause.Clause) *clause.Clause {
	if noun := cl.Parent; cl.Link == "acl:relcl" && noun != nil && noun.Noun && noun.Parent != nil && (noun.Link == "appos" || noun.Link == "parataxis") {
		return noun.Parent
	}
	return nil
}

// phrases returns the parties that the phrases in a clause's roles concern.
func phrases(cl *clause.Clause, but func(resolve.Party) bool, roles ...clause.Role) []clause.Actor {
	var out []clause.Actor
	if cl == nil {
		return nil
	}
	for _, role := range roles {
		for _, n := range cl.Nodes(role) {
			out = append(out, cl.Text.Concerns(cl.Sent, n, but)...)
		}
	}
	return out
}

// meant returns those whom what is given is for: "tents for Moldova".
func meant(cl *clause.Clause, but func(resolve.Party) bool) []clause.Actor {
	var out []clause.Actor
	for _, n := range cl.Nodes(clause.Object) {
		for _, prep := range []string{"for", "to"} {
			for _, u := range cl.Text.Under(cl.Sent, n, prep) {
				out = append(out, cl.Text.ConcernsAt(cl.Sent, u, but)...)
			}
		}
	}
	return out
}

// under returns the parties that what stands under prepositions concerns.
func under(cl *clause.Clause, but func(resolve.Party) bool, preps ...string) []clause.Actor {
	var out []clause.Actor
	for _, prep := range preps {
		for _, n := range cl.Obliques(prep) {
			out = append(out, cl.Text.ConcernsAt(cl.Sent, n, but)...)
		}
	}
	return out
}

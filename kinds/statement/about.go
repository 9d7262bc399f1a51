package statement

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/resolve"
	"github.com/chancery-project/chancery/read/rule"
)

// holders are the prepositions by which whoever does or has a thing hangs on it.
var holders = []string{"of", "by", "from", "with", "to", "for", "against", "on", "in"}

// topics are the prepositions under which a clause says whom it is about.
var topics = []string{"to", "with", "against", "at", "from", "of", "for", "over", "about", "on", "by", "aside", "off", "down", "out"}

// about names whom a position concerns where the rule found nobody: who owns or
// does what it is taken on, or is to do what is asked. Plain saying is about
// nobody in particular.
func about(m rule.Match, c *chancery.Claim) {
	if len(c.Fields["about"]) > 0 || m.Rule.Name == "say" || m.Rule.Name == "give" {
		return
	}
	cl := m.Clause
	speaks := func(p resolve.Party) bool { return c.Has("speaker", p.ID) || c.Has("party", p.ID) }
	for _, n := range cl.Nodes(clause.Complement) {
		if sub := cl.Text.At(cl.Sent, n); sub != nil && around(c, sub, speaks, sub.Nodes(clause.Subject)) {
			return
		}
	}
	around(c, cl, speaks, cl.Nodes(clause.Indirect))
}

// around takes the parties that a clause's phrases concern: the given ones, its
// object, else what stands under a preposition.
func around(c *chancery.Claim, cl *clause.Clause, but func(resolve.Party) bool, first []int) bool {
	if add(c, cl, first, but) || add(c, cl, cl.Nodes(clause.Object), but) {
		return true
	}
	for _, prep := range topics {
		if add(c, cl, cl.Obliques(prep), but) {
			return true
		}
	}
	return false
}

// add takes the parties that phrases concern, and tells whether there are any.
func add(c *chancery.Claim, cl *clause.Clause, ns []int, but func(resolve.Party) bool) bool {
	t := cl.Text
	for _, n := range ns {
		for _, k := range t.Conjuncts(cl.Sent, n) {
			c.Add("about", t.Parties(t.Concerns(cl.Sent, k, but, holders...))...)
		}
	}
	return len(c.Fields["about"]) > 0
}

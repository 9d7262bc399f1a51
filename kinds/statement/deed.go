package statement

import (
	"slices"
	"unicode"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/event"
	"github.com/chancery-project/chancery/read/mention"
)

// deeds are the rules that tell acts, not words.
var deeds = map[string]bool{"give": true, "forgive": true, "relent": true, "free": true, "pull-back": true, "let-in": true, "vow": true, "deploy": true, "fire": true, "curb": true, "probe": true}

// known tells whether a deed is that of a state, a body or somebody in office,
// and one that the ontology of events has a code for.
func known(as []clause.Actor, c *chancery.Claim) bool {
	acts := slices.ContainsFunc(as, func(a clause.Actor) bool {
		p, ok := a.Side()
		return ok && unicode.IsUpper(rune(p.ID[0]))
	})
	return acts && event.Of(c) != nil
}

// phases are verbs that say how far what follows has come: "began withdrawing".
var phases = map[string]bool{"begin": true, "start": true, "complete": true, "finish": true, "resume": true, "keep": true, "continue": true}

// asks are verbs under which a clause tells what another is to do.
var asks = map[string]bool{
	"demand": true, "insist": true, "urge": true, "ask": true, "require": true, "request": true, "propose": true, "recommend": true,
	"want": true, "order": true, "suggest": true,
}

// finite tells a deed that is told as done or being done.
func finite(cl *clause.Clause) bool {
	p := cl.Parent
	if p != nil && cl.Link == "ccomp" && asks[p.Lemma] {
		return false
	}
	return cl.Finite() || cl.Link == "root" || cl.Link == "xcomp" && p != nil && phases[p.Lemma] && p.Finite()
}

// figure tells a sum given: an indicator tells it. Goods worth a sum are goods.
func figure(cl *clause.Clause) bool {
	return slices.ContainsFunc(cl.Nodes(clause.Object), func(n int) bool {
		m := cl.Text.Mention(cl.Sent, n)
		return (m != nil && m.Class == mention.Quantity || sums[cl.Text.Noun(cl.Sent, n)]) && cl.Text.Money(cl.Sent, n)
	})
}

// sums are nouns for money.
var sums = map[string]bool{"credit": true, "loan": true, "grant": true, "aid": true}

package measure

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/rule"
)

// near is how many bytes before a measure another may stand that it goes on from.
const near = 500

// reply gives a measure what the one told before it says: who strikes back
// strikes the striker, and who goes on ("it also recalled …") goes on against
// the same side.
func reply(cs []chancery.Claim, cl *clause.Clause, c *chancery.Claim) {
	if len(cs) == 0 || cl.Text.InTitle(cl.Sent) {
		return
	}
	p := &cs[len(cs)-1]
	by, to := p.Fields["by"], p.Fields["to"]
	if gap := c.Evidence.Start - p.Evidence.End; gap > near || len(by) != 1 || len(to) != 1 {
		return
	}
	if len(c.Fields["by"]) == 0 && indoors(cl) && !c.Has("to", by[0].Value) {
		c.Add("by", borrowed(by[0]))
	}
	if len(c.Fields["to"]) > 0 || len(c.Fields["by"]) != 1 {
		return
	}
	switch c.First("by") {
	case to[0].Value:
		c.Add("to", borrowed(by[0]))
	case by[0].Value:
		if carriesOn(cl) {
			c.Add("to", borrowed(to[0]))
		}
	}
}

// echoes are the rules that tell a measure by pointing at another's.
var echoes = map[string]bool{"align": true, "join-in": true, "follow-suit": true, "do-so": true}

// echo makes the measure that one points at its own: "did the same".
func echo(cs []chancery.Claim, m rule.Match, c *chancery.Claim) {
	if !echoes[m.Rule.Name] || len(cs) == 0 {
		return
	}
	p := &cs[len(cs)-1]
	if gap := c.Evidence.Start - p.Evidence.End; gap < 0 || gap > near || p.Polarity == chancery.Denied || overlap(p.Fields["by"], c.Fields["by"]) {
		return
	}
	c.Add("type", borrowed(m.Clause.Text.Value(p.First("type"), m.Clause.Span())))
	for _, to := range p.Fields["to"] {
		c.Add("to", borrowed(to))
	}
}

func overlap(a, b []chancery.Value) bool {
	return slices.ContainsFunc(a, func(v chancery.Value) bool {
		return slices.ContainsFunc(b, func(w chancery.Value) bool { return v.Value == w.Value })
	})
}

func borrowed(v chancery.Value) chancery.Value {
	v.Basis = chancery.FromContext
	return v
}

// indoors tells a passive whose place is a ministry without a country: "was
// called to the Foreign Ministry".
func indoors(cl *clause.Clause) bool {
	return cl.Passive && slices.ContainsFunc(cl.Obliques("to"), func(n int) bool {
		return strings.Contains(strings.ToLower(cl.Text.Noun(cl.Sent, n)+cl.Text.Words(cl.Sent, n)), "ministry")
	})
}

// carriesOn tells a clause whose subject is the one just spoken of: "it", "its
// government", or a verb coordinated with another.
func carriesOn(cl *clause.Clause) bool {
	if len(own(cl)) == 0 {
		return true
	}
	return slices.ContainsFunc(cl.Nodes(clause.Subject), func(n int) bool {
		m := cl.Text.Mention(cl.Sent, n)
		return m != nil && m.Class == mention.Anaphor
	})
}

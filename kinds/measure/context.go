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

// near is how many bytes before a measure another may stand that it goes on from.
const near = 500

// reply gives a measure what those told before it say: who strikes back strikes
// the striker, and who goes on ("it also recalled …") goes on against the same
// side.
func reply(cs []chancery.Claim, cl *clause.Clause, c *chancery.Claim) {
	if len(cs) == 0 || cl.Text.InTitle(cl.Sent) {
		return
	}
	if p := &cs[len(cs)-1]; len(c.Fields["by"]) == 0 && single(p) && !far(p, c) && indoors(cl) && !c.Has("to", p.First("by")) {
		c.Add("by", borrowed(p.Fields["by"][0]))
	}
	if len(c.Fields["to"]) == 0 && len(c.Fields["by"]) == 1 {
		c.Add("to", opponent(cs, cl, c)...)
	}
}

// opponent returns whom the doer of a measure was last told to be at odds with:
// of several, the one named last.
func opponent(cs []chancery.Claim, cl *clause.Clause, c *chancery.Claim) []chancery.Value {
	var out []chancery.Value
	last := -1
	for i := len(cs) - 1; i >= 0 && !far(&cs[i], c); i-- {
		if !single(&cs[i]) {
			if i == len(cs)-1 {
				return nil // what another measure stands between is no reply
			}
			continue
		}
		to, by := cs[i].Fields["to"][0], cs[i].Fields["by"][0]
		switch {
		case c.First("by") == to.Value:
			to = by
		case c.First("by") != by.Value || !carriesOn(cl):
			continue
		}
		if at := named(cl.Text, to.Value, c.Evidence.Start); at > last {
			out, last = []chancery.Value{borrowed(to)}, at
		}
	}
	return out
}

func far(p, c *chancery.Claim) bool { return c.Evidence.Start-p.Evidence.End > near }

func single(p *chancery.Claim) bool { return len(p.Fields["by"]) == 1 && len(p.Fields["to"]) == 1 }

// named returns where a party is last named before a place in the text.
func named(t *clause.Text, id string, before int) int {
	at := 0
	for i, m := range t.Res.Mentions {
		if m.End <= before && (m.ID == id || m.Other == id || slices.ContainsFunc(t.Res.Refs[i].Parties, func(p resolve.Party) bool { return p.ID == id })) {
			at = m.Start
		}
	}
	return at
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

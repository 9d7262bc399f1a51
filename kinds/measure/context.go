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
	if p := before(cs); len(c.Fields["by"]) == 0 && single(p) && !far(p, c) && !c.Has("to", p.First("by")) && (indoors(cl) || goesOn(cl, p, c)) {
		c.Add("by", borrowed(p.Fields["by"][0]))
		if pointsBack(cl) && len(c.Fields["to"]) == 0 {
			c.Add("to", borrowed(p.Fields["to"][0]))
		}
	}
	if len(c.Fields["to"]) == 0 && len(c.Fields["by"]) == 1 {
		c.Add("to", opponent(cs, cl, c)...)
	}
}

// before returns the last measure that has both sides, past those of the same doer
// that name no other side; else the last.
func before(cs []chancery.Claim) *chancery.Claim {
	last := &cs[len(cs)-1]
	for i := len(cs) - 1; i >= 0 && cs[i].First("by") == last.First("by"); i-- {
		if single(&cs[i]) {
			return &cs[i]
		}
	}
	return last
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

// goesOn tells a passive that goes on from the measure before it: it strikes those
// just spoken of ("she was also handed a note"), or the same party with words
// that join the two ("a ban was announced at the same time").
func goesOn(cl *clause.Clause, p, c *chancery.Claim) bool {
	if !cl.Passive && cl.Link != "acl" {
		return false
	}
	return pointsBack(cl) || c.First("to") == p.First("to") && len(c.Fields["to"]) == 1 && joined(cl)
}

// pointsBack tells a clause that acts on those just spoken of: "it", "any funds
// they hold".
func pointsBack(cl *clause.Clause) bool {
	t := cl.Text
	return slices.ContainsFunc(append(cl.Nodes(clause.Object), cl.Nodes(clause.Indirect)...), func(n int) bool {
		sp := t.Subtree(cl.Sent, n)
		return slices.ContainsFunc(t.Res.Mentions, func(m mention.Mention) bool {
			return m.Sent == cl.Sent && m.Class == mention.Anaphor && sp.Contains(m.Span) && (!m.Anaphor.Poss || m.Anaphor.Plural)
		})
	})
}

// joins are words by which a sentence goes on from the one before.
var joins = []string{"at the same time", "on top of", "in addition", "as well", " also ", " too ", "besides", "the same day", "moreover", "alongside", "simultaneously"}

// joined reports whether a clause's sentence has such words.
func joined(cl *clause.Clause) bool {
	words := " " + strings.ToLower(cl.Text.Sents[cl.Sent].Of(cl.Text.Doc.Text)) + " "
	return slices.ContainsFunc(joins, func(w string) bool { return strings.Contains(words, w) })
}

// againers are the rules that act on a measure told before.
var againers = map[string]bool{"lift": true, "lift-ban": true, "suspend-penalty": true, "lift-it": true, "repeat-it": true}

// again gives such a measure what it was: "the ban was lifted in May".
func (r reader) again(cs []chancery.Claim, m rule.Match, c *chancery.Claim) {
	if !againers[m.Rule.Name] || len(c.Fields["to"]) > 0 || !r.known(m.Clause) {
		return
	}
	for i := len(cs) - 1; i >= 0; i-- {
		p := &cs[i]
		switch {
		case p.Polarity == chancery.Denied || p.First("status") == "lifted" && m.Rule.Name != "repeat-it" || far(p, c) && c.First("type") == "":
			return
		case c.First("type") != "" && c.First("type") != p.First("type"), c.First("by") != "" && c.First("by") != p.First("by"), once[p.First("type")]:
			continue
		}
		for _, f := range []string{"type", "by", "to"} {
			if len(c.Fields[f]) == 0 {
				for _, v := range p.Fields[f] {
					c.Add(f, borrowed(v))
				}
			}
		}
		if m.Clause.Lemma == "suspend" || m.Clause.Lemma == "pause" {
			c.Fields["status"][0].Value = "suspended"
		}
		return
	}
}

// once are acts that are over when they are done, and cannot be lifted.
var once = map[string]bool{"expulsion": true, "summoning": true, "protest": true, "recall_of_ambassador": true}

// known tells an object that speaks of something told: "it", "the measures".
func (r reader) known(cl *clause.Clause) bool {
	return slices.ContainsFunc(cl.Nodes(clause.Object), func(n int) bool {
		return cl.Text.Pronoun(cl.Sent, n) || cl.Text.Definite(cl.Sent, n) && r.set.Tables["deeds"].Head(cl.Text.Noun(cl.Sent, n))
	})
}

// echoes are the rules that tell a measure by pointing at another's.
var echoes = map[string]bool{"align": true, "join-in": true, "follow-suit": true, "do-so": true, "alike": true}

// echo makes the measure that one points at its own: "did the same".
func echo(cs []chancery.Claim, m rule.Match, c *chancery.Claim) {
	if !echoes[m.Rule.Name] || len(cs) == 0 {
		return
	}
	p := &cs[len(cs)-1]
	if gap := m.Clause.Span().Start - p.Fields["type"][0].End; gap < 0 || gap > near || p.Polarity == chancery.Denied || overlap(p.Fields["by"], c.Fields["by"]) {
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
// government", or a verb coordinated with another; or which adds to what was told.
func carriesOn(cl *clause.Clause) bool {
	if len(own(cl)) == 0 || slices.ContainsFunc([]string{"also", "already", "further", "again"}, cl.Adverb) {
		return true
	}
	return slices.ContainsFunc(cl.Nodes(clause.Subject), func(n int) bool {
		m := cl.Text.Mention(cl.Sent, n)
		return m != nil && m.Class == mention.Anaphor
	})
}

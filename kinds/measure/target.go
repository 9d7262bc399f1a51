package measure

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/resolve"
	"github.com/chancery-project/chancery/read/rule"
)

// targets fills in against whom: by the rule's phrases, the struck thing's
// owner, or the words around it.
func (r reader) targets(m rule.Match, c *chancery.Claim) {
	cl := m.Clause
	bound := c.Fields["to"]
	c.Fields["to"] = nil
	if againers[m.Rule.Name] && pronominal(cl) {
		return // "it" is what is lifted and no party
	}
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
	if len(c.Fields["to"]) == 0 && routed[c.First("type")] {
		r.further(c, cl)
	}
	if len(c.Fields["to"]) == 0 {
		r.add(c, cl, r.laidOn(cl))
	}
	if len(c.Fields["to"]) == 0 && m.Rule.Name == "bar-entry" {
		r.add(c, cl, cl.Obliques("with")) // "cars with Russian plates"
	}
	if p := visitVerb(cl); len(c.Fields["to"]) == 0 && c.First("type") == "protest" && p != nil && unnamed(cl) {
		r.add(c, p, p.Nodes(clause.Object))
	}
	if len(c.Fields["to"]) == 0 && m.Rule.Name == "ban" {
		c.Add("to", sufferer(cl)...)
	}
	r.people(m, c)
	r.objects(c, cl)
}

// routed are the measures that strike what goes to or comes from a party.
var routed = map[string]bool{"tariff": true, "embargo": true, "border_closure": true}

// further looks for the target deep in what is struck: "fees for goods bound for
// Niger", "airspace to aircraft registered in Benin".
func (r reader) further(c *chancery.Claim, cl *clause.Clause) {
	t := cl.Text
	for _, n := range slices.Concat(cl.Nodes(clause.Object), cl.Obliques("on"), cl.Obliques("for"), cl.Obliques("to")) {
		for _, v := range t.PartiesAt(chancery.Span{Start: t.Span(cl.Sent, n).End, End: t.Subtree(cl.Sent, n).End}) {
			if v.Value = sent(v.Value); !c.Has("by", v.Value) {
				c.Add("to", v)
			}
		}
	}
}

// visitVerb returns the verb over a clause, or over whom it speaks of, that says
// that somebody was received.
func visitVerb(cl *clause.Clause) *clause.Clause {
	p := cl.Parent
	if p != nil && p.Noun && cl.Link == "acl:relcl" {
		p = p.Parent
	}
	if p != nil && receives[p.Lemma] {
		return p
	}
	return nil
}

// receives are verbs of him who hands over a protest: "was received by the Vice
// Minister, who delivered a note".
var receives = map[string]bool{"receive": true, "meet": true, "see": true, "summon": true, "call": true}

// laidOn returns on whom lies what a clause acts on: "the bans imposed on Mali
// were lifted".
func (r reader) laidOn(cl *clause.Clause) []int {
	var out []int
	for _, n := range cl.Nodes(clause.Object) {
		for _, o := range cl.Text.Clauses {
			if o.Sent == cl.Sent && o.Link == "acl" && o.Parent != nil && o.Parent.Node == n {
				out = append(append(out, o.Obliques("on")...), o.Obliques("against")...)
			}
		}
	}
	return out
}

// sufferer returns who is hit by what a noun tells: "Norway, hurt by a ban".
func sufferer(cl *clause.Clause) []chancery.Value {
	p := cl.Parent
	if p == nil || !p.Passive && !strings.HasPrefix(p.Link, "acl") || !slices.Contains(append(p.Obliques("by"), p.Nodes(clause.Subject)...), cl.Node) {
		return nil
	}
	var as []clause.Actor
	for _, n := range p.Nodes(clause.Object) {
		as = append(as, cl.Text.Actors(p.Sent, n)...)
	}
	return cl.Text.Parties(as)
}

// stands tells a measure that is only spoken of: that no verb of a rule acts on,
// and nobody wishes for.
func (r reader) stands(cl *clause.Clause) bool {
	if cl.Modality != chancery.Actual || cl.Polarity == chancery.Denied {
		return false
	}
	p := cl.Parent
	return p == nil || !p.Noun && !slices.ContainsFunc(r.set.Rules, func(x *rule.Rule) bool { return slices.Contains(x.Verbs, p.Lemma) }) && p.Modality == chancery.Actual && !r.set.Tables["wishes"].Head(p.Lemma)
}

// add takes the parties in phrases as targets, unless some are known.
func (r reader) add(c *chancery.Claim, cl *clause.Clause, ns []int) {
	if len(c.Fields["to"]) > 0 {
		return
	}
	for _, n := range ns {
		if reception(cl, n) {
			continue
		}
		for _, k := range cl.Text.Conjuncts(cl.Sent, n) {
			c.Add("to", r.named(cl, k, c.Fields["by"])...)
		}
	}
}

// pronominal tells a clause that acts on "it".
func pronominal(cl *clause.Clause) bool {
	return slices.ContainsFunc(cl.Nodes(clause.Object), func(n int) bool { return cl.Text.Pronoun(cl.Sent, n) })
}

// reception tells a ministry without a country: where an envoy is received, not
// whom a measure strikes.
func reception(cl *clause.Clause, n int) bool {
	m := cl.Text.Mention(cl.Sent, n)
	return m != nil && m.Sort == "ministry" && !strings.Contains(m.ID, "/")
}

// named returns the parties that a phrase names, without the doers.
func (r reader) named(cl *clause.Clause, k int, by []chancery.Value) []chancery.Value {
	doer := func(p resolve.Party) bool {
		return slices.ContainsFunc(by, func(b chancery.Value) bool { return b.Value == sent(p.ID) })
	}
	as := cl.Text.ConcernsAt(cl.Sent, k, doer, "from", "of", "with", "in", "to", "against", "on", "by")
	for i := range as {
		as[i].Party.ID = sent(as[i].Party.ID)
	}
	return cl.Text.Parties(as)
}

// sent returns the party that a mission stands for.
func sent(id string) string {
	owner, organ, ok := strings.Cut(id, "/")
	if ok && (strings.HasPrefix(organ, "embassy") || strings.HasPrefix(organ, "consulate") || strings.HasPrefix(organ, "mission") || strings.HasPrefix(organ, "high-commission")) {
		return owner
	}
	return id
}

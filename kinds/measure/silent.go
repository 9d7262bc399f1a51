package measure

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/rule"
)

// other names the doer that a passive leaves out ("was summoned to the Foreign
// Ministry"): who sits where it was done, whose organ tells it, the other of the
// two parties the document is about. A ministry without a country stands for it.
func (r reader) other(m rule.Match, c *chancery.Claim) {
	if by := c.First("by"); by != "" && !(strings.Contains(by, "ministry") && !strings.Contains(by, "/")) {
		return
	}
	bare := c.Fields["by"]
	delete(c.Fields, "by")
	for _, find := range []func(rule.Match, *chancery.Claim) []chancery.Value{seated, r.scene, teller} {
		if vs := find(m, c); len(vs) == 1 && !c.Has("to", vs[0].Value) {
			c.Fields["by"] = vs
			return
		}
	}
	if !m.Clause.Passive && !unnamed(m.Clause) && len(bare) == 0 || len(c.Fields["to"]) != 1 {
		return
	}
	two := m.Clause.Text.Parties(m.Clause.Text.Focus())
	rest := slices.DeleteFunc(two, func(v chancery.Value) bool { return v.Value == c.First("to") })
	if len(rest) == 1 && len(m.Clause.Text.Focus()) == 2 {
		rest[0].Basis = chancery.FromContext
		c.Add("by", rest...)
	}
}

// seated gives a ministry without a country that of the place where it acts:
// "In Lusaka, the foreign ministry summoned …".
func seated(m rule.Match, _ *chancery.Claim) []chancery.Value {
	cl := m.Clause
	if !slices.ContainsFunc(cl.Nodes(clause.Subject), func(n int) bool { return acting[cl.Text.Noun(cl.Sent, n)] }) {
		return nil
	}
	return located(cl, cl.Obliques("in"))
}

// unnamed tells a clause whose subject only relates it: "who delivered a note".
func unnamed(cl *clause.Clause) bool {
	return cl.Link == "acl:relcl" && !cl.Passive || slices.ContainsFunc(cl.Nodes(clause.Subject), func(n int) bool { return cl.Text.Sents[cl.Sent].Nodes[n].XPOS == "WP" })
}

// located returns the first country in which one of some places lies.
func located(cl *clause.Clause, places []int) []chancery.Value {
	for _, n := range places {
		if as := cl.Text.Located(cl.Sent, n); len(as) > 0 {
			return cl.Text.Parties(as)
		}
	}
	return nil
}

// scenes are the measures that a state can only take at home, where a passive
// says no more than the place: "was summoned in Oslo".
var scenes = map[string]bool{"summoning": true, "expulsion": true, "protest": true}

// scene gives a passive the state where it was done: the town that the clause
// names, that of the ministry where somebody was called to, or that of a mission
// told to close.
func (r reader) scene(m rule.Match, c *chancery.Claim) []chancery.Value {
	cl, t := m.Clause, m.Clause.Text
	if !cl.Passive {
		return nil
	}
	var places []int
	switch {
	case scenes[c.First("type")]:
		for _, prep := range []string{"to", "at", "in"} {
			for _, n := range after(cl, prep) {
				if mt := t.Mention(cl.Sent, n); mt != nil && mt.Sort == "ministry" {
					places = append(places, t.Under(cl.Sent, n, "in")...)
				}
			}
		}
		places = append(places, cl.Obliques("in")...)
		if m.Rule.Name == "non-grata" {
			places = append(places, after(cl, "in")...)
		}
	case m.Rule.Name == "order-to-close":
		for _, n := range cl.Nodes(clause.Object) {
			places = append(places, t.Under(cl.Sent, n, "in")...)
		}
	}
	return located(cl, places)
}

// homely are verbs by which a state tells what it does itself: its ministry says
// that exports "have been halted", its spokesman that an envoy "was summoned".
var homely = map[string]bool{"halt": true, "suspend": true, "stop": true, "summon": true, "expel": true, "recall": true, "call": true}

// teller gives such a passive the state whose organ or officer tells it.
func teller(m rule.Match, _ *chancery.Claim) []chancery.Value {
	cl := m.Clause
	if !cl.Passive || cl.Said == nil || !homely[cl.Lemma] {
		return nil
	}
	var out []chancery.Value
	for _, a := range cl.Text.Actors(cl.Said.Sent, cl.Said.Node) {
		p, ok := a.Side()
		owner, _, organ := strings.Cut(p.ID, "/")
		if ok && len(owner) == len("ISO") && (organ || a.Person != nil) {
			v := cl.Text.Value(owner, a.Span)
			v.Basis = chancery.FromContext
			out = append(out, v)
		}
	}
	return out
}

// bidden returns the state on whose orders something was done: "was closed on
// Russian orders".
func bidden(cl *clause.Clause) []chancery.Value {
	for _, n := range append(cl.Obliques("on"), cl.Obliques("at")...) {
		if l := cl.Text.Noun(cl.Sent, n); l == "order" || l == "behest" || l == "demand" || l == "insistence" {
			as := cl.Text.Within(cl.Sent, n)
			for _, u := range cl.Text.Under(cl.Sent, n, "of") {
				as = append(as, cl.Text.Actors(cl.Sent, u)...)
			}
			return cl.Text.Parties(as)
		}
	}
	return nil
}

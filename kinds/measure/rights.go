package measure

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/rule"
)

// holders gives the target of a right that is taken back from what hangs on
// it: "the licences granted to 30 Lebanese companies", "the deal it signed
// with Chile".
func (r reader) holders(m rule.Match, c *chancery.Claim) {
	if m.Rule.Name != "withdraw-rights" || len(c.Fields["to"]) > 0 {
		return
	}
	t, s := m.Clause.Text, m.Clause.Sent
	for _, n := range m.Clause.Nodes(clause.Object) {
		for _, cl := range t.Clauses {
			if cl.Sent != s || cl.Parent == nil || cl.Parent.Node != n || !strings.HasPrefix(cl.Link, "acl") {
				continue
			}
			for _, prep := range []string{"to", "with", "by"} {
				for _, u := range cl.Obliques(prep) {
					r.add(c, m.Clause, []int{u})
					if v, ok := number(t, s, u); ok && len(c.Fields["count"]) == 0 {
						c.Add("count", v)
					}
				}
			}
		}
	}
}

// onHold tells what is put "on hold", wherever the parse hung that.
func (r reader) onHold(cl *clause.Clause) bool {
	return slices.ContainsFunc(append(cl.Obliques("on"), after(cl, "on")...), func(n int) bool { return r.set.Tables["hold"].Head(cl.Text.Noun(cl.Sent, n)) })
}

// bodies are heads of the names of those that two states sit in together.
var bodies = []string{"commission", "committee", "authority", "council", "group", "board", "body", "commissions", "committees"}

// body returns the joint body whose work a clause stops, or -1.
func (r reader) body(cl *clause.Clause) int {
	for _, n := range cl.Nodes(clause.Object) {
		for _, u := range cl.Text.Under(cl.Sent, n, "of") {
			words := strings.Fields(strings.ToLower(cl.Text.Words(cl.Sent, u)))
			if slices.ContainsFunc(words, func(w string) bool { return slices.Contains(bodies, w) }) {
				return u
			}
		}
	}
	return -1
}

// breath gives a measure without a target that of another by the same doer in
// the same sentence: "expelled the consul of Nepal and froze …".
func breath(cs []chancery.Claim, t *clause.Text, c *chancery.Claim, s int) {
	if c.Rule != "measure/freeze-body" {
		return
	}
	c.Fields["to"] = slices.DeleteFunc(c.Fields["to"], func(v chancery.Value) bool { return v.Value == strings.ToLower(v.Value) }) // the body itself
	if len(c.Fields["to"]) > 0 {
		return
	}
	var to chancery.Claim
	for i := range cs {
		if within := t.Sents[s].Contains(cs[i].Fields["type"][0].Span); within && cs[i].First("by") == c.First("by") {
			to.Add("to", cs[i].Fields["to"]...)
		}
	}
	if vs := to.Fields["to"]; len(vs) == 1 {
		vs[0].Basis = chancery.FromContext
		c.Add("to", vs...)
	}
}

// needs are rules that tell a measure only where its target is known.
var needs = []string{
	"measure/withdraw-rights", "measure/freeze-body", "measure/tax", "measure/raise-tariffs", "measure/ask-out", "measure/stop-visas",
	"measure/designate", "measure/accreditation", "measure/listing", "measure/protest", "measure/freeze-assets", "measure/hit-with", "measure/expel-guests", "measure/bar-entry", "measure/put-on-hold", "measure/ban", "measure/order-closure",
}

// each makes a measure of its own of every mission that is closed.
func each(t *clause.Text, c chancery.Claim) []chancery.Claim {
	if c.First("type") != "closure_of_mission" || len(c.Fields["to"]) < 2 {
		return []chancery.Claim{c}
	}
	var out []chancery.Claim
	last := -1
	for _, to := range inText(c.Fields["to"]) {
		if last >= 0 && !listed(t.Doc.Text, last, to.Span.Start) {
			break // "its embassies in A and B and open one in C"
		}
		last = to.Span.End
		one := c.Copy()
		one.Fields["to"] = []chancery.Value{to}
		delete(one.Fields, "count")
		out = append(out, one)
	}
	return out
}

// inText sorts values by where they stand.
func inText(vs []chancery.Value) []chancery.Value {
	return slices.SortedStableFunc(slices.Values(vs), func(a, b chancery.Value) int { return a.Span.Start - b.Span.Start })
}

// listed reports whether only the marks of a list stand between two places.
func listed(text string, a, b int) bool {
	return b < a || strings.Trim(strings.ReplaceAll(text[a:b], "and", ""), " ,;/") == ""
}

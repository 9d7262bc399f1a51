package engagement

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
)

// accepted makes a visit planned where one of the next sentences says that the
// invitation was accepted, or its own goes on to: "He accepted the invitation with
// thanks", "invited X to visit Y, an invitation that was accepted".
func (r *reader) accepted(d *draft) {
	if d.First("status") != "invited" || !journey(d.First("type")) {
		return
	}
	for _, c := range r.t.Clauses {
		if c.Sent < d.cl.Sent || c.Sent == d.cl.Sent && (c.Node < d.cl.Node || c.Link != "acl:relcl") || c.Noun || c.Lemma != "accept" {
			continue
		}
		if c.Sent > d.cl.Sent+2 {
			return
		}
		if c.Polarity == chancery.Asserted && c.Modality == chancery.Actual && r.answers(c, d) {
			d.Fields["status"] = []chancery.Value{r.t.Value("planned", c.Span())}
			d.Modality = chancery.Planned
			return
		}
	}
}

// hosted gives a visit that one's host is invited to make the other side as its
// guest: "invited her host to visit Lima".
func (r *reader) hosted(d *draft) {
	p := d.cl
	if p.Noun && p.Support != nil {
		p = p.Support
	}
	by := p.Parent
	if !journey(d.First("type")) || len(d.Fields["visitor"]) > 0 || by == nil || by.Lemma != "invite" {
		return
	}
	for _, n := range by.Nodes(clause.Object) {
		if r.t.Noun(by.Sent, n) != "host" {
			return
		}
	}
	for _, n := range by.Nodes(clause.Subject) {
		for _, a := range r.t.Actors(by.Sent, n) {
			if side, ok := a.Side(); ok {
				if v, ok := r.other(side.ID); ok {
					d.Add("visitor", v)
				}
			}
		}
	}
}

// answers reports whether a clause accepts "the invitation", and who does so is
// not known to be another than the guest.
func (r *reader) answers(c *clause.Clause, d *draft) bool {
	known := false
	for _, n := range c.Nodes(clause.Object) {
		known = known || r.t.Noun(c.Sent, n) == "invitation" && (r.t.Definite(c.Sent, n) || c.Sent == d.cl.Sent)
	}
	for _, n := range c.Nodes(clause.Subject) {
		as := r.t.Actors(c.Sent, n)
		for _, v := range append(r.t.People(as), r.t.Parties(as)...) {
			if !d.Has("person", v.Value) && !d.Has("visitor", v.Value) {
				return false
			}
		}
	}
	return known
}

package engagement

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
)

// accepted makes a visit planned where one of the next sentences says that the
// invitation was accepted: "He accepted the invitation with thanks".
func (r *reader) accepted(d *draft) {
	if d.First("status") != "invited" || !journey(d.First("type")) {
		return
	}
	for _, c := range r.t.Clauses {
		if c.Sent <= d.cl.Sent || c.Noun || c.Lemma != "accept" {
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

// answers reports whether a clause accepts "the invitation", and who does so is
// not known to be another than the guest.
func (r *reader) answers(c *clause.Clause, d *draft) bool {
	known := false
	for _, n := range c.Nodes(clause.Object) {
		known = known || r.t.Noun(c.Sent, n) == "invitation" && r.t.Definite(c.Sent, n)
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

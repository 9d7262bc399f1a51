package instrument

import (
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
)

// seated are nouns for those who sit in a body and act as it.
var seated = map[string]bool{"leader": true, "minister": true, "member": true, "head": true, "delegate": true, "delegation": true, "council": true, "assembly": true, "summit": true}

// assembly gives a text that "leaders" or "ministers" adopt the body that they
// meet as: the one whose meeting was told of, else the one whose house speaks.
func (r *reader) assembly(d *draft) {
	switch d.First("act") {
	case "adopted", "endorsed", "issued":
	default:
		return
	}
	sits := func(n int) bool { return seated[r.t.Noun(d.cl.Sent, n)] && len(r.t.Actors(d.cl.Sent, n)) == 0 }
	if !slices.ContainsFunc(d.cl.Nodes(clause.Subject), sits) {
		return
	}
	if v, ok := r.meeting(d.cl.Sent); ok {
		d.Add("party", v)
		return
	}
	home, _ := r.t.Home()
	if v, ok := r.t.House(); ok && v.Value != home.Value {
		d.Add("party", v)
	}
}

// meeting returns the one body that the last named meeting before sentence s is of.
func (r *reader) meeting(s int) (v chancery.Value, ok bool) {
	for i, m := range slices.Backward(r.t.Res.Mentions) {
		if m.Sent > s || m.Class != mention.Thing || !r.t.Gathers(i) {
			continue
		}
		for _, k := range r.t.Res.Mentions {
			if k.Within != i || k.Class != mention.Party {
				continue
			}
			if ok || k.Sort == "state" {
				return v, false
			}
			v, ok = chancery.Value{Value: k.ID, Span: k.Span, Text: k.Of(r.t.Doc.Text), Basis: chancery.FromContext}, true
		}
		return v, ok
	}
	return v, false
}

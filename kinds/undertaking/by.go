package undertaking

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
)

// somebody reports whether those who undertake are there, though nobody can be
// named: "the ministers agreed", "it was agreed". Who stays empty.
func (r *reader) somebody(d *draft) bool {
	switch d.First("strength") {
	case "agreed", "agreed_to_explore", "decided", "readiness", "reaffirmed", "requested", "pledged", "hoped":
	default:
		return false
	}
	if d.First("strength") == "requested" && d.cl.Passive {
		return len(d.Fields["to"]) > 0
	}
	if r.t.Bulleted(d.cl) {
		d.Add("by", r.t.Parties(r.t.Focus())...)
		return true
	}
	if d.cl.FirstPerson() && d.cl.Said == nil {
		return true
	}
	subjects := d.cl.Nodes(clause.Subject)
	if d.cl.Passive && len(subjects) == 0 {
		if r.t.Sents[d.cl.Sent].Nodes[d.cl.Node].First == 0 {
			return false // "Agreed minutes were signed"
		}
		return d.First("strength") == "agreed" || d.First("strength") == "decided"
	}
	for _, n := range subjects {
		if r.t.Official(d.cl.Sent, n) || r.t.Paired(d.cl.Sent, n) {
			return d.Polarity == chancery.Asserted && d.First("strength") != "discussed"
		}
	}
	return false
}

// by: a person speaks for himself, or for his side where several speak as one
// ("both leaders"). In quotations "I" and "we" are the speaker.
func (r *reader) by(d *draft) {
	t := r.t
	for _, n := range d.cl.Nodes(clause.Object) { // "underscored the commitment of X to": X is committed
		if t.Sents[d.cl.Sent].Nodes[n].Lemma != "commitment" {
			continue
		}
		whose := t.Parties(t.Within(d.cl.Sent, n))
		for _, o := range t.Under(d.cl.Sent, n, "of") {
			whose = append(whose, t.Parties(t.Actors(d.cl.Sent, o))...)
		}
		if len(whose) > 0 && !t.Possessed(d.cl.Sent, n) {
			delete(d.Fields, "by")
			d.Add("by", whose...)
		}
	}
	if len(d.Fields["by"]) == 0 && !d.cl.Passive && d.cl.FirstPerson() && d.cl.Said == nil {
		as := t.Voice()
		if d.Add("by", t.People(as)...); len(d.Fields["by"]) == 0 {
			d.Add("by", t.Parties(as)...)
		}
	}
	if len(d.Fields["by"]) == 0 || d.cl.Quoted && d.cl.FirstPerson() || d.cl.Modal != "" && d.First("strength") == "proposed" {
		if src := d.cl.Said; src != nil {
			delete(d.Fields, "by")
			as := t.Actors(src.Sent, src.Node)
			d.Add("by", t.People(as)...)
			if len(d.Fields["by"]) == 0 {
				d.Add("by", t.Parties(as)...)
			}
		}
	}
	for _, n := range d.cl.Nodes(clause.Subject) {
		if len(d.Fields["by"]) == 0 && t.Gathering(d.cl.Sent, n) { // "a meeting between A and B discussed"
			for _, b := range t.Under(d.cl.Sent, n, "between") {
				d.Add("by", t.Parties(t.Actors(d.cl.Sent, b))...)
			}
		}
		if t.Joint(d.cl.Sent, n) {
			if sides := t.Parties(t.Actors(d.cl.Sent, n)); len(sides) > 1 {
				delete(d.Fields, "by")
				d.Add("by", sides...)
			}
		}
	}
}

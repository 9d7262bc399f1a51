package engagement

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
)

// home gives a journey without a destination the one that the words point to:
// who receives the visitor, or the state whose voice the document is ("is on a
// visit to our country", "arrived on Sunday for a three-day visit").
func (r *reader) home(d *draft) {
	if d.local || !journey(d.First("type")) || len(d.Fields["host"])+len(d.Fields["country"]) > 0 || len(d.Fields["visitor"]) == 0 {
		return
	}
	if p := d.cl.Parent; p != nil && !d.cl.Noun || p != nil && d.cl.Link == "acl:relcl" {
		for ; p != nil; p = p.Parent {
			if receives[p.Lemma] && !p.Noun {
				r.receiver(d, p)
				return
			}
		}
	}
	if v, ok := r.other(d.First("visitor")); ok && d.cl.Noun && d.cl.Oblique("to") < 0 && d.cl.Oblique("in") < 0 {
		d.Add("host", v)
		return
	}
	if home := r.t.Res.Home; home != "" && !d.Has("visitor", home) && r.hither(d) {
		d.Add("host", chancery.Value{Value: home, Basis: chancery.FromContext})
		d.Add("country", chancery.Value{Value: home, Basis: chancery.FromContext})
	}
}

// reception gives one received by somebody of no known side, in the sentence that
// tells where he goes, his host there: "pays a visit to Oslo; he will be received
// by President X".
func (r *reader) reception(d *draft) {
	if !d.verbal || !receives[d.cl.Lemma] || journey(d.First("type")) || len(d.Fields["host"]) > 0 {
		return
	}
	for _, c := range r.t.Clauses {
		if c.Sent != d.cl.Sent || !c.Noun || !travelled[c.Lemma] || c.Node > d.cl.Node {
			continue
		}
		if stops := r.places(c.Sent, r.along(c, "to", "in")); len(stops) == 1 && len(r.t.Res.Mentions[stops[0]].ID) == 3 {
			m := r.t.Res.Mentions[stops[0]]
			v := r.t.Value(m.ID, m.Span)
			v.Basis = chancery.FromContext
			d.Add("host", v)
		}
	}
}

var travelled = map[string]bool{"visit": true, "trip": true, "tour": true}

// receiver makes the host the side that receives the visitor.
func (r *reader) receiver(d *draft, p *clause.Clause) {
	for _, n := range p.Nodes(clause.Subject) {
		for _, v := range r.t.Parties(r.t.Actors(p.Sent, n)) {
			if !d.Has("visitor", v.Value) {
				v.Basis = chancery.FromContext
				d.Add("host", v)
				d.Add("country", v)
			}
		}
	}
}

// hither tells a journey to where the document speaks from: it names no place
// to go to, or says "here", "our country".
func (r *reader) hither(d *draft) bool {
	for _, prep := range []string{"to", "in"} {
		for _, n := range d.cl.Obliques(prep) {
			if r.t.Timely(d.cl.Sent, n) {
				continue
			}
			det := r.t.Det(d.cl.Sent, n)
			return r.t.Noun(d.cl.Sent, n) == "country" && (det == "our" || det == "this" || det == "the")
		}
	}
	return d.cl.Lemma == "arrive" || r.landing(d) != nil || d.cl.Adverb("here") || d.cl.Noun && d.cl.Link == "acl:relcl"
}

// owners adds to the parties of a journey its host, and takes from those of a
// meeting who only gives it a roof.
func (r *reader) owners(d *draft) {
	if journey(d.First("type")) {
		d.Add("party", d.Fields["host"]...)
		return
	}
	for _, v := range []*clause.Clause{d.cl.Support, d.cl.Told} {
		if v == nil || v.Lemma != "host" && v.Lemma != "co-host" {
			continue
		}
		for _, n := range v.Nodes(clause.Subject) {
			d.Add("host", r.t.Parties(r.t.Actors(v.Sent, n))...)
		}
		if d.name == "" && d.First("type") != "ceremony" {
			r.roof(d)
		}
	}
}

// townsfolk: a delegation from a town that visits another on a day stated. The
// states that the towns lie in are no sides.
func (r *reader) townsfolk(d *draft) {
	if !d.verbal || d.cl.Lemma != "visit" || len(d.Fields["place"]) == 0 || len(d.Fields["date"]) == 0 || len(d.Fields["visitor"])+len(d.Fields["person"]) > 0 {
		return
	}
	for _, n := range d.cl.Nodes(clause.Subject) {
		if r.t.Noun(d.cl.Sent, n) != "delegation" {
			continue
		}
		for _, from := range r.t.Under(d.cl.Sent, n, "from") {
			if i := r.t.MentionIndex(d.cl.Sent, from); i >= 0 && r.t.IsPlace(i) && !r.t.IsState(i) {
				d.local = true
				delete(d.Fields, "host")
				delete(d.Fields, "party")
			}
		}
	}
}

// roof takes from the parties of an unnamed meeting those who only host it.
func (r *reader) roof(d *draft) {
	var own []chancery.Value
	for _, prep := range []string{"between", "with", "of", "among"} {
		for _, n := range d.cl.Obliques(prep) {
			own = append(own, r.t.Parties(r.t.Actors(d.cl.Sent, n))...)
		}
	}
	for _, n := range d.cl.Possessors() {
		own = append(own, r.t.Parties(r.t.Actors(d.cl.Sent, n))...)
	}
	delete(d.Fields, "party")
	d.Add("party", own...)
}

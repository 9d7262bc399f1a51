package engagement

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
)

// goes are verbs of being on the way to what happens elsewhere.
var goes = map[string]bool{"travel": true, "fly": true, "go": true, "come": true, "leave": true, "depart": true, "head": true, "arrive": true, "journey": true, "be": true, "visit": true}

// bound gives a meeting that somebody is to go somewhere for the one who goes,
// the place and the day: "will travel to Lima next month for talks with X". What
// took somebody there need not have taken place, so a past journey gives none.
func (r *reader) bound(d *draft) {
	p := d.cl.Parent
	if p != nil && gathers[p.Lemma] && r.aimed(d.cl) && len(d.Fields["date"]) == 0 { // "gathered for a retreat in Lima on 3 May"
		if v, ok := r.t.DateValue(p.When()); ok {
			d.Add("date", v)
		}
	}
	if p == nil || p.Noun || !goes[p.Lemma] || journey(d.First("type")) || !r.aimed(d.cl) {
		return
	}
	day, dated := r.t.DateValue(p.When())
	if p.Modality != chancery.Planned && !(p.Tense == clause.Present && dated && r.toCome(p.Sent, day.Value)) || p.Polarity != d.Polarity {
		return
	}
	for _, n := range p.Nodes(clause.Subject) {
		as := r.t.Actors(p.Sent, n)
		d.Add("person", r.t.People(as)...)
		if d.name == "" {
			d.Add("party", r.t.Parties(as)...)
		}
	}
	if dated && len(d.Fields["date"]) == 0 {
		d.Add("date", day)
	}
	if stops := r.places(p.Sent, append(r.along(p, "to", "in", "for"), p.Nodes(clause.Object)...)); len(stops) == 1 && len(d.Fields["place"]) == 0 {
		if v, ok := r.t.PlaceValue(stops[0]); ok && !r.t.IsState(stops[0]) {
			d.Add("place", v)
		}
		if m := r.t.Res.Mentions[stops[0]]; len(m.ID) == 3 {
			d.Add("country", r.t.Value(m.ID, m.Span))
		}
	}
	d.Modality = chancery.Planned
}

// aimed tells what a journey is for: "for talks", "to meet X".
func (r *reader) aimed(cl *clause.Clause) bool {
	if cl.Noun {
		return cl.Link == "obl" && r.t.Preposition(cl.Sent, cl.Node) == "for"
	}
	return cl.Purpose && (cl.Link == "advcl" || cl.Link == "xcomp")
}

// toCome reports whether a day lies ahead of the document's, or is that of the
// diary it is noted in.
func (r *reader) toCome(sent int, date string) bool {
	from, _, ok := chancery.Date(date).Bounds()
	day, _, known := r.t.Doc.Day().Bounds()
	return ok && known && (from.After(day) || r.t.Entry(sent) && from.Equal(day))
}

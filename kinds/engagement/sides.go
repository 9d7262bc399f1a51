package engagement

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
)

// contextual gives a meeting of nobody named the sides that the words before
// it are about: "a second round of talks was postponed", "negotiators met by
// video link". Basis context.
func (r *reader) contextual(d *draft) {
	if r.institution(d) {
		r.context(d, r.t.Parties(r.t.Focus()))
	}
	if r.homeless(d) {
		r.context(d, r.t.Parties(r.t.Focus()))
	}
	if journey(d.First("type")) || d.name != "" || len(d.Fields["party"]) > 0 || len(d.Fields["person"]) > 0 || !sitsDown[d.First("type")] {
		return
	}
	if d.verbal && !r.officials(d.cl) {
		return
	}
	if d.Polarity == chancery.Denied && !d.verbal || d.definite && !d.verbal && len(d.Fields["ordinal"]) == 0 && !r.resolved(d) {
		return // "the talks" are those told of before
	}
	if t := d.First("type"); d.cl.Noun && (t == "joint_commission" || t == "working_group") && d.cl.Support == nil && len(d.Fields["ordinal"]) == 0 {
		return // a body is not its sitting
	}
	if d.cl.Noun && r.negotiations(d.cl) || d.First("type") == "exercise" && !r.t.Modified(d.cl.Sent, d.cl.Node, "joint") {
		return // an army may exercise by itself
	}
	if d.cl.Noun && !talking[r.t.Noun(d.cl.Sent, d.cl.Node)] {
		return
	}
	if !d.verbal && len(d.Fields["date"])+len(d.Fields["place"])+len(d.Fields["country"])+len(d.Fields["ordinal"]) == 0 && !r.resolved(d) {
		return
	}
	vs := r.t.Pair(d.cl.Sent)
	if r.foreign(d, vs) {
		return
	}
	if p := d.cl.Parent; p != nil && p.Oblique("between") >= 0 { // "the meeting was the first between A and B"
		vs = r.t.Parties(r.t.Actors(p.Sent, p.Oblique("between")))
	}
	for _, v := range vs {
		v.Basis = chancery.FromContext
		d.Add("party", v)
	}
	r.speaker(d)
}

// homeless tells a meeting of two who hold the same office and are said to speak
// for nobody, in a text about two parties: "Foreign ministers A and B have met".
func (r *reader) homeless(d *draft) bool {
	vs := d.Fields["person"]
	return d.verbal && d.cl.Lemma == "meet" && len(d.Fields["party"]) == 0 && len(vs) == 2 && vs[0].Office != "" && vs[0].Office == vs[1].Office
}

// institution tells an event with a name that any two states may have given it:
// "the Joint Commission", "Foreign Office Consultations".
func (r *reader) institution(d *draft) bool {
	if d.name == "" || len(d.Fields["party"]) > 0 || d.Polarity == chancery.Denied || !sitsDown[d.First("type")] {
		return false
	}
	for _, w := range strings.Fields(strings.ToLower(d.name)) {
		if w == "on" || w == "for" {
			break
		}
		if !common[w] {
			return false
		}
	}
	return true
}

// common are words for meetings that any two states may hold.
var common = map[string]bool{
	"joint": true, "commission": true, "committee": true, "council": true, "foreign": true, "office": true, "ministry": true, "political": true, "policy": true,
	"consultation": true, "consultations": true, "bilateral": true, "intergovernmental": true, "inter-governmental": true, "mixed": true, "ministerial": true,
	"working": true, "group": true, "strategic": true, "dialogue": true, "senior": true, "officials": true, "officials'": true, "meeting": true, "cooperation": true,
	"economic": true, "trade": true, "permanent": true, "of": true, "the": true, "session": true, "round": true, "binational": true, "mechanism": true,
}

// foreign reports whether somebody else offers a roof to talks that nothing says
// the sides have with each other: "X lent money to Y. Z offered to host the talks".
func (r *reader) foreign(d *draft, sides []chancery.Value) bool {
	host := d.First("host")
	if host == "" || d.Modality != chancery.Proposed {
		return false
	}
	var met draft
	met.Fields = map[string][]chancery.Value{"party": sides}
	for i := range r.drafts {
		if k := &r.drafts[i]; family(k.First("type")) == "gathering" && len(k.Fields["party"]) > 1 && allIn(k, &met, "party") {
			return false
		}
	}
	return !met.Has("party", host)
}

// ministers: "the two ministers" are those of the two sides, so a minister of
// one who was named in their event before is one of them.
func (r *reader) ministers(d *draft) {
	n := d.cl.Arg(clause.Subject)
	if !d.verbal || len(d.Fields["person"]) > 0 || len(d.Fields["party"]) != 2 || len(r.drafts) == 0 || n < 0 || r.t.Noun(d.cl.Sent, n) != "minister" || !r.t.Definite(d.cl.Sent, n) {
		return
	}
	k := &r.drafts[len(r.drafts)-1]
	if len(k.Fields["party"]) != 2 || !allIn(k, d, "party") || len(k.Fields["person"]) > 2 {
		return
	}
	for _, v := range k.Fields["person"] {
		if strings.Contains(v.Office, "Minister") && !strings.Contains(v.Office, "Prime") {
			v.Basis = chancery.FromContext
			d.Add("person", v)
		}
	}
}

// speaker: who proposes or says something at talks of his side took part.
func (r *reader) speaker(d *draft) {
	if !r.occasion(d.cl) {
		return
	}
	for _, n := range d.cl.Parent.Nodes(clause.Subject) {
		for _, v := range r.t.People(r.t.Actors(d.cl.Sent, n)) {
			if d.Has("party", v.Party) {
				d.Add("person", v)
			}
		}
	}
}

// sitsDown are types of meeting that two sides mean where they are not named.
var sitsDown = map[string]bool{
	"bilateral_meeting": true, "consultation": true, "joint_commission": true, "senior_officials_meeting": true, "video_call": true,
	"phone_call": true, "ministerial_meeting": true, "working_group": true, "exercise": true,
}

// officials reports whether people who speak for parties met each other.
func (r *reader) officials(cl *clause.Clause) bool {
	if len(cl.Nodes(clause.Object)) > 0 || cl.Oblique("with") >= 0 {
		return false
	}
	for _, n := range cl.Nodes(clause.Subject) {
		if r.t.Official(cl.Sent, n) || officials[r.t.Noun(cl.Sent, n)] {
			return true
		}
	}
	return false
}

// officials are nouns for those who meet for their parties.
var officials = map[string]bool{"negotiator": true, "delegation": true, "expert": true, "minister": true, "team": true, "official": true, "envoy": true, "side": true}

// negotiations tells talks on a text, which may go on for years.
func (r *reader) negotiations(cl *clause.Clause) bool {
	for _, n := range cl.Obliques("on") {
		switch r.t.Noun(cl.Sent, n) {
		case "agreement", "treaty", "pact", "accord", "deal", "memorandum", "convention", "protocol", "contract":
			return true
		}
	}
	return false
}

// talking are nouns for meetings that have two sides though none is named.
var talking = map[string]bool{
	"talk": true, "round": true, "session": true, "meeting": true, "negotiation": true, "consultation": true, "discussion": true,
	"commission": true, "committee": true, "conversation": true, "call": true, "exercise": true, "drill": true,
}

// resolved tells an event that a verb puts off, calls off or proposes.
func (r *reader) resolved(d *draft) bool {
	p := d.cl.Parent
	return p != nil && statuses[p.Verb()] != "" || d.cl.Modality == chancery.Proposed && d.cl.Support != nil
}

// other returns the second of the two parties a document is about.
func (r *reader) other(one string) (chancery.Value, bool) {
	two := r.t.Parties(r.t.Focus())
	for i, v := range two {
		if len(two) == 2 && v.Value == one {
			v = two[1-i]
			v.Basis = chancery.FromContext
			return v, true
		}
	}
	return chancery.Value{}, false
}

// caller: who receives a call is a side of it, and who is on a journey is the
// visitor, wherever the parse hung the words.
func (r *reader) caller(d *draft) {
	p := d.cl.Parent
	if !d.cl.Noun || p == nil {
		return
	}
	var as []clause.Actor
	switch {
	case (family(d.First("type")) == "call" || d.First("type") == "courtesy_call") && !p.Noun && d.cl.Link == "obj" && (receives[p.Lemma] || p.Lemma == "take" || p.Lemma == "get"):
		for _, n := range p.Nodes(clause.Subject) {
			as = append(as, r.t.Actors(p.Sent, n)...)
		}
		if family(d.First("type")) != "call" { // who is called on receives
			d.Add("host", r.t.Parties(as)...)
		}
	case journey(d.First("type")) && len(d.Fields["visitor"]) == 0 && d.cl.Oblique("by") < 0:
		as = r.travellers(d)
	}
	if len(as) == 0 {
		as = r.calledOff(d)
	}
	d.Add("person", r.t.People(as)...)
	if journey(d.First("type")) {
		d.Add("visitor", r.t.Parties(as)...)
	} else {
		d.Add("party", r.t.Parties(as)...)
	}
}

// calledOff: who calls off a visit to another was to make it.
func (r *reader) calledOff(d *draft) []clause.Actor {
	p := d.cl.Parent
	if !journey(d.First("type")) || len(d.Fields["visitor"]) > 0 || p.Noun || statuses[p.Verb()] == "" || statuses[p.Verb()] == "invited" || d.cl.Link != "obj" || d.cl.Oblique("to") < 0 {
		return nil
	}
	var as []clause.Actor
	for _, n := range p.Nodes(clause.Subject) {
		as = append(as, r.t.Actors(p.Sent, n)...)
	}
	return as
}

// honoured: a ceremony for a guest is one with him: "held a welcoming ceremony for
// the President of Chile".
func (r *reader) honoured(d *draft) {
	if d.First("type") != "ceremony" || d.cl.Support == nil {
		return
	}
	for _, n := range d.cl.Obliques("for") {
		as := r.t.Actors(d.cl.Sent, n)
		if people := r.t.People(as); len(people) > 0 {
			d.Add("person", people...)
			d.Add("party", r.t.Parties(as)...)
		}
	}
}

// pictured gives a named event those who are shown at it: "From left: Minister
// X and Commissioner Y at the Digital Roundtable in Oslo".
func (r *reader) pictured(d *draft) {
	if !d.cl.Noun || d.name == "" || r.t.Preposition(d.cl.Sent, d.cl.Node) != "at" || d.cl.Link != "nmod" && d.cl.Link != "obl" || d.cl.Parent == nil || !d.cl.Parent.Noun {
		return
	}
	for n := range d.cl.Node {
		if as := r.t.People(r.t.Actors(d.cl.Sent, n)); len(as) > 0 && r.t.Preposition(d.cl.Sent, n) == "" {
			d.Add("person", as...)
		}
	}
}

// takesPart are verbs of being at an event.
var takesPart = map[string]bool{"attend": true, "join": true, "participate": true, "address": true, "take": true}

// attenders gives a named event the persons said to be at it, and the day they
// were: "X joined leaders today for the annual summit".
func (r *reader) attenders(d *draft) {
	if !d.cl.Noun || d.name == "" {
		return
	}
	p := d.cl.Parent
	for hops := 0; p != nil && p.Noun && hops < 3; hops++ {
		p = p.Parent
	}
	if p == nil || p.Noun || !takesPart[p.Lemma] && !gathers[p.Lemma] || p.Polarity != d.Polarity {
		return
	}
	if p.Lemma == "take" && (p.Arg(clause.Object) < 0 || r.t.Noun(p.Sent, p.Arg(clause.Object)) != "part") {
		return
	}
	for _, n := range p.Nodes(clause.Subject) {
		as := r.t.Actors(p.Sent, n)
		d.Add("person", r.t.People(as)...)
		if len(d.Fields["party"]) == 0 {
			d.Add("party", r.t.Parties(as)...)
		}
	}
	if d.cl.Told != nil {
		return
	}
	if v, ok := r.t.DateValue(p.When()); ok && len(d.Fields["date"]) == 0 {
		d.Add("date", v)
	}
	if v, ok := r.t.PlaceValue(p.Where()); ok && len(d.Fields["place"]) == 0 {
		d.Add("place", v)
	}
}

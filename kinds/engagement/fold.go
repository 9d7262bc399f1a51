package engagement

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/quantity"
)

// fold joins drafts that speak of one event, in text order.
func (r *reader) fold() []chancery.Claim {
	var kept []draft
	for _, d := range r.drafts {
		r.shortened(kept, &d)
		sequel(kept, &d)
		if d.next && !series(kept, &d) {
			continue
		}
		if i := r.same(kept, d); i >= 0 {
			join(&kept[i], d)
			continue
		}
		kept = append(kept, d)
	}
	var out []chancery.Claim
	for _, d := range kept {
		if r.stands(&d) {
			d.roam()
			r.accepted(&d)
			out = append(out, d.apiece()...)
		}
	}
	return out
}

// apiece makes a claim of each envoy who handed in his letters: each does it by
// himself, though they are told of in one breath.
func (d *draft) apiece() []chancery.Claim {
	envoys := d.Fields["visitor"]
	if d.First("type") != "credentials" || len(envoys) < 2 {
		return []chancery.Claim{d.Claim}
	}
	var out []chancery.Claim
	for _, envoy := range envoys {
		other := func(v chancery.Value) bool { return v.Value != envoy.Value && d.Has("visitor", v.Value) }
		c := d.Copy()
		for f, vs := range c.Fields {
			switch f {
			case "visitor", "party":
				c.Fields[f] = slices.DeleteFunc(slices.Clone(vs), other)
			case "person":
				c.Fields[f] = slices.DeleteFunc(slices.Clone(vs), func(v chancery.Value) bool { return v.Party != envoy.Value && d.Has("visitor", v.Party) })
			}
		}
		out = append(out, c)
	}
	return out
}

// roam: a journey to several states is in no one of them.
func (d *draft) roam() {
	if len(d.Fields["country"]) > 1 || len(d.Fields["host"]) > 1 && journey(d.First("type")) {
		delete(d.Fields, "country")
		delete(d.Fields, "place")
	}
}

// shortened gives a session named by a short form, "the 9th Meeting of the XYZ",
// the type and parties of the body that the text wrote out before: "… (XYZ)".
func (r *reader) shortened(kept []draft, d *draft) {
	short := d.name[strings.LastIndexByte(d.name, ' ')+1:]
	if len(short) < 2 || short != strings.ToUpper(short) || short == d.name || len(d.Fields["party"]) > 0 {
		return
	}
	for i := range kept {
		k := &kept[i]
		if !strings.Contains(k.Evidence.Quote, "("+short+")") || k.name == "" {
			continue
		}
		for _, f := range []string{"type", "party"} {
			vs := k.All(f)
			delete(d.Fields, f)
			for n := range vs {
				v := k.Fields[f][n]
				v.Basis = chancery.FromContext
				d.Add(f, v)
			}
		}
		return
	}
}

// series gives another session of a series what is known of it from the one
// before: its type, name and parties. It reports whether there is one.
func series(kept []draft, d *draft) bool {
	edition := d.cl.Lemma == "edition"
	before := predecessor(kept, d)
	for i := len(kept) - 1; i >= 0; i-- {
		k := &kept[i]
		if before >= 0 && i != before {
			continue
		}
		if edition && k.name == "" && len(k.Fields["ordinal"]) == 0 {
			continue // what has editions has a name
		}
		if k.Polarity == chancery.Denied || d.First("type") == "summit" && k.First("type") != "summit" && len(d.Fields["party"]) == 0 && k.name == "" {
			continue // "the next summit" is none of two who met, or did not
		}
		if len(d.Fields["party"]) > 0 && !overlap(k, d, "party") {
			continue // another body's session
		}
		if family(k.First("type")) != "gathering" || len(k.Fields["ordinal"]) == 0 && k.name == "" && !d.ahead() || len(k.Fields["party"]) == 0 && !edition {
			continue
		}
		for _, f := range []string{"type", "party"} {
			vs := k.Fields[f]
			delete(d.Fields, f)
			for _, v := range vs {
				v.Basis = chancery.FromContext
				d.Add(f, v)
			}
		}
		if d.name = ""; len(d.Fields["party"]) == 0 { // a named event without parties
			d.name = k.name
			for _, v := range k.Fields["name"] {
				v.Basis = chancery.FromContext
				d.Add("name", v)
			}
		}
		return len(d.Fields["date"])+len(d.Fields["place"])+len(d.Fields["ordinal"]) > 0 && (len(d.Fields["ordinal"]) == 0 || d.First("ordinal") != k.First("ordinal"))
	}
	return false
}

// predecessor returns the kept session that a numbered one comes right after: the
// 3rd follows the 2nd; -1 where none is told.
func predecessor(kept []draft, d *draft) int {
	n, err := strconv.Atoi(d.First("ordinal"))
	if err != nil {
		return -1
	}
	return slices.IndexFunc(kept, func(k draft) bool {
		return k.First("ordinal") == strconv.Itoa(n-1) && family(k.First("type")) == "gathering" && len(k.Fields["party"]) > 0 && (len(d.Fields["party"]) == 0 || overlap(&k, d, "party"))
	})
}

// sequel gives the next of a series that is named again, in short, the sides of
// the one before: "the 5th A-B Policy Consultation … the 6th Policy Consultation".
func sequel(kept []draft, d *draft) {
	if d.name == "" || d.First("ordinal") == "" || len(d.within) > 0 {
		return
	}
	for i := len(kept) - 1; i >= 0; i-- {
		k := &kept[i]
		if k.First("ordinal") == "" || k.First("ordinal") == d.First("ordinal") || len(k.Fields["party"]) < 2 || !strings.HasSuffix(bare(k.name), bare(d.name)) {
			continue
		}
		delete(d.Fields, "party")
		for _, v := range k.Fields["party"] {
			v.Basis = chancery.FromContext
			d.Add("party", v)
		}
		return
	}
}

// bare is a name for comparison without its number: "the 6th Policy Consultation".
func bare(name string) string {
	ws := strings.Fields(name)
	if len(ws) > 1 && len(quantity.Find(ws[:1])) > 0 {
		ws = ws[1:]
	}
	return norm(strings.Join(ws, ""))
}

func (d *draft) ahead() bool { return d.First("status") == "planned" }

// stands reports whether a draft is a claim by itself: a party or a name, and
// for a definite mention that found nothing to join, both sides.
func (r *reader) stands(d *draft) bool {
	sides := d.sides()
	if d.definite && d.name == "" && d.support() == "attend" && d.cl.Link == "nsubj:pass" {
		return false // who else sat in on "the talks" does not make them others
	}
	if d.First("type") == "summit" && sides > 0 || d.First("type") == "state_visit" && len(d.Fields["visitor"]) > 0 && !d.definite {
		return true
	}
	if journey(d.First("type")) {
		return d.local || len(d.Fields["visitor"])+len(d.Fields["person"]) > 0 && len(d.Fields["host"])+len(d.Fields["country"]) > 0
	}
	if d.definite && d.name == "" && loose[d.First("type")] && d.cl.Support == nil && len(d.Fields["date"])+len(d.Fields["place"])+len(d.Fields["ordinal"]) == 0 {
		return false // "upgraded their consultations"
	}
	if t := d.First("type"); sides > 0 && (d.Polarity == chancery.Denied || t == "retreat" || t == "ministerial_meeting" && !d.verbal || d.verbal && r.corporate(d)) {
		return true
	}
	return d.name != "" || sides >= 2 || d.solemn() && !d.definite
}

// families of types that can be one event told in other words.
func family(typ string) string {
	switch {
	case journey(typ):
		return "journey"
	case typ == "phone_call" || typ == "video_call":
		return "call"
	case typ == "exercise" || typ == "credentials" || typ == "ceremony":
		return typ
	}
	return "gathering"
}

// same finds the kept draft that d speaks of again, the latest first, of the
// same type before others: "the summit" is a summit where there was one.
func (r *reader) same(kept []draft, d draft) int {
	at := -1
	for i := len(kept) - 1; i >= 0; i-- {
		k := &kept[i]
		if k.Polarity != d.Polarity || !oneEvent(k, &d) {
			continue
		}
		if !generic(&d) || k.First("type") == d.First("type") {
			return i
		}
		if at < 0 {
			at = i
		}
	}
	return at
}

func oneEvent(k, d *draft) bool {
	if k.cl == d.cl || k.verbal && d.verbal && d.cl.Parent == k.cl && d.cl.Link == "conj" {
		return false // told apart by their own words: "called on A and met B"
	}
	if family(k.First("type")) != family(d.First("type")) && !(generic(d) && family(d.First("type")) == "gathering" && family(k.First("type")) == "call") {
		return false
	}
	if !chancery.Date(k.First("date")).Compatible(chancery.Date(d.First("date"))) || differ(k, d, "ordinal") || ahead(k) != ahead(d) && !generic(d) {
		return false
	}
	if d.verbal && (k.First("type") == "courtesy_call") != (d.First("type") == "courtesy_call") {
		return false
	}
	if a, b := norm(k.name), norm(d.name); a != "" && b != "" {
		return a == b || strings.HasSuffix(a, b) || strings.HasSuffix(b, a)
	}
	if metFor(k, d) || metFor(d, k) || sits(k, d) {
		return true
	}
	if d.next {
		return d.First("ordinal") != "" && d.First("ordinal") == k.First("ordinal") && contained(d.All("party"), k.All("party"))
	}
	if generic(d) && d.sides() > 1 && d.First("status") == "held" && d.cl.Support != nil && d.cl.Link == "nsubj" && ahead(k) {
		return false // "his meeting with the king ran for an hour"
	}
	if st := k.First("status"); generic(d) && (st == "postponed" || st == "cancelled" || d.held && ahead(k)) && d.First("status") == "held" && len(d.Fields["place"])+len(d.Fields["date"]) > 0 {
		return false // what was held is not what was put off
	}
	if generic(d) {
		if chaired[d.support()] && d.cl.Link == "nsubj:pass" && !d.verbal && family(d.First("type")) == "gathering" { // "the meeting was chaired by"
			return true
		}
		return !d.verbal && (d.First("type") == k.First("type") || aVisit(k, d) || plain(d.First("type")) || plain(k.First("type")) && meets(d.First("type"))) && allIn(d, k, "person") && (allIn(d, k, "party") || k.name != "")
	}
	if d.First("type") == "credentials" && apart(k, d, "visitor") {
		return false // another envoy's
	}
	if family(d.First("type")) == "journey" {
		return overlap(k, d, "visitor", "person") && !apart(k, d, "host") && !apart(k, d, "country")
	}
	if d.name != "" || k.name != "" || k.First("type") == "ministerial_meeting" && d.verbal && !ministers(d.Fields["person"]) {
		return false
	}
	if differ(k, d, "place") || differ(k, d, "country") {
		return false
	}
	return samePeople(k, d)
}

// chaired are verbs whose subjects sat in the meeting that they are said of.
var chaired = map[string]bool{"chair": true, "co-chair": true, "lead": true, "preside": true}

// support returns the verb that an event is told with, "" for none.
func (d *draft) support() string {
	if d.cl.Support == nil {
		return ""
	}
	return d.cl.Support.Lemma
}

// meets reports whether a type of gathering can be that of two who met.
func meets(typ string) bool {
	switch typ {
	case "forum", "conference", "ceremony", "roundtable", "retreat":
		return false
	}
	return true
}

// sits reports whether a numbered sitting is that of the body that holds it: "the
// Joint Committee held its third session".
func sits(k, d *draft) bool {
	return d.next && k.cl.Parent != nil && d.cl.Parent == k.cl.Parent && k.cl.Noun && k.cl.Link == "nsubj"
}

// metFor reports whether one draft is what the other met for: "met for the 2nd
// Senior Officials' Meeting".
func metFor(k, d *draft) bool {
	return d.cl.Parent == k.cl && d.cl.Link == "obl" && d.cl.Text.Preposition(d.cl.Sent, d.cl.Node) == "for" && k.verbal
}

// plain types are said of any gathering: "the meeting", "the talks".
func plain(typ string) bool {
	return typ == "bilateral_meeting" || typ == "summit" || typ == "consultation"
}

// aVisit: two journeys of which one is only called a visit.
func aVisit(k, d *draft) bool {
	a, b := k.First("type"), d.First("type")
	return journey(a) && journey(b) && (a == "visit" || b == "visit")
}

// generic: "the meeting", with nothing that tells it from the one before.
func generic(d *draft) bool { return d.definite && d.name == "" }

func ahead(d *draft) bool {
	switch d.First("status") {
	case "planned", "proposed", "invited":
		return true
	}
	return false
}

// ministers reports whether persons can have sat in a meeting of ministers, by
// the offices they are known to hold.
func ministers(people []chancery.Value) bool {
	for _, p := range people {
		if p.Office != "" && !strings.Contains(p.Office, "Minister") && (!strings.Contains(p.Office, "Secretary") || strings.Contains(p.Office, "Under")) {
			return false
		}
	}
	return true
}

// samePeople: the same persons, or the same sides where one names no persons.
func samePeople(k, d *draft) bool {
	a, b := k.All("person"), d.All("person")
	if len(a) > 0 && len(b) > 0 {
		return contained(a, b) || contained(b, a)
	}
	return contained(k.All("party"), d.All("party")) && contained(d.All("party"), k.All("party"))
}

func contained(a, b []string) bool {
	for _, x := range a {
		found := false
		for _, y := range b {
			found = found || x == y
		}
		if !found {
			return false
		}
	}
	return true
}

// allIn: all of d's values stand in k too.
func allIn(d, k *draft, field string) bool { return contained(d.All(field), k.All(field)) }

func overlap(k, d *draft, fields ...string) bool {
	for _, f := range fields {
		for _, v := range k.All(f) {
			if d.Has(f, v) {
				return true
			}
		}
	}
	return false
}

// apart: both say something and nothing of it is the same.
func apart(k, d *draft, field string) bool {
	return len(k.Fields[field]) > 0 && len(d.Fields[field]) > 0 && !overlap(k, d, field)
}

func differ(k, d *draft, field string) bool {
	a, b := k.First(field), d.First(field)
	return a != "" && b != "" && !strings.EqualFold(a, b)
}

// join adds what d says to k. A finer type or date wins; a name is kept.
func join(k *draft, d draft) {
	for f, vs := range d.Fields {
		switch f {
		case "type":
			if finer(k.First("type"), vs[0].Value) {
				k.Fields["type"] = vs
			}
		case "date":
			if chancery.Date(vs[0].Value).Refines(chancery.Date(k.First("date"))) {
				k.Fields["date"] = vs
			}
		case "status", "name", "place", "purpose", "ordinal":
			if len(k.Fields[f]) == 0 {
				k.Fields[f] = vs
			}
		case "party", "person":
			if k.name == "" || f == "person" {
				k.Add(f, vs...)
			}
		default:
			k.Add(f, vs...)
		}
	}
	if k.name == "" {
		k.name = d.name
	}
}

// finer reports whether type b says more than a.
func finer(a, b string) bool {
	return a == "visit" && journey(b) && b != "visit" || b == "retreat" && (a == "leaders_meeting" || a == "ministerial_meeting") || a == "bilateral_meeting" && family(b) == "gathering" && b != a && b != "consultation"
}

// norm is a name for comparison: letters and digits, without brackets.
func norm(name string) string {
	var b strings.Builder
	depth := 0
	for _, c := range strings.ToLower(name) {
		switch {
		case c == '(':
			depth++
		case c == ')':
			depth--
		case depth == 0 && (unicode.IsLetter(c) || unicode.IsDigit(c)):
			b.WriteRune(c)
		}
	}
	return strings.TrimPrefix(b.String(), "the")
}

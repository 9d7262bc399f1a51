package engagement

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/rule"
)

// real tells an event from a possibility, from a figure of speech and from
// the same words in another sense.
func (r *reader) real(m rule.Match) bool {
	cl := m.Clause
	if r.inAside(cl) {
		return false
	}
	if m.Rule.Name == "numbered" {
		return r.numbered(cl)
	}
	if p := cl.Parent; cl.Noun && p != nil && r.seen[p] == "session" && p.Noun && cl.Link == "nmod" && r.t.Preposition(cl.Sent, cl.Node) == "of" {
		return false // the body whose session was told
	}
	if m.Rule.Name == "call-somebody" && !r.phones(cl) || r.founded(cl, m.Claim.First("type")) {
		return false
	}
	if m.Rule.Name == "body-meets" && (len(r.t.People(r.t.Actors(cl.Sent, m.At["type"]))) > 0 || cl.Polarity == chancery.Denied || cl.Modality != chancery.Proposed && cl.Tense == clause.Present && cl.Simple()) {
		return false
	}
	if m.Rule.Name == "receive" && r.acclaimed(cl) {
		return false
	}
	if p := cl.Parent; p != nil && !cl.Noun && inclined[p.Lemma] {
		return false // "is ready to travel": he may never
	}
	if cl.Modality == chancery.Conditional || cl.Purpose && !cl.Noun && cl.Modality == chancery.Actual && (cl.Parent == nil || !travels[cl.Parent.Lemma]) {
		return false
	}
	if !cl.Noun && cl.Lemma == "meet" && r.t.Recurring(cl.Sent) && len(m.Claim.Fields["date"]) == 0 {
		return false
	}
	if p := cl.Parent; cl.Noun && p != nil && p.Noun && texts[p.Lemma] && cl.Link == "nmod" && cl.Polarity != chancery.Denied {
		return false // "the programme of consultations"
	}
	if s := cl.Support; cl.Noun && s != nil && (s.Lemma == "wrap" || s.Lemma == "finish") && r.negotiations(cl) {
		return false // "wrap up talks on a pact"
	}
	if cl.Noun && r.otherSense(cl) {
		return false
	}
	if cl.Named() && m.Claim.First("type") == "bilateral_meeting" {
		if _, by := r.set.Tables["type"].Find(r.t.Words(cl.Sent, cl.Node)); by == "bilateral" {
			return false
		}
	}
	if cl.Noun && cl.Modality == chancery.Hoped && (cl.Parent == nil || cl.Parent.Lemma != "look" && !realises[cl.Parent.Lemma]) {
		return false
	}
	if !cl.Noun && cl.Modality != chancery.Proposed && cl.Tense == clause.Present && cl.Simple() && !r.told(cl, m.Claim.First("date")) && !r.once(cl, m.Claim.First("type")) {
		return false // "the groups meet twice a year"
	}
	switch m.Claim.First("type") {
	case "phone_call":
		return !cl.Noun || !r.appeal(cl)
	case "consultation", "summit", "forum":
		if p := cl.Support; p != nil && p.Tense == clause.Present && r.t.Recurring(cl.Sent) && len(m.Claim.Fields["date"]) == 0 {
			return false // "is held every year"
		}
		return len(m.Claim.Fields["date"]) > 0 || cl.Modality == chancery.Actual || !r.t.Recurring(cl.Sent)
	case "bilateral_meeting":
		return !cl.Noun || r.t.Sents[cl.Sent].Nodes[cl.Node].Rel != "compound"
	}
	return true
}

// inclined are words for those who would do something if it came to it.
var inclined = map[string]bool{"ready": true, "willing": true, "eager": true, "keen": true, "prepared": true, "readiness": true, "willingness": true}

// told tells a present that tells of one event: in a headline, under a picture,
// in a diary, or of a day: "meets the King on 3 May".
func (r *reader) told(cl *clause.Clause, date string) bool {
	switch r.t.Doc.Region(cl.Span().Start) {
	case chancery.Headline, chancery.Caption:
		return true
	}
	first, last, ok := chancery.Date(date).Bounds()
	return ok && first.Equal(last) && !r.t.Recurring(cl.Sent) || r.t.Entry(cl.Sent) && r.t.Doc.Day() != ""
}

// once tells what somebody named does once to each: an envoy who presents his
// letters in the present tense does so under a picture or in a diary; who says "I
// invite" does it by saying so.
func (r *reader) once(cl *clause.Clause, typ string) bool {
	return cl.Lemma == "invite" || typ == "credentials" && slices.ContainsFunc(cl.Nodes(clause.Subject), func(n int) bool { return len(r.t.People(r.t.Actors(cl.Sent, n))) == 1 })
}

// otherSense tells a convention that is a text, and a reception that is how
// somebody or something was received.
func (r *reader) otherSense(cl *clause.Clause) bool {
	switch cl.Lemma {
	case "convention":
		return cl.Oblique("on") >= 0
	case "engagement": // "the minister's engagements"
		return r.t.Plural(cl.Sent, cl.Node)
	case "reception":
		return cl.Oblique("of") >= 0 || r.t.Modified(cl.Sent, cl.Node, "warm", "mixed", "cool", "frosty", "hostile", "friendly", "cordial")
	}
	return false
}

// acclaimed tells a state welcomed into something, or for a deed, from guests
// who are received: "Chile", not "the Chilean delegation".
func (r *reader) acclaimed(cl *clause.Clause) bool {
	return slices.ContainsFunc(cl.Args, func(a clause.Arg) bool {
		m := r.t.Mention(cl.Sent, a.Node)
		return a.Role == clause.Object && m != nil && m.Class == mention.Party && m.Sort == "state" && properName(m.Of(r.t.Doc.Text))
	})
}

// properName reports whether the last word is a name's.
func properName(s string) bool {
	first, _ := utf8.DecodeRuneInString(s[strings.LastIndexByte(s, ' ')+1:])
	return unicode.IsUpper(first)
}

// phones tells calling a person from calling somebody or something a name:
// "called Norway a partner", "called him a friend".
func (r *reader) phones(cl *clause.Clause) bool {
	people := false
	for _, a := range cl.Args {
		det := r.t.Det(cl.Sent, a.Node)
		switch {
		case a.Role == clause.Predicate, a.Role == clause.Object && (det == "a" || det == "an"):
			return false
		case a.Role == clause.Object:
			people = people || len(r.t.People(r.t.Actors(cl.Sent, a.Node))) > 0
		}
	}
	return people
}

// standing are types that are also the names of bodies.
var standing = map[string]bool{"joint_commission": true, "working_group": true}

// founds are verbs and nouns for making a body.
var founds = map[string]bool{
	"set up": true, "establish": true, "create": true, "form": true, "found": true, "constitute": true, "creation": true,
	"establishment": true, "formation": true, "setting-up": true,
}

// founded tells a body that is made from its sitting: "set up a working group".
func (r *reader) founded(cl *clause.Clause, typ string) bool {
	p := cl.Parent
	return p != nil && cl.Noun && standing[typ] && (cl.Link == "obj" || cl.Link == "nsubj:pass" || cl.Link == "nmod" && p.Noun) && founds[p.Verb()]
}

// appeal tells a call for or on somebody to do something.
func (r *reader) appeal(cl *clause.Clause) bool {
	for _, n := range append(cl.Obliques("on"), cl.Obliques("for")...) {
		if !r.t.Timely(cl.Sent, n) {
			return true
		}
	}
	return r.t.Promises(cl.Sent, cl.Node)
}

// texts are nouns for what is written about meetings.
var texts = map[string]bool{"programme": true, "program": true, "plan": true, "protocol": true, "memorandum": true, "calendar": true, "schedule": true, "minute": true, "minutes": true, "report": true, "record": true}

// numbered reports whether a phrase is the next, or the nth, of a series named
// before: "the 12th session", "its next meeting".
func (r *reader) numbered(cl *clause.Clause) bool {
	if cl.Named() && !ordinalOnly(r.t.Mention(cl.Sent, cl.Node).Of(r.t.Doc.Text)) || len(cl.Obliques("between"))+len(cl.Obliques("with")) > 0 || r.belongs(cl) || cl.Modality == chancery.Conditional {
		return false
	}
	_, ok := r.t.OrdinalIn(cl.Sent, r.t.CoreSpan(cl.Sent, cl.Node))
	return ok || r.t.Modified(cl.Sent, cl.Node, "next")
}

// belongs reports whether "of" says whose session it is, or of what: not so in
// "the next meeting of Ministers".
func (r *reader) belongs(cl *clause.Clause) bool {
	for _, n := range cl.Obliques("of") {
		if len(r.t.Actors(cl.Sent, n)) > 0 || !r.t.Official(cl.Sent, n) {
			return true
		}
	}
	return false
}

// ordinalOnly tells a name that is only a number and a noun: "12th Session".
func ordinalOnly(name string) bool { return len(strings.Fields(name)) == 2 }

// enough reports whether a draft says who met, or what the event is called.
func (r *reader) enough(d *draft) bool {
	switch d.First("type") {
	case "visit", "state_visit", "official_visit", "working_visit", "private_visit", "transit":
		if v := d.First("visitor"); v != "" && (v == d.First("host") || v == d.First("country")) {
			return false // a journey at home
		}
		if d.local || len(d.Fields["visitor"]) > 0 && d.First("type") != "visit" {
			return true
		}
		return (len(d.Fields["visitor"]) > 0 || len(d.Fields["person"]) > 0) && (len(d.Fields["country"]) > 0 || len(d.Fields["host"]) > 0) || d.definite && len(d.Fields["visitor"]) > 0
	case "phone_call", "video_call", "courtesy_call":
		return d.sides() >= 2
	}
	if d.verbal {
		return d.sides() >= 2 || d.name != "" || r.corporate(d)
	}
	if d.First("type") == "summit" || d.First("type") == "retreat" || d.First("type") == "ministerial_meeting" {
		for _, n := range append(d.cl.Obliques("of"), d.cl.Nodes(clause.Subject)...) {
			if r.organisation(n, d) && r.occurs(d) { // the summit of an organisation
				return true
			}
		}
	}
	if d.Polarity == chancery.Denied && r.itself(d.cl) && (d.sides() > 1 || d.sides() > 0 && (d.cl.Oblique("with") >= 0 || r.t.Modified(d.cl.Sent, d.cl.Node, "such"))) {
		return true // "there was no meeting with X"
	}
	if d.solemn() || d.First("type") == "retreat" && d.sides() > 0 && r.occurs(d) {
		return true
	}
	return r.occurs(d) && (d.name != "" || d.sides() >= 2) || d.definite && d.name == ""
}

// corporate tells the ministers or leaders of one organisation who meet among
// themselves: "the Union's foreign ministers met in Lima".
func (r *reader) corporate(d *draft) bool {
	t := d.First("type")
	if t != "ministerial_meeting" && t != "leaders_meeting" || len(d.cl.Nodes(clause.Object)) > 0 || d.cl.Oblique("with") >= 0 {
		return false
	}
	return slices.ContainsFunc(d.cl.Nodes(clause.Subject), func(n int) bool { return r.organisation(n, d) })
}

// organisation reports whether a phrase names an organisation, an organ of one,
// or those who lead it.
func (r *reader) organisation(n int, d *draft) bool {
	m := r.t.Mention(d.cl.Sent, n)
	if m != nil && m.Class == mention.Party {
		return m.Sort != "state"
	}
	if m == nil || m.Class != mention.Office {
		return false
	}
	for i := range r.t.Res.Mentions {
		o := &r.t.Res.Mentions[i]
		if o.Sent == m.Sent && o.Class == mention.Party && o.First >= m.First && o.Last <= m.Last && (o.Sort == "organisation" || o.Sort == "group") {
			return true
		}
	}
	return false
}

// solemn tells a ceremony, which has no sides, that is said to take place on a
// day and at a place.
func (d *draft) solemn() bool {
	return d.First("type") == "ceremony" && d.held && len(d.Fields["date"]) > 0 && len(d.Fields["place"]) > 0
}

// occurs tells an event from a name or a word for dealings in general: it has
// a number, a date or a place, a verb that holds it, or somebody at it.
func (r *reader) occurs(d *draft) bool {
	if len(d.Fields["ordinal"])+len(d.Fields["date"])+len(d.Fields["place"])+len(d.Fields["country"]) > 0 || d.cl.Support != nil || r.t.Held(d.cl.Sent, d.cl.Node) {
		return true
	}
	p := d.cl.Parent
	if p != nil && !p.Noun && (attends[p.Lemma] || statuses[p.Verb()] != "") {
		return true
	}
	if d.name == "" {
		return len(d.cl.Obliques("between"))+len(d.cl.Obliques("with"))+len(d.cl.Possessors()) > 0 && !loose[d.First("type")]
	}
	prep := r.t.Preposition(d.cl.Sent, d.cl.Node)
	return sessions[d.First("type")] && (prep == "at" || prep == "during" || prep == "after" || prep == "ahead of" || prep == "for" || prep == "of" && p != nil && besides[p.Lemma])
}

// attends are verbs of coming to an event or making one.
var attends = map[string]bool{
	"attend": true, "join": true, "address": true, "host": true, "participate": true, "chair": true, "co-chair": true, "open": true,
	"close": true, "visit": true, "lead": true, "co-host": true, "welcome": true, "conclude": true, "convene": true, "follow": true,
}

// loose types are words for dealings in general where nothing says that they
// took place.
var loose = map[string]bool{"consultation": true, "forum": true, "conference": true, "exercise": true, "ceremony": true, "roundtable": true, "working_group": true, "joint_commission": true}

// sessions are types of which the name is the name of an occasion, not of a
// standing body.
var sessions = map[string]bool{"summit": true, "conference": true, "forum": true, "leaders_meeting": true, "ministerial_meeting": true, "senior_officials_meeting": true, "roundtable": true, "retreat": true, "exercise": true, "bilateral_meeting": true}

// realises are verbs that make an event of what is wished for: "wishes to realise a visit".
var realises = map[string]bool{"realise": true, "realize": true, "pay": true, "host": true, "hold": true, "arrange": true, "organise": true, "organize": true, "convene": true}

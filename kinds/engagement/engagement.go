package engagement

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/rule"
)

//go:embed rules.txt
var rules string

// New returns the kind with its rules; its error lists every bad line.
func New() (read.Kind, error) {
	set, err := rule.Parse(&Kind, "kinds/engagement/rules.txt", rules)
	if err != nil {
		return read.Kind{}, err
	}
	return read.Kind{Kind: &Kind, Rules: set, Read: func(t *clause.Text) []chancery.Claim {
		r := reader{t: t, set: set}
		for _, m := range set.Match(t) {
			r.read(m)
		}
		return r.fold()
	}}, nil
}

type reader struct {
	t      *clause.Text
	set    *rule.Set
	drafts []draft
	seen   map[*clause.Clause]bool
}

// A draft is a claim in the making.
type draft struct {
	chancery.Claim
	cl       *clause.Clause
	name     string
	named    int  // the node that has the name
	definite bool // speaks of an event already named
	next     bool // another of a series named before
	verbal   bool // told by a verb: always an event of its own
}

// read makes a draft of a match and fills in what the rule leaves to reason.
func (r *reader) read(m rule.Match) {
	cl := m.Clause
	if r.seen == nil {
		r.seen = map[*clause.Clause]bool{}
	}
	if m.Rule.Name == "speak" && (cl.Where() >= 0 || r.t.Gathering(cl.Sent, max(0, cl.Oblique("at"))) && cl.Oblique("at") >= 0) {
		m.Claim.Fields["type"][0].Value = "bilateral_meeting" // they spoke face to face
	}
	if r.seen[cl] || !r.real(m) {
		return
	}
	d := draft{Claim: m.Copy(), cl: cl, verbal: !cl.Noun, definite: cl.Noun && r.t.Definite(cl.Sent, cl.Node)}
	r.name(&d, m)
	r.guests(&d)
	r.company(&d)
	r.caller(&d)
	r.sides(&d)
	r.attenders(&d)
	r.time(&d)
	r.setting(&d)
	r.home(&d)
	r.owners(&d)
	r.status(&d)
	r.ordinal(&d, m)
	r.contextual(&d)
	r.level(&d)
	if r.enough(&d) || d.next && m.Rule.Name == "numbered" {
		r.seen[cl] = true
		r.drafts = append(r.drafts, d)
	}
}

// ordinal notes that an event is the next, or the nth, of a series.
func (r *reader) ordinal(d *draft, m rule.Match) {
	cl := d.cl
	if m.Rule.Name == "numbered" {
		if v, ok := r.t.OrdinalIn(cl.Sent, r.t.CoreSpan(cl.Sent, cl.Node)); ok {
			d.Add("ordinal", v)
		}
		d.next = true
		return
	}
	if !cl.Noun || d.name != "" || journey(d.First("type")) {
		return
	}
	if len(d.Fields["ordinal"]) == 0 {
		if v, ok := r.t.OrdinalIn(cl.Sent, r.t.CoreSpan(cl.Sent, cl.Node)); ok {
			d.Add("ordinal", v)
		}
	}
	d.next = len(d.Fields["party"]) == 0 && r.t.Modified(cl.Sent, cl.Node, "next")
}

// real tells an event from a possibility, from a figure of speech and from
// the same words in another sense.
func (r *reader) real(m rule.Match) bool {
	cl := m.Clause
	if m.Rule.Name == "numbered" {
		return r.numbered(cl)
	}
	if m.Rule.Name == "body-meets" && (len(r.t.People(r.t.Actors(cl.Sent, m.At["type"]))) > 0 || cl.Polarity == chancery.Denied || cl.Tense == clause.Present && cl.Simple()) {
		return false
	}
	if cl.Modality == chancery.Conditional || cl.Purpose && !cl.Noun && cl.Modality == chancery.Actual && (cl.Parent == nil || !travels[cl.Parent.Lemma]) {
		return false
	}
	if !cl.Noun && cl.Lemma == "meet" && r.t.Recurring(cl.Sent) && len(m.Claim.Fields["date"]) == 0 {
		return false
	}
	if p := cl.Parent; cl.Noun && p != nil && p.Noun && texts[p.Lemma] && cl.Link == "nmod" {
		return false // "the programme of consultations"
	}
	if cl.Noun && cl.Lemma == "convention" && cl.Oblique("on") >= 0 {
		return false // a text
	}
	if cl.Named() && m.Claim.First("type") == "bilateral_meeting" {
		if _, by := r.set.Tables["type"].Find(r.t.Words(cl.Sent, cl.Node)); by == "bilateral" {
			return false
		}
	}
	if cl.Noun && cl.Modality == chancery.Hoped && (cl.Parent == nil || cl.Parent.Lemma != "look") {
		return false
	}
	if !cl.Noun && cl.Tense == clause.Present && cl.Simple() && r.t.Doc.Region(cl.Span().Start) != chancery.Headline {
		return false // "the groups meet twice a year"
	}
	switch m.Claim.First("type") {
	case "phone_call":
		return !cl.Noun || !r.appeal(cl)
	case "consultation", "summit", "forum":
		return len(m.Claim.Fields["date"]) > 0 || cl.Modality == chancery.Actual || !r.t.Recurring(cl.Sent)
	case "bilateral_meeting":
		return !cl.Noun || r.t.Sents[cl.Sent].Nodes[cl.Node].Rel != "compound"
	}
	return true
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

// company: an unnamed gathering that something was done at is that of those
// who did it: "A and B agreed in a summit held on Sunday".
func (r *reader) company(d *draft) {
	if d.verbal || d.name != "" || journey(d.First("type")) {
		return
	}
	if len(d.Fields["person"]) < 2 && len(d.Fields["party"]) < 2 && d.cl.Oblique("with") >= 0 {
		r.partner(d)
		return
	}
	if d.definite || len(d.Fields["person"])+len(d.Fields["party"]) > 1 {
		return
	}
	for p := d.cl.Parent; p != nil; p = p.Parent {
		if p.Noun {
			continue
		}
		for _, n := range p.Nodes(clause.Subject) {
			as := r.t.Actors(p.Sent, n)
			if len(as) > 1 || len(as) == 1 && gathers[p.Lemma] {
				d.Add("person", r.t.People(as)...)
				d.Add("party", r.t.Parties(as)...)
				return
			}
		}
	}
}

// partner: who says or does something at a meeting with another is the other
// side: "at a meeting with X, Y said".
func (r *reader) partner(d *draft) {
	p := d.cl.Parent
	if p == nil || p.Noun || d.cl.Link != "obl" || !within[r.t.Preposition(d.cl.Sent, d.cl.Node)] {
		return
	}
	for _, n := range p.Nodes(clause.Subject) {
		as := r.t.Actors(p.Sent, n)
		d.Add("person", r.t.People(as)...)
		d.Add("party", r.t.Parties(as)...)
	}
}

// within are prepositions that put what is said or done into a meeting.
var within = map[string]bool{"at": true, "during": true, "in": true, "after": true, "following": true}

var gathers = map[string]bool{"gather": true, "assemble": true, "convene": true, "meet": true}

// travels are verbs whose purpose was attained: "flew to Lima to meet".
var travels = map[string]bool{"travel": true, "visit": true, "arrive": true, "fly": true, "go": true, "come": true, "pay": true}

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
		if len(d.Fields["visitor"]) > 0 && d.First("type") != "visit" {
			return true
		}
		return (len(d.Fields["visitor"]) > 0 || len(d.Fields["person"]) > 0) && (len(d.Fields["country"]) > 0 || len(d.Fields["host"]) > 0) || d.definite && len(d.Fields["visitor"]) > 0
	case "phone_call", "video_call", "courtesy_call":
		return d.sides() >= 2
	}
	if d.verbal {
		return d.sides() >= 2 || d.name != ""
	}
	if d.First("type") == "summit" || d.First("type") == "retreat" || d.First("type") == "ministerial_meeting" {
		for _, n := range d.cl.Obliques("of") {
			if m := r.t.Mention(d.cl.Sent, n); m != nil && m.Class == mention.Party && m.Sort != "state" && r.occurs(d) { // the summit of an organisation
				return true
			}
		}
	}
	return r.occurs(d) && (d.name != "" || d.sides() >= 2) || d.definite && d.name == ""
}

// sides counts who is known to have met: parties, and persons of no known party.
func (d *draft) sides() int {
	n := 0
	for _, v := range d.Fields["person"] {
		if v.Party == "" {
			n++
		}
	}
	return max(n+len(d.Fields["party"]), len(d.Fields["person"]))
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

// sides takes the parties from persons, hosts and visitors.
func (r *reader) sides(d *draft) {
	var vs []chancery.Value
	for _, f := range []string{"visitor", "host"} {
		vs = append(vs, d.Fields[f]...)
	}
	if len(vs) > 0 {
		vs = append(vs, d.Fields["party"]...)
	} else {
		vs = d.Fields["party"]
	}
	delete(d.Fields, "party")
	d.Add("party", vs...)
	if d.name != "" {
		r.convenor(d)
	}
}

// convenor: a named event belongs to the parties in its name; who came to it
// are its persons.
func (r *reader) convenor(d *draft) {
	if within := r.t.Parties(r.t.Within(d.cl.Sent, d.named)); len(within) > 0 {
		delete(d.Fields, "party")
		d.Add("party", within...)
	}
}

// levels are the types of a meeting by who meets.
var levels = map[string]string{"leader": "leaders_meeting", "president": "leaders_meeting", "head": "leaders_meeting", "minister": "ministerial_meeting"}

// level makes a meeting of unnamed ministers or leaders, or of more than two
// sides, what its participants make it.
func (r *reader) level(d *draft) {
	if d.First("type") != "bilateral_meeting" || len(d.Fields["person"]) > 0 && len(d.Fields["party"]) < 3 {
		return
	}
	i := slices.IndexFunc(d.cl.Args, func(a clause.Arg) bool {
		return (a.Role == clause.Subject || a.Prep == "between" || a.Prep == "of") && levels[r.t.Noun(d.cl.Sent, a.Node)] != ""
	})
	if i >= 0 && len(d.Fields["party"]) > 0 {
		d.Fields["type"][0].Value = levels[r.t.Noun(d.cl.Sent, d.cl.Args[i].Node)]
	}
}

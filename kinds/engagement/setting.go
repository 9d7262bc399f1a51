package engagement

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/rule"
	"github.com/chancery-project/chancery/read/timex"
)

// name records what a named event is called, and its number in a series.
func (r *reader) name(d *draft, m rule.Match) {
	if !d.cl.Noun && m.Rule.Name != "body-meets" {
		return
	}
	s, node := d.cl.Sent, d.cl.Node
	if m.Rule.Name == "body-meets" {
		node = m.At["type"]
	}
	if m.Rule.Name == "session" { // the number is the session's, the name the body's
		if v, ok := r.t.OrdinalIn(s, r.t.CoreSpan(s, node)); ok {
			d.Add("ordinal", v)
		}
		node = m.At["type"]
		r.rank(d, node)
		if talks[r.t.Noun(s, node)] && d.First("type") == "bilateral_meeting" {
			d.Fields["type"][0].Value = "consultation" // a round of talks
		}
	}
	title, sp, ok := r.t.Titled(s, node)
	if !ok || r.t.InTitle(s) && len(r.t.Within(s, node)) == 0 {
		return // words of a title are all in capitals: they make no name
	}
	if det := r.t.Det(s, node); det == "a" && len(r.t.Within(s, node)) == 0 && d.First("type") == "ministerial_meeting" {
		return // "held a Foreign Ministers' meeting with"
	}
	d.name, d.named = title, node
	if low := strings.ToLower(title); (strings.Contains(low, "heads of state") || strings.Contains(low, "heads of government")) && family(d.First("type")) == "gathering" {
		d.Fields["type"][0].Value = "summit"
	}
	d.Add("name", r.t.Value(title, sp))
	if m := r.t.Mention(s, node); m != nil {
		sp = m.Span // "fifth meeting of the Joint Commission": the number stands before the name
	}
	if v, ok := r.t.OrdinalIn(s, sp); ok {
		d.Add("ordinal", v)
	}
}

// rank says who sat in a body whose name does not: its ministers, officials.
func (r *reader) rank(d *draft, body int) {
	s := d.cl.Sent
	if code, _ := r.set.Tables["type"].Find(r.t.Words(s, body)); code != "" {
		return
	}
	if code, _ := r.set.Tables["rank"].Find(r.t.Words(s, d.cl.Node)); code != "" {
		d.Fields["type"][0].Value = code
	}
}

// talks are what is held in rounds.
var talks = map[string]bool{"talk": true, "negotiation": true, "discussion": true, "consultation": true}

// guests reads "welcomed X for a courtesy call", "received X on an official
// visit": who receives is the host, who is received the visitor.
func (r *reader) guests(d *draft) {
	p := d.cl.Parent
	if !d.cl.Noun || p == nil || p.Noun || !receives[p.Lemma] || d.cl.Link != "obl" || len(p.Nodes(clause.Object)) == 0 {
		return
	}
	for f, role := range map[string]clause.Role{"host": clause.Subject, "visitor": clause.Object} {
		for _, n := range p.Nodes(role) {
			as := r.t.Actors(p.Sent, n)
			d.Add(f, r.t.Parties(as)...)
		}
	}
	for _, role := range []clause.Role{clause.Subject, clause.Object} {
		for _, n := range p.Nodes(role) {
			d.Add("person", r.t.People(r.t.Actors(p.Sent, n))...)
		}
	}
}

var receives = map[string]bool{"welcome": true, "receive": true, "host": true, "greet": true}

// time keeps a date that is a day, month, year or range of the event, and
// drops one that only bounds it.
func (r *reader) time(d *draft) {
	if p := d.cl.Parent; p != nil && d.cl.Noun && statuses[p.Verb()] == "postponed" {
		r.moved(d, p)
		return
	}
	r.stretch(d)
	if r.shared(d) {
		delete(d.Fields, "date")
	}
	if i := d.cl.When(); i >= 0 && !(d.verbal && d.cl.Tense == clause.Future && strings.HasPrefix(d.First("date"), "../")) {
		switch r.t.Relation(i) {
		case timex.Before, timex.After, timex.Until:
			delete(d.Fields, "date")
		}
	}
}

// shared tells days that stand at the end of a journey and what is done on it, and
// may be those of the whole: "will visit A and attend B in C from 3 to 5 May".
func (r *reader) shared(d *draft) bool {
	v := d.cl.Parent
	if !strings.Contains(d.First("date"), "/") || !d.cl.Noun || v == nil || v.Noun || v.Link != "conj" || v.Parent == nil || v.Parent.When() >= 0 {
		return false
	}
	for _, n := range v.Parent.Nodes(clause.Object) {
		if travelled[r.t.Noun(v.Sent, n)] {
			return true
		}
	}
	return false
}

// moved reads the days of an event put off: the one given up, and the one now
// known.
func (r *reader) moved(d *draft, p *clause.Clause) {
	old := d.Fields["date"]
	delete(d.Fields, "date")
	for _, i := range r.t.DatesOf(p) {
		v, ok := r.t.DateValue(i)
		v.Value = strings.TrimPrefix(v.Value, "../")
		if r.t.Res.Mentions[i].Sent != p.Sent { // the day of the diary that still had it
			d.Add("previous_date", v)
			continue
		}
		if prep := r.t.PrepositionAt(i); ok && (prep == "until" || prep == "to" || prep == "till" || prep == "for" || prep == "on") {
			d.Add("date", v)
		} else if ok && prep == "from" {
			was, is, both := strings.Cut(v.Value, "/") // "from 9 September to 18 November"
			v.Value = was
			d.Add("previous_date", v)
			if v.Value = is; both {
				d.Add("date", v)
				old = nil
			}
		}
	}
	d.Add("previous_date", old...)
}

// besides lists words for the edges of an event.
var besides = map[string]bool{"sideline": true, "margin": true, "margins": true, "sidelines": true, "fringe": true}

// setting places the event: the country, the event beside or during which it
// took place, and what for.
func (r *reader) setting(d *draft) {
	if i := d.cl.Where(); i >= 0 && len(d.Fields["place"]) > 0 {
		if c := r.t.Res.Mentions[i]; len(c.ID) == 3 {
			v := r.t.Value(c.ID, c.Span)
			d.Add("country", v)
			if strings.EqualFold(d.First("place"), c.Name) && c.Name != "" && r.t.IsState(i) {
				delete(d.Fields, "place") // a country is no place within itself
			}
		}
	}
	r.listed(d)
	r.goes(d)
	if journey(d.First("type")) {
		for _, v := range d.Fields["host"] {
			if len(v.Value) == 3 && v.Value == strings.ToUpper(v.Value) {
				d.Add("country", v)
			}
		}
	}
	if p := d.cl.Parent; journey(d.First("type")) && len(d.Fields["host"]) == 0 && p != nil && statuses[p.Verb()] == "cancelled" && d.cl.Link == "obj" {
		for _, n := range p.Nodes(clause.Subject) { // who calls off another's visit was to receive it
			for _, v := range r.t.Parties(r.t.Actors(p.Sent, n)) {
				if !d.Has("visitor", v.Value) {
					d.Add("host", v)
				}
			}
		}
	}
	r.beside(d)
}

// listed places what a line of a list names before a colon: "Next session of the
// Joint Committee: Hanoi, May 2018".
func (r *reader) listed(d *draft) {
	if !d.cl.Noun || d.cl.Link != "root" || len(d.Fields["place"]) > 0 {
		return
	}
	toks := r.t.Sents[d.cl.Sent].Tokens
	for _, i := range r.t.Res.Sent(d.cl.Sent) {
		m := &r.t.Res.Mentions[i]
		if v, ok := r.t.PlaceValue(i); ok && m.First > 0 && toks[m.First-1].Form == ":" && r.t.IsPlace(i) && !r.t.IsState(i) {
			d.Add("place", v)
			if len(m.ID) == 3 {
				d.Add("country", r.t.Value(m.ID, m.Span))
			}
		}
	}
}

func journey(typ string) bool { return strings.HasSuffix(typ, "visit") || typ == "transit" }

// beside records the event on whose sidelines, or during which, this one took
// place.
func (r *reader) beside(d *draft) {
	t, s := r.t, d.cl.Sent
	for _, a := range r.about(d.cl) {
		nd := t.Sents[s].Nodes[a.Node]
		switch {
		case besides[nd.Lemma] && a.Prep != "according to":
			for _, n := range t.Under(s, a.Node, "of") {
				sp := t.Name(s, n)
				d.Add("sidelines_of", t.Value(sp.Of(t.Doc.Text), sp))
			}
			if t.Possessed(s, a.Node) {
				r.beyond(d, a.Node)
			}
		case a.Prep == "during" && t.Event(s, a.Node) && a.Node != d.cl.Node:
			sp := t.Bare(s, a.Node)
			d.Add("during", t.Value(sp.Of(t.Doc.Text), sp))
		}
	}
}

// about returns the phrases of a clause, and those that the parse hung on whom it
// is with: "hold talks with her colleague on its margins".
func (r *reader) about(cl *clause.Clause) []clause.Arg {
	var out []clause.Arg
	for _, a := range cl.Args {
		if a.Role != clause.Oblique {
			continue
		}
		out = append(out, a)
		for _, prep := range []string{"on", "at"} {
			for _, n := range r.t.Under(cl.Sent, a.Node, prep) {
				if a.Prep == "with" && besides[r.t.Sents[cl.Sent].Nodes[n].Lemma] {
					out = append(out, clause.Arg{Role: clause.Oblique, Prep: prep, Node: n})
				}
			}
		}
	}
	return out
}

// beyond records the named event on whose edges something takes place that the
// words only point to: "will attend the A-B Summit and meet C on its margins".
func (r *reader) beyond(d *draft, edge int) {
	for n := edge - 1; n >= 0; n-- {
		if name, sp, ok := r.t.Titled(d.cl.Sent, n); ok && r.t.Gathering(d.cl.Sent, n) {
			v := r.t.Value(name, sp)
			v.Basis = chancery.FromContext
			d.Add("sidelines_of", v)
			return
		}
	}
}

// statuses that the verb over an event gives it.
var statuses = map[string]string{
	"postpone": "postponed", "delay": "postponed", "reschedule": "postponed", "move": "postponed", "shift": "postponed", "push": "postponed", "push back": "postponed", "cancel": "cancelled", "scrap": "cancelled", "abandon": "cancelled",
	"put off": "postponed", "adjourn": "postponed", "defer": "postponed", "suspend": "postponed", "call off": "cancelled", "invite": "invited", "invitation": "invited", "propose": "proposed", "suggest": "proposed", "offer": "proposed",
}

// status says how far the event has come: from the verb over it, its modality,
// and its date beside the document's day.
func (r *reader) status(d *draft) {
	cl := d.cl
	code := "held"
	at := cl.Span()
	if cl.Lemma == "invite" && !cl.Noun {
		d.Modality = chancery.Invited
		d.Add("status", r.t.Value("invited", at))
		return
	}
	if p := cl.Parent; p != nil && p.Sent == cl.Sent && p.Tense != clause.Future && statuses[p.Verb()] != "" && cl.Link != "advcl" && cl.Link != "conj" && !r.occasion(cl) && !(statuses[p.Verb()] == "invited" && (p.Passive && cl.Noun || cl.Modality == chancery.Planned)) {
		code, at = statuses[p.Verb()], p.Span()
	} else if cl.Modality == chancery.Proposed || cl.Modality == chancery.Invited {
		code = string(cl.Modality)
	} else if r.t.Held(cl.Sent, cl.Node) {
		at = cl.Span()
	} else if cl.Modality == chancery.Planned || cl.Modality == chancery.Hoped || cl.Tense == clause.Future || r.ahead(d) {
		code = "planned"
	} else if cl.Tense == clause.Present && journey(d.First("type")) && r.now(d) && r.t.Preposition(cl.Sent, cl.Node) != "from" || r.going(d) {
		code = "under_way"
	}
	switch code {
	case "planned", "proposed", "invited":
		d.Modality = chancery.Modality(code)
		if cl.Modality == chancery.Hoped {
			d.Modality = chancery.Hoped
		}
	default:
		if d.Modality = chancery.Actual; cl.Modality == chancery.Alleged {
			d.Modality = chancery.Alleged
		}
	}
	if d.Polarity == chancery.Denied {
		return
	}
	d.Add("status", r.t.Value(code, at))
}

// going tells a meeting that people are said to be at: "are holding talks",
// "are gathering for the summit", "have just walked into talks".
func (r *reader) going(d *draft) bool {
	v := d.cl
	if v.Noun {
		if v = d.cl.Support; v == nil {
			v = d.cl.Parent
		}
	}
	if v == nil || v.Noun {
		return false
	}
	switch {
	case d.verbal, v == d.cl.Support, gathers[v.Lemma], takesPart[v.Lemma]:
		return v.Progressive() && r.now(d) || v.Underway()
	}
	return false
}

// now reports whether an event told in the present is going on: its days, where
// stated, take in the document's.
func (r *reader) now(d *draft) bool {
	from, to, ok := chancery.Date(d.First("date")).Bounds()
	day, _, known := r.t.Doc.Day().Bounds()
	return !ok || !known || !from.After(day) && !to.Before(day)
}

// tookPlace gives an event the day and place of the verb that says it took
// place, where the parse hung that verb below it or on no event: "a ceremony
// to open the embassy took place", "a reception was given".
func (r *reader) tookPlace(d *draft) {
	if d.held = d.cl.Support != nil || r.t.Held(d.cl.Sent, d.cl.Node); d.held || !d.cl.Noun {
		return
	}
	for _, v := range r.t.Clauses {
		if v.Sent != d.cl.Sent || v.Noun || !r.holds(v, d.cl) {
			continue
		}
		d.held = true
		if day, ok := r.t.DateValue(v.When()); ok && len(d.Fields["date"]) == 0 {
			d.Add("date", day)
		}
		i := v.Where()
		if p, ok := r.t.PlaceValue(i); ok && len(d.Fields["place"]) == 0 && !r.t.IsState(i) {
			d.Add("place", p)
			if m := r.t.Res.Mentions[i]; len(m.ID) == 3 {
				d.Add("country", r.t.Value(m.ID, m.Span))
			}
		}
		return
	}
}

// holds reports whether a verb says that the event took place.
func (r *reader) holds(v, event *clause.Clause) bool {
	if v.Tense != clause.Past || v.Polarity == chancery.Denied {
		return false
	}
	if v == event.Parent && event.Link == "nsubj:pass" && v.Lemma == "give" {
		return true
	}
	n := v.Arg(clause.Object)
	if event.Parent != nil || v.Lemma != "take" || n < 0 || r.t.Noun(v.Sent, n) != "place" || len(v.Nodes(clause.Subject)) > 0 {
		return false
	}
	p := v.Parent
	for p != nil && p != event {
		p = p.Parent
	}
	return p == event
}

// occasion tells a gathering that something else was done at: "proposed a
// treaty at talks in Oslo".
func (r *reader) occasion(cl *clause.Clause) bool {
	p := cl.Parent
	return cl.Noun && cl.Link == "obl" && p != nil && !p.Noun && p.Tense == clause.Past && within[r.t.Preposition(cl.Sent, cl.Node)]
}

// appoints are verbs that give an event its day.
var appoints = map[string]bool{"schedule": true, "slate": true, "plan": true, "due": true, "foresee": true, "expect": true}

// preparations are nouns for what comes before an event.
var preparations = map[string]bool{"preparation": true, "run-up": true, "lead-up": true, "plan": true, "invitation": true, "host": true, "agenda": true}

// ahead reports whether an event lies after the document's day, by its date or
// by an adjective: "the upcoming summit".
func (r *reader) ahead(d *draft) bool {
	if p := d.cl.Parent; p != nil && (p.Noun && preparations[p.Lemma] || p.Lemma == "prepare") {
		return true
	}
	for p := d.cl.Parent; p != nil; p = p.Parent { // "looks forward to seeing him at the summit"
		if p.Lemma == "look" && p.Adverb("forward") {
			return true
		}
	}
	if d.cl.Noun && r.t.Modified(d.cl.Sent, d.cl.Node, "upcoming", "forthcoming", "next", "planned", "scheduled", "future", "proposed", "coming") {
		return true
	}
	if t := d.cl.Told; t != nil && appoints[t.Lemma] && (len(d.Fields["date"]) == 0 || r.toCome(d.cl.Sent, d.First("date"))) {
		return true
	}
	return d.cl.Tense != clause.Past && r.toCome(d.cl.Sent, d.First("date"))
}

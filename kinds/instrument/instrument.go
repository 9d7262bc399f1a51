package instrument

import (
	"cmp"
	_ "embed"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/rule"
	"github.com/chancery-project/chancery/read/timex"
)

//go:embed rules.txt
var rules string

// New returns the kind with its rules; its error lists every bad line.
func New() (read.Kind, error) {
	set, err := rule.Parse(&Kind, "kinds/instrument/rules.txt", rules)
	if err != nil {
		return read.Kind{}, err
	}
	return read.Kind{Kind: &Kind, Rules: set, Read: func(t *clause.Text) []chancery.Claim {
		r := reader{t: t, set: set, seen: map[[2]int]bool{}}
		r.drafts = r.lists()
		for _, m := range set.Match(t) {
			r.read(m)
		}
		slices.SortStableFunc(r.drafts, func(a, b draft) int { return cmp.Compare(r.place(a), r.place(b)) })
		return r.fold(append(r.drafts, r.headline()...))
	}}, nil
}

// A draft is a claim in the making, with what folding needs to know of the
// words it came from.
type draft struct {
	chancery.Claim
	cl       *clause.Clause
	node     int
	definite bool // "the", "their": speaks of one already named
	bare     bool // a mention without any act
	points   bool // speaks of one already named by its kind alone: "the Convention", "it"
	formal   bool // its kind is written as a name: "a Memorandum of Understanding"
	guessed  bool // parties taken from what the document is about
}

type reader struct {
	t      *clause.Text
	set    *rule.Set
	seen   map[[2]int]bool // sentence and node of instruments with an act
	drafts []draft
	titles []title // of the texts named so far
}

// place orders drafts as the text has them, what the title says last.
func (r *reader) place(d draft) int {
	if r.t.InTitle(d.cl.Sent) {
		return len(r.t.Sents)
	}
	return d.cl.Sent
}

// read makes drafts of a match: one for each instrument coordinated in it, and
// one for each item of a counted list.
func (r *reader) read(m rule.Match) {
	cl := m.Clause
	if cl.Modality == chancery.Conditional && strings.EqualFold(cl.Mark(), "whether") && !m.Bare() {
		return // a question is no answer
	}
	if cl.Modal != "" && cl.Modality == chancery.Conditional && cl.Modal != "will" && cl.Modal != "shall" {
		return // "could sign one day"
	}
	if m.Rule.Name == "swap" && (cl.Passive || cl.Tense != clause.Past || strings.HasPrefix(cl.Link, "acl")) {
		return // a text that replaces another
	}
	if m.Rule.Name == "apply" && !cl.Adverb("provisionally") || m.Rule.Name == "be-in-force" && ceases(cl) || (m.Rule.Name == "under" || m.Rule.Name == "say-in") && len(m.Claim.Fields["party"]) < 2 {
		return
	}
	if m.Rule.Name == "recall" && cl.Passive {
		return // "was referred to Parliament"
	}
	if m.Rule.Name == "undone" {
		if m.Claim.Polarity = chancery.Denied; len(m.Claim.Fields["act"]) == 0 {
			return
		}
	}
	if m.Rule.Name == "conclude-negotiations" && (cl.Modality != chancery.Actual || cl.Polarity == chancery.Denied) {
		m.Claim = m.Copy() // talks that are to end are going on
		m.Claim.Fields["act"], m.Claim.Fields["status"] = nil, []chancery.Value{r.t.Value("under_negotiation", cl.Span())}
	}
	if talks, act := r.talks(m); talks != nil {
		m.Claim = m.Copy()
		m.Claim.Fields["act"] = []chancery.Value{r.t.Value(act, talks.Span())}
		cl, m.Clause = talks, talks
	}
	if r.t.InTitle(cl.Sent) && m.Bare() || cl.Purpose && !m.Bare() || cl.Modality == chancery.Alleged {
		return
	}
	at := m.At["type"]
	if m.Rule.Name == "amend" && r.text(cl) || m.Rule.Name == "replace" && !cl.Passive && len(m.Claim.Fields["party"]) == 0 && len(r.t.Under(cl.Sent, m.At["type"], "between")) == 0 {
		if m.Rule.Name == "replace" {
			r.succeed(m)
		}
		return // "a protocol amending the treaty" is a text, not an act
	}
	for _, n := range r.t.Conjuncts(cl.Sent, at) {
		code, _ := r.set.Tables["type"].Find(r.t.Words(cl.Sent, n))
		if code == "" && n == at {
			code = m.Claim.First("type") // by a table of the rule's own
		}
		if m.Rule.Name == "exchange-notes" && code != "" && code != m.Claim.First("type") {
			continue // a letter of intent is no note
		}
		if code == "" || m.Bare() && (n != at || r.seen[[2]int{cl.Sent, n}]) || !r.isText(cl.Sent, n, code, m) {
			continue
		}
		r.seen[[2]int{cl.Sent, n}] = true
		c := m.Copy()
		c.Fields["type"] = []chancery.Value{r.t.Value(code, r.t.Span(cl.Sent, n))}
		d := draft{Claim: c, cl: cl, node: n, definite: r.t.Definite(cl.Sent, n) || r.t.Pronoun(cl.Sent, n), bare: m.Bare()}
		if d.bare || m.Rule.Name == "under-discussion" || d.First("status") == "under_negotiation" && len(d.Fields["act"]) == 0 { // what is only named is there, whatever is said of it
			d.Modality, d.Polarity = chancery.Actual, chancery.Asserted
		}
		if r.describe(&d) {
			r.drafts = append(r.drafts, r.pairs(d)...)
		}
	}
}

// ceases reports whether a state is said to end: "will cease to be in force".
func ceases(cl *clause.Clause) bool {
	for p := cl.Parent; p != nil; p = p.Parent {
		if p.Lemma == "cease" {
			return true
		}
	}
	return false
}

// text reports whether what acts in a clause is itself a text.
func (r *reader) text(cl *clause.Clause) bool {
	for _, n := range cl.Nodes(clause.Subject) {
		if code, _ := r.set.Tables["type"].Find(r.t.Words(cl.Sent, n)); code != "" {
			return true
		}
	}
	return false
}

// isText tells an instrument from other uses of its noun: an agreement to do
// something, a statement that somebody makes.
func (r *reader) isText(s, n int, code string, m rule.Match) bool {
	_, _, named := r.t.Titled(s, n)
	bare := m.Bare()
	switch code {
	case "agreement", "arrangement", "treaty":
		return named || m.Claim.First("act") == "signed" || !r.t.Promises(s, n)
	case "framework", "minutes", "customs_union", "visa_waiver":
		return named || !bare
	case "declaration":
		return named || r.t.Det(s, n) != "the"
	case "statement", "contract": // whose it is decides: describe
		return named || !bare
	}
	return true
}

// describe fills in title, parties, subject, act and occasion. It reports
// whether enough is there to make a claim.
func (r *reader) describe(d *draft) bool {
	t, s := r.t, d.cl.Sent
	title, sp, named := t.Titled(s, d.node)
	if named && r.generic(d, title) {
		d.formal, named, sp = true, false, chancery.Span{}
	}
	if named {
		d.Add("title", t.Value(title, sp))
		r.period(d, sp)
	}
	r.areas(d, sp)
	r.special(d)
	r.named(d)
	r.back(d)
	r.related(d)
	r.parties(d)
	r.home(d)
	if len(d.Fields["party"]) == 0 && !d.bare {
		r.adherents(d)
	}
	r.binding(d)
	r.approval(d)
	r.planned(d)
	r.act(d)
	r.life(d)
	r.signers(d)
	r.turns(d)
	r.count(d)
	r.occasion(d)
	if d.bare && len(d.Fields["title"]) == 0 && t.Plural(s, d.node) || !r.common(d) {
		return false // "eleven accords" is no text
	}
	if len(d.Fields["party"]) >= 2 {
		return true
	}
	if d.bare {
		return len(d.Fields["title"]) > 0 && len(d.Fields["party"]) > 0
	}
	return len(d.Fields["party"]) > 0 && (len(d.Fields["title"]) > 0 || d.definite || d.formal || d.First("type") == "contract") || len(d.Fields["title"]) > 0 || d.definite
}

// generic tells a capitalised kind of text from a name: "a Memorandum of
// Understanding on bees".
func (r *reader) generic(d *draft, title string) bool {
	_, kind := r.set.Tables["type"].Find(strings.ToLower(title))
	switch r.t.Det(d.cl.Sent, d.node) {
	case "a", "an", "no", "any", "another":
		return norm(title) == norm(kind)
	}
	return false
}

// special gives a treaty or agreement the type that its topic makes it: "a treaty
// on extradition".
func (r *reader) special(d *draft) {
	switch d.First("type") {
	case "treaty", "agreement", "convention", "arrangement":
	default:
		return
	}
	text := ""
	if n, _ := r.t.Topic(d.cl.Sent, d.node); n >= 0 {
		text = r.t.Bare(d.cl.Sent, n).Of(r.t.Doc.Text)
	} else if _, rest, ok := strings.Cut(d.First("title"), " on "); ok {
		text = rest
	}
	if code, _ := r.set.Tables["topic"].Find(strings.ToLower(text)); code != "" {
		d.Fields["type"][0].Value = code
	}
}

// alone are acts of one party, which do not change the state of the whole.
var alone = map[string]bool{"ratified": true, "acceded": true, "accepted": true, "withdrawn": true, "denounced": true}

// doer notes which party acted alone.
func (r *reader) doer(d *draft, a *chancery.Value) {
	for _, n := range d.cl.Nodes(clause.Subject) {
		for _, v := range r.t.Parties(r.t.Actors(d.cl.Sent, n)) {
			ofState(&v)
			a.By = &v
			return
		}
	}
}

// lasting are acts whose beginning "since" tells.
var lasting = map[string]bool{"entered_into_force": true, "provisionally_applied": true, "suspended": true, "negotiations_suspended": true}

// dated returns the date of an act: "in force since" dates the beginning, other
// bounds do not date an act.
func (r *reader) dated(d *draft, act string) (chancery.Value, bool) {
	i := d.cl.When()
	for _, n := range append(d.cl.Nodes(clause.Complement), d.cl.Nodes(clause.Aim)...) {
		if c := r.t.At(d.cl.Sent, n); i < 0 && c != nil && d.Rule == "instrument/cease" { // "ceased to have effect in May"
			i = c.When()
		}
	}
	if i < 0 && lasting[act] {
		i = r.t.SinceIn(d.cl)
	}
	switch r.t.Relation(i) {
	case timex.Until, timex.Before, timex.After:
		return chancery.Value{}, false
	}
	v, ok := r.t.DateValue(i)
	if ok && (len(v.Value) == len("2021/2025") || len(v.Value) == len("2021")) && r.t.PrepositionAt(i) == "for" { // the years it covers
		d.Add("period", v)
		return r.otherDay(d.cl, i)
	}
	return v, ok
}

// otherDay returns the day of a clause that is not the one at mention i.
func (r *reader) otherDay(cl *clause.Clause, i int) (chancery.Value, bool) {
	for _, k := range r.t.DatesOf(cl) {
		if k != i && r.t.PrepositionAt(k) == "on" {
			return r.t.DateValue(k)
		}
	}
	return chancery.Value{}, false
}

// statements are texts that are as old as their date: "the 5 May joint statement".
var statements = map[string]bool{"joint_statement": true, "declaration": true, "joint_communique": true}

// act dates and places what was done, and sets the status it leaves.
func (r *reader) act(d *draft) {
	acts := d.Fields["act"]
	if len(acts) == 0 && statements[d.First("type")] && d.cl.When() >= 0 {
		d.Add("act", r.status(d, "issued"))
		acts = d.Fields["act"]
	}
	if v, ok := r.t.DateValue(d.cl.When()); ok && d.Rule == "instrument/run" && r.t.Relation(d.cl.When()) == timex.Until {
		d.Modality = chancery.Actual // it is in force, to the end of its period
		d.Add("period", v)
	}
	if len(acts) == 0 {
		if len(d.Fields["status"]) == 0 {
			d.Add("status", r.status(d, "referred_to"))
		}
		return
	}
	a := &acts[0]
	if alone[a.Value] {
		r.doer(d, a)
	}
	if v, ok := r.dated(d, a.Value); ok {
		if a.Date = &v; d.cl.Link == "acl" && !r.tocome(&v) && d.Modality == chancery.Planned { // "suspended in 2008, is to resume"
			d.Modality = chancery.Actual
		}
	} else if v, ok := r.t.SameOccasion(d.cl); ok {
		a.Date = &v
	}
	where := d.cl.Where()
	if aim := r.aim(d); aim != nil && a.Date == nil { // "signed an accord to share intelligence on Monday in Lima"
		if v, ok := r.t.DateValue(aim.When()); ok && !r.tocome(&v) && d.cl.Tense == clause.Past {
			a.Date, where = &v, max(where, aim.Where())
		}
	}
	if v, ok := r.t.PlaceValue(where); ok {
		d.Add("place", v)
	}
	switch {
	case d.Polarity == chancery.Denied:
		a.Polarity = chancery.Denied
	case d.cl.Noun && r.putOff(d.cl):
		d.Modality, a.Modality, a.Date = chancery.Planned, chancery.Planned, nil
		d.Add("status", r.status(d, "proposed"))
	case a.Value == "proposed":
		d.Modality = chancery.Proposed
		d.Add("status", r.status(d, "proposed"))
	case d.Modality != chancery.Actual || d.cl.Tense == clause.Present && r.tocome(a.Date):
		if d.Modality == chancery.Actual { // "enters into force on 1 August"
			d.Modality = chancery.Planned
		}
		if a.Modality = d.Modality; !r.tocome(a.Date) {
			a.Date = nil
		}
		d.Add("status", r.status(d, "proposed"))
	default:
		f, _ := Kind.Field("act")
		if st := f.Leaves[a.Value]; st != "" {
			d.Add("status", r.status(d, st))
		}
	}
}

// aim returns the clause that says what a text is to do: "an accord to share …".
func (r *reader) aim(d *draft) *clause.Clause {
	for _, n := range r.t.Hanging(d.cl.Sent, d.node, "inf") {
		if cl := r.t.At(d.cl.Sent, n); cl != nil && n > d.node {
			return cl
		}
	}
	return nil
}

// tocome reports whether a day or month lies after the document's own.
func (r *reader) tocome(v *chancery.Value) bool {
	day := string(r.t.Doc.Day())
	return v != nil && day != "" && len(v.Value) >= len("2016-05") && v.Value[0] != 'X' && v.Value > day
}

// putOff reports whether the verb over a nominal act says that it did not take
// place: "the signing was postponed".
func (r *reader) putOff(cl *clause.Clause) bool {
	p := cl.Parent
	if p == nil || p.Noun {
		return false
	}
	switch p.Verb() {
	case "postpone", "delay", "cancel", "put off", "call off", "defer", "reschedule", "schedule", "plan", "expect", "prepare":
		return true
	}
	return false
}

func (r *reader) status(d *draft, code string) chancery.Value {
	return r.t.Value(code, d.cl.Span())
}

// period reads the years a plan covers from its title: "2021-2025".
func (r *reader) period(d *draft, title chancery.Span) {
	if v, ok := r.t.YearsIn(title); ok {
		d.Add("period", v)
	}
}

// occasion records the event at or during which the act took place.
func (r *reader) occasion(d *draft) {
	for _, prep := range []string{"during", "at", "on the sidelines of", "on the margins of", "after", "following"} {
		for _, n := range d.cl.Obliques(prep) {
			if r.t.Event(d.cl.Sent, n) && prep != "after" && prep != "following" {
				sp := r.t.Bare(d.cl.Sent, n)
				d.Add("at", r.t.Value(sp.Of(r.t.Doc.Text), sp))
			}
		}
	}
}

// bullet tells the number of an item in a list: "2. Agreement on …".
func (r *reader) bullet(sp chancery.Span) bool {
	return sp.End < len(r.t.Doc.Text) && strings.IndexByte(".)", r.t.Doc.Text[sp.End]) >= 0
}

// count records how many the text says there are.
func (r *reader) count(d *draft) {
	if q := r.t.Quantity(d.cl.Sent, d.node); q != nil && !q.Quantity.Several && q.Quantity.Unit == "count" && !r.bullet(q.Span) {
		if n, err := strconv.Atoi(q.Quantity.Value); err == nil && n > 1 {
			d.Add("count", r.t.Value(q.Quantity.Value, q.Span))
		}
	}
}

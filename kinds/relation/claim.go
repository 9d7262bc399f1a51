package relation

import (
	"strconv"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/timex"
)

// agreedActs maps acts to what they are while they are only agreed.
var agreedActs = map[string]string{
	"elevated": "agreed_to_elevate", "established": "agreed_to_establish", "restored": "agreed_to_restore",
}

// claim makes a claim of a step.
func (r *reading) claim(s *step) chancery.Claim {
	c := s.Claim
	cl := s.Clause
	c.Add("party", r.parties(s.sides)...)
	c.Add("level", r.t.Value(s.level.code, r.span(s.level)))
	if !s.previous.none() {
		c.Add("previous_level", r.t.Value(s.previous.code, r.span(s.previous)))
	}
	if c.First("act") == "mention" || c.First("act") == "reaffirmed" {
		c.Modality = chancery.Actual
		if v, ok := r.t.DateValue(r.since(s.level)); ok {
			c.Add("since", v)
		}
		c.Add("by_instrument", r.instrument(s.level.sent, r.node(s.level), "under")...)
		return c
	}
	c.Add("by_instrument", r.instrument(s.Clause.Sent, s.Clause.Node, "under", "by", "through", "with", "via")...)
	if s.agreed != nil {
		c.Modality, c.Polarity = s.agreed.Modality, s.agreed.Polarity
		to := agreedActs[c.First("act")]
		if to == "" && c.Modality == chancery.Actual {
			c.Modality = chancery.Planned // decided and not done
		}
		if to != "" {
			v := c.Fields["act"][0]
			v.Value = to
			c.Fields["act"] = []chancery.Value{v}
		}
		cl = s.agreed
	}
	if c.First("act") == "anniversary" {
		c.Modality = chancery.Actual
	} else if v, ok := r.t.DateValue(r.when(s)); ok {
		c.Add("date", r.past(c, cl, v))
	} else {
		c.Add("date", r.yearBefore(s.Clause))
	}
	if s.joint {
		c.Add("voice", r.t.Value("joint", cl.Span()))
	}
	if cl.Said != nil {
		r.attribute(&c, cl)
	}
	return c
}

// past puts a day without a year of its own into the year before, where it lies
// ahead of a report that tells it as done: "in April" in a January paper.
func (r *reading) past(c chancery.Claim, cl *clause.Clause, v chancery.Value) chancery.Value {
	first, _, ok := chancery.Date(v.Value).Bounds()
	_, today, dated := r.t.Doc.Day().Bounds()
	y := year(v.Value)
	if !ok || !dated || y == 0 || v.Basis != chancery.DatelineYear || c.Modality != chancery.Actual || cl.Tense != clause.Past || !first.After(today) {
		return v
	}
	v.Value = strconv.Itoa(y-1) + v.Value[4:]
	return v
}

// when returns the date of a step: its own, or that of agreeing on it.
func (r *reading) when(s *step) int {
	if i := s.Clause.When(); i >= 0 {
		return i
	}
	if s.agreed != nil {
		if i := s.agreed.When(); i >= 0 {
			return i
		}
	}
	if p := s.Clause.Parent; s.Clause.Noun && p != nil && !p.Noun && p.Sent == s.Clause.Sent && tellers[p.Lemma] && r.among(s.sides, r.subjects(p)) {
		if i := p.When(); i >= 0 {
			return i // a side announces the step: it is made that day
		}
	}
	if o := r.t.At(s.level.sent, r.node(s.level)); o != nil && o != s.Clause && s.level.sent == s.Clause.Sent && o.Oblique("since") < 0 {
		if i := o.When(); i >= 0 {
			return i // the parse hung the date on what is acted on
		}
	}
	if i := r.whenBefore(s.Clause); i >= 0 {
		return i
	}
	return r.fronted(s.Clause)
}

// among reports whether all of some, and at least one, are among sides.
func (r *reading) among(sides, some []clause.Actor) bool {
	for _, a := range some {
		if !holds(sides, side(a)) {
			return false
		}
	}
	return len(some) > 0
}

// tellers are the verbs by which two sides make a step public as they take it.
var tellers = map[string]bool{"announce": true, "declare": true, "proclaim": true, "unveil": true}

// whenBefore returns the date before a clause with "when": "in 1966, when …".
func (r *reading) whenBefore(cl *clause.Clause) int {
	at := r.token(cl)
	for i := range r.t.Res.Mentions {
		m := &r.t.Res.Mentions[i]
		if m.Sent != cl.Sent || m.Class != mention.Date || m.Date.Date == "" || m.Last > at {
			continue
		}
		k := m.Last
		if r.low(m.Sent, k) == "," {
			k++
		}
		if r.low(m.Sent, k) == "when" && at-k < 12 && !r.verbBetween(m.Sent, k, at) {
			return i
		}
	}
	return -1
}

// fronted returns the date that opens a sentence, where it can date nothing but
// the sentence's verb: "In May 2022 Sweden applied to join …".
func (r *reading) fronted(cl *clause.Clause) int {
	for cl.Parent != nil && cl.Parent.Sent == cl.Sent && !cl.Parent.Noun {
		if cl.Link != "xcomp" && cl.Link != "conj" {
			return -1
		}
		cl = cl.Parent
	}
	for i := range r.t.Res.Mentions {
		m := &r.t.Res.Mentions[i]
		if m.Sent == cl.Sent && m.Class == mention.Date && m.First <= 1 && m.Date.Date != "" && m.Date.Relation != timex.Since && m.Date.Relation != timex.For {
			return i
		}
	}
	return -1
}

// yearBefore reads a year that no mention dates, before a clause with "when":
// "go back to 1966, when …".
func (r *reading) yearBefore(cl *clause.Clause) chancery.Value {
	toks := r.t.Sents[cl.Sent].Tokens
	at := r.token(cl)
	for k := at - 1; k > 1 && k > at-12; k-- {
		if r.low(cl.Sent, k) != "when" {
			continue
		}
		j := k - 1
		if r.low(cl.Sent, j) == "," {
			j--
		}
		w := toks[j].Form
		if _, err := strconv.Atoi(w); err != nil || len(w) != 4 || w[0] != '1' && w[0] != '2' {
			return chancery.Value{}
		}
		return r.t.Value(w, chancery.Span{Start: toks[j].Start, End: toks[j].End})
	}
	return chancery.Value{}
}

// instrument returns the text under a preposition of the clause at a node: "under
// the Framework Agreement", "by an exchange of notes".
func (r *reading) instrument(sent, node int, preps ...string) []chancery.Value {
	cl := r.t.At(sent, max(node, 0))
	if cl == nil || node < 0 {
		return nil
	}
	for _, p := range preps {
		for _, n := range cl.Obliques(p) {
			m := r.t.Mention(sent, n)
			if m != nil && m.Class == mention.Thing && r.in("text", m.Head) || m == nil && r.in("text", r.lemma(sent, r.t.Sents[sent].Nodes[n].First)) {
				sp := r.t.Bare(sent, n)
				return []chancery.Value{r.t.Value(sp.Of(r.t.Doc.Text), sp)}
			}
		}
	}
	return nil
}

// since returns the date since which a level stands: "strategic partners since
// 2014".
func (r *reading) since(h hit) int {
	for i := range r.t.Res.Mentions {
		m := &r.t.Res.Mentions[i]
		if m.Sent == h.sent && m.Class == mention.Date && m.Date.Relation == timex.Since && m.First >= h.last && m.First-h.last < 8 &&
			r.low(m.Sent, m.First-1) == "since" && !r.verbBetween(m.Sent, h.last, m.First) {
			return i
		}
	}
	return -1
}

// attribute names who says what a clause says.
func (r *reading) attribute(c *chancery.Claim, cl *clause.Clause) {
	as := r.t.Actors(cl.Said.Sent, cl.Said.Node)
	c.Add("attribution", r.speakers(as)...)
}

// speakers makes values of who speaks: persons by name, else parties.
func (r *reading) speakers(as []clause.Actor) []chancery.Value {
	var parties []clause.Actor
	for _, a := range as {
		if a.Person == nil {
			parties = append(parties, a)
		}
	}
	return append(r.t.People(as), r.parties(parties)...)
}

// voice says who speaks of a level: both sides, or one speaker.
func (r *reading) voice(s *step) {
	c, cl := &s.Claim, s.Clause
	for p := cl; p != nil && p.Sent == cl.Sent; p = p.Parent {
		subj := p.Nodes(clause.Subject)
		if p.Noun && len(p.Nodes(clause.Predicate)) == 0 || len(subj) == 0 {
			continue
		}
		if !r.in("view", p.Lemma) && !namers[p.Lemma] || p.Modality == chancery.Conditional || p.Purpose && !meets(p) {
			if p.Said == nil && len(r.actors(p.Sent, subj)) >= 2 && r.in("have", p.Lemma) {
				return
			}
			continue
		}
		if p.Lemma != "describe" && exact(r.set.Tables["view"], p.Lemma) == "reaffirm" && c.First("act") == "mention" {
			r.reaffirm(s, p)
		}
		r.speak(s, p, r.speaking(p, subj))
		return
	}
	if cl.Said != nil {
		r.speak(s, cl, r.t.Actors(cl.Said.Sent, cl.Said.Node))
	}
}

// meets tells a purpose of talking: "met him to stress".
func meets(cl *clause.Clause) bool {
	p := cl.Parent
	if p == nil || p.Noun || p.Modality != chancery.Actual {
		return false
	}
	switch p.Lemma {
	case "meet", "speak", "talk", "call", "convene":
		return cl.Link == "advcl" || cl.Link == "xcomp"
	}
	return false
}

func (r *reading) speaking(p *clause.Clause, subj []int) []clause.Actor {
	var as []clause.Actor
	for _, n := range subj {
		as = append(as, r.t.Actors(p.Sent, n)...)
	}
	return as
}

// reaffirm turns a mention into what "reaffirm" says of it, unless that is only
// possible or to come.
func (r *reading) reaffirm(s *step, p *clause.Clause) {
	if p.Modality == chancery.Actual && p.Polarity == chancery.Asserted && !p.Purpose {
		v := s.Claim.Fields["act"][0]
		v.Value = "reaffirmed"
		s.Claim.Fields["act"] = []chancery.Value{v}
	}
}

// speak enters the voice of those who speak.
func (r *reading) speak(s *step, p *clause.Clause, as []clause.Actor) {
	sides := r.merge(nil, as...)
	switch {
	case len(sides) >= 2:
		s.Claim.Add("voice", r.t.Value("joint", p.Span()))
	case len(as) > 0:
		s.Claim.Add("voice", r.t.Value("one_sided", p.Span()))
		s.Claim.Add("attribution", r.speakers(as)...)
	}
}

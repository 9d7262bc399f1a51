package relation

import (
	"strconv"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/timex"
)

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
	for _, c := range r.t.Clauses { // "its application, lodged in May"
		if s.Clause.Noun && c.Parent == s.Clause && c.Link == "acl" && c.When() >= 0 {
			return c.When()
		}
	}
	if i := r.whenMade(s.Clause); i >= 0 {
		return i
	}
	if i := r.whenBefore(s.Clause); i >= 0 {
		return i
	}
	return r.fronted(s.Clause)
}

// whenMade returns the day of the text that made a step: "raised by a
// declaration signed in May".
func (r *reading) whenMade(cl *clause.Clause) int {
	for _, p := range []string{"by", "through", "with", "under", "in"} {
		for _, n := range cl.Obliques(p) {
			for _, c := range r.t.Clauses {
				if c.Sent == cl.Sent && c.Link == "acl" && c.Parent != nil && c.Parent.Node == n && c.Parent.Sent == cl.Sent && r.in("text", r.lemma(cl.Sent, r.t.Sents[cl.Sent].Nodes[n].Last-1)) {
					return c.When()
				}
			}
		}
	}
	return -1
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

// talks are verbs of being together.
var talks = map[string]bool{"meet": true, "hold": true, "talk": true, "speak": true, "host": true, "receive": true, "confer": true}

// occasion returns the day on which the sentence before says the same sides met,
// for a step that they, so called, took there.
func (r *reading) occasion(s *step) (chancery.Value, bool) {
	cl := s.Clause
	if s.agreed != nil {
		cl = s.agreed
	}
	if cl.Sent == 0 || !r.pronominal(cl) {
		return chancery.Value{}, false
	}
	for _, p := range r.t.Clauses {
		if p.Sent != cl.Sent-1 || p.Noun || !talks[p.Lemma] || p.Modality != chancery.Actual || p.Polarity == chancery.Denied || p.Tense != clause.Past {
			continue
		}
		met := r.merge(r.actors(p.Sent, p.Nodes(clause.Subject)), r.actors(p.Sent, append(p.Obliques("with"), p.Nodes(clause.Object)...))...)
		if v, ok := r.t.DateValue(p.When()); ok && len(met) >= 2 && r.among(met, s.sides) {
			v.Basis = chancery.FromContext
			return v, true
		}
	}
	return chancery.Value{}, false
}

// pronominal tells a subject that only points back: "they", "the two leaders".
func (r *reading) pronominal(cl *clause.Clause) bool {
	for _, n := range cl.Nodes(clause.Subject) {
		if m := r.t.Mention(cl.Sent, n); m != nil && m.Class == mention.Anaphor {
			return true
		}
	}
	return false
}

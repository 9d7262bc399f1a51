package relation

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
)

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
	if cl.Link == "appos" {
		return // "Cuba, an ally of Peru, called for calm" says nothing of it
	}
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

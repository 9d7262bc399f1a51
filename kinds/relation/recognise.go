package relation

import (
	"strings"

	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
)

// stateWords say as what a state is recognised.
var stateWords = []string{"state", "independent", "sovereign", "country", "nation", "government"}

// recognise reads "X recognised Y (as a state)"; what is recognised must be a
// state itself and nothing about it.
func (r *reading) recognise(s *step) bool {
	cl := s.Clause
	obj := cl.Nodes(clause.Object)
	if len(obj) == 0 || len(cl.Nodes(clause.Complement)) > 0 || cl.Oblique("for") >= 0 {
		return false
	}
	if as := cl.Oblique("as"); as >= 0 && !r.statehood(cl.Sent, as) {
		return false
	}
	subj := r.subjects(cl)
	if len(subj) == 0 {
		return false
	}
	return r.recognised(s, subj, obj)
}

// recognition reads "recognition of Y by X".
func (r *reading) recognition(s *step) bool {
	cl := s.Clause
	if p := cl.Parent; cl.Oblique("for") >= 0 || p != nil && r.in("undo", p.Lemma) {
		return false
	}
	return r.recognised(s, r.recognisers(cl), cl.Obliques("of"))
}

// recognisers returns whose recognition a noun tells of: "by X", "X's".
func (r *reading) recognisers(cl *clause.Clause) []clause.Actor {
	by := r.actors(cl.Sent, cl.Obliques("by"))
	for _, n := range cl.Obliques("of") { // the parse may hang "by" on what is recognised
		if of := r.t.At(cl.Sent, n); of != nil {
			by = r.merge(by, r.actors(cl.Sent, of.Obliques("by"))...)
		}
	}
	if len(by) == 0 {
		by = r.actors(cl.Sent, cl.Possessors())
	}
	return by
}

// unrecognise reads "X withdrew its recognition of Y".
func (r *reading) unrecognise(s *step) bool {
	cl := s.Clause
	for _, n := range cl.Nodes(clause.Object) {
		o := r.t.At(cl.Sent, n)
		if o == nil || o.Lemma != "recognition" {
			continue
		}
		by := r.recognisers(o)
		if len(by) == 0 {
			by = r.subjects(cl)
		}
		return r.recognised(s, by, o.Obliques("of"))
	}
	return false
}

// switchTo reads "X switched recognition from Y to Z", the new side of it,
// switchFrom the old.
func (r *reading) switchTo(s *step) bool { return r.switched(s, "to") }

func (r *reading) switchFrom(s *step) bool { return r.switched(s, "from") }

func (r *reading) switched(s *step, prep string) bool {
	cl := s.Clause
	at := r.token(cl)
	for k := at + 1; k < at+12; k++ {
		if r.low(cl.Sent, k) != prep {
			continue
		}
		side := r.run(cl.Sent, k+1)
		if who := r.subjects(cl); len(side) == 1 && len(who) == 1 {
			s.level = hit{code: "recognition", sent: cl.Sent, first: at, last: at + 1}
			s.sides = r.merge(who, side...)
			return len(s.sides) == 2
		}
	}
	return false
}

func (r *reading) recognised(s *step, by []clause.Actor, nodes []int) bool {
	cl := s.Clause
	of := []clause.Actor{}
	for _, n := range nodes {
		if r.state(cl.Sent, n) {
			of = append(of, r.actors(cl.Sent, []int{n})...)
			if len(of) == 0 {
				of = r.merge(nil, r.t.Within(cl.Sent, n)...)
			}
		}
	}
	if len(of) == 0 || len(by) == 0 {
		return false
	}
	nd := r.t.Sents[cl.Sent].Nodes[cl.Node]
	s.level = hit{code: "recognition", sent: cl.Sent, first: nd.First, last: nd.Last}
	s.sides = r.merge(r.merge(nil, by...), of...)
	s.agreed = r.agreement(cl)
	return true
}

// state tells a node that is a state's own name, alone or in "the State of".
func (r *reading) state(sent, n int) bool {
	m := r.t.Mention(sent, n)
	if m == nil {
		nd := r.t.Sents[sent].Nodes[n]
		return (nd.Lemma == "state" || nd.Lemma == "statehood" || nd.Lemma == "independence") && len(r.t.Within(sent, n)) == 1
	}
	if m.Anaphor.Poss {
		return false
	}
	return (m.Class == mention.Party || m.Class == mention.Place) && (m.Sort == "state" || m.Sort == "")
}

func (r *reading) statehood(sent, n int) bool {
	words := r.t.Words(sent, n)
	for _, w := range stateWords {
		if strings.Contains(words, " "+w+" ") {
			return true
		}
	}
	return false
}

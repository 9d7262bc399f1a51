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
	if cl.Oblique("for") >= 0 {
		return false
	}
	by := r.actors(cl.Sent, cl.Obliques("by"))
	for _, n := range cl.Obliques("of") { // the parse may hang "by" on what is recognised
		if of := r.t.At(cl.Sent, n); of != nil {
			by = r.merge(by, r.actors(cl.Sent, of.Obliques("by"))...)
		}
	}
	if len(by) == 0 {
		by = r.actors(cl.Sent, cl.Possessors())
	}
	return len(by) > 0 && r.recognised(s, by, cl.Obliques("of"))
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
	if len(of) == 0 {
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

package relation

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
)

// stands tells parties that can stand in a relation: states and organisations,
// no ministries and no firms.
func (r *reading) stands(id string) bool {
	switch r.sorts[id] {
	case "state", "organisation", "group":
		return true
	case "":
		return id != "" && (strings.HasPrefix(id, "group:") || !strings.Contains(id, "/") && strings.ToUpper(id) == id)
	}
	return false
}

// merge adds the sides that actors speak for, each once.
func (r *reading) merge(to []clause.Actor, from ...clause.Actor) []clause.Actor {
	for _, a := range from {
		if p, ok := a.Side(); ok && r.stands(p.ID) && !holds(to, p.ID) {
			to = append(to, a)
		}
	}
	return to
}

func holds(as []clause.Actor, id string) bool {
	for _, a := range as {
		if p, ok := a.Side(); ok && p.ID == id {
			return true
		}
	}
	return false
}

// actors returns the sides at the given nodes.
func (r *reading) actors(sent int, nodes []int) []clause.Actor {
	var out []clause.Actor
	for _, n := range nodes {
		as := r.t.Actors(sent, n)
		if len(as) == 0 {
			as = r.seats(sent, n)
		}
		out = r.merge(out, as...)
	}
	return out
}

// seats returns the states whose capitals a phrase names for them: "Pretoria and
// Moscow, who had broken off ties".
func (r *reading) seats(sent, n int) []clause.Actor {
	var out []clause.Actor
	for _, k := range r.t.Conjuncts(sent, n) {
		if m := r.t.Mention(sent, k); m != nil && m.Class == mention.Place && m.Other != "" {
			out = append(out, r.alone(sent, k)...)
		}
	}
	return out
}

// around returns the sides that a noun phrase names: those it stands between,
// those in its name, its owner and whom it is with.
func (r *reading) around(sent, n int) []clause.Actor {
	if n < 0 {
		return nil
	}
	if as := r.linked(sent, r.t.Sents[sent].Nodes[n].Last); len(as) >= 2 {
		return as
	}
	cl := r.t.At(sent, n)
	if cl != nil {
		for _, p := range []string{"between", "among", "of", "linking", "uniting"} {
			if as := r.actors(sent, cl.Obliques(p)); len(as) >= 2 {
				return as
			}
		}
	}
	out := r.merge(nil, r.t.Within(sent, n)...)
	if cl != nil {
		out = r.merge(out, r.actors(sent, cl.Possessors())...)
		if k := r.t.Sents[sent].Nodes[n].Last; len(out) < 2 && r.low(sent, k) == "with" {
			out = r.merge(out, r.run(sent, k+1)...)
		}
		if len(out) < 2 {
			out = r.merge(out, r.actors(sent, cl.Obliques("with"))...)
		}
	}
	return out
}

// pair returns who a step is between: as the phrases at nodes say, else as the
// clause says, else, for "bilateral relations", the two the text is about.
func (r *reading) pair(cl *clause.Clause, nodes ...int) []clause.Actor {
	var out []clause.Actor
	for _, n := range nodes {
		as := r.around(cl.Sent, n)
		if len(as) >= 2 || r.between(cl.Sent, n) {
			return as
		}
		out = r.merge(out, as...)
	}
	for _, p := range []string{"between", "among"} {
		if as := r.actors(cl.Sent, cl.Obliques(p)); len(as) >= 2 {
			return as
		}
	}
	subj := r.subjects(cl)
	if len(out) < 2 {
		with := r.with(cl)
		if len(out)+len(with) < 2 || len(subj) == 1 {
			out = r.merge(subj, out...)
		}
		out = r.merge(out, with...)
	}
	if len(out) == 1 {
		if f := r.t.Focus(); len(f) == 2 && holds(f, side(out[0])) {
			out = r.merge(out, f...)
		}
	}
	return out
}

// between reports whether a phrase names between whom it stands, so that nobody
// else is to be looked for; "between their countries" names nobody.
func (r *reading) between(sent, n int) bool {
	if n < 0 {
		return false
	}
	cl := r.t.At(sent, n)
	if cl == nil {
		return false
	}
	for _, o := range append(cl.Obliques("between"), cl.Obliques("among")...) {
		if m := r.t.Mention(sent, o); m != nil && m.Class != mention.Anaphor {
			return true
		}
	}
	return false
}

func side(a clause.Actor) string {
	p, _ := a.Side()
	return p.ID
}

// subjects returns who does what a clause says, looking up to the clause that
// governs it where it has no subject of its own.
func (r *reading) subjects(cl *clause.Clause) []clause.Actor {
	if p := cl.Parent; p != nil && p.Sent == cl.Sent && cl.Link == "xcomp" && r.in("tell", p.Lemma) && len(p.Nodes(clause.Object)) > 0 {
		if r.t.Noun(p.Sent, p.Nodes(clause.Object)[0]) == "member" { // "urged its members to cut ties"
			return nil
		}
		return r.actors(p.Sent, p.Nodes(clause.Object))
	}
	if p := cl.Parent; p != nil && p.Noun && cl.Link == "acl" { // "efforts by A and B to", "A's decision to"
		for _, ns := range [][]int{p.Obliques("by"), p.Possessors(), p.Obliques("of")} {
			if as := r.actors(p.Sent, ns); len(as) > 0 {
				return as
			}
		}
	}
	if as := r.before(cl); len(as) > len(r.actors(cl.Sent, cl.Nodes(clause.Subject))) {
		return as
	}
	for p := cl; p != nil && p.Sent == cl.Sent; p = p.Parent {
		if as := r.actors(p.Sent, p.Nodes(clause.Subject)); len(as) > 0 {
			return as
		}
		if !p.Noun && len(p.Nodes(clause.Subject)) > 0 {
			return nil
		}
	}
	return nil
}

// with returns whom a clause, or the one it is agreed in, is with.
func (r *reading) with(cl *clause.Clause) []clause.Actor {
	for p := cl; p != nil && p.Sent == cl.Sent; p = p.Parent {
		if as := r.actors(p.Sent, p.Obliques("with")); len(as) > 0 {
			return as
		}
		if !r.in("agree", p.Lemma) && p != cl {
			return nil
		}
	}
	return nil
}

// parties makes values of sides.
func (r *reading) parties(as []clause.Actor) []chancery.Value { return r.t.Parties(as) }

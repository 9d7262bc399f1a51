package mechanism

import (
	"slices"

	"github.com/chancery-project/chancery/read/clause"
)

// merge adds the sides that actors speak for, each once.
func merge(to []clause.Actor, from ...clause.Actor) []clause.Actor {
	for _, a := range from {
		if p, ok := a.Side(); ok && !holds(to, p.ID) {
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

func (r *reading) actors(sent int, nodes []int) []clause.Actor {
	var out []clause.Actor
	for _, n := range nodes {
		out = merge(out, r.t.Actors(sent, n)...)
	}
	return out
}

// around returns the parties that a noun phrase names.
func (r *reading) around(sent, n int) []clause.Actor {
	cl := r.t.At(sent, n)
	if cl != nil {
		for _, p := range []string{"between", "among"} {
			if as := r.actors(sent, cl.Obliques(p)); len(as) >= 2 {
				return as
			}
		}
	}
	out := merge(nil, r.t.Within(sent, n)...)
	out = r.without(out, sent, n)
	if cl == nil {
		return out
	}
	out = merge(out, r.actors(sent, cl.Possessors())...)
	for _, p := range []string{"with", "of"} {
		if len(out) < 2 {
			out = merge(out, r.actors(sent, cl.Obliques(p))...)
		}
	}
	return out
}

// without leaves out the body itself, where mention took it for a party.
func (r *reading) without(as []clause.Actor, sent, n int) []clause.Actor {
	m := r.t.Mention(sent, n)
	if m == nil || !r.unknown(m) {
		return as
	}
	return slices.DeleteFunc(as, func(a clause.Actor) bool { return a.Party.ID == m.ID })
}

// pair returns the parties to a body made, held or ended: those of its phrase,
// else those who act and whom they act with.
func (r *reading) pair(cl *clause.Clause, n int) []clause.Actor {
	out := r.around(cl.Sent, n)
	if len(out) >= 2 {
		return out
	}
	for p := cl; p != nil && p.Sent == cl.Sent; p = p.Parent {
		if as := r.actors(p.Sent, p.Obliques("between")); len(as) >= 2 {
			return as
		}
	}
	for p := cl; p != nil && p.Sent == cl.Sent && len(out) < 2; p = p.Parent {
		subj := r.actors(p.Sent, p.Nodes(clause.Subject))
		with := r.actors(p.Sent, p.Obliques("with"))
		out = merge(merge(subj, out...), with...)
		if len(subj) > 0 {
			break
		}
	}
	return out
}

// completed adds the other of the two parties that a text is about, where the
// words name one of them.
func (r *reading) completed(as []clause.Actor) []clause.Actor {
	if f := r.t.Focus(); len(as) == 1 && len(f) == 2 {
		if p, ok := as[0].Side(); ok && holds(f, p.ID) {
			return merge(as, f...)
		}
	}
	return as
}

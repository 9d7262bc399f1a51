package engagement

import (
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/rule"
	"github.com/chancery-project/chancery/read/syntax"
)

// severally are adverbs that make as many events as there are people: "A and B
// met C separately".
var severally = []string{"respectively", "separately", "individually"}

// apart makes a match of each of the people who met, or were met or called, one
// by one; the match itself where they did so together.
func (r *reader) apart(m rule.Match) []rule.Match {
	cl := m.Clause
	if cl.Noun || !r.oneByOne(cl) {
		return []rule.Match{m}
	}
	for _, role := range []clause.Role{clause.Subject, clause.Object, clause.Oblique} {
		for _, n := range cl.Nodes(role) {
			if ns := r.t.Conjuncts(cl.Sent, n); len(ns) > 1 && len(r.t.Actors(cl.Sent, n)) > 1 {
				return r.split(m, ns)
			}
		}
	}
	return []rule.Match{m}
}

func (r *reader) oneByOne(cl *clause.Clause) bool {
	return slices.ContainsFunc(r.t.Sents[cl.Sent].Tokens, func(tok syntax.Token) bool { return slices.Contains(severally, tok.Form) })
}

// split gives each match one of the nodes ns and leaves the other people out.
func (r *reader) split(m rule.Match, ns []int) []rule.Match {
	var out []rule.Match
	for i, n := range ns {
		c := m
		c.Claim = m.Copy()
		for j, other := range ns {
			if j != i {
				r.without(&c.Claim, m.Clause.Sent, other, n)
			}
		}
		out = append(out, c)
	}
	return out
}

// without takes from a claim those whom node out names and node in does not.
func (r *reader) without(c *chancery.Claim, sent, out, in int) {
	keep, drop := r.t.Sole(sent, in), r.t.Sole(sent, out)
	c.Fields["person"] = less(c.Fields["person"], r.t.People(drop), r.t.People(keep))
	if own := r.t.Parties(keep); len(own) > 0 { // else the party of the other is his too: "Minister A of X and Minister B"
		c.Fields["party"] = less(c.Fields["party"], r.t.Parties(drop), own)
	}
}

// less returns the values of vs without those to drop that are not to be kept.
func less(vs, drop, keep []chancery.Value) []chancery.Value {
	has := func(in []chancery.Value, v chancery.Value) bool {
		return slices.ContainsFunc(in, func(o chancery.Value) bool { return o.Value == v.Value })
	}
	return slices.DeleteFunc(slices.Clone(vs), func(v chancery.Value) bool { return has(drop, v) && !has(keep, v) })
}

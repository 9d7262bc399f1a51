package relation

import (
	"github.com/chancery-project/chancery/read/clause"
)

// agreement returns the clause of agreeing that a step hangs on, or nil.
func (r *reading) agreement(cl *clause.Clause) *clause.Clause {
	p := cl.Parent
	if p == nil || p.Sent != cl.Sent || !r.in("agree", p.Lemma) {
		return nil
	}
	switch cl.Link {
	case "xcomp", "ccomp", "acl", "advcl":
		return p
	case "obl", "nmod", "obj":
		if cl.Noun {
			return p
		}
	}
	return nil
}

// token returns the first token of a clause's predicate.
func (r *reading) token(cl *clause.Clause) int { return r.t.Sents[cl.Sent].Nodes[cl.Node].First }

// verbBetween reports whether a verb stands in tokens [a, b).
func (r *reading) verbBetween(s, a, b int) bool {
	for k := a; k < b; k++ {
		if u := r.t.Sents[s].Tokens[k].UPOS; u == "VERB" || u == "AUX" {
			return true
		}
	}
	return false
}

// after returns the level under one of the prepositions, behind token from:
// "to the level of a strategic partnership".
func (r *reading) after(s, from int, preps ...string) hit {
	for _, h := range r.levels(s) {
		if h.first <= from {
			continue
		}
		for k := h.first - 1; k > from && k >= h.first-6; k-- {
			w := r.low(s, k)
			for _, p := range preps {
				if w == p && !r.verbBetween(s, k+1, h.first) {
					return h
				}
			}
			if w == "from" || w == "with" || w == "between" || w == "," {
				break
			}
		}
	}
	return hit{}
}

// near returns the node over a level's last word.
func (r *reading) node(h hit) int { return r.t.NodeAt(h.sent, h.last-1) }

func (r *reading) spend(hs ...hit) {
	for _, h := range hs {
		if !h.none() {
			r.spent[place{h.sent, h.first}] = true
		}
	}
}

// elevate finds what is lifted and to which level.
func (r *reading) elevate(s *step) bool {
	cl, at := s.Clause, r.token(s.Clause)
	s.level = r.after(cl.Sent, at, "to", "into")
	if s.level.none() {
		return false
	}
	obj := r.lifted(cl, at, s.level.first)
	if obj < 0 {
		return false
	}
	s.previous = r.after(cl.Sent, at, "from")
	if old := r.levelAround(cl.Sent, obj); s.previous.none() && old.code != "partnership" && old.code != "alliance" {
		s.previous = old
	}
	s.agreed = r.agreement(cl)
	s.sides = r.pair(cl, r.t.NodeAt(cl.Sent, obj), r.node(s.level))
	r.spend(s.level, s.previous, r.levelAround(cl.Sent, obj))
	s.joint = len(r.subjects(cl)) >= 2 || s.agreed != nil && len(s.sides) >= 2
	return true
}

// lifted returns the token of the relations that a step lifts: its object, its
// "of"-phrase, or ties between the verb and the level.
func (r *reading) lifted(cl *clause.Clause, at, level int) int {
	nodes := cl.Nodes(clause.Object)
	if cl.Noun {
		nodes = cl.Obliques("of")
	}
	for _, n := range nodes {
		nd := r.t.Sents[cl.Sent].Nodes[n]
		if k := r.tie(cl.Sent, nd.First, nd.Last); k >= 0 {
			return k
		}
	}
	if k := r.tie(cl.Sent, at+1, level); k >= 0 && k-at < 12 {
		return k
	}
	return -1
}

// levelAround returns the level that token k is part of.
func (r *reading) levelAround(s, k int) hit {
	for _, h := range r.levels(s) {
		if h.first <= k && k < h.last {
			return h
		}
	}
	return hit{}
}

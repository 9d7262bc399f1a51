package relation

import (
	"strings"

	"github.com/chancery-project/chancery/read/clause"
)

// object returns the level or the diplomatic ties that a clause acts on, with
// its node.
func (r *reading) object(cl *clause.Clause) (hit, int) {
	nodes := cl.Nodes(clause.Object)
	if cl.Noun {
		nodes = cl.Obliques("of")
	}
	if p := cl.Oblique("into"); p >= 0 {
		nodes = append(nodes, p)
	}
	for _, n := range nodes {
		nd := r.t.Sents[cl.Sent].Nodes[n]
		if w := r.low(cl.Sent, nd.First); w == "them" || w == "it" {
			return r.earlier(cl.Sent, nd.First)
		}
		if h := r.levelAround(cl.Sent, nd.Last-1); !h.none() && !r.named(h) {
			return h, n
		}
		if h, ok := r.diplomatic(cl.Sent, nd.Last-1); ok {
			return h, n
		}
	}
	if !cl.Noun && !cl.Passive {
		return r.behind(cl)
	}
	if cl.Link == "acl:relcl" && cl.Parent != nil {
		return r.above(cl)
	}
	return hit{}, -1
}

// earlier returns the ties that "them" at token k means: the last ones that its
// sentence named before.
func (r *reading) earlier(sent, k int) (hit, int) {
	for k--; k >= 0; k-- {
		if h := r.levelAround(sent, k); !h.none() {
			return h, r.node(h)
		}
		if h, ok := r.diplomatic(sent, k); ok {
			return h, r.t.NodeAt(sent, k)
		}
	}
	return hit{}, -1
}

// above returns the diplomatic relations that a relative clause is about where
// the parse hung it on a party: "relations between A and B, which were".
func (r *reading) above(cl *clause.Clause) (hit, int) {
	nodes := r.t.Sents[cl.Sent].Nodes
	for n, hops := cl.Parent.Node, 0; n >= 0 && hops < 4; n, hops = nodes[n].Head, hops+1 {
		if nodes[n].Last > nodes[cl.Node].First {
			break
		}
		if h := r.levelAround(cl.Sent, nodes[n].Last-1); h.code == "diplomatic_relations" {
			return h, n
		}
		if h, ok := r.diplomatic(cl.Sent, nodes[n].Last-1); ok {
			return h, n
		}
	}
	return hit{}, -1
}

// behind returns diplomatic relations right behind a verb, where the parse has
// lost them: "established (full) diplomatic relations".
func (r *reading) behind(cl *clause.Clause) (hit, int) {
	at := r.t.Sents[cl.Sent].Nodes[cl.Node].Last
	for k := at; k < at+4 && k < len(r.t.Sents[cl.Sent].Tokens); k++ {
		if h := r.levelAt(cl.Sent, k); h.code == "diplomatic_relations" {
			return h, r.node(h)
		}
		if h, ok := r.diplomatic(cl.Sent, k); ok && (k == at || r.in("plain", r.low(cl.Sent, k-1))) {
			return h, r.t.NodeAt(cl.Sent, k)
		}
		if !r.in("plain", r.low(cl.Sent, k)) && r.low(cl.Sent, k) != "off" {
			break
		}
	}
	return hit{}, -1
}

// named tells a level that is only part of another name: "the Strategic
// Partnership Agreement".
func (r *reading) named(h hit) bool {
	next := h.last
	if w := r.low(h.sent, next); w == "-" || w == "’s" || w == "'s" {
		return w == "-"
	}
	return r.in("name", r.lemma(h.sent, next))
}

// establish reads relations begun.
func (r *reading) establish(s *step) bool {
	h, n := r.object(s.Clause)
	if h.none() || h.plural && h.code != "diplomatic_relations" || h.code == "partnership" || h.code == "special_relations" || h.code == "other" {
		return false
	}
	if h.code == "diplomatic_relations" && r.low(h.sent, h.first) != "diplomatic" && !r.bare(h) {
		return false
	}
	if r.partyless(s.Clause) || h.code == "alliance" && r.initiative(h) {
		return false
	}
	s.level, s.agreed = h, r.agreement(s.Clause)
	r.settle(s, n)
	if len(s.sides) == 0 && (s.Clause.Passive || r.low(h.sent, h.last) == ":") && h.code == "diplomatic_relations" {
		s.sides = r.states(r.t.Focus())
	}
	return true
}

// initiative tells an alliance that is the name of something else: "the
// E-commerce Alliance", "an alliance for growth".
func (r *reading) initiative(h hit) bool {
	switch r.low(h.sent, h.last) {
	case "for", "to", "on":
		return true
	}
	if h.first == 0 {
		return true
	}
	u := r.t.Sents[h.sent].Tokens[h.first-1].UPOS
	return u != "DET" && u != "PRON" && u != "PART" && !r.in("standing", r.low(h.sent, h.first-1)) && !r.partyWord(h.sent, h.first-1)
}

// bare tells "established relations" without any word before them.
func (r *reading) bare(h hit) bool {
	w := r.low(h.sent, h.first)
	return w == "full" || h.last == h.first+1
}

// partyless tells the noun of an anniversary's "establishment", which the
// anniversary's own rule reads.
func (r *reading) partyless(cl *clause.Clause) bool {
	return cl.Noun && cl.Parent != nil && (cl.Parent.Lemma == "anniversary" || cl.Parent.Lemma == "jubilee" || cl.Parent.Lemma == "year")
}

// settle finds the sides of a step on the phrase at node n.
func (r *reading) settle(s *step, n int) bool {
	s.sides = r.pair(s.Clause, n, r.node(s.level))
	s.joint = len(r.subjects(s.Clause)) >= 2 || s.agreed != nil && len(s.sides) >= 2
	r.spend(s.level)
	return true
}

// renew reads a named level renewed.
func (r *reading) renew(s *step) bool {
	h, n := r.object(s.Clause)
	if h.none() || h.code == "partnership" || h.code == "diplomatic_relations" || h.code == "other" || h.plural {
		return false
	}
	s.level, s.agreed = h, r.agreement(s.Clause)
	return r.settle(s, n)
}

// suspend reads relations of a name of their own suspended.
func (r *reading) suspend(s *step, h hit, n int) bool {
	s.level = h
	return r.settle(s, n)
}

// turn reads relations restored, cut, suspended or lowered.
func (r *reading) turn(s *step) bool {
	if s.Rule.Name == "suspend" && r.suspended(s) {
		return true
	}
	h, n := r.object(s.Clause)
	if h.none() || h.plural != (h.code == "diplomatic_relations") && h.code == "diplomatic_relations" {
		return false
	}
	switch h.code {
	case "other":
		return s.Rule.Name == "suspend" && r.suspend(s, h, n)
	case "partnership", "special_relations":
		return false
	}
	if h.code != "diplomatic_relations" && s.Rule.Name != "suspend" && s.Rule.Name != "downgrade" && s.Rule.Name != "restore" {
		return false
	}
	s.level = h
	if a := r.agreement(s.Clause); a != nil && strings.HasPrefix(s.Rule.Name, "restor") {
		s.agreed = a
	}
	return r.settle(s, n)
}

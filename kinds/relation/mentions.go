package relation

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
)

// mentions reads the levels that sentence sent speaks of without a step.
func (r *reading) mentions(sent int) []*step {
	var out []*step
	for _, h := range r.levels(sent) {
		cl := r.over(sent, r.node(h))
		if cl == nil || r.spent[place{sent, h.first}] {
			continue
		}
		m, ok := r.match("mention", cl)
		s := &step{Match: m, level: h}
		s.Claim.Fields = map[string][]chancery.Value{"act": {r.t.Value("mention", r.span(h))}}
		if ok && r.mentioned(s) {
			r.spend(h)
			out = append(out, s)
		}
	}
	return out
}

// over returns the clause at a node, or the nearest one above it.
func (r *reading) over(sent, n int) *clause.Clause {
	for hops := 0; n >= 0 && hops < 4; hops++ {
		if cl := r.t.At(sent, n); cl != nil {
			return cl
		}
		n = r.t.Sents[sent].Nodes[n].Head
	}
	return nil
}

// mentioned decides whether a level stands between two parties here.
func (r *reading) mentioned(s *step) bool {
	h, cl := s.level, s.Clause
	switch {
	case h.code == "diplomatic_relations" && (r.low(h.sent, h.first-1) == "no" || cl.Parent != nil && cl.Parent.Polarity == chancery.Denied):
		return r.lacking(s)
	case h.code == "diplomatic_relations" || h.code == "twinning":
		return false
	case h.head == "partner" || h.head == "ally":
		s.sides = r.partners(s)
	case r.titled(cl):
		if h.code == "partnership" || h.code == "alliance" || r.named(h) {
			return false
		}
		s.sides, s.titled = r.around(cl.Sent, cl.Node), true
	default:
		if h.plural && h.head != "relation" && h.head != "tie" || r.named(h) || r.aimed(h) || r.mere(h) {
			return false
		}
		s.sides = r.standing(s)
	}
	if len(s.sides) < 2 || r.several(h, s.sides) {
		return false
	}
	r.voice(s)
	return true
}

// lacking reads "A and B have no diplomatic relations".
func (r *reading) lacking(s *step) bool {
	p := s.Clause.Parent
	if p == nil || p.Sent != s.Clause.Sent || p.Lemma != "have" || r.idle(p) || p.Tense == clause.Past && r.since(s.level) < 0 {
		return false
	}
	s.sides = r.states(r.merge(r.merge(nil, r.subjects(p)...), r.actors(p.Sent, p.Obliques("with"))...))
	if len(s.sides) < 2 {
		s.sides = r.states(r.merge(s.sides, r.around(s.level.sent, r.node(s.level))...))
	}
	s.Claim.Polarity = chancery.Denied
	return len(s.sides) == 2
}

// titled tells a level inside the name of a text or an occasion.
func (r *reading) titled(cl *clause.Clause) bool {
	m := r.t.Mention(cl.Sent, cl.Node)
	if m == nil || m.Class != mention.Thing {
		return false
	}
	return !strings.HasSuffix(m.Head, "partnership") && !strings.HasSuffix(m.Head, "alliance")
}

// aimed tells a level that something is to lead to: "towards a partnership".
func (r *reading) aimed(h hit) bool {
	for k := h.first - 1; k >= 0 && k >= h.first-3; k-- {
		switch r.low(h.sent, k) {
		case "to", "into", "towards", "toward":
			return r.low(h.sent, k+1) == "a" || r.low(h.sent, k+1) == "an" || k == h.first-1
		case "no", "any":
			return true
		}
	}
	return false
}

// mere tells a bare "partnership" with words about it that make it something
// else than a standing: "health partnership", "partnership for growth".
func (r *reading) mere(h hit) bool {
	if h.code != "partnership" && h.code != "alliance" {
		return false
	}
	switch r.low(h.sent, h.last) {
	case "for", "to", "on", "against":
		return true
	}
	if h.first == 0 {
		return true
	}
	w := r.low(h.sent, h.first-1)
	if r.in("standing", w) {
		return false
	}
	switch r.t.Sents[h.sent].Tokens[h.first-1].UPOS {
	case "DET", "PRON", "PART":
		return w == "a" || w == "an" // "a partnership" without a word of praise is an activity
	}
	return !r.partyWord(h.sent, h.first-1)
}

// tied returns the two that a clause's subject stands between: "relations
// between A and B are a partnership".
func (r *reading) tied(cl *clause.Clause, self int) []clause.Actor {
	for _, n := range cl.Nodes(clause.Subject) {
		nd := r.t.Sents[cl.Sent].Nodes[n]
		if n == self || r.tie(cl.Sent, nd.First, nd.Last) < 0 {
			continue
		}
		if as := r.around(cl.Sent, n); len(as) >= 2 {
			return as
		}
	}
	return nil
}

// shared tells "our partnership", "their alliance" with nobody known who "we" or
// "they" are.
func (r *reading) shared(h hit) bool {
	for k := h.first - 1; k >= 0 && k >= h.first-4; k-- {
		switch r.low(h.sent, k) {
		case "our", "their":
			return true
		}
		if u := r.t.Sents[h.sent].Tokens[k].UPOS; u != "ADJ" && u != "NOUN" && u != "CCONJ" && u != "ADV" {
			return false
		}
	}
	return false
}

// states returns two actors if both are states, else nil.
func (r *reading) states(as []clause.Actor) []clause.Actor {
	for _, a := range as {
		if r.sorts[side(a)] != "state" {
			return nil
		}
	}
	return r.merge(nil, as...)
}

// several tells a mere partnership or alliance with a group of states, which
// "our" may mean: no standing between two.
func (r *reading) several(h hit, as []clause.Actor) bool {
	if h.code != "partnership" && h.code != "alliance" {
		return false
	}
	for _, a := range as {
		s := r.sorts[side(a)]
		if s == "group" || h.code == "alliance" && s == "organisation" {
			return true
		}
	}
	return false
}

// partyWord tells a token that belongs to a party's name or adjective.
func (r *reading) partyWord(s, k int) bool {
	for _, m := range r.t.Res.Mentions {
		if m.Sent == s && m.First <= k && k < m.Last && (m.Class == mention.Adjective || m.Class == mention.Party) {
			return true
		}
	}
	return false
}

// standing returns who a level stands between as the phrase and its verb say.
func (r *reading) standing(s *step) []clause.Actor {
	h, cl := s.level, s.Clause
	n := r.node(h)
	if as := r.around(cl.Sent, n); len(as) >= 2 {
		return as
	}
	out := r.around(cl.Sent, n)
	if len(out) == 0 && r.shared(h) {
		return r.states(r.t.Focus())
	}
	if as := r.tied(cl, n); len(as) >= 2 && len(cl.Nodes(clause.Predicate)) > 0 && cl.Modality == chancery.Actual && cl.Polarity == chancery.Asserted {
		return as
	}
	p := cl.Parent
	if p == nil || p.Sent != cl.Sent || p.Noun {
		return out
	}
	if as := r.tied(p, n); len(as) >= 2 && r.in("be", p.Lemma) && p.Modality == chancery.Actual {
		return as
	}
	if p.Passive && p.Modality == chancery.Actual && slices.Contains(p.Nodes(clause.Subject), n) { // "are bound by a partnership"
		return r.merge(out, r.actors(p.Sent, p.Nodes(clause.Object))...)
	}
	if r.in("have", p.Lemma) && !r.idle(p) && p.Modality == chancery.Actual {
		return r.merge(r.merge(out, r.subjects(p)...), r.actors(p.Sent, p.Obliques("with"))...)
	}
	return out
}

package relation

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
)

// namers are verbs that call somebody something.
var namers = map[string]bool{
	"call": true, "describe": true, "consider": true, "regard": true, "see": true, "view": true, "label": true, "term": true, "name": true,
	"designate": true, "declare": true, "hail": true, "praise": true, "characterise": true, "characterize": true, "treat": true,
}

// partners returns who is said to be whose partner or ally: "A is B's partner",
// "A and B are partners", "X called A a partner of B", "as partners, A and B".
func (r *reading) partners(s *step) []clause.Actor {
	h, cl := s.level, s.Clause
	if r.low(h.sent, h.last) == "-" || r.named(h) || !r.qualified(h) {
		return nil
	}
	var whose []clause.Actor
	if r.t.At(h.sent, r.node(h)) != nil {
		whose = r.owner(cl)
	}
	if k := r.as(h); k >= 0 {
		who := r.asSuch(h, k)
		if len(who) == 1 && len(whose) == 0 {
			whose = r.speakerSides(cl)
		}
		if len(who) > 0 {
			return r.merge(r.merge(nil, who...), whose...)
		}
	}
	if who := r.pairOf(h); len(who) > 1 {
		return who
	}
	switch {
	case len(cl.Nodes(clause.Predicate)) > 0 && len(cl.Nodes(clause.Subject)) > 0:
		if cl.Modality != chancery.Actual {
			return nil
		}
		s.Claim.Polarity = cl.Polarity
		who := r.actors(cl.Sent, cl.Nodes(clause.Subject))
		if len(who) == 1 && len(whose) == 0 && cl.Said != nil && (h.code != "partnership" && h.code != "alliance" || r.own(h)) {
			whose = r.merge(nil, r.t.Actors(cl.Said.Sent, cl.Said.Node)...)
		}
		return r.merge(who, whose...)
	case cl.Parent == nil || cl.Parent.Sent != cl.Sent:
		return nil
	}
	p := cl.Parent
	who := r.calledSo(p, cl)
	if len(who) == 0 {
		return nil
	}
	if len(who)+len(whose) < 2 && namers[p.Lemma] {
		whose = r.merge(whose, r.subjects(p)...)
	}
	return r.merge(r.merge(nil, who...), whose...)
}

// pairOf returns the two that partners between commas are said to be: "India and
// Peru, strategic partners since 2011, …".
func (r *reading) pairOf(h hit) []clause.Actor {
	if !h.plural || h.first < 4 || r.low(h.sent, h.first-1) != "," {
		return nil
	}
	nodes := r.t.Sents[h.sent].Nodes
	n := r.t.NodeAt(h.sent, h.first-2)
	for hops := 0; n >= 0 && nodes[n].Rel == "conj" && hops < 4; hops++ {
		n = nodes[n].Head
	}
	if n < 0 || nodes[n].Last > h.first {
		return nil
	}
	return r.states(r.merge(nil, r.t.Actors(h.sent, n)...))
}

// own tells "our partner", "a friend of his country": the speaker's.
func (r *reading) own(h hit) bool {
	for k := max(0, h.first-5); k < h.last+6; k++ {
		switch r.low(h.sent, k) {
		case "our", "my", "his", "her":
			return true
		}
	}
	return false
}

// calledSo returns whom clause p says to be what the noun cl says.
func (r *reading) calledSo(p, cl *clause.Clause) []clause.Actor {
	obj := r.actors(p.Sent, p.Nodes(clause.Object))
	switch {
	case namers[p.Lemma]:
		return obj
	case p.Lemma == "remain" || p.Lemma == "become" || p.Lemma == "be":
		if p.Modality != chancery.Actual {
			return nil
		}
		return r.actors(p.Sent, p.Nodes(clause.Subject))
	}
	if cl.Link == "appos" {
		return r.actors(p.Sent, []int{p.Node})
	}
	return nil
}

// as returns the token of the "as" that a level stands under, or -1.
func (r *reading) as(h hit) int {
	for k := h.first - 1; k >= 0 && k >= h.first-6; k-- {
		switch r.low(h.sent, k) {
		case "as":
			return k
		case ",", "of", "with", "to", "for", "between":
			return -1
		}
		if r.t.Sents[h.sent].Tokens[k].UPOS == "VERB" {
			return -1
		}
	}
	return -1
}

// asSuch returns who is spoken of "as a partner": whoever stands before "as" at
// token k, or, where it opens the sentence, those behind the comma.
func (r *reading) asSuch(h hit, k int) []clause.Actor {
	if k > 0 {
		n := r.t.NodeAt(h.sent, k-1)
		if n < 0 || r.nameless(h.sent, n) {
			return nil
		}
		return r.merge(nil, r.t.Actors(h.sent, n)...)
	}
	if r.low(h.sent, h.last) != "," {
		return nil
	}
	var out []clause.Actor
	toks := r.t.Sents[h.sent].Tokens
	for j := h.last + 1; j < len(toks); j++ {
		switch w := r.low(h.sent, j); {
		case w == "," || w == "and" || w == "the" || w == "both":
			continue
		case !r.partyWord(h.sent, j):
			return out
		}
		if n := r.t.NodeAt(h.sent, j); n >= 0 {
			out = r.merge(out, r.t.Actors(h.sent, n)...)
		}
	}
	return out
}

// nameless tells a node that is no party's own name.
func (r *reading) nameless(sent, n int) bool {
	m := r.t.Mention(sent, n)
	return m == nil || m.Class != mention.Party && m.Class != mention.Adjective && m.Class != mention.Place && m.Class != mention.Anaphor
}

// speakerSides returns the sides that speak in the clauses above.
func (r *reading) speakerSides(cl *clause.Clause) []clause.Actor {
	for p := cl; p != nil && p.Sent == cl.Sent; p = p.Parent {
		if !p.Noun && (r.in("view", p.Lemma) || namers[p.Lemma] || p.Lemma == "speak" || p.Lemma == "refer") {
			return r.actors(p.Sent, p.Nodes(clause.Subject))
		}
	}
	return nil
}

// owner returns whose partner somebody is.
func (r *reading) owner(cl *clause.Clause) []clause.Actor {
	out := r.actors(cl.Sent, cl.Possessors())
	out = r.merge(out, r.t.Within(cl.Sent, cl.Node)...)
	for _, p := range []string{"of", "for", "to", "with"} {
		out = r.merge(out, r.actors(cl.Sent, cl.Obliques(p))...)
	}
	return out
}

// qualified tells a partner or ally that a standing is meant by: a level of
// its own, or one of the words that praise.
func (r *reading) qualified(h hit) bool {
	if h.code != "partnership" && h.code != "alliance" {
		return true
	}
	for k := h.first - 1; k >= 0 && k >= h.first-4; k-- {
		w := r.low(h.sent, k)
		if strings.HasSuffix(w, "nato") || w == "trading" || w == "trade" || w == "dialogue" || w == "business" || w == "development" {
			return false
		}
		if r.in("standing", w) {
			return true
		}
	}
	return h.code == "alliance"
}

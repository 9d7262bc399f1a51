package relation

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
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
	whose := r.owner(cl)
	switch {
	case len(cl.Nodes(clause.Predicate)) > 0 && len(cl.Nodes(clause.Subject)) > 0:
		if cl.Modality != chancery.Actual {
			return nil
		}
		s.Claim.Polarity = cl.Polarity
		return r.merge(r.actors(cl.Sent, cl.Nodes(clause.Subject)), whose...)
	case cl.Parent == nil || cl.Parent.Sent != cl.Sent:
		return nil
	}
	p := cl.Parent
	who := r.named2(p, cl)
	if len(who) == 0 {
		return nil
	}
	if len(who)+len(whose) < 2 && namers[p.Lemma] {
		whose = r.merge(whose, r.subjects(p)...)
	}
	return r.merge(r.merge(nil, who...), whose...)
}

// named2 returns whom clause p says to be what the noun cl says.
func (r *reading) named2(p, cl *clause.Clause) []clause.Actor {
	obj := r.actors(p.Sent, p.Nodes(clause.Object))
	switch {
	case namers[p.Lemma]:
		return obj
	case p.Lemma == "remain" || p.Lemma == "become" || p.Lemma == "be":
		if p.Modality != chancery.Actual {
			return nil
		}
		return r.actors(p.Sent, p.Nodes(clause.Subject))
	case !p.Noun && r.asOf(cl):
		if len(obj) == 1 {
			return obj
		}
		return r.subjects(p)
	}
	if cl.Link == "appos" || cl.Link == "nmod" && r.asOf(cl) {
		return r.actors(p.Sent, []int{p.Node})
	}
	return nil
}

// asOf tells a phrase under "as".
func (r *reading) asOf(cl *clause.Clause) bool {
	nd := r.t.Sents[cl.Sent].Nodes[cl.Node]
	for k := nd.First - 1; k >= 0 && k >= nd.First-6; k-- {
		if r.low(cl.Sent, k) == "as" {
			return true
		}
		if u := r.t.Sents[cl.Sent].Tokens[k].UPOS; u == "VERB" {
			return false
		}
	}
	return false
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

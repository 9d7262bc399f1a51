package relation

import (
	"strings"
	"unicode"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
)

// city makes a party of a town whose country is known: JPN/yokohama.
func (r *reading) city(sent, n int) (clause.Actor, bool) {
	m := r.t.Mention(sent, n)
	if m == nil {
		return clause.Actor{}, false
	}
	if m.Class == mention.Party && m.Sort == "subnational" && strings.Contains(m.ID, "/") {
		return clause.Actor{Party: resolve.Party{ID: m.ID, Name: m.Name, Span: m.Span}, Span: m.Span, Basis: chancery.Explicit}, true
	}
	id := m.ID
	if m.Class == mention.Party && m.Sort != "subnational" && len(m.ID) == 3 && m.Other != "" && !m.AsPlace { // a capital, as a town
		p := resolve.Party{ID: id + "/" + slug(m.Span.Of(r.t.Doc.Text)), Name: m.Span.Of(r.t.Doc.Text), Span: m.Span}
		return clause.Actor{Party: p, Span: m.Span, Basis: chancery.Explicit}, len(id) == 3
	}
	if m.Class == mention.Name {
		id = r.country(m)
	} else if m.Class != mention.Place {
		id = ""
	}
	if len(id) != 3 {
		return clause.Actor{}, false
	}
	name := m.Name
	if name == "" || m.Other != "" { // a capital's mention has its state's name
		name = m.Span.Of(r.t.Doc.Text)
	}
	p := resolve.Party{ID: id + "/" + slug(name), Name: name, Span: m.Span}
	return clause.Actor{Party: p, Span: m.Span, Basis: chancery.Explicit}, true
}

// country returns the state named right behind a place: "Aalen in Germany".
func (r *reading) country(m *mention.Mention) string {
	if w := r.low(m.Sent, m.Last); w != "in" && w != "," {
		return ""
	}
	for i := range r.t.Res.Mentions {
		o := &r.t.Res.Mentions[i]
		if o.Sent == m.Sent && o.First == m.Last+1 && o.Sort == "state" {
			return o.ID
		}
	}
	return ""
}

// slug writes a name in lower case with hyphens for what is no letter or digit.
func slug(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	return strings.Join(words, "-")
}

// sisters reads "A and B are (became) sister cities".
func (r *reading) sisters(s *step) bool {
	cl := s.Clause
	if w := r.lemma(cl.Sent, r.token(cl)-1); w != "sister" && w != "twin" && w != "partner" && r.lemma(cl.Sent, r.token(cl)) != "twin" {
		return false
	}
	if p := cl.Parent; p != nil && p.Lemma == "become" {
		s.relabel("established", p)
	} else if len(cl.Nodes(clause.Predicate)) == 0 && r.low(cl.Sent, r.t.Sents[cl.Sent].Nodes[cl.Node].Last) != ":" {
		return false
	}
	if v, ok := r.t.DateValue(r.since(hit{sent: cl.Sent, last: r.t.Sents[cl.Sent].Nodes[cl.Node].Last})); ok {
		s.Claim.Add("since", v)
	}
	return r.twin(s)
}

// twin reads cities twinned.
func (r *reading) twin(s *step) bool {
	cl := s.Clause
	for n := range r.t.Sents[cl.Sent].Nodes { // the parse hangs cities on their countries: take all of the sentence
		if a, ok := r.city(cl.Sent, n); ok && !holds(s.sides, side(a)) {
			s.sides = append(s.sides, a)
		}
	}
	s.level = hit{code: "twinning", sent: cl.Sent, first: r.token(cl), last: r.token(cl) + 1}
	s.agreed = r.agreement(cl)
	if r.since(s.level) >= 0 { // "twinned since 1998"
		s.relabel("mention", nil)
	}
	return true
}

package resolve

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
)

// speaker resolves "I" and "we" to who is quoted, "our two countries" to both.
func (r *reader) speaker(i int, a mention.Anaphora) {
	m, ref := &r.Mentions[i], &r.Refs[i]
	if !m.Quoted {
		if a.Plural {
			ref.Parties = r.joint(i)
		}
		if p := r.author(); p != nil && !a.Plural {
			ref.Persons = []*Person{p}
		}
		if len(ref.Parties) == 0 && len(ref.Persons) == 0 {
			ref.Reason = "the document's own voice"
		}
		return
	}
	if a.Plural && r.bothAfter(m) {
		if ref.Parties = r.pair(i); len(ref.Parties) > 0 {
			return
		}
	}
	if a.Plural {
		if ref.Parties = r.official(m); len(ref.Parties) > 0 {
			return
		}
	}
	p := r.voice(i)
	if p == nil {
		ref.Reason = "no speaker found"
		return
	}
	if !a.Plural {
		ref.Persons = []*Person{p}
		return
	}
	if q, ok := p.PersonParty(r.g.Name); ok {
		q.Basis = chancery.FromContext
		ref.Parties = []Party{q}
		return
	}
	ref.Reason = "the speaker's party is not known"
}

// bothAfter reports whether "two", "both", "countries", "nations" or "peoples" follow "our".
func (r *reader) bothAfter(m *mention.Mention) bool {
	toks := r.sents[m.Sent].Tokens
	for k := m.Last; k < len(toks) && k < m.Last+3; k++ {
		switch strings.ToLower(toks[k].Form) {
		case "two", "both", "countries", "nations", "peoples", "relations", "relationship", "bilateral", "partnership", "ties":
			return true
		}
	}
	return false
}

// voice returns the person who speaks in the quotation around mention i.
func (r *reader) voice(i int) *Person {
	sent := r.Mentions[i].Sent
	var after *Person
	for s := sent; s >= 0 && s >= sent-reach; s-- {
		var found *Person
		for _, j := range r.bySent[s] {
			if r.Mentions[j].Quoted || r.Mentions[j].Within >= 0 {
				continue
			}
			p := r.personOf(j)
			if p == nil && s == sent && j > i {
				p = r.later(j)
			}
			if p == nil {
				continue
			}
			if r.speaks(j) {
				return p
			}
			if found == nil && r.subject(j) {
				found = p
			}
		}
		if found != nil {
			return found
		}
	}
	return after
}

// official returns the party of an official without a name who speaks the
// quotation around mention m: "We agree," a Spanish official said.
func (r *reader) official(m *mention.Mention) []Party {
	for _, j := range r.bySent[m.Sent] {
		o := &r.Mentions[j]
		if o.Quoted || o.Class != mention.Office || len(o.Posts) != 1 || o.Posts[0].Party == "" || r.personOf(j) != nil || !r.speaks(j) {
			continue
		}
		return []Party{{ID: o.Posts[0].Party, Name: r.g.Name(o.Posts[0].Party), Span: o.Posts[0].PartySpan, Basis: chancery.FromContext}}
	}
	return nil
}

// askedAbout resolves what an answer leaves to its question: "We will not meet
// them," he said when asked about the Chilean team.
func (r *reader) askedAbout(i int) bool {
	m := &r.Mentions[i]
	for _, j := range r.bySent[m.Sent] {
		o := &r.Mentions[j]
		if o.First < m.Last || o.Quoted || o.Class != mention.Party || o.ID == "" || m.Anaphor.Head != "" {
			continue
		}
		k := o.First - 1
		for k > m.Last && r.form(m.Sent, k, "the", "a", "an") {
			k--
		}
		if r.form(m.Sent, k, "about", "on") && r.form(m.Sent, k-1, "asked", "questioned", "pressed", "quizzed") {
			r.Refs[i].Parties = []Party{{ID: o.ID, Name: r.g.Name(o.ID), Span: o.NameSpan, Basis: chancery.FromContext}}
			return true
		}
	}
	return false
}

// later resolves a pronoun after the quotation that names its speaker.
func (r *reader) later(j int) *Person {
	m := &r.Mentions[j]
	if m.Class == mention.Anaphor && m.Anaphor.Kind == mention.PersonReferent && m.Anaphor.Head == "" && !m.Anaphor.Poss && r.speaks(j) {
		saved := r.Refs[j]
		r.person(j)
		p := r.personOf(j)
		r.Refs[j] = saved
		return p
	}
	return nil
}

// speaks reports whether a verb of saying touches mention j.
func (r *reader) speaks(j int) bool {
	m := &r.Mentions[j]
	toks := r.sents[m.Sent].Tokens
	for _, k := range []int{m.First - 1, m.Last, m.Last + 1} {
		if k < 0 || k >= len(toks) {
			continue
		}
		switch strings.ToLower(toks[k].Form) {
		case "said", "says", "told", "tells", "replied", "added", "noted", "stressed", "wrote", "stated", "remarked", "declared", "tweeted", "emphasised", "emphasized", "posted", "explained", "commented", "affirmed":
			return true
		}
	}
	return false
}

// author returns the person whose statement the document is: "Statement by X" in its first sentence.
func (r *reader) author() *Person {
	if len(r.bySent) == 0 {
		return nil
	}
	toks := r.sents[0].Tokens
	for _, j := range r.bySent[0] {
		m := &r.Mentions[j]
		if p := r.personOf(j); p != nil && m.First > 0 && m.First < 6 && (toks[m.First-1].Form == "by" || toks[m.First-1].Form == "from") {
			return p
		}
	}
	return nil
}

// joint returns the two parties in whose name the document speaks: those of a

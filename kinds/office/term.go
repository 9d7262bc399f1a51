package office

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
	"github.com/chancery-project/chancery/read/rule"
	"github.com/chancery-project/chancery/read/timex"
)

// A tenure is when an office was held, as far as the words beside it say.
type tenure struct {
	from, to chancery.Value // without a span where not said
	over     bool           // the term has ended by the day the document speaks of
}

// apply adds a tenure to a claim. It returns the status that follows and moves
// its proof.
func (n tenure) apply(c *chancery.Claim, status mention.OfficeStatus, proof *chancery.Span) mention.OfficeStatus {
	if n.from.Value != "" {
		c.Add("from", n.from)
	}
	if n.to.Value != "" {
		c.Add("to", n.to)
	}
	if !n.over {
		return status
	}
	*proof = n.to.Span
	return mention.Former
}

// years reads the dates right behind an office: "Peru's foreign minister from
// 1989 to 1994", "ambassador to Chile since 2019", "president until May".
func (r *reader) years(m *mention.Mention) (tenure, bool) {
	for i := range r.t.Res.Mentions {
		d := &r.t.Res.Mentions[i]
		if d.Sent != m.Sent || d.Class != mention.Date || d.First < m.Last || d.First > m.Last+1 {
			continue
		}
		switch word := r.word(d.Sent, d.First-1); {
		case d.Date.Relation == timex.Until || word == "until" || word == "till":
			to, _ := r.t.DateValue(i)
			to.Value = strings.TrimPrefix(to.Value, "../")
			return tenure{to: to, over: r.past(to.Value)}, r.past(to.Value)
		case word == "since":
			from, ok := r.t.DateValue(i)
			return tenure{from: from}, ok
		}
		a, b, ranged := strings.Cut(string(d.Date.Date), "/")
		if !ranged || a == ".." || b == ".." || !r.past(b) {
			return tenure{}, false
		}
		return tenure{from: r.t.Value(a, d.Span), to: r.t.Value(b, d.Span), over: true}, true
	}
	return tenure{}, false
}

// longAgo reports whether a date right behind an office lies more than a year back.
func (r *reader) longAgo(m *mention.Mention) bool {
	for i := range r.t.Res.Mentions {
		if d := &r.t.Res.Mentions[i]; d.Sent == m.Sent && d.Class == mention.Date && d.First >= m.Last && d.First <= m.Last+1 {
			return !r.lately(i) && !r.ahead(i)
		}
	}
	return false
}

// word returns a token in lower case, "" outside the sentence.
func (r *reader) word(sent, k int) string {
	if toks := r.t.Sents[sent].Tokens; k >= 0 && k < len(toks) {
		return strings.ToLower(toks[k].Form)
	}
	return ""
}

// past reports whether a date ends before the document's day.
func (r *reader) past(date string) bool {
	_, last, known := chancery.Date(date).Bounds()
	day, _, dated := r.t.Doc.Day().Bounds()
	return known && dated && last.Before(day)
}

// predicated enters the offices that a sentence says somebody held at a stated
// time: "N N, who was Brazil's ambassador to Angola until 2015", "she served as
// minister of health of Peru from 2011 to 2014".
func (r *reader) predicated() {
	for i := range r.t.Res.Mentions {
		m := &r.t.Res.Mentions[i]
		if m.Class != mention.Office || len(m.Posts) != 1 || m.Posts[0].Party == "" || m.Anaphor.Plural || r.t.InTitle(m.Sent) {
			continue
		}
		if _, ok := r.years(m); !ok {
			continue
		}
		if p, at := r.bearer(m); p != nil {
			r.enter(at, m, p, m.Posts[0])
		}
	}
}

// bearer returns the person whom a sentence says holds or held office m, and
// the words that name him there.
func (r *reader) bearer(m *mention.Mention) (*resolve.Person, *mention.Mention) {
	k := m.First - 1
	for slices.Contains([]string{"the", "a", "once", "previously", "formerly", "also", "then"}, r.word(m.Sent, k)) {
		k--
	}
	switch w := r.word(m.Sent, k); {
	case w == "as" && slices.Contains([]string{"served", "worked", "acted"}, r.word(m.Sent, k-1)):
		k--
	case w == "was", w == "is":
	case w == "been" && slices.Contains([]string{"had", "has"}, r.word(m.Sent, k-1)):
		k--
	default:
		return nil, nil
	}
	if k--; r.word(m.Sent, k) == "who" {
		k--
		if r.word(m.Sent, k) == "," {
			k--
		}
	}
	if k < 0 {
		return nil, nil
	}
	for _, j := range r.t.Res.At(m.Sent, k) {
		if ps := r.t.Res.Refs[j].Persons; len(ps) == 1 {
			return ps[0], &r.t.Res.Mentions[j]
		}
	}
	return nil, nil
}

// term enters what a clause says of the beginning or end of a term.
func (r *reader) term(m rule.Match) {
	if m.Claim.Polarity != chancery.Asserted {
		return
	}
	switch m.Rule.Name {
	case "appointed", "nominated":
		r.given(m, clause.Object)
	case "become":
		r.given(m, clause.Subject)
	case "succeed":
		r.given(m, clause.Subject)
		r.lost(m, clause.Object) // when his term ended is not said
	case "dismissed":
		r.lost(m, clause.Object)
	case "resign":
		r.lost(m, clause.Subject)
	default:
		r.begun(m)
	}
}

// begun dates the office of who "takes office" or "is sworn in".
func (r *reader) begun(m rule.Match) {
	found := false
	for _, n := range append(m.Clause.Nodes(clause.Subject), m.Clause.Nodes(clause.Object)...) {
		for _, a := range r.t.Actors(m.Clause.Sent, n) {
			if a.Person != nil {
				r.start(a.Person, m)
				found = true
			}
		}
	}
	if p := r.whose(m.Clause); !found && p != nil {
		r.start(p, m)
	}
}

// whose returns the person who takes office in a clause without a subject of
// its own, "during Wold's first visit since taking office": whoever was last
// named or meant before it in the sentence.
func (r *reader) whose(cl *clause.Clause) *resolve.Person {
	if r.t.Sents[cl.Sent].Nodes[cl.Node].XPOS != "VBG" {
		return nil
	}
	var found *resolve.Person
	at := r.t.Span(cl.Sent, cl.Node).Start
	for i := range r.t.Res.Mentions {
		m := &r.t.Res.Mentions[i]
		if ps := r.t.Res.Refs[i].Persons; m.Sent == cl.Sent && m.Span.Start < at && len(ps) == 1 {
			found = ps[0]
		}
	}
	return found
}

// given enters the office that somebody was lately given, or is to be: "N N was
// appointed Minister of Defence of Chile on 11 March". One given years ago says
// nothing of the day the document speaks of.
func (r *reader) given(m rule.Match, role clause.Role) {
	cl := m.Clause
	p, at, office := r.parts(cl, role)
	if p == nil {
		return
	}
	post := office.Posts[0]
	if cl.Lemma == "elect" && post.Rank == "head_of_state" {
		r.elected(at, office, p, cl)
		return
	}
	switch {
	case r.ahead(cl.When()) && (cl.Modality == chancery.Planned || cl.Modality == chancery.Actual), m.Rule.Name == "nominated" && cl.Modality == chancery.Actual:
		if post.Status == mention.Current {
			post.Status = mention.Designate
		}
	case post.Status != mention.Current && post.Status != mention.Acting:
	case cl.Modality != chancery.Actual || !r.lately(cl.When()):
		return
	}
	r.enter(at, office, p, post)
	if m.Rule.Name != "nominated" {
		r.start(p, m)
	}
}

// elected enters the head of state whom voters chose of late: until a day in
// office is told of, he is president-elect.
func (r *reader) elected(at, office *mention.Mention, p *resolve.Person, cl *clause.Clause) {
	post := office.Posts[0]
	reigns := slices.ContainsFunc(p.Posts, func(o mention.Post) bool { return o.Rank == post.Rank && o.Status == mention.Current })
	if cl.Modality != chancery.Actual || reigns || !r.lately(cl.When()) {
		return
	}
	post.Status = mention.Elect
	r.enter(at, office, p, post)
}

// lost enters the office that somebody gave up: "N N stepped down as Minister
// of Defence of Chile".
func (r *reader) lost(m rule.Match, role clause.Role) {
	p, at, office := r.parts(m.Clause, role)
	if p == nil || m.Clause.Modality != chancery.Actual {
		return
	}
	post := office.Posts[0]
	post.Status = mention.Former
	c := r.enter(at, office, p, post)
	if to, ok := r.t.DateValue(m.Clause.When()); m.Rule.Name != "succeed" && c != nil && ok && r.t.Relation(m.Clause.When()) == timex.At && len(c.Fields["to"]) == 0 {
		c.Add("to", to)
	}
}

// parts returns the person in a role of a clause, the words that name him, and
// the office of a named party that the clause gives him or takes from him.
func (r *reader) parts(cl *clause.Clause, role clause.Role) (p *resolve.Person, at, office *mention.Mention) {
	nodes := cl.Nodes(role)
	for _, n := range slices.Concat(cl.Nodes(clause.Object), cl.Nodes(clause.Predicate), cl.Obliques("as"), nodes) {
		if k := r.t.Mention(cl.Sent, n); k != nil && k.Class == mention.Office && office == nil {
			office = k
		}
	}
	for _, n := range nodes {
		k := r.t.Mention(cl.Sent, n)
		if k == nil || k == office {
			continue
		}
		for _, a := range r.t.Actors(cl.Sent, n) {
			if a.Person != nil && p == nil {
				p, at = a.Person, k
			}
		}
	}
	if p == nil || office == nil || len(office.Posts) != 1 || office.Posts[0].Party == "" || office.Anaphor.Plural {
		return nil, nil, nil
	}
	return p, at, office
}

// lately reports whether date mention i lies in the year before the document's day.
func (r *reader) lately(i int) bool {
	v, ok := r.t.DateValue(i)
	if !ok {
		return false
	}
	first, last, ok := chancery.Date(v.Value).Bounds()
	_, day, known := r.t.Doc.Day().Bounds()
	return ok && known && !first.After(day) && last.AddDate(1, 0, 0).After(day)
}

// ahead reports whether date mention i lies after the document's day.
func (r *reader) ahead(i int) bool {
	v, ok := r.t.DateValue(i)
	if !ok {
		return false
	}
	first, _, ok := chancery.Date(v.Value).Bounds()
	_, day, known := r.t.Doc.Day().Bounds()
	return ok && known && first.After(day)
}

// start dates the beginning of a person's office. Who takes office in time to
// come does not hold it yet.
func (r *reader) start(p *resolve.Person, m rule.Match) {
	when := m.Clause.When()
	v, ok := r.t.DateValue(when)
	if !ok || r.t.Relation(when) == timex.Until {
		return
	}
	for i := range r.claims {
		c := &r.claims[i]
		if c.First("person") != p.Name || len(c.Fields["from"]) > 0 {
			continue
		}
		switch status := c.First("status"); {
		case r.ahead(when) && (status == string(mention.Elect) || status == string(mention.Designate)), !r.ahead(when) && status == string(mention.Current):
			c.Add("from", v)
			return
		}
	}
}

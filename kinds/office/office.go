package office

import (
	_ "embed"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
	"github.com/chancery-project/chancery/read/rule"
	"github.com/chancery-project/chancery/read/timex"
)

//go:embed rules.txt
var rules string

// New returns the kind with its rules; its error lists every bad line.
func New() (read.Kind, error) {
	set, err := rule.Parse(&Kind, "kinds/office/rules.txt", rules)
	if err != nil {
		return read.Kind{}, err
	}
	return read.Kind{Kind: &Kind, Rules: set, Read: func(t *clause.Text) []chancery.Claim {
		r := reader{t: t}
		r.mentions(false)
		r.mentions(true) // what the text says too is better proved there
		for _, m := range set.Match(t) {
			r.term(m)
		}
		return r.claims
	}}, nil
}

type reader struct {
	t      *clause.Text
	claims []chancery.Claim
}

// mentions makes a claim of every office that a person is introduced with:
// two titles, two claims.
func (r *reader) mentions(title bool) {
	for i := range r.t.Res.Mentions {
		m := &r.t.Res.Mentions[i]
		if m.Class != mention.Person || r.t.InTitle(m.Sent) != title {
			continue
		}
		for _, p := range r.t.Res.Refs[i].Persons {
			for _, post := range m.Posts {
				r.add(m, p, post)
			}
		}
	}
}

// add enters one post of a person; one said again adds nothing.
func (r *reader) add(m *mention.Mention, p *resolve.Person, post mention.Post) {
	if post.Title == "" || private[post.Rank] || post.Rank == "counterpart" && post.Title == "colleague" {
		return
	}
	c := chancery.Claim{
		Kind: Kind.Name, Document: r.t.Doc.Name, Rule: "office/introduced",
		Polarity: chancery.Asserted, Modality: chancery.Actual,
		Evidence: r.t.Prove(r.t.Sents[m.Sent].Span, m.Span),
	}
	person := r.t.Value(p.Name, m.NameSpan)
	c.Add("person", person)
	c.Add("title", r.t.Value(post.Title, post.TitleSpan))
	r.party(&c, p, post)
	if post.AccreditedTo != "" {
		c.Add("accredited_to", r.t.Value(post.AccreditedTo, post.AccSpan))
	}
	status := post.Status
	if status == "" {
		status = mention.Current
	}
	sp := post.TitleSpan
	if mark := "-" + string(status); len(r.t.Doc.Text) >= sp.End+len(mark) && strings.EqualFold(r.t.Doc.Text[sp.End:sp.End+len(mark)], mark) {
		sp.End += len(mark) // "President-elect"
	}
	if from, to, ok := r.served(m); ok {
		status, sp = mention.Former, to.Span
		c.Add("from", from)
		c.Add("to", to)
	}
	st := r.t.Value(string(status), sp)
	c.Add("status", st)
	if day := r.t.Doc.Day(); day != "" && status == mention.Current {
		c.Add("as_of", r.asOf(day))
	}
	if !r.known(&c) {
		r.claims = append(r.claims, c)
	}
}

// served reads the years of a term that is over, right behind an office:
// "Peru's foreign minister from 1989 to 1994".
func (r *reader) served(m *mention.Mention) (from, to chancery.Value, ok bool) {
	for i := range r.t.Res.Mentions {
		d := &r.t.Res.Mentions[i]
		if d.Sent != m.Sent || d.Class != mention.Date || d.First < m.Last || d.First > m.Last+1 {
			continue
		}
		a, b, ranged := strings.Cut(string(d.Date.Date), "/")
		_, last, known := chancery.Date(b).Bounds()
		day, _, dated := r.t.Doc.Day().Bounds()
		if !ranged || a == ".." || b == ".." || !known || !dated || !last.Before(day) {
			return from, to, false
		}
		return r.t.Value(a, d.Span), r.t.Value(b, d.Span), true
	}
	return from, to, false
}

// private are ranks that are no public office.
var private = map[string]bool{"company": true, "association": true, "club": true, "union": true, "party_post": true, "honorific": true}

// asOf is the day the document speaks of, proved by its header or dateline.
func (r *reader) asOf(day chancery.Date) chancery.Value {
	d := r.t.Doc
	sp, basis := d.DateSpan, chancery.FromHeader
	if d.Dateline.Date != "" {
		sp, basis = d.Dateline.When, chancery.FromDateline
	}
	v := chancery.Value{Value: string(day), Basis: basis}
	if !sp.Empty() {
		v.Span, v.Text = sp, d.Quote(sp)
	}
	return v
}

// party is the state or body whose office it is: from the words of the post,
// else from what the document says of the person elsewhere.
func (r *reader) party(c *chancery.Claim, p *resolve.Person, post mention.Post) {
	switch {
	case post.Party != "" && !post.PartySpan.Empty():
		c.Add("party", r.t.Value(post.Party, post.PartySpan))
	case post.Party != "":
		c.Add("party", chancery.Value{Value: post.Party, Basis: chancery.FromContext})
	case p.Party != "":
		v := chancery.Value{Value: p.Party, Basis: p.Basis}
		if !p.PartySpan.Empty() {
			v.Span, v.Text = p.PartySpan, r.t.Doc.Quote(p.PartySpan)
		}
		if v.Basis == chancery.Explicit {
			v.Basis = chancery.FromContext // explicit of the person, not of this post
		}
		c.Add("party", v)
	}
}

// known reports whether the document has said so before, in the same words or
// shorter ones ("Ambassador" after "Ambassador to Peru").
func (r *reader) known(c *chancery.Claim) bool {
	for i := range r.claims {
		k := &r.claims[i]
		if k.First("person") != c.First("person") || !agrees(k, c, "party") || !agrees(k, c, "accredited_to") || !held(k.First("status"), c.First("status")) {
			continue
		}
		if titleWithin(k.First("title"), c.First("title")) || initials(k.First("title")) == c.First("title") {
			for _, f := range []string{"party", "accredited_to"} {
				if len(k.Fields[f]) == 0 {
					k.Add(f, c.Fields[f]...)
				}
			}
			return true
		}
	}
	return false
}

// held reports whether an office named again in short is still held as said
// before: an acting minister is later "the Minister".
func held(before, now string) bool {
	return before == now || now == string(mention.Current) && before == string(mention.Acting)
}

func agrees(a, b *chancery.Claim, field string) bool {
	x, y := a.First(field), b.First(field)
	return x == y || x == "" || y == ""
}

// term adds the start or end of a term to the office it speaks of: "since
// taking office in May 2024".
func (r *reader) term(m rule.Match) {
	if m.Rule.Name == "appointed" {
		r.appointed(m)
		return
	}
	field, found := m.Claim.First("status"), false
	for _, n := range m.Clause.Nodes(clause.Subject) {
		for _, a := range r.t.Actors(m.Clause.Sent, n) {
			if a.Person != nil {
				r.start(a.Person, m, field)
				found = true
			}
		}
	}
	if p := r.whose(m.Clause); !found && p != nil {
		r.start(p, m, field)
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

// appointed enters the office that somebody was lately given: "N N was
// appointed Minister of Defence of Chile on 11 March". One given years ago says
// nothing of the day the document speaks of.
func (r *reader) appointed(m rule.Match) {
	cl := m.Clause
	if m.Claim.Polarity != chancery.Asserted || !r.lately(cl.When()) {
		return
	}
	nodes := cl.Nodes(clause.Object)
	if cl.Lemma == "become" {
		nodes = append(nodes, cl.Nodes(clause.Subject)...)
	}
	var p *resolve.Person
	var at, office *mention.Mention
	for _, n := range nodes {
		k := r.t.Mention(cl.Sent, n)
		if k == nil {
			continue
		}
		if k.Class == mention.Office {
			if len(k.Posts) == 1 && office == nil {
				office = k
			}
			continue
		}
		for _, a := range r.t.Actors(cl.Sent, n) {
			if a.Person != nil && p == nil {
				p, at = a.Person, k
			}
		}
	}
	if p == nil || office == nil || office.Posts[0].Party == "" || office.Anaphor.Plural {
		return
	}
	r.add(at, p, office.Posts[0])
	r.start(p, m, string(mention.Current))
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

func (r *reader) start(p *resolve.Person, m rule.Match, status string) {
	v, ok := r.t.DateValue(m.Clause.When())
	if !ok || r.t.Relation(m.Clause.When()) == timex.Until {
		return
	}
	for i := range r.claims {
		c := &r.claims[i]
		if c.First("person") == p.Name && c.First("status") == string(mention.Current) && len(c.Fields["from"]) == 0 && status == "current" {
			c.Add("from", v)
			return
		}
	}
}

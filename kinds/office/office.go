package office

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
	"github.com/chancery-project/chancery/read/rule"
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
		r.predicated()
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

// add enters one post of a person as a mention introduces him; one said again
// adds nothing.
func (r *reader) add(m *mention.Mention, p *resolve.Person, post mention.Post) {
	r.enter(m, m, p, post)
}

// enter enters a post of a person who is named in one mention, worded in
// another. It returns the claim, nil where the document has said so before.
func (r *reader) enter(named, worded *mention.Mention, p *resolve.Person, post mention.Post) *chancery.Claim {
	if slices.ContainsFunc(p.Posts, func(o mention.Post) bool { return resolve.Canciller(post, o) }) {
		return nil // the same office in another word
	}
	if post.Title == "" || private[post.Rank] || post.Rank == "counterpart" && post.Title == "colleague" {
		return nil
	}
	c := chancery.Claim{
		Kind: Kind.Name, Document: r.t.Doc.Name, Rule: "office/introduced",
		Polarity: chancery.Asserted, Modality: chancery.Actual,
		Evidence: r.t.Prove(r.t.Sents[worded.Sent].Span, worded.Span),
	}
	name := named.NameSpan
	if named.Class != mention.Person {
		name = p.NameSpan // "she"
	}
	c.Add("person", r.t.Value(p.Name, name))
	c.Add("title", r.t.Value(post.Title, post.TitleSpan))
	r.party(&c, p, post)
	if post.AccreditedTo != "" {
		c.Add("accredited_to", r.t.Value(post.AccreditedTo, post.AccSpan))
	}
	status := r.standing(&c, worded, post)
	if day := r.t.Doc.Day(); day != "" && status == mention.Current {
		c.Add("as_of", r.asOf(day))
	}
	if r.known(&c) {
		return nil
	}
	r.claims = append(r.claims, c)
	return &r.claims[len(r.claims)-1]
}

// standing adds how an office is held, and since or until when where the words
// behind it say.
func (r *reader) standing(c *chancery.Claim, m *mention.Mention, post mention.Post) mention.OfficeStatus {
	status, sp := post.Status, post.TitleSpan
	if status == "" {
		status = mention.Current
	}
	if mark := "-" + string(status); len(r.t.Doc.Text) >= sp.End+len(mark) && strings.EqualFold(r.t.Doc.Text[sp.End:sp.End+len(mark)], mark) {
		sp.End += len(mark) // "President-elect"
	}
	if status == mention.Elect && r.longAgo(m) {
		status = mention.Current // "elected president in 2014": in office since
	}
	if t, ok := r.years(m); ok {
		status = t.apply(c, status, &sp)
	}
	c.Add("status", r.t.Value(string(status), sp))
	return status
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

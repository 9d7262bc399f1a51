package web

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

// A documentPage is a report with its claims marked in place.
type documentPage struct {
	ID    string
	Doc   *chancery.Document
	Head  register.Head
	Text  reading
	Parts []partLink
	Facts int
}

type partLink struct {
	Href string
	Name string
	Here bool
}

func (q *request) document() error {
	id := q.http.PathValue("id")
	doc, err := q.reg.Document(q.ctx(), bound(id))
	if err != nil {
		return err
	}
	heads, err := q.reg.Documents(q.ctx(), id)
	if err != nil {
		return err
	}
	entries, err := q.reg.Entries(q.ctx(), id)
	if err != nil {
		return err
	}
	body := documentPage{ID: id, Doc: doc, Head: heads[0]}
	hit := q.words(doc)
	parts := partsOf(doc)
	n := q.partAt(parts, hit)
	passages := passagesOf(entries)
	body.Text = layout("", doc, parts[n], passages, proofs(entries), hit)
	if body.Text.Records, body.Facts, err = q.records(passages, parts[n]); err != nil {
		return err
	}
	for i := range parts {
		if len(parts) > 1 {
			body.Parts = append(body.Parts, partLink{docHref(id) + "?part=" + strconv.Itoa(i+1), strconv.Itoa(i + 1), i == n})
		}
	}
	return q.show("document", cmp.Or(clip(doc.Title, 80), clip(doc.Name, 80)), body)
}

// words reads "?words=120-135", the words that an address asks for.
func (q *request) words(doc *chancery.Document) chancery.Span {
	from, to, _ := strings.Cut(q.param("words"), "-")
	start, err1 := strconv.Atoi(from)
	end, err2 := strconv.Atoi(to)
	if err1 != nil || err2 != nil || start < 0 || end > len(doc.Text) || start >= end {
		return chancery.Span{}
	}
	return chancery.Span{Start: start, End: end}
}

// partAt is the part that an address asks for, or that its words are in.
func (q *request) partAt(parts []chancery.Span, hit chancery.Span) int {
	if n, err := strconv.Atoi(q.param("part")); err == nil && n >= 1 && n <= len(parts) {
		return n - 1
	}
	for i, p := range parts {
		if !hit.Empty() && p.Start <= hit.Start && hit.Start < p.End {
			return i
		}
	}
	return 0
}

// records says what the passages of a part of a text prove, and by how many facts.
func (q *request) records(passages []passage, part chancery.Span) ([]record, int, error) {
	var sayings []string
	for _, p := range passages {
		if p.Overlaps(part) {
			for _, e := range p.claims {
				sayings = append(sayings, e.Saying)
			}
		}
	}
	words := func(doc string) func(chancery.Span) string {
		return func(w chancery.Span) string {
			if part.Start <= w.Start && w.Start < part.End {
				return "#w" + strconv.Itoa(w.Start)
			}
			return wordsHref(doc, w) // in another part of the text
		}
	}
	facts := []chancery.Fact{}
	if len(sayings) > 0 {
		var err error
		if facts, err = q.reg.Facts(q.ctx(), register.Query{Sayings: sayings}); err != nil {
			return nil, 0, err
		}
	}
	captions, err := brief.Captions(q.ctx(), q.reg, facts)
	if err != nil {
		return nil, 0, err
	}
	of := map[string]int{}
	for _, f := range facts {
		for _, s := range f.Sayings {
			of[s] = f.Number
		}
	}
	var out []record
	for i, p := range passages {
		if !p.Overlaps(part) {
			continue
		}
		rec := record{Number: i + 1}
		for _, e := range p.claims {
			c := q.claimedOf(&e.Claim, words(e.Document))
			c.Fact, c.Caption = of[e.Saying], captions[of[e.Saying]]
			rec.Claims = append(rec.Claims, c)
		}
		out = append(out, rec)
	}
	return out, len(facts), nil
}

// claimedOf puts a claim on a page, its fields in the order of its kind. words
// is the address of what proves a value.
func (q *request) claimedOf(c *chancery.Claim, words func(chancery.Span) string) claimed {
	out := claimed{ID: c.ID, Kind: c.Kind, Rule: c.Rule, Manner: mannerOf(c.Polarity, c.Modality)}
	for _, k := range q.reg.Kinds() {
		if k.Name != c.Kind {
			continue
		}
		for _, f := range k.Fields {
			row := fieldRow{Name: f.Name}
			for _, v := range c.Fields[f.Name] {
				row.Values = append(row.Values, q.valueOf(&f, &v, words))
			}
			if len(row.Values) > 0 {
				out.Fields = append(out.Fields, row)
			}
		}
	}
	return out
}

func mannerOf(p chancery.Polarity, m chancery.Modality) string {
	out := ""
	if p == chancery.Denied {
		out = "denied "
	}
	if m != "" && m != chancery.Actual {
		out += string(m)
	}
	return strings.TrimSpace(out)
}

// valueOf puts a value on a page.
func (q *request) valueOf(f *chancery.Field, v *chancery.Value, words func(chancery.Span) string) valueCell {
	out := valueCell{Text: q.valueText(f, v), Href: q.valueHref(f, v)}
	if v.Basis != chancery.Explicit {
		out.Basis = label(string(v.Basis))
	}
	proof := v
	if v.Text == "" && v.Date != nil {
		proof = v.Date
	}
	if words != nil && proof.Text != "" {
		out.Words = words(proof.Span)
	}
	return out
}

// valueText writes a value with its attributes.
func (q *request) valueText(f *chancery.Field, v *chancery.Value) string {
	text := v.Value
	switch f.Type {
	case chancery.CodeField, chancery.ActField:
		text = label(text)
	case chancery.DateField:
		text = chancery.Date(text).String()
	case chancery.PartyField, chancery.ActorField:
		text = cmp.Or(q.reg.known(v.Value), v.Name, text)
	}
	var more []string
	if v.Date != nil {
		more = append(more, chancery.Date(v.Date.Value).String())
	}
	if v.By != nil {
		more = append(more, "by "+cmp.Or(q.reg.known(v.By.Value), v.By.Name, v.By.Value))
	}
	if v.Place != nil {
		more = append(more, v.Place.Value)
	}
	more = append(more, v.Office, cmp.Or(q.reg.known(v.Party), v.Party), label(v.Role))
	if v.Modality != "" && v.Modality != chancery.Actual {
		more = append(more, string(v.Modality))
	}
	if v.Polarity == chancery.Denied {
		more = append(more, "denied")
	}
	more = slices.DeleteFunc(more, func(s string) bool { return s == "" })
	return clip(strings.Join(append([]string{text}, more...), ", "), 500)
}

// valueHref leads to the page of a value that has one.
func (q *request) valueHref(f *chancery.Field, v *chancery.Value) string {
	switch f.Type {
	case chancery.PartyField, chancery.ActorField:
		if q.reg.known(v.Value) != "" {
			return partyHref(v.Value)
		}
		if f.Type == chancery.ActorField && strings.Contains(v.Value, " ") {
			return personHref(v.Value)
		}
	case chancery.PersonField:
		return personHref(v.Value)
	case chancery.CodeField:
		if f.Name == "area" {
			return areaHref(v.Value)
		}
	}
	return ""
}

// A documentsPage lists reports, the newest day first.
type documentsPage struct {
	List []register.Head
	More string
}

func (q *request) documents() error {
	day, id, _ := strings.Cut(q.param("after"), ",")
	heads, err := q.reg.Latest(q.ctx(), register.Head{ID: id, Day: chancery.Date(day)}, pageSize)
	if err != nil {
		return err
	}
	body := documentsPage{List: heads}
	if len(heads) == pageSize {
		last := heads[pageSize-1]
		body.More = "/documents?after=" + string(last.Day) + "," + last.ID
	}
	return q.show("documents", "Reports", body)
}

package web

import (
	"cmp"
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
	if _, err := q.reg.Parties(q.ctx()); err != nil { // values are written with their names
		return err
	}
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
	var out []record
	sayings := []string{}
	for i, p := range passages {
		if !p.Overlaps(part) {
			continue
		}
		rec := record{Number: i + 1}
		for _, e := range p.claims {
			rec.Claims = append(rec.Claims, q.claimedOf(&e.Claim, wordsIn(e.Document, part)))
			sayings = append(sayings, e.Saying)
		}
		out = append(out, rec)
	}
	facts, err := q.reg.Facts(q.ctx(), register.Query{Sayings: sayings})
	if err != nil {
		return nil, 0, err
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
	n := 0
	for i := range out {
		for j := range out[i].Claims {
			c := &out[i].Claims[j]
			c.Fact, c.Caption = of[sayings[n]], captions[of[sayings[n]]]
			n++
		}
	}
	return out, len(facts), nil
}

// wordsIn leads to words on the page of a part of a document, or on that of another.
func wordsIn(doc string, part chancery.Span) func(chancery.Span) string {
	return func(w chancery.Span) string {
		if part.Start <= w.Start && w.Start < part.End {
			return "#w" + strconv.Itoa(w.Start)
		}
		return wordsHref(doc, w)
	}
}

package web

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

// A deskPage is one fact beside its sources, with what can be judged.
type deskPage struct {
	*factPage
	Passages []excerpt
	Choices  []choice // of the fields on which reports differ
	Editable []chancery.Field
	Alike    []link
	Next     int
	Done     *register.Judgement
	Problem  string
	Asked    register.Order
}

// A choice is a value that can be preferred: field and place among its values.
type choice struct{ Key, Text string }

// An excerpt is the part of a document around what proves a claim.
type excerpt struct {
	Head                 register.Head
	Claim                string
	Href                 string
	Before, Words, After string
}

// around is how many bytes of a document are shown on either side of a proof.
const around = 240

func (q *request) desk() error {
	if err := q.writer(); err != nil {
		return err
	}
	f, moved, err := q.held("/review/")
	if err != nil || moved {
		return err
	}
	return q.showDesk(http.StatusOK, f, register.Order{}, "")
}

// showDesk writes the desk, again with what was asked where that had a problem.
func (q *request) showDesk(status int, f *chancery.Fact, o register.Order, problem string) error {
	record, err := q.factOf(f)
	if err != nil {
		return err
	}
	body := deskPage{factPage: record, Asked: o, Problem: problem}
	for _, s := range record.Sources {
		e, err := q.excerptOf(s)
		if err != nil {
			return err
		}
		body.Passages = append(body.Passages, e)
	}
	for _, t := range record.Fields {
		for i, v := range t.Values {
			if t.Differs && len(t.Values) > 1 {
				body.Choices = append(body.Choices, choice{t.Name + ":" + strconv.Itoa(i), label(t.Name) + ": " + clip(v.Text, 80)})
			}
		}
	}
	for _, k := range q.reg.Kinds() {
		if k.Name == f.Kind {
			body.Editable = k.Fields
		}
	}
	if body.Alike, err = q.alike(f); err != nil {
		return err
	}
	if body.Next, err = q.nextAfter(f); err != nil {
		return err
	}
	if n, err := strconv.Atoi(q.param("done")); err == nil {
		for i := range record.Judged {
			if record.Judged[i].Seq == n && !record.Undone[n] {
				body.Done = &record.Judged[i]
			}
		}
	}
	return q.showAs(status, "desk", "Review ["+strconv.Itoa(f.Number)+"]", body)
}

func (q *request) excerptOf(s source) (excerpt, error) {
	claims, err := q.reg.Claims(q.ctx(), []string{s.Claim})
	if err != nil || len(claims) == 0 {
		return excerpt{}, err
	}
	doc, err := q.reg.Document(q.ctx(), claims[0].Document)
	if err != nil {
		return excerpt{}, err
	}
	e := claims[0].Evidence
	from, to := max(0, e.Start-around), min(len(doc.Text), e.End+around)
	return excerpt{
		Head: s.Head, Claim: s.Claim, Href: s.Href,
		Before: tailOf(doc.Text[:e.Start], from), Words: clip(e.Quote, 1200), After: headOfText(doc.Text[e.End:], to-e.End),
	}, nil
}

// tailOf and headOfText cut a text near a place, between words.
func tailOf(text string, from int) string {
	if i := strings.IndexAny(text[from:], " \n"); from > 0 && i >= 0 {
		return "… " + strings.ToValidUTF8(text[from+i+1:], "")
	}
	return strings.ToValidUTF8(text[from:], "")
}

func headOfText(text string, most int) string {
	if i := strings.LastIndexAny(text[:most], " \n"); most < len(text) && i >= 0 {
		return strings.ToValidUTF8(text[:i], "") + " …"
	}
	return strings.ToValidUTF8(text[:most], "")
}

// alike lists facts of the same kind and parties, which may be the same.
func (q *request) alike(f *chancery.Fact) ([]link, error) {
	query := of(9)
	query.Kind = f.Kind
	for _, v := range f.Fields["party"] {
		if len(query.Parties) < 2 {
			query.Parties = append(query.Parties, v.Value)
		}
	}
	if len(query.Parties) == 0 {
		return nil, nil
	}
	facts, err := q.reg.Facts(q.ctx(), query)
	if err != nil {
		return nil, err
	}
	captions, err := brief.Captions(q.ctx(), q.reg, facts)
	var out []link
	for i := range facts {
		if n := facts[i].Number; n != f.Number {
			out = append(out, link{factHref(n), clip(captions[n], 120), strconv.Itoa(n)})
		}
	}
	return out, err
}

// nextAfter is the fact that waits behind this one, 0 for none.
func (q *request) nextAfter(f *chancery.Fact) (int, error) {
	rows, _, err := q.waitingIn(of(queueFacts))
	if err != nil || len(rows) == 0 {
		return 0, err
	}
	i := slices.IndexFunc(rows, func(w waiting) bool { return w.Number == f.Number })
	if i+1 < len(rows) {
		return rows[i+1].Number, nil
	}
	return 0, nil
}

package web

import (
	"cmp"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/access"
	"github.com/chancery-project/chancery/serve/brief"
)

// A queuePage is what waits for a person, the most doubtful and weighty first.
type queuePage struct {
	Rows []waiting
	Lost []register.Judgement
	More string
}

// A waiting fact, with why somebody should look at it.
type waiting struct {
	Number       int
	Caption, Why string
	Kind         string
	score        int
}

// queueFacts is how many facts the queue weighs at once, queueRows how many it shows.
const (
	queueFacts = 200
	queueRows  = 40
)

func (q *request) queue() error {
	if err := q.writer(); err != nil {
		return err
	}
	query, err := q.paged(of(queueFacts))
	if err != nil {
		return err
	}
	rows, facts, err := q.waitingIn(query)
	if err != nil {
		return err
	}
	body := queuePage{Rows: rows[:min(len(rows), queueRows)], More: q.further("/review", query, facts)}
	if body.Lost, err = q.reg.LostJudgements(q.ctx()); err != nil {
		return err
	}
	return q.show("queue", "Review", body)
}

// waitingIn returns what of a query waits, in the order of the desk.
func (q *request) waitingIn(query register.Query) ([]waiting, []chancery.Fact, error) {
	facts, err := q.reg.Facts(q.ctx(), query)
	if err != nil {
		return nil, nil, err
	}
	differ := query
	differ.Conflict, differ.After = true, register.Cursor{}
	if query.After == (register.Cursor{}) { // however old, what differs waits first
		old, err := q.reg.Facts(q.ctx(), differ)
		if err != nil {
			return nil, nil, err
		}
		facts = append(slices.Clip(facts), old...)
	}
	captions, err := brief.Captions(q.ctx(), q.reg, facts)
	if err != nil {
		return nil, nil, err
	}
	var rows []waiting
	seen := map[int]bool{}
	for i := range facts {
		f := &facts[i]
		why, score := doubt(f)
		if score == 0 || seen[f.Number] || len(f.Conflicts) == 0 && len(f.Judgements) > 0 || f.Verdict != "" {
			continue
		}
		seen[f.Number] = true
		rows = append(rows, waiting{f.Number, captions[f.Number], why, f.Kind, score * weight(f.Kind)})
	}
	slices.SortStableFunc(rows, func(a, b waiting) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.Number, a.Number))
	})
	return rows, facts[:min(len(facts), query.Limit)], nil
}

// doubt says why a fact should be looked at, and how much.
func doubt(f *chancery.Fact) (string, int) {
	var why []string
	score := 0
	note := func(points int, words string) { why, score = append(why, words), score+points }
	for _, field := range f.Conflicts {
		note(8, "reports differ on "+label(field))
	}
	if f.Modality == chancery.Alleged {
		note(3, "alleged")
	}
	if len(f.Fields["flag"]) > 0 {
		note(3, label(f.First("flag")))
	}
	leans := map[chancery.Basis][]string{}
	for name, vs := range f.Fields {
		for _, v := range vs {
			if (v.Basis == chancery.FromData || v.Basis == chancery.Derived || v.Basis == chancery.FromContext) && !slices.Contains(leans[v.Basis], label(name)) {
				leans[v.Basis] = append(leans[v.Basis], label(name))
			}
		}
	}
	for _, basis := range []chancery.Basis{chancery.FromData, chancery.Derived, chancery.FromContext} {
		if names := leans[basis]; len(names) > 0 {
			slices.Sort(names)
			note(len(names), strings.Join(names, " and ")+" by "+string(basis))
		}
	}
	if f.Voices == 1 && score > 0 {
		note(1, "one voice")
	}
	return strings.Join(why, "; "), score
}

// weight is how much hangs on facts of a kind.
func weight(kind string) int {
	switch kind {
	case "instrument", "relation", "measure":
		return 3
	case "engagement", "mechanism", "undertaking":
		return 2
	}
	return 1
}

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
	f, err := q.reg.Fact(q.ctx(), bound(q.http.PathValue("ref")))
	if err != nil {
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

// judge does what a form of the desk asks. What cannot be done, or was
// overtaken by somebody else, comes back with the form as it was filled in.
func (q *request) judge() error {
	if err := q.writer(); err != nil {
		return err
	}
	if err := q.form(); err != nil {
		return err
	}
	f, err := q.reg.Fact(q.ctx(), bound(q.http.PathValue("ref")))
	if err != nil {
		return err
	}
	o := register.Order{
		Act: q.posted("act"), Fact: strconv.Itoa(f.Number), Other: q.posted("other"), Claim: q.posted("claim"), Seen: q.posted("seen"),
		Who: q.user.Name, When: q.now(), Why: q.posted("why"),
	}
	switch o.Act {
	case register.Correct:
		o.Field, o.Value = q.posted("field"), q.posted("value")
	case register.Annotate:
		o.Value = q.posted("remark")
	case register.Prefer: // a choice is a place among the values as they were seen
		if o.Seen == register.Version(f) {
			o.Field, o.Value = chosen(f, q.posted("choice"))
		}
	}
	j, err := q.reg.Decide(q.ctx(), o)
	switch code := chancery.CodeOf(err); {
	case err == nil:
		return q.done(f, j)
	case o.Act == register.Prefer && o.Seen != register.Version(f):
		return q.showDesk(http.StatusConflict, f, o, "["+o.Fact+"] has changed since it was opened: look at it again before judging")
	case code == chancery.Conflict || code == chancery.Invalid || code == chancery.NotFound:
		o.Value = q.posted("value")
		return q.showDesk(access.Status(q.ctx(), err), f, o, err.Error())
	}
	return err
}

// chosen is the field and value that a choice of the desk names.
func chosen(f *chancery.Fact, key string) (field, value string) {
	field, at, _ := strings.Cut(key, ":")
	i, err := strconv.Atoi(at)
	if vs := f.Fields[field]; err == nil && i >= 0 && i < len(vs) {
		value = vs[i].Value
		if vs[i].Date != nil {
			value += "@" + vs[i].Date.Value
		}
	}
	return field, value
}

// done leads to the fact that a judgement was about, whose number a merging may
// have changed.
func (q *request) done(f *chancery.Fact, j register.Judgement) error {
	now, err := q.reg.Facts(q.ctx(), register.Query{Sayings: f.Sayings})
	if err != nil {
		return err
	}
	number := f.Number
	if len(now) > 0 && !slices.ContainsFunc(now, func(g chancery.Fact) bool { return g.Number == number }) {
		number = now[0].Number
	}
	return q.redirect("/review/" + strconv.Itoa(number) + "?done=" + strconv.Itoa(j.Seq))
}

// form reads what a page posted.
func (q *request) form() error {
	q.http.Body = http.MaxBytesReader(q.w, q.http.Body, 64<<10)
	if err := q.http.ParseForm(); err != nil {
		return chancery.Errorf(chancery.Invalid, "reading what was sent: %w", err)
	}
	return nil
}

// posted is one value that a form sent, bounded.
func (q *request) posted(name string) string { return bound(q.http.PostFormValue(name)) }

// A logPage lists judgements, the latest first.
type logPage struct {
	Rows []logRow
	More string
}

type logRow struct {
	register.Judgement
	Facts  []int
	Undone bool
}

func (q *request) judgements() error {
	list, err := q.reg.Judgements(q.ctx())
	if err != nil {
		return err
	}
	undone := undoneIn(list)
	end := len(list)
	if n, err := strconv.Atoi(q.param("before")); err == nil {
		end = min(max(n-1, 0), end)
	}
	body := logPage{}
	begin := max(0, end-pageSize)
	for _, j := range slices.Backward(list[begin:end]) {
		row := logRow{Judgement: j, Undone: undone[j.Seq]}
		if len(j.Sayings) > 0 {
			facts, err := q.reg.Facts(q.ctx(), register.Query{Sayings: j.Sayings[:1]})
			if err != nil {
				return err
			}
			for i := range facts {
				row.Facts = append(row.Facts, facts[i].Number)
			}
		}
		body.Rows = append(body.Rows, row)
	}
	if begin > 0 {
		body.More = "/judgements?" + url.Values{"before": {strconv.Itoa(begin + 1)}}.Encode()
	}
	return q.show("judgements", "Judgements", body)
}

// undo takes a judgement back.
func (q *request) undo() error {
	if err := q.writer(); err != nil {
		return err
	}
	if err := q.form(); err != nil {
		return err
	}
	n, err := strconv.Atoi(q.http.PathValue("n"))
	if err != nil {
		return chancery.Errorf(chancery.NotFound, "There is no judgement %q.", bound(q.http.PathValue("n")))
	}
	if _, err := q.reg.Decide(q.ctx(), register.Order{Act: register.Undo, Undoes: n, Who: q.user.Name, When: q.now(), Why: q.posted("why")}); err != nil {
		return err
	}
	if back, err := strconv.Atoi(q.posted("fact")); err == nil && back > 0 {
		return q.redirect("/review/" + strconv.Itoa(back))
	}
	return q.redirect("/judgements")
}

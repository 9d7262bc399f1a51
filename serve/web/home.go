package web

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

// A homePage says what is new, what waits, what is late and where reports differ.
type homePage struct {
	AsOf                            chancery.Date
	Documents                       []register.Head
	New, Open, Overdue, Conflicts   table
	Kinds                           []string
	Empty                           bool
	MoreOpen, MoreLate, MoreDiffers bool
}

// What home looks at, and how much of it it shows.
const (
	homeFacts = 120
	homeRows  = 8
)

func (q *request) home() error {
	body := homePage{}
	var err error
	if body.Documents, err = q.reg.Latest(q.ctx(), register.Head{}, homeRows); err != nil {
		return err
	}
	body.Empty = len(body.Documents) == 0
	if body.AsOf, err = q.reg.NewestDay(q.ctx()); err != nil {
		return err
	}
	recent, err := brief.Timeline(q.ctx(), brief.Bare{Viewer: q.reg}, of(homeRows))
	if err != nil {
		return err
	}
	body.New = q.tableOf("new", "Newest entries", recent)
	open, err := brief.Open(q.ctx(), q.reg, q.waiting(of(homeFacts)), false, false)
	if err != nil {
		return err
	}
	body.MoreOpen = len(open.Rows) > homeRows
	late, err := q.late(open)
	if err != nil {
		return err
	}
	body.Overdue = q.tableOf("overdue", "Past their day, nothing on file", within(late, homeRows))
	body.Overdue.Empty = "Nothing is past its day."
	slices.Reverse(open.Rows) // the youngest first: the oldest stand under /open
	body.Open = q.tableOf("open", "Waiting for an answer", first(open, homeRows))
	differ, err := brief.Conflicts(q.ctx(), q.reg, of(homeRows))
	if err != nil {
		return err
	}
	body.Conflicts = q.tableOf("conflicts", "Where reports differ", first(differ, 2*homeRows))
	body.Conflicts.Empty, body.Open.Empty = "Reports agree.", "Nothing waits for an answer."
	for _, k := range q.reg.Kinds() {
		body.Kinds = append(body.Kinds, k.Name)
	}
	return q.show("home", "Chancery", body)
}

// first cuts a view to its first rows.
func first(v *brief.View, most int) *brief.View {
	v.Rows = v.Rows[:min(len(v.Rows), most)]
	return v
}

// waiting narrows a query to what waits for something by its status.
func (q *request) waiting(query register.Query) register.Query {
	for _, k := range q.reg.Kinds() {
		if len(k.Open) > 0 {
			query.Kinds, query.Status = append(query.Kinds, k.Name), append(query.Status, k.Open...)
		}
	}
	return query
}

// late lists standing bodies that are overdue and open matters past their day.
func (q *request) late(open *brief.View) (*brief.View, error) {
	bodies, err := brief.Mechanisms(q.ctx(), brief.Bare{Viewer: q.reg}, of(homeFacts))
	if err != nil {
		return nil, err
	}
	out := &brief.View{Columns: []string{"what", "due", "remark"}}
	for _, r := range bodies.Rows {
		if remark := r.Cells[6]; remark != "" {
			out.Rows = append(out.Rows, brief.Row{Cells: []string{r.Cells[0], r.Cells[5], "last held " + r.Cells[4]}, Facts: r.Facts[:1]})
		}
	}
	for _, r := range open.Rows {
		if due, past := strings.CutSuffix(r.Cells[2], " (past, nothing on file)"); past {
			out.Rows = append(out.Rows, brief.Row{Cells: []string{r.Cells[3], due, r.Cells[4] + " since " + r.Cells[0]}, Facts: r.Facts[:1]})
		}
	}
	return out, nil
}

// A listPage is one table under a heading.
type listPage struct {
	Head, Lead string
	Table      table
}

func (q *request) open() error {
	query, err := q.paged(q.waiting(of(4 * pageSize)))
	if err != nil {
		return err
	}
	v, err := brief.Open(q.ctx(), q.reg, query, false, q.param("answered") != "")
	if err != nil {
		return err
	}
	t := q.tableOf("list", "Open matters", v)
	facts, err := q.reg.Facts(q.ctx(), query)
	if err != nil {
		return err
	}
	t.More = q.further("/open", query, facts)
	return q.show("list", "Open", listPage{"Open", "Invitations, proposals and requests that no later report on file answers, oldest first.", t})
}

func (q *request) conflicts() error {
	query, err := q.paged(of(pageSize))
	if err != nil {
		return err
	}
	query.Conflict = true
	v, err := brief.Conflicts(q.ctx(), q.reg, query)
	if err != nil {
		return err
	}
	t := q.tableOf("list", "Values that cannot all be true", v)
	facts, err := q.reg.Facts(q.ctx(), query)
	if err != nil {
		return err
	}
	t.More = q.further("/conflicts", query, facts)
	return q.show("list", "Conflicts", listPage{"Conflicts", "Where reports differ: every value, who says it, and how close that source stands. The review desk settles them.", t})
}

func (q *request) mechanisms() error {
	query, err := q.paged(of(4 * pageSize))
	if err != nil {
		return err
	}
	v, err := brief.Mechanisms(q.ctx(), brief.Bare{Viewer: q.reg}, query)
	if err != nil {
		return err
	}
	t := q.tableOf("list", "Standing bodies", v)
	for i := range t.Rows {
		if c := &t.Rows[i].Cells[0]; len(v.Rows[i].Facts) > 0 {
			c.Href = "/mechanism/" + strings.TrimPrefix(c.Href, "/fact/")
		}
	}
	query.Kinds = []string{"mechanism", "engagement"}
	facts, err := q.reg.Facts(q.ctx(), query)
	if err != nil {
		return err
	}
	t.More = q.further("/mechanisms", query, facts)
	return q.show("list", "Mechanisms", listPage{"Mechanisms", "Standing bodies with the sessions on file. Overdue on file is not to say that a body did not meet.", t})
}

// paged places a query where the address says.
func (q *request) paged(query register.Query) (register.Query, error) {
	after, err := cursorOf(q.param("after"))
	query.After = after
	return query, err
}

// further is the address of the next page of a list, "" after the last.
func (q *request) further(path string, query register.Query, facts []chancery.Fact) string {
	if len(facts) < query.Limit {
		return ""
	}
	f := facts[len(facts)-1]
	values := q.http.URL.Query()
	values.Set("after", cursorText(&register.Cursor{Day: register.Day(&f), Number: f.Number}))
	return path + "?" + values.Encode()
}

package web

import (
	"net/url"
	"slices"
	"strconv"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

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

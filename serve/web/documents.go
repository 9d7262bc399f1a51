package web

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

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

package web

import (
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

// A mechanismPage is a standing body with the sessions on file.
type mechanismPage struct {
	*factPage
	Parties  []link
	Line     []link // status, rhythm, last, next: name and value
	Sessions table
	Strip    strip
}

func (q *request) mechanism() error {
	f, moved, err := q.factOfKind("mechanism")
	if err != nil || moved {
		return err
	}
	body := mechanismPage{}
	if body.factPage, err = q.factOf(f); err != nil {
		return err
	}
	var ids []string
	for _, v := range f.Fields["party"] {
		ids = append(ids, v.Value)
		body.Parties = append(body.Parties, link{partyHref(v.Value), q.reg.name(v.Value), ""})
	}
	query := of(homeFacts, ids[:min(len(ids), 2)]...)
	if len(ids) == 0 {
		query.Numbers = []int{f.Number}
	}
	all, err := brief.Mechanisms(q.ctx(), brief.Bare{Viewer: q.reg}, query)
	if err != nil {
		return err
	}
	sessions := register.Query{Numbers: []int{}, Newest: true}
	for _, r := range all.Rows {
		if r.Facts[0] != f.Number {
			continue
		}
		for i := 1; i < len(r.Cells); i++ {
			if r.Cells[i] != "" {
				body.Line = append(body.Line, link{"", all.Columns[i], r.Cells[i]})
			}
		}
		sessions.Numbers = append(sessions.Numbers, r.Facts[1:]...)
	}
	held, err := brief.Timeline(q.ctx(), brief.Bare{Viewer: q.reg}, sessions)
	if err != nil {
		return err
	}
	body.Sessions, body.Strip = q.tableOf("sessions", "Sessions on file, newest first", held), stripOf(held)
	body.Sessions.Empty = "No session on file."
	return q.show("mechanism", clip(body.Caption, 80), body)
}

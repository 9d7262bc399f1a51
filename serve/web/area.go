package web

import (
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

// An areaPage is what the register has in one area of co-operation.
type areaPage struct {
	Name, Code string
	Parties    []link
	Table      table
	Total      string
	Brief      *brief.Brief
}

func (q *request) area() error {
	code := q.http.PathValue("code")
	if !slices.Contains(chancery.Areas(), code) {
		return chancery.Errorf(chancery.NotFound, "%q is no area of co-operation.", bound(code))
	}
	query := of(pageSize)
	query.Area = code
	query, err := q.paged(query)
	if err != nil {
		return err
	}
	v, facets, err := brief.Find(q.ctx(), brief.Bare{Viewer: q.reg}, query)
	if err != nil {
		return err
	}
	body := areaPage{Name: label(code), Code: code, Total: v.Say[0]}
	v.Say = nil
	body.Table = q.tableOf("list", "What the register has, newest first", v).more(v, func(c string) string { return areaHref(code) + "?after=" + c })
	if query.After == (register.Cursor{}) {
		if body.Brief, err = brief.Of(q.ctx(), q.reg, brief.Subject{Area: code}, "", ""); err != nil {
			return err
		}
	}
	for _, f := range facets {
		if f.Property == "party" && len(body.Parties) < mostPartners {
			body.Parties = append(body.Parties, link{searchHref("area", code, "party", f.Value), q.reg.name(f.Value), number(f.Count, "entry")})
		}
	}
	return q.show("area", label(code), body)
}

// areas lists the areas of co-operation with how much there is of each.
func (q *request) areas() error {
	found, err := q.reg.Find(q.ctx(), of(1))
	if err != nil {
		return err
	}
	count := map[string]int{}
	for _, f := range found.Facets {
		if f.Property == "area" {
			count[f.Value] = f.Count
		}
	}
	var list []link
	for _, code := range chancery.Areas() {
		say := "none of late"
		if n := count[code]; n > 0 {
			say = number(n, "entry")
		}
		list = append(list, link{areaHref(code), label(code), say})
	}
	return q.show("areas", "Areas", struct{ List []link }{list})
}

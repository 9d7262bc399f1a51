package web

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

// A searchPage is what was found, with how it divides and what narrows it.
type searchPage struct {
	Words        string
	Hidden       []link // other conditions, for the form
	Chosen       []link // each with the address without it
	Facets       []facetGroup
	Table        table
	Kinds        []string
	Total        string
	Map, Network string
	From         string
	To           string
}

type facetGroup struct {
	Name       string
	First, All []link
}

// What a search shows of each facet at once, and at all.
const (
	facetFirst = 7
	facetMost  = 40
)

// asked are the conditions an address may hold.
var asked = []string{"party", "kind", "status", "area", "person", "from", "to", "differs"}

func (q *request) search() error {
	query, err := q.queryOf()
	if err != nil {
		return err
	}
	v, facets, err := brief.Find(q.ctx(), brief.Bare{Viewer: q.reg}, query)
	if err != nil {
		return err
	}
	values := q.http.URL.Query()
	body := searchPage{Words: q.param("q"), From: q.param("from"), To: q.param("to"), Total: v.Say[0]}
	v.Say = nil
	body.Map = "/map" + strings.TrimPrefix(with(values, "q", body.Words, true), "/search")
	if kinds := q.params("kind"); len(kinds) == 0 || len(kinds) == 1 && kinds[0] == "engagement" {
		body.Network = "/network" + strings.TrimPrefix(body.Map, "/map")
	}
	body.Table = q.tableOf("list", "What was found, newest first", v).more(v, func(c string) string { return with(values, "after", c, true) })
	body.Table.Empty = "Nothing in the register has all of that."
	for _, name := range asked {
		for _, value := range q.params(name) {
			body.Chosen = append(body.Chosen, link{without(values, name, value), q.conditionText(name, value), ""})
			if name != "from" && name != "to" {
				body.Hidden = append(body.Hidden, link{name, value, ""})
			}
		}
	}
	body.Facets = q.facets(values, facets)
	title := "Search"
	if body.Words != "" {
		title = clip(body.Words, 60)
	}
	return q.show("search", title, body)
}

// queryOf reads a search from its address.
func (q *request) queryOf() (register.Query, error) {
	query := of(pageSize, q.params("party")...)
	query.Text, query.Kinds, query.Status = q.param("q"), q.params("kind"), q.params("status")
	query.Area, query.Person, query.Conflict = q.param("area"), q.param("person"), q.param("differs") != ""
	for name, day := range map[string]*string{"from": &query.From, "to": &query.To} {
		if *day = q.param(name); *day == "" {
			continue
		}
		if _, err := chancery.ParseDate(*day); err != nil {
			return query, err
		}
	}
	return q.paged(query)
}

func (q *request) conditionText(name, value string) string {
	switch name {
	case "party":
		return q.reg.name(value)
	case "from":
		return "from " + value
	case "to":
		return "to " + value
	case "differs":
		return "reports differ"
	}
	return label(value)
}

// facets turns counts into links that narrow the search.
func (q *request) facets(values url.Values, list []register.Facet) []facetGroup {
	var out []facetGroup
	for _, f := range list {
		if f.Value == "" || slices.Contains(values[f.Property], f.Value) {
			continue
		}
		if n := len(out); n == 0 || out[n-1].Name != f.Property {
			out = append(out, facetGroup{Name: f.Property})
		}
		g := &out[len(out)-1]
		l := link{with(values, f.Property, f.Value, false), label(f.Value), strconv.Itoa(f.Count)}
		switch f.Property {
		case "party":
			l.Text = clip(q.reg.name(f.Value), 40)
		case "year":
			once := url.Values{}
			for k, vs := range values {
				once[k] = vs
			}
			once.Del("from")
			once.Set("to", f.Value)
			l.Href = with(once, "from", f.Value, true)
		}
		switch {
		case len(g.First) < facetFirst:
			g.First = append(g.First, l)
		case len(g.First)+len(g.All) < facetMost:
			g.All = append(g.All, l)
		}
	}
	return out
}

// with and without are the address of a search with one condition more or less,
// from its first page on.
func with(values url.Values, name, value string, only bool) string {
	out := kept(values)
	if only {
		out.Del(name)
	}
	if value != "" {
		out.Add(name, value)
	}
	return strings.TrimSuffix("/search?"+out.Encode(), "?")
}

func without(values url.Values, name, value string) string {
	out := kept(values)
	out[name] = slices.DeleteFunc(out[name], func(v string) bool { return bound(v) == value })
	return strings.TrimSuffix("/search?"+out.Encode(), "?")
}

func kept(values url.Values) url.Values {
	out := url.Values{}
	for name, vs := range values {
		if name != "after" && (name == "q" || slices.Contains(asked, name)) {
			for _, v := range vs[:min(len(vs), 8)] {
				if v = bound(v); v != "" {
					out.Add(name, v)
				}
			}
		}
	}
	return out
}

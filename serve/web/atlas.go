package web

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

// atlasTable has the outlines of countries, as cmd/atlas drew them: identifier, name, capital, path.
//
//go:embed atlas.tsv
var atlasTable string

// A country is an outline with the place of its capital. A small one has no
// outline, an area without a state no capital.
type country struct {
	ID, Name, Path string
	X, Y           string
}

// atlas reads the outlines, once.
var atlas = sync.OnceValue(func() []country {
	var out []country
	for line := range strings.Lines(atlasTable) {
		if c := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); len(c) == 4 {
			x, y, _ := strings.Cut(c[2], ",")
			out = append(out, country{c[0], c[1], c[3], x, y})
		}
	}
	return out
})

// A drawnPage is what a search finds, drawn: as a map or as a network.
type drawnPage struct {
	Words, Search string
	Chosen        []link
	Total         string
	Lands         []land
	Net           network
	Table         table
	Others        []link // parties with no place on a map
	Kind          string // parties or persons
	Switch        string // address of the other kind
}

// A land is a country on the map, the darker the more the register has of it.
type land struct {
	country
	Class, Say, Href string
}

// worldMap draws the parties of what a search finds.
func (q *request) worldMap() error {
	body, query, err := q.drawn()
	if err != nil {
		return err
	}
	found, err := q.reg.Find(q.ctx(), query)
	if err != nil {
		return err
	}
	if _, err := q.reg.Parties(q.ctx()); err != nil {
		return err
	}
	count, most := map[string]int{}, 0
	for _, f := range found.Facets {
		if f.Property == "party" {
			count[f.Value], most = f.Count, max(most, f.Count)
		}
	}
	v := &brief.View{Columns: []string{"party", "entries"}}
	body.Table = q.tableOf("list", "Parties by how much the register has of them", v)
	placed := map[string]bool{}
	for _, c := range atlas() {
		placed[c.ID] = true
		body.Lands = append(body.Lands, q.landOf(c, count[c.ID], most))
	}
	for _, f := range found.Facets {
		if f.Property != "party" || len(body.Table.Rows) == pageSize {
			continue
		}
		name := q.reg.name(f.Value)
		if !placed[f.Value] {
			name += " (not on the map)"
		}
		body.Table.Rows = append(body.Table.Rows, tableRow{Cells: []cell{
			{Name: "party", Text: clip(name, 120), Href: q.narrowed(f.Value), Key: true},
			{Name: "entries", Text: strconv.Itoa(f.Count)},
		}})
	}
	return q.show("map", "Map", body)
}

// shades are the classes of a land, the least first.
const shades = 4

func (q *request) landOf(c country, n, most int) land {
	out := land{country: c, Class: "land", Say: c.Name}
	if n > 0 {
		out.Class = "land m" + strconv.Itoa(1+(shades-1)*n/most)
		out.Say, out.Href = c.Name+": "+number(n, "entry"), q.narrowed(c.ID)
	}
	return out
}

// narrowed is the search of this page for one party more.
func (q *request) narrowed(party string) string {
	return with(q.http.URL.Query(), "party", party, false)
}

// drawn reads the search that a drawing is of.
func (q *request) drawn() (drawnPage, register.Query, error) {
	query, err := q.queryOf()
	values := q.http.URL.Query()
	body := drawnPage{Words: q.param("q"), Search: with(values, "q", q.param("q"), true)}
	for _, name := range asked {
		for _, v := range q.params(name) {
			body.Chosen = append(body.Chosen, link{"", q.conditionText(name, v), ""})
		}
	}
	return body, query, err
}

// How many pairs a network draws, of how many engagements.
const (
	netPairs = 40
	netFacts = 600
)

// net draws who met whom in what a search finds.
func (q *request) net() error {
	body, query, err := q.drawn()
	if err != nil {
		return err
	}
	if len(query.Kinds) > 0 && (len(query.Kinds) > 1 || query.Kinds[0] != "engagement") {
		return chancery.Errorf(chancery.Invalid, "A network is of engagements: take the other kinds out of the search.")
	}
	persons := q.param("of") == "persons"
	query.Limit, query.Kinds = netFacts, nil
	met, err := brief.Matrix(q.ctx(), brief.Bare{Viewer: q.reg}, query, persons)
	if err != nil {
		return err
	}
	href, other := q.partyNamed, "persons"
	body.Kind = "parties"
	if persons {
		href, other, body.Kind = personHref, "parties", "persons"
	}
	values := kept(q.http.URL.Query())
	values.Set("of", other)
	body.Switch = "/network?" + values.Encode()
	body.Net = networkOf(met, netPairs, href)
	body.Table = q.tableOf("list", "Who met whom, how often, when last", within(met, netPairs))
	return q.show("network", "Network", body)
}

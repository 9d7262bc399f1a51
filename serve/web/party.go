package web

import (
	"net/url"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/serve/brief"
)

// A partyPage is a party with whom it deals with.
type partyPage struct {
	*sidePage
	Party    chancery.Party
	Partners []link
	People   table
}

// A link is an entry of a list.
type link struct{ Href, Text, Say string }

// mostPartners is how many partners a party's page names.
const mostPartners = 24

func (q *request) party() error {
	p, err := q.reg.Party(q.ctx(), bound(q.http.PathValue("id")))
	if err != nil {
		return err
	}
	if q.http.URL.EscapedPath() != partyHref(p.ID) {
		return q.redirect(withQuery(partyHref(p.ID), q.http.URL.RawQuery))
	}
	body := partyPage{Party: p}
	if body.sidePage, err = q.side(p); err != nil {
		return err
	}
	if body.Partners, err = q.partners(p); err != nil {
		return err
	}
	offices := of(otherFacts, p.ID)
	offices.Kind = "office"
	people, err := brief.Timeline(q.ctx(), brief.Bare{Viewer: q.reg}, offices)
	if err != nil {
		return err
	}
	body.People = q.tableOf("people-table", "Offices, newest first", people)
	return q.show("party", p.Name(), body)
}

// partners are the parties that a party's newest facts also concern.
func (q *request) partners(p chancery.Party) ([]link, error) {
	query := of(1, p.ID)
	found, err := q.reg.Find(q.ctx(), query)
	if err != nil {
		return nil, err
	}
	var out []link
	for _, f := range found.Facets {
		if f.Property == "party" && f.Value != p.ID && len(out) < mostPartners {
			out = append(out, link{pairHref(p.ID, f.Value), q.reg.name(f.Value), number(f.Count, "entry")})
		}
	}
	return out, nil
}

// A partiesPage lists parties by identifier, or persons by name, some at a time.
type partiesPage struct {
	Words string
	List  []link
	More  string
}

// partiesRows is how many parties a page lists.
const partiesRows = 200

func (q *request) parties() error {
	all, err := q.reg.Parties(q.ctx())
	if err != nil {
		return err
	}
	body := partiesPage{Words: q.param("name")}
	after := q.param("after")
	for _, p := range all {
		if p.ID <= after && after != "" || !called(p, body.Words) {
			continue
		}
		if len(body.List) == partiesRows {
			last := body.List[partiesRows-1].Say
			body.More = "/parties?" + url.Values{"name": {body.Words}, "after": {last}}.Encode()
			break
		}
		body.List = append(body.List, link{partyHref(p.ID), clip(p.Name(), 80), p.ID})
	}
	return q.show("parties", "Parties", body)
}

func (q *request) persons() error {
	body := partiesPage{Words: q.param("name")}
	found, err := q.reg.Persons(q.ctx(), body.Words, q.param("after"), partiesRows)
	if err != nil {
		return err
	}
	for _, n := range found {
		body.List = append(body.List, link{personHref(n.Name), clip(n.Name, 80), number(n.Facts, "fact")})
	}
	if len(found) == partiesRows {
		body.More = "/persons?" + url.Values{"name": {body.Words}, "after": {found[partiesRows-1].Name}}.Encode()
	}
	return q.show("persons", "Persons", body)
}

// called reports whether a party has words in its identifier or a name.
func called(p chancery.Party, words string) bool {
	words = strings.ToLower(words)
	return strings.Contains(strings.ToLower(p.ID), words) ||
		slices.ContainsFunc(p.Names, func(n string) bool { return strings.Contains(strings.ToLower(n), words) })
}

package web

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

// A sidePage is what the pages of a party and of a pair share: the brief, and
// the views under it.
type sidePage struct {
	Parties                                    []chancery.Party
	Brief                                      *brief.Brief
	AsOf, KnownAt                              chancery.Date
	Strip, Rungs                               strip
	Timeline, Ladder, Met, Figures, Mechanisms table
	Series                                     []series
	Net                                        network
	Search                                     string
	Empty                                      bool
}

// How much a page of a party or a pair shows of each view.
const (
	timelineRows = 60
	metFacts     = 120
	metRows      = 20
	otherFacts   = 60
)

func (q *request) pair() error {
	a, err := q.reg.Party(q.ctx(), bound(q.http.PathValue("a")))
	if err != nil {
		return err
	}
	b, err := q.reg.Party(q.ctx(), bound(q.http.PathValue("b")))
	if err != nil {
		return err
	}
	switch {
	case a.ID == b.ID:
		return q.redirect(partyHref(a.ID))
	case q.http.URL.EscapedPath() != pairHref(a.ID, b.ID):
		return q.redirect(withQuery(pairHref(a.ID, b.ID), q.http.URL.RawQuery))
	}
	body, err := q.side(a, b)
	if err != nil {
		return err
	}
	return q.show("pair", a.Name()+" – "+b.Name(), body)
}

func withQuery(path, query string) string {
	if query == "" {
		return path
	}
	return path + "?" + query
}

// side gathers what the page of a party or a pair shows.
func (q *request) side(parties ...chancery.Party) (*sidePage, error) {
	body := &sidePage{Parties: parties}
	var ids, pairs []string
	for _, p := range parties {
		ids, pairs = append(ids, p.ID), append(pairs, "party", p.ID)
	}
	body.Search = searchHref(pairs...)
	var err error
	if body.AsOf, body.KnownAt, err = q.clocks(); err != nil {
		return nil, err
	}
	if body.Brief, err = brief.At(q.ctx(), q.reg, ids, body.AsOf, body.KnownAt); err != nil {
		return nil, err
	}
	query := of(timelineRows, ids...)
	query.AsOf, query.KnownAt = body.AsOf, body.KnownAt
	events, err := brief.Timeline(q.ctx(), brief.Bare{Viewer: q.reg}, query)
	if err != nil {
		return nil, err
	}
	body.Timeline = q.tableOf("timeline-table", "Timeline", events).more(events, func(c string) string { return body.Search + "&after=" + c })
	body.Strip = stripOf(events)
	body.Empty = len(events.Rows) == 0 && len(body.Brief.Sections) == 0
	return body, q.around(body, query)
}

// around adds the views that stand under a timeline.
func (q *request) around(body *sidePage, query register.Query) error {
	query.Limit = otherFacts
	bare := brief.Bare{Viewer: q.reg}
	ladder, err := brief.Ladder(q.ctx(), bare, query)
	if err != nil {
		return err
	}
	body.Ladder = q.tableOf("ladder-table", "Steps of the relation, oldest first", ladder)
	if len(body.Parties) == 2 { // the levels of one party with all others are no ladder
		body.Rungs = ladderOf(ladder)
	}
	bodies, err := brief.Mechanisms(q.ctx(), bare, query)
	if err != nil {
		return err
	}
	body.Mechanisms = q.tableOf("mechanisms-table", "Standing bodies", bodies)
	query.Kind = "indicator"
	figures, err := q.reg.Facts(q.ctx(), query)
	if err != nil {
		return err
	}
	body.Series = q.seriesOf(figures)
	query.Kind = ""
	table, err := brief.Series(q.ctx(), bare, query)
	if err != nil {
		return err
	}
	body.Figures = q.tableOf("figures-table", "Figures by measure and period", table)
	query.Limit = metFacts
	met, err := brief.Matrix(q.ctx(), bare, query, true)
	if err != nil {
		return err
	}
	body.Net = networkOf(met, metRows, personHref)
	body.Met = q.tableOf("met-table", "Who met whom, how often, when last", within(met, metRows))
	return nil
}

// clocks reads the two days of an address: as the documents up to one tell it,
// as the register told it on the other.
func (q *request) clocks() (asOf, knownAt chancery.Date, err error) {
	for name, day := range map[string]*chancery.Date{"as_of": &asOf, "known_at": &knownAt} {
		text := q.param(name)
		if text == "" {
			continue
		}
		if *day, err = chancery.ParseDate(text); err != nil {
			return "", "", err
		}
		if _, last, ok := day.Bounds(); !ok || last.IsZero() {
			return "", "", chancery.Errorf(chancery.Invalid, "%q does not end on a day: give one such as 2024-06-30", text)
		}
	}
	return asOf, knownAt, nil
}

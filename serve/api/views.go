package api

import (
	"context"
	"net/http"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

// ViewIn is what views of facts are asked with.
type ViewIn struct {
	About
	Page
}

// A viewer makes a view of what a query finds.
type viewer func(ctx context.Context, reg brief.Viewer, q register.Query) (*brief.View, error)

// views are the routes to what pages and command line show.
func (a *API) views() {
	missing := []int{http.StatusNotFound, http.StatusConflict}
	handle(a, operation{
		path: "/brief", id: "brief", tag: "views", what: "One page on one or two parties, a person, an area or a visit", errors: missing,
		more: "Give party (once or twice), person, area or visit.",
	}, a.brief)
	handle(a, operation{path: "/since", id: "since", tag: "views", what: "What is new, changed or confirmed since the brief of a day", errors: missing, more: "Give a subject as for a brief, and reported or known."}, a.since)
	for _, v := range []struct {
		path, what string
		view       viewer
	}{
		{"timeline", "What happened, the newest first, with the gaps between", brief.Timeline},
		{"ladder", "How the standing of two parties changed: joint steps, and what one side says", brief.Ladder},
		{"mechanisms", "Standing bodies: how often they meet, last and next, overdue on file", brief.Mechanisms},
		{"conflicts", "Where reports differ: every value, who says it, how close that source stands", brief.Conflicts},
		{"series", "Figures as series over their periods", brief.Series},
	} {
		handle(a, operation{path: "/" + v.path, id: v.path, tag: "views", what: v.what, errors: missing}, func(ctx context.Context, in *ViewIn) (*view, error) {
			return a.view(ctx, &in.About, &in.Page, v.view)
		})
	}
	handle(a, operation{path: "/open", id: "open", tag: "views", what: "Invitations, proposals and requests without an answer, with age and due day", errors: missing}, a.open)
	handle(a, operation{path: "/matrix", id: "matrix", tag: "views", what: "Who met whom, how often, when last", errors: missing}, a.matrix)
	handle(a, operation{path: "/find", id: "find", tag: "views", what: "Facts by words and conditions, with facets", errors: missing}, a.find)
	handle(a, operation{path: "/coverage", id: "coverage", tag: "views", what: "What the register rests on: sources, their grade, how many documents of which days"}, a.coverage)
}

func (a *API) view(ctx context.Context, in *About, p *Page, make viewer) (*view, error) {
	q, err := a.query(ctx, in)
	if err != nil {
		return nil, err
	}
	if q.After, err = cursor(p.After); err != nil {
		return nil, err
	}
	q.Limit = p.Limit
	v, err := make(ctx, a.Register, q)
	if err != nil {
		return nil, err
	}
	return viewOf(v), nil
}

func (a *API) open(ctx context.Context, in *struct {
	ViewIn
	Promises bool `query:"promises" doc:"Also what was decided, agreed and pledged."`
	Answered bool `query:"answered" doc:"Also what a later report answers, with the answer."`
},
) (*view, error) {
	return a.view(ctx, &in.About, &in.Page, func(ctx context.Context, reg brief.Viewer, q register.Query) (*brief.View, error) {
		return brief.Open(ctx, reg, q, in.Promises, in.Answered)
	})
}

func (a *API) matrix(ctx context.Context, in *struct {
	ViewIn
	Persons bool `query:"persons" doc:"Persons instead of parties."`
},
) (*view, error) {
	return a.view(ctx, &in.About, &in.Page, func(ctx context.Context, reg brief.Viewer, q register.Query) (*brief.View, error) {
		return brief.Matrix(ctx, reg, q, in.Persons)
	})
}

func (a *API) find(ctx context.Context, in *ViewIn) (*view, error) {
	var facets []register.Facet
	out, err := a.view(ctx, &in.About, &in.Page, func(ctx context.Context, reg brief.Viewer, q register.Query) (v *brief.View, err error) {
		v, facets, err = brief.Find(ctx, reg, q)
		return v, err
	})
	if err == nil {
		out.Facets = facets
	}
	return out, err
}

func (a *API) coverage(ctx context.Context, _ *nothing) (*view, error) {
	heads, err := a.heads(ctx)
	if err != nil {
		return nil, err
	}
	counts, err := a.Register.ClaimCounts(ctx)
	if err != nil {
		return nil, err
	}
	judged, err := a.Register.Judgements(ctx)
	if err != nil {
		return nil, err
	}
	return viewOf(brief.Coverage(heads, counts, register.Graded(judged))), nil
}

// heads returns the heads of all documents, without what they are compared by.
func (a *API) heads(ctx context.Context) (all []register.Head, err error) {
	const step = 5000
	for after := (register.Head{}); ; after = all[len(all)-1] {
		part, err := a.Register.Latest(ctx, after, step)
		all = append(all, part...)
		if err != nil || len(part) < step {
			return all, err
		}
	}
}

// Subject is what a brief is about.
type Subject struct {
	Party  []string `query:"party,explode" doc:"One party or two, by identifier or by a name the reports use." maxItems:"2" example:"KEN"`
	Person string   `query:"person" doc:"A person, by name or a part of it." maxLength:"200"`
	Area   string   `query:"area" doc:"An area of co-operation." maxLength:"40"`
	Visit  int      `query:"visit" doc:"A visit or meeting, by the number of its fact." minimum:"0"`
}

// of finds what a subject is.
func (a *API) of(ctx context.Context, in *Subject) (s brief.Subject, err error) {
	given := 0
	for _, is := range []bool{len(in.Party) > 0, in.Person != "", in.Area != "", in.Visit > 0} {
		if is {
			given++
		}
	}
	if given != 1 {
		return s, chancery.Errorf(chancery.Invalid, "a brief is about one thing: give party (once or twice), person, area or visit")
	}
	q, err := a.query(ctx, &About{Party: in.Party, Person: in.Person, Area: in.Area})
	return brief.Subject{Parties: q.Parties, Person: q.Person, Area: q.Area, Visit: in.Visit}, err
}

func (a *API) brief(ctx context.Context, in *struct {
	Subject
	Clocks
},
) (*brief.Brief, error) {
	s, err := a.of(ctx, &in.Subject)
	if err != nil {
		return nil, err
	}
	for _, day := range []string{in.AsOf, in.KnownAt} {
		if err := checkDay(day); err != nil {
			return nil, err
		}
	}
	br, err := brief.Of(ctx, a.Register, s, chancery.Date(in.AsOf), chancery.Date(in.KnownAt))
	if err == nil {
		br.Sections, br.Notes, br.NotStated = list(br.Sections), list(br.Notes), list(br.NotStated)
	}
	return br, err
}

func (a *API) since(ctx context.Context, in *struct {
	Subject
	Clocks
	Reported string `query:"reported" doc:"What reports of later days than this one add or change." maxLength:"40" example:"2024-03-13"`
	Known    string `query:"known" doc:"What the register learned after this day." maxLength:"40"`
},
) (*view, error) {
	if (in.Reported == "") == (in.Known == "") {
		return nil, chancery.Errorf(chancery.Invalid, "give one of reported and known")
	}
	s, err := a.of(ctx, &in.Subject)
	if err != nil {
		return nil, err
	}
	for _, day := range []string{in.AsOf, in.KnownAt, in.Reported, in.Known} {
		if err := checkDay(day); err != nil {
			return nil, err
		}
	}
	clocks := register.Query{AsOf: chancery.Date(in.AsOf), KnownAt: chancery.Date(in.KnownAt)}
	v, err := brief.Since(ctx, a.Register, s, clocks, chancery.Date(in.Reported), chancery.Date(in.Known))
	if err != nil {
		return nil, err
	}
	return viewOf(v), nil
}

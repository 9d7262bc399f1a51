package api

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/access"
)

type nothing struct{}

// things are the routes to what facts are about.
func (a *API) things() {
	handle(a, operation{path: "/status", id: "status", tag: "register", what: "What the register holds, and who asks"}, a.status)
	handle(a, operation{path: "/kinds", id: "kinds", tag: "register", what: "What can be recorded, field by field"}, a.kinds)
	handle(a, operation{path: "/areas", id: "areas", tag: "register", what: "The areas of co-operation"}, func(context.Context, *nothing) ([]string, error) {
		return chancery.Areas(), nil
	})
	handle(a, operation{path: "/parties", id: "parties", tag: "parties and persons", what: "States, organisations, organs and companies that documents name"}, a.parties)
	handle(a, operation{
		path: "/parties/{ref}", id: "party", tag: "parties and persons", what: "A party by its identifier or by a name the reports use", errors: []int{http.StatusNotFound, http.StatusConflict},
		more: "A slash within an identifier is written %2F. 409, where several parties have the name.",
	}, func(ctx context.Context, in *struct {
		Ref string `path:"ref" maxLength:"200" example:"KEN"`
	},
	) (chancery.Party, error) {
		return a.party(ctx, in.Ref)
	})
	handle(a, operation{path: "/persons", id: "persons", tag: "parties and persons", what: "Persons that documents name, each spelling with how many facts have it"}, a.persons)
	handle(a, operation{
		path: "/persons/{name}", id: "person", tag: "parties and persons", what: "A person by name, with the facts on the offices held", errors: []int{http.StatusNotFound, http.StatusConflict},
		more: "A part of a name will do where nobody else has it; 409 otherwise.",
	}, a.person)
	handle(a, operation{path: "/log", id: "log", tag: "register", what: "Every write and login, the newest first", role: access.Admin, errors: []int{http.StatusForbidden}}, a.log)
}

func (a *API) status(ctx context.Context, _ *nothing) (out status, err error) {
	st, err := a.Register.Stats(ctx)
	if err != nil {
		return out, err
	}
	u := access.From(ctx)
	out = status{Version: a.Version, Documents: st.Documents, Claims: st.Claims, Facts: st.Facts, Judgements: st.Judgements, User: u.Name, Role: string(u.Role)}
	if out.Revision, err = a.Register.Revision(ctx); err != nil {
		return out, err
	}
	day, err := a.Register.NewestDay(ctx)
	out.Newest = string(day)
	return out, err
}

func (a *API) kinds(context.Context, *nothing) ([]kind, error) {
	out := []kind{}
	for _, k := range a.Register.Kinds() {
		out = append(out, kindOf(&k))
	}
	return out, nil
}

type partiesIn struct {
	Text string `query:"q" doc:"Having this in the identifier or in a name." maxLength:"200"`
	Page
}

type partiesPage struct {
	Parties []chancery.Party `json:"parties"`
	Next    string           `json:"next,omitempty"`
}

func (a *API) parties(ctx context.Context, in *partiesIn) (*partiesPage, error) {
	after, err := unmark(in.After, 1)
	if err != nil {
		return nil, err
	}
	all, err := a.Register.Parties(ctx)
	if err != nil {
		return nil, err
	}
	out, text := &partiesPage{Parties: []chancery.Party{}}, strings.ToLower(in.Text)
	has := func(name string) bool { return strings.Contains(strings.ToLower(name), text) }
	for _, p := range all {
		if p.ID <= after[0] || !has(p.ID) && !slices.ContainsFunc(p.Names, has) {
			continue
		}
		if len(out.Parties) == in.Limit {
			out.Next = mark(out.Parties[in.Limit-1].ID)
			break
		}
		out.Parties = append(out.Parties, p)
	}
	return out, nil
}

type personsIn struct {
	Text string `query:"q" doc:"Having this in the name, whatever its marks." maxLength:"200"`
	Page
}

type personsPage struct {
	Persons []register.Named `json:"persons"`
	Next    string           `json:"next,omitempty"`
}

func (a *API) persons(ctx context.Context, in *personsIn) (*personsPage, error) {
	after, err := unmark(in.After, 1)
	if err != nil {
		return nil, err
	}
	found, err := a.Register.Persons(ctx, in.Text, after[0], in.Limit)
	out := &personsPage{Persons: list(found)}
	if len(found) == in.Limit {
		out.Next = mark(found[in.Limit-1].Name)
	}
	return out, err
}

type personIn struct {
	Name string `path:"name" maxLength:"200" example:"Josphat Mwaniki"`
}

type person struct {
	Name    string          `json:"name" doc:"As the reports spell it most fully."`
	Offices []chancery.Fact `json:"offices"`
}

func (a *API) person(ctx context.Context, in *personIn) (*person, error) {
	if err := sane(in.Name); err != nil {
		return nil, err
	}
	name, err := a.Register.Person(ctx, in.Name)
	if err != nil {
		return nil, err
	}
	facts, err := a.Register.Facts(ctx, register.Query{Kind: "office", Person: name})
	facts = slices.DeleteFunc(facts, func(f chancery.Fact) bool { return !register.SamePerson(f.First("person"), name) })
	return &person{name, list(facts)}, err
}

type logIn struct {
	Limit  int `query:"limit" minimum:"1" maximum:"500" default:"100"`
	Before int `query:"before" minimum:"0" doc:"Only what is older than the deed of this number."`
}

func (a *API) log(ctx context.Context, in *logIn) ([]access.Deed, error) {
	deeds, err := a.Deeds.Deeds(ctx, in.Before, in.Limit)
	return list(deeds), err
}

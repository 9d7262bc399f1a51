package api

import (
	"context"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/access"
)

func (a *API) judgements() {
	handle(a, operation{path: "/judgements", id: "judgements", tag: "judgements", what: "What people decided, as it was made"}, a.judgementsPage)
	huma.Register(a.huma, operation{
		method: http.MethodPost, path: "/judgements", id: "judge", tag: "judgements", what: "Accept, reject, correct, prefer, merge, split, annotate, grade or undo", role: access.Reviewer, status: http.StatusCreated,
		errors: []int{http.StatusForbidden, http.StatusNotFound, http.StatusPreconditionFailed, http.StatusPreconditionRequired},
		more: "A judgement on a fact names in If-Match the ETag under which the fact was seen (* does not ask): 412, where it has changed since, 428, where it is left out. " +
			"Judgements are only ever added; undo takes one back.",
	}.huma(), a.judge)
}

type judgementsIn struct {
	Limit int `query:"limit" minimum:"1" maximum:"500" default:"100"`
	After int `query:"after" minimum:"0" doc:"Only those behind this number."`
}

func (a *API) judgementsPage(ctx context.Context, in *judgementsIn) ([]register.Judgement, error) {
	all, err := a.Register.Judgements(ctx)
	if err != nil {
		return nil, err
	}
	from := min(in.After, len(all))
	return list(all[from:min(from+in.Limit, len(all))]), nil
}

// An order is a judgement as it is asked for.
type order struct {
	_      struct{} `additionalProperties:"false"`
	Act    string   `json:"act" enum:"accept,reject,correct,prefer,merge,split,annotate,grade,undo"`
	Fact   int      `json:"fact,omitempty" minimum:"0" doc:"The number of the fact; of all acts but grade and undo." example:"1"`
	Other  int      `json:"other,omitempty" minimum:"0" doc:"merge: the fact that is the same."`
	Claim  string   `json:"claim,omitempty" maxLength:"64" doc:"split: the claim that speaks of something else."`
	Field  string   `json:"field,omitempty" maxLength:"200" doc:"correct, prefer: the field. grade: the source." example:"date"`
	Value  string   `json:"value,omitempty" maxLength:"4000" doc:"correct, prefer: the value; of an act with its day, signed@2024-05-02. annotate: the remark. grade: the grade." example:"2024-05-02"`
	Undoes int      `json:"undoes,omitempty" minimum:"0" doc:"undo: the number of the judgement."`
	Why    string   `json:"why" minLength:"1" maxLength:"4000" doc:"The reason; it is kept." example:"the ministry's own page says so"`
}

type orderIn struct {
	IfMatch string `header:"If-Match" maxLength:"200" doc:"The ETag of the fact as it was seen."`
	Body    order
}

type judgementOut struct {
	Status int
	ETag   string `header:"ETag" doc:"Of the fact as it is now."`
	Body   register.Judgement
}

func (a *API) judge(ctx context.Context, in *orderIn) (*judgementOut, error) {
	if !access.From(ctx).May(access.Reviewer) {
		return nil, a.problem(ctx, chancery.Errorf(chancery.Unauthorized, "this is for a reviewer"))
	}
	o, err := orderOf(&in.Body)
	if err != nil {
		return nil, a.problem(ctx, err)
	}
	onFact := o.Act != register.GradeAct && o.Act != register.Undo
	switch seen := strings.TrimSpace(in.IfMatch); {
	case onFact && seen == "":
		return nil, &huma.ErrorModel{
			Status: http.StatusPreconditionRequired, Title: http.StatusText(http.StatusPreconditionRequired),
			Detail: "give in If-Match the ETag under which the fact was seen, or * to judge it whatever it is now",
		}
	case seen != "*":
		o.Seen = strings.Trim(strings.TrimPrefix(seen, "W/"), `"`)
	}
	o.Who, o.When = access.From(ctx).Name, a.Now().UTC().Format(time.RFC3339)
	j, err := a.Register.Decide(ctx, o)
	if chancery.CodeOf(err) == chancery.Conflict && o.Seen != "" {
		p := a.problem(ctx, err)
		p.Status, p.Title = http.StatusPreconditionFailed, http.StatusText(http.StatusPreconditionFailed)
		return nil, p
	}
	if err != nil {
		return nil, a.problem(ctx, err)
	}
	access.Note(ctx, "judgement "+strconv.Itoa(j.Seq))
	out := &judgementOut{Status: http.StatusCreated, Body: j}
	if f, err := a.Register.Fact(ctx, o.Fact); onFact && err == nil { // merged into another, it may be gone
		out.ETag = quoted(register.Version(f))
	}
	return out, nil
}

// orderOf checks what can be checked without the register.
func orderOf(in *order) (register.Order, error) {
	o := register.Order{Act: in.Act, Fact: strconv.Itoa(in.Fact), Claim: in.Claim, Field: in.Field, Value: in.Value, Undoes: in.Undoes, Why: strings.TrimSpace(in.Why)}
	if in.Other > 0 {
		o.Other = strconv.Itoa(in.Other)
	}
	if o.Why == "" {
		return o, chancery.Errorf(chancery.Invalid, "why: say why; it is kept with the judgement")
	}
	return o, sane(o.Claim, o.Field, o.Value, o.Why)
}

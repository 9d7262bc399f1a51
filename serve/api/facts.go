package api

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strconv"

	"github.com/danielgtaylor/huma/v2"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

func (a *API) facts() {
	handle(a, operation{
		path: "/facts", id: "facts", tag: "facts", what: "Facts that meet all conditions, the newest first", errors: []int{http.StatusNotFound, http.StatusConflict},
		more: "A fact without a day of its own stands at the day of its first report. Rejected facts are among them and say so.",
	}, a.factsPage)
	huma.Register(a.huma, operation{
		path: "/facts/{number}", id: "fact", tag: "facts", what: "A fact", errors: []int{http.StatusPermanentRedirect, http.StatusNotFound},
		more: "Its ETag names the state it is in: judgements ask for it in If-Match. A number whose fact has become one with another leads on to that one, until they are parted.",
	}.huma(), a.fact)
	handle(a, operation{path: "/facts/{number}/proof", id: "proof", tag: "facts", what: "What a fact rests on: claims, documents, conclusions, judgements", errors: []int{http.StatusNotFound}}, a.proof)
	handle(a, operation{path: "/claims/{id}", id: "claim", tag: "documents and claims", what: "A claim", errors: []int{http.StatusNotFound}}, a.claim)
}

type factsIn struct {
	About
	Page
}

func (a *API) factsPage(ctx context.Context, in *factsIn) (*factsPage, error) {
	q, err := a.query(ctx, &in.About)
	if err != nil {
		return nil, err
	}
	if q.After, err = cursor(in.After); err != nil {
		return nil, err
	}
	q.Newest, q.Limit = true, in.Limit
	facts, err := a.Register.Facts(ctx, q)
	if err != nil {
		return nil, err
	}
	out := &factsPage{Facts: list(facts)}
	if len(facts) == in.Limit {
		last := &facts[len(facts)-1]
		out.Next = cursorMark(&register.Cursor{Day: register.Day(last), Number: last.Number})
	}
	return out, nil
}

type factIn struct {
	Number      int    `path:"number" minimum:"1" doc:"As pages and briefs show it." example:"1"`
	IfNoneMatch string `header:"If-None-Match" maxLength:"400"`
}

type factOut struct {
	Status int
	ETag   string `header:"ETag"`
	Body   *chancery.Fact
}

func (a *API) fact(ctx context.Context, in *factIn) (*factOut, error) {
	f, err := a.Register.Fact(ctx, strconv.Itoa(in.Number))
	if err != nil {
		return nil, a.problem(ctx, err)
	}
	if f.Number != in.Number {
		return nil, huma.ErrorWithHeaders(moved(in.Number, f.Number), http.Header{"Location": {fmt.Sprintf("%s/facts/%d", Prefix, f.Number)}})
	}
	tag := quoted(register.Version(f))
	if matches(in.IfNoneMatch, tag) {
		return nil, huma.ErrorWithHeaders(huma.Status304NotModified(), http.Header{"Etag": {tag}})
	}
	return &factOut{http.StatusOK, tag, f}, nil
}

// moved says that a fact has become one with another.
func moved(from, to int) *huma.ErrorModel {
	return &huma.ErrorModel{
		Type: "urn:chancery:moved", Title: http.StatusText(http.StatusPermanentRedirect), Status: http.StatusPermanentRedirect,
		Detail: fmt.Sprintf("[%d] has become one with [%d]", from, to),
	}
}

func (a *API) proof(ctx context.Context, in *struct {
	Number int `path:"number" minimum:"1" example:"1"`
},
) (*proof, error) {
	f, err := a.Register.Fact(ctx, strconv.Itoa(in.Number))
	if err != nil {
		return nil, err
	}
	claims, err := a.Register.Claims(ctx, f.Claims)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(claims, func(x, y chancery.Claim) int { return slices.Index(f.Claims, x.ID) - slices.Index(f.Claims, y.ID) })
	out, ids := &proof{Claims: list(claims), Documents: []Document{}}, []string{}
	for _, c := range claims {
		if !slices.Contains(ids, c.Document) {
			ids = append(ids, c.Document)
		}
	}
	if len(ids) > 0 { // none asks for all
		heads, err := a.Register.Documents(ctx, ids...)
		if err != nil {
			return nil, err
		}
		for i := range heads {
			out.Documents = append(out.Documents, documentOf(&heads[i]))
		}
	}
	if out.Derived, err = a.Register.Infer(ctx, f); err != nil || len(f.Judgements) == 0 {
		return out, err
	}
	all, err := a.Register.Judgements(ctx)
	for _, n := range f.Judgements {
		if 0 < n && n <= len(all) {
			out.Judgements = append(out.Judgements, all[n-1])
		}
	}
	return out, err
}

func (a *API) claim(ctx context.Context, in *struct {
	ID string `path:"id" maxLength:"64" pattern:"^[0-9a-f]+$"`
},
) (*chancery.Claim, error) {
	claims, err := a.Register.Claims(ctx, []string{in.ID})
	if err == nil && len(claims) == 0 {
		err = chancery.Errorf(chancery.NotFound, "no claim %s in this register", in.ID)
	}
	if err != nil {
		return nil, err
	}
	return &claims[0], nil
}

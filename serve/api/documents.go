package api

import (
	"context"
	"net/http"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/access"
)

func (a *API) documents() {
	handle(a, operation{path: "/documents", id: "documents", tag: "documents and claims", what: "Documents, the newest first, undated ones last"}, a.documentsPage)
	handle(a, operation{path: "/documents/{id}", id: "document", tag: "documents and claims", what: "A document with its text", errors: []int{http.StatusNotFound}}, a.document)
	handle(a, operation{path: "/documents/{id}/claims", id: "documentClaims", tag: "documents and claims", what: "What a document claims, in the order of its text", errors: []int{http.StatusNotFound}}, a.documentClaims)
	writes := []int{http.StatusForbidden, http.StatusRequestEntityTooLarge}
	handle(a, operation{
		method: http.MethodPost, path: "/documents/preview", id: "previewDocument", tag: "documents and claims", what: "What a document would claim; nothing is entered",
		role: access.Reviewer, errors: writes,
	}, a.preview)
	handle(a, operation{
		method: http.MethodPost, path: "/documents", id: "addDocument", tag: "documents and claims", what: "Read a document and enter what it claims",
		more: "One that is there already changes nothing, and says so.", role: access.Reviewer, errors: writes,
	}, a.add)
}

type documentsPage struct {
	Documents []Document `json:"documents"`
	Next      string     `json:"next,omitempty"`
}

func (a *API) documentsPage(ctx context.Context, in *Page) (*documentsPage, error) {
	after, err := unmark(in.After, 2)
	if err != nil {
		return nil, err
	}
	heads, err := a.Register.Latest(ctx, register.Head{Day: chancery.Date(after[0]), ID: after[1]}, in.Limit)
	if err != nil {
		return nil, err
	}
	out := &documentsPage{Documents: []Document{}}
	for i := range heads {
		out.Documents = append(out.Documents, documentOf(&heads[i]))
	}
	if len(heads) == in.Limit {
		last := heads[len(heads)-1]
		out.Next = mark(string(last.Day), last.ID)
	}
	return out, nil
}

type documentIn struct {
	ID string `path:"id" maxLength:"64" pattern:"^[0-9a-f]+$"`
}

type wholeDocument struct {
	Document
	Dateline string   `json:"dateline,omitempty" doc:"The day its dateline states."`
	Text     string   `json:"text" doc:"As received; offsets are bytes of its UTF-8."`
	Regions  []region `json:"regions"`
}

func (a *API) document(ctx context.Context, in *documentIn) (*wholeDocument, error) {
	doc, err := a.Register.Document(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	heads, err := a.Register.Documents(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	return wholeOf(doc, &heads[0]), nil
}

func wholeOf(doc *chancery.Document, h *register.Head) *wholeDocument {
	out := &wholeDocument{documentOf(h), string(doc.Dateline.Date), doc.Text, []region{}}
	for _, r := range doc.Regions {
		out.Regions = append(out.Regions, region{r.Span, r.Kind.String()})
	}
	return out
}

func (a *API) documentClaims(ctx context.Context, in *documentIn) ([]chancery.Claim, error) {
	if _, err := a.Register.Document(ctx, in.ID); err != nil {
		return nil, err
	}
	entries, err := a.Register.Entries(ctx, in.ID)
	out := []chancery.Claim{}
	for _, e := range entries {
		out = append(out, e.Claim)
	}
	return out, err
}

// A report is a document as it is sent in.
type report struct {
	_    struct{} `additionalProperties:"false"`
	Name string   `json:"name" minLength:"1" maxLength:"300" doc:"Where it comes from: a file name, an address." example:"ministry.txt"`
	Text string   `json:"text" minLength:"1" doc:"The report as received. It may begin with lines source:, date: and title:." example:"source: Lake Herald\ndate: 2024-05-03\n\nThe foreign ministers of Kenya and Finland met in Nairobi on 2 May 2024."`
}

type reportIn struct{ Body report }

type readDocument struct {
	Document Document         `json:"document"`
	Known    bool             `json:"known" doc:"It is in the register already."`
	Claims   []chancery.Claim `json:"claims"`
}

func (a *API) readReport(ctx context.Context, in *reportIn) (register.Reading, error) {
	if err := sane(in.Body.Name); err != nil {
		return register.Reading{}, err
	}
	return a.Read(ctx, in.Body.Name, []byte(in.Body.Text))
}

func (a *API) preview(ctx context.Context, in *reportIn) (*readDocument, error) {
	rd, err := a.readReport(ctx, in)
	if err != nil {
		return nil, err
	}
	heads, err := a.Register.Documents(ctx, rd.Doc.ID())
	if err != nil {
		return nil, err
	}
	h := register.Head{ID: rd.Doc.ID(), Name: rd.Doc.Name, Source: rd.Doc.Source, Title: rd.Doc.Title, Agency: rd.Doc.Dateline.Agency, Day: rd.Doc.Day()}
	return &readDocument{documentOf(&h), len(heads) > 0, list(rd.Claims)}, nil
}

func (a *API) add(ctx context.Context, in *reportIn) (*register.Result, error) {
	rd, err := a.readReport(ctx, in)
	if err != nil {
		return nil, err
	}
	res, err := a.Register.AddAll(ctx, []register.Reading{rd}, chancery.Day(a.Now().UTC()))
	if err != nil {
		return nil, err
	}
	access.Note(ctx, "document "+res[0].Document)
	return &res[0], nil
}

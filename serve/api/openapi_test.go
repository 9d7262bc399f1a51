package api_test

import (
	"encoding/json"
	"io"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/serve/api"
)

// spec reads the OpenAPI document that the API serves, and checks it.
func spec(t *testing.T, p *place) *openapi3.T {
	t.Helper()
	got := p.ask("GET", "/openapi.json", "")
	if got.header.Get("Content-Type") != "application/openapi+json" {
		t.Errorf("type %s", got.header.Get("Content-Type"))
	}
	doc, err := openapi3.NewLoader().LoadFromData([]byte(got.body))
	must(t, err)
	must(t, doc.Validate(ctx, openapi3.EnableExamplesValidation()))
	if doc.OpenAPI != "3.1.0" {
		t.Errorf("OpenAPI %s", doc.OpenAPI)
	}
	return doc
}

// Every route of the OpenAPI document is asked, and every answer is as the
// document has it: its status, its type, each field of its body.
func TestAnswersAreAsDescribed(t *testing.T) {
	p := at(t)
	doc, asked := spec(t, p), map[string]bool{}
	party := get[struct{ Parties []chancery.Party }](p, "/parties").Parties[0].ID
	document := get[struct{ Documents []struct{ ID string } }](p, "/documents").Documents[0].ID
	claim := get[[]chancery.Claim](p, "/documents/"+document+"/claims")[0].ID
	office, err := p.reg.Facts(ctx, queryOf("office"))
	must(t, err)
	check := func(route, path string, body string, headers ...string) {
		t.Helper()
		asked[route] = true
		described(t, doc, route, path, body, p.ask(strings.Fields(route)[0], path, body, append(headers, "As", "ann/admin")...))
	}
	for _, path := range []string{
		"/status", "/kinds", "/areas", "/parties?limit=2", "/persons?limit=2", "/documents?limit=2", "/facts?limit=50", "/facts?limit=0", "/facts?party=Atlantis", "/brief?party=" + party, "/brief", "/since?party=" + party + "&reported=2012-01-01",
		"/timeline", "/ladder", "/mechanisms", "/conflicts", "/series", "/open", "/matrix", "/find?q=joint", "/coverage", "/judgements", "/log",
		"/stream/facts", "/stream/facts?format=csv", "/stream/claims", "/stream/documents?format=csv",
	} {
		route, _, _ := strings.Cut(path, "?")
		check("GET "+route, path, "")
	}
	check("GET /parties/{ref}", "/parties/"+party, "")
	check("GET /parties/{ref}", "/parties/Atlantis", "")
	check("GET /persons/{name}", "/persons/"+url.PathEscape(office[0].First("person")), "")
	check("GET /documents/{id}", "/documents/"+document, "")
	check("GET /documents/{id}/claims", "/documents/"+document+"/claims", "")
	check("GET /claims/{id}", "/claims/"+claim, "")
	check("GET /facts/{number}", "/facts/1", "")
	check("GET /facts/{number}", "/facts/99999", "")
	check("GET /facts/{number}/proof", "/facts/1/proof", "")
	const report = `{"name":"a.txt","text":"A forum was held."}`
	check("POST /documents/preview", "/documents/preview", report)
	check("POST /documents", "/documents", report)
	check("POST /documents", "/documents", `{"name":"a.txt","text":"short"}`)
	check("POST /judgements", "/judgements", `{"act":"accept","fact":1,"why":"so it is"}`, "If-Match", "*")
	check("POST /judgements", "/judgements", `{"act":"accept","fact":1,"why":"so it is"}`)
	check("POST /judgements", "/judgements", `{"act":"accept","fact":1,"why":"so it is"}`, "If-Match", `"stale"`)
	for path, item := range doc.Paths.Map() {
		for method := range item.Operations() {
			if route := method + " " + strings.TrimPrefix(path, api.Prefix); !asked[route] {
				t.Errorf("%s is never asked here", route)
			}
		}
	}
}

// A value is described as it is written.
func TestValueIsDescribed(t *testing.T) {
	doc := spec(t, at(t))
	v := chancery.Value{Value: "signed", Text: "signed", Basis: chancery.Explicit, From: []string{"c"}, Name: "n", Office: "o", Party: "p", Role: "r", Modality: "planned", Polarity: "denied"}
	w := v
	v.Date, v.By, v.Place = &w, &w, &w
	b, err := json.Marshal(v)
	must(t, err)
	var written map[string]any
	must(t, json.Unmarshal(b, &written))
	told := doc.Components.Schemas["Value"].Value.Properties
	if got, want := slices.Sorted(maps.Keys(told)), slices.Sorted(maps.Keys(written)); !slices.Equal(got, want) {
		t.Errorf("described %v, written %v", got, want)
	}
}

// described checks an answer against the document.
func described(t *testing.T, doc *openapi3.T, route, path, body string, got answer) {
	t.Helper()
	method, pattern, _ := strings.Cut(route, " ")
	item := doc.Paths.Find(api.Prefix + pattern)
	if item == nil || item.GetOperation(method) == nil {
		t.Fatalf("the document has no %s", route)
	}
	req, err := http.NewRequest(method, "http://localhost"+api.Prefix+path, strings.NewReader(body))
	must(t, err)
	in := &openapi3filter.RequestValidationInput{
		Request: req, QueryParams: req.URL.Query(),
		Route: &routers.Route{Spec: doc, Path: api.Prefix + pattern, PathItem: item, Method: method, Operation: item.GetOperation(method)},
	}
	err = openapi3filter.ValidateResponse(ctx, &openapi3filter.ResponseValidationInput{
		RequestValidationInput: in, Status: got.status, Header: got.header, Body: io.NopCloser(strings.NewReader(got.body)),
		Options: &openapi3filter.Options{IncludeResponseStatus: true, MultiError: true, ExcludeResponseBody: strings.HasPrefix(pattern, "/stream/")},
	})
	if err != nil {
		t.Errorf("%s %s: %d is not as described: %v", method, path, got.status, err)
	}
}

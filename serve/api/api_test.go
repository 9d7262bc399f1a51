package api_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/register/store"
	"github.com/chancery-project/chancery/register/store/storetest"
	"github.com/chancery-project/chancery/serve/access"
	"github.com/chancery-project/chancery/serve/api"
)

var ctx = context.Background()

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// A place is an API over a register of made documents. Who asks is said in the
// header As; the clock stands still.
type place struct {
	t   testing.TB
	reg *register.Register
	api *api.API
	url string
}

func at(t testing.TB) *place {
	t.Helper()
	db, err := store.Open(ctx, filepath.Join(t.TempDir(), "r.db"))
	must(t, err)
	reg := register.New(db, storetest.Kinds())
	t.Cleanup(func() { must(t, reg.Close()) })
	_, err = reg.AddAll(ctx, storetest.Batch(5, 60), "2024-07-01")
	must(t, err)
	a, err := api.New(api.Config{
		Register: reg, Deeds: db, Version: "test", Log: slog.New(slog.DiscardHandler), Read: readNothing,
		Now: func() time.Time { return time.Date(2026, 4, 1, 12, 0, 0, 0, time.UTC) },
	})
	must(t, err)
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		u := access.User{Name: r.Header.Get("As"), Role: access.Reader}
		if name, role, ok := strings.Cut(u.Name, "/"); ok {
			u = access.User{Name: name, Role: access.Role(role)}
		}
		a.ServeHTTP(w, r.WithContext(access.With(r.Context(), u)))
	}))
	t.Cleanup(srv.Close)
	return &place{t, reg, a, srv.URL + api.Prefix}
}

// readNothing is a reader that finds one meeting in whatever it reads.
func readNothing(_ context.Context, name string, raw []byte) (register.Reading, error) {
	if len(raw) < 10 {
		return register.Reading{}, chancery.Errorf(chancery.Invalid, "%s: too short to be a report", name)
	}
	text := string(raw)
	whole := chancery.Span{End: len(text)}
	c := chancery.Claim{
		Kind: "engagement", Rule: "test", Polarity: chancery.Asserted, Modality: chancery.Actual,
		Evidence: chancery.Evidence{Span: whole, Quote: text},
	}
	c.Add("type", chancery.Value{Value: "forum", Basis: chancery.Explicit, Span: chancery.Span{End: 5}, Text: text[:5]})
	return register.Reading{Doc: &chancery.Document{Name: name, Text: text, Regions: []chancery.Region{{Span: whole}}}, Claims: []chancery.Claim{c}}, nil
}

// an answer is what came back.
type answer struct {
	status int
	header http.Header
	body   string
}

// ask sends a request; headers are given as name, value, … .
func (p *place) ask(method, path, body string, headers ...string) answer {
	p.t.Helper()
	req, err := http.NewRequest(method, p.url+path, strings.NewReader(body))
	must(p.t, err)
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	res, err := http.DefaultClient.Do(req)
	must(p.t, err)
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	must(p.t, err)
	return answer{res.StatusCode, res.Header, string(b)}
}

// get reads an answer of 200 into a value.
func get[T any](p *place, path string) (out T) {
	p.t.Helper()
	got := p.ask("GET", path, "")
	if got.status != http.StatusOK {
		p.t.Fatalf("GET %s: %d %s", path, got.status, got.body)
	}
	must(p.t, json.Unmarshal([]byte(got.body), &out))
	return out
}

func TestEveryListIsWalked(t *testing.T) {
	p := at(t)
	all, err := p.reg.Facts(ctx, register.Query{})
	must(t, err)
	seen := map[int]bool{}
	for next, pages := "", 0; pages == 0 || next != ""; pages++ {
		page := get[struct {
			Facts []chancery.Fact
			Next  string
		}](p, "/facts?limit=7&after="+next)
		for _, f := range page.Facts {
			if seen[f.Number] {
				t.Errorf("[%d] comes twice", f.Number)
			}
			seen[f.Number] = true
		}
		next = page.Next
	}
	if len(seen) != len(all) || len(all) < 20 {
		t.Errorf("%d facts on pages, %d in the register", len(seen), len(all))
	}
	names := map[string]bool{}
	for next, pages := "", 0; pages == 0 || next != ""; pages++ {
		page := get[struct {
			Persons []register.Named
			Next    string
		}](p, "/persons?limit=3&after="+next)
		for _, n := range page.Persons {
			if names[n.Name] || n.Facts < 1 {
				t.Errorf("%+v comes twice, or of no fact", n)
			}
			names[n.Name] = true
		}
		next = page.Next
	}
	if one := get[struct{ Persons []register.Named }](p, "/persons?q="+url.QueryEscape(first(names))); len(names) < 4 || len(one.Persons) < 1 {
		t.Errorf("%d persons, found by name %+v", len(names), one)
	}
	docs := 0
	for next, pages := "", 0; pages == 0 || next != ""; pages++ {
		page := get[struct {
			Documents []struct{ ID string }
			Next      string
		}](p, "/documents?limit=7&after="+next)
		docs, next = docs+len(page.Documents), page.Next
	}
	if docs != 60 {
		t.Errorf("%d documents on pages", docs)
	}
	if n := strings.Count(p.ask("GET", "/stream/facts", "").body, "\n"); n != len(all) {
		t.Errorf("%d lines of facts", n)
	}
	if n := strings.Count(p.ask("GET", "/stream/documents?format=csv", "").body, "\n"); n != 61 {
		t.Errorf("%d lines of documents", n)
	}
}

// first is the first of names.
func first(names map[string]bool) string { return slices.Min(slices.Collect(maps.Keys(names))) }

func TestViews(t *testing.T) {
	p := at(t)
	parties := get[struct{ Parties []chancery.Party }](p, "/parties").Parties
	a, b := parties[0].ID, parties[1].ID
	pair := "?party=" + a + "&party=" + b
	for _, path := range []string{
		"/status", "/kinds", "/areas", "/parties?q=" + a, "/parties/" + a, "/brief" + pair, "/brief?party=" + a, "/brief?area=education", "/since?party=" + a + "&reported=2012-01-01",
		"/timeline" + pair, "/ladder" + pair, "/mechanisms", "/conflicts", "/series", "/open?promises=true&answered=true", "/matrix?persons=true", "/find?q=joint&kind=engagement", "/coverage",
		"/facts/1", "/facts/1/proof", "/judgements", "/facts?as_of=2020-01-01&limit=3", "/timeline?known_at=2024-07-02&limit=5",
	} {
		got := p.ask("GET", path, "")
		if got.status != http.StatusOK || !json.Valid([]byte(got.body)) || strings.Contains(got.body, ":null") {
			t.Errorf("GET %s: %d %.300s", path, got.status, got.body)
		}
	}
}

func TestErrors(t *testing.T) {
	p := at(t)
	for _, tt := range []struct {
		method, path, body string
		status             int
		says               string
	}{
		{"GET", "/facts/99999", "", 404, "no fact 99999"},
		{"GET", "/facts/x", "", 422, ""},
		{"GET", "/facts?limit=0", "", 422, ""},
		{"GET", "/facts?lmit=5", "", 422, ""},
		{"GET", "/facts?after=!!", "", 422, "give next of the page before"},
		{"GET", "/facts?from=soon", "", 422, "soon"},
		{"GET", "/facts?q=%00", "", 422, "no text"},
		{"GET", "/facts?party=Atlantis", "", 404, "no party"},
		{"GET", "/brief", "", 422, "about one thing"},
		{"GET", "/brief?visit=99999", "", 404, ""},
		{"GET", "/parties/Atlantis", "", 404, "no party"},
		{"GET", "/documents/0abc", "", 404, "no document"},
		{"GET", "/documents/0abc/claims", "", 404, "no document"},
		{"GET", "/claims/0abc", "", 404, "no claim"},
		{"GET", "/nowhere", "", 404, "/api/v1/docs"},
		{"DELETE", "/facts", "", 405, "GET"},
		{"GET", "/log", "", 401, "admin"},
		{"POST", "/documents", `{"name":"a","text":"long enough to be read"}`, 401, "reviewer"},
	} {
		got := p.ask(tt.method, tt.path, tt.body)
		var problem struct {
			Status        int
			Title, Detail string
		}
		err := json.Unmarshal([]byte(got.body), &problem)
		if got.status != tt.status || problem.Status != tt.status || problem.Title == "" || err != nil || got.header.Get("Content-Type") != "application/problem+json" || !strings.Contains(problem.Detail, tt.says) {
			t.Errorf("%s %s: %d %s %s (%v), want %d %q", tt.method, tt.path, got.status, got.header.Get("Content-Type"), got.body, err, tt.status, tt.says)
		}
	}
}

func TestETag(t *testing.T) {
	p := at(t)
	first := p.ask("GET", "/timeline", "")
	tag := first.header.Get("ETag")
	if tag == "" || p.ask("GET", "/timeline?limit=3", "").header.Get("ETag") == tag {
		t.Errorf("tag %q", tag)
	}
	if again := p.ask("GET", "/timeline", "", "If-None-Match", `"x", `+tag); again.status != http.StatusNotModified || again.body != "" || again.header.Get("ETag") != tag {
		t.Errorf("asked again: %d %q", again.status, again.body)
	}
	fact := p.ask("GET", "/facts/1", "")
	if again := p.ask("GET", "/facts/1", "", "If-None-Match", fact.header.Get("ETag")); again.status != http.StatusNotModified || again.body != "" {
		t.Errorf("a fact asked again: %d %q", again.status, again.body)
	}
	if res := p.ask("POST", "/documents", `{"name":"a.txt","text":"A forum was held."}`, "As", "ann/reviewer"); res.status != http.StatusOK {
		t.Fatalf("add: %d %s", res.status, res.body)
	}
	if again := p.ask("GET", "/timeline", "", "If-None-Match", tag); again.status != http.StatusOK {
		t.Errorf("a document came in, but: %d", again.status)
	}
	if bad := p.ask("GET", "/facts?limit=0", ""); bad.header.Get("ETag") != "" {
		t.Error("an error has a tag")
	}
}

func TestJudge(t *testing.T) {
	p := at(t)
	judge := func(body string, headers ...string) answer {
		return p.ask("POST", "/judgements", body, append([]string{"As", "ann/reviewer"}, headers...)...)
	}
	tag := p.ask("GET", "/facts/1", "").header.Get("ETag")
	for _, tt := range []struct {
		body    string
		headers []string
		status  int
	}{
		{`{"act":"accept","fact":1,"why":"so it is"}`, nil, 428},
		{`{"act":"accept","fact":1,"why":"so it is"}`, []string{"If-Match", `"stale"`}, 412},
		{`{"act":"accept","fact":1,"why":"  "}`, []string{"If-Match", tag}, 422},
		{`{"act":"burn","fact":1,"why":"x"}`, []string{"If-Match", tag}, 422},
		{`{"act":"accept","fact":1,"why":"x","mood":"good"}`, []string{"If-Match", tag}, 422},
		{`{"act":"accept","fact":99999,"why":"x"}`, []string{"If-Match", "*"}, 404},
		{`{"act":"accept","fact":1,"why":"so it is"}`, []string{"If-Match", tag, "As", "ben/reader"}, 403},
		{`{"act":"accept","fact":1,"why":"so it is"}`, []string{"If-Match", tag}, 201},
		{`{"act":"reject","fact":1,"why":"seen before the other judged"}`, []string{"If-Match", tag}, 412},
		{`{"act":"annotate","fact":1,"value":"see box 7","why":"for the record"}`, []string{"If-Match", "*"}, 201},
		{`{"act":"undo","undoes":9,"why":"mistaken"}`, nil, 404},
		{`{"act":"undo","undoes":1,"why":"mistaken"}`, nil, 201},
		{`{"act":"grade","field":"Gazette","value":"official","why":"the state's own"}`, nil, 201},
		{`{"act":"grade","field":"Gazette","value":"best","why":"x"}`, nil, 422},
		{`{"act":`, nil, 400},
	} {
		if got := judge(tt.body, tt.headers...); got.status != tt.status {
			t.Errorf("%s %v: %d %s, want %d", tt.body, tt.headers, got.status, got.body, tt.status)
		}
	}
	other := strconv.Itoa(get[struct{ Facts []chancery.Fact }](p, "/facts?kind="+get[chancery.Fact](p, "/facts/1").Kind+"&limit=1").Facts[0].Number)
	if got := judge(`{"act":"merge","fact":1,"other":`+other+`,"why":"one"}`, "If-Match", "*"); got.status != 201 {
		t.Errorf("merge: %d %s", got.status, got.body)
	}
	if got := get[chancery.Fact](p, "/facts/"+other); got.Number != 1 { // the client has followed
		t.Errorf("the fact that took [%s] is [%d]", other, got.Number)
	}
	if got := judge(`{"act":"undo","undoes":5,"why":"two"}`); got.status != 201 {
		t.Errorf("undo: %d %s", got.status, got.body)
	}
	if got := get[chancery.Fact](p, "/facts/"+other); strconv.Itoa(got.Number) != other {
		t.Errorf("parted again, [%s] is [%d]", other, got.Number)
	}
	list := get[[]register.Judgement](p, "/judgements")
	if len(list) != 6 || list[0].Who != "ann" || list[0].When != "2026-04-01T12:00:00Z" || list[2].Undoes != 1 {
		t.Errorf("judgements: %+v", list)
	}
	if page := get[[]register.Judgement](p, "/judgements?after=5"); len(page) != 1 || page[0].Seq != 6 {
		t.Errorf("behind 5: %+v", page)
	}
	if got := get[struct{ Judgements []register.Judgement }](p, "/facts/1/proof"); len(got.Judgements) != 1 || got.Judgements[0].Act != "annotate" {
		t.Errorf("what stands on the fact: %+v", got)
	}
}

func TestAdd(t *testing.T) {
	p := at(t)
	const body = `{"name":"a.txt","text":"A forum was held."}`
	send := func(path, body string) answer { return p.ask("POST", path, body, "As", "ann/reviewer") }
	before := get[struct{ Documents int }](p, "/status").Documents
	if got := send("/documents/preview", body); got.status != 200 || !strings.Contains(got.body, `"known":false`) || !strings.Contains(got.body, `"kind":"engagement"`) {
		t.Errorf("preview: %d %s", got.status, got.body)
	}
	if after := get[struct{ Documents int }](p, "/status").Documents; after != before {
		t.Error("a preview enters the document")
	}
	first := send("/documents", body)
	var res register.Result
	must(t, json.Unmarshal([]byte(first.body), &res))
	if first.status != 200 || res.Known || res.Facts != 1 {
		t.Errorf("add: %d %s", first.status, first.body)
	}
	if again := send("/documents", body); again.status != 200 || !strings.Contains(again.body, `"known":true`) {
		t.Errorf("again: %d %s", again.status, again.body)
	}
	if got := get[struct{ Text string }](p, "/documents/"+res.Document).Text; got != "A forum was held." {
		t.Errorf("text %q", got)
	}
	if got := get[[]chancery.Claim](p, "/documents/"+res.Document+"/claims"); len(got) != 1 || get[chancery.Claim](p, "/claims/"+got[0].ID).Rule != "test" {
		t.Errorf("claims: %+v", got)
	}
	if long := send("/documents/preview", `{"name":"a.txt","text":"`+strings.Repeat("They met. ", 400_000)+`"}`); long.status != 200 {
		t.Errorf("a report of 4 MB: %d %.200s", long.status, long.body)
	}
	for body, status := range map[string]int{
		`{"name":"a.txt","text":"short"}`: 422, `{"name":"","text":"long enough to be read"}`: 422, `{"name":"\u0000","text":"long enough to be read"}`: 422, `[]`: 422,
		`{"name":"a.txt","text":"` + strings.Repeat("x", 7<<20) + `"}`: 413,
	} {
		if got := send("/documents", body); got.status != status {
			t.Errorf("%.60s: %d %s, want %d", body, got.status, got.body, status)
		}
	}
}

// A spreadsheet must not run what a report says.
func TestCSVIsHarmless(t *testing.T) {
	p := at(t)
	if got := p.ask("POST", "/documents", `{"name":"=HYPERLINK(1)","text":"=1+1 is what they said."}`, "As", "ann/reviewer"); got.status != 200 {
		t.Fatal(got.body)
	}
	for _, what := range []string{"documents", "claims", "facts"} {
		for line := range strings.Lines(p.ask("GET", "/stream/"+what+"?format=csv", "").body) {
			for cell := range strings.SplitSeq(line, ",") {
				if strings.HasPrefix(strings.Trim(cell, `"`), "=") {
					t.Errorf("%s: %s", what, line)
				}
			}
		}
	}
}

// A stream that breaks off does not look whole.
func TestStreamBreaks(t *testing.T) {
	p := at(t)
	broken, err := api.New(api.Config{Register: &failing{p.reg, 0}, Log: slog.New(slog.DiscardHandler), Now: time.Now, Version: "test"})
	must(t, err)
	srv := httptest.NewServer(broken)
	defer srv.Close()
	res, err := http.Get(srv.URL + api.Prefix + "/stream/documents")
	if err == nil {
		_, err = io.ReadAll(res.Body)
		res.Body.Close()
	}
	if err == nil {
		t.Error("half a stream passes for a whole one")
	}
}

// failing is a register whose disk fails on the second page of documents.
type failing struct {
	*register.Register
	asked int
}

func (f *failing) Latest(ctx context.Context, after register.Head, limit int) ([]register.Head, error) {
	if f.asked++; f.asked > 1 {
		return nil, fmt.Errorf("disk gone")
	}
	heads := make([]register.Head, limit)
	for i := range heads {
		heads[i].ID = fmt.Sprint(i)
	}
	return heads, nil
}

func queryOf(kind string) register.Query { return register.Query{Kind: kind} }

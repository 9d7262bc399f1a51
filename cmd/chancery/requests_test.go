package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
)

// hostile are texts that have undone other programs.
var hostile = []string{
	"", "'", `"`, "' OR 1=1 --", "<script>alert(1)</script>", "{{.}}", "%00", "%ff%fe", "../../etc/passwd", "\x00", "\xff", "\u202etxt.exe", strings.Repeat("A", 5000), "-1", "0", "99999999999999999999",
	"1e9", "NaN", "null", "KEN", "FIN", "KEN/ministry", "%2F", "2024-05-01", "XXXX-05-01", "../2024", "2024-13-45", "*", "NEAR(", `"a" OR "b"`, "\r\nSet-Cookie: x=1", "education", "engagement", "Josphat Mwaniki", "accept", "undo", "true", "[]", "{}",
}

// A fuzzer makes requests of the routes there are, of hostile texts, and of noise.
type fuzzer struct {
	rng    *rand.Rand
	routes []string // "METHOD /path/{with}/{holes}"
	params []string
}

func newFuzzer(t testing.TB, s *testServer) *fuzzer {
	f := &fuzzer{rng: rand.New(rand.NewPCG(7, 11)), params: []string{"page", "to", "x", "q", "format", "name", "why", "text", "seen"}}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequest("GET", "http://localhost/api/v1/openapi.json", nil))
	var spec struct {
		Paths map[string]map[string]struct{ Parameters []struct{ Name, In string } }
	}
	fine(t, json.Unmarshal(w.Body.Bytes(), &spec))
	for _, path := range slices.Sorted(maps.Keys(spec.Paths)) {
		for _, method := range slices.Sorted(maps.Keys(spec.Paths[path])) {
			f.routes = append(f.routes, strings.ToUpper(method)+" "+path)
			for _, p := range spec.Paths[path][method].Parameters {
				if p.In == "query" && !slices.Contains(f.params, p.Name) {
					f.params = append(f.params, p.Name)
				}
			}
		}
	}
	for _, page := range []string{
		"/", "/party/{x}", "/parties", "/persons", "/pair/{x}/{x}", "/person/{x}", "/instrument/{x}", "/mechanism/{x}", "/area/{x}", "/areas", "/fact/{x}", "/document/{x}", "/documents", "/search", "/open", "/conflicts", "/mechanisms",
		"/review", "/review/{x}", "/judgements", "/add", "/login", "/static/{x}", "/metrics", "/healthz", "/readyz", "/{x}", "/api/v1/{x}", "/api/v1/docs",
	} {
		f.routes = append(f.routes, "GET "+page)
	}
	f.routes = append(f.routes, "POST /review/{x}", "POST /judgements/{x}/undo", "POST /add", "POST /login", "POST /logout", "DELETE /fact/{x}", "PUT /", "BREW /add", "OPTIONS /api/v1/facts")
	return f
}

func (f *fuzzer) pick(list []string) string { return list[f.rng.IntN(len(list))] }

// text returns one of the hostile texts, or noise.
func (f *fuzzer) text() string {
	if f.rng.IntN(4) > 0 {
		return f.pick(hostile)
	}
	b := make([]byte, f.rng.IntN(30))
	for i := range b {
		b[i] = byte(f.rng.IntN(256))
	}
	return string(b)
}

// request makes one request.
func (f *fuzzer) request(token string) *http.Request {
	method, path, _ := strings.Cut(f.pick(f.routes), " ")
	for strings.Contains(path, "{") {
		i, j := strings.Index(path, "{"), strings.Index(path, "}")
		hole := f.text()
		if f.rng.IntN(3) == 0 {
			hole = fmt.Sprint(f.rng.IntN(60))
		}
		path = path[:i] + url.PathEscape(hole) + path[j+1:]
	}
	query := url.Values{}
	for range f.rng.IntN(4) {
		query.Add(f.pick(f.params), f.text())
	}
	var body, kind string
	switch f.rng.IntN(4) {
	case 0:
		body, kind = fmt.Sprintf(`{"act":%q,"fact":%d,"field":%q,"value":%q,"why":%q}`, f.text(), f.rng.IntN(60), f.text(), f.text(), f.text()), "application/json"
	case 1:
		body, kind = url.Values{"act": {f.text()}, "why": {f.text()}, "name": {f.text()}, "text": {f.text()}, "field": {f.text()}, "value": {f.text()}, "to": {f.text()}}.Encode(), "application/x-www-form-urlencoded"
	case 2:
		body, kind = fmt.Sprintf(`{"name":%q,"text":%q}`, f.text(), f.text()), f.pick([]string{"application/json", "multipart/form-data; boundary=x", "text/plain", ""})
	}
	u := &url.URL{Scheme: "http", Host: "localhost", Path: "/", RawQuery: query.Encode()}
	req := httptest.NewRequest("GET", u.String(), strings.NewReader(body))
	req.Method = method
	if parsed, err := url.ParseRequestURI(path); err == nil {
		req.URL.Path, req.URL.RawPath = parsed.Path, parsed.RawPath
	}
	req.Header.Set("Content-Type", kind)
	for _, name := range []string{"If-Match", "If-None-Match", "Accept", "Accept-Encoding", "Cookie", "Origin"} {
		if f.rng.IntN(6) == 0 {
			req.Header.Set(name, strings.Map(printable, f.text()))
		}
	}
	if f.rng.IntN(3) > 0 {
		req.Header.Set("Authorization", "Bearer "+token)
	}
	return req
}

func printable(r rune) rune {
	if r < ' ' || r > '~' {
		return -1
	}
	return r
}

// TestFuzzedRequests sends two thousand made-up requests, of readers and of a
// reviewer: none may be answered with an error of the server's own.
func TestFuzzedRequests(t *testing.T) {
	s := startServer(t)
	f := newFuzzer(t, s)
	seen := map[int]int{}
	for range 2000 {
		req := f.request(s.token)
		w := httptest.NewRecorder()
		s.ServeHTTP(w, req)
		seen[w.Code]++
		if w.Code >= 500 {
			t.Errorf("%s %s: %d %.300s\n%s", req.Method, req.URL, w.Code, w.Body, lastLines(s.log.String()))
		}
	}
	if seen[200] < 100 || seen[422] < 20 || seen[404] < 20 || seen[401] < 20 {
		t.Errorf("the requests are not various enough: %v", seen)
	}
	t.Logf("statuses: %v", seen)
}

func lastLines(s string) string { return s[max(0, len(s)-1500):] }

// FuzzRequest looks for requests that the server answers with an error of its own.
func FuzzRequest(f *testing.F) {
	s := startServer(f)
	f.Add("GET", "/pair/KEN/FIN", "", "")
	f.Add("GET", "/api/v1/find", "q=joint&party=KEN", "")
	f.Add("POST", "/api/v1/judgements", "", `{"act":"accept","fact":1,"why":"so"}`)
	f.Add("POST", "/add", "", "text=They+met.")
	f.Fuzz(func(t *testing.T, method, path, query, body string) {
		req := httptest.NewRequest("GET", "http://localhost/", strings.NewReader(body))
		req.Method, req.URL.Path, req.URL.RawQuery = method, "/"+strings.TrimPrefix(path, "/"), query
		req.Header.Set("Authorization", "Bearer "+s.token)
		req.Header.Set("Content-Type", "application/json")
		if strings.Contains(body, "=") {
			req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		}
		w := httptest.NewRecorder()
		s.ServeHTTP(w, req)
		if w.Code >= 500 {
			t.Errorf("%s %q?%q: %d %.300s\n%s", method, path, query, w.Code, w.Body, lastLines(s.log.String()))
		}
	})
}

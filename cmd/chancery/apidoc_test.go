package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"reflect"
	"strings"
	"testing"
)

// An example is a request of docs/api.md with the answer shown below it.
type example struct {
	line                          int
	request, kind, status, answer string // as shown
	method, path, sent            string // as it is sent
	headers                       map[string]string
}

// examples reads the blocks of a page: ```http, then ```json 200.
func examples(t *testing.T, file string) (out []*example) {
	t.Helper()
	f, err := os.Open(file)
	fine(t, err)
	defer f.Close()
	var block *strings.Builder
	info, at := "", 0
	for sc, n := bufio.NewScanner(f), 1; sc.Scan(); n++ {
		line := sc.Text()
		switch fence, ok := strings.CutPrefix(line, "```"); {
		case ok && block == nil:
			block, info, at = &strings.Builder{}, fence, n
		case ok && info == "http":
			out = append(out, &example{line: at, request: block.String()})
			block = nil
		case ok:
			if len(out) == 0 || out[len(out)-1].status != "" {
				t.Fatalf("%s:%d: an answer to nothing", file, at)
			}
			e := out[len(out)-1]
			e.kind, e.status, _ = strings.Cut(info, " ")
			e.answer, block = block.String(), nil
		case block != nil:
			block.WriteString(line + "\n")
		}
	}
	return out
}

// parse takes a request apart: a line, headers, and a body behind an empty line.
func (e *example) parse(fill *strings.Replacer) {
	head, body, _ := strings.Cut(strings.TrimSpace(e.request), "\n\n")
	lines := strings.Split(fill.Replace(head), "\n")
	e.method, e.path, _ = strings.Cut(lines[0], " ")
	e.sent, e.headers = body, map[string]string{}
	for _, l := range lines[1:] {
		name, value, _ := strings.Cut(l, ": ")
		e.headers[name] = value
	}
}

// TestAPIExamples sends every example of docs/api.md, in order, and compares
// what comes back.
func TestAPIExamples(t *testing.T) {
	s, etag, next := startServer(t), "", ""
	all := examples(t, "../../docs/api.md")
	if len(all) < 15 {
		t.Fatalf("%d examples", len(all))
	}
	for _, e := range all {
		e.parse(strings.NewReplacer("{etag}", etag, "{next}", next, "{token}", s.token))
		req, err := http.NewRequest(e.method, s.url+e.path, strings.NewReader(e.sent))
		fine(t, err)
		for name, value := range e.headers {
			req.Header.Set(name, value)
		}
		if e.sent != "" {
			req.Header.Set("Content-Type", "application/json")
		}
		res, err := http.DefaultClient.Do(req)
		fine(t, err)
		body, err := io.ReadAll(res.Body)
		fine(t, err)
		fine(t, res.Body.Close())
		if why := e.differs(res.StatusCode, string(body)); why != "" {
			t.Errorf("docs/api.md:%d: %s %s: %s\n%.1500s", e.line, e.method, e.path, why, body)
		}
		if tag := res.Header.Get("ETag"); tag != "" {
			etag = tag
		}
		var page struct{ Next string }
		if json.Unmarshal(body, &page) == nil && page.Next != "" {
			next = page.Next
		}
	}
}

// differs says where an answer is not the one shown.
func (e *example) differs(status int, body string) string {
	if e.status != fmt.Sprint(status) {
		return fmt.Sprintf("status %d, want %q", status, e.status)
	}
	if e.answer == "" {
		if body != "" {
			return "there is a body"
		}
		return ""
	}
	first, _, _ := strings.Cut(body, "\n")
	if e.kind == "csv" {
		if first+"\n" != e.answer {
			return "another head: " + first
		}
		return ""
	}
	if e.kind == "jsonl" {
		body = first
	}
	var want, got any
	if err := json.Unmarshal([]byte(e.answer), &want); err != nil {
		return "the answer shown is no JSON: " + err.Error()
	}
	if err := json.Unmarshal([]byte(body), &got); err != nil {
		return err.Error()
	}
	return missing("", want, got)
}

// missing says what of want got has not, "" for nothing. In want "…" stands
// for anything; lists may be longer, objects may have more.
func missing(at string, want, got any) string {
	switch want := want.(type) {
	case map[string]any:
		have, ok := got.(map[string]any)
		if !ok {
			return at + " is no object"
		}
		for name, v := range want {
			if why := missing(at+"."+name, v, have[name]); why != "" {
				return why
			}
		}
		return ""
	case []any:
		have, ok := got.([]any)
		if !ok || len(have) < len(want) {
			return fmt.Sprintf("%s is no list of %d", at, len(want))
		}
		for i, v := range want {
			if why := missing(fmt.Sprintf("%s[%d]", at, i), v, have[i]); why != "" {
				return why
			}
		}
		return ""
	case string:
		head, open := strings.CutSuffix(want, "…")
		if have, ok := got.(string); open && (head == "" && got != nil || ok && strings.HasPrefix(have, head)) {
			return ""
		}
	}
	if !reflect.DeepEqual(want, got) {
		return fmt.Sprintf("%s is %v, shown is %v", at, got, want)
	}
	return ""
}

// The comparison itself must be able to fail.
func TestMissing(t *testing.T) {
	for _, tt := range []struct {
		want, got string
		same      bool
	}{
		{`{"a":1}`, `{"a":1,"b":2}`, true},
		{`{"a":1}`, `{"a":2}`, false},
		{`{"a":"…"}`, `{"a":7}`, true},
		{`{"a":"…"}`, `{}`, false},
		{`{"a":"they…"}`, `{"a":"they met"}`, true},
		{`{"a":"they…"}`, `{"a":"we met"}`, false},
		{`[{"a":1}]`, `[{"a":1},{"a":2}]`, true},
		{`[1,2]`, `[1]`, false},
		{`{"a":[]}`, `{"a":null}`, false},
	} {
		e := &example{status: "200", kind: "json", answer: tt.want}
		if got := e.differs(200, tt.got) == ""; got != tt.same {
			t.Errorf("%s in %s: %v", tt.want, tt.got, got)
		}
	}
}

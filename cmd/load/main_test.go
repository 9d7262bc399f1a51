package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// pretend is a server with two documents and a pair; broken pages fail.
func pretend(broken string, served *atomic.Int64) http.Handler {
	mux := http.NewServeMux()
	for path, body := range map[string]string{
		"/api/v1/status":    `{"documents":2,"claims":3,"facts":1}`,
		"/api/v1/facts":     `{"facts":[{"fields":{"party":[{"value":"KEN"},{"value":"FIN"}]}},{"fields":{"party":[{"value":"KEN"}]}}]}`,
		"/api/v1/documents": `{"documents":[{"id":"d1"},{"id":"d2"}]}`,
		"/metrics":          "process_resident_memory_bytes 5.24288e+07\n",
	} {
		mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, body) })
	}
	for _, path := range []string{"/pair/FIN/KEN", "/search", "/document/{id}"} {
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			served.Add(1)
			if r.URL.Path == broken {
				w.WriteHeader(http.StatusInternalServerError)
			}
			fmt.Fprint(w, "page")
		})
	}
	return mux
}

func TestLoad(t *testing.T) {
	for _, broken := range []string{"", "/document/d2"} {
		var served atomic.Int64
		srv := httptest.NewServer(pretend(broken, &served))
		p := &plan{url: srv.URL, readers: 3, each: 50 * time.Millisecond, rate: 100, steady: 300 * time.Millisecond}
		var out bytes.Buffer
		err := p.run(context.Background(), &out)
		srv.Close()
		if (err != nil) != (broken != "") {
			t.Errorf("broken %q: %v\n%s", broken, err, &out)
		}
		for _, want := range []string{"2 documents, 3 claims, 1 facts", "pair, once ", "pair, again ", "search, once ", "document, again ", "mixed ", "memory of the server 50 MB"} {
			if !strings.Contains(out.String(), want) {
				t.Errorf("no %q in\n%s", want, &out)
			}
		}
		if served.Load() < 30 {
			t.Errorf("%d pages", served.Load())
		}
	}
}

func TestEmptyRegister(t *testing.T) {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "{}") }))
	defer srv.Close()
	if err := (&plan{url: srv.URL}).run(context.Background(), io.Discard); err == nil || !strings.Contains(err.Error(), "empty") {
		t.Errorf("an empty register: %v", err)
	}
}

func TestTimes(t *testing.T) {
	out := &times{whole: time.Second, cpu: 0.3}
	for i := 100; i > 0; i-- {
		out.note(time.Duration(i)*time.Millisecond, nil)
	}
	out.note(0, io.ErrUnexpectedEOF)
	for _, want := range []string{"100 answers", "p50     51ms", "p95     96ms", "slowest    100ms", "3.0 ms of processor time each, 1 errors, first: unexpected EOF"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in %s", want, out)
		}
	}
}

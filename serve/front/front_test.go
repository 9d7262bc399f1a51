package front_test

import (
	"bytes"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/chancery-project/chancery/serve/front"
)

// started serves h behind a front and returns its address and its log.
func started(t *testing.T, h http.HandlerFunc) (string, *bytes.Buffer) {
	t.Helper()
	log := &bytes.Buffer{}
	at := time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC)
	f := &front.Front{Log: slog.New(slog.NewTextHandler(log, nil)), Now: func() time.Time { return at }}
	srv := httptest.NewServer(f.Wrap(h))
	t.Cleanup(srv.Close)
	return srv.URL, log
}

func get(t *testing.T, url string) (*http.Response, string) {
	t.Helper()
	res, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res, string(body)
}

func TestHeadersAndLog(t *testing.T) {
	url, log := started(t, func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, front.RequestID(r.Context())) })
	res, id := get(t, url+"/a?password=rosebud")
	if res.Header.Get("X-Request-Id") != id || len(id) < 8 {
		t.Errorf("id %q, header %q", id, res.Header.Get("X-Request-Id"))
	}
	policy := res.Header.Get("Content-Security-Policy")
	if !strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "unsafe") {
		t.Errorf("policy %q", policy)
	}
	if res.Header.Get("Strict-Transport-Security") != "" {
		t.Error("told to come back encrypted, where nothing is")
	}
	w := httptest.NewRecorder()
	secure := &front.Front{Log: slog.New(slog.DiscardHandler), Now: time.Now, Secure: true}
	secure.Wrap(http.NotFoundHandler()).ServeHTTP(w, httptest.NewRequest("GET", "/", nil))
	if w.Header().Get("Strict-Transport-Security") == "" {
		t.Error("nobody is told to come back encrypted")
	}
	if line := log.String(); !strings.Contains(line, id) || !strings.Contains(line, "path=/a ") || strings.Contains(line, "rosebud") {
		t.Errorf("log %q", line)
	}
}

func TestPanic(t *testing.T) {
	url, log := started(t, func(http.ResponseWriter, *http.Request) { panic("lost the key") })
	res, body := get(t, url)
	id := res.Header.Get("X-Request-Id")
	if res.StatusCode != http.StatusInternalServerError || !strings.Contains(body, id) || strings.Contains(body, "lost the key") {
		t.Errorf("%d %q", res.StatusCode, body)
	}
	if !strings.Contains(log.String(), "lost the key") {
		t.Errorf("the log does not say why: %s", log)
	}
}

func TestPanicHalfway(t *testing.T) {
	url, _ := started(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "10000")
		io.WriteString(w, strings.Repeat("half", 500))
		panic("halfway")
	})
	res, err := http.Get(url)
	if err == nil {
		_, err = io.ReadAll(res.Body)
		res.Body.Close()
	}
	if err == nil {
		t.Error("half an answer passes for a whole one")
	}
}

func TestBodyIsBounded(t *testing.T) {
	var failed error
	url, _ := started(t, func(_ http.ResponseWriter, r *http.Request) { _, failed = io.Copy(io.Discard, r.Body) })
	res, err := http.Post(url, "text/plain", io.LimitReader(zeroes{}, front.MostBody+1))
	if err == nil {
		res.Body.Close()
	}
	if _, ok := errors.AsType[*http.MaxBytesError](failed); !ok {
		t.Errorf("a body too long: %v", failed)
	}
}

type zeroes struct{}

func (zeroes) Read(b []byte) (int, error) { return len(b), nil }

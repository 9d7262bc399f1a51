package front_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/chancery-project/chancery/serve/front"
)

func TestMetrics(t *testing.T) {
	counted, revision := 0, int64(1)
	m := front.NewMetrics(func(context.Context) (int64, error) { return revision, nil }, func(context.Context) (map[string]int, error) {
		counted++
		return map[string]int{"facts": 6 + counted}, nil
	})
	inner := http.NewServeMux()
	inner.HandleFunc("GET /party/{id}", func(http.ResponseWriter, *http.Request) {})
	mux := http.NewServeMux()
	mux.Handle("/", inner)
	mux.Handle("GET /metrics", m.Handler())
	f := &front.Front{Log: slog.New(slog.DiscardHandler), Now: time.Now, Metrics: m}
	srv := httptest.NewServer(f.Wrap(front.Routed(mux)))
	defer srv.Close()
	for i := range 20 {
		ask(t, "GET", fmt.Sprintf("%s/party/%d", srv.URL, i))
		ask(t, fmt.Sprintf("M%d", i), srv.URL+"/nowhere")
	}
	body, err := io.ReadAll(ask(t, "GET", srv.URL+"/metrics").Body)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`chancery_request_seconds_count{method="GET",route="GET /party/{id}",status="200"} 20`,
		`chancery_request_seconds_count{method="other",route="",status="404"} 20`,
		`chancery_register_size{of="facts"} 7`, "process_resident_memory_bytes",
	} {
		if !strings.Contains(string(body), want) {
			t.Errorf("no line %s in\n%.2000s", want, body)
		}
	}
	ask(t, "GET", srv.URL+"/metrics")
	if counted != 1 {
		t.Errorf("counted %d times while nothing changed", counted)
	}
	revision++
	ask(t, "GET", srv.URL+"/metrics")
	if counted != 2 {
		t.Errorf("counted %d times after a change", counted)
	}
}

func TestHealth(t *testing.T) {
	var broken error
	h := front.NewHealth(func(context.Context) error { return broken })
	ready := func() string {
		w := httptest.NewRecorder()
		h.Ready(w, httptest.NewRequest("GET", "/readyz", nil))
		return fmt.Sprint(w.Code, " ", w.Body)
	}
	if got := ready(); got != "200 ready\n" {
		t.Errorf("well: %q", got)
	}
	broken = errors.New("disk /secret/path is full")
	if got := ready(); got != "503 the register does not answer\n" {
		t.Errorf("broken: %q", got)
	}
	broken = nil
	h.Leave()
	if got := ready(); got != "503 stopping\n" {
		t.Errorf("leaving: %q", got)
	}
	w := httptest.NewRecorder()
	if h.Alive(w, nil); w.Code != http.StatusOK {
		t.Errorf("alive: %d", w.Code)
	}
}

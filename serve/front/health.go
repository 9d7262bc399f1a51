package front

import (
	"context"
	"io"
	"net/http"
	"sync/atomic"
	"time"
)

// Health says whether a server is alive, and whether it can answer.
type Health struct {
	ask     func(ctx context.Context) error // what must work
	leaving atomic.Bool
}

// NewHealth returns the health of a server that can answer when ask works.
func NewHealth(ask func(ctx context.Context) error) *Health { return &Health{ask: ask} }

// Leave makes the server not ready: it is about to stop.
func (h *Health) Leave() { h.leaving.Store(true) }

// Alive answers as long as there is a process.
func (h *Health) Alive(w http.ResponseWriter, _ *http.Request) { say(w, http.StatusOK, "alive") }

// Ready answers 200 while requests can be answered, 503 otherwise.
func (h *Health) Ready(w http.ResponseWriter, r *http.Request) {
	ctx, stop := context.WithTimeout(r.Context(), 2*time.Second)
	defer stop()
	switch {
	case h.leaving.Load():
		say(w, http.StatusServiceUnavailable, "stopping")
	case h.ask(ctx) != nil:
		say(w, http.StatusServiceUnavailable, "the register does not answer")
	default:
		say(w, http.StatusOK, "ready")
	}
}

func say(w http.ResponseWriter, code int, word string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(code)
	_, _ = io.WriteString(w, word+"\n")
}

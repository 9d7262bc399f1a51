// Package front is what every request passes before it reaches pages or API:
// an id, a line in the log, a net under panics, headers that keep browsers
// from doing what a page never asks for, and a limit on what may be sent.
package front

import (
	"context"
	"crypto/rand"
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"
)

// MostBody is the bytes a request may bring, unless its handler allows less.
const MostBody = 8 << 20

// A Front wraps handlers. Now is the clock, Log where requests are noted,
// Metrics, where there is one, counts them.
type Front struct {
	Log     *slog.Logger
	Now     func() time.Time
	Metrics *Metrics
	Secure  bool // people reach us encrypted, and are to come back no other way

	packer packer
}

// Wrap returns next behind everything a request passes first. Routed must
// stand directly before the mux that next ends in.
func (f *Front) Wrap(next http.Handler) http.Handler {
	return f.noted(f.caught(f.headed(bounded(f.packer.wrap(next)))))
}

// Routed notes which route a mux took, for log and metrics: routes are few,
// where paths are without end.
func Routed(mux http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if req, ok := r.Context().Value(requestKey{}).(*request); ok {
				req.route = r.Pattern
			}
		}()
		mux.ServeHTTP(w, r)
	})
}

type requestKey struct{}

// A request is what is noted of one.
type request struct{ id, route string }

// RequestID returns the id under which a request stands in the log.
func RequestID(ctx context.Context) string {
	if req, ok := ctx.Value(requestKey{}).(*request); ok {
		return req.id
	}
	return ""
}

// noted gives a request an id and logs how it went. Neither the query nor any
// header is logged: they may hold what is nobody's business.
func (f *Front) noted(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		req, begun := &request{id: rand.Text()[:12]}, f.Now()
		w.Header().Set("X-Request-Id", req.id)
		out := &answer{ResponseWriter: w}
		next.ServeHTTP(out, r.WithContext(context.WithValue(r.Context(), requestKey{}, req)))
		took := f.Now().Sub(begun)
		if f.Metrics != nil {
			f.Metrics.count(r.Method, req.route, out.status(), took)
		}
		f.Log.LogAttrs(r.Context(), slog.LevelInfo, "request",
			slog.String("id", req.id), slog.String("method", r.Method), slog.String("path", r.URL.Path), slog.Int("status", out.status()),
			slog.Int64("bytes", out.bytes), slog.Duration("took", took), slog.String("from", r.RemoteAddr))
	})
}

// caught turns a panic into a 500 that names the request, and logs the rest.
// An answer that has begun is cut off, so that nobody takes it for whole.
func (f *Front) caught(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		out := &answer{ResponseWriter: w}
		defer func() {
			why := recover()
			if why == nil {
				return
			}
			id := RequestID(r.Context())
			f.Log.ErrorContext(r.Context(), "panic", "id", id, "what", why, "stack", string(debug.Stack()))
			if out.code != 0 {
				Cut(w)
				return
			}
			http.Error(w, wentWrong(id), http.StatusInternalServerError)
		}()
		next.ServeHTTP(out, r)
	})
}

// Cut closes the connection of an answer, where it can be closed.
func Cut(w http.ResponseWriter) {
	if conn, _, err := http.NewResponseController(w).Hijack(); err == nil {
		_ = conn.Close()
	}
}

// headed sets the headers that hold for every answer.
func (f *Front) headed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()")
		if f.Secure {
			h.Set("Strict-Transport-Security", "max-age=31536000")
		}
		next.ServeHTTP(w, r)
	})
}

// bounded limits what a request may bring.
func bounded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, MostBody)
		next.ServeHTTP(w, r)
	})
}

// An answer remembers what was sent through it.
type answer struct {
	http.ResponseWriter
	code  int
	bytes int64
}

func (a *answer) WriteHeader(code int) {
	if a.code == 0 && code >= 200 {
		a.code = code
	}
	a.ResponseWriter.WriteHeader(code)
}

func (a *answer) Write(b []byte) (int, error) {
	if a.code == 0 {
		a.code = http.StatusOK
	}
	n, err := a.ResponseWriter.Write(b)
	a.bytes += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController find what it needs.
func (a *answer) Unwrap() http.ResponseWriter { return a.ResponseWriter }

func (a *answer) status() int {
	if a.code == 0 {
		return http.StatusOK
	}
	return a.code
}

// Message returns what is said to the outside of an error that is answered
// with a status: of one within, only where the log has it.
func Message(ctx context.Context, log *slog.Logger, status int, err error) string {
	if status < http.StatusInternalServerError {
		return err.Error()
	}
	id := RequestID(ctx)
	log.ErrorContext(ctx, "failed", "id", id, "err", err)
	if status == http.StatusServiceUnavailable {
		return "This took too long and was given up; the log has it as request " + id + "."
	}
	return wentWrong(id)
}

func wentWrong(id string) string {
	return "Something went wrong here; the log has it as request " + id + "."
}

package access

import (
	"cmp"
	"context"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// deed fills in when, from where and in which request something is done.
func (g *Guard) deed(ctx context.Context, d Deed) Deed {
	d.When, d.Request = g.o.Now().UTC().Truncate(time.Second), g.o.Request(ctx)
	d.Address, _ = ctx.Value(addressKey{}).(string)
	return d
}

// recorded writes down that a user writes, before he does, and how it went.
// What cannot be recorded is not done.
func (g *Guard) recorded(w http.ResponseWriter, r *http.Request, next http.Handler) {
	ctx := r.Context()
	about := &note{}
	seq, err := g.store.PutDeed(ctx, g.deed(ctx, Deed{Who: From(ctx).Name, What: r.Method, About: clip(r.URL.EscapedPath())}))
	if err != nil {
		g.o.Refuse(w, r, err)
		return
	}
	out, ended := &outcome{ResponseWriter: w}, false
	defer func() {
		how := strconv.Itoa(cmp.Or(out.code, http.StatusOK))
		if !ended {
			how = "failed"
		}
		if about.text != "" {
			how += " " + about.text
		}
		if err := g.store.EndDeed(context.WithoutCancel(ctx), seq, how); err != nil {
			g.o.Log.ErrorContext(ctx, "a write is recorded without its outcome", "deed", seq, "err", err)
		}
	}()
	next.ServeHTTP(out, r.WithContext(context.WithValue(ctx, noteKey{}, about)))
	ended = true
}

type (
	noteKey struct{}
	note    struct{ text string }
)

// Note adds to the record of a write what it came to, such as "judgement 12".
// It must not be called after the handler has returned.
func Note(ctx context.Context, text string) {
	if n, ok := ctx.Value(noteKey{}).(*note); ok {
		n.text = clip(text)
	}
}

// clip keeps what is written down short, and fit for any database.
func clip(s string) string {
	return strings.ToValidUTF8(strings.ReplaceAll(s[:min(len(s), 200)], "\x00", ""), "")
}

// An outcome remembers the status that was sent.
type outcome struct {
	http.ResponseWriter
	code int
}

func (o *outcome) WriteHeader(code int) {
	if o.code == 0 && code >= 200 {
		o.code = code
	}
	o.ResponseWriter.WriteHeader(code)
}

// Unwrap lets http.ResponseController find what it needs.
func (o *outcome) Unwrap() http.ResponseWriter { return o.ResponseWriter }

package web

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/serve/access"
	"github.com/chancery-project/chancery/serve/front"
)

// A request is one question and the page that answers it.
type request struct {
	*Site
	reg  *memo
	w    http.ResponseWriter
	http *http.Request
	user access.User
	tag  string // names the page as it now is
}

// A frame is what stands around every page.
type frame struct {
	Title  string
	Here   string // the path of the page, for the navigation
	Words  string // what was searched for
	User   access.User
	Writes bool
	Door   bool // people can log in
	Docs   string
	Assets map[string]asset
	Body   any
}

// ctx is the request's context.
func (q *request) ctx() context.Context { return q.http.Context() }

// answer turns a page into a handler; what goes wrong is a page as well.
func (s *Site) answer(page func(*request) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		q := &request{Site: s, reg: &memo{Register: s.Register}, w: w, http: r, user: access.From(r.Context())}
		have, err := q.unchanged()
		if have {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		if err == nil {
			err = page(q)
		}
		if err != nil && r.Context().Err() == nil {
			q.fail(err)
		}
	}
}

// unchanged names the page that is asked for, and reports whether the browser
// has it: a page is another only after a change of the register or of the program.
func (q *request) unchanged() (bool, error) {
	h := q.w.Header()
	h.Set("Cache-Control", "private, no-cache")
	h.Add("Vary", "Cookie")
	if q.http.Method != http.MethodGet && q.http.Method != http.MethodHead {
		return false, nil
	}
	revision, err := q.reg.Revision(q.ctx())
	if err != nil {
		return false, err
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%d %q %q %q %s", revision, q.http.URL.String(), q.user.Name, q.user.Role, q.begun))
	q.tag = `"` + hex.EncodeToString(sum[:12]) + `"`
	return strings.Contains(q.http.Header.Get("If-None-Match"), q.tag), nil
}

// show writes a page.
func (q *request) show(name, title string, body any) error {
	return q.showAs(http.StatusOK, name, title, body)
}

func (q *request) showAs(status int, name, title string, body any) error {
	f := frame{Title: title, Here: q.http.URL.Path, User: q.user, Writes: q.user.May(access.Reviewer), Door: q.Door != nil, Docs: q.Docs, Assets: q.assets, Body: body}
	if f.Here == "/search" {
		f.Words = q.param("q")
	}
	var b bytes.Buffer
	if err := q.pages[name].ExecuteTemplate(&b, "page", f); err != nil {
		return chancery.Errorf(chancery.Internal, "page %s: %w", name, err)
	}
	out := visible(b.Bytes())
	q.w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if status == http.StatusOK && q.tag != "" {
		q.w.Header().Set("ETag", q.tag)
	}
	q.w.WriteHeader(status)
	_, _ = q.w.Write(out) // a reader who has gone away is no failure
	return nil
}

// A failure is the page that says what went wrong.
type failure struct{ Head, Message string }

// headOf names what went wrong by its status.
func headOf(status int) string {
	switch status {
	case http.StatusNotFound:
		return "Not in this register"
	case http.StatusConflict:
		return "Somebody was quicker"
	case http.StatusUnauthorized, http.StatusForbidden:
		return "Not for you"
	case http.StatusRequestEntityTooLarge:
		return "Too large"
	}
	if status >= http.StatusInternalServerError {
		return "Something went wrong"
	}
	return "That cannot be done"
}

// fail writes the page of an error. What went wrong inside stays in the log.
func (q *request) fail(err error) {
	status := access.Status(q.ctx(), err)
	body := failure{headOf(status), front.Message(q.ctx(), q.Log, status, err)}
	if err := q.showAs(status, "error", body.Head, body); err != nil {
		q.Log.ErrorContext(q.ctx(), "page of an error", "error", err)
		http.Error(q.w, body.Head, status)
	}
}

// missing is the page of an address that is none.
func (q *request) missing() error {
	return chancery.Errorf(chancery.NotFound, "There is no page at this address.")
}

// writer refuses who may not write.
func (q *request) writer() error {
	if !q.user.May(access.Reviewer) {
		return chancery.Errorf(chancery.Unauthorized, "Judging and adding need a login as a reviewer.")
	}
	return nil
}

// redirect sends the browser on after something was written.
func (q *request) redirect(to string) error {
	http.Redirect(q.w, q.http, to, http.StatusSeeOther)
	return nil
}

// param is one value of the query, bounded.
func (q *request) param(name string) string { return bound(q.http.URL.Query().Get(name)) }

// params are the values of the query that say something.
func (q *request) params(name string) []string {
	var out []string
	for _, v := range q.http.URL.Query()[name] {
		if v = bound(v); v != "" && len(out) < 8 {
			out = append(out, v)
		}
	}
	return out
}

// bound keeps what a question may say within limits.
func bound(s string) string {
	s = strings.TrimSpace(strings.ToValidUTF8(s, "\ufffd"))
	return s[:min(len(s), 400)]
}

// now is the moment of a judgement.
func (q *request) now() string { return q.Now().UTC().Format(time.RFC3339) }

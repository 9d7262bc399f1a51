package api

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"slices"
	"strconv"
	"strings"
)

// untagged returns the routes whose answers do not follow from the register alone,
// or that have tags of their own.
func untagged() []string {
	return []string{"GET " + Prefix + "/facts/{number}", "GET " + Prefix + "/log", "GET " + Prefix + "/status"}
}

// read answers with a tag, or says that whoever asks has the answer already.
// Answers change with the register, and with the program.
func (a *API) read(w http.ResponseWriter, r *http.Request) {
	revision, err := a.Register.Revision(r.Context())
	if err != nil {
		a.Refuse(w, r, err)
		return
	}
	sum := sha256.Sum256([]byte(strings.Join([]string{a.Version, strconv.FormatInt(revision, 10), r.URL.RequestURI()}, "\x00")))
	tag := quoted(hex.EncodeToString(sum[:10]))
	if matches(r.Header.Get("If-None-Match"), tag) {
		w.Header().Set("ETag", tag)
		w.WriteHeader(http.StatusNotModified)
		return
	}
	a.mux.ServeHTTP(&tagged{ResponseWriter: w, tag: tag}, r)
}

// tagged gives an answer its tag, unless it is an error.
type tagged struct {
	http.ResponseWriter
	tag  string
	sent bool
}

func (t *tagged) WriteHeader(code int) {
	if !t.sent && code == http.StatusOK {
		t.Header().Set("ETag", t.tag)
	}
	t.sent = t.sent || code >= 200
	t.ResponseWriter.WriteHeader(code)
}

func (t *tagged) Write(b []byte) (int, error) {
	if !t.sent {
		t.WriteHeader(http.StatusOK)
	}
	return t.ResponseWriter.Write(b)
}

// Unwrap lets http.ResponseController find what it needs.
func (t *tagged) Unwrap() http.ResponseWriter { return t.ResponseWriter }

func quoted(s string) string { return `"` + s + `"` }

// matches reports whether a list of tags, or "*", has this one.
func matches(list, tag string) bool {
	return slices.ContainsFunc(strings.Split(list, ","), func(t string) bool {
		t = strings.TrimSpace(t)
		return t == "*" || strings.TrimPrefix(t, "W/") == tag
	})
}

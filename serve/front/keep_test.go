package front_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/chancery-project/chancery/serve/front"
)

// A shop keeps answers of a handler that counts how often it is asked.
type shop struct {
	url            string
	made, revision atomic.Int64
	busy, busiest  atomic.Int64
	hold           chan struct{} // an answer waits for it, where it is not nil
}

type whoKey struct{}

func open(t *testing.T, hold chan struct{}) *shop {
	t.Helper()
	s := &shop{hold: hold}
	k := front.NewKeeper(2, func(context.Context) (int64, error) { return s.revision.Load(), nil },
		func(ctx context.Context) string { who, _ := ctx.Value(whoKey{}).(string); return who },
		func(r *http.Request) bool { return r.URL.Path == "/pass" })
	wrapped := k.Wrap(http.HandlerFunc(s.answer))
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Vary", "Cookie")
		defer func() { // as a Front does
			if recover() != nil {
				http.Error(w, "broken", http.StatusInternalServerError)
			}
		}()
		wrapped.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), whoKey{}, r.Header.Get("As"))))
	}))
	t.Cleanup(srv.Close)
	s.url = srv.URL
	return s
}

func (s *shop) answer(w http.ResponseWriter, r *http.Request) {
	n := s.made.Add(1)
	s.busiest.Store(max(s.busiest.Load(), s.busy.Add(1)))
	defer s.busy.Add(-1)
	if s.hold != nil {
		<-s.hold
	}
	w.Header().Add("Vary", "Accept")
	w.Header().Set("Content-Type", "text/plain")
	switch r.URL.Path {
	case "/tagless":
	case "/cookie":
		w.Header().Set("ETag", `"v"`)
		http.SetCookie(w, &http.Cookie{Name: "a", Value: "b"})
	case "/secret":
		w.Header().Set("ETag", `"v"`)
		w.Header().Set("Cache-Control", "no-store")
	case "/missing":
		w.Header().Set("ETag", `"v"`)
		w.WriteHeader(http.StatusNotFound)
	case "/broken":
		panic("broken")
	case "/long":
		w.Header().Set("ETag", `"v"`)
		io.WriteString(w, strings.Repeat("x", 3<<20))
	default:
		w.Header().Set("ETag", `"v"`)
	}
	fmt.Fprintf(w, "%d", n)
}

func TestKept(t *testing.T) {
	s := open(t, nil)
	for _, tt := range []struct {
		path, who string
		twice     bool // made for each of two requests
	}{
		{"/page", "", false},
		{"/page?q=1", "", false},
		{"/page?q=1", "ann", false},
		{"/tagless", "", true},
		{"/cookie", "", true},
		{"/secret", "", true},
		{"/missing", "", true},
		{"/broken", "", true},
		{"/long", "", true},
		{"/pass", "", true},
	} {
		before := s.made.Load()
		first, again := ask(t, "GET", s.url+tt.path, "As", tt.who), ask(t, "GET", s.url+tt.path, "As", tt.who)
		a, _ := io.ReadAll(first.Body)
		b, _ := io.ReadAll(again.Body)
		if made := s.made.Load() - before; made != map[bool]int64{false: 1, true: 2}[tt.twice] {
			t.Errorf("%s as %q: made %d times", tt.path, tt.who, made)
		}
		if !tt.twice && (string(a) != string(b) || first.StatusCode != again.StatusCode || again.Header.Get("ETag") != `"v"` || again.Header.Get("Content-Type") != "text/plain" ||
			strings.Join(again.Header.Values("Vary"), ",") != strings.Join(first.Header.Values("Vary"), ",")) {
			t.Errorf("%s: %q %v, then %q %v", tt.path, a, first.Header, b, again.Header)
		}
	}
	if got := ask(t, "GET", s.url+"/page", "If-None-Match", `W/"v"`); got.StatusCode != http.StatusNotModified {
		t.Errorf("asked with its tag: %d", got.StatusCode)
	}
	before := s.made.Load()
	s.revision.Add(1)
	ask(t, "GET", s.url+"/page")
	ask(t, "POST", s.url+"/page")
	if made := s.made.Load() - before; made != 2 {
		t.Errorf("after a change, and for a write: made %d times", made)
	}
}

// Many who ask for one thing have it made once, and no more than two are made at a time.
func TestMadeOnce(t *testing.T) {
	s := open(t, make(chan struct{}))
	var all sync.WaitGroup
	for i := range 30 {
		all.Go(func() {
			if res, err := http.Get(fmt.Sprintf("%s/page?%d", s.url, i%5)); err == nil {
				res.Body.Close()
			}
		})
	}
	for range 5 {
		s.hold <- struct{}{}
	}
	all.Wait()
	if s.made.Load() != 5 || s.busiest.Load() > 2 {
		t.Errorf("made %d times, %d at once", s.made.Load(), s.busiest.Load())
	}
}

// However much is asked for, a bounded part of it is kept.
func TestKeptIsBounded(t *testing.T) {
	k := front.NewKeeper(1, func(context.Context) (int64, error) { return 1, nil }, func(context.Context) string { return "" }, func(*http.Request) bool { return false })
	made, page := 0, []byte(strings.Repeat("x", 900<<10))
	h := k.Wrap(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		made++
		w.Header().Set("ETag", `"v"`)
		w.Write(page)
	}))
	get := func(i int) {
		h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", fmt.Sprintf("/%d", i), nil))
	}
	for i := range 200 {
		get(i)
	}
	get(199)
	if made != 200 {
		t.Errorf("the latest is made again: %d", made)
	}
	get(0)
	if made != 201 {
		t.Errorf("the first of 180 MB is still there: %d", made)
	}
}

package access_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register/store"
	"github.com/chancery-project/chancery/serve/access"
)

// A place is a server behind a guard, with ann who judges and ben who reads.
type place struct {
	t     *testing.T
	db    *store.DB
	desk  *access.Desk
	guard *access.Guard
	url   string
	log   *bytes.Buffer
	clock time.Time
	path  string
}

const secret = "open sesame 1234"

// at opens a place. Its pages say who asks; /login and /logout do what they say.
func at(t *testing.T, o access.Options) *place {
	t.Helper()
	p := &place{t: t, log: &bytes.Buffer{}, clock: time.Date(2026, 4, 1, 12, 0, 0, 0, time.UTC), path: filepath.Join(t.TempDir(), "r.db")}
	db, err := store.Open(context.Background(), p.path)
	must(t, err)
	t.Cleanup(func() { must(t, db.Close()) })
	now := func() time.Time { return p.clock }
	p.db, p.desk = db, &access.Desk{Store: db, By: "root", Now: now}
	must(t, p.desk.Add(context.Background(), "ann", access.Reviewer, secret))
	must(t, p.desk.Add(context.Background(), "ben", access.Reader, secret))
	o.Public, o.Log, o.Now = []string{"/login", "/logout", "/static/"}, slog.New(slog.NewTextHandler(p.log, nil)), now
	o.Request = func(context.Context) string { return "r1" }
	o.Refuse = func(w http.ResponseWriter, r *http.Request, err error) {
		http.Error(w, err.Error(), access.Status(r.Context(), err))
	}
	p.guard, err = access.New(db, o)
	must(t, err)
	srv := httptest.NewServer(p.guard.Handler(http.HandlerFunc(p.serve)))
	t.Cleanup(srv.Close)
	p.url = srv.URL
	return p
}

func (p *place) serve(w http.ResponseWriter, r *http.Request) {
	var err error
	switch r.URL.Path {
	case "/login":
		err = p.guard.SignIn(r.Context(), r.FormValue("name"), r.FormValue("password"))
	case "/logout":
		err = p.guard.SignOut(r.Context())
	case "/burn":
		panic(http.ErrAbortHandler)
	}
	if err != nil {
		http.Error(w, err.Error(), access.Status(r.Context(), err))
		return
	}
	access.Note(r.Context(), "judgement 7")
	fmt.Fprintf(w, "%s %s", access.From(r.Context()).Name, access.From(r.Context()).Role)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// browser is a client with a jar of cookies.
func browser(t *testing.T) *http.Client {
	t.Helper()
	jar, err := cookiejar.New(nil)
	must(t, err)
	return &http.Client{Jar: jar}
}

// ask sends a request and returns status and body.
func (p *place) ask(c *http.Client, method, path string, headers ...string) string {
	p.t.Helper()
	req, err := http.NewRequest(method, p.url+path, nil)
	must(p.t, err)
	for i := 0; i < len(headers); i += 2 {
		if headers[i] == "Host" {
			req.Host = headers[i+1]
		}
		req.Header.Set(headers[i], headers[i+1])
	}
	res, err := c.Do(req)
	must(p.t, err)
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	must(p.t, err)
	return strings.TrimSpace(fmt.Sprint(res.StatusCode, " ", string(body)))
}

func (p *place) login(c *http.Client, name, password string) string {
	p.t.Helper()
	res, err := c.PostForm(p.url+"/login", url.Values{"name": {name}, "password": {password}})
	must(p.t, err)
	defer res.Body.Close()
	return fmt.Sprint(res.StatusCode)
}

func TestWhoMayWhat(t *testing.T) {
	for _, tt := range []struct {
		open                    bool
		name, get, post, static string
	}{
		{true, "", "200  reader", "401 log in first", "200"},
		{false, "", "401 log in first", "401 log in first", "200"},
		{false, "ben", "200 ben reader", "403 your role", "200"},
		{false, "ann", "200 ann reviewer", "200 ann reviewer", "200"},
		{true, "ann", "200 ann reviewer", "200 ann reviewer", "200"},
	} {
		p, c := at(t, access.Options{Open: tt.open}), browser(t)
		if tt.name != "" && p.login(c, tt.name, secret) != "200" {
			t.Fatalf("%s cannot log in", tt.name)
		}
		for _, try := range []struct{ method, path, want string }{
			{"GET", "/x", tt.get}, {"HEAD", "/x", tt.get[:3]}, {"POST", "/x", tt.post}, {"DELETE", "/x", tt.post}, {"BREW", "/x", tt.post}, {"GET", "/static/a.css", tt.static},
		} {
			if got := p.ask(c, try.method, try.path); !strings.HasPrefix(got, try.want) {
				t.Errorf("open %v, %q: %s %s: %q, want %q", tt.open, tt.name, try.method, try.path, got, try.want)
			}
		}
	}
}

func TestNoWayAroundByPath(t *testing.T) {
	p := at(t, access.Options{})
	for _, path := range []string{"/static/../x", "/static/%2e%2e/x", "/login/../x", "/login/", "//login"} {
		if got := p.ask(http.DefaultClient, "POST", path); !strings.HasPrefix(got, "401") {
			t.Errorf("%s: %q", path, got)
		}
	}
}

func TestOtherSites(t *testing.T) {
	p, c := at(t, access.Options{Open: true, Local: true}), browser(t)
	p.login(c, "ann", secret)
	for _, tt := range []struct {
		method  string
		headers []string
		want    string
	}{
		{"POST", []string{"Sec-Fetch-Site", "cross-site"}, "403"},
		{"POST", []string{"Sec-Fetch-Site", "same-site"}, "403"},
		{"POST", []string{"Origin", "https://evil.example"}, "403"},
		{"POST", []string{"Sec-Fetch-Site", "same-origin"}, "200"},
		{"GET", []string{"Sec-Fetch-Site", "cross-site"}, "200"},
		{"GET", []string{"Host", "evil.example:8080"}, "421"}, // a name that was made to lead here
		{"GET", []string{"Host", "localhost:8080"}, "200"},
		{"GET", []string{"Host", "[::1]:8080"}, "200"},
		{"GET", []string{"Host", "127.0.0.1"}, "200"},
	} {
		if got := p.ask(c, tt.method, "/x", tt.headers...); !strings.HasPrefix(got, tt.want) {
			t.Errorf("%s %v: %q, want %s", tt.method, tt.headers, got, tt.want)
		}
	}
	behind := at(t, access.Options{Origin: "https://register.example.org"})
	if got := behind.ask(c, "POST", "/login", "Origin", "https://register.example.org", "Host", "register.example.org"); strings.HasPrefix(got, "403") {
		t.Errorf("the address people use is refused: %q", got)
	}
}

func TestSession(t *testing.T) {
	p, c := at(t, access.Options{Open: true}), browser(t)
	who := func() string { return p.ask(c, "GET", "/x")[4:] }
	if got := p.login(c, "ann", "wrong password"); got != "401" || who() != " reader" {
		t.Fatalf("wrong password: %s, then %q", got, who())
	}
	p.login(c, "ann", secret)
	at, err := url.Parse(p.url)
	must(t, err)
	first := c.Jar.Cookies(at)[0].Value
	p.login(c, "ben", secret)
	if second := c.Jar.Cookies(at)[0].Value; second == first || who() != "ben reader" {
		t.Errorf("a login keeps the session before it, as %q", who())
	}
	must(t, p.desk.SetRole(context.Background(), "ben", access.Admin))
	if who() != "ben admin" {
		t.Errorf("with another role: %q", who())
	}
	must(t, p.desk.Passwd(context.Background(), "ben", secret+"!"))
	if who() != " reader" {
		t.Errorf("the password is another, and the login lasts: %q", who())
	}
	p.login(c, "ann", secret)
	kept := c.Jar.Cookies(at)
	p.ask(c, "POST", "/logout")
	c.Jar.SetCookies(at, kept)
	if who() != " reader" {
		t.Errorf("logged out, but the old cookie serves %q", who())
	}
	p.login(c, "ann", secret)
	p.clock = p.clock.Add(13 * time.Hour)
	if who() != " reader" {
		t.Errorf("after 13 hours: %q", who())
	}
	p.login(c, "ann", secret)
	must(t, p.desk.Remove(context.Background(), "ann"))
	if who() != " reader" {
		t.Errorf("removed, but: %q", who())
	}
}

func TestCookie(t *testing.T) {
	for _, o := range []access.Options{{}, {Origin: "https://register.example.org"}, {Secure: true}} {
		p := at(t, o)
		res, err := http.PostForm(p.url+"/login", url.Values{"name": {"ann"}, "password": {secret}})
		must(t, err)
		res.Body.Close()
		c := res.Cookies()[0]
		secure := o.Origin != "" || o.Secure
		if !c.HttpOnly || c.SameSite != http.SameSiteLaxMode || c.Secure != secure || strings.HasPrefix(c.Name, "__Host-") != secure || c.Path != "/" || c.Domain != "" {
			t.Errorf("%+v: cookie %s", o, c)
		}
	}
}

func TestTooManyAttempts(t *testing.T) {
	p := at(t, access.Options{})
	var got []string
	for range 12 {
		got = append(got, p.login(http.DefaultClient, "ann", "guess"))
	}
	if strings.Join(got[:10], "") != strings.Repeat("401", 10) || got[10] != "429" || got[11] != "429" {
		t.Errorf("twelve guesses: %v", got)
	}
	if p.login(http.DefaultClient, "ben", secret) != "429" {
		t.Error("the same address goes on under another name")
	}
	p.clock = p.clock.Add(time.Minute)
	if p.login(http.DefaultClient, "ann", secret) != "200" {
		t.Error("a minute later the right password is refused")
	}
}

func TestTokens(t *testing.T) {
	p, ctx := at(t, access.Options{}), context.Background()
	shown, tok, err := p.desk.Token(ctx, "ann", "nightly export", 24*time.Hour)
	must(t, err)
	with := func(secret string) string { return p.ask(http.DefaultClient, "POST", "/x", "Authorization", secret) }
	if got := with("Bearer " + shown); got != "200 ann reviewer" {
		t.Errorf("with a token: %q", got)
	}
	for _, bad := range []string{"Bearer " + shown + "x", "Bearer chancery_", "Bearer", "Basic YW5uOng=", shown[:20]} {
		if got := with(bad); !strings.HasPrefix(got, "401") {
			t.Errorf("with %q: %q", bad, got)
		}
	}
	p.clock = p.clock.Add(24 * time.Hour)
	if got := with("Bearer " + shown); !strings.HasPrefix(got, "401") {
		t.Errorf("expired: %q", got)
	}
	p.clock = p.clock.Add(-time.Hour)
	must(t, p.desk.Revoke(ctx, tok.ID))
	if got := with("Bearer " + shown); !strings.HasPrefix(got, "401") {
		t.Errorf("revoked: %q", got)
	}
	if _, _, err := p.desk.Token(ctx, "nobody", "x", time.Hour); chancery.CodeOf(err) != chancery.NotFound {
		t.Errorf("for nobody: %v", err)
	}
}

func TestDeeds(t *testing.T) {
	p, c := at(t, access.Options{Open: true}), browser(t)
	p.login(c, "ann", "wrong password")
	p.login(c, "hunter2 hunter2", "x")
	p.login(c, "ann", secret)
	p.ask(c, "GET", "/x")
	p.ask(c, "POST", "/judge%00/%ff")
	if req, err := http.NewRequest("POST", p.url+"/burn", nil); err == nil {
		_, _ = c.Do(req) // cut off
	}
	p.ask(http.DefaultClient, "POST", "/x") // refused: nothing is written
	list, err := p.db.Deeds(context.Background(), 0, 20)
	must(t, err)
	var got []string
	for _, d := range list {
		got = append(got, strings.Join([]string{d.Who, d.What, d.About, d.Outcome}, "|"))
		if d.When.IsZero() || d.Address == "" {
			t.Errorf("when and where from is not said: %+v", d)
		}
	}
	want := []string{
		"ann|POST|/burn|failed", "ann|POST|/judge%00/%ff|200 judgement 7", "ann|login||done", "|login||refused", "ann|login||refused",
		"root|user add|ben reader|done", "root|user add|ann reviewer|done",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("deeds:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// A write that cannot be recorded is not done.
func TestNoDeedNoWrite(t *testing.T) {
	p, c := at(t, access.Options{}), browser(t)
	p.login(c, "ann", secret)
	done := false
	g, err := access.New(&mute{p.db}, access.Options{
		Open: true, Log: slog.New(slog.DiscardHandler), Now: p.desk.Now, Request: func(context.Context) string { return "" },
		Refuse: func(w http.ResponseWriter, r *http.Request, err error) {
			w.WriteHeader(access.Status(r.Context(), err))
		},
	})
	must(t, err)
	h := g.Handler(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { done = true }))
	req := httptest.NewRequest("POST", "/x", nil)
	at, err := url.Parse(p.url)
	must(t, err)
	req.AddCookie(c.Jar.Cookies(at)[0])
	w := httptest.NewRecorder()
	h.ServeHTTP(w, req)
	if done || w.Code != http.StatusInternalServerError {
		t.Errorf("done %v, status %d", done, w.Code)
	}
}

type mute struct{ access.Store }

func (*mute) PutDeed(context.Context, access.Deed) (int, error) {
	return 0, errors.New("the disk is full")
}

// Neither database nor log holds a password, a token or a cookie.
func TestSecretsAreKeptNowhere(t *testing.T) {
	p, c := at(t, access.Options{}), browser(t)
	shown, _, err := p.desk.Token(context.Background(), "ann", "x", time.Hour)
	must(t, err)
	p.login(c, "ann", secret)
	p.ask(http.DefaultClient, "POST", "/x", "Authorization", "Bearer "+shown)
	at, err := url.Parse(p.url)
	must(t, err)
	cookie := c.Jar.Cookies(at)[0].Value
	kept := p.log.Bytes()
	for _, suffix := range []string{"", "-wal"} {
		b, err := os.ReadFile(p.path + suffix)
		must(t, err)
		kept = append(kept, b...)
	}
	for _, s := range []string{secret, shown, cookie} {
		if bytes.Contains(kept, []byte(s)) {
			t.Errorf("%.12s… is kept", s)
		}
	}
	if !bytes.Contains(kept, []byte("argon2id")) {
		t.Error("the test does not look where passwords are kept")
	}
}

func TestBadOrigin(t *testing.T) {
	for _, origin := range []string{"example.org", "ftp://example.org", "https://", "https://example.org/path", "::"} {
		if _, err := access.New(nil, access.Options{Origin: origin}); chancery.CodeOf(err) != chancery.Invalid {
			t.Errorf("%s: %v", origin, err)
		}
	}
}

// Behind a proxy on this machine attempts are counted by whom the proxy names.
func TestProxy(t *testing.T) {
	p := at(t, access.Options{Origin: "https://register.example.org"})
	for i := range 12 {
		res, err := http.NewRequest("POST", p.url+"/login?name=ben&password=x", nil)
		must(t, err)
		res.Header.Set("X-Forwarded-For", fmt.Sprintf("9.9.9.9, 192.0.2.%d", i))
		got, err := http.DefaultClient.Do(res)
		must(t, err)
		got.Body.Close()
		if want := http.StatusUnauthorized; i < 10 && got.StatusCode != want {
			t.Errorf("attempt %d from its own address: %d", i, got.StatusCode)
		}
	}
	list, err := p.db.Deeds(context.Background(), 0, 1)
	must(t, err)
	if list[0].Address != "192.0.2.9" {
		t.Errorf("address %s", list[0].Address)
	}
}

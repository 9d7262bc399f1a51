package storetest

import (
	"errors"
	"testing"
	"time"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/access"
)

// Access runs the suite that every access.Store must pass.
func Access(t *testing.T, open func(t *testing.T) access.Store) {
	for name, test := range map[string]func(t *testing.T, s access.Store){
		"accounts": accounts, "tokens": tokens, "sessions": sessions, "deeds": deeds,
	} {
		t.Run(name, func(t *testing.T) { test(t, open(t)) })
	}
}

var noon = time.Date(2026, 4, 1, 12, 0, 0, 0, time.UTC)

func missing(t *testing.T, what string, err error) {
	t.Helper()
	if chancery.CodeOf(err) != chancery.NotFound {
		t.Errorf("%s: %v, want NotFound", what, err)
	}
}

func account(name string, role access.Role) access.Account {
	return access.Account{User: access.User{Name: name, Role: role}, Password: "$argon2id$…", Changed: noon}
}

func accounts(t *testing.T, s access.Store) {
	ann, ben := account("ann", access.Admin), account("ben", access.Reader)
	must(t, errors.Join(s.PutAccount(ctx, ben), s.PutAccount(ctx, ann)))
	ben.Role, ben.Changed = access.Reviewer, noon.Add(time.Hour)
	must(t, s.PutAccount(ctx, ben))
	all, err := s.Accounts(ctx)
	must(t, err)
	if d := diff([]access.Account{ann, ben}, all); d != "" {
		t.Errorf("accounts (-want +got):\n%s", d)
	}
	must(t, s.DropAccount(ctx, "ann"))
	missing(t, "dropped again", s.DropAccount(ctx, "ann"))
	_, err = s.Account(ctx, "ann")
	missing(t, "account dropped", err)
	got, err := s.Account(ctx, "ben")
	if d := diff(ben, got); d != "" || err != nil {
		t.Errorf("account: %v\n%s", err, d)
	}
}

func tokens(t *testing.T, s access.Store) {
	must(t, errors.Join(s.PutAccount(ctx, account("ann", access.Admin)), s.PutAccount(ctx, account("ben", access.Reader))))
	one := access.Token{ID: "t1", Owner: "ann", Hash: "h1", Purpose: "nightly export", Made: noon, Expires: noon.Add(time.Hour)}
	two := access.Token{ID: "t2", Owner: "ann", Hash: "h2", Purpose: "map", Made: noon.Add(time.Second), Expires: noon.Add(time.Hour)}
	must(t, errors.Join(s.PutToken(ctx, two), s.PutToken(ctx, one)))
	if err := s.PutToken(ctx, access.Token{ID: "t3", Owner: "nobody", Hash: "h3", Made: noon, Expires: noon}); err == nil {
		t.Error("a token of nobody is kept")
	}
	all, err := s.Tokens(ctx, "ann")
	must(t, err)
	if d := diff([]access.Token{one, two}, all); d != "" {
		t.Errorf("tokens (-want +got):\n%s", d)
	}
	got, err := s.Token(ctx, "h2")
	if d := diff(two, got); d != "" || err != nil {
		t.Errorf("token: %v\n%s", err, d)
	}
	must(t, s.DropToken(ctx, "t1"))
	missing(t, "dropped again", s.DropToken(ctx, "t1"))
	must(t, s.DropAccount(ctx, "ann"))
	_, err = s.Token(ctx, "h2")
	missing(t, "token of a user removed", err)
}

func sessions(t *testing.T, s access.Store) {
	must(t, errors.Join(s.PutSession(ctx, "s1", []byte{0, 1}, noon), s.PutSession(ctx, "s2", []byte("two"), noon.Add(time.Hour))))
	must(t, s.PutSession(ctx, "s1", []byte{0, 2}, noon.Add(time.Minute)))
	find := func(id string, now time.Time) string {
		data, found, err := s.Session(ctx, id, now)
		must(t, err)
		if !found {
			return "none"
		}
		return string(data)
	}
	for _, tt := range []struct {
		id   string
		now  time.Time
		want string
	}{
		{"s1", noon, "\x00\x02"},
		{"s1", noon.Add(time.Minute), "none"},
		{"s3", noon, "none"},
	} {
		if got := find(tt.id, tt.now); got != tt.want {
			t.Errorf("%s at %s: %q, want %q", tt.id, tt.now, got, tt.want)
		}
	}
	must(t, errors.Join(s.ExpireSessions(ctx, noon.Add(30*time.Minute)), s.DropSession(ctx, "s9")))
	if got := find("s1", noon) + " " + find("s2", noon); got != "none two" {
		t.Errorf("after expiry: %s", got)
	}
	must(t, s.DropSession(ctx, "s2"))
	if got := find("s2", noon); got != "none" {
		t.Errorf("dropped: %s", got)
	}
}

func deeds(t *testing.T, s access.Store) {
	d := access.Deed{When: noon, Who: "ann", What: "POST", About: "/judge", Address: "::1", Request: "r1"}
	for want := 1; want <= 3; want++ {
		seq, err := s.PutDeed(ctx, d)
		if err != nil || seq != want {
			t.Fatalf("deed %d: %v, want %d", seq, err, want)
		}
	}
	must(t, s.EndDeed(ctx, 2, "200 judgement 7"))
	seqs := func(before, limit int) (out []int) {
		list, err := s.Deeds(ctx, before, limit)
		must(t, err)
		for _, d := range list {
			out = append(out, d.Seq)
		}
		return out
	}
	if got := seqs(0, 2); diff([]int{3, 2}, got) != "" {
		t.Errorf("newest: %v", got)
	}
	if got := seqs(2, 9); diff([]int{1}, got) != "" {
		t.Errorf("behind 2: %v", got)
	}
	list, err := s.Deeds(ctx, 3, 1)
	must(t, err)
	d.Seq, d.Outcome = 2, "200 judgement 7"
	if diff := diff([]access.Deed{d}, list); diff != "" {
		t.Errorf("deed (-want +got):\n%s", diff)
	}
}

// revision checks that every change of the register, and no other, shows.
func revision(t *testing.T, s register.Store) {
	reg := register.New(s, meeting())
	at := func() int64 {
		n, err := reg.Revision(ctx)
		must(t, err)
		return n
	}
	before := at()
	doc, c := report("a.txt", "They met.", "KEN", "2024-05-01")
	add(t, reg, doc, c)
	after := at()
	if after == before {
		t.Error("a document comes in, and the revision stays")
	}
	stop := errors.New("stop")
	if err := s.Update(ctx, func(register.Writer) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("the error is lost: %v", err)
	}
	if users, ok := s.(access.Store); ok {
		must(t, users.PutAccount(ctx, account("ann", access.Admin)))
	}
	if at() != after {
		t.Error("the revision changes, the register does not")
	}
}

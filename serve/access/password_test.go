package access

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestPasswords(t *testing.T) {
	ctx, g := context.Background(), &Guard{hashing: make(chan struct{}, 1)}
	one, err := HashPassword("correct horse")
	if err != nil || !strings.HasPrefix(one, "$argon2id$v=19$m=19456,t=2,p=1$") {
		t.Fatalf("hash %q, %v", one, err)
	}
	if two, _ := HashPassword("correct horse"); two == one {
		t.Error("the same password has the same hash twice")
	}
	weak := strings.Replace(one, "t=2", "t=0", 1)
	for _, tt := range []struct {
		password, hash string
		want           bool
	}{
		{"correct horse", one, true},
		{"correct horsE", one, false},
		{"", one, false},
		{"", "", false},
		{"correct horse", "", false},
		{"correct horse", weak, false},
		{"correct horse", one[:len(one)-4], false},
		{"correct horse", "$2a$10$abcdefgh", false},
		{strings.Repeat("x", 5000), one, false},
	} {
		if got, err := g.passes(ctx, tt.password, tt.hash); got != tt.want || err != nil {
			t.Errorf("%.20q against %.40q: %v, %v", tt.password, tt.hash, got, err)
		}
	}
	for _, bad := range []string{"", "short", strings.Repeat("x", 2000)} {
		if _, err := HashPassword(bad); err == nil {
			t.Errorf("%.10q is a password", bad)
		}
	}
}

// A request given up does not wait for its turn.
func TestPasswordsWait(t *testing.T) {
	g := &Guard{hashing: make(chan struct{}, 1)}
	g.hashing <- struct{}{}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := g.passes(ctx, "x", ""); err == nil {
		t.Error("hashes out of turn")
	}
}

func TestLimiterIsBounded(t *testing.T) {
	l, now := newLimiter(time.Minute, 1, 100), time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC)
	if !l.allow("ann", now) || l.allow("ann", now) {
		t.Error("one attempt, then none")
	}
	for i := range 10000 {
		l.allow(fmt.Sprint(i), now)
		if i%20 == 0 && l.allow("ann", now) {
			t.Fatalf("whoever keeps trying is forgotten after %d others", i)
		}
	}
	if n := len(l.new) + len(l.old); n > 100 {
		t.Errorf("%d keys are remembered", n)
	}
	if !l.allow("ann", now.Add(time.Minute)) {
		t.Error("a minute later still refused")
	}
}

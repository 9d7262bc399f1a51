package web

import (
	"context"
	"slices"
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// counting is a register that knows the claims a to f and counts what it is asked for.
type counting struct {
	Register
	asked []string
}

func (c *counting) Claims(_ context.Context, ids []string) ([]chancery.Claim, error) {
	c.asked = append(c.asked, ids...)
	var out []chancery.Claim
	for _, id := range ids {
		if id <= "f" {
			out = append(out, chancery.Claim{ID: id, Document: "d" + id})
		}
	}
	return out, nil
}

func (c *counting) Documents(_ context.Context, ids ...string) ([]register.Head, error) {
	c.asked = append(c.asked, "all")
	return make([]register.Head, 3), nil
}

// What one part of a page has asked for, no other asks for again.
func TestMemoAsksOnce(t *testing.T) {
	ctx, reg := context.Background(), &counting{}
	m := &memo{Register: reg}
	ids := func(want ...string) string {
		claims, err := m.Claims(ctx, want)
		if err != nil {
			t.Fatal(err)
		}
		out := ""
		for _, c := range claims {
			out += c.ID
		}
		return out
	}
	if got := ids("c", "a", "c", "x"); got != "ac" {
		t.Errorf("first: %s", got)
	}
	if got := ids("b", "c", "a"); got != "abc" {
		t.Errorf("then: %s", got)
	}
	if want := []string{"c", "a", "c", "x", "b"}; !slices.Equal(reg.asked, want) {
		t.Errorf("asked for %v, want %v", reg.asked, want)
	}
	if heads, err := m.Documents(ctx); len(heads) != 3 || err != nil {
		t.Errorf("all documents: %v, %v", heads, err)
	}
}

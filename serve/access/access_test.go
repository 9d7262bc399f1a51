package access_test

import (
	"context"
	"testing"

	"github.com/chancery-project/chancery/serve/access"
)

func TestMay(t *testing.T) {
	for _, tt := range []struct {
		role  access.Role
		wants string // which of the roles it may act as
	}{
		{"", ""},
		{"king", ""},
		{access.Reader, "reader"},
		{access.Reviewer, "reader reviewer"},
		{access.Admin, "reader reviewer admin"},
	} {
		got := ""
		for _, r := range access.Roles() {
			if (access.User{Name: "ann", Role: tt.role}).May(r) {
				got += " " + string(r)
			}
		}
		if got != "" {
			got = got[1:]
		}
		if got != tt.wants {
			t.Errorf("role %q may act as %q, want %q", tt.role, got, tt.wants)
		}
	}
}

func TestFrom(t *testing.T) {
	ctx := context.Background()
	if got := access.From(ctx); got != (access.User{}) {
		t.Errorf("nobody asks, but From = %+v", got)
	}
	ann := access.User{Name: "ann", Role: access.Reviewer}
	if got := access.From(access.With(ctx, ann)); got != ann {
		t.Errorf("From = %+v, want %+v", got, ann)
	}
}

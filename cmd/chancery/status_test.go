package main

import (
	"bytes"
	"context"
	"strings"
	"testing"
)

func TestExitStatus(t *testing.T) {
	for _, tt := range []struct {
		args string
		want int
	}{
		{"version", statusDone},
		{"kinds", statusDone},
		{"", statusDone},
		{"kinds opera", statusFailed},
		{"brief A B --db /no/such/folder/x.db", statusFailed},
		{"brief", statusUsage},
		{"brief A B C", statusUsage},
		{"brief A --as-of soon", statusUsage},
		{"brief A --as-of XXXX-05-01", statusUsage},
		{"read --format xml x", statusUsage},
		{"read --no-such-flag x", statusUsage},
		{"opera", statusUsage},
	} {
		var out, errs bytes.Buffer
		got := run(context.Background(), newApp(strings.NewReader(""), &out, &errs), strings.Fields(tt.args))
		if got != tt.want {
			t.Errorf("chancery %s: status %d, want %d (%s)", tt.args, got, tt.want, &errs)
		}
		if (got != statusDone) != (errs.Len() > 0) {
			t.Errorf("chancery %s: status %d, but stderr says %q", tt.args, got, &errs)
		}
	}
}

package mechanism

import (
	"testing"

	"github.com/chancery-project/chancery"
)

func named(name string, parties ...string) chancery.Claim {
	var c chancery.Claim
	c.Add("name", chancery.Value{Value: name})
	for _, p := range parties {
		c.Add("party", chancery.Value{Value: p})
	}
	return c
}

// A body named again, with or without its parties, is one body.
func TestSame(t *testing.T) {
	a := named("Chile-Peru Joint Commission", "CHL", "PER")
	tests := []struct {
		name string
		b    chancery.Claim
		want bool
	}{
		{"short", named("Joint Commission", "CHL", "PER"), true},
		{"parties in another order", named("Peru–Chile Joint Commission", "PER", "CHL"), true},
		{"parties not said", named("Joint Commission"), true},
		{"another body", named("Joint Committee", "CHL", "PER"), false},
		{"another pair", named("Joint Commission", "CHL", "BOL"), false},
	}
	for _, tt := range tests {
		if got := same(a, tt.b); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestFoldKeepsWhatIsNew(t *testing.T) {
	a, b := named("Joint Commission", "CHL", "PER"), named("Joint Commission", "CHL", "PER")
	b.Add("ordinal", chancery.Value{Value: "4"})
	out := fold([]chancery.Claim{a, b})
	if len(out) != 1 || out[0].First("ordinal") != "4" {
		t.Errorf("fold gave %d claims, ordinal %q", len(out), out[0].First("ordinal"))
	}
}

package relation

import (
	"testing"

	"github.com/chancery-project/chancery"
)

func told(act, level, date string, parties ...string) chancery.Claim {
	c := chancery.Claim{Kind: Kind.Name, Polarity: chancery.Asserted, Modality: chancery.Actual}
	for _, p := range parties {
		c.Add("party", chancery.Value{Value: p})
	}
	c.Add("level", chancery.Value{Value: level})
	c.Add("act", chancery.Value{Value: act})
	c.Add("date", chancery.Value{Value: date})
	return c
}

// What a document says twice is one claim.
func TestCovers(t *testing.T) {
	up := told("agreed_to_elevate", "strategic_partnership", "2021-05-03", "CHL", "PER")
	tests := []struct {
		name string
		o, c chancery.Claim
		want bool
	}{
		{"told again", up, told("elevated", "strategic_partnership", "", "PER", "CHL"), true},
		{"made by a text", up, told("established", "strategic_partnership", "", "CHL", "PER"), true},
		{"another year", up, told("established", "strategic_partnership", "2009", "CHL", "PER"), false},
		{"mentioned", up, told("mention", "strategic_partnership", "", "CHL", "PER"), true},
		{"mentioned loosely", up, told("mention", "partnership", "", "CHL", "PER"), true},
		{"another level", up, told("mention", "diplomatic_relations", "", "CHL", "PER"), false},
		{"another pair", up, told("elevated", "strategic_partnership", "2021-05-03", "CHL", "BOL"), false},
		{"another act", up, told("anniversary", "strategic_partnership", "2021", "CHL", "PER"), false},
	}
	for _, tt := range tests {
		if got := covers(tt.o, tt.c); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{"Yokohama": "yokohama", "San José": "san-josé", "St. John’s": "st-john-s"} {
		if got := slug(in); got != want {
			t.Errorf("slug(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestYear(t *testing.T) {
	for in, want := range map[string]int{"2021": 2021, "2021-05-03": 2021, "2021/2022": 0, "XXXX-05-03": 0, "": 0, "..": 0} {
		if got := year(in); got != want {
			t.Errorf("year(%q) = %d, want %d", in, got, want)
		}
	}
}

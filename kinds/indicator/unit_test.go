package indicator

import (
	"testing"

	"github.com/chancery-project/chancery"
)

// A bare "$" is worth what the document's own country says, else nothing.
func TestUnit(t *testing.T) {
	for _, tt := range []struct{ source, unit, want string }{
		{"White House", "$", "USD"},
		{"The Government of Canada", "$", "CAD"},
		{"A house nobody knows", "$", ""},
		{"", "$", ""},
		{"", "EUR", "EUR"},
		{"", "percent", "percent"},
		{"Government of Kenya", "$", ""},
		{"Government of Pakistan", "Rs", "PKR"},
	} {
		if got := unit(&chancery.Document{Source: tt.source}, tt.unit); got != tt.want {
			t.Errorf("%q %s: %q, want %q", tt.source, tt.unit, got, tt.want)
		}
	}
}

// Two figures of one verb share its period, and no figure takes a party that
// only says it.
func TestSharedPeriod(t *testing.T) {
	cs := claims(t, reader1(t), "Trade between Mali and Cuba grew 5 per cent to 90 million euros in 2021, according to Peru.")
	if len(cs) != 2 {
		t.Fatalf("%d claims: %v", len(cs), cs)
	}
	for _, c := range cs {
		if c.First("period") != "2021" || c.First("of") != "MLI" || c.First("with") != "CUB" || c.First("attribution") != "PER" {
			t.Errorf("read %v", c.Fields)
		}
	}
}

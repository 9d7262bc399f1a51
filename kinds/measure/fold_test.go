package measure

import "testing"

// A later mention of one measure adds to the first and makes no second; other
// measures stay apart.
func TestFold(t *testing.T) {
	r := reader1(t)
	for _, tt := range []struct {
		text string
		want int
	}{
		{"Fiji expelled six Tongan diplomats. The expulsion of the diplomats by Fiji came on Monday.", 1},
		{"Fiji expelled six Tongan diplomats. Fiji expelled two Peruvian diplomats.", 2},
		{"Fiji may expel a Tongan diplomat.", 0},
		{"Fiji was urged to expel the Tongan ambassador.", 0},
	} {
		if cs := claims(t, r, tt.text); len(cs) != tt.want {
			t.Errorf("%s: %d claims, want %d: %v", tt.text, len(cs), tt.want, cs)
		}
	}
}

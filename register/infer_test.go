package register

import "testing"

// Who is new in office is the one named nearest to the words for it.
func TestNewIn(t *testing.T) {
	people := []string{"Aru Bekov", "Lars Wold", "Luz Soto"}
	for _, tt := range []struct{ words, want string }{
		{"President Aru Bekov met Prime Minister Lars Wold, congratulating him on his recent appointment.", "Lars Wold"},
		{"President Aru Bekov congratulated Lars Wold on his appointment.", "Lars Wold"},
		{"Bekov received newly elected President Luz Soto in Astana.", "Luz Soto"},
		{"Bekov wished Soto well after her recent election.", "Luz Soto"},
		{"Bekov and Soto spoke of the recent floods and of a new road.", ""},
		{"He was congratulated on his recent appointment.", ""},
		{"Bekov spoke of the new harbour at length, and of much else besides, before the council was at last appointed.", ""},
	} {
		if got := newIn(tt.words, people); got != tt.want {
			t.Errorf("newIn(%q) = %q, want %q", tt.words, got, tt.want)
		}
	}
}

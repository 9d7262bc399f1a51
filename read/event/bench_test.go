package event

import "testing"

// BenchmarkOf codes an undertaking of usual length.
func BenchmarkOf(b *testing.B) {
	c := made("strength", "agreed", "area", "trade", "text",
		"deepen cooperation in trade and investment, hold another round of talks on fisheries in the spring and share what they know of smugglers")
	c.Kind = "undertaking"
	for b.Loop() {
		Of(c)
	}
}

package office

import "strings"

// minor are words that do not tell two titles apart.
var minor = map[string]bool{"of": true, "the": true, "for": true, "and": true, "to": true}

// grades are words that do, however alike the rest is.
var grades = map[string]bool{"deputy": true, "vice": true, "acting": true, "former": true, "assistant": true, "under": true, "elect": true, "designate": true}

// titleWithin reports whether all telling words of b stand in a, grades alike.
func titleWithin(a, b string) bool {
	x, y := telling(a), telling(b)
	for w := range y {
		if !x[w] {
			return false
		}
	}
	for w := range x {
		if grades[w] && !y[w] {
			return false
		}
	}
	return true
}

func telling(title string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return strings.ContainsRune(" -,().", r) }) {
		if !minor[w] {
			set[w] = true
		}
	}
	return set
}

// initials returns the first letters of a title's telling words: "FM" for
// "Foreign Minister".
func initials(title string) string {
	var out strings.Builder
	for _, w := range strings.Fields(title) {
		if !minor[strings.ToLower(w)] {
			out.WriteString(strings.ToUpper(w[:1]))
		}
	}
	return out.String()
}

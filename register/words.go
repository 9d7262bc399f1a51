package register

import (
	"slices"
	"strings"
	"unicode"
)

// The share of words two texts must have in common to speak of one thing: names
// of it, and running words, which share phrases with many others.
const (
	alike       = 0.6
	alikeSpeech = 0.85
)

// words returns the telling words of a text, lower case, ordinals as numbers,
// in order and without repeats.
func words(text string) []string {
	out := make([]string, 0, 8)
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		w = number(strings.ToLower(w))
		if !slices.Contains(out, w) && !isStop(w) {
			out = append(out, w)
		}
	}
	return out
}

func isStop(w string) bool {
	switch w {
	case "the", "of", "and", "for", "a", "an", "to", "in", "on", "with", "between", "s", "at", "by", "its", "their":
		return true
	}
	return false
}

// number writes 19th as 19.
func number(w string) string {
	if n := len(w) - 2; n > 0 && isNumber(w[:n]) {
		switch w[n:] {
		case "st", "nd", "rd", "th":
			return w[:n]
		}
	}
	return w
}

func isNumber(w string) bool {
	for i := range len(w) {
		if w[i] < '0' || w[i] > '9' {
			return false
		}
	}
	return w != ""
}

// similar reports whether two texts name or describe one thing: enough words
// in common, one inside the other, or one the initials of the other; and no
// number in one that the other, having numbers too, lacks.
func similar(a, b string) bool {
	if a == b {
		return a != ""
	}
	x, y := words(a), words(b)
	if len(x) == 0 || len(y) == 0 {
		return a != "" && strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b))
	}
	if numbersDiffer(x, y) {
		return false
	}
	both := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			both++
		}
	}
	short, long := min(len(x), len(y)), max(len(x), len(y))
	switch {
	case both == short && 3*short >= long:
		return true
	case float64(2*both)/float64(short+long) >= alike:
		return true
	}
	return initials(a, y) || initials(b, x)
}

// restated reports whether two running texts say one thing: nearly all of their
// words are the same, and no number differs. Phrases alone are not enough: texts
// that share them, each with the next, would chain all that two parties ever said.
func restated(a, b string) bool {
	if a == b {
		return a != ""
	}
	x, y := words(a), words(b)
	both := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			both++
		}
	}
	return both > 0 && float64(2*both) >= alikeSpeech*float64(len(x)+len(y)) && !numbersDiffer(x, y)
}

// sameWords reports whether two texts have the same words, in any order; a
// number may be missing on one side, or, where numbered, on neither.
func sameWords(a, b string, numbered bool) bool {
	x, y := words(a), words(b)
	m, n := cutNumbers(&x), cutNumbers(&y)
	slices.Sort(x)
	slices.Sort(y)
	if numbered && !slices.Equal(m, n) || len(m) > 0 && len(n) > 0 && !slices.Equal(m, n) {
		return false
	}
	return slices.Equal(x, y) && len(x) > 0 && (!numbered || len(m) > 0)
}

// cutNumbers takes the numbers out of a list of words and returns them, sorted.
func cutNumbers(list *[]string) []string {
	out := numbers(*list)
	*list = slices.DeleteFunc(*list, isNumber)
	return out
}

// numbers returns the numbers among words, sorted.
func numbers(list []string) []string {
	var out []string
	for _, w := range list {
		if isNumber(w) {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return out
}

func numbersDiffer(x, y []string) bool {
	m, n := numbers(x), numbers(y)
	return len(m) > 0 && len(n) > 0 && !slices.Equal(m, n)
}

// initials reports whether short is one word in capitals that spells the
// initials of words, or of a run of them.
func initials(short string, words []string) bool {
	short = strings.TrimSpace(short)
	if len(short) < 3 || strings.ContainsAny(short, " -") || strings.ToUpper(short) != short {
		return false
	}
	var b strings.Builder
	for _, w := range words {
		b.WriteString(string([]rune(w)[:1]))
	}
	return strings.Contains(b.String(), strings.ToLower(short))
}

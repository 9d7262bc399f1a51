// Package quantity reads numbers, ordinals, ranks, percentages and amounts of
// money.
package quantity

import (
	"slices"
	"strings"
)

// An Expr is one quantity.
type Expr struct {
	First, Last int    // words [First, Last), without words of approximation
	Value       string // plain decimal number: "68000000000", "3.5", "35"; "" where Several
	Unit        string // ISO 4217 code, "percent", "points", "rank" for ordinals, "count"; "$", "Rs", "peso", … where the currency is not settled
	Approx      string // "about", "more_than", "less_than", "nearly", "range" (Value is the lower end) or ""
	Several     bool   // a number the text leaves open: "several", "a number of"
}

// Find returns the quantities of a sentence in order; none overlap. Words are
// tokens in the manner of Universal Dependencies: hyphens, brackets and signs
// stand alone, though signs left on a number ("US$68", "35%") are read too.
// Days and bare years beside a month or preposition are left to package timex.
func Find(words []string) []Expr {
	var out []Expr
	for i := 0; i < len(words); {
		e, ok := read(words, i)
		if !ok {
			i++
			continue
		}
		e.First = i
		e.Approx = either(e.Approx, approxBefore(words, i))
		out = append(out, e)
		i = e.Last
	}
	return out
}

// read reads the quantity that begins at words[i].
func read(words []string, i int) (Expr, bool) {
	if !mayBegin(words[i]) {
		return Expr{}, false
	}
	if e, ok := several(words, i); ok {
		return e, true
	}
	if e, ok := ordinal(words, i); ok {
		return e, true
	}
	if e, ok := joined(words, i); ok {
		return e, true
	}
	e, ok := amount(words, i)
	if !ok {
		return Expr{}, false
	}
	if e.Unit == "count" && word(words, i-1) == "from" && word(words, e.Last) == "to" && e.Last+1 < len(words) {
		if to, ok := amount(words, e.Last+1); ok { // "from 10 to 15 percent": both are
			e.Unit = to.Unit
		}
	}
	return ranged(words, i, e), true
}

// mayBegin is a cheap test that spares most words the rest.
func mayBegin(w string) bool {
	if w == "" {
		return false
	}
	switch c := w[0]; {
	case c >= '0' && c <= '9', c >= 0x80, c == '$':
		return true
	case c >= 'A' && c <= 'Z':
		return true
	default:
		switch c {
		case 'a', 'b', 'd', 'e', 'f', 'g', 'h', 'k', 'm', 'n', 'o', 'p', 'r', 's', 't', 'u', 'v', 'y', 'z', 'l', 'c', 'i':
			return true
		}
	}
	return false
}

// amount reads [currency] number [scales] [currency, percent].
func amount(words []string, i int) (Expr, bool) {
	at := i
	unit, rest, signed := sign(words[at])
	if signed && rest == "" {
		at++
		if at+1 < len(words) && words[at] == "." {
			at++ // "Rs . 500"
		}
		if at == len(words) {
			return Expr{}, false
		}
		rest = words[at]
	}
	n, at, ok := number(words, at, rest, signed)
	if !ok {
		return Expr{}, false
	}
	if unit == "COP" && n.scale == 0 && len(n.digits) < 3 {
		return Expr{}, false // "COP 27" is a conference
	}
	e := Expr{Last: at, Value: n.String(), Unit: unit}
	if n.more {
		e.Approx = "more_than"
	}
	if !signed {
		e.Unit, e.Last = unitAfter(words, at, n.percent)
	} else if at < len(words) && unit == "$" && isDollarWord(words, at) {
		e.Unit, e.Last = unitAfter(words, at, false)
	}
	if e.Unit == "count" && !isCount(words, i, e.Last, n) {
		return Expr{}, false
	}
	return e, true
}

// ranged extends e over "10-15 percent", "2 to 3 billion", "between 3 and 5".
// The first number takes the scale and unit of the second. After "from" the
// two are a change, and stay apart.
func ranged(words []string, i int, e Expr) Expr {
	at := e.Last
	if at+1 >= len(words) || !isRangeMark(words, i, at) {
		return e
	}
	second, ok := amount(words, at+1)
	if !ok || second.Unit == "rank" || e.Unit != "count" && second.Unit != e.Unit && second.Unit != "count" {
		return e
	}
	if e.Unit == "percent" && second.Unit == "count" && less("100", second.Value) {
		return e // "fell 33 percent to 71,380"
	}
	low := e.Value
	if e.Unit == "count" || e.Last-i <= 2 && e.Unit != "percent" {
		low = scaledAlike(words, i, at, second)
	}
	if !less(low, second.Value) {
		return e
	}
	if second.Unit == "count" {
		second.Unit = e.Unit
	}
	return Expr{Last: second.Last, Value: low, Unit: second.Unit, Approx: "range"}
}

// joined reads a range left in one word: "10-15".
func joined(words []string, i int) (Expr, bool) {
	w := words[i]
	if len(w) > 16 || !startsDigit(w) {
		return Expr{}, false
	}
	cut, size := strings.IndexByte(w, '-'), 1
	if cut < 0 {
		cut, size = strings.Index(w, "–"), len("–")
	}
	if cut < 0 || !startsDigit(w[cut+size:]) {
		return Expr{}, false
	}
	split := append(slices.Clone(words[:i]), w[:cut], "-", w[cut+size:])
	split = append(split, words[i+1:min(i+5, len(words))]...)
	e, ok := amount(split, i)
	if ok {
		e = ranged(split, i, e)
	}
	e.Last -= 2
	return e, ok && e.Approx == "range" && e.Last > i
}

func isRangeMark(words []string, i, at int) bool {
	switch lower(words[at]) {
	case "-", "–", "—", "~":
		return true
	case "to":
		return word(words, i-1) != "from"
	case "and":
		return i > 0 && lower(words[i-1]) == "between"
	}
	return false
}

// scaledAlike gives the first number of a range the scale that only the second
// states: "2-3 billion".
func scaledAlike(words []string, i, at int, second Expr) string {
	_, rest, signed := sign(words[i])
	j := i
	if signed && rest == "" {
		j++
		rest = words[j]
	}
	first, end, ok := number(words, j, rest, signed)
	if !ok {
		return ""
	}
	from := at + 1
	_, rest, signed = sign(words[from])
	if signed && rest == "" {
		from++
		rest = words[from]
	}
	n, _, ok := number(words, from, rest, signed)
	if ok && end == j+1 && first.scale == 0 {
		first.scale = n.scale
	}
	return first.String()
}

func either(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

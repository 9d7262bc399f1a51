package quantity

import (
	"strconv"
	"strings"
)

// ordinal reads "13th", "third", "twenty-first", and with a superlative the
// whole rank: "fourth-largest", "13th largest", "third most visited".
func ordinal(words []string, i int) (Expr, bool) {
	n, at := ordinalAt(words, i)
	if n == 0 || notOrdinal(words, i, at) {
		return Expr{}, false
	}
	return Expr{Last: superlativeAfter(words, at), Value: strconv.Itoa(n), Unit: "rank"}, true
}

// ordinalAt returns the ordinal at words[i] and the word after it, or 0.
func ordinalAt(words []string, i int) (int, int) {
	w := words[i]
	if isDigit(w[0]) {
		return suffixed(w), i + 1
	}
	w = lower(w)
	if n := ordinalWord(w); n > 0 {
		return n, i + 1
	}
	if t := tensWord(w); t > 0 {
		j := i + 1
		if j < len(words) && words[j] == "-" {
			j++
		}
		if j < len(words) && j > i {
			if n := ordinalWord(lower(words[j])); n > 0 && n < 10 {
				return t + n, j + 1
			}
		}
	}
	return 0, i
}

// suffixed reads "13th"; the ending must suit the figure.
func suffixed(w string) int {
	if len(w) < 3 || len(w) > 6 {
		return 0
	}
	n, err := strconv.Atoi(w[:len(w)-2])
	if err != nil {
		return 0
	}
	switch end := strings.ToLower(w[len(w)-2:]); {
	case end == "th":
		return n
	case n%100 >= 11 && n%100 <= 13:
		return 0
	case end == "st" && n%10 == 1, end == "nd" && n%10 == 2, end == "rd" && n%10 == 3:
		return n
	}
	return 0
}

// notOrdinal sorts out the traps: parts of a whole, units of time, titles,
// days of a month.
func notOrdinal(words []string, i, at int) bool {
	prev, next := word(words, i-1), word(words, at)
	w := lower(words[i])
	switch {
	case w == "second" && (prev == "per" || prev == "every" || startsDigit(prev)):
		return true
	case next == "of" && (prev == "a" || prev == "one" || isMonth(wordAsIs(words, at+1))):
		return true
	case prev == "at" && next != "largest", next == "hand", next == "lady", next == "gentleman", next == "-" && word(words, at+1) == "hand":
		return true
	case isMonth(wordAsIs(words, at)) && isDigit(words[i][0]), isMonth(wordAsIs(words, i-1)) && isDigit(words[i][0]):
		return true
	case w == "first" && !isDeterminer(prev) && isPast(next):
		return true // "the two countries first signed"
	case next == "century", next == "floor", next == "street", next == "avenue":
		return true
	}
	if isUpperFirst(words[i]) {
		switch next {
		case "deputy", "vice", "secretary", "minister", "committee", "world":
			return true
		}
	}
	return false
}

func isDeterminer(w string) bool {
	switch w {
	case "the", "a", "its", "their", "his", "her", "our", "this", "'s", "’s", "-", "very":
		return true
	}
	return false
}

func isPast(w string) bool {
	switch w {
	case "met", "took", "held", "began", "came", "went", "made", "became", "was", "were":
		return true
	}
	return len(w) > 3 && strings.HasSuffix(w, "ed")
}

// superlativeAfter returns the word after the superlative that begins at at, or
// at itself.
func superlativeAfter(words []string, at int) int {
	j := at
	if word(words, j) == "-" {
		j++
	}
	switch w := word(words, j); {
	case isSuperlative(w):
		return j + 1
	case w == "most" && word(words, j+1) == "-" && j+2 < len(words):
		return j + 3
	case w == "most" && j+1 < len(words):
		return j + 2
	}
	return at
}

func isSuperlative(w string) bool {
	switch w {
	case "largest", "biggest", "greatest", "highest", "smallest", "lowest", "busiest", "longest", "oldest", "richest", "fastest", "strongest", "wealthiest", "youngest", "tallest", "deepest", "leading":
		return true
	}
	return false
}

// Superlative reads a rank in a list at words[at]: "largest" is 1,
// "second-largest" 2, "13th largest" 13, "fifth biggest" 5, "number one",
// "No. 1" and "top" 1. n is the number of words it covers. "One of the
// largest" and "top ten" name no rank.
func Superlative(words []string, at int) (rank string, n int, ok bool) {
	if at < 0 || at >= len(words) || words[at] == "" || among(words, at) {
		return "", 0, false
	}
	w := lower(words[at])
	switch {
	case isSize(w):
		return "1", 1, true
	case w == "top":
		if next := word(words, at+1); cardinal(next) >= 0 || startsDigit(next) || next == "-" {
			return "", 0, false
		}
		return "1", 1, true
	case w == "number" || w == "no" || w == "no.":
		return numbered(words, at)
	}
	k, end := ordinalAt(words, at)
	if k == 0 {
		return "", 0, false
	}
	j := end
	if word(words, j) == "-" {
		j++
	}
	if !isSize(word(words, j)) {
		return "", 0, false
	}
	return strconv.Itoa(k), j + 1 - at, true
}

func isSize(w string) bool {
	return w == "largest" || w == "biggest" || w == "greatest" || w == "highest"
}

// numbered reads "number one", "number two", "No. 3".
func numbered(words []string, at int) (string, int, bool) {
	j := at + 1
	if word(words, j) == "." || word(words, j) == "-" {
		j++
	}
	w := word(words, j)
	if k := cardinal(w); k > 0 && k <= 10 {
		return strconv.Itoa(k), j + 1 - at, true
	}
	if k, err := strconv.Atoi(w); err == nil && k > 0 && k <= 100 && lower(words[at]) != "no" {
		return strconv.Itoa(k), j + 1 - at, true
	}
	return "", 0, false
}

// among reports whether "one of" or "among" stands before: then no rank is
// claimed.
func among(words []string, at int) bool {
	for j := at - 1; j >= 0 && j >= at-4; j-- {
		switch word(words, j) {
		case "among", "amongst":
			return true
		case "of":
			if w := word(words, j-1); w == "one" || w == "some" || cardinal(w) > 0 {
				return true
			}
		case "the", "its", "their", "world", "'s", "’s", "country", "region":
			continue
		}
	}
	return false
}

func ordinalWord(w string) int {
	switch w {
	case "first":
		return 1
	case "second":
		return 2
	case "third":
		return 3
	case "fourth":
		return 4
	case "fifth":
		return 5
	case "sixth":
		return 6
	case "seventh":
		return 7
	case "eighth":
		return 8
	case "ninth":
		return 9
	case "tenth":
		return 10
	case "eleventh":
		return 11
	case "twelfth":
		return 12
	case "thirteenth":
		return 13
	case "fourteenth":
		return 14
	case "fifteenth":
		return 15
	case "sixteenth":
		return 16
	case "seventeenth":
		return 17
	case "eighteenth":
		return 18
	case "nineteenth":
		return 19
	case "twentieth":
		return 20
	case "thirtieth":
		return 30
	case "fortieth":
		return 40
	case "fiftieth":
		return 50
	case "sixtieth":
		return 60
	case "seventieth":
		return 70
	case "eightieth":
		return 80
	case "ninetieth":
		return 90
	case "hundredth":
		return 100
	}
	return 0
}

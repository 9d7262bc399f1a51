package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// closers may stand between a sentence's stop and its end.
const closers = "\"'”’)]»*_"

// endsSentence reports whether s ends as prose does.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, closers)
	return s != "" && strings.ContainsRune(".!?;", rune(s[len(s)-1]))
}

// isTitleLike reports whether s has the form of a title: one line, a capital or
// figure first, no stop at the end, and no sentence inside.
func isTitleLike(s string) bool {
	if s == "" || strings.ContainsAny(s, "\n\r") || strings.Contains(s, ". ") && hasSentenceInside(s) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'“‘#*_ "))
	if !unicode.IsUpper(r) && !unicode.IsDigit(r) {
		return false
	}
	bare := strings.TrimRight(s, closers)
	if bare == "" {
		return false
	}
	switch bare[len(bare)-1] {
	case '.':
		return endsInAbbreviation(bare)
	case ',', ';':
		return false
	}
	return true
}

// endsInAbbreviation reports whether the last word is like "U.S." or "Jr.".
func endsInAbbreviation(s string) bool {
	word := s[strings.LastIndexByte(s, ' ')+1:]
	return strings.Count(word, ".") > 1 || word == "Jr." || word == "Sr." || word == "Inc." || word == "Ltd."
}

// hasSentenceInside reports whether a full stop after a lower-case word is
// followed by a capital.
func hasSentenceInside(s string) bool {
	for i := 0; i+2 < len(s); i++ {
		if s[i] != '.' || s[i+1] != ' ' || i < 4 {
			continue
		}
		word := s[strings.LastIndexByte(s[:i], ' ')+1 : i]
		if len(word) > 3 && word == strings.ToLower(word) && s[i+2] >= 'A' && s[i+2] <= 'Z' {
			return true
		}
	}
	return false
}

// isAllTitle reports whether every long word of s has a capital, or there is
// only one.
func isAllTitle(s string) bool {
	for word := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(word); len(word) > 4 && unicode.IsLower(r) {
			return wordCount(s) == 1
		}
	}
	return wordCount(s) < 3 || !unicode.IsLower(rune(s[strings.LastIndexByte(s, ' ')+1]))
}

func wordCount(s string) int {
	n := 0
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}

// hasFold reports whether s begins with prefix, whatever the case, and the
// prefix ends a word there.
func hasFold(s, prefix string) bool {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return false
	}
	if len(s) == len(prefix) || !isWordByte(prefix[len(prefix)-1]) {
		return true
	}
	return !isWordByte(s[len(prefix)])
}

func isWordByte(b byte) bool {
	return isDigit(b) || b|0x20 >= 'a' && b|0x20 <= 'z' || b >= 0x80
}

// sameWords reports whether two titles differ at most in case, marks and space.
func sameWords(a, b string) bool {
	if strings.ContainsAny(a, "\n") && len(a) > 2*len(b) {
		return false
	}
	return strings.EqualFold(letters(a), letters(b))
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

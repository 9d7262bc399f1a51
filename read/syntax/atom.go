package syntax

import (
	"unicode"
	"unicode/utf8"
)

// An atom is what the models see of a word.
type atom struct {
	word         uint64 // folded form
	fine, coarse uint64 // clusters, 0 for none
	shape        uint64
	tag          uint64 // index of UPOS and XPOS together, plus one
}

// Atoms that stand beside a sentence.
const (
	beforeWord = 0x51ed270b0a1f39c1
	afterWord  = 0x2127599bf4325c37
	rootWord   = 0x880355f21e6d1965
	rootTag    = 255
)

func (c *Clusters) atom(form string) atom {
	fine, coarse := c.find(foldHash(form, true))
	return atom{word: foldHash(form, false), fine: uint64(fine), coarse: uint64(coarse), shape: shapeOf(form)}
}

// shapeOf encodes a form's letters as a run-length-free pattern: "McKay-2" is
// XxXx-0.
func shapeOf(form string) uint64 {
	h, last := uint64(1), rune(0)
	for _, r := range form {
		k := shapeRune(r)
		if k != last {
			h = h*31 + uint64(k)
			last = k
		}
	}
	return h
}

func shapeRune(r rune) rune {
	switch {
	case 'a' <= r && r <= 'z':
		return 'x'
	case 'A' <= r && r <= 'Z':
		return 'X'
	case '0' <= r && r <= '9':
		return '0'
	case r < utf8.RuneSelf:
		return r
	case unicode.IsUpper(r):
		return 'X'
	case unicode.IsLetter(r):
		return 'x'
	}
	return foldRune(r)
}

// suffix returns the hash of the last n runes of form, folded; prefix of the first.
func suffix(form string, n int) uint64 {
	i := len(form)
	for ; n > 0 && i > 0; n-- {
		_, w := utf8.DecodeLastRuneInString(form[:i])
		i -= w
	}
	return foldHash(form[i:], false)
}

func prefix(form string, n int) uint64 {
	i := 0
	for ; n > 0 && i < len(form); n-- {
		_, w := utf8.DecodeRuneInString(form[i:])
		i += w
	}
	return foldHash(form[:i], false)
}

package syntax

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// clock is a time of day by which a page kept live orders its items.
var clock = regexp.MustCompile(`^([01]?\d|2[0-3])[:.h][0-5]\d(am|pm)?$`)

// stamped reports whether a sentence opens with the hour at which it was
// written: "14:20 Leaders arrive".
func stamped(toks []Token) bool {
	if len(toks) < 3 || !clock.MatchString(toks[0].Form) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(toks[1].Form)
	return unicode.IsUpper(first)
}

// label returns how many tokens at a sentence's start only say which item of a
// list it is: a bullet, "4.", "(ii)", "b)", "14:20". They are no words of the sentence,
// and the parser, which learnt from whole ones, trips over them.
func label(toks []Token) int {
	if len(toks) < 3 {
		return 0
	}
	if strings.Contains("•·*▪●►‣■–—-", toks[0].Form) {
		return 1
	}
	if stamped(toks) {
		return 1
	}
	i := 0
	if toks[0].Form == "(" {
		i++
	}
	switch closed := toks[i+1].Form == ")"; {
	case !closed && toks[i+1].Form != "." || i > 0 && !closed:
		return 0
	case ordinal(toks[i].Form) && i+2 < len(toks):
		return i + 2
	}
	return 0
}

// ordinal tells an item's number or letter: "12", "iv", "b".
func ordinal(form string) bool {
	return len(form) <= 2 && strings.Trim(form, "0123456789") == "" || len(form) == 1 && letters(form) || len(form) <= 4 && strings.Trim(strings.ToLower(form), "ivx") == ""
}

func letters(form string) bool { return form[0]|0x20 >= 'a' && form[0]|0x20 <= 'z' }

// unlabelled returns how many nodes make up a sentence's label.
func unlabelled(nodes []Node, toks []Token) int {
	k := label(toks)
	for i := range nodes {
		if nodes[i].First >= k {
			if nodes[i].First == k {
				return i
			}
			break
		}
	}
	return 0
}

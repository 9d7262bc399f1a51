package web

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// hidden reports whether a character acts on a page without being seen:
// controls, marks that turn the direction of text round, and letters of no width.
func hidden(r rune) bool {
	switch {
	case r < ' ':
		return r != '\n' && r != '\t' && r != '\r'
	case 0x7f <= r && r < 0xa0:
		return true
	case r == 0x061c, r == 0x180e, r == 0x200b, r == 0x200e, r == 0x200f, r == 0xfeff:
		return true
	case 0x2028 <= r && r <= 0x202e, 0x2060 <= r && r <= 0x2069, 0xfff9 <= r && r <= 0xfffb:
		return true
	case 0xe0000 <= r && r <= 0xe007f:
		return true
	}
	return false
}

// visible writes hidden characters of a page as their numbers, so that a text
// can neither hide words nor turn them round. It works on whole pages: no
// template has to remember it.
func visible(page []byte) []byte {
	if bytes.IndexFunc(page, hidden) < 0 && utf8.Valid(page) {
		return page
	}
	out := make([]byte, 0, len(page)+256)
	for len(page) > 0 {
		r, n := utf8.DecodeRune(page)
		switch {
		case r == utf8.RuneError && n == 1:
			out = append(out, "\ufffd"...)
		case hidden(r):
			out = fmt.Appendf(out, "⟨%04X⟩", r)
		default:
			out = append(out, page[:n]...)
		}
		page = page[n:]
	}
	return out
}

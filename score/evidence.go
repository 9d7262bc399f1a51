package score

import "unicode/utf8"

// longestEvidence is in bytes: a claim that points at half a document proves nothing.
const longestEvidence = 1500

// A BadEvidence is a claim whose quotation is not the bytes it points to, with
// the first such piece.
type BadEvidence struct {
	Claim *Claim
	Piece Piece
}

// badEvidence checks every quotation of the claims against the texts.
func badEvidence(texts map[string]string, claims []*Claim) []BadEvidence {
	var out []BadEvidence
	for _, c := range claims {
		text, ok := texts[c.Doc]
		for _, p := range c.pieces() {
			if !ok || !p.proves(text) {
				out = append(out, BadEvidence{c, p})
				break
			}
		}
	}
	return out
}

// pieces returns what a claim rests on: its evidence and all values that should
// point at words; an empty piece where one points nowhere.
func (c *Claim) pieces() []Piece {
	out := []Piece{{}}
	if c.Evidence != nil {
		out[0] = *c.Evidence
	}
	for i := range c.Fields {
		for _, v := range c.Fields[i].Values {
			if v.Bare {
				out = append(out, Piece{})
			} else if v.Proved {
				out = append(out, v.Piece)
			}
		}
	}
	return out
}

// proves reports whether a piece quotes the bytes it points to.
func (p *Piece) proves(text string) bool {
	if p.Start == nil || p.End == nil || p.Quote == nil || *p.End-*p.Start > longestEvidence {
		return false
	}
	return readable(slice(text, *p.Start, *p.End)) == *p.Quote
}

// slice is text[start:end] with bounds cut to the text; negative ones count
// from its end.
func slice(text string, start, end int) string {
	bound := func(i int) int {
		if i < 0 {
			i += len(text)
		}
		return min(max(i, 0), len(text))
	}
	start, end = bound(start), bound(end)
	if start >= end {
		return ""
	}
	return text[start:end]
}

// readable replaces what is no UTF-8 as the Unicode standard recommends: one
// U+FFFD for each longest beginning of a character (section 3.9, table 3-8).
func readable(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			n = broken(s[i:])
		}
		out = utf8.AppendRune(out, r)
		i += n
	}
	return string(out)
}

// broken is the length of the longest beginning of a character at the start of
// s, which begins with no whole one; at least 1.
func broken(s string) int {
	for n := min(len(s), 3); n > 1; n-- {
		for _, rest := range []string{"\x80", "\xbf", "\x80\x80", "\xbf\xbf"} {
			if r, size := utf8.DecodeRuneInString(s[:n] + rest); r != utf8.RuneError && size > n {
				return n
			}
		}
	}
	return 1
}

package syntax

import (
	"unicode"
	"unicode/utf8"
)

const (
	fnvOffset = 0xcbf29ce484222325
	fnvPrime  = 0x100000001b3
)

// mix folds v into the running hash h; the multiplier is 2^64 over the golden ratio.
func mix(h, v uint64) uint64 {
	h = (h ^ v) * 0x9e3779b97f4a7c15
	return h ^ h>>32
}

// foldByte maps an ASCII byte to what features see: lower case, digits all '0'.
func foldByte(c byte) byte {
	switch {
	case 'A' <= c && c <= 'Z':
		return c + 'a' - 'A'
	case '0' <= c && c <= '9':
		return '0'
	case c == '`':
		return '\''
	}
	return c
}

// foldRune is foldByte for any rune: typographic quotes and dashes become plain.
func foldRune(r rune) rune {
	switch r {
	case '’', '‘', '‛', '′':
		return '\''
	case '“', '”', '„', '«', '»', '″':
		return '"'
	case '–', '—', '−', '‐', '‑':
		return '-'
	}
	return unicode.ToLower(r)
}

// foldHash hashes s as features see it; with exact digits are kept.
func foldHash(s string, exact bool) uint64 {
	h := uint64(fnvOffset)
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			f := foldByte(c)
			if exact && f == '0' {
				f = c
			}
			h = (h ^ uint64(f)) * fnvPrime
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		h = (h ^ uint64(foldRune(r))) * fnvPrime
		i += n
	}
	return mix(h, uint64(len(s)))
}

package gazetteer

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A letter is a rune as names are compared: without case and accents.
type letter struct {
	r     rune // lower case base letter; 0 for a mark that does not count
	upper bool
	mark  gap // what the mark does to the gap between letters
}

// accents maps accented Latin letters to their base letters; made once.
var accents = sync.OnceValue(func() map[rune]rune {
	m := make(map[rune]rune, 800)
	for _, row := range latin {
		for _, r := range row[1:] {
			m[r] = rune(row[0])
		}
	}
	return m
})

// folder compares names; it holds the accent table so that loops need not fetch it.
type folder struct{ base map[rune]rune }

func newFolder() folder { return folder{accents()} }

// plainLetters are the base letters of ASCII; 0 for marks that do not count.
var plainLetters = func() (t [128]uint8) {
	for c := range t {
		switch {
		case 'A' <= c && c <= 'Z':
			t[c] = uint8(c) + 'a' - 'A'
		case c != '-' && c != '.' && c != '\'' && c != '`' && c != ' ':
			t[c] = uint8(c)
		}
	}
	return t
}()

// next reads one rune of s as a letter and returns its width in bytes.
func (f folder) next(s string) (letter, int) {
	c := s[0]
	switch {
	case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
		return letter{r: rune(c)}, 1
	case 'A' <= c && c <= 'Z':
		return letter{r: rune(c) + 'a' - 'A', upper: true}, 1
	case c == '-' || c == '\'' || c == '`':
		return letter{mark: hyphen}, 1
	case c == '.':
		return letter{mark: dot}, 1
	case c < utf8.RuneSelf:
		return letter{r: rune(c)}, 1
	}
	r, n := utf8.DecodeRuneInString(s)
	return f.wide(r), n
}

func (f folder) wide(r rune) letter {
	switch {
	case r == 0x2010, r == 0x2011, r >= 0x2018 && r <= 0x201B, r >= 0x02B0 && r <= 0x02FF, r == 0x00B4:
		return letter{mark: hyphen} // hyphens, apostrophes and their look-alikes
	case r >= 0x2012 && r <= 0x2015, r == 0x2212:
		return letter{mark: dash}
	case unicode.Is(unicode.Mn, r), r == 0xAD, r == 0xFEFF:
		return letter{}
	}
	upper := unicode.IsUpper(r)
	if b, ok := f.base[r]; ok {
		return letter{r: b, upper: upper}
	}
	return letter{r: unicode.ToLower(r), upper: upper}
}

// Fold returns s in lower case without accents, apostrophes, dots and hyphens;
// runs of spaces become one. Ligatures are spelt out.
func Fold(s string) string {
	var b strings.Builder
	f, space := newFolder(), false
	for s != "" {
		l, n := f.next(s)
		s = s[n:]
		switch {
		case l.r == ' ' || l.r == '\u00a0' || l.r == '\t' || l.r == '_':
			space = b.Len() > 0
		case l.r != 0:
			if space {
				b.WriteByte(' ')
				space = false
			}
			writeFolded(&b, l.r)
		}
	}
	return b.String()
}

func writeFolded(b *strings.Builder, r rune) {
	switch r {
	case 'ß':
		b.WriteString("ss")
	case 'æ':
		b.WriteString("ae")
	case 'œ':
		b.WriteString("oe")
	case 'þ':
		b.WriteString("th")
	default:
		b.WriteRune(r)
	}
}

// Slug returns s as the tail of an identifier: lower case, without accents,
// words joined by hyphens: "Ministry of Trade and Industry" is
// ministry-of-trade-and-industry.
func Slug(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\'' || r == '’' || r == '.' || r == 'ʻ':
			return -1
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r):
			return r
		}
		return ' '
	}, s)
	return strings.ReplaceAll(strings.TrimSpace(Fold(s)), " ", "-")
}

package syntax

import (
	"strings"

	"github.com/chancery-project/chancery"
)

// Tokenize splits the text within a span, best one sentence, into tokens as the
// English treebanks have them. Tokens come in order and hold every byte of the
// span that is not white space; tags are left empty.
func Tokenize(text string, within chancery.Span) []Token {
	z := tokenizer{text: text[:within.End], out: make([]Token, 0, within.Len()/5+2)}
	for i := within.Start; i < within.End; {
		r, n := runeAt(z.text, i)
		if isSpace(r) {
			i += n
			continue
		}
		end := i
		for end < within.End {
			r, n := runeAt(z.text, end)
			if isSpace(r) {
				break
			}
			end += n
		}
		z.chunk(i, end)
		i = end
	}
	return z.out
}

type tokenizer struct {
	text string // up to the end of the span
	out  []Token
}

func (z *tokenizer) emit(from, to int) {
	if from < to {
		z.out = append(z.out, Token{Span: chancery.Span{Start: from, End: to}, Form: z.text[from:to]})
	}
}

// chunk splits what stands between two white spaces.
func (z *tokenizer) chunk(i, end int) {
	tries := 3 // marks that may stand before an address
	for i < end {
		if tries--; tries >= 0 {
			if e := z.address(i, end); e > i {
				z.emit(i, e)
				i = e
				continue
			}
		}
		r, n := runeAt(z.text, i)
		switch {
		case isLetter(r) || isDigit(r) || r == '_' && i+1 < end:
			i = z.word(i, end)
		case r == '.' && z.digitAt(i+1, end) && (i == 0 || !z.digitBefore(i)):
			e := z.number(i+1, end)
			z.emit(i, e)
			i = e
		case isApostrophe(r):
			i = z.apostrophe(i, end, n)
		default:
			e := z.run(i, end, r, n)
			z.emit(i, e)
			i = e
		}
	}
}

// address returns the end of a web or mail address that begins at i, else i.
func (z *tokenizer) address(i, end int) int {
	c := z.text[i:end]
	if r, _ := runeAt(c, 0); !isLetter(r) && !isDigit(r) {
		return i
	}
	low, at := c[:min(len(c), 8)], strings.IndexByte(c, '@')
	if !strings.Contains(low, "://") && !strings.HasPrefix(low, "www.") && (at < 0 || strings.IndexByte(c[at:], '.') < 2) {
		return i
	}
	for e := end; e > i; {
		r, n := runeBefore(z.text, e)
		if !isCloser(r) && !strings.ContainsRune(".,;:!?…>", r) {
			return e
		}
		e -= n
	}
	return i
}

func (z *tokenizer) digitAt(i, end int) bool { return i < end && isDigit(rune(z.text[i])) }

func (z *tokenizer) digitBefore(i int) bool { return i > 0 && isDigit(rune(z.text[i-1])) }

func (z *tokenizer) letterAt(i, end int) bool {
	if i >= end {
		return false
	}
	r, _ := runeAt(z.text, i)
	return isLetter(r)
}

// run returns the end of a run of one mark: "...", "--", "?!"; other marks stand
// alone.
func (z *tokenizer) run(i, end int, r rune, n int) int {
	e := i + n
	if !strings.ContainsRune(".-!?*=_~#<>`", r) {
		return e
	}
	for e < end && (z.text[e] == byte(r) || (r == '!' || r == '?') && (z.text[e] == '!' || z.text[e] == '?')) {
		e++
	}
	return e
}

// hyphenated returns the end of digits joined by two or more hyphens, as in
// 2021-05-04 and 555-010-9999, else i; one hyphen makes a range, three tokens.
func (z *tokenizer) hyphenated(i, end int) int {
	groups, e := 1, i
	for ; e < end; e++ {
		if z.text[e] == '-' && z.digitAt(e+1, end) && z.digitBefore(e) {
			groups++
		} else if !isDigit(rune(z.text[e])) {
			break
		}
	}
	if groups < 3 || z.letterAt(e, end) {
		return i
	}
	return e
}

// number returns the end of digits with what joins them: 1,234.5 5:00 9/11 2.0.1
func (z *tokenizer) number(i, end int) int {
	if e := z.hyphenated(i, end); e > i {
		return e
	}
	for i < end {
		c := z.text[i]
		switch {
		case isDigit(rune(c)):
		case (c == '.' || c == ':' || c == '/') && z.digitAt(i+1, end) && z.digitBefore(i):
		case c == ',' && z.digitBefore(i) && z.group(i+1, end):
		default:
			return i
		}
		i++
	}
	return i
}

// group reports two or three digits, as after a thousands mark.
func (z *tokenizer) group(i, end int) bool {
	n := 0
	for z.digitAt(i+n, end) {
		n++
	}
	return n == 3 || n == 2 && i+2 < end && z.text[i+2] == ','
}

// apostrophe handles a quote mark that no word has claimed: a clitic, a year
// such as ’90s, doubled quotes, or a mark alone.
func (z *tokenizer) apostrophe(i, end, n int) int {
	e := i + n
	if z.text[i] == '\'' && e < end && z.text[e] == '\'' {
		e++
	} else if z.digitAt(e, end) && (i == 0 || !z.digitBefore(i)) && z.digitAt(e+1, end) && !z.digitAt(e+2, end) {
		for e < end && (isDigit(rune(z.text[e])) || z.text[e] == 's') {
			e++
		}
	}
	z.emit(i, e)
	return e
}

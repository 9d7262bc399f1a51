package syntax

import (
	"strings"

	"github.com/chancery-project/chancery"
)

// Sentences splits the text within a span. Sentences are trimmed of white space
// and come in order; together they hold every other byte of the span. Blank
// lines and lines that begin with a bullet or number split too.
func Sentences(text string, within chancery.Span) []chancery.Span {
	s := splitter{text: text[:within.End], start: within.Start}
	for i := within.Start; i < within.End; {
		i = s.step(i)
	}
	s.cut(within.End)
	return s.out
}

type splitter struct {
	text  string
	start int // of the sentence under way
	out   []chancery.Span
}

// cut ends the sentence under way at end.
func (s *splitter) cut(end int) {
	if sp := trim(s.text, chancery.Span{Start: s.start, End: end}); !sp.Empty() {
		s.out = append(s.out, sp)
	}
	s.start = end
}

func trim(text string, sp chancery.Span) chancery.Span {
	for sp.Start < sp.End {
		r, n := runeAt(text[:sp.End], sp.Start)
		if !isSpace(r) {
			break
		}
		sp.Start += n
	}
	for sp.Start < sp.End {
		r, n := runeBefore(text, sp.End)
		if !isSpace(r) || sp.End-n < sp.Start {
			break
		}
		sp.End -= n
	}
	return sp
}

// step looks at the byte at i and returns the next to look at.
func (s *splitter) step(i int) int {
	switch s.text[i] {
	case '\n':
		if s.breaks(i) {
			s.cut(i)
		}
	case '.', '!', '?':
		return s.stop(i, i+1)
	case 0xe2: // …, the first byte of U+2026
		if strings.HasPrefix(s.text[i:], "…") {
			return s.stop(i, i+len("…"))
		}
	case 0xe3: // the ideographic full stop
		if strings.HasPrefix(s.text[i:], "。") {
			return s.stop(i, i+len("。"))
		}
	}
	return i + 1
}

// breaks reports whether the line feed at i parts sentences.
func (s *splitter) breaks(i int) bool {
	rest := strings.TrimLeft(s.text[i+1:], " \t\r\u00a0")
	if rest == "" || rest[0] == '\n' {
		return true
	}
	r, n := runeAt(rest, 0)
	after, _ := runeAt(rest, n)
	switch r {
	case '•', '▪', '●', '■', '◦', '‣', '·', '*', '-', '–', '—', '➢', '\uf0b7':
		return isSpace(after)
	}
	return isEnumeration(rest) || isHour(rest)
}

// isHour reports a line of a diary that begins "10:30 Minister".
func isHour(line string) bool {
	clock, rest, _ := strings.Cut(line, " ")
	h, m, _ := strings.Cut(clock, ":")
	if len(h) == 0 || len(h) > 2 || len(m) != 2 || strings.Trim(h+m, "0123456789") != "" {
		return false
	}
	r, n := runeAt(rest, 0)
	after, _ := runeAt(rest, n)
	return isUpper(r) && isLower(after)
}

// isEnumeration reports a line that begins "1. ", "2) ", "(a) " or "iv. ".
func isEnumeration(line string) bool {
	body := strings.TrimPrefix(line, "(")
	n := 0
	for n < len(body) && n < 5 && (isDigit(rune(body[n])) || strings.IndexByte("ivxabcdefgh", body[n]) >= 0) {
		n++
	}
	if n == 0 || n+1 >= len(body) || !isDigit(rune(body[0])) && n > 1 && strings.Trim(body[:n], "ivx") != "" || isDigit(rune(body[0])) && n > 3 {
		return false
	}
	next, _ := runeAt(body, n+1)
	if body[n] == ')' || body[n] == '.' && len(body) == len(line) {
		return isSpace(next)
	}
	return false
}

// stop handles a run of stops that begins at i; end is past its first.
func (s *splitter) stop(i, end int) int {
	runEnd := end
	for runEnd < len(s.text) && (strings.IndexByte(".!?", s.text[runEnd]) >= 0 || strings.HasPrefix(s.text[runEnd:], "…")) {
		_, n := runeAt(s.text, runEnd)
		runEnd += n
	}
	single := runEnd == end && s.text[i] == '.'
	close := s.closers(runEnd)
	if s.ends(i, runEnd, close, single) {
		s.cut(close)
	}
	return max(close, i+1)
}

// closers skips closing marks and note numbers right after a stop.
func (s *splitter) closers(i int) int {
	for i < len(s.text) {
		if n := noteLen(s.text[i:]); n > 0 {
			i += n
			continue
		}
		r, n := runeAt(s.text, i)
		if !isCloser(r) {
			break
		}
		i += n
	}
	return i
}

// noteLen returns the length of a note mark such as "[12]" that text begins with.
func noteLen(text string) int {
	if text == "" || text[0] != '[' {
		return 0
	}
	n := 1
	for n < len(text) && n < 5 && isDigit(rune(text[n])) {
		n++
	}
	if n > 1 && n < len(text) && text[n] == ']' {
		return n + 1
	}
	return 0
}

// ends decides whether the stops [i, run), with closers up to close, end a
// sentence.
func (s *splitter) ends(i, run, close int, single bool) bool {
	next, word, gap := s.following(close)
	switch {
	case next == 0:
		return false
	case gap == 0:
		return single && close == run && s.missingSpace(i, run)
	case s.text[i] == '.' && s.numbering(i):
		return false
	case isLower(next):
		return false
	case !single || close > run:
		return isUpper(next) || isOpener(next) || isDigit(next) || !isLetter(next) && strings.ContainsRune("•-–—*", next) || next > 0x2000
	}
	return s.afterWord(wordBefore(s.text[s.start:i]), next, word)
}

// following returns the first rune after i that could begin a sentence, the word
// it begins and the width of the space between; openers are looked through.
func (s *splitter) following(i int) (next rune, word string, gap int) {
	at := i
	for at < len(s.text) {
		r, n := runeAt(s.text, at)
		if !isSpace(r) {
			break
		}
		at += n
	}
	gap = at - i
	next, _ = runeAt(s.text, at)
	from := at
	for r, n := runeAt(s.text, from); n > 0 && isOpener(r); r, n = runeAt(s.text, from) {
		from += n
	}
	if r, _ := runeAt(s.text, from); isLetter(r) {
		next = r
	}
	end := from
	for r, n := runeAt(s.text, end); n > 0 && isLetter(r); r, n = runeAt(s.text, end) {
		end += n
	}
	return next, s.text[from:end], gap
}

// wordMax bounds how far the splitter looks back, so that text without spaces
// costs no more than other text.
const wordMax = 64

// wordBefore returns what stands between the last space, bracket or dash of text
// and its end.
func wordBefore(text string) string {
	i := len(text)
	for i > 0 && len(text)-i < wordMax {
		r, n := runeBefore(text, i)
		if isSpace(r) || isOpener(r) || isCloser(r) && !isApostrophe(r) || strings.ContainsRune("-–—/,;:", r) {
			break
		}
		i -= n
	}
	return text[i:]
}

// numbering reports a stop after the number that opens the sentence: "3. ".
func (s *splitter) numbering(i int) bool {
	if i-s.start > wordMax {
		return false
	}
	lead := strings.TrimLeft(s.text[s.start:i], " \t\r\n\u00a0(")
	if lead == "" {
		return false
	}
	digits := strings.Trim(lead, "0123456789.") == "" && len(lead) <= 6
	return digits || len(lead) == 1 && isLetter(rune(lead[0])) || len(lead) <= 4 && strings.Trim(lead, "ivxIVX") == ""
}

// afterWord decides about a single stop between prev and a capital, digit or mark.
func (s *splitter) afterWord(prev string, next rune, word string) bool {
	starter := starters[strings.ToLower(word)]
	switch abbreviated(prev) {
	case beforeName:
		return false
	case beforeNumber:
		return !isDigit(next) && (starter || ordinary[strings.ToLower(prev)])
	case beforeAny:
		return starter && !(len(word) == 1 && len(prev) == 1)
	case beforeLower:
		return !isDigit(next) && !clockWords[word]
	}
	return true
}

// clockWords follow a time of day without beginning a sentence.
var clockWords = wordSet(`GMT UTC EST EDT CST CDT PST PDT CET CEST EET BST IST JST SGT WIB AEST NZST MSK Monday Tuesday Wednesday Thursday
	Friday Saturday Sunday January February March April May June July August September October November December Eastern Central Pacific Singapore Beijing
	Moscow London Local`)

// missingSpace reports "agreed.The two": a stop between a lower-case word and a
// capitalised one with no space, outside names such as file.Name.
func (s *splitter) missingSpace(i, run int) bool {
	prev := wordBefore(s.text[s.start:i])
	_, word, _ := s.following(run)
	if len(prev) < 3 || strings.ContainsAny(prev, ".@/") || !starters[strings.ToLower(word)] || len(word) < 2 {
		return false
	}
	last, _ := runeBefore(prev, len(prev))
	first, n := runeAt(word, 0)
	second, _ := runeAt(word, n)
	after, _ := runeAt(s.text, run+len(word))
	return isLower(last) && isUpper(first) && isLower(second) && isSpace(after)
}

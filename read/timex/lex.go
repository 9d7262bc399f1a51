package timex

import "strings"

// An id says what a lexeme is to the grammar; most words are other.
type id uint8

const (
	other   id = iota
	end        // past the last lexeme
	number     // n, with size figures
	ordinal    // 14th, first: n
	month      // n 1-12
	weekday    // n 1-7, Monday first
	dash
	comma
	slash
	dot
	open
	shut
	poss
	amp
	count // spelled number, a: n
	unit  // day, week, …: n
	half
	season
	fiscal
	decade // "1990s": n
	article
	this
	last
	next
	coming
	previous
	following
	same
	that
	every
	once   // once 1, twice 2
	times  // "times"
	recur  // n indexes periodicities
	today  // n days from today: -1, 0, 1
	partOf // morning, afternoon, evening, night
	ago
	later // earlier, later
	early // early, mid, late
	edge  // end, beginning, start, middle
	prep  // n is a preposition
	to
	through
	and
	or
	of
	not
	eve    // event noun: summit, meeting, …
	saying // said, told: the past
	will   // will, shall: the future
	plan   // scheduled, expected, due
	be
	counted // tonnes, people: no year stands before it
)

// titled marks the events whose names end in a year: "Summit 2024".
const titled = 1

// A lexeme is one word, or part of a joined word, as the grammar sees it.
type lexeme struct {
	id    id
	abbr  bool // "Nov", "Sun"; "regular", which needs a noun
	upper bool // begins with a capital
	size  uint8
	n     int32
	w     int32 // index of the word
}

// Units of time, in the order of their length.
const (
	hours = iota + 1
	days
	weeks
	months
	quarters
	years
	decades
	centuries
	weekends
)

// Prepositions.
const (
	in = iota + 1
	on
	at
	from
	since
	until
	by
	before
	after
	during
	over
	within
	for_
	between
	than
)

// lex turns words into lexemes. Joined words ("2021-2025", "05/07/2023") give
// several, all with the index of the word.
func lex(words []string) []lexeme {
	out := make([]lexeme, 0, len(words)+2)
	for i, w := range words {
		out = lexWord(out, w, int32(i))
	}
	return append(out, lexeme{id: end, w: int32(len(words))})
}

func lexWord(out []lexeme, w string, i int32) []lexeme {
	if w == "" {
		return append(out, lexeme{w: i})
	}
	c := w[0]
	if c >= '0' && c <= '9' {
		return lexFigures(out, w, i)
	}
	if len(w) > 13 {
		return lexLong(out, w, i)
	}
	var buf [16]byte
	n := 0
	for ; n < len(w); n++ {
		b := w[n]
		if b >= 'A' && b <= 'Z' {
			b |= 0x20
		}
		buf[n] = b
	}
	lx := lookup(buf[:n])
	lx.w = i
	lx.upper = c >= 'A' && c <= 'Z'
	if lx.id == other && len(w) > 1 {
		return lexLong(append(out, lx)[:len(out)], w, i)
	}
	if (lx.id == month || lx.id == weekday) && !lx.upper {
		lx = lexeme{w: i}
	}
	return append(out, lx)
}

// lexLong reads joined words that begin with a letter: "mid-2024", "FY2023",
// "May-June".
func lexLong(out []lexeme, w string, i int32) []lexeme {
	upper := w[0] >= 'A' && w[0] <= 'Z'
	if len(w) >= 4 && len(w) <= 9 && (w[0]|0x20) == 'f' && (w[1]|0x20) == 'y' && w[2] >= '0' && w[2] <= '9' {
		return lexFigures(append(out, lexeme{id: fiscal, w: i, upper: upper}), w[2:], i)
	}
	if len(w) == 2 && (w[0] == 'Q' || w[0] == 'H') && w[1] >= '1' && w[1] <= '4' {
		return lexQuarter(out, w, i)
	}
	cut := strings.IndexAny(w, "-–—")
	if cut <= 0 || len(w) > 24 {
		return append(out, lexeme{w: i, upper: upper})
	}
	size := 1
	if w[cut] >= 0x80 {
		size = 3
	}
	head := lexWord(nil, w[:cut], i)
	rest := w[cut+size:]
	if rest == "" || len(head) != 1 || !mayJoin(head[0].id) || !joins(rest) {
		return append(out, lexeme{w: i, upper: upper})
	}
	out = append(out, head[0], lexeme{id: dash, w: i})
	return lexWord(out, rest, i)
}

func mayJoin(k id) bool {
	return k == month || k == weekday || k == early || k == edge || k == count || k == recur
}

// joins reports whether the second half of a joined word is of the grammar.
func joins(s string) bool {
	got := lexWord(nil, s, 0)
	switch got[0].id {
	case number, month, weekday, unit, early, ordinal:
		return true
	}
	return false
}

func lexQuarter(out []lexeme, w string, i int32) []lexeme {
	n := int32(w[1] - '0')
	if w[0] == 'H' {
		if n > 2 {
			return append(out, lexeme{w: i, upper: true})
		}
		return append(out, lexeme{id: ordinal, n: n, w: i}, lexeme{id: half, w: i})
	}
	return append(out, lexeme{id: ordinal, n: n, w: i}, lexeme{id: unit, n: quarters, w: i})
}

// lexFigures reads what begins with a figure: numbers, ordinals, decades, and
// numbers joined by "-", "–", "/" or ".".
func lexFigures(out []lexeme, w string, i int32) []lexeme {
	start := len(out)
	rest := w
	for rest != "" {
		n, size := leading(rest)
		if size == 0 || size > 4 {
			return append(out[:start], lexeme{w: i})
		}
		tail := rest[size:]
		lx := lexeme{id: number, n: n, size: uint8(size), w: i}
		switch {
		case tail == "":
			return append(out, lx)
		case isOrdinalEnd(tail):
			lx.id = ordinal
			return append(out, lx)
		case tail == "s" || tail == "'s" || tail == "’s":
			if size == 4 && n%10 == 0 && n >= 1500 && n < 2200 && tail == "s" {
				lx.id = decade
				return append(out, lx)
			}
			return append(out, lx, lexeme{id: poss, w: i})
		}
		mark, msize := joint(tail)
		if mark == other {
			return append(out[:start], lexeme{w: i})
		}
		out = append(out, lx, lexeme{id: mark, w: i})
		rest = tail[msize:]
		if rest == "" {
			return out
		}
		if c := rest[0]; c < '0' || c > '9' {
			if mark != dash || !joins(rest) {
				return append(out[:start], lexeme{w: i})
			}
			return lexWord(out, rest, i)
		}
	}
	return out
}

func joint(s string) (id, int) {
	switch {
	case s[0] == '-':
		return dash, 1
	case s[0] == '/':
		return slash, 1
	case s[0] == '.' && len(s) > 1:
		return dot, 1
	case strings.HasPrefix(s, "–"), strings.HasPrefix(s, "—"):
		return dash, 3
	}
	return other, 0
}

func isOrdinalEnd(s string) bool {
	return len(s) == 2 && (strings.EqualFold(s, "th") || strings.EqualFold(s, "st") || strings.EqualFold(s, "nd") || strings.EqualFold(s, "rd"))
}

func leading(s string) (n int32, size int) {
	for size < len(s) && s[size] >= '0' && s[size] <= '9' {
		if size < 6 {
			n = 10*n + int32(s[size]-'0')
		}
		size++
	}
	return n, size
}

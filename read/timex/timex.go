// Package timex reads time expressions into EDTF dates, given the day the
// document speaks from. It never looks at the clock and never invents a day,
// month or year.
//
// The families follow TIMEX3 (Pustejovsky et al., TimeML, 2003) as far as a
// register needs them: dates, ranges, durations and sets.
package timex

import "github.com/chancery-project/chancery"

// An Expr is one time expression.
type Expr struct {
	First, Last int           // words [First, Last), without the preposition
	Date        chancery.Date // "" where the words name no date that can be known; "../D" where Relation is Until
	Basis       chancery.Basis
	Relation    Relation
	Recurring   string // periodicity code of "every year", "annual", …
	Joined      bool   // a length that describes what follows it: "three-day"
}

// A Relation says how a date bounds what it dates.
type Relation uint8

// The relations: on or in it, from it on, up to it, between two, for so long.
const (
	At Relation = iota
	Since
	Until
	During
	For
	After
	Before
)

// Find returns the time expressions of a sentence in order, the longest at
// each place; none overlap. Words are tokens in the manner of Universal
// Dependencies, though joined forms ("2021-2025") are read too. day is the day
// the document speaks from, "" where that is not known.
func Find(words []string, day chancery.Date) []Expr {
	r := reader{words: words, day: anchorOf(day), carry: -1}
	r.lx = lex(words)
	if !r.any() {
		return nil
	}
	var out []Expr
	for i := 0; r.lx[i].id != end; {
		f, ok := r.read(i)
		if !ok || f.last <= i {
			i++
			continue
		}
		e := r.expr(i, f)
		out = append(out, e)
		i = f.last
		for r.lx[i].id != end && int(r.lx[i].w) < e.Last {
			i++
		}
	}
	return out
}

// A reader finds expressions in the lexemes of one sentence.
type reader struct {
	words []string
	lx    []lexeme
	day   stamp
	carry int // lexeme after the last year read, to support "2016 and 2018"
}

// A found is one expression before it is dated.
type found struct {
	last      int // lexeme after it
	p         point
	rel       Relation
	fixed     bool // rel is settled; do not look at the preposition
	recurring string
	joined    bool // by a hyphen
}

// any reports whether some word can begin or carry a time expression.
func (r *reader) any() bool {
	for i := range r.lx {
		switch k := r.lx[i].id; {
		case k >= number && k <= weekday, k >= unit && k <= decade && k != article, k == recur, k == today, k == partOf:
			return true
		}
	}
	return false
}

// read returns the longest expression that begins at lexeme i.
func (r *reader) read(i int) (found, bool) {
	switch r.lx[i].id {
	case other, end, comma, slash, dot, open, shut, poss, amp, saying, will, be, eve, dash, counted, to:
		return found{}, false
	}
	best, ok := found{}, false
	for _, try := range [...]func(*reader, int) (found, bool){(*reader).dates, (*reader).duration, (*reader).recurrence} {
		if f, got := try(r, i); got && (!ok || f.last > best.last) {
			best, ok = f, true
		}
	}
	return best, ok
}

// expr dates f, which begins at lexeme i, and gives it its relation.
func (r *reader) expr(i int, f found) Expr {
	e := Expr{First: int(r.lx[i].w), Last: int(r.lx[f.last-1].w) + 1, Relation: f.rel, Recurring: f.recurring, Joined: f.joined}
	if f.recurring != "" {
		return e
	}
	if !f.fixed {
		e.Relation = r.relation(i, f)
	}
	e.Date, e.Basis = r.resolve(i, f, e.Relation)
	if f.p.yearly {
		r.carry = f.last
	}
	return e
}

// at returns the lexeme at i, or the end.
func (r *reader) at(i int) lexeme {
	if i < 0 || i >= len(r.lx) {
		return lexeme{id: end}
	}
	return r.lx[i]
}

func (r *reader) is(i int, k id) bool { return r.at(i).id == k }

func (r *reader) prep(i int, p int32) bool { return r.at(i).id == prep && r.at(i).n == p }

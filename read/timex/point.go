package timex

import "github.com/chancery-project/chancery"

// A point is what some words say of a date: one stamp, or two where they name
// a range.
type point struct {
	lo, hi stamp
	ranged bool
	basis  chancery.Basis // set where it is neither explicit nor dateline_year
	wd     int            // 1-7 where only a weekday is named
	hint   int            // weekday named beside a day and month
	toward id             // with wd: last, next, this, coming; other where the context decides
	yearly bool           // a bare year: supports the years listed after it
	edge   bool           // "the end of", "the beginning of"
	empty  bool           // a time without a date
	keep   bool           // do not give it a year
}

func single(s stamp) point { return point{lo: s} }

// point reads one date at lexeme i and returns the lexeme after it.
func (r *reader) point(i int) (point, int, bool) {
	lx := r.at(i)
	switch lx.id {
	case number:
		return r.figures(i)
	case ordinal:
		if p, j, ok := r.dayMonth(i); ok {
			return p, j, true
		}
		return r.partOfYear(i)
	case month:
		return r.monthDate(i)
	case weekday:
		return r.weekdayDate(i)
	case early, edge:
		return r.modified(i)
	case decade:
		y := int(lx.n)
		return point{lo: stamp{y: y}, hi: stamp{y: y + 9}, ranged: true}, i + 1, true
	case fiscal:
		return r.fiscalYear(i)
	case half, season:
		return r.partOfYear(i)
	case article:
		return r.withArticle(i)
	case unit:
		return r.namedUnit(i)
	case today, this, last, next, coming, later, partOf, previous, following, same, that:
		return r.relative(i)
	}
	return point{}, i, false
}

// figures reads what begins with a number: 5 July 2023, 2023-07-05,
// 05/07/2023, 2016.
func (r *reader) figures(i int) (point, int, bool) {
	lx := r.at(i)
	if p, j, ok := r.numeric(i); ok {
		return p, j, true
	}
	if lx.size <= 2 {
		return r.dayMonth(i)
	}
	if lx.size != 4 || !r.yearStands(i, i+1) {
		return point{}, i, false
	}
	return point{lo: stamp{y: int(lx.n)}, yearly: true}, i + 1, true
}

// numeric reads dates of figures only.
func (r *reader) numeric(i int) (point, int, bool) {
	a, m1, b, m2, c := r.at(i), r.at(i+1), r.at(i+2), r.at(i+3), r.at(i+4)
	if b.id != number || c.id != number || m1.id != m2.id || b.size > 2 {
		return point{}, i, false
	}
	var s stamp
	switch {
	case a.size == 4 && c.size <= 2 && (m1.id == dash || m1.id == slash):
		s = stamp{int(a.n), int(b.n), int(c.n)}
	case a.size <= 2 && c.size == 4 && m1.id == dot:
		s = stamp{int(c.n), int(b.n), int(a.n)}
	case a.size <= 2 && c.size == 4 && (m1.id == slash || m1.id == dash):
		s = stamp{int(c.n), int(b.n), int(a.n)}
		switch {
		case a.n <= 12 && b.n <= 12 && a.n != b.n:
			return point{lo: stamp{y: int(c.n)}}, i + 5, isYear(c) // day or month first: only the year is sure
		case b.n > 12:
			s.m, s.d = s.d, s.m
		}
	default:
		return point{}, i, false
	}
	if s.y < 1000 || s.y > 2199 || s.m == 0 || s.d == 0 || !s.valid() {
		return point{}, i, false
	}
	return single(s), i + 5, true
}

// dayMonth reads "5 July 2023", "14th of November", "3 and 15 May" (its first
// day).
func (r *reader) dayMonth(i int) (point, int, bool) {
	lx := r.at(i)
	if lx.n < 1 || lx.n > 31 || lx.size > 2 {
		return point{}, i, false
	}
	j := i + 1
	if r.is(j, of) && lx.id == ordinal {
		j++
	} else if lx.spelled() {
		return point{}, i, false
	}
	if r.is(j, month) {
		s := stamp{m: int(r.at(j).n), d: int(lx.n)}
		return r.year(s, j+1)
	}
	// A list of days before one month gives each of them that month.
	for n := 0; n < 5 && (r.is(j, and) || r.is(j, or) || r.is(j, comma) || r.is(j, amp)) && r.isDay(j+1); n++ {
		j += 2
		if r.is(j, comma) && r.is(j+1, and) {
			j++
		}
		if r.is(j, month) {
			p, _, ok := r.year(stamp{m: int(r.at(j).n), d: int(lx.n)}, j+1)
			return p, i + 1, ok
		}
	}
	return point{}, i, false
}

func (r *reader) isDay(i int) bool {
	lx := r.at(i)
	return (lx.id == number && lx.size <= 2 || lx.id == ordinal && !lx.spelled()) && lx.n >= 1 && lx.n <= 31
}

// spelled reports whether an ordinal is a word: "third".
func (lx lexeme) spelled() bool { return lx.id == ordinal && lx.size == 0 }

// monthDate reads "May 23", "May 23rd, 2024", "October 2004", "May".
func (r *reader) monthDate(i int) (point, int, bool) {
	s := stamp{m: int(r.at(i).n)}
	j := i + 1
	if r.at(i).abbr && r.is(j, dot) && r.at(j+1).id == number {
		j++
	}
	if r.is(j, article) && r.is(j+1, ordinal) {
		j++
	}
	if r.isDay(j) && !r.is(j+1, counted) {
		s.d = int(r.at(j).n)
		return r.year(s, j+1)
	}
	p, end, ok := r.year(s, j)
	if ok && p.lo.y == 0 && p.basis == "" && !r.monthStands(i, end) {
		return point{}, i, false
	}
	return p, end, ok
}

// year reads the year that ends a date: "2024", ", 2024", "of this year"; a
// weekday in brackets may follow.
func (r *reader) year(s stamp, j int) (point, int, bool) {
	p := single(s)
	k := j
	if r.is(k, comma) || r.is(k, of) {
		k++
	}
	switch {
	case isYear(r.at(k)) && !r.is(k+1, counted) && !(r.is(j, comma) && s.d == 0 && r.is(k+1, dash)):
		p.lo.y = int(r.at(k).n)
		j = k + 1
	case (r.is(k, this) || r.is(k, last) || r.is(k, next)) && r.at(k+1).id == unit && r.at(k+1).n == years && !r.is(j, comma):
		if r.day.y > 0 {
			p.lo.y, p.basis = r.day.y+turn(r.at(k).id), chancery.FromDateline
		} else {
			p.keep = true
		}
		j = k + 2
	case s.d > 0 && s.m > 0 && r.eventWord(j):
		p.keep = true
	}
	if s.d > 0 && r.is(j, open) && r.is(j+1, weekday) && r.is(j+2, shut) {
		j += 3
	}
	if p.lo.y == 0 && p.basis == "" {
		p.lo.y = r.sharedYear(j)
	}
	return p, j, p.lo.valid()
}

// sharedYear returns the year that a second date states for both: "in May and
// June 2024".
func (r *reader) sharedYear(j int) int {
	if !r.is(j, and) && !r.is(j, or) && !r.is(j, amp) || !r.is(j+1, month) && !r.isDay(j+1) {
		return 0
	}
	q, _, ok := r.point(j + 1)
	if !ok || q.basis != "" || q.lo.m == 0 || q.ranged {
		return 0
	}
	return q.lo.y
}

// turn is the step of "last", "this", "next".
func turn(k id) int {
	switch k {
	case last, previous:
		return -1
	case next, coming:
		return 1
	}
	return 0
}

func isYear(lx lexeme) bool {
	return lx.id == number && lx.size == 4 && lx.n >= 1500 && lx.n <= 2199
}

// eventWord reports whether the date before i is an event's name ("the 7 May
// attacks"), whose year need not be near.
func (r *reader) eventWord(i int) bool {
	lx := r.at(i)
	if lx.id != other || int(lx.w) >= len(r.words) {
		return false
	}
	switch r.words[lx.w] {
	case "attack", "attacks", "massacre", "revolution", "uprising", "terrorist", "terror", "Movement", "movement":
		return true
	}
	return false
}

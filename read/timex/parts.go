package timex

import "github.com/chancery-project/chancery"

// weekdayDate reads "Sunday", "Tuesday, 2 May", "Wednesday (Nov 14)",
// "Monday evening", "Thursday next week".
func (r *reader) weekdayDate(i int) (point, int, bool) {
	lx := r.at(i)
	if r.namedDay(i) {
		return point{}, i, false
	}
	j := i + 1
	if r.is(j, dot) && lx.abbr {
		j++
	}
	if r.is(j, partOf) && !lx.abbr {
		j++
	}
	k := j
	bracket := r.is(k, open)
	if bracket || r.is(k, comma) {
		k++
	}
	if r.is(k, article) {
		k++
	}
	if r.at(k).id == number || r.at(k).id == month || r.at(k).id == ordinal {
		if p, end, ok := r.point(k); ok && p.lo.d > 0 && (!bracket || r.is(end, shut)) {
			p.hint = int(lx.n)
			if bracket {
				end++
			}
			return p, end, true
		}
	}
	if lx.abbr {
		return point{}, i, false
	}
	p := point{wd: int(lx.n), basis: chancery.FromWeekday}
	if k := r.at(j).id; (k == next || k == last || k == this) && r.at(j+1).id == unit && r.at(j+1).n == weeks {
		p.basis, p.wd = chancery.FromWeekday, 0
		p.lo = r.inWeek(int(lx.n), turn(k))
		p.empty = !p.lo.whole()
		return p, j + 2, true
	}
	return p, j, true
}

// namedDay reports whether a weekday is part of a name: "Good Friday", "Sunday
// Times".
func (r *reader) namedDay(i int) bool {
	switch r.word(i - 1) {
	case "Good", "Black", "Bloody", "Palm", "Ash", "Holy", "Easter", "Cyber", "Super":
		return true
	}
	switch r.word(i + 1) {
	case "Times", "Telegraph", "Post", "Mail", "Express", "Mirror", "Nation", "Guardian", "Standard", "World":
		return true
	}
	return false
}

// inWeek returns the weekday in the week of the anchor, or so many weeks from
// it. Weeks begin on Monday; from a Sunday they are in doubt.
func (r *reader) inWeek(wd, step int) stamp {
	if !r.day.whole() || r.day.weekday() == 7 {
		return stamp{}
	}
	return r.day.plus(wd - r.day.weekday() + 7*step)
}

// modified reads "early March 2006", "mid-2024", "the end of 2025", "end of
// the year".
func (r *reader) modified(i int) (point, int, bool) {
	isEdge := r.is(i, edge)
	j := i + 1
	if r.is(j, dash) && !isEdge {
		j++
	}
	if isEdge && (r.is(j, of) || r.is(j, dash)) {
		j++
	}
	if isEdge && r.at(j-1).id == of && (r.is(j, article) || r.is(j, that)) && r.is(j+1, unit) {
		return r.currentUnit(j + 1)
	}
	switch r.at(j).id {
	case month, number, decade, this, last, next, fiscal, ordinal, article, season:
		p, end, ok := r.point(j)
		if !ok || p.wd > 0 {
			return point{}, i, false
		}
		p.edge = p.edge || isEdge
		return p, end, true
	}
	return point{}, i, false
}

// currentUnit dates "the year", "the month" of "the end of the year".
func (r *reader) currentUnit(i int) (point, int, bool) {
	p := point{basis: chancery.FromDateline, edge: true}
	switch r.at(i).n {
	case years:
		p.lo = stamp{y: r.day.y}
		if isYear(r.at(i + 1)) {
			return point{lo: stamp{y: int(r.at(i + 1).n)}, edge: true}, i + 2, true
		}
	case months:
		if r.day.m > 0 {
			p.lo = stamp{y: r.day.y, m: r.day.m}
		}
	case weeks, decades, quarters, centuries, days:
	default:
		return point{}, i, false
	}
	p.empty = p.lo == stamp{}
	return p, i + 1, true
}

// withArticle reads what an article opens: "the 14th of November", "the end of
// 2025", "the year 2024", "the first half of 2023", "the week of 5 December".
func (r *reader) withArticle(i int) (point, int, bool) {
	switch r.at(i + 1).id {
	case ordinal, edge, half, following, same, previous, coming:
		return r.point(i + 1)
	case early:
		return r.modified(i + 1)
	case decade:
		return r.point(i + 1)
	case last, next:
		if lx := r.at(i + 2); lx.id == ordinal || lx.id == count || lx.id == number {
			return point{}, i, false
		}
		return r.partOfYear(i + 1)
	case unit, fiscal:
		return r.point(i + 1)
	}
	return point{}, i, false
}

// namedUnit reads "year 2024", "week of 5 December", "year-end".
func (r *reader) namedUnit(i int) (point, int, bool) {
	switch n := r.at(i).n; {
	case n == years && isYear(r.at(i+1)) && !r.is(i+2, counted):
		return point{lo: stamp{y: int(r.at(i + 1).n)}, yearly: true}, i + 2, true
	case n == years && (r.is(i+1, dash) && r.is(i+2, edge) || r.is(i+1, edge)):
		end := i + 2
		if r.is(i+1, dash) {
			end = i + 3
		}
		p, _, _ := r.currentUnit(i)
		return p, end, true
	case n == weeks && r.is(i+1, of):
		k := i + 2
		if r.is(k, article) {
			k++
		}
		if p, end, ok := r.point(k); ok && p.lo.d > 0 && !p.ranged {
			return r.weekOf(p), end, true
		}
	case n == months && r.is(i+1, of) && r.is(i+2, month):
		return r.year(stamp{m: int(r.at(i + 2).n)}, i+3)
	}
	return point{}, i, false
}

// weekOf is the seven days from a Monday or Sunday that the text names as a
// week; from other days no first day is sure.
func (r *reader) weekOf(p point) point {
	s := p.lo.near(r.day, 0, 0)
	if !s.whole() || s.weekday() != 1 && s.weekday() != 7 {
		return point{empty: true}
	}
	out := point{lo: s, hi: s.plus(6), ranged: true}
	if p.lo.y == 0 {
		out.basis = chancery.DatelineYear
	}
	return out
}

// partOfYear reads quarters, halves, seasons and first months: "first quarter
// of 2024", "Q1 2024", "second half of this year", "summer of 2024", "first
// nine months of 2023".
func (r *reader) partOfYear(i int) (point, int, bool) {
	n, j := int(r.at(i).n), i
	if r.is(j, ordinal) || r.is(j, last) || r.is(j, next) {
		j++
	}
	if r.is(j, dash) {
		j++
	}
	lo, hi := 0, 0
	switch lx := r.at(j); {
	case lx.id == season:
		lo, hi = 1, 12
		if j > i && !r.is(i, ordinal) {
			return point{}, i, false
		}
	case lx.id == half && r.is(i, ordinal) && n <= 2:
		lo, hi = 6*n-5, 6*n
	case lx.id == half && r.is(i, last):
		lo, hi = 7, 12
	case lx.id == unit && lx.n == quarters && r.is(i, ordinal) && n <= 4:
		lo, hi = 3*n-2, 3*n
	case lx.id == unit && lx.n == quarters && r.is(i, last):
		lo, hi = 10, 12
	case lx.id == unit && (lx.n == weeks || lx.n == weekends) && j > i && r.is(j+1, of) && r.is(j+2, month):
	case (lx.id == count || lx.id == number) && n == 1 && r.is(i, ordinal) && r.at(j+1).id == unit && r.at(j+1).n == months && lx.n > 0 && lx.n < 12:
		lo, hi = 1, int(lx.n)
		j++
	default:
		return point{}, i, false
	}
	return r.ofYear(i, j, lo, hi)
}

// ofYear reads the year of a part of it that ends at lexeme j.
func (r *reader) ofYear(i, j, lo, hi int) (point, int, bool) {
	k := j + 1
	if r.is(k, of) || r.is(k, comma) || r.is(k, in) {
		k++
	}
	if r.is(k, article) && r.at(k+1).id == unit {
		k++
	}
	p := point{ranged: hi-lo < 11}
	switch {
	case r.is(k, unit) && r.at(k).n == years && isYear(r.at(k+1)):
		p.lo.y = int(r.at(k + 1).n)
		k += 2
	case isYear(r.at(k)):
		p.lo.y = int(r.at(k).n)
		k++
	case (r.is(k, this) || r.is(k, last) || r.is(k, next)) && r.at(k+1).id == unit && r.at(k+1).n == years:
		p.basis = chancery.FromDateline
		p.empty = r.day.y == 0
		p.lo.y = r.day.y + turn(r.at(k).id)
		k += 2
	case r.is(k, unit) && r.at(k).n == years && r.is(k-1, article):
		p.basis = chancery.FromDateline
		p.empty = r.day.y == 0
		p.lo.y = r.day.y
		k++
	case r.is(j, season):
		return point{}, i, false
	case r.is(k, month) && r.is(j+1, of):
		return r.year(stamp{m: int(r.at(k).n)}, k+1) // part of a month: the month
	default:
		return point{empty: true}, j + 1, true
	}
	if p.ranged {
		p.hi = stamp{y: p.lo.y, m: hi}
		p.lo.m = lo
	}
	return p, k, true
}

// fiscalYear reads "FY2023", "fiscal year 2024", "financial year 2023-24".
func (r *reader) fiscalYear(i int) (point, int, bool) {
	j := i + 1
	if r.at(j).id == unit && r.at(j).n == years {
		j++
	}
	lx := r.at(j)
	y := int(lx.n)
	switch {
	case isYear(lx):
	case lx.id == number && lx.size == 2 && j == i+1 && r.at(i).w == lx.w:
		y += 2000
	default:
		return point{}, i, false
	}
	if mark := r.at(j + 1).id; mark == dash || mark == slash {
		if z, ok := secondYear(y, r.at(j+2)); ok {
			return point{lo: stamp{y: y}, hi: stamp{y: z}, ranged: true}, j + 3, true
		}
	}
	return point{lo: stamp{y: y}, yearly: true}, j + 1, true
}

// secondYear reads the later year of "2021-2025" or "2021-25".
func secondYear(y int, lx lexeme) (int, bool) {
	if lx.id != number {
		return 0, false
	}
	z := int(lx.n)
	if lx.size == 2 {
		z += y / 100 * 100
	}
	return z, (lx.size == 4 || lx.size == 2) && z > y && z-y <= 150
}

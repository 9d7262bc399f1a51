package timex

// dates reads a date or a range of dates at lexeme i.
func (r *reader) dates(i int) (found, bool) {
	if f, ok := r.dayRange(i); ok {
		return f, true
	}
	p, j, ok := r.point(i)
	if !ok {
		return r.yearRange(i)
	}
	if f, ok := r.rangeTo(i, p, j); ok {
		return f, true
	}
	return found{last: j, p: p}, true
}

// dayRange reads days before their month: "12-14 May 2022", "3 and 5 May" after
// between, "13 and 14 May" where they follow each other.
func (r *reader) dayRange(i int) (found, bool) {
	a := i
	if r.is(a, article) && r.is(a+1, ordinal) {
		a++
	}
	if !r.isDay(a) {
		return found{}, false
	}
	j, joined := r.connector(i, a+1)
	if j == a+1 {
		return found{}, false
	}
	if r.is(j, article) && r.is(j+1, ordinal) {
		j++
	}
	if !r.isDay(j) {
		return found{}, false
	}
	first, second := int(r.at(a).n), int(r.at(j).n)
	p, end, ok := r.dayMonth(j)
	if !ok || p.lo.d != second || second <= first || joined && second != first+1 || end == j+1 {
		return found{}, false
	}
	p.hi = p.lo
	p.lo.d, p.ranged, p.hint = first, true, 0
	return found{last: end, p: p}, true
}

// connector returns the lexeme after the word or mark that joins the ends of a
// range, or j itself. joined: the two stand side by side ("and") without
// "between" before lexeme i.
func (r *reader) connector(i, j int) (next int, joined bool) {
	before := r.at(i - 1)
	switch lx := r.at(j); lx.id {
	case dash, to, through:
		return j + 1, false
	case slash:
		return j + 1, true
	case and, amp:
		return j + 1, !(before.id == prep && before.n == between)
	case prep:
		if lx.n == until && before.id == prep && before.n == from {
			return j + 1, false
		}
	}
	return j, false
}

// rangeTo extends p, which ends at j, to a second date.
func (r *reader) rangeTo(i int, p point, j int) (found, bool) {
	k, joined := r.connector(i, j)
	if k == j || p.empty || p.ranged && !p.wholeYears() {
		return found{}, false
	}
	if p.wd > 0 {
		return r.weekdayRange(i, p, k, joined)
	}
	if p.lo.m == 0 {
		return r.yearTo(i, p, j, k, joined)
	}
	if p.lo.d > 0 && r.isDay(k) && !(r.is(k+1, month) && !joined) {
		return r.dayTo(p, j, k, joined)
	}
	if r.is(k, article) {
		k++
	}
	q, end, ok := r.second(k)
	if !ok || joined || q.ranged || q.wd > 0 || q.empty || q.lo.m == 0 || (p.lo.d == 0) != (q.lo.d == 0) {
		return found{}, false
	}
	return found{last: end, p: span(p, q)}, true
}

func (p point) wholeYears() bool { return false }

// second reads the later end of a range, where a month needs no support.
func (r *reader) second(k int) (point, int, bool) {
	if r.is(k, month) && !r.at(k).abbr && !r.isDay(k+1) {
		return r.year(stamp{m: int(r.at(k).n)}, k+1)
	}
	return r.point(k)
}

// span joins two points; a year that only one states serves both.
func span(p, q point) point {
	out := p
	out.hi, out.ranged = q.lo, true
	switch {
	case out.lo.y == 0 && out.hi.y > 0:
		out.lo.y = out.hi.y
		if out.hi.before(out.lo) {
			out.lo.y--
		}
		out.basis = q.basis
	case out.lo.y > 0 && out.hi.y == 0:
		out.hi.y = out.lo.y
		if out.hi.before(out.lo) {
			out.hi.y++
		}
	}
	out.keep = p.keep || q.keep
	return out
}

// dayTo reads "June 18 to 20, 2017": a second day of the month before it.
func (r *reader) dayTo(p point, j, k int, joined bool) (found, bool) {
	d := int(r.at(k).n)
	if d <= p.lo.d || joined && (d != p.lo.d+1 || r.at(k+1).isNoun()) || r.is(k+1, counted) || r.is(k+1, unit) || r.at(j-1).id == number && r.at(j-1).size == 4 {
		return found{}, false
	}
	hi := p.lo
	hi.d = d
	q, end, ok := r.year(hi, k+1)
	if !ok {
		return found{}, false
	}
	return found{last: end, p: span(p, q)}, true
}

// yearTo reads "2021-2025", "2021 to 2025", "2021-25".
func (r *reader) yearTo(i int, p point, j, k int, joined bool) (found, bool) {
	if r.is(k, fiscal) {
		k++
	}
	z, ok := secondYear(p.lo.y, r.at(k))
	if !ok || joined || p.basis != "" || !p.yearly || r.at(k).size == 2 && !r.is(j, dash) || r.is(k+1, counted) || r.is(k+1, dash) && r.at(k+2).id == number {
		return found{}, false
	}
	q := point{lo: p.lo, hi: stamp{y: z}, ranged: true, yearly: true}
	return found{last: k + 1, p: q}, true
}

// yearRange reads a range of bare years that support each other: "2021-2025",
// "from 2021 to 2025".
func (r *reader) yearRange(i int) (found, bool) {
	lx := r.at(i)
	if !isYear(lx) || lx.n < 1800 || lx.n > 2100 {
		return found{}, false
	}
	k, joined := r.connector(i, i+1)
	if k == i+1 && r.is(k, slash) {
		k++
	}
	z, ok := secondYear(int(lx.n), r.at(k))
	if !ok || k == i+1 || z > 2100 || r.is(k+1, counted) || r.at(k).size == 2 && !r.shortRange(i, k) {
		return found{}, false
	}
	if mark := r.at(i + 1).id; joined && mark != slash || mark == to && !r.prep(i-1, from) && r.at(k+1).isNoun() {
		return found{}, false
	}
	return found{last: k + 1, p: point{lo: stamp{y: int(lx.n)}, hi: stamp{y: z}, ranged: true, yearly: true}}, true
}

// shortRange accepts "2021-25": the mark is a dash or stroke, and no third
// number makes it an ISO date.
func (r *reader) shortRange(i, k int) bool {
	mark := r.at(i + 1).id
	return (mark == dash || mark == slash) && !(r.is(k+1, dash) && r.is(k+2, number)) && r.at(k).n > 12
}

// weekdayRange reads "Monday to Friday", "from Tuesday until Thursday".
func (r *reader) weekdayRange(i int, p point, k int, joined bool) (found, bool) {
	if !r.is(k, weekday) || r.at(k).abbr || joined && int(r.at(k).n) != p.wd%7+1 {
		return found{}, false
	}
	q, end, ok := r.weekdayDate(k)
	if !ok || q.wd == 0 {
		return found{}, false
	}
	q.toward = p.toward
	s := r.resolveWeekday(i, q, At)
	if !s.whole() {
		return found{last: end, p: point{empty: true}}, true
	}
	first := s.plus(-((q.wd - p.wd + 7) % 7))
	return found{last: end, p: point{lo: first, hi: s, ranged: true, basis: p.basis}}, true
}

package timex

import "github.com/chancery-project/chancery"

// duration reads "three days", "the last two years", "two days ago", "within
// 90 days", "the coming weeks", "three-day". Only "ago" gives a date.
func (r *reader) duration(i int) (found, bool) {
	j := i
	turned := other
	if r.is(j, article) {
		j++
	}
	switch r.at(j).id {
	case last, next, coming, previous, following, this, that:
		turned = r.at(j).id
		j++
	}
	n, k := r.quantity(j)
	if k == j && (turned == other || turned == this) {
		return found{}, false
	}
	joined := k > j && r.is(k, dash)
	if joined {
		k++
	}
	u := r.at(k)
	if u.id != unit || u.n == quarters && turned == other {
		return found{}, false
	}
	if k == j && (turned == last || turned == next || turned == previous || turned == following) && !r.pluralUnit(k) && !r.is(i, article) {
		return found{}, false
	}
	k++
	if r.is(k, poss) {
		k++
	}
	if turned == other && (r.is(i, article) || r.at(j).n == 1 && r.at(j).id == count && !r.oneStands(j, k)) {
		return found{}, false
	}
	if r.is(k, ago) {
		return found{last: k + 1, p: r.past_(n, u.n), fixed: true}, true
	}
	if r.is(k, later) || r.is(k, sequel) && turned == other {
		return found{last: k + 1, p: point{empty: true}, rel: After, fixed: true}, true
	}
	return found{last: k, p: point{empty: true}, rel: r.durationRelation(i, turned), fixed: true, joined: joined}, true
}

// oneStands reports whether "a year" at lexeme j is a length of time and not a
// rate: a preposition before it, or "ago" and the like behind it.
func (r *reader) oneStands(j, k int) bool {
	if r.is(k, ago) || r.is(k, later) {
		return true
	}
	before := r.at(j - 1)
	return before.id == prep && before.n != on && before.n != at && before.n != by
}

// sequel is the id of "following" where it comes after a length of time.
const sequel = following

// quantity reads a number of units: figures, or spelled with a hyphen.
func (r *reader) quantity(j int) (n, end int) {
	lx := r.at(j)
	switch {
	case lx.id == number && lx.size <= 3:
		return int(lx.n), j + 1
	case lx.id == count && lx.n >= 0:
		n = int(lx.n)
		j++
		if n >= 20 && r.is(j, dash) && r.at(j+1).id == count && r.at(j+1).n < 10 {
			return n + int(r.at(j+1).n), j + 2
		}
		if n >= 20 && r.at(j).id == count && r.at(j).n > 0 && r.at(j).n < 10 {
			return n + int(r.at(j).n), j + 1
		}
		if r.is(j, count) && !r.is(j+1, dash) {
			j++ // "one couple", "a few"
			return 0, j
		}
		return n, j
	}
	return 0, j
}

func (r *reader) pluralUnit(k int) bool {
	w := r.words[r.at(k).w]
	return w[len(w)-1] == 's'
}

// past_ dates "n units ago": to the day, month or year the unit allows.
func (r *reader) past_(n int, u int32) point {
	p := point{basis: chancery.Derived, empty: true}
	if n == 0 || r.day.y == 0 {
		return p
	}
	switch {
	case u == days && r.day.whole():
		p.lo, p.basis = r.day.plus(-n), chancery.FromDateline
	case u == months && r.day.m > 0:
		m := 12*r.day.y + r.day.m - 1 - n
		p.lo = stamp{y: m / 12, m: m%12 + 1}
	case u == years:
		p.lo = stamp{y: r.day.y - n}
	}
	p.empty = p.lo == stamp{}
	return p
}

func (r *reader) durationRelation(i int, turned id) Relation {
	before := r.at(i - 1)
	if before.id == prep {
		switch before.n {
		case within:
			return Until
		case after:
			return After
		case since:
			return Since
		case during, in, over:
			if turned == next || turned == coming || turned == following {
				return During
			}
		}
	}
	return For
}

// recurrence reads "every year", "annually", "twice a year", "every two
// years", "on a regular basis".
func (r *reader) recurrence(i int) (found, bool) {
	lx := r.at(i)
	rec := func(last int, n int32) (found, bool) {
		return found{last: last, recurring: periodicity(n), fixed: true}, true
	}
	switch lx.id {
	case recur:
		if lx.abbr && !r.regularStands(i+1) {
			return found{}, false
		}
		if r.is(i-1, dash) && (lx.n == yearly) {
			return rec(i+1, r.prefixed(i))
		}
		return rec(i+1, lx.n)
	case every:
		return r.everyUnit(i, i+1)
	case once:
		return r.perUnit(i, i+1, int(lx.n))
	case count, number:
		if r.is(i+1, times) && lx.n > 0 && lx.n < 20 {
			return r.perUnit(i, i+2, int(lx.n))
		}
	}
	return found{}, false
}

// regularStands reports whether what "regular" describes can recur.
func (r *reader) regularStands(j int) bool {
	if r.is(j, eve) {
		return true
	}
	switch r.word(j) {
	case "basis", "meetings", "consultations", "intervals", "dialogues", "exchanges", "contacts", "contact", "visits", "bilateral", "political", "ministerial", "high", "interaction", "engagement", "joint":
		return true
	}
	return false
}

// prefixed reads "half-yearly", "semi-annual", "bi-annual".
func (r *reader) prefixed(i int) int32 {
	if b := r.at(i - 2); b.id == half {
		return twiceYearly
	} else if b.id == other {
		switch r.words[b.w] {
		case "semi", "bi", "Semi", "Bi":
			return twiceYearly
		}
	}
	return yearly
}

// everyUnit reads what follows "every" and "each": "year", "two years",
// "other year", "six months", "September", "spring".
func (r *reader) everyUnit(i, j int) (found, bool) {
	n, k := 1, j
	switch lx := r.at(j); {
	case lx.id == count && lx.n < 0: // "other"
		n, k = 2, j+1
	case lx.id == ordinal && lx.size == 0:
		n, k = int(lx.n), j+1
	default:
		if m, end := r.quantity(j); end > j {
			n, k = m, end
		}
	}
	u := r.at(k)
	switch {
	case n == 0:
		return found{}, false
	case u.id == month || u.id == season: // once in each year of n
		u.n = years
	case u.id != unit:
		return found{}, false
	}
	return found{last: k + 1, recurring: periodicity(period(n, u.n)), fixed: true}, true
}

// perUnit reads what follows "twice": "a year", "each year", "yearly", "every
// two years".
func (r *reader) perUnit(i, j, n int) (found, bool) {
	if r.is(j, every) {
		f, ok := r.everyUnit(i, j+1)
		if ok && n > 1 && f.recurring == periodicity(yearly) {
			f.recurring = periodicity(perYear(n))
		}
		return f, ok
	}
	if r.is(j, recur) && r.at(j).n == yearly {
		return found{last: j + 1, recurring: periodicity(perYear(n)), fixed: true}, true
	}
	if r.prep(j, in) {
		j++
	}
	m, k := r.quantity(j)
	u := r.at(k)
	if k == j && r.is(j, other) && r.word(j) == "per" {
		m, k = 1, j+1
		u = r.at(k)
	}
	if k == j || u.id != unit {
		return found{}, false
	}
	code := period(m, u.n)
	if u.n == years && m == 1 {
		code = perYear(n)
	} else if n > 1 {
		code = otherwise
	}
	return found{last: k + 1, recurring: periodicity(code), fixed: true}, true
}

func (r *reader) word(i int) string {
	if lx := r.at(i); lx.id != end {
		return r.words[lx.w]
	}
	return ""
}

// The periodicities of the register.
const (
	yearly = iota + 1
	twiceYearly
	quarterly
	monthly
	everyTwoYears
	regular
	otherwise
)

func periodicity(n int32) string {
	return [...]string{"", "yearly", "twice_yearly", "quarterly", "monthly", "every_two_years", "regular", "other"}[n]
}

// perYear is the code of n times a year.
func perYear(n int) int32 {
	switch n {
	case 1:
		return yearly
	case 2:
		return twiceYearly
	case 4:
		return quarterly
	case 12:
		return monthly
	}
	return otherwise
}

// period is the code of once in n units.
func period(n int, u int32) int32 {
	switch {
	case u == years && n == 1, u == months && n == 12:
		return yearly
	case u == years && n == 2, u == months && n == 24:
		return everyTwoYears
	case u == months && n == 6:
		return twiceYearly
	case u == months && n == 3, u == quarters && n == 1:
		return quarterly
	case u == months && n == 1:
		return monthly
	}
	return otherwise
}

package timex

import (
	"strings"

	"github.com/chancery-project/chancery"
)

// relative reads what only the day of the document can date: today, this
// year, last Friday, next month, later this week.
func (r *reader) relative(i int) (point, int, bool) {
	lx := r.at(i)
	switch lx.id {
	case today:
		return r.todayAt(i)
	case later:
		switch r.at(i + 1).id {
		case this, last, next, today:
			return r.relative(i + 1)
		case on:
		}
		return point{}, i, false
	case same, following, previous, that:
		if u := r.at(i + 1); u.id == unit && u.n != hours && !(lx.id == following && !r.is(i-1, article)) {
			return point{empty: true}, i + 2, true
		}
		if u := r.at(i + 1); u.id == partOf && (lx.id == same || lx.id == that) {
			return point{empty: true}, i + 2, true
		}
		return point{}, i, false
	case this, last, next, coming:
		return r.turned(i)
	}
	return point{}, i, false
}

// todayAt reads "today", "tomorrow evening".
func (r *reader) todayAt(i int) (point, int, bool) {
	p := point{basis: chancery.FromDateline, empty: !r.day.whole()}
	if !p.empty {
		p.lo = r.day.plus(int(r.at(i).n))
	}
	j := i + 1
	if r.is(j, partOf) {
		j++
	}
	return p, j, true
}

// turned reads "this year", "last Friday", "next month", "this morning".
func (r *reader) turned(i int) (point, int, bool) {
	turnOf, lx := r.at(i).id, r.at(i+1)
	p := point{basis: chancery.FromDateline}
	switch lx.id {
	case weekday:
		return r.turnedWeekday(i)
	case partOf:
		if turnOf != this && turnOf != last {
			return point{}, i, false
		}
		if r.day.whole() {
			p.lo = r.day.plus(turn(turnOf))
		}
	case month:
		return r.turnedMonth(i)
	case season:
		if turnOf == this {
			p.lo.y = r.day.y
		}
	case unit:
		p.lo, p.hi, p.ranged = r.turnedUnit(turnOf, lx.n)
	case half:
	default:
		return point{}, i, false
	}
	p.empty = p.lo == stamp{}
	return p, i + 2, true
}

// turnedUnit dates "this month", "last week", "next year" as far as the anchor
// is known. Weeks run from Monday; from a Sunday they are in doubt.
func (r *reader) turnedUnit(turnOf id, u int32) (lo, hi stamp, ranged bool) {
	step := turn(turnOf)
	if r.day.y == 0 || turnOf == coming {
		return lo, hi, false
	}
	switch u {
	case years:
		return stamp{y: r.day.y + step}, hi, false
	case months:
		if r.day.m > 0 {
			n := 12*r.day.y + r.day.m - 1 + step
			return stamp{y: n / 12, m: n%12 + 1}, hi, false
		}
	case weeks:
		if monday := r.inWeek(1, step); monday.whole() {
			return monday, monday.plus(6), true
		}
	}
	return lo, hi, false
}

// turnedWeekday reads "last Friday", "next Monday", "this Thursday".
func (r *reader) turnedWeekday(i int) (point, int, bool) {
	if r.at(i + 1).abbr {
		return point{}, i, false
	}
	p, end, ok := r.weekdayDate(i + 1)
	p.toward = r.at(i).id
	return p, end, ok
}

// turnedMonth reads "last October", "next March", "this May".
func (r *reader) turnedMonth(i int) (point, int, bool) {
	lx := r.at(i + 1)
	if lx.abbr {
		return point{}, i, false
	}
	p, end, ok := r.year(stamp{m: int(lx.n)}, i+2)
	if !ok || p.lo.y > 0 {
		return p, end, ok
	}
	p.basis = chancery.DatelineYear
	day := r.day
	switch {
	case day.y == 0 || day.m == 0:
		p.keep, p.basis = true, ""
	case r.is(i, last) && p.lo.m >= day.m:
		p.lo.y = day.y - 1
	case r.is(i, next) && p.lo.m <= day.m:
		p.lo.y = day.y + 1
	case r.is(i, last), r.is(i, next): // the nearest, or a year on: in doubt
		p.keep, p.basis = true, ""
	case r.is(i, coming) && p.lo.m < day.m:
		p.lo.y = day.y + 1
	default:
		p.lo.y = day.y
	}
	return p, end, true
}

// resolveWeekday dates a weekday from the anchor: by the word before it, else
// by the sense of the sentence, the nearest on or before, or on or after.
func (r *reader) resolveWeekday(i int, p point, rel Relation) stamp {
	if !r.day.whole() {
		return stamp{}
	}
	back := (r.day.weekday() - p.wd + 7) % 7
	ahead := (p.wd - r.day.weekday() + 7) % 7
	switch p.toward {
	case last:
		if back == 0 {
			back = 7
		}
		return r.day.plus(-back)
	case next:
		if ahead == 0 {
			ahead = 7
		}
		if r.day.weekday()+ahead <= 7 && r.day.weekday() < 5 {
			return stamp{} // this week's or the one after: in doubt
		}
		return r.day.plus(ahead)
	case coming:
		return r.day.plus(ahead)
	case this:
		if p.wd == r.day.weekday() {
			return r.day
		}
		return r.inWeek(p.wd, 0)
	}
	if rel == Until || r.ahead(i) {
		return r.day.plus(ahead)
	}
	return r.day.plus(-back)
}

// ahead reports whether the words before lexeme i speak of what is to come.
func (r *reader) ahead(i int) bool { return r.tense(i, i) > 0 }

// tense says whether the words around an expression look back (-1) or ahead
// (1): the nearest cue before it decides ("will", "scheduled", … or "said",
// "held", …), else the first one behind it.
func (r *reader) tense(i, last int) int {
	for k := i - 1; k >= 0 && k > i-25; k-- {
		if t := r.cue(k); t > 0 && i-k <= 4 && (r.is(k, plan) || r.is(k, will)) {
			return sure
		} else if t != 0 {
			return t
		}
		if r.going(k, i) {
			return 1
		}
	}
	if last == i {
		return 0
	}
	for k := last; r.lx[k].id != end && k < last+12; k++ {
		if t := r.cue(k); t != 0 {
			return t
		}
	}
	return 0
}

// cue says which way the word at lexeme k looks, 0 where it does not say.
func (r *reader) cue(k int) int {
	switch lx := r.lx[k]; lx.id {
	case will, plan, coming:
		return 1
	case to:
		if r.infinitive(k) {
			return 1
		}
	case saying:
		if !r.is(k-1, be) {
			return -1
		}
	case other:
		if setsOut[r.words[lx.w]] {
			return 1
		}
		if r.past(k) && !r.is(k-1, be) {
			return -1
		}
	}
	return 0
}

// going reports whether an arrangement told in the present stands right before
// lexeme i: "is meeting the envoy on Friday".
func (r *reader) going(k, i int) bool {
	if lx := r.lx[k]; lx.id != other && lx.id != eve || lx.upper || !strings.HasSuffix(r.words[lx.w], "ing") {
		return false
	}
	switch r.words[r.at(k-1).w] {
	case "is", "are", "'s", "’s", "'re", "’re":
	default:
		return false
	}
	for ; k < i; k++ {
		if w := r.words[r.lx[k].w]; w == "," || w == "and" {
			return false
		}
	}
	return true
}

// setsOut are verbs whose present tells what is still to come: "leaves on Monday".
var setsOut = map[string]bool{"leaves": true, "departs": true, "travels": true, "flies": true, "goes": true, "heads": true, "begins": true, "starts": true, "embarks": true, "sets": true}

// infinitive reports whether "to" at k opens what is planned: "is to meet",
// "plans to visit".
func (r *reader) infinitive(k int) bool {
	if r.at(k-1).id == plan || r.at(k+1).id == be {
		return true
	}
	w := r.at(k - 1)
	if w.id != other {
		return false
	}
	switch r.words[w.w] {
	case "is", "are", "agreed", "hopes", "hope", "wants", "seeks", "about":
		n := r.at(k + 1)
		return n.id == other && !n.upper || n.id == eve
	}
	return false
}

// past reports whether a word looks like a verb of the past.
func (r *reader) past(k int) bool {
	lx := r.lx[k]
	w := r.words[lx.w]
	return !lx.upper && len(w) > 4 && w[len(w)-2:] == "ed"
}

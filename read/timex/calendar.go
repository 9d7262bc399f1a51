package timex

import (
	"strings"
	"time"

	"github.com/chancery-project/chancery"
)

// A stamp is a date as far as it is known; zero parts are not.
type stamp struct{ y, m, d int }

func (s stamp) date() chancery.Date { return chancery.MakeDate(s.y, s.m, s.d) }

// valid reports whether s can stand in a calendar.
func (s stamp) valid() bool {
	if s.m < 0 || s.m > 12 || s.d < 0 || s.d > 0 && s.m == 0 {
		return false
	}
	if s.d == 0 {
		return true
	}
	y := s.y
	if y == 0 {
		y = 2000 // a leap year
	}
	return s.d <= daysIn(y, s.m)
}

func daysIn(y, m int) int { return time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day() }

func (s stamp) whole() bool { return s.y > 0 && s.m > 0 && s.d > 0 }

func (s stamp) time() time.Time {
	return time.Date(s.y, time.Month(max(s.m, 1)), max(s.d, 1), 0, 0, 0, 0, time.UTC)
}

func stampOf(t time.Time) stamp { return stamp{t.Year(), int(t.Month()), t.Day()} }

// plus adds days to a whole stamp.
func (s stamp) plus(days int) stamp { return stampOf(s.time().AddDate(0, 0, days)) }

// weekday is 1 for Monday to 7 for Sunday.
func (s stamp) weekday() int { return (int(s.time().Weekday())+6)%7 + 1 }

// anchorOf reads the day the document speaks from; of a range it keeps what
// both ends share.
func anchorOf(d chancery.Date) stamp {
	from, to, ranged := strings.Cut(string(d), "/")
	a := parse(from)
	if !ranged {
		return a
	}
	b := parse(to)
	switch {
	case a.y != b.y:
		return stamp{}
	case a.m != b.m:
		return stamp{y: a.y}
	}
	return stamp{y: a.y, m: a.m}
}

func parse(s string) stamp {
	if _, err := chancery.ParseDate(s); err != nil || strings.HasPrefix(s, "XXXX") || s == "" {
		return stamp{}
	}
	var out stamp
	for i, part := range strings.Split(s, "-") {
		n := 0
		for _, c := range part {
			n = 10*n + int(c-'0')
		}
		switch i {
		case 0:
			out.y = n
		case 1:
			out.m = n
		case 2:
			out.d = n
		}
	}
	return out
}

// near gives s the year that puts it nearest to the anchor. Two things may
// decide otherwise: a weekday that the text names beside it, and, where two
// years are about equally near, whether the sentence looks back (tense -1) or
// ahead (1); what is over (-2) is never ahead.
func (s stamp) near(day stamp, wd, tense int) stamp {
	if s.y > 0 || s.m == 0 || day.y == 0 {
		return s
	}
	if day.m == 0 {
		s.y = day.y
		return s
	}
	best, gap := 0, 1<<30
	limit := doubtful
	if tense == sure {
		limit = 31
	}
	for y := day.y - 1; y <= day.y+1; y++ {
		c := stamp{y, s.m, s.d}
		if !c.valid() {
			continue
		}
		g := c.distance(day)
		if wd > 0 && c.d > 0 && c.weekday() != wd {
			g += 1 << 20
		}
		if tense == gone && day.before(c) || tense != 0 && g > limit && (tense < 0) == day.before(c) {
			g += 1 << 10
		}
		if g < gap {
			best, gap = y, g
		}
	}
	s.y = best
	return s
}

// gone is the tense of what the text takes for done.
const gone = -2

// sure is the tense of what is said right before the date to be still to come:
// "will meet in October", "scheduled for October".
const sure = 2

// doubtful is the number of days from which the sentence's tense decides which
// year is meant: half a year less a month.
const doubtful = 150

// distance is the days between the middles of two stamps.
func (s stamp) distance(o stamp) int {
	n := int(s.middle().Sub(o.middle()).Hours() / 24)
	return max(n, -n)
}

func (s stamp) middle() time.Time {
	if s.d == 0 {
		s.d = 15
	}
	return s.time()
}

// before compares stamps that both have a year.
func (s stamp) before(o stamp) bool {
	if s.y != o.y {
		return s.y < o.y
	}
	if s.m != o.m {
		return s.m < o.m
	}
	return s.d < o.d
}

package chancery

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A Date is an EDTF expression (ISO 8601-2:2019, level 1, the part a register
// needs): 2016, 2004-10, 2018-11-14, XXXX-05-23 (year not stated), ../D (not
// later than), D/.. (from), D/D (range). The empty Date is "not stated".
type Date string

// Day returns the Date of one calendar day.
func Day(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// ParseDate checks that s is a Date.
func ParseDate(s string) (Date, error) {
	from, to, ranged := strings.Cut(s, "/")
	ok := point(from) || ranged && from == ".."
	if ranged {
		ok = ok && (point(to) || to == "..") && (from != ".." || to != "..")
	}
	if !ok {
		return "", Errorf(Invalid, "%q is not a date: write 2016, 2004-10, 2018-11-14, XXXX-05-23, ../2017-05-02 or 2021/2025", s)
	}
	return Date(s), nil
}

func point(s string) bool {
	parts := strings.Split(s, "-")
	if len(parts) > 3 || len(parts[0]) != 4 {
		return false
	}
	year := 2000 // a leap year, so that XXXX-02-29 stands
	if parts[0] != "XXXX" {
		y, err := strconv.Atoi(parts[0])
		if err != nil || y < 0 {
			return false
		}
		year = y
	} else if len(parts) == 1 {
		return false
	}
	month, day := 1, 1
	for i, p := range parts[1:] {
		n, err := strconv.Atoi(p)
		if err != nil || len(p) != 2 {
			return false
		}
		if i == 0 {
			month = n
		} else {
			day = n
		}
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return int(t.Month()) == month && t.Day() == day
}

// HasYear reports whether d names a year.
func (d Date) HasYear() bool { return d != "" && !strings.Contains(string(d), "XXXX") }

// Bounds returns the first and last calendar day d can mean. An open side is
// the zero time; ok is false where d is empty or its year is not stated.
func (d Date) Bounds() (first, last time.Time, ok bool) {
	if !d.HasYear() {
		return first, last, false
	}
	from, to, ranged := strings.Cut(string(d), "/")
	if !ranged {
		to = from
	}
	if from != ".." {
		first, _ = ends(from)
	}
	if to != ".." {
		_, last = ends(to)
	}
	return first, last, true
}

// ends returns the first and last day of a point date.
func ends(s string) (first, last time.Time) {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		t, err := time.Parse(layout, s)
		if err != nil {
			continue
		}
		switch layout {
		case time.DateOnly:
			return t, t
		case "2006-01":
			return t, t.AddDate(0, 1, -1)
		default:
			return t, t.AddDate(1, 0, -1)
		}
	}
	return first, last
}

// Refines reports whether d says the same as o or more: a day inside a month,
// a month inside a year, a day inside a range.
func (d Date) Refines(o Date) bool {
	if d == o || o == "" {
		return true
	}
	if !d.HasYear() || !o.HasYear() {
		return !o.HasYear() && strings.HasPrefix(string(o), "XXXX") && strings.HasSuffix(string(d), string(o)[4:])
	}
	a, b, _ := d.Bounds()
	x, y, _ := o.Bounds()
	return (x.IsZero() || !a.IsZero() && !a.Before(x)) && (y.IsZero() || !b.IsZero() && !b.After(y))
}

// Compatible reports whether d and o can both be true of one thing.
func (d Date) Compatible(o Date) bool {
	return d == "" || o == "" || d.Refines(o) || o.Refines(d)
}

// String returns the date as people read it: 23 May 2024, October 2004, 2016.
func (d Date) String() string {
	from, to, ranged := strings.Cut(string(d), "/")
	switch {
	case d == "":
		return "not stated"
	case !ranged:
		return pointString(from)
	case from == "..":
		return "not later than " + pointString(to)
	case to == "..":
		return "from " + pointString(from)
	}
	return pointString(from) + " to " + pointString(to)
}

func pointString(s string) string {
	if rest, ok := strings.CutPrefix(s, "XXXX-"); ok {
		if t, err := time.Parse("2006-01-02", "2000-"+rest); err == nil {
			return t.Format("2 January") + ", year not stated"
		}
		if t, err := time.Parse("2006-01", "2000-"+rest); err == nil {
			return t.Format("January") + ", year not stated"
		}
	}
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return t.Format("2 January 2006")
	}
	if t, err := time.Parse("2006-01", s); err == nil {
		return t.Format("January 2006")
	}
	return s
}

// MakeDate builds a point date; year 0 is "not stated", month and day 0 are left out.
func MakeDate(year, month, day int) Date {
	y := "XXXX"
	if year > 0 {
		y = fmt.Sprintf("%04d", year)
	}
	switch {
	case month == 0:
		if year == 0 {
			return ""
		}
		return Date(y)
	case day == 0:
		return Date(fmt.Sprintf("%s-%02d", y, month))
	}
	return Date(fmt.Sprintf("%s-%02d-%02d", y, month, day))
}

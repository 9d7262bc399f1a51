package register

import (
	"strconv"
	"strings"
	"time"

	"github.com/chancery-project/chancery"
)

// DatesAgree reports whether two dates can both be true of one thing.
func DatesAgree(d, e chancery.Date) bool { return agree(d, e) }

// near reports whether two dates can be one, give or take slack days. With
// firm ground, a date with one part told wrong is near too.
func near(d, e chancery.Date, slack int) bool {
	if agree(d, e) {
		return true
	}
	a, b, ok := d.Bounds()
	x, y, ok2 := e.Bounds()
	if !ok || !ok2 {
		return false
	}
	days := time.Duration(slack) * 24 * time.Hour
	open := func(t time.Time) bool { return t.IsZero() }
	touch := (open(b) || open(x) || !b.Add(days).Before(x)) && (open(y) || open(a) || !y.Add(days).Before(a))
	return touch || slack >= firmDays && slip(d, e)
}

// agree reports whether two dates can both be true of one thing: one lies in
// the other, or a day without a year in a span with one.
func agree(d, e chancery.Date) bool {
	if d.Compatible(e) {
		return true
	}
	if d.HasYear() && !e.HasYear() {
		d, e = e, d
	}
	first, last, ok := e.Bounds()
	if d.HasYear() || !ok || first.IsZero() || last.IsZero() || last.Year()-first.Year() > 1 {
		return false
	}
	for year := first.Year(); year <= last.Year(); year++ {
		if InYear(d, year).Refines(e) {
			return true
		}
	}
	return false
}

// InYear returns a date without a year as it falls in one.
func InYear(d chancery.Date, year int) chancery.Date {
	return chancery.Date(strings.ReplaceAll(string(d), "XXXX", strconv.Itoa(year)))
}

// slip reports whether two dates differ in one part only: in the month, or in
// the year by one.
func slip(d, e chancery.Date) bool {
	x, y := strings.Split(string(d), "-"), strings.Split(string(e), "-")
	n := min(len(x), len(y))
	if n < 2 || strings.ContainsRune(string(d+e), '/') || !d.HasYear() || !e.HasYear() {
		return false
	}
	a, _ := strconv.Atoi(x[0])
	b, _ := strconv.Atoi(y[0])
	switch {
	case x[1] == y[1] && (n < 3 || x[2] == y[2]):
		return a-b == 1 || b-a == 1
	case a == b:
		return n == 3 && x[2] == y[2]
	}
	return false
}

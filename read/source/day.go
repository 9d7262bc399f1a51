package source

import (
	"strings"

	"github.com/chancery-project/chancery"
)

// A day is a calendar day of a metadata line or dateline; year 0 is not stated.
type day struct{ year, month, day int }

func (d day) date() chancery.Date {
	return chancery.MakeDate(d.year, d.month, d.day)
}

func (d day) valid() bool {
	_, err := chancery.ParseDate(string(d.date()))
	return err == nil && d.month > 0
}

// leadingDate reads the date at the start of s: 2024-05-23, 23 May 2024,
// May 23, 2024, 23rd of May, May 2024, each with a weekday before it or not.
// n is its length in bytes.
func leadingDate(s string) (d day, n int, ok bool) {
	if d, n, ok = isoDate(s); ok {
		return d, n, ok
	}
	c := &cursor{s: s}
	c.weekday()
	if number, ok := c.day(); ok {
		c.word("of")
		if m := c.month(); m > 0 {
			d = day{month: m, day: number}
		}
	} else if m := c.month(); m > 0 {
		d = day{month: m}
		before := c.at
		if number, ok := c.day(); ok {
			d.day = number
		} else {
			c.at = before
		}
	}
	if d.month == 0 {
		return day{}, 0, false
	}
	end := c.at
	d.year = c.year()
	if d.year > 0 {
		end = c.at
	}
	if d.day == 0 && d.year == 0 || !d.valid() {
		return day{}, 0, false
	}
	return d, end, true
}

func isoDate(s string) (day, int, bool) {
	const size = len("2024-05-23")
	if len(s) < size || s[4] != '-' && s[4] != '/' || s[7] != s[4] {
		return day{}, 0, false
	}
	y, ok1 := digits(s[:4])
	m, ok2 := digits(s[5:7])
	d, ok3 := digits(s[8:10])
	out := day{y, m, d}
	if !ok1 || !ok2 || !ok3 || y == 0 || d == 0 || !out.valid() || len(s) > size && isDigit(s[size]) {
		return day{}, 0, false
	}
	return out, size, true
}

func digits(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		if !isDigit(s[i]) {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, len(s) > 0
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// A cursor reads the parts of a date one after the other.
type cursor struct {
	s  string
	at int
}

func (c *cursor) space() {
	for c.at < len(c.s) && (c.s[c.at] == ' ' || c.s[c.at] == ',') {
		c.at++
	}
	if strings.HasPrefix(c.s[c.at:], "\u00a0") {
		c.at += len("\u00a0")
	}
}

// letters reads a word of ASCII letters with an optional full stop.
func (c *cursor) letters() string {
	c.space()
	start := c.at
	for c.at < len(c.s) && (c.s[c.at]|0x20 >= 'a' && c.s[c.at]|0x20 <= 'z') {
		c.at++
	}
	word := c.s[start:c.at]
	if c.at < len(c.s) && c.s[c.at] == '.' && len(word) < 5 {
		c.at++
	}
	return strings.ToLower(word)
}

func (c *cursor) word(want string) {
	before := c.at
	if c.letters() != want {
		c.at = before
	}
}

func (c *cursor) weekday() {
	before := c.at
	switch w := c.letters(); w {
	case "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return
	}
	c.at = before
}

func (c *cursor) month() int {
	before := c.at
	word := c.letters()
	const names = "january february march april may june july august september october november december"
	i := 0
	for name := range strings.FieldsSeq(names) {
		i++
		if word == name || len(word) >= 3 && len(word) <= 4 && strings.HasPrefix(name, word) {
			return i
		}
	}
	c.at = before
	return 0
}

// day reads 1 to 31 with an optional ordinal ending.
func (c *cursor) day() (int, bool) {
	before := c.at
	n, size := c.number()
	if size < 1 || size > 2 || n < 1 || n > 31 {
		c.at = before
		return 0, false
	}
	if rest := c.s[c.at:]; len(rest) >= 2 {
		switch strings.ToLower(rest[:2]) {
		case "st", "nd", "rd", "th":
			c.at += 2
		}
	}
	return n, true
}

func (c *cursor) year() int {
	before := c.at
	n, size := c.number()
	if size != 4 || n < 1800 || n > 2199 {
		c.at = before
		return 0
	}
	return n
}

func (c *cursor) number() (n, size int) {
	c.space()
	for c.at < len(c.s) && isDigit(c.s[c.at]) && size < 5 {
		n = 10*n + int(c.s[c.at]-'0')
		c.at++
		size++
	}
	return n, size
}

// isDayLine reports whether a line is a day of the week with its date, and
// nothing else: "Monday 17 June".
func isDayLine(s string) bool {
	c := cursor{s: strings.TrimSuffix(s, ":")}
	if c.weekday(); c.at == 0 {
		return false
	}
	d, n, ok := leadingDate(c.s)
	return ok && d.day > 0 && n == len(c.s)
}

// isDiary reports whether several paragraphs are days, so that what follows each
// is of that day.
func isDiary(paras []paragraph) bool {
	days := 0
	for i := range paras {
		if isDayLine(paras[i].text) {
			days++
		}
	}
	return days > 1
}

package resolve

import (
	"strings"
	"time"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
)

// A step is how far a time lies from the one told before it.
type step struct{ years, months, days int }

// steps are words for a day, a month or a year told by the time before it in the
// text.
var steps = map[string]step{
	"the same day": {}, "same day": {}, "that day": {}, "that same day": {}, "the same evening": {}, "that evening": {}, "the same morning": {},
	"the following day": {days: 1}, "the next day": {days: 1}, "next day": {days: 1}, "the day after": {days: 1}, "a day later": {days: 1},
	"the previous day": {days: -1}, "the day before": {days: -1}, "a day earlier": {days: -1},
	"the following month": {months: 1}, "the next month": {months: 1}, "a month later": {months: 1},
	"the month before": {months: -1}, "the previous month": {months: -1}, "a month earlier": {months: -1},
	"the following year": {years: 1}, "the next year": {years: 1}, "a year later": {years: 1},
	"the year before": {years: -1}, "the previous year": {years: -1}, "a year earlier": {years: -1},
}

// days dates "the same day", "the following year" by the last date named before
// them, in their own sentence or one of the two before, or by the only one.
func (r *reader) days() {
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Class != mention.Date || m.Date.Date != "" {
			continue
		}
		by, ok := steps[strings.ToLower(strings.Join(strings.Fields(m.Of(r.Doc.Text)), " "))]
		if !ok {
			continue
		}
		if d := by.from(r.dateBefore(i)); d != "" {
			m.Date.Date, m.Date.Basis = d, chancery.FromContext
		}
	}
}

// from returns the date a step away from d, as exact as the step is; "" where d
// is not as exact itself.
func (by step) from(d chancery.Date) chancery.Date {
	first, last, ok := d.Bounds()
	switch {
	case !ok || first.Year() != last.Year():
		return ""
	case by.years != 0:
		return chancery.MakeDate(first.Year()+by.years, 0, 0)
	case first.Month() != last.Month():
		return ""
	case by.months != 0:
		month := time.Date(first.Year(), first.Month()+time.Month(by.months), 1, 0, 0, 0, 0, time.UTC)
		return chancery.MakeDate(month.Year(), int(month.Month()), 0)
	case !first.Equal(last):
		return ""
	}
	return chancery.Day(first.AddDate(0, 0, by.days))
}

// dateBefore returns the last date named before mention i, farther back than two
// sentences only where the text has named no other.
func (r *reader) dateBefore(i int) chancery.Date {
	var found chancery.Date
	for j := i - 1; j >= 0; j-- {
		o := &r.Mentions[j]
		switch {
		case o.Class != mention.Date || o.Date.Date == "" || o.Date.Date == found:
		case o.Sent >= r.Mentions[i].Sent-2:
			return o.Date.Date
		case found != "":
			return ""
		default:
			found = o.Date.Date
		}
	}
	return found
}

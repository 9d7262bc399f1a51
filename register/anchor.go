package register

import (
	"slices"
	"time"

	"github.com/chancery-project/chancery"
)

// What two documents say without a date of its own is dated by its report: a
// thing done, some days before it; running words, some days around it.
const (
	reportDays = 7
	longDays   = 400 // a span longer than this dates nothing
)

// dated reports whether a kind is anchored by the day of a thing.
func dated(k *chancery.Kind) bool {
	return slices.Contains(k.Anchors, "date") || slices.Contains(k.Anchors, "act")
}

// spoken reports whether a kind is known by its running words alone. The same
// words said again months later are said anew.
func spoken(k *chancery.Kind) bool {
	return len(k.Anchors) == 0 && slices.Contains(k.Key, "text")
}

// reportDay returns the day of the report where that helps to tell what a
// claim speaks of: it has no date of its own, or is known by its words.
func reportDay(k *chancery.Kind, e *Entry) chancery.Date {
	switch {
	case spoken(k):
		return e.Day
	case dated(k) && e.Modality == chancery.Actual && undated(k, e):
		return e.Day
	}
	return ""
}

// undated reports whether a claim tells of something done without its day.
func undated(k *chancery.Kind, e *Entry) bool {
	if slices.Contains(k.Anchors, "date") {
		return len(e.Fields["date"]) == 0
	}
	return slices.ContainsFunc(e.Fields["act"], func(v chancery.Value) bool { return v.Value != "referred_to" }) && len(ownDates(k, e)) == 0
}

// ownDates returns the dates a claim gives to what it tells of.
func ownDates(k *chancery.Kind, e *Entry) []chancery.Date {
	var out []chancery.Date
	if slices.Contains(k.Anchors, "date") {
		for _, v := range e.Fields["date"] {
			out = append(out, chancery.Date(v.Value))
		}
		return out
	}
	for _, v := range e.Fields["act"] {
		if v.Date != nil {
			out = append(out, chancery.Date(v.Date.Value))
		}
	}
	return out
}

// reported compares two claims by the days of their reports: of a thing
// without a date and one with, or of two without. Who met must be said.
func reported(k *chancery.Kind, a, b *Entry) bool {
	x, y, okA := span(k, a)
	u, v, okB := span(k, b)
	if !okA || !okB {
		return spoken(k) && a.Day == "" && b.Day == ""
	}
	if dated(k) && !(undated(k, a) || undated(k, b)) {
		return false // their own dates decide
	}
	if _, met := k.Field("person"); met && dated(k) && compare(k, "person", a, b, false, 0) != agrees {
		return false
	}
	return !x.After(v) && !u.After(y)
}

// span returns the days of a claim: those of its date, else of its report.
func span(k *chancery.Kind, e *Entry) (first, last time.Time, ok bool) {
	day, back := reportDay(k, e), reportDays
	if own := ownDates(k, e); len(own) > 0 && dated(k) {
		day, back = own[len(own)-1], 0
	}
	first, last, ok = day.Bounds()
	ok = ok && !first.IsZero() && !last.IsZero() && last.Sub(first) < longDays*24*time.Hour
	return first.AddDate(0, 0, -back), last, ok
}

package brief

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// A body is a standing body with the sessions on file.
type body struct {
	f        *chancery.Fact
	sessions []*chancery.Fact // held, oldest first
	every    int              // days between sessions, 0 where not known
	learned  bool             // from the sessions, not from words
}

// Mechanisms returns the standing bodies with how often they meet, when last,
// and when next; a body past its time is overdue on file, which is not to say
// that it did not meet.
func Mechanisms(ctx context.Context, reg Viewer, q register.Query) (*View, error) {
	q.Kinds = []string{"mechanism", "engagement"}
	facts, err := reg.Facts(ctx, q)
	if err != nil {
		return nil, err
	}
	p, err := pageOf(ctx, reg, q, facts)
	if err != nil {
		return nil, err
	}
	v := &View{Title: p.title("Mechanisms"), Columns: []string{"body", "status", "meets", "sessions on file", "last held", "next", "remark"}}
	for _, b := range p.bodies() {
		last, next, remark := "not stated", "not stated", ""
		row := Row{Facts: []int{b.f.Number}}
		for _, s := range b.sessions {
			row.Facts = append(row.Facts, s.Number)
		}
		if n := len(b.sessions); n > 0 {
			last = when(b.sessions[n-1])
			next, remark = p.expected(b, register.Day(b.sessions[n-1]))
		}
		if day := b.f.First("next"); day != "" {
			next = day + " (stated)"
			if _, last, ok := chancery.Date(day).Bounds(); ok && !p.past(last) {
				remark = ""
			}
		}
		row.Cells = []string{p.withOthers(b.f.First("name"), b.f), Label(b.f.Status), b.rhythm(), number(len(b.sessions), "session"), last, next, remark}
		v.Rows = append(v.Rows, row)
	}
	return p.view(ctx, reg, v)
}

// bodies joins mechanisms with the engagements that are their sessions.
func (p *page) bodies() []body {
	var out []body
	for _, f := range pick(p.direct, "mechanism", nil) {
		b := body{f: f, every: stated(f.First("periodicity"))}
		for _, s := range pick(p.direct, "engagement", func(s *chancery.Fact) bool { return held(s) && s.Modality == chancery.Actual }) {
			if session(f, s) {
				b.sessions = append(b.sessions, s)
			}
		}
		slices.SortStableFunc(b.sessions, func(x, y *chancery.Fact) int { return cmp.Compare(register.Day(x), register.Day(y)) })
		if b.every == 0 {
			b.every, b.learned = rhythmOf(b.sessions), true
		}
		out = append(out, b)
	}
	return out
}

// session reports whether an engagement is a meeting of a body: it bears its
// name, and no other party's, or has none and is of its level and parties.
func session(f, s *chancery.Fact) bool {
	if !partiesWithin(s, f) {
		return false
	}
	if name := s.First("name"); name != "" {
		return bears(name, f.First("name")) || sameParties(f, s) && bears(f.First("name"), name)
	}
	return s.First("type") == f.First("level") && sameParties(f, s)
}

// bears reports whether a name holds every word of another, numbers and years
// left aside.
func bears(name, other string) bool {
	bare := func(name string) []string {
		return slices.DeleteFunc(stems(name), func(w string) bool { return '0' <= w[0] && w[0] <= '9' })
	}
	have, want := bare(name), bare(other)
	return len(want) > 1 && !slices.ContainsFunc(want, func(w string) bool { return !slices.Contains(have, w) })
}

// partiesWithin reports whether all parties of f are parties of g, where both
// name some.
func partiesWithin(f, g *chancery.Fact) bool {
	have := values(g, "party")
	return len(have) == 0 || !slices.ContainsFunc(values(f, "party"), func(id string) bool {
		owner, _, _ := strings.Cut(id, "/")
		return !slices.Contains(have, id) && !slices.Contains(have, owner)
	})
}

// stated returns the days that a periodicity means.
func stated(code string) int {
	switch code {
	case "yearly":
		return 365
	case "twice_yearly":
		return 183
	case "quarterly":
		return 91
	case "monthly":
		return 30
	case "every_two_years":
		return 730
	}
	return 0
}

// rhythmOf returns the median of the days between sessions, 0 for under three.
func rhythmOf(sessions []*chancery.Fact) int {
	var gaps []int
	last := time.Time{}
	for _, s := range sessions {
		day, _, ok := chancery.Date(register.Day(s)).Bounds()
		if ok && !last.IsZero() && day.After(last) {
			gaps = append(gaps, int(day.Sub(last).Hours()/24))
		}
		if ok {
			last = day
		}
	}
	if len(gaps) < 2 {
		return 0
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/2]
}

func (b *body) rhythm() string {
	switch {
	case b.every == 0:
		return cmp.Or(Label(b.f.First("periodicity")), "not stated")
	case b.learned:
		return fmt.Sprintf("about every %d days (learned)", b.every)
	}
	return Label(b.f.First("periodicity"))
}

// expected returns when a body would meet next by its rhythm, and whether that
// is past.
func (p *page) expected(b body, last string) (next, remark string) {
	day, _, ok := chancery.Date(last).Bounds()
	if !ok || b.every == 0 {
		return "not stated", ""
	}
	due := day.AddDate(0, 0, b.every)
	if _, now, ok := p.asOf.Bounds(); ok && now.After(due.AddDate(0, 0, b.every/4)) {
		remark = "overdue on file"
	}
	return "about " + due.Format("2006-01") + " (expected)", remark
}

// past reports whether a day lies before the one the page speaks from.
func (p *page) past(day time.Time) bool {
	_, now, ok := p.asOf.Bounds()
	return ok && !day.IsZero() && day.Before(now)
}

// Calendar writes what is planned, and the sessions that bodies state for a
// day, as an iCalendar file (RFC 5545).
func Calendar(ctx context.Context, w io.Writer, reg Viewer, q register.Query) error {
	q.Kinds, q.Status = []string{"engagement"}, []string{"planned", "postponed"}
	facts, err := reg.Facts(ctx, q)
	if err != nil {
		return err
	}
	p, err := pageOf(ctx, reg, q, facts)
	if err != nil {
		return err
	}
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//chancery//register//EN\r\n")
	for i := range p.direct {
		f := &p.direct[i]
		first, last, ok := chancery.Date(f.First("date")).Bounds()
		if !ok || first.IsZero() || last.IsZero() || len(f.First("date")) < len(time.DateOnly) {
			continue // no day stated: nothing to put into a calendar
		}
		stamp := cmp.Or(string(f.LastReported), f.First("date"))
		fmt.Fprintf(&b, "BEGIN:VEVENT\r\nUID:%s@chancery\r\nDTSTAMP:%sT000000Z\r\n", f.ID, strings.ReplaceAll(stamp[:min(len(stamp), 10)], "-", ""))
		fmt.Fprintf(&b, "DTSTART;VALUE=DATE:%s\r\nDTEND;VALUE=DATE:%s\r\n", first.Format("20060102"), last.AddDate(0, 0, 1).Format("20060102"))
		fmt.Fprintf(&b, "SUMMARY:%s\r\nSTATUS:TENTATIVE\r\nEND:VEVENT\r\n", icsText(p.caption(f)+" ["+fmt.Sprint(f.Number)+"]"))
	}
	b.WriteString("END:VCALENDAR\r\n")
	_, err = io.WriteString(w, b.String())
	return err
}

// icsText escapes and folds a text as RFC 5545 asks.
func icsText(s string) string {
	s = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`, "\r", "").Replace(s)
	var out strings.Builder
	width := len("SUMMARY:")
	for _, r := range s {
		if n := len(string(r)); width+n > 73 {
			out.WriteString("\r\n ")
			width = 1
		}
		out.WriteRune(r)
		width += len(string(r))
	}
	return out.String()
}

package engagement

import (
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/quantity"
)

// length records how many days a visit takes, as its noun is told: "a three-day
// state visit". Where a verb says on which day it, or a gathering, begins or
// ends, that gives its days.
func (r *reader) length(d *draft) {
	n, at := r.days(d)
	if n == 0 {
		return
	}
	if journey(d.First("type")) {
		d.Add("days", r.t.Value(strconv.Itoa(n), at))
	}
	day := d.Fields["date"]
	first, last, ok := chancery.Date(d.First("date")).Bounds()
	p := d.cl.Parent
	if !ok || !first.Equal(last) || n > 31 || p == nil || p.Noun || d.cl.Link != "obj" && d.cl.Link != "nsubj" {
		return
	}
	switch {
	case opens[p.Verb()]:
		last = first.AddDate(0, 0, n-1)
	case ends[p.Verb()] && p.Verb() != "extend" && p.Verb() != "cut" && p.Verb() != "interrupt":
		first = last.AddDate(0, 0, 1-n)
	default:
		return
	}
	if n > 1 {
		day[0].Value, day[0].Basis = string(chancery.Day(first)+"/"+chancery.Day(last)), chancery.Derived
	}
}

// opens are verbs that tell the first day of what lasts.
var opens = map[string]bool{"start": true, "begin": true, "kick off": true, "embark": true, "open": true, "commence": true}

// days returns the number of days that stands before an event's noun, and where.
func (r *reader) days(d *draft) (int, chancery.Span) {
	vs := d.Fields["type"]
	if len(vs) == 0 || vs[0].Text == "" || !d.cl.Noun {
		return 0, chancery.Span{}
	}
	doc, noun := r.t.Doc.Text, vs[0].Span
	for i := range r.t.Res.Mentions {
		m := &r.t.Res.Mentions[i]
		if m.Sent != d.cl.Sent || m.Class != mention.Date || m.End > noun.Start {
			continue
		}
		count, ok := strings.CutSuffix(strings.ToLower(m.Of(doc)), "-day")
		if between := doc[m.End:noun.Start]; !ok || len(strings.Fields(between)) > 2 || strings.ContainsAny(between, ",;:.()") {
			continue
		}
		if q := quantity.Find([]string{count}); len(q) == 1 && q[0].Unit == "count" {
			if n, err := strconv.Atoi(q[0].Value); err == nil {
				return n, m.Span
			}
		}
	}
	return 0, chancery.Span{}
}

// stretch prefers, of the dates told with a journey, the range that the day it
// begins on belongs to: "departs tomorrow for A and B, 13-18 February".
func (r *reader) stretch(d *draft) {
	if !journey(d.First("type")) {
		return
	}
	if p := r.landing(d); p != nil && len(d.Fields["date"]) == 0 {
		if v, ok := r.t.DateValue(p.When()); ok {
			d.Add("date", v)
		}
	}
	if len(d.Fields["date"]) == 0 {
		return
	}
	for _, i := range r.t.DatesOf(d.cl) {
		v, ok := r.t.DateValue(i)
		if from, _, ranged := strings.Cut(v.Value, "/"); ok && ranged && from == d.First("date") {
			d.Fields["date"][0] = v
			return
		}
	}
}

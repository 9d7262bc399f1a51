package brief

import (
	"maps"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// most is how many lines a section shows before it counts the rest.
const most = 12

// last shows what was held, newest first: visits with the meetings made on them.
func (p *page) last() []Line {
	return p.meetings(newestFirst(p.of("engagement", func(f *chancery.Fact) bool {
		return held(f) && f.Modality == chancery.Actual
	})), true)
}

// next shows what is planned. Planned things are never among the last.
func (p *page) next() []Line {
	planned := newestFirst(p.of("engagement", func(f *chancery.Fact) bool {
		return f.Status == "planned" || f.Status == "postponed" || f.Modality == chancery.Planned && !held(f)
	}))
	slices.Reverse(planned)
	return p.meetings(planned, false)
}

// calledOff shows what was cancelled.
func (p *page) calledOff() []Line {
	return p.meetings(newestFirst(p.of("engagement", withStatus("cancelled"))), false)
}

func held(f *chancery.Fact) bool {
	return slices.Contains([]string{"held", "under_way", ""}, f.Status)
}

// meetings writes engagements; nest puts meetings under the visit they were part of.
func (p *page) meetings(facts []*chancery.Fact, nest bool) []Line {
	var out []Line
	left, part := 0, map[*chancery.Fact][]*chancery.Fact{}
	if nest {
		part = p.partsOfVisits(facts)
	}
	for _, f := range facts {
		switch {
		case p.shown[f.Number] || slices.Contains(part[nil], f):
		case len(out) >= most:
			left++
		default:
			out = append(append(out, p.line(p.engagement(f), f)), p.sub(part[f])...)
		}
	}
	return p.more(out, left, "engagement")
}

// more counts what a section leaves out, and of what kind it is.
func (p *page) more(lines []Line, left int, kind string) []Line {
	if left > 0 {
		lines = append(lines, Line{Text: "and " + count(left) + " more", More: kind})
	}
	return lines
}

// partsOfVisits returns the meetings of each visit, and under nil those of any.
func (p *page) partsOfVisits(facts []*chancery.Fact) map[*chancery.Fact][]*chancery.Fact {
	out := map[*chancery.Fact][]*chancery.Fact{}
	for _, f := range facts {
		if visit := p.visitOf(f, facts); visit != nil {
			out[visit], out[nil] = append(out[visit], f), append(out[nil], f)
		}
	}
	return out
}

// sub writes the meetings of a visit.
func (p *page) sub(meetings []*chancery.Fact) []Line {
	var out []Line
	for _, f := range meetings {
		if !p.shown[f.Number] {
			l := p.line(p.engagement(f), f)
			l.Sub = true
			out = append(out, l)
		}
	}
	return out
}

// visitOf returns the one visit a meeting belongs to: reported by the same
// document, of somebody who was at the meeting, on days that fit.
func (p *page) visitOf(f *chancery.Fact, facts []*chancery.Fact) *chancery.Fact {
	if isVisit(f) {
		return nil
	}
	var found *chancery.Fact
	for _, v := range facts {
		if !isVisit(v) || !share(v, f, "person") && !share(v, f, "visitor") {
			continue
		}
		if !chancery.Date(v.First("date")).Compatible(chancery.Date(f.First("date"))) || !p.together(v, f) {
			continue
		}
		if found != nil {
			return nil
		}
		found = v
	}
	return found
}

func isVisit(f *chancery.Fact) bool { return strings.HasSuffix(f.First("type"), "visit") }

// together reports whether one document reports both facts.
func (p *page) together(a, b *chancery.Fact) bool {
	return slices.ContainsFunc(p.proofs(a), func(x chancery.Proof) bool {
		return slices.ContainsFunc(p.proofs(b), func(y chancery.Proof) bool { return x.Document == y.Document })
	})
}

func share(a, b *chancery.Fact, field string) bool {
	return slices.ContainsFunc(values(a, field), func(s string) bool { return slices.Contains(values(b, field), s) })
}

// engagement writes one engagement on one line.
func (p *page) engagement(f *chancery.Fact) string { return p.meeting(f, p.day(f)) }

// meeting writes one engagement with the day given, "" for none.
func (p *page) meeting(f *chancery.Fact, day string) string {
	head := capital(both(f, "type", Label))
	if name := f.First("name"); name != "" {
		head = p.named(f, name)
	}
	if who := p.who(f); who != "" {
		head += " " + who
	}
	place := f.First("place")
	switch f.Status {
	case "postponed":
		place = tail(place, "postponed")
		if old := f.First("previous_date"); old != "" {
			place += " from " + dateWords(old)
		}
	case "cancelled":
		place = tail(place, "cancelled")
	case "under_way":
		place = tail(place, "under way")
	}
	if f.Modality == chancery.Alleged {
		place = tail(place, "alleged")
	}
	return tail(head, day, place)
}

// named writes a meeting by its name, with its number where the name has none.
func (p *page) named(f *chancery.Fact, name string) string {
	if n := f.First("ordinal"); n != "" && !strings.Contains(name, n) {
		name += " (no. " + n + ")"
	}
	return name
}

// day writes the date of an engagement, and says so where there is none.
func (p *page) day(f *chancery.Fact) string {
	if f.First("date") == "" {
		return "day not stated"
	}
	if inf, ok := p.years[f.Number]; ok {
		return dateWords(inf.Value) + " (year derived)"
	}
	told := *f
	told.Fields = maps.Clone(f.Fields)
	told.Fields["date"] = slices.DeleteFunc(slices.Clone(f.Fields["date"]), func(v chancery.Value) bool { return vaguer(v, f.Fields["date"]) })
	text := both(&told, "date", dateWords)
	if days := values(f, "days"); len(told.Fields["date"]) == 1 && len(days) > 0 && slices.Contains(f.Conflicts, "date") {
		text += " or " + join(days, " or ") + " days (reports differ)"
	}
	return text
}

// who writes visitor and host, or the people, or the parties.
func (p *page) who(f *chancery.Fact) string {
	people := p.actors(f.Fields["person"])
	host := p.actors(f.Fields["host"])
	visitor := p.actors(f.Fields["visitor"])
	switch {
	case isVisit(f):
		text := ""
		if people != "" {
			text = "of " + people
		} else if visitor != "" {
			text = "of " + visitor
		}
		if host == "" {
			host = p.actors(f.Fields["country"])
		}
		if host != "" {
			text += " to " + host
		}
		return strings.TrimSpace(text)
	case people != "":
		return "(" + people + ")"
	case f.First("name") != "" && len(p.ids) > 1:
		return ""
	}
	others := p.others(f.Fields["party"])
	switch {
	case len(others) == 0:
		return ""
	case len(p.ids) == 0:
		return "of " + and(others)
	}
	return "with " + and(others)
}

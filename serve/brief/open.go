package brief

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// open shows what waits for an answer or an outcome.
func (p *page) open() []Line {
	var out []Line
	for _, kind := range []string{"engagement", "relation", "instrument", "mechanism", "project"} {
		for _, f := range p.of(kind, p.waiting) {
			if l := p.waitingLine(f); !p.shown[f.Number] {
				out = append(out, p.withAnswer(p.line(l, append([]*chancery.Fact{f}, p.saidIn(f)...)...), f))
			}
		}
	}
	for _, f := range p.undertakings(p.waiting) {
		if !p.shown[f.Number] {
			out = append(out, p.promise(f))
		}
	}
	return out
}

// withAnswer adds to a line on something open what a later report tells of it.
func (p *page) withAnswer(l Line, f *chancery.Fact) Line {
	later := p.answers(f)
	if len(later) == 0 {
		return l
	}
	l.Text = strings.TrimSuffix(l.Text, ", no answer on file") + "; " + p.answer(later[0])
	l.Facts = append(l.Facts, later[0].Number)
	return l
}

// namedByWords are the kinds of what an undertaking's own words may name.
var namedByWords = []string{"mechanism", "engagement", "instrument"}

// promise writes an open undertaking with what came of it, as far as a fact
// that its own words name says so.
func (p *page) promise(u *chancery.Fact) Line {
	for _, kind := range namedByWords {
		for _, f := range p.of(kind, func(f *chancery.Fact) bool { return !p.waiting(f) && f.Status != "" }) {
			if slices.ContainsFunc(u.Claims, func(id string) bool { return p.covers(p.spans[id], f) }) {
				return p.line(p.undertaking(u)+"; since then "+Label(f.Status), u, f)
			}
		}
	}
	return p.withAnswer(p.line(p.undertaking(u)+", no answer on file", u), u)
}

// waiting reports whether a fact's status is one its kind calls open.
func (p *page) waiting(f *chancery.Fact) bool {
	return slices.Contains(p.kinds[f.Kind].Open, f.Status) && f.First("answer") == ""
}

func (p *page) waitingLine(f *chancery.Fact) string {
	by := ""
	if who := p.actors(f.Fields["proposed_by"]); who != "" {
		by = " by " + who
	}
	state := Label(f.Status) + by
	if f.Status == "invited" || f.Status == "proposed" || f.Status == "applied" {
		state += ", no answer on file"
	}
	switch f.Kind {
	case "engagement":
		return strings.TrimSuffix(p.engagement(f), ", day not stated") + ": " + state
	case "instrument":
		if len(f.Fields["act"]) > 0 {
			state = p.acts(f)
		}
		return p.withOthers(p.titled(f), f) + ": " + state
	case "relation":
		return p.withOthers(levelWords(f), f) + ": " + state
	}
	return capital(p.withOthers(f.First("name"), f)) + ": " + state
}

// saidIn returns the undertakings whose words speak of f: the proposal that
// proposes it, the invitation that invites to it.
func (p *page) saidIn(f *chancery.Fact) []*chancery.Fact {
	var out []*chancery.Fact
	for _, u := range p.undertakings(p.waiting) {
		if slices.ContainsFunc(u.Claims, func(id string) bool { return p.covers(p.spans[id], f) }) {
			out = append(out, u)
		}
	}
	return out
}

// covers reports whether the text of an undertaking holds the words that name f.
func (p *page) covers(u chancery.Claim, f *chancery.Fact) bool {
	for _, id := range f.Claims {
		c := p.spans[id]
		for _, v := range slices.Concat(c.Fields["name"], c.Fields["type"], c.Fields["level"]) {
			for _, text := range u.Fields["text"] {
				if c.Document == u.Document && v.Text != "" && text.Span.Overlaps(v.Span) {
					return true
				}
			}
		}
	}
	return false
}

// undertakings returns those between the parties; of persons whose party no
// document gives, those of documents about the pair.
func (p *page) undertakings(keep func(f *chancery.Fact) bool) []*chancery.Fact {
	out := p.of("undertaking", keep)
	for _, f := range slices.Concat(pick(p.nearby, "undertaking", keep), p.halves(keep)) {
		if !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	slices.SortFunc(out, func(a, b *chancery.Fact) int { return a.Number - b.Number })
	return out
}

// halves returns undertakings of one of a pair in documents about the pair.
func (p *page) halves(keep func(f *chancery.Fact) bool) []*chancery.Fact {
	return pick(p.half, "undertaking", keep)
}

// undertaking writes who undertakes what, how firmly.
func (p *page) undertaking(f *chancery.Fact) string {
	text := strings.Join(strings.Fields(f.First("text")), " ")
	head := strength(f.First("strength"))
	text = strings.TrimPrefix(text, head[strings.LastIndexByte(head, ' ')+1:]+" ") // "agreed to explore: explore …"
	if by := p.actors(f.Fields["by"]); by != "" {
		head = by + " " + head
	}
	if to := p.actors(f.Fields["to"]); to != "" {
		head += " (to " + to + ")"
	}
	text = head + ": " + text
	if d := f.First("due"); d != "" {
		text += ", by " + dateWords(d)
	}
	if a := f.First("answer"); a != "" {
		text += ", " + Label(a)
	}
	return text
}

// strength writes a strength as a verb.
func strength(code string) string {
	if code == "readiness" {
		return "ready"
	}
	return Label(code)
}

// agreed shows what the parties say they will do, firmest first.
func (p *page) agreed() []Line {
	firm := []string{"decided", "agreed", "pledged", "reaffirmed", "agreed_to_explore", "readiness"}
	return p.willing(firm)
}

// discussed shows what is hoped for, spoken about or welcomed.
func (p *page) discussed() []Line { return p.willing([]string{"hoped", "discussed", "welcomed"}) }

// willing shows undertakings of the given strengths, in their order.
func (p *page) willing(firm []string) []Line {
	facts := p.undertakings(withStatus(firm...))
	slices.SortStableFunc(facts, func(a, b *chancery.Fact) int { return slices.Index(firm, a.Status) - slices.Index(firm, b.Status) })
	var out []Line
	for _, f := range facts[:min(len(facts), most)] {
		out = append(out, p.line(p.undertaking(f), f))
	}
	return p.more(out, len(facts)-len(out), "undertaking")
}

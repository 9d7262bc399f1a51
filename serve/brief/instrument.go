package brief

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
)

// signed shows the texts that exist: signed, adopted, issued, in force, ended.
func (p *page) signed() []Line {
	var out []Line
	facts := newestFirst(p.of("instrument", func(f *chancery.Fact) bool {
		return made(f) && f.Modality == chancery.Actual && p.partsOf(f) == nil
	}))
	left := 0
	for _, f := range facts {
		switch {
		case p.shown[f.Number]:
		case len(out) >= most:
			left++
		default:
			out = append(out, p.texts(p.group(f, facts)))
		}
	}
	return p.more(out, left, "instrument")
}

// referredTo shows the texts that reports only mention.
func (p *page) referredTo() []Line {
	var out []Line
	for _, f := range p.of("instrument", withStatus("referred_to")) {
		out = append(out, p.line(p.withOthers(p.titled(f), f), f))
	}
	return out
}

// made reports whether a text exists, whatever became of it.
func made(f *chancery.Fact) bool {
	return !slices.Contains([]string{"referred_to", "proposed", "under_negotiation", ""}, f.Status)
}

// group returns the texts without title that were made with f: of one type,
// on one day, by the same parties, told by one document.
func (p *page) group(f *chancery.Fact, facts []*chancery.Fact) []*chancery.Fact {
	out := []*chancery.Fact{f}
	for _, g := range facts {
		alike := g != f && !p.shown[g.Number] && f.First("title") == "" && g.First("title") == "" &&
			g.First("type") == f.First("type") && g.Status == f.Status && p.acts(g) == p.acts(f) &&
			slices.Equal(slices.Sorted(slices.Values(values(g, "party"))), slices.Sorted(slices.Values(values(f, "party")))) && p.together(f, g)
		if alike {
			out = append(out, g)
		}
	}
	slices.SortFunc(out, func(a, b *chancery.Fact) int {
		return cmp.Or(cmp.Compare(btoi(ambiguous(a)), btoi(ambiguous(b))), cmp.Compare(a.Number, b.Number))
	})
	return out
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func ambiguous(f *chancery.Fact) bool { return slices.Contains(values(f, "flag"), "ambiguous_split") }

// texts writes one text, or several made together.
func (p *page) texts(facts []*chancery.Fact) Line {
	f := facts[0]
	if len(facts) == 1 {
		text := tail(p.titled(f), p.acts(f))
		if ambiguous(f) {
			text += " (one text or two)"
		}
		return p.line(p.withOthers(text, f), facts...)
	}
	var items []string
	for _, g := range facts {
		item := p.about(g)
		if ambiguous(g) {
			item += " (one text or two)"
		}
		items = append(items, item)
	}
	head := capital(plural(f.First("type")))
	if n := f.First("count"); n != "" {
		head = n + " " + plural(f.First("type"))
		if n != strconv.Itoa(len(facts)) && !slices.ContainsFunc(facts, ambiguous) {
			head = "of " + head
		}
		if slices.ContainsFunc(facts, func(g *chancery.Fact) bool { return slices.Contains(values(g, "flag"), "count_mismatch") }) {
			head += " (number and list differ)"
		}
	}
	return p.line(p.withOthers(head+", "+p.acts(f), f)+": "+strings.Join(items, " · "), facts...)
}

// titled names a text by its title, or by its type and what it is about.
func (p *page) titled(f *chancery.Fact) string {
	name := both(f, "title", func(s string) string { return s })
	if name == "" {
		name = capital(both(f, "type", Label))
		if subject := strings.Join(values(f, "subject"), ", "); subject != "" && !strings.HasSuffix(subject, strings.TrimSuffix(strings.ToLower(name), " agreement")) {
			name += " on " + subject
		} else if by := p.makers(f); by != "" {
			name += by
		}
	}
	if d := f.First("period"); d != "" {
		name += p.period(name, d)
	}
	for _, line := range []struct{ field, words string }{{"amends", ", amends "}, {"replaces", ", replaces "}, {"implements", ", implements "}} {
		if of := values(f, line.field); len(of) > 0 {
			name += line.words + and(of)
		}
	}
	return name
}

// period writes the time a text covers, where its name does not, and that it is
// over.
func (p *page) period(name, d string) string {
	var out []string
	if !strings.Contains(name, strings.ReplaceAll(d, "/", "-")) {
		out = append(out, dateWords(d))
	}
	_, last, ok := chancery.Date(d).Bounds()
	if _, now, known := p.asOf.Bounds(); ok && known && !last.IsZero() && last.Before(now) {
		out = append(out, "its time is over")
	}
	if len(out) == 0 {
		return ""
	}
	return " (" + strings.Join(out, ", ") + ")"
}

// makers names who made a text: the organs it is between, or the people who
// signed it.
func (p *page) makers(f *chancery.Fact) string {
	var organs, people []chancery.Value
	for _, v := range f.Fields["signatory"] {
		if v.Role == "signer" {
			people = append(people, v)
		} else {
			organs = append(organs, v)
		}
	}
	text := ""
	if len(organs) > 0 {
		text = " between " + p.actors(organs)
	}
	if len(people) > 0 {
		text += " (signatories: " + p.actors(people) + ")"
	}
	return text
}

// partsOf returns the texts that another report tells of apart, where this one
// told of them together: "economic and legal cooperation", of which the one is
// economic and the other legal cooperation.
func (p *page) partsOf(f *chancery.Fact) []*chancery.Fact {
	if !ambiguous(f) {
		return nil
	}
	whole := stems(f.First("subject"))
	var out []*chancery.Fact
	told := map[string]bool{}
	for i := range p.direct {
		g := &p.direct[i]
		part := stems(g.First("subject"))
		inside := len(part) > 0 && len(part) < len(whole) && !slices.ContainsFunc(part, func(w string) bool { return !slices.Contains(whole, w) })
		if g.Kind == f.Kind && inside && g.First("type") == f.First("type") && sameParties(f, g) {
			out = append(out, g)
			for _, w := range part {
				told[w] = true
			}
		}
	}
	if len(out) < 2 || len(told) < len(whole) {
		return nil
	}
	return out
}

// about names an item of a list: by subject, else by who signed.
func (p *page) about(f *chancery.Fact) string {
	switch {
	case f.First("title") != "":
		return f.First("title")
	case f.First("subject") != "":
		return strings.Join(values(f, "subject"), ", ")
	case f.First("signatory") != "":
		return strings.TrimSpace(p.makers(f))
	}
	return "one without stated subject"
}

// acts writes what was done with a text, each act with its date. Acts of single
// parties to a text of many are counted: "ratified by 2 of 10".
func (p *page) acts(f *chancery.Fact) string {
	var out []string
	counted := map[string]bool{}
	for _, v := range f.Fields["act"] {
		switch alone := actsOf(f, v.Value); {
		case v.Value == "referred_to" || counted[v.Value]:
		case v.By != nil && len(f.Fields["party"]) > 2 && len(alone) > 0:
			counted[v.Value] = true
			out = append(out, p.sharedAct(f, alone))
		default:
			out = append(out, p.act(v))
		}
	}
	if len(out) == 0 {
		return Label(f.Status)
	}
	text := strings.Join(out, ", ")
	if slices.Contains(f.Conflicts, "act") {
		text += " (reports differ)"
	}
	return text
}

// act writes one act: what, by whom alone, when.
func (p *page) act(v chancery.Value) string {
	text := Label(v.Value)
	if v.By != nil {
		text += " by " + p.name(*v.By)
	}
	if v.Date != nil {
		text += " " + dateWords(v.Date.Value)
	}
	if v.Modality != "" && v.Modality != chancery.Actual {
		text += " (" + string(v.Modality) + ")"
	}
	return text
}

// actsOf returns the acts of one sort that single parties did.
func actsOf(f *chancery.Fact, code string) []chancery.Value {
	var out []chancery.Value
	for _, v := range f.Fields["act"] {
		done := v.Modality == "" || v.Modality == chancery.Actual
		if v.Value == code && v.By != nil && done && v.Polarity != chancery.Denied {
			out = append(out, v)
		}
	}
	return out
}

// sharedAct counts the parties that did something, of all that there are.
func (p *page) sharedAct(f *chancery.Fact, acts []chancery.Value) string {
	var who, seen []string
	for _, v := range acts {
		if slices.Contains(seen, v.By.Value) {
			continue
		}
		seen = append(seen, v.By.Value)
		name := p.name(*v.By)
		if v.Date != nil {
			name += " " + dateWords(v.Date.Value)
		}
		who = append(who, name)
	}
	return Label(acts[0].Value) + " by " + strconv.Itoa(len(seen)) + " of " + strconv.Itoa(len(f.Fields["party"])) + ": " + and(who)
}

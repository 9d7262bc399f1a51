package brief

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// A Subject is what a brief is about: one or two parties by their identifiers,
// else a person, an area of co-operation, or a visit by the number of its fact.
type Subject struct {
	Parties []string `json:"parties,omitempty"`
	Person  string   `json:"person,omitempty"`
	Area    string   `json:"area,omitempty"`
	Visit   int      `json:"visit,omitempty"`
}

// Arguments returns what a command that lists facts is to be told so that it
// lists those of the subject.
func (s Subject) Arguments() []string {
	switch {
	case s.Person != "":
		return []string{"--person", s.Person}
	case s.Area != "":
		return []string{"--area", s.Area}
	}
	return s.Parties
}

// Of writes the brief of a subject by two clocks: as the documents up to a day
// tell it, and as the register told it on a day; "" is today's.
func Of(ctx context.Context, reg Register, s Subject, asOf, knownAt chancery.Date) (*Brief, error) {
	p, err := gather(ctx, reg, s, asOf, knownAt)
	if err != nil {
		return nil, err
	}
	br := &Brief{Subject: s, AsOf: p.asOf}
	for _, id := range s.Parties {
		br.Parties = append(br.Parties, p.party(id))
	}
	sections := p.sections
	switch {
	case s.Person != "":
		br.Title, sections = s.Person, p.personSections
	case s.Area != "":
		br.Title, sections = capital(areaWords(s.Area)), p.areaSections
	case s.Visit > 0:
		br.Title, sections = p.visitTitle(), p.visitSections
	}
	for _, sec := range sections() {
		if len(sec.Lines) > 0 {
			br.Sections = append(br.Sections, sec)
		}
	}
	facts := p.resting(br.Sections)
	if err := p.readHeads(ctx, reg, facts); err != nil {
		return nil, err
	}
	heads := p.reports(facts)
	br.Reports, br.Voices = len(heads), register.Voices(heads)
	br.NotStated, br.Cut = p.notStated(), p.cut
	if s.Person != "" {
		br.NotStated = append(p.terms(), br.NotStated...)
	}
	br.Notes = p.notes(facts)
	return br, nil
}

// sections are those of a page on a party or a pair.
func (p *page) sections() []Section {
	return []Section{
		{"Level", p.level()},
		{"Last", p.last()},
		{"Next", p.next()},
		{"Called off", p.calledOff()},
		{"Signed", p.signed()},
		{"Referred to", p.referredTo()},
		{"Agreed", p.agreed()},
		{"Discussed", p.discussed()},
		{"Open", p.open()},
		{"Projects", p.projects()},
		{"Mechanisms", p.mechanisms()},
		{"Figures", p.figures()},
		{"Measures", p.measures()},
	}
}

// areaSections are those of a page on an area: who works in it together, and
// what came of it. What two pairs agreed stays two things.
func (p *page) areaSections() []Section {
	return []Section{
		{"Between", p.between()},
		{"Signed", p.signed()},
		{"Referred to", p.referredTo()},
		{"Agreed", p.agreed()},
		{"Discussed", p.discussed()},
		{"Open", p.open()},
	}
}

// between counts the facts of each circle of parties, the busiest first.
func (p *page) between() []Line {
	facts := map[string][]*chancery.Fact{}
	var order []string
	for i := range p.direct {
		f := &p.direct[i]
		if f.Polarity == chancery.Denied {
			continue
		}
		who := strings.Join(p.circle(f), "\x00")
		if who == "" {
			continue // by nobody the documents name
		}
		if facts[who] == nil {
			order = append(order, who)
		}
		facts[who] = append(facts[who], f)
	}
	slices.SortStableFunc(order, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(facts[b]), len(facts[a])), cmp.Compare(a, b))
	})
	var out []Line
	for _, who := range order[:min(len(order), most)] {
		var names []string
		for _, id := range strings.Split(who, "\x00") {
			names = append(names, p.party(id).Name())
		}
		l := Line{Text: strings.Join(names, " – ") + ": " + p.tally(facts[who])}
		for _, f := range facts[who] {
			l.Facts = append(l.Facts, f.Number)
		}
		out = append(out, l)
	}
	return p.more(out, len(order)-len(out), "")
}

// circle returns the states and bodies that a fact is about, sorted.
func (p *page) circle(f *chancery.Fact) []string {
	var out []string
	for _, name := range p.kinds[f.Kind].Parties {
		for _, v := range f.Fields[name] {
			id := v.Value
			if p.names[id].ID == "" {
				id = cmp.Or(v.Party, p.homes[v.Value])
			}
			if owner, _, _ := strings.Cut(id, "/"); owner != "" {
				out = append(out, owner)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// tally counts facts by kind: "2 instruments, 3 undertakings".
func (p *page) tally(facts []*chancery.Fact) string {
	count := map[string]int{}
	for _, f := range facts {
		count[f.Kind]++
	}
	var out []string
	for _, name := range p.order {
		if n := count[name]; n > 0 {
			out = append(out, number(n, Label(name)))
		}
	}
	return strings.Join(out, ", ")
}

// areaWords writes the code of an area.
func areaWords(code string) string {
	switch code {
	case "ict_security":
		return "ICT security"
	case "ip_standards":
		return "intellectual property, standards"
	case "industry_smes":
		return "industry, small firms"
	}
	return strings.Join(strings.Split(code, "_"), ", ")
}

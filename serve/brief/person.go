package brief

import (
	"context"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// personSections are those of a page on a person.
func (p *page) personSections() []Section {
	return []Section{
		{"Offices", p.offices()},
		{"Last", p.last()},
		{"Next", p.next()},
		{"Called off", p.calledOff()},
		{"Signed", p.signed()},
		{"Agreed", p.agreed()},
		{"Discussed", p.discussed()},
		{"Open", p.open()},
		{"Said", p.said()},
		{"Measures", p.measures()},
		{"Namesakes", p.namesakes()},
	}
}

// offices shows what posts a person holds or held, the newest first.
func (p *page) offices() []Line {
	facts := p.of("office", nil)
	slices.SortStableFunc(facts, func(a, b *chancery.Fact) int { return strings.Compare(string(b.LastReported), string(a.LastReported)) })
	var out []Line
	for _, f := range facts {
		out = append(out, p.line(p.office(f), f))
	}
	return out
}

// office writes a post with its term, and with the days on which a document
// shows the person in it.
func (p *page) office(f *chancery.Fact) string {
	text := f.First("title")
	if of := p.actors(f.Fields["party"]); of != "" {
		text += " of " + of
	}
	if to := p.actors(f.Fields["accredited_to"]); to != "" {
		text += ", accredited to " + to
	}
	if f.Status != "current" {
		text = tail(text, Label(f.Status))
	}
	for _, end := range []struct{ field, word string }{{"from", "since "}, {"to", "until "}} {
		if f.First(end.field) != "" {
			text = tail(text, end.word+both(f, end.field, dateWords))
		}
	}
	seen := values(f, "as_of")
	slices.Sort(seen)
	switch n := len(seen); {
	case n == 0:
		return text
	case seen[0] == seen[n-1]:
		return tail(text, "seen in office "+dateWords(seen[0]))
	default:
		return tail(text, "seen in office from "+dateWords(seen[0]+"/"+seen[n-1]))
	}
}

// terms asks for the beginnings of the terms that nobody states, and whether
// somebody not seen in office for a year still holds it.
func (p *page) terms() []string {
	var out []string
	for _, f := range p.of("office", withStatus("current")) {
		post := f.First("title")
		if of := p.actors(f.Fields["party"]); of != "" {
			post += " of " + of
		}
		if f.First("from") == "" {
			out = append(out, "since when as "+post)
		}
		_, seen, ok := f.LastReported.Bounds()
		_, now, known := p.asOf.Bounds()
		if f.First("to") == "" && ok && known && now.After(seen.AddDate(1, 0, 0)) {
			out = append(out, "whether and until when as "+post+" after "+f.LastReported.String())
		}
	}
	return out
}

// said shows what the person said of others, the newest first.
func (p *page) said() []Line {
	facts := newestFirst(p.of("statement", func(f *chancery.Fact) bool { return p.hasPerson(f, "speaker", "attribution") }))
	var out []Line
	for _, f := range facts[:min(len(facts), most)] {
		out = append(out, p.line(p.entry(f), f))
	}
	return p.more(out, len(facts)-len(out), "statement")
}

// namesakes shows other people of the same family name.
func (p *page) namesakes() []Line {
	var out []Line
	for _, f := range pick(p.nearby, "office", nil) {
		out = append(out, p.line(f.First("person")+", "+p.office(f), f))
	}
	return out
}

// ofPerson reports whether a fact names the person of the page.
func (p *page) ofPerson(f *chancery.Fact) bool {
	for _, field := range p.kinds[f.Kind].Fields {
		if p.hasPerson(f, field.Name) {
			return true
		}
	}
	return false
}

func (p *page) hasPerson(f *chancery.Fact, fields ...string) bool {
	return slices.ContainsFunc(fields, func(name string) bool {
		return slices.ContainsFunc(f.Fields[name], func(v chancery.Value) bool { return register.SamePerson(v.Value, p.subject.Person) })
	})
}

// readNamesakes reads the offices of others who share the family name.
func (p *page) readNamesakes(ctx context.Context, reg Register, q register.Query) error {
	family := familyName(p.subject.Person, p.homes[p.subject.Person])
	q.Person, q.Kind, q.Text, q.Limit = "", "office", family, mostAround
	facts, err := reg.Facts(ctx, q)
	for _, f := range facts {
		other := familyName(f.First("person"), f.First("party"))
		if !p.ofPerson(&f) && strings.EqualFold(other, family) {
			p.nearby = append(p.nearby, f)
		}
	}
	return err
}

// familyFirst are the states whose people mostly write the family name first.
var familyFirst = []string{"CHN", "HKG", "HUN", "KHM", "KOR", "PRK", "SGP", "TWN", "VNM"}

// familyName returns the family name of a person of a state: of three parts in
// a state that writes it first, the first; else the last.
func familyName(name, home string) string {
	parts := strings.Fields(name)
	switch {
	case len(parts) == 0:
		return ""
	case len(parts) > 2 && slices.Contains(familyFirst, home):
		return parts[0]
	}
	return parts[len(parts)-1]
}

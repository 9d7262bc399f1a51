package brief

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// notStated lists what a reader would ask and no report says, from the fields
// that the kinds of the facts shown call missing.
func (p *page) notStated() []string {
	var out []string
	gaps := map[string][]*chancery.Fact{}
	var order []string
	for _, f := range p.shownFacts() {
		for _, what := range p.gaps(f) {
			key := what + "\x00" + f.First("type")
			if gaps[key] == nil {
				order = append(order, key)
			}
			gaps[key] = append(gaps[key], f)
		}
	}
	for _, key := range order {
		what, _, _ := strings.Cut(key, "\x00")
		out = append(out, p.gapLine(what, gaps[key]))
	}
	return append(out, p.outcomes()...)
}

func (p *page) shownFacts() []*chancery.Fact {
	var out []*chancery.Fact
	for n, f := range p.byNumber {
		if p.shown[n] {
			out = append(out, f)
		}
	}
	slices.SortFunc(out, func(a, b *chancery.Fact) int { return a.Number - b.Number })
	return out
}

// gaps names the fields of a fact that are asked for and empty. Only what is
// said to have happened is asked about.
func (p *page) gaps(f *chancery.Fact) []string {
	var out []string
	if f.Modality != chancery.Actual || p.waiting(f) || f.Kind == "instrument" && !made(f) || f.Status == "mention" || f.First("act") == "anniversary" {
		return nil
	}
	for _, field := range p.kinds[f.Kind].Fields {
		vs := f.Fields[field.Name]
		switch {
		case field.Missing == "":
		case field.Type == chancery.ActField:
			if !slices.ContainsFunc(vs, func(v chancery.Value) bool { return v.Date != nil }) {
				out = append(out, actGap(f, &field))
			}
		case len(vs) == 0 && !named(f, field.Name):
			out = append(out, field.Missing)
		case len(vs) > 0 && field.Type == chancery.DateField && !chancery.Date(vs[0].Value).HasYear():
			out = append(out, "year")
		}
	}
	return out
}

// actGap names the missing date of an act: of signature, where there was one.
func actGap(f *chancery.Fact, field *chancery.Field) string {
	if f.Status == "adopted" || f.Status == "issued" {
		return "date"
	}
	return field.Missing
}

// named reports whether a field is not to be asked for: the title of a
// statement, the place of a visit to a known host.
func named(f *chancery.Fact, field string) bool {
	switch field {
	case "signatory", "title":
		return strings.Contains(f.First("type"), "statement") || strings.Contains(f.First("type"), "communique")
	case "place":
		return f.First("country") != "" || f.First("host") != "" || strings.HasSuffix(f.First("type"), "call")
	}
	return false
}

// gapLine names one gap of one fact, or of several of a type.
func (p *page) gapLine(what string, facts []*chancery.Fact) string {
	f := facts[0]
	kind := f.First("type")
	switch {
	case kind == "" && f.Kind == "indicator":
		return what + " of " + number(len(facts), "figure")
	case kind == "" && f.First("name") != "":
		var names []string
		for _, g := range facts {
			names = append(names, g.First("name"))
		}
		return what + " of " + and(names)
	case kind == "":
		return what + " of the " + Label(f.Kind)
	case len(facts) == 1:
		return what + " of " + p.brief(f)
	}
	if !strings.HasSuffix(what, "s") && what != "date of signature" {
		what += "s"
	}
	return what + " of the " + count(len(facts)) + " " + plural(kind)
}

// brief names a fact in few words.
func (p *page) brief(f *chancery.Fact) string {
	for _, field := range []string{"title", "name"} {
		if s := f.First(field); s != "" {
			return "the " + strings.TrimPrefix(s, "the ")
		}
	}
	text := "the " + Label(f.First("type"))
	if s := f.First("subject"); s != "" {
		return text + " on " + s
	}
	if people := values(f, "person"); len(people) > 0 && len(people) < 3 {
		text += " of " + and(people)
	}
	return text
}

// outcomes asks whether planned things came about.
func (p *page) outcomes() []string {
	var out []string
	for _, f := range p.shownFacts() {
		if f.Kind != "engagement" || f.Status != "planned" {
			continue
		}
		_, last, ok := chancery.Date(f.First("date")).Bounds()
		_, now, known := p.asOf.Bounds()
		if !ok || !known || last.Before(now) {
			out = append(out, "whether "+p.brief(f)+" was held")
		}
	}
	return out
}

package brief

import (
	"context"
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// visitSections are those of a page on a visit: who came, whom they met, what
// the visit answers and what it brought.
func (p *page) visitSections() []Section {
	visit := p.byNumber[p.subject.Visit]
	return []Section{
		{"Visit", append([]Line{p.line(p.engagement(visit), visit)}, p.differing(visit)...)},
		{"Year", p.derived(visit)},
		{"Who", p.took(visit)},
		{"Answers", p.answeredBy(visit)},
		{"Meetings", p.meetings(newestFirst(p.of("engagement", func(f *chancery.Fact) bool { return f != visit && held(f) })), false)},
		{"Signed", p.signed()},
		{"Relation", p.steps()},
		{"Agreed", p.agreed()},
		{"Discussed", p.discussed()},
		{"Open", p.open()},
	}
}

// visitTitle names the visit of the page.
func (p *page) visitTitle() string { return p.meeting(p.byNumber[p.subject.Visit], "") }

// readVisit reads a visit and what the documents that tell of it tell besides,
// as far as it belongs to the visit; and what earlier reports left open that
// it answers.
func (p *page) readVisit(ctx context.Context, reg Register, q register.Query) error {
	found, err := reg.Facts(ctx, register.Query{Numbers: []int{p.subject.Visit}, AsOf: q.AsOf, KnownAt: q.KnownAt})
	if err != nil {
		return err
	}
	if len(found) == 0 || found[0].Kind != "engagement" {
		return chancery.Errorf(chancery.NotFound, "[%d] is no engagement in this register", p.subject.Visit)
	}
	visit := found[0]
	sayings, err := p.sayingsBeside(ctx, reg, &visit)
	if err != nil {
		return err
	}
	beside := q
	beside.Sayings = sayings
	told, err := reg.Facts(ctx, beside)
	if err != nil {
		return err
	}
	dated, err := p.doneThen(ctx, reg, &visit, q)
	if err != nil {
		return err
	}
	p.ids = values(&visit, "party")
	p.readOffices(told)
	p.direct = append(p.direct, visit)
	seen := map[int]bool{visit.Number: true}
	for _, f := range append(told, dated...) {
		if !seen[f.Number] && f.Verdict != "rejected" && p.outcome(&visit, &f) {
			p.direct = append(p.direct, f)
		}
		seen[f.Number] = true
	}
	return p.readOpenBefore(ctx, reg, &visit, q)
}

// doneThen returns what other reports say the two sides did on the days of a visit.
func (p *page) doneThen(ctx context.Context, reg Register, visit *chancery.Fact, q register.Query) ([]chancery.Fact, error) {
	first, last, ok := chancery.Date(visit.First("date")).Bounds()
	if !ok || first.IsZero() || last.IsZero() || len(values(visit, "party")) < 2 {
		return nil, nil
	}
	q.Parties, q.Kinds = values(visit, "party"), []string{"engagement", "instrument", "relation"}
	q.From, q.To, q.Newest, q.Limit = string(chancery.Day(first)), string(chancery.Day(last)), true, mostFacts
	facts, err := reg.Facts(ctx, q)
	return slices.DeleteFunc(facts, func(f chancery.Fact) bool { return ownDay(&f) == "" }), err
}

// ownDay returns the day on which a fact says it was done, "" where none does.
func ownDay(f *chancery.Fact) chancery.Date {
	day := chancery.Date(f.First("date"))
	for _, act := range f.Fields["act"] {
		if act.Date != nil {
			day = max(day, chancery.Date(act.Date.Value))
		}
	}
	return day
}

// sayingsBeside returns what the documents that tell of a fact say.
func (p *page) sayingsBeside(ctx context.Context, reg Register, f *chancery.Fact) ([]string, error) {
	out, seen := []string{}, map[string]bool{}
	for _, proof := range p.proofs(f) {
		if seen[proof.Document] {
			continue
		}
		seen[proof.Document] = true
		entries, err := reg.Entries(ctx, proof.Document)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			out = append(out, e.Saying)
		}
	}
	return out, nil
}

// outcome reports whether something that a report of a visit tells too belongs
// to it: of its parties or people, and of no other days.
func (p *page) outcome(visit, f *chancery.Fact) bool {
	circle := p.circle(visit)
	if who := p.circle(f); len(who) == 0 && f.Kind != "undertaking" || slices.ContainsFunc(who, func(id string) bool { return !slices.Contains(circle, id) }) {
		return false
	}
	switch f.Kind {
	case "engagement":
		if !isVisit(f) && !share(visit, f, "person") && !share(visit, f, "visitor") && len(f.Fields["person"]) > 0 {
			return false
		}
	case "instrument":
		if !made(f) && f.Status != "proposed" {
			return false
		}
	case "relation":
		if f.First("act") == "anniversary" {
			return false
		}
	case "undertaking", "mechanism":
	default:
		return false
	}
	return f.Status == "invited" || p.onVisit(visit, f)
}

// onVisit reports whether what a fact tells can have been done on the days of
// a visit: its own last day lies in them, or one of the two is not known.
func (p *page) onVisit(visit, f *chancery.Fact) bool {
	first, last, ok := chancery.Date(visit.First("date")).Bounds()
	a, b, ok2 := ownDay(f).Bounds()
	return !ok || !ok2 || !b.Before(first) && !a.After(last)
}

// readOpenBefore reads the invitations and plans that the visit answers.
func (p *page) readOpenBefore(ctx context.Context, reg Register, visit *chancery.Fact, q register.Query) error {
	q.Sayings, q.Parties = nil, values(visit, "party")
	q.Kind, q.Status, q.Newest, q.Limit = "engagement", []string{"invited", "proposed", "planned"}, true, mostAround
	facts, err := reg.Facts(ctx, q)
	for _, f := range facts {
		if f.Number != visit.Number && register.Day(visit) > string(f.FirstReported) && p.answersTo(&f, visit) {
			p.half = append(p.half, f)
		}
	}
	return err
}

// answeredBy shows what earlier reports left open and the visit answers.
func (p *page) answeredBy(visit *chancery.Fact) []Line {
	var out []Line
	for _, f := range pick(p.half, "engagement", nil) {
		text := p.engagement(f) + ": " + Label(f.Status)
		if f.FirstReported != "" {
			text += ", reported " + f.FirstReported.String()
		}
		out = append(out, p.line(text, f))
	}
	return out
}

// took shows who took part, with office and side.
func (p *page) took(visit *chancery.Fact) []Line {
	var out []Line
	for _, v := range visit.Fields["person"] {
		text := p.person(v)
		if home := p.homes[v.Value]; home != "" {
			text += ", " + p.party(home).Name()
		}
		if v.Role != "" {
			text += " (" + Label(v.Role) + ")"
		}
		out = append(out, p.line(text, visit))
	}
	return out
}

// steps shows what the visit changed between the parties.
func (p *page) steps() []Line {
	var out []Line
	for _, f := range newestFirst(p.of("relation", nil)) {
		text := p.step(f) + ", jointly"
		if f.First("voice") != "joint" {
			text = p.mention(f)
		}
		out = append(out, p.line(text, f))
	}
	return out
}

// differing names the fields of the visit on which reports differ.
func (p *page) differing(f *chancery.Fact) []Line {
	if len(f.Conflicts) == 0 {
		return nil
	}
	return []Line{{Text: "reports differ on: " + and(f.Conflicts), Facts: []int{f.Number}, Sub: true}}
}

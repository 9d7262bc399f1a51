package brief

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// A View is an answer in rows: a timeline, a ladder, what is open.
type View struct {
	Title   string           `json:"title"`
	AsOf    chancery.Date    `json:"as_of,omitempty"`
	Columns []string         `json:"columns"`
	Rows    []Row            `json:"rows"`
	Say     []string         `json:"say,omitempty"` // what the rows do not: gaps, what is not in the register
	Next    *register.Cursor `json:"next,omitempty"`
	Notes   []Note           `json:"notes,omitempty"`
}

// A Row is one line with the numbers of the facts it rests on. A row without
// facts is a remark of the register's own.
type Row struct {
	Cells []string `json:"cells"`
	Facts []int    `json:"facts,omitempty"`
}

// Viewer is what views ask of a register.
type Viewer interface {
	Register
	Find(ctx context.Context, q register.Query) (register.Found, error)
	Judgements(ctx context.Context) ([]register.Judgement, error)
}

// Bare is a register whose views come without the words that prove them, for a
// page where every row leads to a fact that has them.
type Bare struct{ Viewer }

// bare reports whether views are to come without notes.
func bare(reg Register) bool {
	_, ok := reg.(Bare)
	return ok
}

// pageOf makes a page of facts, with the names of parties.
func pageOf(ctx context.Context, reg Register, q register.Query, facts []chancery.Fact) (*page, error) {
	p, err := newPage(ctx, reg)
	if err != nil {
		return nil, err
	}
	p.ids, p.asOf = q.Parties, q.AsOf
	p.direct = slices.DeleteFunc(facts, func(f chancery.Fact) bool { return f.Verdict == "rejected" })
	for i := range p.direct {
		p.byNumber[p.direct[i].Number] = &p.direct[i]
	}
	return p, p.readDay(ctx, reg)
}

// all are the facts that a page is directly about.
func (p *page) all() []*chancery.Fact {
	out := make([]*chancery.Fact, len(p.direct))
	for i := range p.direct {
		out[i] = &p.direct[i]
	}
	return out
}

// view finishes a view: the notes of the facts its rows rest on.
func (p *page) view(ctx context.Context, reg Register, v *View) (*View, error) {
	lines := make([]Line, len(v.Rows))
	for i, r := range v.Rows {
		lines[i] = Line{Facts: r.Facts}
	}
	v.AsOf = p.asOf
	if bare(reg) {
		return v, nil
	}
	facts := p.resting([]Section{{Lines: lines}})
	err := p.readHeads(ctx, reg, facts)
	v.Notes = p.notes(facts)
	return v, err
}

// title names what a view is about.
func (p *page) title(what string) string {
	var names []string
	for _, id := range p.ids {
		names = append(names, p.party(id).Name())
	}
	return strings.TrimSpace(what + " " + strings.Join(names, " – "))
}

// Captions writes each fact on one line, by its number, whatever its kind.
func Captions(ctx context.Context, reg Register, facts []chancery.Fact) (map[int]string, error) {
	p, err := newPage(ctx, reg)
	if err != nil {
		return nil, err
	}
	p.readOffices(facts)
	out := map[int]string{}
	for i := range facts {
		out[facts[i].Number] = p.caption(&facts[i])
	}
	return out, nil
}

// caption writes a fact on one line, whatever its kind.
func (p *page) caption(f *chancery.Fact) string {
	if f.Kind == "engagement" && f.First("date") != "" {
		return p.judged(f, p.engagement(f))
	}
	if f.Kind == "instrument" {
		return p.judged(f, p.withOthers(tail(p.titled(f), p.acts(f)), f))
	}
	return p.entry(f)
}

// entry writes a fact on one line of a list that has its day and its state in
// columns of their own.
func (p *page) entry(f *chancery.Fact) string {
	text := ""
	switch f.Kind {
	case "engagement":
		text = p.meeting(f, "")
	case "instrument":
		text = p.titled(f)
		if acts := p.acts(f); acts != Label(f.Status) && acts != Label(f.Status)+" "+dateWords(register.Day(f)) {
			text = tail(text, acts)
		}
		text = p.withOthers(text, f)
	case "relation":
		text = p.step(f)
		if f.First("voice") == "one_sided" {
			text = p.mention(f)
		}
	case "undertaking":
		text = p.undertaking(f)
	case "office":
		text = f.First("person") + ", " + f.First("title") + " of " + p.actors(f.Fields["party"])
	case "statement":
		text = p.actors(f.Fields["speaker"]) + " " + stance(f.First("stance"), len(f.Fields["speaker"])) + ": " + f.First("text")
	case "indicator":
		text = capital(both(f, "measure", Label)) + ": " + both(f, "value", func(v string) string { return figure(v, f.First("unit")) })
		text = tail(text, p.actors(f.Fields["of"]), both(f, "period", dateWords))
	case "measure":
		text = capital(both(f, "type", Label)) + " by " + p.actors(f.Fields["by"])
		if to := p.actors(f.Fields["to"]); to != "" {
			text += " against " + to
		}
		text = tail(text, f.First("object"))
	default:
		text = tail(p.withOthers(f.First("name"), f), Label(f.Status))
	}
	return p.judged(f, text)
}

// judged marks what a document denies or only alleges, and what a person has judged.
func (p *page) judged(f *chancery.Fact, text string) string {
	if f.Polarity == chancery.Denied {
		text = "Denied: " + text
	}
	if f.Modality == chancery.Alleged {
		text = "Alleged: " + text
	}
	if f.Verdict != "" {
		text += " (" + f.Verdict + ")"
	}
	return strings.Join(strings.Fields(text), " ")
}

// sources writes how many documents a fact rests on, and how many voices where
// that is another number.
func sources(f *chancery.Fact) string {
	if f.Documents == f.Voices {
		return number(f.Documents, "report")
	}
	return number(f.Documents, "report") + ", " + number(f.Voices, "voice")
}

// when writes the day of a fact for a list.
func when(f *chancery.Fact) string {
	day := register.Day(f)
	switch {
	case f.Kind == "engagement" && f.First("date") != "" && !chancery.Date(f.First("date")).HasYear():
		return f.First("date")
	case day == "":
		return "not stated"
	case day == string(f.FirstReported) && f.First("date") != day && len(f.Fields["act"]) == 0 && f.First("period") == "":
		return day + " (reported)"
	}
	return day
}

// Timeline returns what happened, newest first, with gaps made visible. The
// query may be of any parties, persons, kinds and days.
func Timeline(ctx context.Context, reg Viewer, q register.Query) (*View, error) {
	q.Newest = true
	if len(q.Kinds) == 0 && q.Kind == "" {
		q.Kinds = []string{"engagement", "instrument", "relation", "mechanism", "project", "measure"}
	}
	facts, err := reg.Facts(ctx, q)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(facts, func(a, b chancery.Fact) int {
		return cmp.Or(cmp.Compare(register.Day(&b), register.Day(&a)), cmp.Compare(b.Number, a.Number))
	})
	next := behind(q, facts)
	p, err := pageOf(ctx, reg, q, facts)
	if err != nil {
		return nil, err
	}
	v := &View{Title: p.title("Timeline"), Next: next, Columns: []string{"date", "kind", "what", "status", "sources"}}
	last := ""
	for i := range p.direct {
		f := &p.direct[i]
		if gap := gapBetween(register.Day(f), last); gap != "" {
			v.Rows = append(v.Rows, Row{Cells: []string{"", "", gap, "", ""}})
		}
		last = cmp.Or(register.Day(f), last)
		day, err := p.dated(ctx, reg, f)
		if err != nil {
			return nil, err
		}
		v.Rows = append(v.Rows, Row{[]string{day, f.Kind, p.entry(f), Label(f.Status), sources(f)}, []int{f.Number}})
	}
	return p.view(ctx, reg, v)
}

// behind returns where the next page of a full one begins, nil for the last.
// It looks at all facts, those that are not shown too.
func behind(q register.Query, facts []chancery.Fact) *register.Cursor {
	if q.Limit == 0 || len(facts) < q.Limit {
		return nil
	}
	f := facts[len(facts)-1]
	return &register.Cursor{Day: register.Day(&f), Number: f.Number}
}

// dated writes the day of a fact, derived from other documents where none
// states the year.
func (p *page) dated(ctx context.Context, reg Viewer, f *chancery.Fact) (string, error) {
	day := when(f)
	found, err := reg.Infer(ctx, f)
	for _, inf := range found {
		day = inf.Value + " (derived)"
	}
	return day, err
}

// longGap is the days without entries from which on a timeline speaks of them.
const longGap = 300

// gapBetween writes a long stretch between two days, newer second, "" for none.
func gapBetween(older, newer string) string {
	_, a, okA := chancery.Date(older).Bounds()
	b, _, okB := chancery.Date(newer).Bounds()
	if !okA || !okB || a.IsZero() || b.IsZero() || b.Sub(a).Hours() < longGap*24 {
		return ""
	}
	months := int(b.Sub(a).Hours() / 24 / 30.44)
	return "… nothing in the register for " + number(months, "month") + " …"
}

// BothSides is who a ladder says states a level jointly.
const BothSides = "both sides"

// Ladder returns the steps of a relation, oldest first, joint ones apart from
// what one side says.
func Ladder(ctx context.Context, reg Viewer, q register.Query) (*View, error) {
	q.Kind = "relation"
	facts, err := reg.Facts(ctx, q)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(facts, func(a, b chancery.Fact) int {
		return cmp.Or(cmp.Compare(register.Day(&a), register.Day(&b)), cmp.Compare(a.Number, b.Number))
	})
	p, err := pageOf(ctx, reg, q, facts)
	if err != nil {
		return nil, err
	}
	v := &View{Title: p.title("Ladder"), Columns: []string{"date", "level", "act", "who says so", "sources"}}
	level := ""
	for i := range p.direct {
		f := &p.direct[i]
		who := cmp.Or(p.actors(f.Fields["attribution"]), "the report")
		switch {
		case f.First("voice") == "joint":
			who = BothSides
			if f.First("act") != "anniversary" && manner(f) == "" {
				level = levelWords(f)
			}
		case f.First("voice") == "one_sided":
			who = "one side: " + who
		}
		v.Rows = append(v.Rows, Row{[]string{when(f), p.withOthers(levelWords(f), f), Label(f.First("act")), tail(who, manner(f)), sources(f)}, []int{f.Number}})
	}
	switch {
	case len(p.ids) < 2: // the last of many relations says nothing of the others
	case level == "":
		v.Say = []string{"No level stated jointly."}
	default:
		v.Say = []string{"Stated jointly last: " + level + "."}
	}
	return p.view(ctx, reg, v)
}

package brief

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// firm are the strengths of an undertaking that bind who gives it.
var firm = []string{"decided", "agreed", "pledged"}

// Open returns what waits for an answer or an outcome, oldest first: with age,
// due day, and what came of it where a later report tells. With promises also
// undertakings that somebody has given. answered keeps what has an answer.
func Open(ctx context.Context, reg Viewer, q register.Query, promises, answered bool) (*View, error) {
	q.Newest, q.Limit = true, cmp.Or(q.Limit, 500)
	facts, err := reg.Facts(ctx, q)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(facts, func(a, b chancery.Fact) int {
		return cmp.Or(cmp.Compare(a.FirstReported, b.FirstReported), cmp.Compare(a.Number, b.Number))
	})
	p, err := pageOf(ctx, reg, q, facts)
	if err != nil {
		return nil, err
	}
	if err := p.readTold(ctx, reg); err != nil {
		return nil, err
	}
	v := &View{Title: p.title("Open"), Columns: []string{"since", "age", "due", "what", "state", "answer on file"}}
	told := p.toldTwice()
	for i := range p.direct {
		f := &p.direct[i]
		if f.Polarity == chancery.Denied || told[f.Number] || !p.pending(f) && !(promises && f.Kind == "undertaking" && slices.Contains(firm, f.Status)) {
			continue
		}
		if later := p.answers(f); len(later) == 0 || answered {
			v.Rows = append(v.Rows, p.openRow(f, later))
		}
	}
	return p.view(ctx, reg, v)
}

// toldTwice returns the undertakings that only say what another open fact is:
// the invitation to a visit, where the visit is open itself.
func (p *page) toldTwice() map[int]bool {
	out := map[int]bool{}
	for i := range p.direct {
		if f := &p.direct[i]; f.Kind != "undertaking" && p.pending(f) {
			for _, u := range p.saidIn(f) {
				out[u.Number] = true
			}
		}
	}
	return out
}

// openRow writes what waits, with what came of it.
func (p *page) openRow(f *chancery.Fact, later []*chancery.Fact) Row {
	row := Row{Cells: []string{cmp.Or(string(f.FirstReported), "not stated"), p.age(f), p.due(f, len(later) > 0), p.caption(f), Label(f.Status), ""}, Facts: []int{f.Number}}
	var told []string
	for _, g := range later {
		told = append(told, p.answer(g))
		row.Facts = append(row.Facts, g.Number)
	}
	if f.Kind != "undertaking" && len(later) == 0 {
		for _, u := range p.saidIn(f) {
			row.Facts = append(row.Facts, u.Number)
		}
	}
	row.Cells[5] = cmp.Or(strings.Join(told, "; "), Label(f.First("answer")), "none")
	return row
}

// pending reports whether a fact's status waits for something.
func (p *page) pending(f *chancery.Fact) bool {
	return p.kinds[f.Kind] != nil && slices.Contains(p.kinds[f.Kind].Open, f.Status)
}

func (p *page) age(f *chancery.Fact) string {
	_, now, ok := p.asOf.Bounds()
	begin, _, ok2 := f.FirstReported.Bounds()
	if !ok || !ok2 || now.Before(begin) {
		return "not stated"
	}
	return number(int(now.Sub(begin).Hours()/24), "day")
}

func (p *page) due(f *chancery.Fact, answered bool) string {
	due := chancery.Date(cmp.Or(f.First("due"), f.First("date"), f.First("next")))
	_, last, ok := due.Bounds()
	_, now, ok2 := p.asOf.Bounds()
	switch {
	case due == "":
		return "not stated"
	case !answered && ok && ok2 && !last.IsZero() && last.Before(now):
		return string(due) + " (past, nothing on file)"
	}
	return string(due)
}

// answer writes a fact as the answer to another.
func (p *page) answer(f *chancery.Fact) string {
	how := "fulfilled"
	switch {
	case slices.Contains([]string{"planned", "agreed", "under_negotiation", "accepted", "postponed", "negotiations_launched"}, f.Status):
		how = "followed up"
	case slices.Contains([]string{"cancelled", "declined", "suspended", "abolished", "terminated"}, f.Status):
		how = "overtaken"
	case f.Kind == "instrument" && (f.Status == "referred_to" || slices.Contains([]string{"negotiations_launched", "round_held"}, actedLast(f).Value)):
		how = "followed up"
	}
	what := p.entry(f)
	if last := actedLast(f); f.Kind == "instrument" && last.Date != nil {
		what = tail(p.titled(f), Label(last.Value)) // what was done since, not the whole life
	}
	return how + " [" + strconv.Itoa(f.Number) + "] " + what + ", " + when(f)
}

// actedLast returns the last dated act on a text, else its last.
func actedLast(f *chancery.Fact) (last chancery.Value) {
	for _, act := range f.Fields["act"] {
		if act.Date != nil || last.Date == nil {
			last = act
		}
	}
	return last
}

// actedAfter reports whether something was done with a text after a day.
func actedAfter(f *chancery.Fact, day chancery.Date) bool {
	last := actedLast(f)
	return last.Date != nil && (last.Modality == "" || last.Modality == chancery.Actual) && last.Date.Value > string(day)
}

// answers returns the facts that a later report tells and that are what an
// open one waits for.
func (p *page) answers(u *chancery.Fact) []*chancery.Fact {
	var out []*chancery.Fact
	for i := range p.direct {
		f := &p.direct[i]
		if f == u || f.Polarity == chancery.Denied || p.pending(f) && f.Kind != "instrument" || register.Day(f) <= string(u.FirstReported) || p.together(u, f) && !actedAfter(f, u.FirstReported) {
			continue
		}
		if p.answersTo(u, f) {
			out = append(out, f)
		}
	}
	return out
}

func (p *page) answersTo(u, f *chancery.Fact) bool {
	switch u.Kind {
	case "undertaking":
		return slices.Contains([]string{"engagement", "instrument", "relation", "mechanism"}, f.Kind) && p.partiesIn(u, f) && p.spellsOut(u, f)
	case "engagement":
		guest := share(u, f, "visitor") || samePeople(u, f)
		return f.Kind == u.Kind && isVisit(u) == isVisit(f) && guest && (!isVisit(u) || share(u, f, "host") || share(u, f, "country"))
	case "relation":
		return f.Kind == u.Kind && sameParties(u, f) && f.First("level") == u.First("level") && f.First("act") != "mention"
	case "mechanism":
		return f.Kind == u.Kind && sameParties(u, f) && (f.First("level") == u.First("level") || alike(f.First("name"), u.First("name")))
	}
	return f.Kind == u.Kind && sameParties(u, f) && f.First("type") == u.First("type") && alike(p.naming(f), p.naming(u))
}

func samePeople(a, b *chancery.Fact) bool {
	return slices.ContainsFunc(values(a, "person"), func(x string) bool {
		return slices.ContainsFunc(values(b, "person"), func(y string) bool { return register.SamePerson(x, y) })
	})
}

func sameParties(a, b *chancery.Fact) bool {
	x, y := values(a, "party"), values(b, "party")
	slices.Sort(x)
	slices.Sort(y)
	return len(x) > 0 && slices.Equal(x, y)
}

// partiesIn reports whether every party of f has a part in the undertaking.
func (p *page) partiesIn(u, f *chancery.Fact) bool {
	have := map[string]bool{}
	for _, name := range []string{"by", "to"} {
		for _, v := range u.Fields[name] {
			have[cmp.Or(v.Party, p.homes[v.Value], v.Value)] = true
		}
	}
	for _, id := range p.ids {
		have[id] = true
	}
	list := values(f, "party")
	return len(list) > 0 && !slices.ContainsFunc(list, func(id string) bool { return !have[id] })
}

// spellsOut reports whether the words of an undertaking name what f is.
func (p *page) spellsOut(u, f *chancery.Fact) bool {
	text := stems(u.First("text") + " " + strings.Join(values(u, "through"), " "))
	name := stems(p.naming(f))
	return len(name) > 1 && !slices.ContainsFunc(name, func(w string) bool { return !slices.Contains(text, w) })
}

// naming returns the words by which a fact would be named.
func (p *page) naming(f *chancery.Fact) string {
	switch f.Kind {
	case "relation":
		return Label(f.First("level"))
	case "instrument":
		return cmp.Or(f.First("title"), Label(f.First("type"))+" "+f.First("subject"))
	case "mechanism":
		return f.First("name")
	}
	return cmp.Or(f.First("name"), Label(f.First("type")))
}

// stems returns the words of a text without plural endings and small words.
func stems(text string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !('a' <= r && r <= 'z' || r >= 0x80 || '0' <= r && r <= '9') }) {
		if len(w) > 2 && !slices.Contains([]string{"the", "and", "for", "with", "between"}, w) {
			out = append(out, strings.TrimSuffix(w, "s"))
		}
	}
	return out
}

// alike reports whether two names share most of their words.
func alike(a, b string) bool {
	x, y := stems(a), stems(b)
	both := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			both++
		}
	}
	return both > 0 && 2*both >= min(len(x), len(y))
}

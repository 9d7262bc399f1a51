package brief

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// mostNew is how many facts a difference weighs, the newest.
const mostNew = 500

// Since returns what changed about a subject since the brief of a day: what is
// new, what now reads otherwise, what was confirmed. The day is one of reports,
// or, known, one of the register; the other must be empty.
func Since(ctx context.Context, reg Viewer, s Subject, clocks register.Query, reported, known chancery.Date) (*View, error) {
	q := register.Query{Parties: s.Parties, Person: s.Person, Area: s.Area, AsOf: clocks.AsOf, KnownAt: clocks.KnownAt, Newest: true, Limit: mostNew}
	if s.Visit > 0 {
		q.Numbers = []int{s.Visit}
	}
	now, err := reg.Facts(ctx, q)
	if err != nil {
		return nil, err
	}
	if reported != "" {
		now = slices.DeleteFunc(now, func(f chancery.Fact) bool { return f.LastReported != "" && f.LastReported <= reported })
	}
	was, err := before(ctx, reg, now, clocks, reported, known)
	if err != nil {
		return nil, err
	}
	p, err := pageOf(ctx, reg, q, now)
	if err != nil {
		return nil, err
	}
	p.subject = s
	v := &View{Title: p.title(s.heading("Since " + cmp.Or(reported, known).String())), Columns: []string{"change", "date", "what", "before", "sources"}}
	for i := range p.direct {
		f := &p.direct[i]
		if change, old := p.change(f, was[f.Number]); change != "" {
			v.Rows = append(v.Rows, Row{[]string{change, when(f), p.caption(f), old, sources(f)}, []int{f.Number}})
		}
	}
	slices.SortStableFunc(v.Rows, func(a, b Row) int { return changeOrder(a.Cells[0]) - changeOrder(b.Cells[0]) })
	if len(now) == mostNew {
		v.Say = append(v.Say, "Only the newest "+number(mostNew, "fact")+" are compared.")
	}
	return p.view(ctx, reg, v)
}

// heading names a subject that is no party in a title.
func (s Subject) heading(what string) string {
	switch {
	case s.Person != "":
		return what + ": " + s.Person
	case s.Area != "":
		return what + ": " + areaWords(s.Area)
	case s.Visit > 0:
		return what + ": fact " + marks([]int{s.Visit})[1:]
	}
	return what + ":"
}

// before returns the facts of the same numbers as they were: several of one
// number where they have been found to be one since.
func before(ctx context.Context, reg Viewer, now []chancery.Fact, clocks register.Query, reported, known chancery.Date) (map[int][]chancery.Fact, error) {
	out := map[int][]chancery.Fact{}
	if len(now) == 0 {
		return out, nil
	}
	old := register.Query{AsOf: cmp.Or(reported, clocks.AsOf), KnownAt: cmp.Or(known, clocks.KnownAt)}
	for i := range now {
		old.Numbers = append(old.Numbers, now[i].Number)
	}
	facts, err := reg.Facts(ctx, old)
	for _, f := range facts {
		out[f.Number] = append(out[f.Number], f)
	}
	return out, err
}

func changeOrder(change string) int {
	return slices.Index([]string{"new", "now one", "changed", "confirmed"}, change)
}

// change says how a fact stands to what it was, and what that was.
func (p *page) change(f *chancery.Fact, was []chancery.Fact) (change, old string) {
	switch {
	case len(was) == 0:
		return "new", ""
	case len(was) > 1:
		return "now one", p.caption(&was[0]) + "; " + p.caption(&was[1])
	}
	w := &was[0]
	switch {
	case p.caption(f) != p.caption(w):
		return "changed", p.caption(w)
	case f.Status != w.Status:
		return "changed", Label(w.Status)
	case !sameFields(f, w):
		return "changed", "fewer particulars"
	case f.Documents > w.Documents:
		return "confirmed", number(w.Documents, "report")
	}
	return "", ""
}

// sameFields reports whether two facts have the same values.
func sameFields(a, b *chancery.Fact) bool {
	bare := func(f *chancery.Fact) string {
		out := map[string][]string{}
		for name := range f.Fields {
			if name == "as_of" {
				continue // seen in office on one more day: a confirmation
			}
			for _, v := range f.Fields[name] {
				s := v.Value
				if v.Date != nil {
					s += "@" + v.Date.Value
				}
				out[name] = append(out[name], s)
			}
			slices.Sort(out[name])
		}
		text, _ := json.Marshal(out) // maps marshal in key order
		return string(text)
	}
	return bare(a) == bare(b)
}

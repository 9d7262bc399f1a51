package brief

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// Conflicts returns the fields on which reports differ, a row a value: those
// of closer sources first, then those of more. None is preferred here; that is
// for a person.
func Conflicts(ctx context.Context, reg Viewer, q register.Query) (*View, error) {
	q.Conflict = true
	facts, err := reg.Facts(ctx, q)
	if err != nil {
		return nil, err
	}
	p, err := pageOf(ctx, reg, q, facts)
	if err != nil {
		return nil, err
	}
	list, err := reg.Judgements(ctx)
	if err != nil {
		return nil, err
	}
	graded := register.Graded(list)
	v := &View{Title: p.title("Conflicts"), Columns: []string{"fact", "field", "value", "said by", "grade", "remark"}}
	for i := range p.direct {
		f := &p.direct[i]
		for _, field := range f.Conflicts {
			what := p.undisputed(f)
			for _, side := range p.sides(f, field, graded) {
				v.Rows = append(v.Rows, Row{[]string{what, field, side.value, side.who, side.grade, side.remark}, []int{f.Number}})
			}
		}
	}
	return p.view(v), nil
}

// undisputed names a fact without what its reports differ on.
func (p *page) undisputed(f *chancery.Fact) string {
	bare := *f
	bare.Fields = map[string][]chancery.Value{}
	for name, vs := range f.Fields {
		if !slices.Contains(f.Conflicts, name) || name == "type" {
			bare.Fields[name] = vs
		}
	}
	bare.Conflicts = nil
	return p.entry(&bare)
}

// A side is one of the values that cannot all be true, with who says it.
type side struct {
	group, value, who, grade, remark string // group: the act, where acts differ
	rank, documents                  int
}

func (p *page) sides(f *chancery.Fact, field string, graded map[string]string) []side {
	var out []side
	for _, v := range f.Fields[field] {
		s := side{value: v.Value, documents: len(v.From), rank: len(register.Grades())}
		day := v.Value
		if v.Date != nil {
			s.group, s.value = v.Value, v.Value+" "+v.Date.Value
			day = v.Date.Value
		}
		if told := differing(f, field); len(told) > 0 && !slices.Contains(told, v.Value) {
			continue // agreed on
		}
		var names []string
		for _, id := range v.From {
			h := p.docs[p.spans[id].Document]
			name := cmp.Or(h.Source, h.Agency, base(h.Name))
			if name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
			if grade := register.GradeOf(h, graded); slices.Index(register.Grades(), grade) < s.rank && h.ID != "" {
				s.grade, s.rank = grade, slices.Index(register.Grades(), grade)
			}
		}
		s.who = strings.Join(names, ", ")
		s.remark = tail(weekday(day), basisRemark(v))
		out = append(out, s)
	}
	slices.SortStableFunc(out, func(a, b side) int {
		return cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(a.rank, b.rank), cmp.Compare(b.documents, a.documents), cmp.Compare(a.value, b.value))
	})
	return out
}

// differing returns the values of acts that are told with several dates.
func differing(f *chancery.Fact, field string) []string {
	count := map[string]int{}
	for _, v := range f.Fields[field] {
		if v.Date != nil {
			count[v.Value]++
		}
	}
	var out []string
	for value, n := range count {
		if n > 1 {
			out = append(out, value)
		}
	}
	return out
}

// weekday names the day of the week of a date, by which an outlier shows.
func weekday(date string) string {
	first, last, ok := chancery.Date(date).Bounds()
	if !ok || first.IsZero() || !first.Equal(last) {
		return ""
	}
	return "a " + first.Weekday().String()
}

func basisRemark(v chancery.Value) string {
	b := v.Basis
	if v.Date != nil {
		b = v.Date.Basis
	}
	if b == chancery.FromWeekday {
		return "reckoned from the name of the day"
	}
	return ""
}

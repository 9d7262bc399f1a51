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
	if err := p.readHeads(ctx, reg, p.all()); err != nil { // who says what
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
	return p.view(ctx, reg, v)
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
	told := differing(f, field)
	docs := documentsOf(f)
	for _, v := range f.Fields[field] {
		if len(told) > 0 && !slices.Contains(told, v.Value) || vaguer(v, f.Fields[field]) {
			continue // agreed on
		}
		s := p.side(v, docs, graded)
		s.value, s.remark = v.Value, tail(weekday(v.Value), basisRemark(v))
		if v.Date != nil {
			s.group, s.value = v.Value, v.Value+" "+v.Date.Value
			s.remark = tail(weekday(v.Date.Value), basisRemark(v))
		}
		out = append(out, s)
	}
	for _, other := range p.kinds[f.Kind].Fields {
		if other.Length != field {
			continue
		}
		for _, v := range f.Fields[other.Name] {
			s := p.side(v, docs, graded)
			s.value, s.remark = v.Value+" days", "“"+oneLine(v.Text)+"”"
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b side) int {
		return cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(a.rank, b.rank), cmp.Compare(b.documents, a.documents), cmp.Compare(a.value, b.value))
	})
	return out
}

// vaguer reports whether a value is a day without its year that lies in
// another: no side of its own.
func vaguer(v chancery.Value, all []chancery.Value) bool {
	day := chancery.Date(v.Value)
	return strings.HasPrefix(v.Value, "XXXX-") && slices.ContainsFunc(all, func(w chancery.Value) bool {
		return w.Value != v.Value && chancery.Date(w.Value).HasYear() && register.DatesAgree(day, chancery.Date(w.Value))
	})
}

// side says who gives a value, and how close the closest of them stands.
func (p *page) side(v chancery.Value, docs, graded map[string]string) side {
	s := side{documents: len(v.From), rank: len(register.Grades())}
	var names []string
	for _, id := range v.From {
		h := p.docs[docs[id]]
		name := cmp.Or(h.Source, h.Agency, base(h.Name))
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
		if grade := register.GradeOf(h, graded); slices.Index(register.Grades(), grade) < s.rank && h.ID != "" {
			s.grade, s.rank = grade, slices.Index(register.Grades(), grade)
		}
	}
	s.who = strings.Join(names, ", ")
	return s
}

// documentsOf returns the documents of the claims behind a fact.
func documentsOf(f *chancery.Fact) map[string]string {
	out := map[string]string{}
	for i, proof := range f.Proofs {
		out[f.Claims[i]] = proof.Document
	}
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

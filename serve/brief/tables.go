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

// Find returns the facts that have all words of the query, with facets.
func Find(ctx context.Context, reg Viewer, q register.Query) (*View, []register.Facet, error) {
	q.Newest, q.Limit = true, cmp.Or(q.Limit, 50)
	found, err := reg.Find(ctx, q)
	if err != nil {
		return nil, nil, err
	}
	next := behind(q, found.Facts)
	p, err := pageOf(ctx, reg, q, found.Facts)
	if err != nil {
		return nil, nil, err
	}
	v := &View{Title: "Found", Next: next, Columns: []string{"date", "kind", "what", "status", "sources"}}
	for i := range p.direct {
		f := &p.direct[i]
		v.Rows = append(v.Rows, Row{[]string{when(f), f.Kind, p.entry(f), Label(f.Status), sources(f)}, []int{f.Number}})
	}
	v.Say = p.howMany(found)
	v, err = p.view(ctx, reg, v)
	return v, found.Facets, err
}

// howMany counts what was found; where a text may be two, it says both numbers,
// and where another report tells them apart, it counts those.
func (p *page) howMany(found register.Found) []string {
	n, most := found.Total, found.Total
	if n >= register.MostCounted {
		return []string{"more than " + strconv.Itoa(n) + " found"}
	}
	var out []string
	for i := range p.direct {
		f := &p.direct[i]
		if parts := p.partsOf(f); parts != nil {
			n, most = n-1, most-1
			line := "[" + strconv.Itoa(f.Number) + "] tells of"
			for _, g := range parts {
				line += " [" + strconv.Itoa(g.Number) + "]"
			}
			out = append(out, line+" together, and is not counted")
		} else if ambiguous(f) {
			most++
		}
	}
	told := strconv.Itoa(n)
	if most > n && found.Total == len(p.direct) {
		told += " to " + strconv.Itoa(most)
		if most == n+1 {
			told = strconv.Itoa(n) + " or " + strconv.Itoa(most)
		}
	}
	return append([]string{told + " found"}, out...)
}

// Matrix returns who met whom: a row a pair of parties, or of persons, with how
// often they met, and when last. Planned and invited meetings do not count.
func Matrix(ctx context.Context, reg Viewer, q register.Query, persons bool) (*View, error) {
	q.Kind, q.Newest, q.Limit = "engagement", true, cmp.Or(q.Limit, 2000)
	facts, err := reg.Facts(ctx, q)
	if err != nil {
		return nil, err
	}
	p, err := pageOf(ctx, reg, q, facts)
	if err != nil {
		return nil, err
	}
	field, what := "party", "parties"
	if persons {
		field, what = "person", "persons"
	}
	v := &View{Title: p.title("Who met whom"), Columns: []string{what, "", "times", "last"}}
	at := map[[2]string]int{}
	for i := range p.direct {
		f := &p.direct[i]
		if !held(f) || f.Modality != chancery.Actual || f.Polarity == chancery.Denied {
			continue
		}
		for _, pr := range pairs(f.Fields[field]) {
			j, ok := at[pr]
			if !ok {
				j, at[pr] = len(v.Rows), len(v.Rows)
				v.Rows = append(v.Rows, Row{Cells: []string{p.called(pr[0], persons), p.called(pr[1], persons), "", when(f)}})
			}
			v.Rows[j].Facts = append(v.Rows[j].Facts, f.Number)
			v.Rows[j].Cells[2] = strconv.Itoa(len(v.Rows[j].Facts))
		}
	}
	slices.SortStableFunc(v.Rows, func(a, b Row) int {
		return cmp.Or(cmp.Compare(len(b.Facts), len(a.Facts)), slices.Compare(a.Cells, b.Cells))
	})
	return p.view(ctx, reg, v)
}

func (p *page) called(id string, person bool) string {
	if person {
		return id
	}
	return p.party(id).Name()
}

func pairs(vs []chancery.Value) [][2]string {
	var out [][2]string
	for i, a := range vs {
		for _, b := range vs[i+1:] {
			if a.Value != b.Value {
				out = append(out, [2]string{min(a.Value, b.Value), max(a.Value, b.Value)})
			}
		}
	}
	return out
}

// Series returns figures by what they measure and the period they cover: one
// measure over several periods is a series, and no contradiction.
func Series(ctx context.Context, reg Viewer, q register.Query) (*View, error) {
	q.Kind = "indicator"
	facts, err := reg.Facts(ctx, q)
	if err != nil {
		return nil, err
	}
	key := func(f *chancery.Fact) string {
		return f.First("measure") + "|" + f.First("of") + "|" + f.First("with") + "|" + f.First("scope") + "|" + f.First("unit")
	}
	slices.SortStableFunc(facts, func(a, b chancery.Fact) int {
		return cmp.Or(cmp.Compare(key(&a), key(&b)), cmp.Compare(a.First("period"), b.First("period")), cmp.Compare(a.Number, b.Number))
	})
	p, err := pageOf(ctx, reg, q, facts)
	if err != nil {
		return nil, err
	}
	v := &View{Title: p.title("Figures"), Columns: []string{"measure", "of", "with", "period", "value", "sources"}}
	for i := range p.direct {
		f := &p.direct[i]
		value := both(f, "value", func(s string) string { return figure(s, f.First("unit")) })
		if f.Modality == chancery.Planned {
			value += " (a target)"
		}
		what := tail(Label(f.First("measure")), f.First("scope"))
		v.Rows = append(v.Rows, Row{
			[]string{what, p.actors(f.Fields["of"]), p.actors(f.Fields["with"]), cmp.Or(f.First("period"), "not stated"), value, sources(f)}, []int{f.Number},
		})
	}
	return p.view(ctx, reg, v)
}

// Coverage returns what the register rests on: its sources, how many documents
// of each, of which days, and which documents say nothing it can hold.
func Coverage(heads []register.Head, claims map[string]int, graded map[string]string) *View {
	v := &View{Title: "Coverage", Columns: []string{"source", "grade", "documents", "without claims", "first day", "last day", "claims"}}
	type sum struct {
		name, grade        string
		docs, mute, claims int
		first, last        chancery.Date
	}
	var mute []string
	at := map[string]*sum{}
	var order []string
	for _, h := range heads {
		name := cmp.Or(h.Source, h.Agency, "not stated")
		s := at[name]
		if s == nil {
			s = &sum{name: name, grade: register.GradeOf(h, graded)}
			at[name], order = s, append(order, name)
		}
		s.docs, s.claims = s.docs+1, s.claims+claims[h.ID]
		if claims[h.ID] == 0 {
			s.mute++
			mute = append(mute, base(h.Name))
		}
		if h.Day.HasYear() && (s.first == "" || h.Day < s.first) {
			s.first = h.Day
		}
		if h.Day.HasYear() {
			s.last = max(s.last, h.Day)
		}
	}
	slices.SortFunc(order, func(a, b string) int { return cmp.Or(cmp.Compare(at[b].docs, at[a].docs), cmp.Compare(a, b)) })
	for _, name := range order {
		s := at[name]
		v.Rows = append(v.Rows, Row{Cells: []string{
			s.name, s.grade, strconv.Itoa(s.docs), strconv.Itoa(s.mute), cmp.Or(string(s.first), "not stated"), cmp.Or(string(s.last), "not stated"), strconv.Itoa(s.claims),
		}})
	}
	if n := len(mute); n > 0 {
		slices.Sort(mute)
		rest := ""
		if n > most {
			rest = " and " + count(n-most) + " more"
		}
		v.Say = append(v.Say, "Read, and nothing in them that the register can hold: "+strings.Join(mute[:min(n, most)], ", ")+rest)
	}
	return v
}

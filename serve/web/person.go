package web

import (
	"cmp"
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

// A personPage is a person: offices over time, and what they took part in.
type personPage struct {
	Name      string
	Spellings []string
	Brief     *brief.Brief
	Offices   []office
	Timeline  table
	Strip     strip
	Net       network
	Met       table
}

// An office is one post with the days on which reports show the person in it.
type office struct {
	Title, Party, Href, Status string
	From, To, First, Last      string
	Facts                      []int
}

func (q *request) person() error {
	name := bound(q.http.PathValue("name"))
	query := register.Query{Person: name, Newest: true, Limit: metFacts}
	facts, err := q.reg.Facts(q.ctx(), query)
	if err != nil {
		return err
	}
	if _, err := q.reg.Parties(q.ctx()); err != nil {
		return err
	}
	body := personPage{Name: name}
	about := register.Query{Numbers: []int{}, Newest: true}
	for i := range facts {
		if body.named(&facts[i], name) {
			about.Numbers = append(about.Numbers, facts[i].Number)
			if facts[i].Kind == "office" && facts[i].Verdict != "rejected" {
				body.Offices = append(body.Offices, q.officeOf(&facts[i]))
			}
		}
	}
	if len(about.Numbers) == 0 {
		return chancery.Errorf(chancery.NotFound, "No report in this register names %q in full.", name)
	}
	if body.Brief, err = brief.Of(q.ctx(), q.reg, brief.Subject{Person: name}, "", ""); err != nil {
		return err
	}
	slices.SortStableFunc(body.Offices, func(a, b office) int { return cmp.Compare(b.Last, a.Last) })
	about.Kinds = []string{"engagement", "instrument", "undertaking", "statement", "measure", "relation"}
	events, err := brief.Timeline(q.ctx(), brief.Bare{Viewer: q.reg}, about)
	if err != nil {
		return err
	}
	body.Timeline, body.Strip = q.tableOf("timeline-table", "What they took part in, newest first", events), stripOf(events)
	met, err := brief.Matrix(q.ctx(), brief.Bare{Viewer: q.reg}, about, true)
	if err != nil {
		return err
	}
	met.Rows = slices.DeleteFunc(met.Rows, func(r brief.Row) bool {
		return !register.SamePerson(r.Cells[0], name) && !register.SamePerson(r.Cells[1], name)
	})
	body.Net = networkOf(met, metRows, personHref)
	body.Met = q.tableOf("met-table", "Whom they met, how often, when last", within(met, metRows))
	return q.show("person", name, body)
}

// named reports whether a fact names the person, and notes how it spells the name.
func (p *personPage) named(f *chancery.Fact, name string) bool {
	found := false
	for _, vs := range f.Fields {
		for _, v := range vs {
			if !register.SamePerson(v.Value, name) {
				continue
			}
			found = true
			if v.Value != name && !slices.Contains(p.Spellings, v.Value) {
				p.Spellings = append(p.Spellings, v.Value)
			}
		}
	}
	slices.Sort(p.Spellings)
	return found
}

func (q *request) officeOf(f *chancery.Fact) office {
	out := office{Title: f.First("title"), Status: label(f.Status), From: f.First("from"), To: f.First("to"), Facts: []int{f.Number}}
	if id := f.First("party"); id != "" {
		out.Party, out.Href = q.reg.name(id), partyHref(id)
	}
	for _, v := range f.Fields["as_of"] {
		if out.First == "" || v.Value < out.First {
			out.First = v.Value
		}
		out.Last = max(out.Last, v.Value)
	}
	return out
}

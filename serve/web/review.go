package web

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

// A queuePage is what waits for a person, the most doubtful and weighty first.
type queuePage struct {
	Rows []waiting
	Lost []register.Judgement
	More string
}

// A waiting fact, with why somebody should look at it.
type waiting struct {
	Number       int
	Caption, Why string
	Kind         string
	score        int
}

// queueFacts is how many facts the queue weighs at once, queueRows how many it shows.
const (
	queueFacts = 200
	queueRows  = 40
)

func (q *request) queue() error {
	if err := q.writer(); err != nil {
		return err
	}
	query, err := q.paged(of(queueFacts))
	if err != nil {
		return err
	}
	rows, facts, err := q.waitingIn(query)
	if err != nil {
		return err
	}
	body := queuePage{Rows: rows[:min(len(rows), queueRows)], More: q.further("/review", query, facts)}
	if body.Lost, err = q.reg.LostJudgements(q.ctx()); err != nil {
		return err
	}
	return q.show("queue", "Review", body)
}

// waitingIn returns what of a query waits, in the order of the desk.
func (q *request) waitingIn(query register.Query) ([]waiting, []chancery.Fact, error) {
	facts, err := q.reg.Facts(q.ctx(), query)
	if err != nil {
		return nil, nil, err
	}
	differ := query
	differ.Conflict, differ.After = true, register.Cursor{}
	if query.After == (register.Cursor{}) { // however old, what differs waits first
		old, err := q.reg.Facts(q.ctx(), differ)
		if err != nil {
			return nil, nil, err
		}
		facts = append(slices.Clip(facts), old...)
	}
	captions, err := brief.Captions(q.ctx(), q.reg, facts)
	if err != nil {
		return nil, nil, err
	}
	var rows []waiting
	seen := map[int]bool{}
	for i := range facts {
		f := &facts[i]
		why, score := doubt(f)
		if score == 0 || seen[f.Number] || len(f.Conflicts) == 0 && len(f.Judgements) > 0 || f.Verdict != "" {
			continue
		}
		seen[f.Number] = true
		rows = append(rows, waiting{f.Number, captions[f.Number], why, f.Kind, score * weight(f.Kind)})
	}
	slices.SortStableFunc(rows, func(a, b waiting) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.Number, a.Number))
	})
	return rows, facts[:min(len(facts), query.Limit)], nil
}

// doubt says why a fact should be looked at, and how much.
func doubt(f *chancery.Fact) (string, int) {
	var why []string
	score := 0
	note := func(points int, words string) { why, score = append(why, words), score+points }
	for _, field := range f.Conflicts {
		note(8, "reports differ on "+label(field))
	}
	if f.Modality == chancery.Alleged {
		note(3, "alleged")
	}
	if len(f.Fields["flag"]) > 0 {
		note(3, label(f.First("flag")))
	}
	leans := map[chancery.Basis][]string{}
	for name, vs := range f.Fields {
		for _, v := range vs {
			if (v.Basis == chancery.FromData || v.Basis == chancery.Derived || v.Basis == chancery.FromContext) && !slices.Contains(leans[v.Basis], label(name)) {
				leans[v.Basis] = append(leans[v.Basis], label(name))
			}
		}
	}
	for _, basis := range []chancery.Basis{chancery.FromData, chancery.Derived, chancery.FromContext} {
		if names := leans[basis]; len(names) > 0 {
			slices.Sort(names)
			note(len(names), strings.Join(names, " and ")+" "+basisWords(basis))
		}
	}
	if f.Voices == 1 && score > 0 {
		note(1, "one voice")
	}
	return strings.Join(why, "; "), score
}

// weight is how much hangs on facts of a kind.
func weight(kind string) int {
	switch kind {
	case "instrument", "relation", "measure":
		return 3
	case "engagement", "mechanism", "undertaking":
		return 2
	}
	return 1
}

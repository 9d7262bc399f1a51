package register

import (
	"cmp"
	"context"
	"slices"

	"github.com/chancery-project/chancery"
)

// Found is one page of facts with how the whole of what was found divides.
type Found struct {
	Facts  []chancery.Fact `json:"facts"`
	Total  int             `json:"total"` // up to MostCounted
	Facets []Facet         `json:"facets"`
}

// A Facet is how many of the facts found have one value of a property.
type Facet struct {
	Property string `json:"property"` // kind, status, year, party, area
	Value    string `json:"value"`
	Count    int    `json:"count"`
}

// MostCounted is how many facts facets count; of more, the newest or first, and
// of those that have words the ones entered last.
const MostCounted = 1000

// Find returns a page of the facts that meet q, with facets over all of them.
func (reg *Register) Find(ctx context.Context, q Query) (found Found, err error) {
	if q.AsOf != "" || q.KnownAt != "" {
		return reg.findThen(ctx, q)
	}
	err = reg.store.View(ctx, func(r Reader) error {
		if found.Facts, err = r.Facts(ctx, q); err != nil {
			return err
		}
		all := q
		all.Limit, all.After = MostCounted, Cursor{}
		found.Total, found.Facets, err = r.Facets(ctx, all)
		return err
	})
	return found, err
}

// findThen is Find by a clock that is not today's: what a fact was then must be
// derived again before it can be counted.
func (reg *Register) findThen(ctx context.Context, q Query) (found Found, err error) {
	limit := q.Limit
	q.Limit = 0
	if found.Facts, err = reg.Facts(ctx, q); err != nil {
		return found, err
	}
	found.Total = min(len(found.Facts), MostCounted)
	found.Facets = reg.facets(found.Facts[:found.Total])
	if limit > 0 && len(found.Facts) > limit {
		found.Facts = found.Facts[:limit]
	}
	return found, nil
}

// facets counts facts by kind, status, year, party and area.
func (reg *Register) facets(facts []chancery.Fact) []Facet {
	counts := map[Facet]int{}
	for i := range facts {
		f := &facts[i]
		counts[Facet{Property: "kind", Value: f.Kind}]++
		counts[Facet{Property: "status", Value: f.Status}]++
		counts[Facet{Property: "year", Value: Day(f)[:min(4, len(Day(f)))]}]++
		for _, v := range f.Fields["area"] {
			counts[Facet{Property: "area", Value: v.Value}]++
		}
		for _, id := range reg.partiesOf(f) {
			counts[Facet{Property: "party", Value: id}]++
		}
	}
	return Facets(counts)
}

// Facets lists what was counted, by property, the most frequent first.
func Facets(counts map[Facet]int) (out []Facet) {
	properties := []string{"kind", "status", "year", "area", "party"}
	for f, n := range counts {
		if f.Value != "" {
			f.Count = n
			out = append(out, f)
		}
	}
	slices.SortFunc(out, func(a, b Facet) int {
		return cmp.Or(slices.Index(properties, a.Property)-slices.Index(properties, b.Property), b.Count-a.Count, cmp.Compare(a.Value, b.Value))
	})
	return out
}

// partiesOf returns the parties a fact names where its kind says whom it is about.
func (reg *Register) partiesOf(f *chancery.Fact) []string {
	var e Entry
	k := reg.kinds[f.Kind]
	for _, name := range k.Parties {
		field, _ := k.Field(name)
		for _, v := range f.Fields[name] {
			indexValue(&e, field, v, true, nil)
		}
	}
	return tidy(e.Parties)
}

// Stats counts what the register holds.
func (reg *Register) Stats(ctx context.Context) (st Stats, err error) {
	err = reg.store.View(ctx, func(r Reader) error {
		st, err = r.Stats(ctx)
		return err
	})
	return st, err
}

// Revision is another after every change of the register.
func (reg *Register) Revision(ctx context.Context) (n int64, err error) {
	err = reg.store.View(ctx, func(r Reader) error {
		n, err = r.Revision(ctx)
		return err
	})
	return n, err
}

// Count counts the facts that meet q, up to most.
func (reg *Register) Count(ctx context.Context, q Query, most int) (n int, err error) {
	err = reg.store.View(ctx, func(r Reader) error {
		n, err = r.Count(ctx, q, most)
		return err
	})
	return n, err
}

// NewestDay returns the last day of all documents that state one.
func (reg *Register) NewestDay(ctx context.Context) (day chancery.Date, err error) {
	err = reg.store.View(ctx, func(r Reader) error {
		day, err = r.NewestDay(ctx)
		return err
	})
	return day, err
}

// ClaimCounts returns how many claims each document makes, by its id.
func (reg *Register) ClaimCounts(ctx context.Context) (counts map[string]int, err error) {
	err = reg.store.View(ctx, func(r Reader) error {
		counts, err = r.ClaimCounts(ctx)
		return err
	})
	return counts, err
}

// SayingOf returns the saying of a claim, or a NotFound error.
func (reg *Register) SayingOf(ctx context.Context, claim string) (saying string, err error) {
	err = reg.store.View(ctx, func(r Reader) error {
		entries, err := r.Claims(ctx, ClaimQuery{IDs: []string{claim}})
		if err == nil && len(entries) == 0 {
			err = chancery.Errorf(chancery.NotFound, "no claim %s in this register; chancery show N prints the claims of a fact", claim)
		}
		if err == nil {
			saying = entries[0].Saying
		}
		return err
	})
	return saying, err
}

// LostJudgements returns the standing judgements whose fact is read no more.
func (reg *Register) LostJudgements(ctx context.Context) (lost []Judgement, err error) {
	err = reg.store.View(ctx, func(r Reader) error {
		list, err := r.Judgements(ctx)
		if err != nil {
			return err
		}
		seen := map[int]bool{}
		for _, all := range judge(list).on {
			for _, j := range all {
				if seen[j.Seq] {
					continue
				}
				seen[j.Seq] = true
				have, err := r.Sayings(ctx, SayingQuery{IDs: j.Sayings})
				if err != nil {
					return err
				}
				if len(have) == 0 {
					lost = append(lost, j)
				}
			}
		}
		return nil
	})
	slices.SortFunc(lost, func(a, b Judgement) int { return a.Seq - b.Seq })
	return lost, err
}

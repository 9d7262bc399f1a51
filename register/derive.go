package register

import (
	"cmp"
	"context"
	"slices"

	"github.com/chancery-project/chancery"
)

// derive works out anew every fact that the given claims touch. It returns how
// many facts are new and how many old ones changed.
func (reg *Register) derive(ctx context.Context, w Writer, seeds []Entry) (fresh, changed int, err error) {
	entries, err := reg.reach(ctx, w, seeds)
	if err != nil || len(entries) == 0 {
		return 0, 0, err
	}
	old, err := w.Facts(ctx, Query{Claims: idsOf(entries)})
	if err != nil {
		return 0, 0, err
	}
	heads, err := headsOf(ctx, w, entries)
	if err != nil {
		return 0, 0, err
	}
	ids := make([]string, len(old))
	for i, f := range old {
		ids[i] = f.ID
	}
	if err := w.DeleteFacts(ctx, ids); err != nil {
		return 0, 0, err
	}
	return reg.putFacts(ctx, w, reg.facts(entries, heads), numbering(old))
}

// A derived fact with its index and the place that orders new facts.
type derived struct {
	fact  *chancery.Fact
	index Index
	order string
}

// facts derives the facts of claims, in the order in which they are numbered.
func (reg *Register) facts(entries []Entry, heads map[string]Head) []derived {
	byKind := map[string][]Entry{}
	at := map[string]int{}
	for _, e := range entries {
		byKind[e.Kind] = append(byKind[e.Kind], e)
	}
	var out []derived
	for _, name := range reg.order {
		k := reg.kinds[name]
		for _, part := range components(k, byKind[name]) {
			for _, group := range clusters(k, part) {
				f, x := merge(k, group, heads)
				at[f.ID] = place(k, &group[0])
				out = append(out, derived{fact: f, index: x, order: group[0].Document})
			}
		}
	}
	slices.SortFunc(out, func(a, b derived) int {
		return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(at[a.fact.ID], at[b.fact.ID]), cmp.Compare(a.fact.ID, b.fact.ID))
	})
	return out
}

// place orders claims of a document: by their words, and in a list by the item.
func place(k *chancery.Kind, e *Entry) int {
	at := e.Evidence.Start
	for _, f := range k.Fields {
		if vs := e.Fields[f.Name]; len(vs) > 0 && (f.Type == chancery.TextField || f.Type == chancery.PersonField) && vs[0].Text != "" {
			at = max(at, vs[0].Span.Start)
		}
	}
	return at
}

// numbering maps claims to the numbers of the facts that held them.
func numbering(old []chancery.Fact) map[string]int {
	out := map[string]int{}
	for _, f := range old {
		for _, id := range f.Claims {
			out[id] = f.Number
		}
	}
	return out
}

// putFacts writes facts; each keeps the least number that one of its claims
// had and no other fact has taken, so that people's references last.
func (reg *Register) putFacts(ctx context.Context, w Writer, facts []derived, had map[string]int) (fresh, changed int, err error) {
	taken := map[int]bool{}
	for _, d := range facts {
		grown := false
		for _, id := range d.fact.Claims {
			n := had[id]
			grown = grown || n == 0
			if n > 0 && !taken[n] && (d.fact.Number == 0 || n < d.fact.Number) {
				d.fact.Number = n
			}
		}
		taken[d.fact.Number] = d.fact.Number > 0
		switch {
		case d.fact.Number == 0:
			fresh++
		case grown:
			changed++
		}
	}
	for _, d := range facts {
		if err := w.PutFact(ctx, d.fact, d.index); err != nil {
			return 0, 0, err
		}
	}
	return fresh, changed, nil
}

// Rebuild derives every fact from the claims again. Numbers stay.
func (reg *Register) Rebuild(ctx context.Context) (facts int, err error) {
	err = reg.store.Update(ctx, func(w Writer) error {
		entries, err := w.Claims(ctx, ClaimQuery{})
		if err != nil {
			return err
		}
		old, err := w.Facts(ctx, Query{})
		if err != nil {
			return err
		}
		heads, err := headsOf(ctx, w, entries)
		if err != nil {
			return err
		}
		if err := w.DeleteFacts(ctx, nil); err != nil {
			return err
		}
		all := reg.facts(entries, heads)
		facts = len(all)
		_, _, err = reg.putFacts(ctx, w, all, numbering(old))
		return err
	})
	return facts, err
}

func idsOf(entries []Entry) []string {
	out := make([]string, len(entries))
	for i, e := range entries {
		out[i] = e.ID
	}
	return out
}

func headsOf(ctx context.Context, r Reader, entries []Entry) (map[string]Head, error) {
	ids := []string{}
	for _, e := range entries {
		ids = append(ids, e.Document)
	}
	heads, err := r.Documents(ctx, tidy(ids))
	out := map[string]Head{}
	for _, h := range heads {
		out[h.ID] = h
	}
	return out, err
}

package web

import (
	"cmp"
	"context"
	"reflect"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// A memo asks a register once, for one page, what several parts of it need.
type memo struct {
	Register
	all    []chancery.Party
	byID   map[string]chancery.Party
	newest *chancery.Date
	claims map[string]chancery.Claim
	heads  map[string]register.Head
	recent map[string][]chancery.Fact // the newest of a kind, by what they are about
}

// recentOf is how many of the newest facts of a kind the views of one page ask
// for together; 0 for kinds that one view alone asks for.
func recentOf(kind string) int {
	switch kind {
	case "engagement":
		return metFacts
	case "instrument", "relation", "mechanism", "project", "measure", "indicator":
		return max(timelineRows, otherFacts)
	}
	return 0
}

// Facts returns the facts that meet q. The newest about parties, which several
// views of one page ask for, are read once, kind by kind.
func (m *memo) Facts(ctx context.Context, q register.Query) ([]chancery.Fact, error) {
	kinds := slices.Concat(q.Kinds, strings.Fields(q.Kind))
	plain := register.Query{Parties: q.Parties, Kind: q.Kind, Kinds: q.Kinds, AsOf: q.AsOf, KnownAt: q.KnownAt, Newest: true, Limit: q.Limit}
	read := func(k string) bool { return q.Limit < 1 || q.Limit > recentOf(k) }
	if len(kinds) == 0 || len(q.Parties) == 0 || !reflect.DeepEqual(plain, q) || slices.ContainsFunc(kinds, read) {
		return m.Register.Facts(ctx, q)
	}
	var out []chancery.Fact
	for _, k := range kinds {
		of := register.Query{Parties: q.Parties, Kind: k, AsOf: q.AsOf, KnownAt: q.KnownAt, Newest: true, Limit: recentOf(k)}
		facts, err := m.newestOf(ctx, of)
		if err != nil {
			return nil, err
		}
		out = append(out, facts...)
	}
	slices.SortFunc(out, func(a, b chancery.Fact) int {
		return cmp.Or(cmp.Compare(register.Day(&b), register.Day(&a)), cmp.Compare(b.Number, a.Number))
	})
	return out[:min(len(out), q.Limit)], nil
}

// newestOf reads the newest facts of a kind once.
func (m *memo) newestOf(ctx context.Context, q register.Query) ([]chancery.Fact, error) {
	key := strings.Join(append([]string{q.Kind, string(q.AsOf), string(q.KnownAt)}, q.Parties...), "\x00")
	if facts, ok := m.recent[key]; ok {
		return facts, nil
	}
	facts, err := m.Register.Facts(ctx, q)
	if err == nil {
		if m.recent == nil {
			m.recent = map[string][]chancery.Fact{}
		}
		m.recent[key] = facts
	}
	return facts, err
}

// Claims returns claims by their ids, by document and place.
func (m *memo) Claims(ctx context.Context, ids []string) ([]chancery.Claim, error) {
	if m.claims == nil {
		m.claims = map[string]chancery.Claim{}
	}
	fetch := func(missing []string) ([]chancery.Claim, error) { return m.Register.Claims(ctx, missing) }
	out, err := recall(m.claims, ids, fetch, func(c chancery.Claim) string { return c.ID })
	slices.SortFunc(out, func(a, b chancery.Claim) int {
		return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Evidence.Start, b.Evidence.Start), cmp.Compare(a.ID, b.ID))
	})
	return out, err
}

// Documents returns the heads of the documents with these ids; of all, for none.
func (m *memo) Documents(ctx context.Context, ids ...string) ([]register.Head, error) {
	if len(ids) == 0 {
		return m.Register.Documents(ctx)
	}
	if m.heads == nil {
		m.heads = map[string]register.Head{}
	}
	fetch := func(missing []string) ([]register.Head, error) { return m.Register.Documents(ctx, missing...) }
	out, err := recall(m.heads, ids, fetch, func(h register.Head) string { return h.ID })
	slices.SortFunc(out, func(a, b register.Head) int { return cmp.Compare(a.ID, b.ID) })
	return out, err
}

// recall returns the things with these ids, and fetches those not had before.
func recall[T any](had map[string]T, ids []string, fetch func(missing []string) ([]T, error), id func(T) string) ([]T, error) {
	var missing []string
	for _, want := range ids {
		if _, ok := had[want]; !ok {
			missing = append(missing, want)
		}
	}
	if len(missing) > 0 {
		fresh, err := fetch(missing)
		if err != nil {
			return nil, err
		}
		for _, t := range fresh {
			had[id(t)] = t
		}
	}
	var out []T
	seen := map[string]bool{}
	for _, want := range ids {
		if t, ok := had[want]; ok && !seen[want] {
			seen[want], out = true, append(out, t)
		}
	}
	return out, nil
}

// Parties returns every party the register names.
func (m *memo) Parties(ctx context.Context) (all []chancery.Party, err error) {
	if m.byID != nil {
		return m.all, nil
	}
	if m.all, err = m.Register.Parties(ctx); err != nil {
		return nil, err
	}
	m.byID = map[string]chancery.Party{}
	for _, p := range m.all {
		m.byID[p.ID] = p
	}
	return m.all, nil
}

// NewestDay returns the last day of all documents that state one.
func (m *memo) NewestDay(ctx context.Context) (chancery.Date, error) {
	if m.newest == nil {
		day, err := m.Register.NewestDay(ctx)
		if err != nil {
			return "", err
		}
		m.newest = &day
	}
	return *m.newest, nil
}

// name returns what to call a party; the identifier where no document names it.
func (m *memo) name(id string) string { return partyOf(m.byID, id).Name() }

func partyOf(byID map[string]chancery.Party, id string) chancery.Party {
	if p, ok := byID[id]; ok {
		return p
	}
	return chancery.Party{ID: id}
}

// known is the name of a party that the register names, "" of any other.
func (m *memo) known(id string) string {
	if p, ok := m.byID[id]; ok && id != "" {
		return p.Name()
	}
	return ""
}

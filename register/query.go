package register

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"github.com/chancery-project/chancery"
)

// Facts returns the facts that meet q, by number or newest first.
func (reg *Register) Facts(ctx context.Context, q Query) (facts []chancery.Fact, err error) {
	err = reg.store.View(ctx, func(r Reader) error {
		if q.AsOf == "" && q.KnownAt == "" {
			facts, err = r.Facts(ctx, q)
			return err
		}
		all := q
		all.Limit = 0 // what a clock takes away must not count
		if facts, err = r.Facts(ctx, all); err == nil {
			facts, err = reg.back(ctx, r, facts, q)
		}
		return err
	})
	return facts, err
}

// back derives facts again from the claims of documents up to a day, and of
// those that the register had on a day.
func (reg *Register) back(ctx context.Context, r Reader, facts []chancery.Fact, q Query) ([]chancery.Fact, error) {
	keep, err := upTo(q)
	if err != nil {
		return nil, err
	}
	ids, had := []string{}, map[string]int{}
	for _, f := range facts {
		ids = append(ids, f.Sayings...)
		for _, s := range f.Sayings {
			had[s] = f.Number
		}
	}
	entries, err := r.Claims(ctx, ClaimQuery{Sayings: ids})
	if err != nil {
		return nil, err
	}
	docs := map[string]bool{}
	for _, e := range entries {
		docs[e.Document] = true
	}
	heads, err := reg.known.documents(ctx, r, setOf(docs))
	if err != nil {
		return nil, err
	}
	entries = slices.DeleteFunc(entries, func(e Entry) bool { return !keep(heads[e.Document]) })
	wk, err := reg.working(ctx, r)
	if err != nil {
		return nil, err
	}
	if q.KnownAt != "" {
		wk.judged, err = judgedUpTo(ctx, r, q.KnownAt)
		if err != nil {
			return nil, err
		}
	}
	found, err := wk.inMemory(ctx, entries)
	out := []chancery.Fact{}
	for _, x := range found {
		x.Fact.Number = had[x.Fact.Sayings[0]]
		out = append(out, *x.Fact)
	}
	slices.SortStableFunc(out, func(a, b chancery.Fact) int {
		if q.Newest {
			return cmp.Or(cmp.Compare(Day(&b), Day(&a)), cmp.Compare(b.Number, a.Number))
		}
		return cmp.Compare(a.Number, b.Number)
	})
	if q.Limit > 0 && len(out) > q.Limit {
		out = out[:q.Limit]
	}
	return out, err
}

// upTo returns which documents the two clocks of a query let speak.
func upTo(q Query) (func(Head) bool, error) {
	limits := [2]time.Time{}
	for i, day := range []chancery.Date{q.AsOf, q.KnownAt} {
		if day == "" {
			continue
		}
		_, last, ok := day.Bounds()
		if !ok || last.IsZero() {
			return nil, chancery.Errorf(chancery.Invalid, "as of %q: give a day such as 2024-06-30", day)
		}
		limits[i] = last
	}
	return func(h Head) bool {
		for i, day := range []chancery.Date{h.Day, h.Entered} {
			first, _, ok := day.Bounds()
			if !limits[i].IsZero() && ok && first.After(limits[i]) {
				return false
			}
		}
		return true
	}, nil
}

// judgedUpTo returns what people had judged on a day.
func judgedUpTo(ctx context.Context, r Reader, day chancery.Date) (*judged, error) {
	list, err := r.Judgements(ctx)
	n := slices.IndexFunc(list, func(j Judgement) bool { return j.When[:min(len(j.When), 10)] > string(day) })
	if n >= 0 {
		list = list[:n]
	}
	return judge(list), err
}

// inMemory derives the facts of claims without keeping them.
func (w *work) inMemory(ctx context.Context, entries []Entry) ([]Indexed, error) {
	w.known.put(entries)
	docs := w.byDocument(entries)
	sayings, _ := w.gather(nil, slices.Concat(docs...))
	w.hand = map[string]Saying{}
	for _, s := range sayings {
		w.hand[s.ID] = s
	}
	nodes, err := w.leads(ctx, sayings)
	if err != nil {
		return nil, err
	}
	w.count = func(_ context.Context, sayings []string) (int, error) {
		in := map[string]bool{}
		for _, e := range entries {
			if slices.Contains(sayings, e.Saying) {
				in[e.Document] = true
			}
		}
		return len(in), nil
	}
	t := ties{}
	for _, doc := range docs {
		t.add(w.tiesIn(doc))
	}
	t.force(w.judged.ties)
	return w.facts(ctx, w.group(nodes, t))
}

func setOf(m map[string]bool) []string {
	out := make([]string, 0, len(m))
	for s := range m {
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}

// Claims returns claims by their ids, ordered by document and place. Their
// Document is the document's id.
func (reg *Register) Claims(ctx context.Context, ids []string) (claims []chancery.Claim, err error) {
	err = reg.store.View(ctx, func(r Reader) error {
		entries, err := r.Claims(ctx, ClaimQuery{IDs: ids})
		for _, e := range entries {
			claims = append(claims, e.Claim)
		}
		return err
	})
	return claims, err
}

// Entries returns the claims of a document in the order of its text, each with
// what it says by id.
func (reg *Register) Entries(ctx context.Context, doc string) (entries []Entry, err error) {
	err = reg.store.View(ctx, func(r Reader) error {
		entries, err = r.Claims(ctx, ClaimQuery{Documents: []string{doc}})
		return err
	})
	slices.SortStableFunc(entries, func(a, b Entry) int { return cmp.Compare(a.Evidence.Start, b.Evidence.Start) })
	return entries, err
}

// Latest returns the heads of documents without their sketches, newest day
// first, from behind one; from the newest, for an empty one.
func (reg *Register) Latest(ctx context.Context, after Head, limit int) (heads []Head, err error) {
	err = reg.store.View(ctx, func(r Reader) error {
		heads, err = r.Latest(ctx, after, limit)
		return err
	})
	return heads, err
}

// Document returns a document by its id, or a NotFound error.
func (reg *Register) Document(ctx context.Context, id string) (doc *chancery.Document, err error) {
	err = reg.store.View(ctx, func(r Reader) error {
		doc, err = r.Document(ctx, id)
		return err
	})
	return doc, err
}

// Documents returns the heads of the documents with these ids; of all, for none.
func (reg *Register) Documents(ctx context.Context, ids ...string) (heads []Head, err error) {
	err = reg.store.View(ctx, func(r Reader) error {
		heads, err = r.Documents(ctx, ids)
		return err
	})
	return heads, err
}

// Party returns the party that ref means: its identifier, or a name that
// documents gave it. NotFound where none has it, Conflict where several have.
func (reg *Register) Party(ctx context.Context, ref string) (chancery.Party, error) {
	all, err := reg.Parties(ctx)
	if err != nil {
		return chancery.Party{}, err
	}
	want := foldName(ref)
	for _, p := range all {
		if foldName(p.ID) == want {
			return p, nil
		}
	}
	var found []chancery.Party
	for _, p := range all {
		if slices.ContainsFunc(p.Names, func(n string) bool { return foldName(n) == want }) {
			found = append(found, p)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return chancery.Party{}, chancery.Errorf(chancery.NotFound, "no party %q in this register; give an identifier such as SGP or a name the reports use", ref)
	}
	var ids []string
	for _, p := range found {
		ids = append(ids, p.ID)
	}
	return chancery.Party{}, chancery.Errorf(chancery.Conflict, "%q can mean %s; give the identifier", ref, strings.Join(ids, ", "))
}

// Parties returns every party the register names, by identifier, with its
// names, the most frequent first. It is not the caller's to change.
func (reg *Register) Parties(ctx context.Context) (out []chancery.Party, err error) {
	err = reg.store.View(ctx, func(r Reader) error {
		revision, err := r.Revision(ctx)
		if err != nil {
			return err
		}
		if out = reg.known.partiesAt(revision); out != nil {
			return nil
		}
		names, err := r.Names(ctx)
		out = partiesOf(names)
		reg.known.putParties(revision, out)
		return err
	})
	return out, err
}

// partiesOf gathers the names of each party.
func partiesOf(all []Name) (out []chancery.Party) {
	slices.SortFunc(all, func(a, b Name) int {
		return cmp.Or(cmp.Compare(a.Party, b.Party), cmp.Compare(b.Count, a.Count), cmp.Compare(a.Name, b.Name))
	}) // a party's entry without a name only says that it is there
	for _, n := range all {
		if len(out) == 0 || out[len(out)-1].ID != n.Party {
			out = append(out, chancery.Party{ID: n.Party})
		}
		if n.Name != "" {
			p := &out[len(out)-1]
			p.Names = append(p.Names, n.Name)
		}
	}
	return out
}

package register

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/chancery-project/chancery"
)

// work is one derivation: what it reads from, and what people have judged.
type work struct {
	*Register
	r      Reader
	judged *judged
	count  func(ctx context.Context, sayings []string) (int, error) // documents
	hand   map[string]Saying                                        // sayings at hand; only these, where none are stored
}

func (reg *Register) working(ctx context.Context, r Reader) (*work, error) {
	list, err := r.Judgements(ctx)
	return &work{reg, r, judge(list), r.CountDocuments, nil}, err
}

// derive works out anew the facts that the claims of new documents touch. It
// returns how many facts are new and how many old ones gained a claim. had
// gives the numbers of facts that sayings had before they were cleared; nil, if
// they were not.
func (w *work) derive(ctx context.Context, wr Writer, docs [][]Entry, had map[string]int) (made, grew int, err error) {
	all := slices.Concat(docs...)
	have, err := wr.Sayings(ctx, SayingQuery{IDs: sayingIDs(all)})
	if err != nil {
		return 0, 0, err
	}
	fresh, grown := w.gather(have, all)
	w.hand = map[string]Saying{}
	for _, s := range slices.Concat(fresh, grown) {
		w.hand[s.ID] = s
	}
	if err := wr.PutSayings(ctx, slices.Concat(fresh, grown)); err != nil {
		return 0, 0, err
	}
	tied, err := w.tie(ctx, wr, docs)
	if err != nil {
		return 0, 0, err
	}
	changed := map[string]bool{}
	seeds, rest := fresh, []Saying{}
	for _, s := range slices.Concat(fresh, grown) {
		changed[s.ID] = true
	}
	for _, s := range grown {
		if tied[s.ID] {
			seeds = append(seeds, s)
		} else {
			rest = append(rest, s)
		}
	}
	groups, err := w.regroup(ctx, seeds, rest)
	if err != nil {
		return 0, 0, err
	}
	return w.settle(ctx, wr, groups, changed, had)
}

func sayingIDs(entries []Entry) []string {
	out := make([]string, len(entries))
	for i, e := range entries {
		out[i] = e.Saying
	}
	return tidy(out)
}

// tie keeps what each document shows about pairs of its claims beyond what
// their words show. It returns the sayings of new ties.
func (w *work) tie(ctx context.Context, wr Writer, docs [][]Entry) (map[string]bool, error) {
	var found []Tie
	var ids []string
	for _, entries := range docs {
		for _, t := range w.tiesIn(entries) {
			found = append(found, t)
			ids = append(ids, t.A, t.B)
		}
	}
	out := map[string]bool{}
	if len(found) == 0 {
		return out, nil
	}
	have, err := wr.Ties(ctx, tidy(ids))
	if err != nil {
		return nil, err
	}
	old := map[Tie]bool{}
	for _, t := range have {
		old[t] = true
	}
	found = slices.DeleteFunc(found, func(t Tie) bool { return old[t] })
	for _, t := range found {
		out[t.A], out[t.B] = true, true
	}
	return out, wr.PutTies(ctx, found)
}

// tiesIn compares the claims of one document that share a key.
func (w *work) tiesIn(entries []Entry) []Tie {
	var out []Tie
	seen := map[Tie]bool{}
	by := map[string][]*Entry{}
	for i := range entries {
		e := &entries[i]
		for _, key := range baseKeys(w.kinds[e.Kind], &e.Claim) {
			key = e.Kind + "|" + key
			for _, o := range by[key] {
				t, ok := tieOf(w.kinds[e.Kind], o, e)
				if ok && !seen[t] {
					seen[t] = true
					out = append(out, t)
				}
			}
			by[key] = append(by[key], e)
		}
	}
	return out
}

// tieOf says what one document shows about two of its claims; ok where that is
// more than any two documents would show.
func tieOf(k *chancery.Kind, a, b *Entry) (t Tie, ok bool) {
	if a.Saying == b.Saying || a.Polarity != b.Polarity {
		return t, false
	}
	t = Tie{A: min(a.Saying, b.Saying), B: max(a.Saying, b.Saying)}
	switch within(k, a, b) {
	case agrees:
		t.One = true
		return t, true
	case differs:
		return t, !excludes(k, a, b)
	}
	return t, false
}

// regroup returns the groups of sayings that are facts: those that hang
// together with the seeds, and those that sayings which only grew belong to.
func (w *work) regroup(ctx context.Context, seeds, grown []Saying) ([][]node, error) {
	start, err := w.leads(ctx, seeds)
	if err != nil {
		return nil, err
	}
	reached, t, err := w.reach(ctx, start)
	if err != nil {
		return nil, err
	}
	out := w.group(reached, t)
	in := map[string]bool{}
	for _, n := range reached {
		in[n.ID] = true
	}
	ids := []string{}
	for _, s := range grown {
		if !in[s.ID] {
			ids = append(ids, s.ID)
		}
	}
	same, err := w.asBefore(ctx, ids)
	return append(out, same...), err
}

// group divides nodes into facts.
func (w *work) group(nodes []node, t ties) [][]node {
	byKind := map[string][]node{}
	for _, n := range nodes {
		byKind[n.Kind] = append(byKind[n.Kind], n)
	}
	var out [][]node
	for _, name := range w.order {
		k := w.kinds[name]
		for _, part := range components(k, t, byKind[name]) {
			out = append(out, clusters(k, t, part)...)
		}
	}
	return out
}

// asBefore returns the groups that sayings belonged to and still do.
func (w *work) asBefore(ctx context.Context, ids []string) ([][]node, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	owners, err := w.r.Owners(ctx, ids)
	if err != nil {
		return nil, err
	}
	nodes, err := w.cores(ctx, ownedIDs(owners))
	if err != nil {
		return nil, err
	}
	at := map[int]int{}
	var out [][]node
	for _, n := range nodes {
		number := owners[n.ID]
		i, ok := at[number]
		if !ok {
			i, at[number] = len(out), len(out)
			out = append(out, nil)
		}
		out[i] = append(out[i], n)
	}
	return out, nil
}

func ownedIDs(owners map[string]int) []string {
	out := make([]string, 0, len(owners))
	for id := range owners {
		out = append(out, id)
	}
	slices.Sort(out)
	return out
}

// settle writes the facts of groups that differ from before, and removes the
// facts that are no more.
func (w *work) settle(ctx context.Context, wr Writer, groups [][]node, changed map[string]bool, had map[string]int) (made, grew int, err error) {
	ids := []string{}
	for _, g := range groups {
		for _, n := range g {
			ids = append(ids, n.ID)
		}
	}
	owners, err := wr.Owners(ctx, ids)
	if err != nil {
		return 0, 0, err
	}
	size := map[int]int{}
	for _, number := range owners {
		size[number]++
	}
	var write [][]node
	kept := map[int]bool{}
	for _, g := range groups {
		if n := unchanged(g, owners, size, changed); n > 0 {
			kept[n] = true
		} else {
			write = append(write, g)
		}
	}
	facts, err := w.facts(ctx, write)
	if err != nil {
		return 0, 0, err
	}
	made, grew = assign(facts, owners, had, kept, changed)
	if had == nil {
		if err := handBack(ctx, wr, facts, owners); err != nil {
			return 0, 0, err
		}
	}
	var gone []int
	for n := range size {
		if !kept[n] {
			gone = append(gone, n)
		}
	}
	slices.Sort(gone)
	if err := wr.DeleteFacts(ctx, gone); err != nil {
		return 0, 0, err
	}
	if had == nil {
		if err := leadOn(ctx, wr, gone, owners); err != nil {
			return 0, 0, err
		}
	}
	return made, grew, wr.PutFacts(ctx, facts)
}

// unchanged returns the number of the fact that a group was and still is, or 0.
func unchanged(g []node, owners map[string]int, size map[int]int, changed map[string]bool) int {
	n := owners[g[0].ID]
	if n == 0 || size[n] != len(g) || slices.ContainsFunc(g, func(m node) bool { return changed[m.ID] || owners[m.ID] != n }) {
		return 0
	}
	return n
}

// assign gives each fact the least number that one of its sayings had and no
// other fact has taken, so that people's references last. Facts without one
// are numbered as they are stored.
func assign(facts []Indexed, owners, had map[string]int, kept map[int]bool, changed map[string]bool) (made, grew int) {
	for _, x := range facts {
		f, gained := x.Fact, false
		for _, id := range f.Sayings {
			n := cmp.Or(owners[id], had[id])
			if n > 0 && !kept[n] && (f.Number == 0 || n < f.Number) {
				f.Number = n
			}
			gained = gained || changed[id]
		}
		switch {
		case f.Number == 0:
			made++
		case gained:
			grew++
		}
		if f.Number > 0 {
			kept[f.Number] = true
		}
	}
	return made, grew
}

// place orders new facts: by document and words, and in a list by the item.
func place(k *chancery.Kind, g []node) string {
	first := &g[0].entries[0]
	for _, n := range g {
		if n.entries[0].Place < first.Place {
			first = &n.entries[0]
		}
	}
	at := first.Evidence.Start
	for _, f := range k.Fields {
		if vs := first.Fields[f.Name]; len(vs) > 0 && (f.Type == chancery.TextField || f.Type == chancery.PersonField) && vs[0].Text != "" {
			at = max(at, vs[0].Span.Start)
		}
	}
	return fmt.Sprintf("%s|%s|%08d", cmp.Or(string(first.Day), "~"), first.Document, at)
}

// sayingsOf returns sayings with what they show.
func (w *work) sayingsOf(ctx context.Context, ids []string) ([]Saying, error) {
	out, missing := make([]Saying, 0, len(ids)), []string{}
	for _, id := range ids {
		if s, ok := w.hand[id]; ok {
			out = append(out, s)
		} else {
			missing = append(missing, id)
		}
	}
	if len(missing) == 0 {
		return out, nil
	}
	more, err := w.r.Sayings(ctx, SayingQuery{IDs: missing})
	return append(out, more...), err
}

// facts merges groups, in the order in which new facts are numbered.
func (w *work) facts(ctx context.Context, groups [][]node) ([]Indexed, error) {
	if err := w.fill(ctx, groups); err != nil {
		return nil, err
	}
	var docs []string
	for _, g := range groups {
		for _, n := range g {
			for _, e := range n.entries {
				docs = append(docs, e.Document)
			}
		}
	}
	heads, err := w.known.documents(ctx, w.r, tidy(docs))
	if err != nil {
		return nil, err
	}
	out := make([]Indexed, 0, len(groups))
	at := map[string]string{}
	for _, g := range groups {
		k := w.kinds[g[0].Kind]
		x := merge(k, g, heads)
		if x.Fact.Documents == 0 {
			if x.Fact.Documents, err = w.count(ctx, x.Fact.Sayings); err != nil {
				return nil, err
			}
		}
		w.judged.apply(k, x.Fact)
		finish(k, &x, g)
		at[x.Fact.ID] = place(k, g)
		out = append(out, x)
	}
	slices.SortFunc(out, func(a, b Indexed) int {
		return cmp.Or(cmp.Compare(at[a.Fact.ID], at[b.Fact.ID]), cmp.Compare(a.Fact.ID, b.Fact.ID))
	})
	return out, nil
}

package register

import (
	"cmp"
	"context"
	"slices"

	"github.com/chancery-project/chancery"
)

// components splits the nodes of one kind into those that hang together.
func components(k *chancery.Kind, t ties, nodes []node) [][]node {
	slices.SortFunc(nodes, func(a, b node) int { return cmp.Compare(a.ID, b.ID) })
	p := newParts(len(nodes))
	at := map[string]int{}
	for i := range nodes {
		at[nodes[i].ID] = i
	}
	for pr, v := range t {
		i, ok := at[pr.a]
		j, ok2 := at[pr.b]
		if ok && ok2 && v == agrees {
			p.join(i, j)
		}
	}
	for _, block := range blocks(nodes) {
		for _, a := range block.look {
			for _, b := range block.kept {
				if p.find(a) != p.find(b) && one(k, t, &nodes[a], &nodes[b]) {
					p.join(a, b)
				}
			}
		}
	}
	var out [][]node
	for _, group := range p.groups() {
		var part []node
		for _, i := range group {
			part = append(part, nodes[i])
		}
		out = append(out, part)
	}
	return out
}

// A block is the nodes kept under one key, and those that look under it.
type block struct{ kept, look []int }

// blocks lists the nodes of each key, in the order of keys first met.
func blocks(nodes []node) []block {
	at := map[int64]int{}
	var out []block
	of := func(key int64) *block {
		i, ok := at[key]
		if !ok {
			i, at[key] = len(out), len(out)
			out = append(out, block{})
		}
		return &out[i]
	}
	for i := range nodes {
		for _, key := range nodes[i].Keys {
			b := of(key)
			b.kept = append(b.kept, i)
		}
		for _, key := range nodes[i].Probes {
			b := of(key)
			b.look = append(b.look, i)
		}
	}
	return out
}

// reach returns all nodes that hang together with the given ones, and the ties
// among them.
func (w *work) reach(ctx context.Context, seeds []node) ([]node, ties, error) {
	t := ties{}
	t.force(w.judged.ties)
	all, front := slices.Clone(seeds), seeds
	seen := map[string]bool{}
	for _, n := range seeds {
		seen[n.ID] = true
	}
	idle := shelf{byID: map[string]*node{}, byKey: map[int64][]*node{}}
	for len(front) > 0 {
		near, tied, err := w.around(ctx, front, t, seen)
		if err != nil {
			return nil, nil, err
		}
		idle.add(near)
		var next []node
		for i := range front {
			next = append(next, idle.take(w.kinds[front[i].Kind], t, &front[i], tied)...)
		}
		all, front = append(all, next...), next
	}
	return all, t, nil
}

// A shelf holds nodes that are loaded, but not reached yet.
type shelf struct {
	byID  map[string]*node
	byKey map[int64][]*node
}

func (s *shelf) add(nodes []node) {
	for i := range nodes {
		n := &nodes[i]
		s.byID[n.ID] = n
		for _, key := range n.Keys {
			s.byKey[key] = append(s.byKey[key], n)
		}
	}
}

// take removes and returns the nodes that are one with n: of those kept where n
// looks, and of those tied to it.
func (s *shelf) take(k *chancery.Kind, t ties, n *node, tied map[string][]string) (out []node) {
	tried := map[string]bool{}
	try := func(o *node) {
		if o == nil || tried[o.ID] || s.byID[o.ID] == nil {
			return
		}
		tried[o.ID] = true
		if o.Kind == n.Kind && one(k, t, n, o) {
			delete(s.byID, o.ID)
			out = append(out, *o)
		}
	}
	for _, key := range n.Probes {
		for _, o := range s.byKey[key] {
			try(o)
		}
	}
	for _, id := range tied[n.ID] {
		try(s.byID[id])
	}
	return out
}

// around loads the nodes that may hang together with those of the front and
// are not loaded yet, and the ties of the front.
func (w *work) around(ctx context.Context, front []node, t ties, seen map[string]bool) ([]node, map[string][]string, error) {
	var ids []string
	var keys []int64
	for _, n := range front {
		ids = append(ids, n.ID)
		keys = append(keys, n.Probes...)
	}
	found, err := w.r.Ties(ctx, ids)
	if err != nil {
		return nil, nil, err
	}
	t.add(found)
	t.force(w.judged.ties)
	near, err := w.r.Keyed(ctx, unique(keys))
	if err != nil {
		return nil, nil, err
	}
	tied := map[string][]string{}
	for _, tie := range slices.Concat(found, w.judged.tiesOf(ids)) {
		near = append(near, tie.A, tie.B)
		tied[tie.A], tied[tie.B] = append(tied[tie.A], tie.B), append(tied[tie.B], tie.A)
	}
	near = slices.DeleteFunc(tidy(near), func(id string) bool { return seen[id] })
	for _, id := range near {
		seen[id] = true
	}
	nodes, err := w.cores(ctx, near)
	return nodes, tied, err
}

// cores returns nodes that can be compared, but do not hold all their claims yet.
func (w *work) cores(ctx context.Context, ids []string) ([]node, error) {
	out := make([]node, 0, len(ids))
	missing := []string{}
	for _, id := range ids {
		if c := w.known.core(id); c != nil {
			out = append(out, nodeOf(id, c))
		} else {
			missing = append(missing, id)
		}
	}
	if len(missing) == 0 {
		return out, nil
	}
	sayings, err := w.r.Sayings(ctx, SayingQuery{IDs: missing})
	if err != nil {
		return nil, err
	}
	more, err := w.leads(ctx, sayings)
	return append(out, more...), err
}

func nodeOf(id string, c *core) node {
	return node{Saying: Saying{ID: id, Kind: c.lead.Kind, Keys: c.keys, Probes: c.probes}, first: &c.lead}
}

// leads makes nodes of sayings with their first claims.
func (w *work) leads(ctx context.Context, sayings []Saying) ([]node, error) {
	ids := make([]string, 0, len(sayings))
	for _, s := range sayings {
		ids = append(ids, s.Members[0].Claim)
	}
	byID, err := w.known.claims(ctx, w.r, ids)
	if err != nil {
		return nil, err
	}
	out := make([]node, 0, len(sayings))
	for _, s := range sayings {
		lead, ok := byID[s.Members[0].Claim]
		k := w.kinds[s.Kind]
		if !ok || k == nil {
			continue
		}
		c := w.known.core(s.ID)
		if c == nil {
			c = &core{lead: lead}
			c.keys, c.probes = keysOf(k, &lead)
			w.known.putCore(s.ID, c)
		}
		out = append(out, nodeOf(s.ID, c))
	}
	return out, nil
}

// fill loads the claims that the nodes of groups show.
func (w *work) fill(ctx context.Context, groups [][]node) error {
	ids := []string{}
	for _, g := range groups {
		for _, n := range g {
			ids = append(ids, n.ID)
		}
	}
	slices.Sort(ids)
	sayings, err := w.sayingsOf(ctx, ids)
	if err != nil {
		return err
	}
	claims := []string{}
	at := map[string]*Saying{}
	for i := range sayings {
		at[sayings[i].ID] = &sayings[i]
		for _, m := range sayings[i].Members {
			claims = append(claims, m.Claim)
		}
	}
	byID, err := w.known.claims(ctx, w.r, claims)
	if err != nil {
		return err
	}
	for _, g := range groups {
		for i := range g {
			n := &g[i]
			if s := at[n.ID]; s != nil {
				n.Claims, n.First, n.Last, n.Members = s.Claims, s.First, s.Last, s.Members
			}
			for _, m := range n.Members {
				if e, ok := byID[m.Claim]; ok {
					n.entries = append(n.entries, e)
				}
			}
		}
	}
	return nil
}

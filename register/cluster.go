package register

import (
	"cmp"
	"context"
	"slices"

	"github.com/chancery-project/chancery"
)

// reach returns all claims that hang together with the given ones: those that
// speak of one fact with them, with those, and so on.
func (reg *Register) reach(ctx context.Context, r Reader, seeds []Entry) ([]Entry, error) {
	all, front := slices.Clone(seeds), seeds
	var idle []Entry // loaded, but not reached yet
	seen := idsOf(seeds)
	for len(front) > 0 {
		more, err := r.Claims(ctx, ClaimQuery{Keys: keysOfAll(front), Not: seen})
		if err != nil {
			return nil, err
		}
		seen = append(seen, idsOf(more)...)
		var next, rest []Entry
		for _, e := range append(idle, more...) {
			k := reg.kinds[e.Kind]
			if k != nil && slices.ContainsFunc(front, func(o Entry) bool { return o.Kind == e.Kind && same(k, &o, &e) }) {
				next = append(next, e)
			} else {
				rest = append(rest, e)
			}
		}
		all, front, idle = append(all, next...), next, rest
	}
	return all, nil
}

func keysOfAll(entries []Entry) []string {
	out := []string{}
	for _, e := range entries {
		out = append(out, e.Keys...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// components splits claims of one kind into those that hang together.
func components(k *chancery.Kind, entries []Entry) [][]node {
	nodes := fuse(k, entries)
	p := newParts(len(nodes))
	for _, block := range blocks(nodes) {
		for i, a := range block {
			for _, b := range block[:i] {
				if p.find(a) != p.find(b) && sameNodes(k, &nodes[a], &nodes[b]) {
					p.join(a, b)
				}
			}
		}
	}
	return pick(p, nodes)
}

// pick returns the parts of a list.
func pick(p *parts, nodes []node) [][]node {
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

// blocks lists the nodes that share each key.
func blocks(nodes []node) [][]int {
	var keys []string
	by := map[string][]int{}
	for i := range nodes {
		for _, key := range nodes[i].members[0].Keys {
			if by[key] == nil {
				keys = append(keys, key)
			}
			by[key] = append(by[key], i)
		}
	}
	out := make([][]int, len(keys))
	for i, key := range keys {
		out[i] = by[key]
	}
	return out
}

// clusters divides claims that hang together into facts. A claim that could be
// either of two things that are not one stays a fact of its own, unless its
// own document settles which.
func clusters(k *chancery.Kind, nodes []node) [][]Entry {
	slices.SortFunc(nodes, func(a, b node) int {
		return cmp.Or(cmp.Compare(detail(k, &b.members[0]), detail(k, &a.members[0])), cmp.Compare(a.members[0].ID, b.members[0].ID))
	})
	net := newNet(k, nodes)
	p := newParts(len(nodes))
	for i := range nodes {
		for _, j := range net.links[i] {
			if j < i && slices.Contains(net.links[j], i) && net.fit(p, i, j) {
				p.join(i, j)
			}
		}
	}
	var out [][]Entry
	for _, part := range pick(p, nodes) {
		var group []Entry
		for _, n := range part {
			group = append(group, n.members...)
		}
		out = append(out, group)
	}
	return out
}

// detail counts how much a claim tells of which fact it speaks.
func detail(k *chancery.Kind, e *Entry) int {
	n := 0
	for _, f := range k.Fields {
		vs := e.Fields[f.Name]
		if len(vs) == 0 {
			continue
		}
		n += 2
		for _, v := range vs {
			if v.Date != nil {
				n += len(v.Date.Value)
			}
			if f.Type == chancery.DateField {
				n += len(v.Value)
			}
		}
	}
	return n
}

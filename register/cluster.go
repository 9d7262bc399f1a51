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
	have := map[string]bool{}
	var all, front []Entry
	for _, e := range seeds {
		have[e.ID] = true
		all, front = append(all, e), append(front, e)
	}
	for len(front) > 0 {
		near, err := r.Claims(ctx, ClaimQuery{Keys: keysOfAll(front)})
		if err != nil {
			return nil, err
		}
		var next []Entry
		for _, e := range near {
			k := reg.kinds[e.Kind]
			if have[e.ID] || k == nil {
				continue
			}
			if slices.ContainsFunc(front, func(o Entry) bool { return o.Kind == e.Kind && same(k, &o, &e) }) {
				have[e.ID] = true
				next = append(next, e)
			}
		}
		all, front = append(all, next...), next
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
func components(k *chancery.Kind, entries []Entry) [][]Entry {
	slices.SortFunc(entries, func(a, b Entry) int { return cmp.Compare(a.ID, b.ID) })
	p := newParts(len(entries))
	for _, block := range blocks(entries) {
		for i, a := range block {
			for _, b := range block[:i] {
				if p.find(a) != p.find(b) && same(k, &entries[a], &entries[b]) {
					p.join(a, b)
				}
			}
		}
	}
	var out [][]Entry
	for _, group := range p.groups() {
		var part []Entry
		for _, i := range group {
			part = append(part, entries[i])
		}
		out = append(out, part)
	}
	return out
}

// blocks lists the claims that share each key.
func blocks(entries []Entry) [][]int {
	var keys []string
	by := map[string][]int{}
	for i, e := range entries {
		for _, key := range e.Keys {
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
func clusters(k *chancery.Kind, entries []Entry) [][]Entry {
	slices.SortFunc(entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(detail(k, &b), detail(k, &a)), cmp.Compare(a.ID, b.ID))
	})
	links := make([][]int, len(entries))
	for i := range entries {
		links[i] = linked(k, entries, i)
	}
	p := newParts(len(entries))
	for i, list := range links {
		for _, j := range list {
			if slices.Contains(links[j], i) && fit(k, entries, p, i, j) {
				p.join(i, j)
			}
		}
	}
	var out [][]Entry
	for _, group := range p.groups() {
		var part []Entry
		for _, i := range group {
			part = append(part, entries[i])
		}
		out = append(out, part)
	}
	return out
}

// linked lists the claims that claim i is one with, as far as that is clear.
func linked(k *chancery.Kind, entries []Entry, i int) []int {
	var all, own []int
	for j := range entries {
		if j != i && same(k, &entries[i], &entries[j]) {
			all = append(all, j)
			if entries[j].Document == entries[i].Document {
				own = append(own, j)
			}
		}
	}
	switch {
	case agreeing(k, entries, all):
		return all
	case agreeing(k, entries, own):
		return own
	}
	return nil
}

// agreeing reports whether no two of the claims exclude each other.
func agreeing(k *chancery.Kind, entries []Entry, list []int) bool {
	for n, i := range list {
		for _, j := range list[:n] {
			if !compatible(k, &entries[i], &entries[j]) {
				return false
			}
		}
	}
	return true
}

// fit reports whether the parts of i and j hold no claims that exclude each other.
func fit(k *chancery.Kind, entries []Entry, p *parts, i, j int) bool {
	i, j = p.find(i), p.find(j)
	for a := range entries {
		for b := range entries {
			if p.find(a) == i && p.find(b) == j && !compatible(k, &entries[a], &entries[b]) {
				return false
			}
		}
	}
	return true
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

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

// clusters divides claims that hang together into facts. The most telling
// claims come first; a claim that would fit two facts stays one of its own,
// unless just one of them is of its own document.
func clusters(k *chancery.Kind, entries []Entry) [][]Entry {
	slices.SortFunc(entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(detail(k, &b), detail(k, &a)), cmp.Compare(a.ID, b.ID))
	})
	var out [][]Entry
	for _, e := range entries {
		if i := home(k, out, &e); i >= 0 {
			out[i] = append(out[i], e)
		} else {
			out = append(out, []Entry{e})
		}
	}
	return out
}

// home returns the one cluster e belongs to, or -1.
func home(k *chancery.Kind, all [][]Entry, e *Entry) int {
	var fits, own []int
	for i, group := range all {
		any, every, local := false, true, false
		for j := range group {
			any = any || same(k, &group[j], e)
			every = every && compatible(k, &group[j], e)
			local = local || group[j].Document == e.Document
		}
		if any && every {
			fits = append(fits, i)
			if local {
				own = append(own, i)
			}
		}
	}
	switch {
	case len(fits) == 1:
		return fits[0]
	case len(own) == 1:
		return own[0]
	}
	return -1
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

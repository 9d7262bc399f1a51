package register

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// A node is claims that say the same in every field that identity looks at, so
// that what a hundred reports repeat is compared once.
type node struct {
	members []Entry // by id
	docs    map[string]int
}

// fuse gathers claims into nodes, ordered by their least claim.
func fuse(k *chancery.Kind, entries []Entry) []node {
	slices.SortFunc(entries, func(a, b Entry) int { return cmp.Compare(a.ID, b.ID) })
	var out []node
	at := map[string][]int{}
	for _, e := range entries {
		sig := signature(k, &e)
		i := slices.IndexFunc(at[sig], func(i int) bool { return out[i].takes(k, &e) })
		if i < 0 {
			at[sig] = append(at[sig], len(out))
			out = append(out, node{[]Entry{e}, map[string]int{e.Document: 0}})
			continue
		}
		n := &out[at[sig][i]]
		n.docs[e.Document] = len(n.members)
		n.members = append(n.members, e)
	}
	return out
}

// takes reports whether a claim of another document that says the same
// belongs to n.
func (n *node) takes(k *chancery.Kind, e *Entry) bool {
	_, there := n.docs[e.Document]
	return !there && same(k, &n.members[0], e)
}

// signature writes what identity looks at in a claim.
func signature(k *chancery.Kind, e *Entry) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s|%s", e.Polarity, e.Modality)
	for _, set := range slices.Concat([][]string{k.Key, k.Weak, k.Anchors}, k.Alt, k.Firm) {
		for _, expr := range set {
			for name := range strings.SplitSeq(strings.TrimRight(expr, "=#"), "|") {
				for _, v := range e.Fields[name] {
					fmt.Fprintf(&b, "|%s=%q", name, v.Value)
					if v.Date != nil {
						fmt.Fprintf(&b, "@%s", v.Date.Value)
					}
				}
			}
		}
	}
	return b.String()
}

// meet returns the members by which two nodes are compared: those of a
// document both have, which can settle more, else the first.
func meet(a, b *node) (x, y *Entry) {
	small, large := a, b
	if len(b.docs) < len(a.docs) {
		small, large = b, a
	}
	best, i, j := "", 0, 0
	for doc := range small.docs {
		if _, both := large.docs[doc]; both && (best == "" || doc < best) {
			best = doc
			i, j = a.docs[doc], b.docs[doc]
		}
	}
	return &a.members[i], &b.members[j]
}

func sameNodes(k *chancery.Kind, a, b *node) bool {
	x, y := meet(a, b)
	return same(k, x, y)
}

// A net is how the nodes of one component hang together.
type net struct {
	against [][]bool // nodes that exclude each other
	links   [][]int  // nodes that are clearly one
}

func newNet(k *chancery.Kind, nodes []node) *net {
	n := &net{against: make([][]bool, len(nodes)), links: make([][]int, len(nodes))}
	one, own := make([][]int, len(nodes)), make([][]int, len(nodes))
	for i := range nodes {
		n.against[i] = make([]bool, len(nodes))
	}
	for i := range nodes {
		for j := range i {
			x, y := meet(&nodes[i], &nodes[j])
			if !compatible(k, x, y) {
				n.against[i][j], n.against[j][i] = true, true
				continue
			}
			if !keyed(k, x, y) || !anchored(k, x, y) {
				continue
			}
			one[i], one[j] = append(one[i], j), append(one[j], i)
			if x.Document == y.Document {
				own[i], own[j] = append(own[i], j), append(own[j], i)
			}
		}
	}
	for i := range nodes {
		switch {
		case n.agree(one[i]):
			n.links[i] = one[i]
		case n.agree(own[i]):
			n.links[i] = own[i]
		}
	}
	return n
}

// agree reports whether no two of the nodes exclude each other.
func (n *net) agree(list []int) bool {
	for a, i := range list {
		for _, j := range list[:a] {
			if n.against[i][j] {
				return false
			}
		}
	}
	return true
}

// fit reports whether the parts of i and j hold no nodes that exclude each other.
func (n *net) fit(p *parts, i, j int) bool {
	i, j = p.find(i), p.find(j)
	if i == j {
		return true
	}
	for a := range n.against {
		if p.find(a) != i {
			continue
		}
		for b := range n.against {
			if n.against[a][b] && p.find(b) == j {
				return false
			}
		}
	}
	return true
}

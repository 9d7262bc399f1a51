package register

import (
	"cmp"
	"slices"

	"github.com/chancery-project/chancery"
)

// A node is one saying with the claims it shows. All its claims say the same,
// so one stands for all where sayings are compared.
type node struct {
	Saying
	first   *Entry  // any of its claims
	entries []Entry // those it shows, once they are needed
}

func (n *node) lead() *Entry { return n.first }

// A pair of sayings, the lesser first.
type pair struct{ a, b string }

func pairOf(a, b string) pair { return pair{min(a, b), max(a, b)} }

// ties holds what documents and people show about pairs of sayings. Told apart
// once is apart; a person's word goes before all documents.
type ties map[pair]verdict

func (t ties) add(list []Tie) {
	for _, tie := range list {
		p := pairOf(tie.A, tie.B)
		switch {
		case !tie.One:
			t[p] = differs
		case t[p] == absent:
			t[p] = agrees
		}
	}
}

// force sets what people say of pairs, whatever documents show.
func (t ties) force(list []Tie) {
	for _, tie := range list {
		t[pairOf(tie.A, tie.B)] = differs
		if tie.One {
			t[pairOf(tie.A, tie.B)] = agrees
		}
	}
}

// A bond says how two nodes stand to each other.
type bond struct{ one, own, against bool }

// bondOf compares two nodes: by what a document or a person says of them, else
// by what they say.
func bondOf(k *chancery.Kind, t ties, a, b *node) bond {
	x, y := a.lead(), b.lead()
	switch t[pairOf(a.ID, b.ID)] {
	case differs:
		return bond{against: true}
	case agrees:
		return bond{one: true, own: true}
	}
	if singly(k, x, y) {
		return bond{}
	}
	slack := slackFor(k, x, y)
	if !fits(k, x, y, slack) {
		return bond{against: true}
	}
	return bond{one: meet(&a.Saying, &b.Saying) && anchored(k, x, y, slack) && keyed(k, x, y)}
}

// one reports whether two nodes clearly are one. It is bondOf for the many that
// are not.
func one(k *chancery.Kind, t ties, a, b *node) bool {
	if v := t[pairOf(a.ID, b.ID)]; v != absent {
		return v == agrees
	}
	if !meet(&a.Saying, &b.Saying) {
		return false
	}
	x, y := a.lead(), b.lead()
	slack := slackFor(k, x, y)
	return anchored(k, x, y, slack) && keyed(k, x, y) && fits(k, x, y, slack)
}

// meet reports whether one of two sayings is kept where the other looks.
func meet(a, b *Saying) bool { return shareKey(a.Keys, b.Probes) || shareKey(b.Keys, a.Probes) }

func shareKey(x, y []int64) bool {
	for len(x) > 0 && len(y) > 0 {
		switch {
		case x[0] == y[0]:
			return true
		case x[0] < y[0]:
			x = x[1:]
		default:
			y = y[1:]
		}
	}
	return false
}

// A net is how the nodes of one component hang together.
type net struct {
	against [][]bool // nodes that exclude each other
	links   [][]int  // nodes that are clearly one
}

func newNet(k *chancery.Kind, t ties, nodes []node) *net {
	n := &net{against: make([][]bool, len(nodes)), links: make([][]int, len(nodes))}
	one, own := make([][]int, len(nodes)), make([][]int, len(nodes))
	for i := range nodes {
		n.against[i] = make([]bool, len(nodes))
	}
	for i := range nodes {
		for j := range i {
			b := bondOf(k, t, &nodes[i], &nodes[j])
			n.against[i][j], n.against[j][i] = b.against, b.against
			if b.one {
				one[i], one[j] = append(one[i], j), append(one[j], i)
			}
			if b.own {
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

// fit reports whether two groups of nodes hold none that exclude each other.
func (n *net) fit(x, y []int) bool {
	for _, i := range x {
		for _, j := range y {
			if n.against[i][j] {
				return false
			}
		}
	}
	return true
}

// clusters divides nodes that hang together into facts. A saying that could be
// either of two things that are not one stays a fact of its own, unless a
// document that says it settles which.
func clusters(k *chancery.Kind, t ties, nodes []node) [][]node {
	weight := map[string]int{}
	for i := range nodes {
		weight[nodes[i].ID] = detail(k, nodes[i].lead())
	}
	slices.SortFunc(nodes, func(a, b node) int {
		return cmp.Or(cmp.Compare(weight[b.ID], weight[a.ID]), cmp.Compare(a.ID, b.ID))
	})
	net := newNet(k, t, nodes)
	p := newParts(len(nodes))
	group := make([][]int, len(nodes))
	for i := range nodes {
		group[i] = []int{i}
	}
	for i := range nodes {
		for _, j := range net.links[i] {
			a, b := p.find(i), p.find(j)
			if j < i && a != b && slices.Contains(net.links[j], i) && net.fit(group[a], group[b]) {
				p.join(a, b)
				group[min(a, b)] = append(group[min(a, b)], group[max(a, b)]...)
			}
		}
	}
	var out [][]node
	for _, part := range p.groups() {
		var facts []node
		for _, i := range part {
			facts = append(facts, nodes[i])
		}
		out = append(out, facts)
	}
	return out
}

// detail counts how much a claim tells of which fact it speaks.
func detail(k *chancery.Kind, e *Entry) int {
	n := 0
	for _, f := range k.Fields {
		vs := e.Fields[f.Name]
		if len(vs) == 0 || f.Series {
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

package clause

import (
	"strings"

	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/syntax"
)

// timed gives a sentence to its verb where the parse gave it to the day or hour
// before it: "Tomorrow the guests will be received", "12:20 The leaders arrive".
func (t *Text) timed(s int) {
	nodes := t.Sents[s].Nodes
	for r := range min(2, len(nodes)) {
		if nodes[r].Rel != "root" || !t.hour(s, r) {
			continue
		}
		v := deposed(nodes, r)
		if v < 0 {
			return
		}
		nodes[v].Head, nodes[v].Rel = -1, "root"
		for c := r + 1; c < len(nodes); c++ {
			if nodes[c].Head == r {
				nodes[c].Head = v
			}
		}
		nodes[r].Head, nodes[r].Rel = v, "obl:unmarked"
		return
	}
}

// deposed returns the first verb with a subject that hangs as a clause on node
// r, or -1.
func deposed(nodes []syntax.Node, r int) int {
	for v := r + 1; v < len(nodes); v++ {
		if nodes[v].Head == r && nodes[v].UPOS == "VERB" && nodesAre(nodes[v].Rel, "acl:relcl", "parataxis", "conj", "advcl", "ccomp") && dependent(nodes, v, "nsubj", "nsubj:pass") >= 0 {
			return v
		}
	}
	return -1
}

// sooner gives a verb without a subject the people that the parse coordinated
// with the day before them: "In a call on 3 May, X and Y agreed".
func (t *Text) sooner(s int) {
	nodes := t.Sents[s].Nodes
	for n, nd := range nodes {
		if nd.Rel != "conj" || nd.Head < 0 || !t.timeLike(s, nd.Head) || !t.titular(s, n) {
			continue
		}
		v := n + 1
		for v < len(nodes) && nodes[v].XPOS != "VBD" && nodes[v].XPOS != "VBZ" && nodes[v].XPOS != "VBP" {
			v++
		}
		if v == len(nodes) || nodes[v].UPOS != "VERB" || dependent(nodes, v, "nsubj", "nsubj:pass") >= 0 {
			return
		}
		for c := n + 1; c < v; c++ {
			if nodes[c].Rel == "conj" && nodes[c].Head == nd.Head && t.titular(s, c) {
				nodes[c].Head = n
			}
		}
		nodes[n].Head, nodes[n].Rel = v, "nsubj"
		return
	}
}

// titular tells a person, or an office that speaks for its party.
func (t *Text) titular(s, n int) bool {
	m := t.Mention(s, n)
	return m != nil && (m.Class == mention.Person || m.Class == mention.Office)
}

// active gives a perfect without "been" its subject back: "has just walked in".
func (t *Text) active(s, n int) {
	nodes := t.Sents[s].Nodes
	v := nodes[n].Head
	if v < n || dependent(nodes, v, "aux:pass") >= 0 {
		return
	}
	if a := dependent(nodes, v, "aux"); a >= 0 && a == lastHelper(nodes, v) && nodes[a].Lemma == "have" {
		nodes[n].Rel = "nsubj"
	}
}

// lastHelper returns the auxiliary that stands nearest before a verb, or -1.
func lastHelper(nodes []syntax.Node, v int) int {
	for c := v - 1; c >= 0; c-- {
		if nodes[c].Head == v && strings.HasPrefix(nodes[c].Rel, "aux") {
			return c
		}
	}
	return -1
}

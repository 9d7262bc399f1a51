package clause

import (
	"strings"

	"github.com/chancery-project/chancery/read/mention"
)

// given puts in its place what a verb gives, to whom, and what it asks of them.
func (t *Text) given(s int) {
	t.datives(s)
	t.pondered(s)
	for n, nd := range t.Sents[s].Nodes {
		switch nd.Rel {
		case "conj":
			t.bothOf(s, n)
		case "advcl":
			t.taskedWith(s, n)
		}
	}
}

// receiving are verbs that give or promise somebody something.
var receiving = words(`promise offer give grant lend award pledge donate send guarantee hand`)

// datives makes a receiver of a name that the parse took for a part of what is
// given, or for a second thing given: "promised the Maldives 20 ambulances",
// "offered Vanuatu tents".
func (t *Text) datives(s int) {
	nodes := t.Sents[s].Nodes
	for v, nd := range nodes {
		if nd.UPOS != "VERB" || !receiving[nd.Lemma] {
			continue
		}
		n := v + 1
		if n < len(nodes) && nodes[n].UPOS == "DET" {
			n++
		}
		if n+1 >= len(nodes) || !t.state(s, n) {
			continue
		}
		part := nodesAre(nodes[n].Rel, "compound", "amod", "nmod:desc") && nodes[n].Head > n && nodes[nodes[n].Head].Head == v &&
			(nodes[n+1].UPOS == "NUM" || nodes[n+1].UPOS == "DET" || nodes[n+1].XPOS == "NNS" && nodes[n].Head == n+1)
		if part || nodes[n].Rel == "obj" && nodes[n].Head == v && t.another(s, v, n) {
			nodes[n].Head, nodes[n].Rel = v, "iobj"
			if n == v+2 {
				nodes[v+1].Head = n
			}
		}
	}
}

// state tells a state's name in full.
func (t *Text) state(s, n int) bool {
	m := t.Mention(s, n)
	return m != nil && m.Class == mention.Party && m.Sort == "state" && m.Span.Len() > len("USA")
}

// another reports whether a verb has a second object behind n.
func (t *Text) another(s, v, n int) bool {
	nodes := t.Sents[s].Nodes
	for k := n + 1; k < len(nodes); k++ {
		if nodes[k].Head == v && nodes[k].Rel == "obj" {
			return true
		}
	}
	return false
}

// bothOf makes an object of what the parse coordinated with its verb: "urged both
// neighbours to show restraint".
func (t *Text) bothOf(s, n int) {
	nodes := t.Sents[s].Nodes
	v, both := nodes[n].Head, dependent(nodes, n, "cc", "cc:preconj")
	if v < 0 || both != n-1 || both != v+1 || !strings.EqualFold(nodes[both].Form, "both") || nodes[v].UPOS != "VERB" || dependent(nodes, v, "obj") >= 0 {
		return
	}
	nodes[n].Rel, nodes[both].Rel = "obj", "det"
}

// tasking verbs ask somebody to do what stands behind "with".
var tasking = words(`task charge entrust`)

// taskedWith makes a complement of what somebody is asked to do: "tasked the
// Secretariat with preparing a report".
func (t *Text) taskedWith(s, n int) {
	nodes := t.Sents[s].Nodes
	if h, m := nodes[n].Head, dependent(nodes, n, "mark"); h >= 0 && m > h && tasking[nodes[h].Lemma] && strings.EqualFold(nodes[m].Form, "with") {
		nodes[n].Rel = "xcomp"
	}
}

// pondering are verbs of talk that do not go without what they are about.
var pondering = words(`discuss consider review examine explore`)

// pondered gives such a verb the noun that the parse hung on it without a part:
// "discussed by telephone on Monday the launch of a council".
func (t *Text) pondered(s int) {
	nodes := t.Sents[s].Nodes
	for n, nd := range nodes {
		v := nd.Head
		if nd.Rel != "obl:unmarked" || v < 0 || v > n || !pondering[nodes[v].Lemma] || nd.UPOS != "NOUN" || cased(nodes, n) || dependent(nodes, n, "det", "nmod:poss") < 0 {
			continue
		}
		if m := t.Mention(s, n); t.objectless(s, v) && (m == nil || m.Class != mention.Date) {
			nodes[n].Rel = "obj"
		}
	}
}

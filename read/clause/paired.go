package clause

import "strings"

// paired coordinates two names before a verb where the parse made the first the
// whole sentence: "Poland and the Czech Republic, which …, voiced solidarity".
func (t *Text) paired(s int) {
	nodes := t.Sents[s].Nodes
	for x, nd := range nodes {
		if nd.Rel != "root" || !t.named(s, x) || x+2 >= len(nodes) || !strings.EqualFold(nodes[x+1].Form, "and") {
			continue
		}
		y := t.nominalAfter(s, x+2)
		if y < 0 || !t.named(s, y) || nodes[y].Rel != "nsubj" || nodes[y].Head < y {
			continue
		}
		v := nodes[y].Head
		if nodes[v].Head != x || nodes[v].UPOS != "VERB" || cased(nodes, x) {
			continue
		}
		nodes[v].Head, nodes[v].Rel = -1, "root"
		nodes[x].Head, nodes[x].Rel = v, "nsubj"
		nodes[y].Head, nodes[y].Rel = x, "conj"
		nodes[x+1].Head = y
		for n := range nodes {
			if nodes[n].Head == x && n > v {
				nodes[n].Head = v
			}
		}
		return
	}
}

package clause

import "strings"

// homeOf hangs where officials come from on them, not on what they do: "ministers
// from Japan and Peru initialled …".
func (t *Text) homeOf(s, n int) {
	nodes := t.Sents[s].Nodes
	v, c := nodes[n].Head, dependent(nodes, n, "case")
	if nodes[n].Rel != "obl" || v < n || c < 1 || nodes[c].Lemma != "from" || !t.named(s, n) {
		return
	}
	if who := c - 1; nodes[who].Head == v && strings.HasPrefix(nodes[who].Rel, "nsubj") && delegates[t.Noun(s, who)] {
		nodes[n].Head, nodes[n].Rel = who, "nmod"
	}
}

// oneOf joins to the phrase before it what the parse took for a second subject
// of a verb in the singular: "a memorandum on standards and conformity was signed".
func (t *Text) oneOf(s, n int) {
	nodes := t.Sents[s].Nodes
	v := nodes[n].Head
	if v < n || n < 2 || nodes[n-1].UPOS != "CCONJ" || nodes[n-2].UPOS != "NOUN" && nodes[n-2].UPOS != "PROPN" || !cased(nodes, n-2) {
		return
	}
	first := dependent(nodes, v, "nsubj", "nsubj:pass")
	if first < 0 || first >= n-2 || !singular(nodes[v].Form) && !t.singularAux(s, v) {
		return
	}
	nodes[n].Head, nodes[n].Rel = n-2, "conj"
	nodes[n-1].Head = n
}

// aimed gives the finite verb behind an infinitive the noun that the infinitive
// is about as its subject: "talks to upgrade the treaty took place in Lima".
func (t *Text) aimed(s, n int) {
	nodes := t.Sents[s].Nodes
	to := nodes[n].Head
	if to < 0 || to > n || nodes[to].XPOS != "VB" || nodes[to].Rel != "acl" || nodes[n].XPOS != "VBD" || dependent(nodes, n, "nsubj", "nsubj:pass", "mark", "cc") >= 0 {
		return
	}
	if noun := nodes[to].Head; noun >= 0 && noun < to && nodes[noun].UPOS == "NOUN" && nodes[noun].Rel == "root" {
		nodes[n].Head, nodes[n].Rel = -1, "root"
		nodes[noun].Head, nodes[noun].Rel = n, "nsubj"
	}
}

// ends are verbs that nobody does to a thing.
var ends = words(`expire lapse elapse`)

// lapsed makes a past tense of what the parse took for a participle of a verb
// that has no passive: "the memorandum on bees expired in May and was not renewed".
func (t *Text) lapsed(s, n int) {
	nodes := t.Sents[s].Nodes
	if !ends[nodes[n].Lemma] || helped(nodes, n) {
		return
	}
	subj := nodes[n].Head
	for hops := 0; subj >= 0 && !strings.HasPrefix(nodes[subj].Rel, "nsubj") && hops < 4; hops++ {
		subj = nodes[subj].Head
	}
	if subj < 0 || subj > n {
		return
	}
	next := nodes[subj].Head
	if next < n || nodes[next].UPOS != "VERB" || dependent(nodes, next, "cc") < n {
		return
	}
	nodes[n].Head, nodes[n].Rel, nodes[n].XPOS = nodes[next].Head, nodes[next].Rel, "VBD"
	nodes[next].Head, nodes[next].Rel = n, "conj"
	nodes[subj].Head, nodes[subj].Rel = n, "nsubj"
}

// singularAux reports whether a verb stands with a helper of one: "was signed".
func (t *Text) singularAux(s, v int) bool {
	for _, nd := range t.Sents[s].Nodes[:v] {
		if nd.Head == v && strings.HasPrefix(nd.Rel, "aux") && singular(nd.Form) {
			return true
		}
	}
	return false
}

func singular(form string) bool {
	switch strings.ToLower(form) {
	case "is", "was", "has":
		return true
	}
	return false
}

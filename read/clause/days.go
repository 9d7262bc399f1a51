package clause

import (
	"strings"

	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/syntax"
)

// days gives a verb whose subject the parse took to be a day the name before
// it: "Peru on Thursday declared …", "Chad last year closed …".
func (t *Text) days(s int) {
	nodes := t.Sents[s].Nodes
	for n := 1; n < len(nodes); n++ {
		v := nodes[n].Head
		if m := t.Mention(s, n); m == nil || m.Class != mention.Date || v <= n || nodes[v].UPOS != "VERB" || !strings.HasPrefix(nodes[n].Rel, "nsubj") {
			continue
		}
		name := n - 1
		if n > 1 && strings.EqualFold(nodes[n-1].Form, "on") {
			nodes[n-1].Head, nodes[n-1].Rel = n, "case"
			name--
		}
		if !t.named(s, name) || cased(nodes, name) || nodes[name].Rel == "obj" || nodes[name].Rel == "iobj" {
			continue
		}
		rel := nodes[n].Rel
		nodes[n].Rel = "obl"
		t.govern(s, v, name)
		nodes[name].Head, nodes[name].Rel = v, rel
	}
}

// fronted gives a verb without a subject the name that stands behind a date
// which opens the sentence: "In March Peru recalled …".
func (t *Text) fronted(s int) {
	nodes := t.Sents[s].Nodes
	for d := 1; d+2 < len(nodes); d++ {
		m, p := t.Mention(s, d), d+1
		if m == nil || m.Class != mention.Date || nodes[d-1].UPOS != "ADP" || d > 2 || !t.named(s, p) {
			continue
		}
		v := nodes[p].Head
		if v != p+1 || nodes[v].UPOS != "VERB" && nodes[v].UPOS != "AUX" || nodes[p].Rel != "obl" || nodes[d].Head != p || nodes[d-1].Head != p {
			continue
		}
		nodes[p].Rel = "nsubj"
		for _, nd := range nodes {
			if nd.Head == v && nd.Rel == "aux:pass" {
				nodes[p].Rel = "nsubj:pass"
			}
		}
		nodes[d].Head, nodes[d].Rel = v, "obl"
		nodes[d-1].Head = d
	}
}

// govern puts verb v in the place of name n where it hung below it, and makes it
// the main verb of a sentence that has none.
func (t *Text) govern(s, v, n int) {
	nodes := t.Sents[s].Nodes
	if below(nodes, v, n) {
		nodes[v].Head, nodes[v].Rel = nodes[n].Head, nodes[n].Rel
	}
	for r := range nodes {
		if nodes[r].Head < 0 && nodes[r].UPOS != "VERB" && nodes[r].UPOS != "AUX" && r < v && r != v {
			nodes[r].Head, nodes[r].Rel = v, "obl"
			nodes[v].Head, nodes[v].Rel = -1, "root"
		}
	}
}

// below reports whether n is above v in the tree.
func below(nodes []syntax.Node, v, n int) bool {
	for hops := 0; v >= 0 && hops < len(nodes); v, hops = nodes[v].Head, hops+1 {
		if v == n {
			return true
		}
	}
	return false
}

// fetching are verbs that "home" goes with.
var fetching = words(`call bring send summon order fly`)

// homeward makes an adverb of a "home" that the parse took for an object, and
// an object of what follows: "called home its consul".
func (t *Text) homeward(s int) {
	nodes := t.Sents[s].Nodes
	for n := 1; n < len(nodes); n++ {
		v := n - 1
		if nodes[n].Lemma != "home" || !fetching[nodes[v].Lemma] || nodes[n].Head != v && nodes[n].Rel != "advmod" {
			continue
		}
		nodes[n].Head, nodes[n].Rel, nodes[n].UPOS, nodes[n].XPOS = v, "advmod", "ADV", "RB"
		for k := n + 1; k < len(nodes); k++ {
			if (nodes[k].Head == v || nodes[k].Head == n) && !cased(nodes, k) && nodes[k].UPOS != "VERB" && (nodes[k].Rel == "obj" || nodes[k].Rel == "xcomp" || nodes[k].Rel == "obl" || nodes[k].Rel == "dep") && t.nominal(s, k) {
				nodes[k].Head, nodes[k].Rel = v, "obj"
				break
			}
		}
	}
}

// handing verbs take a person and a thing.
var handing = words(`hand give present send deliver`)

// handed gives such a verb the thing that the parse took for an apposition to
// the person: "handed the envoy, Ana Sy, a note".
func (t *Text) handed(s int) {
	nodes := t.Sents[s].Nodes
	for k, nd := range nodes {
		o := nd.Head
		if nd.Rel != "appos" || nd.UPOS != "NOUN" || o < 0 || o > k || nodes[o].Rel != "obj" || t.Mention(s, k) != nil || !t.named(s, o) {
			continue
		}
		v := nodes[o].Head
		if v < 0 || !handing[nodes[v].Lemma] || k == 0 || nodes[k-1].Rel != "det" || !strings.HasPrefix(strings.ToLower(nodes[k-1].Form), "a") {
			continue
		}
		nodes[o].Rel = "iobj"
		nodes[k].Head, nodes[k].Rel = v, "obj"
	}
}

// ands coordinates a verb that hangs on a conjunction with the verb before
// that has a subject.
func (t *Text) ands(s int) {
	nodes := t.Sents[s].Nodes
	for v, nd := range nodes {
		c := nd.Head
		if nd.UPOS != "VERB" || c < 0 || c > v || nodes[c].UPOS != "CCONJ" {
			continue
		}
		for h := c - 1; h >= 0; h-- {
			if nodes[h].UPOS == "VERB" && nodes[h].Rel != "acl" && nodes[h].Rel != "amod" && !below(nodes, h, v) {
				nodes[v].Head, nodes[v].Rel = h, "conj"
				nodes[c].Head, nodes[c].Rel = v, "cc"
				break
			}
		}
	}
}

// nounObjects gives a verb the object that the parse gave a noun under it:
// "suspended with immediate effect the licences".
func (t *Text) nounObjects(s int) {
	nodes := t.Sents[s].Nodes
	for n, nd := range nodes {
		h := nd.Head
		if nd.Rel != "obj" || h < 0 || h > n || nodes[h].UPOS != "NOUN" || nodes[h].Rel != "obl" {
			continue
		}
		if v := nodes[h].Head; v >= 0 && v < h && nodes[v].UPOS == "VERB" && t.objectless(s, v) {
			nodes[n].Head = v
		}
	}
}

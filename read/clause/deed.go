package clause

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery/read/syntax"
)

// orphaned finds the first of two verbs where the parse made it a participle of
// their subject and left "and" to the second alone: "the accord expired in May and
// has not been renewed".
func (t *Text) orphaned(s, n int) {
	nodes := t.Sents[s].Nodes
	subj := nodes[n].Head
	if nodes[n].XPOS != "VBN" || subj < 0 || subj > n || helped(nodes, n) || !strings.HasPrefix(nodes[subj].Rel, "nsubj") || dependent(nodes, n, "obj") >= 0 {
		return
	}
	v := nodes[subj].Head
	and := dependent(nodes, v, "cc")
	if v < n || and < n || and > v || nodes[v].Rel == "conj" || !helped(nodes, v) {
		return
	}
	for k := n + 1; k < and; k++ {
		if nodes[k].Form == "," || nodes[k].UPOS == "VERB" {
			return
		}
	}
	nodes[n].Head, nodes[n].Rel, nodes[n].XPOS = nodes[v].Head, nodes[v].Rel, "VBD"
	nodes[subj].Head, nodes[subj].Rel = n, "nsubj"
	nodes[v].Head, nodes[v].Rel = n, "conj"
}

// amending makes a participle of the text that speaks of another what it is where
// the parse made it the main verb: "a protocol amending the treaty with Peru was
// initialled".
func (t *Text) amending(s, n int) {
	nodes := t.Sents[s].Nodes
	v := nodes[n].Head
	if v < 1 || v > n || nodes[v].XPOS != "VBG" || nodes[v].Rel != "acl" || dependent(nodes, v, "obj") >= 0 || dependent(nodes, n, "mark") >= 0 {
		return
	}
	o, text := dependent(nodes, n, "nsubj", "nsubj:pass"), nodes[v].Head
	if o < v || o > n || text != v-1 {
		return
	}
	nodes[n].Head, nodes[n].Rel = nodes[text].Head, nodes[text].Rel
	nodes[text].Head, nodes[text].Rel = n, nodes[o].Rel
	nodes[o].Head, nodes[o].Rel = v, "obj"
}

// fronted hangs a participle that opens the sentence on the subject behind its
// comma where the parse made it the main verb: "Signed in 2009, the treaty lapsed".
func (t *Text) fronted(s, n int) {
	nodes := t.Sents[s].Nodes
	v := nodes[n].Head
	if v < 0 || v > n || nodes[v].XPOS != "VBN" || nodes[v].Rel != "root" || v > 0 && nodes[v-1].UPOS != "ADV" || helped(nodes, v) {
		return
	}
	subj := dependent(nodes, n, "nsubj", "nsubj:pass")
	if subj < v || subj > n || !commaBetween(nodes, v, subj) {
		return
	}
	nodes[n].Head, nodes[n].Rel = -1, "root"
	nodes[v].Head, nodes[v].Rel = subj, "acl"
}

func commaBetween(nodes []syntax.Node, from, to int) bool {
	return slices.ContainsFunc(nodes[from:to], func(nd syntax.Node) bool { return nd.Form == "," })
}

// partner hangs whom something is made with on the noun before "with" where the
// parse made it a second subject: "the treaty with Peru was signed".
func (t *Text) partner(s, n int) {
	nodes := t.Sents[s].Nodes
	v, with := nodes[n].Head, n-1
	if with > 0 && nodes[with].XPOS == "DT" {
		with--
	}
	if v < n || with < 2 || !t.named(s, n) || !strings.EqualFold(nodes[with].Form, "with") || nodes[with].Rel != "mark" {
		return
	}
	for k := with - 1; k >= 0; k-- {
		if nodes[k].UPOS == "NOUN" {
			nodes[n].Head, nodes[n].Rel = k, "nmod"
			nodes[with].Head, nodes[with].Rel = n, "case"
			return
		}
	}
}

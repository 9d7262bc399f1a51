package clause

import (
	"strings"

	"github.com/chancery-project/chancery/read/syntax"
)

// regraft hangs a past-tense verb that is coordinated with what has no tense (an
// infinitive, a participle that modifies, a noun) on the finite verb above:
// "said that it would help and confirmed …", "thanked them for the fee and asked …".
// What is said aloud goes with what is said above a relative clause: "condemns
// the acts that led to this and demands …".
func (t *Text) regraft(s, n int) {
	nodes := t.Sents[s].Nodes
	h := nodes[n].Head
	if nodes[n].XPOS != "VBD" && nodes[n].XPOS != "VBZ" || h < 0 || h > n {
		return
	}
	past := nodes[n].XPOS == "VBD"
	aloud := false
	switch hd := nodes[h]; {
	case past && hd.XPOS == "VB":
	case past && hd.UPOS == "NOUN" && dependent(nodes, h, "cop") < 0:
	case past && hd.XPOS == "VBN" && nodesAre(hd.Rel, "acl", "advcl"):
	case hd.Rel == "acl:relcl" && uttered[nodes[n].Lemma] && hd.Head >= 0 && nodes[hd.Head].UPOS == "NOUN" && !t.doer(s, hd.Head):
		aloud = true
	default:
		return
	}
	if up := sameAbove(nodes, h, n); up >= 0 && (!aloud || uttered[nodes[up].Lemma]) {
		nodes[n].Head = up
	}
}

// uttered are verbs of what states do with words.
var uttered = words(`condemn deplore denounce demand thank praise criticise criticize reject protest welcome express voice convey reaffirm reiterate confirm
	affirm underline underscore stress declare urge call ask request invite propose offer announce warn note support regret commend appeal`)

// crowned gives a finite verb that the parse put beside a noun without a verb
// the noun as its subject: "the agreement with X remains valid".
func (t *Text) crowned(s, n int) {
	nodes := t.Sents[s].Nodes
	h := nodes[n].Head
	if h < 0 || h > n || nodes[h].UPOS != "NOUN" || nodes[h].Rel != "root" || nodes[n-1].UPOS == "PUNCT" ||
		nodes[n].XPOS != "VBZ" && nodes[n].XPOS != "VBD" || dependent(nodes, n, "nsubj", "nsubj:pass") >= 0 || dependent(nodes, h, "cop") >= 0 {
		return
	}
	nodes[n].Head, nodes[n].Rel = -1, "root"
	nodes[h].Head, nodes[h].Rel = n, "nsubj"
	if c := dependent(nodes, h, "nsubj"); c >= 0 && c == h-1 {
		nodes[c].Rel = "compound" // "the fisheries agreement"
	}
}

// sameAbove returns the nearest verb above n of the tense of the one at limit that
// stands before it, or -1.
func sameAbove(nodes []syntax.Node, n, limit int) int {
	up := nodes[n].Head
	for hops := 0; up >= 0 && hops < len(nodes); hops++ {
		if nodes[up].XPOS == nodes[limit].XPOS && up < limit {
			return up
		}
		up = nodes[up].Head
	}
	return -1
}

// unrelated coordinates a past tense that the parse took for a relative clause
// although nothing relates it: "discussed the build-up of X, reaffirmed their
// support for Y, and reviewed Z".
func (t *Text) unrelated(s, n int) {
	nodes := t.Sents[s].Nodes
	h := nodes[n].Head
	if h < 0 || h > n || nodes[n].XPOS != "VBD" || nodes[n-1].Form != "," && nodes[n-1].UPOS != "CCONJ" {
		return
	}
	for c := h + 1; c < n; c++ {
		if nodes[c].Head == n && strings.HasPrefix(nodes[c].Rel, "nsubj") || strings.HasPrefix(nodes[c].XPOS, "W") {
			return
		}
	}
	if up := sameAbove(nodes, h, n); up >= 0 {
		nodes[n].Head, nodes[n].Rel = up, "conj"
	}
}

// strangers takes from a coordinated verb a subject that stands before the
// "and": it is the first verb's business.
func (t *Text) strangers(s, n int) {
	nodes := t.Sents[s].Nodes
	h, cc := nodes[n].Head, dependent(nodes, n, "cc")
	if h < 0 || h > n || nodes[h].UPOS != "VERB" || nodes[n].UPOS != "VERB" || cc < h || cc > n {
		return
	}
	for c := h + 1; c < cc; c++ {
		if nodes[c].Head == n && nodes[c].Rel == "nsubj" && dependent(nodes, c, "case") >= 0 {
			nodes[c].Head, nodes[c].Rel = h, "obl"
		}
	}
}

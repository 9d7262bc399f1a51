package clause

import (
	"strings"

	"github.com/chancery-project/chancery/read/mention"
)

// offHelpers hangs what hangs on an auxiliary on its verb: helpers have no
// subject of their own.
func (t *Text) offHelpers(s int) {
	nodes := t.Sents[s].Nodes
	for n := range nodes {
		h := nodes[n].Head
		if h >= 0 && nodesAre(nodes[h].Rel, "aux", "aux:pass", "cop") && nodes[h].Head >= 0 && nodes[h].Head != n {
			nodes[n].Head, nodes[h].UPOS = nodes[h].Head, "AUX"
		}
	}
}

// inset hangs a noun between commas behind the subject on the subject: "the
// treaty, under discussion since 2019, was not ready".
func (t *Text) inset(s, n int) {
	nodes := t.Sents[s].Nodes
	v := nodes[n].Head
	c := dependent(nodes, n, "case")
	if v < n || c < 2 || c > n || nodes[c-1].Form != "," || nodes[n].UPOS != "NOUN" || t.Mention(s, n) != nil {
		return
	}
	if subj := dependent(nodes, v, "nsubj", "nsubj:pass"); subj >= 0 && subj < c-1 && nodes[subj].UPOS == "NOUN" {
		nodes[n].Head, nodes[n].Rel = subj, "nmod"
	}
}

// ofDeed hangs "of" behind an inset on the deed it belongs to, not on the verb:
// "welcomed the signing, during the visit, of an agreement".
func (t *Text) ofDeed(s, n int) {
	nodes := t.Sents[s].Nodes
	v := nodes[n].Head
	c := dependent(nodes, n, "case")
	if v < 0 || v > n || nodes[v].UPOS != "VERB" || c < 1 || nodes[c].Lemma != "of" || nodes[c-1].Form != "," {
		return
	}
	if o := dependent(nodes, v, "obj", "nsubj:pass"); o >= 0 && o < c && t.Mention(s, o) == nil {
		nodes[n].Head, nodes[n].Rel = o, "nmod"
	}
}

// spare gives the second of two subjects to the infinitive that stands before
// it without an object: "the offer to host the office was accepted".
func (t *Text) spare(s, n int) {
	nodes := t.Sents[s].Nodes
	v := nodes[n].Head
	if v < n {
		return
	}
	for i := n - 1; i > 0; i-- {
		if nodes[i].UPOS != "VERB" {
			continue
		}
		h := nodes[i].Head
		if nodes[i].Rel == "acl" && h >= 0 && h < i && nodes[h].Head == v && strings.HasPrefix(nodes[h].Rel, "nsubj") && dependent(nodes, i, "obj") < 0 {
			nodes[n].Head, nodes[n].Rel = i, "obj"
		}
		return
	}
}

// proposal makes a complement of what the parse made an adverbial: "proposed that
// the commission be convened", "voted to revoke the treaty".
func (t *Text) proposal(s, n int) {
	nodes := t.Sents[s].Nodes
	h, m := nodes[n].Head, dependent(nodes, n, "mark")
	if h < 0 || h >= m || nodes[h].UPOS != "VERB" || dependent(nodes, h, "obj") >= 0 {
		return
	}
	switch mark := strings.ToLower(nodes[m].Form); {
	case mark == "that":
		nodes[n].Rel = "ccomp"
	case mark == "to" && nodes[h].Lemma == "vote":
		nodes[n].Rel = "xcomp"
	}
}

// asked hangs an infinitive on the verb that asks somebody for it, not on whom
// it asks: "called on the parties to agree", "told the crews to leave".
func (t *Text) asked(s, n int) {
	nodes := t.Sents[s].Nodes
	who := nodes[n].Head
	if m := dependent(nodes, n, "mark"); who < 0 || who > n || m < who || !strings.EqualFold(nodes[m].Form, "to") {
		return
	}
	v := nodes[who].Head
	if v < 0 || v > who || nodes[v].UPOS != "VERB" {
		return
	}
	called := nodes[v].Lemma == "call" && nodesAre(nodes[who].Rel, "obl") && cased(nodes, who)
	if called || objectControl[nodes[v].Lemma] && nodes[who].Rel == "obj" && (bidders[nodes[v].Lemma] || t.doer(s, who)) {
		nodes[n].Head, nodes[n].Rel = v, "xcomp"
	}
}

// doers are nouns for those who can be asked to act.
var doers = words(`party side member state country government minister ministry leader nation partner neighbour neighbor official commission council community`)

// doer tells a name or noun of somebody who can be asked to act.
func (t *Text) doer(s, n int) bool {
	return t.named(s, n) || t.Sents[s].Nodes[n].UPOS == "PRON" || doers[t.Sents[s].Nodes[n].Lemma]
}

// said gives a verb of saying the clause that the parse split: "said it stood by
// its allies", where "it" is no object.
func (t *Text) said(s int) {
	nodes := t.Sents[s].Nodes
	for n := 1; n+1 < len(nodes); n++ {
		v, w := n-1, n+1
		if nodes[n].UPOS != "PRON" || nodes[n].Rel != "obj" || nodes[n].Head != v || !sayers[nodes[v].Lemma] || nodes[w].Head != v || nodes[w].XPOS != "VBN" {
			continue
		}
		nodes[n].Head, nodes[n].Rel = w, "nsubj"
		nodes[w].Rel, nodes[w].XPOS = "ccomp", "VBD"
	}
}

// halves gives the second half of a sentence the name behind its semicolon for a
// subject, which the parse gave to the first: "X joined the bloc; Y, for its part,
// has not".
func (t *Text) halves(s int) {
	nodes := t.Sents[s].Nodes
	for n := 2; n < len(nodes); n++ {
		h := nodes[n].Head
		if nodes[n-1].Form != ";" || h < 0 || h > n || nodes[h].UPOS != "VERB" || !t.named(s, n) {
			continue
		}
		v := n + 1
		for v < len(nodes) && !tensed[nodes[v].XPOS] {
			v++
		}
		if v == len(nodes) || dependent(nodes, v, "nsubj", "nsubj:pass", "aux:pass") >= 0 || nodes[v].Rel == "aux" {
			continue
		}
		if p := n - 2; nodes[p].Head == n && t.named(s, p) {
			nodes[p].Head, nodes[p].Rel = h, nodes[n].Rel
		}
		nodes[v].Head, nodes[v].Rel = h, "parataxis"
		nodes[n].Head, nodes[n].Rel = v, "nsubj"
	}
}

// tensed are the tags of verbs that have a subject.
var tensed = map[string]bool{"VBZ": true, "VBD": true, "VBP": true}

// particled are verbs that go with an "off" or "over" of their own.
var particled = map[string]map[string]bool{"off": words(`cut break call shut seal turn switch`), "over": words(`hand turn`)}

// particles gives such a verb a particle that the parse took for the preposition
// of its object: "cut off contacts", "handed over a letter".
func (t *Text) particles(s int) {
	nodes := t.Sents[s].Nodes
	for k := 1; k < len(nodes); k++ {
		v, n := k-1, nodes[k].Head
		if nodes[k].Rel != "case" || nodes[v].UPOS != "VERB" || !particled[nodes[k].Form][nodes[v].Lemma] || n < k || nodes[n].Head != v || !t.objectless(s, v) {
			continue
		}
		nodes[k].Head, nodes[k].Rel = v, "compound:prt"
		nodes[n].Rel = "obj"
	}
}

// peers coordinates names that the parse put one under the other: "the Union
// and Chile" with the first as attribute, "A, B and C" with B in apposition.
func (t *Text) peers(s int) {
	nodes := t.Sents[s].Nodes
	for n, nd := range nodes {
		h := nd.Head
		if h < 0 || !t.named(s, n) || !t.named(s, h) {
			continue
		}
		switch {
		case h == n+2 && strings.EqualFold(nodes[n+1].Form, "and") && nodesAre(nd.Rel, "amod", "compound", "nmod:desc"):
			nodes[n].Head, nodes[n].Rel = nodes[h].Head, nodes[h].Rel
			nodes[h].Head, nodes[h].Rel = n, "conj"
			nodes[n+1].Head, nodes[n+1].Rel = h, "cc"
			for c := range n {
				if nodes[c].Head == h && nodesAre(nodes[c].Rel, "case", "det", "mark") {
					nodes[c].Head = n
				}
			}
		case h < n && nd.Rel == "appos" && dependent(nodes, n, "conj") > n && t.person(s, n) && t.person(s, h):
			nodes[n].Rel = "conj"
		}
	}
}

func (t *Text) person(s, n int) bool {
	m := t.Mention(s, n)
	return m != nil && m.Class == mention.Person
}

// tailed makes an aside of who said it, behind a comma, where the parse made it
// what was said: "the two agreed on a route, the minister announced".
func (t *Text) tailed(s, n int) {
	nodes := t.Sents[s].Nodes
	h, subj := nodes[n].Head, dependent(nodes, n, "nsubj")
	if h < 0 || subj < h || subj > n || !sayers[nodes[n].Lemma] || dependent(nodes, n, "mark") >= 0 {
		return
	}
	first := subj
	for c := h + 1; c < subj; c++ {
		if nodes[c].Head == subj {
			first = min(first, c)
		}
	}
	if nodes[first-1].Form == "," {
		nodes[n].Rel = "parataxis"
	}
}

// rooted cuts a circle that mending left: its last verb is the root.
func (t *Text) rooted(s int) {
	nodes := t.Sents[s].Nodes
	for n := range nodes {
		at := n
		for hops := 0; at >= 0 && hops < len(nodes); hops++ {
			at = nodes[at].Head
		}
		if at < 0 {
			continue
		}
		top := at
		for c := nodes[at].Head; c != at; c = nodes[c].Head {
			if nodes[c].UPOS == "VERB" && (nodes[top].UPOS != "VERB" || c > top) {
				top = c
			}
		}
		nodes[top].Head, nodes[top].Rel = -1, "root"
	}
}

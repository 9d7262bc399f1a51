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

// convened hangs what tells of an event behind a comma on the event, where the
// parse coordinated it with the main verb: "hailed the summit, held in Lima in May".
func (t *Text) convened(s, n int) {
	nodes := t.Sents[s].Nodes
	if n < 2 || n+1 >= len(nodes) || nodes[n-1].Form != "," || nodes[n+1].UPOS != "ADP" || !holding[nodes[n].Lemma] || nodes[n].XPOS != "VBN" && nodes[n].XPOS != "VBD" || helped(nodes, n) {
		return
	}
	if dependent(nodes, n, "obj", "nsubj", "nsubj:pass") >= 0 {
		return
	}
	if k, event := t.antecedent(s, n-2); event && !above(nodes, k, n) {
		nodes[n].Head, nodes[n].Rel, nodes[n].XPOS = k, "acl", "VBN"
	}
}

// holding are verbs of making an event.
var holding = words(`hold convene host organise organize conduct stage`)

// agented makes a passive of a participle that "by" follows: "a team led by".
func (t *Text) agented(s, n int) {
	nodes := t.Sents[s].Nodes
	if nodes[n].XPOS == "VBD" && n+1 < len(nodes) && strings.EqualFold(nodes[n+1].Form, "by") && dependent(nodes, n, "obj", "nsubj") < 0 {
		nodes[n].XPOS = "VBN"
	}
}

// topped coordinates a person whose attribute the parse coordinated in his place:
// "the Premier and top legislator N N met".
func (t *Text) topped(s int) {
	nodes := t.Sents[s].Nodes
	for n := 2; n < len(nodes); n++ {
		a := n - 1
		if nodes[a].UPOS != "ADJ" || nodes[a].Rel != "conj" || nodes[a-1].UPOS != "CCONJ" || nodes[n].Head != nodes[a].Head || !t.person(s, n) {
			continue
		}
		nodes[n].Rel = "conj"
		nodes[a].Head, nodes[a].Rel = n, "amod"
		nodes[a-1].Head = n
	}
}

// phones are what one speaks by.
var phones = words(`phone telephone videolink`)

// offPhone hangs on the verb what the parse hung on the phone: "spoke by phone to
// the King on Monday".
func (t *Text) offPhone(s, n int) {
	nodes := t.Sents[s].Nodes
	if h := nodes[n].Head; h >= 0 && h < n && phones[nodes[h].Lemma] && nodes[h].Head >= 0 && nodes[h].Head < h && cased(nodes, h) && cased(nodes, n) {
		nodes[n].Head, nodes[n].Rel = nodes[h].Head, "obl"
	}
}

// forked makes the first of two verbs of a participle behind the subject where the
// second has the "and" between them: "the guest called on X and met Y".
func (t *Text) forked(s, n int) {
	nodes := t.Sents[s].Nodes
	h := nodes[n].Head
	if h < 0 || h > n || nodes[n].XPOS != "VBN" || nodes[h].Rel != "nsubj" {
		return
	}
	m := nodes[h].Head
	if m < n || nodes[m].XPOS != "VBD" {
		return
	}
	if cc := dependent(nodes, m, "cc"); cc < n || cc > m {
		return
	}
	nodes[n].Head, nodes[n].Rel, nodes[n].XPOS = nodes[m].Head, nodes[m].Rel, "VBD"
	nodes[h].Head = n
	nodes[m].Head, nodes[m].Rel = n, "conj"
}

// resolves are nouns for what somebody means to do.
var resolves = words(`decision agreement proposal commitment intention readiness plan offer pledge promise`)

// resolved hangs an infinitive on the resolve before it, behind those whose it is,
// where the parse hung it on the verb: "noted the decision of Peru and Chad to open".
func (t *Text) resolved(s, n int) {
	nodes := t.Sents[s].Nodes
	m := dependent(nodes, n, "mark")
	if m < 1 || !strings.EqualFold(nodes[m].Form, "to") || nodes[n].XPOS != "VB" {
		return
	}
	for k := m - 1; k > nodes[n].Head && k >= 0; k-- {
		switch {
		case resolves[nodes[k].Lemma]:
			if nodes[k+1].Lemma == "of" && !above(nodes, k, n) {
				nodes[n].Head, nodes[n].Rel = k, "acl"
			}
			return
		case nodes[k].UPOS == "VERB" || nodes[k].Form == ",":
			return
		}
	}
}

package clause

import (
	"strings"

	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/syntax"
)

// offMarks hangs what hangs on a mark of punctuation on the word the mark
// hangs on.
func (t *Text) offMarks(s int) {
	nodes := t.Sents[s].Nodes
	for n := range nodes {
		for hops := 0; hops < 4; hops++ {
			h := nodes[n].Head
			if h < 0 || nodes[h].UPOS != "PUNCT" || nodes[h].Head < 0 || nodes[h].Head == n {
				break
			}
			nodes[n].Head = nodes[h].Head
		}
	}
}

// caseless takes the part of subject from what stands under a preposition:
// "Today in the palace the President received …". An office before a
// preposition and a place has the part that the parse gave the place:
// "ordered out Peru's consul in El Alto".
func (t *Text) caseless(s int) {
	nodes := t.Sents[s].Nodes
	for c, nd := range nodes {
		if nd.Rel != "case" || nd.Head <= c || nd.UPOS != "ADP" {
			continue
		}
		n := nd.Head
		if m := t.Mention(s, n); nodes[n].Rel == "obj" && c > 0 && nodes[n].UPOS == "PROPN" && (m == nil || m.Class == mention.Place || m.Class == mention.Name) && nodes[c-1].Head == n && t.named(s, c-1) {
			nodes[c-1].Head, nodes[c-1].Rel = nodes[n].Head, "obj"
			nodes[n].Head, nodes[n].Rel = c-1, "nmod"
		} else if nodes[n].Rel == "nsubj" {
			nodes[n].Rel = "obl"
		}
	}
}

// asides puts a relative clause between commas in its place where the parse
// made it the main one: "Luo, who arrived on Sunday, held talks".
func (t *Text) asides(s int) {
	nodes := t.Sents[s].Nodes
	for w := 2; w+1 < len(nodes); w++ {
		if nodes[w].XPOS != "WP" && nodes[w].XPOS != "WDT" || nodes[w-1].Form != "," || !t.named(s, w-2) {
			continue
		}
		name, v := w-2, nextVerb(nodes, w+1)
		if v < 0 || nodes[v].Head == name && nodes[v].Rel == "acl:relcl" && nodes[name].Head > v {
			continue
		}
		if m := t.mainVerb(s, v); m >= 0 {
			t.bracket(s, name, w, v, m)
		}
	}
}

func nextVerb(nodes []syntax.Node, from int) int {
	for n := from; n < len(nodes) && n < from+4; n++ {
		if nodes[n].UPOS == "VERB" {
			return n
		}
	}
	return -1
}

// mainVerb returns the verb right after the comma that closes an aside begun
// before v, or -1.
func (t *Text) mainVerb(s, v int) int {
	nodes := t.Sents[s].Nodes
	for c := v + 1; c+1 < len(nodes) && c < v+25; c++ {
		if nodes[c].Form != "," {
			continue
		}
		m := c + 1
		for m < len(nodes) && (nodes[m].UPOS == "ADV" || nodes[m].UPOS == "AUX") {
			m++
		}
		if m < len(nodes) && nodes[m].UPOS == "VERB" && nodes[m].XPOS != "VBG" {
			return m
		}
		return -1
	}
	return -1
}

// bracket makes m the verb of name, and v that of the aside about it.
func (t *Text) bracket(s, name, w, v, m int) {
	nodes := t.Sents[s].Nodes
	if nodes[v].Rel == "root" || nodes[m].Rel != "root" {
		nodes[m].Head, nodes[m].Rel = nodes[v].Head, nodes[v].Rel
		if nodes[v].Rel == "acl:relcl" {
			nodes[m].Head, nodes[m].Rel = nodes[name].Head, nodes[name].Rel
		}
	}
	nodes[v].Head, nodes[v].Rel = name, "acl:relcl"
	nodes[w].Head, nodes[w].Rel = v, "nsubj"
	nodes[name].Head, nodes[name].Rel = m, "nsubj"
	if nodes[m].XPOS == "VBN" && !helped(nodes, m) {
		nodes[m].XPOS = "VBD"
	}
	for n := m + 1; n < len(nodes); n++ {
		if nodes[n].Head == v {
			nodes[n].Head = m
			if nodes[n].Rel == "obl" && !cased(nodes, n) {
				nodes[n].Rel = "obj"
			}
		}
	}
	if x := name - 2; x >= 0 && strings.EqualFold(nodes[name-1].Form, "and") && t.named(s, x) && !cased(nodes, x) { // "A and B, who …, held talks"
		nodes[x].Head, nodes[x].Rel = m, "nsubj"
		nodes[name].Head, nodes[name].Rel = x, "conj"
		nodes[name-1].Head = name
	}
	if nodes[m].Head == m || nodes[m].Head > m { // it hung on its own object
		nodes[m].Head, nodes[m].Rel = -1, "root"
	}
}

func helped(nodes []syntax.Node, v int) bool {
	for c := range v {
		if nodes[c].Head == v && strings.HasPrefix(nodes[c].Rel, "aux") {
			return true
		}
	}
	return false
}

func cased(nodes []syntax.Node, n int) bool {
	for c := range n {
		if nodes[c].Head == n && nodes[c].Rel == "case" {
			return true
		}
	}
	return false
}

// signs are verbs that do not go without an object.
var signs = words(`sign adopt issue conclude initial exchange ratify approve launch announce endorse witness receive welcome visit meet chair co-chair`)

// lateObjects gives such a verb the phrase without a preposition that the parse
// hung elsewhere behind it: "signed in the presence of X a memorandum".
func (t *Text) lateObjects(s int) {
	nodes := t.Sents[s].Nodes
	for v, nd := range nodes {
		if nd.UPOS != "VERB" || !signs[nd.Lemma] || nd.XPOS == "VBN" && helped(nodes, v) {
			continue
		}
		if t.objectless(s, v) {
			for n := v + 1; n < len(nodes); n++ {
				r := nodes[n].Rel
				if (r == "nmod:unmarked" || r == "obl:unmarked" || r == "appos" || r == "dep") && !cased(nodes, n) && t.thing(s, n) || r == "flat" && t.besidePlace(s, n) {
					nodes[n].Head, nodes[n].Rel = v, "obj"
					break
				}
			}
		}
	}
}

// besidePlace tells somebody whom the parse made one name with the place before
// him: "received in Lima the envoy, Ana Sy".
func (t *Text) besidePlace(s, n int) bool {
	nodes := t.Sents[s].Nodes
	m, to := t.Mention(s, n), t.Mention(s, nodes[n].Head)
	return m != nil && to != nil && to.Class == mention.Place && cased(nodes, nodes[n].Head) && (m.Class == mention.Person || m.Class == mention.Office)
}

func (t *Text) objectless(s, v int) bool {
	for _, nd := range t.Sents[s].Nodes {
		if nd.Head == v && (nd.Rel == "obj" || nd.Rel == "nsubj:pass" || nd.Rel == "xcomp" || nd.Rel == "ccomp") {
			return false
		}
	}
	return true
}

func (t *Text) thing(s, n int) bool {
	m := t.Mention(s, n)
	return m != nil && m.Class == mention.Thing
}

// heldOf hangs a participle on the noun right before it: "a summit held in May"
// says something of the summit.
func (t *Text) heldOf(s, n int) {
	nodes := t.Sents[s].Nodes
	if n > 1 && nodes[n].XPOS == "VBN" && nodes[n-1].Form == "," && !helped(nodes, n) && t.mainVerb(s, n) >= 0 {
		t.asideOf(s, n)
		return
	}
	if n == 0 || nodes[n].XPOS != "VBN" || nodes[n-1].UPOS != "NOUN" || nodes[n].Head == n-1 || nodes[n-1].Head == n || helped(nodes, n) {
		return
	}
	nodes[n].Head, nodes[n].Rel = n-1, "acl"
}

// asideOf hangs a participle between commas on the noun that it is about: "the
// agreement on the crossing, signed in January, was ratified".
func (t *Text) asideOf(s, n int) {
	nodes := t.Sents[s].Nodes
	k := n - 2
	for hops := 0; hops < 5 && nodes[k].Head >= 0 && nodes[k].Head < k; hops++ {
		switch nodes[k].Rel {
		case "nmod", "appos", "flat", "conj", "compound":
			k = nodes[k].Head
		default:
			hops = 5
		}
	}
	if (nodes[k].UPOS == "NOUN" || t.thing(s, k)) && nodes[k].Head != n && !above(nodes, k, n) {
		nodes[n].Head, nodes[n].Rel = k, "acl"
	}
}

// gerunds makes a complement of a verb in -ing between a verb that asks for one
// and its object: "support opening talks", "proposed holding a summit".
func (t *Text) gerunds(s int) {
	nodes := t.Sents[s].Nodes
	for g := 1; g < len(nodes); g++ {
		v, n := g-1, nodes[g].Head
		if nodes[g].XPOS != "VBG" || nodes[g].Rel != "amod" || n < g || nodes[n].Head != v || nodes[n].Rel != "obj" {
			continue
		}
		if governors[nodes[v].Lemma] == "" || !supports[nodes[g].Lemma] || !t.Event(s, n) {
			continue
		}
		nodes[g].Head, nodes[g].Rel = v, "xcomp"
		for c := range nodes {
			if c >= n && nodes[c].Head == v && nodes[c].UPOS != "PUNCT" {
				nodes[c].Head = g
			}
		}
	}
}

// thats makes a complement of a clause that the parse hung on its own first word:
// "proposed that the Council meet", "discussed how the two can work together".
func (t *Text) thats(s int) {
	nodes := t.Sents[s].Nodes
	for n, nd := range nodes {
		how := nd.XPOS == "WRB"
		if nd.Rel != "obj" || nd.Head < 0 || !how && (nd.XPOS != "IN" || !strings.EqualFold(nd.Form, "that")) {
			continue
		}
		v := dependent(nodes, n, "acl:relcl", "acl", "advcl")
		if v < n {
			continue
		}
		nodes[v].Head, nodes[v].Rel = nd.Head, "ccomp"
		nodes[n].Head, nodes[n].Rel = v, "mark"
		if how {
			nodes[n].Rel = "advmod"
		}
	}
}

// afterthought hangs a passive infinitive behind a comma on the noun before it
// where the parse made it a complement: "money for an academy, to be built by …".
func (t *Text) afterthought(s, n int) {
	nodes := t.Sents[s].Nodes
	if !helpedBy(nodes, n, "aux:pass") || dependent(nodes, n, "nsubj", "nsubj:pass") >= 0 {
		return
	}
	to := dependent(nodes, n, "mark")
	if to < 2 || nodes[to-1].Form != "," || dependent(nodes, nodes[n].Head, "obj") < 0 {
		return
	}
	if k := to - 2; t.nominal(s, k) && !above(nodes, k, n) {
		nodes[n].Head, nodes[n].Rel = k, "acl"
	}
}

// voiced hangs what somebody says in passing on the verb before it, not on the
// noun that stands before its comma: "echoed the sentiment, expressing hope".
func (t *Text) voiced(s, n int) {
	nodes := t.Sents[s].Nodes
	h := nodes[n].Head
	if n == 0 || h < 0 || nodes[n].XPOS != "VBG" || !voicing[nodes[n].Lemma] || nodes[n-1].Form != "," || nodes[h].UPOS != "NOUN" || t.named(s, h) {
		return
	}
	for hops := 0; hops < 4 && h >= 0; hops, h = hops+1, nodes[h].Head {
		if nodes[h].UPOS == "VERB" {
			nodes[n].Head, nodes[n].Rel = h, "advcl"
			return
		}
	}
}

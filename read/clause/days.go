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

// unhitched gives the verb a day that the parse tied to a noun across its
// article: "extended until 28 February its ban".
func (t *Text) unhitched(s int) {
	nodes := t.Sents[s].Nodes
	for d := 1; d+2 < len(nodes); d++ {
		n := nodes[d].Head
		if n < d+2 || n != d+2 || !t.hour(s, d) || nodes[d].Rel != "compound" || nodes[d-1].UPOS != "ADP" || nodes[d-1].Head != n || nodes[d+1].UPOS != "DET" && nodes[d+1].UPOS != "PRON" {
			continue
		}
		nodes[d].Head, nodes[d].Rel = nodes[n].Head, "obl"
		nodes[d-1].Head = d
		if nodes[n].Rel == "obl" && dependent(nodes, nodes[n].Head, "obj") < 0 {
			nodes[n].Rel = "obj"
		}
	}
}

// knots are relations that make one thing of two.
var knots = []string{"flat", "compound", "nmod:desc", "nmod:unmarked", "amod", "appos", "obl"}

// apart parts a day and a name that the parse made one thing of, and gives both
// to the verb: "In March Peru recalled …", "called the envoy yesterday".
func (t *Text) apart(s int) {
	nodes := t.Sents[s].Nodes
	for n, nd := range nodes {
		up := nd.Head
		if up < 0 || nodes[up].Head < 0 || !nodesAre(nd.Rel, knots...) || t.hour(s, n) == t.hour(s, up) {
			continue
		}
		day, name, v := n, up, nodes[up].Head
		if t.hour(s, up) {
			day, name = up, n
		}
		if nodes[v].UPOS != "VERB" && nodes[v].UPOS != "AUX" || !t.named(s, name) {
			continue
		}
		if rel := t.partOf(s, v, name, day, up); rel != "" {
			nodes[name].Head, nodes[name].Rel = v, rel
			t.unname(s, v, day, name)
		}
	}
}

// hour tells a day or a time of day.
func (t *Text) hour(s, n int) bool {
	f := t.Sents[s].Nodes[n].Form
	return t.timeLike(s, n) || len(f) > 3 && f[len(f)-3] == ':' && t.Sents[s].Nodes[n].UPOS == "NUM"
}

// partOf returns the part that a name has in verb v once it is parted from the
// day beside it, or "" where it has none: subject between day and verb, object
// between verb and day.
func (t *Text) partOf(s, v, name, day, up int) string {
	nodes := t.Sents[s].Nodes
	passive := dependent(nodes, v, "aux:pass") >= 0
	switch subj := dependent(nodes, v, "nsubj", "nsubj:pass"); {
	case opens(nodes, day, name) && name < v && (subj < 0 || subj == up):
		if passive {
			return "nsubj:pass"
		}
		return "nsubj"
	case v < name && name < day && nodes[name-1].UPOS == "ADP":
		nodes[name-1].Head = name // "will travel to Lima later this month"
		return "obl"
	case v < name && name < day && passive:
		return "xcomp"
	case v < name && name < day && t.objectless(s, v):
		return "obj"
	}
	return ""
}

// opens tells a day that opens a sentence, but for a label and a preposition, with
// a name right behind it: "2. This morning the envoy was received".
func opens(nodes []syntax.Node, day, name int) bool {
	if day+1 != name && !(day+2 == name && nodes[day+1].UPOS == "DET") {
		return false
	}
	first := 0
	for first < day && nodes[first].Rel == "punct" {
		first++
	}
	return first == day || first+1 == day && nodes[first].UPOS == "ADP" || day < 3 && nodes[day-1].UPOS == "ADP"
}

// unname makes a time of verb v of a day that shared its place with a name.
func (t *Text) unname(s, v, day, name int) {
	nodes := t.Sents[s].Nodes
	nodes[day].Head, nodes[day].Rel = v, "obl:unmarked"
	if p := day - 1; p >= 0 && nodes[p].UPOS == "ADP" && (nodes[p].Head == name || nodes[p].Head == day || nodes[p].Head == v) {
		nodes[p].Head, nodes[p].Rel = day, "case"
		nodes[day].Rel = "obl"
	}
}

// inserted gives a verb the noun that the parse took for a second name of the day
// before it: "celebrate this year the 50th anniversary".
func (t *Text) inserted(s, n int) {
	nodes := t.Sents[s].Nodes
	d := nodes[n].Head
	if d < 0 || d > n || !t.hour(s, d) || nodes[d].Rel != "obj" || nodes[n].UPOS != "NOUN" || nodes[n-1].UPOS == "PUNCT" {
		return
	}
	nodes[n].Head, nodes[n].Rel = nodes[d].Head, "obj"
	nodes[d].Rel = "obl:unmarked"
}

// rowed gives a row of names its last one back, which the parse tied to the day
// behind it: "by Chad and Mali last year".
func (t *Text) rowed(s, d int) {
	nodes := t.Sents[s].Nodes
	row, name := nodes[d].Head, d-1
	if !t.hour(s, d) || row < 0 || row > name || !t.named(s, name) || !t.named(s, row) || nodes[name].Head != d || nodes[name].Rel != "compound" {
		return
	}
	for c := row + 1; c < name; c++ {
		if nodes[c].Head == d {
			nodes[c].Head = name
		}
	}
	nodes[name].Head, nodes[name].Rel = row, "conj"
	v := row
	for hops := 0; nodes[v].Head >= 0 && nodes[v].UPOS != "VERB" && hops < 6; hops++ {
		v = nodes[v].Head
	}
	nodes[d].Head, nodes[d].Rel = v, "obl:unmarked"
}

// sinceThen gives a perfect tense its verb back, which the parse hung on the time
// between the two: "has since May suspended trade".
func (t *Text) sinceThen(s int) {
	nodes := t.Sents[s].Nodes
	for v := 3; v < len(nodes); v++ {
		since, have := v-2, v-3
		if nodes[v].XPOS != "VBN" || !t.hour(s, v-1) || nodes[since].Lemma != "since" || nodes[have].Lemma != "have" || below(nodes, have, v) {
			continue
		}
		nodes[v].Head, nodes[v].Rel = nodes[have].Head, nodes[have].Rel
		for n := range nodes {
			if nodes[n].Head == have && n != v {
				nodes[n].Head = v
			}
		}
		nodes[have].Head, nodes[have].Rel, nodes[have].UPOS = v, "aux", "AUX"
		nodes[v-1].Head, nodes[v-1].Rel = v, "obl"
		nodes[since].Head, nodes[since].Rel, nodes[since].UPOS = v-1, "case", "ADP"
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
		if h < 0 || h > n || nodes[h].UPOS != "NOUN" || nodes[h].Rel != "obl" || nd.Rel != "obj" && !t.caselessNoun(s, n) {
			continue
		}
		if v := nodes[h].Head; v >= 0 && v < h && nodes[v].UPOS == "VERB" && t.objectless(s, v) {
			nodes[n].Head, nodes[n].Rel = v, "obj"
		}
	}
}

// caselessNoun tells a noun with a determiner that hangs on another without a
// preposition.
func (t *Text) caselessNoun(s, n int) bool {
	nodes := t.Sents[s].Nodes
	return nodes[n].UPOS == "NOUN" && nodes[n].Rel == "nmod" && !cased(nodes, n) && dependent(nodes, n, "det", "nmod:poss") >= 0
}

package clause

import (
	"strings"

	"github.com/chancery-project/chancery"

	"github.com/chancery-project/chancery/read/syntax"
)

// whiches hangs a relative clause on what stands before its comma where the
// parse coordinated it with the main verb: "reviewed the treaty, which was
// signed in 2019". An event that the phrase before the comma belongs to is
// what takes place: "the summit of the Union, which will be held in Lima".
func (t *Text) whiches(s int) {
	nodes := t.Sents[s].Nodes
	for w := 2; w+1 < len(nodes); w++ {
		if nodes[w].XPOS != "WDT" || nodes[w-1].Form != "," || !t.nominal(s, w-2) {
			continue
		}
		v := verbAfter(nodes, w+1)
		if v < 0 || nodes[v].Rel == "root" {
			continue
		}
		target, event := t.antecedent(s, w-2)
		relative := nodes[v].Rel == "acl:relcl"
		if relative && (!event || !supports[nodes[v].Lemma]) || above(nodes, target, v) {
			continue
		}
		nodes[v].Head, nodes[v].Rel = target, "acl:relcl"
		nodes[w].Head = v
	}
}

// pronounced makes a relative clause of what the parse took for something said: a
// relative pronoun behind a noun is its subject. "Adviser for the summit that
// will take place in June."
func (t *Text) pronounced(s, n int) {
	nodes := t.Sents[s].Nodes
	w := dependent(nodes, n, "nsubj", "nsubj:pass")
	if w < 1 || nodes[w].XPOS != "WDT" || w > n || !t.nominal(s, w-1) || nodes[n].Head >= w {
		return
	}
	if target, _ := t.antecedent(s, w-1); !above(nodes, target, n) {
		nodes[n].Head, nodes[n].Rel = target, "acl:relcl"
	}
}

// intended hangs an infinitive on the noun before it that governs it: "reaffirmed
// its wish to host the forum" says of no forum that it was held.
func (t *Text) intended(s, n int) {
	nodes := t.Sents[s].Nodes
	to, h := dependent(nodes, n, "mark"), nodes[n].Head
	if to < 1 || h < 0 || nodes[n].XPOS != "VB" || !strings.EqualFold(nodes[to].Form, "to") {
		return
	}
	o := to - 1
	if o <= h || nodes[o].Head != h || nodes[o].Rel != "obj" {
		return
	}
	switch governors[nodes[o].Lemma] {
	case chancery.Planned, chancery.Hoped:
		nodes[n].Head, nodes[n].Rel = o, "acl"
	}
}

// topicals are verbs of what is a noun's, never a clause's.
var topicals = words(`discuss review examine address tackle`)

// topical undoes a sentence made of such a verb's object and of what a
// participle behind it says: "discussed the crisis, noting the Union has a role".
func (t *Text) topical(s, n int) {
	nodes := t.Sents[s].Nodes
	v, o := nodes[n].Head, dependent(nodes, n, "nsubj")
	p := dependent(nodes, n, "advcl")
	if v < 0 || !topicals[nodes[v].Lemma] || o < v || p < o || p > n || nodes[p].XPOS != "VBG" || nodes[p-1].Form != "," {
		return
	}
	if said := dependent(nodes, p, "obj"); said > p {
		nodes[said].Head, nodes[said].Rel = n, "nsubj"
		nodes[o].Head, nodes[o].Rel = v, "obj"
		nodes[p].Head = v
		nodes[n].Head = p
	}
}

// contacts finds relative clauses without a pronoun: "under an agreement their
// ministers will sign in Lima". The noun before the subject is what is signed.
func (t *Text) contacts(s int) {
	nodes := t.Sents[s].Nodes
	for v, nd := range nodes {
		if nd.UPOS != "VERB" || !signs[nd.Lemma] || !t.objectless(s, v) || strings.HasPrefix(nd.Rel, "acl") {
			continue
		}
		subj := dependent(nodes, v, "nsubj")
		if subj < 2 || subj > v {
			continue
		}
		first := subj
		for first > 0 && nodes[first-1].Head == subj && nodes[first-1].UPOS != "PUNCT" {
			first--
		}
		k := first - 1
		if k < 0 || first == subj && !t.named(s, subj) && nodes[subj].UPOS != "PRON" || nodes[k].UPOS != "NOUN" || above(nodes, k, v) || helpedBy(nodes, v, "aux:pass") {
			continue
		}
		nodes[v].Head, nodes[v].Rel = k, "acl:relcl"
	}
}

func helpedBy(nodes []syntax.Node, v int, rel string) bool { return dependent(nodes, v, rel) >= 0 }

// antecedent returns the noun that a relative clause after node n is about, and
// whether it is an event.
func (t *Text) antecedent(s, n int) (int, bool) {
	nodes := t.Sents[s].Nodes
	for h, hops := n, 0; h >= 0 && hops < 4; h, hops = nodes[h].Head, hops+1 {
		if t.Event(s, h) && h <= n {
			return h, true
		}
		if r := nodes[h].Rel; r != "nmod" && r != "conj" && r != "flat" && r != "compound" && r != "appos" {
			break
		}
	}
	return n, false
}

// verbAfter returns the first verb after a relative pronoun and its subject.
func verbAfter(nodes []syntax.Node, from int) int {
	for n := from; n < len(nodes) && n < from+8; n++ {
		if nodes[n].UPOS == "VERB" {
			return n
		}
		if nodes[n].Form == "," {
			return -1
		}
	}
	return -1
}

// above reports whether node top stands over n.
func above(nodes []syntax.Node, n, top int) bool {
	for h, hops := n, 0; h >= 0 && hops <= len(nodes); h, hops = nodes[h].Head, hops+1 {
		if h == top {
			return true
		}
	}
	return false
}

// reduced makes a participle after the subject what it is where the parse took
// it for the main verb: "the ceremony planned for May has been cancelled".
func (t *Text) reduced(s int) {
	nodes := t.Sents[s].Nodes
	for v, nd := range nodes {
		if v == 0 || nd.UPOS != "VERB" && nd.Lemma != "due" || nd.XPOS != "VBN" && nd.XPOS != "VBD" && nd.UPOS != "ADJ" || sayers[nd.Lemma] || helped(nodes, v) {
			continue
		}
		subj := dependent(nodes, v, "nsubj", "nsubj:pass")
		if subj < 0 || subj > v || !t.nominal(s, subj) || dependent(nodes, v, "obj") >= 0 || dependent(nodes, v, "cop") >= 0 {
			continue
		}
		if m := subjectless(nodes, v); m >= 0 {
			demote(nodes, subj, v, m)
		}
	}
}

// subjectless returns the finite verb under v, with an auxiliary and without a
// subject, mark or conjunction of its own, or -1.
func subjectless(nodes []syntax.Node, v int) int {
	for m := v + 1; m < len(nodes); m++ {
		nd := nodes[m]
		if nd.Head != v || nd.UPOS != "VERB" || nd.Rel != "advcl" && nd.Rel != "conj" && nd.Rel != "ccomp" && nd.Rel != "parataxis" && nd.Rel != "xcomp" {
			continue
		}
		if dependent(nodes, m, "nsubj", "nsubj:pass", "mark", "cc") < 0 && (finiteAux(nodes, m) || nd.XPOS == "VBD" && ledBy(nodes, v)) {
			return m
		}
	}
	return -1
}

// ledBy tells a participle with its agent right behind it: "a delegation headed
// by N N".
func ledBy(nodes []syntax.Node, v int) bool {
	return v+1 < len(nodes) && strings.EqualFold(nodes[v+1].Form, "by") && nodes[v+1].Rel == "case"
}

func finiteAux(nodes []syntax.Node, v int) bool {
	for c := range v {
		if nodes[c].Head == v && strings.HasPrefix(nodes[c].Rel, "aux") {
			switch nodes[c].XPOS {
			case "VBZ", "VBP", "VBD", "MD":
				return true
			}
		}
	}
	return false
}

// dependent returns the first dependent of n with one of the relations, or -1.
func dependent(nodes []syntax.Node, n int, rels ...string) int {
	for c := range nodes {
		if nodes[c].Head != n {
			continue
		}
		for _, r := range rels {
			if nodes[c].Rel == r {
				return c
			}
		}
	}
	return -1
}

// demote makes v a participle of subj, and m the verb of subj in v's place.
func demote(nodes []syntax.Node, subj, v, m int) {
	nodes[m].Head, nodes[m].Rel = nodes[v].Head, nodes[v].Rel
	nodes[v].Head, nodes[v].Rel = subj, "acl"
	if nodes[v].UPOS == "VERB" {
		nodes[v].XPOS = "VBN"
	}
	nodes[subj].Head, nodes[subj].Rel = m, "nsubj"
	if dependent(nodes, m, "aux:pass") >= 0 {
		nodes[subj].Rel = "nsubj:pass"
	}
	for c := range nodes {
		if nodes[c].Head == v && (c < subj || c > m) {
			nodes[c].Head = m
		}
	}
}

// handOver makes a noun the subject of the verb that the parse gave to y, the
// second name after "between": "talks between A and B, which ended, were long".
func handOver(nodes []syntax.Node, noun, y int) {
	v := nodes[y].Head
	if noun < 0 || noun > y || !above(nodes, v, noun) {
		nodes[y].Head = noun
		return
	}
	nodes[v].Head, nodes[v].Rel = nodes[noun].Head, nodes[noun].Rel
	nodes[noun].Head, nodes[noun].Rel = v, nodes[y].Rel
	nodes[y].Head = noun
}

// partners returns the names and nouns coordinated with node x.
func (t *Text) partners(s, x int) []int {
	var out []int
	for n, nd := range t.Sents[s].Nodes {
		if nd.Head == x && nd.Rel == "conj" && t.nominal(s, n) {
			out = append(out, n)
		}
	}
	return out
}

// perfects joins "had" and the participle after it where the parse took "had"
// for the main verb: "had last met in June".
func (t *Text) perfects(s int) {
	nodes := t.Sents[s].Nodes
	for v, nd := range nodes {
		if o := dependent(nodes, v, "obj"); nd.Lemma != "have" || nd.UPOS != "VERB" || o >= 0 && nodes[o].UPOS != "VERB" {
			continue
		}
		m := v + 1
		for m < len(nodes) && m < v+4 && (nodes[m].UPOS == "ADV" || nodes[m].UPOS == "ADJ") {
			m++
		}
		if m >= len(nodes) || m == v+1 && nodes[m].Head != v && !(nodes[m].Rel == "ccomp" && nd.Rel == "root") || nodes[m].XPOS != "VBN" && nodes[m].XPOS != "VBD" {
			continue
		}
		nodes[m].Head, nodes[m].Rel, nodes[m].XPOS = nd.Head, nd.Rel, "VBN"
		for c := range nodes {
			if nodes[c].Head == v && c != m {
				nodes[c].Head = m
			}
			if nodes[c].Head == m && nodes[c].Rel == "obj" && nodes[c].UPOS == "VERB" { // "has freed them, the paper says"
				nodes[c].Rel = "parataxis"
			}
		}
		nodes[v].Head, nodes[v].Rel, nodes[v].UPOS = m, "aux", "AUX"
		if nodes[m].Head == m {
			nodes[m].Head, nodes[m].Rel = -1, "root"
		}
	}
}

// competent makes an attribute of an adjective that the parse took for the
// predicate: "the ministers responsible for ports met in Lima".
func (t *Text) competent(s int) {
	nodes := t.Sents[s].Nodes
	for a := 1; a < len(nodes); a++ {
		if nodes[a].Lemma != "responsible" || dependent(nodes, a, "cop") >= 0 || !t.nominal(s, a-1) {
			continue
		}
		if nodes[a-1].Head != a {
			if !above(nodes, a-1, a) {
				nodes[a].Head, nodes[a].Rel = a-1, "amod"
			}
			continue
		}
		m := -1
		for v := a + 1; v < len(nodes) && m < 0; v++ {
			if nodes[v].UPOS == "VERB" && (nodes[v].XPOS == "VBD" || finiteAux(nodes, v)) && above(nodes, v, a) && dependent(nodes, v, "nsubj", "nsubj:pass") < 0 {
				m = v
			}
		}
		if m < 0 {
			continue
		}
		nodes[m].Head, nodes[m].Rel = nodes[a].Head, nodes[a].Rel
		nodes[a-1].Head, nodes[a-1].Rel = m, "nsubj"
		nodes[a].Head, nodes[a].Rel = a-1, "amod"
	}
}

// tellingNouns say what their infinitive is: an invitation to visit, an offer
// to mediate.
var tellingNouns = words(`invitation offer proposal request decision plan intention`)

// aims hangs an infinitive on the noun that governs it where the parse took it
// for a purpose of the verb: "accepted the invitation to hold a meeting".
func (t *Text) aims(s, n int) {
	nodes := t.Sents[s].Nodes
	h := nodes[n].Head
	if h < 0 || h > n || nodes[h].UPOS != "VERB" {
		return
	}
	if m := dependent(nodes, n, "mark"); m < 0 || !strings.EqualFold(nodes[m].Form, "to") {
		return
	}
	for o := n - 1; o > h; o-- {
		if tellingNouns[nodes[o].Lemma] && nodes[o].UPOS == "NOUN" && (nodes[o].Head == h && (nodes[o].Rel == "obj" || nodes[o].Rel == "obl") || nodes[n].Rel == "csubj" && above(nodes, o, h)) {
			nodes[n].Head, nodes[n].Rel = o, "acl"
			return
		}
	}
}

// bidders are verbs whose object is to do what the infinitive after it says.
var bidders = words(`tell order ask urge instruct request require force invite warn encourage task direct mandate entrust`)

// told lets event nouns without a verb over them take over from the verb of
// what is said of them: "the summit, which will take place in Lima", "talks
// scheduled for May".
func (t *Text) told(s int) {
	for n := range t.Sents[s].Nodes {
		c := t.own[s][n]
		if c == nil || c.Noun || c.Parent == nil || !c.Parent.Noun || c.Link != "acl" && c.Link != "acl:relcl" || !supports[c.Lemma] && !appoints[c.Lemma] {
			continue
		}
		cl := c.Parent
		if !t.eventful(cl) {
			continue
		}
		cl.Told = c
		if cl.Support == nil {
			t.tell(cl, c)
		}
	}
}

// appoints are participles that give an event its day.
var appoints = words(`schedule slate plan due foresee expect announce convene`)

// eventful tells a noun clause for an event, or a sitting of a body.
func (t *Text) eventful(cl *Clause) bool {
	return t.Event(cl.Sent, cl.Node) || sittings[t.Noun(cl.Sent, cl.Node)] || cl.Named()
}

func (t *Text) tell(cl, c *Clause) {
	for _, a := range c.Args {
		if a.Node == cl.Node || a.Role != Oblique && a.Role != Subject {
			continue
		}
		a.Shared = true
		cl.Args = append(cl.Args, a)
	}
	if c.Link == "acl:relcl" && cl.Tense == Untensed {
		cl.Tense = c.Tense
	}
	if c.Polarity != cl.Polarity && c.Link == "acl:relcl" {
		cl.Polarity = c.Polarity
	}
	if c.Modality != cl.Modality {
		cl.Modality = c.Modality
	}
}

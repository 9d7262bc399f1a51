package clause

import (
	"strings"

	"github.com/chancery-project/chancery/read/mention"
)

// there gives a name its own preposition and place in the sentence back, which
// the parse gave to the time right behind it: "in Bern last week", "received
// the letters of the Ambassador of Peru yesterday".
func (t *Text) there(s int) {
	nodes := t.Sents[s].Nodes
	for n := 1; n+1 < len(nodes); n++ {
		h := n + 1
		m := t.Mention(s, n)
		if m == nil || m.Class == mention.Date || !t.timeLike(s, h) || nodes[n].Head != h {
			continue
		}
		c := n - 1
		for c > 0 && nodes[c].UPOS == "DET" {
			c--
		}
		if nodes[c].Rel != "case" || nodes[c].Head != h {
			continue
		}
		for k := c; k < n; k++ {
			nodes[k].Head = n
		}
		nodes[n].Head, nodes[n].Rel = nodes[h].Head, nodes[h].Rel
		t.toVerb(s, h)
	}
}

// toVerb hangs a time on the verb over it.
func (t *Text) toVerb(s, day int) {
	nodes := t.Sents[s].Nodes
	for h, hops := nodes[day].Head, 0; h >= 0 && hops < len(nodes); h, hops = nodes[h].Head, hops+1 {
		if nodes[h].UPOS == "VERB" {
			nodes[day].Head, nodes[day].Rel = h, "obl:unmarked"
			return
		}
	}
}

// marked are verbs that a day can be the object of.
var marked = words(`mark celebrate commemorate observe set fix choose pick select name declare designate propose suggest call spend last take await welcome honour honor`)

// strayDays gives a verb the day that the parse took for its object, and what is
// its object where that hangs on the day; and the days that it coordinated with
// a place: "concluded this Friday a tour", "departs for Bonn and Riga, 3-5 May".
func (t *Text) strayDays(s int) {
	nodes := t.Sents[s].Nodes
	for n := 1; n < len(nodes); n++ {
		v := nodes[n].Head
		if v < 0 || v > n || !nodesAre(nodes[n].Rel, "obj", "conj", "appos") || !t.timeLike(s, n) || t.Mention(s, n).Date.Date == "" {
			continue
		}
		switch {
		case nodes[n].Rel == "obj" && nodes[v].UPOS == "VERB" && !marked[nodes[v].Lemma]:
			nodes[n].Rel = "obl:unmarked"
			if o := dependent(nodes, n, "appos", "dep", "nmod:unmarked"); o > n && dependent(nodes, o, "det") > n {
				nodes[o].Head, nodes[o].Rel = v, "obj"
			}
		case nodes[n].Rel != "obj" && t.named(s, v) && dependent(nodes, n, "cc", "conj") < 0 && !t.person(s, v):
			t.toVerb(s, n)
		}
	}
}

// onward gives a verb the phrase that the parse hung on its particle: "will go
// on to Kigali".
func (t *Text) onward(s, n int) {
	nodes := t.Sents[s].Nodes
	if p := nodes[n].Head; p >= 0 && p < n && nodesAre(nodes[p].Rel, "compound:prt", "advmod") && nodes[p].Head >= 0 && nodes[nodes[p].Head].UPOS == "VERB" && t.named(s, n) {
		nodes[n].Head, nodes[n].Rel = nodes[p].Head, "obl"
	}
}

// present makes somebody the subject of where he is said to be, which the parse
// hung on him: "The envoy, Ana Sy, was in Lima, where she met the mayor".
func (t *Text) present(s int) {
	nodes := t.Sents[s].Nodes
	for be := 1; be+2 < len(nodes); be++ {
		p := be + 2
		if nodes[be].Lemma != "be" || nodes[be+1].UPOS != "ADP" || nodes[be+1].Head != p || !t.whereabout(s, p) {
			continue
		}
		x := nodes[p].Head
		if x < 0 || x >= be || !t.named(s, x) {
			continue
		}
		if nodes[be].Head != p {
			if nodes[x].Head == be {
				nodes[p].Head, nodes[p].Rel = be, "obl"
			}
			continue
		}
		if !nodesAre(nodes[p].Rel, "appos", "conj", "dep", "list") || dependent(nodes, p, "nsubj") >= 0 {
			continue
		}
		up := nodes[x].Head
		nodes[p].Head, nodes[p].Rel = up, nodes[x].Rel
		nodes[x].Head, nodes[x].Rel = p, "nsubj"
		if up > p && dependent(nodes, up, "nsubj", "nsubj:pass") > p { // the verb behind it has a subject of its own
			nodes[p].Head, nodes[p].Rel = nodes[up].Head, nodes[up].Rel
			nodes[up].Head, nodes[up].Rel = p, "advcl"
		}
	}
}

// whereabout tells a place that one can be in.
func (t *Text) whereabout(s, n int) bool {
	m := t.Mention(s, n)
	return m != nil && (m.Class == mention.Place || m.Class == mention.Party && m.Sort == "state") && locative(t.prep(s, n))
}

// severed hangs a clause behind a semicolon on the main verb where the parse made
// it say something of a noun before: "starts a visit to Oslo; he will be received".
func (t *Text) severed(s, n int) {
	nodes := t.Sents[s].Nodes
	subj := dependent(nodes, n, "nsubj", "nsubj:pass")
	if subj < 1 || subj > n || strings.HasPrefix(nodes[subj].XPOS, "W") || nodes[subj-1].Form != ";" && (subj < 2 || nodes[subj-2].Form != ";") {
		return
	}
	for h, hops := nodes[n].Head, 0; h >= 0 && hops < len(nodes); h, hops = nodes[h].Head, hops+1 {
		if nodes[h].UPOS == "VERB" && nodes[h].Rel == "root" {
			nodes[n].Head, nodes[n].Rel = h, "parataxis"
			return
		}
	}
}

// posts keeps the words of an office in the plural together where the parse took
// one of them for the head of the sentence: "foreign affairs ministers meet".
func (t *Text) posts(s int) {
	nodes := t.Sents[s].Nodes
	for x := 0; x+1 < len(nodes); x++ {
		m := t.Mention(s, x)
		if m == nil || m.Class != mention.Office || !m.Anaphor.Plural || nodes[x].UPOS != "NOUN" || nodes[x+1].UPOS != "NOUN" || nodes[x+1].Last > m.Last || nodes[x].Head == x+1 {
			continue
		}
		k := x + 1
		if v := nodes[k].Head; v >= 0 && v != x && nodes[v].Head == x {
			nodes[v].Head, nodes[v].Rel = nodes[x].Head, nodes[x].Rel
		} else if v == x {
			nodes[k].Head, nodes[k].Rel = nodes[x].Head, nodes[x].Rel
		}
		if nodes[k].Head != x {
			nodes[x].Head, nodes[x].Rel = k, "compound"
		}
	}
}

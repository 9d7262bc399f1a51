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

// whos hangs a relative clause on the person right before its comma: "held talks
// with President Ana Sy, who is on a visit to Lima".
func (t *Text) whos(s int) {
	nodes := t.Sents[s].Nodes
	for w := 2; w+1 < len(nodes); w++ {
		if nodes[w].XPOS != "WP" || nodes[w-1].Form != "," {
			continue
		}
		v := nodes[w].Head
		name := t.lastNamed(s, w-2)
		if v < w || name < 0 || above(nodes, name, v) {
			continue
		}
		nodes[v].Head, nodes[v].Rel = name, "acl:relcl"
	}
}

// lastNamed returns the person or office that ends at node n, or has only its
// state behind it: "Ana Sy of Peru"; else -1.
func (t *Text) lastNamed(s, n int) int {
	nodes := t.Sents[s].Nodes
	for k := n; k >= 0 && k > n-4; k-- {
		m := t.Mention(s, k)
		switch {
		case m != nil && (m.Class == mention.Person || m.Class == mention.Office):
			return k
		case m != nil && m.Class != mention.Party, m == nil && nodes[k].Lemma != "of" && nodes[k].UPOS != "DET":
			return -1
		}
	}
	return -1
}

// compelled makes one verb of "had to" and its infinitive: what had to be done
// was done.
func (t *Text) compelled(s int) {
	nodes := t.Sents[s].Nodes
	for had := 0; had+2 < len(nodes); had++ {
		if !strings.EqualFold(nodes[had].Form, "had") || nodes[had+1].XPOS != "TO" || nodes[had].UPOS != "VERB" {
			continue
		}
		v := nodes[had+1].Head
		if v < had || nodes[v].Head != had || nodes[v].Rel != "xcomp" {
			continue
		}
		nodes[v].Head, nodes[v].Rel = nodes[had].Head, nodes[had].Rel
		nodes[had].Rel, nodes[had].UPOS, nodes[had+1].Rel = "aux", "AUX", "aux"
		for n := range nodes {
			if nodes[n].Head == had {
				nodes[n].Head = v
			}
		}
		nodes[had].Head = v
		if n := dependent(nodes, v, "nsubj"); n >= 0 && dependent(nodes, v, "aux:pass") >= 0 {
			nodes[n].Rel = "nsubj:pass"
		}
	}
}

// slated hangs a participle behind a comma, which gives an event its day, on the
// event before: "prepared the visit of X to Lima, scheduled for May".
func (t *Text) slated(s, n int) {
	nodes := t.Sents[s].Nodes
	if n < 2 || nodes[n].XPOS != "VBN" || nodes[n-1].Form != "," || !appoints[nodes[n].Lemma] || helped(nodes, n) || dependent(nodes, n, "cc") >= 0 {
		return
	}
	if event, ok := t.antecedent(s, n-2); ok && !above(nodes, event, n) {
		nodes[n].Head, nodes[n].Rel = event, "acl"
	}
}

// forTo makes somebody the subject of the infinitive behind him: "an invitation
// for Ana Sy to visit Lima".
func (t *Text) forTo(s int) {
	nodes := t.Sents[s].Nodes
	for to := 2; to+1 < len(nodes); to++ {
		v, x := nodes[to].Head, to-1
		if nodes[to].XPOS != "TO" || v < to || !t.named(s, x) || t.prep(s, x) != "for" || dependent(nodes, v, "nsubj", "nsubj:pass") >= 0 || above(nodes, v, x) {
			continue
		}
		nodes[x].Head, nodes[x].Rel = v, "nsubj"
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

package clause

import "github.com/chancery-project/chancery/read/mention"

// mend moves what a parser of plain words hangs where it cannot belong, now
// that names are known.
func (t *Text) mend(s int) {
	nodes := t.Sents[s].Nodes
	for n := range nodes {
		switch nodes[n].Rel {
		case "nmod", "obl":
			t.lift(s, n)
		case "conj":
			t.regraft(s, n)
		}
	}
}

// lift takes a phrase off a person's name or a date, which take none: "the
// visit of King Bo to Chile".
func (t *Text) lift(s, n int) {
	nodes := t.Sents[s].Nodes
	for hops := 0; hops < 3; hops++ {
		h := nodes[n].Head
		if h < 0 || h > n || nodes[h].Head < 0 || nodes[h].Rel == "root" {
			return
		}
		m := t.Mention(s, h)
		if m == nil || m.Class != mention.Person && m.Class != mention.Date {
			return
		}
		up := nodes[h].Head
		for (nodes[h].Rel == "conj" || nodes[h].Rel == "appos") && nodes[up].Head >= 0 { // "A and B to C"
			h, up = up, nodes[up].Head
		}
		if up == n {
			return
		}
		nodes[n].Head = up
		if nodes[up].UPOS == "VERB" {
			nodes[n].Rel = "obl"
		}
	}
}

// regraft hangs a past-tense verb that is coordinated with an infinitive or a
// "would" on the finite verb above: "said that it would help and confirmed …".
func (t *Text) regraft(s, n int) {
	nodes := t.Sents[s].Nodes
	h := nodes[n].Head
	if nodes[n].XPOS != "VBD" || h < 0 || nodes[h].XPOS != "VB" {
		return
	}
	for up, hops := nodes[h].Head, 0; up >= 0 && hops < len(nodes); up, hops = nodes[up].Head, hops+1 {
		if nodes[up].XPOS == "VBD" && up < n {
			nodes[n].Head = up
			return
		}
	}
}

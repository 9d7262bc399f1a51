package clause

import "github.com/chancery-project/chancery/read/mention"

// mend moves what a parser of plain words hangs where it cannot belong, now
// that names are known.
func (t *Text) mend(s int) {
	nodes := t.Sents[s].Nodes
	t.subjects(s)
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

// subjects gives a finite verb that the parse left without a subject the name
// or short form that stands before it: "In a gesture of goodwill, X welcomed Y".
func (t *Text) subjects(s int) {
	nodes := t.Sents[s].Nodes
	has := make([]bool, len(nodes))
	passive := make([]bool, len(nodes))
	for _, nd := range nodes {
		if nd.Head < 0 {
			continue
		}
		switch nd.Rel {
		case "nsubj", "nsubj:pass", "csubj":
			has[nd.Head] = true
		case "aux:pass":
			passive[nd.Head] = true
		}
	}
	for v, nd := range nodes {
		if has[v] || nd.XPOS != "VBD" && nd.XPOS != "VBZ" && nd.XPOS != "VBP" || nd.Rel == "conj" || nd.Rel == "acl:relcl" || nd.UPOS != "VERB" {
			continue
		}
		if n := t.before(s, v); n >= 0 {
			nodes[n].Head, nodes[n].Rel = v, "nsubj"
			if passive[v] {
				nodes[n].Rel = "nsubj:pass"
			}
		}
	}
}

// before returns the name that stands right before a verb and hangs as if in
// apposition, or -1.
func (t *Text) before(s, v int) int {
	nodes := t.Sents[s].Nodes
	n := v - 1
	for n >= 0 && (nodes[n].UPOS == "PUNCT" && nodes[n].Form == "," || nodes[n].UPOS == "ADV" || nodes[n].UPOS == "AUX") {
		n--
	}
	if n < 0 || nodes[n].Head == v {
		return -1
	}
	switch nodes[n].Rel {
	case "appos", "dep", "list", "parataxis", "nmod:unmarked", "obl:unmarked", "vocative", "root":
	default:
		return -1
	}
	if m := t.Mention(s, n); m == nil || m.Class != mention.Person && m.Class != mention.Party && m.Class != mention.Office && m.Class != mention.Anaphor {
		return -1
	}
	if nodes[n].Rel == "root" { // the verb takes the root's place
		nodes[v].Head, nodes[v].Rel = -1, "root"
	}
	return n
}

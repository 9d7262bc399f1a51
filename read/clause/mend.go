package clause

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
)

// sentenceWide are the repairs that look for their own places, in the order in
// which each can rely on those before it.
var sentenceWide = []func(t *Text, s int){
	(*Text).offMarks, (*Text).posts, (*Text).offHelpers, (*Text).timed, (*Text).sooner, (*Text).topped,
	(*Text).peers, (*Text).said, (*Text).asides, (*Text).together,
	(*Text).objects, (*Text).caseless, (*Text).halves,
	(*Text).days, (*Text).unhitched, (*Text).there, (*Text).apart, (*Text).strayDays, (*Text).present, (*Text).compelled, (*Text).forTo, (*Text).homeward, (*Text).handed, (*Text).ands, (*Text).gerunds,
	(*Text).thats, (*Text).nounObjects, (*Text).lateObjects, (*Text).perfects, (*Text).competent, (*Text).reduced, (*Text).subjects,
	(*Text).whiches, (*Text).whos, (*Text).contacts, (*Text).sinceThen, (*Text).particles,
}

// byRelation are the repairs of a word by the relation it hangs by.
var byRelation = map[string][]func(t *Text, s, n int){
	"nmod":       phraseRepairs,
	"obl":        phraseRepairs,
	"nsubj":      subjectRepairs,
	"nsubj:pass": {(*Text).spare, (*Text).enumerated, (*Text).partner, (*Text).oneOf, (*Text).active},
	"conj":       {(*Text).regraft, (*Text).convened, (*Text).strangers, (*Text).underWay, (*Text).slated, (*Text).rowed},
	"csubj":      {(*Text).aims},
	"advcl":      {(*Text).slated, (*Text).convened, (*Text).resolved, (*Text).aimed, (*Text).weighed, (*Text).proposal, (*Text).afterthought, (*Text).aims, (*Text).complementOf, (*Text).serial, (*Text).heldOf, (*Text).intended},
	"xcomp":      {(*Text).afterthought, (*Text).boundFor, (*Text).intended},
	"ccomp":      {(*Text).tailed, (*Text).amending, (*Text).pronounced, (*Text).topical},
	"acl":        {(*Text).agented, (*Text).forked, (*Text).lapsed, (*Text).voiced, (*Text).asked, (*Text).laid, (*Text).orphaned},
	"parataxis":  {(*Text).serial, (*Text).crowned, (*Text).fronted},
	"appos":      {(*Text).inserted},
	"acl:relcl":  {(*Text).unrelated, (*Text).severed},
}

var (
	phraseRepairs = []func(t *Text, s, n int){
		(*Text).offPhone, (*Text).lift, (*Text).offWorth, (*Text).inset, (*Text).ofDeed, (*Text).predicateOf, (*Text).onward, (*Text).homeOf, (*Text).fielded,
	}
	subjectRepairs = []func(t *Text, s, n int){(*Text).spare, (*Text).enumerated, (*Text).partner, (*Text).oneOf}
)

// mend moves what a parser of plain words hangs where it cannot belong, now
// that names are known.
func (t *Text) mend(s int) {
	for _, repair := range sentenceWide {
		repair(t, s)
	}
	t.paired(s)
	t.given(s)
	nodes := t.Sents[s].Nodes
	for n := range nodes {
		for _, repair := range byRelation[nodes[n].Rel] {
			repair(t, s, n)
		}
	}
	t.rooted(s)
}

// enumerated: the number of a list's item is no subject: "(ii) reaffirmed their
// commitment".
func (t *Text) enumerated(s, n int) {
	if nodes := t.Sents[s].Nodes; nodes[n].XPOS == "LS" {
		nodes[n].Rel = "dep"
	}
}

// laying verbs say what becomes of a ban, a duty or a sanction.
var laying = words(`impose levy lift reimpose slap`)

// laid hangs such a participle on the ban, not on what it strikes: "a ban on
// eggs imposed in May".
func (t *Text) laid(s, n int) {
	nodes := t.Sents[s].Nodes
	h := nodes[n].Head
	if h < 0 || h > n || !laying[nodes[n].Lemma] || nodes[n].XPOS != "VBN" || nodes[h].Rel != "nmod" {
		return
	}
	if p := t.prep(s, h); p == "on" || p == "against" {
		nodes[n].Head = nodes[h].Head
	}
}

// weighed hangs gerunds that go on with a list on the noun that begins it:
// "stressed the importance of trade, promoting peace, and exploring space".
func (t *Text) weighed(s, n int) {
	nodes := t.Sents[s].Nodes
	v := nodes[n].Head
	if v < 0 || v > n || nodes[n].XPOS != "VBG" || nodes[n-1].Form != "," {
		return
	}
	if o := dependent(nodes, v, "obj"); o > v && o+1 < n && nodes[o+1].Form == "of" && governors[nodes[o].Lemma] == chancery.Conditional {
		nodes[n].Head, nodes[n].Rel = o, "acl"
	}
}

// underWay reads a predicate that the parse coordinated without an "and": "an
// agreement between A and B is under negotiation".
func (t *Text) underWay(s, n int) {
	if dependent(t.Sents[s].Nodes, n, "cc") < 0 {
		t.predicateOf(s, n)
	}
}

// boundFor is heldOf for a complement that is apart from the word before it:
// "raised fees for goods bound for Togo".
func (t *Text) boundFor(s, n int) {
	if nodes := t.Sents[s].Nodes; n > 0 && nodes[n-1].Head != nodes[n].Head {
		t.heldOf(s, n)
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
		if m == nil || m.Class != mention.Person && m.Class != mention.Date && !t.seatless(s, n, m) && !t.traveller(s, n, h) {
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

// offWorth takes what somebody is given things "to" or "for" off what they are
// worth: "handed over goods worth 2 million to Nepal".
func (t *Text) offWorth(s, n int) {
	nodes := t.Sents[s].Nodes
	sum := nodes[n].Head
	if p := t.prep(s, n); p != "to" && p != "for" || sum < 0 || nodes[sum].Head < 0 || nodes[nodes[sum].Head].Lemma != "worth" {
		return
	}
	for v, hops := nodes[sum].Head, 0; v >= 0 && hops < 4; v, hops = nodes[v].Head, hops+1 {
		if nodes[v].UPOS == "VERB" {
			nodes[n].Head, nodes[n].Rel = v, "obl"
			return
		}
	}
}

// traveller tells a person behind the place that somebody goes to: "the visit to
// Finland of the President".
func (t *Text) traveller(s, n, place int) bool {
	m, to := t.Mention(s, n), t.Mention(s, place)
	return m != nil && to != nil && (m.Class == mention.Person || m.Class == mention.Office) && (to.Class == mention.Place || to.Class == mention.Party) &&
		t.prep(s, n) == "of" && t.prep(s, place) == "to"
}

// seatless tells the office of a minister or head, nobody named, with a place
// behind it that is not its seat: "the visit of the Prime Minister to Chile".
func (t *Text) seatless(s, n int, m *mention.Mention) bool {
	if m.Class != mention.Office || len(m.Posts) == 0 {
		return false
	}
	k := t.Mention(s, n)
	if k == nil || k.Class != mention.Place && k.Class != mention.Party && k.Class != mention.Date || t.prep(s, n) == "of" || t.prep(s, n) == "for" {
		return false
	}
	switch m.Posts[0].Rank {
	case "head_of_state", "head_of_government", "monarch", "minister", "deputy_head":
		return true
	}
	return false
}

// prep returns the preposition before a phrase, from the nodes as they stand.
func (t *Text) prep(s, n int) string {
	for c, nd := range t.Sents[s].Nodes[:n] {
		if nd.Head == n && nd.Rel == "case" {
			return strings.ToLower(t.Sents[s].Nodes[c].Form)
		}
	}
	return ""
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
		if has[v] || nd.XPOS != "VBD" && nd.XPOS != "VBZ" && nd.XPOS != "VBP" || nd.Rel == "acl:relcl" || nd.UPOS != "VERB" && nd.Lemma != "be" {
			continue
		}
		if nd.Rel == "conj" && (nd.Head < 0 || nodes[nd.Head].Rel != "root" || nodes[nd.Head].UPOS == "VERB") {
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
	if n < 0 || nodes[n].Head == v && nodes[n].Rel != "vocative" {
		return -1
	}
	switch nodes[n].Rel {
	case "appos", "dep", "list", "parataxis", "nmod:unmarked", "obl:unmarked", "vocative", "root":
	case "conj": // "At the invitation of X, Y paid a visit"
		if dependent(nodes, n, "cc") >= 0 || !t.afterComma(s, n) {
			return -1
		}
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

// afterComma reports whether a phrase begins behind a comma.
func (t *Text) afterComma(s, n int) bool {
	nodes := t.Sents[s].Nodes
	k := n - 1
	for k > 0 && nodes[k].Head == n && nodes[k].UPOS == "DET" {
		k--
	}
	return k > 0 && nodes[k].Form == ","
}

// complementOf makes a complement of an infinitive that the parse took for an
// adverbial although the verb asks for one: "invited X to visit Y".
func (t *Text) complementOf(s, n int) {
	nodes := t.Sents[s].Nodes
	h := nodes[n].Head
	if h < 0 || h > n || !objectControl[nodes[h].Lemma] && governors[nodes[h].Lemma] == "" || nodes[h].UPOS == "NOUN" {
		return
	}
	for c := n - 1; c > h; c-- {
		if nodes[c].Head == n && nodes[c].Rel == "mark" && strings.EqualFold(nodes[c].Form, "to") {
			nodes[n].Rel = "xcomp"
			return
		}
	}
}

// serial makes a coordination of a participle or past tense that follows a
// verb after a comma: "was signed in March, ratified in June, and …".
func (t *Text) serial(s, n int) {
	nodes := t.Sents[s].Nodes
	h := nodes[n].Head
	if h < 0 || h > n || nodes[h].UPOS != "VERB" || nodes[n].XPOS != "VBN" && nodes[n].XPOS != "VBD" || nodes[n-1].Form != "," {
		return
	}
	passive := false
	for _, nd := range nodes {
		if nd.Head == n && (nd.Rel == "nsubj" || nd.Rel == "nsubj:pass" || nd.Rel == "aux:pass" || nd.Rel == "mark") {
			return
		}
		passive = passive || nd.Head == h && nd.Rel == "aux:pass"
	}
	if nodes[n].Rel == "advcl" && (!passive || nodes[n].XPOS != "VBN") {
		return
	}
	nodes[n].Rel = "conj"
}

// predicateOf puts a noun with a copula over the noun that the parse hung it
// on: "the treaty has been in force".
func (t *Text) predicateOf(s, n int) {
	nodes := t.Sents[s].Nodes
	h := nodes[n].Head
	if h < 0 || h > n || nodes[h].UPOS != "NOUN" && nodes[h].UPOS != "PROPN" {
		return
	}
	for c := h + 1; c < n; c++ {
		if nodes[c].Head == n && nodes[c].Rel == "cop" {
			nodes[n].Head, nodes[n].Rel = nodes[h].Head, nodes[h].Rel
			nodes[h].Head, nodes[h].Rel = n, "nsubj"
			return
		}
	}
}

// together coordinates what stands on both sides of "and" under one
// preposition: "between A and B", and "of A and B" where the parse gave B a
// verb that has its subject already.
func (t *Text) together(s int) {
	nodes := t.Sents[s].Nodes
	for k := 2; k+1 < len(nodes); k++ {
		if nodes[k].Form == "," && t.named(s, k-1) && cased(nodes, k-1) && t.named(s, k+1) && t.second(s, k+1) {
			nodes[k+1].Head, nodes[k+1].Rel = k-1, "conj" // "the ministers of A, B and C met"
		}
		if !strings.EqualFold(nodes[k].Form, "and") {
			continue
		}
		x, y := k-1, t.nominalAfter(s, k+1)
		if y < 0 || nodes[y].Head == x || !t.named(s, x) || !t.named(s, y) {
			continue
		}
		prep := ""
		for c := x - 1; c >= 0 && c >= x-3; c-- {
			if nodes[c].Head == x && nodes[c].Rel == "case" {
				prep = strings.ToLower(nodes[c].Form)
			}
		}
		if prep == "between" && strings.HasPrefix(nodes[y].Rel, "nsubj") && nodes[y].Head > y && len(t.partners(s, x)) == 0 {
			handOver(nodes, nodes[x].Head, y)
		}
		if prep == "between" && nodes[y].Head < y || prep != "" && t.second(s, y) {
			nodes[y].Head, nodes[y].Rel = x, "conj"
			nodes[k].Head, nodes[k].Rel = y, "cc"
		}
	}
}

// nominalAfter returns the name or noun at or right after a determiner at n.
func (t *Text) nominalAfter(s, n int) int {
	nodes := t.Sents[s].Nodes
	if nodes[n].UPOS == "DET" && n+1 < len(nodes) {
		n++
	}
	if t.nominal(s, n) {
		return n
	}
	return -1
}

func (t *Text) named(s, n int) bool {
	m := t.Mention(s, n)
	return m != nil && (m.Class == mention.Party || m.Class == mention.Person || m.Class == mention.Place || m.Class == mention.Office)
}

// second reports whether n is the subject of a verb that has one before it.
func (t *Text) second(s, n int) bool {
	nodes := t.Sents[s].Nodes
	if !strings.HasPrefix(nodes[n].Rel, "nsubj") {
		return false
	}
	for c := range n {
		if nodes[c].Head == nodes[n].Head && strings.HasPrefix(nodes[c].Rel, "nsubj") {
			return true
		}
	}
	return false
}

// voicing verbs take the noun after them as their object: "expressed hope that
// trade would grow" hopes, the hope does not grow.
var voicing = words(`express voice convey reaffirm reiterate confirm affirm underline underscore stress show signal declare welcome exchange`)

// objects gives a voicing verb without an object the noun that follows it.
func (t *Text) objects(s int) {
	nodes := t.Sents[s].Nodes
	for v, nd := range nodes {
		if nd.UPOS != "VERB" || !voicing[nd.Lemma] {
			continue
		}
		n := v + 1
		for n < len(nodes) && (nodes[n].UPOS == "DET" || nodes[n].UPOS == "ADJ" || nodes[n].XPOS == "PRP$") {
			n++
		}
		if n < len(nodes) && nodes[n].UPOS == "NOUN" && strings.HasPrefix(nodes[n].Rel, "nsubj") && nodes[n].Head > n {
			nodes[n].Head, nodes[n].Rel = v, "obj"
		}
	}
}

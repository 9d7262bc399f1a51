package clause

import (
	"strings"

	"github.com/chancery-project/chancery"
)

// treaties are nouns whose topic stands under "of": "a treaty of friendship".
var treaties = words(`treaty convention pact programme program terms`)

// topicPreps introduce what a text is about.
var topicPreps = words(`on covering concerning regarding about for in`)

// spans are nouns for how long a text lasts, which is not what it is about.
var spans = words(`hour day week month quarter year season period term duration decade`)

// Topic returns the node that says what a phrase is about ("an agreement on
// fisheries", "memoranda covering a, b and c") and the token its words begin
// at, or -1.
func (t *Text) Topic(s, n int) (node, tok int) {
	tr := t.trees[s]
	nd0 := tr.nodes[n].Lemma
	for _, c := range tr.children[n] {
		nd := tr.nodes[c]
		if c < n {
			continue
		}
		if p := tr.preposition(c); (nd.Rel == "nmod" || nd.Rel == "obl") && (topicPreps[p] || p == "of" && treaties[nd0]) && !t.timeOrPlace(s, c) && !spans[t.Noun(s, c)] && len(t.Actors(s, c)) == 0 {
			return c, tr.nodes[tr.child(c, "case")].Last
		}
		if nd.Rel == "acl" && (nd.Lemma == "cover" || nd.Lemma == "concern" || nd.Lemma == "regard") {
			if o := tr.child(c, "obj", "obl"); o >= 0 {
				return o, nd.Last
			}
		}
	}
	// What follows the noun, or those it is made with, is its topic, wherever
	// the parse hung it.
	for _, k := range [2]int{n + 1, t.behindMakers(s, n)} {
		if k < len(tr.nodes) && tr.nodes[k].Rel == "case" && topicPreps[strings.ToLower(tr.nodes[k].Form)] && tr.nodes[k].Form != "in" {
			if c := tr.nodes[k].Head; c > k && !t.timeOrPlace(s, c) && !spans[t.Noun(s, c)] {
				return c, tr.nodes[k].Last
			}
		}
	}
	return -1, -1
}

// behindMakers returns the node after the parties that a text is made between,
// with or by: "the agreement with Peru and Chile | on ferries".
func (t *Text) behindMakers(s, n int) int {
	tr, end := t.trees[s], n+1
	for _, prep := range []string{"with", "between", "by", "of"} {
		for _, c := range t.Under(s, n, prep) {
			if len(t.Actors(s, c)) == 0 {
				continue
			}
			for _, k := range t.Conjuncts(s, c) {
				end = max(end, k+1)
			}
		}
	}
	if end == len(tr.nodes) {
		return n + 1
	}
	return end
}

// Bare returns a phrase's words without the times, places, parties and
// participles that hang on its end.
func (t *Text) Bare(s, n int) chancery.Span {
	tr := t.trees[s]
	first, last := tr.reach(n, func(c int) bool {
		if t.outside(s, n, c) {
			return true
		}
		p := tr.preposition(c)
		if p == "in" && c > n && fields[tr.nodes[c].Lemma] {
			return false // "cooperation in the field of falconry"
		}
		return c > n && (t.timeOrPlace(s, c) || p == "between" || p == "with" || p == "during" || tr.nodes[c].Rel == "acl:relcl")
	})
	return t.trim(s, first, last)
}

// fields are nouns for what one works together in.
var fields = words(`field area sphere domain`)

// fielded hangs such a field on the noun before it: "signed a memorandum on
// cooperation in the field of falconry".
func (t *Text) fielded(s, n int) {
	nodes := t.Sents[s].Nodes
	in := dependent(nodes, n, "case")
	if in < 1 || in > n || !fields[nodes[n].Lemma] || !strings.EqualFold(nodes[in].Form, "in") || n+1 >= len(nodes) || nodes[n+1].Form != "of" {
		return
	}
	if k := in - 1; nodes[k].UPOS == "NOUN" && !above(nodes, k, n) {
		nodes[n].Head, nodes[n].Rel = k, "nmod"
	}
}

// Modifier returns the noun before a head that says what it is about:
// "fisheries agreement".
func (t *Text) Modifier(s, n int) (chancery.Span, bool) {
	tr := t.trees[s]
	if n == 0 || tr.nodes[n-1].Head != n || tr.nodes[n-1].Rel != "compound" || tr.nodes[n-1].UPOS != "NOUN" || t.Mention(s, n-1) != nil {
		return chancery.Span{}, false
	}
	first := n - 1
	for first > 0 && tr.nodes[first-1].Rel == "compound" && (tr.nodes[first-1].Head == n || tr.nodes[first-1].Head == first) && tr.nodes[first-1].UPOS == "NOUN" && t.Mention(s, first-1) == nil {
		first-- // "power purchase agreement"
	}
	return t.Span(s, first).Join(t.Span(s, n-1)), true
}

// AndMore carries a phrase on over "and" with one more noun, where no verb
// follows: "search and rescue".
func (t *Text) AndMore(s int, sp chancery.Span) chancery.Span {
	toks := t.Sents[s].Tokens
	for i := range toks {
		if toks[i].Start < sp.End || i+1 >= len(toks) {
			continue
		}
		if !strings.EqualFold(toks[i].Form, "and") {
			return sp
		}
		k := i + 1
		for k < len(toks) && toks[k].UPOS == "ADJ" {
			k++
		}
		if k == len(toks) || toks[k].UPOS != "NOUN" || k+1 < len(toks) && (toks[k+1].UPOS == "VERB" || toks[k+1].Form == "of") {
			return sp
		}
		return sp.Join(toks[k].Span)
	}
	return sp
}

package clause

import (
	"cmp"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
)

// longestEvidence bounds a quotation, in bytes: one that takes in half a
// document proves nothing.
const longestEvidence = 1200

// Value makes a value proved by the words at sp.
func (t *Text) Value(value string, sp chancery.Span) chancery.Value {
	v := chancery.Value{Value: value, Span: sp, Text: sp.Of(t.Doc.Text), Basis: chancery.Explicit}
	if t.Doc.TitleSpan.Contains(sp) {
		v.Basis = chancery.FromTitle
	}
	return v
}

// Evidence is the clause's sentence, or the clause where that is too long.
func (cl *Clause) Evidence() chancery.Evidence {
	return cl.Text.Prove(cl.Text.Sents[cl.Sent].Span, cl.Span())
}

// Prove makes evidence of a stretch of text, narrowed to around the words that
// matter where it is too long.
func (t *Text) Prove(sp, core chancery.Span) chancery.Evidence {
	if sp.Len() > longestEvidence {
		sp = t.around(sp, core)
	}
	return chancery.Evidence{Span: sp, Quote: sp.Of(t.Doc.Text)}
}

// around cuts sp to longestEvidence bytes about core, at spaces.
func (t *Text) around(sp, core chancery.Span) chancery.Span {
	half := (longestEvidence - min(core.Len(), longestEvidence)) / 2
	a, b := max(sp.Start, core.Start-half), min(sp.End, core.Start+longestEvidence-half)
	for a > sp.Start && a < core.Start && t.Doc.Text[a-1] != ' ' {
		a++
	}
	for b < sp.End && b > core.End && t.Doc.Text[b] != ' ' {
		b--
	}
	for b > a && b < len(t.Doc.Text) && t.Doc.Text[b]&0xC0 == 0x80 {
		b--
	}
	return chancery.Span{Start: a, End: b}
}

// Span returns the bytes of the clause's predicate.
func (cl *Clause) Span() chancery.Span { return cl.Text.Span(cl.Sent, cl.Node) }

// Named reports whether the predicate is a named thing: "the 3rd A-B Summit".
func (cl *Clause) Named() bool {
	return named(cl.Text.Mention(cl.Sent, cl.Node))
}

// named tells a thing with a name, and a body whose name is that of its
// meetings: "the East Asia Summit".
func named(m *mention.Mention) bool {
	if m == nil {
		return false
	}
	return m.Class == mention.Thing || m.Class == mention.Party && gatherings[strings.ToLower(lastWord(m.Name))]
}

// Nodes returns what stands in a role, in order.
func (cl *Clause) Nodes(r Role) []int {
	var out []int
	for _, a := range cl.Args {
		if a.Role == r {
			out = append(out, a.Node)
		}
	}
	return out
}

// Possessors returns the possessors of a nominal predicate.
func (cl *Clause) Possessors() []int {
	var out []int
	for _, a := range cl.Args {
		if a.Role == Subject && a.Prep == "poss" {
			out = append(out, a.Node)
		}
	}
	return out
}

// Oblique returns the first phrase under a preposition, or -1.
func (cl *Clause) Oblique(prep string) int {
	if ns := cl.Obliques(prep); len(ns) > 0 {
		return ns[0]
	}
	return -1
}

// Obliques returns the phrases under a preposition: the clause's own, else
// those that the parse hung on its object or predicate.
func (cl *Clause) Obliques(prep string) []int {
	var out []int
	for _, a := range cl.Args {
		if a.Role == Oblique && a.Prep == prep {
			out = append(out, a.Node)
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, a := range cl.Args {
		deep := a.Role == Object && carried[prep] || a.Role == Oblique && (prep == "with" && !cl.Noun || a.Prep == "into")
		if deep && a.Node != cl.Node {
			out = append(out, cl.Text.Under(cl.Sent, a.Node, prep)...)
		}
	}
	return out
}

// carried are prepositions whose phrases belong to the verb although the parse
// hangs them on its object: "paid a visit to", "signed an agreement with".
var carried = words(`with between to on for of from over into among`)

// Parties returns the sides of actors, each once.
func (t *Text) Parties(as []Actor) []chancery.Value {
	var c chancery.Claim
	for _, a := range as {
		p, ok := a.Side()
		if !ok {
			continue
		}
		c.Add("party", t.partyValue(p, a))
	}
	return c.Fields["party"]
}

// partyValue proves a party by the words at hand, or by those that name it
// elsewhere.
func (t *Text) partyValue(p resolve.Party, a Actor) chancery.Value {
	sp, basis := a.Span, a.Basis
	if a.Person != nil {
		sp, basis = p.Span, p.Basis
	}
	if sp.Empty() {
		return chancery.Value{Value: p.ID, Name: p.Name, Basis: basis}
	}
	v := t.Value(p.ID, sp)
	v.Name, v.Basis = p.Name, basis
	if v.Basis == "" {
		v.Basis = chancery.Explicit
	}
	return v
}

// People returns the persons among actors, with office and party.
func (t *Text) People(as []Actor) []chancery.Value {
	var c chancery.Claim
	for _, a := range as {
		if a.Person == nil {
			continue
		}
		v := t.Value(a.Person.Name, a.Span)
		v.Basis = a.Basis
		if post, ok := public(a.Person); ok {
			v.Party, v.Office = a.Person.Party, post
		}
		c.Add("person", v)
	}
	return c.Fields["person"]
}

// ActorValues returns actors as persons, then parties, each once.
func (t *Text) ActorValues(as []Actor) []chancery.Value {
	return append(t.People(as), t.Parties(partiesOnly(as))...)
}

// privates are ranks of posts that speak for no party.
var privates = words(`company association club union party_post`)

// public returns the first public office of a person; ok is false for one who
// has none but private posts.
func public(p *resolve.Person) (title string, ok bool) {
	for _, post := range p.Posts {
		if !privates[post.Rank] {
			return post.Title, true
		}
	}
	return "", len(p.Posts) == 0
}

// DateValue makes a value of a date mention; -1 gives none.
func (t *Text) DateValue(i int) (chancery.Value, bool) {
	if i < 0 {
		return chancery.Value{}, false
	}
	m := &t.Res.Mentions[i]
	v := t.Value(string(m.Date.Date), m.Span)
	if v.Basis = m.Date.Basis; v.Basis == "" {
		v.Basis = chancery.Explicit
	}
	return v, v.Value != ""
}

// PlaceValue makes a value of a place mention; -1 gives none.
func (t *Text) PlaceValue(i int) (chancery.Value, bool) {
	if i < 0 {
		return chancery.Value{}, false
	}
	m := &t.Res.Mentions[i]
	sp := m.NameSpan
	if sp.Empty() {
		sp = m.Span
	}
	return t.Value(sp.Of(t.Doc.Text), sp), true
}

// Number returns the quantity in a phrase.
func (t *Text) Number(s, n int) []chancery.Value {
	tr := t.trees[s]
	for _, c := range append([]int{n}, tr.children[n]...) {
		if m := t.Mention(s, c); m != nil && m.Class == mention.Quantity && m.Quantity.Value != "" {
			return []chancery.Value{t.Value(m.Quantity.Value, m.Span)}
		}
	}
	return nil
}

// Home returns the country of the house that publishes the document.
func (t *Text) Home() (chancery.Value, bool) {
	if t.Doc.Source == "" {
		return chancery.Value{}, false
	}
	id := resolve.Home(t.Doc)
	return chancery.Value{Value: id, Basis: chancery.FromHeader}, id != ""
}

// House returns the body or country whose house publishes the document.
func (t *Text) House() (chancery.Value, bool) {
	if t.Doc.Source == "" {
		return chancery.Value{}, false
	}
	id := cmp.Or(resolve.Home(t.Doc), t.Res.Body)
	return chancery.Value{Value: id, Basis: chancery.FromHeader}, id != ""
}

// tails begin what is no longer part of what was agreed or hoped.
var tails = []string{"according to", "following", "while", "as well as the", "adding", "noting", "said", "after", "which", "as both", "as the"}

// Extent returns the words of a complement clause: from after its mark to the
// end of what hangs on it, without attributions and asides.
func (t *Text) Extent(s, n int) chancery.Span {
	tr := t.trees[s]
	first, last := tr.reach(n, func(c int) bool {
		r := tr.nodes[c].Rel
		return r == "mark" && tr.nodes[c].Head == n || r == "parataxis" || r == "cc" && c < n ||
			tr.nodes[c].Head == n && r == "nsubj" && c < n && t.mark(s, n) == "" ||
			r == "advcl" && t.aside(s, c) || strings.HasPrefix(tr.preposition(c), "according")
	})
	if m := tr.child(n, "mark"); m >= 0 && m < n {
		first = max(first, m+1)
	}
	return t.trim(s, first, last)
}

// Stretch returns the words of a complement as they run on: from where the
// tree lets it begin, or from its head, to where the words say that something
// else does.
func (t *Text) Stretch(s, n int, fromHead bool) chancery.Span {
	sp := t.Subtree(s, n)
	if fromHead {
		sp = t.Span(s, n)
	} else if t.Clausal(s, n) {
		sp = t.Extent(s, n)
	}
	toks := t.Sents[s].Tokens
	for i := range toks {
		if toks[i].Start >= sp.Start {
			return chancery.Span{Start: sp.Start, End: t.Tail(s, i).End}
		}
	}
	return sp
}

// aside tells an adverbial clause after a comma that speaks of something else.
func (t *Text) aside(s, c int) bool {
	first, _ := t.trees[s].reach(c, nil)
	if first == 0 || t.trees[s].nodes[first-1].UPOS != "PUNCT" {
		return false
	}
	start := t.Span(s, first).Start
	for _, w := range tails {
		if strings.HasPrefix(strings.ToLower(t.Doc.Text[start:]), w) {
			return true
		}
	}
	return false
}

// Followed reports whether a word stands right after the predicate, wherever the
// parse hung it: "handed over 14 rebels".
func (cl *Clause) Followed(form string) bool {
	toks, next := cl.Text.Sents[cl.Sent].Tokens, cl.Text.Sents[cl.Sent].Nodes[cl.Node].Last
	return next < len(toks) && strings.EqualFold(toks[next].Form, form)
}

// Adverb reports whether the clause has an adverb: "look forward".
func (cl *Clause) Adverb(form string) bool {
	tr := cl.Text.trees[cl.Sent]
	for _, c := range tr.children[cl.Node] {
		if tr.nodes[c].Rel == "advmod" && strings.EqualFold(tr.nodes[c].Form, form) {
			return true
		}
	}
	return false
}

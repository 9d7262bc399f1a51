// Package clause says who did what to whom: for every verb and every noun a
// predicate with its roles, its voice, tense, polarity and modality, and who
// says so. Coordination, control, apposition and attribution are settled here
// once, so that rules need not know of them.
//
// The parse is evidence, not truth: where a role cannot be found on the tree
// it is looked for by preposition and mention within the clause's own words.
package clause

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/resolve"
	"github.com/chancery-project/chancery/read/syntax"
)

// A Role is the part a phrase plays in a clause.
type Role uint8

// The roles. Passives are undone: what is signed is the Object, whoever signs
// the Subject.
const (
	Subject Role = iota
	Object
	Indirect   // "offered Japan a loan"
	Oblique    // with a preposition
	Complement // a clause: "agreed to sign", "said that"
	Aim        // an infinitive or gerund after "to" that may be a complement or a purpose
	Predicate  // "is a partner"
)

// An Arg is one phrase or clause in a role. Shared tells that it stands in
// another clause and is carried over by control or coordination.
type Arg struct {
	Role   Role
	Prep   string // lower case, for obliques: "with", "between", "according to"
	Node   int
	Shared bool
}

// Tense is when a clause places its event, as far as the verb says.
type Tense uint8

// The tenses.
const (
	Untensed Tense = iota
	Past
	Present
	Future
)

// A Clause is one predicate with its arguments.
type Clause struct {
	Text     *Text
	Sent     int
	Node     int    // its head in the sentence's nodes
	Lemma    string // lower case
	Particle string // "bring about": "about"
	Modal    string // its modal auxiliary, lower case: "can", "should"
	Noun     bool   // the predicate is a noun: "the signing of", "a visit to"
	Passive  bool
	Tense    Tense
	Polarity chancery.Polarity
	Modality chancery.Modality
	Quoted   bool    // inside quotation marks
	Purpose  bool    // an infinitive of purpose or a mere possibility: "an opportunity to sign"
	Parent   *Clause // the clause it depends on
	Link     string  // by which relation
	Args     []Arg
	Support  *Clause // for event nouns: the verb that lends its subject, time and place
	Told     *Clause // for event nouns: the relative clause or participle that says when and where
	Said     *Source // who says so, where it is not the document's own voice
}

// A Source is who a clause is attributed to.
type Source struct {
	Sent, Node int
}

// A Text is a document with all its layers.
type Text struct {
	Doc     *chancery.Document
	Sents   []syntax.Sentence
	Res     *resolve.Text
	Clauses []*Clause // in text order

	trees   []tree
	own     []map[int]*Clause // by sentence and node
	quotes  []chancery.Span
	focus   []Actor
	focused bool
	dates   map[*Clause][]dated
	entries map[int]bool // sentences that note something under a day
	places  map[*Clause][]dated
	adj     [][]bool // by sentence and token: part of a party's name used of something else
	over    [][]int  // by sentence and token: the outermost mention, -1 for none
}

// Of analyses a document's parsed sentences.
func Of(doc *chancery.Document, sents []syntax.Sentence, res *resolve.Text) *Text {
	t := &Text{Doc: doc, Sents: sents, Res: res, quotes: quoted(doc.Text)}
	for i := range sents {
		t.mend(i)
		t.trees = append(t.trees, grow(sents[i].Nodes))
		t.own = append(t.own, map[int]*Clause{})
		t.sentence(i)
	}
	t.attribute()
	t.placeTimes()
	t.diary()
	return t
}

// At returns the clause headed by a node, or nil.
func (t *Text) At(sent, node int) *Clause { return t.own[sent][node] }

// sentence finds the predicates of sentence s, outermost first, so that a
// clause can take over what its parent has.
func (t *Text) sentence(s int) {
	tr := t.trees[s]
	for _, n := range tr.topDown {
		if cl := t.predicate(s, n); cl != nil {
			t.own[s][n] = cl
		}
	}
	t.told(s)
	for n := range t.Sents[s].Nodes {
		if cl := t.own[s][n]; cl != nil {
			t.Clauses = append(t.Clauses, cl)
		}
	}
}

// predicate makes the clause headed by node n, or nil where n is none.
func (t *Text) predicate(s, n int) *Clause {
	nd := t.Sents[s].Nodes[n]
	cl := &Clause{
		Text: t, Sent: s, Node: n, Lemma: strings.ToLower(nd.Lemma),
		Polarity: chancery.Asserted, Modality: chancery.Actual,
	}
	switch {
	case nd.UPOS == "VERB" || nd.UPOS == "AUX" && nd.Rel != "aux" && nd.Rel != "aux:pass" && nd.Rel != "cop":
	case t.trees[s].child(n, "cop") >= 0:
		if cl.Noun = nd.UPOS == "NOUN" || nd.UPOS == "PROPN"; cl.Noun && t.whereabouts(s, n) {
			cl.Noun, cl.Lemma = false, "be" // "is in Oslo": somebody is, not the town
		}
	case nd.UPOS == "NOUN" || nd.UPOS == "PROPN":
		cl.Noun = true
	case nd.UPOS == "ADJ" && predicative(nd.Rel):
	default:
		return nil
	}
	cl.Quoted = t.inQuotes(t.Span(s, n))
	cl.Parent, cl.Link = t.parent(s, n)
	if cl.Noun && t.trees[s].child(n, "cop") < 0 {
		t.nounArgs(cl)
	} else {
		t.verbArgs(cl)
	}
	t.settle(cl)
	t.support(cl)
	return cl
}

func predicative(rel string) bool {
	return rel == "root" || rel == "conj" || rel == "ccomp" || rel == "xcomp" || rel == "parataxis" || rel == "advcl"
}

// parent returns the nearest clause above n and the relation of the step that
// enters it.
func (t *Text) parent(s, n int) (*Clause, string) {
	nodes := t.Sents[s].Nodes
	rel := nodes[n].Rel
	for h, hops := nodes[n].Head, 0; h >= 0 && hops < len(nodes); h, hops = nodes[h].Head, hops+1 {
		if cl := t.own[s][h]; cl != nil {
			return cl, rel
		}
		rel = nodes[h].Rel
	}
	return nil, "root"
}

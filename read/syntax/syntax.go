// Package syntax turns text into sentences, tokens, tags, lemmas and heads.
//
// Tokens follow the Universal Dependencies English treebanks: possessive
// marks, contractions and hyphens are tokens of their own ("ASEAN-Russia" is
// three, "Wong’s" two). Labels are UD v2, tags UPOS and Penn Treebank.
package syntax

import "github.com/chancery-project/chancery"

// A Token is a word or mark with its tags. Form is a slice of the document's
// text; nothing is normalised in place.
type Token struct {
	chancery.Span
	Form  string
	Lemma string // lower case, except proper nouns
	UPOS  string
	XPOS  string
}

// A Unit is a run of tokens that the parser takes as one word: a name, a date,
// an amount. Form stands in for the run in the parser's features.
type Unit struct {
	First, Last int // tokens [First, Last)
	Form        string
	UPOS, XPOS  string
}

// A Node is a word of the parse: one token or one unit.
type Node struct {
	First, Last int // tokens [First, Last)
	Unit        int // index of its unit, -1 for a plain token
	Form        string
	Lemma       string
	UPOS, XPOS  string
	Head        int // index of its head node, -1 at the root
	Rel         string
}

// A Sentence is a stretch of text with its tokens and, once parsed, its tree.
type Sentence struct {
	chancery.Span
	Tokens []Token
	Nodes  []Node
}

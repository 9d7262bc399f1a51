// Package rule is the language in which a kind says how prose states it, and
// the engine that matches it over clauses.
//
// A rule file has tables of words and rules:
//
//	words type
//	  memorandum_of_understanding  memorandum of understanding, mou
//	  treaty                       treaty, pact
//
//	rule sign
//	  verb     sign ink
//	  type!    object@type
//	  party    subject+ between+ with+
//	  date     when
//	  yields   act=signed
//	  example  Chile and Peru signed a treaty on fisheries on 3 May 2021.
//	  gives    type=treaty act=signed party=CHL party=PER
//	  not      Chile hopes to sign a treaty with Peru.
//
// A rule is triggered by a verb ("*" for any), or by a noun of a list or table ("noun visit
// trip", "noun @type"). Other lines bind fields: the sources of a line are
// tried in order; "+" takes all values, "!" after a field makes it required,
// "@table" maps the words through a table, "@table<" also what "it" stands for
// from a sentence before. Sources are subject, object,
// indirect, complement, predicate, self, when, where, poss, or a preposition;
// "object>to" is what hangs on the object by "to".
// "has" and "lacks" ask for sources, "mood" for modalities. Polarity, modality, voice,
// coordination and attribution are the clause's, never the rule's.
//
// Every rule has an example and says what it gives; examples run as tests.
package rule

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
)

// A Rule is one way of saying something.
type Rule struct {
	Name    string
	Line    int
	Verbs   []string // trigger: lemmas, with a particle after "+"
	Nouns   []string // trigger: lemmas or phrases
	Table   string   // trigger: nouns of a table
	Binds   []Bind
	Has     []Source
	Lacks   []Source
	Mood    []chancery.Modality // empty: any
	Yields  []Pair
	Tests   []Example
	set     *Set
	phrases *Table
}

// A Bind fills a field from the first source that gives something.
type Bind struct {
	Field    string
	Required bool
	Sources  []Source
}

// A Source names a place in a clause.
type Source struct {
	Role  string
	All   bool   // every value, of this and the later sources
	Table string // map the words through a table
	Back  bool   // "it" may stand for what a sentence before names
}

// A Pair is a field with a value that a rule gives by itself.
type Pair struct{ Field, Value string }

// An Example is a sentence with what the kind must read in it; Want is nil
// where the rule must not fire.
type Example struct {
	Line int
	Text string
	Want []Pair
	Not  bool
}

// A Set is the rules and tables of one kind.
type Set struct {
	Kind   *chancery.Kind
	File   string
	Tables map[string]*Table
	Rules  []*Rule

	byVerb map[string][]*Rule
	nouns  []*Rule
}

// A Match is a rule that fired on a clause, with the fields it bound.
type Match struct {
	Rule   *Rule
	Clause *clause.Clause
	Claim  chancery.Claim
	At     map[string]int // by field: the node it was first bound from
}

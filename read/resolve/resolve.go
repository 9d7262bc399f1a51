// Package resolve says which party, person or thing each mention means on the
// document's day. What cannot be settled stays unresolved, with the reason.
package resolve

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
)

// A Person is one person of the document, over all mentions.
type Person struct {
	Name      string        // fullest name the document gives
	NameSpan  chancery.Span // proof of it
	Gender    byte          // 'm', 'f' or 0
	Posts     []mention.Post
	Party     string         // the party the person speaks for, from the first post that names one
	Basis     chancery.Basis // how Party is known: explicit, context, reference
	PartySpan chancery.Span
	Reference bool // not named in the document: known by office data to hold the first post on its day
}

// A Ref is what a mention means: parties, or persons, never both.
type Ref struct {
	Parties []Party
	Persons []*Person
	Thing   int    // index of the mention that introduced the thing, -1 for none
	Reason  string // why nothing is meant, where nothing is
}

// A Party is a party meant, with the words that prove it.
type Party struct {
	ID    string
	Name  string
	Span  chancery.Span // the words: the mention's own, or those of its antecedent
	Basis chancery.Basis
}

// Text is a document's mentions with what each means.
type Text struct {
	Doc      *chancery.Document
	Mentions []mention.Mention
	Refs     []Ref // one a mention
	Persons  []*Person
	Home     string // the state of the house that publishes, where known
	Body     string // the organisation that publishes, by itself or by an organ of its own
	Own      string // whose government publishes, else that organisation

	bySent [][]int // mentions of each sentence, in order
}

// At returns the mentions that cover a token of a sentence, the widest first.
func (t *Text) At(sent, token int) []int {
	if sent < 0 || sent >= len(t.bySent) {
		return nil
	}
	var out []int
	for _, i := range t.bySent[sent] {
		if m := &t.Mentions[i]; m.First <= token && token < m.Last {
			out = append(out, i)
		}
	}
	return out
}

// Sent returns the mentions of a sentence in text order.
func (t *Text) Sent(sent int) []int {
	if sent < 0 || sent >= len(t.bySent) {
		return nil
	}
	return t.bySent[sent]
}

// PersonParty returns the party a person speaks for as a Party, and whether it is known.
func (p *Person) PersonParty(name func(string) string) (Party, bool) {
	return Party{ID: p.Party, Name: name(p.Party), Span: p.PartySpan, Basis: p.Basis}, p.Party != ""
}

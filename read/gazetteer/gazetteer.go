// Package gazetteer knows names: states and what their people are called,
// organisations and their organs, titles of office, words that stand for a
// government, places, and who held which office when. Its data are built from
// reference tables by cmd/gazetteer and embedded; what was added by hand lies
// beside them under data/own.
//
// # Identifiers
//
// A state or territory is its ISO 3166-1 alpha-3 code (XKX Kosovo; withdrawn
// states their former code, SUN, or a private one, XPR). A body that is known
// by an acronym is that acronym: ASEAN, EAEU, EEC, WHO. A grouping is a word in
// capitals: QUAD, VISEGRAD, BRICS. An organ without an acronym of its own, or
// whose acronym is only its organisation's with a tail, is its owner and a
// slug: EU/european-commission, UN/security-council, ASEAN/secretariat. Any
// other body is the slug of its name: world-bank, arab-league. An acronym that
// is also a state's code gives way to the slug: andean-community, not CAN.
// A province or city is its state and a slug: USA/michigan, JPN/yokohama; a
// region is group: and a slug.
package gazetteer

import "github.com/chancery-project/chancery"

// A Class says what a name is a name of.
type Class uint8

// The classes of name.
const (
	State        Class = iota // ID is alpha-3
	Organisation              // ID is the usual acronym
	Organ                     // an organ of Parent: European Commission, Security Council
	Grouping                  // QUAD, C5+1, G7: acts, has no seat
	Demonym                   // "Singaporean", "Swiss": ID is the state; Noun tells "a Korean" from "Korean"
	Title                     // "Prime Minister", "Ambassador": Norm and Rank
	Honorific                 // "Mr", "H.E.", "Dr"
	Metonym                   // "the Kremlin", "Seoul": ID is the party; Ambiguous where also a plain place
	Place                     // a city, a capital, a venue: Country
	Region                    // "Southeast Asia", "Central Asia", "Africa"
	GivenName                 // evidence that a capitalised word begins a person's name
)

// A Sense is one thing that a name can mean.
type Sense struct {
	Class     Class
	ID        string // party identifier; for places and regions theirs
	Name      string // canonical name
	Country   string // for places, alpha-3
	Parent    string // for organs
	Norm      string // for titles: normalised title
	Rank      string // for titles
	Noun      bool   // for demonyms: names people, not a quality
	Ambiguous bool   // also an ordinary word or another thing; believe only with support
	Shared    bool   // others go by it too: believe only where its owner is spoken of by a name of its own
}

// A Hit is a name found at the start of a run of words.
type Hit struct {
	Len    int // words
	Senses []Sense
}

// A Term is one person's time in one office.
type Term = chancery.Term

// Package mention finds the spans that name or refer to somebody or
// something: parties, persons with their titles, offices, places, dates,
// amounts, named things, and the short forms and pronouns that point back.
// It says what the words are; package resolve says who is meant.
package mention

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/quantity"
	"github.com/chancery-project/chancery/read/timex"
)

// A Class says what a mention is.
type Class uint8

// The classes of mention.
const (
	Party     Class = iota // a state, organisation, organ, ministry, company or group of states by name
	Adjective              // a party's name or demonym used of something else: "Singaporean", "US", each half of "Korea-Singapore"
	Person                 // a named person, with the titles given
	Office                 // an office without a name: "the President", "the US official", "Singapore's ambassador"
	Place                  // a city, province, venue, region
	Date
	Quantity
	Thing   // a named or described instrument, meeting, body, project: head noun with its modifiers
	Name    // a capitalised name of unknown class
	Anaphor // a pronoun or short form: "he", "they", "its", "both sides", "the two leaders", "the parties"
)

// A Mention is one span with what can be said of it without knowing the rest.
type Mention struct {
	chancery.Span
	Sent        int // index of the sentence
	First, Last int // tokens [First, Last) of it
	Class       Class

	// Party, Adjective: register id. Place: the country's id where known. Others: "".
	ID string
	// Canonical name where known: "Singapore", "ASEAN Secretariat", "Siem Reap".
	// Person: the person's own name without titles. Name, Thing: the words.
	Name string
	// NameSpan is the part of the span that is the name proper (Person: without titles and honorifics).
	NameSpan chancery.Span
	// Acronym in brackets after the name: "(ASCN)".
	Acronym string
	// Sort of party: "state", "organisation", "organ", "ministry", "company", "group", "mission", "office", "subnational".
	Sort string
	// Place where Party could also be meant ("Seoul"), Party where Place could ("in Singapore"): the other id.
	Other string

	Honorific string // Person: "Mr", "Mrs", "Dr", "H.E."
	Posts     []Post // Person, Office: the offices named with it, in order
	Date      timex.Expr
	Quantity  quantity.Expr
	Anaphor   Anaphora

	// Head of a Thing: lower-case head noun or its fixed phrase: "agreement", "memorandum of understanding".
	// Party: the head of a ministry or mission ("ministry", "embassy").
	Head string
	// AsPlace: a party's name that stands where a place does ("in Singapore", "arrived from Japan").
	AsPlace bool
	// Every: the words say that all members of the group are meant.
	Every bool
	// Quoted: stands inside quotation marks.
	Quoted bool

	Inner  []int // mentions inside this one (index into the list), e.g. the parties in a title
	Within int   // the mention that encloses this one, -1 at the top level
}

// An OfficeStatus says in what way an office is held.
type OfficeStatus string

// The states of an office.
const (
	Current   OfficeStatus = "current"
	Acting    OfficeStatus = "acting"
	Designate OfficeStatus = "designate"
	Elect     OfficeStatus = "elect"
	Former    OfficeStatus = "former"
)

// A Post is one office as a mention words it.
type Post struct {
	Title        string        // as written: "Minister for Trade and Crafts (Crafts)"
	TitleSpan    chancery.Span // proof of Title
	Rank         string        // from titles data: head_of_state, head_of_government, minister, ambassador, …
	Party        string        // register id where the words name it, else ""
	PartySpan    chancery.Span // proof of Party
	AccreditedTo string
	AccSpan      chancery.Span
	Status       OfficeStatus
	Serves       string // the name of whom the holder serves: "Adviser to President N"
	Derived      bool   // Title is not in the words: a counterpart's office, filled in by resolve
}

// An Anaphora says what a short form asks for.
type Anaphora struct {
	Kind   Referent
	Count  int    // "the two leaders" 2, "both" 2, "the three" 3, 0 not said
	Plural bool   // they, the parties
	Gender byte   // 'm', 'f', 'n' or 0
	Head   string // head noun, lower case: "leader", "side", "country", "meeting", "" for pronouns
	Poss   bool   // "his", "its", "their"
}

// A Referent is the sort of thing a short form can mean.
type Referent uint8

// The referents.
const (
	AnyReferent Referent = iota
	PersonReferent
	PartyReferent
	ThingReferent
)

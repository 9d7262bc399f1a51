package register

import (
	"context"

	"github.com/chancery-project/chancery"
)

// A Store keeps documents, claims, facts, judgements and the names of parties.
type Store interface {
	// View runs fn over one consistent state.
	View(ctx context.Context, fn func(Reader) error) error
	// Update runs fn in one transaction: all of its writes stand, or none.
	Update(ctx context.Context, fn func(Writer) error) error
	Close() error
}

// A Reader reads a store. Lists come in a fixed order: documents and sayings
// by id, claims by document, place and id, facts by number, judgements as made.
type Reader interface {
	// Document returns a document by its id, or a NotFound error.
	Document(ctx context.Context, id string) (*chancery.Document, error)
	// Documents returns the heads of the documents with these ids; of all, for none.
	Documents(ctx context.Context, ids []string) ([]Head, error)
	// Latest returns the heads of so many documents without their sketches,
	// newest day first and undated last, from behind one; "" is the newest.
	Latest(ctx context.Context, after Head, limit int) ([]Head, error)
	Claims(ctx context.Context, q ClaimQuery) ([]Entry, error)
	Sayings(ctx context.Context, q SayingQuery) ([]Saying, error)
	// Keyed returns the ids of the sayings kept under any of these keys.
	Keyed(ctx context.Context, keys []int64) ([]string, error)
	// Ties returns the ties that any of these sayings has.
	Ties(ctx context.Context, ids []string) ([]Tie, error)
	Facts(ctx context.Context, q Query) ([]chancery.Fact, error)
	// Count counts the facts that meet q, up to most.
	Count(ctx context.Context, q Query, most int) (int, error)
	// Facets counts the facts that meet q, and of them those of each kind,
	// status, year, party and area, the most frequent first.
	Facets(ctx context.Context, q Query) (total int, facets []Facet, err error)
	// Persons returns so many names of persons in their order, from behind one.
	Persons(ctx context.Context, after string, limit int) ([]Named, error)
	// ClaimCounts returns how many claims each document makes.
	ClaimCounts(ctx context.Context) (map[string]int, error)
	// NewestDay returns the last day of all documents that state one.
	NewestDay(ctx context.Context) (chancery.Date, error)
	// Owners returns the number of the fact of each of these sayings, and of all
	// other sayings of those facts; of all sayings, for nil.
	Owners(ctx context.Context, sayings []string) (map[string]int, error)
	// Moved returns the saying by which a number is found that no fact has any
	// more, "" where there is none; MovedBy the numbers found by any of these.
	Moved(ctx context.Context, number int) (saying string, err error)
	MovedBy(ctx context.Context, sayings []string) (numbers []int, err error)
	// CountDocuments counts the documents that make any of these sayings.
	CountDocuments(ctx context.Context, sayings []string) (int, error)
	// Names returns every name a party was given, with how often.
	Names(ctx context.Context) ([]Name, error)
	Judgements(ctx context.Context) ([]Judgement, error)
	Stats(ctx context.Context) (Stats, error)
	// Revision is another after every change of the register.
	Revision(ctx context.Context) (int64, error)
}

// A Writer also writes. PutDocument reports whether the document is new.
type Writer interface {
	Reader
	PutDocument(ctx context.Context, doc *chancery.Document, entered chancery.Date, sketch []uint64) (bool, error)
	PutClaims(ctx context.Context, entries []Entry) error
	// PutSayings writes sayings in the place of those of the same ids.
	PutSayings(ctx context.Context, sayings []Saying) error
	PutTies(ctx context.Context, ties []Tie) error
	PutNames(ctx context.Context, names []Name) error
	// PutFacts writes facts in the place of those of the same numbers; a Number
	// of 0 gets the next one, never one used before.
	PutFacts(ctx context.Context, facts []Indexed) error
	DeleteFacts(ctx context.Context, numbers []int) error
	// PutMoved keeps by which saying numbers are found that no fact has any
	// more, until a fact has one of them again.
	PutMoved(ctx context.Context, moved map[int]string) error
	PutJudgement(ctx context.Context, j Judgement) error
	// DeleteClaims removes the claims of documents.
	DeleteClaims(ctx context.Context, documents []string) error
	// Clear removes every fact, and with it what claims say and how it is tied.
	Clear(ctx context.Context) error
}

// An Entry is a claim with what it is found by. Its Document is the document's id.
type Entry struct {
	chancery.Claim
	Saying string        // what it says, by id
	Place  string        // orders claims: the document's day, its id, the place in it
	Day    chancery.Date // the document's
	Index
}

// An Index says what parties and persons something concerns. Context holds the
// two parties its document is about, where it names less than two itself.
type Index struct {
	Parties []string `json:"parties,omitempty"`
	Persons []string `json:"persons,omitempty"`
	Context []string `json:"context,omitempty"`
}

// A Saying is what claims of many documents say in the same way: the same
// values in every field. Each document counts once.
type Saying struct {
	ID      string
	Kind    string
	Claims  int
	First   chancery.Date // first and last day it was reported, where days are known
	Last    chancery.Date
	Members []Member // its first and its last claims, by place
	Keys    []int64  // sayings that may be one fact share one; written, not read
	Probes  []int64  // keys to look under, where they are others
	Context []string // parties and pairs of the documents; written, not read
}

// A Member is one claim of a saying.
type Member struct {
	Place string `json:"p"`
	Claim string `json:"c"`
}

// A Tie is what one document shows about two sayings: that they are one thing,
// or that they are not. A is less than B.
type Tie struct {
	A, B string
	One  bool
}

// An Indexed fact is a fact with what it is found by.
type Indexed struct {
	Fact  *chancery.Fact
	Index Index
	Day   string // orders a timeline: its own date or that of its first report
	Words string // what full text finds it by
}

// A Head is a document without its text.
type Head struct {
	ID, Name, Source, Title, Agency string
	Day                             chancery.Date // dateline's or published
	Entered                         chancery.Date // the day it came into the register
	Sketch                          []uint64
}

// A Name is one name of a party.
type Name struct {
	Party, Name string
	Count       int
}

// A Named is a person's name as documents spell it, and how many facts have it.
type Named struct {
	Name  string `json:"name"`
	Facts int    `json:"facts"`
}

// Stats counts what a store holds.
type Stats struct {
	Documents, Claims, Sayings, Facts, Judgements int
}

// A ClaimQuery picks the claims that meet any of its lists; all, where they
// are nil. Most is the most claims to return of each saying, 0 for all.
type ClaimQuery struct {
	IDs, Documents, Sayings []string
	Most                    int
}

// A SayingQuery picks the sayings of these ids; all, where they are nil.
type SayingQuery struct {
	IDs []string
}

// A Query picks facts that meet all of its conditions; an empty one is no condition.
type Query struct {
	IDs      []string
	Numbers  []int
	Sayings  []string // holding any of these sayings
	Kind     string
	Kinds    []string
	Status   []string
	Parties  []string // concerning every one of these
	Context  bool     // not what concerns the parties, but what else documents about them tell
	Person   string
	Area     string
	Text     string        // words, all of which the fact has
	From, To string        // days between which the fact lies
	Conflict bool          // only where reports differ
	AsOf     chancery.Date // as the documents up to this day tell it; undated ones always count
	KnownAt  chancery.Date // as the register told it on that day
	Newest   bool          // ordered by day, newest first, instead of by number
	After    Cursor        // only what comes after it in that order
	Limit    int           // 0: all
}

// A Cursor is the place of a fact in a list.
type Cursor struct {
	Day    string
	Number int
}

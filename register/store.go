package register

import (
	"context"

	"github.com/chancery-project/chancery"
)

// A Store keeps documents, claims, facts and the names of parties.
type Store interface {
	// View runs fn over one consistent state.
	View(ctx context.Context, fn func(Reader) error) error
	// Update runs fn in one transaction: all of its writes stand, or none.
	Update(ctx context.Context, fn func(Writer) error) error
	Close() error
}

// A Reader reads a store. Lists come in a fixed order: documents by id, claims
// by document, place and id, facts by number.
type Reader interface {
	// Document returns a document by its id, or a NotFound error.
	Document(ctx context.Context, id string) (*chancery.Document, error)
	// Documents returns the heads of the documents with these ids; of all, for none.
	Documents(ctx context.Context, ids []string) ([]Head, error)
	Claims(ctx context.Context, q ClaimQuery) ([]Entry, error)
	Facts(ctx context.Context, q Query) ([]chancery.Fact, error)
	// Names returns every name a party was given, with how often.
	Names(ctx context.Context) ([]Name, error)
}

// A Writer also writes. PutDocument reports whether the document is new.
type Writer interface {
	Reader
	PutDocument(ctx context.Context, doc *chancery.Document, sketch []uint64) (bool, error)
	PutClaims(ctx context.Context, entries []Entry) error
	PutNames(ctx context.Context, names []Name) error
	// PutFact writes a fact; a Number of 0 gets the next one, never one used before.
	PutFact(ctx context.Context, f *chancery.Fact, x Index) error
	DeleteFacts(ctx context.Context, ids []string) error
}

// An Entry is a claim with what it is found by. Its Document is the document's id.
type Entry struct {
	chancery.Claim
	Keys []string // claims that may speak of one fact share a key
	Index
}

// An Index says what parties and persons something concerns. Context holds the
// parties its document is about, where it names none itself.
type Index struct {
	Parties []string
	Persons []string
	Context []string
}

// A Head is a document without its text.
type Head struct {
	ID, Name, Source, Title, Agency string
	Day                             chancery.Date // dateline's or published
	Sketch                          []uint64
}

// A Name is one name of a party.
type Name struct {
	Party, Name string
	Count       int
}

// A ClaimQuery picks the claims that meet any of its lists; all, where they are nil.
type ClaimQuery struct {
	IDs, Keys, Documents []string
	Not                  []string // ids not wanted among those that Keys find
}

// A Query picks facts that meet all of its conditions; an empty one is no condition.
type Query struct {
	IDs     []string
	Numbers []int
	Claims  []string // holding any of these claims
	Kind    string
	Parties []string // concerning every one of these
	Context bool     // also where only the document is about the parties
	Person  string
	AsOf    chancery.Date // as the documents up to this day tell it; undated ones always count
}

// Package brief writes one page from a register on a party, a pair of parties, a
// person, an area of co-operation or a visit: level, last and next, signed,
// open, projects, figures - and what no report states. Every line names the
// facts it rests on.
package brief

import (
	"context"
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// A Register is what a brief asks of a register.
type Register interface {
	Kinds() []chancery.Kind
	Facts(ctx context.Context, q register.Query) ([]chancery.Fact, error)
	Claims(ctx context.Context, ids []string) ([]chancery.Claim, error)
	Documents(ctx context.Context, ids ...string) ([]register.Head, error)
	NewestDay(ctx context.Context) (chancery.Date, error)
	Parties(ctx context.Context) ([]chancery.Party, error)
	Entries(ctx context.Context, doc string) ([]register.Entry, error)
	Count(ctx context.Context, q register.Query, most int) (int, error)
	Infer(ctx context.Context, f *chancery.Fact) ([]register.Inference, error)
}

// A Brief is one page. AsOf is empty where no document has a date.
type Brief struct {
	Subject   Subject          `json:"subject"`
	Title     string           `json:"title,omitempty"` // of a person, an area, a visit
	Parties   []chancery.Party `json:"parties,omitempty"`
	AsOf      chancery.Date    `json:"as_of"`
	Reports   int              `json:"reports"` // that its lines rest on
	Voices    int              `json:"voices"`
	Sections  []Section        `json:"sections"`
	NotStated []string         `json:"not_stated"`
	Notes     []Note           `json:"notes"`
	Cut       []Cut            `json:"cut,omitempty"`
}

// A Cut says of which kind a brief weighs only the newest facts, and how many
// there are: MostCounted, where there are more.
type Cut struct {
	Kind    string `json:"kind"`
	Weighed int    `json:"weighed"`
	Count   int    `json:"count"`
}

// A Section is a heading with its lines.
type Section struct {
	Name  string `json:"name"`
	Lines []Line `json:"lines"`
}

// A Line is one statement with the numbers of the facts it rests on. Sub lines
// belong to the line before.
type Line struct {
	Text  string `json:"text"`
	Facts []int  `json:"facts,omitempty"`
	Sub   bool   `json:"sub,omitempty"`
	More  string `json:"more,omitempty"` // the kind of what the line only counts
}

// A Note proves one fact: the words of each document that states it.
type Note struct {
	Fact   int     `json:"fact"`
	Quotes []Quote `json:"quotes"`
}

// A Quote is the words of a document at byte offsets.
type Quote struct {
	Document string `json:"document"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Text     string `json:"text"`
}

// Pair writes the brief of two parties. An empty asOf means the day of the
// newest document.
func Pair(ctx context.Context, reg Register, a, b string, asOf chancery.Date) (*Brief, error) {
	return At(ctx, reg, []string{a, b}, asOf, "")
}

// Party writes the brief of one party.
func Party(ctx context.Context, reg Register, id string, asOf chancery.Date) (*Brief, error) {
	return At(ctx, reg, []string{id}, asOf, "")
}

// At writes the brief of one or two parties by two clocks, see Of.
func At(ctx context.Context, reg Register, ids []string, asOf, knownAt chancery.Date) (*Brief, error) {
	return Of(ctx, reg, Subject{Parties: ids}, asOf, knownAt)
}

// resting returns the facts that lines rest on, by number.
func (p *page) resting(sections []Section) []*chancery.Fact {
	var numbers []int
	for _, s := range sections {
		for _, l := range s.Lines {
			numbers = append(numbers, l.Facts...)
		}
	}
	slices.Sort(numbers)
	var out []*chancery.Fact
	for _, n := range slices.Compact(numbers) {
		out = append(out, p.byNumber[n])
	}
	return out
}

// notes proves facts.
func (p *page) notes(facts []*chancery.Fact) []Note {
	var out []Note
	for _, f := range facts {
		note := Note{Fact: f.Number}
		for _, proof := range p.proofs(f) { // in the order of publication
			q := Quote{p.docs[proof.Document].Name, proof.Start, proof.End, proof.Quote}
			if !slices.Contains(note.Quotes, q) {
				note.Quotes = append(note.Quotes, q)
			}
		}
		out = append(out, note)
	}
	return out
}

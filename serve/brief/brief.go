// Package brief writes one page on a party or a pair of parties from a
// register: level, last and next, signed, open, projects, figures - and what
// no report states. Every line names the facts it rests on.
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
}

// A Brief is one page. AsOf is empty where no document has a date.
type Brief struct {
	Parties   []chancery.Party `json:"parties"`
	AsOf      chancery.Date    `json:"as_of"`
	Reports   int              `json:"reports"`
	Voices    int              `json:"voices"`
	Sections  []Section        `json:"sections"`
	NotStated []string         `json:"not_stated"`
	Notes     []Note           `json:"notes"`
	Cut       []string         `json:"cut,omitempty"` // kinds of which only the newest facts are weighed
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

// At writes the brief of one or two parties by two clocks: as the documents up
// to a day tell it, and as the register told it on a day; "" is today's.
func At(ctx context.Context, reg Register, ids []string, asOf, knownAt chancery.Date) (*Brief, error) {
	p, err := gather(ctx, reg, ids, asOf, knownAt)
	if err != nil {
		return nil, err
	}
	br := &Brief{AsOf: p.asOf}
	for _, id := range ids {
		br.Parties = append(br.Parties, p.party(id))
	}
	for _, s := range []Section{
		{"Level", p.level()},
		{"Last", p.last()},
		{"Next", p.next()},
		{"Called off", p.calledOff()},
		{"Signed", p.signed()},
		{"Referred to", p.referredTo()},
		{"Agreed", p.agreed()},
		{"Discussed", p.discussed()},
		{"Open", p.open()},
		{"Projects", p.projects()},
		{"Mechanisms", p.mechanisms()},
		{"Figures", p.figures()},
		{"Measures", p.measures()},
	} {
		if len(s.Lines) > 0 {
			br.Sections = append(br.Sections, s)
		}
	}
	heads := p.reports()
	br.Reports, br.Voices = len(heads), register.Voices(heads)
	br.NotStated, br.Cut = p.notStated(), p.cut
	br.Notes = p.notes(br.Sections)
	return br, nil
}

// notes proves every fact that a line rests on, by number.
func (p *page) notes(sections []Section) []Note {
	var numbers []int
	for _, s := range sections {
		for _, l := range s.Lines {
			numbers = append(numbers, l.Facts...)
		}
	}
	slices.Sort(numbers)
	var out []Note
	for _, n := range slices.Compact(numbers) {
		note := Note{Fact: n}
		for _, id := range p.shownClaims(p.byNumber[n]) { // in the order of publication
			c, ok := p.spans[id]
			if !ok {
				continue
			}
			q := Quote{p.docs[c.Document].Name, c.Evidence.Start, c.Evidence.End, c.Evidence.Quote}
			if !slices.Contains(note.Quotes, q) {
				note.Quotes = append(note.Quotes, q)
			}
		}
		out = append(out, note)
	}
	return out
}

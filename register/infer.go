package register

import (
	"context"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// An Inference is a value that no document states and several together show.
// It is shown beside a fact and never written into a claim.
type Inference struct {
	Field string `json:"field"`
	Value string `json:"value"`
	Steps []Step `json:"steps"`
}

// A Step is one link of an inference: what is concluded from which words.
type Step struct {
	Says  string `json:"says"`
	Claim string `json:"claim"`
	Doc   string `json:"document"` // its id
	Quote string `json:"quote"`
}

// Infer returns what other documents let conclude about a fact: the year of a
// day told without one, from the day on which somebody present took office.
func (reg *Register) Infer(ctx context.Context, f *chancery.Fact) (out []Inference, err error) {
	day := chancery.Date(f.First("date"))
	if day == "" || day.HasYear() || !strings.HasPrefix(string(day), "XXXX-") {
		return nil, nil
	}
	err = reg.store.View(ctx, func(r Reader) error {
		for _, v := range f.Fields["person"] {
			inf, err := reg.yearOf(ctx, r, f, v.Value, day)
			if err != nil {
				return err
			}
			if inf != nil && !slices.ContainsFunc(out, func(o Inference) bool { return o.Value == inf.Value }) {
				out = append(out, *inf)
			}
		}
		return nil
	})
	if len(out) > 1 {
		return nil, err // two that differ show nothing
	}
	return out, err
}

// yearOf derives the year of a day from a person new in office: a document of
// the fact says that he is new, another one since when.
func (reg *Register) yearOf(ctx context.Context, r Reader, f *chancery.Fact, person string, day chancery.Date) (*Inference, error) {
	own, err := r.Claims(ctx, ClaimQuery{IDs: f.Claims})
	if err != nil || len(own) == 0 {
		return nil, err
	}
	docs := []string{}
	for _, e := range own {
		docs = append(docs, e.Document)
	}
	around, err := r.Claims(ctx, ClaimQuery{Documents: tidy(docs)})
	if err != nil {
		return nil, err
	}
	fresh := slices.IndexFunc(around, func(e Entry) bool { return freshIn(&e, person) })
	if fresh < 0 {
		return nil, nil
	}
	offices, err := r.Facts(ctx, Query{Kind: "office", Person: person})
	if err != nil {
		return nil, err
	}
	for _, office := range offices {
		from := chancery.Date(office.First("from"))
		if !SamePerson(office.First("person"), person) || !from.HasYear() || office.Verdict == "rejected" {
			continue
		}
		said, err := r.Claims(ctx, ClaimQuery{IDs: office.Fields["from"][0].From[:1]})
		if err != nil || len(said) == 0 {
			return nil, err
		}
		first, _, _ := from.Bounds()
		value := InYear(day, first.Year())
		if begin, _, ok := value.Bounds(); !ok || begin.Before(first) {
			value = InYear(day, first.Year()+1)
		}
		return &Inference{Field: "date", Value: string(value), Steps: []Step{
			stepOf("on "+day.String(), &own[0]),
			stepOf(person+" was then new in office", &around[fresh]),
			stepOf(person+" holds it since "+from.String(), &said[0]),
			{Says: "the first such day from then on is " + value.String()},
		}}, nil
	}
	return nil, nil
}

func stepOf(says string, e *Entry) Step {
	return Step{Says: says, Claim: e.ID, Doc: e.Document, Quote: e.Evidence.Quote}
}

// freshIn reports whether a claim's words speak of a person as new in office.
func freshIn(e *Entry, person string) bool {
	quote := foldName(e.Evidence.Quote)
	family := foldName(person[strings.LastIndex(person, " ")+1:])
	if !strings.Contains(quote, family) {
		return false
	}
	for _, how := range []string{"recent", "new", "newly", "just", "first days", "congratulat"} {
		for _, what := range []string{"appoint", "election", "elected", "inaugurat", "taking office", "took office", "sworn in", "assumption of"} {
			if strings.Contains(quote, how) && strings.Contains(quote, what) {
				return true
			}
		}
	}
	return false
}

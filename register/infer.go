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
// day told without one, from the day on which somebody took office who is told
// in the same words to be new in it.
func (reg *Register) Infer(ctx context.Context, f *chancery.Fact) (out []Inference, err error) {
	day := chancery.Date(f.First("date"))
	if day == "" || day.HasYear() || !strings.HasPrefix(string(day), "XXXX-") {
		return nil, nil
	}
	err = reg.store.View(ctx, func(r Reader) error {
		own, err := r.Claims(ctx, ClaimQuery{IDs: f.Claims})
		if err != nil {
			return err
		}
		for i := range own {
			inf, err := reg.yearOf(ctx, r, &own[i], day)
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

// yearOf derives the year of a day from a person new in office: the document
// of the claim says that he is new, another one since when.
func (reg *Register) yearOf(ctx context.Context, r Reader, own *Entry, day chancery.Date) (*Inference, error) {
	around, err := r.Claims(ctx, ClaimQuery{Documents: []string{own.Document}})
	if err != nil {
		return nil, err
	}
	fresh, person := newcomer(own, around)
	if fresh == nil {
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
		since, err := proving(ctx, r, &said[0], "from")
		if err != nil {
			return nil, err
		}
		first, _, _ := from.Bounds()
		value := InYear(day, first.Year())
		if begin, _, ok := value.Bounds(); !ok || begin.Before(first) {
			value = InYear(day, first.Year()+1)
		}
		return &Inference{Field: "date", Value: string(value), Steps: []Step{
			stepOf("on "+day.String(), own),
			stepOf(person+" was then new in office", fresh),
			{Says: person + " holds it since " + from.String(), Claim: said[0].ID, Doc: said[0].Document, Quote: since},
			{Says: "the first such day from then on is " + value.String()},
		}}, nil
	}
	return nil, nil
}

func stepOf(says string, e *Entry) Step {
	return Step{Says: says, Claim: e.ID, Doc: e.Document, Quote: e.Evidence.Quote}
}

// proving returns the words around a value of a claim, which need not be those
// of its evidence: the shortest evidence of its document that holds the value.
func proving(ctx context.Context, r Reader, e *Entry, field string) (string, error) {
	at := e.Fields[field][0].Span
	best := e.Evidence
	if best.Contains(at) {
		return best.Quote, nil
	}
	beside, err := r.Claims(ctx, ClaimQuery{Documents: []string{e.Document}})
	for _, o := range beside {
		if o.Evidence.Contains(at) && (!best.Contains(at) || len(o.Evidence.Quote) < len(best.Quote)) {
			best = o.Evidence
		}
	}
	return best.Quote, err
}

// newcomer returns who is told to be new in office on the occasion of a claim,
// and the claim that tells: of the same words, or of one who takes part.
func newcomer(own *Entry, around []Entry) (*Entry, string) {
	var people []string
	for _, e := range around {
		people = append(people, e.Persons...)
	}
	people = tidy(people)
	for i := range around {
		e := &around[i]
		who := newIn(e.Evidence.Quote, people)
		if who != "" && (e.Evidence.Overlaps(own.Evidence.Span) || slices.Contains(own.Persons, who)) {
			return e, who
		}
	}
	return nil, ""
}

// newIn returns which of the people words tell to be new in office: "newly
// elected N", "congratulated N on his recent appointment", "met N, wishing him
// well after his recent election". Nobody, where none is named near.
func newIn(quote string, people []string) string {
	text := foldName(quote)
	from, to := freshWords(text)
	if from < 0 {
		return ""
	}
	who, best := "", -1
	for _, person := range people {
		at := nameNear(text, person, from, to)
		if at >= 0 && (best < 0 || at < best) {
			who, best = person, at
		}
	}
	return who
}

// freshWords returns where words speak of somebody as new in office: from the
// word for new to the word for taking up.
func freshWords(text string) (from, to int) {
	for _, how := range []string{"congratulat", "recent", "newly", "new ", "just "} {
		i := strings.Index(text, how)
		if i < 0 {
			continue
		}
		for _, what := range []string{"appoint", "elect", "inaugurat", "taking office", "took office", "sworn in", "assumption of"} {
			if j := strings.Index(text[i:], what); j >= 0 && j < nearWords {
				return i, i + j
			}
		}
	}
	return -1, -1
}

// nearWords is how many bytes lie at most between words that belong together.
const nearWords = 60

// nameNear returns how far from such words a person is named: between them,
// soon after "newly elected", or before; -1 where nowhere.
func nameNear(text, person string, from, to int) int {
	family := foldName(lastWord(person))
	switch i := strings.Index(text[from:to], family); {
	case i >= 0:
		return 0
	case strings.HasPrefix(text[from:], "new"):
		if i := strings.Index(text[to:], family); i >= 0 {
			return i
		}
	default:
		if i := strings.LastIndex(text[:from], family); i >= 0 {
			return from - i
		}
	}
	return -1
}

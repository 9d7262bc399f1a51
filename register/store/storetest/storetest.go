// Package storetest is the suite that every register.Store must pass.
package storetest

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// Run runs the suite on stores that open makes; each must be empty.
func Run(t *testing.T, open func(t *testing.T) register.Store) {
	for name, test := range map[string]func(t *testing.T, s register.Store){
		"documents":     documents,
		"latest":        latest,
		"revision":      revision,
		"claims":        claims,
		"sayings":       sayings,
		"facts":         facts,
		"numbers":       numbers,
		"names":         partyNames,
		"all or none":   allOrNone,
		"stable view":   stableView,
		"add and merge": addAndMerge,
		"one by one":    oneByOne,
		"judgements":    judgements,
		"orders":        orders,
		"moved":         moved,
		"persons":       persons,
	} {
		t.Run(name, func(t *testing.T) { test(t, open(t)) })
	}
	t.Run("any order", func(t *testing.T) { anyOrder(t, open, 200) })
}

var ctx = context.Background()

// diff says how got differs from want, "" where it does not.
func diff(want, got any) string {
	if reflect.DeepEqual(want, got) {
		return ""
	}
	return fmt.Sprintf("- %+v\n+ %+v", want, got)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// report makes a document with one claim of a meeting in it.
func report(name, text, party, day string) (*chancery.Document, chancery.Claim) {
	doc := &chancery.Document{
		Name: name, Text: text, Published: chancery.Date(day),
		Regions:  []chancery.Region{{Span: chancery.Span{End: len(text)}}},
		Dateline: chancery.Dateline{Agency: "XYZ"},
	}
	whole := chancery.Span{End: len(text)}
	c := chancery.Claim{
		Kind: "meeting", Polarity: chancery.Asserted, Modality: chancery.Actual, Rule: "meeting/test",
		Evidence: chancery.Evidence{Span: whole, Quote: text},
	}
	first := chancery.Span{End: 3}
	c.Add("party", chancery.Value{Value: party, Name: "Land of " + party, Span: first, Text: first.Of(text), Basis: chancery.Explicit},
		chancery.Value{Value: "FIN", Name: "Finland", Basis: chancery.Derived, From: []string{"step"}})
	c.Add("act", chancery.Value{
		Value: "met", Basis: chancery.Explicit, Role: "host", Modality: chancery.Planned,
		Date: &chancery.Value{Value: "2024-05", Span: first, Text: first.Of(text), Basis: chancery.FromDateline},
	})
	if day != "" {
		c.Add("date", chancery.Value{Value: day, Basis: chancery.FromHeader})
	}
	return doc, c
}

func entry(doc *chancery.Document, c chancery.Claim, saying string) register.Entry {
	c.Seal(doc.ID())
	c.Document = doc.ID()
	return register.Entry{Claim: c, Saying: saying, Place: "p", Day: doc.Day(), Index: register.Index{Parties: []string{"FIN"}, Persons: []string{"Ann Oak"}, Context: []string{"FIN", "KEN"}}}
}

func documents(t *testing.T, s register.Store) {
	doc, _ := report("a.txt", "Café: they met.", "KEN", "2024-05-01")
	doc.Source, doc.Title, doc.TitleSpan = "Gazette", "They met", chancery.Span{Start: 1, End: 2}
	for i := range 2 {
		must(t, s.Update(ctx, func(w register.Writer) error {
			fresh, err := w.PutDocument(ctx, doc, "2024-07-01", []uint64{1, 1 << 63})
			if fresh != (i == 0) {
				t.Errorf("time %d: fresh = %v", i, fresh)
			}
			return err
		}))
	}
	must(t, s.View(ctx, func(r register.Reader) error {
		got, err := r.Document(ctx, doc.ID())
		if d := diff(doc, got); d != "" {
			t.Errorf("document (-want +got):\n%s", d)
		}
		if _, err := r.Document(ctx, "no such"); chancery.CodeOf(err) != chancery.NotFound {
			t.Errorf("unknown document: %v", err)
		}
		heads, err2 := r.Documents(ctx, nil)
		want := []register.Head{{ID: doc.ID(), Name: "a.txt", Source: "Gazette", Title: "They met", Agency: "XYZ", Day: "2024-05-01", Entered: "2024-07-01", Sketch: []uint64{1, 1 << 63}}}
		if d := diff(want, heads); d != "" {
			t.Errorf("heads (-want +got):\n%s", d)
		}
		return errors.Join(err, err2)
	}))
}

// latest checks that documents come newest first, undated last, from behind any.
func latest(t *testing.T, s register.Store) {
	must(t, s.Update(ctx, func(w register.Writer) error {
		var all error
		for i, day := range []string{"2024-05-01", "", "2024-07-01", "2024-05-01"} {
			doc, _ := report("a.txt", fmt.Sprintf("They met, no. %d.", i), "KEN", day)
			_, err := w.PutDocument(ctx, doc, "", nil)
			all = errors.Join(all, err)
		}
		return all
	}))
	must(t, s.View(ctx, func(r register.Reader) error {
		whole, err := r.Latest(ctx, register.Head{}, 10)
		must(t, err)
		var days []chancery.Date
		var walked []register.Head
		for _, h := range whole {
			days = append(days, h.Day)
		}
		for next := (register.Head{}); len(walked) < len(whole); next = walked[len(walked)-1] {
			page, err := r.Latest(ctx, next, 1)
			must(t, err)
			if len(page) != 1 {
				t.Fatalf("nothing behind %+v", next)
			}
			walked = append(walked, page[0])
		}
		if want := []chancery.Date{"2024-07-01", "2024-05-01", "2024-05-01", ""}; !reflect.DeepEqual(days, want) {
			t.Errorf("days %v, want %v", days, want)
		}
		if d := diff(whole, walked); d != "" {
			t.Errorf("one at a time (-want +got):\n%s", d)
		}
		return nil
	}))
}

func claims(t *testing.T, s register.Store) {
	doc, c := report("a.txt", "Ære: they met.", "KEN", "2024-05-01")
	e := entry(doc, c, "s1")
	must(t, s.Update(ctx, func(w register.Writer) error {
		_, err := w.PutDocument(ctx, doc, "", nil)
		return errors.Join(err, w.PutClaims(ctx, []register.Entry{e}))
	}))
	for name, q := range map[string]register.ClaimQuery{
		"all": {}, "ids": {IDs: []string{e.ID, "x"}}, "sayings": {Sayings: []string{"s1", "zz"}}, "documents": {Documents: []string{doc.ID()}},
		"either": {IDs: []string{"x"}, Sayings: []string{"s1"}},
	} {
		must(t, s.View(ctx, func(r register.Reader) error {
			got, err := r.Claims(ctx, q)
			if d := diff([]register.Entry{e}, got); d != "" {
				t.Errorf("%s (-want +got):\n%s", name, d)
			}
			return err
		}))
	}
	must(t, s.View(ctx, func(r register.Reader) error {
		got, err := r.Claims(ctx, register.ClaimQuery{Sayings: []string{}})
		if len(got) != 0 {
			t.Errorf("an empty list of sayings finds %d claims", len(got))
		}
		return err
	}))
}

// sayings checks that sayings, their keys and ties come back.
func sayings(t *testing.T, s register.Store) {
	one := register.Saying{ID: "s1", Kind: "meeting", Claims: 2, First: "2024-05-01", Last: "2024-05-02", Members: []register.Member{{Place: "p", Claim: "c"}}}
	two := register.Saying{ID: "s2", Kind: "meeting", Claims: 1}
	keyed := one
	keyed.Keys = []int64{-1 << 63, 7}
	must(t, s.Update(ctx, func(w register.Writer) error {
		return errors.Join(w.PutSayings(ctx, []register.Saying{keyed, two}), w.PutTies(ctx, []register.Tie{{A: "s1", B: "s2", One: true}}))
	}))
	must(t, s.View(ctx, func(r register.Reader) error {
		for name, q := range map[string]register.SayingQuery{"id": {IDs: []string{"s1"}}, "ids": {IDs: []string{"s1", "x"}}} {
			got, err := r.Sayings(ctx, q)
			must(t, err)
			if d := diff([]register.Saying{one}, got); d != "" {
				t.Errorf("%s: %s", name, d)
			}
		}
		for _, key := range []int64{-1 << 63, 7} {
			got, err := r.Keyed(ctx, []int64{key, 8})
			must(t, err)
			if d := diff([]string{"s1"}, got); d != "" {
				t.Errorf("key %d: %s", key, d)
			}
		}
		for _, id := range []string{"s1", "s2"} {
			got, err := r.Ties(ctx, []string{id})
			must(t, err)
			if d := diff([]register.Tie{{A: "s1", B: "s2", One: true}}, got); d != "" {
				t.Errorf("ties of %s: %s", id, d)
			}
		}
		return nil
	}))
}

// seeded enters one document, claim and fact.
func seeded(t *testing.T, s register.Store) (register.Entry, chancery.Fact) {
	t.Helper()
	doc, c := report("a.txt", "Ære: they met.", "KEN", "2024-05-01")
	e := entry(doc, c, "s1")
	f := chancery.Fact{
		ID: "f1", Kind: "meeting", Polarity: chancery.Asserted, Modality: chancery.Planned, Status: "planned", Fields: e.Fields, Sayings: []string{"s1"},
		Claims: []string{e.ID}, Documents: 1, Voices: 1, FirstReported: "2024-05-01", LastReported: "2024-05-02", Conflicts: []string{"date"},
	}
	must(t, s.Update(ctx, func(w register.Writer) error {
		_, err := w.PutDocument(ctx, doc, "", nil)
		said := register.Saying{ID: "s1", Kind: "meeting", Claims: 1, Context: []string{"PER", "FIN+PER"}}
		return errors.Join(err, w.PutClaims(ctx, []register.Entry{e}), w.PutSayings(ctx, []register.Saying{said}), w.PutFacts(ctx, []register.Indexed{indexed(&f)}))
	}))
	return e, f
}

func indexed(f *chancery.Fact) register.Indexed {
	x := register.Index{Parties: []string{"FIN", "KEN"}, Persons: []string{"Ann Oak"}}
	return register.Indexed{Fact: f, Index: x, Day: "2024-05-01", Words: "They met at the harbour café"}
}

func facts(t *testing.T, s register.Store) {
	_, f := seeded(t, s)
	if f.Number != 1 {
		t.Errorf("first number is %d", f.Number)
	}
	for name, q := range map[string]register.Query{
		"all": {}, "id": {IDs: []string{"f1"}}, "number": {Numbers: []int{1}}, "saying": {Sayings: []string{"s1"}}, "kind": {Kind: "meeting"},
		"party": {Parties: []string{"FIN"}}, "pair": {Parties: []string{"KEN", "FIN"}}, "context": {Parties: []string{"PER", "FIN"}, Context: true},
		"context of a kind": {Parties: []string{"PER"}, Context: true, Kind: "meeting", Newest: true, Limit: 3},
		"person":            {Person: "Ann Oak"}, "words": {Text: "harbours CAFE"}, "days": {From: "2024-05", To: "2024-05"}, "conflict": {Conflict: true},
		"newest": {Newest: true, Limit: 3}, "after": {Newest: true, Parties: []string{"FIN"}, After: register.Cursor{Day: "2024-05-02", Number: 1}},
	} {
		must(t, s.View(ctx, func(r register.Reader) error {
			got, err := r.Facts(ctx, q)
			if d := diff([]chancery.Fact{f}, got); d != "" {
				t.Errorf("%s (-want +got):\n%s", name, d)
			}
			n, err2 := r.Count(ctx, q, 10)
			if n != 1 {
				t.Errorf("%s: count %d", name, n)
			}
			return errors.Join(err, err2)
		}))
	}
	for name, q := range map[string]register.Query{
		"kind": {Kind: "treaty"}, "party": {Parties: []string{"FIN", "PER"}}, "person": {Person: "Ben Elm"}, "context": {Parties: []string{"KEN"}, Context: true},
		"context of a kind": {Parties: []string{"PER"}, Context: true, Kind: "treaty"}, "hostile": {Kind: "' OR 1=1 --"},
		"hostile words": {Text: "\" OR * NEAR("}, "after": {Newest: true, After: register.Cursor{Day: "2024-05-01", Number: 1}}, "late": {From: "2024-06"},
	} {
		must(t, s.View(ctx, func(r register.Reader) error {
			got, err := r.Facts(ctx, q)
			if len(got) != 0 {
				t.Errorf("%s: found %d facts", name, len(got))
			}
			return err
		}))
	}
}

func numbers(t *testing.T, s register.Store) {
	_, f := seeded(t, s)
	must(t, s.Update(ctx, func(w register.Writer) error {
		err := w.DeleteFacts(ctx, []int{f.Number})
		f.ID, f.Number = "f2", 0
		return errors.Join(err, w.PutFacts(ctx, []register.Indexed{indexed(&f)}))
	}))
	if f.Number != 2 {
		t.Errorf("a number is used again: %d", f.Number)
	}
	must(t, s.View(ctx, func(r register.Reader) error {
		owners, err := r.Owners(ctx, []string{"s1"})
		if len(owners) != 1 || owners["s1"] != 2 {
			t.Errorf("owners: %v", owners)
		}
		return err
	}))
	must(t, s.Update(ctx, func(w register.Writer) error { return w.Clear(ctx) }))
	must(t, s.View(ctx, func(r register.Reader) error {
		got, err := r.Facts(ctx, register.Query{})
		if len(got) != 0 {
			t.Errorf("%d facts left", len(got))
		}
		return err
	}))
}

// persons checks that names are counted as facts come, change and go, and that
// they are walked through in their order.
func persons(t *testing.T, s register.Store) {
	_, f := seeded(t, s)
	x := indexed(&f)
	x.Index.Persons = []string{"Ann Oak", "Éva Ash"}
	must(t, s.Update(ctx, func(w register.Writer) error { return w.PutFacts(ctx, []register.Indexed{x}) }))
	reg := register.New(s, meeting())
	for words, want := range map[string][]register.Named{
		"": {{Name: "Ann Oak", Facts: 1}, {Name: "Éva Ash", Facts: 1}}, "EVA": {{Name: "Éva Ash", Facts: 1}}, "%": nil,
	} {
		got, err := reg.Persons(ctx, words, "", 10)
		if d := diff(want, got); d != "" || err != nil {
			t.Errorf("persons called %q: %v\n%s", words, err, d)
		}
	}
	if got, err := reg.Persons(ctx, "", "Ann Oak", 1); err != nil || len(got) != 1 || got[0].Name != "Éva Ash" {
		t.Errorf("behind the first: %v, %v", got, err)
	}
	x.Index.Persons = []string{"Éva Ash"}
	must(t, s.Update(ctx, func(w register.Writer) error { return w.PutFacts(ctx, []register.Indexed{x}) }))
	if got, err := reg.Persons(ctx, "", "", 10); err != nil || len(got) != 1 {
		t.Errorf("one of two is left: %v, %v", got, err)
	}
	must(t, s.Update(ctx, func(w register.Writer) error { return w.DeleteFacts(ctx, []int{f.Number}) }))
	if got, err := reg.Persons(ctx, "", "", 10); err != nil || len(got) != 0 {
		t.Errorf("nobody is left: %v, %v", got, err)
	}
}

func partyNames(t *testing.T, s register.Store) {
	for range 2 {
		must(t, s.Update(ctx, func(w register.Writer) error {
			return w.PutNames(ctx, []register.Name{{Party: "KEN", Name: "Kenya", Count: 2}, {Party: "FIN", Count: 1}})
		}))
	}
	must(t, s.View(ctx, func(r register.Reader) error {
		got, err := r.Names(ctx)
		want := []register.Name{{Party: "FIN", Count: 2}, {Party: "KEN", Name: "Kenya", Count: 4}}
		if d := diff(want, got); d != "" {
			t.Errorf("names (-want +got):\n%s", d)
		}
		return err
	}))
}

func allOrNone(t *testing.T, s register.Store) {
	doc, c := report("a.txt", "Ære: they met.", "KEN", "")
	stop := errors.New("stop")
	err := s.Update(ctx, func(w register.Writer) error {
		_, err := w.PutDocument(ctx, doc, "", nil)
		return errors.Join(err, w.PutClaims(ctx, []register.Entry{entry(doc, c, "s1")}), stop)
	})
	if !errors.Is(err, stop) {
		t.Errorf("the error is lost: %v", err)
	}
	must(t, s.View(ctx, func(r register.Reader) error {
		heads, err := r.Documents(ctx, nil)
		if len(heads) != 0 {
			t.Errorf("half a document stands")
		}
		return err
	}))
}

func stableView(t *testing.T, s register.Store) {
	doc, _ := report("a.txt", "Ære: they met.", "KEN", "")
	must(t, s.View(ctx, func(r register.Reader) error {
		before, err := r.Documents(ctx, nil)
		must(t, err)
		must(t, s.Update(ctx, func(w register.Writer) error {
			_, err := w.PutDocument(ctx, doc, "", nil)
			return err
		}))
		after, err := r.Documents(ctx, nil)
		if len(before) != len(after) {
			t.Errorf("a view changed under its reader")
		}
		return err
	}))
}

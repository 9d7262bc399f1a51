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
		"claims":        claims,
		"facts":         facts,
		"numbers":       numbers,
		"names":         partyNames,
		"all or none":   allOrNone,
		"stable view":   stableView,
		"add and merge": addAndMerge,
		"one by one":    oneByOne,
	} {
		t.Run(name, func(t *testing.T) { test(t, open(t)) })
	}
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

func entry(doc *chancery.Document, c chancery.Claim, keys ...string) register.Entry {
	c.Seal(doc.ID())
	c.Document = doc.ID()
	return register.Entry{Claim: c, Keys: keys, Index: register.Index{Parties: []string{"FIN"}, Persons: []string{"Ann Oak"}, Context: []string{"FIN", "KEN"}}}
}

func documents(t *testing.T, s register.Store) {
	doc, _ := report("a.txt", "Café: they met.", "KEN", "2024-05-01")
	doc.Source, doc.Title, doc.TitleSpan = "Gazette", "They met", chancery.Span{Start: 1, End: 2}
	for i := range 2 {
		must(t, s.Update(ctx, func(w register.Writer) error {
			fresh, err := w.PutDocument(ctx, doc, []uint64{1, 1 << 63})
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
		want := []register.Head{{ID: doc.ID(), Name: "a.txt", Source: "Gazette", Title: "They met", Agency: "XYZ", Day: "2024-05-01", Sketch: []uint64{1, 1 << 63}}}
		if d := diff(want, heads); d != "" {
			t.Errorf("heads (-want +got):\n%s", d)
		}
		return errors.Join(err, err2)
	}))
}

func claims(t *testing.T, s register.Store) {
	doc, c := report("a.txt", "Ære: they met.", "KEN", "2024-05-01")
	e := entry(doc, c, "k1", "k2")
	must(t, s.Update(ctx, func(w register.Writer) error {
		_, err := w.PutDocument(ctx, doc, nil)
		return errors.Join(err, w.PutClaims(ctx, []register.Entry{e}))
	}))
	for name, q := range map[string]register.ClaimQuery{
		"all": {}, "ids": {IDs: []string{e.ID, "x"}}, "keys": {Keys: []string{"k2", "zz"}}, "documents": {Documents: []string{doc.ID()}},
		"either": {IDs: []string{"x"}, Keys: []string{"k1"}},
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
		got, err := r.Claims(ctx, register.ClaimQuery{Keys: []string{}})
		if len(got) != 0 {
			t.Errorf("an empty list of keys finds %d claims", len(got))
		}
		got, err2 := r.Claims(ctx, register.ClaimQuery{Keys: []string{"k1"}, Not: []string{e.ID}})
		if len(got) != 0 {
			t.Errorf("claims not wanted: %d", len(got))
		}
		return errors.Join(err, err2)
	}))
}

// seeded enters one document, claim and fact.
func seeded(t *testing.T, s register.Store) (register.Entry, chancery.Fact) {
	t.Helper()
	doc, c := report("a.txt", "Ære: they met.", "KEN", "2024-05-01")
	e := entry(doc, c, "k1")
	f := chancery.Fact{
		ID: "f1", Kind: "meeting", Polarity: chancery.Asserted, Modality: chancery.Planned, Status: "planned", Fields: e.Fields,
		Claims: []string{e.ID}, Documents: 1, Voices: 1, FirstReported: "2024-05-01", LastReported: "2024-05-02", Conflicts: []string{"date"},
	}
	must(t, s.Update(ctx, func(w register.Writer) error {
		_, err := w.PutDocument(ctx, doc, nil)
		return errors.Join(err, w.PutClaims(ctx, []register.Entry{e}), w.PutFact(ctx, &f, e.Index))
	}))
	return e, f
}

func facts(t *testing.T, s register.Store) {
	e, f := seeded(t, s)
	if f.Number != 1 {
		t.Errorf("first number is %d", f.Number)
	}
	for name, q := range map[string]register.Query{
		"all": {}, "id": {IDs: []string{"f1"}}, "number": {Numbers: []int{1}}, "claim": {Claims: []string{e.ID}}, "kind": {Kind: "meeting"},
		"party": {Parties: []string{"FIN"}}, "context": {Parties: []string{"FIN", "KEN"}, Context: true}, "person": {Person: "Ann Oak"},
	} {
		must(t, s.View(ctx, func(r register.Reader) error {
			got, err := r.Facts(ctx, q)
			if d := diff([]chancery.Fact{f}, got); d != "" {
				t.Errorf("%s (-want +got):\n%s", name, d)
			}
			return err
		}))
	}
	for name, q := range map[string]register.Query{
		"kind": {Kind: "treaty"}, "party": {Parties: []string{"FIN", "KEN"}}, "person": {Person: "Ben Elm"}, "hostile": {Kind: "' OR 1=1 --"},
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
	e, f := seeded(t, s)
	must(t, s.Update(ctx, func(w register.Writer) error {
		err := w.DeleteFacts(ctx, []string{f.ID})
		f.ID, f.Number = "f2", 0
		return errors.Join(err, w.PutFact(ctx, &f, e.Index))
	}))
	if f.Number != 2 {
		t.Errorf("a number is used again: %d", f.Number)
	}
	must(t, s.Update(ctx, func(w register.Writer) error { return w.DeleteFacts(ctx, nil) }))
	must(t, s.View(ctx, func(r register.Reader) error {
		got, err := r.Facts(ctx, register.Query{})
		if len(got) != 0 {
			t.Errorf("%d facts left", len(got))
		}
		return err
	}))
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
		_, err := w.PutDocument(ctx, doc, nil)
		return errors.Join(err, w.PutClaims(ctx, []register.Entry{entry(doc, c)}), stop)
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
			_, err := w.PutDocument(ctx, doc, nil)
			return err
		}))
		after, err := r.Documents(ctx, nil)
		if len(before) != len(after) {
			t.Errorf("a view changed under its reader")
		}
		return err
	}))
}

package storetest

import (
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// meeting is a kind small enough to test a store with.
func meeting() []chancery.Kind {
	return []chancery.Kind{{
		Name: "meeting",
		Fields: []chancery.Field{
			{Name: "party", Type: chancery.PartyField, Many: true},
			{Name: "act", Type: chancery.ActField, Many: true},
			{Name: "date", Type: chancery.DateField},
		},
		Key: []string{"party"}, Weak: []string{"date"}, Anchors: []string{"date"}, Parties: []string{"party"},
	}}
}

func add(t *testing.T, reg *register.Register, doc *chancery.Document, c chancery.Claim) register.Result {
	t.Helper()
	res, err := reg.Add(ctx, doc, []chancery.Claim{c}, "2024-07-01")
	must(t, err)
	return res
}

func addAndMerge(t *testing.T, s register.Store) {
	reg := register.New(s, meeting())
	d1, c1 := report("a.txt", "Ære: they met.", "KEN", "2024-05-01")
	d2, c2 := report("b.txt", "They met in May.", "KEN", "2024-05")
	d3, c3 := report("c.txt", "Others met in May.", "PER", "2024-05")
	if res := add(t, reg, d1, c1); res.Known || res.Claims != 1 || res.Facts != 1 {
		t.Errorf("first: %+v", res)
	}
	if res := add(t, reg, d1, c1); !res.Known || res.Claims != 0 {
		t.Errorf("again: %+v", res)
	}
	if res := add(t, reg, d2, c2); res.Merged != 1 || res.Facts != 0 {
		t.Errorf("merged: %+v", res)
	}
	add(t, reg, d3, c3)
	before, err := reg.Facts(ctx, register.Query{})
	must(t, err)
	if len(before) != 2 || before[0].Documents != 2 || before[0].First("date") != "2024-05-01" {
		t.Fatalf("facts: %+v", before)
	}
	n, err := reg.Rebuild(ctx)
	must(t, err)
	after, err := reg.Facts(ctx, register.Query{})
	must(t, err)
	if d := diff(before, after); d != "" || n != 2 {
		t.Errorf("rebuild of %d facts changes them:\n%s", n, d)
	}
	early, err := reg.Facts(ctx, register.Query{AsOf: "2024-04-30"})
	must(t, err)
	if len(early) != 0 {
		t.Errorf("facts of May known in April: %+v", early)
	}
	p, err := reg.Party(ctx, "land of  ken")
	if err != nil || p.ID != "KEN" {
		t.Errorf("Party = %+v, %v", p, err)
	}
	if _, err := reg.Party(ctx, "Atlantis"); chancery.CodeOf(err) != chancery.NotFound {
		t.Errorf("unknown party: %v", err)
	}
	if _, err := reg.Add(ctx, &chancery.Document{Name: "x", Text: "other"}, []chancery.Claim{c1}, ""); chancery.CodeOf(err) != chancery.Invalid {
		t.Errorf("a claim on other words: %v", err)
	}
}

// oneByOne checks that adding documents one by one gives what deriving all at once gives.
func oneByOne(t *testing.T, s register.Store) {
	reg := register.New(s, meeting())
	texts := []struct{ name, text, party, day string }{
		{"a", "One report of it.", "KEN", "2024-05-01"},
		{"b", "Two reports of it.", "KEN", "2024-05"},
		{"c", "Another day of it.", "KEN", "2024-06-09"},
		{"d", "Some year of it.", "KEN", "2024"},
		{"e", "And of others.", "PER", "2024-05-01"},
	}
	shape := func() map[string][]string {
		facts, err := reg.Facts(ctx, register.Query{})
		must(t, err)
		out := map[string][]string{}
		for _, f := range facts {
			out[f.ID] = f.Claims
		}
		return out
	}
	for _, r := range texts {
		doc, c := report(r.name, r.text, r.party, r.day)
		add(t, reg, doc, c)
	}
	grown := shape()
	_, err := reg.Rebuild(ctx)
	must(t, err)
	if d := diff(grown, shape()); d != "" {
		t.Errorf("added one by one (-) and at once (+):\n%s", d)
	}
}

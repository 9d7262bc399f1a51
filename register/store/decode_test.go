package store

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/chancery-project/chancery"
)

// sampleFact has every member of a fact and of a value.
func sampleFact(text string, n int) chancery.Fact {
	v := chancery.Value{
		Value: text, Span: chancery.Span{Start: n, End: n + len(text)}, Text: text, Basis: chancery.Explicit, From: []string{"c1", text}, Name: text,
		Office: text, Party: "KEN", Role: "host", Modality: chancery.Planned, Polarity: chancery.Denied,
	}
	inner := v
	v.Date, v.By, v.Place = &inner, &chancery.Value{Value: text}, &chancery.Value{Value: "x", Basis: chancery.Derived}
	return chancery.Fact{
		ID: "f", Number: n, Kind: "engagement", Polarity: chancery.Asserted, Modality: chancery.Actual, Status: text, Claims: []string{"c1"}, Sayings: []string{text, "s"}, ClaimCount: n,
		Documents: 2, Voices: 1, FirstReported: "2024-01-02", LastReported: "2024-02", Conflicts: []string{"date"}, Verdict: "accepted", Judgements: []int{3, n},
		Fields: map[string][]chancery.Value{"date": {v, {Value: "2024"}}, "none": {}, text: {v}},
	}
}

func sampleClaim(text string, n int) chancery.Claim {
	return chancery.Claim{
		ID: "c1", Kind: "instrument", Document: text, Rule: "instrument/signed", Polarity: chancery.Denied, Modality: chancery.Proposed,
		Evidence: chancery.Evidence{Span: chancery.Span{Start: n, End: 2 * n}, Quote: text}, Fields: sampleFact(text, n).Fields,
		Event: &chancery.Event{Plover: "CONSULT", Mode: text, Context: []string{text}, Cameo: "042"},
	}
}

// FuzzDecode reads what was written, whatever the words, as encoding/json does.
func FuzzDecode(f *testing.F) {
	for _, text := range []string{"", "plain", `"quoted" \ <b>&`, "line\nbreak\ttab\u2028", "Ünïcödé 🙂", "\xff\x00", `\u0041`} {
		f.Add(text, 7)
	}
	f.Add("x", -1)
	f.Fuzz(func(t *testing.T, text string, n int) {
		fact, claim := sampleFact(text, n), sampleClaim(text, n)
		for _, fact := range []chancery.Fact{fact, {}, {Fields: map[string][]chancery.Value{}, Claims: []string{}}} {
			same(t, &fact, decodeFact)
		}
		for _, claim := range []chancery.Claim{claim, {}} {
			same(t, &claim, decodeClaim)
		}
	})
}

// same compares a reader of the stored form with encoding/json.
func same[T any](t *testing.T, v *T, decode func(string) (T, error)) {
	t.Helper()
	body, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var want T
	if err := json.Unmarshal(body, &want); err != nil {
		t.Fatal(err)
	}
	got, err := decode(string(body))
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%s is read as %+v, %v; want %+v", body, got, err, want)
	}
}

func TestDecodeOtherForms(t *testing.T) {
	f, err := decodeFact(`{ "id" : "a", "later": [1], "fields": null }`)
	if err != nil || f.ID != "a" {
		t.Errorf("a form of another hand: %+v, %v", f, err)
	}
	for _, broken := range []string{"", "{", `{"id":"a"`, `{"id":"a"}}`, `{"id":"a\`, `{"number":1e}`, `{"claims":["a"`, `{"fields":{"date":[{"value":`} {
		if f, err := decodeFact(broken); err == nil {
			t.Errorf("%q is read as %+v", broken, f)
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	body, err := json.Marshal(sampleFact("2024-05-06", 3))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		if _, err := decodeFact(string(body)); err != nil {
			b.Fatal(err)
		}
	}
}

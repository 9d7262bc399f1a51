package storetest

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"sort"
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// Kinds are the kinds of the generator's claims, as far as identity needs them.
func Kinds() []chancery.Kind {
	code := func(name string) chancery.Field { return chancery.Field{Name: name, Type: chancery.CodeField} }
	text := func(name string) chancery.Field { return chancery.Field{Name: name, Type: chancery.TextField} }
	party := func(name string) chancery.Field {
		return chancery.Field{Name: name, Type: chancery.PartyField, Many: true}
	}
	actor := func(name string) chancery.Field {
		return chancery.Field{Name: name, Type: chancery.ActorField, Many: true}
	}
	date := chancery.Field{Name: "date", Type: chancery.DateField}
	person := chancery.Field{Name: "person", Type: chancery.PersonField, Many: true}
	status := code("status")
	held := chancery.Field{Name: "as_of", Type: chancery.DateField, Series: true}
	act := chancery.Field{Name: "act", Type: chancery.ActField, Many: true, Leaves: map[string]string{"signed": "signed"}}
	many := func(f chancery.Field) chancery.Field { f.Many = true; return f }
	return []chancery.Kind{
		{
			Name: "engagement", Fields: []chancery.Field{code("type"), party("party"), person, date, text("place"), status},
			Key: []string{"type", "party"}, Weak: []string{"party", "person", "date"}, Anchors: []string{"date"}, Parties: []string{"party"}, Status: "status",
		},
		{
			Name: "instrument", Fields: []chancery.Field{code("type"), text("title"), party("party"), many(text("subject")), many(code("area")), act, status},
			Key: []string{"type", "party"}, Weak: []string{"title|subject", "act"}, Anchors: []string{"title|subject", "act"}, Firm: [][]string{{"title"}},
			Parties: []string{"party"}, Status: "status",
		},
		{
			Name: "relation", Fields: []chancery.Field{party("party"), code("level"), code("act"), date, code("voice")},
			Key: []string{"party", "level", "act"}, Weak: []string{"date", "voice"}, Parties: []string{"party"}, Status: "act",
		},
		{
			Name: "office", Fields: []chancery.Field{{Name: "person", Type: chancery.PersonField}, text("title"), party("party"), status, held},
			Key: []string{"person", "title", "party"}, Parties: []string{"party"}, Status: "status",
		},
		{
			Name: "mechanism", Fields: []chancery.Field{text("name"), party("party"), code("level"), status, code("periodicity"), {Name: "ordinal", Type: chancery.NumberField, Series: true}},
			Key: []string{"name", "party"}, Weak: []string{"level"}, Parties: []string{"party"}, Status: "status",
		},
		{
			Name: "undertaking", Fields: []chancery.Field{code("strength"), actor("by"), actor("to"), text("text"), many(code("area"))},
			Key: []string{"strength", "by", "text"}, Weak: []string{"to"}, Parties: []string{"by", "to"}, Status: "strength", Open: []string{"invited"},
		},
		{Name: "project", Fields: []chancery.Field{text("name"), party("party"), status}, Key: []string{"name"}, Weak: []string{"party"}, Parties: []string{"party"}, Status: "status"},
		{
			Name: "indicator", Fields: []chancery.Field{code("measure"), {Name: "value", Type: chancery.NumberField}, text("unit"), party("of"), party("with"), {Name: "period", Type: chancery.DateField}},
			Key: []string{"measure", "of", "with"}, Weak: []string{"period="}, Anchors: []string{"period="}, Parties: []string{"of", "with"},
		},
		{
			Name: "statement", Fields: []chancery.Field{actor("speaker"), party("party"), text("text"), actor("about"), code("stance")},
			Key: []string{"speaker", "text"}, Weak: []string{"about"}, Parties: []string{"party", "about"},
		},
	}
}

// Batch returns the documents that a seed gives.
func Batch(seed uint64, n int) []register.Reading {
	g := NewGenerator(seed, 5, 90)
	out := make([]register.Reading, n)
	for i := range out {
		out[i].Doc, out[i].Claims = g.Next(n)
	}
	return out
}

// Export writes the facts of a register in an order of their own, without the
// numbers that depend on what came first.
func Export(reg *register.Register) (string, error) {
	facts, err := reg.Facts(ctx, register.Query{})
	if err != nil {
		return "", err
	}
	lines := make([]string, len(facts))
	for i, f := range facts {
		f.Number = 0
		b, err := json.Marshal(f)
		if err != nil {
			return "", err
		}
		lines[i] = fmt.Sprintf("%s %+v", b, f.Proofs)
	}
	sort.Strings(lines)
	persons, err := reg.Persons(ctx, "", "", 1<<20)
	return strings.Join(append(lines, fmt.Sprint(persons)), "\n"), err
}

// anyOrder checks that documents give the same facts whatever the order and
// the batches in which they come, and after a rebuild.
func anyOrder(t *testing.T, open func(t *testing.T) register.Store, docs int) {
	want := ""
	for round := range 4 {
		rng := rand.New(rand.NewPCG(7, uint64(round)))
		batch := Batch(3, docs)
		if round > 0 {
			rng.Shuffle(len(batch), func(i, j int) { batch[i], batch[j] = batch[j], batch[i] })
		}
		reg := register.New(open(t), Kinds())
		for len(batch) > 0 {
			n := min(1+rng.IntN(40), len(batch))
			_, err := reg.AddAll(ctx, batch[:n], "2024-01-01")
			must(t, err)
			batch = batch[n:]
		}
		got, err := Export(reg)
		must(t, err)
		if want == "" {
			want = got
		}
		same(t, fmt.Sprintf("order %d", round), want, got)
		_, err = reg.Rebuild(ctx)
		must(t, err)
		got, err = Export(reg)
		must(t, err)
		same(t, fmt.Sprintf("rebuild %d", round), want, got)
	}
}

// same reports the first facts in which two exports differ.
func same(t *testing.T, what, want, got string) {
	t.Helper()
	x, y := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			t.Fatalf("%s: facts differ:\n- %s\n+ %s", what, x[i], y[i])
		}
	}
	if len(x) != len(y) {
		t.Fatalf("%s: %d facts, want %d", what, len(y), len(x))
	}
}

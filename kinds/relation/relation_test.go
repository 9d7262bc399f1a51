package relation_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/chancery-project/chancery/kinds/relation"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/source"
)

func reader(t *testing.T) (read.Kind, *read.Reader) {
	t.Helper()
	kind, err := relation.New()
	if err != nil {
		t.Fatal(err)
	}
	r, err := read.New(kind)
	if err != nil {
		t.Fatal(err)
	}
	return kind, r
}

// TestSilence: what a rule must not read, no other rule of the kind reads either.
func TestSilence(t *testing.T) {
	kind, r := reader(t)
	for _, rule := range kind.Rules.Rules {
		for _, e := range rule.Tests {
			doc, err := source.Text("example", []byte(e.Text), source.Options{AnyLanguage: true})
			if err != nil {
				t.Fatal(err)
			}
			if cs := r.Document(doc); e.Not && len(cs) > 0 {
				t.Errorf("rules.txt:%d: %s: read %v", e.Line, e.Text, cs[0].Fields)
			}
		}
	}
}

// words are what sentences about this kind are made of.
var words = strings.Fields(`Chile Peru the European Union NATO Oslo President Ana Berg of Chile and , . their its our strategic comprehensive partnership partner
	partners ally alliance relations diplomatic ties elevated upgraded established agreed to a from between with severed restored joined became
	member candidate observer as is called said that 50th anniversary 60 years of marks this year in 2021 since 1990 when were ? ’s - – recognised`)

// TestSpans: whatever the words, every value is the bytes it points to.
func TestSpans(t *testing.T) {
	_, r := reader(t)
	rapid.Check(t, func(t *rapid.T) {
		ws := rapid.SliceOfN(rapid.SampledFrom(words), 1, 30).Draw(t, "words")
		doc, err := source.Text("drawn", []byte(strings.Join(ws, " ")), source.Options{AnyLanguage: true})
		if err != nil {
			t.Skip()
		}
		for _, c := range r.Document(doc) {
			if c.Evidence.Quote != doc.Quote(c.Evidence.Span) {
				t.Fatalf("evidence %q is not what it points to", c.Evidence.Quote)
			}
			for field, vs := range c.Fields {
				for _, v := range vs {
					if v.Text != "" && v.Text != doc.Quote(v.Span) {
						t.Fatalf("%s: %q is not what it points to", field, v.Text)
					}
				}
			}
		}
	})
}

package kinds_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/kinds"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/source"
)

// readers returns every kind that has rules, alone in a reader, with the texts
// of its examples.
func readers(t *testing.T) (ks []read.Kind, rs []*read.Reader, texts [][]string) {
	t.Helper()
	all, err := kinds.Readers()
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range all {
		if k.Rules == nil {
			continue
		}
		r, err := read.New(k)
		if err != nil {
			t.Fatal(err)
		}
		var examples []string
		for _, ru := range k.Rules.Rules {
			for _, e := range ru.Tests {
				examples = append(examples, e.Text)
			}
		}
		ks, rs, texts = append(ks, k), append(rs, r), append(texts, examples)
	}
	return ks, rs, texts
}

// Whatever stands beside what, every value is proved by the bytes it points
// to, required fields are there, and reading twice gives the same.
func TestProof(t *testing.T) {
	ks, rs, texts := readers(t)
	for i, k := range ks {
		t.Run(k.Name, func(t *testing.T) {
			rapid.Check(t, func(rt *rapid.T) {
				gap := rapid.SampledFrom([]string{" ", "\n\n"}).Draw(rt, "gap")
				proof(rt, rs[i], k, strings.Join(rapid.SliceOfN(rapid.SampledFrom(texts[i]), 1, 6).Draw(rt, "texts"), gap))
			})
		})
	}
}

// The same of words in any order.
func TestProofOfAnything(t *testing.T) {
	ks, rs, texts := readers(t)
	for i, k := range ks {
		words := strings.Fields(strings.Join(texts[i], " "))
		t.Run(k.Name, func(t *testing.T) {
			rapid.Check(t, func(rt *rapid.T) {
				proof(rt, rs[i], k, strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 30).Draw(rt, "words"), " "))
			})
		})
	}
}

func proof(t *rapid.T, r *read.Reader, k read.Kind, text string) {
	doc, err := source.Text("x", []byte(text), source.Options{AnyLanguage: true})
	if err != nil {
		t.Skip()
	}
	cs := r.Document(doc)
	for i, again := range r.Document(doc) {
		if cs[i].ID != again.ID {
			t.Fatalf("read twice: %v and %v", cs[i], again)
		}
	}
	for i := range cs {
		proved(t, k, doc, &cs[i])
	}
}

func proved(t *rapid.T, k read.Kind, doc *chancery.Document, c *chancery.Claim) {
	if c.Evidence.Of(doc.Text) != c.Evidence.Quote {
		t.Fatalf("evidence %q", c.Evidence.Quote)
	}
	for _, f := range k.Fields {
		vs := c.Fields[f.Name]
		if f.Required && len(vs) == 0 {
			t.Fatalf("no %s in %v", f.Name, c)
		}
		if !f.Many && len(vs) > 1 {
			t.Fatalf("%s has %d values in %v", f.Name, len(vs), c)
		}
		for _, v := range vs {
			if v.Value == "" || v.Span.Of(doc.Text) != v.Text {
				t.Fatalf("%s: %q is not %q", f.Name, v.Text, v.Span.Of(doc.Text))
			}
		}
	}
}

// What a rule must not read, no other rule of these kinds reads either.
func TestSilence(t *testing.T) {
	ks, rs, _ := readers(t)
	for i, k := range ks {
		switch k.Name {
		case "relation", "mechanism", "statement":
		default:
			continue // another rule may rightly read it
		}
		for _, ru := range k.Rules.Rules {
			for _, e := range ru.Tests {
				doc, err := source.Text("example", []byte(e.Text), source.Options{AnyLanguage: true})
				if err != nil {
					t.Fatal(err)
				}
				if cs := rs[i].Document(doc); e.Not && len(cs) > 0 {
					t.Errorf("%s:%d: %s: read %v", k.Name, e.Line, e.Text, cs[0].Fields)
				}
			}
		}
	}
}

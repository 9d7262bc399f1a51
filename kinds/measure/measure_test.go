package measure

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/source"
)

func reader1(t *testing.T) *read.Reader {
	t.Helper()
	kind, err := New()
	if err != nil {
		t.Fatal(err)
	}
	r, err := read.New(kind)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func claims(t *testing.T, r *read.Reader, text string) []chancery.Claim {
	t.Helper()
	doc, err := source.Text("example", []byte("date: 2022-06-15\n\n"+text), source.Options{AnyLanguage: true})
	if err != nil {
		t.Fatal(err)
	}
	return r.Document(doc)
}

// Whatever stands beside what, every value is proved by the bytes it points
// to, required fields are there, and reading twice gives the same.
func TestProof(t *testing.T) {
	r := reader1(t)
	set, err := Rules()
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, ru := range set.Rules {
		for _, e := range ru.Tests {
			texts = append(texts, e.Text)
		}
	}
	rapid.Check(t, func(rt *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(texts), 1, 6).Draw(rt, "text"), rapid.SampledFrom([]string{" ", "\n\n"}).Draw(rt, "gap"))
		doc, err := source.Text("x", []byte(text), source.Options{AnyLanguage: true})
		if err != nil {
			rt.Fatal(err)
		}
		cs := r.Document(doc)
		for i, again := range r.Document(doc) {
			if cs[i].ID != again.ID {
				rt.Fatalf("read twice: %v and %v", cs[i], again)
			}
		}
		for i := range cs {
			proved(rt, doc, &cs[i])
		}
	})
}

func proved(rt *rapid.T, doc *chancery.Document, c *chancery.Claim) {
	if c.Evidence.Of(doc.Text) != c.Evidence.Quote {
		rt.Fatalf("evidence %q", c.Evidence.Quote)
	}
	for _, f := range Kind.Fields {
		vs := c.Fields[f.Name]
		if f.Required && len(vs) == 0 {
			rt.Fatalf("no %s in %v", f.Name, c)
		}
		if !f.Many && len(vs) > 1 {
			rt.Fatalf("%s has %d values in %v", f.Name, len(vs), c)
		}
		for _, v := range vs {
			if v.Value == "" || v.Span.Of(doc.Text) != v.Text {
				rt.Fatalf("%s: %q is not %q", f.Name, v.Text, v.Span.Of(doc.Text))
			}
		}
	}
}

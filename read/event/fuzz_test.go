package event

import (
	"slices"
	"testing"

	"github.com/chancery-project/chancery"
)

// FuzzOf: whatever a claim says, its code is one of the ontology or none.
func FuzzOf(f *testing.F) {
	f.Add("undertaking", "strength", "agreed", "to lift sanctions", "Kenya agreed to lift sanctions")
	f.Add("statement", "stance", "neutral", "that it would", "Kenya warned that it would")
	f.Add("engagement", "type", "exercise", " to  will ", "")
	f.Fuzz(func(t *testing.T, kind, field, value, text, quote string) {
		c := made(field, value, "text", text)
		c.Kind = kind
		c.Evidence = chancery.Evidence{Span: chancery.Span{End: len(quote)}, Quote: quote}
		for _, vs := range c.Fields {
			vs[0].Text, vs[0].Span = vs[0].Value, chancery.Span{Start: len(text), End: 2 * len(text)}
		}
		e := Of(c)
		if e == nil {
			return
		}
		if !slices.ContainsFunc(Categories(), func(cat Category) bool { return cat.Name == e.Plover }) || len(e.Context) == 0 {
			t.Errorf("%+v", e)
		}
	})
}

package indicator

import (
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/rule"
	"github.com/chancery-project/chancery/read/source"
)

// TestExamples runs the examples of the rule file.
func TestExamples(t *testing.T) {
	set, err := Rules()
	if err != nil {
		t.Fatal(err)
	}
	kind, err := New()
	if err != nil {
		t.Fatal(err)
	}
	reader, err := read.New(kind)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range set.Rules {
		for _, e := range r.Tests {
			doc, err := source.Text("example", []byte(e.Text), source.Options{AnyLanguage: true})
			if err != nil {
				t.Fatal(err)
			}
			check(t, r, e, reader.Document(doc))
		}
	}
}

func check(t *testing.T, r *rule.Rule, e rule.Example, cs []chancery.Claim) {
	t.Helper()
	if e.Not {
		if len(cs) > 0 {
			t.Errorf("rules.txt:%d: %s: read %s", e.Line, e.Text, show(cs))
		}
		return
	}
	for i := range cs {
		if gives(&cs[i], e.Want) {
			return
		}
	}
	t.Errorf("rules.txt:%d: %s: %s\n\twant %v\n\tread %s", e.Line, r.Name, e.Text, e.Want, show(cs))
}

func gives(c *chancery.Claim, want []rule.Pair) bool {
	for _, p := range want {
		if p.Field == "modality" && string(c.Modality) == p.Value {
			continue
		}
		if !c.Has(p.Field, p.Value) {
			return false
		}
	}
	return true
}

func show(cs []chancery.Claim) string {
	var b strings.Builder
	for i := range cs {
		for _, f := range Kind.Fields {
			if vs := cs[i].All(f.Name); len(vs) > 0 {
				b.WriteString(f.Name + "=" + strings.Join(vs, ",") + " ")
			}
		}
		b.WriteString("[" + cs[i].Rule + "] ")
	}
	return b.String()
}

package indicator

import (
	"testing"

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

package kinds_test

import (
	"io/fs"
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/demo"
	"github.com/chancery-project/chancery/kinds"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/source"
	"github.com/chancery-project/chancery/read/syntax"
)

// BenchmarkRead reads the bundled reports with every kind, on one core.
func BenchmarkRead(b *testing.B) {
	ks, err := kinds.Readers()
	if err != nil {
		b.Fatal(err)
	}
	r, err := read.New(ks...)
	if err != nil {
		b.Fatal(err)
	}
	docs, tokens := reports(b)
	r.Document(docs[0]) // tables are loaded when first asked for
	b.ReportAllocs()
	for b.Loop() {
		for _, doc := range docs {
			r.Document(doc)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func reports(b *testing.B) (docs []*chancery.Document, tokens int) {
	names, err := fs.Glob(demo.Reports, "*.txt")
	if err != nil || len(names) == 0 {
		b.Fatal("no bundled reports", err)
	}
	for _, n := range names {
		raw, err := fs.ReadFile(demo.Reports, n)
		if err != nil {
			b.Fatal(err)
		}
		doc, err := source.Text(n, raw, source.Options{})
		if err != nil {
			b.Fatal(err)
		}
		docs = append(docs, doc)
		tokens += len(syntax.Tokenize(doc.Text, chancery.Span{End: len(doc.Text)}))
	}
	return docs, tokens
}

// Package read is the way from a document to its claims, on one screen:
// regions to sentences, tokens and tags, names, heads, who is meant, clauses,
// and then every kind in turn.
package read

import (
	"cmp"
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/event"
	"github.com/chancery-project/chancery/read/gazetteer"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
	"github.com/chancery-project/chancery/read/rule"
	"github.com/chancery-project/chancery/read/syntax"
)

// A Kind reads one kind of claim from a document's clauses.
type Kind struct {
	*chancery.Kind
	Rules *rule.Set // nil where the kind has none
	Read  func(*clause.Text) []chancery.Claim
}

// A Reader turns documents into claims. It is safe for concurrent use.
type Reader struct {
	model *syntax.Model
	names *gazetteer.Gazetteer
	kinds []Kind
}

// New makes a reader of the given kinds from the embedded models and names.
func New(kinds ...Kind) (*Reader, error) {
	model, err := syntax.Load()
	if err != nil {
		return nil, err
	}
	names, err := gazetteer.Default()
	if err != nil {
		return nil, err
	}
	return &Reader{model, names, kinds}, nil
}

// Document returns what doc says, in text order. The same document gives the
// same claims, on any machine.
func (r *Reader) Document(doc *chancery.Document) []chancery.Claim {
	text := r.Text(doc)
	var out []chancery.Claim
	for _, k := range r.kinds {
		out = append(out, k.Read(text)...)
	}
	id := doc.ID()
	for i := range out {
		out[i].Document = doc.Name
		out[i].Event = event.Of(&out[i])
		out[i].Seal(id)
	}
	slices.SortStableFunc(out, func(a, b chancery.Claim) int {
		return cmp.Or(cmp.Compare(a.Evidence.Start, b.Evidence.Start), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
	})
	return slices.CompactFunc(out, func(a, b chancery.Claim) bool { return a.ID == b.ID })
}

// Text analyses a document down to its clauses.
func (r *Reader) Text(doc *chancery.Document) *clause.Text {
	sents := r.sentences(doc)
	found := mention.Find(doc, sents, r.names)
	for i := range sents {
		units := mention.Units(found, i)
		units = append(units, syntax.Terms(sents[i].Tokens, units)...)
		slices.SortFunc(units, func(a, b syntax.Unit) int { return a.First - b.First })
		sents[i].Nodes = r.model.Parse(sents[i].Tokens, units)
	}
	return clause.Of(doc, sents, resolve.Resolve(doc, sents, found, r.names))
}

// sentences splits and tags the regions that are prose.
func (r *Reader) sentences(doc *chancery.Document) []syntax.Sentence {
	var out []syntax.Sentence
	for _, region := range doc.Regions {
		if region.Kind == chancery.Metadata && region.Contains(doc.TitleSpan) && !doc.TitleSpan.Empty() {
			region = chancery.Region{Span: doc.TitleSpan, Kind: chancery.Headline}
		}
		if region.Kind != chancery.Body && region.Kind != chancery.Headline {
			continue
		}
		for _, sp := range syntax.Sentences(doc.Text, region.Span) {
			toks := syntax.Tokenize(doc.Text, sp)
			r.model.Tag(toks)
			retag(toks)
			out = append(out, syntax.Sentence{Span: sp, Tokens: toks})
		}
	}
	return out
}

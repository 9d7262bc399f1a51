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

	learned resolve.Index
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
	return &Reader{model: model, names: names, kinds: kinds}, nil
}

// With returns a reader that also knows the given names, where not nil, and
// offices that other documents told of.
func (r *Reader) With(names *gazetteer.Gazetteer, learned resolve.Index) *Reader {
	with := *r
	if names != nil {
		with.names = names
	}
	with.learned = learned
	return &with
}

// Document returns what doc says, in text order. The same document gives the
// same claims, on any machine.
func (r *Reader) Document(doc *chancery.Document) []chancery.Claim {
	if leisure(doc) {
		return nil
	}
	text := r.Text(doc)
	var out []chancery.Claim
	for _, k := range r.kinds {
		out = append(out, r.called(k, k.Read(text))...)
	}
	sayWhence(text.Res, out)
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

// called gives parties that the words at hand do not name what the tables call
// them.
func (r *Reader) called(k Kind, claims []chancery.Claim) []chancery.Claim {
	for i := range claims {
		for _, f := range k.Fields {
			if f.Type != chancery.PartyField && f.Type != chancery.ActorField {
				continue
			}
			for j := range claims[i].Fields[f.Name] {
				v := &claims[i].Fields[f.Name][j]
				if p, ok := r.names.Party(v.Value); ok && v.Name == "" {
					v.Name = p.Name
				}
			}
		}
	}
	return claims
}

// sayWhence gives persons whom the document does not name the basis that they
// are known by: office data for its day.
func sayWhence(t *resolve.Text, claims []chancery.Claim) {
	known := map[string]bool{}
	for _, p := range t.Persons {
		if p.Reference {
			known[p.Name] = true
		}
	}
	if len(known) == 0 {
		return
	}
	for i := range claims {
		for _, vs := range claims[i].Fields {
			for k := range vs {
				if known[vs[k].Value] {
					vs[k].Basis = chancery.FromData
				}
			}
		}
	}
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
	return clause.Of(doc, sents, resolve.Resolve(doc, sents, found, r.names, r.learned))
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

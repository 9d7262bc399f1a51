// Package register holds what documents claim and derives facts from it.
//
// Facts are a pure function of documents and claims: claims that speak of one
// thing are merged by the identity rules of their kind, whatever order the
// documents arrive in, and Rebuild derives them again from nothing.
package register

import (
	"context"
	"slices"

	"github.com/chancery-project/chancery"
)

// A Register derives facts from claims and answers questions about them.
type Register struct {
	store Store
	kinds map[string]*chancery.Kind
	order []string // kind names, in the order in which they are shown
	known *recent
}

// New returns a Register over a store; kinds decide what makes two claims one fact.
func New(store Store, kinds []chancery.Kind) *Register {
	reg := &Register{store: store, kinds: map[string]*chancery.Kind{}, known: newRecent()}
	for _, k := range kinds {
		reg.kinds[k.Name] = &k
		reg.order = append(reg.order, k.Name)
	}
	return reg
}

// Close releases the store.
func (reg *Register) Close() error { return reg.store.Close() }

// Kinds returns the kinds in the order in which they are shown.
func (reg *Register) Kinds() []chancery.Kind {
	out := make([]chancery.Kind, len(reg.order))
	for i, name := range reg.order {
		out[i] = *reg.kinds[name]
	}
	return out
}

// A Reading is a document with what it says.
type Reading struct {
	Doc    *chancery.Document
	Claims []chancery.Claim
}

// A Result says what adding one document did.
type Result struct {
	Document string `json:"document"` // its id
	Name     string `json:"name"`
	Known    bool   `json:"known"`  // it was in the register already; nothing changed
	Claims   int    `json:"claims"` // claims entered
	Facts    int    `json:"facts"`  // facts that are new; of a batch, with its first document
	Merged   int    `json:"merged"` // facts that gained a claim; of a batch, with its first document
}

// Add enters a document with its claims: all of it or nothing. A document that
// is there already changes nothing. Claims of a kind the register does not
// know, or whose words are not the document's, are Invalid. The day is the one
// on which it is entered; "" is not known.
func (reg *Register) Add(ctx context.Context, doc *chancery.Document, claims []chancery.Claim, day chancery.Date) (Result, error) {
	res, err := reg.AddAll(ctx, []Reading{{doc, claims}}, day)
	if err != nil {
		return Result{Document: doc.ID(), Name: doc.Name}, err
	}
	return res[0], nil
}

// AddAll enters documents together: all of them or none.
func (reg *Register) AddAll(ctx context.Context, batch []Reading, day chancery.Date) ([]Result, error) {
	results := make([]Result, len(batch))
	prepared := make([][]Entry, len(batch))
	for i, rd := range batch {
		entries, err := reg.entries(rd.Doc, rd.Claims)
		if err != nil {
			return nil, err
		}
		prepared[i], results[i] = entries, Result{Document: rd.Doc.ID(), Name: rd.Doc.Name}
	}
	err := reg.store.Update(ctx, func(w Writer) error {
		var fresh [][]Entry
		for i, rd := range batch {
			isNew, err := w.PutDocument(ctx, rd.Doc, day, Sketch(rd.Doc.Text))
			if err != nil {
				return err
			}
			results[i].Known = !isNew
			if isNew {
				results[i].Claims = len(prepared[i])
				fresh = append(fresh, prepared[i])
			}
		}
		made, grown, err := reg.enter(ctx, w, fresh)
		if len(results) > 0 {
			results[0].Facts, results[0].Merged = made, grown
		}
		return err
	})
	return results, err
}

// enter enters the claims of new documents and derives what they touch.
func (reg *Register) enter(ctx context.Context, w Writer, docs [][]Entry) (made, grown int, err error) {
	all := slices.Concat(docs...)
	if len(all) == 0 {
		return 0, 0, nil
	}
	if err := w.PutClaims(ctx, all); err != nil {
		return 0, 0, err
	}
	if err := w.PutNames(ctx, names(all)); err != nil {
		return 0, 0, err
	}
	reg.known.put(all)
	wk, err := reg.working(ctx, w)
	if err != nil {
		return 0, 0, err
	}
	return wk.derive(ctx, w, docs, nil)
}

// entries checks claims and readies them for the store.
func (reg *Register) entries(doc *chancery.Document, claims []chancery.Claim) ([]Entry, error) {
	id, seen, day := doc.ID(), map[string]bool{}, doc.Day()
	var out []Entry
	for _, c := range claims {
		if reg.kinds[c.Kind] == nil {
			return nil, chancery.Errorf(chancery.Invalid, "%s: claim of unknown kind %q; see chancery kinds", doc.Name, c.Kind)
		}
		if err := checkProof(doc, &c); err != nil {
			return nil, err
		}
		if c.ID == "" {
			c.Seal(id)
		}
		if seen[c.ID] {
			continue
		}
		seen[c.ID], c.Document = true, id
		e := Entry{Claim: c, Day: day}
		e.Place = placeOf(day, &e)
		out = append(out, e)
	}
	index(reg.kinds, out)
	reg.sayings(out)
	return out, nil
}

// checkProof checks that evidence and values are the bytes they point to.
func checkProof(doc *chancery.Document, c *chancery.Claim) error {
	good := func(s chancery.Span, text string) bool {
		return s.Start >= 0 && s.Start <= s.End && s.End <= len(doc.Text) && s.Of(doc.Text) == text
	}
	if !good(c.Evidence.Span, c.Evidence.Quote) {
		return chancery.Errorf(chancery.Invalid, "%s: the evidence of a claim of kind %s is not the words at %d:%d", doc.Name, c.Kind, c.Evidence.Start, c.Evidence.End)
	}
	for field, vs := range c.Fields {
		for _, v := range vs {
			if v.Text != "" && !good(v.Span, v.Text) {
				return chancery.Errorf(chancery.Invalid, "%s: the words of %s.%s are not those at %d:%d", doc.Name, c.Kind, field, v.Span.Start, v.Span.End)
			}
		}
	}
	return nil
}

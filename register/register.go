// Package register holds what documents claim and derives facts from it.
//
// Facts are a pure function of documents and claims: claims that speak of one
// thing are merged by the identity rules of their kind, whatever order the
// documents arrive in, and Rebuild derives them again from nothing.
package register

import (
	"context"

	"github.com/chancery-project/chancery"
)

// A Register derives facts from claims and answers questions about them.
type Register struct {
	store Store
	kinds map[string]*chancery.Kind
	order []string // kind names, in the order in which they are shown
}

// New returns a Register over a store; kinds decide what makes two claims one fact.
func New(store Store, kinds []chancery.Kind) *Register {
	reg := &Register{store: store, kinds: map[string]*chancery.Kind{}}
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

// A Result says what adding one document did.
type Result struct {
	Document string `json:"document"` // its id
	Name     string `json:"name"`
	Known    bool   `json:"known"`  // it was in the register already; nothing changed
	Claims   int    `json:"claims"` // claims entered
	Facts    int    `json:"facts"`  // facts that are new
	Merged   int    `json:"merged"` // facts that gained a claim
}

// Add enters a document with its claims: all of it or nothing. A document that
// is there already changes nothing. Claims of a kind the register does not
// know, or whose words are not the document's, are Invalid.
func (reg *Register) Add(ctx context.Context, doc *chancery.Document, claims []chancery.Claim) (Result, error) {
	res := Result{Document: doc.ID(), Name: doc.Name}
	entries, err := reg.entries(doc, claims)
	if err != nil {
		return res, err
	}
	err = reg.store.Update(ctx, func(w Writer) error {
		fresh, err := w.PutDocument(ctx, doc, sketch(doc.Text))
		if err != nil || !fresh {
			res.Known = err == nil
			return err
		}
		if err := w.PutClaims(ctx, entries); err != nil {
			return err
		}
		if err := w.PutNames(ctx, names(entries)); err != nil {
			return err
		}
		res.Claims = len(entries)
		res.Facts, res.Merged, err = reg.derive(ctx, w, entries)
		return err
	})
	return res, err
}

// entries checks claims and readies them for the store.
func (reg *Register) entries(doc *chancery.Document, claims []chancery.Claim) ([]Entry, error) {
	id, seen := doc.ID(), map[string]bool{}
	var out []Entry
	for _, c := range claims {
		k := reg.kinds[c.Kind]
		if k == nil {
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
		out = append(out, Entry{Claim: c, Keys: blockKeys(k, &c)})
	}
	index(reg.kinds, out)
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

package register

import (
	"context"
	"slices"

	"github.com/chancery-project/chancery"
)

// rebuildStep is how many documents are derived together.
const rebuildStep = 200

// Rebuild derives every fact from the claims again. Numbers stay.
func (reg *Register) Rebuild(ctx context.Context) (facts int, err error) {
	err = reg.store.Update(ctx, func(w Writer) error {
		had, err := w.Owners(ctx, nil)
		if err != nil {
			return err
		}
		if err := w.Clear(ctx); err != nil {
			return err
		}
		if err := reg.deriveAll(ctx, w, had); err != nil {
			return err
		}
		stats, err := w.Stats(ctx)
		facts = stats.Facts
		return err
	})
	return facts, err
}

// deriveAll derives the facts of all documents, some documents at a time.
func (reg *Register) deriveAll(ctx context.Context, w Writer, had map[string]int) error {
	heads, err := w.Documents(ctx, nil)
	if err != nil {
		return err
	}
	wk, err := reg.working(ctx, w)
	if err != nil {
		return err
	}
	for part := range slices.Chunk(heads, rebuildStep) {
		ids := make([]string, len(part))
		for i, h := range part {
			ids[i] = h.ID
		}
		entries, err := w.Claims(ctx, ClaimQuery{Documents: ids})
		if err != nil {
			return err
		}
		docs := reg.byDocument(entries)
		if err := w.PutClaims(ctx, slices.Concat(docs...)); err != nil {
			return err
		}
		if _, _, err := wk.derive(ctx, w, docs, had); err != nil {
			return err
		}
	}
	return leadOnAfter(ctx, w, had)
}

// byDocument splits claims by document and names what they say anew, as the
// rules of identity now are.
func (reg *Register) byDocument(entries []Entry) [][]Entry {
	var out [][]Entry
	for _, e := range entries {
		if n := len(out); n == 0 || out[n-1][0].Document != e.Document {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], e)
	}
	for i := range out {
		out[i] = slices.DeleteFunc(out[i], func(e Entry) bool { return reg.kinds[e.Kind] == nil })
		reg.sayings(out[i])
	}
	return out
}

// A Change is what a newer reader reads differently in one document.
type Change struct {
	Document string           `json:"document"` // its name
	Gone     []chancery.Claim `json:"gone"`
	New      []chancery.Claim `json:"new"`
}

// Reread reads every document again and returns what differs from the claims
// on file. With apply, what was read now takes their place; judgements stay.
func (reg *Register) Reread(ctx context.Context, read func(*chancery.Document) []chancery.Claim, apply bool) (changes []Change, err error) {
	heads, err := reg.Documents(ctx)
	if err != nil {
		return nil, err
	}
	fresh := map[string][]chancery.Claim{}
	for _, h := range heads {
		change, claims, err := reg.rereadOne(ctx, h, read)
		if err != nil {
			return nil, err
		}
		if len(change.Gone)+len(change.New) > 0 {
			changes, fresh[h.ID] = append(changes, change), claims
		}
	}
	if apply && len(changes) > 0 {
		err = reg.replace(ctx, fresh)
	}
	return changes, err
}

func (reg *Register) rereadOne(ctx context.Context, h Head, read func(*chancery.Document) []chancery.Claim) (Change, []chancery.Claim, error) {
	change := Change{Document: h.Name}
	doc, err := reg.Document(ctx, h.ID)
	if err != nil {
		return change, nil, err
	}
	var old []Entry
	err = reg.store.View(ctx, func(r Reader) error {
		old, err = r.Claims(ctx, ClaimQuery{Documents: []string{h.ID}})
		return err
	})
	claims := read(doc)
	had, has := map[string]bool{}, map[string]bool{}
	for _, e := range old {
		had[e.ID] = true
	}
	for _, c := range claims {
		if c.ID == "" {
			c.Seal(h.ID)
		}
		if !had[c.ID] && !has[c.ID] {
			change.New = append(change.New, c)
		}
		has[c.ID] = true
	}
	for _, e := range old {
		if !has[e.ID] {
			change.Gone = append(change.Gone, e.Claim)
		}
	}
	return change, claims, err
}

// replace puts new claims of documents in the place of the old, and derives
// every fact again.
func (reg *Register) replace(ctx context.Context, fresh map[string][]chancery.Claim) error {
	return reg.store.Update(ctx, func(w Writer) error {
		had, err := w.Owners(ctx, nil)
		if err != nil {
			return err
		}
		ids := make([]string, 0, len(fresh))
		for id := range fresh {
			ids = append(ids, id)
		}
		slices.Sort(ids)
		if err := w.Clear(ctx); err != nil {
			return err
		}
		if err := w.DeleteClaims(ctx, ids); err != nil {
			return err
		}
		for _, id := range ids {
			doc, err := w.Document(ctx, id)
			if err != nil {
				return err
			}
			entries, err := reg.entries(doc, fresh[id])
			if err != nil {
				return err
			}
			if err := w.PutClaims(ctx, entries); err != nil {
				return err
			}
			if err := w.PutNames(ctx, names(entries)); err != nil {
				return err
			}
		}
		return reg.deriveAll(ctx, w, had)
	})
}

package register

import (
	"context"
	"fmt"
)

// Verify checks a register against itself and returns what is wrong: that
// every claim's words are its document's, that every claim belongs to one
// saying and every saying to one fact, that the judgements are as they were
// made. With deep, that a rebuild would give the same facts is left to Rebuild.
func (reg *Register) Verify(ctx context.Context) (faults []string, err error) {
	err = reg.store.View(ctx, func(r Reader) error {
		heads, err := r.Documents(ctx, nil)
		if err != nil {
			return err
		}
		said := map[string]int{}
		for _, h := range heads {
			found, err := reg.verifyDocument(ctx, r, h, said)
			if err != nil {
				return err
			}
			faults = append(faults, found...)
		}
		found, err := verifyFacts(ctx, r, said)
		if err != nil {
			return err
		}
		faults = append(faults, found...)
		list, err := r.Judgements(ctx)
		if n := CheckChain(list); n > 0 {
			faults = append(faults, fmt.Sprintf("judgement %d is not as it was made", n))
		}
		return err
	})
	return faults, err
}

func (reg *Register) verifyDocument(ctx context.Context, r Reader, h Head, said map[string]int) (faults []string, err error) {
	doc, err := r.Document(ctx, h.ID)
	if err != nil {
		return nil, err
	}
	if doc.ID() != h.ID {
		faults = append(faults, fmt.Sprintf("%s: its text is not the one that was entered", h.Name))
	}
	entries, err := r.Claims(ctx, ClaimQuery{Documents: []string{h.ID}})
	if err != nil {
		return nil, err
	}
	for i := range entries {
		e := &entries[i]
		said[e.Saying]++
		if bad := checkProof(doc, &e.Claim); bad != nil {
			faults = append(faults, bad.Error())
		}
		sealed := e.Claim
		sealed.Seal(h.ID)
		if sealed.ID != e.ID {
			faults = append(faults, fmt.Sprintf("%s: claim %s is not what was entered", h.Name, e.ID))
		}
	}
	return faults, nil
}

// verifyFacts checks that sayings count their claims and have one fact each.
func verifyFacts(ctx context.Context, r Reader, said map[string]int) (faults []string, err error) {
	sayings, err := r.Sayings(ctx, SayingQuery{})
	if err != nil {
		return nil, err
	}
	owners, err := r.Owners(ctx, nil)
	if err != nil {
		return nil, err
	}
	for _, s := range sayings {
		if said[s.ID] != s.Claims {
			faults = append(faults, fmt.Sprintf("saying %s counts %d claims, on file are %d", s.ID, s.Claims, said[s.ID]))
		}
		if owners[s.ID] == 0 {
			faults = append(faults, fmt.Sprintf("saying %s belongs to no fact", s.ID))
		}
		delete(said, s.ID)
		delete(owners, s.ID)
	}
	for id := range said {
		faults = append(faults, fmt.Sprintf("claims say %s, which is not on file", id))
	}
	facts, err := r.Facts(ctx, Query{})
	if err != nil {
		return nil, err
	}
	for i := range facts {
		if f := &facts[i]; f.ID != factIDOf(f.Kind, f.Sayings) {
			faults = append(faults, fmt.Sprintf("fact [%d] is not that of its sayings", f.Number))
		}
	}
	return tidy(faults), nil
}

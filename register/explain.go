package register

import (
	"context"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// A Reason says why two claims are taken to speak of one fact.
type Reason struct {
	Claim string `json:"claim"`
	With  string `json:"with"` // a claim of the same fact
	Why   string `json:"why"`
}

// Explain says for each saying of a fact, the first apart, what ties it to
// another. Review split takes it apart, review undo puts it back.
func (reg *Register) Explain(ctx context.Context, f *chancery.Fact) (out []Reason, err error) {
	k := reg.kinds[f.Kind]
	if k == nil || len(f.Sayings) < 2 {
		return nil, nil
	}
	err = reg.store.View(ctx, func(r Reader) error {
		wk, err := reg.working(ctx, r)
		if err != nil {
			return err
		}
		nodes, err := wk.cores(ctx, f.Sayings)
		if err != nil {
			return err
		}
		told := ties{}
		tied, err := r.Ties(ctx, f.Sayings)
		told.add(tied)
		slices.SortFunc(nodes, func(a, b node) int { return strings.Compare(a.lead().Place, b.lead().Place) })
		out = reasons(k, nodes, told, wk.judged)
		return err
	})
	return out, err
}

// reasons ties each node to an earlier one, by what is strongest: a person's
// word, a document's, what both say.
func reasons(k *chancery.Kind, nodes []node, told ties, by *judged) []Reason {
	said := ties{}
	said.force(by.ties)
	var out []Reason
	for i := range nodes {
		best := Reason{}
		for j := range nodes {
			if i == j || i == 0 {
				continue
			}
			if why := reason(k, &nodes[j], &nodes[i], told, said); why != "" && (j < i || best.Why == "") {
				best = Reason{Claim: nodes[i].lead().ID, With: nodes[j].lead().ID, Why: why}
				if j < i {
					break
				}
			}
		}
		if best.Why != "" {
			out = append(out, best)
		}
	}
	return out
}

// reason says why two nodes are one, "" where they are not tied to each other.
func reason(k *chancery.Kind, a, b *node, told, said ties) string {
	p := pairOf(a.ID, b.ID)
	x, y := a.lead(), b.lead()
	switch {
	case said[p] == agrees:
		return "a person judged them one"
	case said[p] == differs || told[p] == differs:
		return ""
	case told[p] == agrees:
		return "one report tells of both as one"
	case !same(k, x, y):
		return ""
	}
	return "they agree on " + strings.Join(agreeing(k, x, y), ", ")
}

// agreeing names the fields on which two claims agree, as far as they make them one.
func agreeing(k *chancery.Kind, x, y *Entry) []string {
	var out []string
	add := func(expr string) {
		if name := strings.ReplaceAll(strings.TrimRight(expr, "=#"), "|", " or "); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	for _, set := range append([][]string{k.Key}, k.Alt...) {
		if allAgree(k, set, x, y) {
			for _, expr := range set {
				add(expr)
			}
			break
		}
	}
	anchored := false
	for _, expr := range k.Anchors {
		if compare(k, expr, x, y, false, slackFor(k, x, y)) == agrees {
			add(expr)
			anchored = true
		}
	}
	if !anchored && (len(k.Anchors) > 0 || spoken(k)) {
		out = append(out, "the days of their reports")
	}
	return out
}

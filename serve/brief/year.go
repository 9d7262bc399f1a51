package brief

import (
	"context"
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// readYears derives the years of days that no report gives one, from what
// other documents tell. They are shown as derived and enter no fact.
func (p *page) readYears(ctx context.Context, reg Register) error {
	for _, f := range p.of("engagement", func(f *chancery.Fact) bool { return f.First("date") != "" && !chancery.Date(f.First("date")).HasYear() }) {
		found, err := reg.Infer(ctx, f)
		if err != nil {
			return err
		}
		if len(found) == 1 {
			p.years[f.Number] = found[0]
		}
	}
	return p.readSteps(ctx, reg)
}

// readSteps reads the heads of the documents that derivations quote.
func (p *page) readSteps(ctx context.Context, reg Register) error {
	var docs []string
	for _, inf := range p.years {
		for _, s := range inf.Steps {
			if s.Doc != "" {
				docs = append(docs, s.Doc)
			}
		}
	}
	if len(docs) == 0 {
		return nil
	}
	slices.Sort(docs)
	heads, err := reg.Documents(ctx, slices.Compact(docs)...)
	for _, h := range heads {
		p.docs[h.ID] = h
	}
	return err
}

// derived shows the derivation of a year, step by step.
func (p *page) derived(f *chancery.Fact) []Line {
	inf, ok := p.years[f.Number]
	if !ok {
		return nil
	}
	out := []Line{p.line(dateWords(inf.Value)+": derived, no report states the year", f)}
	for _, s := range inf.Steps {
		out = append(out, Line{Text: p.stepWords(s), Sub: true})
	}
	return out
}

func (p *page) stepWords(s register.Step) string {
	if s.Quote == "" {
		return s.Says
	}
	return s.Says + ": " + base(p.docs[s.Doc].Name) + " “" + oneLine(s.Quote) + "”"
}

package project

import (
	_ "embed"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/rule"
)

//go:embed rules.txt
var rulesText string

// Rules returns the kind's tables and rules; its error lists every bad line.
func Rules() (*rule.Set, error) {
	return rule.Parse(&Kind, "kinds/project/rules.txt", rulesText)
}

// New returns the reader of projects.
func New() (read.Kind, error) {
	set, err := Rules()
	if err != nil {
		return read.Kind{}, err
	}
	r := reader{set}
	return read.Kind{Kind: &Kind, Rules: set, Read: r.read}, nil
}

type reader struct{ set *rule.Set }

func (r reader) read(t *clause.Text) []chancery.Claim {
	var out []chancery.Claim
	for s := range t.Sents {
		if t.Doc.Region(t.Sents[s].Start) == chancery.Headline {
			continue // capitals prove nothing in a headline
		}
		l := newLine(t, s)
		for _, n := range r.names(l) {
			out = fold(out, r.claim(l, l.ordered(n), out))
		}
		for _, n := range append(r.things(l), l.again(out)...) {
			if c := r.claim(l, n, out); len(c.Fields["name"]) > 0 && !covered(out, &c) {
				out = fold(out, c)
			}
		}
		for _, c := range r.ventures(l) {
			if !told(out, &c) {
				out = fold(out, c)
			}
		}
	}
	return out
}

// claim makes a claim of a named project.
func (r reader) claim(l *line, n name, before []chancery.Claim) chancery.Claim {
	c := r.bare(l, n.first, n.last)
	c.Rule = "project/" + n.way
	if v, ok := l.earlier(before, n); ok {
		c.Add("name", v)
	} else if v, ok := l.first(n); ok {
		v.Basis = chancery.FromContext
		c.Add("name", v)
	}
	if len(c.Fields["name"]) == 0 {
		c.Add("name", l.text(n.first, n.last))
	}
	end := r.alias(l, &c, n.last)
	c.Add("party", l.pair(n)...)
	r.joined(l, &c, end)
	r.companies(l, &c, end)
	r.founders(l, &c, n)
	r.place(l, &c, end)
	l.cost(&c, n)
	r.status(l, &c, n)
	r.stage(l, &c, n)
	r.builders(l, &c, n)
	r.revoked(l, &c, n)
	l.aim(&c, end)
	return c
}

// bare makes a claim without fields, proved by the sentence.
func (r reader) bare(l *line, a, b int) chancery.Claim {
	return chancery.Claim{
		Kind: Kind.Name, Document: l.t.Doc.Name, Polarity: chancery.Asserted, Modality: chancery.Actual,
		Evidence: l.t.Prove(l.t.Sents[l.s].Span, l.span(a, b)),
	}
}

// covered reports whether a thing is named already by a name in its words.
func covered(cs []chancery.Claim, c *chancery.Claim) bool {
	for i := range cs {
		if sp := cs[i].Fields["name"][0].Span; c.Fields["name"][0].Basis != chancery.FromContext && c.Fields["name"][0].Span.Start < sp.End && sp.Start < c.Fields["name"][0].Span.End {
			return true
		}
	}
	return false
}

// told reports whether a named project has the firms of a venture already.
func told(cs []chancery.Claim, c *chancery.Claim) bool {
	for i := range cs {
		if firm := c.First("company"); firm != "" && cs[i].Has("company", firm) && cs[i].Evidence.Span == c.Evidence.Span {
			return true
		}
	}
	return false
}

// fold joins a later mention of a project to the first.
func fold(cs []chancery.Claim, c chancery.Claim) []chancery.Claim {
	for i := range cs {
		if !alike(&cs[i], &c) {
			continue
		}
		for _, f := range Kind.Fields {
			if f.Name == "name" {
				continue
			}
			if f.Many || len(cs[i].Fields[f.Name]) == 0 {
				cs[i].Add(f.Name, c.Fields[f.Name]...)
			}
		}
		return cs
	}
	return append(cs, c)
}

// alike reports whether two claims name one project: by name or alias, whatever
// the case.
func alike(a, b *chancery.Claim) bool {
	for _, x := range append(a.All("name"), a.All("alias")...) {
		for _, y := range append(b.All("name"), b.All("alias")...) {
			if strings.EqualFold(x, y) {
				return true
			}
		}
	}
	return false
}

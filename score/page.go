package score

import (
	"cmp"
	_ "embed"
	"html/template"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/chancery-project/chancery"
)

//go:embed page.html
var pageText string

var pageTemplate = sync.OnceValues(func() (*template.Template, error) { return template.New("page").Parse(pageText) })

// A page is one HTML page: every document's text on the left, gold and claims
// on the right.
type page struct {
	Result *Result
	Rows   []pageRow
	Docs   []pageDoc
}

type pageRow struct {
	Row
	Recall, Precision, F1, FieldRecall, FieldPrecision string
}

type pageDoc struct {
	No    int
	Name  string
	Text  []segment
	Items []item
}

// A segment is a stretch of text under the same marks.
type segment struct {
	At    int
	Class string // "found", "missed", "spurious" or ""
	Text  string
}

// An item is a line of gold, a claim, or both.
type item struct {
	Class  string // found, missed, spurious
	Kind   string
	Rule   string
	At     int
	Fields []pageField
	Notes  []string

	span chancery.Span
}

type pageField struct{ Name, Gold, Claim, Class string }

// HTML writes the comparison side by side. Text from documents and claims is
// escaped; the page loads nothing.
func (r *Result) HTML(w io.Writer, texts map[string]string) error {
	t, err := pageTemplate()
	if err != nil {
		return err
	}
	p := page{Result: r}
	for _, row := range r.rows() {
		p.Rows = append(p.Rows, pageRow{
			row, figure(0, row.Recall()), figure(0, row.Precision()), figure(0, row.F1()), figure(0, row.FieldRecall()), figure(0, row.FieldPrecision()),
		})
	}
	items := r.items()
	for i, name := range r.Documents {
		its := items[name]
		slices.SortStableFunc(its, func(a, b item) int { return cmp.Compare(a.At, b.At) })
		p.Docs = append(p.Docs, pageDoc{i + 1, name, segments(texts[name], its), its})
	}
	return t.Execute(w, p)
}

// items returns what is to be shown of each document.
func (r *Result) items() map[string][]item {
	notes := r.notes()
	out := map[string][]item{}
	for _, p := range r.Pairs {
		it := item{Class: "found", Kind: p.Gold.Kind, Rule: p.Claim.Rule, span: p.Gold.Proof[0], Notes: notes[p.Claim], Fields: beside(p.Gold, p.Claim)}
		out[p.Gold.Doc] = append(out[p.Gold.Doc], it)
	}
	for _, g := range r.Missed {
		out[g.Doc] = append(out[g.Doc], item{Class: "missed", Kind: g.Kind, span: g.Proof[0], Fields: beside(g, &Claim{})})
	}
	for _, c := range r.Spurious {
		it := item{Class: "spurious", Kind: c.Kind, Rule: c.Rule, Notes: notes[c], Fields: beside(&Gold{}, c)}
		if c.Evidence != nil && c.Evidence.Start != nil && c.Evidence.End != nil {
			it.span = chancery.Span{Start: *c.Evidence.Start, End: *c.Evidence.End}
		}
		out[c.Doc] = append(out[c.Doc], it)
	}
	for _, its := range out {
		for i := range its {
			its[i].At = max(its[i].span.Start, 0)
		}
	}
	return out
}

// notes returns what is wrong with claims beside their fields.
func (r *Result) notes() map[*Claim][]string {
	out := map[*Claim][]string{}
	for _, s := range r.Sprung {
		out[s.Claim] = append(out[s.Claim], "trap: "+s.Trap.Why)
	}
	for _, b := range r.Bad {
		out[b.Claim] = append(out[b.Claim], "evidence is not the bytes it points to")
	}
	for _, p := range r.Pairs {
		if p.Gold.Modality != p.Claim.manner() {
			out[p.Claim] = append(out[p.Claim], "modality "+p.Claim.manner()+", gold "+p.Gold.Modality)
		}
	}
	return out
}

// segments cuts text where marks begin and end.
func segments(text string, items []item) []segment {
	cuts := []int{0, len(text)}
	for _, it := range items {
		cuts = append(cuts, min(max(it.span.Start, 0), len(text)), min(max(it.span.End, 0), len(text)))
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []segment
	for i := range cuts[:len(cuts)-1] {
		sp := chancery.Span{Start: cuts[i], End: cuts[i+1]}
		out = append(out, segment{sp.Start, worst(items, sp), readable(sp.Of(text))})
	}
	return out
}

// worst is the mark of a stretch: what is missed shows over what is spurious,
// and that over what is found.
func worst(items []item, sp chancery.Span) string {
	class := ""
	for _, name := range []string{"found", "spurious", "missed"} {
		if slices.ContainsFunc(items, func(it item) bool { return it.Class == name && it.span.Overlaps(sp) }) {
			class = name
		}
	}
	return class
}

// beside puts the fields of gold and claim next to each other.
func beside(g *Gold, c *Claim) []pageField {
	var out []pageField
	seen := map[string]bool{}
	for _, f := range g.Fields {
		seen[f.Name] = true
		got := c.values(f.Name)
		out = append(out, pageField{f.Name, join(f.Values), join(got), verdict(g, f, got)})
	}
	for _, f := range c.Fields {
		if seen[f.Name] || len(f.Values) == 0 {
			continue
		}
		class := "extra"
		if g.Kind == "" {
			class = ""
		} else if slices.ContainsFunc(g.Empty, func(e string) bool { return cutName(e) == f.Name && g.fills(e, c) }) {
			class = "wrong"
		}
		out = append(out, pageField{f.Name, "", join(c.values(f.Name)), class})
	}
	return out
}

// verdict is "right", "near" or "wrong"; "" where nothing is claimed.
func verdict(g *Gold, f Field, got []string) string {
	s := g.agreement(f.Name, f.Values, got)
	switch {
	case len(got) == 0:
		return ""
	case s == 1:
		return "right"
	case s > 0:
		return "near"
	}
	return "wrong"
}

func cutName(field string) string {
	name, _, _ := strings.Cut(field, ".")
	return name
}

func join(vs []string) string { return strings.Join(vs, " · ") }

package readtest

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// Compare holds claims against a golden file and returns what is wrong, one
// line of text each, beginning with file:line; nil where all is well.
func Compare(g Golden, claims []chancery.Claim) []string {
	r := compare(&g, claims)
	for i := range g.Lines {
		r.judge(i)
	}
	r.strangers()
	slices.SortStableFunc(r.out, func(a, b problem) int { return a.no - b.no })
	var out []string
	for _, p := range r.out {
		out = append(out, fmt.Sprintf("%s:%d: %s", g.Name, p.no, p.text))
	}
	return out
}

// compare assigns the claims to the lines.
func compare(g *Golden, claims []chancery.Claim) *result {
	r := &result{g: g, claims: claims, line: make([]int, len(claims))}
	for i := range r.line {
		r.line[i] = -1
	}
	for _, verb := range []string{want, wrong, miss} {
		r.assign(verb)
	}
	return r
}

type problem struct {
	no   int
	text string
}

type result struct {
	g      *Golden
	claims []chancery.Claim
	line   []int // the line that each claim is assigned to, -1 for none
	out    []problem
}

// assign gives the lines of one verb a claim each, as many as can have one:
// maximum bipartite matching by augmenting paths (Kuhn 1955).
func (r *result) assign(verb string) {
	for i := range r.g.Lines {
		if r.g.Lines[i].Verb == verb {
			r.place(i, make([]bool, len(r.claims)))
		}
	}
}

func (r *result) place(i int, tried []bool) bool {
	l := &r.g.Lines[i]
	for j := range r.claims {
		c := &r.claims[j]
		if tried[j] || !l.above(c) || !l.holds(c) {
			continue
		}
		tried[j] = true
		held := r.line[j]
		// A line of another verb keeps its claim.
		if held < 0 || r.g.Lines[held].Verb == l.Verb && r.place(held, tried) {
			r.line[j] = i
			return true
		}
	}
	return false
}

// judge says what is wrong with line i.
func (r *result) judge(i int) {
	l := &r.g.Lines[i]
	found := slices.Contains(r.line, i)
	switch {
	case l.Verb == want && !found:
		r.add(l.No, "not read: "+l.String()+r.nearest(l))
	case l.Verb == miss && found:
		r.add(l.No, "found now, change miss to want: "+l.String())
	case l.Verb == wrong && !found:
		r.add(l.No, "no longer read, remove this wrong: "+l.String())
	}
}

// nearest says why the closest free claim of the kind is not the one wanted.
func (r *result) nearest(l *Line) string {
	best, terms := -1, []Term(nil)
	for j := range r.claims {
		c := &r.claims[j]
		if c.Kind != l.Kind || r.line[j] >= 0 || !l.above(c) {
			continue
		}
		if u := l.unmet(c); best < 0 || len(u) < len(terms) {
			best, terms = j, u
		}
	}
	if best < 0 {
		return ""
	}
	var lacks []string
	for _, t := range terms {
		lacks = append(lacks, t.String())
	}
	return "\n\tnearest lacks " + strings.Join(lacks, " ") + "\n\tread: " + describe(&r.claims[best]) + " event=" + strings.Join(eventValues(r.claims[best].Event, ""), "")
}

// strangers reports the claims that no line speaks of.
func (r *result) strangers() {
	for j := range r.claims {
		c := &r.claims[j]
		if r.line[j] >= 0 || !r.g.watches(c.Kind) {
			continue
		}
		r.add(r.g.lineAt(c.Evidence.Start), "read, not said: add under the sentence, as want or wrong:\n\t// wrong "+describe(c)+"\n\trule "+c.Rule)
	}
}

func (r *result) add(no int, text string) { r.out = append(r.out, problem{no, text}) }

// watches reports whether an unexpected claim of a kind fails.
func (g *Golden) watches(kind string) bool {
	if len(g.Only) == 0 {
		return true
	}
	if strings.HasPrefix(g.Only[0], "-") {
		return !slices.Contains(g.Only, "-"+kind)
	}
	return slices.Contains(g.Only, kind)
}

// lineAt returns the line of the file where a byte of the document stands.
func (g *Golden) lineAt(at int) int {
	no := 1
	for _, s := range g.starts {
		if s.at <= at {
			no = s.no
		}
	}
	return no
}

// String writes a line without its // mark.
func (l *Line) String() string {
	out := []string{l.Verb, l.Kind}
	for _, t := range l.Terms {
		out = append(out, t.String())
	}
	return strings.Join(out, " ")
}

// String writes a term as it stands in a file.
func (t Term) String() string {
	field, op := t.Field, "="
	if t.Attr != "" {
		field += "." + t.Attr
	}
	if t.Not {
		op = "!="
	}
	return field + op + quoted(t.Value)
}

// describe writes a claim as the terms of a line.
func describe(c *chancery.Claim) string {
	out := []string{c.Kind}
	for _, f := range slices.Sorted(maps.Keys(c.Fields)) {
		for _, v := range c.Fields[f] {
			s := v.Value
			if f == "act" && v.Date != nil {
				s += "@" + v.Date.Value
			}
			out = append(out, f+"="+quoted(s))
		}
	}
	if c.Polarity != chancery.Asserted {
		out = append(out, "polarity="+string(c.Polarity))
	}
	if c.Modality != chancery.Actual {
		out = append(out, "modality="+string(c.Modality))
	}
	return strings.Join(out, " ")
}

func quoted(s string) string {
	s = strings.ReplaceAll(s, `"`, "'")
	if strings.ContainsAny(s, " \t\n") {
		return `"` + strings.Join(strings.Fields(s), " ") + `"`
	}
	return s
}

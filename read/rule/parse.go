package rule

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// Parse reads a rule file for a kind. Its error lists every bad line as
// file:line: what is wrong and what to write instead.
func Parse(kind *chancery.Kind, file, text string) (*Set, error) {
	p := &parser{set: &Set{Kind: kind, File: file, Tables: map[string]*Table{}, byVerb: map[string][]*Rule{}}}
	for i, line := range strings.Split(text, "\n") {
		p.line = i + 1
		p.read(line)
	}
	p.finish()
	if len(p.errs) > 0 {
		return nil, &chancery.Error{Code: chancery.Invalid, Message: errors.Join(p.errs...).Error()}
	}
	return p.set, nil
}

type parser struct {
	set   *Set
	line  int
	rule  *Rule
	table *Table
	errs  []error
}

func (p *parser) errorf(format string, args ...any) {
	p.errs = append(p.errs, fmt.Errorf("%s:%d: %s", p.set.File, p.line, fmt.Sprintf(format, args...)))
}

func (p *parser) read(line string) {
	text := strings.TrimSpace(line)
	if text == "" || strings.HasPrefix(text, "#") {
		return
	}
	key, rest, _ := strings.Cut(text, " ")
	rest = strings.TrimSpace(rest)
	indented := line[0] == ' ' || line[0] == '\t'
	switch {
	case !indented && key == "words":
		p.startTable(rest)
	case !indented && key == "rule":
		p.startRule(rest)
	case !indented:
		p.errorf("%q stands at the margin: only \"words NAME\" and \"rule NAME\" do", key)
	case p.table != nil:
		p.entry(key, rest)
	case p.rule != nil:
		p.clauseLine(key, rest)
	default:
		p.errorf("a line before the first \"rule\" or \"words\"")
	}
}

func (p *parser) startTable(name string) {
	p.rule, p.table = nil, nil
	if name == "" || p.set.Tables[name] != nil {
		p.errorf("table %q: give it a name of its own", name)
		name = fmt.Sprintf("line %d", p.line)
	}
	p.table = newTable(name)
	p.set.Tables[name] = p.table
}

func (p *parser) entry(code, rest string) {
	if rest == "" {
		p.errorf("code %q has no words: write them after it, with commas between", code)
		return
	}
	for _, phrase := range strings.Split(rest, ",") {
		if phrase = strings.TrimSpace(phrase); phrase != "" {
			p.table.add(phrase, code)
		}
	}
}

func (p *parser) startRule(name string) {
	p.table = nil
	if name == "" || slices.ContainsFunc(p.set.Rules, func(r *Rule) bool { return r.Name == name }) {
		p.errorf("rule %q: give it a name of its own", name)
	}
	p.rule = &Rule{Name: name, Line: p.line, set: p.set}
	p.set.Rules = append(p.set.Rules, p.rule)
}

// clauseLine reads one indented line of a rule.
func (p *parser) clauseLine(key, rest string) {
	r := p.rule
	if rest == "" {
		p.errorf("%q says nothing", key)
		return
	}
	switch key {
	case "verb":
		r.Verbs = append(r.Verbs, strings.Fields(rest)...)
	case "noun":
		p.nounLine(rest)
	case "has":
		r.Has = append(r.Has, p.sources(rest)...)
	case "lacks":
		r.Lacks = append(r.Lacks, p.sources(rest)...)
	case "mood":
		for _, m := range strings.Fields(rest) {
			r.Mood = append(r.Mood, chancery.Modality(m))
		}
	case "yields":
		r.Yields = append(r.Yields, p.pairs(rest)...)
	case "example":
		r.Tests = append(r.Tests, Example{Line: p.line, Text: rest})
	case "gives":
		if n := len(r.Tests); n == 0 || r.Tests[n-1].Not {
			p.errorf("\"gives\" without an example above it")
		} else {
			r.Tests[n-1].Want = append(r.Tests[n-1].Want, p.pairs(rest)...)
		}
	case "not":
		r.Tests = append(r.Tests, Example{Line: p.line, Text: rest, Not: true})
	default:
		p.bind(key, rest)
	}
}

func (p *parser) nounLine(rest string) {
	if table, ok := strings.CutPrefix(rest, "@"); ok {
		p.rule.Table = table
		return
	}
	for _, w := range strings.Split(rest, ",") {
		p.rule.Nouns = append(p.rule.Nouns, strings.TrimSpace(w))
	}
}

func (p *parser) bind(key, rest string) {
	field, required := strings.CutSuffix(key, "!")
	if _, ok := p.set.Kind.Field(field); !ok {
		p.errorf("%s has no field %q, and no such word begins a line of a rule", p.set.Kind.Name, field)
		return
	}
	p.rule.Binds = append(p.rule.Binds, Bind{field, required, p.sources(rest)})
}

func (p *parser) sources(rest string) []Source {
	var out []Source
	for _, w := range strings.Fields(rest) {
		var src Source
		w, src.All = strings.CutSuffix(w, "+")
		w, src.Back = strings.CutSuffix(w, "<")
		src.Role, src.Table, _ = strings.Cut(w, "@")
		src.Role = strings.ReplaceAll(src.Role, "_", " ")
		out = append(out, src)
	}
	return out
}

// pairs reads field=value field="two words".
func (p *parser) pairs(rest string) []Pair {
	var out []Pair
	for rest = strings.TrimSpace(rest); rest != ""; rest = strings.TrimSpace(rest) {
		name, tail, ok := strings.Cut(rest, "=")
		if !ok {
			p.errorf("%q is not field=value", rest)
			return out
		}
		value, after := tail, ""
		if strings.HasPrefix(tail, `"`) {
			value, after, ok = strings.Cut(tail[1:], `"`)
			if !ok {
				p.errorf("a quotation mark is not closed")
			}
		} else {
			value, after, _ = strings.Cut(tail, " ")
		}
		out, rest = append(out, Pair{name, value}), after
	}
	return out
}

// finish checks what only the whole file can tell and builds the indexes.
func (p *parser) finish() {
	for _, r := range p.set.Rules {
		p.line = r.Line
		if len(r.Verbs)+len(r.Nouns) == 0 && r.Table == "" {
			p.errorf("rule %s has no trigger: add a \"verb\" or \"noun\" line", r.Name)
		}
		if !slices.ContainsFunc(r.Tests, func(e Example) bool { return !e.Not && len(e.Want) > 0 }) {
			p.errorf("rule %s has no example with \"gives\"", r.Name)
		}
		p.checkTables(r)
		p.checkYields(r)
		p.index(r)
	}
}

func (p *parser) checkTables(r *Rule) {
	names := []string{r.Table}
	for _, b := range r.Binds {
		for _, s := range b.Sources {
			names = append(names, s.Table)
		}
	}
	for _, s := range slices.Concat(r.Has, r.Lacks) {
		names = append(names, s.Table)
	}
	for _, n := range names {
		if n != "" && p.set.Tables[n] == nil {
			p.errorf("rule %s asks for a table %q that this file does not have", r.Name, n)
		}
	}
}

func (p *parser) checkYields(r *Rule) {
	for _, y := range r.Yields {
		f, ok := p.set.Kind.Field(y.Field)
		switch {
		case !ok:
			p.errorf("rule %s yields %s, which %s does not have", r.Name, y.Field, p.set.Kind.Name)
		case len(f.Codes) > 0 && !slices.Contains(f.Codes, y.Value):
			p.errorf("rule %s yields %s=%s, which is no code of that field", r.Name, y.Field, y.Value)
		}
	}
}

func (p *parser) index(r *Rule) {
	for _, v := range r.Verbs {
		lemma, _, _ := strings.Cut(v, "+")
		p.set.byVerb[lemma] = append(p.set.byVerb[lemma], r)
	}
	if len(r.Nouns) > 0 {
		r.phrases = newTable(r.Name)
		for _, n := range r.Nouns {
			r.phrases.add(n, n)
		}
	} else if r.Table != "" {
		r.phrases = p.set.Tables[r.Table]
	}
	if r.phrases != nil {
		p.set.nouns = append(p.set.nouns, r)
	}
}

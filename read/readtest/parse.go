package readtest

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// A Golden is one golden file.
type Golden struct {
	Name  string
	Text  []byte   // the document: the file without its // lines
	Only  []string // kinds whose silence asserts; with a leading "-" all but these; empty for all
	Lines []Line

	starts []start
}

// A Line is one want, miss or wrong line.
type Line struct {
	No    int // line of the file, from 1
	Verb  string
	Kind  string
	Terms []Term
	Above chancery.Span // the words it speaks of, in Text
}

// A Term is one expectation of a line.
type Term struct {
	Field, Attr string // Attr: an attribute of the field's values, else ""
	Not         bool
	Value       string
}

// A start is where a line of the document lies in the file.
type start struct{ at, no int }

// The verbs of a line.
const (
	want  = "want"
	miss  = "miss"
	wrong = "wrong"
)

// Load parses every .txt file under fsys in path order. The error lists the bad
// lines of all files; the good files are returned with it.
func Load(fsys fs.FS) ([]Golden, error) {
	var out []Golden
	var bad []error
	err := fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(p) != ".txt" {
			return err
		}
		data, err := fs.ReadFile(fsys, p)
		if err != nil {
			return err
		}
		g, err := Parse(p, data)
		if err != nil {
			bad = append(bad, err)
			return nil
		}
		out = append(out, g)
		return nil
	})
	return out, errors.Join(append(bad, err)...)
}

// Parse reads one golden file. The error joins one error a bad line, each
// starting with name:line.
func Parse(name string, data []byte) (Golden, error) {
	p := parser{g: Golden{Name: name}, fresh: true}
	no := 0
	for line := range bytes.Lines(data) {
		no++
		if rest, ok := bytes.CutPrefix(line, []byte("//")); ok {
			p.note(no, strings.TrimSpace(string(rest)))
		} else {
			p.prose(no, line)
		}
	}
	return p.g, errors.Join(p.bad...)
}

type parser struct {
	g     Golden
	run   chancery.Span // the words that the next // line speaks of
	fresh bool          // the next prose starts a new run
	bad   []error
}

func (p *parser) errorf(no int, format string, args ...any) {
	p.bad = append(p.bad, chancery.Errorf(chancery.Invalid, "%s:%d: "+format, append([]any{p.g.Name, no}, args...)...))
}

// prose adds a line of the document.
func (p *parser) prose(no int, line []byte) {
	at := len(p.g.Text)
	p.g.starts = append(p.g.starts, start{at, no})
	p.g.Text = append(p.g.Text, line...)
	if len(bytes.TrimSpace(line)) == 0 {
		p.fresh = true
		return
	}
	if p.fresh {
		p.run.Start, p.fresh = at, false
	}
	p.run.End = len(p.g.Text)
}

// note reads what stands after //.
func (p *parser) note(no int, s string) {
	verb, rest, _ := strings.Cut(s, " ")
	rest = strings.TrimSpace(rest)
	switch verb {
	case want, miss, wrong:
		p.expect(no, verb, rest)
		p.fresh = true
	case "only":
		p.only(no, rest)
	case "note":
	default:
		p.errorf(no, "%q is no golden line: write want, miss, wrong, only or note after //", verb)
	}
}

func (p *parser) only(no int, s string) {
	kinds := strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' })
	minus := func(k string) bool { return strings.HasPrefix(k, "-") }
	switch {
	case p.g.Only != nil:
		p.errorf(no, "a second only line: name all kinds in the first")
	case len(kinds) == 0:
		p.errorf(no, "only needs kinds: // only office,engagement")
	case slices.ContainsFunc(kinds, minus) && !slices.ContainsFunc(kinds, func(k string) bool { return !minus(k) }), !slices.ContainsFunc(kinds, minus):
		p.g.Only = kinds
	default:
		p.errorf(no, "only takes kinds or -kinds, not both")
	}
}

func (p *parser) expect(no int, verb, s string) {
	kind, rest, _ := strings.Cut(s, " ")
	switch {
	case kind == "" || strings.ContainsAny(kind, `="`):
		p.errorf(no, "%s needs a kind first: // %s engagement type=visit", verb, verb)
		return
	case p.run.Empty():
		p.errorf(no, "no text above this line: put it under the words it speaks of")
		return
	}
	terms, err := parseTerms(rest)
	if err != nil {
		p.errorf(no, "%v", err)
		return
	}
	p.g.Lines = append(p.g.Lines, Line{no, verb, kind, terms, p.run})
}

// parseTerms splits field=value terms; a value in double quotes may hold spaces.
func parseTerms(s string) ([]Term, error) {
	var out []Term
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimLeft(s, " \t") {
		eq := strings.IndexByte(s, '=')
		if sp := strings.IndexAny(s, " \t\""); eq <= 0 || sp >= 0 && sp < eq {
			return nil, chancery.Errorf(chancery.Invalid, "%q is not field=value; quote values with spaces", s)
		}
		t := Term{Field: s[:eq]}
		t.Field, t.Not = strings.CutSuffix(t.Field, "!")
		t.Field, t.Attr, _ = strings.Cut(t.Field, ".")
		var err error
		if t.Value, s, err = parseValue(s[eq+1:]); err != nil {
			return nil, err
		}
		if t.Field == "" || t.Value == "" {
			return nil, chancery.Errorf(chancery.Invalid, "a term lacks its field or its value; field=- says that a field is empty")
		}
		out = append(out, t)
	}
	return out, nil
}

// parseValue takes one value off the front of s.
func parseValue(s string) (value, rest string, err error) {
	if !strings.HasPrefix(s, `"`) {
		if i := strings.IndexAny(s, " \t"); i >= 0 {
			return s[:i], s[i:], nil
		}
		return s, "", nil
	}
	value, rest, ok := strings.Cut(s[1:], `"`)
	switch {
	case !ok:
		return "", "", chancery.Errorf(chancery.Invalid, "a quotation mark is not closed: %s", s)
	case rest != "" && rest[0] != ' ' && rest[0] != '\t' && rest[0] != '@':
		return "", "", chancery.Errorf(chancery.Invalid, "a space is needed after %q", value)
	}
	return value, rest, nil
}

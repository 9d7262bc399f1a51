package rule

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
)

// bind returns a field's values from the first source that gives some, and the
// node of the first; sources with "+" are joined.
func (r *Rule) bind(cl *clause.Clause, b Bind, f chancery.Field) (out []chancery.Value, at int) {
	at = -1
	for _, src := range b.Sources {
		if len(out) > 0 && !src.All {
			break
		}
		vs, n := r.from(cl, src, f)
		if at < 0 && len(vs) > 0 {
			at = n
		}
		out = append(out, vs...)
	}
	return out, at
}

// from reads one source and returns the node that gave the first value.
func (r *Rule) from(cl *clause.Clause, src Source, f chancery.Field) (out []chancery.Value, at int) {
	switch src.Role {
	case "when":
		return single(cl.Text.DateValue(cl.When())), -1
	case "where":
		return single(cl.Text.PlaceValue(cl.Where())), -1
	}
	at = -1
	for _, n := range nodes(cl, src.Role) {
		if src.Table != "" && cl.Text.Pronoun(cl.Sent, n) {
			n = r.antecedent(cl, src, n)
		}
		vs := r.values(cl, src, f, n)
		if at < 0 && len(vs) > 0 {
			at = n
		}
		out = append(out, vs...)
		if len(out) > 0 && f.Type == chancery.TextField && !f.Many {
			return out[:1], at
		}
	}
	if len(out) == 0 && f.Type == chancery.TextField {
		return tail(cl, src.Role)
	}
	return out, at
}

// antecedent returns the nearest phrase before "it" in its sentence whose words
// the table knows, else "it".
func (r *Rule) antecedent(cl *clause.Clause, src Source, it int) int {
	for n := it - 1; n >= 0; n-- {
		if cl.Text.At(cl.Sent, n) == nil {
			continue
		}
		if code, _ := r.set.Tables[src.Table].Find(cl.Text.Words(cl.Sent, n)); code != "" {
			return n
		}
	}
	return it
}

// reach is how many sentences back "it" may point.
const reach = 3

// before returns the code of the one thing that the table knows in the nearest
// sentence before s with any, "" where there are several.
func (r *Rule) before(t *clause.Text, src Source, s int) string {
	var found [reach + 1]string
	for _, cl := range t.Clauses {
		back := s - cl.Sent
		if back < 1 || back > reach || !cl.Noun {
			continue
		}
		if code, _ := r.set.Tables[src.Table].Find(t.Words(cl.Sent, cl.Node)); code != "" && found[back] != "" {
			found[back] = several
		} else if code != "" {
			found[back] = code
		}
	}
	for _, code := range found {
		if code == several {
			return ""
		}
		if code != "" {
			return code
		}
	}
	return ""
}

const several = "*"

// tail reads the words after the last phrase of a chain such as "object>that"
// where nothing hangs on it.
func tail(cl *clause.Clause, role string) ([]chancery.Value, int) {
	first, word, ok := strings.Cut(role, ">")
	if !ok {
		return nil, -1
	}
	for _, n := range nodes(cl, first) {
		if sp, ok := cl.Text.TailAfter(cl.Sent, n, word); ok && !sp.Empty() {
			return []chancery.Value{cl.Text.Value(sp.Of(cl.Text.Doc.Text), sp)}, -1
		}
	}
	return nil, -1
}

// values reads a node as a field's type asks.
func (r *Rule) values(cl *clause.Clause, src Source, f chancery.Field, n int) []chancery.Value {
	t := cl.Text
	if src.Table != "" {
		code, _ := r.set.Tables[src.Table].Find(t.Words(cl.Sent, n))
		if code == "" && src.Back && t.Pronoun(cl.Sent, n) {
			code = r.before(t, src, cl.Sent)
		}
		return single(t.Value(code, t.Span(cl.Sent, n)), code != "")
	}
	switch f.Type {
	case chancery.PartyField:
		return t.Parties(t.Actors(cl.Sent, n))
	case chancery.PersonField:
		return t.People(t.Actors(cl.Sent, n))
	case chancery.ActorField:
		return t.ActorValues(t.Actors(cl.Sent, n))
	case chancery.NumberField:
		return t.Number(cl.Sent, n)
	}
	sp := t.Stretch(cl.Sent, n, src.Role == "self")
	return []chancery.Value{t.Value(sp.Of(t.Doc.Text), sp)}
}

func single(v chancery.Value, ok bool) []chancery.Value {
	if !ok {
		return nil
	}
	return []chancery.Value{v}
}

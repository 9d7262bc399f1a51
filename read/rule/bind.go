package rule

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
)

// bind returns a field's values from the first source that gives some; sources
// with "+" are joined.
func (r *Rule) bind(cl *clause.Clause, b Bind, f chancery.Field) []chancery.Value {
	var out []chancery.Value
	for _, src := range b.Sources {
		if len(out) > 0 && !src.All {
			break
		}
		out = append(out, r.from(cl, src, f)...)
	}
	return out
}

// from reads one source as a field's type asks.
func (r *Rule) from(cl *clause.Clause, src Source, f chancery.Field) []chancery.Value {
	t := cl.Text
	switch src.Role {
	case "when":
		return single(t.DateValue(cl.When()))
	case "where":
		return single(t.PlaceValue(cl.Where()))
	}
	var out []chancery.Value
	for _, n := range nodes(cl, src.Role) {
		switch {
		case src.Table != "":
			if code, _ := r.set.Tables[src.Table].Find(t.Words(cl.Sent, n)); code != "" {
				out = append(out, t.Value(code, t.Span(cl.Sent, n)))
			}
		case f.Type == chancery.PartyField:
			out = append(out, t.Parties(t.Actors(cl.Sent, n))...)
		case f.Type == chancery.PersonField:
			out = append(out, t.People(t.Actors(cl.Sent, n))...)
		case f.Type == chancery.ActorField:
			as := t.Actors(cl.Sent, n)
			out = append(out, t.People(as)...)
			out = append(out, t.Parties(nonPersons(as))...)
		case f.Type == chancery.NumberField:
			out = append(out, t.Number(cl.Sent, n)...)
		case src.Role == "complement":
			sp := t.Extent(cl.Sent, n)
			out = append(out, t.Value(sp.Of(t.Doc.Text), sp))
		default:
			sp := t.Subtree(cl.Sent, n)
			out = append(out, t.Value(sp.Of(t.Doc.Text), sp))
		}
	}
	return out
}

func single(v chancery.Value, ok bool) []chancery.Value {
	if !ok {
		return nil
	}
	return []chancery.Value{v}
}

func nonPersons(as []clause.Actor) []clause.Actor {
	var out []clause.Actor
	for _, a := range as {
		if a.Person == nil {
			out = append(out, a)
		}
	}
	return out
}

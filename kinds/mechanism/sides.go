package mechanism

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/resolve"
)

// merge adds the sides that actors speak for, each once.
func merge(to []clause.Actor, from ...clause.Actor) []clause.Actor {
	for _, a := range from {
		if p, ok := a.Side(); ok && !holds(to, p.ID) {
			to = append(to, a)
		}
	}
	return to
}

func holds(as []clause.Actor, id string) bool {
	for _, a := range as {
		if p, ok := a.Side(); ok && p.ID == id {
			return true
		}
	}
	return false
}

func (r *reading) actors(sent int, nodes []int) []clause.Actor {
	var out []clause.Actor
	for _, n := range nodes {
		out = merge(out, r.t.Actors(sent, n)...)
	}
	return out
}

// around returns the parties that a noun phrase names.
func (r *reading) around(b body) []clause.Actor {
	out := r.phraseSides(b.sent, b.node)
	if len(out) < 2 || len(r.t.Within(b.sent, b.node)) < 2 {
		out = merge(out, r.inName(b)...)
	}
	if n := r.t.NodeAt(b.sent, b.first); n >= 0 && b.dashed {
		out = merge(merge(nil, r.t.Actors(b.sent, n)...), out...)
	}
	return r.without(out, b)
}

// inName returns the parties in a body's own name: as mentions, or, where
// mention took the whole for one name, as words that name a state or an
// organisation elsewhere in the text.
func (r *reading) inName(b body) []clause.Actor {
	if as := r.t.Within(b.sent, b.node); len(as) >= 2 {
		return r.without(merge(nil, as...), b)
	}
	m := r.t.Mention(b.sent, b.node)
	if m == nil || !r.unknown(m) || len(m.Inner) > 0 {
		return nil
	}
	var out []clause.Actor
	toks := r.t.Sents[b.sent].Tokens
	for k := b.first; k < b.headEnd; k++ {
		for i := range r.t.Res.Mentions {
			o := &r.t.Res.Mentions[i]
			if o.Sort != "state" && o.Sort != "organisation" || o.ID == m.ID || o.Last-o.First != 1 || o.Span.Of(r.t.Doc.Text) != toks[k].Form {
				continue
			}
			out = merge(out, clause.Actor{Party: resolve.Party{ID: o.ID, Name: o.Name}, Span: r.token(b.sent, k), Basis: chancery.Explicit})
		}
	}
	return out
}

func (r *reading) phraseSides(sent, n int) []clause.Actor {
	end := r.t.Sents[sent].Nodes[n].Last
	if r.torn(sent, end) >= 0 {
		return merge(merge(nil, r.t.Within(sent, n)...), r.run(sent, end)...)
	}
	if as := r.linked(sent, end); len(as) >= 2 {
		return as
	}
	cl := r.t.At(sent, n)
	if cl != nil {
		for _, p := range []string{"between", "among"} {
			if as := r.actors(sent, cl.Obliques(p)); len(as) >= 2 {
				return as
			}
		}
	}
	out := merge(nil, r.t.Within(sent, n)...)
	if cl == nil {
		return out
	}
	out = merge(out, r.actors(sent, cl.Possessors())...)
	if len(out) < 2 && r.low(sent, end) == "with" {
		out = merge(out, r.run(sent, end+1)...)
	}
	for _, p := range []string{"with", "of"} {
		if len(out) < 2 {
			out = merge(out, r.actors(sent, cl.Obliques(p))...)
		}
	}
	return out
}

// without leaves out the body itself, where mention took it for a party, and
// those that its words only speak about: "Dialogue on Ethiopia".
func (r *reading) without(as []clause.Actor, b body) []clause.Actor {
	name := words(b.span.Of(r.t.Doc.Text))
	head := r.t.Sents[b.sent].Tokens[b.headEnd-1].End
	about := r.low(b.sent, b.headEnd) == "on" || r.low(b.sent, b.headEnd) == "for"
	out := []clause.Actor{}
	for _, a := range as {
		root, _, owned := strings.Cut(a.Party.ID, "/")
		if owned && a.Span.Overlaps(b.span) && a.Span.End >= head && a.Span.Start < head {
			a.Party = resolve.Party{ID: root, Name: root, Span: a.Span} // "U.S.-ASEAN Summit": ASEAN's own summit by name, ASEAN as a party
			out = merge(out, a)
		} else if !r.itself(a, b, name, head, about) {
			out = append(out, a)
		}
	}
	return out
}

// itself tells an actor that is the body, or that its name only speaks about.
func (r *reading) itself(a clause.Actor, b body, name []string, head int, about bool) bool {
	id := a.Party.ID
	inside := b.span.Contains(a.Span)
	self := inside && id == strings.ToLower(id) && contains(name, words(id)) || a.Span.Overlaps(b.span) && a.Span.End >= head && a.Span.Start < head
	return self || inside && about && a.Span.Start >= head
}

// pair returns the parties to a body made, held or ended: those of its phrase,
// else those who act and whom they act with.
func (r *reading) pair(cl *clause.Clause, b body) []clause.Actor {
	out := r.around(b)
	if len(out) >= 2 || len(out) == 1 && b.span.Contains(out[0].Span) && r.joint(out[0]) {
		return out
	}
	for p := cl; p != nil && p.Sent == cl.Sent; p = p.Parent {
		if as := r.actors(p.Sent, p.Obliques("between")); len(as) >= 2 {
			return as
		}
	}
	for p := cl; p != nil && p.Sent == cl.Sent && len(out) < 2; p = p.Parent {
		subj := r.actors(p.Sent, p.Nodes(clause.Subject))
		if len(subj) == 0 && p == cl {
			subj = r.whose(cl)
		}
		with := r.actors(p.Sent, p.Obliques("with"))
		out = merge(merge(subj, out...), with...)
		if len(subj) > 0 || p.Noun && p != cl && len(p.Obliques("of")) > 0 { // "the decision of X to set up" is X's
			break
		}
	}
	return out
}

// whose returns those whose a verb's object was: "the two raised their talks to".
func (r *reading) whose(cl *clause.Clause) []clause.Actor {
	var out []clause.Actor
	for _, n := range cl.Nodes(clause.Object) {
		if o := r.t.At(cl.Sent, n); o != nil && r.t.Possessed(cl.Sent, n) {
			out = merge(out, r.actors(cl.Sent, o.Possessors())...)
		}
	}
	return out
}

// joint tells an organisation or a group of states.
func (r *reading) joint(a clause.Actor) bool {
	for i := range r.t.Res.Mentions {
		m := &r.t.Res.Mentions[i]
		if a.Person == nil && m.ID == a.Party.ID && (m.Sort == "organisation" || m.Sort == "group") {
			return true
		}
	}
	return false
}

// completed adds the other of the two parties that a text is about, where the
// words name one of them.
func (r *reading) completed(as []clause.Actor) []clause.Actor {
	if f := r.t.Focus(); len(as) == 1 && len(f) == 2 {
		if p, ok := as[0].Side(); ok && holds(f, p.ID) {
			return merge(as, f...)
		}
	}
	return as
}

// several reports whether sides are two or more who do not belong to one
// another: a ministry and its state are one.
func several(as []clause.Actor) bool {
	roots := map[string]bool{}
	for _, a := range as {
		p, ok := a.Side()
		if !ok {
			continue
		}
		root, _, owned := strings.Cut(p.ID, "/")
		if owned || root != strings.ToLower(root) || strings.HasPrefix(root, "group:") {
			roots[root] = true
		}
	}
	return len(roots) >= 2
}

package relation

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
)

// linked returns the parties named in a row behind "between" or "of" right after
// token k; the parse often tears such rows apart.
func (r *reading) linked(sent, k int) []clause.Actor {
	for j := k; j < k+6; j++ {
		switch w := r.low(sent, j); {
		case w == "between" || w == "among" || w == "linking" || w == "of" && j == k:
			return r.run(sent, j+1)
		case w == "" || w == "," || w == "and" || w == "with" || r.verbBetween(sent, j, j+1):
			return nil
		}
	}
	return nil
}

// run returns the parties named in a row from token k on: "the A, B and C".
func (r *reading) run(sent, k int) []clause.Actor {
	var out []clause.Actor
	toks := r.t.Sents[sent].Tokens
	for k < len(toks) {
		switch r.low(sent, k) {
		case "the", "both", "and", ",", "&", "its", "their":
			if r.low(sent, k) == "," && len(out) == 2 && r.verbBetween(sent, k+1, min(k+4, len(toks))) {
				return out
			}
			k++
			continue
		}
		n := r.t.NodeAt(sent, k)
		m := r.t.Mention(sent, max(n, 0))
		if n < 0 || m == nil || m.First > k {
			return out
		}
		as := r.alone(sent, n)
		if len(as) == 0 {
			return out
		}
		out, k = r.merge(out, as...), m.Last
	}
	return out
}

// before returns who stands right before a verb in the past, where the parse
// has lost its subject: "when the two countries established".
func (r *reading) before(cl *clause.Clause) []clause.Actor {
	nd := r.t.Sents[cl.Sent].Nodes[cl.Node]
	if cl.Noun || cl.Passive || nd.XPOS != "VBD" && nd.XPOS != "VBN" {
		return nil
	}
	return r.rowBefore(cl.Sent, nd.First)
}

// rowBefore returns the parties named in a row that ends before token k: "A, B
// and the C (formally) VERB".
func (r *reading) rowBefore(sent, k int) []clause.Actor {
	var rows [][]clause.Actor
	for k--; k >= 0; {
		switch w := r.low(sent, k); {
		case w == "and" || w == "the" || w == "," || w == "both" || len(rows) == 0 && r.t.Sents[sent].Tokens[k].UPOS == "ADV":
			k--
			continue
		}
		n := r.t.NodeAt(sent, k)
		m := r.t.Mention(sent, max(n, 0))
		if n < 0 || m == nil || m.Last != k+1 {
			break
		}
		as := r.alone(sent, n)
		if len(as) == 0 {
			break
		}
		rows, k = append(rows, as), m.First-1
	}
	var out []clause.Actor
	for i := len(rows) - 1; i >= 0; i-- {
		out = r.merge(out, rows[i]...)
	}
	return out
}

// alone returns the actors of a node's own mention, not of what the parse
// coordinates with it; a capital after "between" stands for its state.
func (r *reading) alone(sent, n int) []clause.Actor {
	m := r.t.Mention(sent, n)
	var out []clause.Actor
	for _, a := range r.t.Actors(sent, n) {
		if m != nil && (m.Class == mention.Anaphor || m.Class == mention.Office || m.Span.Contains(a.Span) || a.Person != nil) {
			out = append(out, a)
		}
	}
	if len(out) == 0 && m != nil && (m.Class == mention.Adjective || m.Class == mention.Place && m.Other != "") {
		p := resolve.Party{ID: m.ID, Name: m.Name, Span: m.Span}
		if m.Class == mention.Place {
			p.ID, p.Name = m.Other, m.Other
		}
		out = append(out, clause.Actor{Party: p, Span: m.Span, Basis: chancery.Explicit})
	}
	return out
}

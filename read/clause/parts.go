package clause

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/syntax"
)

// Parts divides the words of a complement where a second infinitive goes with the
// verb above: "abolish tariffs | and to let each other's trucks cross". One that
// stands behind another infinitive may go with that, and divides nothing.
func (t *Text) Parts(s int, sp chancery.Span) []chancery.Span {
	toks := t.Sents[s].Tokens
	first := -1
	for i, tok := range toks {
		if tok.Start < sp.Start || tok.End > sp.End {
			continue
		}
		if first < 0 {
			first = i
		}
		if tok.XPOS != "TO" || i+1 >= len(toks) || toks[i+1].UPOS != "VERB" {
			continue
		}
		if i < first+3 || !strings.EqualFold(toks[i-1].Form, "and") || toks[first].UPOS != "VERB" {
			break
		}
		head := t.strip(chancery.Span{Start: sp.Start, End: toks[i-1].Start})
		return []chancery.Span{head, {Start: toks[i+1].Start, End: sp.End}}
	}
	return []chancery.Span{sp}
}

// Aside returns the byte at which the aside that a relative clause belongs to
// begins: ", an invitation that was accepted", ", which was accepted".
func (t *Text) Aside(cl *Clause) int {
	toks := t.Sents[cl.Sent].Tokens
	for i := t.Sents[cl.Sent].Nodes[cl.Node].First - 1; i > 0; i-- {
		if toks[i].Form == "," {
			return toks[i].Start
		}
	}
	return 0
}

// NoObject reports whether a clause is denied by what it tells of, not by its
// verb: "will build no dams".
func (cl *Clause) NoObject() bool {
	tr := cl.Text.trees[cl.Sent]
	for _, c := range tr.children[cl.Node] {
		if tr.nodes[c].Rel != "obj" || c < cl.Node {
			continue
		}
		if d := tr.child(c, "det"); d >= 0 && strings.EqualFold(tr.nodes[d].Form, "no") {
			return true
		}
	}
	return false
}

// Conditioned reports whether a clause holds under a condition that is told, before
// it or behind it: "if Sweden agrees", "unless it rains".
func (cl *Clause) Conditioned() bool {
	sent := &cl.Text.Sents[cl.Sent]
	for _, c := range cl.Text.trees[cl.Sent].children[cl.Node] {
		if sent.Nodes[c].Rel == "advcl" && conditions[strings.ToLower(cl.Text.mark(cl.Sent, c))] {
			return true
		}
	}
	return slices.ContainsFunc(sent.Tokens[sent.Nodes[cl.Node].Last:], func(tok syntax.Token) bool {
		return tok.XPOS == "IN" && conditions[tok.Form]
	})
}

var conditions = words(`if unless once provided`)

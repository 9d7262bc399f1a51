package clause

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/syntax"
)

// A tree indexes the nodes of a sentence by their heads.
type tree struct {
	nodes    []syntax.Node
	children [][]int
	topDown  []int // every node, heads before dependents
}

func grow(nodes []syntax.Node) tree {
	tr := tree{nodes: nodes, children: make([][]int, len(nodes))}
	for n, nd := range nodes {
		if nd.Head >= 0 && nd.Head < len(nodes) && nd.Head != n {
			tr.children[nd.Head] = append(tr.children[nd.Head], n)
		} else {
			tr.topDown = append(tr.topDown, n)
		}
	}
	for i := 0; i < len(tr.topDown); i++ {
		tr.topDown = append(tr.topDown, tr.children[tr.topDown[i]]...)
	}
	return tr
}

// child returns the first dependent of n with one of the relations, or -1.
func (tr tree) child(n int, rels ...string) int {
	for _, c := range tr.children[n] {
		for _, r := range rels {
			if tr.nodes[c].Rel == r {
				return c
			}
		}
	}
	return -1
}

// reach returns the first and last node of n's subtree, leaving out branches
// that cut rejects.
func (tr tree) reach(n int, cut func(c int) bool) (first, last int) {
	first, last = n, n
	for _, c := range tr.children[n] {
		if cut != nil && cut(c) {
			continue
		}
		a, b := tr.reach(c, cut)
		first, last = min(first, a), max(last, b)
	}
	return first, last
}

// preposition returns the case marker of n, with multiword ones joined:
// "according to", "on the sidelines of".
func (tr tree) preposition(n int) string {
	c := tr.child(n, "case")
	if c < 0 || c > n {
		return ""
	}
	words := []string{strings.ToLower(tr.nodes[c].Form)}
	for _, f := range tr.children[c] {
		if tr.nodes[f].Rel == "fixed" {
			words = append(words, strings.ToLower(tr.nodes[f].Form))
		}
	}
	return strings.Join(words, " ")
}

// Span returns the bytes of a node.
func (t *Text) Span(s, n int) chancery.Span {
	sent := &t.Sents[s]
	nd := sent.Nodes[n]
	return chancery.Span{Start: sent.Tokens[nd.First].Start, End: sent.Tokens[nd.Last-1].End}
}

// Subtree returns the bytes of a node with all that hangs on it, without
// marks at its edges.
func (t *Text) Subtree(s, n int) chancery.Span {
	first, last := t.trees[s].reach(n, func(c int) bool { return t.outside(s, n, c) })
	return t.trim(s, first, last)
}

// outside tells dependents that are not part of a phrase's words: the marks
// before and after it, its case and coordination marks, asides.
func (t *Text) outside(s, n, c int) bool {
	nd := t.trees[s].nodes[c]
	if nd.Head != n {
		return nd.Rel == "parataxis"
	}
	switch nd.Rel {
	case "case", "mark", "cc", "parataxis", "discourse", "punct":
		return c < n || nd.Rel != "punct"
	}
	return false
}

// trim returns the bytes of nodes [first, last] without marks at the edges.
func (t *Text) trim(s, first, last int) chancery.Span {
	nodes := t.Sents[s].Nodes
	for first < last && nodes[first].UPOS == "PUNCT" {
		first++
	}
	for last > first && nodes[last].UPOS == "PUNCT" && !closes(nodes[last].Form) {
		last--
	}
	return t.Span(s, first).Join(t.Span(s, last))
}

func closes(form string) bool { return form == ")" || form == "]" }

// quoted finds the stretches inside quotation marks of any typography. A
// paragraph break ends an unclosed one.
func quoted(text string) []chancery.Span {
	var out []chancery.Span
	open := -1
	for i, r := range text {
		switch {
		case r == '“' || r == '«' || r == '„' || r == '"' && open < 0:
			open = i
		case (r == '”' || r == '»' || r == '"') && open >= 0:
			out = append(out, chancery.Span{Start: open, End: i})
			open = -1
		case r == '\n' && open >= 0 && strings.HasPrefix(text[i:], "\n\n"):
			out = append(out, chancery.Span{Start: open, End: i})
			open = -1
		}
	}
	return out
}

func (t *Text) inQuotes(sp chancery.Span) bool {
	for _, q := range t.quotes {
		if q.Contains(sp) {
			return true
		}
	}
	return false
}

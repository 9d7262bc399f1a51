package clause

import (
	"strings"

	"github.com/chancery-project/chancery"
)

// After returns the token after the first of the given words that follows a
// node within its sentence, or -1. Where ":" is given and stands in the
// sentence, the list begins after it.
func (t *Text) After(s, n int, any ...string) int {
	toks := t.Sents[s].Tokens
	for i := t.Sents[s].Nodes[n].Last; i < len(toks)-1; i++ {
		for _, w := range any {
			if strings.EqualFold(toks[i].Form, w) {
				if toks[i+1].Form == ":" {
					return i + 2
				}
				return i + 1
			}
		}
	}
	return -1
}

// Says reports whether a sentence has one of the given words.
func (t *Text) Says(s int, any ...string) bool {
	for _, tok := range t.Sents[s].Tokens {
		for _, w := range any {
			if strings.EqualFold(tok.Form, w) {
				return true
			}
		}
	}
	return false
}

// Marked reports whether a token begins a marked list: "(a)", "1.", "–".
func (t *Text) Marked(s, tok int) bool {
	toks := t.Sents[s].Tokens
	if tok+2 >= len(toks) {
		return false
	}
	return toks[tok].Form == "(" && len(toks[tok+1].Form) <= 3 && toks[tok+2].Form == ")" || toks[tok].Form == "-" || toks[tok].Form == "–"
}

// Semicolons reports whether a list from a token on has its members parted by
// semicolons.
func (t *Text) Semicolons(s, from int) bool {
	for _, tok := range t.Sents[s].Tokens[min(from, len(t.Sents[s].Tokens)):] {
		if tok.Form == ";" {
			return true
		}
	}
	return false
}

// Phrases returns the nodes that head the members of a list from a token on:
// each the head of the phrase that begins it or follows a mark or "and".
func (t *Text) Phrases(s, from int) []int {
	toks := t.Sents[s].Tokens
	var out []int
	begins := true
	semi := t.Semicolons(s, from)
	for i := from; i < len(toks); i++ {
		f := strings.ToLower(toks[i].Form)
		switch {
		case f == "(" && i+2 < len(toks) && toks[i+2].Form == ")": // "(a)"
			i += 2
			begins = true
		case f == ";" || !semi && (f == "," || f == "and"):
			begins = true
		case f == "," || f == "and" || f == ":" || f == "-" || f == "as" || f == "well":
		case begins:
			if n := t.headFrom(s, i); n >= 0 {
				out = append(out, n)
				i = max(i, t.Sents[s].Nodes[n].Last-1)
			}
			begins = false
		}
	}
	return out
}

// headFrom returns the head of the noun phrase that begins at a token: the last
// noun before a preposition, mark or verb.
func (t *Text) headFrom(s, tok int) int {
	head := -1
	for n := t.NodeAt(s, tok); n >= 0 && n < len(t.Sents[s].Nodes); n++ {
		nd := t.Sents[s].Nodes[n]
		switch nd.UPOS {
		case "DET", "ADJ", "NUM", "ADV":
			continue
		case "NOUN", "PROPN":
			head = n
			continue
		case "VERB":
			if head < 0 {
				continue
			}
		case "PART", "PRON":
			if nd.XPOS == "POS" || nd.XPOS == "PRP$" {
				continue
			}
		}
		return head
	}
	return head
}

// each are words that stand for one of several texts: "one on ports, another
// on tea".
var each = words(`one another other first second third fourth fifth sixth`)

// Each returns the topics of an elliptic list after node n: "two memoranda were
// signed: one on ports and another on tea".
func (t *Text) Each(s, n int) []chancery.Span {
	toks := t.Sents[s].Tokens
	var starts, marks []int
	for i := t.Sents[s].Nodes[n].Last; i+2 < len(toks); i++ {
		if each[strings.ToLower(toks[i].Form)] && topicPreps[strings.ToLower(toks[i+1].Form)] && !strings.EqualFold(toks[i+1].Form, "in") {
			starts, marks = append(starts, i+2), append(marks, i)
		}
	}
	if len(starts) < 2 {
		return nil
	}
	var out []chancery.Span
	for k, from := range starts {
		end := len(toks)
		if k+1 < len(marks) {
			end = marks[k+1]
			for end > from && (toks[end-1].UPOS == "PUNCT" || toks[end-1].UPOS == "CCONJ" || toks[end-1].UPOS == "DET") {
				end--
			}
		}
		sp := t.strip(chancery.Span{Start: toks[from].Start, End: toks[end-1].End})
		for _, stop := range []string{" between ", "; ", ", which "} {
			if i := strings.Index(sp.Of(t.Doc.Text), stop); i > 0 {
				sp.End = sp.Start + i
			}
		}
		out = append(out, t.strip(sp))
	}
	return out
}

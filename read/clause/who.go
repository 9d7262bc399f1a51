package clause

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
)

// Official reports whether a phrase means people who can speak for a party,
// though it does not say which: "the ministers", "both sides", "the Council".
func (t *Text) Official(s, n int) bool {
	if m := t.Mention(s, n); m != nil {
		return m.Class == mention.Office || m.Class == mention.Anaphor && (m.Anaphor.Plural || m.Anaphor.Count > 1) || m.Class == mention.Thing && bodies[lastWord(m.Head)]
	}
	l := t.Noun(s, n)
	return actorNouns[l] || bodies[l]
}

// Paired reports whether a phrase means two institutions that act together:
// "both banks", "the two agencies".
func (t *Text) Paired(s, n int) bool {
	if !institutions[t.Noun(s, n)] {
		return false
	}
	for _, c := range t.trees[s].children[n] {
		if f := strings.ToLower(t.Sents[s].Nodes[c].Form); f == "both" || f == "two" {
			return true
		}
	}
	return false
}

// institutions are nouns for what acts for a state in one field.
var institutions = words(`bank agency university port city airline authority institution regulator operator ministry museum academy`)

// bodies are nouns for those who sit together.
var bodies = words(`commission committee council group party delegate interlocutor participant summit meeting conference assembly forum board`)

// Bulleted reports whether a clause opens an item of a list, without a subject
// of its own: "(ii) reaffirmed …".
func (t *Text) Bulleted(cl *Clause) bool {
	if cl.has(Subject) || cl.Passive {
		return false
	}
	first := t.Sents[cl.Sent].Nodes[cl.Node].First
	for _, tok := range t.Sents[cl.Sent].Tokens[:first] {
		if tok.UPOS != "PUNCT" && tok.UPOS != "X" && tok.UPOS != "NUM" && tok.UPOS != "SYM" && len(tok.Form) > 4 {
			return false
		}
	}
	x := t.Sents[cl.Sent].Nodes[cl.Node].XPOS
	return first <= 4 && (x == "VBD" || x == "VBN")
}

// Money reports whether a phrase is an amount of money.
func (t *Text) Money(s, n int) bool {
	for _, c := range t.Under(s, n, "of") { // "a grant of 20 million"
		if t.Money(s, c) {
			return true
		}
	}
	for _, k := range append([]int{n}, t.trees[s].children[n]...) {
		if m := t.Mention(s, k); m != nil && m.Class == mention.Quantity && (len(m.Quantity.Unit) == 3 || m.Quantity.Unit == "$" || money[m.Quantity.Unit]) {
			return true
		}
	}
	return false
}

// money are the names of currencies that a sign or word leaves open.
var money = words(`dollar dollars peso pesos dirham pound pounds franc rupee Rs ¥ riyal dinar`)

// leaders are heads of short forms for those who speak for parties.
var leaders = words(`leader minister president side`)

// pairBefore returns the hyphenated pair of parties that stands before mention i
// in its sentence: "the A-B partnership since the leaders last met".
func (t *Text) pairBefore(i int) []Actor {
	m := &t.Res.Mentions[i]
	toks := t.Sents[m.Sent].Tokens
	for k := i - 1; k > 0 && t.Res.Mentions[k-1].Sent == m.Sent; k-- {
		a, b := &t.Res.Mentions[k-1], &t.Res.Mentions[k]
		if a.Class == mention.Adjective && b.Class == mention.Adjective && b.First == a.Last+1 && (toks[a.Last].Form == "-" || toks[a.Last].Form == "–") {
			out := append(t.refActors(k-1), t.refActors(k)...)
			for j := range out {
				out[j].Basis = chancery.FromContext
			}
			return out
		}
	}
	return nil
}

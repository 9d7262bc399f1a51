package relation

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/rule"
)

// A hit is a level as a sentence words it.
type hit struct {
	code        string
	sent        int
	first, last int // tokens
	head        string
	plural      bool
}

func (h hit) none() bool { return h.code == "" }

// span returns the bytes of a level's words.
func (r *reading) span(h hit) chancery.Span {
	toks := r.t.Sents[h.sent].Tokens
	return chancery.Span{Start: toks[h.first].Start, End: toks[h.last-1].End}
}

// beforeHead and behindHead bound the words of a level around its head.
const beforeHead, behindHead = 7, 3

// levels returns the levels that sentence s speaks of, in order. Tokens are
// searched rather than the tree, which splits long phrases.
func (r *reading) levels(s int) []hit {
	if hs, ok := r.hits[s]; ok {
		return hs
	}
	out := []hit{}
	for k := 0; k < len(r.t.Sents[s].Tokens); k++ {
		if h := r.headed(s, k); !h.none() {
			out = append(out, h)
			k = h.last - 1
		}
	}
	r.hits[s] = out
	return out
}

// headed returns the longest level with its head at token k.
func (r *reading) headed(s, k int) hit {
	toks := r.t.Sents[s].Tokens
	table := r.set.Tables["level"]
	if !table.Head(r.low(s, k)) {
		return hit{}
	}
	var best hit
	for i := max(0, k-beforeHead); i <= k; i++ {
		if toks[i].XPOS == "POS" {
			continue // "A's strategic partner": a table's words forget the "'s"
		}
		for j := min(len(toks), k+1+behindHead); j > k; j-- {
			if j-i <= best.last-best.first {
				break
			}
			if code := exact(table, r.phrase(s, i, j)); code != "" {
				head := toks[k]
				best = hit{code, s, i, j, strings.ToLower(head.Lemma), head.XPOS == "NNS" || head.XPOS == "NNPS"}
			}
		}
	}
	return best
}

// levelAt returns the level that begins at token i.
func (r *reading) levelAt(s, i int) hit {
	for _, h := range r.levels(s) {
		if h.first == i {
			return h
		}
	}
	return hit{}
}

// phrase returns tokens [a, b) in lower case with the last one in the singular.
func (r *reading) phrase(s, a, b int) string {
	toks := r.t.Sents[s].Tokens
	words := make([]string, 0, b-a)
	for k := a; k < b; k++ {
		words = append(words, r.low(s, k))
	}
	if lemma := toks[b-1].Lemma; lemma != "" {
		words[len(words)-1] = strings.ToLower(lemma)
	}
	return strings.Join(words, " ")
}

// low returns a token in lower case, "" beyond the sentence.
func (r *reading) low(s, k int) string {
	toks := r.t.Sents[s].Tokens
	if k < 0 || k >= len(toks) {
		return ""
	}
	return strings.ToLower(toks[k].Form)
}

// lemma returns a token's lemma in lower case, "" beyond the sentence.
func (r *reading) lemma(s, k int) string {
	toks := r.t.Sents[s].Tokens
	if k < 0 || k >= len(toks) {
		return ""
	}
	return strings.ToLower(toks[k].Lemma)
}

// in reports whether a word stands in a table.
func (r *reading) in(table, word string) bool { return exact(r.set.Tables[table], word) != "" }

// tie returns a phrase of tokens [a, b) that a step may act on: its head and
// the token it stands at, or -1.
func (r *reading) tie(s, a, b int) int {
	for k := max(a, 0); k < b && k < len(r.t.Sents[s].Tokens); k++ {
		if w := r.lemma(s, k); r.in("ties", w) && r.t.Sents[s].Tokens[k].UPOS != "VERB" {
			return k
		}
	}
	return -1
}

// diplomatic reads "(full) diplomatic relations", "ties", "its relations": a
// head with nothing before it that makes the ties economic or military ones.
func (r *reading) diplomatic(s, k int) (hit, bool) {
	head := r.lemma(s, k)
	if head != "relation" && head != "tie" && head != "relationship" {
		return hit{}, false
	}
	first := k
	for first > 0 && (r.in("plain", r.low(s, first-1)) || r.partyWord(s, first-1) || r.low(s, first-1) == "-" || r.low(s, first-1) == "–") {
		first--
	}
	if first > 0 {
		prev := r.t.Sents[s].Tokens[first-1]
		if prev.UPOS == "ADJ" || prev.UPOS == "NOUN" || strings.HasPrefix(prev.XPOS, "JJ") {
			return hit{}, false
		}
	}
	for first < k && r.low(s, first) != "diplomatic" && r.low(s, first) != "full" {
		first++
	}
	return hit{"diplomatic_relations", s, first, k + 1, head, true}, true
}

// exact returns a table's code for a whole phrase, "" where it has none.
func exact(tb *rule.Table, phrase string) string {
	code, found := tb.Find(phrase)
	n := 0
	for _, w := range strings.Fields(phrase) {
		if strings.Trim(w, "'’s") != "" || w == "s" {
			n++
		}
	}
	if len(strings.Fields(found)) != n {
		return ""
	}
	return code
}

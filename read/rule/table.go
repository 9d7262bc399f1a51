package rule

import (
	"sort"
	"strings"
)

// A Table maps phrases, as lower-case lemmas, to codes.
type Table struct {
	Name  string
	codes map[string]string
	heads map[string]bool // head nouns of the phrases
	first map[string]bool // their first words: most look-ups end there
	long  int             // words of the longest phrase
}

func newTable(name string) *Table {
	return &Table{Name: name, codes: map[string]string{}, heads: map[string]bool{}, first: map[string]bool{}}
}

// add enters a phrase. Its head is the word before "of", else the last.
func (tb *Table) add(phrase, code string) {
	ws := stems(strings.ReplaceAll(strings.ToLower(phrase), "-", " - "))
	if len(ws) == 0 {
		return
	}
	head := len(ws) - 1
	for i, w := range ws {
		if i > 0 && (w == "of" || w == "on" || w == "for") {
			head = i - 1
			break
		}
	}
	tb.codes[strings.Join(ws, " ")] = code
	tb.heads[ws[head]] = true
	tb.first[ws[0]] = true
	tb.long = max(tb.long, len(ws))
}

// Code looks up a whole phrase.
func (tb *Table) Code(phrase string) string { return tb.codes[strings.Join(stems(phrase), " ")] }

// Find returns the code of the longest phrase within words (lower-case lemmas
// with single spaces), the last one where two are equally long.
func (tb *Table) Find(words string) (code, phrase string) {
	var room [24]string
	ws := room[:0]
	for w := range strings.FieldsSeq(words) {
		for i := strings.IndexByte(w, '-'); i > 0; i = strings.IndexByte(w, '-') { // "counter-tariffs", one token
			ws = append(ws, stem(w[:i]), "-")
			w = w[i+1:]
		}
		if w = stem(w); w != "" {
			ws = append(ws, w)
		}
	}
	best := 0
	for i, w := range ws {
		if !tb.first[w] {
			continue
		}
		for n := min(tb.long, len(ws)-i); n > 0 && n >= best; n-- {
			p := w
			if n > 1 {
				p = strings.Join(ws[i:i+n], " ")
			}
			if c, ok := tb.codes[p]; ok {
				code, phrase, best = c, p, n
				break
			}
		}
	}
	return code, phrase
}

// Head reports whether a lemma is the head noun of any phrase.
func (tb *Table) Head(lemma string) bool {
	return tb.heads[stem(lemma[strings.LastIndexByte(lemma, '-')+1:])]
}

// stems splits words and makes singular and plural, with and without a
// possessive mark, the same: "senior officials' meeting".
func stems(words string) []string {
	var out []string
	for _, w := range strings.Fields(words) {
		if w = stem(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

func stem(w string) string {
	for _, mark := range []string{"'s", "’s", "'", "’"} {
		w = strings.TrimSuffix(w, mark)
	}
	if len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
		w = w[:len(w)-1]
	}
	return w
}

// Codes returns the codes in order.
func (tb *Table) Codes() []string {
	seen := map[string]bool{}
	for _, c := range tb.codes {
		seen[c] = true
	}
	var out []string
	for c := range seen {
		out = append(out, c)
	}
	sort.Strings(out)
	return out
}

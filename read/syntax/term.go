package syntax

import (
	_ "embed"
	"strings"
	"sync"
)

// terms.txt lists fixed expressions that name one thing: "memorandum of
// understanding". A parser that takes each as one noun cannot take it apart.
//
//go:embed terms.txt
var termList string

type term struct {
	rest []string // words after the first, lower case
	head int      // index of the word that carries the number
}

var terms = sync.OnceValue(func() map[string][]term {
	m := map[string][]term{}
	for line := range strings.Lines(termList) {
		ws := strings.Fields(strings.ToLower(line))
		if len(ws) < 2 || ws[0] == "#" {
			continue
		}
		t := term{rest: ws[1:], head: len(ws) - 1}
		for i, w := range ws {
			if w == "of" || w == "for" || w == "on" || w == "into" {
				t.head = i - 1
				break
			}
		}
		m[ws[0]] = append(m[ws[0]], t)
	}
	return m
})

// Terms returns the fixed expressions among tagged tokens as units, leaving
// out those that overlap one of taken. Longer ones win; order is text order.
func Terms(toks []Token, taken []Unit) []Unit {
	busy := make([]bool, len(toks))
	for _, u := range taken {
		for i := max(u.First, 0); i < min(u.Last, len(toks)); i++ {
			busy[i] = true
		}
	}
	var out []Unit
	for i := 0; i < len(toks); i++ {
		if t, ok := longest(toks, busy, i); ok {
			out = append(out, t.unit(toks, i))
			i += len(t.rest)
		} else if u, ok := knit(toks, busy, i); ok {
			out = append(out, u)
			i = u.Last - 1
		}
	}
	return out
}

// knit returns as a unit words that hyphens make one of, which the tokens part:
// the attribute "people-to-people", the number "thirty-five".
func knit(toks []Token, busy []bool, i int) (Unit, bool) {
	word := func(k int) string {
		if k >= len(toks) || busy[k] {
			return ""
		}
		return strings.ToLower(toks[k].Form)
	}
	switch {
	case word(i+1) != "-" || len(word(i)) < 2:
	case word(i+2) == "to" && word(i+3) == "-" && word(i+4) == word(i):
		return Unit{First: i, Last: i + 5, Form: "mutual", UPOS: "ADJ", XPOS: "JJ"}, true
	case tens[word(i)] && ones[word(i+2)]:
		return Unit{First: i, Last: i + 3, Form: word(i + 2), UPOS: "NUM", XPOS: "CD"}, true
	}
	return Unit{}, false
}

var (
	tens = map[string]bool{"twenty": true, "thirty": true, "forty": true, "fifty": true, "sixty": true, "seventy": true, "eighty": true, "ninety": true}
	ones = map[string]bool{"one": true, "two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true}
)

// longest returns the longest expression that starts at a token.
func longest(toks []Token, busy []bool, at int) (best term, ok bool) {
	if busy[at] {
		return term{}, false
	}
	form, one := strings.ToLower(toks[at].Form), singular(toks[at])
	for _, w := range []string{one, form} {
		for _, t := range terms()[w] {
			if len(t.rest) > len(best.rest) && t.fits(toks, busy, at) {
				best, ok = t, true
			}
		}
	}
	return best, ok
}

func (t term) fits(toks []Token, busy []bool, at int) bool {
	if at+len(t.rest) >= len(toks) {
		return false
	}
	for k, w := range t.rest {
		tok := toks[at+1+k]
		if busy[at+1+k] || strings.ToLower(tok.Form) != w && singular(tok) != w {
			return false
		}
	}
	return true
}

// unit makes a noun of the expression at a token, in the number of its head.
func (t term) unit(toks []Token, at int) Unit {
	head := toks[at+t.head]
	u := Unit{First: at, Last: at + 1 + len(t.rest), Form: strings.ToLower(head.Form), UPOS: "NOUN", XPOS: "NN"}
	if singular(head) != u.Form {
		u.XPOS = "NNS"
	}
	return u
}

// singular is a noun's dictionary form, by tag or by its look: the tagger may
// not know the word.
func singular(tok Token) string {
	f := strings.ToLower(tok.Form)
	switch f {
	case "memoranda", "memorandums":
		return "memorandum"
	case "communiques", "communiqués":
		return f[:len(f)-1]
	}
	if tok.XPOS == "NNS" || tok.XPOS == "NNPS" {
		return strings.ToLower(tok.Lemma)
	}
	return f
}

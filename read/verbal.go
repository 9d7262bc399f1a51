package read

import (
	"strings"

	"github.com/chancery-project/chancery/read/syntax"
)

// verbal mends one token: a verb of asking in the present, "to double", and a noun
// before "would".
func verbal(toks []syntax.Token, i int) {
	tok := &toks[i]
	next := syntax.Token{}
	if i+1 < len(toks) {
		next = toks[i+1]
	}
	switch {
	case i == 0:
	case tok.Form == "calls" && tok.UPOS == "NOUN" && (next.Form == "on" || next.Form == "upon" || next.Form == "for") && toks[i-1].UPOS != "ADJ" && capital(toks[i-1].Form):
		tok.UPOS, tok.XPOS, tok.Lemma = "VERB", "VBZ", "call" // "The Council calls on the Commission to"
	case multiples[tok.Form] && tok.UPOS != "VERB" && toks[i-1].Form == "to" && i > 1 && aims[toks[i-2].Lemma]: // "aim to double trade"
		tok.UPOS, tok.XPOS, tok.Lemma = "VERB", "VB", tok.Form
		toks[i-1].UPOS, toks[i-1].XPOS = "PART", "TO"
	case tok.XPOS == "VBZ" && next.XPOS == "MD" && strings.EqualFold(toks[i-1].Form, "that"): // "an assurance that permits would be issued"
		tok.UPOS, tok.XPOS, tok.Lemma = "NOUN", "NNS", strings.TrimSuffix(strings.ToLower(tok.Form), "s")
		toks[i-1].UPOS, toks[i-1].XPOS = "SCONJ", "IN"
	}
}

func capital(form string) bool { return form != "" && form[0] >= 'A' && form[0] <= 'Z' }

// multiples are verbs of growth that look like adjectives.
var multiples = map[string]bool{"double": true, "triple": true, "quadruple": true, "treble": true}

// aims are words after which such a verb stands.
var aims = map[string]bool{
	"aim": true, "plan": true, "agree": true, "want": true, "hope": true, "pledge": true, "seek": true, "decide": true, "vow": true,
	"promise": true, "intend": true, "work": true, "goal": true, "target": true, "commit": true, "set": true, "undertake": true, "try": true,
}

package read

import (
	"strings"

	"github.com/chancery-project/chancery/read/syntax"
)

// retag makes verbs of words that a tagger takes for nouns after two names it
// may not know: "Oman and Peru plan to open …".
func retag(toks []syntax.Token) {
	misread(toks)
	presentVerbs(toks)
	for i := 1; i+2 < len(toks); i++ { // "is due to meet"
		if tok := &toks[i]; tok.Form == "due" && toks[i-1].Lemma == "be" && toks[i+1].XPOS == "TO" {
			tok.UPOS, tok.XPOS, tok.Lemma = "ADJ", "JJ", "due"
		}
	}
	for i := 1; i < len(toks); i++ { // "is due to co-chair"
		if tok, up := &toks[i], toks[i-1]; tok.Form == "co-chair" && (up.XPOS == "TO" || up.XPOS == "MD" || strings.EqualFold(up.Form, "to")) {
			tok.UPOS, tok.XPOS, tok.Lemma = "VERB", "VB", "co-chair"
		}
	}
	for i := 1; i+2 < len(toks); i++ { // "can further strengthen": an adverb between auxiliary and verb
		next := &toks[i+1]
		if tok := &toks[i]; tok.Form == "further" && (toks[i-1].XPOS == "MD" || toks[i-1].XPOS == "TO") && next.UPOS != "DET" && next.UPOS != "ADP" && next.XPOS != "TO" {
			tok.UPOS, tok.XPOS, tok.Lemma = "ADV", "RB", "further"
			next.UPOS, next.XPOS, next.Lemma = "VERB", "VB", strings.ToLower(next.Form)
		}
	}
	for i := range toks { // "Fiji flew in tents"
		if tok := &toks[i]; pasts[tok.Form] != "" && (tok.UPOS != "VERB" || tok.XPOS == "VBP") {
			tok.UPOS, tok.XPOS, tok.Lemma = "VERB", "VBD", pasts[tok.Form]
		}
		verbal(toks, i)
	}
	for i := 1; i+1 < len(toks); i++ { // "signed agreed minutes": what was agreed is no second verb
		if tok := &toks[i]; tok.Form == "agreed" && agreedThings[toks[i+1].Form] && toks[i-1].UPOS == "VERB" {
			tok.UPOS, tok.XPOS, tok.Lemma = "ADJ", "JJ", "agreed"
		}
	}
	for i := 1; i+1 < len(toks); i++ {
		visiting(toks, i)
		ofFigures(toks, i)
		mistaken(toks, i)
	}
	for i := 3; i+1 < len(toks); i++ {
		tok := &toks[i]
		if !plainVerbs[tok.Form] || tok.UPOS != "NOUN" && tok.UPOS != "ADJ" || !opens(toks[i+1]) || !coordinated(toks[:i]) {
			continue
		}
		tok.UPOS, tok.XPOS, tok.Lemma = "VERB", "VBP", tok.Form
	}
}

// visiting makes an attribute of "visiting" before a noun, and nouns of words that
// a tagger takes for attributes of nothing: "the visiting dignitary also called",
// "will hold a trilateral with".
func visiting(toks []syntax.Token, i int) {
	tok, next := &toks[i], toks[i+1]
	switch {
	case tok.Form == "visiting" && toks[i-1].UPOS == "DET" && next.UPOS != "DET" && next.UPOS != "PROPN":
		tok.UPOS, tok.XPOS, tok.Lemma = "ADJ", "JJ", "visiting"
	case tok.Form == "dignitary" && tok.UPOS == "ADJ", nounal[tok.Form] && tok.UPOS == "ADJ" && next.UPOS != "NOUN" && next.UPOS != "PROPN" && next.UPOS != "ADJ" && next.UPOS != "PUNCT" && next.UPOS != "CCONJ" && next.UPOS != "VERB":
		tok.UPOS, tok.XPOS, tok.Lemma = "NOUN", "NN", tok.Form
	}
}

// ofFigures mends words that a tagger mistakes beside figures: "Trade rose by 14
// per cent", "and accounts for 42 per cent", "90,000 Israelis visited".
func ofFigures(toks []syntax.Token, i int) {
	tok, up, next := &toks[i], toks[i-1], &toks[i+1]
	switch {
	case tok.Form == "rose" && tok.UPOS == "NOUN" && up.UPOS == "NOUN" && (next.Form == "by" || next.Form == "to" || next.UPOS == "NUM"):
		tok.UPOS, tok.XPOS, tok.Lemma = "VERB", "VBD", "rise"
	case tok.Form == "accounts" && tok.UPOS == "NOUN" && next.Form == "for" && up.UPOS != "DET" && up.UPOS != "ADJ":
		tok.UPOS, tok.XPOS, tok.Lemma = "VERB", "VBZ", "account"
	case tok.XPOS == "VBZ" && up.UPOS == "NUM" && tok.Form[0] >= 'A' && tok.Form[0] <= 'Z' && next.UPOS == "VERB":
		tok.UPOS, tok.XPOS = "PROPN", "NNPS"
		if next.XPOS == "VBN" {
			next.XPOS = "VBD"
		}
	}
}

// mistaken makes a verb of "meet" that says how often, and a noun of "dialogue": "the
// two councils meet regularly", "the rights dialogue with Chad remains suspended".
func mistaken(toks []syntax.Token, i int) {
	tok, next := &toks[i], toks[i+1]
	switch {
	case tok.Form == "meet" && tok.UPOS == "NOUN" && (next.UPOS == "ADV" || next.Form == "every" || next.Form == "once" || next.Form == "twice"):
		tok.UPOS, tok.XPOS, tok.Lemma = "VERB", "VBP", "meet"
	case thirds[tok.Form] != "" && tok.UPOS == "NOUN":
		tok.UPOS, tok.XPOS, tok.Lemma = "VERB", "VBZ", thirds[tok.Form]
	case tok.Form == "wound" && next.Form == "up" && tok.Lemma != "wind":
		tok.UPOS, tok.XPOS, tok.Lemma = "VERB", "VBD", "wind"
		toks[i+1].UPOS, toks[i+1].XPOS = "ADP", "RP"
	case tok.Form == "dialogue" && tok.UPOS == "VERB" && tok.XPOS != "VB":
		tok.UPOS, tok.XPOS, tok.Lemma = "NOUN", "NN", "dialogue"
	}
}

// thirds are verbs that look like plural nouns.
var thirds = map[string]string{"convenes": "convene", "sits": "sit"}

// nounal are nouns that look like attributes.
var nounal = map[string]bool{"trilateral": true, "bilateral": true, "quadrilateral": true, "plenary": true}

// presentVerbs makes a verb of a plural between a name and a determiner: "Minister
// Soto presents her letters".
func presentVerbs(toks []syntax.Token) {
	for i := 1; i+1 < len(toks); i++ {
		tok := &toks[i]
		if tok.XPOS != "NNS" || toks[i-1].UPOS != "PROPN" || toks[i+1].UPOS != "DET" && toks[i+1].XPOS != "PRP$" {
			continue
		}
		if v := strings.TrimSuffix(tok.Form, "s"); plainVerbs[v] {
			tok.UPOS, tok.XPOS, tok.Lemma = "VERB", "VBZ", v
		}
	}
}

// misread corrects words whose form or neighbours leave no doubt: "a swing",
// "en route", "From left:".
func misread(toks []syntax.Token) {
	for i := range toks {
		tok := &toks[i]
		switch tok.Form {
		case "swing":
			if i > 0 && tok.XPOS == "VBG" {
				tok.UPOS, tok.XPOS, tok.Lemma = "NOUN", "NN", "swing"
			}
		case "route":
			if i > 0 && toks[i-1].Form == "en" {
				toks[i-1].UPOS, toks[i-1].XPOS, toks[i-1].Lemma = "ADV", "RB", "en"
				tok.UPOS, tok.XPOS, tok.Lemma = "ADV", "RB", "route"
			}
		case "left", "right":
			if i == 1 && toks[0].Form == "From" {
				tok.UPOS, tok.XPOS, tok.Lemma = "NOUN", "NN", tok.Form
			}
		}
	}
}

// coordinated reports whether tokens end in "Name and Name".
func coordinated(toks []syntax.Token) bool {
	i := len(toks) - 1
	for i >= 0 && toks[i].UPOS == "PROPN" {
		i--
	}
	for i >= 0 && toks[i].UPOS == "DET" {
		i--
	}
	return i > 0 && i < len(toks)-1 && toks[i].Form == "and" && toks[i-1].UPOS == "PROPN"
}

// agreedThings are nouns for what comes out of talks.
var agreedThings = map[string]bool{"minutes": true, "conclusions": true, "measures": true, "principles": true, "positions": true, "procedures": true, "language": true}

// opens reports whether a token can begin a verb's complement.
func opens(tok syntax.Token) bool {
	switch tok.UPOS {
	case "DET", "PART", "SCONJ", "PRON":
		return true
	}
	return tok.XPOS == "TO" || tok.XPOS == "VBG"
}

// pasts are past tenses that are nothing else, with their verbs.
var pasts = map[string]string{
	"flew": "fly", "withdrew": "withdraw", "overthrew": "overthrow", "airlifted": "airlift", "pardoned": "pardon", "undertook": "undertake", "reopened": "reopen",
	"spoke": "speak", "met": "meet", "went": "go", "came": "come", "took": "take", "gave": "give", "began": "begin", "wrote": "write",
}

// plainVerbs are verbs that look like nouns.
var plainVerbs = func() map[string]bool {
	set := map[string]bool{}
	for _, v := range strings.Fields(`plan support hope pledge vow aim welcome share call work look request promise demand
		condemn praise propose visit host sign offer study stress regret present tour`) {
		set[v] = true
	}
	return set
}()

package event

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

//go:embed words.txt
var wordsText string

// A phrase is a run of words; the last may stand for any that begin with it.
type phrase struct {
	text   string // " peace plan " or " negotiat"
	topics []string
}

// A lexicon finds topics by the first word, or the first letters of it.
type lexicon struct {
	phrases  []phrase
	contexts []string            // in the order of the file
	begins   map[string][]string // what texts of a sort begin with
}

var lexiconOf = sync.OnceValue(func() *lexicon {
	lx := &lexicon{begins: map[string][]string{}}
	at := map[string]int{}
	for line := range strings.Lines(wordsText) {
		topic, list, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		if name, is := strings.CutPrefix(topic, "begin "); is {
			for p := range strings.SplitSeq(list, ",") {
				lx.begins[name] = append(lx.begins[name], pattern(p))
			}
			continue
		}
		if name, is := strings.CutPrefix(topic, "context "); is {
			lx.contexts = append(lx.contexts, name)
		}
		for p := range strings.SplitSeq(list, ",") {
			key := pattern(p)
			i, known := at[key]
			if !known {
				i = len(lx.phrases)
				at[key] = i
				lx.phrases = append(lx.phrases, phrase{text: key})
			}
			lx.phrases[i].topics = append(lx.phrases[i].topics, topic)
		}
	}
	return lx
})

// pattern is a phrase as it stands in a spaced text: " peace plan ", or open at
// the end where a star stands.
func pattern(p string) string {
	p = " " + strings.TrimSpace(p)
	if open, ok := strings.CutSuffix(p, "*"); ok {
		return open
	}
	return p + " "
}

// A topics is what a text is about.
type topics map[string]bool

// topicsOf returns the topics and contexts ("context x") of a text.
func topicsOf(text string) topics {
	out := topics{}
	s := spaced(text)
	if s == "" {
		return out
	}
	for _, p := range lexiconOf().phrases {
		if strings.Contains(s, p.text) {
			for _, t := range p.topics {
				out[t] = true
			}
		}
	}
	return out
}

// spaced is a text in lower case with one space before and after each word.
func spaced(text string) string {
	ws := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(ws) == 0 {
		return ""
	}
	return " " + strings.Join(ws, " ") + " "
}

// begins returns the phrase of a sort that a spaced text begins with, or "".
func begins(s, sort string) string {
	for _, p := range lexiconOf().begins[sort] {
		if strings.HasPrefix(s, p) {
			return p
		}
	}
	return ""
}

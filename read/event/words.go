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

// A lexicon is words.txt, made ready for look-up.
type lexicon struct {
	phrases  map[string][]phrase // by the first two letters, see bucket
	contexts []string            // in the order of the file
	begins   map[string][]string // what texts of a sort begin with
}

var lexiconOf = sync.OnceValue(func() *lexicon {
	lx := &lexicon{phrases: map[string][]phrase{}, begins: map[string][]string{}}
	about := map[string][]string{} // topics of a phrase
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
			about[pattern(p)] = append(about[pattern(p)], topic)
		}
	}
	for text, topics := range about {
		lx.phrases[bucket(text)] = append(lx.phrases[bucket(text)], phrase{text, topics})
	}
	return lx
})

// bucket is what a spaced text is looked up by: a space and two letters.
func bucket(s string) string { return s[:min(len(s), 3)] }

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
	for i := range len(s) - 1 {
		if s[i] != ' ' {
			continue
		}
		for _, p := range lexiconOf().phrases[bucket(s[i:])] {
			if strings.HasPrefix(s[i:], p.text) {
				for _, t := range p.topics {
					out[t] = true
				}
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

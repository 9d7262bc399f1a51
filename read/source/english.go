package source

import (
	"strings"
	"unicode"

	"github.com/chancery-project/chancery"
)

const (
	testWords  = 40   // texts shorter than this are not tested
	leastShare = 0.15 // English prose has 0.35 to 0.5, lists of names about 0.2, other languages below 0.1
	leastOwn   = 0.05 // a diary has few function words, but they are English and nothing else
)

// english refuses a text that is not English: in its first words too few are
// English function words, or most letters are not Latin.
func english(name, text string) error {
	const enough = 2000
	words, hits, own, latin, foreign := 0, 0, 0, 0, 0
	for field := range strings.FieldsSeq(text) {
		word := strings.TrimFunc(field, func(r rune) bool { return !unicode.IsLetter(r) })
		if word == "" {
			continue
		}
		for _, r := range word {
			if unicode.Is(unicode.Latin, r) {
				latin++
			} else if unicode.IsLetter(r) {
				foreign++
			}
		}
		words++
		word = strings.ToLower(word)
		if functionWord(word) {
			hits++
		}
		if ownWord(word) {
			own++
		}
		if words == enough {
			break
		}
	}
	if foreign > latin && foreign > 20 {
		return chancery.Errorf(chancery.Invalid, "%s: not English: most letters are of another script; only English is read, translate it first", name)
	}
	if words >= testWords && float64(hits) < leastShare*float64(words) && float64(own) < leastOwn*float64(words) {
		return chancery.Errorf(chancery.Invalid, "%s: not English: %d of its first %d words are English function words (the, of, and, …), at least %d are needed; only English is read, translate it first",
			name, hits, words, int(leastShare*float64(words))+1)
	}
	return nil
}

func functionWord(w string) bool {
	switch w {
	case "the", "of", "and", "to", "that", "for", "with", "by", "is", "was", "are", "were", "be", "been", "has", "have", "had",
		"will", "would", "this", "these", "its", "it", "from", "which", "who", "their", "they", "he", "she", "his", "her",
		"not", "but", "or", "as", "at", "on", "in", "we", "our", "said", "also", "between", "during", "into", "than", "both", "through":
		return true
	}
	return false
}

// ownWord reports whether a word is written so in English alone, or nearly so.
func ownWord(w string) bool {
	switch w {
	case "the", "of", "and", "with", "from", "between", "by", "for":
		return true
	}
	return false
}

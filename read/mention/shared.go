package mention

import (
	"strings"

	"github.com/chancery-project/chancery/read/gazetteer"
)

// spokenOf reports whether a name that others go by too may be believed to be
// that of id: the document speaks of its owner by names of the owner's own, of a
// state about as much as of any, and of no other owner that the name fits.
func (s *scan) spokenOf(i int, id string) bool {
	of := stateOf(id)
	counts := s.counts()
	n := counts[of]
	if n == 0 {
		return false
	}
	for _, h := range s.g.Match(s.words, i) {
		for _, sense := range h.Senses {
			if other := stateOf(sense.ID); sense.Shared && other != of && counts[other] > 0 {
				return false
			}
		}
	}
	return of == id || !s.state(of) || 2*n >= s.most
}

// fillShort adds the body that "the" and a common noun with a capital stand for
// in a document that speaks of it: "the Community", "the Commission".
func (s *scan) fillShort(k *known, i int) {
	for _, h := range s.g.Match(s.words, i-1) {
		for _, sense := range h.Senses {
			if h.Len > 1 && sense.Shared && s.believable(i-1, h.Len, sense) {
				k.len, k.sense, k.short = h.Len-1, sense, true
				return
			}
		}
	}
}

// stateOf is the part of an identifier before the first slash.
func stateOf(id string) string {
	of, _, _ := strings.Cut(id, "/")
	return of
}

// counts returns how often the document names each state, its source and
// dateline included, by names that are its alone.
func (f *finder) counts() map[string]int {
	if f.spoken != nil {
		return f.spoken
	}
	f.spoken = map[string]int{}
	f.count(strings.Fields(f.doc.Source))
	f.count(strings.Fields(f.doc.Dateline.Place.Of(f.doc.Text)))
	for i := range f.sents {
		words := make([]string, len(f.sents[i].Tokens))
		for k, tok := range f.sents[i].Tokens {
			words[k] = tok.Form
		}
		f.count(words)
	}
	for id, n := range f.spoken {
		if p, ok := f.g.Party(id); ok && p.Sort == "state" {
			f.most = max(f.most, n)
		}
	}
	return f.spoken
}

// count adds the names among words to the counts.
func (f *finder) count(words []string) {
	for i := 0; i < len(words); {
		id, n := f.naming(words, i)
		if id != "" {
			f.spoken[id]++
		}
		i += max(n, 1)
	}
}

// naming returns the state that the longest name at word i is of, "" for none,
// and the length of the name.
func (f *finder) naming(words []string, i int) (string, int) {
	for _, h := range f.g.Match(words, i) {
		for _, sense := range h.Senses {
			switch {
			case sense.Shared:
				return "", h.Len
			case sense.Class == gazetteer.Place && !sense.Ambiguous:
				return sense.Country, h.Len
			case sense.Class <= gazetteer.Metonym && !sense.Ambiguous && sense.ID != "":
				return stateOf(sense.ID), h.Len
			}
		}
	}
	return "", 0
}

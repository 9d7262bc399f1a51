package gazetteer

import (
	"slices"
	"strings"
)

// MaxWords is the most words a name can have.
const MaxWords = 32

// Match returns the names that begin at words[at], longest first, each with
// its senses, best first. Words are tokens as in Universal Dependencies:
// hyphens, possessive marks and commas stand alone. A name never begins or
// ends with a mark. The senses are shared: do not change them.
func (g *Gazetteer) Match(words []string, at int) []Hit {
	if at < 0 || at >= len(words) {
		return nil
	}
	hits := g.matchIn(g.names, words, at)
	for _, x := range g.more {
		hits = joinHits(g.matchIn(x, words, at), hits)
	}
	return hits
}

// joinHits joins two lists, longest first; at one length the senses of own go
// before the rest.
func joinHits(own, hits []Hit) []Hit {
	if len(own) == 0 {
		return hits
	}
	all := append(slices.Clone(own), hits...)
	slices.SortStableFunc(all, func(a, b Hit) int { return b.Len - a.Len })
	out := all[:0]
	for _, h := range all {
		if n := len(out); n > 0 && out[n-1].Len == h.Len {
			out[n-1].Senses = append(slices.Clone(out[n-1].Senses), h.Senses...)
			continue
		}
		out = append(out, h)
	}
	return out
}

// matchIn is Match in one index.
func (g *Gazetteer) matchIn(x *index, words []string, at int) []Hit {
	h, n := x.hash(fnvBasis, words[at])
	if n == 0 {
		return nil
	}
	limit := x.first[h]
	if limit == 0 {
		return nil
	}
	last := min(int(limit), MaxWords, len(words)-at)
	if words[at] == "the" || words[at] == "The" || words[at] == "THE" {
		return g.determined(x, words, at, h, last)
	}
	return x.match(words[at:at+last], h)
}

// determined is Match at an article: "the Republic" yields to a longer name
// that begins after it, "Republic of Korea".
func (g *Gazetteer) determined(x *index, words []string, at int, h uint64, last int) []Hit {
	hits := x.match(words[at:at+last], h)
	if len(hits) == 0 {
		return nil
	}
	if inner := g.Match(words, at+1); len(inner) > 0 {
		hits = slices.DeleteFunc(hits, func(h Hit) bool { return h.Len <= inner[0].Len })
	}
	return hits
}

// match hashes the runs of words from the first on, whose hash is h, and looks them up.
func (x *index) match(words []string, h uint64) []Hit {
	var keys [MaxWords]uint64
	keys[0] = h
	for i := 1; i < len(words); i++ {
		var k int
		h, k = x.hash(h, words[i])
		if k == 0 || possessive(words[i]) {
			continue // keys[i] stays 0: no name ends here
		}
		keys[i] = h
	}
	return x.collect(words, keys[:len(words)])
}

// collect looks the keys up, longest first.
func (x *index) collect(words []string, keys []uint64) []Hit {
	var hits []Hit
	for i := len(keys) - 1; i >= 0; i-- {
		if keys[i] == 0 {
			continue
		}
		s, ok := x.spans[keys[i]]
		if !ok {
			continue
		}
		if senses := x.spelt(s, words[:i+1]); len(senses) > 0 {
			hits = append(hits, Hit{Len: i + 1, Senses: senses})
		}
	}
	return hits
}

// spelt returns the senses in s whose spelling agrees with words.
func (x *index) spelt(s span, words []string) []Sense {
	for i := s.lo; i < s.hi; i++ {
		if x.agrees(x.surfaces[i], words) {
			continue
		}
		senses := append([]Sense(nil), x.senses[s.lo:i]...)
		for j := i + 1; j < s.hi; j++ {
			if x.agrees(x.surfaces[j], words) {
				senses = append(senses, x.senses[j])
			}
		}
		return senses
	}
	return x.senses[s.lo:s.hi:s.hi]
}

// whole returns the senses of a name given in one string.
func (g *Gazetteer) whole(name string) []Sense {
	var senses []Sense
	for i := len(g.more) - 1; i >= 0; i-- {
		senses = append(senses, g.more[i].whole(name)...)
	}
	return append(senses, g.names.whole(name)...)
}

// whole returns the senses of a name given in one string.
func (x *index) whole(name string) []Sense {
	h, _ := x.hash(fnvBasis, name)
	s, ok := x.spans[h]
	if !ok {
		return nil
	}
	return x.spelt(s, []string{name})
}

// ownTitles gives titles that name their body ("UN Secretary-General",
// "President of the European Council") its identifier.
func (x *index) ownTitles(g *Gazetteer) {
	for i := range x.senses {
		if x.senses[i].Class != Title {
			continue
		}
		words := strings.Fields(x.surfaces[i])
		for at := 0; at < len(words) && len(words) > 1 && x.senses[i].ID == ""; at++ {
			for _, h := range g.Match(words, at) {
				s := h.Senses[0]
				if (s.Class <= Grouping) && !s.Ambiguous && (at == 0 || at+h.Len == len(words)) {
					x.senses[i].ID = s.ID
					break
				}
			}
		}
	}
}

func possessive(word string) bool {
	switch word {
	case "'s", "’s", "‘s", "'S", "’S", "'", "’", "s'":
		return true
	}
	return false
}

// A gap is the set of what stands between two letters.
type gap uint8

const (
	space  gap = 1 << iota // a space, or the end of a token
	hyphen                 // a hyphen or an apostrophe
	dot
	dash
)

// bridges reports whether gap t of a text can stand for gap s of a spelling,
// after a run of so many letters in the text.
func bridges(s, t gap, run int) bool {
	switch {
	case t&dash != 0:
		return s != 0 // Indo–Pacific
	case t&dot != 0:
		return s&dot != 0 || s&space != 0 && run <= 4 || s == 0 && run == 1 // St. Lucia, U.S.; not "Israel. I"
	case t&hyphen != 0:
		return true // Secretary-General, co-operation
	case t&space != 0:
		return s&(space|hyphen) != 0
	}
	return s&space == 0
}

// agrees reports whether words spell surface: the same letters, a capital
// wherever surface has one, and gaps that bridge.
func (x *index) agrees(surface string, words []string) bool {
	t := tokens{index: x, words: words}
	run, inWord := 0, false
	for {
		var a letter
		var ga gap
		a, ga, surface = x.letter(surface)
		b, gb := t.letter()
		if a.r == 0 || b.r == 0 {
			return a.r == b.r
		}
		if a.r != b.r || a.upper && !b.upper {
			return false
		}
		alnum := a.r >= 0x80 || isAlnum(byte(a.r))
		if inWord && alnum && !bridges(ga, gb, run) {
			return false
		}
		if gb != 0 || !alnum {
			run = 0
		}
		run++
		inWord = alnum
	}
}

// tokens reads letters across words.
type tokens struct {
	*index
	words []string
	word  string
}

// letter reads the next letter and the gap before it; the end of a token is a space.
func (t *tokens) letter() (letter, gap) {
	var g gap
	for {
		l, h, rest := t.index.letter(t.word)
		g, t.word = g|h, rest
		if l.r != 0 || len(t.words) == 0 {
			return l, g
		}
		t.word, t.words = t.words[0], t.words[1:]
		g |= space
	}
}

// letter reads the next letter of s, and the gap before it.
func (x *index) letter(s string) (letter, gap, string) {
	var g gap
	for s != "" {
		l, n := x.next(s)
		s = s[n:]
		switch {
		case l.mark != 0:
			g |= l.mark
		case l.r == ' ' || l.r == '\u00a0':
			g |= space
		case l.r != 0:
			return l, g, s
		}
	}
	return letter{}, g, ""
}

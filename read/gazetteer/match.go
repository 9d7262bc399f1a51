package gazetteer

import "strings"

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
	x := g.names
	h, n := x.hash(fnvBasis, words[at])
	if n == 0 {
		return nil
	}
	limit := x.first[h]
	if limit == 0 {
		return nil
	}
	var keys [MaxWords]uint64
	last := min(int(limit), MaxWords, len(words)-at)
	keys[0] = h
	for i := 1; i < last; i++ {
		var k int
		h, k = x.hash(h, words[at+i])
		if k == 0 || possessive(words[at+i]) {
			continue // keys[i] stays 0: no name ends here
		}
		keys[i] = h
	}
	return x.collect(words[at:], keys[:last])
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

// A gap is what stands between two letters.
type gap uint8

const (
	joined gap = iota // nothing
	apart             // a space, or the end of a token
	marked            // a hyphen, an apostrophe, a dot
)

// agrees reports whether words spell surface: the same letters, a capital
// wherever surface has one, and no word boundary that the other side lacks
// unless a mark stands there.
func (x *index) agrees(surface string, words []string) bool {
	t := tokens{index: x, words: words}
	inWord := false
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
		if inWord && alnum && (ga == joined && gb == apart || ga == apart && gb == joined) {
			return false
		}
		inWord = alnum
	}
}

// tokens reads letters across words.
type tokens struct {
	*index
	words []string
	word  string
}

// letter reads the next letter and the gap before it; the end of a token is apart.
func (t *tokens) letter() (letter, gap) {
	g := joined
	for {
		l, h, rest := t.index.letter(t.word)
		g, t.word = max(g, h), rest
		if l.r != 0 || len(t.words) == 0 {
			return l, g
		}
		t.word, t.words = t.words[0], t.words[1:]
		g = max(g, apart)
	}
}

// letter reads the next letter of s, and the gap before it.
func (x *index) letter(s string) (letter, gap, string) {
	g := joined
	for s != "" {
		l, n := x.next(s)
		s = s[n:]
		switch {
		case l.punct:
			g = marked
		case l.r == ' ' || l.r == '\u00a0':
			g = max(g, apart)
		case l.r != 0:
			return l, g, s
		}
	}
	return letter{}, g, ""
}

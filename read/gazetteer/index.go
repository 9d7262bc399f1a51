package gazetteer

import (
	"cmp"
	"slices"
)

// An entry is one spelling with one sense; earlier entries are better.
type entry struct {
	surface string
	sense   Sense
}

// An index finds spellings by the letters in them, whatever marks and spaces
// stand between: "Asia-Pacific" is one key with "Asia Pacific", "U.S." with "US".
// What the marks and the case say is compared after the look-up.
type index struct {
	folder
	surfaces []string // parallel to senses
	senses   []Sense
	spans    map[uint64]span  // hash of a whole spelling
	first    map[uint64]uint8 // hash of a first word: most words a spelling with it can have
}

// A span is senses[lo:hi].
type span struct{ lo, hi int32 }

// FNV-1a, 64 bits (Fowler, Noll, Vo), over letters instead of bytes.
const (
	fnvBasis = 14695981039346656037
	fnvPrime = 1099511628211
)

// hash adds the letters of word to h and says how many there were.
func (f folder) hash(h uint64, word string) (uint64, int) {
	n := 0
	for word != "" {
		if c := word[0]; c < 0x80 {
			if r := plainLetters[c]; r != 0 {
				h = (h ^ uint64(r)) * fnvPrime
				n++
			}
			word = word[1:]
			continue
		}
		l, w := f.next(word)
		word = word[w:]
		if l.r != 0 && l.r != ' ' {
			h = (h ^ uint64(l.r)) * fnvPrime
			n++
		}
	}
	return h, n
}

func newIndex(entries []entry) *index {
	x := &index{folder: newFolder(), first: make(map[uint64]uint8, len(entries))}
	order := make([]keyed, 0, len(entries))
	for i := range entries {
		k, n := x.hash(fnvBasis, entries[i].surface)
		if n == 0 {
			continue
		}
		s := &entries[i].sense
		rank := uint32(classOrder[s.Class])
		if s.Ambiguous {
			rank += ambiguousRank
		}
		order = append(order, keyed{k, rank<<24 | uint32(i)})
		x.addFirst(entries[i].surface)
	}
	slices.SortFunc(order, func(a, b keyed) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.rank, b.rank))
	})
	x.fill(entries, order)
	return x
}

// keyed is an entry's place in the order of its key: the rank of its class in
// the high eight bits, its position in the tables, at most 2^24, in the rest.
type keyed struct {
	key  uint64
	rank uint32
}

const ambiguousRank = 64

// classOrder puts the sense to believe first.
var classOrder = [...]uint8{
	State: 0, Organisation: 1, Grouping: 1, Organ: 2, Title: 3, Honorific: 4,
	Demonym: 5, Metonym: 6, Region: 7, Place: 8, GivenName: 9,
}

// fill lays the sorted entries out, each sense once a spelling.
func (x *index) fill(entries []entry, order []keyed) {
	x.spans = make(map[uint64]span, len(order))
	x.surfaces = make([]string, 0, len(order))
	x.senses = make([]Sense, 0, len(order))
	for i := 0; i < len(order); {
		lo, key := len(x.senses), order[i].key
		for ; i < len(order) && order[i].key == key; i++ {
			e := &entries[order[i].rank&(1<<24-1)]
			if !x.known(lo, e) {
				x.surfaces = append(x.surfaces, e.surface)
				x.senses = append(x.senses, e.sense)
			}
		}
		x.spans[key] = span{int32(lo), int32(len(x.senses))}
	}
}

// known reports whether a spelling from lo on already stands for e: has its
// sense, and agrees with whatever e's spelling agrees with. Of two spellings
// of a sense the one that asks for fewer capitals is kept.
func (x *index) known(lo int, e *entry) bool {
	for i := lo; i < len(x.senses); i++ {
		s := &x.senses[i]
		if s.Class != e.sense.Class || s.ID != e.sense.ID || s.Rank != e.sense.Rank || s.Noun != e.sense.Noun {
			continue
		}
		if x.agrees(x.surfaces[i], []string{e.surface}) {
			return true
		}
		if s.Ambiguous == e.sense.Ambiguous && x.agrees(e.surface, []string{x.surfaces[i]}) {
			x.surfaces[i] = e.surface
			return true
		}
	}
	return false
}

// addFirst records the ways a tokeniser may cut the first word of a spelling:
// whole, or before any of its marks.
func (x *index) addFirst(surface string) {
	n := uint8(min(parts(surface), MaxWords))
	h, letters := uint64(fnvBasis), 0
	for s := surface; s != "" && s[0] != ' '; {
		l, w := x.next(s)
		if (l.mark != 0 || w == 1 && !isAlnum(s[0])) && letters > 0 && x.first[h] < n {
			x.first[h] = n
		}
		if l.r != 0 {
			h = (h ^ uint64(l.r)) * fnvPrime
			letters++
		}
		s = s[w:]
	}
	if letters > 0 && x.first[h] < n {
		x.first[h] = n
	}
}

func isAlnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c >= 0x80
}

// parts returns the most tokens any tokeniser makes of surface.
func parts(surface string) int {
	n, inside := 0, false
	for i := range len(surface) {
		c := surface[i]
		if isAlnum(c) {
			if !inside {
				n++
			}
			inside = true
			continue
		}
		inside = false
		if c != ' ' {
			n++
		}
	}
	return n
}

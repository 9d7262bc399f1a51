package gazetteer

import (
	"cmp"
	"slices"
	"strings"
)

// An entry is one spelling with one sense.
type entry struct {
	surface string
	sense   Sense
	order   int32 // position in the tables: earlier is better
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
	keyed := make([]keyedEntry, 0, len(entries))
	for _, e := range entries {
		k, n := x.hash(fnvBasis, e.surface)
		if n == 0 {
			continue
		}
		keyed = append(keyed, keyedEntry{k, e})
		x.addFirst(e.surface)
	}
	slices.SortFunc(keyed, byKey)
	x.fill(keyed)
	return x
}

type keyedEntry struct {
	key uint64
	entry
}

func byKey(a, b keyedEntry) int {
	return cmp.Or(cmp.Compare(a.key, b.key), compareSenses(a.sense, b.sense), cmp.Compare(a.order, b.order))
}

// compareSenses puts the sense to believe first: what is not ambiguous, then by class.
func compareSenses(a, b Sense) int {
	if a.Ambiguous != b.Ambiguous {
		if b.Ambiguous {
			return -1
		}
		return 1
	}
	return cmp.Compare(classOrder[a.Class], classOrder[b.Class])
}

var classOrder = [...]uint8{
	State: 0, Organisation: 1, Grouping: 1, Organ: 2, Title: 3, Honorific: 4,
	Demonym: 5, Metonym: 6, Region: 7, Place: 8, GivenName: 9,
}

// fill lays the sorted entries out, each sense once a spelling.
func (x *index) fill(keyed []keyedEntry) {
	x.spans = make(map[uint64]span, len(keyed))
	x.surfaces = make([]string, 0, len(keyed))
	x.senses = make([]Sense, 0, len(keyed))
	for i := 0; i < len(keyed); {
		lo := len(x.senses)
		j := i
		for ; j < len(keyed) && keyed[j].key == keyed[i].key; j++ {
			if !x.known(lo, keyed[j]) {
				x.surfaces = append(x.surfaces, keyed[j].surface)
				x.senses = append(x.senses, keyed[j].sense)
			}
		}
		x.spans[keyed[i].key] = span{int32(lo), int32(len(x.senses))}
		i = j
	}
}

// known reports whether a spelling of the same case already has this sense.
func (x *index) known(lo int, e keyedEntry) bool {
	for i := lo; i < len(x.senses); i++ {
		s := &x.senses[i]
		if s.Class == e.sense.Class && s.ID == e.sense.ID && s.Norm == e.sense.Norm && x.surfaces[i] == e.surface {
			return true
		}
	}
	return false
}

// addFirst records the ways a tokeniser may cut the first word of a spelling.
func (x *index) addFirst(surface string) {
	n := uint8(min(parts(surface), 255))
	word, _, _ := strings.Cut(surface, " ")
	cuts := [...]string{word, word[:leading(word)]}
	for _, w := range cuts {
		if h, k := x.hash(fnvBasis, w); k > 0 && x.first[h] < n {
			x.first[h] = n
		}
	}
	for i := range word { // U.S. with a token for each mark, or cut after a later one
		if word[i] == '-' || word[i] == '\'' || word[i] == '.' || word[i] == ',' || word[i] == '+' {
			if h, k := x.hash(fnvBasis, word[:i]); k > 0 && x.first[h] < n {
				x.first[h] = n
			}
		}
	}
}

// leading returns how many bytes of word come before its first ASCII mark.
func leading(word string) int {
	for i := range len(word) {
		if c := word[i]; c < 0x80 && !isAlnum(c) {
			return i
		}
	}
	return len(word)
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

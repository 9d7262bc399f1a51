package syntax

import (
	"slices"
	"strings"
)

// A tagset numbers the pairs of UPOS and XPOS that occur together.
type tagset struct {
	pairs []string // "NOUN NN"
	index map[string]int
	byX   map[string]int // the first pair of an XPOS
	byU   map[string]int
}

func newTagset(pairs []string) *tagset {
	t := &tagset{pairs: pairs, index: map[string]int{}, byX: map[string]int{}, byU: map[string]int{}}
	for i, p := range slices.Backward(pairs) {
		u, x, _ := strings.Cut(p, " ")
		t.index[p], t.byX[x], t.byU[u] = i, i, i
	}
	return t
}

// upos and xpos return the two halves of pair i.
func (t *tagset) split(i int) (upos, xpos string) {
	upos, xpos, _ = strings.Cut(t.pairs[i], " ")
	return upos, xpos
}

// number returns one plus the number of a pair, the most frequent pair of either
// half where the pair is unknown, and 0 where both are.
func (t *tagset) number(upos, xpos string) uint64 {
	if i, ok := t.index[upos+" "+xpos]; ok {
		return uint64(i) + 1
	}
	if i, ok := t.byX[xpos]; ok {
		return uint64(i) + 1
	}
	if i, ok := t.byU[upos]; ok {
		return uint64(i) + 1
	}
	return 0
}

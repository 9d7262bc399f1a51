package register

import (
	"cmp"
	"encoding/binary"
	"hash/fnv"
	"slices"
	"strings"
)

// Copies of one text count as one voice. Texts are compared by the smallest
// hashes of their shingles (Broder, "On the resemblance and containment of
// documents", 1997).
const (
	shingleWords = 5
	sketchSize   = 96
	sketchHead   = 24  // copies have one of so many hashes in common, but for one pair in millions
	sameText     = 0.5 // share of common shingles above which a text is a copy
)

// sketch returns the smallest shingle hashes of text, in order.
func sketch(text string) []uint64 {
	words := strings.Fields(strings.ToLower(text))
	var out []uint64
	for i := 0; i+shingleWords <= len(words); i++ {
		h := fnv.New64a()
		for _, w := range words[i : i+shingleWords] {
			h.Write([]byte(w))
			h.Write([]byte{0})
		}
		out = append(out, h.Sum64())
	}
	slices.Sort(out)
	out = slices.Compact(out)
	return slices.Clip(out[:min(len(out), sketchSize)])
}

// resemblance estimates the share of shingles two texts have in common, from
// the smallest hashes of both together.
func resemblance(a, b []uint64) float64 {
	all, both := 0, 0
	for len(a) > 0 && len(b) > 0 && all < sketchSize {
		all++
		switch {
		case a[0] == b[0]:
			both++
			a, b = a[1:], b[1:]
		case a[0] < b[0]:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	if all += min(len(a)+len(b), sketchSize-all); all == 0 {
		return 0
	}
	return float64(both) / float64(all)
}

// Voices counts independent sources: reports of one source, or copies of one
// text, are one voice.
func Voices(heads []Head) int {
	heads = slices.SortedFunc(slices.Values(heads), func(a, b Head) int { return cmp.Compare(a.ID, b.ID) })
	p := newParts(len(heads))
	source, holders := map[string]int{}, map[uint64][]int{}
	for i, h := range heads {
		if name := strings.ToLower(h.Source); name != "" {
			if j, ok := source[name]; ok {
				p.join(i, j)
			}
			source[name] = i
		}
		for _, hash := range h.Sketch[:min(len(h.Sketch), sketchHead)] {
			for _, j := range holders[hash] {
				if p.find(i) != p.find(j) && resemblance(h.Sketch, heads[j].Sketch) >= sameText {
					p.join(i, j)
				}
			}
			holders[hash] = append(holders[hash], i)
		}
	}
	return len(p.groups())
}

// SketchBytes and SketchOf are a sketch's stored form.
func SketchBytes(s []uint64) []byte {
	out := []byte{}
	for _, h := range s {
		out = binary.BigEndian.AppendUint64(out, h)
	}
	return out
}

// SketchOf reads what SketchBytes writes.
func SketchOf(b []byte) []uint64 {
	var out []uint64
	for ; len(b) >= 8; b = b[8:] {
		out = append(out, binary.BigEndian.Uint64(b))
	}
	return out
}

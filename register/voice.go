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
	sketchHead   = 24 // copies have one of so many hashes in common, but for one pair in 200,000

	// sameText is the share of common shingles from which a text is a copy. Of 940
	// releases, 88 % of the copies without three sentences in ten reach it, and none
	// of 441,330 pairs of different ones (measure voices).
	sameText = 0.4
)

// Sketch returns the smallest shingle hashes of text, in order.
func Sketch(text string) []uint64 {
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

// copies reports whether two texts have most of their shingles in common.
func copies(a, b []uint64) bool { return Resemblance(a, b, sameText) >= sameText }

// Resemblance is the share of shingles that two texts have in common, as the
// smallest hashes of both together show; 0 where it is under least.
func Resemblance(a, b []uint64, least float64) float64 {
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
		if rest := min(len(a), len(b), sketchSize-all); float64(both+rest) < least*float64(all+rest) {
			return 0 // not even if all that is left were in common
		}
	}
	all += min(len(a)+len(b), sketchSize-all)
	if float64(both) < least*float64(all) {
		return 0
	}
	return float64(both) / float64(max(all, 1))
}

// Voices counts independent sources: reports of one source, or copies of one
// text, are one voice.
func Voices(heads []Head) int {
	if len(heads) < 2 {
		return len(heads)
	}
	p := newParts(len(heads))
	source := map[string]int{}
	var hashes []holder
	for i, h := range heads {
		if name := strings.ToLower(h.Source); name != "" {
			if j, ok := source[name]; ok {
				p.join(i, j)
			}
			source[name] = i
		}
		for _, hash := range h.Sketch[:min(len(h.Sketch), sketchHead)] {
			hashes = append(hashes, holder{hash, i})
		}
	}
	slices.SortFunc(hashes, func(a, b holder) int { return cmp.Or(cmp.Compare(a.hash, b.hash), a.doc-b.doc) })
	for n, a := range hashes {
		for _, b := range hashes[n+1:] {
			if a.hash != b.hash {
				break
			}
			if p.find(a.doc) != p.find(b.doc) && copies(heads[a.doc].Sketch, heads[b.doc].Sketch) {
				p.join(a.doc, b.doc)
			}
		}
	}
	return len(p.groups())
}

// A holder is a document with one hash of its sketch.
type holder struct {
	hash uint64
	doc  int
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
	if len(b) < 8 {
		return nil
	}
	out := make([]uint64, 0, len(b)/8)
	for ; len(b) >= 8; b = b[8:] {
		out = append(out, binary.BigEndian.Uint64(b))
	}
	return out
}

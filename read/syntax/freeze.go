package syntax

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
)

// frozenScale is the fixed point of frozen weights: 1.0 is 64.
const frozenScale = 64

// A frozen feature: its hash and the weights that survive pruning.
type frozen struct {
	key   uint64
	pairs []pair
	norm  float64 // what losing the feature would cost
}

type pair struct {
	class  uint8
	weight float64
}

// freeze writes the mean of the averaged weights of perceptrons that learned the
// same task in different orders, as a table of about limit bytes, reckoned in pairs. Weights below
// least go first, then the features that matter least.
func freeze(least float64, limit int, ps ...*perceptron) []byte {
	var fs []frozen
	for _, p := range ps {
		fs = merge(fs, p.averages(1/float64(len(ps))))
	}
	fs = prune(fs, least)
	slices.SortFunc(fs, func(a, b frozen) int {
		return cmp.Or(cmp.Compare(b.norm, a.norm), cmp.Compare(a.key, b.key))
	})
	size := 0
	for i, f := range fs {
		size += recordLen + 2*len(f.pairs) + 2
		if size > limit {
			fs = fs[:i]
			break
		}
	}
	return writeTable(fs)
}

// averages returns the averaged weights times by, in order of key.
func (p *perceptron) averages(by float64) []frozen {
	var fs []frozen
	for _, s := range p.slots {
		if s.key == 0 {
			continue
		}
		f, r := frozen{key: s.key}, &p.rows[s.row]
		for i, c := range r.cells {
			f.pairs = append(f.pairs, pair{c.class, p.average(r, i) * by})
		}
		slices.SortFunc(f.pairs, func(a, b pair) int { return cmp.Compare(a.class, b.class) })
		fs = append(fs, f)
	}
	slices.SortFunc(fs, func(a, b frozen) int { return cmp.Compare(a.key, b.key) })
	return fs
}

// merge adds up two lists of features in order of key.
func merge(as, bs []frozen) []frozen {
	out := make([]frozen, 0, len(as)+len(bs))
	for len(as) > 0 && len(bs) > 0 {
		switch cmp.Compare(as[0].key, bs[0].key) {
		case -1:
			out, as = append(out, as[0]), as[1:]
		case 1:
			out, bs = append(out, bs[0]), bs[1:]
		default:
			out = append(out, frozen{key: as[0].key, pairs: mergePairs(as[0].pairs, bs[0].pairs)})
			as, bs = as[1:], bs[1:]
		}
	}
	return append(append(out, as...), bs...)
}

func mergePairs(as, bs []pair) []pair {
	all := append(slices.Clone(as), bs...)
	slices.SortStableFunc(all, func(a, b pair) int { return cmp.Compare(a.class, b.class) })
	out := all[:0]
	for _, p := range all {
		if n := len(out); n > 0 && out[n-1].class == p.class {
			out[n-1].weight += p.weight
			continue
		}
		out = append(out, p)
	}
	return out
}

// prune drops the weights below least and weighs what is left.
func prune(fs []frozen, least float64) []frozen {
	out := fs[:0]
	for _, f := range fs {
		f.pairs = slices.DeleteFunc(f.pairs, func(p pair) bool { return math.Abs(p.weight) < least })
		f.norm = 0
		for _, p := range f.pairs {
			f.norm += math.Abs(p.weight)
		}
		if len(f.pairs) > 0 {
			out = append(out, f)
		}
	}
	return out
}

func writeTable(fs []frozen) []byte {
	log2 := bucketBits(len(fs))
	slices.SortFunc(fs, func(a, b frozen) int { return cmp.Compare(a.key, b.key) })
	out := binary.LittleEndian.AppendUint32(nil, uint32(log2))
	width := fullWidth(fs)
	out = binary.LittleEndian.AppendUint32(out, uint32(width))
	var records []byte
	next := 0
	for b := range uint64(1) << log2 {
		out = binary.LittleEndian.AppendUint32(out, uint32(len(records)))
		for ; next < len(fs) && fs[next].key>>(64-log2) == b; next++ {
			records = appendRecord(records, fs[next], width)
		}
	}
	out = binary.LittleEndian.AppendUint32(out, uint32(len(records)))
	return append(out, records...)
}

// fullWidth is the length of the weights of a record for all classes of fs.
func fullWidth(fs []frozen) int {
	classes := 0
	for _, f := range fs {
		for _, p := range f.pairs {
			classes = max(classes, int(p.class)+1)
		}
	}
	return (classes + 7) / 8 * 8
}

// appendRecord quantises one feature with a shift of its own: one scale for all
// features would drown the small ones.
func appendRecord(b []byte, f frozen, width int) []byte {
	top := 0.0
	for _, p := range f.pairs {
		top = max(top, math.Abs(p.weight)*frozenScale)
	}
	shift := 0
	for math.Round(top/float64(int(1)<<shift)) > 127 {
		shift++
	}
	small := make([]pair, len(f.pairs))
	for i, p := range f.pairs {
		small[i] = pair{p.class, math.Round(p.weight * frozenScale / float64(int(1)<<shift))}
	}
	b = binary.LittleEndian.AppendUint16(b, uint16(f.key))
	if len(small) >= fullFrom && shift < shiftMax {
		return appendFull(append(b, fullMark, uint8(shift)), small, width)
	}
	b = append(b, uint8(len(small)), uint8(shift))
	for _, p := range small {
		b = append(b, p.class, uint8(int8(p.weight)))
	}
	return b
}

func appendFull(b []byte, pairs []pair, width int) []byte {
	at := len(b)
	for range width {
		b = append(b, 128)
	}
	for _, p := range pairs {
		b[at+int(p.class)] = uint8(int(p.weight) + 128)
	}
	return b
}

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
	norm  float64
}

type pair struct {
	class  uint8
	weight float64
}

// freeze writes the averaged weights as a table of at most limit bytes. The
// weights below least and then the features that matter least are dropped.
func (p *perceptron) freeze(least float64, limit int) []byte {
	fs := p.survivors(least)
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

func (p *perceptron) survivors(least float64) []frozen {
	var fs []frozen
	for i, k := range p.keys {
		if k == 0 {
			continue
		}
		f := frozen{key: k}
		for _, c := range p.data[p.rows[i]] {
			if w := p.average(c); math.Abs(w) >= least {
				f.pairs = append(f.pairs, pair{c.class, w})
				f.norm += math.Abs(w)
			}
		}
		if len(f.pairs) > 0 {
			slices.SortFunc(f.pairs, func(a, b pair) int { return cmp.Compare(a.class, b.class) })
			fs = append(fs, f)
		}
	}
	return fs
}

func writeTable(fs []frozen) []byte {
	log2 := bucketBits(len(fs))
	slices.SortFunc(fs, func(a, b frozen) int { return cmp.Compare(a.key, b.key) })
	out := binary.LittleEndian.AppendUint32(nil, uint32(log2))
	var records []byte
	next := 0
	for b := range uint64(1) << log2 {
		out = binary.LittleEndian.AppendUint32(out, uint32(len(records)))
		for ; next < len(fs) && fs[next].key>>(64-log2) == b; next++ {
			records = appendRecord(records, fs[next])
		}
	}
	out = binary.LittleEndian.AppendUint32(out, uint32(len(records)))
	return append(out, records...)
}

// appendRecord quantises one feature with a shift of its own: one scale for all
// features would drown the small ones.
func appendRecord(b []byte, f frozen) []byte {
	top := 0.0
	for _, p := range f.pairs {
		top = max(top, math.Abs(p.weight)*frozenScale)
	}
	shift := 0
	for math.Round(top/float64(int(1)<<shift)) > 127 {
		shift++
	}
	b = binary.LittleEndian.AppendUint16(b, uint16(f.key))
	b = append(b, uint8(len(f.pairs)), uint8(shift))
	for _, p := range f.pairs {
		w := math.Round(p.weight * frozenScale / float64(int(1)<<shift))
		b = append(b, p.class, uint8(int8(w)))
	}
	return b
}

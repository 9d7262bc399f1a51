package syntax

import (
	"encoding/binary"
	"errors"
	"math/bits"
)

// A table is a linear model frozen into bytes: feature hash to the weights of
// classes. It is read where it lies, so loading costs nothing.
//
// Layout: uint32 log2 of the bucket count, uint32 length of a full record's
// weights, bucket count + 1 uint32 offsets, then for each bucket its records:
// uint16 check, uint8 pairs, uint8 shift, and the pairs (uint8 class, int8
// weight); the weight counts weight<<shift. A record of many pairs is full: fullMark
// stands for their number, and a byte for each class holds its weight plus 128.
type table struct {
	shift   uint
	width   int // bytes of a full record's weights, a multiple of 8
	offsets string
	records string
}

const (
	classMax  = 256 // classes a table can tell apart
	recordLen = 4   // bytes of a record's head
	tableHead = 8   // bytes before the offsets
	shiftMax  = 8   // shifts that full records may have
	fullMark  = 255
	fullFrom  = 32 // pairs from which a record is full
)

type scores [classMax]int32

func openTable(b string) (*table, error) {
	if len(b) < tableHead {
		return nil, errors.New("weight table is cut short")
	}
	log2, width := u32(b, 0), u32(b, 4)
	if log2 > 28 || len(b) < tableHead+4*(1<<log2+1) {
		return nil, errors.New("weight table has a bad bucket count")
	}
	if width%8 != 0 || width > classMax {
		return nil, errors.New("weight table has a bad width")
	}
	end := tableHead + 4*(1<<log2+1)
	t := &table{shift: 64 - uint(log2), width: int(width), offsets: b[tableHead:end], records: b[end:]}
	if int(u32(t.offsets, len(t.offsets)-4)) != len(t.records) {
		return nil, errors.New("weight table has the wrong length")
	}
	return t, nil
}

func u32(s string, i int) uint32 {
	_ = s[i+3]
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}

// score adds the weights of every feature to out. Offsets and then the records'
// heads are read ahead for all features, so that waits for memory overlap.
func (t *table) score(feats []uint64, out *scores) {
	var buckets [featureMax]bucketRange
	feats = feats[:min(len(feats), featureMax)]
	n := 0
	for _, f := range feats {
		b := int(f>>t.shift) * 4
		from, to := u32(t.offsets, b), u32(t.offsets, b+4)
		if from < to {
			buckets[n] = bucketRange{from, to, uint16(f), t.records[from+2]}
			n++
		}
	}
	var full fulls
	for i := range n {
		b := &buckets[i]
		at := t.find(b)
		switch {
		case at < 0:
		case t.records[at+2] == fullMark:
			full.add(t.records[at+3], at+recordLen)
		default:
			addPairs(t.records[at:at+recordLen+2*int(t.records[at+2])], out)
		}
	}
	t.addFull(&full, out)
}

// A bucketRange is where a feature's bucket lies; touched pulls it into cache.
type bucketRange struct {
	from, to uint32
	check    uint16
	touched  uint8
}

// find returns where the record of a feature lies, or none.
func (t *table) find(b *bucketRange) int {
	for at := int(b.from); at+recordLen <= int(b.to); {
		head := u32(t.records, at)
		if uint16(head) == b.check {
			return at
		}
		at += recordLen + t.weights(uint8(head>>16))
	}
	return none
}

// weights is the length of a record's weights.
func (t *table) weights(pairs uint8) int {
	if pairs == fullMark {
		return t.width
	}
	return 2 * int(pairs)
}

func addPairs(rec string, out *scores) {
	shift := rec[3] & 31
	pairs := rec[recordLen:]
	for len(pairs) >= 2 {
		out[pairs[0]] += int32(int8(pairs[1])) << shift
		pairs = pairs[2:]
	}
}

// fulls are where the weights of full records lie, by their shift.
type fulls struct {
	at [shiftMax][featureMax]uint32
	n  [shiftMax]int
}

func (f *fulls) add(shift uint8, at int) {
	shift &= shiftMax - 1
	f.at[shift][f.n[shift]] = uint32(at)
	f.n[shift]++
}

// addFull adds up full records eight classes at a time: the even bytes of a
// word in the four 16-bit lanes of one sum, the odd bytes in those of another. A
// lane holds 257 weights, more than there are features.
func (t *table) addFull(f *fulls, out *scores) {
	const lanes = 0x00ff00ff00ff00ff
	for shift := range f.at {
		rows := f.at[shift][:f.n[shift]]
		if len(rows) == 0 {
			continue
		}
		bias := int32(128 * len(rows))
		for w := 0; w < t.width; w += 8 {
			var even, odd uint64
			for _, at := range rows {
				x := u64(t.records, int(at)+w)
				even += x & lanes
				odd += x >> 8 & lanes
			}
			for c := w; c < w+8; c += 2 {
				out[c] += (int32(even&0xffff) - bias) << shift
				out[c+1] += (int32(odd&0xffff) - bias) << shift
				even, odd = even>>16, odd>>16
			}
		}
	}
}

func u64(s string, i int) uint64 {
	_ = s[i+7]
	return uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
		uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
}

// bucketBits picks the bucket count for n features: about two in each.
func bucketBits(n int) uint {
	return uint(max(1, bits.Len(uint(n))-1))
}

// text returns the bytes of the table.
func (t *table) text() string {
	head := binary.LittleEndian.AppendUint32(nil, uint32(64-t.shift))
	head = binary.LittleEndian.AppendUint32(head, uint32(t.width))
	return string(head) + t.offsets + t.records
}

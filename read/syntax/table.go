package syntax

import (
	"encoding/binary"
	"errors"
	"math/bits"
)

// A table is a sparse linear model frozen into bytes: feature hash to a few
// (class, weight) pairs. It is read where it lies, so loading costs nothing.
//
// Layout: uint32 log2 of the bucket count, bucket count + 1 uint32 offsets, then
// for each bucket its records: uint16 check, uint8 pairs, uint8 shift, and the
// pairs (uint8 class, int8 weight); the weight counts weight<<shift.
type table struct {
	shift   uint
	offsets string
	records string
}

const (
	classMax  = 256 // classes a table can tell apart
	recordLen = 4   // bytes of a record's head
)

type scores [classMax]int32

func openTable(b string) (*table, error) {
	if len(b) < 8 {
		return nil, errors.New("weight table is cut short")
	}
	log2 := binary.LittleEndian.Uint32([]byte(b[:4]))
	if log2 > 28 || len(b) < 4+4*(1<<log2+1) {
		return nil, errors.New("weight table has a bad bucket count")
	}
	end := 4 + 4*(1<<log2+1)
	t := &table{shift: 64 - uint(log2), offsets: b[4:end], records: b[end:]}
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
	for i := range n {
		b := &buckets[i]
		scoreBucket(t.records[b.from:b.to], b.check, out)
	}
}

// A bucketRange is where a feature's bucket lies; touched pulls it into cache.
type bucketRange struct {
	from, to uint32
	check    uint16
	touched  uint8
}

func scoreBucket(rec string, check uint16, out *scores) {
	for len(rec) >= recordLen {
		n := recordLen + 2*int(rec[2])
		if uint16(rec[0])|uint16(rec[1])<<8 != check {
			rec = rec[n:]
			continue
		}
		shift := rec[3] & 31
		pairs := rec[recordLen:n]
		for len(pairs) >= 2 {
			out[pairs[0]] += int32(int8(pairs[1])) << shift
			pairs = pairs[2:]
		}
		return
	}
}

// bucketBits picks the bucket count for n features: about two in each.
func bucketBits(n int) uint {
	return uint(max(1, bits.Len(uint(n))-1))
}

// text returns the bytes of the table.
func (t *table) text() string {
	head := binary.LittleEndian.AppendUint32(nil, uint32(64-t.shift))
	return string(head) + t.offsets + t.records
}

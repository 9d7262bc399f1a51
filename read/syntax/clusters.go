package syntax

import (
	"bufio"
	"cmp"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
)

// Clusters maps words to the cluster of their embedding, as sorted six-byte
// entries: the upper half of the word's hash and fine<<6 | coarse.
type Clusters struct {
	entries string
	index   []int32 // first entry by the top indexBits of the hash
}

const (
	entryLen  = 6
	indexBits = 14
)

// ReadClusters reads lines of word, fine cluster (0..511) and coarse cluster
// (0..63), tab separated, after a line of titles.
func ReadClusters(r io.Reader) (*Clusters, error) {
	type entry struct {
		hash uint32
		id   uint16
	}
	var es []entry
	sc := bufio.NewScanner(r)
	for n := 1; sc.Scan(); n++ {
		f := strings.Split(sc.Text(), "\t")
		if n == 1 {
			continue
		}
		if len(f) != 3 {
			return nil, chancery.Errorf(chancery.Invalid, "clusters: line %d has %d columns, want word, fine and coarse", n, len(f))
		}
		fine, err1 := strconv.ParseUint(f[1], 10, 9)
		coarse, err2 := strconv.ParseUint(f[2], 10, 6)
		if err := cmp.Or(err1, err2); err != nil {
			return nil, fmt.Errorf("clusters: line %d: %w", n, err)
		}
		es = append(es, entry{uint32(foldHash(f[0], true) >> 32), uint16(fine<<6 | coarse)})
	}
	slices.SortStableFunc(es, func(a, b entry) int { return cmp.Compare(a.hash, b.hash) })
	var b []byte
	for _, e := range es {
		b = binary.LittleEndian.AppendUint32(b, e.hash)
		b = binary.LittleEndian.AppendUint16(b, e.id)
	}
	return openClusters(string(b)), sc.Err()
}

func openClusters(b string) *Clusters {
	c := &Clusters{entries: b, index: make([]int32, 1<<indexBits+1)}
	n := len(b) / entryLen
	next := 0
	for i := range c.index {
		for next < n && int(u32(b, next*entryLen)>>(32-indexBits)) < i {
			next++
		}
		c.index[i] = int32(next)
	}
	return c
}

// find returns the fine and coarse cluster of a word hash, each plus one; 0, 0
// where the word has none.
func (c *Clusters) find(exactHash uint64) (fine, coarse uint16) {
	h := uint32(exactHash >> 32)
	b := h >> (32 - indexBits)
	for i := c.index[b]; i < c.index[b+1]; i++ {
		at := int(i) * entryLen
		if u32(c.entries, at) == h {
			id := uint16(c.entries[at+4]) | uint16(c.entries[at+5])<<8
			return id>>6 + 1, id&63 + 1
		}
	}
	return 0, 0
}

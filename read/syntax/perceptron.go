package syntax

// A cell is the weight of one class under one feature while it is learned.
type cell struct {
	class  uint8
	weight int32
	last   int32 // step of the last change
	sum    int64 // weight summed over all steps up to last
}

// A perceptron is an averaged multi-class perceptron (Freund and Schapire
// 1999; Collins 2002) over hashed sparse features. Rows come into being when a
// feature takes part in a mistake.
type perceptron struct {
	keys []uint64 // open addressing; 0 is a free slot
	rows []int32
	data [][]cell
	step int32
}

func newPerceptron() *perceptron {
	return &perceptron{keys: make([]uint64, 1<<16), rows: make([]int32, 1<<16)}
}

func (p *perceptron) slot(f uint64) int {
	mask := len(p.keys) - 1
	i := int(f>>20) & mask
	for p.keys[i] != 0 && p.keys[i] != f {
		i = (i + 1) & mask
	}
	return i
}

func (p *perceptron) score(feats []uint64, out *scores) {
	for _, f := range feats {
		i := p.slot(f)
		if p.keys[i] == 0 {
			continue
		}
		for _, c := range p.data[p.rows[i]] {
			out[c.class] += c.weight
		}
	}
}

// update rewards class good and punishes class bad under feats.
func (p *perceptron) update(feats []uint64, good, bad int) {
	for _, f := range feats {
		row := p.row(f)
		p.data[row] = p.bump(p.data[row], uint8(good), 1)
		p.data[row] = p.bump(p.data[row], uint8(bad), -1)
	}
}

func (p *perceptron) bump(row []cell, class uint8, by int32) []cell {
	for i := range row {
		if c := &row[i]; c.class == class {
			c.sum += int64(c.weight) * int64(p.step-c.last)
			c.weight += by
			c.last = p.step
			return row
		}
	}
	return append(row, cell{class: class, weight: by, last: p.step})
}

func (p *perceptron) row(f uint64) int32 {
	i := p.slot(f)
	if p.keys[i] != 0 {
		return p.rows[i]
	}
	if 2*len(p.data) > len(p.keys) {
		p.grow()
		i = p.slot(f)
	}
	p.keys[i], p.rows[i] = f, int32(len(p.data))
	p.data = append(p.data, nil)
	return p.rows[i]
}

func (p *perceptron) grow() {
	keys, rows := p.keys, p.rows
	p.keys, p.rows = make([]uint64, 2*len(keys)), make([]int32, 2*len(rows))
	for i, k := range keys {
		if k != 0 {
			j := p.slot(k)
			p.keys[j], p.rows[j] = k, rows[i]
		}
	}
}

// average returns the mean weight of a cell over all steps.
func (p *perceptron) average(c cell) float64 {
	sum := c.sum + int64(c.weight)*int64(p.step-c.last)
	return float64(sum) / float64(max(p.step, 1))
}

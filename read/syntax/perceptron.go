package syntax

// A cell is the weight of one class under one feature while it is learned.
type cell struct {
	class  uint8
	weight int32
}

// A history is what a cell's average needs: the step of its last change, and its
// weight summed over all steps up to there.
type history struct {
	last int32
	sum  int64
}

// A row holds the cells of one feature. Their histories lie apart, for scores need
// none of them.
type row struct {
	cells []cell
	pasts []history
}

// A slot is a place in the hash table of features.
type slot struct {
	key uint64 // 0 is free
	row int32
}

// A perceptron is an averaged multi-class perceptron (Freund and Schapire
// 1999; Collins 2002) over hashed sparse features. Rows come into being when a
// feature takes part in a mistake, the second one where there is a sieve.
type perceptron struct {
	slots []slot // open addressing
	rows  []row
	step  int32
	sieve sieve
}

func newPerceptron() *perceptron {
	return &perceptron{slots: make([]slot, 1<<16)}
}

func (p *perceptron) slot(f uint64) *slot {
	mask := len(p.slots) - 1
	i := int(f>>20) & mask
	for p.slots[i].key != 0 && p.slots[i].key != f {
		i = (i + 1) & mask
	}
	return &p.slots[i]
}

// score adds the weights of every feature to out. All rows are found first, so
// that waits for memory overlap.
func (p *perceptron) score(feats []uint64, out *scores) {
	var found [featureMax][]cell
	feats = feats[:min(len(feats), featureMax)]
	n := 0
	for _, f := range feats {
		if s := p.slot(f); s.key != 0 {
			found[n] = p.rows[s.row].cells
			n++
		}
	}
	for _, cells := range found[:n] {
		for _, c := range cells {
			out[c.class] += c.weight
		}
	}
}

// update rewards class good and punishes class bad under feats.
func (p *perceptron) update(feats []uint64, good, bad int) {
	for _, f := range feats {
		if r := p.row(f); r != nil {
			r.bump(uint8(good), 1, p.step)
			r.bump(uint8(bad), -1, p.step)
		}
	}
}

func (r *row) bump(class uint8, by, step int32) {
	for i := range r.cells {
		if c := &r.cells[i]; c.class == class {
			q := &r.pasts[i]
			q.sum += int64(c.weight) * int64(step-q.last)
			q.last = step
			c.weight += by
			return
		}
	}
	r.cells = append(r.cells, cell{class: class, weight: by})
	r.pasts = append(r.pasts, history{last: step})
}

// row returns the row of a feature, a new one where it has none, or nil where
// the sieve holds the feature back.
func (p *perceptron) row(f uint64) *row {
	s := p.slot(f)
	if s.key == 0 {
		if p.sieve.first(f) {
			return nil
		}
		if 2*len(p.rows) > len(p.slots) {
			p.grow()
			s = p.slot(f)
		}
		s.key, s.row = f, int32(len(p.rows))
		p.rows = append(p.rows, row{})
	}
	return &p.rows[s.row]
}

func (p *perceptron) grow() {
	old := p.slots
	p.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.key != 0 {
			*p.slot(s.key) = s
		}
	}
}

// average returns the mean weight of cell i over all steps.
func (p *perceptron) average(r *row, i int) float64 {
	q := r.pasts[i]
	sum := q.sum + int64(r.cells[i].weight)*int64(p.step-q.last)
	return float64(sum) / float64(max(p.step, 1))
}

package syntax

import "math/bits"

// An outlook sums up the words from one on. Greedy moves go wrong where the
// answer lies far ahead: "the embargo imposed on X by Y" is a noun with a
// participle if a finite verb is still to come, else a sentence.
type outlook struct {
	finite uint64 // finite verbs up to the end, at most 3, and 4 where one comes before the next mark
	mark   uint64 // the next mark of punctuation
	far    uint64 // how far it is, in buckets
}

// outlooks returns the outlook from each word on, and two empty ones.
func outlooks(nodes []Node, atoms []atom) []outlook {
	out := make([]outlook, len(nodes)+2)
	far := 0
	for i := len(nodes) - 1; i >= 0; i-- {
		o := out[i+1]
		far++
		switch {
		case nodes[i].UPOS == "PUNCT":
			o.finite, o.mark, far = o.finite&3, atoms[i].word, 0
		case finite(nodes[i].XPOS):
			o.finite = min(o.finite&3+1, 3) | 4
		}
		o.far = uint64(bits.Len(uint(far)))
		out[i] = o
	}
	return out
}

// outward appends the features of what lies ahead, and of the finite verbs behind.
func (p *parsing) outward(fs []uint64, v *view) []uint64 {
	s0, s1, b0 := v.s0.tag, v.s1.tag, v.b0.tag
	here, next := p.ahead[p.next], p.ahead[p.next+1].finite
	behind, between := uint64(0), uint64(0)
	if v.i0 != none {
		behind = uint64(min(p.sums[v.i0].verbs, 3))
	}
	if v.i1 != none {
		between = uint64(min(p.sums[v.i0].verbs-p.sums[v.i1+1].verbs, 2)) + 1
	}
	fs = add(fs, 700, next<<8|b0, s0)
	fs = add(fs, 701, next<<8|s1, s0<<8|b0)
	fs = add(fs, 702, next<<8|b0, v.b0.word)
	fs = add(fs, 703, next<<8|b0, v.b1.tag)
	fs = add(fs, 704, next<<8|s0, v.s0.word)
	fs = add(fs, 705, mix(here.mark, here.far), s0<<8|b0)
	fs = add(fs, 706, mix(here.mark, s1), s0<<8|b0)
	fs = add(fs, 707, next<<8|s0, v.k0.lset)
	fs = add(fs, 708, next<<8|s0, v.k0.rset)
	fs = add(fs, 709, next<<8|s1, v.k1.lset)
	fs = add(fs, 710, next<<8|s1, mix(s0, v.k0.lset))
	fs = add(fs, 711, next<<16|s0<<8|b0, v.dist0)
	fs = add(fs, 712, between<<16|s1<<8|s0, b0)
	return add(fs, 713, behind<<16|next<<8|s0, b0)
}

package syntax

import "math/bits"

// A view is the state as the features see it.
type view struct {
	s0, s1, s2, b0, b1, b2   *atom
	i0, i1                   int32
	k0, k1, kb               *kin
	s0l, s0r, s1l, s1r, b0l  *atom
	ls0l, ls0r, ls1r, lb0l   uint64
	s0l2, s0r2, s1r2, b0l2   *atom
	ls1l                     uint64
	dist0, dist1, comma, and uint64
}

// A parsing carries one sentence through the parser.
type parsing struct {
	*state
	atoms []atom // n words, the root, and a blank for what is missing
	sums  []sums
	feats []uint64
	ahead []outlook
	style Style
}

// sums count the commas, conjunctions and finite verbs before a word.
type sums struct{ commas, ands, verbs uint16 }

var noKin = kin{l1: none, l2: none, r1: none, r2: none}

func (p *parsing) atom(i int32) *atom {
	if i < 0 || int(i) > p.n {
		return &p.atoms[p.n+1]
	}
	return &p.atoms[i]
}

func (p *parsing) lab(i int32) uint64 {
	if i < 0 {
		return 0
	}
	return uint64(p.label[i]) + 1
}

func (p *parsing) view() view {
	i0, i1, b := p.at(0), p.at(1), int32(p.next)
	v := view{
		i0: i0, i1: i1, s0: p.atom(i0), s1: p.atom(i1), s2: p.atom(p.at(2)),
		b0: p.atom(b), b1: p.atom(b + 1), b2: p.atom(b + 2), k0: &noKin, k1: &noKin, kb: &p.kids[b],
	}
	if i0 != none {
		v.k0 = &p.kids[i0]
		v.dist0 = bucket(int(b - i0))
	}
	if i1 != none {
		v.k1 = &p.kids[i1]
		v.dist1 = bucket(int(i0 - i1))
		v.comma = uint64(min(p.sums[i0].commas-p.sums[i1].commas, 3))
		v.and = uint64(min(p.sums[i0].ands-p.sums[i1].ands, 2))
	}
	v.s0l, v.s0r, v.s0l2, v.s0r2 = p.atom(v.k0.l1), p.atom(v.k0.r1), p.atom(v.k0.l2), p.atom(v.k0.r2)
	v.s1l, v.s1r, v.s1r2 = p.atom(v.k1.l1), p.atom(v.k1.r1), p.atom(v.k1.r2)
	v.b0l, v.b0l2 = p.atom(v.kb.l1), p.atom(v.kb.l2)
	v.ls0l, v.ls0r, v.ls1r, v.lb0l = p.lab(v.k0.l1), p.lab(v.k0.r1), p.lab(v.k1.r1), p.lab(v.kb.l1)
	v.ls1l = p.lab(v.k1.l1)
	return v
}

func bucket(d int) uint64 {
	if d < 5 {
		return uint64(d)
	}
	return 4 + uint64(bits.Len(uint(d)))
}

// features returns the features of the state. The templates follow Zhang and
// Nivre (2011), turned to arc-hybrid, with word clusters (Koo et al. 2008).
func (p *parsing) features() []uint64 {
	v := p.view()
	fs := v.words(p.feats[:0])
	fs = v.pairs(fs)
	fs = v.triples(fs)
	fs = v.children(fs)
	fs = v.shape(fs)
	fs = p.outward(fs, &v)
	return p.styled(fs, &v)
}

func (v *view) words(fs []uint64) []uint64 {
	for i, a := range [...]*atom{v.s0, v.s1, v.b0, v.b1} {
		id := 100 + 10*uint64(i)
		fs = add(fs, id, a.word, 0)
		fs = add(fs, id+1, a.tag, 0)
		fs = add(fs, id+2, a.word, a.tag)
		fs = add(fs, id+3, a.fine, a.tag)
	}
	fs = add(fs, 140, v.s2.tag, 0)
	fs = add(fs, 141, v.s2.word, 0)
	fs = add(fs, 142, v.b2.tag, 0)
	return add(fs, 143, v.b2.word, 0)
}

func (v *view) pairs(fs []uint64) []uint64 {
	for i, ab := range [...][2]*atom{{v.s0, v.b0}, {v.s1, v.s0}} {
		a, b := ab[0], ab[1]
		id := 200 + 20*uint64(i)
		fs = add(fs, id, a.word, b.word)
		fs = add(fs, id+1, a.word, b.tag)
		fs = add(fs, id+2, a.tag, b.word)
		fs = add(fs, id+3, a.tag, b.tag)
		fs = add(fs, id+4, mix(a.word, a.tag), b.tag)
		fs = add(fs, id+5, a.tag, mix(b.word, b.tag))
		fs = add(fs, id+6, a.fine, b.fine)
		fs = add(fs, id+7, a.fine, b.tag)
		fs = add(fs, id+8, a.tag, b.fine)
		fs = add(fs, id+9, a.coarse<<8|a.tag, b.coarse<<8|b.tag)
		fs = add(fs, id+10, a.word, b.fine)
		fs = add(fs, id+11, a.fine, b.word)
	}
	fs = add(fs, 240, v.b0.tag, v.b1.tag)
	fs = add(fs, 241, v.b0.word, v.b1.tag)
	fs = add(fs, 242, v.b0.tag, v.b1.word)
	fs = add(fs, 243, v.s1.tag, v.b0.tag)
	fs = add(fs, 244, v.s1.word, v.b0.tag)
	fs = add(fs, 245, v.s1.tag, v.b0.word)
	fs = add(fs, 246, v.s1.fine, v.b0.fine)
	fs = add(fs, 247, v.s0.tag, v.b1.tag)
	return add(fs, 248, v.s0.word, v.b1.word)
}

func (v *view) triples(fs []uint64) []uint64 {
	s0, s1, s2, b0, b1, b2 := v.s0.tag, v.s1.tag, v.s2.tag, v.b0.tag, v.b1.tag, v.b2.tag
	fs = add(fs, 300, s0<<8|b0, b1)
	fs = add(fs, 301, s1<<8|s0, b0)
	fs = add(fs, 302, s2<<8|s1, s0)
	fs = add(fs, 303, b0<<8|b1, b2)
	fs = add(fs, 304, s0<<8|b0, v.s1.word)
	fs = add(fs, 305, s1<<8|b0, v.s0.word)
	fs = add(fs, 306, s1<<8|s0, v.b0.word)
	fs = add(fs, 307, s1<<8|s0, b0<<8|b1)
	fs = add(fs, 308, s2<<8|s1, s0<<8|b0)
	fs = add(fs, 309, v.s1.coarse<<8|v.s0.coarse, v.b0.coarse)
	fs = add(fs, 310, b0<<8|b1, v.s0.word)
	fs = add(fs, 311, s0<<8|b1, v.b0.word)
	fs = add(fs, 312, s0<<8|b0, v.b1.word)
	fs = add(fs, 313, b0<<8|b1, v.s0.fine)
	fs = add(fs, 314, s0<<8|b0, v.s1.fine)
	fs = add(fs, 315, s1<<8|b0, v.s0.fine)
	return add(fs, 316, s1<<8|s0, v.b0.fine)
}

func (v *view) children(fs []uint64) []uint64 {
	s0, s1, b0 := v.s0.tag, v.s1.tag, v.b0.tag
	fs = add(fs, 400, s0<<8|v.s0l.tag, v.ls0l)
	fs = add(fs, 401, s0<<8|v.s0r.tag, v.ls0r)
	fs = add(fs, 402, s1<<8|v.s1r.tag, v.ls1r)
	fs = add(fs, 403, s1<<8|v.s1l.tag, v.ls1l)
	fs = add(fs, 404, b0<<8|v.b0l.tag, v.lb0l)
	fs = add(fs, 405, s0<<8|b0, v.s0l.tag<<8|v.ls0l)
	fs = add(fs, 406, s0<<8|b0, v.s0r.tag<<8|v.ls0r)
	fs = add(fs, 407, s0<<8|b0, v.b0l.tag<<8|v.lb0l)
	fs = add(fs, 408, s1<<8|s0, v.s1r.tag<<8|v.ls1r)
	fs = add(fs, 409, s1<<8|s0, v.s1l.tag<<8|v.ls1l)
	fs = add(fs, 410, s1<<8|s0, v.s0l.tag<<8|v.ls0l)
	fs = add(fs, 411, s1<<8|s0, v.s0r.tag<<8|v.ls0r)
	fs = add(fs, 412, s0<<8|v.s0l.tag, v.s0l2.tag)
	fs = add(fs, 413, s0<<8|v.s0r.tag, v.s0r2.tag)
	fs = add(fs, 414, b0<<8|v.b0l.tag, v.b0l2.tag)
	fs = add(fs, 415, s1<<8|v.s1r.tag, v.s1r2.tag)
	fs = add(fs, 416, v.s0l.word, s0)
	fs = add(fs, 417, v.s0l.word, s1<<8|s0)
	fs = add(fs, 418, v.s0l.word, v.s1.word)
	fs = add(fs, 419, mix(v.s0l.word, v.s1.word), v.s0.word)
	fs = add(fs, 420, v.b0l.word, s0<<8|b0)
	fs = add(fs, 421, v.s0r.word, s0<<8|b0)
	fs = add(fs, 422, v.s0l.word, v.s1.fine)
	return add(fs, 423, v.s1r.word, s1<<8|s0)
}

func (v *view) shape(fs []uint64) []uint64 {
	s0, s1, b0 := v.s0.tag, v.s1.tag, v.b0.tag
	n0 := uint64(min(v.k0.nl, 4))<<4 | uint64(min(v.k0.nr, 4))
	n1 := uint64(min(v.k1.nr, 4))
	fs = add(fs, 500, s0, n0)
	fs = add(fs, 501, s1, n1)
	fs = add(fs, 502, b0, uint64(min(v.kb.nl, 4)))
	fs = add(fs, 503, s0<<8|b0, v.dist0)
	fs = add(fs, 504, s1<<8|s0, v.dist1)
	fs = add(fs, 505, s0, v.k0.lset)
	fs = add(fs, 506, s0, v.k0.rset)
	fs = add(fs, 507, s1, v.k1.rset)
	fs = add(fs, 508, b0, v.kb.lset)
	fs = add(fs, 509, s1<<8|s0, v.k1.rset)
	fs = add(fs, 510, s1<<8|s0, v.k0.lset)
	fs = add(fs, 511, s0<<8|b0, v.k0.rset)
	fs = add(fs, 512, s1<<8|s0, v.comma<<4|v.and)
	fs = add(fs, 513, s1<<8|b0, v.comma<<4|v.and)
	fs = add(fs, 514, v.s1.word, v.k1.rset)
	fs = add(fs, 515, v.s0.word, v.k0.rset)
	fs = add(fs, 516, s0<<8|b0, n0)
	fs = add(fs, 517, v.b0.word, v.kb.lset)
	return add(fs, 518, v.s0.word, v.k0.lset)
}

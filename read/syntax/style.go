package syntax

// A Style is a treebank whose habits the parser follows where treebanks hang
// the same words differently: commas, names, dates, adverbials. The style is a
// feature, alone and beside what it changes most, as in Stymne, de Lhoneux,
// Smith and Nivre (2018).
type Style uint8

// The styles. GUM is edited prose for the most part and newer.
const (
	GUM Style = iota
	EWT
)

// Styled returns the model with another style of trees; Load and Open give GUM.
func (m *Model) Styled(s Style) *Model {
	out := *m
	out.style = s
	return &out
}

// styled appends the features that tell the treebanks apart.
func (p *parsing) styled(fs []uint64, v *view) []uint64 {
	t, s1, s0, b0 := uint64(p.style)+1, v.s1.tag, v.s0.tag, v.b0.tag
	commas := v.comma<<4 | v.and
	fs = add(fs, 600, t, 0)
	fs = add(fs, 601, t, s0)
	fs = add(fs, 602, t, b0)
	fs = add(fs, 603, t, s0<<8|b0)
	fs = add(fs, 604, t, s1<<8|s0)
	fs = add(fs, 605, t<<8|s1, s0<<8|b0)
	fs = add(fs, 606, t<<8|s0, b0<<8|v.b1.tag)
	fs = add(fs, 607, t, v.s0.word)
	fs = add(fs, 608, t, v.b0.word)
	fs = add(fs, 609, t<<8|s1, v.s0.word)
	fs = add(fs, 610, t<<8|s0, v.s1.word)
	fs = add(fs, 611, t<<8|s0, v.b0.word)
	fs = add(fs, 612, t<<8|b0, v.s0.word)
	fs = add(fs, 613, t<<8|commas, s1<<8|s0)
	fs = add(fs, 614, t<<8|s0, v.k0.lset)
	fs = add(fs, 615, t<<8|s0, v.k0.rset)
	return add(fs, 616, t<<8|s1, v.k1.rset)
}

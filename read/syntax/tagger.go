package syntax

// featureMax bounds the features of one decision.
const featureMax = 160

// A scorer adds the weights of features to out: a table, or a perceptron that
// is still learning.
type scorer interface {
	score(feats []uint64, out *scores)
}

// A tagging carries one sentence through the tagger.
type tagging struct {
	forms []string
	atoms []atom
	feats []uint64
}

// newTagging prepares the atoms of a sentence and the features that do not
// depend on tags.
func newTagging(c *Clusters, toks []Token) *tagging {
	t := &tagging{feats: make([]uint64, 0, featureMax)}
	t.forms = make([]string, len(toks))
	t.atoms = make([]atom, len(toks)+4) // two each side
	for i := range t.atoms {
		t.atoms[i].word = beforeWord
		if i > 1 {
			t.atoms[i].word = afterWord
		}
	}
	for i := range toks {
		t.forms[i] = toks[i].Form
		t.atoms[i+2] = c.atom(toks[i].Form)
	}
	return t
}

// add appends the feature of template id over values a and b.
func add(fs []uint64, id, a, b uint64) []uint64 {
	return append(fs, mix(mix(id*0xd6e8feb86659fd93, a), b))
}

// features returns the features of word i given the tags chosen before it. The
// templates follow Ratnaparkhi (1996) with clusters after Turian et al. (2010).
func (t *tagging) features(i int) []uint64 {
	a := t.atoms[i : i+5] // word i is a[2]
	w := a[2]
	fs := t.spelling(i, t.feats[:0])
	fs = add(fs, 1, w.word, 0)
	fs = add(fs, 2, a[1].word, 0)
	fs = add(fs, 3, a[3].word, 0)
	fs = add(fs, 4, a[0].word, 0)
	fs = add(fs, 5, a[4].word, 0)
	fs = add(fs, 6, a[1].word, w.word)
	fs = add(fs, 7, w.word, a[3].word)
	fs = add(fs, 8, a[1].tag, 0)
	fs = add(fs, 9, a[1].tag, a[0].tag)
	fs = add(fs, 10, a[1].tag, w.word)
	fs = add(fs, 11, a[1].tag<<8|a[0].tag, w.word)
	fs = add(fs, 12, a[1].tag, a[3].word)
	fs = add(fs, 13, w.fine, 0)
	fs = add(fs, 14, a[1].fine, 0)
	fs = add(fs, 15, a[3].fine, 0)
	fs = add(fs, 16, w.coarse, a[1].tag)
	fs = add(fs, 17, w.coarse<<8|a[3].coarse, a[1].coarse)
	fs = add(fs, 18, w.fine, a[1].tag)
	fs = add(fs, 19, w.fine, a[3].fine)
	fs = add(fs, 20, a[3].shape, w.shape)
	fs = add(fs, 21, a[3].coarse, a[4].coarse)
	fs = add(fs, 22, a[1].word, a[3].word)
	return fs
}

// spelling appends the features of the form itself.
func (t *tagging) spelling(i int, fs []uint64) []uint64 {
	form, w := t.forms[i], t.atoms[i+2]
	first := uint64(0)
	if i == 0 {
		first = 1
	}
	for n := 1; n <= 5 && n <= len(form); n++ {
		fs = add(fs, 30+uint64(n), suffix(form, n), 0)
	}
	for n := 1; n <= 3 && n <= len(form); n++ {
		fs = add(fs, 40+uint64(n), prefix(form, n), 0)
	}
	fs = add(fs, 50, w.shape, first)
	fs = add(fs, 51, w.shape, suffix(form, 3))
	fs = add(fs, 52, w.shape, w.fine)
	if i > 0 {
		fs = add(fs, 53, suffix(t.forms[i-1], 3), t.atoms[i+1].shape)
	}
	if i+1 < len(t.forms) {
		fs = add(fs, 54, suffix(t.forms[i+1], 3), 0)
	}
	return add(fs, 55, 0, 0)
}

// best returns the highest of the first n classes, leaving one out.
func (s *scores) best(n, without int) int {
	best := none
	for c := range n {
		if c != without && (best == none || s[c] > s[best]) {
			best = c
		}
	}
	return best
}

// run tags the sentence greedily from left to right and returns the classes.
func (t *tagging) run(s scorer, n int) []int {
	tags := make([]int, len(t.forms))
	for i := range tags {
		var out scores
		s.score(t.features(i), &out)
		tags[i] = out.best(n, none)
		t.atoms[i+2].tag = uint64(tags[i]) + 1
	}
	return tags
}

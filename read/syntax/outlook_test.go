package syntax

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What lies ahead: finite verbs, and the next mark with its distance.
func TestOutlooks(t *testing.T) {
	s := toy("bans/NOUN/NNS/2/nsubj imposed/VERB/VBN/0/acl hurt/VERB/VBD/-1/root ,/PUNCT/,/2/punct he/PRON/PRP/5/nsubj said/VERB/VBD/2/parataxis ./PUNCT/./2/punct")
	atoms := make([]atom, len(s.Nodes))
	for i := range atoms {
		atoms[i].word = uint64(s.Nodes[i].Form[0])
	}
	want := []outlook{
		{finite: 2 | 4, mark: ',', far: 2}, // bans
		{finite: 2 | 4, mark: ',', far: 2}, // imposed
		{finite: 2 | 4, mark: ',', far: 1}, // hurt
		{finite: 1, mark: ','},             // the comma: "said" comes after it
		{finite: 1 | 4, mark: '.', far: 2},
		{finite: 1 | 4, mark: '.', far: 1},
		{mark: '.'},
		{},
		{},
	}
	if d := cmp.Diff(want, outlooks(s.Nodes, atoms), cmp.AllowUnexported(outlook{})); d != "" {
		t.Error(d)
	}
}

// The parser tells a participle from a verb by what comes after it.
func TestParserLooksAhead(t *testing.T) {
	words := &Clusters{index: make([]int32, 1<<indexBits+1)}
	var sents []Sentence
	for range 40 {
		sents = append(sents,
			toy("the/DET/DT/1/det ban/NOUN/NN/-1/root seen/VERB/VBN/1/acl by/ADP/IN/5/case the/DET/DT/5/det ship/NOUN/NN/2/obl ./PUNCT/./1/punct"),
			toy("the/DET/DT/1/det ban/NOUN/NN/6/nsubj seen/VERB/VBN/1/acl by/ADP/IN/5/case the/DET/DT/5/det ship/NOUN/NN/2/obl hurt/VERB/VBD/-1/root ./PUNCT/./6/punct"))
	}
	m := Train(sents, words, toyTraining())
	for i := range 2 {
		toks := append([]Token(nil), sents[i].Tokens...)
		m.Tag(toks)
		for j, n := range m.Parse(toks, nil) {
			if want := sents[i].Nodes[j]; n.Head != want.Head || n.Rel != want.Rel {
				t.Errorf("%s: %s of %d, want %s of %d", n.Form, n.Rel, n.Head, want.Rel, want.Head)
			}
		}
	}
}

// A sieve holds back once; without one nothing is held back.
func TestSieve(t *testing.T) {
	s := newSieve()
	for i, want := range []bool{true, false, false} {
		if s.first(77<<40) != want {
			t.Errorf("time %d", i+1)
		}
	}
	if !s.first(78<<40) || sieve(nil).first(5) {
		t.Error("another feature is held back once, none without a sieve")
	}
	p := newPerceptron()
	p.sieve = s
	fs := []uint64{1 << 60, 77 << 40}
	p.update(fs, 1, 2)
	var once scores
	p.score(fs, &once)
	if once[1] != 1 || once[2] != -1 {
		t.Errorf("the known feature weighs %d and %d", once[1], once[2])
	}
}

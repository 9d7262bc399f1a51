package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/syntax"
)

const small = `# text = Don't go to United Port.
1-2	Don't	_	_	_	_	_	_	_	_
1	Do	do	AUX	VB	_	3	aux	_	_
2	n't	not	PART	RB	_	3	advmod	_	_
3	go	go	VERB	VB	_	0	root	_	_
4	to	to	ADP	IN	_	6	case	_	_
5	United	unite	VERB	NNP	_	6	amod	_	_
6	Port	Port	PROPN	NNP	_	3	obl	_	_
7	.	.	PUNCT	.	_	3	punct	_	_

`

func TestReadConllu(t *testing.T) {
	gs, err := readConllu(strings.NewReader(small + small))
	if err != nil || len(gs) != 2 || len(gs[0].Tokens) != 7 {
		t.Fatalf("%v, %d sentences", err, len(gs))
	}
	g := &gs[0]
	if got := g.Tokens[1].Of(g.text); got != "n't" || g.Nodes[2].Head != -1 || g.Nodes[0].Head != 2 {
		t.Errorf("token %q, nodes %+v", got, g.Nodes)
	}
	g.name()
	if g.Tokens[4].UPOS != "PROPN" || g.Nodes[4].Lemma != "United" {
		t.Errorf("got %+v", g.Tokens[4])
	}
}

func TestReadConlluRefuses(t *testing.T) {
	for _, bad := range []string{"1\tone\n\n", strings.Replace(small, "\t3\taux", "\tx\taux", 1)} {
		if _, err := readConllu(strings.NewReader(bad)); err == nil || !strings.Contains(err.Error(), "line ") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

// What is scored against itself is all right, sentence by sentence or joined.
func TestTallyOfItself(t *testing.T) {
	gs, err := readConllu(strings.NewReader(small + small))
	if err != nil {
		t.Fatal(err)
	}
	p := join(gs)
	var found []syntax.Sentence
	at := 0
	for i, g := range gs {
		s := syntax.Sentence{Span: chancery.Span{Start: at, End: p.ends[i]}, Tokens: p.Tokens[i*7 : i*7+7], Nodes: g.Nodes}
		found, at = append(found, s), p.ends[i]+1
	}
	var got tally
	got.add(p, found)
	want := tally{gold: 14, found: 14, token: 14, upos: 14, xpos: 14, lemma: 14, uas: 14, las: 14, goldSents: 2, sents: 2, same: 2}
	if got != want {
		t.Error(cmp.Diff(want, got, cmp.AllowUnexported(tally{})))
	}
}

func TestMissingFilesAreNamed(t *testing.T) {
	o := options{ud: t.TempDir()}
	if err := o.printScores(); err == nil || !strings.Contains(err.Error(), "--ud") {
		t.Error(err)
	}
	if err := o.train(); err == nil || !strings.Contains(err.Error(), "en_ewt-train") {
		t.Error(err)
	}
}

func FuzzReadConllu(f *testing.F) {
	f.Add(small)
	f.Fuzz(func(t *testing.T, text string) {
		gs, err := readConllu(strings.NewReader(text))
		for _, g := range gs {
			if err == nil && len(g.Tokens) != len(g.Nodes) {
				t.Fatal("tokens and nodes differ")
			}
		}
	})
}

package syntax

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// bank is a treebank of toy sentences: form/UPOS/XPOS/head/relation.
func bank() []Sentence {
	var out []Sentence
	nouns, verbs := strings.Fields("envoy port treaty ship delegate island"), strings.Fields("saw opened blessed left")
	for i := range 60 {
		a, v, b := nouns[i%6], verbs[i%4], nouns[(i*5+1)%6]
		out = append(out, toy(fmt.Sprintf("the/DET/DT/1/det %s/NOUN/NN/2/nsubj %s/VERB/VBD/-1/root the/DET/DT/4/det %s/NOUN/NN/2/obj ./PUNCT/./2/punct", a, v, b)))
	}
	return out
}

func toy(line string) Sentence {
	var s Sentence
	for i, w := range strings.Fields(line) {
		f := strings.Split(w, "/")
		head := 0
		fmt.Sscan(f[3], &head)
		s.Tokens = append(s.Tokens, Token{Form: f[0], Lemma: f[0], UPOS: f[1], XPOS: f[2]})
		s.Nodes = append(s.Nodes, Node{First: i, Last: i + 1, Unit: none, Form: f[0], UPOS: f[1], XPOS: f[2], Head: head, Rel: f[4]})
	}
	return s
}

func toyTraining() Training {
	return Training{TaggerPasses: 3, ParserPasses: 4, Folds: 2, Parsers: 2, TaggerBytes: 1 << 20, ParserBytes: 1 << 20, Log: func(string, ...any) {}}
}

func TestTrainLearnsAndRepeats(t *testing.T) {
	words, err := ReadClusters(strings.NewReader("word\ta\tb\nport\t3\t1\ntreaty\t3\t2\n"))
	if err != nil {
		t.Fatal(err)
	}
	sents := bank()
	m, again := Train(sents, words, toyTraining()), Train(sents, words, toyTraining())
	if m.parser.(*table).text() != again.parser.(*table).text() || m.tagger.(*table).text() != again.tagger.(*table).text() {
		t.Error("two trainings differ")
	}
	toks := []Token{{Form: "the"}, {Form: "island"}, {Form: "saw"}, {Form: "the"}, {Form: "ship"}, {Form: "."}}
	m.Tag(toks)
	var got []string
	for _, n := range m.Parse(toks, nil) {
		got = append(got, fmt.Sprint(n.UPOS, " ", n.Rel, " ", n.Head))
	}
	want := []string{"DET det 1", "NOUN nsubj 2", "VERB root -1", "DET det 4", "NOUN obj 2", "PUNCT punct 2"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestReadClustersNamesTheLine(t *testing.T) {
	for _, text := range []string{"h\nword\t1\n", "h\nok\t1\t2\nbad\tx\t2\n", "h\nbad\t1\t64\n"} {
		if _, err := ReadClusters(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), "line ") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// Following the oracle from the start rebuilds any projective tree.
func TestOracleRebuildsTree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "n")
		head := make([]int32, n+1)
		root := rapid.IntRange(0, n-1).Draw(t, "root")
		head[n], head[root] = none, int32(n)
		grow(t, head, 0, root, int32(root))
		grow(t, head, root+1, n, int32(root))
		s := newState(n)
		label := make([]int, n+1)
		for !s.done() {
			ok := s.oracle(head, label)
			moved := false
			for m := shift; m <= right && !moved; m++ {
				if s.legal(m) && ok(m, 0) {
					s.apply(m, 0)
					moved = true
				}
			}
			if !moved {
				t.Fatal("no move is right")
			}
		}
		if d := cmp.Diff(head[:n], s.head[:n]); d != "" {
			t.Fatal(d)
		}
	})
}

// grow hangs the words [from, to) under head as a projective subtree.
func grow(t *rapid.T, head []int32, from, to int, under int32) {
	if from >= to {
		return
	}
	top := rapid.IntRange(from, to-1).Draw(t, "top")
	head[top] = under
	grow(t, head, from, top, int32(top))
	grow(t, head, top+1, to, int32(top))
}

// A frozen table scores as the perceptron's averages do, within its precision,
// features of few classes and of many, one by one and together.
func TestTableKeepsWeights(t *testing.T) {
	p := newPerceptron()
	for i := range uint64(5000) {
		p.step++
		p.update([]uint64{mix(i%400, 1), mix(i%7, 2)}, int(i%5), int(i%71+5))
	}
	tab, err := openTable(string(freeze(0, 1<<20, p)))
	if err != nil {
		t.Fatal(err)
	}
	if tab.width != 80 {
		t.Errorf("76 classes are %d wide", tab.width)
	}
	same := func(keys []uint64, want map[uint8]float64) {
		t.Helper()
		var out scores
		tab.score(keys, &out)
		for class, w := range want {
			if d := float64(out[class])/frozenScale - w; d > float64(len(keys)) || d < -float64(len(keys)) {
				t.Errorf("class %d: %d for %g", class, out[class], w)
			}
		}
	}
	all, sums, full := []uint64{}, map[uint8]float64{}, 0
	for _, f := range p.averages(1) {
		weights := map[uint8]float64{}
		for _, pr := range f.pairs {
			weights[pr.class] = pr.weight
		}
		same([]uint64{f.key}, weights)
		if len(all) < featureMax {
			all = append(all, f.key)
			for class, w := range weights {
				sums[class] += w
			}
		}
		if len(f.pairs) >= fullFrom {
			full++
		}
	}
	if full == 0 {
		t.Error("no feature has a full record")
	}
	same(all, sums)
}

func TestOpenTableRefusesDamage(t *testing.T) {
	good := string(freeze(0, 1<<20, newPerceptron()))
	if _, err := openTable(good); err != nil {
		t.Error(err)
	}
	for _, bad := range []string{"", good[:5], good + "x", "\xff\xff\xff\xff" + good[4:]} {
		if _, err := openTable(bad); err == nil {
			t.Errorf("%q opened", bad)
		}
	}
}

// Where treebanks differ the model follows the style it is asked for.
func TestStyledFollowsItsTreebank(t *testing.T) {
	words, err := ReadClusters(strings.NewReader("word\ta\tb\nport\t3\t1\n"))
	if err != nil {
		t.Fatal(err)
	}
	sents, tr := append(bank(), bank()...), toyTraining()
	tr.GUM = len(sents) / 2
	for i := range sents[:tr.GUM] {
		sents[i].Nodes[5].Head = 4 // the full stop on the object, not the verb
	}
	m := Train(sents, words, tr)
	toks := []Token{{Form: "the"}, {Form: "envoy"}, {Form: "saw"}, {Form: "the"}, {Form: "ship"}, {Form: "."}}
	m.Tag(toks)
	for _, c := range []struct {
		model *Model
		want  int
	}{{m, 2}, {m.Styled(GUM), 2}, {m.Styled(EWT), 4}, {m.Styled(EWT).Styled(GUM), 2}} {
		if got := c.model.Parse(toks, nil)[5].Head; got != c.want {
			t.Errorf("style %d: head %d, want %d", c.model.style, got, c.want)
		}
	}
}

func TestPlanRepeatsGUM(t *testing.T) {
	for _, c := range []struct {
		gum  int
		want []int
	}{{0, []int{0, 1, 2}}, {2, []int{0, 1, 2, 2}}, {3, []int{0, 1, 2}}} {
		if d := cmp.Diff(c.want, Training{GUM: c.gum}.plan(3)); d != "" {
			t.Errorf("GUM from %d: %s", c.gum, d)
		}
	}
}

package syntax

import (
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"github.com/chancery-project/chancery"
)

const sample = "The foreign ministers of Norway and Kenya signed a memorandum on fisheries in Oslo on Tuesday. " +
	"“We will open two consulates,” Mr. Odhiambo said, and his counterpart welcomed the plan. " +
	"Talks on a tax treaty, which began in 2019, were not concluded because the two sides couldn't agree on royalties. "

func load(t testing.TB) *Model {
	t.Helper()
	m, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func analyse(m *Model, text string) []Sentence {
	var out []Sentence
	for _, sp := range Sentences(text, chancery.Span{End: len(text)}) {
		s := Sentence{Span: sp, Tokens: Tokenize(text, sp)}
		m.Tag(s.Tokens)
		s.Nodes = m.Parse(s.Tokens, nil)
		out = append(out, s)
	}
	return out
}

func TestTagAndParse(t *testing.T) {
	s := analyse(load(t), "The ministers signed an agreement.")[0]
	var got []string
	for i, n := range s.Nodes {
		head := "root"
		if n.Head >= 0 {
			head = s.Nodes[n.Head].Form
		}
		got = append(got, strings.Join([]string{s.Tokens[i].Lemma, n.UPOS, n.XPOS, n.Rel, head}, " "))
	}
	want := "the DET DT det ministers|minister NOUN NNS nsubj signed|sign VERB VBD root root|" +
		"an DET DT det agreement|agreement NOUN NN obj signed|. PUNCT . punct signed"
	if g := strings.Join(got, "|"); strings.Replace(g, "|a DET", "|an DET", 1) != want {
		t.Errorf("got  %s\nwant %s", g, want)
	}
}

func TestUnitsAreOneNode(t *testing.T) {
	m := load(t)
	text := "Prime Minister Ana Lima met Trade and Industry Minister Bo Ek."
	toks := Tokenize(text, chancery.Span{End: len(text)})
	m.Tag(toks)
	nodes := m.Parse(toks, []Unit{{0, 4, "Lima", "PROPN", "NNP"}, {5, 11, "Ek", "PROPN", "NNP"}, {9, 12, "overlaps", "", ""}})
	if len(nodes) != 4 || nodes[0].Rel != "nsubj" || nodes[2].Rel != "obj" || nodes[2].Unit != 1 || nodes[2].Last != 11 {
		t.Errorf("got %+v", nodes)
	}
}

// A parse is a tree with one root whatever the tokens, tags and units.
func TestParseIsTree(t *testing.T) {
	m := load(t)
	rapid.Check(t, func(t *rapid.T) {
		text := prose(t)
		toks := Tokenize(text, chancery.Span{End: len(text)})
		if rapid.Bool().Draw(t, "tagged") {
			m.Tag(toks)
		}
		var units []Unit
		for range rapid.IntRange(0, 3).Draw(t, "units") {
			first := rapid.IntRange(-1, len(toks)+1).Draw(t, "first")
			units = append(units, Unit{First: first, Last: first + rapid.IntRange(-1, 4).Draw(t, "len"), Form: "Unit"})
		}
		checkTree(t, m.Parse(toks, units), len(toks))
	})
}

func checkTree(t *rapid.T, nodes []Node, tokens int) {
	roots, at := 0, 0
	for i, n := range nodes {
		if n.First != at || n.Last <= n.First || n.Rel == "" {
			t.Fatalf("node %d: %+v", i, n)
		}
		at = n.Last
		if n.Head < 0 {
			roots++
		}
		steps := 0
		for j := i; nodes[j].Head >= 0; j = nodes[j].Head {
			if steps++; steps > len(nodes) {
				t.Fatalf("node %d is in a cycle", i)
			}
		}
	}
	if at != tokens || len(nodes) > 0 && roots != 1 {
		t.Fatalf("%d of %d tokens, %d roots", at, tokens, roots)
	}
}

func TestConcurrentUse(t *testing.T) {
	m := load(t)
	want := analyse(m, sample)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for i, s := range analyse(m, sample) {
				for j, n := range s.Nodes {
					if n != want[i].Nodes[j] {
						t.Errorf("sentence %d, node %d: %+v, then %+v", i, j, want[i].Nodes[j], n)
					}
				}
			}
		})
	}
	wg.Wait()
}

func TestOpenBadModel(t *testing.T) {
	good := fstest.MapFS{}
	for _, n := range []string{clusterFile, taggerFile, parserFile, namesFile, lemmaFile} {
		good[n] = &fstest.MapFile{Data: []byte("x")}
	}
	if _, err := Open(good); err == nil {
		t.Error("a broken model opened")
	}
	if _, err := Open(fstest.MapFS{}); err == nil {
		t.Error("a missing model opened")
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := open(map[string]string{
			clusterFile: clusterData, taggerFile: taggerData, parserFile: parserData, namesFile: namesData, lemmaFile: lemmaData,
		}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPipeline(b *testing.B) {
	m := load(b)
	text := strings.Repeat(sample, 20)
	n := 0
	for b.Loop() {
		for _, s := range analyse(m, text) {
			n += len(s.Tokens)
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "tokens/s")
}

// A sentence has a finite verb, a headline needs none.
func TestFinish(t *testing.T) {
	for tags, want := range map[string]string{
		"Peru/PROPN/NNP imposed/VERB/VBN bans/NOUN/NNS ./PUNCT/.":                      "VBD",
		"Peru/PROPN/NNP has/AUX/VBZ imposed/VERB/VBN bans/NOUN/NNS ./PUNCT/.":          "VBN",
		"bans/NOUN/NNS imposed/VERB/VBN hurt/VERB/VBD trade/NOUN/NN ./PUNCT/.":         "VBN",
		"Imposed/VERB/VBN in/ADP/IN May/PROPN/NNP ./PUNCT/.":                           "VBN",
		"bans/NOUN/NNS imposed/VERB/VBN":                                               "VBN",
		"Peru/PROPN/NNP imposed/VERB/VBN on/ADP/IN is/AUX/VBZ out/ADV/RB ./PUNCT/.":    "VBN",
		"ministers/NOUN/NNS study/NOUN/NN in/ADP/IN Togo/PROPN/NNP ./PUNCT/.":          "VBP",
		"the/DET/DT minister/NOUN/NN study/NOUN/NN in/ADP/IN Togo/PROPN/NNP ./PUNCT/.": "NN",
	} {
		toks := toy(strings.ReplaceAll(tags+" ", " ", "/0/x ")).Tokens
		finish(toks)
		for _, tok := range toks {
			if (strings.HasSuffix(tok.Form, "mposed") || tok.Form == "study") && tok.XPOS != want {
				t.Errorf("%s: %s", tags, tok.XPOS)
			}
		}
	}
}

func TestDayVerbs(t *testing.T) {
	for tags, want := range map[string]string{
		"Peru/PROPN/NNP on/ADP/IN Monday/PROPN/NNP freed/VERB/VBN them/PRON/PRP":                        "VBD",
		"Peru/PROPN/NNP Monday/PROPN/NNP freed/VERB/VBN them/PRON/PRP":                                  "VBD",
		"they/PRON/PRP were/AUX/VBD at/ADP/IN Lima/PROPN/NNP on/ADP/IN Monday/PROPN/NNP freed/VERB/VBN": "VBN",
		"On/ADP/IN Monday/PROPN/NNP freed/VERB/VBN men/NOUN/NNS left/VERB/VBD":                          "VBN",
	} {
		toks := toy(strings.ReplaceAll(tags+" ", " ", "/0/x ")).Tokens
		dayVerbs(toks)
		for _, tok := range toks {
			if tok.Form == "freed" && tok.XPOS != want {
				t.Errorf("%s: %s", tags, tok.XPOS)
			}
		}
	}
}

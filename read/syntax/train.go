package syntax

import (
	"cmp"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Training says how long and how big. The result depends on nothing else.
type Training struct {
	TaggerPasses, ParserPasses int
	Folds                      int // the tagger is jackknifed in this many parts
	Parsers                    int // trained side by side in different orders, then averaged
	TaggerBytes, ParserBytes   int
	Log                        func(format string, args ...any)
}

// Train learns a model from gold sentences: tokens with tags and lemmas, and
// one node a token with head and relation. The parser learns on the tags of
// taggers that have not seen the sentence.
func Train(sents []Sentence, c *Clusters, tr Training) *Model {
	m := &Model{clusters: c, tags: newTagset(tagPairs(sents)), arcs: newArcs(relations(sents)), lemmas: learnLemmas(sents, c)}
	full := trainTagger(sents, m, tr.TaggerPasses)
	m.tagger, _ = openTable(string(freeze(0.02, tr.TaggerBytes, full)))
	tr.Log("tagger: %d features seen in mistakes", len(full.data))
	jack := jackknife(sents, m, tr)
	m.parser, _ = openTable(string(freeze(0.03, tr.ParserBytes, trainParsers(jack, m, tr)...)))
	return m
}

// tagPairs returns the pairs of tags seen at least three times, frequent first.
func tagPairs(sents []Sentence) []string {
	count := map[string]int{}
	for _, s := range sents {
		for _, t := range s.Tokens {
			count[t.UPOS+" "+t.XPOS]++
		}
	}
	maps.DeleteFunc(count, func(_ string, n int) bool { return n < 3 })
	return byCount(count)
}

// relations returns the labels, frequent first.
func relations(sents []Sentence) []string {
	count := map[string]int{}
	for _, s := range sents {
		for _, n := range s.Nodes {
			count[n.Rel]++
		}
	}
	return byCount(count)
}

func byCount(count map[string]int) []string {
	return slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b))
	})
}

// order is a fixed shuffle of 0..n-1 for each pass (a linear congruential walk).
func order(n, pass int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	x := uint64(pass)*0x9e3779b97f4a7c15 + 1
	for i := n - 1; i > 0; i-- {
		x = x*6364136223846793005 + 1442695040888963407
		j := int((x >> 33) % uint64(i+1))
		out[i], out[j] = out[j], out[i]
	}
	return out
}

func trainTagger(sents []Sentence, m *Model, passes int) *perceptron {
	p := newPerceptron()
	for pass := range passes {
		for _, i := range order(len(sents), pass) {
			toks := sents[i].Tokens
			t := newTagging(m.clusters, toks)
			for j := range toks {
				p.step++
				fs := t.features(j)
				got := choose(p, fs, len(m.tags.pairs))
				gold, ok := m.tags.index[toks[j].UPOS+" "+toks[j].XPOS]
				if ok && got != gold {
					p.update(fs, gold, got)
				}
				t.atoms[j+2].tag = uint64(got) + 1
			}
		}
	}
	return p
}

// jackknife returns the sentences with the tags of taggers trained on the others.
func jackknife(sents []Sentence, m *Model, tr Training) []Sentence {
	out := slices.Clone(sents)
	for fold := range tr.Folds {
		var rest []Sentence
		for i := range sents {
			if i/50%tr.Folds != fold {
				rest = append(rest, sents[i])
			}
		}
		p := trainTagger(rest, m, tr.TaggerPasses)
		t, _ := openTable(string(freeze(0.02, tr.TaggerBytes, p)))
		for i := range sents {
			if i/50%tr.Folds == fold {
				out[i] = retag(sents[i], m, t)
			}
		}
		tr.Log("jackknife: part %d of %d", fold+1, tr.Folds)
	}
	return out
}

func retag(s Sentence, m *Model, t *table) Sentence {
	s.Nodes = slices.Clone(s.Nodes)
	for i, c := range newTagging(m.clusters, s.Tokens).run(t, len(m.tags.pairs)) {
		s.Nodes[i].UPOS, s.Nodes[i].XPOS = m.tags.split(c)
	}
	return s
}

// Write writes the files of the model into dir.
func (m *Model) Write(dir string) error {
	files := map[string]string{
		clusterFile: m.clusters.entries,
		taggerFile:  m.tagger.(*table).text(),
		parserFile:  m.parser.(*table).text(),
		namesFile:   strings.Join(m.tags.pairs, "\t") + "\n" + strings.Join(m.arcs.labels, "\t") + "\n",
		lemmaFile:   m.lemmas.text(),
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

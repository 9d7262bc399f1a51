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
	GUM                        int // sentences from this one on are of style GUM, those before of EWT
	TaggerBytes, ParserBytes   int
	Log                        func(format string, args ...any)
}

// Train learns a model from gold sentences: tokens with tags and lemmas, and
// one node a token with head and relation. The parser learns on the tags of
// taggers that have not seen the sentence.
func Train(sents []Sentence, c *Clusters, tr Training) *Model {
	m := &Model{clusters: c, tags: newTagset(tagPairs(sents)), arcs: newArcs(relations(sents)), lemmas: learnLemmas(sents, c)}
	full := trainTagger(sents, tr.plan(len(sents)), m, tr.TaggerPasses)
	m.tagger, _ = openTable(string(freeze(0.02, tr.TaggerBytes, full)))
	tr.Log("tagger: %d features seen in mistakes", len(full.rows))
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

// tagMargin is how far the best wrong tag must stay behind the right one.
const tagMargin = 10

// style is the style of a sentence, by index.
func (tr Training) style(i int) Style {
	if i < tr.GUM {
		return EWT
	}
	return GUM
}

// plan lists the sentences of a pass, by index: GUM's twice where there are
// others, for it is half as long as EWT and nearer to reports.
func (tr Training) plan(n int) []int {
	out := make([]int, 0, 2*n)
	for i := range n {
		out = append(out, i)
	}
	for i := tr.GUM; i > 0 && i < n; i++ {
		out = append(out, i)
	}
	return out
}

// trainTagger learns from the sentences that plan lists.
func trainTagger(sents []Sentence, plan []int, m *Model, passes int) *perceptron {
	p := newPerceptron()
	for pass := range passes {
		for _, i := range order(len(plan), pass) {
			p.learnTags(sents[plan[i]].Tokens, m)
		}
	}
	return p
}

// learnTags runs over one sentence, on the tags it finds itself.
func (p *perceptron) learnTags(toks []Token, m *Model) {
	t := newTagging(m.clusters, toks)
	n := len(m.tags.pairs)
	for i := range toks {
		p.step++
		var out scores
		fs := t.features(i)
		p.score(fs, &out)
		t.atoms[i+2].tag = uint64(out.best(n, none)) + 1
		if gold, ok := m.tags.index[toks[i].UPOS+" "+toks[i].XPOS]; ok && n > 1 {
			if rival := out.best(n, gold); out[gold] <= out[rival]+tagMargin {
				p.update(fs, gold, rival)
			}
		}
	}
}

// jackknife returns the sentences with the tags of taggers trained on the others.
func jackknife(sents []Sentence, m *Model, tr Training) []Sentence {
	out := slices.Clone(sents)
	for fold := range tr.Folds {
		plan := slices.DeleteFunc(tr.plan(len(sents)), func(i int) bool { return i/50%tr.Folds == fold })
		p := trainTagger(sents, plan, m, tr.TaggerPasses)
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

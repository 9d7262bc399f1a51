package main

import (
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/syntax"
)

// A tally counts what was found. Spans and tags of found tokens are compared
// with the treebank as it is, so gold and found may differ in number.
type tally struct {
	gold, found            int
	token, upos, xpos      int
	lemma, uas, las        int
	goldSents, sents, same int
}

func f1(hit, gold, found int) float64 {
	return 200 * float64(hit) / float64(max(gold+found, 1))
}

func (t *tally) row(name string) string {
	s := func(n int) float64 { return f1(n, t.gold, t.found) }
	return fmt.Sprintf("%-14s %7.2f %7.2f %7.2f %7.2f %7.2f %7.2f %7.2f", name, f1(t.same, t.goldSents, t.sents),
		s(t.token), s(t.upos), s(t.xpos), s(t.lemma), s(t.uas), s(t.las))
}

func (o *options) model() (*syntax.Model, error) {
	if o.out != "" {
		return syntax.Open(os.DirFS(o.out))
	}
	return syntax.Load()
}

// printScores scores each test set as its own treebank hangs words: the parser
// is told which it is, so the figures are with the treebank's style given.
func (o *options) printScores() error {
	m, err := o.model()
	if err != nil {
		return err
	}
	fmt.Println("each test set parsed in its own style (ewt, gum); other text is read in gum's")
	fmt.Printf("%-14s %7s %7s %7s %7s %7s %7s %7s\n", "test set", "sents", "tokens", "UPOS", "XPOS", "lemma", "UAS", "LAS")
	for i, bank := range [...]string{syntax.GUM: "gum", syntax.EWT: "ewt"} {
		m := m.Styled(syntax.Style(i))
		gs, err := readFiles(o.ud, "en_"+bank+"-test.conllu")
		if err != nil {
			return err
		}
		var onGold, onText tally
		for i := range gs {
			onGold.add(&gs[i], goldTokens(m, &gs[i]))
		}
		fmt.Println(onGold.row(bank + " tokens"))
		var spent time.Duration
		for _, p := range paragraphs(gs) {
			start := time.Now()
			found := fromText(m, p.text)
			spent += time.Since(start)
			onText.add(p, found)
		}
		fmt.Printf("%s  %.0f tokens/s\n", onText.row(bank+" text"), float64(onText.found)/spent.Seconds())
	}
	return nil
}

func goldTokens(m *syntax.Model, g *gold) []syntax.Sentence {
	toks := make([]syntax.Token, len(g.Tokens))
	for i, t := range g.Tokens {
		toks[i] = syntax.Token{Span: t.Span, Form: t.Form}
	}
	m.Tag(toks)
	return []syntax.Sentence{{Span: chancery.Span{End: len(g.text)}, Tokens: toks, Nodes: m.Parse(toks, nil)}}
}

// fromText runs the whole line over plain text.
func fromText(m *syntax.Model, text string) []syntax.Sentence {
	var out []syntax.Sentence
	for _, s := range syntax.Sentences(text, chancery.Span{End: len(text)}) {
		toks := syntax.Tokenize(text, s)
		m.Tag(toks)
		out = append(out, syntax.Sentence{Span: s, Tokens: toks, Nodes: m.Parse(toks, nil)})
	}
	return out
}

// paragraphs joins sentences, five at a time, with a space between them.
func paragraphs(gs []gold) []*gold {
	var out []*gold
	for len(gs) > 0 {
		n := min(5, len(gs))
		out = append(out, join(gs[:n]))
		gs = gs[n:]
	}
	return out
}

func join(gs []gold) *gold {
	var b strings.Builder
	p := &gold{}
	for _, g := range gs {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		at, first := b.Len(), len(p.Tokens)
		b.WriteString(g.text)
		p.ends = append(p.ends, b.Len())
		for i, t := range g.Tokens {
			t.Start, t.End = t.Start+at, t.End+at
			n := g.Nodes[i]
			if n.Head >= 0 {
				n.Head += first
			}
			p.Tokens, p.Nodes = append(p.Tokens, t), append(p.Nodes, n)
		}
	}
	p.text = b.String()
	return p
}

// add compares by character offsets: a word counts where its span and its
// head's span are both in the treebank.
func (t *tally) add(g *gold, found []syntax.Sentence) {
	at := map[chancery.Span]int{}
	for i, tok := range g.Tokens {
		at[tok.Span] = i
	}
	t.gold += len(g.Tokens)
	t.countSentences(g, found)
	for _, s := range found {
		t.found += len(s.Tokens)
		for i, tok := range s.Tokens {
			if j, ok := at[tok.Span]; ok && (tok.Len() > 0 || len(g.Tokens) == len(s.Tokens)) {
				t.word(g, pick(g, s, i, j), s, i)
			}
		}
	}
}

// pick prefers the same place in the sentence where spans are not unique.
func pick(g *gold, s syntax.Sentence, i, j int) int {
	if len(g.Tokens) == len(s.Tokens) && g.Tokens[i].Span == s.Tokens[i].Span {
		return i
	}
	return j
}

func (t *tally) word(g *gold, j int, s syntax.Sentence, i int) {
	want, tok, node := g.Nodes[j], s.Tokens[i], s.Nodes[i]
	t.token++
	count(&t.upos, tok.UPOS == want.UPOS)
	count(&t.xpos, tok.XPOS == want.XPOS)
	count(&t.lemma, strings.EqualFold(tok.Lemma, want.Lemma))
	ok := node.Head < 0 && want.Head < 0
	if node.Head >= 0 && want.Head >= 0 {
		ok = s.Tokens[node.Head].Span == g.Tokens[want.Head].Span
	}
	count(&t.uas, ok)
	count(&t.las, ok && node.Rel == want.Rel)
}

func count(n *int, ok bool) {
	if ok {
		*n++
	}
}

func (t *tally) countSentences(g *gold, found []syntax.Sentence) {
	ends := map[int]bool{len(g.text): true}
	for _, e := range g.ends {
		ends[e] = true
	}
	t.goldSents += len(ends)
	t.sents += len(found)
	for _, s := range found {
		count(&t.same, ends[s.End])
	}
}

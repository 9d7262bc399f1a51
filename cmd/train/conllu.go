package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/syntax"
)

// readFiles reads treebank files of dir, gzipped or not.
func readFiles(dir string, names ...string) ([]gold, error) {
	var out []gold
	for _, name := range names {
		sents, err := readFile(filepath.Join(dir, name))
		if err != nil {
			return nil, err
		}
		out = append(out, sents...)
	}
	return out, nil
}

func readFile(path string) ([]gold, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("treebank: %w; name its folder with --ud", err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("treebank %s: %w", path, err)
		}
	}
	sents, err := readConllu(r)
	if err != nil {
		return nil, fmt.Errorf("treebank %s: %w", path, err)
	}
	return sents, nil
}

// A gold sentence with its text as printed; token spans point into it.
type gold struct {
	text string
	ends []int // of its sentences, where it holds more than one
	syntax.Sentence
}

// readConllu reads sentences; ranges of multiword tokens are skipped.
func readConllu(r io.Reader) ([]gold, error) {
	var out []gold
	var g gold
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<22)
	for n := 1; sc.Scan(); n++ {
		line := sc.Text()
		switch {
		case line == "":
			if len(g.Tokens) > 0 {
				g.align()
				out = append(out, g)
			}
			g = gold{}
		case strings.HasPrefix(line, "# text = "):
			g.text = strings.TrimPrefix(line, "# text = ")
		case line[0] != '#':
			if err := g.addLine(line); err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
		}
	}
	return out, sc.Err()
}

func (g *gold) addLine(line string) error {
	f := strings.Split(line, "\t")
	if len(f) != 10 {
		return fmt.Errorf("%d columns, want 10", len(f))
	}
	if strings.ContainsAny(f[0], "-.") {
		return nil
	}
	head, err := strconv.Atoi(f[6])
	if err != nil {
		return err
	}
	i := len(g.Tokens)
	g.Tokens = append(g.Tokens, syntax.Token{Form: f[1], Lemma: f[2], UPOS: f[3], XPOS: f[4]})
	g.Nodes = append(g.Nodes, syntax.Node{First: i, Last: i + 1, Unit: -1, Form: f[1], Lemma: f[2], UPOS: f[3], XPOS: f[4], Head: head - 1, Rel: f[7]})
	return nil
}

// name makes a proper noun of every word inside a name. The treebanks tag the
// adjectives and verbs of names as such ("United" Nations); readers of names
// want the name. Scores are against the treebanks as they are.
func (g *gold) name() {
	for i := range g.Tokens {
		if t := &g.Tokens[i]; strings.HasPrefix(t.XPOS, "NNP") {
			t.UPOS, t.Lemma = "PROPN", t.Form
			g.Nodes[i].UPOS, g.Nodes[i].Lemma = t.UPOS, t.Lemma
		}
	}
}

// align finds the tokens in the text; a token that is not there (a typing error
// that the treebank corrects) takes no room.
func (g *gold) align() {
	at := 0
	for i := range g.Tokens {
		t := &g.Tokens[i]
		j := strings.Index(g.text[at:], t.Form)
		if j < 0 || j > 3 {
			t.Span = chancery.Span{Start: at, End: at}
			continue
		}
		t.Span = chancery.Span{Start: at + j, End: at + j + len(t.Form)}
		at = t.End
	}
}

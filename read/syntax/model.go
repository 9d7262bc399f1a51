package syntax

import (
	_ "embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

// The embedded model, read where it lies: see model/NOTICE.txt.
var (
	//go:embed model/clusters.bin
	clusterData string
	//go:embed model/tagger.bin
	taggerData string
	//go:embed model/parser.bin
	parserData string
	//go:embed model/names.txt
	namesData string
	//go:embed model/lemmas.txt
	lemmaData string
)

// A Model tags and parses. It never changes once loaded: any number of
// goroutines may share it.
type Model struct {
	clusters *Clusters
	tags     *tagset
	tagger   scorer
	arcs     *arcs
	parser   scorer
	style    Style
	lemmas   *lemmas
}

// Load returns the embedded model, read once.
func Load() (*Model, error) { return loadOnce() }

var loadOnce = sync.OnceValues(func() (*Model, error) {
	return open(map[string]string{
		clusterFile: clusterData, taggerFile: taggerData, parserFile: parserData, namesFile: namesData, lemmaFile: lemmaData,
	})
})

// The files of a model.
const (
	clusterFile = "clusters.bin"
	taggerFile  = "tagger.bin"
	parserFile  = "parser.bin"
	namesFile   = "names.txt" // one line of tag pairs, one of labels; tab separated
	lemmaFile   = "lemmas.txt"
)

// Open reads a model that Write wrote.
func Open(dir fs.FS) (*Model, error) {
	files := map[string]string{}
	for _, name := range []string{clusterFile, taggerFile, parserFile, namesFile, lemmaFile} {
		b, err := fs.ReadFile(dir, name)
		if err != nil {
			return nil, fmt.Errorf("syntax model: %w; write it with go run ./cmd/train", err)
		}
		files[name] = string(b)
	}
	return open(files)
}

func open(files map[string]string) (*Model, error) {
	names := strings.Split(strings.TrimSpace(files[namesFile]), "\n")
	if len(names) != 2 {
		return nil, fmt.Errorf("syntax model: %s has %d lines, want 2", namesFile, len(names))
	}
	m := &Model{clusters: openClusters(files[clusterFile])}
	m.lemmas = openLemmas(files[lemmaFile], m.clusters)
	m.tags = newTagset(strings.Split(names[0], "\t"))
	m.arcs = newArcs(strings.Split(names[1], "\t"))
	var err error
	if m.tagger, err = openTable(files[taggerFile]); err != nil {
		return nil, fmt.Errorf("syntax model: %s: %w", taggerFile, err)
	}
	if m.parser, err = openTable(files[parserFile]); err != nil {
		return nil, fmt.Errorf("syntax model: %s: %w", parserFile, err)
	}
	return m, nil
}

// Tag fills UPOS, XPOS and Lemma of one sentence's tokens.
func (m *Model) Tag(toks []Token) {
	if len(toks) == 0 {
		return
	}
	if stamped(toks) { // the words begin behind the hour
		toks[0].UPOS, toks[0].XPOS, toks[0].Lemma = "NUM", "CD", toks[0].Form
		toks = toks[1:]
	}
	for i, c := range newTagging(m.clusters, toks).run(m.tagger, len(m.tags.pairs)) {
		t := &toks[i]
		t.UPOS, t.XPOS = m.tags.split(c)
		if t.Form == "spoke" || t.Form == "met" { // never a noun here, however rare before "today"
			t.UPOS, t.XPOS = "VERB", past(t.XPOS)
		}
	}
	dayVerbs(toks)
	finish(toks)
	for i := range toks {
		toks[i].Lemma = m.lemmas.lemma(toks[i].Form, toks[i].XPOS)
	}
}

// dayVerbs makes a past tense of a participle behind a day that stands behind a
// subject: "The Union on Monday imposed bans".
func dayVerbs(toks []Token) {
	for i := 2; i < len(toks); i++ {
		if toks[i].XPOS != "VBN" || !strings.HasSuffix(toks[i-1].Form, "day") || toks[i-1].XPOS != "NNP" {
			continue
		}
		subject := i - 2
		if strings.EqualFold(toks[subject].Form, "on") {
			subject--
		}
		if subject >= 0 && (toks[subject].UPOS == "PROPN" || toks[subject].UPOS == "NOUN") && !slices.ContainsFunc(toks[:i], func(t Token) bool { return t.UPOS == "AUX" }) {
			toks[i].XPOS = "VBD"
		}
	}
}

// nouns are verbs that the tagger takes for nouns after a plural: "students
// study in Togo".
var nouns = map[string]bool{"study": true, "work": true, "live": true, "train": true, "face": true, "share": true, "support": true}

// finish gives a sentence without a finite verb one: a past tense that the tagger
// took for a participle, with no auxiliary before it and a noun to be its subject,
// else a present tense that it took for a noun.
func finish(toks []Token) {
	if toks[len(toks)-1].Form != "." {
		return
	}
	verb, noun := none, false
	for i := range toks {
		switch t := &toks[i]; {
		case finite(t.XPOS) || t.UPOS == "AUX":
			return
		case t.XPOS == "VBN" && noun && verb == none:
			verb = i
		case t.UPOS == "NOUN" || t.UPOS == "PROPN" || t.UPOS == "PRON":
			noun = true
		}
	}
	if verb != none {
		toks[verb].XPOS = "VBD"
		return
	}
	for i := 1; i < len(toks); i++ {
		if t := &toks[i]; t.XPOS == "NN" && nouns[t.Form] && toks[i-1].XPOS == "NNS" {
			t.UPOS, t.XPOS = "VERB", "VBP"
			return
		}
	}
}

func finite(xpos string) bool {
	return xpos == "VBD" || xpos == "VBZ" || xpos == "VBP" || xpos == "MD"
}

// past keeps a participle and makes every other tag a past tense.
func past(xpos string) string {
	if xpos == "VBN" {
		return xpos
	}
	return "VBD"
}

// Parse returns one sentence's words with heads and relations: one node for each
// unit and for each token outside units, one root, no cycle. Units must be in
// order and apart; one that is not is left out.
func (m *Model) Parse(toks []Token, units []Unit) []Node {
	nodes := collapse(toks, units)
	if len(nodes) == 0 {
		return nil
	}
	k := unlabelled(nodes, toks)
	p := newParsing(m.clusters, m.tags, nodes[k:], m.style)
	p.run(m.parser, m.arcs)
	root := none
	for i := range nodes[k:] {
		nodes[k+i].Head, nodes[k+i].Rel = int(p.head[i])+k, m.arcs.labels[p.label[i]]
		if nodes[k+i].Head == len(nodes) {
			nodes[k+i].Head, root = none, k+i
		}
	}
	for i := range nodes[:k] {
		nodes[i].Head, nodes[i].Rel = root, "punct"
	}
	return nodes
}

// collapse makes one node of each unit and of each token between units.
func collapse(toks []Token, units []Unit) []Node {
	nodes := make([]Node, 0, len(toks))
	at := 0
	for i, u := range units {
		if u.First < at || u.Last <= u.First || u.Last > len(toks) {
			continue
		}
		for ; at < u.First; at++ {
			nodes = append(nodes, plain(toks, at))
		}
		nodes = append(nodes, unitNode(toks, u, i))
		at = u.Last
	}
	for ; at < len(toks); at++ {
		nodes = append(nodes, plain(toks, at))
	}
	return nodes
}

func plain(toks []Token, i int) Node {
	t := &toks[i]
	return Node{First: i, Last: i + 1, Unit: none, Form: t.Form, Lemma: t.Lemma, UPOS: t.UPOS, XPOS: t.XPOS, Head: none}
}

// unitNode takes what a unit leaves empty from its last token.
func unitNode(toks []Token, u Unit, i int) Node {
	last := &toks[u.Last-1]
	n := Node{First: u.First, Last: u.Last, Unit: i, Form: u.Form, Lemma: u.Form, UPOS: u.UPOS, XPOS: u.XPOS, Head: none}
	if n.Form == "" {
		n.Form, n.Lemma = last.Form, last.Lemma
	}
	if n.UPOS == "" {
		n.UPOS, n.XPOS = last.UPOS, last.XPOS
	}
	return n
}

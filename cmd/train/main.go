// Command train learns the models of read/syntax from Universal Dependencies
// treebanks, their train and dev parts, and scores them on the test parts, each
// in its own treebank's style.
package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	"github.com/chancery-project/chancery/read/syntax"
)

type options struct {
	ud, clusters, out string
	score             bool
	tr                syntax.Training
}

func main() {
	var o options
	flag.StringVar(&o.ud, "ud", "", "folder of the treebanks en_ewt and en_gum (required)")
	flag.StringVar(&o.clusters, "clusters", "", "file of word clusters (to train)")
	flag.StringVar(&o.out, "out", "", "folder to write the model to (to train)")
	flag.BoolVar(&o.score, "score", false, "score the embedded model, or the one in --out")
	flag.IntVar(&o.tr.TaggerPasses, "tagger-passes", 6, "passes of the tagger")
	flag.IntVar(&o.tr.ParserPasses, "parser-passes", 7, "passes of the parser")
	flag.IntVar(&o.tr.Parsers, "parsers", 3, "parsers trained side by side and averaged")
	flag.IntVar(&o.tr.Folds, "folds", 5, "parts of the jackknife")
	flag.IntVar(&o.tr.TaggerBytes, "tagger-bytes", 2_100_000, "size of the tagger's weights")
	flag.IntVar(&o.tr.ParserBytes, "parser-bytes", 11_750_000, "size of the parser's weights")
	flag.Parse()
	if o.ud == "" || !o.score && (o.clusters == "" || o.out == "") {
		flag.Usage()
		os.Exit(2)
	}
	if err := o.run(); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func (o *options) run() error {
	if o.score {
		return o.printScores()
	}
	return o.train()
}

func (o *options) train() error {
	start := time.Now()
	o.tr.Log = func(format string, args ...any) {
		fmt.Fprintf(os.Stderr, "%6.0fs  %s\n", time.Since(start).Seconds(), fmt.Sprintf(format, args...))
	}
	gs, err := readFiles(o.ud, "en_ewt-train.conllu.gz", "en_ewt-dev.conllu")
	if err != nil {
		return err
	}
	gum, err := readFiles(o.ud, "en_gum-train.conllu.gz", "en_gum-dev.conllu")
	if err != nil {
		return err
	}
	o.tr.GUM = len(gs)
	gs = append(gs, gum...)
	f, err := os.Open(o.clusters)
	if err != nil {
		return fmt.Errorf("clusters: %w; name the file with --clusters", err)
	}
	defer f.Close()
	c, err := syntax.ReadClusters(f)
	if err != nil {
		return err
	}
	sents := make([]syntax.Sentence, len(gs))
	for i, g := range gs {
		g.name()
		sents[i] = g.Sentence
	}
	return syntax.Train(sents, c, o.tr).Write(o.out)
}

package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"github.com/chancery-project/chancery/register"
)

// voices measures from what likeness on two texts should count as copies: the
// texts of a folder against copies of themselves from which sentences are cut,
// and against each other.
func voices(folder string, seed uint64, out io.Writer) error {
	paths, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil || len(paths) == 0 {
		return fmt.Errorf("%s: no texts (*.txt) there; name a folder of reports", folder)
	}
	rnd := rand.New(rand.NewPCG(seed, 0))
	cuts := []float64{.1, .2, .3, .4, .5}
	cut := make([]shares, len(cuts))
	var sketches [][]uint64
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		own := register.Sketch(string(data))
		sketches = append(sketches, own)
		for i, part := range cuts {
			cut[i].add(register.Resemblance(own, register.Sketch(shorten(string(data), part, rnd)), 0))
		}
	}
	fmt.Fprintf(out, "%-34s %8s %s\n", "", "texts", cut[0].head())
	for i, part := range cuts {
		fmt.Fprintf(out, "%-34s %8d %s\n", fmt.Sprintf("copies without %.0f%% of sentences", 100*part), cut[i].n, &cut[i])
	}
	var apart shares
	for i := range sketches {
		for j := range i {
			apart.add(register.Resemblance(sketches[i], sketches[j], bounds[0]))
		}
	}
	fmt.Fprintf(out, "%-34s %8d %s\n", "pairs of different texts", apart.n, &apart)
	return nil
}

// shorten leaves out a part of a text's sentences, each by lot.
func shorten(text string, part float64, rnd *rand.Rand) string {
	var kept []string
	for s := range strings.SplitSeq(text, ". ") {
		if rnd.Float64() >= part {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, ". ")
}

// bounds are the likenesses that are tried.
var bounds = []float64{.2, .3, .4, .5, .6, .7}

// shares counts how many likenesses lie on or over each bound.
type shares struct {
	n    int
	over [6]int
}

func (s *shares) add(like float64) {
	s.n++
	for i, b := range bounds {
		if like >= b {
			s.over[i]++
		}
	}
}

func (s *shares) head() string {
	var cols []string
	for _, b := range bounds {
		cols = append(cols, fmt.Sprintf("%7s", fmt.Sprintf(">=%.1f", b)))
	}
	return strings.Join(cols, " ")
}

// String gives the counts, as numbers: of many pairs few are alike.
func (s *shares) String() string {
	var cols []string
	for _, n := range s.over {
		cols = append(cols, fmt.Sprintf("%7d", n))
	}
	return strings.Join(cols, " ")
}

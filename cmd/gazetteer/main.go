// Gazetteer builds the tables that package read/gazetteer embeds from the
// project's reference tables:
//
//	go run ./cmd/gazetteer --refdata DIR --out read/gazetteer/data
//
// The hand-written tables under OUT/own steer the build (ids, sorts, drop,
// famous) or are read beside its results (parties, names, regions, titles,
// given); it never writes there. With --treebanks DIR, a folder of CoNLL-U
// files, it also renews words.tsv, the ordinary words that are names, too.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	refdata := flag.String("refdata", "", "folder of the reference tables")
	out := flag.String("out", "", "folder to write to; own/ under it is read")
	treebanks := flag.String("treebanks", "", "folder of CoNLL-U treebanks, to renew words.tsv")
	flag.Parse()
	if *refdata == "" || *out == "" || flag.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "usage: gazetteer --refdata DIR --out DIR [--treebanks DIR]")
		os.Exit(2)
	}
	if err := build(*refdata, *out, *treebanks); err != nil {
		fmt.Fprintln(os.Stderr, "gazetteer:", err)
		os.Exit(1)
	}
}

// build runs the steps in the order they need each other.
func build(refdata, out, treebanks string) error {
	b := &builder{
		in: refdata, out: out, identifiers: map[string]string{}, sorts: map[string]string{},
		dropped: map[string]bool{}, famous: map[string]bool{}, words: map[string]int{}, taken: map[string]bool{},
		given: map[string]bool{}, families: map[string]bool{}, surnames: map[string]bool{}, states: map[string]bool{},
	}
	steps := []func() error{b.steer, b.statesAndBodies, b.metonyms, b.titles, b.members, b.agreements, b.offices}
	if treebanks != "" {
		steps = append(steps, func() error { return b.renewWords(treebanks) })
	}
	steps = append(steps, b.readWords, b.givenNames, b.places)
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

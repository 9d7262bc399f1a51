package main

import (
	"bufio"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
)

// readWords reads how often each word of words.tsv stands in lower case in the treebanks.
func (b *builder) readWords() error {
	return rows(filepath.Join(b.out, "words.tsv"), "word count", func(c []string) {
		n, err := strconv.Atoi(c[1])
		if err == nil {
			b.words[c[0]] = n
		}
	})
}

// renewWords writes words.tsv: the names of places and people that the
// treebanks use as ordinary words.
func (b *builder) renewWords(dir string) error {
	names := map[string]bool{}
	err := b.ref("places.tsv", "name admin1", func(c []string) {
		names[gazetteer.Fold(c[0])], names[gazetteer.Fold(c[1])], names[gazetteer.Fold(bare(c[1]))] = true, true, true
	})
	if err != nil {
		return err
	}
	for _, p := range b.people {
		if name, ok := givenOf(p[0], p[1]); ok {
			names[gazetteer.Fold(name)] = true
		}
	}
	counts := map[string]int{}
	files, err := filepath.Glob(filepath.Join(dir, "*.conllu*"))
	if err != nil || len(files) == 0 {
		return chancery.Errorf(chancery.NotFound, "%s: no CoNLL-U files there", dir)
	}
	for _, f := range files {
		if err := countWords(f, names, counts); err != nil {
			return err
		}
	}
	var lines [][]string
	for w, n := range counts {
		lines = append(lines, []string{w, strconv.Itoa(n), "ud-ewt+ud-gum"})
	}
	slices.SortFunc(lines, slices.Compare[[]string])
	return b.write("words.tsv", "word count source", lines)
}

// countWords counts the names that stand in lower case as no proper noun in one treebank.
func countWords(path string, names map[string]bool, counts map[string]int) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		zr, err := gzip.NewReader(f)
		if err != nil {
			return chancery.Errorf(chancery.Invalid, "%s: cannot unpack: %w", path, err)
		}
		r = zr
	}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		c := strings.Split(lines.Text(), "\t")
		if len(c) > 3 && c[3] != "PROPN" && c[3] != "X" && strings.ToLower(c[1]) == c[1] && names[c[1]] {
			counts[c[1]]++
		}
	}
	return lines.Err()
}

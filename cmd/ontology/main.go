// Ontology builds the table of event codes that package read/event embeds:
//
//	go run ./cmd/ontology --refdata DIR --out read/event/plover.tsv
//
// It keeps PLOVER's categories, modes, contexts and the CAMEO roots they come
// from, and drops what the reader does not use: scores, sectors, the modes of
// other tools.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

func main() {
	refdata := flag.String("refdata", "", "folder with plover.tsv")
	out := flag.String("out", "", "file to write")
	flag.Parse()
	if *refdata == "" || *out == "" || flag.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "usage: ontology --refdata DIR --out FILE")
		os.Exit(2)
	}
	if err := build(filepath.Join(*refdata, "plover.tsv"), *out); err != nil {
		fmt.Fprintln(os.Stderr, "ontology:", err)
		os.Exit(1)
	}
}

func build(in, out string) error {
	data, err := os.ReadFile(in)
	if err != nil {
		return err
	}
	table, err := tidy(string(data))
	if err != nil {
		return fmt.Errorf("%s: %w", in, err)
	}
	return os.WriteFile(out, table, 0o644)
}

// remark is what stands in brackets beside a code.
var remark = regexp.MustCompile(`\s*\([^)]*\)`)

// columns of the table, by their names in the source.
var columns = []string{"kind", "category", "name", "quad", "cameo", "meaning"}

// tidy selects rows and columns; remarks in brackets go.
func tidy(table string) ([]byte, error) {
	lines := strings.Split(strings.TrimRight(table, "\n"), "\n")
	header := strings.Split(lines[0], "\t")
	var at []int
	for _, c := range columns {
		i := slices.Index(header, c)
		if i < 0 {
			return nil, fmt.Errorf("there is no column %q", c)
		}
		at = append(at, i)
	}
	var b bytes.Buffer
	b.WriteString(strings.Join(columns, "\t") + "\n")
	for no, line := range lines[1:] {
		cells := strings.Split(line, "\t")
		if len(cells) != len(header) {
			return nil, fmt.Errorf("line %d has %d cells, not %d", no+2, len(cells), len(header))
		}
		if !slices.Contains([]string{"category", "mode", "context", "cameo_root"}, cells[0]) {
			continue
		}
		var row []string
		for _, i := range at {
			cell := cells[i]
			if i != at[len(at)-1] {
				cell = remark.ReplaceAllString(cell, "")
			}
			row = append(row, strings.TrimSpace(cell))
		}
		b.WriteString(strings.Join(row, "\t") + "\n")
	}
	return b.Bytes(), nil
}

package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
)

// A builder carries what later steps need of earlier ones.
type builder struct {
	in, out     string
	identifiers map[string]string // reference id -> register id, where they differ
	sorts       map[string]string // reference id -> sort
	dropped     map[string]bool   // surface and id that are no name
	famous      map[string]bool   // folded name and country of well-known cities
	words       map[string]int    // ordinary words that are names, too
	taken       map[string]bool   // folded names of states, bodies, titles: no city may be meant
	states      map[string]bool   // alpha-3 codes
	given       map[string]bool
	surnames    map[string]bool
	families    map[string]bool // folded words of people's names
	spellings   [][]string      // rows of names.tsv
	capitals    [][]string      // capital, state and source of each living state
	people      [][2]string     // name and family name, in the order of the table
	sources     []string        // of people
}

// rows calls row with the named cells of each row of a table.
func rows(path, columns string, row func(c []string)) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return chancery.Errorf(chancery.NotFound, "%w: give the folder of the reference tables with --refdata", err)
	}
	t, err := gazetteer.ReadTable(filepath.Base(path), data)
	if err != nil {
		return err
	}
	at, err := t.Columns(strings.Fields(columns)...)
	if err != nil {
		return err
	}
	for i := range t.Len() {
		r := t.Row(i)
		c := make([]string, len(at))
		for j, k := range at {
			c[j] = r[k]
		}
		row(c)
	}
	return nil
}

func (b *builder) ref(name, columns string, row func(c []string)) error {
	return rows(filepath.Join(b.in, name), columns, row)
}

func (b *builder) own(name, columns string, row func(c []string)) error {
	return rows(filepath.Join(b.out, "own", name), columns, row)
}

// write writes a sorted table without repeated rows; a name in .gz is packed.
func (b *builder) write(name, columns string, lines [][]string) error {
	slices.SortStableFunc(lines, slices.Compare[[]string])
	return b.writeInOrder(name, columns, lines)
}

func (b *builder) writeInOrder(name, columns string, lines [][]string) error {
	var text bytes.Buffer
	text.WriteString(strings.Join(strings.Fields(columns), "\t") + "\n")
	for i, l := range lines {
		if i == 0 || !slices.Equal(l, lines[i-1]) {
			text.WriteString(strings.Join(l, "\t") + "\n")
		}
	}
	data := text.Bytes()
	if strings.HasSuffix(name, ".gz") {
		var packed bytes.Buffer
		zw, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
		if err != nil {
			return err
		}
		if _, err := zw.Write(data); err != nil {
			return err
		}
		if err := zw.Close(); err != nil {
			return err
		}
		data = packed.Bytes()
	}
	return os.WriteFile(filepath.Join(b.out, name), data, 0o644)
}

// steer reads the hand-written tables that steer the build.
func (b *builder) steer() error {
	if err := b.own("ids.tsv", "table_id id", func(c []string) { b.identifiers[c[0]] = c[1] }); err != nil {
		return err
	}
	if err := b.own("sorts.tsv", "table_id sort", func(c []string) { b.sorts[c[0]] = c[1] }); err != nil {
		return err
	}
	if err := b.own("drop.tsv", "surface id class", func(c []string) { b.dropped[c[0]+"\t"+c[1]+"\t"+c[2]] = true }); err != nil {
		return err
	}
	return b.own("famous.tsv", "name country", func(c []string) { b.famous[gazetteer.Fold(c[0])+"\t"+c[1]] = true })
}

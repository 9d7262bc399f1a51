package gazetteer

import (
	"bytes"
	"compress/gzip"
	"io"
	"strings"

	"github.com/chancery-project/chancery"
)

// MaxTable is the largest table that is read, in bytes of unpacked text.
const MaxTable = 64 << 20

// A Table is a tab-separated file: a header row, then rows of as many cells.
type Table struct {
	Name   string
	Header []string
	cells  []string
}

// ReadTable reads a table, packed with gzip or plain. An error names the file
// and the line.
func ReadTable(name string, data []byte) (*Table, error) {
	if bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		plain, err := unpack(data)
		if err != nil {
			return nil, chancery.Errorf(chancery.Invalid, "%s: cannot unpack: %w", name, err)
		}
		return parseTable(name, plain)
	}
	return parseTable(name, string(data))
}

func unpack(data []byte) (string, error) {
	zr, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return "", err
	}
	var b strings.Builder
	if n := len(data); n >= 4 { // the trailer says how much to expect
		size := int(data[n-4]) | int(data[n-3])<<8 | int(data[n-2])<<16 | int(data[n-1])<<24
		b.Grow(min(size, MaxTable))
	}
	if _, err := io.Copy(&b, io.LimitReader(zr, MaxTable)); err != nil {
		return "", err
	}
	return b.String(), zr.Close()
}

func parseTable(name, text string) (*Table, error) {
	text = strings.TrimPrefix(text, "\ufeff")
	head, rest, _ := strings.Cut(text, "\n")
	head = strings.TrimSuffix(head, "\r")
	if head == "" {
		return nil, chancery.Errorf(chancery.Invalid, "%s:1: no header row", name)
	}
	t := &Table{Name: name, Header: strings.Split(head, "\t")}
	t.cells = make([]string, 0, strings.Count(rest, "\t")+strings.Count(rest, "\n")+1)
	for line := 2; rest != ""; line++ {
		var row string
		row, rest, _ = strings.Cut(rest, "\n")
		row = strings.TrimSuffix(row, "\r")
		if row == "" {
			continue
		}
		if n := strings.Count(row, "\t") + 1; n != len(t.Header) {
			return nil, chancery.Errorf(chancery.Invalid, "%s:%d: %d cells, the header has %d", name, line, n, len(t.Header))
		}
		for range len(t.Header) - 1 {
			cell, tail, _ := strings.Cut(row, "\t")
			t.cells, row = append(t.cells, cell), tail
		}
		t.cells = append(t.cells, row)
	}
	return t, nil
}

// Len returns the number of rows.
func (t *Table) Len() int { return len(t.cells) / len(t.Header) }

// Row returns the cells of row i.
func (t *Table) Row(i int) []string {
	n := len(t.Header)
	return t.cells[i*n : (i+1)*n : (i+1)*n]
}

// Columns returns where the named columns are; a missing one is an error.
func (t *Table) Columns(names ...string) ([]int, error) {
	at := make([]int, len(names))
	for i, name := range names {
		at[i] = -1
		for j, h := range t.Header {
			if h == name {
				at[i] = j
			}
		}
		if at[i] < 0 {
			return nil, chancery.Errorf(chancery.Invalid, "%s:1: no column %q", t.Name, name)
		}
	}
	return at, nil
}

// List splits a cell of several values at its bars; an empty cell has none.
func List(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}

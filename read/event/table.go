package event

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed plover.tsv
var tableText string

// A Category is one of the ontology's, with its modes.
type Category struct {
	Name    string
	Quad    string
	Cameo   string // the CAMEO codes it comes from, as the table lists them
	Meaning string
	Modes   []string
}

var categories = sync.OnceValue(func() []Category {
	var out []Category
	for i, line := range strings.Split(strings.TrimSpace(tableText), "\n") {
		cells := strings.Split(line, "\t")
		if i == 0 || len(cells) != 6 {
			continue
		}
		switch cells[0] {
		case "category":
			out = append(out, Category{Name: cells[1], Quad: cells[3], Cameo: cells[4], Meaning: cells[5]})
		case "mode":
			if n := len(out); n > 0 {
				out[n-1].Modes = append(out[n-1].Modes, cells[2])
			}
		}
	}
	return out
})

// Categories returns the ontology's categories in its order.
func Categories() []Category { return categories() }

// Contexts returns the contexts of the ontology in its order.
func Contexts() []string {
	var out []string
	for line := range strings.Lines(tableText) {
		if cells := strings.Split(line, "\t"); cells[0] == "context" {
			out = append(out, cells[2])
		}
	}
	return out
}

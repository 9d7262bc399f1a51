package brief

import (
	"encoding/csv"
	"io"
	"strings"
)

// Write writes a brief in one of the Formats: a page of text, or a row or an
// item a line.
func (br *Brief) Write(w io.Writer, format string, width int) error {
	return write(w, br, format, width)
}

func (br *Brief) csv(w io.Writer) error {
	out := csv.NewWriter(w)
	rows := [][]string{{"section", "line", "facts"}}
	for _, s := range br.Sections {
		for _, l := range s.Lines {
			rows = append(rows, []string{s.Name, cell(br.words(l)), strings.TrimSpace(marks(l.Facts))})
		}
	}
	for _, gap := range br.NotStated {
		rows = append(rows, []string{"Not stated", cell(gap), ""})
	}
	for _, c := range br.Cut {
		rows = append(rows, []string{"Not all", cell(br.cutWords(c)), ""})
	}
	if err := out.WriteAll(rows); err != nil {
		return err
	}
	return out.Error()
}

// words is a line with the command that shows what it only counts.
func (br *Brief) words(l Line) string {
	if l.More != "" {
		return l.Text + ": " + br.command(l.More)
	}
	return l.Text
}

func (br *Brief) markdown() string {
	var b strings.Builder
	b.WriteString("# " + escape.Replace(br.head()) + "\n\n" + escape.Replace(br.standing()) + "\n")
	for _, s := range br.Sections {
		b.WriteString("\n## " + s.Name + "\n\n")
		for _, l := range s.Lines {
			indent := ""
			if l.Sub {
				indent = "  "
			}
			b.WriteString(indent + "- " + escape.Replace(br.words(l)) + marks(l.Facts) + "\n")
		}
	}
	if len(br.NotStated) > 0 {
		b.WriteString("\n## Not stated\n\n")
		for _, gap := range br.NotStated {
			b.WriteString("- " + escape.Replace(gap) + "\n")
		}
	}
	for _, c := range br.Cut {
		b.WriteString("\nNot all: " + escape.Replace(br.cutWords(c)) + "\n")
	}
	b.WriteString(notesMarkdown(br.Notes))
	return b.String()
}

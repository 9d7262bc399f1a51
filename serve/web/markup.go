package web

import (
	"html/template"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery/serve/brief"
)

// Cells, marks and quotations are most of a long page. They are written here:
// templates take ten times as long over each. Every text goes through escaped;
// every address is one of ours.

func escaped(text string) string { return template.HTMLEscapeString(text) }

// writeMarks writes links to facts.
func writeMarks(b *strings.Builder, facts []int) {
	for _, n := range facts {
		text := strconv.Itoa(n)
		b.WriteString(` <a class="no" href="/fact/` + text + `">[` + text + `]</a>`)
	}
}

func marksOf(facts []int) template.HTML {
	var b strings.Builder
	writeMarks(&b, facts)
	return template.HTML(b.String()) // #nosec G203 -- numbers
}

// Row writes the cells of a table's row.
func (r tableRow) Row() template.HTML {
	var b strings.Builder
	for _, c := range r.Cells {
		c.write(&b)
	}
	return template.HTML(b.String()) // #nosec G203 -- escaped
}

func (c *cell) write(b *strings.Builder) {
	b.WriteString(`<td data-name="` + escaped(c.Name) + `"`)
	switch {
	case c.Key:
		b.WriteString(` class="key"`)
	case c.Wide:
		b.WriteString(` class="wide"`)
	}
	b.WriteByte('>')
	text := escaped(c.Text)
	switch {
	case c.Href == "":
		b.WriteString(text)
	default:
		if text == "" {
			text = "not named"
		}
		b.WriteString(`<a href="` + escaped(c.Href) + `"`)
		if c.Key {
			b.WriteString(" data-step")
		}
		b.WriteString(`>` + text + `</a>`)
	}
	writeMarks(b, c.Facts)
	if c.Rest > 0 {
		b.WriteString(` <small>and ` + strconv.Itoa(c.Rest) + ` more</small>`)
	}
	b.WriteString(`</td>`)
}

// quotesOf writes the words behind a fact.
func quotesOf(list []brief.Quote) template.HTML {
	var b strings.Builder
	for _, q := range list {
		b.WriteString(`<p><cite>` + escaped(clip(q.Document, 80)) + `</cite> <small>` + strconv.Itoa(q.Start) + `–` + strconv.Itoa(q.End) + `</small> “` + escaped(clip(q.Text, 400)) + `”</p>`)
	}
	return template.HTML(b.String()) // #nosec G203 -- escaped
}

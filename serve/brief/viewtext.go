package brief

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Formats are the forms in which a view can be written.
func Formats() []string { return []string{"table", "json", "csv", "markdown"} }

// A form is what can be written in all of them.
type form interface {
	csv(w io.Writer) error
	markdown() string
	Text(w io.Writer, width int) error
}

// write writes a form; text is where no other is asked for.
func write(w io.Writer, v form, format string, width int) error {
	switch format {
	case "json":
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(v)
	case "csv":
		return v.csv(w)
	case "markdown":
		_, err := io.WriteString(w, v.markdown())
		return err
	}
	return v.Text(w, width)
}

// Write writes a view in one of its forms. The table and markdown end with the
// words that prove each line.
func (v *View) Write(w io.Writer, format string, width int) error { return write(w, v, format, width) }

// Text writes a view as a table.
func (v *View) Text(w io.Writer, width int) error {
	_, err := io.WriteString(w, v.table(max(width, minWidth)))
	return err
}

func (v *View) csv(w io.Writer) error {
	out := csv.NewWriter(w)
	if err := out.Write(append(append([]string{}, v.Columns...), "facts")); err != nil {
		return err
	}
	for _, r := range v.Rows {
		cells := make([]string, 0, len(r.Cells)+1)
		for _, c := range r.Cells {
			cells = append(cells, cell(c))
		}
		if err := out.Write(append(cells, strings.TrimSpace(marks(r.Facts)))); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// cell keeps words from being taken for a formula by a spreadsheet.
func cell(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

// escape keeps words from being taken for markdown.
var escape = strings.NewReplacer("|", `\|`, "\n", " ", "<", "&lt;", "*", `\*`, "_", `\_`, "`", "\\`", "#", `\#`)

func (v *View) markdown() string {
	var b strings.Builder
	b.WriteString("## " + v.head() + "\n\n")
	if len(v.Rows) > 0 {
		b.WriteString("| " + strings.Join(v.Columns, " | ") + " | facts |\n|" + strings.Repeat("---|", len(v.Columns)+1) + "\n")
	}
	for _, r := range v.Rows {
		b.WriteString("|")
		for _, c := range r.Cells {
			b.WriteString(" " + escape.Replace(c) + " |")
		}
		b.WriteString(" " + strings.TrimSpace(marks(r.Facts)) + " |\n")
	}
	for _, s := range v.remarks() {
		b.WriteString("\n" + escape.Replace(s) + "\n")
	}
	b.WriteString(notesMarkdown(v.Notes))
	return b.String()
}

// notesMarkdown writes the words that facts rest on.
func notesMarkdown(notes []Note) string {
	var b strings.Builder
	for _, n := range notes {
		for _, q := range n.Quotes {
			b.WriteString("\n[" + strconv.Itoa(n.Fact) + "] " + escape.Replace(q.Document+" “"+oneLine(q.Text)+"”") + "\n")
		}
	}
	return b.String()
}

func (v *View) head() string {
	if v.AsOf != "" {
		return v.Title + ", as of " + v.AsOf.String()
	}
	return v.Title
}

// remarks says what the rows do not.
func (v *View) remarks() []string {
	out := v.Say
	if len(v.Rows) == 0 {
		out = append([]string{"Nothing in the register."}, out...)
	}
	if v.Next != nil {
		out = append(out, "More follows: --after "+v.Next.Day+","+strconv.Itoa(v.Next.Number))
	}
	return out
}

// table writes columns as wide as they need; where that is too wide, the widest
// are wrapped. The numbers of the facts stand in the column with most words.
func (v *View) table(width int) string {
	out := &printer{width: width}
	out.line(v.head())
	rows := make([][]string, len(v.Rows))
	for i, r := range v.Rows {
		rows[i] = slices.Clone(r.Cells)
		if i > 0 && len(r.Facts) > 0 && slices.Equal(r.Facts, v.Rows[i-1].Facts) && r.Cells[0] == v.Rows[i-1].Cells[0] {
			rows[i][0] = "" // said in the row above
		} else {
			rows[i][v.wide()] += marks(shortList(r.Facts))
		}
	}
	widths := widthsOf(append([][]string{v.Columns}, rows...), width)
	if len(rows) > 0 {
		printRow(out, v.Columns, widths)
	}
	for _, cells := range rows {
		printRow(out, cells, widths)
	}
	for _, s := range v.remarks() {
		out.line(s)
	}
	br := Brief{Notes: v.Notes}
	br.footnotes(out)
	return out.String()
}

// shortList keeps a few numbers of a long list.
func shortList(numbers []int) []int { return numbers[:min(len(numbers), 8)] }

// wide is the column that takes what room there is: the one with most words.
func (v *View) wide() int {
	best, most := 0, -1
	for i := range v.Columns {
		n := 0
		for _, r := range v.Rows {
			n += len(r.Cells[i])
		}
		if n > most {
			best, most = i, n
		}
	}
	return best
}

const columnGap = 2

// widthsOf returns the widths of columns: what their longest cells need, the
// widest cut down to what the page has room for, but not below a long word.
func widthsOf(rows [][]string, width int) []int {
	out, least := make([]int, len(rows[0])), make([]int, len(rows[0]))
	total := -columnGap
	for i := range out {
		for _, cells := range rows {
			out[i] = max(out[i], utf8.RuneCountInString(oneLine(cells[i])))
			for _, w := range strings.Fields(cells[i]) {
				least[i] = max(least[i], min(utf8.RuneCountInString(w), longWord))
			}
		}
		total += out[i] + columnGap
	}
	for ; total > width; total-- {
		at := -1
		for i := range out {
			if out[i] > least[i] && (at < 0 || out[i] > out[at]) {
				at = i
			}
		}
		if at < 0 {
			break // nothing can give way
		}
		out[at]--
	}
	return out
}

// longWord is the longest word that keeps a column wide.
const longWord = 26

// printRow writes one row, wrapping each cell within its column.
func printRow(out *printer, cells []string, widths []int) {
	var wrapped [][]string
	height := 1
	for i, c := range cells {
		lines := wrap(oneLine(c), widths[i])
		wrapped = append(wrapped, lines)
		height = max(height, len(lines))
	}
	for n := range height {
		line := ""
		for i, lines := range wrapped {
			text := ""
			if n < len(lines) {
				text = lines[n]
			}
			line += text + strings.Repeat(" ", max(widths[i]-utf8.RuneCountInString(text), 0)+columnGap)
		}
		out.line(strings.TrimRight(line, " "))
	}
}

// wrap breaks a text into lines of at most width runes, a long word for itself.
func wrap(text string, width int) []string {
	var out []string
	cur := ""
	for _, w := range strings.Fields(text) {
		switch {
		case cur == "":
			cur = w
		case utf8.RuneCountInString(cur)+1+utf8.RuneCountInString(w) > width:
			out = append(out, cur)
			cur = w
		default:
			cur += " " + w
		}
	}
	return append(out, cur)
}

func oneLine(s string) string { return clean(strings.Join(strings.Fields(s), " ")) }

package brief

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The width of a page in columns.
const (
	minWidth     = 60
	DefaultWidth = 100
	labelWidth   = 12
)

// Text writes the brief as plain text, wrapped to width columns.
func (br *Brief) Text(w io.Writer, width int) error {
	out := &printer{width: max(width, minWidth)}
	br.header(out)
	for _, s := range br.Sections {
		for i, l := range s.Lines {
			head, text := "", br.words(l)+marks(l.Facts)
			if i == 0 {
				head = s.Name
			}
			if l.Sub {
				text = "  " + text
			}
			out.item(head, text)
		}
	}
	if len(br.NotStated) > 0 {
		out.item("Not stated", strings.Join(br.NotStated, " · "))
	}
	for i, c := range br.Cut {
		head := ""
		if i == 0 {
			head = "Not all"
		}
		out.item(head, br.cutWords(c))
	}
	br.footnotes(out)
	_, err := io.WriteString(w, out.String())
	return err
}

// cutWords says what a page leaves out, and how to see it.
func (br *Brief) cutWords(c Cut) string {
	of := strconv.Itoa(c.Count)
	if c.Count >= MostCounted {
		of = "many"
	}
	return "the newest " + strconv.Itoa(c.Weighed) + " of " + of + " facts of kind " + c.Kind + " are weighed: " + br.command(c.Kind) + " shows all"
}

// command is the command line that lists the facts of a kind of the subject.
func (br *Brief) command(kind string) string {
	args := append([]string{"chancery", "timeline"}, br.Subject.Arguments()...)
	for i, a := range args {
		if strings.ContainsAny(a, " '\"") {
			args[i] = strconv.Quote(a)
		}
	}
	return strings.Join(append(args, "--kind", kind), " ")
}

// head names what the page is about.
func (br *Brief) head() string {
	if br.Title != "" {
		return br.Title
	}
	var names []string
	for _, p := range br.Parties {
		names = append(names, p.Name())
	}
	return strings.Join(names, " – ")
}

// standing says on what day the page speaks, and what it rests on.
func (br *Brief) standing() string {
	asOf := "date not stated"
	if br.AsOf != "" {
		asOf = "as of " + br.AsOf.String()
	}
	return asOf + " · " + number(br.Reports, "report") + " · " + number(br.Voices, "independent voice")
}

func (br *Brief) header(out *printer) {
	left, right := strings.ToUpper(br.head()), br.standing()
	gap := out.width - utf8.RuneCountInString(left) - utf8.RuneCountInString(right)
	if gap < 2 {
		out.line(left)
		out.line(right)
	} else {
		out.line(left + strings.Repeat(" ", gap) + right)
	}
	if br.Reports == 0 {
		out.line("Nothing in the register.")
	}
}

// footnotes lists the words the numbered facts rest on; facts proved by the
// same words share a note.
func (br *Brief) footnotes(out *printer) {
	if len(br.Notes) > 0 {
		out.line("")
	}
	for i := 0; i < len(br.Notes); {
		var facts []int
		n := br.Notes[i]
		for i < len(br.Notes) && slices.Equal(br.Notes[i].Quotes, n.Quotes) {
			facts, i = append(facts, br.Notes[i].Fact), i+1
		}
		head := strings.TrimSpace(marks(facts))
		for _, q := range n.Quotes {
			out.item(head, fmt.Sprintf("%s %d:%d “%s”", base(q.Document), q.Start, q.End, strings.Join(strings.Fields(q.Text), " ")))
			head = ""
		}
	}
}

// base returns the last element of a path or address.
func base(name string) string {
	return name[strings.LastIndexAny(strings.TrimRight(name, `/\`), `/\`)+1:]
}

// marks writes the numbers of facts.
func marks(facts []int) string {
	var b strings.Builder
	for i, n := range slices.Compact(slices.Clone(facts)) {
		if i == 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "[%d]", n)
	}
	return b.String()
}

// A printer wraps lines.
type printer struct {
	strings.Builder
	width int
}

func (out *printer) line(s string) {
	out.WriteString(clean(s))
	out.WriteByte('\n')
}

// item writes a labelled line; what does not fit goes under its text.
func (out *printer) item(label, text string) {
	indent := len(text) - len(strings.TrimLeft(text, " "))
	if utf8.RuneCountInString(label) >= labelWidth {
		label += " "
	}
	first := fmt.Sprintf("%-*s", labelWidth, label) + strings.Repeat(" ", indent)
	rest := strings.Repeat(" ", labelWidth+indent+2)
	cur, used := first, 0
	for _, w := range strings.Fields(text) {
		if used > 0 && utf8.RuneCountInString(cur)+1+utf8.RuneCountInString(w) > out.width {
			out.line(strings.TrimRight(cur, " "))
			cur, used = rest, 0
		}
		if used > 0 {
			cur += " "
		}
		cur, used = cur+w, used+1
	}
	out.line(strings.TrimRight(cur, " "))
}

// clean drops control characters, so that text from outside cannot steer a terminal.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || 0x80 <= r && r < 0xa0 {
			return -1
		}
		return r
	}, s)
}

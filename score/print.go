package score

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode"
)

// Recall is over required gold; NaN where there is none.
func (r *Row) Recall() float64 { return ratio(float64(r.Found), r.Gold) }

// Precision is over all claims; NaN where there is none.
func (r *Row) Precision() float64 { return ratio(float64(r.Right), r.Claims) }

// FieldRecall is over the gold values of matched pairs; NaN where there is none.
func (r *Row) FieldRecall() float64 { return ratio(r.Hits, r.FieldGold) }

// FieldPrecision is over the claimed values of matched pairs, in fields that
// gold has; NaN where there is none.
func (r *Row) FieldPrecision() float64 { return ratio(r.Hits, r.FieldGot) }

// F1 is the harmonic mean of recall and precision, 0 where one is missing.
func (r *Row) F1() float64 {
	rec, pre := r.Recall(), r.Precision()
	if r.Claims == 0 || r.Gold == 0 || rec+pre == 0 {
		return 0
	}
	return 2 * rec * pre / (rec + pre)
}

func ratio(a float64, b int) float64 {
	if b == 0 {
		return math.NaN()
	}
	return a / float64(b)
}

// rows returns the rows with something in them, and that of all kinds.
func (r *Result) rows() []Row {
	var out []Row
	for _, row := range append(r.Rows[:len(r.Rows):len(r.Rows)], r.All) {
		if row.Gold > 0 || row.Claims > 0 {
			out = append(out, row)
		}
	}
	return out
}

// figure writes a ratio to two places in the given width.
func figure(width int, f float64) string {
	s := "nan"
	if !math.IsNaN(f) {
		s = strconv.FormatFloat(f, 'f', 2, 64)
	}
	return fmt.Sprintf("%*s", width, s)
}

// Table writes the figures by kind, for people.
func (r *Result) Table(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%-12s %5s %5s %6s %7s %6s %6s %6s %6s %12s\n", "kind", "gold", "found", "claims", "recall", "prec", "F1", "f-rec", "f-prec", "wrong fills")
	for _, row := range r.rows() {
		fmt.Fprintf(&b, "%-12s %5d %5d %6d %s %s %s %s %s %5d of %3d\n", row.Kind, row.Gold, row.Found, row.Claims,
			figure(7, row.Recall()), figure(6, row.Precision()), figure(6, row.F1()), figure(6, row.FieldRecall()), figure(6, row.FieldPrecision()),
			row.WrongFills, row.MustBe)
	}
	fmt.Fprintf(&b, "planned, proposed, hoped or conditional things claimed as actual: %d; values of fields the gold does not list: %d\n", r.All.Overclaimed, r.All.Unlisted)
	if n := len(r.Strangers); n > 0 {
		fmt.Fprintf(&b, "claims of %d other documents not scored, such as '%s'\n", n, visible(r.Strangers[0]))
	}
	if r.Traps > 0 {
		fmt.Fprintf(&b, "traps sprung %d of %d\n", len(r.Sprung), r.Traps)
	}
	if r.Texts {
		fmt.Fprintf(&b, "claims with evidence that is not the bytes it points to: %d of %d\n", len(r.Bad), r.Scored)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// visible drops control characters other than line breaks and tabs, so that a
// document cannot act on a terminal.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, s)
}

// mostBad is the number of broken quotations that are listed.
const mostBad = 20

// List writes the lines behind the figures: what is missed, what is claimed and
// not in gold, the traps sprung, and the first quotations that do not hold.
func (r *Result) List(w io.Writer) error {
	var b strings.Builder
	for _, g := range r.Missed {
		fmt.Fprintln(&b, "MISSED  ", g.Doc, g.Kind, g.fieldsText())
	}
	for _, c := range r.Spurious {
		fmt.Fprintln(&b, "SPURIOUS", c.Doc, c.Kind, c.fieldsText())
	}
	for _, s := range r.Sprung {
		fmt.Fprintln(&b, "TRAP    ", s.Trap.name, s.Trap.Why)
	}
	for _, bad := range r.Bad[:min(len(r.Bad), mostBad)] {
		fmt.Fprintln(&b, "EVIDENCE", bad.Claim.Doc, bad.Claim.Kind, offset(bad.Piece.Start), offset(bad.Piece.End), quotation(bad.Piece.Quote))
	}
	_, err := io.WriteString(w, visible(b.String()))
	return err
}

func offset(p *int) string {
	if p == nil {
		return "None"
	}
	return strconv.Itoa(*p)
}

func quotation(p *string) string {
	if p == nil {
		return "None"
	}
	return *p
}

// fieldsText writes the fields of gold as JSON, in the order of the file.
func (g *Gold) fieldsText() string {
	var fs []string
	for _, f := range g.Fields {
		var vs []string
		for _, v := range f.Values {
			vs = append(vs, quote(v))
		}
		fs = append(fs, quote(f.Name)+": ["+strings.Join(vs, ", ")+"]")
	}
	return "{" + strings.Join(fs, ", ") + "}"
}

// fieldsText writes the values of a claim as JSON, in the order of the file.
func (c *Claim) fieldsText() string {
	var fs []string
	for _, f := range c.Fields {
		var vs []string
		for _, v := range f.Values {
			vs = append(vs, spaced(v.raw))
		}
		fs = append(fs, quote(f.Name)+": ["+strings.Join(vs, ", ")+"]")
	}
	return "{" + strings.Join(fs, ", ") + "}"
}

// JSON writes the figures over all kinds as one line; null for a ratio over nothing.
func (r *Result) JSON(w io.Writer) error {
	ratio := func(f float64) string {
		if math.IsNaN(f) {
			return "null"
		}
		return Float(f)
	}
	a := &r.All
	_, err := fmt.Fprintf(w, `{"gold": %d, "found": %d, "claims": %d, "recall": %s, "precision": %s, "f1": %s, "field_recall": %s, "field_precision": %s, `+
		`"wrong_fills": %d, "must_be_empty": %d, "traps": %d, "sprung": %d, "bad_evidence": %d, "documents": %d, "overclaimed": %d, "unlisted": %d, "strangers": %d}`+"\n",
		a.Gold, a.Found, a.Claims, ratio(a.Recall()), ratio(a.Precision()), ratio(a.F1()), ratio(a.FieldRecall()), ratio(a.FieldPrecision()),
		a.WrongFills, a.MustBe, r.Traps, len(r.Sprung), len(r.Bad), len(r.Documents), a.Overclaimed, a.Unlisted, len(r.Strangers))
	return err
}

// Markdown writes the figures as a table by kind and a line on the rest.
func (r *Result) Markdown(w io.Writer) error {
	var b strings.Builder
	b.WriteString("| kind | gold | found | claims | recall | precision | F1 | field recall | field precision | wrong fills |\n")
	b.WriteString("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n")
	for _, row := range r.rows() {
		fmt.Fprintf(&b, "| %s | %d | %d | %d |", row.Kind, row.Gold, row.Found, row.Claims)
		for _, f := range []float64{row.Recall(), row.Precision(), row.F1(), row.FieldRecall(), row.FieldPrecision()} {
			fmt.Fprintf(&b, " %s |", strings.ReplaceAll(figure(4, f), " nan", "–"))
		}
		fmt.Fprintf(&b, " %d of %d |\n", row.WrongFills, row.MustBe)
	}
	fmt.Fprintf(&b, "\n%d documents. Not actual, claimed as actual: %d. Values of fields that gold does not list: %d.", len(r.Documents), r.All.Overclaimed, r.All.Unlisted)
	if r.Traps > 0 {
		fmt.Fprintf(&b, " Traps sprung: %d of %d.", len(r.Sprung), r.Traps)
	}
	if r.Texts {
		fmt.Fprintf(&b, " Evidence that is not the bytes it points to: %d of %d claims.", len(r.Bad), r.Scored)
	}
	b.WriteString("\n")
	_, err := io.WriteString(w, b.String())
	return err
}

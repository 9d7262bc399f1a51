package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/chancery-project/chancery"
)

func (a *app) readCmd() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "read PATH…",
		Short: "Print what documents say; touches no register",
		Long: `Reads text files, folders of them (.txt, .md) or standard input (-) and prints the claims they make.
A document that cannot be read is reported, the others go on, and the exit status is 1.`,
		Example: "  chancery read report.txt\n  chancery read --format jsonl reports/ > claims.jsonl",
		Args:    cobra.MinimumNArgs(1),
		PreRunE: func(*cobra.Command, []string) error { return oneOf("format", format, "table", "jsonl", "json") },
		RunE: doing(func(cmd *cobra.Command, args []string) error {
			return a.read(cmd.Context(), args, format)
		}),
	}
	a.namesFlag(cmd)
	cmd.Flags().StringVar(&format, "format", "table", "table, jsonl (a claim a line) or json (one array)")
	return cmd
}

func (a *app) read(ctx context.Context, paths []string, format string) error {
	r, err := a.readerWith(nil)
	if err != nil {
		return err
	}
	all := []chancery.Claim{}
	err = a.each(ctx, paths, func(doc *chancery.Document) error {
		claims := r.Document(doc)
		switch format {
		case "jsonl":
			return printLines(a.stdout, claims)
		case "json":
			all = append(all, claims...)
			return nil
		}
		return printTable(a.stdout, doc, claims)
	})
	if format == "json" {
		if err := printJSON(a.stdout, all); err != nil {
			return err
		}
	}
	return err
}

// each calls fn for every document that can be read; the others are reported
// and make it return errSaid at the end.
func (a *app) each(ctx context.Context, paths []string, fn func(doc *chancery.Document) error) error {
	var result error
	for doc, err := range a.files(ctx, paths) {
		if err == nil {
			err = fn(doc)
		}
		if ctx.Err() != nil {
			return fmt.Errorf("stopped: %w", ctx.Err())
		}
		if err != nil {
			a.say(err)
			result = errSaid
		}
	}
	return result
}

func printLines(w io.Writer, claims []chancery.Claim) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, c := range claims {
		if err := enc.Encode(c); err != nil {
			return err
		}
	}
	return nil
}

func printJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// printTable writes a document's claims for people, one block a claim.
func printTable(w io.Writer, doc *chancery.Document, claims []chancery.Claim) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s  %d claims\n", doc.Name, len(claims))
	for _, c := range claims {
		fmt.Fprintf(&b, "\n%s%s\n", c.Kind, manner(c.Polarity, c.Modality))
		for _, name := range slices.Sorted(keys(c.Fields)) {
			writeValues(&b, name, c.Fields[name])
		}
		if e := c.Event; e != nil {
			fmt.Fprintf(&b, "  %-14s %s\n", "event", strings.TrimSpace(strings.Join(append([]string{e.Plover, e.Mode, e.Cameo}, e.Context...), " ")))
		}
		fmt.Fprintf(&b, "  %-14s %d:%d “%s”\n", "words", c.Evidence.Start, c.Evidence.End, oneLine(c.Evidence.Quote))
	}
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}

// manner says what is not plainly asserted as done.
func manner(p chancery.Polarity, m chancery.Modality) string {
	out := ""
	if p == chancery.Denied {
		out += " · denied"
	}
	if m != "" && m != chancery.Actual {
		out += " · " + string(m)
	}
	return out
}

func keys(fields map[string][]chancery.Value) func(func(string) bool) {
	return func(yield func(string) bool) {
		for name := range fields {
			if !yield(name) {
				return
			}
		}
	}
}

func writeValues(b *strings.Builder, name string, vs []chancery.Value) {
	for _, v := range vs {
		fmt.Fprintf(b, "  %-14s %s", name, oneLine(v.Value))
		for _, attr := range []*chancery.Value{v.By, v.Date, v.Place} {
			if attr != nil {
				fmt.Fprintf(b, " · %s", oneLine(attr.Value))
			}
		}
		if v.Basis != chancery.Explicit {
			fmt.Fprintf(b, " (%s)", v.Basis)
		}
		b.WriteByte('\n')
		name = ""
	}
}

// oneLine folds white space and drops control characters.
func oneLine(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.Map(func(r rune) rune {
		if r < ' ' || 0x7f <= r && r < 0xa0 {
			return -1
		}
		return r
	}, s)
}

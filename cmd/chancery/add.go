package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

func (a *app) addCmd() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:     "add PATH…",
		Short:   "Read documents and enter what they say into the register",
		Example: "  chancery add reports/\n  chancery add --db desk.db note.txt",
		Args:    cobra.MinimumNArgs(1),
		PreRunE: func(*cobra.Command, []string) error { return oneOf("format", format, "table", "json") },
		RunE: doing(func(cmd *cobra.Command, args []string) error {
			return a.add(cmd.Context(), args, format)
		}),
	}
	a.dbFlag(cmd)
	a.namesFlag(cmd)
	cmd.Flags().StringVar(&format, "format", "table", "table or json (a result a line)")
	return cmd
}

func (a *app) add(ctx context.Context, paths []string, format string) error {
	return a.withRegister(ctx, true, func(reg *register.Register) error {
		learned, err := reg.Offices(ctx)
		if err != nil {
			return err
		}
		r, err := a.readerWith(learned)
		if err != nil {
			return err
		}
		total := register.Result{}
		docs, known := 0, 0
		err = a.each(ctx, paths, func(doc *chancery.Document) error {
			res, err := a.addOne(ctx, reg, r, doc, learned)
			if err != nil {
				return fmt.Errorf("%s: %w", doc.Name, err)
			}
			docs++
			if res.Known {
				known++
			}
			total.Claims, total.Facts, total.Merged = total.Claims+res.Claims, total.Facts+res.Facts, total.Merged+res.Merged
			if format == "json" {
				return printJSON(a.stdout, res)
			}
			return a.report(res)
		})
		fmt.Fprintf(a.stderr, "%d documents, %d already in the register; %d claims, %d new facts, %d facts confirmed or filled in\n",
			docs, known, total.Claims, total.Facts, total.Merged)
		return err
	})
}

// addOne reads a document and enters it; the offices it tells of serve those
// after it. What is known is not read again.
func (a *app) addOne(ctx context.Context, reg *register.Register, r reader, doc *chancery.Document, learned *register.Offices) (register.Result, error) {
	if heads, err := reg.Documents(ctx, doc.ID()); err == nil && len(heads) == 1 {
		return register.Result{Document: doc.ID(), Name: doc.Name, Known: true}, nil
	}
	claims := r.Document(doc)
	res, err := reg.Add(ctx, doc, claims, a.today())
	if err == nil {
		learned.Learn(claims)
	}
	return res, err
}

func (a *app) report(res register.Result) error {
	what := fmt.Sprintf("%d claims, %d new facts, %d confirmed or filled in", res.Claims, res.Facts, res.Merged)
	if res.Known {
		what = "already in the register"
	}
	_, err := fmt.Fprintf(a.stdout, "%s: %s\n", res.Name, what)
	return err
}

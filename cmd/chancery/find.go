package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

func (a *app) findCmd() *cobra.Command {
	q := &asking{}
	var party []string
	cmd := &cobra.Command{
		Use:     "find [WORDS…]",
		Short:   "Facts with all of these words, of a kind, party, area, state or time, and how what was found divides",
		Example: "  chancery find smart cities\n  chancery find fisheries --party KEN --kind instrument --from 2020\n  chancery find --area education --status signed",
		PreRunE: q.check,
		RunE: doing(func(cmd *cobra.Command, args []string) error {
			return a.withRegister(cmd.Context(), false, func(reg *register.Register) error {
				query, err := q.query(cmd.Context(), reg, party)
				if err != nil {
					return err
				}
				query.Text = strings.Join(args, " ")
				return a.find(cmd.Context(), reg, query, q)
			})
		}),
	}
	a.dbFlag(cmd)
	q.flags(cmd)
	cmd.Flags().StringSliceVar(&party, "party", nil, "concerning every one of these parties")
	return cmd
}

func (a *app) find(ctx context.Context, reg *register.Register, query register.Query, q *asking) error {
	view, facets, err := brief.Find(ctx, reg, query)
	if err != nil {
		return err
	}
	if q.format == "json" {
		return printJSON(a.stdout, struct {
			*brief.View
			Facets []register.Facet `json:"facets"`
		}{view, facets})
	}
	if q.format == "table" {
		view.Say = append(view.Say, facetLines(facets)...)
	}
	return view.Write(a.stdout, q.format, q.width)
}

// facetLines writes a line a property, the most frequent values first.
func facetLines(facets []register.Facet) []string {
	var order []string
	by := map[string][]string{}
	for _, f := range facets {
		if !slices.Contains(order, f.Property) {
			order = append(order, f.Property)
		}
		if len(by[f.Property]) < 8 {
			by[f.Property] = append(by[f.Property], fmt.Sprintf("%s %d", f.Value, f.Count))
		}
	}
	var out []string
	for _, name := range order {
		out = append(out, fmt.Sprintf("%-8s %s", name, strings.Join(by[name], " · ")))
	}
	return out
}

func (a *app) coverageCmd() *cobra.Command {
	q := &asking{}
	cmd := &cobra.Command{
		Use:     "coverage",
		Short:   "What the register rests on: sources, days, documents that say nothing it can hold",
		Args:    cobra.NoArgs,
		PreRunE: q.check,
		RunE: doing(func(cmd *cobra.Command, _ []string) error {
			return a.withRegister(cmd.Context(), false, func(reg *register.Register) error {
				return a.coverage(cmd.Context(), reg, q)
			})
		}),
	}
	a.dbFlag(cmd)
	cmd.Flags().StringVar(&q.format, "format", "table", strings.Join(brief.Formats(), ", "))
	cmd.Flags().IntVar(&q.width, "width", columns(), "columns of text")
	return cmd
}

func (a *app) coverage(ctx context.Context, reg *register.Register, q *asking) error {
	heads, err := reg.Documents(ctx)
	if err != nil {
		return err
	}
	claims, err := reg.ClaimCounts(ctx)
	if err != nil {
		return err
	}
	list, err := reg.Judgements(ctx)
	if err != nil {
		return err
	}
	return brief.Coverage(heads, claims, register.Graded(list)).Write(a.stdout, q.format, q.width)
}

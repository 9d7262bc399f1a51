package main

import (
	"context"
	"fmt"
	"os"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

func (a *app) briefCmd() *cobra.Command {
	var format, asOf, knownAt string
	var width int
	cmd := &cobra.Command{
		Use:   "brief A [B]",
		Short: "One page on a party or a pair: level, last and next, signed, open, figures, not stated",
		Long: `A and B are identifiers (SGP, ASEAN) or names that the reports use ("Singapore").
The numbers in brackets are facts: chancery show N prints one with all its words.`,
		Example: "  chancery brief KAZ SGP\n  chancery brief \"South Korea\" Singapore --as-of 2025-12-31",
		Args:    cobra.RangeArgs(1, 2),
		PreRunE: func(*cobra.Command, []string) error {
			for _, day := range []string{asOf, knownAt} {
				if _, err := parseAsOf(day); err != nil {
					return err
				}
			}
			return oneOf("format", format, "text", "json")
		},
		RunE: doing(func(cmd *cobra.Command, args []string) error {
			return a.withRegister(cmd.Context(), false, func(reg *register.Register) error {
				day, _ := parseAsOf(asOf)
				return a.brief(cmd.Context(), reg, args, day, chancery.Date(knownAt), format, width)
			})
		}),
	}
	a.dbFlag(cmd)
	cmd.Flags().StringVar(&format, "format", "text", "text or json")
	cmd.Flags().StringVar(&asOf, "as-of", "", "as the documents up to this day tell it, such as 2024-06-30; default: the newest document's date")
	cmd.Flags().StringVar(&knownAt, "known-at", "", "as the register told it on that day")
	cmd.Flags().IntVar(&width, "width", columns(), "columns of text")
	return cmd
}

func (a *app) brief(ctx context.Context, reg *register.Register, refs []string, asOf, knownAt chancery.Date, format string, width int) error {
	var ids []string
	for _, ref := range refs {
		p, err := reg.Party(ctx, ref)
		if err != nil {
			return err
		}
		ids = append(ids, p.ID)
	}
	if len(ids) == 2 && ids[0] == ids[1] {
		return chancery.Errorf(chancery.Invalid, "%s and %s are the same party", refs[0], refs[1])
	}
	br, err := brief.At(ctx, reg, ids, asOf, knownAt)
	switch {
	case err != nil:
		return err
	case format == "json":
		return printJSON(a.stdout, br)
	}
	return br.Text(a.stdout, width)
}

// parseAsOf checks a day; "" is none.
func parseAsOf(s string) (chancery.Date, error) {
	if s == "" {
		return "", nil
	}
	d, err := chancery.ParseDate(s)
	if _, last, ok := d.Bounds(); err != nil || !ok || last.IsZero() {
		return "", fmt.Errorf("--as-of %s: give a day such as 2024-06-30", s)
	}
	return d, nil
}

// columns returns the width of the page: COLUMNS within 80 to 120, or the default.
func columns() int {
	n, err := strconv.Atoi(os.Getenv("COLUMNS"))
	if err != nil {
		return brief.DefaultWidth
	}
	return min(max(n, 80), 120)
}

package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

func (a *app) rebuildCmd() *cobra.Command {
	var apply, facts bool
	cmd := &cobra.Command{
		Use:   "rebuild",
		Short: "Read every document again and show what this reader reads differently",
		Long: `Reads the stored documents again and prints the claims that go (-) and come (+). Nothing is changed without
--apply, which puts the new claims in the place of the old and derives every fact again; judgements stay.
With --facts nothing is read: every fact is derived again from the claims on file.`,
		Example: "  chancery rebuild\n  chancery rebuild --apply",
		Args:    cobra.NoArgs,
		RunE: doing(func(cmd *cobra.Command, _ []string) error {
			return a.withRegister(cmd.Context(), false, func(reg *register.Register) error {
				if facts {
					n, err := reg.Rebuild(cmd.Context())
					if err == nil {
						fmt.Fprintf(a.stdout, "%d facts\n", n)
					}
					return err
				}
				return a.rebuild(cmd.Context(), reg, apply)
			})
		}),
	}
	a.dbFlag(cmd)
	cmd.Flags().BoolVar(&apply, "apply", false, "accept the difference")
	cmd.Flags().BoolVar(&facts, "facts", false, "derive the facts again, read nothing")
	return cmd
}

func (a *app) rebuild(ctx context.Context, reg *register.Register, apply bool) error {
	learned, err := reg.Offices(ctx)
	if err != nil {
		return err
	}
	r, err := a.readerWith(learned)
	if err != nil {
		return err
	}
	changes, err := reg.Reread(ctx, r.Document, apply)
	if err != nil {
		return err
	}
	gone, fresh := 0, 0
	for _, ch := range changes {
		fmt.Fprintln(a.stdout, ch.Document)
		a.printClaims("-", ch.Gone)
		a.printClaims("+", ch.New)
		gone, fresh = gone+len(ch.Gone), fresh+len(ch.New)
	}
	end := "nothing is changed; chancery rebuild --apply accepts it"
	if apply {
		end = "accepted"
	}
	if len(changes) == 0 {
		end = "this reader reads what is on file"
	}
	_, err = fmt.Fprintf(a.stdout, "%d documents differ: %d claims go, %d come; %s\n", len(changes), gone, fresh, end)
	return err
}

// printClaims writes a claim a line: its kind, its values and its words.
func (a *app) printClaims(mark string, claims []chancery.Claim) {
	for _, c := range claims {
		line := ""
		for _, name := range a.fields(c.Kind) {
			for _, v := range c.Fields[name] {
				line += fmt.Sprintf(" %s=%s", name, oneLine(v.Value))
				if v.Date != nil {
					line += "@" + v.Date.Value
				}
			}
		}
		fmt.Fprintf(a.stdout, "  %s %s%s%s\n      “%s”\n", mark, c.Kind, manner(c.Polarity, c.Modality), line, oneLine(c.Evidence.Quote))
	}
}

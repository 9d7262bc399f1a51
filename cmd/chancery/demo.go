package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/chancery-project/chancery/demo"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

// The pair whose brief the demo prints.
const demoA, demoB = "KEN", "FIN"

func (a *app) demoCmd() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Read the bundled sample reports, keep them in a register and print the brief of a pair",
		Args:  cobra.NoArgs,
		RunE: doing(func(cmd *cobra.Command, _ []string) (err error) {
			if !cmd.Flags().Changed("db") {
				dir, err := os.MkdirTemp("", "chancery-demo-")
				if err != nil {
					return err
				}
				a.db = filepath.Join(dir, "demo.db")
			}
			return a.demo(cmd.Context())
		}),
	}
	a.dbFlag(cmd)
	cmd.Flags().Lookup("db").DefValue = "a new temporary file"
	return cmd
}

func (a *app) demo(ctx context.Context) error {
	r, err := a.newReader()
	if err != nil {
		return err
	}
	return a.withRegister(ctx, true, func(reg *register.Register) error {
		if err := a.addSamples(ctx, reg, r); err != nil {
			return err
		}
		fmt.Fprintln(a.stdout)
		br, err := brief.Pair(ctx, reg, demoA, demoB, "")
		if err != nil {
			return err
		}
		if err := br.Text(a.stdout, columns()); err != nil {
			return err
		}
		fmt.Fprintf(a.stdout, "\nThe register is %s. Next:\n", a.db)
		for _, next := range a.nextSteps(br) {
			fmt.Fprintf(a.stdout, "  %s\n", next)
		}
		return nil
	})
}

// addSamples reads the bundled reports; one that cannot be read is reported.
func (a *app) addSamples(ctx context.Context, reg *register.Register, r reader) error {
	names, err := fs.Glob(demo.Reports, "*.txt")
	if err != nil {
		return err
	}
	for _, name := range names {
		raw, err := demo.Reports.ReadFile(name)
		if err != nil {
			return err
		}
		doc, err := a.text(name, raw)
		if err != nil {
			a.say(err)
			continue
		}
		res, err := a.addOne(ctx, reg, r, doc, new(register.Offices))
		if err := errors.Join(err, a.report(res)); err != nil {
			return err
		}
	}
	return nil
}

// nextSteps suggests commands that work on the register just made.
func (a *app) nextSteps(br *brief.Brief) []string {
	out := []string{}
	if len(br.Notes) > 0 {
		out = append(out, fmt.Sprintf("chancery show %d --db %s", br.Notes[0].Fact, a.db))
	}
	return append(out,
		fmt.Sprintf("chancery brief %s --db %s", demoA, a.db),
		"chancery read --format jsonl YOUR-REPORT.txt",
		"chancery add YOUR-REPORTS/ && chancery brief A B",
	)
}

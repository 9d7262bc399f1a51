package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/gazetteer"
	"github.com/chancery-project/chancery/read/resolve"
	"github.com/chancery-project/chancery/register"
)

// namesFlag adds --names.
func (a *app) namesFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&a.names, "names", os.Getenv("CHANCERY_NAMES"), "a table of your own names and offices (also CHANCERY_NAMES); chancery names --help has its form")
}

// gazetteer returns the shipped names with the user's own.
func (a *app) gazetteer() (*gazetteer.Gazetteer, error) {
	g, err := gazetteer.Default()
	if err != nil || a.names == "" {
		return g, err
	}
	f, err := os.Open(a.names)
	if err != nil {
		return nil, chancery.Errorf(chancery.NotFound, "--names: %w", err)
	}
	defer f.Close()
	own, err := gazetteer.ReadNames(a.names, f)
	if err != nil {
		return nil, err
	}
	return g.With(own), nil
}

// readerWith is a reader that knows the user's names and, where not nil, the
// offices a register has learned.
func (a *app) readerWith(learned *register.Offices) (reader, error) {
	r, err := a.newReader()
	if err != nil {
		return nil, err
	}
	return a.knowing(r, learned)
}

// knowing is a reader that also knows the user's names and learned offices.
func (a *app) knowing(r reader, learned *register.Offices) (reader, error) {
	full, ok := r.(*read.Reader)
	if !ok {
		return r, nil
	}
	g, err := a.gazetteer()
	if err != nil {
		return nil, err
	}
	return full.With(g, index(learned)), nil
}

// index is the learned offices as resolve looks them up; nil for none.
func index(o *register.Offices) resolve.Index {
	if o == nil {
		return nil
	}
	return o
}

// learned returns the offices the register at --db has learned, nil where
// there is no register.
func (a *app) learned(ctx context.Context) (o *register.Offices, err error) {
	if _, err := os.Stat(a.db); errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	err = a.withRegister(ctx, false, func(reg *register.Register) error {
		o, err = reg.Offices(ctx)
		return err
	})
	return o, err
}

func (a *app) namesCmd() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "names",
		Short: "Check a table of names and offices, or write what the register learned as one",
		Long: `A table of names has tab-separated cells, this header, and a row a line:

  ` + "sort  name  id  title  from  to  accredited_to  aliases  note" + `

Rows of sort state, organisation, organ, grouping, demonym, metonym or place give a name (and, between
bars, aliases) to the party or place with that id. Rows of sort office say that the person called name
held the title of the party id; dates are 2016, 2004-10 or 2018-11-14, empty where not known.
Lines that begin with # are passed over.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	check := &cobra.Command{
		Use:   "check FILE…",
		Short: "Check tables of names; every bad line is listed with file and line",
		Args:  cobra.MinimumNArgs(1),
		RunE:  doing(func(_ *cobra.Command, args []string) error { return a.checkNames(args) }),
	}
	export := &cobra.Command{
		Use:     "export",
		Short:   "Write the offices the register learned from documents as a table of names",
		Example: "  chancery names export > learned.tsv",
		Args:    cobra.NoArgs,
		RunE: doing(func(cmd *cobra.Command, _ []string) error {
			return a.withRegister(cmd.Context(), false, func(reg *register.Register) error {
				o, err := reg.Offices(cmd.Context())
				if err != nil {
					return err
				}
				return gazetteer.WriteNames(a.stdout, o.All())
			})
		}),
	}
	a.dbFlag(export)
	cmd.AddCommand(check, export)
	return cmd
}

func (a *app) checkNames(files []string) error {
	var result error
	for _, file := range files {
		a.names = file
		if _, err := a.gazetteer(); err != nil {
			a.say(err)
			result = errSaid
			continue
		}
		fmt.Fprintf(a.stdout, "%s: good\n", file)
	}
	return result
}

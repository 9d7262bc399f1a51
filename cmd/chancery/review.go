package main

import (
	"context"
	"fmt"
	"os/user"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

func (a *app) reviewCmd() *cobra.Command {
	var log bool
	q := &asking{}
	cmd := &cobra.Command{
		Use:   "review",
		Short: "What waits for a person; accept, reject, correct, merge, split, prefer, annotate, undo",
		Long: `Without a subcommand: the facts whose reports differ, and judgements that no longer find their fact.
Judgements are only ever added, each with who, when and why and the hash of the one before; review undo takes one back.`,
		Example: "  chancery review\n  chancery review prefer 12 date 2024-04-29 --why \"the ministry's own page\"\n  chancery review undo 3 --why mistaken",
		Args:    cobra.NoArgs,
		RunE: doing(func(cmd *cobra.Command, _ []string) error {
			return a.withRegister(cmd.Context(), false, func(reg *register.Register) error {
				if log {
					return a.judgementLog(cmd.Context(), reg, q)
				}
				return a.waiting(cmd.Context(), reg, q)
			})
		}),
	}
	a.dbFlag(cmd)
	cmd.Flags().BoolVar(&log, "log", false, "all judgements as they were made")
	cmd.Flags().StringVar(&q.format, "format", "table", strings.Join(brief.Formats(), ", "))
	cmd.Flags().IntVar(&q.width, "width", columns(), "columns of text")
	for _, s := range []struct {
		use, short string
		args       int
	}{
		{"accept N", "this fact is so", 1},
		{"reject N", "this fact is not so; it is shown no more, and kept", 1},
		{"correct N FIELD VALUE", "set a value that no report, or not the first, gives", 3},
		{"prefer N FIELD VALUE", "of the values that reports give, put this first", 3},
		{"merge N M", "two facts are one", 2},
		{"split N CLAIM", "what this claim says is another fact", 2},
		{"annotate N TEXT", "a remark beside the fact", 2},
		{"grade SOURCE GRADE", "how close a source stands: " + strings.Join(register.Grades(), ", "), 2},
		{"undo SEQ", "take a judgement back", 1},
	} {
		cmd.AddCommand(a.judgeCmd(s.use, s.short, s.args))
	}
	return cmd
}

func (a *app) judgeCmd(use, short string, args int) *cobra.Command {
	var who, why string
	act, _, _ := strings.Cut(use, " ")
	cmd := &cobra.Command{
		Use: use, Short: short, Args: cobra.ExactArgs(args),
		PreRunE: func(*cobra.Command, []string) error {
			if strings.TrimSpace(why) == "" {
				return fmt.Errorf("--why: say why; it is kept with the judgement")
			}
			return nil
		},
		RunE: doing(func(cmd *cobra.Command, args []string) error {
			return a.withRegister(cmd.Context(), false, func(reg *register.Register) error {
				o, err := orderOf(act, args)
				if err != nil {
					return err
				}
				o.Who, o.Why, o.When = who, why, a.now().UTC().Format(time.RFC3339)
				j, err := reg.Decide(cmd.Context(), o)
				if err == nil {
					fmt.Fprintf(a.stdout, "judgement %d: %s %s; chancery review undo %d takes it back\n", j.Seq, act, strings.Join(args, " "), j.Seq)
				}
				return err
			})
		}),
	}
	a.dbFlag(cmd)
	cmd.Flags().StringVar(&why, "why", "", "the reason, kept with the judgement")
	cmd.Flags().StringVar(&who, "who", userName(), "who judges")
	return cmd
}

// userName is the name of who runs the command, as the system has it.
func userName() string {
	u, err := user.Current()
	if err != nil {
		return "unknown"
	}
	return u.Username
}

// orderOf turns the arguments of a judgement into what it asks.
func orderOf(act string, args []string) (register.Order, error) {
	o := register.Order{Act: act, Fact: args[0]}
	switch act {
	case register.Undo:
		n, err := strconv.Atoi(args[0])
		if err != nil {
			return o, chancery.Errorf(chancery.Invalid, "%q is no number of a judgement; chancery review --log lists them", args[0])
		}
		o.Undoes = n
	case register.GradeAct:
		o.Field, o.Value = args[0], args[1]
	case register.Merge:
		o.Other = args[1]
	case register.Split:
		o.Claim = args[1]
	case register.Annotate:
		o.Value = args[1]
	case register.Correct, register.Prefer:
		o.Field, o.Value = args[1], args[2]
	}
	return o, nil
}

// waiting prints what a person should look at.
func (a *app) waiting(ctx context.Context, reg *register.Register, q *asking) error {
	view, err := brief.Conflicts(ctx, reg, register.Query{})
	if err != nil {
		return err
	}
	view.Title = "Waiting for a person: reports differ"
	lost, err := reg.LostJudgements(ctx)
	if err != nil {
		return err
	}
	for _, j := range lost {
		view.Say = append(view.Say, fmt.Sprintf("Judgement %d (%s, %s): what it is about is no longer read.", j.Seq, j.Act, j.Why))
	}
	return view.Write(a.stdout, q.format, q.width)
}

func (a *app) judgementLog(ctx context.Context, reg *register.Register, q *asking) error {
	list, err := reg.Judgements(ctx)
	if err != nil {
		return err
	}
	view := &brief.View{Title: "Judgements", Columns: []string{"no.", "when", "who", "act", "on", "why", "hash"}}
	for _, j := range list {
		on := strings.TrimSpace(j.Kind + " " + j.Field + " " + j.Value)
		if j.Undoes > 0 {
			on = fmt.Sprintf("judgement %d", j.Undoes)
		}
		view.Rows = append(view.Rows, brief.Row{Cells: []string{fmt.Sprint(j.Seq), j.When, j.Who, j.Act, on, j.Why, j.Hash[:12]}})
	}
	return view.Write(a.stdout, q.format, q.width)
}

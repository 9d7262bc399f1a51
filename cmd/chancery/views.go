package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

// asking holds the flags that the commands which ask the register share.
type asking struct {
	format, asOf, knownAt, from, to, person, area, after string
	kinds, statuses                                      []string
	limit, width                                         int
}

func (q *asking) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&q.format, "format", "table", strings.Join(brief.Formats(), ", "))
	f.StringVar(&q.asOf, "as-of", "", "as the documents up to this day tell it, such as 2024-06-30")
	f.StringVar(&q.knownAt, "known-at", "", "as the register told it on that day")
	f.StringVar(&q.from, "from", "", "from this day on")
	f.StringVar(&q.to, "to", "", "up to this day")
	f.StringVar(&q.person, "person", "", "concerning this person")
	f.StringVar(&q.area, "area", "", "in this area of co-operation")
	f.StringSliceVar(&q.kinds, "kind", nil, "of these kinds")
	f.StringSliceVar(&q.statuses, "status", nil, "in these states")
	f.IntVar(&q.limit, "limit", 200, "lines at most")
	f.StringVar(&q.after, "after", "", "go on after this place, as the last page says")
	f.IntVar(&q.width, "width", columns(), "columns of text")
}

// check is a PreRunE: wrong flags are errors of usage.
func (q *asking) check(*cobra.Command, []string) error {
	for _, day := range []string{q.asOf, q.knownAt} {
		if _, err := parseAsOf(day); err != nil {
			return err
		}
	}
	if _, _, err := cursor(q.after); err != nil {
		return err
	}
	return oneOf("format", q.format, brief.Formats()...)
}

func cursor(s string) (day string, number int, err error) {
	if s == "" {
		return "", 0, nil
	}
	day, n, ok := strings.Cut(s, ",")
	number, err = strconv.Atoi(n)
	if !ok || err != nil {
		return "", 0, fmt.Errorf("--after %s: give it as the last page says, such as 2024-06-30,17", s)
	}
	return day, number, nil
}

// query makes the query of the flags and of parties given by name.
func (q *asking) query(ctx context.Context, reg *register.Register, refs []string) (register.Query, error) {
	out := register.Query{
		Kinds: q.kinds, Status: q.statuses, Person: q.person, Area: q.area, From: q.from, To: q.to,
		AsOf: chancery.Date(q.asOf), KnownAt: chancery.Date(q.knownAt), Limit: q.limit,
	}
	out.After.Day, out.After.Number, _ = cursor(q.after)
	for _, ref := range refs {
		p, err := reg.Party(ctx, ref)
		if err != nil {
			return out, err
		}
		out.Parties = append(out.Parties, p.ID)
	}
	return out, nil
}

// A viewing is a command that prints a view of the facts of any parties.
type viewing struct {
	use, short, long, example string
	most                      int // parties at most
	more                      func(cmd *cobra.Command)
	view                      func(ctx context.Context, reg *register.Register, q register.Query) (*brief.View, error)
}

func (a *app) viewCmd(v viewing) *cobra.Command {
	q := &asking{}
	cmd := &cobra.Command{
		Use: v.use, Short: v.short, Long: v.long, Example: v.example, Args: cobra.MaximumNArgs(v.most), PreRunE: q.check,
		RunE: doing(func(cmd *cobra.Command, args []string) error {
			return a.withRegister(cmd.Context(), false, func(reg *register.Register) error {
				query, err := q.query(cmd.Context(), reg, args)
				if err != nil {
					return err
				}
				view, err := v.view(cmd.Context(), reg, query)
				if err != nil || view == nil {
					return err
				}
				return view.Write(a.stdout, q.format, q.width)
			})
		}),
	}
	a.dbFlag(cmd)
	q.flags(cmd)
	if v.more != nil {
		v.more(cmd)
	}
	return cmd
}

func (a *app) timelineCmd() *cobra.Command {
	return a.viewCmd(viewing{
		use: "timeline [A [B]]", short: "What happened, newest first, with the gaps between", example: "  chancery timeline KAZ SGP --from 2020", most: 2,
		view: func(ctx context.Context, reg *register.Register, q register.Query) (*brief.View, error) {
			return brief.Timeline(ctx, reg, q)
		},
	})
}

func (a *app) ladderCmd() *cobra.Command {
	return a.viewCmd(viewing{
		use: "ladder A B", short: "How the standing of two parties changed: joint steps, and what one side says", example: "  chancery ladder KEN FIN", most: 2,
		view: func(ctx context.Context, reg *register.Register, q register.Query) (*brief.View, error) {
			return brief.Ladder(ctx, reg, q)
		},
	})
}

func (a *app) mechanismsCmd() *cobra.Command {
	var ics bool
	return a.viewCmd(viewing{
		use: "mechanisms [A [B]]", short: "Standing bodies: how often they meet, last and next, overdue on file",
		long: "Overdue on file means that by its rhythm a body should have met and no report in the register says so; it may have met.",
		most: 2, example: "  chancery mechanisms KEN FIN\n  chancery mechanisms KEN FIN --ics > next.ics",
		more: func(cmd *cobra.Command) {
			cmd.Flags().BoolVar(&ics, "ics", false, "what is planned, as a calendar file")
		},
		view: func(ctx context.Context, reg *register.Register, q register.Query) (*brief.View, error) {
			if ics {
				return nil, brief.Calendar(ctx, a.stdout, reg, q)
			}
			return brief.Mechanisms(ctx, reg, q)
		},
	})
}

func (a *app) openCmd() *cobra.Command {
	var promises, answered bool
	return a.viewCmd(viewing{
		use: "open [A [B]]", short: "Invitations, proposals and requests without an answer, with age and due day",
		most: 2, example: "  chancery open KAZ SGP\n  chancery open KEN FIN --promises --answered",
		more: func(cmd *cobra.Command) {
			cmd.Flags().BoolVar(&promises, "promises", false, "also what was decided, agreed and pledged")
			cmd.Flags().BoolVar(&answered, "answered", false, "also what a later report answers, with the answer")
		},
		view: func(ctx context.Context, reg *register.Register, q register.Query) (*brief.View, error) {
			return brief.Open(ctx, reg, q, promises, answered)
		},
	})
}

func (a *app) conflictsCmd() *cobra.Command {
	return a.viewCmd(viewing{
		use: "conflicts [A [B]]", short: "Where reports differ: every value, who says it, and how close that source stands", most: 2,
		long:    "Nothing is decided here: chancery review prefer sets a value first, and keeps the others.",
		example: "  chancery conflicts\n  chancery conflicts ASEAN RUS --format csv",
		view: func(ctx context.Context, reg *register.Register, q register.Query) (*brief.View, error) {
			return brief.Conflicts(ctx, reg, q)
		},
	})
}

func (a *app) matrixCmd() *cobra.Command {
	var persons bool
	return a.viewCmd(viewing{
		use: "met [A [B]]", short: "Who met whom, how often, when last", most: 2, example: "  chancery met\n  chancery met SGP --persons",
		more: func(cmd *cobra.Command) {
			cmd.Flags().BoolVar(&persons, "persons", false, "persons instead of parties")
		},
		view: func(ctx context.Context, reg *register.Register, q register.Query) (*brief.View, error) {
			return brief.Matrix(ctx, reg, q, persons)
		},
	})
}

func (a *app) figuresCmd() *cobra.Command {
	return a.viewCmd(viewing{
		use: "figures [A [B]]", short: "Figures as series over their periods", most: 2, example: "  chancery figures SGP USA --format csv",
		view: func(ctx context.Context, reg *register.Register, q register.Query) (*brief.View, error) {
			return brief.Series(ctx, reg, q)
		},
	})
}

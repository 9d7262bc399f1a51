package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

// A briefing holds the flags of a brief.
type briefing struct {
	format, asOf, knownAt, since, sinceKnown string
	person, area                             string
	visit, width                             int
}

func (a *app) briefCmd() *cobra.Command {
	q := &briefing{}
	cmd := &cobra.Command{
		Use:   "brief [A [B]]",
		Short: "One page on a party, a pair, a person, an area or a visit: level, last and next, signed, open, figures, not stated",
		Long: `A and B are parties, by identifier (SGP, ASEAN) or by a name that the reports use ("Singapore"). A name that is
no party's is taken for a person's. The numbers in brackets are facts: chancery show N prints one with all its words.

With --since the page tells what is new, changed or confirmed since the brief of that day: by the days of the
reports; with --since-known, by the days on which the register got them.`,
		Example: `  chancery brief KAZ SGP
  chancery brief "South Korea" Singapore --as-of 2025-12-31
  chancery brief "Josphat Mwaniki"
  chancery brief --area education
  chancery brief --visit 39
  chancery brief KEN FIN --since 2024-03-13`,
		Args: cobra.MaximumNArgs(2), PreRunE: q.check,
		RunE: doing(func(cmd *cobra.Command, args []string) error {
			return a.withRegister(cmd.Context(), false, func(reg *register.Register) error {
				return a.brief(cmd.Context(), reg, args, q)
			})
		}),
	}
	a.dbFlag(cmd)
	f := cmd.Flags()
	f.StringVar(&q.format, "format", "table", strings.Join(brief.Formats(), ", "))
	f.StringVar(&q.asOf, "as-of", "", "as the documents up to this day tell it, such as 2024-06-30; default: the newest document's date")
	f.StringVar(&q.knownAt, "known-at", "", "as the register told it on that day")
	f.StringVar(&q.since, "since", "", "what reports of later days than this one add to the page or change on it")
	f.StringVar(&q.sinceKnown, "since-known", "", "what the register learned after this day")
	f.StringVar(&q.person, "person", "", "on a person, by the name the reports give or a part of it")
	f.StringVar(&q.area, "area", "", "on an area of co-operation, such as education")
	f.IntVar(&q.visit, "visit", 0, "on a visit or meeting, by the number of its fact")
	f.IntVar(&q.width, "width", columns(), "columns of text")
	return cmd
}

// check is a PreRunE: wrong flags are errors of usage.
func (q *briefing) check(_ *cobra.Command, args []string) error {
	for _, day := range []string{q.asOf, q.knownAt, q.since, q.sinceKnown} {
		if _, err := parseAsOf(day); err != nil {
			return err
		}
	}
	about := min(len(args), 1)
	for _, given := range []bool{q.person != "", q.area != "", q.visit > 0} {
		if given {
			about++
		}
	}
	switch {
	case about == 0:
		return errors.New("say what the brief is to be about: a party, two parties, --person, --area or --visit")
	case about > 1:
		return errors.New("a brief is about one thing: parties, --person, --area or --visit")
	case q.since != "" && q.sinceKnown != "":
		return errors.New("--since and --since-known: give one of them")
	}
	if q.area != "" {
		if err := oneOf("area", q.area, chancery.Areas()...); err != nil {
			return err
		}
	}
	return oneOf("format", q.format, brief.Formats()...)
}

func (a *app) brief(ctx context.Context, reg *register.Register, refs []string, q *briefing) error {
	subject, err := briefSubject(ctx, reg, refs, q)
	if err != nil {
		return err
	}
	clocks := register.Query{AsOf: chancery.Date(q.asOf), KnownAt: chancery.Date(q.knownAt)}
	if q.since != "" || q.sinceKnown != "" {
		v, err := brief.Since(ctx, reg, subject, clocks, chancery.Date(q.since), chancery.Date(q.sinceKnown))
		if err != nil {
			return err
		}
		return v.Write(a.stdout, q.format, q.width)
	}
	br, err := brief.Of(ctx, reg, subject, clocks.AsOf, clocks.KnownAt)
	if err != nil {
		return err
	}
	return br.Write(a.stdout, q.format, q.width)
}

// briefSubject finds what the arguments of a brief mean: parties, else a person.
func briefSubject(ctx context.Context, reg *register.Register, refs []string, q *briefing) (s brief.Subject, err error) {
	switch {
	case q.area != "" || q.visit > 0:
		return brief.Subject{Area: q.area, Visit: q.visit}, nil
	case q.person != "":
		s.Person, err = reg.Person(ctx, q.person)
		return s, err
	}
	for _, ref := range refs {
		p, err := reg.Party(ctx, ref)
		if chancery.CodeOf(err) == chancery.NotFound && len(refs) == 1 {
			if s.Person, _ = reg.Person(ctx, ref); s.Person != "" {
				return s, nil
			}
		}
		if err != nil {
			return s, err
		}
		s.Parties = append(s.Parties, p.ID)
	}
	if len(refs) == 2 && s.Parties[0] == s.Parties[1] {
		return s, chancery.Errorf(chancery.Invalid, "%s and %s are the same party", refs[0], refs[1])
	}
	return s, nil
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

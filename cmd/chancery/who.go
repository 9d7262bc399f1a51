package main

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
	"github.com/chancery-project/chancery/read/resolve"
)

func (a *app) whoCmd() *cobra.Command {
	var on, format string
	var all bool
	cmd := &cobra.Command{
		Use:   "who NAME|TITLE",
		Short: "Who that is or who held that office on a day: why, since when, how fresh, and who else it can be",
		Long: `Looks a name or an office up in the shipped tables, in your own (--names) and in what the register at --db
learned from documents. Without --on the latest known counts.`,
		Example: "  chancery who \"Prime Minister of Singapore\" --on 2018-11-14\n  chancery who \"Lee Jae Myung\"\n  chancery who \"US ambassador to Japan\" --on 2016",
		Args:    cobra.MinimumNArgs(1),
		PreRunE: func(*cobra.Command, []string) error {
			if on != "" {
				if _, err := chancery.ParseDate(on); err != nil {
					return fmt.Errorf("--on: %w", err)
				}
			}
			return oneOf("format", format, "text", "json")
		},
		RunE: doing(func(cmd *cobra.Command, args []string) error {
			return a.who(cmd.Context(), strings.Join(args, " "), chancery.Date(on), format, all)
		}),
	}
	a.dbFlag(cmd)
	a.namesFlag(cmd)
	cmd.Flags().StringVar(&on, "on", "", "the day, such as 2018-11-14")
	cmd.Flags().BoolVar(&all, "all", false, "every candidate, not only the first ten")
	cmd.Flags().StringVar(&format, "format", "text", "text or json")
	return cmd
}

func (a *app) who(ctx context.Context, question string, on chancery.Date, format string, all bool) error {
	g, err := a.gazetteer()
	if err != nil {
		return err
	}
	learned, err := a.learned(ctx)
	if err != nil {
		return err
	}
	found := resolve.Who(g, index(learned), question, on)
	if format == "json" {
		return printJSON(a.stdout, whoJSON(g, question, on, found))
	}
	if len(found.Candidates) == 0 {
		return chancery.Errorf(chancery.NotFound, "nobody known as %q%s; give a name, or an office with its state or body", question, onDay(on))
	}
	_, err = fmt.Fprint(a.stdout, whoText(g, on, found, all))
	return err
}

func onDay(on chancery.Date) string {
	if on == "" {
		return ""
	}
	return " on " + string(on)
}

// whoText writes the likeliest first, with all offices the person held that
// day, then the others.
func whoText(g *gazetteer.Gazetteer, on chancery.Date, f resolve.Found, all bool) string {
	var b strings.Builder
	cs := f.Candidates
	if f.Ambiguous() {
		b.WriteString("nobody for certain: several people go by this name\n")
		writeOthers(&b, g, cs, on, all)
		return b.String()
	}
	n := 1
	for n < len(cs) && cs[n].Person == cs[0].Person && cs[n].Now && cs[0].Now {
		n++
	}
	fmt.Fprintf(&b, "%s\n", cs[0].Person)
	for _, c := range cs[:n] {
		writeTerm(&b, g, c, on, true)
	}
	if len(cs) > n {
		b.WriteString("other candidates\n")
		writeOthers(&b, g, cs[n:], on, all)
	}
	return b.String()
}

func writeOthers(b *strings.Builder, g *gazetteer.Gazetteer, cs []resolve.Candidate, on chancery.Date, all bool) {
	for i, c := range cs {
		if i == 10 && !all {
			fmt.Fprintf(b, "  … and %d more (--all)\n", len(cs)-i)
			return
		}
		writeTerm(b, g, c, on, false)
	}
}

func writeTerm(b *strings.Builder, g *gazetteer.Gazetteer, c resolve.Candidate, on chancery.Date, first bool) {
	name := ""
	if !first {
		name = c.Person + " · "
	}
	host := ""
	if c.AccreditedTo != "" {
		host = " to " + g.Name(c.AccreditedTo)
	}
	fmt.Fprintf(b, "  %s%s · %s (%s)%s\n", name, c.Title, g.Name(c.Party), c.Party, host)
	fmt.Fprintf(b, "      %s\n", freshness(c, on))
	if first {
		fmt.Fprintf(b, "      why: %s; %s\n", c.Why, whence(c))
	}
	if c.Conflict {
		fmt.Fprintf(b, "      conflict: shipped and learned data name others for this office\n")
	}
}

// freshness says since when, until when, and how fresh the knowledge is.
func freshness(c resolve.Candidate, on chancery.Date) string {
	var parts []string
	switch {
	case strings.HasPrefix(string(c.From), "../"):
		parts = append(parts, "since "+strings.TrimPrefix(string(c.From), "../")+" or before")
	case c.From != "":
		parts = append(parts, "since "+string(c.From))
	case c.FirstSeen != "":
		parts = append(parts, "since "+string(c.FirstSeen)+" or before")
	default:
		parts = append(parts, "since when is not known")
	}
	switch until := strings.TrimPrefix(string(c.To), "../"); {
	case until != string(c.To):
		parts = append(parts, "until "+until+" or before")
	case c.To != "":
		parts = append(parts, "until "+string(c.To))
	}
	if c.LastSeen != "" {
		parts = append(parts, "last seen "+string(c.LastSeen))
	}
	switch {
	case on != "" && !c.Now:
		parts = append(parts, "not on that day")
	case c.Stale:
		parts = append(parts, "only probable by then")
	case c.To == "":
		parts = append(parts, "no end known")
	}
	return strings.Join(parts, ", ")
}

func whence(c resolve.Candidate) string {
	switch {
	case c.Learned:
		return "learned (" + c.Source + ")"
	case c.User:
		return "your table (" + c.Source + ")"
	}
	return "reference data (" + cmp.Or(c.Source, "source not given") + ")"
}

// candidate is the JSON form of a term found.
type candidate struct {
	Person       string        `json:"person"`
	Title        string        `json:"title"`
	Party        string        `json:"party"`
	PartyName    string        `json:"party_name"`
	AccreditedTo string        `json:"accredited_to,omitempty"`
	Rank         string        `json:"rank,omitempty"`
	From         chancery.Date `json:"from,omitempty"`
	To           chancery.Date `json:"to,omitempty"`
	FirstSeen    chancery.Date `json:"first_seen,omitempty"`
	LastSeen     chancery.Date `json:"last_seen,omitempty"`
	InOffice     bool          `json:"in_office"`
	Fresh        bool          `json:"fresh"`
	Conflict     bool          `json:"conflict"`
	Why          string        `json:"why"`
	Source       string        `json:"source"`
}

func whoJSON(g *gazetteer.Gazetteer, question string, on chancery.Date, f resolve.Found) any {
	out := struct {
		Question   string        `json:"question"`
		On         chancery.Date `json:"on,omitempty"`
		Candidates []candidate   `json:"candidates"`
	}{question, on, []candidate{}}
	for _, c := range f.Candidates {
		out.Candidates = append(out.Candidates, candidate{
			c.Person, c.Title, c.Party, g.Name(c.Party), c.AccreditedTo, c.Rank, c.From, c.To, c.FirstSeen, c.LastSeen,
			c.Now, !c.Stale, c.Conflict, c.Why, whence(c),
		})
	}
	return out
}

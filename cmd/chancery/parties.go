package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
)

func (a *app) partiesCmd() *cobra.Command {
	var format, sort, on string
	cmd := &cobra.Command{
		Use:     "parties [NAME|ID]…",
		Short:   "List the states, organisations and organs that are known, or tell of some of them",
		Example: "  chancery parties --sort grouping\n  chancery parties ASEAN --on 1998-01-01\n  chancery parties \"South Korea\" Burma",
		PreRunE: func(*cobra.Command, []string) error {
			if on != "" {
				if _, err := chancery.ParseDate(on); err != nil {
					return fmt.Errorf("--on: %w", err)
				}
			}
			return oneOf("format", format, "text", "json")
		},
		RunE: doing(func(_ *cobra.Command, args []string) error {
			g, err := a.gazetteer()
			if err != nil {
				return err
			}
			if len(args) == 0 {
				return a.listParties(g, sort, format)
			}
			return a.tellParties(g, args, chancery.Date(on), format)
		}),
	}
	a.namesFlag(cmd)
	cmd.Flags().StringVar(&sort, "sort", "", "only this sort: state, territory, organisation, organ, grouping, arrangement")
	cmd.Flags().StringVar(&on, "on", "", "members on this day")
	cmd.Flags().StringVar(&format, "format", "text", "text or json")
	return cmd
}

func (a *app) listParties(g *gazetteer.Gazetteer, sort, format string) error {
	ps := g.Parties()
	if sort != "" {
		ps = slices.DeleteFunc(ps, func(p gazetteer.Party) bool { return p.Sort != sort })
	}
	if format == "json" {
		return printJSON(a.stdout, ps)
	}
	var b strings.Builder
	for _, p := range ps {
		fmt.Fprintf(&b, "%-40s %-13s %s%s\n", p.ID, p.Sort, p.Name, lifetime(p))
	}
	_, err := fmt.Fprint(a.stdout, b.String())
	return err
}

// lifetime says when a party that is no more ended.
func lifetime(p gazetteer.Party) string {
	if p.To == "" {
		return ""
	}
	return " (until " + string(p.To) + ")"
}

// told is what is known of one party.
type told struct {
	gazetteer.Party
	Names   []string `json:"names"`
	Members []string `json:"members,omitempty"`
}

func (a *app) tellParties(g *gazetteer.Gazetteer, refs []string, on chancery.Date, format string) error {
	var all []told
	var result error
	for _, ref := range refs {
		p, ok := g.Find(ref)
		if !ok {
			a.say(chancery.Errorf(chancery.NotFound, "no party %q; chancery parties lists them", ref))
			result = errSaid
			continue
		}
		all = append(all, told{p, g.Names(p.ID), g.Members(p.ID, on)})
	}
	if format == "json" {
		if err := printJSON(a.stdout, all); err != nil {
			return err
		}
		return result
	}
	for _, t := range all {
		writeParty(a.stdout, g, t)
	}
	return result
}

func writeParty(out interface{ Write([]byte) (int, error) }, g *gazetteer.Gazetteer, t told) {
	var b strings.Builder
	fmt.Fprintf(&b, "%s  %s%s\n", t.ID, t.Name, lifetime(t.Party))
	for _, line := range [][2]string{
		{"sort", t.Sort},
		{"formal", t.Formal},
		{"belongs to", t.Parent},
		{"seat", t.Capital},
		{"since", string(t.From)},
		{"names", strings.Join(t.Names, " · ")},
		{"members", strings.Join(t.Members, " ")},
	} {
		if line[1] != "" {
			fmt.Fprintf(&b, "  %-10s %s\n", line[0], line[1])
		}
	}
	fmt.Fprint(out, b.String())
}

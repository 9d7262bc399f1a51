package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

func (a *app) kindsCmd() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:     "kinds [KIND]",
		Short:   "List the kinds of claim and their fields",
		Args:    cobra.MaximumNArgs(1),
		PreRunE: func(*cobra.Command, []string) error { return oneOf("format", format, "text", "json") },
		RunE: doing(func(_ *cobra.Command, args []string) error {
			only := strings.Join(args, "")
			if only != "" && a.fields(only) == nil {
				return fmt.Errorf("no kind %q; chancery kinds lists them", only)
			}
			if format == "json" {
				return printJSON(a.stdout, a.kinds)
			}
			return a.printKinds(only)
		}),
	}
	cmd.Flags().StringVar(&format, "format", "text", "text or json")
	return cmd
}

func (a *app) printKinds(only string) error {
	var b strings.Builder
	for _, k := range a.kinds {
		if only != "" && k.Name != only {
			continue
		}
		fmt.Fprintf(&b, "%s: %s\n", k.Name, k.Doc)
		for _, f := range k.Fields {
			mark := ""
			if f.Many {
				mark = "+"
			}
			if f.Required {
				mark += "!"
			}
			fmt.Fprintf(&b, "  %-16s %-7s %s\n", f.Name+mark, f.Type, f.Doc)
			if only != "" && len(f.Codes) > 0 {
				fmt.Fprintf(&b, "  %-16s         %s\n", "", strings.Join(f.Codes, " · "))
			}
		}
		b.WriteByte('\n')
	}
	b.WriteString("+ may have several values · ! must be there\n")
	_, err := a.stdout.Write([]byte(b.String()))
	return err
}

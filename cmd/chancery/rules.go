package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/chancery-project/chancery"
)

func (a *app) rulesCmd() *cobra.Command {
	rules := &cobra.Command{Use: "rules", Short: "Work with rule files", Args: cobra.NoArgs, RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() }}
	var kind string
	check := &cobra.Command{
		Use:   "check FILE…",
		Short: "Check rule files: every bad line is reported with file and line",
		Long:  "Checks rule files. The kind a file speaks of is the name of its folder, or what --kind says.",
		Args:  cobra.MinimumNArgs(1),
		RunE: doing(func(_ *cobra.Command, args []string) error {
			var failed error
			for _, file := range args {
				if err := a.checkFile(file, kind); err != nil {
					a.say(err)
					failed = errSaid
					continue
				}
				fmt.Fprintf(a.stdout, "%s: good\n", file)
			}
			return failed
		}),
	}
	check.Flags().StringVar(&kind, "kind", "", "the kind the rules are for")
	rules.AddCommand(check)
	return rules
}

func (a *app) checkFile(file, kind string) error {
	raw, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("%w; give the path of a rule file", err)
	}
	if kind == "" {
		abs, err := filepath.Abs(file)
		if err != nil {
			return err
		}
		kind = filepath.Base(filepath.Dir(abs))
	}
	i := slices.IndexFunc(a.kinds, func(k chancery.Kind) bool { return k.Name == kind })
	if i < 0 {
		return fmt.Errorf("%s: %q is no kind; say which with --kind (chancery kinds lists them)", file, kind)
	}
	return a.checkRules(&a.kinds[i], file, string(raw))
}

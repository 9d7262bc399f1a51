package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/register/store"
)

func (a *app) backupCmd() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "backup FILE",
		Short:   "Write a copy of the register, whole and consistent, while it is in use",
		Example: "  chancery backup register-2024-06-30.db",
		Args:    cobra.ExactArgs(1),
		RunE: doing(func(cmd *cobra.Command, args []string) error {
			db, err := store.OpenExisting(cmd.Context(), a.db)
			if err != nil {
				return err
			}
			err = errors.Join(db.Backup(cmd.Context(), args[0]), db.Close())
			if err == nil {
				fmt.Fprintf(a.stdout, "%s written\n", args[0])
			}
			return err
		}),
	}
	a.dbFlag(cmd)
	return cmd
}

func (a *app) restoreCmd() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "restore FILE",
		Short: "Make a register of a backup, once it is verified; none may be there yet",
		Args:  cobra.ExactArgs(1),
		RunE: doing(func(cmd *cobra.Command, args []string) error {
			if _, err := os.Stat(a.db); err == nil {
				return chancery.Errorf(chancery.Conflict, "%s is there already: move it away, or name another with --db", a.db)
			}
			db, err := store.OpenExisting(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			err = a.faultless(cmd, register.New(db, a.kinds))
			if err == nil {
				err = db.Backup(cmd.Context(), a.db)
			}
			return errors.Join(err, db.Close())
		}),
	}
	a.dbFlag(cmd)
	return cmd
}

func (a *app) verifyCmd() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "verify",
		Short: "Check the register against itself: words and offsets, claims and facts, the chain of judgements",
		Args:  cobra.NoArgs,
		RunE: doing(func(cmd *cobra.Command, _ []string) error {
			return a.withRegister(cmd.Context(), false, func(reg *register.Register) error { return a.faultless(cmd, reg) })
		}),
	}
	a.dbFlag(cmd)
	return cmd
}

// faultless verifies a register and prints what is wrong.
func (a *app) faultless(cmd *cobra.Command, reg *register.Register) error {
	faults, err := reg.Verify(cmd.Context())
	if err != nil {
		return err
	}
	for _, f := range faults {
		fmt.Fprintln(a.stdout, f)
	}
	st, err := reg.Stats(cmd.Context())
	if err != nil {
		return err
	}
	fmt.Fprintf(a.stdout, "%d documents, %d claims, %d facts, %d judgements: %d faults\n", st.Documents, st.Claims, st.Facts, st.Judgements, len(faults))
	if len(faults) > 0 {
		return errSaid
	}
	return nil
}

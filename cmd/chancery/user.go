package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register/store"
	"github.com/chancery-project/chancery/serve/access"
)

func (a *app) userCmd() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "user",
		Short: "Who may use the pages and the API of chancery serve",
		Long: `A reader reads; a reviewer also judges and adds; an admin also sees who did what.
Passwords come from the terminal, or from the first line of standard input. Everything done here is recorded: chancery user log.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(a.userAddCmd(), a.userPasswdCmd(), a.userTokenCmd(), a.userListCmd(), a.userLogCmd(),
		a.deskCmd("remove NAME", "Remove a user with his tokens; his logins end", 1, func(ctx context.Context, d *access.Desk, args []string) error {
			return d.Remove(ctx, args[0])
		}),
		a.deskCmd("role NAME ROLE", "Give a user another role: reader, reviewer, admin", 2, func(ctx context.Context, d *access.Desk, args []string) error {
			return d.SetRole(ctx, args[0], access.Role(args[1]))
		}),
		a.deskCmd("revoke ID", "End a token", 1, func(ctx context.Context, d *access.Desk, args []string) error { return d.Revoke(ctx, args[0]) }))
	return cmd
}

// deskCmd is a command that does one thing at the desk.
func (a *app) deskCmd(use, short string, args int, fn func(ctx context.Context, d *access.Desk, args []string) error) *cobra.Command {
	cmd := &cobra.Command{
		Use: use, Short: short, Args: cobra.ExactArgs(args),
		RunE: doing(func(cmd *cobra.Command, args []string) error {
			return a.withStore(cmd.Context(), cmd.Name() == "add", func(db *store.DB) error {
				return fn(cmd.Context(), &access.Desk{Store: db, By: userName(), Now: a.now}, args)
			})
		}),
	}
	a.dbFlag(cmd)
	return cmd
}

func (a *app) userAddCmd() *cobra.Command {
	var role string
	var tokensOnly bool
	cmd := a.deskCmd("add NAME", "Add a user", 1, func(ctx context.Context, d *access.Desk, args []string) error {
		err, password := d.MayAdd(ctx, args[0], access.Role(role)), ""
		if err != nil {
			return err
		}
		if !tokensOnly {
			if password, err = a.password(args[0]); err != nil {
				return err
			}
		}
		if err := d.Add(ctx, args[0], access.Role(role), password); err != nil {
			return err
		}
		_, err = fmt.Fprintf(a.stdout, "%s is a %s now\n", args[0], role)
		return err
	})
	cmd.Example = "  chancery user add ann --role reviewer\n  chancery user add exporter --tokens-only"
	cmd.Flags().StringVar(&role, "role", string(access.Reader), "reader, reviewer or admin")
	cmd.Flags().BoolVar(&tokensOnly, "tokens-only", false, "a program's user: no password, tokens only")
	return cmd
}

func (a *app) userPasswdCmd() *cobra.Command {
	return a.deskCmd("passwd NAME", "Give a user another password; his logins end", 1, func(ctx context.Context, d *access.Desk, args []string) error {
		password, err := a.password(args[0])
		if err != nil {
			return err
		}
		return d.Passwd(ctx, args[0], password)
	})
}

func (a *app) userTokenCmd() *cobra.Command {
	var purpose string
	var days int
	cmd := a.deskCmd("token NAME", "Make a token with which a program acts as a user; it is shown once", 1, func(ctx context.Context, d *access.Desk, args []string) error {
		secret, t, err := d.Token(ctx, args[0], purpose, time.Duration(days)*24*time.Hour)
		if err != nil {
			return err
		}
		fmt.Fprintf(a.stderr, "token %s, until %s; it is kept nowhere: note it now. Programs send it as Authorization: Bearer …\n", t.ID, t.Expires.Format(time.DateOnly))
		_, err = fmt.Fprintln(a.stdout, secret)
		return err
	})
	cmd.Example = "  chancery user token ann --for \"nightly export\" --days 30"
	cmd.Flags().StringVar(&purpose, "for", "", "what it is for, in a few words")
	cmd.Flags().IntVar(&days, "days", 90, "days it lasts")
	return cmd
}

func (a *app) userListCmd() *cobra.Command {
	cmd := a.deskCmd("list", "List users and their tokens", 0, func(ctx context.Context, d *access.Desk, _ []string) error {
		all, err := d.Store.Accounts(ctx)
		if err != nil {
			return err
		}
		for _, u := range all {
			fmt.Fprintf(a.stdout, "%-20s %-9s since %s\n", u.Name, u.Role, u.Changed.Format(time.DateOnly))
			tokens, err := d.Store.Tokens(ctx, u.Name)
			if err != nil {
				return err
			}
			for _, t := range tokens {
				fmt.Fprintf(a.stdout, "  token %s until %s: %s\n", t.ID, t.Expires.Format(time.DateOnly), oneLine(t.Purpose))
			}
		}
		return nil
	})
	return cmd
}

func (a *app) userLogCmd() *cobra.Command {
	var limit int
	cmd := a.deskCmd("log", "Every write and login, the newest first", 0, func(ctx context.Context, d *access.Desk, _ []string) error {
		list, err := d.Store.Deeds(ctx, 0, limit)
		for _, e := range list {
			fmt.Fprintf(a.stdout, "%d  %s  %s  %s %s: %s  (%s)\n", e.Seq, e.When.Format(time.RFC3339), orNone(e.Who), e.What, oneLine(e.About), oneLine(orNone(e.Outcome)), e.Address)
		}
		return err
	})
	cmd.Flags().IntVar(&limit, "limit", 100, "lines at most")
	return cmd
}

// password asks for a password on a terminal, twice and unseen, or reads the
// first line of what is piped in.
func (a *app) password(name string) (string, error) {
	f, ok := a.stdin.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		line, err := bufio.NewReader(io.LimitReader(a.stdin, 4096)).ReadString('\n')
		if line = strings.TrimRight(line, "\r\n"); line == "" {
			return "", chancery.Errorf(chancery.Invalid, "no password on the first line of standard input (%v)", err)
		}
		return line, nil
	}
	var given [2]string
	for i, ask := range []string{"password for " + name + ": ", "once more: "} {
		fmt.Fprint(a.stderr, ask)
		b, err := term.ReadPassword(int(f.Fd()))
		fmt.Fprintln(a.stderr)
		if err != nil {
			return "", err
		}
		given[i] = string(b)
	}
	if given[0] != given[1] {
		return "", chancery.Errorf(chancery.Invalid, "the two differ")
	}
	return given[0], nil
}

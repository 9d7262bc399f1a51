package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"net"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/register/store"
)

// Exit statuses.
const (
	statusDone   = 0
	statusFailed = 1 // something asked for failed
	statusUsage  = 2
)

// reader turns a document into claims.
type reader interface {
	Document(doc *chancery.Document) []chancery.Claim
}

// An app is what the subcommands work with; tests put others in.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	kinds          []chancery.Kind
	newReader      func() (reader, error)
	files          func(ctx context.Context, paths []string) iter.Seq2[*chancery.Document, error]
	text           func(name string, raw []byte) (*chancery.Document, error)
	checkRules     func(k *chancery.Kind, file, text string) error
	db             string
	now            func() time.Time
	listening      func(addr net.Addr) // told where serve listens
	names          string              // file of the user's own names and offices
}

// A failure is an error met while doing what was asked, not one of usage.
// Its message may be empty where everything has been said already.
type failure struct{ err error }

func (f failure) Error() string { return f.err.Error() }
func (f failure) Unwrap() error { return f.err }

// errSaid is returned when the messages have been written already.
var errSaid = errors.New("")

// run executes one command line and returns the exit status.
func run(ctx context.Context, a *app, args []string) int {
	root := a.root()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	var failed failure
	switch {
	case err == nil:
		return statusDone
	case errors.As(err, &failed):
		a.say(failed.err)
		return statusFailed
	}
	a.say(err)
	fmt.Fprintln(a.stderr, "chancery --help lists the commands; chancery COMMAND --help says how to use one")
	return statusUsage
}

// say writes an error for people; what has been said is not said again.
func (a *app) say(err error) {
	if !errors.Is(err, errSaid) {
		fmt.Fprintf(a.stderr, "chancery: %v\n", err)
	}
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "chancery",
		Short:         "Read diplomatic reports, keep the register, write the brief",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return cmd.Help()
		},
	}
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.CompletionOptions.HiddenDefaultCmd = true
	root.AddCommand(a.readCmd(), a.addCmd(), a.briefCmd(), a.showCmd(), a.rebuildCmd(), a.timelineCmd(), a.ladderCmd(), a.mechanismsCmd(), a.openCmd(), a.conflictsCmd(), a.findCmd(), a.matrixCmd(), a.figuresCmd(),
		a.coverageCmd(), a.reviewCmd(), a.backupCmd(), a.restoreCmd(), a.verifyCmd(), a.scoreCmd(), a.kindsCmd(), a.whoCmd(), a.partiesCmd(), a.namesCmd(), a.rulesCmd(), a.serveCmd(), a.userCmd(), a.demoCmd(), a.versionCmd())
	return root
}

// doing wraps what a command does, so that its errors are failures and not
// errors of usage.
func doing(fn func(cmd *cobra.Command, args []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		if err := fn(cmd, args); err != nil {
			return failure{err}
		}
		return nil
	}
}

// dbFlag adds --db.
func (a *app) dbFlag(cmd *cobra.Command) {
	path := os.Getenv("CHANCERY_DB")
	if path == "" {
		path = "chancery.db"
	}
	cmd.Flags().StringVar(&a.db, "db", path, "the register's database file (also CHANCERY_DB)")
}

// withRegister runs fn on the register; create makes one where there is none.
func (a *app) withRegister(ctx context.Context, create bool, fn func(reg *register.Register) error) error {
	return a.withStore(ctx, create, func(db *store.DB) error { return fn(register.New(db, a.kinds)) })
}

// withStore runs fn on the register's database.
func (a *app) withStore(ctx context.Context, create bool, fn func(db *store.DB) error) error {
	open := store.OpenExisting
	if create {
		open = store.Open
	}
	db, err := open(ctx, a.db)
	if err != nil {
		return err
	}
	return errors.Join(fn(db), db.Close())
}

// today returns the day on which something is entered or judged.
func (a *app) today() chancery.Date { return chancery.Day(a.now().UTC()) }

// oneOf checks the value of a flag.
func oneOf(flag, value string, allowed ...string) error {
	for _, s := range allowed {
		if s == value {
			return nil
		}
	}
	return fmt.Errorf("--%s %s: give one of %v", flag, value, allowed)
}

// Command measure counts how often names are resolved rightly (the offices of a
// reference table, who the other side of a read-out is), with every failure, and
// how alike copies of one text are.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/chancery-project/chancery/read/source"
)

const usage = `usage: measure who [--seed N] [--rows N] OFFICES.tsv
       measure readouts [--titles] FOLDER
       measure voices [--seed N] FOLDER

who draws rows of a table of offices and asks for the holder by title, party
and day. readouts reads FOLDER/readouts.tsv and the read-outs beside it, and
compares the claims with what the table took from their titles; those are
withheld from the reader unless --titles is given. voices compares the texts of
FOLDER with shortened copies and with each other: how alike copies are.
`

func main() {
	if err := run(context.Background(), os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, out io.Writer) error {
	if len(args) == 0 {
		return fmt.Errorf("say what to measure\n%s", usage)
	}
	flags := flag.NewFlagSet(args[0], flag.ContinueOnError)
	seed := flags.Uint64("seed", 1, "seed of the drawing")
	rows := flags.Int("rows", 200, "rows to draw")
	titles := flags.Bool("titles", false, "let the reader see the titles")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	if flags.NArg() != 1 {
		return fmt.Errorf("give one path\n%s", usage)
	}
	switch args[0] {
	case "who":
		return offices(flags.Arg(0), *seed, *rows, out)
	case "voices":
		return voices(flags.Arg(0), *seed, out)
	case "readouts":
		return readouts(ctx, flags.Arg(0), source.Options{WithheldTitle: !*titles}, out)
	}
	return fmt.Errorf("unknown measure %q\n%s", args[0], usage)
}

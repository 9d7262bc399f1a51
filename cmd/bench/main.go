// Command bench fills a register with made documents and measures how fast it
// takes them in and answers. It needs no data: the generator is seeded.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"runtime/pprof"
	"slices"
	"syscall"
	"time"

	"github.com/chancery-project/chancery/kinds"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/register/store"
	"github.com/chancery-project/chancery/register/store/storetest"
	"github.com/chancery-project/chancery/serve/brief"
)

type bench struct {
	reg    *register.Register
	gen    *storetest.Generator
	claims int
	of     int
	batch  int
	rounds int
}

func main() {
	claims := flag.Int("claims", 1_000_000, "claims to make")
	of := flag.Int("of", 0, "claims over which the ten years of news are spread; default: as many as are made")
	batch := flag.Int("batch", 64, "documents entered together")
	rounds := flag.Int("rounds", 40, "times each question is asked")
	db := flag.String("db", "", "the register's file or address, kept afterwards; default: a temporary file")
	profile := flag.String("profile", "", "file for a CPU profile")
	flag.Parse()
	debug.SetGCPercent(300) // a long run with much memory to spare
	if err := run(context.Background(), *claims, max(*of, *claims), *batch, *rounds, *db, *profile); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, claims, of, batch, rounds int, path, profile string) error {
	if path == "" {
		dir, err := os.MkdirTemp("", "chancery-bench-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		path = filepath.Join(dir, "bench.db")
	}
	db, err := store.Open(ctx, path)
	if err != nil {
		return err
	}
	b := &bench{register.New(db, kinds.All()), storetest.NewGenerator(1, 60, 3650), claims, of, batch, rounds}
	defer b.reg.Close()
	if profile != "" {
		f, err := os.Create(profile)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := pprof.StartCPUProfile(f); err != nil {
			return err
		}
	}
	defer pprof.StopCPUProfile()
	if err := b.fill(ctx); err != nil {
		return err
	}
	return b.ask(ctx)
}

// fill adds documents until there are enough claims.
func (b *bench) fill(ctx context.Context) error {
	docs, claims, begun, last := 0, 0, time.Now(), time.Now()
	part, spent := 0, cpu()
	for claims < b.claims {
		var batch []register.Reading
		for range b.batch {
			doc, said := b.gen.Next(b.of / 10)
			batch = append(batch, register.Reading{Doc: doc, Claims: said})
			claims += len(said)
		}
		if _, err := b.reg.AddAll(ctx, batch, "2024-01-01"); err != nil {
			return err
		}
		docs, part = docs+len(batch), part+len(batch)
		if part >= 3200 {
			fmt.Printf("%8d documents %9d claims  %6.0f documents/s, %6.0f a second of processor time\n",
				docs, claims, float64(part)/time.Since(last).Seconds(), float64(part)/(cpu()-spent).Seconds())
			part, last, spent = 0, time.Now(), cpu()
		}
	}
	if docs == 0 {
		return nil
	}
	fmt.Printf("added %d documents, %d claims: %.0f documents/s, %.0f a second of processor time\n", docs, claims, float64(docs)/time.Since(begun).Seconds(), float64(docs)/cpu().Seconds())
	st, err := b.reg.Stats(ctx)
	fmt.Printf("sayings %d, facts %d\n", st.Sayings, st.Facts)
	return err
}

// ask puts the questions and prints how long the answers took.
func (b *bench) ask(ctx context.Context) error {
	x, y := b.gen.BusiestPair()
	for _, q := range []struct {
		name string
		ask  func(i int) error
	}{
		{"brief of the busiest pair", func(int) error {
			_, err := brief.Pair(ctx, b.reg, x, y, "")
			return err
		}},
		{"brief of the busiest party", func(int) error {
			_, err := brief.Party(ctx, b.reg, x, "")
			return err
		}},
		{"find with facets", func(i int) error {
			_, err := b.reg.Find(ctx, register.Query{Text: []string{"fisheries", "railways", "joint commission", "vaccines " + x}[i%4], Newest: true, Limit: 50})
			return err
		}},
		{"timeline page of the busiest pair", func(i int) error {
			_, err := b.reg.Facts(ctx, register.Query{Parties: []string{x, y}, Newest: true, Limit: 100, After: register.Cursor{Day: fmt.Sprintf("%d-06-01", 2011+i%9), Number: 1}})
			return err
		}},
		{"open items of the busiest pair", func(int) error {
			_, err := b.reg.Facts(ctx, register.Query{Parties: []string{x, y}, Status: []string{"invited", "proposed", "requested"}, Newest: true, Limit: 100})
			return err
		}},
	} {
		if err := b.time(q.name, q.ask); err != nil {
			return fmt.Errorf("%s: %w", q.name, err)
		}
	}
	return nil
}

func (b *bench) time(name string, ask func(i int) error) error {
	var took []time.Duration
	for i := range b.rounds {
		begun := time.Now()
		if err := ask(i); err != nil {
			return err
		}
		took = append(took, time.Since(begun))
	}
	if len(took) == 0 {
		return nil
	}
	slices.Sort(took)
	fmt.Printf("%-36s p50 %8s  p95 %8s\n", name, took[len(took)/2].Round(100*time.Microsecond), took[len(took)*95/100].Round(100*time.Microsecond))
	return nil
}

// cpu returns the processor time this process has used.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

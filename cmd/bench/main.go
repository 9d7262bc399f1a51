// Command bench fills a register with made documents and measures how fast it
// takes them in and answers. It needs no data: the generator is seeded.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"runtime/pprof"
	"slices"
	"strings"
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
	fmt.Printf("load of the machine %s, %d processors\n", load(), runtime.NumCPU())
	return b.ask(ctx)
}

// fill adds documents until there are enough claims. Those that are there
// already are passed over.
func (b *bench) fill(ctx context.Context) error {
	whole, part, tail := newPace(), newPace(), newPace()
	for claims := 0; claims < b.claims; {
		var batch []register.Reading
		for range b.batch {
			doc, said := b.gen.Next(b.of / 10)
			batch = append(batch, register.Reading{Doc: doc, Claims: said})
			claims += len(said)
		}
		res, err := b.reg.AddAll(ctx, batch, "2024-01-01")
		if err != nil {
			return err
		}
		if res[0].Known {
			whole, part, tail = newPace(), newPace(), newPace()
			continue
		}
		whole.docs, part.docs, tail.docs = whole.docs+len(batch), part.docs+len(batch), tail.docs+len(batch)
		if part.docs >= 3200 {
			fmt.Printf("%9d claims  %s\n", claims, part)
			part = newPace()
		}
		if claims < b.claims*9/10 {
			tail = newPace()
		}
	}
	if whole.docs == 0 {
		return nil
	}
	st, err := b.reg.Stats(ctx)
	fmt.Printf("adding, the whole run: %s\nadding, the last tenth: %s\n", whole, tail)
	fmt.Printf("%d claims in %d documents: %d sayings, %d facts\n", st.Claims, st.Documents, st.Sayings, st.Facts)
	return err
}

// A pace counts documents from a moment on.
type pace struct {
	docs  int
	since time.Time
	spent time.Duration // processor time before
}

func newPace() *pace { return &pace{0, time.Now(), cpu()} }

func (p *pace) String() string {
	n := float64(p.docs)
	return fmt.Sprintf("%.0f documents/s on the clock, %.0f a second of processor time", n/time.Since(p.since).Seconds(), n/(cpu()-p.spent).Seconds())
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
	spent := cpu()
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
	each := (cpu() - spent) / time.Duration(len(took))
	fmt.Printf("%-36s p50 %8s  p95 %8s  processor %8s\n", name, round(took[len(took)/2]), round(took[len(took)*95/100]), round(each))
	return nil
}

func round(d time.Duration) time.Duration { return d.Round(100 * time.Microsecond) }

// load returns the load of the machine, which the clock's figures depend on.
func load() string {
	b, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return "not known"
	}
	return strings.Join(strings.Fields(string(b))[:3], " ")
}

// cpu returns the processor time this process has used.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

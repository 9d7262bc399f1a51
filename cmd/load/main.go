// Command load measures a running chancery serve: how long pages take with
// many readers at once, and whether it keeps up with a steady stream of
// requests. It finds by itself what there is to ask for.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/signal"
	"time"
)

// A plan says how a server is to be loaded.
type plan struct {
	url, token string
	readers    int           // at once
	each       time.Duration // for each sort of page
	rate       int           // requests a second
	steady     time.Duration
}

func main() {
	p := plan{}
	flag.StringVar(&p.url, "url", "http://127.0.0.1:8080", "the server's address")
	flag.StringVar(&p.token, "token", os.Getenv("CHANCERY_TOKEN"), "a token, where reading needs one (also CHANCERY_TOKEN)")
	flag.IntVar(&p.readers, "readers", 20, "readers at once")
	flag.DurationVar(&p.each, "each", 15*time.Second, "time to ask again for each sort of page")
	flag.IntVar(&p.rate, "rate", 200, "requests a second in the steady part")
	flag.DurationVar(&p.steady, "steady", time.Minute, "time of the steady part")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := p.run(ctx, os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "load:", err)
		os.Exit(1)
	}
}

// run loads the server in both ways and prints what was measured.
func (p *plan) run(ctx context.Context, out io.Writer) error {
	c := &client{plan: p, http: &http.Client{
		Timeout: time.Minute, Transport: &http.Transport{MaxIdleConnsPerHost: 512, MaxConnsPerHost: 512, DisableCompression: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
	sorts, err := c.survey(ctx, out)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%d readers at once; each page once, then again and again for %s\n", p.readers, p.each)
	mix, failed := []string{}, 0
	say := func(name string, t *times) {
		failed += t.failed
		fmt.Fprintf(out, "  %-16s %s\n", name, t)
	}
	for _, s := range sorts {
		once := c.crowd(ctx, s.paths, len(s.paths))
		say(s.name+", once", once)
		say(s.name+", again", c.crowd(ctx, s.paths, 0))
		mix = append(mix, s.paths...)
	}
	fmt.Fprintf(out, "%d requests a second for %s, of all sorts\n", p.rate, p.steady)
	say("mixed", c.stream(ctx, mix))
	fmt.Fprintf(out, "resident memory of the server %d MB at most\n", c.memory.Load()>>20)
	if failed > 0 {
		return errors.Join(fmt.Errorf("%d requests failed", failed), ctx.Err())
	}
	return ctx.Err()
}

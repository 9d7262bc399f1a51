package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// A client sends requests and keeps how long they took.
type client struct {
	plan   *plan
	http   *http.Client
	memory atomic.Int64 // most bytes the server was seen to have
}

func (c *client) get(ctx context.Context, path string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.plan.url+path, nil)
	if err != nil {
		return nil, err
	}
	if c.plan.token != "" {
		req.Header.Set("Authorization", "Bearer "+c.plan.token)
	}
	return c.http.Do(req)
}

// timed gets a page to its end.
func (c *client) timed(ctx context.Context, path string) (time.Duration, error) {
	begun := time.Now()
	res, err := c.get(ctx, path)
	if err != nil {
		return 0, err
	}
	defer res.Body.Close()
	if _, err := io.Copy(io.Discard, res.Body); err != nil {
		return 0, err
	}
	if res.StatusCode != http.StatusOK {
		return 0, fmt.Errorf("%s: %s", path, res.Status)
	}
	return time.Since(begun), nil
}

// times are how long requests took.
type times struct {
	mu     sync.Mutex
	took   []time.Duration
	failed int
	first  error
	whole  time.Duration
	cpu    float64 // seconds the server worked meanwhile
}

func (t *times) note(took time.Duration, err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if err != nil {
		t.failed++
		if t.first == nil {
			t.first = err
		}
		return
	}
	t.took = append(t.took, took)
}

// String gives the median, what 95 and 99 of a hundred are below, and what failed.
func (t *times) String() string {
	slices.Sort(t.took)
	n := len(t.took)
	if n == 0 {
		return fmt.Sprintf("no answers, %d errors: %v", t.failed, t.first)
	}
	at := func(percent int) time.Duration { return t.took[min(n*percent/100, n-1)].Round(100 * time.Microsecond) }
	out := fmt.Sprintf("%6d answers, %5.0f a second, p50 %8s  p95 %8s  p99 %8s  slowest %8s, %.1f ms of processor time each, %d errors",
		n, float64(n)/t.whole.Seconds(), at(50), at(95), at(99), at(100), 1000*t.cpu/float64(n), t.failed)
	if t.first != nil {
		out += ", first: " + t.first.Error()
	}
	return out
}

// crowd has many readers ask for pages, each one after the other: so many
// pages, or, for 0, for the time of the plan.
func (c *client) crowd(ctx context.Context, paths []string, count int) *times {
	stop := func() {}
	if count == 0 {
		ctx, stop = context.WithTimeout(ctx, c.plan.each)
	}
	defer stop()
	out, begun, spent := &times{}, time.Now(), c.watch(ctx)
	var next atomic.Int64
	var all sync.WaitGroup
	for range c.plan.readers {
		all.Go(func() {
			for i := int(next.Add(1)) - 1; ctx.Err() == nil && (count == 0 || i < count); i = int(next.Add(1)) - 1 {
				took, err := c.timed(ctx, paths[i%len(paths)])
				if ctx.Err() == nil {
					out.note(took, err)
				}
			}
		})
	}
	all.Wait()
	out.whole, out.cpu = time.Since(begun), c.watch(context.WithoutCancel(ctx))-spent
	return out
}

// stream sends so many requests a second, however long the answers take: what
// waits for its turn is counted as the reader sees it.
func (c *client) stream(ctx context.Context, paths []string) *times {
	out, begun, spent := &times{}, time.Now(), c.watch(ctx)
	count := int(c.plan.steady.Seconds() * float64(c.plan.rate))
	var sent sync.WaitGroup
	for i := range count {
		due := begun.Add(time.Duration(i) * time.Second / time.Duration(c.plan.rate))
		select {
		case <-time.After(time.Until(due)):
		case <-ctx.Done():
		}
		if ctx.Err() != nil {
			break
		}
		sent.Go(func() {
			if i%c.plan.rate == 0 {
				c.watch(ctx)
			}
			_, err := c.timed(ctx, paths[i*7919%len(paths)]) // a prime: all sorts in turn
			out.note(time.Since(due), err)
		})
	}
	sent.Wait()
	out.whole, out.cpu = time.Since(begun), c.watch(ctx)-spent
	return out
}

// watch asks the server how much memory it has, and returns how long it has
// worked, in seconds; 0 where it does not say.
func (c *client) watch(ctx context.Context) (cpu float64) {
	res, err := c.get(ctx, "/metrics")
	if err != nil {
		return 0
	}
	defer res.Body.Close()
	for sc := bufio.NewScanner(res.Body); sc.Scan(); {
		name, value, _ := strings.Cut(sc.Text(), " ")
		n, _ := strconv.ParseFloat(value, 64)
		switch name {
		case "process_resident_memory_bytes":
			c.memory.Store(max(c.memory.Load(), int64(n)))
		case "process_cpu_seconds_total":
			cpu = n
		}
	}
	return cpu
}

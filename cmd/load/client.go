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
	out := fmt.Sprintf("%6d answers, %5.0f a second, p50 %8s  p95 %8s  p99 %8s  slowest %8s, %d errors", n, float64(n)/t.whole.Seconds(), at(50), at(95), at(99), at(100), t.failed)
	if t.first != nil {
		out += ", first: " + t.first.Error()
	}
	return out
}

// crowd has many readers ask for pages, each one after the other.
func (c *client) crowd(ctx context.Context, paths []string) *times {
	ctx, stop := context.WithTimeout(ctx, c.plan.each)
	defer stop()
	out, begun := &times{}, time.Now()
	var next atomic.Int64
	var all sync.WaitGroup
	for range c.plan.readers {
		all.Go(func() {
			for ctx.Err() == nil {
				took, err := c.timed(ctx, paths[int(next.Add(1))%len(paths)])
				if ctx.Err() == nil {
					out.note(took, err)
				}
			}
		})
	}
	all.Go(func() { c.watch(ctx) })
	all.Wait()
	out.whole = time.Since(begun)
	return out
}

// stream sends so many requests a second, however long the answers take: what
// waits for its turn is counted as the reader sees it.
func (c *client) stream(ctx context.Context, paths []string) *times {
	out, begun := &times{}, time.Now()
	count := int(c.plan.steady.Seconds() * float64(c.plan.rate))
	watch, stop := context.WithCancel(ctx)
	var all sync.WaitGroup
	all.Go(func() { c.watch(watch) })
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
			_, err := c.timed(ctx, paths[i*7919%len(paths)]) // a prime: all sorts in turn
			out.note(time.Since(due), err)
		})
	}
	sent.Wait()
	stop()
	all.Wait()
	out.whole = time.Since(begun)
	return out
}

// watch asks the server now and then how much memory it has.
func (c *client) watch(ctx context.Context) {
	for ; ctx.Err() == nil; pause(ctx, time.Second) {
		res, err := c.get(ctx, "/metrics")
		if err != nil {
			continue
		}
		for sc := bufio.NewScanner(res.Body); sc.Scan(); {
			if n, ok := strings.CutPrefix(sc.Text(), "process_resident_memory_bytes "); ok {
				bytes, _ := strconv.ParseFloat(n, 64)
				c.memory.Store(max(c.memory.Load(), int64(bytes)))
			}
		}
		res.Body.Close()
	}
}

func pause(ctx context.Context, d time.Duration) {
	select {
	case <-time.After(d):
	case <-ctx.Done():
	}
}

func (c *client) most() int64 { return c.memory.Load() }

package register

import (
	"context"
	"sync"

	"github.com/chancery-project/chancery"
)

// What a register keeps at hand, in claims and in sayings.
const (
	recentClaims  = 60000
	recentSayings = 60000
)

// recent keeps claims at hand that were used lately. Claims never change, so
// they are never stale; the names of parties are those of a revision.
type recent struct {
	mu       sync.Mutex
	new, old map[string]Entry // the old half is dropped when the new one is full
	heads    map[string]Head
	cores    map[string]*core // by saying
	oldCores map[string]*core
	parties  []chancery.Party // as they were at a revision
	revision int64
}

// partiesAt returns the parties of a revision, nil where they are not at hand.
func (c *recent) partiesAt(revision int64) []chancery.Party {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.revision != revision {
		return nil
	}
	return c.parties
}

func (c *recent) putParties(revision int64, parties []chancery.Party) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.parties, c.revision = parties, revision
}

// A core is what of a saying never changes: what it says, and its keys.
type core struct {
	lead         Entry
	keys, probes []int64
}

func newRecent() *recent {
	return &recent{new: map[string]Entry{}, old: map[string]Entry{}, heads: map[string]Head{}, cores: map[string]*core{}, oldCores: map[string]*core{}}
}

func (c *recent) put(entries []Entry) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, e := range entries {
		if len(c.new) >= recentClaims/2 {
			c.new, c.old = map[string]Entry{}, c.new
		}
		c.new[e.ID] = e
	}
}

func (c *recent) get(id string) (Entry, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e, ok := c.new[id]; ok {
		return e, true
	}
	e, ok := c.old[id]
	if ok {
		c.new[id] = e
	}
	return e, ok
}

// claims returns claims by their ids.
func (c *recent) claims(ctx context.Context, r Reader, ids []string) (map[string]Entry, error) {
	out := make(map[string]Entry, len(ids))
	missing := []string{}
	for _, id := range ids {
		if e, ok := c.get(id); ok {
			out[id] = e
		} else {
			missing = append(missing, id)
		}
	}
	if len(missing) == 0 {
		return out, nil
	}
	loaded, err := r.Claims(ctx, ClaimQuery{IDs: missing})
	for _, e := range loaded {
		out[e.ID] = e
	}
	c.put(loaded)
	return out, err
}

// documents returns the heads of documents by their ids.
func (c *recent) documents(ctx context.Context, r Reader, ids []string) (map[string]Head, error) {
	out := make(map[string]Head, len(ids))
	missing := []string{}
	c.mu.Lock()
	for _, id := range ids {
		if h, ok := c.heads[id]; ok {
			out[id] = h
		} else {
			missing = append(missing, id)
		}
	}
	c.mu.Unlock()
	if len(missing) == 0 {
		return out, nil
	}
	loaded, err := r.Documents(ctx, missing)
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.heads) > recentClaims/4 {
		c.heads = map[string]Head{}
	}
	for _, h := range loaded {
		out[h.ID], c.heads[h.ID] = h, h
	}
	return out, err
}

// core returns the core of a saying, if it is at hand.
func (c *recent) core(id string) *core {
	c.mu.Lock()
	defer c.mu.Unlock()
	if found := c.cores[id]; found != nil {
		return found
	}
	found := c.oldCores[id]
	if found != nil {
		c.cores[id] = found
	}
	return found
}

func (c *recent) putCore(id string, what *core) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.cores) >= recentSayings/2 {
		c.cores, c.oldCores = map[string]*core{}, c.cores
	}
	c.cores[id] = what
}

package access

import (
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// A limiter counts attempts by key. It remembers a bounded number of keys: the
// older half is forgotten when the newer one is full.
type limiter struct {
	every time.Duration // one more attempt after so long
	burst int
	most  int

	mu       sync.Mutex
	new, old map[string]*rate.Limiter
}

func newLimiter(every time.Duration, burst, most int) *limiter {
	return &limiter{every: every, burst: burst, most: most, new: map[string]*rate.Limiter{}}
}

// allow counts an attempt and reports whether it may be made.
func (l *limiter) allow(key string, now time.Time) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	lim := l.new[key]
	if lim == nil {
		if lim = l.old[key]; lim == nil {
			lim = rate.NewLimiter(rate.Every(l.every), l.burst)
		}
		if len(l.new) >= l.most/2 {
			l.new, l.old = map[string]*rate.Limiter{}, l.new
		}
		l.new[key] = lim
	}
	return lim.AllowN(now, 1)
}

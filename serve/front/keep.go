package front

import (
	"bytes"
	"container/list"
	"context"
	"net/http"
	"strings"
	"sync"
	"time"
)

const (
	mostKept    = 48 << 20         // bytes of all answers
	mostOneKept = 1 << 20          // and of one
	makeTime    = 30 * time.Second // for one to be made
)

// A Keeper keeps answers as long as the register is as it was, and makes a few
// at a time: those who ask for the same thing wait for the one that is made.
type Keeper struct {
	// Revision is another after every change of what answers are made of; Who
	// names who asks, since a page greets him.
	Revision func(ctx context.Context) (int64, error)
	Who      func(ctx context.Context) string
	// Pass picks requests that are none of the Keeper's business.
	Pass func(r *http.Request) bool

	turns chan struct{}

	mu       sync.Mutex
	revision int64
	kept     map[string]*list.Element // of *kept
	order    *list.List               // the latest used first
	bytes    int
	making   map[string]chan struct{} // closed when made
}

// NewKeeper returns a Keeper that makes so many answers at a time.
func NewKeeper(atOnce int, revision func(ctx context.Context) (int64, error), who func(ctx context.Context) string, pass func(r *http.Request) bool) *Keeper {
	return &Keeper{
		Revision: revision, Who: who, Pass: pass, turns: make(chan struct{}, atOnce),
		kept: map[string]*list.Element{}, order: list.New(), making: map[string]chan struct{}{},
	}
}

// kept is an answer as it was sent.
type kept struct {
	key    string
	header http.Header
	body   []byte
	route  string
}

// Wrap returns next behind the Keeper.
func (k *Keeper) Wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet || k.Pass(r) {
			next.ServeHTTP(w, r)
			return
		}
		revision, err := k.Revision(r.Context())
		if err != nil { // whoever answers says so
			next.ServeHTTP(w, r)
			return
		}
		k.serve(w, r, next, revision, k.Who(r.Context())+"\x00"+r.URL.RequestURI())
	})
}

// serve sends what is kept, or what is made when it is its turn.
func (k *Keeper) serve(w http.ResponseWriter, r *http.Request, next http.Handler, revision int64, key string) {
	for {
		found, wait, made := k.claim(revision, key)
		switch {
		case found != nil:
			found.send(w, r)
			return
		case made != nil:
			out := &keeping{ResponseWriter: w, header: http.Header{}}
			k.make(out, r, next, revision, key, made)
			out.end()
			return
		}
		select {
		case <-wait:
		case <-r.Context().Done():
			return
		}
	}
}

// make makes an answer, and keeps it where it may be sent again.
func (k *Keeper) make(out *keeping, r *http.Request, next http.Handler, revision int64, key string, made func()) {
	defer made()
	select {
	case k.turns <- struct{}{}:
	case <-r.Context().Done():
		return
	}
	defer func() { <-k.turns }()
	ctx, stop := context.WithTimeout(r.Context(), makeTime)
	defer stop()
	next.ServeHTTP(out, r.WithContext(ctx))
	if one := out.kept(r.Context(), key); one != nil {
		k.keep(revision, one)
	}
}

// claim returns what is kept under a key; else what to wait for while somebody
// makes it; else it is for the caller to make, and to say that it is made.
func (k *Keeper) claim(revision int64, key string) (found *kept, wait <-chan struct{}, made func()) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if revision != k.revision {
		k.revision, k.kept, k.bytes = revision, map[string]*list.Element{}, 0
		k.order.Init()
	}
	if e := k.kept[key]; e != nil {
		k.order.MoveToFront(e)
		one, _ := e.Value.(*kept)
		return one, nil, nil
	}
	if ch := k.making[key]; ch != nil {
		return nil, ch, nil
	}
	ch := make(chan struct{})
	k.making[key] = ch
	return nil, nil, func() {
		k.mu.Lock()
		delete(k.making, key)
		k.mu.Unlock()
		close(ch)
	}
}

// keep keeps an answer, and lets go of those that were not asked for longest.
func (k *Keeper) keep(revision int64, one *kept) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if revision != k.revision || k.kept[one.key] != nil {
		return
	}
	k.kept[one.key] = k.order.PushFront(one)
	k.bytes += one.size()
	for k.bytes > mostKept {
		last := k.order.Back()
		old, _ := k.order.Remove(last).(*kept)
		delete(k.kept, old.key)
		k.bytes -= old.size()
	}
}

func (one *kept) size() int { return len(one.body) + len(one.key) + 1024 }

// send sends an answer again, or says that whoever asks has it.
func (one *kept) send(w http.ResponseWriter, r *http.Request) {
	if req, ok := r.Context().Value(requestKey{}).(*request); ok {
		req.route = one.route
	}
	h := w.Header()
	copyHeader(h, one.header)
	if tag := h.Get("ETag"); hasTag(r.Header.Get("If-None-Match"), tag) {
		h.Del("Content-Type")
		h.Del("Content-Length")
		w.WriteHeader(http.StatusNotModified)
		return
	}
	_, _ = w.Write(one.body) // whoever asked is gone
}

// copyHeader adds a header to what those outside have set.
func copyHeader(to, from http.Header) {
	for name, values := range from {
		if name == "Vary" {
			values = append(to[name], values...)
		}
		to[name] = values
	}
}

func hasTag(given, tag string) bool {
	for t := range strings.SplitSeq(given, ",") {
		if t = strings.TrimPrefix(strings.TrimSpace(t), "W/"); t != "" && (t == "*" || t == strings.TrimPrefix(tag, "W/")) {
			return true
		}
	}
	return false
}

// keeping holds an answer back until it is made, so that a slow line holds up
// nobody; one that is long goes on its way.
type keeping struct {
	http.ResponseWriter
	header http.Header
	code   int
	body   bytes.Buffer
	gone   bool // on its way
}

func (g *keeping) Header() http.Header {
	if g.gone {
		return g.ResponseWriter.Header()
	}
	return g.header
}

func (g *keeping) WriteHeader(code int) {
	if code < 200 {
		g.ResponseWriter.WriteHeader(code)
	} else if g.code == 0 {
		g.code = code
	}
}

func (g *keeping) Write(b []byte) (int, error) {
	if g.code == 0 {
		g.code = http.StatusOK
	}
	if !g.gone && g.body.Len()+len(b) <= mostOneKept {
		return g.body.Write(b)
	}
	g.end()
	return g.ResponseWriter.Write(b)
}

// FlushError sends what there is.
func (g *keeping) FlushError() error {
	g.end()
	return http.NewResponseController(g.ResponseWriter).Flush()
}

// Unwrap lets http.ResponseController find what it needs.
func (g *keeping) Unwrap() http.ResponseWriter { return g.ResponseWriter }

// end sends what is held.
func (g *keeping) end() {
	if g.gone {
		return
	}
	g.gone = true
	copyHeader(g.ResponseWriter.Header(), g.header)
	if g.code != 0 {
		g.ResponseWriter.WriteHeader(g.code)
	}
	_, _ = g.ResponseWriter.Write(g.body.Bytes()) // whoever asked is gone
}

// kept returns an answer that may be sent again, nil for one that may not.
func (g *keeping) kept(ctx context.Context, key string) *kept {
	h := g.header
	if g.gone || g.code != http.StatusOK || h.Get("ETag") == "" || h.Get("Set-Cookie") != "" || strings.Contains(h.Get("Cache-Control"), "no-store") {
		return nil
	}
	one := &kept{key: key, header: h.Clone(), body: bytes.Clone(g.body.Bytes())}
	if req, ok := ctx.Value(requestKey{}).(*request); ok {
		one.route = req.route
	}
	return one
}

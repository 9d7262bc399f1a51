package access

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/alexedwards/scs/v2"

	"github.com/chancery-project/chancery"
)

// Options say how a Guard guards.
type Options struct {
	Open   bool     // anybody may read
	Local  bool     // only this machine reaches the server: it answers to names of this machine alone
	Origin string   // the address people use, such as https://register.example.org; "" is that of the request
	Secure bool     // every connection is encrypted
	Public []string // paths, or folders with a slash at the end, that need no login

	Log *slog.Logger
	Now func() time.Time
	// Request returns the id of a request in the log.
	Request func(ctx context.Context) string
	// Refuse answers a request that is turned away, as pages or API do.
	Refuse func(w http.ResponseWriter, r *http.Request, err error)
}

// sessionTime is how long a login lasts.
const sessionTime = 12 * time.Hour

// A Guard stands before pages and API.
type Guard struct {
	o         Options
	store     Store
	hashing   chan struct{} // two passwords are hashed at a time: each takes 19 MiB
	sessions  *scs.SessionManager
	origins   *http.CrossOriginProtection
	byAddress *limiter
	byName    *limiter
}

// New returns a Guard over a store. An Origin that is no address is Invalid.
func New(store Store, o Options) (*Guard, error) {
	g := &Guard{
		o: o, store: store, hashing: make(chan struct{}, 2), origins: http.NewCrossOriginProtection(),
		byAddress: newLimiter(6*time.Second, 10, 4096), byName: newLimiter(12*time.Second, 10, 4096),
	}
	if o.Origin != "" {
		u, err := url.Parse(o.Origin)
		if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || u.Path != "" {
			return nil, chancery.Errorf(chancery.Invalid, "--origin %s: give an address such as https://register.example.org", o.Origin)
		}
		if err := g.origins.AddTrustedOrigin(o.Origin); err != nil {
			return nil, chancery.Errorf(chancery.Invalid, "--origin %s: %w", o.Origin, err)
		}
		g.o.Secure = o.Secure || u.Scheme == "https"
	}
	g.sessions = g.newSessions()
	return g, nil
}

// newSessions keeps logins in the store under the hash of what the cookie
// holds. scs.New would start a goroutine for a store that is not used.
func (g *Guard) newSessions() *scs.SessionManager {
	name := "chancery"
	if g.o.Secure {
		name = "__Host-chancery" // no other site of the same domain can set it
	}
	return &scs.SessionManager{
		Lifetime: sessionTime, HashTokenInStore: true, Store: &kept{g.store, g.o.Now}, Codec: scs.GobCodec{}, ErrorFunc: g.o.Refuse,
		Cookie: scs.SessionCookie{Name: name, Path: "/", HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: g.o.Secure},
	}
}

// Handler lets through to next what may pass: requests meant for this server,
// not sent by other sites' pages, of users that may do it. Writes are recorded.
func (g *Guard) Handler(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		err := g.addressed(r)
		if err == nil && g.origins.Check(r) != nil {
			err = errOrigin
		}
		if err != nil {
			g.o.Refuse(w, r, err)
			return
		}
		g.sessions.LoadAndSave(g.identified(next)).ServeHTTP(w, r)
	})
}

// addressed checks that a server for this machine alone is called by a name of
// this machine: a page elsewhere may have its own name resolve to it.
func (g *Guard) addressed(r *http.Request) error {
	host := r.Host
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	ip := net.ParseIP(strings.Trim(host, "[]"))
	if !g.o.Local || host == "localhost" || ip != nil && ip.IsLoopback() {
		return nil
	}
	if u, err := url.Parse(g.o.Origin); err == nil && g.o.Origin != "" && u.Hostname() == host {
		return nil
	}
	return errHost
}

// identified finds out who asks, and lets through who may.
func (g *Guard) identified(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		u, err := g.who(r)
		ctx := context.WithValue(With(r.Context(), u), addressKey{}, g.address(r))
		r = r.WithContext(ctx)
		if err == nil {
			err = g.allowed(r, u)
		}
		if err == nil && writes(r) && !g.public(r) {
			g.recorded(w, r, next)
			return
		}
		if err != nil {
			g.o.Refuse(w, r, err)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// who returns who asks: the owner of a token, else of a login, else nobody.
func (g *Guard) who(r *http.Request) (User, error) {
	ctx := r.Context()
	if auth := r.Header.Get("Authorization"); auth != "" {
		secret, _ := strings.CutPrefix(auth, "Bearer ")
		return g.bearer(ctx, secret)
	}
	u, err := g.loggedIn(ctx)
	if err == nil && u.Name == "" && g.o.Open {
		u.Role = Reader
	}
	return u, err
}

// allowed says why a user may not make a request, nil where he may.
func (g *Guard) allowed(r *http.Request, u User) error {
	need := Reader
	if writes(r) {
		need = Reviewer
	}
	switch {
	case g.public(r) || u.May(need):
		return nil
	case u.Name == "":
		return errLogin
	}
	return errRole
}

// public reports whether a path needs no login.
func (g *Guard) public(r *http.Request) bool {
	at := r.URL.Path
	return slices.ContainsFunc(g.o.Public, func(p string) bool {
		return p == at || strings.HasSuffix(p, "/") && strings.HasPrefix(at, p) && path.Clean(at) == at
	})
}

func writes(r *http.Request) bool {
	return !slices.Contains([]string{http.MethodGet, http.MethodHead, http.MethodOptions}, r.Method)
}

type addressKey struct{}

// address returns where a request comes from: as a proxy on this machine says,
// where people come through one.
func (g *Guard) address(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	passed := r.Header.Values("X-Forwarded-For")
	if ip := net.ParseIP(host); g.o.Origin == "" || ip == nil || !ip.IsLoopback() || len(passed) == 0 {
		return host
	}
	last := passed[len(passed)-1]
	if ip := net.ParseIP(strings.TrimSpace(last[strings.LastIndexByte(last, ',')+1:])); ip != nil {
		return ip.String()
	}
	return host
}

package main

import (
	"cmp"
	"context"
	"errors"
	"log/slog"
	"net/http"
	"runtime"
	"strings"

	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/register/store"
	"github.com/chancery-project/chancery/serve/access"
	"github.com/chancery-project/chancery/serve/api"
	"github.com/chancery-project/chancery/serve/front"
	"github.com/chancery-project/chancery/serve/web"
)

// handler puts pages and API together with what stands before them. From the
// outside in: request id, log and metrics; a net under panics; headers; bounds
// on what is sent; compression; who asks and whether he may; what is kept of
// answers; the routes.
func (a *app) handler(s *serving, db *store.DB, local bool, log *slog.Logger) (http.Handler, *front.Health, error) {
	reg, parts := register.New(db, a.kinds), &served{}
	guard, err := access.New(db, access.Options{
		Open: cmp.Or(s.read, map[bool]string{true: "anybody"}[local]) == "anybody", Local: local, Origin: s.origin, Secure: s.cert != "",
		Public: []string{"/login", "/logout", "/static/", "/healthz", "/readyz"},
		Log:    log, Now: a.now, Request: front.RequestID, Refuse: parts.refuse,
	})
	if err != nil {
		return nil, nil, err
	}
	read := (&readingDesk{app: a, reg: reg}).read
	var failed [2]error
	parts.pages, failed[0] = web.New(web.Config{Register: reg, Door: guard, Read: read, Now: a.now, Log: log, Docs: api.Prefix + "/docs"})
	parts.api, failed[1] = api.New(api.Config{Register: reg, Deeds: db, Read: read, Now: a.now, Log: log, Version: version()})
	if err := errors.Join(failed[:]...); err != nil {
		return nil, nil, err
	}
	metrics := front.NewMetrics(reg.Revision, func(ctx context.Context) (map[string]int, error) {
		st, err := reg.Stats(ctx)
		return map[string]int{"documents": st.Documents, "claims": st.Claims, "facts": st.Facts, "judgements": st.Judgements}, err
	})
	health := front.NewHealth(func(ctx context.Context) error {
		_, err := reg.Revision(ctx)
		return err
	})
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", health.Alive)
	mux.HandleFunc("GET /readyz", health.Ready)
	mux.Handle("GET /metrics", metrics.Handler())
	mux.Handle(api.Prefix+"/", parts.api)
	mux.Handle("/", parts.pages)
	keeper := front.NewKeeper(2*runtime.GOMAXPROCS(0), reg.Revision, func(ctx context.Context) string {
		u := access.From(ctx)
		return u.Name + " " + string(u.Role)
	}, passing)
	f := &front.Front{Log: log, Now: a.now, Metrics: metrics, Secure: s.cert != "" || strings.HasPrefix(s.origin, "https://")}
	return f.Wrap(guard.Handler(keeper.Wrap(front.Routed(mux)))), health, nil
}

// passing picks what is not kept: what changes by itself, and what has no end.
func passing(r *http.Request) bool {
	p := r.URL.Path
	return p == "/healthz" || p == "/readyz" || p == "/metrics" || strings.HasPrefix(p, "/static/") || strings.HasPrefix(p, api.Prefix+"/stream/")
}

// served are the two faces of a register.
type served struct {
	pages *web.Site
	api   *api.API
}

// refuse answers a request that is turned away as the face does for which it
// was meant.
func (s *served) refuse(w http.ResponseWriter, r *http.Request, err error) {
	if strings.HasPrefix(r.URL.Path, api.Prefix+"/") {
		s.api.Refuse(w, r, err)
	} else {
		s.pages.Refuse(w, r, err)
	}
}

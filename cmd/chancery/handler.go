package main

import (
	"cmp"
	"context"
	"log/slog"
	"net/http"

	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/register/store"
	"github.com/chancery-project/chancery/serve/access"
	"github.com/chancery-project/chancery/serve/front"
	"github.com/chancery-project/chancery/serve/web"
)

// handler puts pages and API together with what stands before them. From the
// outside in: request id, log and metrics; a net under panics; headers; bounds
// on what is sent; compression; who asks and whether he may; the routes.
func (a *app) handler(s *serving, db *store.DB, reg *register.Register, local bool, log *slog.Logger) (http.Handler, *front.Health, error) {
	var pages *web.Site
	guard, err := access.New(db, access.Options{
		Open: cmp.Or(s.read, map[bool]string{true: "anybody"}[local]) == "anybody", Local: local, Origin: s.origin, Secure: s.cert != "",
		Public: []string{"/login", "/logout", "/static/", "/healthz", "/readyz"},
		Log:    log, Now: a.now, Request: front.RequestID, Refuse: func(w http.ResponseWriter, r *http.Request, err error) { pages.Refuse(w, r, err) },
	})
	if err != nil {
		return nil, nil, err
	}
	if pages, err = a.pages(reg, guard, log); err != nil {
		return nil, nil, err
	}
	metrics := front.NewMetrics(func(ctx context.Context) (map[string]int, error) {
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
	mux.Handle("/", pages)
	f := &front.Front{Log: log, Now: a.now, Metrics: metrics}
	return f.Wrap(guard.Handler(front.Routed(mux))), health, nil
}

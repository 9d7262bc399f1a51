// Package web serves the register as pages: plain HTML made on the server, one
// style sheet and a few lines of script that nothing depends on. Every text
// from outside is escaped, its control characters shown, its length bounded.
package web

import (
	"context"
	"embed"
	"html/template"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/access"
	"github.com/chancery-project/chancery/serve/brief"
)

// A Register is what pages ask of a register.
type Register interface {
	brief.Viewer
	Fact(ctx context.Context, ref string) (*chancery.Fact, error)
	Party(ctx context.Context, ref string) (chancery.Party, error)
	Document(ctx context.Context, id string) (*chancery.Document, error)
	Persons(ctx context.Context, words, after string, limit int) ([]register.Named, error)
	Latest(ctx context.Context, after register.Head, limit int) ([]register.Head, error)
	Revision(ctx context.Context) (int64, error)
	Writer
}

// A Writer is what the review desk and adding ask of a register.
type Writer interface {
	Decide(ctx context.Context, o register.Order) (register.Judgement, error)
	LostJudgements(ctx context.Context) ([]register.Judgement, error)
	AddAll(ctx context.Context, batch []register.Reading, day chancery.Date) ([]register.Result, error)
}

// Config is what the pages work with.
type Config struct {
	Register Register
	// Read makes a document of bytes and says what it claims; it enters nothing.
	Read func(ctx context.Context, name string, raw []byte) (register.Reading, error)
	Door Door
	Docs string // address of the API's own page, "" for none
	Now  func() time.Time
	Log  *slog.Logger
}

// A Door lets users in and out; nil where there are none.
type Door interface {
	SignIn(ctx context.Context, name, password string) error
	SignOut(ctx context.Context) error
}

//go:embed pages/*.html static/*
var files embed.FS

// A Site answers with pages.
type Site struct {
	Config
	mux    *http.ServeMux
	pages  map[string]*template.Template
	assets map[string]asset
	begun  string // a newer program may make other pages of the same register
}

// New returns the pages. What the asker may do it learns from access.From.
func New(cfg Config) (*Site, error) {
	s := &Site{Config: cfg, mux: http.NewServeMux(), begun: cfg.Now().String()}
	if err := s.loadAssets(); err != nil {
		return nil, err
	}
	if err := s.loadPages(); err != nil {
		return nil, err
	}
	for pattern, page := range map[string]func(*request) error{
		"GET /{$}":                  (*request).home,
		"GET /party/{id...}":        (*request).party,
		"GET /parties":              (*request).parties,
		"GET /pair/{a}/{b}":         (*request).pair,
		"GET /person/{name}":        (*request).person,
		"GET /persons":              (*request).persons,
		"GET /instrument/{ref}":     (*request).instrument,
		"GET /mechanism/{ref}":      (*request).mechanism,
		"GET /area/{code}":          (*request).area,
		"GET /areas":                (*request).areas,
		"GET /fact/{ref}":           (*request).fact,
		"GET /document/{id}":        (*request).document,
		"GET /documents":            (*request).documents,
		"GET /search":               (*request).search,
		"GET /map":                  (*request).worldMap,
		"GET /network":              (*request).net,
		"GET /open":                 (*request).open,
		"GET /conflicts":            (*request).conflicts,
		"GET /mechanisms":           (*request).mechanisms,
		"GET /review":               (*request).queue,
		"GET /review/{ref}":         (*request).desk,
		"POST /review/{ref}":        (*request).judge,
		"GET /judgements":           (*request).judgements,
		"POST /judgements/{n}/undo": (*request).undo,
		"GET /add":                  (*request).addForm,
		"POST /add":                 (*request).add,
		"/":                         (*request).missing,
	} {
		s.mux.HandleFunc(pattern, s.answer(page))
	}
	s.mux.HandleFunc("GET /static/{file}", s.static)
	if cfg.Door != nil {
		s.mux.HandleFunc("GET /login", s.answer((*request).loginForm))
		s.mux.HandleFunc("POST /login", s.answer((*request).login))
		s.mux.HandleFunc("POST /logout", s.answer((*request).logout))
	}
	return s, nil
}

// ServeHTTP answers a request.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.mux.ServeHTTP(w, r) }

// Refuse answers a request that was turned away before it came to the pages:
// a browser of somebody who has not logged in is shown where to.
func (s *Site) Refuse(w http.ResponseWriter, r *http.Request, err error) {
	s.answer(func(q *request) error {
		browses := r.Method == http.MethodGet && strings.Contains(r.Header.Get("Accept"), "text/html")
		if q.Door != nil && browses && access.Status(q.ctx(), err) == http.StatusUnauthorized {
			return q.redirect("/login?" + url.Values{"to": {r.URL.RequestURI()}}.Encode())
		}
		return err
	})(w, r)
}

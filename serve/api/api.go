// Package api serves a register as JSON under /api/v1: what the pages show,
// from the same views, to read; judgements and documents, to write. The
// OpenAPI document it serves is made from the code that answers.
package api

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/access"
	"github.com/chancery-project/chancery/serve/brief"
	"github.com/chancery-project/chancery/serve/front"
)

// Prefix is the path under which the API is served.
const Prefix = "/api/v1"

const (
	answerTime = 30 * time.Second // for an answer to be made; streams take longer
	bodyTime   = 30 * time.Second // for a body to arrive
	mostBody   = 6 << 20          // bytes of it
)

// A Register is what the API asks of a register.
type Register interface {
	brief.Viewer
	Fact(ctx context.Context, ref string) (*chancery.Fact, error)
	Party(ctx context.Context, ref string) (chancery.Party, error)
	Person(ctx context.Context, ref string) (string, error)
	Document(ctx context.Context, id string) (*chancery.Document, error)
	Persons(ctx context.Context, words, after string, limit int) ([]register.Named, error)
	Latest(ctx context.Context, after register.Head, limit int) ([]register.Head, error)
	ClaimCounts(ctx context.Context) (map[string]int, error)
	Stats(ctx context.Context) (register.Stats, error)
	Revision(ctx context.Context) (int64, error)
	Decide(ctx context.Context, o register.Order) (register.Judgement, error)
	AddAll(ctx context.Context, batch []register.Reading, day chancery.Date) ([]register.Result, error)
}

// Deeds is the record of writes.
type Deeds interface {
	Deeds(ctx context.Context, before, limit int) ([]access.Deed, error)
}

// Config is what the API works with.
type Config struct {
	Register Register
	Deeds    Deeds
	// Read makes a document of bytes and says what it claims; it enters nothing.
	Read    func(ctx context.Context, name string, raw []byte) (register.Reading, error)
	Now     func() time.Time
	Log     *slog.Logger
	Version string // of the program
}

// An API is the handler of everything under Prefix.
type API struct {
	Config
	mux  *http.ServeMux
	huma huma.API
	spec []byte
}

// New returns the API of a register.
func New(cfg Config) (*API, error) {
	a := &API{Config: cfg, mux: http.NewServeMux()}
	a.huma = humago.New(a.mux, settings(cfg.Version))
	a.things()
	a.facts()
	a.views()
	a.documents()
	a.judgements()
	a.streams()
	spec, err := json.Marshal(a.huma.OpenAPI())
	if err != nil {
		return nil, err
	}
	a.spec = spec
	a.mux.HandleFunc("GET "+Prefix+"/openapi.json", a.openAPI)
	return a, a.pageOfDocs()
}

// settings are those of huma: no page from a CDN, no schema links, and no
// parameter that is passed over in silence.
func settings(version string) huma.Config {
	cfg := huma.DefaultConfig("Chancery", version)
	cfg.Info.Description = "A register of diplomatic life: what documents claim, with the words that prove it, and the facts that follow."
	cfg.Info.License = &huma.License{Name: "Apache-2.0", Identifier: "Apache-2.0"}
	cfg.OpenAPIPath, cfg.DocsPath, cfg.SchemasPath, cfg.CreateHooks = "", "", "", nil
	cfg.RejectUnknownQueryParameters, cfg.AllowAdditionalPropertiesByDefault = true, true
	cfg.Components.SecuritySchemes = map[string]*huma.SecurityScheme{
		"token":   {Type: "http", Scheme: "bearer", Description: "made with chancery user token"},
		"session": {Type: "apiKey", In: "cookie", Name: "chancery", Description: "of a login through the pages"},
	}
	aliases(cfg.Components.Schemas)
	return cfg
}

// ServeHTTP answers a request under Prefix.
func (a *API) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h, pattern := a.mux.Handler(r)
	if pattern == "" {
		a.nothingThere(w, r, h)
		return
	}
	w.Header().Set("Cache-Control", "private, no-cache")
	reads := r.Method == http.MethodGet || r.Method == http.MethodHead
	if reads && !slices.Contains(untagged(), pattern) {
		a.read(w, r)
		return
	}
	a.mux.ServeHTTP(w, r)
}

// nothingThere answers for a path or a method that is not there.
func (a *API) nothingThere(w http.ResponseWriter, r *http.Request, h http.Handler) {
	said := &probe{header: http.Header{}}
	h.ServeHTTP(said, r)
	if allow := said.header.Get("Allow"); allow != "" {
		w.Header().Set("Allow", allow)
		write(w, &huma.ErrorModel{Status: http.StatusMethodNotAllowed, Title: http.StatusText(http.StatusMethodNotAllowed), Detail: "this path takes " + allow})
		return
	}
	a.Refuse(w, r, chancery.Errorf(chancery.NotFound, "nothing at %s; %s/docs lists what there is", r.URL.Path, Prefix))
}

// A probe learns what a handler would say.
type probe struct{ header http.Header }

func (p *probe) Header() http.Header         { return p.header }
func (p *probe) Write(b []byte) (int, error) { return len(b), nil }
func (p *probe) WriteHeader(int)             {}

func (a *API) openAPI(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/openapi+json")
	_, _ = w.Write(a.spec)
}

// An operation is what is told of a route.
type operation struct {
	method, path, id, tag, what, more string
	status                            int // on success; 200
	errors                            []int
	role                              access.Role // who may; nobody need log in where reading is open
}

func (o operation) huma() huma.Operation {
	op := huma.Operation{
		OperationID: o.id, Method: o.method, Path: Prefix + o.path, Summary: o.what, Description: o.more, Tags: []string{o.tag}, DefaultStatus: o.status,
		Errors: append([]int{http.StatusUnauthorized, http.StatusUnprocessableEntity, http.StatusInternalServerError}, o.errors...),
	}
	if op.Method == "" {
		op.Method = http.MethodGet
	}
	op.MaxBodyBytes, op.BodyReadTimeout = mostBody, bodyTime
	if o.role != "" {
		op.Security = []map[string][]string{{"token": {}}, {"session": {}}}
		op.Description = strings.TrimSpace(op.Description + " For a " + string(o.role) + ".")
	}
	return op
}

// A reply is a body to send.
type reply[O any] struct{ Body O }

// handle makes a route of a function: within bounds of time, with errors told
// in one way.
func handle[I, O any](a *API, o operation, fn func(ctx context.Context, in *I) (O, error)) {
	huma.Register(a.huma, o.huma(), func(ctx context.Context, in *I) (*reply[O], error) {
		ctx, stop := context.WithTimeout(ctx, answerTime)
		defer stop()
		if o.role != "" && !access.From(ctx).May(o.role) {
			return nil, a.problem(ctx, chancery.Errorf(chancery.Unauthorized, "this is for a %s", o.role))
		}
		out, err := fn(ctx, in)
		if err != nil {
			return nil, a.problem(ctx, err)
		}
		return &reply[O]{out}, nil
	})
}

// problem is an error as RFC 9457 has it.
func (a *API) problem(ctx context.Context, err error) *huma.ErrorModel {
	status := access.Status(ctx, err)
	return &huma.ErrorModel{
		Type: "urn:chancery:error:" + string(chancery.CodeOf(err)), Title: http.StatusText(status), Status: status,
		Detail: front.Message(ctx, a.Log, status, err), Instance: "urn:chancery:request:" + front.RequestID(ctx),
	}
}

// Refuse answers a request that never reached its route.
func (a *API) Refuse(w http.ResponseWriter, r *http.Request, err error) {
	p := a.problem(r.Context(), err)
	if p.Status == http.StatusUnauthorized {
		w.Header().Set("WWW-Authenticate", `Bearer realm="chancery"`)
	}
	write(w, p)
}

func write(w http.ResponseWriter, p *huma.ErrorModel) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(p.Status)
	_ = json.NewEncoder(w).Encode(p) // whoever asked is gone
}

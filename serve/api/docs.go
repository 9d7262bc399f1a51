package api

import (
	"bytes"
	_ "embed"
	"html/template"
	"maps"
	"net/http"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

//go:embed docs.html
var docsPage string

//go:embed docs.css
var docsStyle []byte

// A route is an operation as the page of documentation shows it.
type route struct {
	Method, Path string
	*huma.Operation
}

// Statuses lists what a route may answer.
func (r route) Statuses() []string { return slices.Sorted(maps.Keys(r.Responses)) }

// Fields describes what a request of the route brings, field by field.
func (r route) Fields() []bodyField {
	if r.RequestBody == nil {
		return nil
	}
	var out []bodyField
	for _, media := range r.RequestBody.Content {
		for _, name := range slices.Sorted(maps.Keys(media.Schema.Properties)) {
			s := media.Schema.Properties[name]
			out = append(out, bodyField{name, s.Description, slices.Contains(media.Schema.Required, name)})
		}
	}
	return out
}

type bodyField struct {
	Name, Doc string
	Required  bool
}

// pageOfDocs makes the page once: it follows from the program alone.
func (a *API) pageOfDocs() error {
	page, err := template.New("docs").Funcs(template.FuncMap{"lower": strings.ToLower}).Parse(docsPage)
	if err != nil {
		return err
	}
	byTag := map[string][]route{}
	spec := a.huma.OpenAPI()
	for path, item := range spec.Paths {
		for method, op := range map[string]*huma.Operation{"GET": item.Get, "POST": item.Post} {
			if op != nil {
				byTag[op.Tags[0]] = append(byTag[op.Tags[0]], route{method, path, resolved(spec, op)})
			}
		}
	}
	for _, routes := range byTag {
		slices.SortFunc(routes, func(x, y route) int { return strings.Compare(x.Path+x.Method, y.Path+y.Method) })
	}
	var out bytes.Buffer
	err = page.Execute(&out, map[string]any{"Info": spec.Info, "Tags": byTag, "Prefix": Prefix})
	a.mux.HandleFunc("GET "+Prefix+"/docs", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write(out.Bytes())
	})
	a.mux.HandleFunc("GET "+Prefix+"/docs.css", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/css; charset=utf-8")
		_, _ = w.Write(docsStyle)
	})
	return err
}

// resolved puts the schema of a body in the place of the reference to it.
func resolved(spec *huma.OpenAPI, op *huma.Operation) *huma.Operation {
	if op.RequestBody == nil {
		return op
	}
	out, body := *op, *op.RequestBody
	body.Content = map[string]*huma.MediaType{}
	for name, media := range op.RequestBody.Content {
		s := media.Schema
		if s.Ref != "" {
			s = spec.Components.Schemas.SchemaFromRef(s.Ref)
		}
		body.Content[name] = &huma.MediaType{Schema: s}
	}
	out.RequestBody = &body
	return &out
}

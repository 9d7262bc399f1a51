package api

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/front"
)

const (
	streamStep = 500              // taken from the register at a time
	stepTime   = 60 * time.Second // to make and send so many
)

type FormatIn struct {
	Format string `query:"format" enum:"jsonl,csv" default:"jsonl" doc:"JSON Lines, an object a line; or CSV, with a head."`
}

type streamFactsIn struct {
	About
	FormatIn
}

// streams are the routes that send all there is, however much.
func (a *API) streams() {
	stream(a, "facts", "All facts that meet the conditions, by number; as CSV, a value a line", a.streamFacts)
	stream(a, "claims", "All claims, document by document; as CSV, a value a line", func(ctx context.Context, _ *FormatIn) (rowSource, error) {
		return a.streamClaims(ctx), nil
	})
	stream(a, "documents", "All documents without their texts, the newest first", func(ctx context.Context, _ *FormatIn) (rowSource, error) {
		return a.streamDocuments(ctx), nil
	})
}

// A rowSource sends a list, some at a time: each as JSON, or as rows of CSV
// under a head.
type rowSource struct {
	head []string
	next func() (items []any, rows [][]string, err error) // none: the end
}

type wanted interface{ format() string }

func (f *FormatIn) format() string { return f.Format }

// stream makes a route that sends what source gives.
func stream[I any, P interface {
	*I
	wanted
}](a *API, what, told string, source func(ctx context.Context, in *I) (rowSource, error),
) {
	o := operation{path: "/stream/" + what, id: "stream" + strings.ToUpper(what[:1]) + what[1:], tag: "streams", what: told, errors: []int{http.StatusNotFound, http.StatusConflict}}.huma()
	text := &huma.MediaType{Schema: &huma.Schema{Type: huma.TypeString}}
	o.Responses = map[string]*huma.Response{"200": {Description: "OK", Content: map[string]*huma.MediaType{"application/jsonl": text, "text/csv": text}}}
	huma.Register(a.huma, o, func(ctx context.Context, in *I) (*huma.StreamResponse, error) {
		src, err := source(ctx, in)
		if err != nil {
			return nil, a.problem(ctx, err)
		}
		return &huma.StreamResponse{Body: func(hc huma.Context) {
			r, w := humago.Unwrap(hc)
			if err := send(w, src, P(in).format()); err != nil {
				a.Log.WarnContext(ctx, "a stream broke off", "id", front.RequestID(r.Context()), "err", err)
				front.Cut(w) // nobody is to take a part for the whole
			}
		}}, nil
	})
}

// send writes a list to its end.
func send(w http.ResponseWriter, src rowSource, format string) error {
	out := csv.NewWriter(w)
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	if format == "csv" {
		w.Header().Set("Content-Type", "text/csv; charset=utf-8")
		if err := out.Write(src.head); err != nil {
			return err
		}
	} else {
		w.Header().Set("Content-Type", "application/jsonl")
	}
	w.WriteHeader(http.StatusOK)
	for {
		_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(stepTime)) // where there is no deadline, none is needed
		items, rows, err := src.next()
		if err != nil || len(items) == 0 {
			out.Flush()
			return err
		}
		if err := sendStep(out, lines, items, rows, format); err != nil {
			return err
		}
	}
}

func sendStep(out *csv.Writer, lines *json.Encoder, items []any, rows [][]string, format string) error {
	if format == "csv" {
		for _, row := range rows {
			for i := range row {
				row[i] = harmless(row[i])
			}
		}
		return out.WriteAll(rows)
	}
	for _, item := range items {
		if err := lines.Encode(item); err != nil {
			return err
		}
	}
	return nil
}

// harmless keeps a spreadsheet from taking words for a formula.
func harmless(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

func (a *API) streamFacts(ctx context.Context, in *streamFactsIn) (rowSource, error) {
	q, err := a.query(ctx, &in.About)
	q.Limit = streamStep
	done := false
	return rowSource{[]string{"fact", "kind", "status", "polarity", "modality", "verdict", "field", "value", "date", "basis", "conflict"}, func() (items []any, rows [][]string, err error) {
		if done {
			return nil, nil, nil
		}
		facts, err := a.Register.Facts(ctx, q)
		for i := range facts {
			items, rows = append(items, &facts[i]), append(rows, a.factRows(&facts[i])...)
			q.After = register.Cursor{Number: facts[i].Number}
		}
		done = len(facts) < streamStep
		return items, rows, err
	}}, err
}

// factRows writes a fact as a row for each of its values.
func (a *API) factRows(f *chancery.Fact) [][]string {
	conflict := map[string]string{}
	for _, name := range f.Conflicts {
		conflict[name] = "yes"
	}
	var out [][]string
	for name, v := range a.values(f.Kind, f.Fields) {
		out = append(out, []string{strconv.Itoa(f.Number), f.Kind, f.Status, string(f.Polarity), string(f.Modality), f.Verdict, name, v.Value, dayOf(v), string(v.Basis), conflict[name]})
	}
	return out
}

// values goes through values in the order of the fields of their kind.
func (a *API) values(kind string, fields map[string][]chancery.Value) func(yield func(string, *chancery.Value) bool) {
	return func(yield func(string, *chancery.Value) bool) {
		for _, k := range a.Register.Kinds() {
			for _, f := range k.Fields {
				for i := range fields[f.Name] {
					if k.Name == kind && !yield(f.Name, &fields[f.Name][i]) {
						return
					}
				}
			}
		}
	}
}

func dayOf(v *chancery.Value) string {
	if v.Date == nil {
		return ""
	}
	return v.Date.Value
}

func (a *API) streamDocuments(ctx context.Context) rowSource {
	after, done := register.Head{}, false
	return rowSource{[]string{"id", "name", "source", "title", "agency", "day", "entered"}, func() (items []any, rows [][]string, err error) {
		if done {
			return nil, nil, nil
		}
		heads, err := a.Register.Latest(ctx, after, streamStep)
		for i := range heads {
			d := documentOf(&heads[i])
			items, rows = append(items, d), append(rows, []string{d.ID, d.Name, d.Source, d.Title, d.Agency, d.Day, d.Entered})
			after = heads[i]
		}
		done = len(heads) < streamStep
		return items, rows, err
	}}
}

func (a *API) streamClaims(ctx context.Context) rowSource {
	after, done := register.Head{}, false
	head := []string{"claim", "document", "kind", "polarity", "modality", "rule", "field", "value", "date", "basis", "start", "end", "text"}
	return rowSource{head, func() (items []any, rows [][]string, err error) {
		for !done && len(items) == 0 {
			heads, err := a.Register.Latest(ctx, after, streamStep/20)
			if err != nil {
				return nil, nil, err
			}
			done = len(heads) < streamStep/20
			for i := range heads {
				after = heads[i]
				entries, err := a.Register.Entries(ctx, after.ID)
				if err != nil {
					return nil, nil, err
				}
				for j := range entries {
					items, rows = append(items, &entries[j].Claim), append(rows, a.claimRows(&entries[j].Claim)...)
				}
			}
		}
		return items, rows, nil
	}}
}

func (a *API) claimRows(c *chancery.Claim) [][]string {
	var out [][]string
	for name, v := range a.values(c.Kind, c.Fields) {
		start, end := "", ""
		if v.Text != "" {
			start, end = strconv.Itoa(v.Span.Start), strconv.Itoa(v.Span.End)
		}
		out = append(out, []string{c.ID, c.Document, c.Kind, string(c.Polarity), string(c.Modality), c.Rule, name, v.Value, dayOf(v), string(v.Basis), start, end, v.Text})
	}
	return out
}

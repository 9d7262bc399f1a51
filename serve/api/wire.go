package api

import (
	"reflect"

	"github.com/danielgtaylor/huma/v2"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

// value describes chancery.Value as it is written; the two are kept alike by a test.
type value struct {
	Value    string   `json:"value" doc:"An identifier, a code, a day, a number or words, as the field has it."`
	Start    *int     `json:"start,omitempty" doc:"Where its words begin in the document, in bytes."`
	End      *int     `json:"end,omitempty"`
	Text     string   `json:"text,omitempty" doc:"The words that prove it."`
	Basis    string   `json:"basis" doc:"What it rests on: explicit, dateline, weekday, reference, derived, judgement …"`
	From     []string `json:"from,omitempty" doc:"Of a fact: the claims that say so."`
	Name     string   `json:"name,omitempty" doc:"Of a party: as the document names it."`
	Date     *dated   `json:"date,omitempty" doc:"Of an act: its day."`
	By       *dated   `json:"by,omitempty" doc:"Of an act: by one of several parties."`
	Place    *dated   `json:"place,omitempty"`
	Office   string   `json:"office,omitempty"`
	Party    string   `json:"party,omitempty"`
	Role     string   `json:"role,omitempty"`
	Modality string   `json:"modality,omitempty" doc:"Where it differs from the claim's."`
	Polarity string   `json:"polarity,omitempty"`
}

// dated is a value within a value.
type dated struct {
	Value string `json:"value"`
	Start *int   `json:"start,omitempty"`
	End   *int   `json:"end,omitempty"`
	Text  string `json:"text,omitempty"`
	Basis string `json:"basis"`
	Name  string `json:"name,omitempty"`
}

// aliases tells huma of types that write themselves in their own way.
func aliases(r huma.Registry) {
	r.RegisterTypeAlias(reflect.TypeFor[chancery.Value](), reflect.TypeFor[value]())
}

// Document is the head of a document.
type Document struct {
	ID      string `json:"id"`
	Name    string `json:"name" doc:"Where it came from."`
	Source  string `json:"source,omitempty" doc:"Who published it."`
	Title   string `json:"title,omitempty"`
	Agency  string `json:"agency,omitempty"`
	Day     string `json:"day,omitempty" doc:"The day it speaks from."`
	Entered string `json:"entered,omitempty" doc:"The day it came into the register."`
}

func documentOf(h *register.Head) Document {
	return Document{h.ID, h.Name, h.Source, h.Title, h.Agency, string(h.Day), string(h.Entered)}
}

// region is a stretch of a document's text of one sort.
type region struct {
	chancery.Span
	Kind string `json:"kind" doc:"body, headline, metadata, dateline, heading, caption, furniture or about"`
}

// kind is what can be recorded.
type kind struct {
	Name   string  `json:"name"`
	Doc    string  `json:"doc"`
	Fields []field `json:"fields"`
}

type field struct {
	Name     string   `json:"name"`
	Type     string   `json:"type"`
	Many     bool     `json:"many"`
	Required bool     `json:"required"`
	Codes    []string `json:"codes,omitempty"`
	Doc      string   `json:"doc,omitempty"`
}

func kindOf(k *chancery.Kind) kind {
	out := kind{Name: k.Name, Doc: k.Doc, Fields: []field{}}
	for _, f := range k.Fields {
		out.Fields = append(out.Fields, field{f.Name, string(f.Type), f.Many, f.Required, f.Codes, f.Doc})
	}
	return out
}

// view is a brief.View with a cursor that gives nothing away.
type view struct {
	Title   string           `json:"title"`
	AsOf    string           `json:"as_of,omitempty"`
	Columns []string         `json:"columns"`
	Rows    []brief.Row      `json:"rows"`
	Say     []string         `json:"say,omitempty" doc:"What the rows do not: gaps, what is not in the register."`
	Notes   []brief.Note     `json:"notes,omitempty" doc:"The words that prove the facts of the rows."`
	Facets  []register.Facet `json:"facets,omitempty"`
	Next    string           `json:"next,omitempty" doc:"Where the next page begins: after=…"`
}

func viewOf(v *brief.View) *view {
	return &view{
		Title: v.Title, AsOf: string(v.AsOf), Columns: list(v.Columns), Rows: list(v.Rows), Say: v.Say, Notes: v.Notes, Next: cursorMark(v.Next),
	}
}

// list is never null.
func list[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}

// factsPage is a page of facts.
type factsPage struct {
	Facts []chancery.Fact `json:"facts"`
	Next  string          `json:"next,omitempty"`
}

// proof is what a fact rests on.
type proof struct {
	Claims     []chancery.Claim     `json:"claims" doc:"The first and the last of each saying."`
	Documents  []Document           `json:"documents"`
	Derived    []register.Inference `json:"derived,omitempty" doc:"What other documents let conclude, step by step."`
	Judgements []register.Judgement `json:"judgements,omitempty"`
}

// status is what the register holds.
type status struct {
	Version    string `json:"version"`
	Revision   int64  `json:"revision" doc:"Another after every change."`
	Newest     string `json:"newest,omitempty" doc:"The last day of all documents."`
	Documents  int    `json:"documents"`
	Claims     int    `json:"claims"`
	Facts      int    `json:"facts"`
	Judgements int    `json:"judgements"`
	User       string `json:"user,omitempty"`
	Role       string `json:"role" doc:"What whoever asks may do."`
}

package web

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/kinds"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/register/store"
	"github.com/chancery-project/chancery/serve/access"
)

// Reports of testdata are texts in which a line that begins with ">" says what
// the line before claims: kind, then fields as
//
//	field=value[:name][~words][;office;party][@date][!basis]
//
// with + for a space. Words are looked up in the line before; the claim lines
// are no part of the document.
var fieldForm = regexp.MustCompile(`^(\w+)=([^:~;@!]+)(?::([^~;@!]+))?(?:~([^;@!]+))?(?:;([^;@!]*);([^;@!]*))?(?:@([^!]+))?(?:!(\w+))?$`)

// parse reads a report of that form; it is the reader of these tests.
func parse(name string, raw []byte) (register.Reading, error) {
	doc := &chancery.Document{Name: name}
	rd := register.Reading{Doc: doc}
	var line chancery.Span
	for _, text := range strings.SplitAfter(string(raw), "\n") {
		if said, ok := strings.CutPrefix(text, "> "); ok {
			c, err := claim(doc, line, strings.Fields(said))
			if err != nil {
				return rd, err
			}
			rd.Claims = append(rd.Claims, c)
			continue
		}
		line = chancery.Span{Start: len(doc.Text), End: len(doc.Text) + len(strings.TrimRight(text, "\r\n"))}
		doc.Text += text
		describe(doc, line)
	}
	if strings.TrimSpace(doc.Text) == "" {
		return rd, chancery.Errorf(chancery.Invalid, "%s: there is nothing in it", name)
	}
	return rd, nil
}

// describe says what a line of a report is.
func describe(doc *chancery.Document, line chancery.Span) {
	kind, text := chancery.Body, line.Of(doc.Text)
	for field, to := range map[string]*string{"source: ": &doc.Source, "title: ": &doc.Title, "date: ": (*string)(&doc.Published)} {
		if v, ok := strings.CutPrefix(text, field); ok {
			*to, kind = v, chancery.Metadata
		}
	}
	if strings.HasPrefix(text, "[") {
		kind = chancery.Furniture
	}
	if !line.Empty() {
		doc.Regions = append(doc.Regions, chancery.Region{Span: chancery.Span{Start: line.Start, End: len(doc.Text)}, Kind: kind})
	}
}

// claim makes a claim of a line.
func claim(doc *chancery.Document, line chancery.Span, fields []string) (chancery.Claim, error) {
	quote := line.Of(doc.Text)
	c := chancery.Claim{Kind: fields[0], Rule: fields[0] + "/test", Polarity: chancery.Asserted, Modality: chancery.Actual, Evidence: chancery.Evidence{Span: line, Quote: quote}}
	for _, f := range fields[1:] {
		m := fieldForm.FindStringSubmatch(f)
		if m == nil {
			return c, chancery.Errorf(chancery.Invalid, "%s: %q is no field", doc.Name, f)
		}
		for i := range m {
			m[i] = strings.ReplaceAll(m[i], "+", " ")
		}
		if m[1] == "modality" {
			c.Modality = chancery.Modality(m[2])
			continue
		}
		v := chancery.Value{Value: m[2], Name: m[3], Text: m[4], Office: m[5], Party: m[6], Basis: chancery.Basis(m[8])}
		if v.Basis == "" {
			v.Basis = chancery.Explicit
		}
		if v.Text != "" {
			at := strings.Index(quote, v.Text)
			if at < 0 {
				return c, chancery.Errorf(chancery.Invalid, "%s: %q does not say %q", doc.Name, quote, v.Text)
			}
			v.Span = chancery.Span{Start: line.Start + at, End: line.Start + at + len(v.Text)}
		}
		if m[7] != "" {
			v.Date = &chancery.Value{Value: m[7], Basis: chancery.Explicit}
		}
		c.Add(m[1], v)
	}
	return c, nil
}

// A desk is a site over a register of the reports of testdata, and who asks it.
type desk struct {
	*Site
	reg  *register.Register
	db   *store.DB
	user access.User
}

var (
	anybody  = access.User{Role: access.Reader}
	reader   = access.User{Name: "ron", Role: access.Reader}
	reviewer = access.User{Name: "rita", Role: access.Reviewer}
)

// clock is when all tests are.
func clock() time.Time { return time.Date(2025, 3, 1, 9, 30, 0, 0, time.UTC) }

// newDesk fills a register with the reports of testdata.
func newDesk(t testing.TB, user access.User) *desk {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no reports: %v", err)
	}
	var texts []string
	for _, p := range paths {
		raw, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, filepath.Base(p), string(raw))
	}
	d := emptyDesk(t, user)
	d.enterAll(t, texts...)
	return d
}

// emptyDesk is a site over an empty register.
func emptyDesk(t testing.TB, user access.User) *desk {
	t.Helper()
	db, err := store.Open(context.Background(), filepath.Join(t.TempDir(), "web.db"))
	if err != nil {
		t.Fatal(err)
	}
	reg := register.New(db, kinds.All())
	t.Cleanup(func() { _ = reg.Close() })
	site, err := New(Config{
		Register: reg, Now: clock, Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
		Read: func(_ context.Context, name string, raw []byte) (register.Reading, error) { return parse(name, raw) },
	})
	if err != nil {
		t.Fatal(err)
	}
	return &desk{site, reg, db, user}
}

// enterAll enters reports, given as names and texts.
func (d *desk) enterAll(t testing.TB, texts ...string) {
	t.Helper()
	var batch []register.Reading
	for i := 0; i+1 < len(texts); i += 2 {
		rd, err := parse(texts[i], []byte(texts[i+1]))
		if err != nil {
			t.Fatal(err)
		}
		batch = append(batch, rd)
	}
	if _, err := d.reg.AddAll(context.Background(), batch, "2025-02-28"); err != nil {
		t.Fatal(err)
	}
}

// ServeHTTP answers as if the desk's user asked.
func (d *desk) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	d.Site.ServeHTTP(w, r.WithContext(access.With(r.Context(), d.user)))
}

// get asks for a page; status 0 is any but an error of the server.
func (d *desk) get(t testing.TB, path string, status int) string {
	t.Helper()
	return d.do(t, httptest.NewRequest(http.MethodGet, path, nil), status).Body.String()
}

func (d *desk) do(t testing.TB, r *http.Request, status int) *httptest.ResponseRecorder {
	t.Helper()
	w := httptest.NewRecorder()
	d.ServeHTTP(w, r)
	if status != 0 && w.Code != status || w.Code >= 500 {
		t.Errorf("%s %s: status %d, want %d\n%s", r.Method, r.URL, w.Code, status, clip(w.Body.String(), 600))
	}
	return w
}

// fact finds the number of the one fact of a kind with a value.
func (d *desk) fact(t testing.TB, kind, field, value string) *chancery.Fact {
	t.Helper()
	facts, err := d.reg.Facts(context.Background(), register.Query{Kind: kind})
	if err != nil {
		t.Fatal(err)
	}
	for i := range facts {
		for _, v := range facts[i].Fields[field] {
			if v.Value == value {
				return &facts[i]
			}
		}
	}
	t.Fatalf("no %s with %s=%s", kind, field, value)
	return nil
}

// pathOf is the address of a fact.
func pathOf(f *chancery.Fact) string { return fmt.Sprint("/fact/", f.Number) }

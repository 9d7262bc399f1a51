package web

import (
	"encoding/base64"
	"io"
	"mime/multipart"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// An addPage is the form, and what the texts sent with it would claim.
type addPage struct {
	Previews []preview
	Problem  string
	Text     string
	Ready    int // previews that can be entered
}

// A preview is one text read and not yet entered.
type preview struct {
	Name, Raw string // Raw: the bytes as received, in base64
	Title     string
	Problem   string
	Known     string // the address of the document that is in already
	Text      reading
	Claims    int
	Cut       bool // only the beginning is shown
}

// What one sending may hold.
const (
	mostFiles = 12
	mostBytes = 5 << 20
)

func (q *request) addForm() error {
	if err := q.writer(); err != nil {
		return err
	}
	return q.show("add", "Add", addPage{})
}

// A sent text has a name and the bytes as they came.
type sent struct {
	name string
	raw  []byte
}

func (q *request) add() error {
	if err := q.writer(); err != nil {
		return err
	}
	if err := q.http.ParseMultipartForm(1 << 20); err != nil {
		return chancery.Errorf(chancery.Invalid, "reading what was sent: %w", err)
	}
	defer func() { _ = q.http.MultipartForm.RemoveAll() }()
	texts, err := q.sent()
	if err != nil {
		return q.addAgain(err)
	}
	if q.http.PostFormValue("step") == "enter" {
		return q.enter(texts)
	}
	body := addPage{Text: clip(q.http.PostFormValue("text"), partSize)}
	for i, s := range texts {
		p := q.preview(i+1, s)
		if p.Problem == "" && p.Known == "" {
			body.Ready++
		}
		body.Previews = append(body.Previews, p)
	}
	return q.show("add", "Add", body)
}

// addAgain shows the form with what was wrong.
func (q *request) addAgain(err error) error {
	if chancery.CodeOf(err) != chancery.Invalid {
		return err
	}
	return q.showAs(http.StatusUnprocessableEntity, "add", "Add", addPage{Problem: err.Error(), Text: clip(q.http.PostFormValue("text"), partSize)})
}

// sent collects the texts of a form: pasted, uploaded, or previewed before.
func (q *request) sent() ([]sent, error) {
	form := q.http.MultipartForm
	var out []sent
	for i, coded := range form.Value["raw"] {
		raw, err := base64.StdEncoding.DecodeString(coded)
		if err != nil || i >= len(form.Value["name"]) {
			return nil, chancery.Errorf(chancery.Invalid, "What was previewed came back damaged: send the text again.")
		}
		out = append(out, sent{nameOf(form.Value["name"][i], len(out)), raw})
	}
	if text := q.http.PostFormValue("text"); strings.TrimSpace(text) != "" && q.http.PostFormValue("step") != "enter" {
		out = append(out, sent{nameOf(q.http.PostFormValue("title"), len(out)), []byte(strings.ReplaceAll(text, "\r\n", "\n"))})
	}
	for _, h := range form.File["file"] {
		raw, err := bytesOf(h)
		if err != nil {
			return nil, err
		}
		out = append(out, sent{nameOf(h.Filename, len(out)), raw})
	}
	size := 0
	for _, s := range out {
		size += len(s.raw)
	}
	switch {
	case len(out) == 0:
		return nil, chancery.Errorf(chancery.Invalid, "There is nothing to read: paste a text or choose a file.")
	case len(out) > mostFiles || size > mostBytes:
		return nil, chancery.Errorf(chancery.Invalid, "One sending may hold %d texts and 5 MiB: send fewer at a time, or use chancery add.", mostFiles)
	}
	return out, nil
}

func bytesOf(h *multipart.FileHeader) ([]byte, error) {
	f, err := h.Open()
	if err != nil {
		return nil, chancery.Errorf(chancery.Invalid, "%s: %w", clip(h.Filename, 80), err)
	}
	defer f.Close()
	return io.ReadAll(f)
}

// nameOf names a text by what the form says, never as a path.
func nameOf(name string, nth int) string {
	name = bound(name[strings.LastIndexAny(name, `/\`)+1:])
	if name == "" {
		return "pasted-" + strconv.Itoa(nth+1) + ".txt"
	}
	return name
}

// preview reads a text and shows what it would claim.
func (q *request) preview(nth int, s sent) preview {
	out := preview{Name: s.name, Raw: base64.StdEncoding.EncodeToString(s.raw)}
	rd, err := q.Read(q.ctx(), s.name, s.raw)
	if err != nil {
		out.Problem = err.Error()
		return out
	}
	if heads, err := q.reg.Documents(q.ctx(), rd.Doc.ID()); err == nil && len(heads) == 1 {
		out.Known = docHref(heads[0].ID)
		return out
	}
	if _, err := q.reg.Parties(q.ctx()); err != nil {
		out.Problem = err.Error()
		return out
	}
	entries := make([]register.Entry, len(rd.Claims))
	for i, c := range rd.Claims {
		entries[i].Claim = c
	}
	slices.SortStableFunc(entries, func(a, b register.Entry) int { return a.Evidence.Start - b.Evidence.Start })
	part := partsOf(rd.Doc)[0]
	prefix := "d" + strconv.Itoa(nth)
	passages := passagesOf(entries)
	words := func(w chancery.Span) string {
		if w.Start < part.End {
			return "#" + prefix + "w" + strconv.Itoa(w.Start)
		}
		return ""
	}
	out.Title, out.Claims, out.Cut = rd.Doc.Title, len(entries), part.End < len(rd.Doc.Text)
	out.Text = layout(prefix, rd.Doc, part, passages, proofs(entries), chancery.Span{})
	for i, p := range passages {
		if p.Overlaps(part) {
			rec := record{Number: i + 1}
			for _, e := range p.claims {
				rec.Claims = append(rec.Claims, q.claimedOf(&e.Claim, words))
			}
			out.Text.Records = append(out.Text.Records, rec)
		}
	}
	return out
}

// enter reads the texts again and enters them together.
func (q *request) enter(texts []sent) error {
	var batch []register.Reading
	for _, s := range texts {
		rd, err := q.Read(q.ctx(), s.name, s.raw)
		if err != nil {
			return q.addAgain(err)
		}
		batch = append(batch, rd)
	}
	results, err := q.reg.AddAll(q.ctx(), batch, chancery.Day(q.Now().UTC()))
	if err != nil {
		return q.addAgain(err)
	}
	if len(results) == 1 {
		return q.redirect(docHref(results[0].Document))
	}
	return q.redirect("/documents")
}

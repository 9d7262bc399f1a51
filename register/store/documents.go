package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// layout is the stored form of what points into a document's text.
type layout struct {
	TitleSpan chancery.Span
	DateSpan  chancery.Span
	Dateline  chancery.Dateline
	Regions   []chancery.Region
}

const putDocument = `INSERT INTO documents (number, id, name, source, title, published, day, agency, entered, sketch, layout, text)
	VALUES ((SELECT COALESCE(MAX(number), 0) + 1 FROM documents), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING RETURNING number`

// PutDocument enters a document and reports whether it is new.
func (s *session) PutDocument(ctx context.Context, doc *chancery.Document, entered chancery.Date, sketch []uint64) (bool, error) {
	lay, err := json.Marshal(layout{doc.TitleSpan, doc.DateSpan, doc.Dateline, doc.Regions})
	if err != nil {
		return false, err
	}
	id, number := doc.ID(), 0
	err = s.rows(ctx, func(rows *sql.Rows) error { return rows.Scan(&number) }, putDocument,
		id, doc.Name, doc.Source, doc.Title, string(doc.Published), string(doc.Day()), doc.Dateline.Agency, string(entered), register.SketchBytes(sketch), string(lay), doc.Text)
	if number > 0 {
		s.docs[id] = number
	}
	return number > 0, err
}

// documentNumbers learns the numbers of documents that are in.
func (s *session) documentNumbers(ctx context.Context, entries []register.Entry) error {
	unknown := []string{}
	for i := range entries {
		if id := entries[i].Document; s.docs[id] == 0 && !slices.Contains(unknown, id) {
			unknown = append(unknown, id)
		}
	}
	if len(unknown) == 0 {
		return nil
	}
	return s.rows(ctx, s.learn(s.docs), `SELECT id, number FROM documents WHERE id IN (SELECT value FROM items(?))`, list(unknown))
}

// learn scans numbers by id.
func (s *session) learn(into map[string]int) func(rows *sql.Rows) error {
	return func(rows *sql.Rows) error {
		var id string
		var number int
		err := rows.Scan(&id, &number)
		into[id] = number
		return err
	}
}

// Document returns a document by its id.
func (s *session) Document(ctx context.Context, id string) (*chancery.Document, error) {
	var doc *chancery.Document
	err := s.rows(ctx, func(rows *sql.Rows) error {
		var lay string
		doc = &chancery.Document{}
		if err := rows.Scan(&doc.Name, &doc.Source, &doc.Title, &doc.Published, &doc.Text, &lay); err != nil {
			return err
		}
		var l layout
		err := json.Unmarshal([]byte(lay), &l)
		doc.TitleSpan, doc.DateSpan, doc.Dateline, doc.Regions = l.TitleSpan, l.DateSpan, l.Dateline, l.Regions
		return err
	}, `SELECT name, source, title, published, text, layout FROM documents WHERE id = ?`, id)
	if err == nil && doc == nil {
		return nil, chancery.Errorf(chancery.NotFound, "no document %s in this register", id)
	}
	return doc, err
}

// Documents returns the heads of the documents with these ids; of all, for none.
func (s *session) Documents(ctx context.Context, ids []string) ([]register.Head, error) {
	var out []register.Head
	scan := func(rows *sql.Rows) error {
		var h register.Head
		var sketch []byte
		err := rows.Scan(&h.ID, &h.Name, &h.Source, &h.Title, &h.Day, &h.Agency, &h.Entered, &sketch)
		h.Sketch = register.SketchOf(sketch)
		out = append(out, h)
		return err
	}
	const heads = `SELECT id, name, source, title, day, agency, entered, sketch FROM documents`
	if len(ids) == 0 {
		return out, s.rows(ctx, scan, heads+` ORDER BY id`)
	}
	err := s.rows(ctx, scan, heads+` WHERE id IN (SELECT value FROM items(?)) ORDER BY id`, list(ids))
	return out, err
}

// Latest returns the heads of documents, newest day first, from behind one.
func (s *session) Latest(ctx context.Context, after register.Head, limit int) ([]register.Head, error) {
	query, args := `SELECT id, name, source, title, day, agency, entered FROM documents`, []any{}
	if after.ID != "" {
		query, args = query+` WHERE (day, id) < (?, ?)`, append(args, string(after.Day), after.ID)
	}
	var out []register.Head
	err := s.rows(ctx, func(rows *sql.Rows) error {
		var h register.Head
		err := rows.Scan(&h.ID, &h.Name, &h.Source, &h.Title, &h.Day, &h.Agency, &h.Entered)
		out = append(out, h)
		return err
	}, query+` ORDER BY day DESC, id DESC LIMIT ?`, append(args, limit)...)
	return out, err
}

// NewestDay returns the last day of all documents that state one.
func (s *session) NewestDay(ctx context.Context) (day chancery.Date, err error) {
	err = s.rows(ctx, func(rows *sql.Rows) error { return rows.Scan(&day) },
		`SELECT day FROM documents WHERE day < 'A' ORDER BY day DESC LIMIT 1`)
	return day, err
}

const putName = `INSERT INTO parties (party, name, uses) VALUES (?, ?, ?)
	ON CONFLICT (party, name) DO UPDATE SET uses = parties.uses + excluded.uses`

// PutNames adds to the names of parties.
func (s *session) PutNames(ctx context.Context, names []register.Name) error {
	for _, n := range names {
		if err := s.exec(ctx, putName, n.Party, n.Name, n.Count); err != nil {
			return err
		}
	}
	return nil
}

// Names returns every name of every party.
func (s *session) Names(ctx context.Context) ([]register.Name, error) {
	var out []register.Name
	err := s.rows(ctx, func(rows *sql.Rows) error {
		var n register.Name
		err := rows.Scan(&n.Party, &n.Name, &n.Count)
		out = append(out, n)
		return err
	}, `SELECT party, name, uses FROM parties ORDER BY party, name`)
	return out, err
}

// Judgements returns all judgements as they were made.
func (s *session) Judgements(ctx context.Context) ([]register.Judgement, error) {
	var out []register.Judgement
	err := s.rows(ctx, func(rows *sql.Rows) error {
		var body string
		var j register.Judgement
		if err := rows.Scan(&body); err != nil {
			return err
		}
		err := json.Unmarshal([]byte(body), &j)
		out = append(out, j)
		return err
	}, `SELECT body FROM judgements ORDER BY seq`)
	return out, err
}

// PutJudgement adds a judgement.
func (s *session) PutJudgement(ctx context.Context, j register.Judgement) error {
	body, err := json.Marshal(j)
	if err != nil {
		return err
	}
	return s.exec(ctx, `INSERT INTO judgements (seq, body) VALUES (?, ?)`, j.Seq, string(body))
}

// Revision is another after every change of the register.
func (s *session) Revision(ctx context.Context) (n int64, err error) {
	err = s.rows(ctx, func(rows *sql.Rows) error { return rows.Scan(&n) }, `SELECT value FROM counters WHERE name = 'revision'`)
	return n, err
}

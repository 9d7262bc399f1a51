package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

const putClaim = `INSERT INTO claims (id, document, saying, kind, day, place, body, found) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
	ON CONFLICT (id) DO UPDATE SET saying = excluded.saying, found = excluded.found`

// Conditions on claims.
const (
	ofDocuments = `document IN (SELECT number FROM documents WHERE id IN (SELECT value FROM items(?)))`
	ofSayings   = `saying IN (SELECT number FROM saying_numbers WHERE id IN (SELECT value FROM items(?)))`
)

// PutClaims enters claims of documents that are in already.
func (s *session) PutClaims(ctx context.Context, entries []register.Entry) error {
	ids, said := make([]string, len(entries)), make([]string, len(entries))
	for i := range entries {
		ids[i], said[i] = entries[i].ID, entries[i].Saying
	}
	err := errors.Join(s.documentNumbers(ctx, entries), s.numbers(ctx, said), s.countNew(ctx, "claims", claimsThere, list(ids), len(ids)))
	if err != nil {
		return err
	}
	for i := range entries {
		e := &entries[i]
		c := e.Claim
		c.Document = "" // a column of its own
		body, err := json.Marshal(c)
		if err != nil {
			return err
		}
		found, err := json.Marshal(e.Index)
		if err != nil {
			return err
		}
		err = s.exec(ctx, putClaim, e.ID, s.docs[e.Document], s.said[e.Saying], e.Kind, string(e.Day), e.Place, string(body), string(found))
		if err != nil {
			return err
		}
	}
	return nil
}

// DeleteClaims removes the claims of documents.
func (s *session) DeleteClaims(ctx context.Context, documents []string) error {
	res, err := s.result(ctx, `DELETE FROM claims WHERE `+ofDocuments, list(documents))
	if err != nil {
		return err
	}
	gone, err := res.RowsAffected()
	return errors.Join(err, s.count(ctx, "claims", -int(gone)))
}

// Claims returns claims with what they are found by.
func (s *session) Claims(ctx context.Context, q register.ClaimQuery) ([]register.Entry, error) {
	var conds []string // joined by OR: each alone, so that each finds its index
	var args []any
	add := func(cond string, items []string) {
		if items != nil {
			conds, args = append(conds, cond), append(args, list(items))
		}
	}
	add(`c.id IN (SELECT value FROM items(?))`, q.IDs)
	add(ofDocuments, q.Documents)
	add(ofSayings, q.Sayings)
	where := strings.Join(conds, " OR ")
	if args == nil {
		where = "1=1"
	}
	var out []register.Entry
	err := s.rows(ctx, func(rows *sql.Rows) error {
		e, err := scanClaim(rows)
		out = append(out, e)
		return err
	}, `SELECT d.id, n.id, c.day, c.place, c.body, c.found FROM claims c JOIN documents d ON d.number = c.document JOIN saying_numbers n ON n.number = c.saying
		WHERE `+where+` ORDER BY d.id, c.place, c.id`, args...)
	return out, err
}

func scanClaim(rows *sql.Rows) (e register.Entry, err error) {
	var doc, saying, place, body, found string
	var day chancery.Date
	if err := rows.Scan(&doc, &saying, &day, &place, &body, &found); err != nil {
		return e, err
	}
	if e.Claim, err = decodeClaim(body); err != nil {
		return e, err
	}
	e.Document, e.Saying, e.Day, e.Place = doc, saying, day, place
	return e, json.Unmarshal([]byte(found), &e.Index)
}

// CountDocuments counts the documents that make any of these sayings.
func (s *session) CountDocuments(ctx context.Context, sayings []string) (n int, err error) {
	err = s.rows(ctx, func(rows *sql.Rows) error { return rows.Scan(&n) },
		`SELECT COUNT(DISTINCT document) FROM claims WHERE `+ofSayings, list(sayings))
	return n, err
}

// ClaimCounts returns how many claims each document makes.
func (s *session) ClaimCounts(ctx context.Context) (map[string]int, error) {
	out := map[string]int{}
	err := s.rows(ctx, func(rows *sql.Rows) error {
		var id string
		var n int
		err := rows.Scan(&id, &n)
		out[id] = n
		return err
	}, `SELECT d.id, n FROM (SELECT document, COUNT(*) AS n FROM claims GROUP BY document) c JOIN documents d ON d.number = c.document`)
	return out, err
}

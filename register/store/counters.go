package store

import (
	"context"
	"database/sql"
	"errors"

	"github.com/chancery-project/chancery/register"
)

const (
	addCount     = `UPDATE counters SET value = value + ? WHERE name = ?`
	claimsThere  = `SELECT COUNT(*) FROM claims WHERE id IN (SELECT value FROM items(?))`
	sayingsThere = `SELECT COUNT(*) FROM sayings WHERE number IN (SELECT CAST(value AS BIGINT) FROM items(?))`
	allCounts    = `SELECT name, value FROM counters
	UNION ALL SELECT 'documents', COALESCE(MAX(number), 0) FROM documents
	UNION ALL SELECT 'judgements', COUNT(*) FROM judgements`
)

// count counts more of what takes long to count when somebody asks.
func (s *session) count(ctx context.Context, what string, more int) error {
	if more == 0 {
		return nil
	}
	return s.exec(ctx, addCount, more, what)
}

// countNew counts those of a list that a query of what is there does not find.
func (s *session) countNew(ctx context.Context, what, there, items string, n int) error {
	have := 0
	err := s.rows(ctx, func(rows *sql.Rows) error { return rows.Scan(&have) }, there, items)
	return errors.Join(err, s.count(ctx, what, n-have))
}

// Stats counts what the store holds. Documents and judgements are numbered
// without gaps.
func (s *session) Stats(ctx context.Context) (st register.Stats, err error) {
	counts := map[string]*int{"documents": &st.Documents, "claims": &st.Claims, "sayings": &st.Sayings, "facts": &st.Facts, "judgements": &st.Judgements}
	err = s.rows(ctx, func(rows *sql.Rows) error {
		var name string
		var n int
		err := rows.Scan(&name, &n)
		if at := counts[name]; at != nil {
			*at = n
		}
		return err
	}, allCounts)
	return st, err
}

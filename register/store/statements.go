package store

import (
	"context"
	"database/sql"
	"errors"
)

// statements keeps prepared statements of one pool.
type statements struct {
	db   *sql.DB
	list map[string]*sql.Stmt
}

func newStatements(db *sql.DB) *statements {
	return &statements{db: db, list: map[string]*sql.Stmt{}}
}

// get returns a statement ready for a transaction, or nil where none is kept.
func (s *statements) get(ctx context.Context, tx *sql.Tx, query string) *sql.Stmt {
	if s == nil || s.list[query] == nil {
		return nil
	}
	return tx.StmtContext(ctx, s.list[query])
}

// prepare readies the statements that every write runs; it must be called
// outside a transaction.
func (s *statements) prepare(ctx context.Context, d *dialect, queries ...string) error {
	for _, q := range queries {
		stmt, err := s.db.PrepareContext(ctx, d.write(q))
		if err != nil {
			return err
		}
		s.list[q] = stmt
	}
	return nil
}

// Close closes all statements.
func (s *statements) Close() error {
	if s == nil {
		return nil
	}
	var errs []error
	for _, stmt := range s.list {
		errs = append(errs, stmt.Close())
	}
	return errors.Join(errs...)
}

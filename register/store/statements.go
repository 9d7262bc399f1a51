package store

import (
	"context"
	"database/sql"
	"errors"
	"sync"
)

// mostReady is how many statements a pool keeps ready.
const mostReady = 160

// statements keeps prepared statements of one pool.
type statements struct {
	db *sql.DB
	d  *dialect

	mu     sync.Mutex
	list   map[string]*sql.Stmt
	learns bool            // readies what is asked for
	asked  map[string]bool // for, and not ready: true until somebody sees to it
}

func newStatements(db *sql.DB, d *dialect, learns bool) *statements {
	return &statements{db: db, d: d, list: map[string]*sql.Stmt{}, learns: learns, asked: map[string]bool{}}
}

// get returns a statement ready for a transaction, or nil where none is kept.
func (s *statements) get(ctx context.Context, tx *sql.Tx, query string) *sql.Stmt {
	if s == nil {
		return nil
	}
	s.mu.Lock()
	stmt := s.list[query]
	if _, known := s.asked[query]; stmt == nil && !known && s.learns && len(s.list)+len(s.asked) < mostReady {
		s.asked[query] = true
	}
	s.mu.Unlock()
	if stmt == nil {
		return nil
	}
	return tx.StmtContext(ctx, stmt)
}

// learn readies what was asked for. It takes a connection: who calls it must
// have none. What cannot be readied is asked as it is.
func (s *statements) learn(ctx context.Context) {
	if s == nil || !s.learns {
		return
	}
	for _, q := range s.unseen() {
		if s.prepare(ctx, q) != nil && ctx.Err() != nil {
			return
		}
	}
}

// unseen returns what nobody has seen to yet, and leaves it to the caller.
func (s *statements) unseen() (out []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for q, free := range s.asked {
		if free {
			s.asked[q], out = false, append(out, q)
		}
	}
	return out
}

// prepare readies statements; it must be called outside a transaction.
func (s *statements) prepare(ctx context.Context, queries ...string) error {
	for _, q := range queries {
		stmt, err := s.db.PrepareContext(ctx, s.d.write(q))
		if err != nil {
			return err
		}
		s.mu.Lock()
		s.list[q] = stmt
		delete(s.asked, q)
		s.mu.Unlock()
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

// Package store keeps a register in a database.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"

	_ "modernc.org/sqlite" // the driver
)

// A DB is a register.Store on SQLite: one connection writes, a few read.
type DB struct {
	write, read *sql.DB
}

var _ register.Store = (*DB)(nil)

// readers is the size of the pool that only reads.
const readers = 4

// Open opens the database file at path, making it where there is none, and
// brings its tables up to date.
func Open(ctx context.Context, path string) (*DB, error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil, chancery.Errorf(chancery.Invalid, "%s is a folder: give the path of a database file", path)
	}
	write, err := connect(ctx, path, "rwc", 1)
	if err != nil {
		return nil, err
	}
	if err := migrate(ctx, write, path); err != nil {
		return nil, errors.Join(err, write.Close())
	}
	read, err := connect(ctx, path, "ro", readers)
	if err != nil {
		return nil, errors.Join(err, write.Close())
	}
	return &DB{write: write, read: read}, nil
}

// OpenExisting is Open for a database that must be there already: NotFound, if not.
func OpenExisting(ctx context.Context, path string) (*DB, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, chancery.Errorf(chancery.NotFound, "no register at %s: make one with chancery add, or name another with --db", path)
	}
	return Open(ctx, path)
}

func connect(ctx context.Context, path, mode string, conns int) (*sql.DB, error) {
	q := url.Values{
		"mode":    {mode},
		"_pragma": {"busy_timeout(10000)", "journal_mode(WAL)", "synchronous(NORMAL)", "foreign_keys(ON)", "temp_store(MEMORY)"},
		"_txlock": {"immediate"},
	}
	if mode == "ro" {
		q["_pragma"] = []string{"busy_timeout(10000)", "query_only(ON)", "temp_store(MEMORY)"}
		q.Set("_txlock", "deferred")
	}
	name := url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: q.Encode()}
	db, err := sql.Open("sqlite", name.String())
	if err != nil {
		return nil, chancery.Errorf(chancery.Internal, "opening %s: %w", path, err)
	}
	db.SetMaxOpenConns(conns)
	if err := db.PingContext(ctx); err != nil {
		return nil, errors.Join(chancery.Errorf(chancery.Invalid, "opening %s: %w; give the path of a register or of a new file", path, err), db.Close())
	}
	return db, nil
}

// Close closes the database.
func (db *DB) Close() error { return errors.Join(db.read.Close(), db.write.Close()) }

// View runs fn over one consistent state.
func (db *DB) View(ctx context.Context, fn func(register.Reader) error) error {
	tx, err := db.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return fmt.Errorf("reading the register: %w", err)
	}
	err = fn(&session{tx})
	return errors.Join(err, tx.Rollback())
}

// Update runs fn in one transaction: all of its writes stand, or none.
func (db *DB) Update(ctx context.Context, fn func(register.Writer) error) error {
	tx, err := db.write.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("writing the register: %w", err)
	}
	if err := fn(&session{tx}); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("writing the register: %w", err)
	}
	return nil
}

// A session is one transaction.
type session struct{ tx *sql.Tx }

// exec runs a statement that returns nothing.
func (s *session) exec(ctx context.Context, query string, args ...any) error {
	if _, err := s.tx.ExecContext(ctx, query, args...); err != nil {
		return fmt.Errorf("register: %w", err)
	}
	return nil
}

// rows calls scan for each row of a query.
func (s *session) rows(ctx context.Context, scan func(*sql.Rows) error, query string, args ...any) (err error) {
	rows, err := s.tx.QueryContext(ctx, query, args...)
	if err != nil {
		return fmt.Errorf("register: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return fmt.Errorf("register: %w", err)
		}
	}
	return rows.Err()
}

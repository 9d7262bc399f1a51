// Package store keeps a register in a database.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"

	_ "modernc.org/sqlite" // the driver
)

// A DB is a register.Store on a database. On SQLite one connection writes and
// a few read; on PostgreSQL both are one pool.
type DB struct {
	write, read           *sql.DB
	d                     *dialect
	readyWrite, readyRead *statements // nil where the driver keeps statements itself
	lock                  string      // statement that lets one write at a time, where the database does not
	path                  string      // of the file, where it is one
}

var _ register.Store = (*DB)(nil)

// sqlite is SQLite's dialect.
func sqlite() *dialect {
	return &dialect{
		many: manyFound, entered: register.MostCounted,
		items: "json_each", match: "fact_words MATCH ?", putWords: `INSERT INTO fact_words (rowid, words) VALUES (?, ?)`,
		dropWords:  `INSERT INTO fact_words (fact_words, rowid, words) SELECT 'delete', number, words FROM facts WHERE number IN (SELECT value FROM items(?))`,
		clearWords: `INSERT INTO fact_words (fact_words) VALUES ('delete-all')`,
		search: func(words []string) string {
			for i, w := range words {
				words[i] = `"` + strings.ReplaceAll(w, `"`, "") + `"`
			}
			return strings.Join(words, " ")
		},
	}
}

// readers is the size of the pool that only reads.
const readers = 4

// Open opens the database file at path, making it where there is none, or the
// PostgreSQL database at a postgres:// address, and brings its tables up to date.
func Open(ctx context.Context, path string) (*DB, error) {
	if IsAddress(path) {
		return openPostgres(ctx, path)
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil, chancery.Errorf(chancery.Invalid, "%s is a folder: give the path of a database file", path)
	}
	write, err := connect(ctx, path, "rwc", 1)
	if err != nil {
		return nil, err
	}
	version := func(ctx context.Context) (n int, err error) {
		return n, write.QueryRowContext(ctx, "PRAGMA user_version").Scan(&n)
	}
	if err := migrate(ctx, write, "sqlite", path, version, "PRAGMA user_version = %d"); err != nil {
		return nil, errors.Join(err, write.Close())
	}
	read, err := connect(ctx, path, "ro", readers)
	if err != nil {
		return nil, errors.Join(err, write.Close())
	}
	d := sqlite()
	db := &DB{write: write, read: read, d: d, readyWrite: newStatements(write, d, false), readyRead: newStatements(read, d, true), path: path}
	if err := db.readyWrite.prepare(ctx, hot(d)...); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// hot lists the statements that adding a document runs.
func hot(d *dialect) []string {
	out := []string{
		putDocument, putName, putClaim, putSaying, getNumbers, getSayings, getKeyed, getTies, getOwners, nextNumbers, getFound, putFact, dropIndex, d.putWords, d.dropWords, addCount, claimsThere, sayingsThere, `DELETE FROM fact_moved` + listed, dropPersons,
	}
	for _, in := range []insert{putNumbers, putKeys, putContext, putTies, putOwners, putIndex, putHeads, putMoved, putPersons} {
		out = append(out, in.all()...)
	}
	return out
}

// OpenExisting is Open for a database that must be there already: NotFound, if not.
func OpenExisting(ctx context.Context, path string) (*DB, error) {
	if _, err := os.Stat(path); err != nil && !IsAddress(path) {
		return nil, chancery.Errorf(chancery.NotFound, "no register at %s: make one with chancery add, or name another with --db", path)
	}
	return Open(ctx, path)
}

func connect(ctx context.Context, path, mode string, conns int) (*sql.DB, error) {
	q := url.Values{
		"mode":    {mode},
		"_pragma": {"busy_timeout(10000)", "journal_mode(WAL)", "journal_size_limit(67108864)", "wal_autocheckpoint(8000)", "synchronous(NORMAL)", "foreign_keys(ON)", "temp_store(MEMORY)", "cache_size(-131072)", "mmap_size(4294967296)"},
		"_txlock": {"immediate"},
	}
	if mode == "ro" {
		q["_pragma"] = []string{"busy_timeout(10000)", "query_only(ON)", "temp_store(MEMORY)", "cache_size(-24576)"}
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
func (db *DB) Close() error {
	err := errors.Join(db.readyWrite.Close(), db.readyRead.Close())
	if db.read != db.write {
		err = errors.Join(err, db.read.Close())
	}
	return errors.Join(err, db.write.Close())
}

// View runs fn over one consistent state.
func (db *DB) View(ctx context.Context, fn func(register.Reader) error) error {
	return db.view(ctx, func(s *session) error { return fn(s) })
}

func (db *DB) view(ctx context.Context, fn func(*session) error) error {
	db.readyRead.learn(ctx)
	tx, err := db.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true, Isolation: db.isolation()})
	if err != nil {
		return fmt.Errorf("reading the register: %w", err)
	}
	err = fn(db.session(tx, db.readyRead))
	return errors.Join(err, tx.Rollback())
}

func (db *DB) session(tx *sql.Tx, ready *statements) *session {
	return &session{tx, db.d, ready, map[string]int{}, map[string]int{}, false, map[string][]head{}}
}

// isolation is what keeps a view one state: SQLite knows no other.
func (db *DB) isolation() sql.IsolationLevel {
	if db.d.dollars {
		return sql.LevelRepeatableRead
	}
	return sql.LevelDefault
}

// Update runs fn in one transaction: all of its writes stand, or none.
func (db *DB) Update(ctx context.Context, fn func(register.Writer) error) error {
	return db.update(ctx, func(s *session) error {
		if err := fn(s); err != nil {
			return err
		}
		return s.exec(ctx, nextRevision)
	})
}

// nextRevision counts the changes of a register.
const nextRevision = `UPDATE counters SET value = value + 1 WHERE name = 'revision'`

func (db *DB) update(ctx context.Context, fn func(*session) error) error {
	tx, err := db.write.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("writing the register: %w", err)
	}
	if db.lock != "" {
		if _, err := tx.ExecContext(ctx, db.lock); err != nil {
			return errors.Join(fmt.Errorf("writing the register: %w", err), tx.Rollback())
		}
	}
	if err := fn(db.session(tx, db.readyWrite)); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("writing the register: %w", err)
	}
	return nil
}

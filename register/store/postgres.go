package store

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver
)

// IsAddress reports whether a --db names a PostgreSQL database, not a file.
func IsAddress(where string) bool {
	return strings.HasPrefix(where, "postgres://") || strings.HasPrefix(where, "postgresql://")
}

// postgres is PostgreSQL's dialect.
func postgres() *dialect {
	return &dialect{
		many: manyFound, entered: register.MostCounted,
		items: "json_items", dollars: true, match: "words @@ plainto_tsquery('english', ?)",
		putWords:   `INSERT INTO fact_words (rowid, words) VALUES (?, to_tsvector('english', ?))`,
		dropWords:  `DELETE FROM fact_words WHERE rowid IN (SELECT CAST(value AS BIGINT) FROM items(?))`,
		clearWords: `DELETE FROM fact_words`,
		search:     func(words []string) string { return register.Plain(strings.Join(words, " ")) },
		plain:      register.Plain,
	}
}

// oneWriter makes writers wait for each other, as SQLite does by itself: the
// facts a document touches must not change while they are worked out.
const oneWriter = `SELECT pg_advisory_xact_lock(5034710)`

// openPostgres opens a database by its address and brings its tables up to date.
func openPostgres(ctx context.Context, address string) (*DB, error) {
	db, err := sql.Open("pgx", address)
	if err != nil {
		return nil, chancery.Errorf(chancery.Invalid, "%s: %w", Redacted(address), err)
	}
	db.SetMaxOpenConns(2 * readers)
	if err := db.PingContext(ctx); err != nil {
		return nil, errors.Join(chancery.Errorf(chancery.Invalid, "opening %s: %w", Redacted(address), err), db.Close())
	}
	if err := migratePostgres(ctx, db, Redacted(address)); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &DB{write: db, read: db, d: postgres(), lock: oneWriter}, nil
}

func migratePostgres(ctx context.Context, db *sql.DB, where string) error {
	if _, err := db.ExecContext(ctx, `CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)`); err != nil {
		return chancery.Errorf(chancery.Invalid, "%s: %w", where, err)
	}
	version := func(ctx context.Context) (n int, err error) {
		return n, db.QueryRowContext(ctx, `SELECT COALESCE(MAX(version), 0) FROM schema_version`).Scan(&n)
	}
	return migrate(ctx, db, "postgres", where, version, "INSERT INTO schema_version (version) VALUES (%d)")
}

// Redacted writes where a register is without the password of an address.
func Redacted(where string) string {
	if !IsAddress(where) {
		return where
	}
	u, err := url.Parse(where)
	if err != nil {
		return "the database"
	}
	return u.Redacted()
}

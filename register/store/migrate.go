package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/chancery-project/chancery"
)

// migrations are numbered from 1; user_version says how many have run.
//
//go:embed migrations/*.sql
var migrations embed.FS

// migrate runs the migrations a database has not had yet, each in a
// transaction of its own.
func migrate(ctx context.Context, db *sql.DB, path string) error {
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return err
	}
	var done int
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&done); err != nil {
		return chancery.Errorf(chancery.Invalid, "%s is not a register: %w; give another path with --db", path, err)
	}
	if done > len(names) {
		return chancery.Errorf(chancery.Invalid, "%s was made by a newer Chancery (tables %d, this one knows %d): use that one", path, done, len(names))
	}
	for i, name := range names[done:] {
		if err := step(ctx, db, name, done+i+1); err != nil {
			return chancery.Errorf(chancery.Internal, "%s: migration %s: %w", path, name, err)
		}
	}
	return nil
}

func step(ctx context.Context, db *sql.DB, name string, version int) error {
	body, err := migrations.ReadFile(name)
	if err != nil {
		return err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	for _, stmt := range []string{string(body), fmt.Sprintf("PRAGMA user_version = %d", version)} {
		if _, err := tx.ExecContext(ctx, stmt); err != nil {
			return errors.Join(err, tx.Rollback())
		}
	}
	return tx.Commit()
}

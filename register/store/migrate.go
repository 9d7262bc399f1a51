package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/chancery-project/chancery"
)

// migrations are numbered from 1; each has a part for both databases and one
// for each alone, which runs after it.
//
//go:embed migrations
var migrations embed.FS

// migrate runs the migrations a database has not had yet, each in a
// transaction of its own.
func migrate(ctx context.Context, db *sql.DB, name, where string, version func(ctx context.Context) (int, error), setVersion string) error {
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return err
	}
	done, err := version(ctx)
	if err != nil {
		return chancery.Errorf(chancery.Invalid, "%s is not a register: %w; give another with --db", where, err)
	}
	if done > len(names) {
		return chancery.Errorf(chancery.Invalid, "%s was made by a newer Chancery (tables %d, this one knows %d): use that one", where, done, len(names))
	}
	for i, file := range names[done:] {
		if err := step(ctx, db, name, file, fmt.Sprintf(setVersion, done+i+1)); err != nil {
			return chancery.Errorf(chancery.Internal, "%s: migration %s: %w", where, file, err)
		}
	}
	return nil
}

func step(ctx context.Context, db *sql.DB, name, file, setVersion string) error {
	body, err := migrations.ReadFile(file)
	if err != nil {
		return err
	}
	number, _, _ := strings.Cut(path.Base(file), "_")
	own, err := migrations.ReadFile("migrations/" + name + "/" + number + ".sql")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	for _, stmt := range []string{adapt(name, string(body)), string(own), setVersion} {
		if strings.TrimSpace(stmt) == "" {
			continue
		}
		if _, err := tx.ExecContext(ctx, stmt); err != nil {
			return errors.Join(err, tx.Rollback())
		}
	}
	return tx.Commit()
}

// adapt writes what both databases share as one of them has it. Text is
// ordered by its bytes on both.
func adapt(name, body string) string {
	if name == "sqlite" {
		return strings.ReplaceAll(body, " BYTES ", " BLOB ")
	}
	return strings.NewReplacer(" BYTES ", " BYTEA ", ") WITHOUT ROWID;", ");", " TEXT ", ` TEXT COLLATE "C" `).Replace(body)
}

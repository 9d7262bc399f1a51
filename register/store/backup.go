package store

import (
	"context"
	"os"

	"github.com/chancery-project/chancery"
)

// Backup writes a consistent copy of the database to a file that must not be
// there yet. A register on PostgreSQL is backed up with pg_dump.
func (db *DB) Backup(ctx context.Context, path string) error {
	if db.path == "" {
		return chancery.Errorf(chancery.Invalid, "a register on PostgreSQL is backed up with pg_dump and restored with pg_restore")
	}
	if _, err := os.Stat(path); err == nil {
		return chancery.Errorf(chancery.Conflict, "%s is there already: name another file", path)
	}
	if _, err := db.write.ExecContext(ctx, "VACUUM INTO ?", path); err != nil {
		return chancery.Errorf(chancery.Internal, "writing %s: %w", path, err)
	}
	return nil
}

package store_test

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/register/store"
	"github.com/chancery-project/chancery/register/store/storetest"
	"github.com/chancery-project/chancery/serve/access"
)

func TestSQLite(t *testing.T) {
	storetest.Run(t, func(t *testing.T) register.Store {
		return open(t, filepath.Join(t.TempDir(), "odd name? 100%.db"))
	})
}

func TestSQLiteAccess(t *testing.T) {
	storetest.Access(t, func(t *testing.T) access.Store { return open(t, filepath.Join(t.TempDir(), "r.db")) })
}

// TestManyFound: the newest of many are those that a look at each would find.
func TestManyFound(t *testing.T) {
	manyFound(t, open(t, filepath.Join(t.TempDir(), "r.db")))
}

func manyFound(t *testing.T, db *store.DB) {
	ctx := context.Background()
	reg := register.New(db, storetest.Kinds())
	if _, err := reg.AddAll(ctx, storetest.Batch(3, 60), ""); err != nil {
		t.Fatal(err)
	}
	q := register.Query{Text: "fisheries", Newest: true, Limit: 5}
	few, err := reg.Find(ctx, q)
	if err != nil || len(few.Facts) != 5 || len(few.Facets) < 5 {
		t.Fatalf("found %d facts, %d facets: %v", len(few.Facts), len(few.Facets), err)
	}
	db.ManyFrom(2)
	many, err := reg.Find(ctx, q)
	if err != nil || !reflect.DeepEqual(few, many) {
		t.Errorf("as one of many: %v\n- %+v\n+ %+v", err, few, many)
	}
}

func open(t *testing.T, path string) *store.DB {
	t.Helper()
	db, err := store.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}

func TestOpenAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "r.db")
	open(t, path)
	open(t, path)
}

func TestOpenRefuses(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	text := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(text, []byte(strings.Repeat("not a database ", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{dir, text} {
		if _, err := store.Open(ctx, path); chancery.CodeOf(err) != chancery.Invalid || !strings.Contains(err.Error(), path) {
			t.Errorf("Open(%s) = %v", path, err)
		}
	}
	if _, err := store.OpenExisting(ctx, filepath.Join(dir, "none.db")); chancery.CodeOf(err) != chancery.NotFound {
		t.Errorf("OpenExisting = %v", err)
	}
}

package store_test

import (
	"cmp"
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
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
	newestWords(t, open(t, filepath.Join(t.TempDir(), "w.db")))
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

// newestWords checks that the newest facts that have words are found however few
// of those entered last are looked at: days come in no order here.
func newestWords(t *testing.T, db *store.DB) {
	ctx := context.Background()
	reg := register.New(db, storetest.Kinds())
	batch := storetest.Batch(3, 120)
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(batch), func(i, j int) { batch[i], batch[j] = batch[j], batch[i] })
	if _, err := reg.AddAll(ctx, batch, ""); err != nil {
		t.Fatal(err)
	}
	for _, q := range []register.Query{{Text: "fisheries"}, {Text: "railways", Kind: "engagement"}, {Text: "trade", From: "2015", Conflict: true}, {Text: "nowhere"}} {
		all, err := reg.Facts(ctx, q) // by number, and sorted here
		if err != nil {
			t.Fatal(err)
		}
		slices.SortFunc(all, func(a, b chancery.Fact) int {
			return cmp.Or(cmp.Compare(register.Day(&b), register.Day(&a)), b.Number-a.Number)
		})
		for _, look := range []int{1, 3, 20, 1000} {
			db.LookAt(look)
			q.Newest, q.Limit = true, 7
			got, err := reg.Facts(ctx, q)
			if want := all[:min(len(all), 7)]; err != nil || len(got) != len(want) || len(got) > 0 && !reflect.DeepEqual(got, want) {
				t.Errorf("%+v, looking at %d: %d facts %v, want %d", q, look, len(got), err, len(want))
			}
		}
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

package store_test

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/register/store/storetest"
)

// TestMigrateNumbers: a register made before documents and sayings had numbers
// holds after it is opened what it held before, and goes on.
func TestMigrateNumbers(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	batch := storetest.Batch(9, 60)
	now := filepath.Join(dir, "now.db")
	reg := register.New(open(t, now), storetest.Kinds())
	if _, err := reg.AddAll(ctx, batch[:40], "2024-01-01"); err != nil {
		t.Fatal(err)
	}
	old := filepath.Join(dir, "old.db")
	asBefore(t, old, now)

	again := register.New(open(t, old), storetest.Kinds())
	if faults, err := again.Verify(ctx); err != nil || len(faults) > 0 {
		t.Fatalf("verify: %v, %v", faults, err)
	}
	for _, r := range []*register.Register{reg, again} {
		if _, err := r.AddAll(ctx, batch[40:], "2024-01-02"); err != nil {
			t.Fatal(err)
		}
	}
	want, err := storetest.Export(reg)
	if err != nil {
		t.Fatal(err)
	}
	got, err := storetest.Export(again)
	if err != nil {
		t.Fatal(err)
	}
	if want != got {
		t.Error("a register from before gives other facts")
	}
	a, err := reg.Stats(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if b, err := again.Stats(ctx); err != nil || a != b {
		t.Errorf("counts %+v, in the register from before %+v: %v", a, b, err)
	}
	for _, q := range []register.Query{{}, {Newest: true, Text: "fisheries"}, {Kind: "engagement"}} {
		a, err := reg.Find(ctx, q)
		if err != nil {
			t.Fatal(err)
		}
		if b, err := again.Find(ctx, q); err != nil || !reflect.DeepEqual(a.Facets, b.Facets) || len(a.Facets) == 0 {
			t.Errorf("facets of %+v: %+v, in the register from before %+v: %v", q, a.Facets, b.Facets, err)
		}
	}
	for _, text := range []string{"fisheries", "president"} {
		q := register.Query{Text: text}
		a, _ := reg.Count(ctx, q, 1000)
		b, err := again.Count(ctx, q, 1000)
		if err != nil || a != b || a == 0 {
			t.Errorf("%q finds %d facts, %d in the register from before: %v", text, a, b, err)
		}
	}
}

// asBefore writes what a register holds into one as it was before migration 3.
func asBefore(t *testing.T, path, from string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	for _, file := range []string{"0001_register.sql", "sqlite/0001.sql", "0002_access.sql"} {
		body, err := os.ReadFile(filepath.Join("migrations", file))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec(strings.ReplaceAll(string(body), " BYTES ", " BLOB ")); err != nil {
			t.Fatal(err)
		}
	}
	const saying = `(SELECT id FROM now.saying_numbers WHERE number = %s)`
	for _, stmt := range []string{
		`ATTACH '` + from + `' AS now`,
		`INSERT INTO documents SELECT id, name, source, title, published, day, agency, entered, text, layout, sketch FROM now.documents`,
		`INSERT INTO claims SELECT c.id, d.id, ` + fmt.Sprintf(saying, "c.saying") + `, c.kind, c.day, c.place, c.body, c.found FROM now.claims c JOIN now.documents d ON d.number = c.document`,
		`INSERT INTO sayings SELECT ` + fmt.Sprintf(saying, "s.number") + `, kind, claims, first_day, last_day, members FROM now.sayings s`,
		`INSERT INTO saying_keys SELECT value, ` + fmt.Sprintf(saying, "k.saying") + ` FROM now.saying_keys k`,
		`INSERT INTO saying_context SELECT value, ` + fmt.Sprintf(saying, "c.saying") + ` FROM now.saying_context c`,
		`INSERT INTO ties SELECT ` + fmt.Sprintf(saying, "t.a") + `, ` + fmt.Sprintf(saying, "t.b") + `, one FROM now.ties t`,
		`INSERT INTO fact_sayings SELECT ` + fmt.Sprintf(saying, "f.saying") + `, number FROM now.fact_sayings f`,
		`INSERT INTO facts SELECT number, id, kind, status, day, conflict, body, found, words FROM now.facts`,
		`INSERT INTO fact_index SELECT * FROM now.fact_index`,
		`INSERT INTO fact_words (rowid, words) SELECT number, words FROM now.facts`,
		`INSERT INTO parties SELECT * FROM now.parties`,
		`UPDATE counters SET value = (SELECT value FROM now.counters n WHERE n.name = counters.name)`,
		`DETACH now`,
		`PRAGMA user_version = 2`,
	} {
		if _, err := db.Exec(stmt); err != nil {
			t.Fatalf("%s: %v", stmt, err)
		}
	}
}

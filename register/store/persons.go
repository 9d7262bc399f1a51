package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"github.com/chancery-project/chancery/register"
)

const dropPersons = `DELETE FROM persons WHERE facts < 1 AND name IN (SELECT value FROM items(?))`

var putPersons = insert{`persons (name, facts)`, `ON CONFLICT (name) DO UPDATE SET facts = persons.facts + excluded.facts`, 2}

// naming counts of how many facts names are more, or less.
type naming map[string]int

// add counts the names of a fact by what it is found by, as it is stored.
func (n naming) add(stored string, more int) error {
	if stored == "" {
		return nil
	}
	var is struct{ Name []string }
	err := json.Unmarshal([]byte(stored), &is)
	for _, name := range is.Name {
		n[name] += more
	}
	return err
}

// putNaming keeps what has changed.
func (s *session) putNaming(ctx context.Context, n naming) error {
	var values []any
	var fewer []string
	for name, more := range n {
		if more != 0 {
			values = append(values, name, more)
		}
		if more < 0 {
			fewer = append(fewer, name)
		}
	}
	err := s.put(ctx, putPersons, values)
	if len(fewer) > 0 {
		err = errors.Join(err, s.exec(ctx, dropPersons, list(fewer)))
	}
	return err
}

// Persons returns names of persons in their order, from behind one.
func (s *session) Persons(ctx context.Context, after string, limit int) (out []register.Named, err error) {
	err = s.rows(ctx, func(rows *sql.Rows) error {
		var n register.Named
		err := rows.Scan(&n.Name, &n.Facts)
		out = append(out, n)
		return err
	}, `SELECT name, facts FROM persons WHERE name > ? ORDER BY name LIMIT ?`, after, limit)
	return out, err
}

package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// A dialect is what tells one database from the other.
type dialect struct {
	items      string // the function that lists a JSON array
	dollars    bool   // parameters are $1, $2
	match      string // condition on a fact's words; one parameter
	putWords   string // statement that files a fact's words under a number
	dropWords  string // statement that takes the words of listed facts out, before the facts change
	clearWords string // statement that takes all words out
	many       int    // facts found by words that are many: manyFound, or less in tests
	entered    int    // facts found by words that are looked at, those entered last
	search     func(words []string) string
	plain      func(words string) string // how words are filed, where the database does not fold marks
}

// write puts a statement into the dialect.
func (d *dialect) write(query string) string {
	query = strings.ReplaceAll(query, "items(?)", d.items+"(?)")
	if !d.dollars {
		return query
	}
	var b strings.Builder
	n := 0
	for _, r := range query {
		if r != '?' {
			b.WriteRune(r)
			continue
		}
		n++
		b.WriteString("$" + strconv.Itoa(n))
	}
	return b.String()
}

// A session is one transaction.
type session struct {
	tx    *sql.Tx
	d     *dialect
	ready *statements    // nil where the driver keeps statements itself
	docs  map[string]int // numbers of documents and sayings this transaction has met
	said  map[string]int
	many  bool              // the words last asked for are those of many facts
	found map[string][]head // by the query of words that found them
}

// exec runs a statement that returns nothing.
func (s *session) exec(ctx context.Context, query string, args ...any) error {
	_, err := s.result(ctx, query, args...)
	return err
}

func (s *session) result(ctx context.Context, query string, args ...any) (res sql.Result, err error) {
	if stmt := s.ready.get(ctx, s.tx, query); stmt != nil {
		res, err = stmt.ExecContext(ctx, args...)
	} else {
		res, err = s.tx.ExecContext(ctx, s.d.write(query), args...)
	}
	if err != nil {
		return nil, fmt.Errorf("register: %w", err)
	}
	return res, nil
}

// rows calls scan for each row of a query.
func (s *session) rows(ctx context.Context, scan func(*sql.Rows) error, query string, args ...any) (err error) {
	var rows *sql.Rows
	if stmt := s.ready.get(ctx, s.tx, query); stmt != nil {
		rows, err = stmt.QueryContext(ctx, args...)
	} else {
		rows, err = s.tx.QueryContext(ctx, s.d.write(query), args...)
	}
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

// An insert puts rows of some width into a table.
type insert struct {
	into, after string
	width       int
}

// Rows that go in with one statement: as many as there are, largest first.
var rowsAt = []int{64, 8, 1}

// of writes the statement for a number of rows.
func (in insert) of(rows int) string {
	row := "(" + strings.Repeat("?, ", in.width-1) + "?)"
	return "INSERT INTO " + in.into + " VALUES " + strings.Repeat(row+", ", rows-1) + row + " " + in.after
}

// all lists the statements of an insert.
func (in insert) all() (out []string) {
	for _, n := range rowsAt {
		out = append(out, in.of(n))
	}
	return out
}

// put enters rows, given as one list of values.
func (s *session) put(ctx context.Context, in insert, values []any) error {
	for _, n := range rowsAt {
		for size := n * in.width; len(values) >= size; values = values[size:] {
			if err := s.exec(ctx, in.of(n), values[:size]...); err != nil {
				return err
			}
		}
	}
	return nil
}

// list writes a list as the JSON array that items takes apart: one parameter,
// however long the list.
func list[T any](items []T) string {
	if items == nil {
		return "[]"
	}
	b, _ := json.Marshal(items) // strings and numbers always marshal
	return string(b)
}

package store

import (
	"context"
	"database/sql"
	"slices"
)

var putMoved = insert{`fact_moved (number, saying)`, `ON CONFLICT (number) DO UPDATE SET saying = excluded.saying`, 2}

// PutMoved keeps by which saying numbers are found that no fact has any more.
func (s *session) PutMoved(ctx context.Context, moved map[int]string) error {
	var ids []string
	for _, id := range moved {
		ids = append(ids, id)
	}
	if err := s.numbers(ctx, ids); err != nil {
		return err
	}
	var values []any
	for n, id := range moved {
		values = append(values, n, s.said[id])
	}
	return s.put(ctx, putMoved, values)
}

// Moved returns the saying by which a number is found that no fact has any
// more, "" where there is none.
func (s *session) Moved(ctx context.Context, number int) (saying string, err error) {
	err = s.rows(ctx, func(rows *sql.Rows) error { return rows.Scan(&saying) },
		`SELECT n.id FROM fact_moved m JOIN saying_numbers n ON n.number = m.saying WHERE m.number = ?`, number)
	return saying, err
}

// MovedBy returns the numbers that are found by any of these sayings.
func (s *session) MovedBy(ctx context.Context, sayings []string) (numbers []int, err error) {
	err = s.rows(ctx, func(rows *sql.Rows) error {
		var n int
		err := rows.Scan(&n)
		numbers = append(numbers, n)
		return err
	}, `SELECT m.number FROM fact_moved m WHERE `+ofSayings, list(sayings))
	slices.Sort(numbers)
	return numbers, err
}

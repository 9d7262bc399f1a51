package store

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"github.com/chancery-project/chancery/register"
)

var putHeads = insert{`fact_heads (number, day, kind, status, conflict, about)`, `ON CONFLICT (number) DO UPDATE SET
	day = excluded.day, kind = excluded.kind, status = excluded.status, conflict = excluded.conflict, about = excluded.about`, 6}

// putHeads keeps what facts are listed and counted by, in rows so small that
// thousands are read at once.
func (s *session) putHeads(ctx context.Context, facts []filed) error {
	var values []any
	for i := range facts {
		x := &facts[i]
		f := x.Fact
		values = append(values, f.Number, x.Day, f.Kind, f.Status, conflicting(f), aboutOf(x.is))
	}
	return s.put(ctx, putHeads, values)
}

// aboutOf writes parties and areas, a line each.
func aboutOf(is found) string {
	var lines []string
	for _, code := range is.Area {
		lines = append(lines, "area "+code)
	}
	for _, id := range is.Party {
		lines = append(lines, "party "+id)
	}
	slices.Sort(lines)
	return strings.Join(slices.Compact(lines), "\n")
}

// A head is what a fact is listed and counted by.
type head struct {
	number                   int
	day, kind, status, about string
}

// heads reads those that a query yields.
func (s *session) heads(ctx context.Context, query string, args ...any) (out []head, err error) {
	err = s.rows(ctx, func(rows *sql.Rows) error {
		var h head
		err := rows.Scan(&h.number, &h.day, &h.kind, &h.status, &h.about)
		out = append(out, h)
		return err
	}, query, args...)
	return out, err
}

const headColumns = `SELECT f.number, f.day, f.kind, f.status, f.about FROM `

// Facets counts the facts that meet q, and of them those of each kind, status,
// year, party and area, the most frequent first.
func (s *session) Facets(ctx context.Context, q register.Query) (int, []register.Facet, error) {
	if wordsAlone(q) {
		found, err := s.entered(ctx, q)
		found = found[:min(len(found), q.Limit)]
		return len(found), tally(found), err
	}
	if err := s.weigh(ctx, q); err != nil {
		return 0, nil, err
	}
	from, where, args := s.factWhere(q)
	number, order := "f.number", ""
	if from = lookedAt(from, where); strings.HasPrefix(from, "fact_index") {
		number = "x.number"
	}
	if q.Newest {
		order = newestFirst(from)
	}
	hits := `(SELECT ` + number + ` FROM ` + from + ` WHERE ` + where + order + ` LIMIT ?) n`
	found, err := s.heads(ctx, headColumns+hits+` CROSS JOIN fact_heads f WHERE f.number = n.number`, append(args, q.Limit)...)
	return len(found), tally(found), err
}

// tally counts facts by what they are.
func tally(found []head) []register.Facet {
	counts := map[register.Facet]int{}
	add := func(property, value string) { counts[register.Facet{Property: property, Value: value}]++ }
	for _, h := range found {
		add("kind", h.kind)
		add("status", h.status)
		add("year", h.day[:min(4, len(h.day))])
		for line := range strings.SplitSeq(h.about, "\n") {
			property, value, _ := strings.Cut(line, " ")
			add(property, value)
		}
	}
	return register.Facets(counts)
}

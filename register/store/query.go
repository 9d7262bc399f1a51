package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// Facts returns the facts that meet q.
func (s *session) Facts(ctx context.Context, q register.Query) ([]chancery.Fact, error) {
	if wordsAlone(q) && q.Limit > 0 && q.After == (register.Cursor{}) {
		if facts, ok, err := s.newest(ctx, q); ok || err != nil {
			return facts, err
		}
	}
	if err := s.weigh(ctx, q); err != nil {
		return nil, err
	}
	from, where, args := s.factWhere(q)
	query := `SELECT f.number, f.body, f.proofs FROM ` + from + ` WHERE ` + where
	if q.Newest {
		query += newestFirst(from)
	} else {
		query += ` ORDER BY f.number`
	}
	if q.Limit > 0 {
		query, args = query+` LIMIT ?`, append(args, q.Limit)
	}
	var out []chancery.Fact
	err := s.rows(ctx, func(rows *sql.Rows) error {
		var number int
		var body, proofs string
		if err := rows.Scan(&number, &body, &proofs); err != nil {
			return err
		}
		f, err := decodeFact(body)
		if err != nil {
			return err
		}
		f.Number = number
		f.Proofs, err = decodeProofs(proofs)
		out = append(out, f)
		return err
	}, query, args...)
	return out, err
}

// manyFound is how many facts may have the words of a query before the newest of
// them are found sooner among all facts by day.
const manyFound = 5000

// weigh says whether many facts have the words that a list by day asks for.
func (s *session) weigh(ctx context.Context, q register.Query) (err error) {
	s.many = false
	words := strings.Fields(q.Text)
	if len(words) == 0 || !q.Newest || len(indexRoles(q)) > 0 {
		return nil
	}
	n := 0
	err = s.rows(ctx, func(rows *sql.Rows) error { return rows.Scan(&n) },
		`SELECT COUNT(*) FROM (SELECT rowid FROM fact_words WHERE `+s.d.match+` LIMIT ?) n`, s.d.search(words), s.d.many)
	s.many = n == s.d.many
	return err
}

// Count counts the facts that meet q, up to most.
func (s *session) Count(ctx context.Context, q register.Query, most int) (n int, err error) {
	from, where, args := s.factWhere(q)
	from = lookedAt(from, where)
	err = s.rows(ctx, func(rows *sql.Rows) error { return rows.Scan(&n) },
		`SELECT COUNT(*) FROM (SELECT 1 FROM `+from+` WHERE `+where+` LIMIT ?) n`, append(args, most)...)
	return n, err
}

// newestFirst orders what tables yield by day.
func newestFirst(from string) string {
	if strings.HasPrefix(from, "fact_index") {
		return ` ORDER BY x.day DESC, x.number DESC`
	}
	return ` ORDER BY f.day DESC, f.number DESC`
}

// lookedAt leaves out the facts where the index alone can tell.
func lookedAt(from, where string) string {
	if strings.Contains(from, "fact_index") && !strings.Contains(where, "f.") {
		from, _, _ = strings.Cut(from, " JOIN ")
	}
	return from
}

// factWhere writes a query as tables and a condition on facts f.
func (s *session) factWhere(q register.Query) (from, where string, args []any) {
	from, where = "facts f", "1=1"
	add := func(cond string, vs ...any) { where, args = where+" AND "+cond, append(args, vs...) }
	roles := indexRoles(q)
	if len(roles) > 0 { // the most telling one leads, the others are looked up
		from = "fact_index x JOIN facts f ON f.number = x.number"
		add(`x.role = ? AND x.value = ?`, roles[0][0], roles[0][1])
		for _, r := range roles[1:] {
			add(`EXISTS (SELECT 1 FROM fact_index y WHERE y.role = ? AND y.value = ? AND y.day = x.day AND y.number = x.number)`, r[0], r[1])
		}
	}
	kinds := kindsOf(q)
	if q.Context && len(q.Parties) > 0 {
		const around = `f.number IN (SELECT o.number FROM saying_context c JOIN fact_sayings o ON o.saying = c.saying WHERE c.value = ?`
		if len(kinds) == 1 {
			add(around+` AND c.kind = ?)`, register.PairKey(q.Parties), kinds[0])
		} else {
			add(around+`)`, register.PairKey(q.Parties))
		}
	}
	if q.IDs != nil {
		add(`f.id IN (SELECT value FROM items(?))`, list(q.IDs))
	}
	if q.Numbers != nil {
		add(`f.number IN (SELECT CAST(value AS BIGINT) FROM items(?))`, list(q.Numbers))
	}
	if q.Sayings != nil {
		add(`f.number IN (SELECT number FROM fact_sayings WHERE `+ofSayings+`)`, list(q.Sayings))
	}
	switch {
	case len(kinds) == 1 && len(roles) > 0:
		add(`x.kind = ?`, kinds[0])
	case len(kinds) > 0:
		add(`f.kind IN (SELECT value FROM items(?))`, list(kinds))
	}
	if len(q.Status) > 0 {
		add(`f.status IN (SELECT value FROM items(?))`, list(q.Status))
	}
	if q.Conflict {
		add(`f.conflict = 1`)
	}
	if words := strings.Fields(q.Text); len(words) > 0 {
		number := "f.number"
		if s.many {
			number = "+f.number" // no way in, only a condition
		}
		add(number+` IN (SELECT rowid FROM fact_words WHERE `+s.d.match+`)`, s.d.search(words))
	}
	return s.bounded(q, len(roles) > 0, from, where, args)
}

// kindsOf returns the kinds that a query asks for.
func kindsOf(q register.Query) []string { return slices.Concat(q.Kinds, strings.Fields(q.Kind)) }

// bounded adds the days and the cursor.
func (s *session) bounded(q register.Query, indexed bool, from, where string, args []any) (string, string, []any) {
	day, number := "f.day", "f.number"
	if indexed {
		day, number = "x.day", "x.number"
	}
	if q.From != "" {
		where, args = where+` AND `+day+` >= ?`, append(args, q.From)
	}
	if q.To != "" {
		where, args = where+` AND `+day+` <= ?`, append(args, cmp.Or(q.To, "~")+"~")
	}
	if q.After != (register.Cursor{}) {
		if q.Newest {
			where, args = where+` AND (`+day+`, `+number+`) < (?, ?)`, append(args, q.After.Day, q.After.Number)
		} else {
			where, args = where+` AND f.number > ?`, append(args, q.After.Number)
		}
	}
	return from, where, args
}

// indexRoles returns what a query asks of fact_index, the most telling first.
func indexRoles(q register.Query) (out [][2]string) {
	switch n := len(q.Parties); {
	case q.Context:
	case n == 1:
		out = append(out, [2]string{"party", q.Parties[0]})
	case n >= 2:
		out = append(out, [2]string{"pair", register.PairKey(q.Parties[:2])})
		for _, p := range q.Parties[2:] {
			out = append(out, [2]string{"party", p})
		}
	}
	if q.Person != "" {
		out = append(out, [2]string{"person", register.PersonKey(q.Person)})
	}
	if q.Area != "" {
		out = append(out, [2]string{"area", q.Area})
	}
	return out
}

package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// mostParties is how many parties a fact may have to be a matter of pairs.
const mostParties = 24

const (
	nextNumber = `UPDATE counters SET value = value + 1 WHERE name = 'fact' RETURNING value`
	getFound   = `SELECT found, words FROM facts WHERE number = ?`
	putFact    = `INSERT INTO facts (number, id, kind, status, day, conflict, body, found, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
	ON CONFLICT (number) DO UPDATE SET id = excluded.id, kind = excluded.kind, status = excluded.status, day = excluded.day, conflict = excluded.conflict,
		body = excluded.body, found = excluded.found, words = excluded.words`
	dropIndex = `DELETE FROM fact_index WHERE number = ?`
	putIndex  = `INSERT INTO fact_index (role, value, day, number, kind) SELECT CAST(? AS TEXT), value, CAST(? AS TEXT), CAST(? AS BIGINT), CAST(? AS TEXT) FROM items(?) WHERE 1=1 ON CONFLICT DO NOTHING`
	dropWords = `DELETE FROM fact_words WHERE rowid = ?`
)

// found is what a fact is found by.
type found struct {
	Day    string   `json:"day"`
	Party  []string `json:"party,omitempty"`
	Pair   []string `json:"pair,omitempty"`
	Person []string `json:"person,omitempty"`
	Area   []string `json:"area,omitempty"`
}

func foundOf(x *register.Indexed) found {
	out := found{Day: x.Day, Party: x.Index.Parties}
	for _, name := range x.Index.Persons {
		out.Person = append(out.Person, register.PersonKey(name))
	}
	for _, v := range x.Fact.Fields["area"] {
		out.Area = append(out.Area, v.Value)
	}
	if n := len(x.Index.Parties); n <= mostParties {
		for i, a := range x.Index.Parties {
			for _, b := range x.Index.Parties[i+1:] {
				out.Pair = append(out.Pair, register.PairKey([]string{a, b}))
			}
		}
	}
	return out
}

// PutFacts writes facts in the place of those of the same numbers; a Number of
// 0 gets the next one.
func (s *session) PutFacts(ctx context.Context, facts []register.Indexed) error {
	for i := range facts {
		if err := s.putFact(ctx, &facts[i]); err != nil {
			return err
		}
	}
	return nil
}

func (s *session) putFact(ctx context.Context, x *register.Indexed) error {
	f := x.Fact
	oldFound, oldWords, err := s.before(ctx, f)
	if err != nil {
		return err
	}
	body, err := json.Marshal(f)
	if err != nil {
		return err
	}
	is := foundOf(x)
	now, err := json.Marshal(is)
	if err != nil {
		return err
	}
	conflict := min(len(f.Conflicts), 1)
	if err := s.exec(ctx, putFact, f.Number, f.ID, f.Kind, f.Status, x.Day, conflict, string(body), string(now), x.Words); err != nil {
		return err
	}
	if err := s.exec(ctx, putOwner, f.Number, list(f.Sayings)); err != nil {
		return err
	}
	if oldFound != string(now) {
		if err := s.putIndex(ctx, f, is, oldFound != ""); err != nil {
			return err
		}
	}
	if oldWords == x.Words {
		return nil
	}
	if oldFound != "" {
		if err := s.exec(ctx, dropWords, f.Number); err != nil {
			return err
		}
	}
	words := x.Words
	if s.d.plain != nil {
		words = s.d.plain(words)
	}
	return s.exec(ctx, s.d.putWords, f.Number, words)
}

// before numbers a new fact, or returns what an old one was found by.
func (s *session) before(ctx context.Context, f *chancery.Fact) (was, words string, err error) {
	if f.Number == 0 {
		err = s.rows(ctx, func(rows *sql.Rows) error { return rows.Scan(&f.Number) }, nextNumber)
		return "", "", err
	}
	err = s.rows(ctx, func(rows *sql.Rows) error { return rows.Scan(&was, &words) }, getFound, f.Number)
	return was, words, err
}

func (s *session) putIndex(ctx context.Context, f *chancery.Fact, is found, old bool) error {
	if old {
		if err := s.exec(ctx, dropIndex, f.Number); err != nil {
			return err
		}
	}
	for _, r := range []struct {
		role   string
		values []string
	}{{"party", is.Party}, {"pair", is.Pair}, {"person", is.Person}, {"area", is.Area}} {
		if len(r.values) == 0 {
			continue
		}
		if err := s.exec(ctx, putIndex, r.role, is.Day, f.Number, f.Kind, list(r.values)); err != nil {
			return err
		}
	}
	return nil
}

// DeleteFacts removes the facts with these numbers.
func (s *session) DeleteFacts(ctx context.Context, numbers []int) error {
	if len(numbers) == 0 {
		return nil
	}
	for _, table := range []string{"fact_words WHERE rowid", "fact_index WHERE number", "fact_sayings WHERE number", "facts WHERE number"} {
		if err := s.exec(ctx, `DELETE FROM `+table+` IN (SELECT CAST(value AS BIGINT) FROM items(?))`, list(numbers)); err != nil {
			return err
		}
	}
	return nil
}

// Facts returns the facts that meet q.
func (s *session) Facts(ctx context.Context, q register.Query) ([]chancery.Fact, error) {
	from, where, args := s.factWhere(q)
	query := `SELECT f.number, f.body FROM ` + from + ` WHERE ` + where
	switch {
	case q.Newest && strings.HasPrefix(from, "fact_index"):
		query += ` ORDER BY x.day DESC, x.number DESC`
	case q.Newest:
		query += ` ORDER BY f.day DESC, f.number DESC`
	default:
		query += ` ORDER BY f.number`
	}
	if q.Limit > 0 {
		query, args = query+` LIMIT ?`, append(args, q.Limit)
	}
	var out []chancery.Fact
	err := s.rows(ctx, func(rows *sql.Rows) error {
		var number int
		var body string
		if err := rows.Scan(&number, &body); err != nil {
			return err
		}
		var f chancery.Fact
		err := json.Unmarshal([]byte(body), &f)
		f.Number = number
		out = append(out, f)
		return err
	}, query, args...)
	return out, err
}

// Count counts the facts that meet q, up to most.
func (s *session) Count(ctx context.Context, q register.Query, most int) (n int, err error) {
	from, where, args := s.factWhere(q)
	err = s.rows(ctx, func(rows *sql.Rows) error { return rows.Scan(&n) },
		`SELECT COUNT(*) FROM (SELECT 1 FROM `+from+` WHERE `+where+` LIMIT ?) n`, append(args, most)...)
	return n, err
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
	if q.Context && len(q.Parties) > 0 {
		role := "party"
		if len(q.Parties) > 1 {
			role = "pair"
		}
		add(`f.number IN (SELECT number FROM fact_index WHERE role = ? AND value = ? UNION
			SELECT o.number FROM saying_context c JOIN fact_sayings o ON o.saying = c.saying WHERE c.value = ?)`,
			role, register.PairKey(q.Parties), register.PairKey(q.Parties))
	}
	if q.IDs != nil {
		add(`f.id IN (SELECT value FROM items(?))`, list(q.IDs))
	}
	if q.Numbers != nil {
		add(`f.number IN (SELECT CAST(value AS BIGINT) FROM items(?))`, list(q.Numbers))
	}
	if q.Sayings != nil {
		add(`f.number IN (SELECT number FROM fact_sayings WHERE saying IN (SELECT value FROM items(?)))`, list(q.Sayings))
	}
	switch kinds := append(slices.Clone(q.Kinds), strings.Fields(q.Kind)...); {
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
		add(`f.number IN (SELECT rowid FROM fact_words WHERE `+s.d.match+`)`, s.d.search(words))
	}
	return s.bounded(q, len(roles) > 0, from, where, args)
}

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

package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"

	"github.com/chancery-project/chancery/register"
)

const (
	getNumbers = `SELECT id, number FROM saying_numbers WHERE id IN (SELECT value FROM items(?))`
	lastNumber = `SELECT COALESCE(MAX(number), 0) FROM saying_numbers`
	putSaying  = `INSERT INTO sayings (number, kind, claims, first_day, last_day, members) VALUES (?, ?, ?, ?, ?, ?)
	ON CONFLICT (number) DO UPDATE SET claims = excluded.claims, first_day = excluded.first_day, last_day = excluded.last_day, members = excluded.members`
	allSayings = `SELECT n.id, s.kind, s.claims, s.first_day, s.last_day, s.members FROM saying_numbers n JOIN sayings s ON s.number = n.number`
	getSayings = allSayings + ` WHERE n.id IN (SELECT value FROM items(?)) ORDER BY n.id`
	getKeyed   = `SELECT id FROM saying_numbers WHERE number IN (SELECT saying FROM saying_keys WHERE value IN (SELECT CAST(value AS BIGINT) FROM items(?)))`
	getTies    = `SELECT x.id, y.id, t.one FROM saying_numbers x JOIN ties t ON t.a = x.number JOIN saying_numbers y ON y.number = t.b
	WHERE x.id IN (SELECT value FROM items(?)) ORDER BY x.id, y.id, t.one`
	everyOwner = `SELECT n.id, o.number FROM fact_sayings o JOIN saying_numbers n ON n.number = o.saying`
	getOwners  = everyOwner + ` WHERE o.number IN (SELECT number FROM fact_sayings WHERE ` + ofSayings + `)`
)

var (
	putNumbers = insert{`saying_numbers (number, id)`, ``, 2}
	putKeys    = insert{`saying_keys (value, saying)`, `ON CONFLICT DO NOTHING`, 2}
	putContext = insert{`saying_context (value, kind, saying)`, `ON CONFLICT DO NOTHING`, 3}
	putTies    = insert{`ties (a, b, one)`, `ON CONFLICT DO NOTHING`, 3}
	putOwners  = insert{`fact_sayings (saying, number)`, `ON CONFLICT (saying) DO UPDATE SET number = excluded.number WHERE fact_sayings.number <> excluded.number`, 2}
)

// numbers learns the numbers of sayings; new ones get theirs.
func (s *session) numbers(ctx context.Context, ids []string) error {
	unknown := s.unknown(ids)
	if len(unknown) == 0 {
		return nil
	}
	if err := s.rows(ctx, s.learn(s.said), getNumbers, list(unknown)); err != nil {
		return err
	}
	last := 0
	if unknown = s.unknown(unknown); len(unknown) == 0 {
		return nil
	}
	if err := s.rows(ctx, func(rows *sql.Rows) error { return rows.Scan(&last) }, lastNumber); err != nil {
		return err
	}
	var values []any
	for _, id := range unknown {
		last++
		s.said[id] = last
		values = append(values, last, id)
	}
	return s.put(ctx, putNumbers, values)
}

// unknown lists the sayings whose numbers are not known here, each once.
func (s *session) unknown(ids []string) []string {
	out := slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return s.said[id] > 0 })
	seen := map[string]bool{}
	return slices.DeleteFunc(out, func(id string) bool {
		was := seen[id]
		seen[id] = true
		return was
	})
}

// PutSayings writes sayings in the place of those of the same ids.
func (s *session) PutSayings(ctx context.Context, sayings []register.Saying) error {
	ids := make([]string, len(sayings))
	for i := range sayings {
		ids[i] = sayings[i].ID
	}
	if err := s.numbers(ctx, ids); err != nil {
		return err
	}
	numbers := make([]int, len(ids))
	for i, id := range ids {
		numbers[i] = s.said[id]
	}
	if err := s.countNew(ctx, "sayings", sayingsThere, list(numbers), len(ids)); err != nil {
		return err
	}
	var keys []key
	var context []any
	for _, say := range sayings {
		members, err := json.Marshal(say.Members)
		if err != nil {
			return err
		}
		number := s.said[say.ID]
		err = s.exec(ctx, putSaying, number, say.Kind, say.Claims, string(say.First), string(say.Last), string(members))
		if err != nil {
			return err
		}
		for _, k := range say.Keys {
			keys = append(keys, key{k, number})
		}
		for _, c := range say.Context {
			context = append(context, c, say.Kind, number)
		}
	}
	return errors.Join(s.putKeys(ctx, keys), s.put(ctx, putContext, context))
}

// A key is one that a saying is kept under.
type key struct {
	value  int64
	number int
}

// putKeys enters keys in their order, so that neighbours meet.
func (s *session) putKeys(ctx context.Context, keys []key) error {
	slices.SortFunc(keys, func(a, b key) int { return cmp.Or(cmp.Compare(a.value, b.value), a.number-b.number) })
	values := make([]any, 0, 2*len(keys))
	for _, k := range keys {
		values = append(values, k.value, k.number)
	}
	return s.put(ctx, putKeys, values)
}

// Sayings returns sayings by id.
func (s *session) Sayings(ctx context.Context, q register.SayingQuery) ([]register.Saying, error) {
	var out []register.Saying
	scan := func(rows *sql.Rows) error {
		var say register.Saying
		var members string
		if err := rows.Scan(&say.ID, &say.Kind, &say.Claims, &say.First, &say.Last, &members); err != nil {
			return err
		}
		err := json.Unmarshal([]byte(members), &say.Members)
		out = append(out, say)
		return err
	}
	if q.IDs == nil {
		err := s.rows(ctx, scan, allSayings+` ORDER BY n.id`)
		return out, err
	}
	if len(q.IDs) == 0 {
		return nil, nil
	}
	err := s.rows(ctx, scan, getSayings, list(q.IDs))
	return out, err
}

// Keyed returns the ids of the sayings kept under any of these keys.
func (s *session) Keyed(ctx context.Context, keys []int64) ([]string, error) {
	if len(keys) == 0 {
		return nil, nil
	}
	var out []string
	err := s.rows(ctx, func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		out = append(out, id)
		return err
	}, getKeyed, list(keys))
	return out, err
}

// PutTies keeps ties, both ways round.
func (s *session) PutTies(ctx context.Context, ties []register.Tie) error {
	ids := make([]string, 0, 2*len(ties))
	for _, t := range ties {
		ids = append(ids, t.A, t.B)
	}
	if err := s.numbers(ctx, ids); err != nil {
		return err
	}
	var values []any
	for _, t := range ties {
		a, b, one := s.said[t.A], s.said[t.B], 0
		if t.One {
			one = 1
		}
		values = append(values, a, b, one, b, a, one)
	}
	return s.put(ctx, putTies, values)
}

// Ties returns the ties that any of these sayings has.
func (s *session) Ties(ctx context.Context, ids []string) ([]register.Tie, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	var out []register.Tie
	err := s.rows(ctx, func(rows *sql.Rows) error {
		var t register.Tie
		var one int
		err := rows.Scan(&t.A, &t.B, &one)
		t.A, t.B, t.One = min(t.A, t.B), max(t.A, t.B), one == 1
		out = append(out, t)
		return err
	}, getTies, list(ids))
	return out, err
}

// Owners returns the number of the fact of each of these sayings, and of all
// other sayings of those facts; of all sayings, for nil.
func (s *session) Owners(ctx context.Context, sayings []string) (map[string]int, error) {
	out := map[string]int{}
	switch {
	case sayings == nil:
		return out, s.rows(ctx, s.learn(out), everyOwner)
	case len(sayings) == 0:
		return out, nil
	}
	return out, s.rows(ctx, s.learn(out), getOwners, list(sayings))
}

// Clear removes every fact, and with it what claims say and how it is tied.
func (s *session) Clear(ctx context.Context) error {
	if err := s.exec(ctx, s.d.clearWords); err != nil {
		return err
	}
	for _, table := range []string{"fact_index", "fact_sayings", "fact_heads", "persons", "facts", "ties", "saying_context", "saying_keys", "sayings"} {
		if err := s.exec(ctx, `DELETE FROM `+table); err != nil {
			return err
		}
	}
	return s.exec(ctx, `UPDATE counters SET value = 0 WHERE name IN ('facts', 'sayings')`)
}

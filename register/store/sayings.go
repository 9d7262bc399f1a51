package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/chancery-project/chancery/register"
)

const (
	putSaying = `INSERT INTO sayings (id, kind, claims, first_day, last_day, members) VALUES (?, ?, ?, ?, ?, ?)
	ON CONFLICT (id) DO UPDATE SET claims = excluded.claims, first_day = excluded.first_day, last_day = excluded.last_day, members = excluded.members`
	putKeys    = `INSERT INTO saying_keys (value, saying) SELECT CAST(value AS BIGINT), CAST(? AS TEXT) FROM items(?) WHERE 1=1 ON CONFLICT DO NOTHING`
	putContext = `INSERT INTO saying_context (value, saying) SELECT value, CAST(? AS TEXT) FROM items(?) WHERE 1=1 ON CONFLICT DO NOTHING`
	putTie     = `INSERT INTO ties (a, b, one) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`
	getSayings = `SELECT id, kind, claims, first_day, last_day, members FROM sayings WHERE id IN (SELECT value FROM items(?)) ORDER BY id`
	getKeyed   = `SELECT DISTINCT saying FROM saying_keys WHERE value IN (SELECT CAST(value AS BIGINT) FROM items(?))`
	getTies    = `SELECT a, b, one FROM ties WHERE a IN (SELECT value FROM items(?)) ORDER BY a, b, one`
	getOwners  = `SELECT saying, number FROM fact_sayings WHERE number IN (SELECT number FROM fact_sayings WHERE saying IN (SELECT value FROM items(?)))`
	allSayings = `SELECT id, kind, claims, first_day, last_day, members FROM sayings ORDER BY id`
	everyOwner = `SELECT saying, number FROM fact_sayings`
	putOwner   = `INSERT INTO fact_sayings (saying, number) SELECT value, CAST(? AS BIGINT) FROM items(?) WHERE 1=1 ON CONFLICT (saying) DO UPDATE SET number = excluded.number`
	dropOwners = `DELETE FROM fact_sayings WHERE number IN (SELECT CAST(value AS BIGINT) FROM items(?))`
)

// PutSayings writes sayings in the place of those of the same ids.
func (s *session) PutSayings(ctx context.Context, sayings []register.Saying) error {
	for _, say := range sayings {
		members, err := json.Marshal(say.Members)
		if err != nil {
			return err
		}
		err = s.exec(ctx, putSaying, say.ID, say.Kind, say.Claims, string(say.First), string(say.Last), string(members))
		if err != nil {
			return err
		}
		if len(say.Keys) > 0 {
			if err := s.exec(ctx, putKeys, say.ID, list(say.Keys)); err != nil {
				return err
			}
		}
		if len(say.Context) > 0 {
			if err := s.exec(ctx, putContext, say.ID, list(say.Context)); err != nil {
				return err
			}
		}
	}
	return nil
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
		err := s.rows(ctx, scan, allSayings)
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
	for _, t := range ties {
		one := 0
		if t.One {
			one = 1
		}
		for _, p := range [][2]string{{t.A, t.B}, {t.B, t.A}} {
			if err := s.exec(ctx, putTie, p[0], p[1], one); err != nil {
				return err
			}
		}
	}
	return nil
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
	scan := func(rows *sql.Rows) error {
		var id string
		var number int
		err := rows.Scan(&id, &number)
		out[id] = number
		return err
	}
	switch {
	case sayings == nil:
		return out, s.rows(ctx, scan, everyOwner)
	case len(sayings) == 0:
		return out, nil
	}
	return out, s.rows(ctx, scan, getOwners, list(sayings))
}

// Clear removes every fact, and with it what claims say and how it is tied.
func (s *session) Clear(ctx context.Context) error {
	for _, table := range []string{"fact_words", "fact_index", "fact_sayings", "facts", "ties", "saying_context", "saying_keys", "sayings"} {
		if err := s.exec(ctx, `DELETE FROM `+table); err != nil {
			return err
		}
	}
	return nil
}

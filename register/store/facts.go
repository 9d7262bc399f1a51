package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// PutFact writes a fact; a Number of 0 gets the next one.
func (s *session) PutFact(ctx context.Context, f *chancery.Fact, x register.Index) error {
	if f.Number == 0 {
		err := s.tx.QueryRowContext(ctx, `UPDATE counters SET value = value + 1 WHERE name = 'fact' RETURNING value`).Scan(&f.Number)
		if err != nil {
			return err
		}
	}
	err := s.exec(ctx, `INSERT INTO facts (id, number, kind, polarity, modality, status, documents, voices, first_reported, last_reported, conflicts)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, f.ID, f.Number, f.Kind, f.Polarity, f.Modality, f.Status, f.Documents, f.Voices,
		f.FirstReported, f.LastReported, list(f.Conflicts))
	if err != nil {
		return err
	}
	position := 0
	for _, field := range fieldNames(f.Fields) {
		for _, v := range f.Fields[field] {
			body, err := json.Marshal(v)
			if err != nil {
				return err
			}
			err = s.exec(ctx, `INSERT INTO fact_values (fact_id, position, field, value, body) VALUES (?, ?, ?, ?, ?)`, f.ID, position, field, v.Value, string(body))
			if err != nil {
				return err
			}
			position++
		}
	}
	return s.linkFact(ctx, f, x)
}

func (s *session) linkFact(ctx context.Context, f *chancery.Fact, x register.Index) error {
	for i, id := range f.Claims {
		if err := s.exec(ctx, `INSERT INTO fact_claims (fact_id, position, claim_id) VALUES (?, ?, ?)`, f.ID, i, id); err != nil {
			return err
		}
	}
	for role, values := range map[string][]string{"party": x.Parties, "person": x.Persons, "context": x.Context} {
		for _, v := range values {
			if err := s.exec(ctx, `INSERT INTO fact_index (fact_id, role, value) VALUES (?, ?, ?)`, f.ID, role, v); err != nil {
				return err
			}
		}
	}
	return nil
}

// DeleteFacts removes the facts with these ids; all, for nil.
func (s *session) DeleteFacts(ctx context.Context, ids []string) error {
	for _, table := range []string{"fact_values WHERE fact_id", "fact_claims WHERE fact_id", "fact_index WHERE fact_id", "facts WHERE id"} {
		query, args := `DELETE FROM `+table+` IN (SELECT value FROM json_each(?))`, []any{list(ids)}
		if ids == nil {
			query, args = `DELETE FROM `+table+` IS NOT NULL`, nil
		}
		if err := s.exec(ctx, query, args...); err != nil {
			return err
		}
	}
	return nil
}

// Facts returns the facts that meet q, by number.
func (s *session) Facts(ctx context.Context, q register.Query) ([]chancery.Fact, error) {
	where, args := factWhere(q)
	var out []chancery.Fact
	at := map[string]int{}
	err := s.rows(ctx, func(rows *sql.Rows) error {
		f := chancery.Fact{Fields: map[string][]chancery.Value{}}
		var conflicts string
		err := rows.Scan(&f.ID, &f.Number, &f.Kind, &f.Polarity, &f.Modality, &f.Status, &f.Documents, &f.Voices, &f.FirstReported, &f.LastReported, &conflicts)
		if err != nil {
			return err
		}
		at[f.ID] = len(out)
		out = append(out, f)
		return json.Unmarshal([]byte(conflicts), &out[len(out)-1].Conflicts)
	}, `SELECT f.id, f.number, f.kind, f.polarity, f.modality, f.status, f.documents, f.voices, f.first_reported, f.last_reported, f.conflicts
		FROM facts f WHERE `+where+` ORDER BY f.number`, args...)
	if err != nil || len(out) == 0 {
		return out, err
	}
	err = s.rows(ctx, func(rows *sql.Rows) error {
		var id, field, body string
		var v chancery.Value
		if err := rows.Scan(&id, &field, &body); err != nil {
			return err
		}
		out[at[id]].Fields[field] = append(out[at[id]].Fields[field], v)
		vs := out[at[id]].Fields[field]
		return json.Unmarshal([]byte(body), &vs[len(vs)-1])
	}, `SELECT v.fact_id, v.field, v.body FROM facts f JOIN fact_values v ON v.fact_id = f.id WHERE `+where+` ORDER BY v.fact_id, v.position`, args...)
	if err != nil {
		return nil, err
	}
	err = s.rows(ctx, func(rows *sql.Rows) error {
		var id, claim string
		err := rows.Scan(&id, &claim)
		out[at[id]].Claims = append(out[at[id]].Claims, claim)
		return err
	}, `SELECT k.fact_id, k.claim_id FROM facts f JOIN fact_claims k ON k.fact_id = f.id WHERE `+where+` ORDER BY k.fact_id, k.position`, args...)
	return out, err
}

// factWhere writes a query as a condition on facts f.
func factWhere(q register.Query) (string, []any) {
	where, args := "1", []any(nil)
	add := func(cond string, vs ...any) { where, args = where+" AND "+cond, append(args, vs...) }
	if q.IDs != nil {
		add(`f.id IN (SELECT value FROM json_each(?))`, list(q.IDs))
	}
	if q.Numbers != nil {
		add(`f.number IN (SELECT value FROM json_each(?))`, list(q.Numbers))
	}
	if q.Claims != nil {
		add(`f.id IN (SELECT c.fact_id FROM fact_claims c WHERE c.claim_id IN (SELECT value FROM json_each(?)))`, list(q.Claims))
	}
	if q.Kind != "" {
		add(`f.kind = ?`, q.Kind)
	}
	for _, p := range q.Parties {
		if q.Context {
			add(`f.id IN (SELECT x.fact_id FROM fact_index x WHERE x.role IN ('party', 'context') AND x.value = ?)`, p)
		} else {
			add(`f.id IN (SELECT x.fact_id FROM fact_index x WHERE x.role = 'party' AND x.value = ?)`, p)
		}
	}
	if q.Person != "" {
		add(`f.id IN (SELECT x.fact_id FROM fact_index x WHERE x.role = 'person' AND x.value = ?)`, q.Person)
	}
	return where, args
}

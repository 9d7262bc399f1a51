package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// PutClaims enters claims of a document that is in already.
func (s *session) PutClaims(ctx context.Context, entries []register.Entry) error {
	for i := range entries {
		if err := s.putClaim(ctx, &entries[i]); err != nil {
			return err
		}
	}
	return nil
}

func (s *session) putClaim(ctx context.Context, e *register.Entry) error {
	err := s.exec(ctx, `INSERT INTO claims (id, document_id, kind, rule, polarity, modality, start_byte, end_byte, quote) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		e.ID, e.Document, e.Kind, e.Rule, e.Polarity, e.Modality, e.Evidence.Start, e.Evidence.End, e.Evidence.Quote)
	if err != nil {
		return err
	}
	position := 0
	for _, field := range fieldNames(e.Fields) {
		for _, v := range e.Fields[field] {
			if err := s.putValue(ctx, e.ID, position, field, v); err != nil {
				return err
			}
			position++
		}
	}
	for role, values := range roles(e) {
		for _, v := range values {
			err := s.exec(ctx, `INSERT INTO claim_index (claim_id, role, value) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`, e.ID, role, v)
			if err != nil {
				return err
			}
		}
	}
	return nil
}

func roles(e *register.Entry) map[string][]string {
	return map[string][]string{"key": e.Keys, "party": e.Parties, "person": e.Persons, "context": e.Context}
}

func (s *session) putValue(ctx context.Context, claim string, position int, field string, v chancery.Value) error {
	attributes := v
	attributes.Value, attributes.Basis, attributes.Text = "", "", ""
	body, err := json.Marshal(attributes)
	if err != nil {
		return err
	}
	start, end := v.Span.Start, v.Span.End
	if v.Text == "" {
		start, end = 0, 0
	}
	return s.exec(ctx, `INSERT INTO claim_values (claim_id, position, field, value, basis, start_byte, end_byte, words, attributes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		claim, position, field, v.Value, v.Basis, start, end, v.Text, string(body))
}

func fieldNames(fields map[string][]chancery.Value) []string {
	out := make([]string, 0, len(fields))
	for name := range fields {
		out = append(out, name)
	}
	slices.Sort(out)
	return out
}

// Claims returns claims with their values and index.
func (s *session) Claims(ctx context.Context, q register.ClaimQuery) ([]register.Entry, error) {
	q, err := s.keyed(ctx, q)
	if err != nil {
		return nil, err
	}
	where, args := claimWhere(q)
	var out []register.Entry
	at := map[string]int{}
	err = s.rows(ctx, func(rows *sql.Rows) error {
		e := register.Entry{Claim: chancery.Claim{Fields: map[string][]chancery.Value{}}}
		err := rows.Scan(&e.ID, &e.Document, &e.Kind, &e.Rule, &e.Polarity, &e.Modality, &e.Evidence.Start, &e.Evidence.End, &e.Evidence.Quote)
		at[e.ID] = len(out)
		out = append(out, e)
		return err
	}, `SELECT c.id, c.document_id, c.kind, c.rule, c.polarity, c.modality, c.start_byte, c.end_byte, c.quote
		FROM claims c WHERE `+where+` ORDER BY c.document_id, c.start_byte, c.id`, args...)
	if err != nil || len(out) == 0 {
		return out, err
	}
	if err := s.claimValues(ctx, out, at, where, args); err != nil {
		return nil, err
	}
	err = s.rows(ctx, func(rows *sql.Rows) error {
		var id, role, value string
		err := rows.Scan(&id, &role, &value)
		if i, ok := at[id]; ok {
			addRole(&out[i], role, value)
		}
		return err
	}, `SELECT x.claim_id, x.role, x.value FROM claims c JOIN claim_index x ON x.claim_id = c.id WHERE `+where+` ORDER BY x.claim_id, x.role, x.value`, args...)
	return out, err
}

func (s *session) claimValues(ctx context.Context, out []register.Entry, at map[string]int, where string, args []any) error {
	return s.rows(ctx, func(rows *sql.Rows) error {
		var id, field, body string
		var v, full chancery.Value
		if err := rows.Scan(&id, &field, &v.Value, &v.Basis, &v.Span.Start, &v.Span.End, &body, &v.Text); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(body), &full); err != nil {
			return err
		}
		full.Value, full.Basis, full.Span, full.Text = v.Value, v.Basis, v.Span, v.Text
		if i, ok := at[id]; ok {
			out[i].Fields[field] = append(out[i].Fields[field], full)
		}
		return nil
	}, `SELECT v.claim_id, v.field, v.value, v.basis, v.start_byte, v.end_byte, v.attributes, v.words
		FROM claims c JOIN claim_values v ON v.claim_id = c.id
		WHERE `+where+` ORDER BY v.claim_id, v.position`, args...)
}

func addRole(e *register.Entry, role, value string) {
	switch role {
	case "key":
		e.Keys = append(e.Keys, value)
	case "party":
		e.Parties = append(e.Parties, value)
	case "person":
		e.Persons = append(e.Persons, value)
	case "context":
		e.Context = append(e.Context, value)
	}
}

// keyed finds the ids that a query's keys stand for, less those not wanted.
func (s *session) keyed(ctx context.Context, q register.ClaimQuery) (register.ClaimQuery, error) {
	if q.Keys == nil {
		return q, nil
	}
	q.IDs = slices.Clone(q.IDs)
	if q.IDs == nil {
		q.IDs = []string{}
	}
	err := s.rows(ctx, func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		q.IDs = append(q.IDs, id)
		return err
	}, `SELECT DISTINCT claim_id FROM claim_index WHERE role = 'key' AND value IN (SELECT value FROM json_each(?))
		AND claim_id NOT IN (SELECT value FROM json_each(?))`, list(q.Keys), list(append([]string{}, q.Not...)))
	return q, err
}

// claimWhere writes a query as a condition on claims c.
func claimWhere(q register.ClaimQuery) (string, []any) {
	where, args := "0", []any(nil)
	add := func(cond string, items []string) {
		if items != nil {
			where, args = where+" OR "+cond, append(args, list(items))
		}
	}
	add(`c.id IN (SELECT value FROM json_each(?))`, q.IDs)
	add(`c.document_id IN (SELECT value FROM json_each(?))`, q.Documents)
	if args == nil {
		return "1", nil
	}
	return "(" + where + ")", args
}

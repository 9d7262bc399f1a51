package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// mostParties is how many parties a fact may have to be a matter of pairs.
const mostParties = 24

const (
	nextNumbers = `UPDATE counters SET value = value + ? WHERE name = 'fact' RETURNING value`
	getFound    = `SELECT number, found, words FROM facts WHERE number IN (SELECT CAST(value AS BIGINT) FROM items(?))`
	putFact     = `INSERT INTO facts (number, id, kind, status, day, conflict, body, found, words, proofs) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
	ON CONFLICT (number) DO UPDATE SET id = excluded.id, kind = excluded.kind, status = excluded.status, day = excluded.day, conflict = excluded.conflict,
		body = excluded.body, found = excluded.found, words = excluded.words, proofs = excluded.proofs`
	listed    = ` WHERE number IN (SELECT CAST(value AS BIGINT) FROM items(?))`
	dropIndex = `DELETE FROM fact_index` + listed
)

var putIndex = insert{`fact_index (role, value, day, number, kind)`, `ON CONFLICT DO NOTHING`, 5}

// found is what a fact is found by.
type found struct {
	Day    string   `json:"day"`
	Party  []string `json:"party,omitempty"`
	Pair   []string `json:"pair,omitempty"`
	Person []string `json:"person,omitempty"`
	Area   []string `json:"area,omitempty"`
	Name   []string `json:"name,omitempty"` // of persons
}

func foundOf(x *register.Indexed) found {
	out := found{Day: x.Day, Party: x.Index.Parties, Name: x.Index.Persons}
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

// A filed fact is one as it is stored.
type filed struct {
	*register.Indexed
	is                   found
	found                string // is, as JSON
	fresh, reword, remap bool   // not stored yet; with other words than before; found by other things
}

// PutFacts writes facts in the place of those of the same numbers; a Number of
// 0 gets the next one.
func (s *session) PutFacts(ctx context.Context, facts []register.Indexed) error {
	if len(facts) == 0 {
		return nil
	}
	list, err := s.file(ctx, facts)
	if err != nil {
		return err
	}
	if err := errors.Join(s.unfile(ctx, list), s.enrol(ctx, list)); err != nil {
		return err
	}
	for i := range list {
		if err := s.putFact(ctx, &list[i]); err != nil {
			return err
		}
	}
	return errors.Join(s.putOwners(ctx, facts), s.putIndex(ctx, list), s.putHeads(ctx, list))
}

// file numbers new facts and compares the others with what is stored.
func (s *session) file(ctx context.Context, facts []register.Indexed) ([]filed, error) {
	out := make([]filed, len(facts))
	was, numbers := map[int][2]string{}, []int{}
	for i := range facts {
		x := &facts[i]
		is := foundOf(x)
		now, err := json.Marshal(is)
		if err != nil {
			return nil, err
		}
		out[i] = filed{Indexed: x, is: is, found: string(now), fresh: x.Fact.Number == 0}
		if !out[i].fresh {
			numbers = append(numbers, x.Fact.Number)
		}
	}
	names := naming{}
	err := s.rows(ctx, func(rows *sql.Rows) error {
		var number int
		var found, words string
		err := rows.Scan(&number, &found, &words)
		was[number] = [2]string{found, words}
		return errors.Join(err, names.add(found, -1))
	}, getFound, list(numbers))
	for i := range out {
		x := &out[i]
		old, stored := was[x.Fact.Number]
		x.fresh = !stored
		x.remap, x.reword = old[0] != x.found, old[1] != x.Words
		err = errors.Join(err, names.add(x.found, 1))
	}
	return out, errors.Join(err, s.putNaming(ctx, names), s.number(ctx, facts))
}

// enrol counts facts that are new; a number that one of them has leads on no more.
func (s *session) enrol(ctx context.Context, facts []filed) error {
	var fresh []int
	for i := range facts {
		if facts[i].fresh {
			fresh = append(fresh, facts[i].Fact.Number)
		}
	}
	if len(fresh) == 0 {
		return nil
	}
	return errors.Join(s.count(ctx, "facts", len(fresh)), s.exec(ctx, `DELETE FROM fact_moved`+listed, list(fresh)))
}

// number gives numbers to facts that have none.
func (s *session) number(ctx context.Context, facts []register.Indexed) error {
	fresh, last := 0, 0
	for i := range facts {
		if facts[i].Fact.Number == 0 {
			fresh++
		}
	}
	if fresh == 0 {
		return nil
	}
	if err := s.rows(ctx, func(rows *sql.Rows) error { return rows.Scan(&last) }, nextNumbers, fresh); err != nil {
		return err
	}
	for i := range facts {
		if f := facts[i].Fact; f.Number == 0 {
			fresh--
			f.Number = last - fresh
		}
	}
	return nil
}

// unfile takes out what stored facts were found by and no longer are.
func (s *session) unfile(ctx context.Context, facts []filed) error {
	var words, index []int
	for i := range facts {
		x := &facts[i]
		if !x.fresh && x.reword {
			words = append(words, x.Fact.Number)
		}
		if !x.fresh && x.remap {
			index = append(index, x.Fact.Number)
		}
	}
	if len(words) > 0 {
		if err := s.exec(ctx, s.d.dropWords, list(words)); err != nil {
			return err
		}
	}
	if len(index) == 0 {
		return nil
	}
	return s.exec(ctx, dropIndex, list(index))
}

func (s *session) putFact(ctx context.Context, x *filed) error {
	f := x.Fact
	body, err := json.Marshal(f)
	if err != nil {
		return err
	}
	proofs := list(f.Proofs)
	if err := s.exec(ctx, putFact, f.Number, f.ID, f.Kind, f.Status, x.Day, conflicting(f), string(body), x.found, x.Words, proofs); err != nil {
		return err
	}
	if !x.reword {
		return nil
	}
	words := x.Words
	if s.d.plain != nil {
		words = s.d.plain(words)
	}
	return s.exec(ctx, s.d.putWords, f.Number, words)
}

// conflicting is 1 where reports differ.
func conflicting(f *chancery.Fact) int { return min(len(f.Conflicts), 1) }

// putOwners says which facts sayings belong to.
func (s *session) putOwners(ctx context.Context, facts []register.Indexed) error {
	var ids []string
	for i := range facts {
		ids = append(ids, facts[i].Fact.Sayings...)
	}
	if err := s.numbers(ctx, ids); err != nil {
		return err
	}
	var values []any
	for i := range facts {
		for _, id := range facts[i].Fact.Sayings {
			values = append(values, s.said[id], facts[i].Fact.Number)
		}
	}
	return s.put(ctx, putOwners, values)
}

// putIndex enters what facts are found by.
func (s *session) putIndex(ctx context.Context, facts []filed) error {
	var values []any
	for i := range facts {
		x := &facts[i]
		if !x.remap {
			continue
		}
		for role, list := range map[string][]string{"party": x.is.Party, "pair": x.is.Pair, "person": x.is.Person, "area": x.is.Area} {
			for _, v := range list {
				values = append(values, role, v, x.is.Day, x.Fact.Number, x.Fact.Kind)
			}
		}
	}
	return s.put(ctx, putIndex, values)
}

// DeleteFacts removes the facts with these numbers.
func (s *session) DeleteFacts(ctx context.Context, numbers []int) error {
	if len(numbers) == 0 {
		return nil
	}
	if err := s.exec(ctx, s.d.dropWords, list(numbers)); err != nil {
		return err
	}
	names := naming{}
	err := s.rows(ctx, func(rows *sql.Rows) error {
		var found string
		err := rows.Scan(&found)
		return errors.Join(err, names.add(found, -1))
	}, `SELECT found FROM facts`+listed, list(numbers))
	if err := errors.Join(err, s.putNaming(ctx, names)); err != nil {
		return err
	}
	for _, table := range []string{"fact_index", "fact_sayings", "fact_heads"} {
		if err := s.exec(ctx, `DELETE FROM `+table+listed, list(numbers)); err != nil {
			return err
		}
	}
	res, err := s.result(ctx, `DELETE FROM facts`+listed, list(numbers))
	if err != nil {
		return err
	}
	gone, err := res.RowsAffected()
	return errors.Join(err, s.count(ctx, "facts", -int(gone)))
}

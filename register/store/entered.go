package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// Words are looked up from the fact entered last backwards: that is how full
// text keeps them, and mostly it is how they come by day.

// wordsAlone reports whether a query asks for the newest facts that have words,
// whomever they concern.
func wordsAlone(q register.Query) bool {
	return q.Newest && strings.TrimSpace(q.Text) != "" && len(indexRoles(q)) == 0 && q.IDs == nil && !q.Context
}

// entered returns the facts entered last that meet a query of words, up to the
// dialect's most; one transaction looks them up once.
func (s *session) entered(ctx context.Context, q register.Query) ([]head, error) {
	q.Limit, q.After = 0, register.Cursor{}
	key := fmt.Sprintf("%+v", q)
	if found, ok := s.found[key]; ok {
		return found, nil
	}
	words := strings.Fields(q.Text)
	if kinds := kindsOf(q); len(kinds) == 1 {
		words = append(words, kinds...) // among the words of every fact is its kind
	}
	q.Text = ""
	_, where, args := s.factWhere(q)
	found, err := s.heads(ctx, headColumns+`fact_words CROSS JOIN fact_heads f WHERE f.number = fact_words.rowid AND `+s.d.match+` AND `+where+` ORDER BY fact_words.rowid DESC LIMIT ?`,
		slices.Concat([]any{s.d.search(words)}, args, []any{s.d.entered})...)
	s.found[key] = found
	return found, err
}

// newest returns the newest facts that meet a query of words. Those entered
// last are taken, and of the others whatever has a later day than the last of
// them; not ok, where that is much.
func (s *session) newest(ctx context.Context, q register.Query) (facts []chancery.Fact, ok bool, err error) {
	found, err := s.entered(ctx, q)
	if err != nil {
		return nil, false, err
	}
	top := firstByDay(found, q.Limit)
	if len(found) == s.d.entered {
		if len(top) < q.Limit {
			return nil, false, nil
		}
		last, before := top[len(top)-1], found[len(found)-1].number
		passed, ok, err := s.passed(ctx, q, last, before)
		if err != nil || !ok {
			return nil, false, err
		}
		top = firstByDay(slices.Concat(top, passed), q.Limit)
	}
	numbers := []int{}
	for _, h := range top {
		numbers = append(numbers, h.number)
	}
	facts, err = s.Facts(ctx, register.Query{Numbers: numbers, Newest: true})
	return facts, true, err
}

// firstByDay returns the newest of facts.
func firstByDay(list []head, most int) []head {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b head) int { return cmp.Or(cmp.Compare(b.day, a.day), b.number-a.number) })
	return list[:min(len(list), most)]
}

// mostPassed is how many facts entered before others may be newer than they.
const mostPassed = 500

// passed returns the facts that meet a query of words, are newer than one, and
// were entered before others; not ok, where too many would have to be looked at.
func (s *session) passed(ctx context.Context, q register.Query, last head, before int) (found []head, ok bool, err error) {
	numbers := []int{}
	err = s.rows(ctx, func(rows *sql.Rows) error {
		var n int
		err := rows.Scan(&n)
		numbers = append(numbers, n)
		return err
	}, `SELECT f.number FROM facts f WHERE (f.day, f.number) > (?, ?) AND f.number < ? LIMIT ?`, last.day, last.number, before, mostPassed+1)
	if err != nil || len(numbers) == 0 || len(numbers) > mostPassed {
		return nil, len(numbers) <= mostPassed, err
	}
	words := strings.Fields(q.Text)
	q.Text, q.After = "", register.Cursor{}
	_, where, args := s.factWhere(q)
	found, err = s.heads(ctx, headColumns+`fact_heads f WHERE f.number IN (SELECT CAST(value AS BIGINT) FROM items(?)) AND f.number IN (SELECT rowid FROM fact_words WHERE `+s.d.match+
		` AND rowid IN (SELECT CAST(value AS BIGINT) FROM items(?))) AND `+where, slices.Concat([]any{list(numbers), s.d.search(words), list(numbers)}, args)...)
	return found, true, err
}

package store

import (
	"context"
	"database/sql"

	"github.com/chancery-project/chancery/register"
)

// Facets counts the facts that meet q, and of them those of each kind, status,
// year, party and area, the most frequent first. SQLite keeps the order of a
// cross join: what was found leads.
func (s *session) Facets(ctx context.Context, q register.Query) (total int, out []register.Facet, err error) {
	if err := s.weigh(ctx, q); err != nil {
		return 0, nil, err
	}
	from, where, args := s.factWhere(q)
	order := ""
	if q.Newest {
		order = " ORDER BY f.day DESC, f.number DESC"
	}
	hits := `WITH hits AS (SELECT f.number, f.kind, f.status, f.day FROM ` + from + ` WHERE ` + where + order + ` LIMIT ?)`
	args = append(args, q.Limit)
	query := hits + ` SELECT property, value, n FROM (
		SELECT 1 AS rank, 'total' AS property, '' AS value, COUNT(*) AS n FROM hits
		UNION ALL SELECT 2, 'kind', kind, COUNT(*) FROM hits GROUP BY kind
		UNION ALL SELECT 3, 'status', status, COUNT(*) FROM hits WHERE status <> '' GROUP BY status
		UNION ALL SELECT 4, 'year', substr(day, 1, 4), COUNT(*) FROM hits WHERE day <> '' GROUP BY substr(day, 1, 4)
		UNION ALL SELECT 5, x.role, x.value, COUNT(*) FROM hits CROSS JOIN fact_index x WHERE x.number = hits.number AND x.role IN ('party', 'area') GROUP BY x.role, x.value
	) counted ORDER BY rank, property, n DESC, value`
	err = s.rows(ctx, func(rows *sql.Rows) error {
		var f register.Facet
		if err := rows.Scan(&f.Property, &f.Value, &f.Count); err != nil {
			return err
		}
		if f.Property == "total" {
			total = f.Count
		} else {
			out = append(out, f)
		}
		return nil
	}, query, args...)
	return total, out, err
}

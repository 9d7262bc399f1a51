package store

import (
	"context"
	"database/sql"
	"time"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/serve/access"
)

var _ access.Store = (*DB)(nil)

// clock is how a time is stored: in UTC, to the second, in order as text.
const clock = time.RFC3339

// each returns what scan makes of each row of a query.
func each[T any](ctx context.Context, db *DB, scan func(*sql.Rows, *T) error, query string, args ...any) (out []T, err error) {
	err = db.view(ctx, func(s *session) error {
		return s.rows(ctx, func(rows *sql.Rows) error {
			var t T
			err := scan(rows, &t)
			out = append(out, t)
			return err
		}, query, args...)
	})
	return out, err
}

// only returns the one row of a query, or a NotFound error.
func only[T any](found []T, err error, format string, args ...any) (one T, _ error) {
	if err == nil && len(found) == 0 {
		err = chancery.Errorf(chancery.NotFound, format, args...)
	}
	if err != nil {
		return one, err
	}
	return found[0], nil
}

// change runs statements that are no business of the register's own.
func (db *DB) change(ctx context.Context, query string, args ...any) (rows int64, err error) {
	err = db.update(ctx, func(s *session) error {
		res, err := s.result(ctx, query, args...)
		if err != nil {
			return err
		}
		rows, err = res.RowsAffected()
		return err
	})
	return rows, err
}

// drop is change for what must be there.
func (db *DB) drop(ctx context.Context, what, query, key string) error {
	n, err := db.change(ctx, query, key)
	if err == nil && n == 0 {
		err = chancery.Errorf(chancery.NotFound, "no %s %s", what, key)
	}
	return err
}

// moment scans a stored time.
type moment struct{ time.Time }

func (m *moment) Scan(v any) error {
	text, _ := v.(string)
	t, err := time.Parse(clock, text)
	m.Time = t
	return err
}

func scanAccount(rows *sql.Rows, a *access.Account) error {
	var changed moment
	err := rows.Scan(&a.Name, &a.Role, &a.Password, &changed)
	a.Changed = changed.Time
	return err
}

const accounts = `SELECT name, role, password, changed FROM users`

// Accounts returns all accounts by name.
func (db *DB) Accounts(ctx context.Context) ([]access.Account, error) {
	return each(ctx, db, scanAccount, accounts+` ORDER BY name`)
}

// Account returns an account, or a NotFound error.
func (db *DB) Account(ctx context.Context, name string) (access.Account, error) {
	found, err := each(ctx, db, scanAccount, accounts+` WHERE name = ?`, name)
	return only(found, err, "no user %s", name)
}

// PutAccount writes an account in the place of the one of that name.
func (db *DB) PutAccount(ctx context.Context, a access.Account) error {
	_, err := db.change(ctx, `INSERT INTO users (name, role, password, changed) VALUES (?, ?, ?, ?)
		ON CONFLICT (name) DO UPDATE SET role = excluded.role, password = excluded.password, changed = excluded.changed`,
		a.Name, string(a.Role), a.Password, a.Changed.UTC().Format(clock))
	return err
}

// DropAccount removes an account with its tokens.
func (db *DB) DropAccount(ctx context.Context, name string) error {
	return db.drop(ctx, "user", `DELETE FROM users WHERE name = ?`, name)
}

func scanToken(rows *sql.Rows, t *access.Token) error {
	var made, expires moment
	err := rows.Scan(&t.ID, &t.Owner, &t.Hash, &t.Purpose, &made, &expires)
	t.Made, t.Expires = made.Time, expires.Time
	return err
}

const tokens = `SELECT id, owner, hash, purpose, made, expires FROM tokens`

// Tokens returns the tokens of a user, the oldest first.
func (db *DB) Tokens(ctx context.Context, owner string) ([]access.Token, error) {
	return each(ctx, db, scanToken, tokens+` WHERE owner = ? ORDER BY made, id`, owner)
}

// Token returns the token of a hash, or a NotFound error.
func (db *DB) Token(ctx context.Context, hash string) (access.Token, error) {
	found, err := each(ctx, db, scanToken, tokens+` WHERE hash = ?`, hash)
	return only(found, err, "no such token")
}

// PutToken adds a token.
func (db *DB) PutToken(ctx context.Context, t access.Token) error {
	_, err := db.change(ctx, `INSERT INTO tokens (id, owner, hash, purpose, made, expires) VALUES (?, ?, ?, ?, ?, ?)`,
		t.ID, t.Owner, t.Hash, t.Purpose, t.Made.UTC().Format(clock), t.Expires.UTC().Format(clock))
	return err
}

// DropToken removes a token by its id.
func (db *DB) DropToken(ctx context.Context, id string) error {
	return db.drop(ctx, "token", `DELETE FROM tokens WHERE id = ?`, id)
}

// Session returns the data of a session that has not expired by now.
func (db *DB) Session(ctx context.Context, id string, now time.Time) (data []byte, found bool, err error) {
	all, err := each(ctx, db, func(rows *sql.Rows, b *[]byte) error { return rows.Scan(b) },
		`SELECT data FROM sessions WHERE id = ? AND expires > ?`, id, now.Unix())
	if err != nil || len(all) == 0 {
		return nil, false, err
	}
	return all[0], true, nil
}

// PutSession writes a session in the place of the one of that id.
func (db *DB) PutSession(ctx context.Context, id string, data []byte, expires time.Time) error {
	_, err := db.change(ctx, `INSERT INTO sessions (id, data, expires) VALUES (?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET data = excluded.data, expires = excluded.expires`, id, data, expires.Unix())
	return err
}

// DropSession removes a session.
func (db *DB) DropSession(ctx context.Context, id string) error {
	_, err := db.change(ctx, `DELETE FROM sessions WHERE id = ?`, id)
	return err
}

// ExpireSessions removes the sessions that have expired by now.
func (db *DB) ExpireSessions(ctx context.Context, now time.Time) error {
	_, err := db.change(ctx, `DELETE FROM sessions WHERE expires <= ?`, now.Unix())
	return err
}

// PutDeed writes a new deed and returns its number.
func (db *DB) PutDeed(ctx context.Context, d access.Deed) (seq int, err error) {
	err = db.update(ctx, func(s *session) error {
		return s.rows(ctx, func(rows *sql.Rows) error { return rows.Scan(&seq) },
			`INSERT INTO deeds (seq, made, who, what, about, outcome, address, request)
			VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM deeds), ?, ?, ?, ?, ?, ?, ?) RETURNING seq`,
			d.When.UTC().Format(clock), d.Who, d.What, d.About, d.Outcome, d.Address, d.Request)
	})
	return seq, err
}

// EndDeed writes how a deed went.
func (db *DB) EndDeed(ctx context.Context, seq int, outcome string) error {
	_, err := db.change(ctx, `UPDATE deeds SET outcome = ? WHERE seq = ?`, outcome, seq)
	return err
}

// Deeds returns deeds, the newest first, from behind a number; 0 is the newest.
func (db *DB) Deeds(ctx context.Context, before, limit int) ([]access.Deed, error) {
	return each(ctx, db, func(rows *sql.Rows, d *access.Deed) error {
		var made moment
		err := rows.Scan(&d.Seq, &made, &d.Who, &d.What, &d.About, &d.Outcome, &d.Address, &d.Request)
		d.When = made.Time
		return err
	}, `SELECT seq, made, who, what, about, outcome, address, request FROM deeds WHERE ? = 0 OR seq < ? ORDER BY seq DESC LIMIT ?`, before, before, limit)
}

package access

import (
	"context"
	"errors"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/chancery-project/chancery"
)

// A Desk manages users. What it does is recorded as done by By.
type Desk struct {
	Store Store
	By    string
	Now   func() time.Time
}

// nameForm is what a user's name looks like.
const nameForm = `^[a-z0-9][a-z0-9._-]{0,39}$`

func checkName(name string) error {
	if ok, _ := regexp.MatchString(nameForm, name); !ok {
		return chancery.Errorf(chancery.Invalid, "%q: a name has up to 40 small letters, digits, dots and dashes", name)
	}
	return nil
}

// checkRole checks that a role is one of Roles.
func checkRole(r Role) error {
	if !slices.Contains(Roles(), r) {
		return chancery.Errorf(chancery.Invalid, "%q is no role: give one of %v", r, Roles())
	}
	return nil
}

// MayAdd says why there cannot be a user of a name with a role: Conflict,
// where the name is taken.
func (d *Desk) MayAdd(ctx context.Context, name string, role Role) error {
	if err := errors.Join(checkName(name), checkRole(role)); err != nil {
		return err
	}
	_, err := d.Store.Account(ctx, name)
	if err == nil {
		return chancery.Errorf(chancery.Conflict, "there is a user %s already; chancery user passwd and role change one", name)
	}
	return unknownIs(err, nil)
}

// Add makes a user. With no password he has tokens only.
func (d *Desk) Add(ctx context.Context, name string, role Role, password string) (err error) {
	if err := d.MayAdd(ctx, name, role); err != nil {
		return err
	}
	a := Account{User: User{name, role}, Changed: d.day()}
	if password != "" {
		if a.Password, err = HashPassword(password); err != nil {
			return err
		}
	}
	return d.do(ctx, "user add", name+" "+string(role), func() error { return d.Store.PutAccount(ctx, a) })
}

// Remove removes a user with his tokens; his logins end.
func (d *Desk) Remove(ctx context.Context, name string) error {
	return d.do(ctx, "user remove", name, func() error { return d.Store.DropAccount(ctx, name) })
}

// Passwd gives a user another password; his logins end.
func (d *Desk) Passwd(ctx context.Context, name, password string) error {
	hash, err := HashPassword(password)
	if err != nil {
		return err
	}
	return d.change(ctx, "user passwd", name, name, func(a *Account) { a.Password = hash })
}

// SetRole gives a user another role.
func (d *Desk) SetRole(ctx context.Context, name string, role Role) error {
	if err := checkRole(role); err != nil {
		return err
	}
	return d.change(ctx, "user role", name, name+" "+string(role), func(a *Account) { a.Role = role })
}

// Token makes a token for a user and returns what his program is to show.
func (d *Desk) Token(ctx context.Context, name, purpose string, lasts time.Duration) (secret string, t Token, err error) {
	if purpose = strings.TrimSpace(purpose); purpose == "" || len(purpose) > 200 || lasts <= 0 {
		return "", t, chancery.Errorf(chancery.Invalid, "a token needs a purpose in a few words, and days to last")
	}
	if _, err := d.Store.Account(ctx, name); err != nil {
		return "", t, err
	}
	t, secret = newToken(name, purpose, d.Now(), lasts)
	err = d.do(ctx, "user token", name+" "+t.ID, func() error { return d.Store.PutToken(ctx, t) })
	return secret, t, err
}

// Revoke ends a token.
func (d *Desk) Revoke(ctx context.Context, id string) error {
	return d.do(ctx, "user revoke", id, func() error { return d.Store.DropToken(ctx, id) })
}

// change writes an account anew.
func (d *Desk) change(ctx context.Context, what, name, about string, edit func(*Account)) error {
	a, err := d.Store.Account(ctx, name)
	if err != nil {
		return err
	}
	edit(&a)
	a.Changed = d.day()
	return d.do(ctx, what, about, func() error { return d.Store.PutAccount(ctx, a) })
}

// do records something, does it, and records how it went.
func (d *Desk) do(ctx context.Context, what, about string, fn func() error) error {
	seq, err := d.Store.PutDeed(ctx, Deed{When: d.day(), Who: d.By, What: what, About: clip(about), Address: "command line"})
	if err != nil {
		return err
	}
	outcome := "done"
	failed := fn()
	if failed != nil {
		outcome = string(chancery.CodeOf(failed))
	}
	if err := d.Store.EndDeed(ctx, seq, outcome); failed == nil {
		failed = err
	}
	return failed
}

func (d *Desk) day() time.Time { return d.Now().UTC().Truncate(time.Second) }

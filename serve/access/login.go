package access

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// What a session holds.
const (
	userOf  = "user"
	stampOf = "stamp"
)

// SignIn logs a user in: ErrPassword where name or password is wrong,
// ErrTooMany after too many attempts. The context is that of a request which
// the Guard has let through.
func (g *Guard) SignIn(ctx context.Context, name, password string) error {
	address, _ := ctx.Value(addressKey{}).(string)
	if now := g.o.Now(); !g.byAddress.allow(address, now) || !g.byName.allow(clip(name), now) {
		return ErrTooMany
	}
	a, err := g.account(ctx, name)
	if err != nil {
		return err
	}
	good, err := g.passes(ctx, password, a.Password)
	if err != nil {
		return err
	}
	d := Deed{Who: a.Name, What: "login", Outcome: "done"}
	if !good {
		d.Outcome = "refused" // a name nobody has is not kept: it may be a password in the wrong field
	}
	if _, err := g.store.PutDeed(ctx, g.deed(ctx, d)); err != nil {
		return err
	}
	if !good {
		return ErrPassword
	}
	return g.open(ctx, a)
}

// account returns the account of a name, an empty one where nobody has it.
func (g *Guard) account(ctx context.Context, name string) (Account, error) {
	if checkName(name) != nil {
		return Account{}, nil
	}
	a, err := g.store.Account(ctx, name)
	return a, unknownIs(err, nil)
}

// open begins a session, under a token that nobody has seen before.
func (g *Guard) open(ctx context.Context, a Account) error {
	if err := g.store.ExpireSessions(ctx, g.o.Now()); err != nil {
		return err
	}
	if err := g.sessions.RenewToken(ctx); err != nil {
		return err
	}
	g.sessions.Put(ctx, userOf, a.Name)
	g.sessions.Put(ctx, stampOf, a.stamp())
	return nil
}

// SignOut ends the session of a request.
func (g *Guard) SignOut(ctx context.Context) error {
	if u := From(ctx); u.Name != "" {
		if _, err := g.store.PutDeed(ctx, g.deed(ctx, Deed{Who: u.Name, What: "logout", Outcome: "done"})); err != nil {
			return err
		}
	}
	return g.sessions.Destroy(ctx)
}

// loggedIn returns the user of a session. It ends with the password it began with.
func (g *Guard) loggedIn(ctx context.Context) (User, error) {
	name := g.sessions.GetString(ctx, userOf)
	if name == "" {
		return User{}, nil
	}
	a, err := g.account(ctx, name) // an empty one, where it was removed since
	if err != nil {
		return User{}, err
	}
	if g.sessions.GetString(ctx, stampOf) != a.stamp() {
		return User{}, nil
	}
	return a.User, nil
}

// stamp changes with the password.
func (a Account) stamp() string {
	sum := sha256.Sum256([]byte(a.Password))
	return hex.EncodeToString(sum[:8])
}

// kept keeps sessions as scs asks for it.
type kept struct {
	store Sessions
	now   func() time.Time
}

func (k *kept) FindCtx(ctx context.Context, id string) ([]byte, bool, error) {
	return k.store.Session(ctx, id, k.now())
}

func (k *kept) CommitCtx(ctx context.Context, id string, data []byte, expires time.Time) error {
	if last := k.now().Add(sessionTime); last.Before(expires) { // scs has a clock of its own
		expires = last
	}
	return k.store.PutSession(ctx, id, data, expires)
}

func (k *kept) DeleteCtx(ctx context.Context, id string) error { return k.store.DropSession(ctx, id) }

// The methods without a context are never called by scs where those above are there.

func (k *kept) Find(id string) ([]byte, bool, error) { return k.FindCtx(context.Background(), id) }

func (k *kept) Commit(id string, data []byte, expires time.Time) error {
	return k.CommitCtx(context.Background(), id, data, expires)
}

func (k *kept) Delete(id string) error { return k.DeleteCtx(context.Background(), id) }

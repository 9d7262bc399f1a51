// Package access says who asks and what they may do: users with roles, logins
// and sessions, tokens for programs, and a record of every write.
//
// A Guard stands before pages and API. Behind it, From says who asks; reading
// has been allowed already, and so has writing to whoever may write.
package access

import "context"

// A Role is what a user may do. Each may do what the one before may.
type Role string

// The roles. Nobody's role is empty.
const (
	Reader   Role = "reader"
	Reviewer Role = "reviewer" // judges and adds
	Admin    Role = "admin"    // also sees who wrote what
)

// Roles returns the roles, the least first.
func Roles() []Role { return []Role{Reader, Reviewer, Admin} }

// rank orders roles; a role that is none ranks below all.
func (r Role) rank() int {
	for i, known := range Roles() {
		if r == known {
			return i + 1
		}
	}
	return 0
}

// A User is who asks. Name is empty where nobody has logged in; Role is then
// Reader where anybody may read.
type User struct {
	Name string
	Role Role
}

// May reports whether a user may do what a role allows.
func (u User) May(r Role) bool { return u.Role.rank() > 0 && u.Role.rank() >= r.rank() }

type userKey struct{}

// From returns who asks.
func From(ctx context.Context) User {
	u, _ := ctx.Value(userKey{}).(User)
	return u
}

// With returns a context in which u asks.
func With(ctx context.Context, u User) context.Context {
	return context.WithValue(ctx, userKey{}, u)
}

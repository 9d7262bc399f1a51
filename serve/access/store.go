package access

import (
	"context"
	"time"
)

// A Store keeps what a Guard must remember.
type Store interface {
	Accounts
	Tokens
	Sessions
	Deeds
}

// Accounts keeps users, by name.
type Accounts interface {
	// Accounts returns all accounts by name; Account one, or a NotFound error.
	Accounts(ctx context.Context) ([]Account, error)
	Account(ctx context.Context, name string) (Account, error)
	// PutAccount writes an account in the place of the one of that name.
	PutAccount(ctx context.Context, a Account) error
	// DropAccount removes an account with its tokens; NotFound, where there is none.
	DropAccount(ctx context.Context, name string) error
}

// Tokens keeps what programs show instead of a password.
type Tokens interface {
	// Tokens returns the tokens of a user, the oldest first; Token the one of a hash, or a NotFound error.
	Tokens(ctx context.Context, owner string) ([]Token, error)
	Token(ctx context.Context, hash string) (Token, error)
	PutToken(ctx context.Context, t Token) error
	// DropToken removes a token by its id; NotFound, where there is none.
	DropToken(ctx context.Context, id string) error
}

// Sessions keeps logins until they expire.
type Sessions interface {
	// Session returns the data of a session that has not expired by now.
	Session(ctx context.Context, id string, now time.Time) (data []byte, found bool, err error)
	PutSession(ctx context.Context, id string, data []byte, expires time.Time) error
	// DropSession removes a session; none is no error. ExpireSessions removes all that have expired.
	DropSession(ctx context.Context, id string) error
	ExpireSessions(ctx context.Context, now time.Time) error
}

// Deeds keeps the record of writes. Nothing in it is ever removed.
type Deeds interface {
	// PutDeed writes a new deed and returns its number; EndDeed says how one went.
	PutDeed(ctx context.Context, d Deed) (int, error)
	EndDeed(ctx context.Context, seq int, outcome string) error
	// Deeds returns so many deeds, the newest first, from behind a number; 0 is the newest.
	Deeds(ctx context.Context, before, limit int) ([]Deed, error)
}

// An Account is a user as kept. Password is the hash of the password, in PHC
// form, empty where the user has tokens only. Times are in UTC, to the second.
type Account struct {
	User
	Password string
	Changed  time.Time
}

// A Token lets a program act as its owner until it expires. What the program
// shows is kept nowhere, only its hash.
type Token struct {
	ID, Owner, Hash, Purpose string
	Made, Expires            time.Time
}

// A Deed is one write, or one login: who did what, when and from where, and
// how it went; "" where that was never learned.
type Deed struct {
	Seq     int       `json:"seq"`
	When    time.Time `json:"when"`
	Who     string    `json:"who"`
	What    string    `json:"what"`
	About   string    `json:"about"`
	Outcome string    `json:"outcome"`
	Address string    `json:"address"`
	Request string    `json:"request"` // its id in the log
}

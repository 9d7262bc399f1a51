package access

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"
)

// tokenMark begins every token, so that leaked ones can be searched for.
const tokenMark = "chancery_"

// newToken makes a token for a user. The secret is what the program shows; it
// is in no store and cannot be had again.
func newToken(owner, purpose string, now time.Time, lasts time.Duration) (t Token, secret string) {
	secret = tokenMark + strings.ToLower(rand.Text()+rand.Text()) // 260 bits
	made := now.UTC().Truncate(time.Second)
	return Token{ID: strings.ToLower(rand.Text()[:8]), Owner: owner, Hash: hashToken(secret), Purpose: purpose, Made: made, Expires: made.Add(lasts)}, secret
}

// hashToken needs no salt and no cost: a token is as good as random bits are.
func hashToken(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}

// bearer returns the user whom a token stands for, and no name where it is none.
func (g *Guard) bearer(ctx context.Context, secret string) (User, error) {
	if !strings.HasPrefix(secret, tokenMark) {
		return User{}, errBadToken
	}
	t, err := g.store.Token(ctx, hashToken(secret))
	if err != nil {
		return User{}, unknownIs(err, errBadToken)
	}
	if !g.o.Now().Before(t.Expires) {
		return User{}, errBadToken
	}
	a, err := g.store.Account(ctx, t.Owner)
	return a.User, unknownIs(err, errBadToken)
}

package access

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"strings"

	"golang.org/x/crypto/argon2"

	"github.com/chancery-project/chancery"
)

// What a password may be, in bytes.
const (
	ShortestPassword = 10
	longestPassword  = 1024
)

// cost is what one hash takes: OWASP's second recommendation for Argon2id.
func cost() params { return params{memory: 19 << 10, rounds: 2, lanes: 1} }

// params are those of Argon2id: memory in KiB.
type params struct {
	memory, rounds uint32
	lanes          uint8
}

// HashPassword returns the hash of a password in PHC form, or Invalid.
func HashPassword(password string) (string, error) {
	if n := len(password); n < ShortestPassword || n > longestPassword {
		return "", chancery.Errorf(chancery.Invalid, "a password has %d to %d bytes: this one has %d", ShortestPassword, longestPassword, n)
	}
	salt := make([]byte, 16)
	_, _ = rand.Read(salt) // never fails
	c := cost()
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, c.memory, c.rounds, c.lanes, b64(salt), b64(c.derive(password, salt))), nil
}

func (p params) derive(password string, salt []byte) []byte {
	return argon2.IDKey([]byte(password), salt, p.rounds, p.memory, p.lanes, 32)
}

// passes reports whether a password has this hash. It takes as long where the
// hash is none.
func (g *Guard) passes(ctx context.Context, password, hash string) (bool, error) {
	select {
	case g.hashing <- struct{}{}:
	case <-ctx.Done():
		return false, ctx.Err()
	}
	defer func() { <-g.hashing }()
	p, salt, want, ok := parseHash(hash)
	if !ok {
		p, salt, want = cost(), make([]byte, 16), make([]byte, 32)
	}
	if len(password) > longestPassword {
		return false, nil
	}
	return subtle.ConstantTimeCompare(p.derive(password, salt), want) == 1 && ok, nil
}

// parseHash reads what HashPassword writes, with whatever cost it had.
func parseHash(hash string) (p params, salt, sum []byte, ok bool) {
	parts := strings.Split(hash, "$")
	if len(parts) != 6 || parts[1] != "argon2id" || parts[2] != fmt.Sprintf("v=%d", argon2.Version) {
		return p, nil, nil, false
	}
	_, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &p.memory, &p.rounds, &p.lanes)
	salt, err2 := base64.RawStdEncoding.DecodeString(parts[4])
	sum, err3 := base64.RawStdEncoding.DecodeString(parts[5])
	ok = err == nil && err2 == nil && err3 == nil && p.rounds > 0 && p.lanes > 0 && p.memory <= 1<<20 && len(sum) == 32
	return p, salt, sum, ok
}

func b64(b []byte) string { return base64.RawStdEncoding.EncodeToString(b) }

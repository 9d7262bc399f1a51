package access

import (
	"context"
	"errors"
	"net/http"

	"github.com/chancery-project/chancery"
)

// Why a request is turned away. Each is Unauthorized.
var (
	errLogin    = chancery.Errorf(chancery.Unauthorized, "log in first")
	errRole     = chancery.Errorf(chancery.Unauthorized, "your role does not allow this: ask an admin for another")
	errBadToken = chancery.Errorf(chancery.Unauthorized, "this token is not known, or has expired: chancery user token makes another")
	errOrigin   = chancery.Errorf(chancery.Unauthorized, "this request comes from another site's page")
	errHost     = chancery.Errorf(chancery.Invalid, "this server does not answer to that name; --origin says which address people use")
	// ErrPassword is what a wrong name and a wrong password have in common.
	ErrPassword = chancery.Errorf(chancery.Unauthorized, "name or password is wrong")
	// ErrTooMany is too many attempts to log in.
	ErrTooMany = chancery.Errorf(chancery.Unauthorized, "too many attempts: wait a minute")
)

// Status returns the HTTP status of an error, 200 for none. It is the one
// place where the codes of errors become statuses.
func Status(ctx context.Context, err error) int {
	if _, long := errors.AsType[*http.MaxBytesError](err); long {
		return http.StatusRequestEntityTooLarge
	}
	switch {
	case err == nil:
		return http.StatusOK
	case errors.Is(err, ErrTooMany):
		return http.StatusTooManyRequests
	case errors.Is(err, errHost):
		return http.StatusMisdirectedRequest
	case errors.Is(err, errOrigin):
		return http.StatusForbidden
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return http.StatusServiceUnavailable
	}
	switch chancery.CodeOf(err) {
	case chancery.Invalid:
		return http.StatusUnprocessableEntity
	case chancery.NotFound:
		return http.StatusNotFound
	case chancery.Conflict:
		return http.StatusConflict
	case chancery.Unauthorized:
		if From(ctx).Name != "" {
			return http.StatusForbidden
		}
		return http.StatusUnauthorized
	}
	return http.StatusInternalServerError
}

// unknownIs returns instead for a NotFound error.
func unknownIs(err, instead error) error {
	if err != nil && chancery.CodeOf(err) == chancery.NotFound {
		return instead
	}
	return err
}

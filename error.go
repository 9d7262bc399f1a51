package chancery

import (
	"errors"
	"fmt"
)

// An ErrorCode says what went wrong, for exit statuses and HTTP alike.
type ErrorCode string

// The five codes.
const (
	Invalid      ErrorCode = "invalid"
	NotFound     ErrorCode = "not_found"
	Conflict     ErrorCode = "conflict"
	Unauthorized ErrorCode = "unauthorized"
	Internal     ErrorCode = "internal"
)

// An Error is a failure with a code and a message that names the file, the
// place and the remedy.
type Error struct {
	Code    ErrorCode
	Message string
	Err     error // cause, already part of Message, where there is one
}

func (e *Error) Error() string { return e.Message }

func (e *Error) Unwrap() error { return e.Err }

// Errorf returns an Error with the given code; a %w operand becomes its cause.
func Errorf(code ErrorCode, format string, args ...any) error {
	err := fmt.Errorf(format, args...)
	return &Error{Code: code, Message: err.Error(), Err: errors.Unwrap(err)}
}

// CodeOf returns the code of the first Error in err's chain, else Internal.
func CodeOf(err error) ErrorCode {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Code
	}
	return Internal
}

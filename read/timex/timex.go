// Package timex reads time expressions into EDTF dates, given the day the
// document speaks from. It never looks at the clock and never invents a day,
// month or year.
package timex

import "github.com/chancery-project/chancery"

// An Expr is one time expression.
type Expr struct {
	First, Last int           // words [First, Last)
	Date        chancery.Date // "" where the words name no date that can be known
	Basis       chancery.Basis
	Relation    Relation
	Recurring   string // periodicity code of "every year", "annual", …
}

// A Relation says how a date bounds what it dates.
type Relation uint8

// The relations: on or in it, from it on, up to it, between two, for so long.
const (
	At Relation = iota
	Since
	Until
	During
	For
	After
	Before
)

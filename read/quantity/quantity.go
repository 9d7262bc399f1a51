// Package quantity reads numbers, ordinals, ranks, percentages and amounts of
// money.
package quantity

// An Expr is one quantity.
type Expr struct {
	First, Last int    // words [First, Last)
	Value       string // plain decimal number: "68000000000", "3.5", "35"
	Unit        string // ISO 4217 code, "percent", "rank" for ordinals, "count"; "$" where the currency is not settled
	Approx      string // "about", "more_than", "less_than", "nearly" or ""
	Several     bool   // a number the text leaves open: "several", "a number of"
}

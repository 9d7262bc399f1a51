package readtest

import (
	"fmt"
	"strings"

	"github.com/chancery-project/chancery"
)

// Gives reports, as an error that lists what was read, that none of claims is
// of kind and has all the terms: `act=signed@2021-05 party=CHL`.
func Gives(kind, terms string, claims []chancery.Claim) error {
	ts, err := parseTerms(terms)
	if err != nil {
		return err
	}
	for _, t := range []string{"polarity", "modality"} { // an example asks only for what it writes
		if !strings.Contains(terms, t+"=") {
			ts = append(ts, Term{Field: t, Value: "*"})
		}
	}
	line := Line{Kind: kind, Terms: ts}
	var got []string
	for i := range claims {
		if line.holds(&claims[i]) {
			return nil
		}
		got = append(got, describe(&claims[i]))
	}
	return fmt.Errorf("want %s %s, read %q", kind, terms, got)
}

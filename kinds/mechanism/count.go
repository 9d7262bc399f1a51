package mechanism

import (
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/quantity"
)

// numbers tells a token before a name that numbers it or says how often.
func (r *reading) numbers(sent, k int) bool {
	w := r.low(sent, k)
	return w == "-" || w == "ever" || exact(r.set.Tables["period"], w) != "" || r.ordinal(sent, k) != ""
}

// numbered goes back over what numbers the word at token k, not beyond first.
func (r *reading) numbered(sent, k, first int) int {
	for k > first && r.numbers(sent, k-1) {
		k--
	}
	return k
}

// counts reads the number and the period that stand before the name.
func (r *reading) counts(b *body, first, last int) {
	for k := first; k < last; k++ {
		switch r.low(b.sent, k) {
		case "special", "extraordinary", "emergency", "informal", "ad-hoc":
			b.special = true
		}
		if b.period == "" {
			if code := exact(r.set.Tables["period"], r.low(b.sent, k)); code != "" {
				b.period, b.periodAt = code, r.token(b.sent, k)
			}
		}
		if n := r.ordinal(b.sent, k); n != "" && b.ordinal == "" {
			b.ordinal, b.ordinalAt = n, r.token(b.sent, k)
		}
	}
}

func (r *reading) token(sent, k int) chancery.Span {
	tok := r.t.Sents[sent].Tokens[k]
	return chancery.Span{Start: tok.Start, End: tok.End}
}

// ordinal returns the number that token k ranks by, "" for none.
func (r *reading) ordinal(sent, k int) string {
	for _, q := range quantity.Find([]string{r.t.Sents[sent].Tokens[k].Form}) {
		if q.Unit == "rank" {
			return q.Value
		}
	}
	if r.low(sent, k) == "inaugural" {
		return "1"
	}
	return r.roman(sent, k)
}

// roman returns the number of a Roman numeral before a sitting: "VIII Meeting".
func (r *reading) roman(sent, k int) string {
	f := r.t.Sents[sent].Tokens[k].Form
	if f == "" || strings.Trim(f, "IVX") != "" || len(f) > 6 || k+1 >= len(r.t.Sents[sent].Tokens) || !r.capital(sent, k+1) {
		return ""
	}
	n := 0
	for i := range len(f) {
		v := numeral(f[i])
		if i+1 < len(f) && v < numeral(f[i+1]) {
			v = -v
		}
		n += v
	}
	return strconv.Itoa(n)
}

func numeral(c byte) int {
	switch c {
	case 'I':
		return 1
	case 'V':
		return 5
	}
	return 10
}

package mechanism

import (
	"github.com/chancery-project/chancery/read/clause"
)

// linked returns the parties named in a row behind "between" or "of" after token
// k; the parse often tears such rows apart.
func (r *reading) linked(sent, k int) []clause.Actor {
	for j := k; j < k+7; j++ {
		switch w := r.low(sent, j); w {
		case "between", "among", "of":
			if as := r.run(sent, j+1); len(as) >= 2 {
				return as
			}
		case "", ",", "with":
			return nil
		default:
			if u := r.t.Sents[sent].Tokens[j].UPOS; u == "VERB" || u == "AUX" {
				return nil
			}
		}
	}
	return nil
}

// run returns the parties named in a row from token k on: "the A, B and C".
func (r *reading) run(sent, k int) []clause.Actor {
	var out []clause.Actor
	toks := r.t.Sents[sent].Tokens
	for k < len(toks) {
		switch r.low(sent, k) {
		case "the", "both", "and", ",", "&":
			k++
			continue
		}
		n := r.t.NodeAt(sent, k)
		if n < 0 {
			return out
		}
		m := r.t.Mention(sent, n)
		if m == nil || m.First > k {
			return out
		}
		as := r.t.Actors(sent, n)
		if len(as) == 0 {
			return out
		}
		out, k = merge(out, as...), m.Last
	}
	return out
}

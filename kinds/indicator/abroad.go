package indicator

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
)

// abroad reads people and firms of one party in another.
func (r reader) abroad(l *line, f figure, k link, gov *clause.Clause) (of, with []chancery.Value) {
	if of = l.partiesIn(f.last, k.b); len(of) == 0 {
		of = l.under(k.b, l.stop(k.b), "from")
	}
	if k.way == "growth" || k.at >= 0 {
		if len(of) == 0 {
			of = l.front(k.a)
		}
		if r.set.Tables["abroad"].Code(l.words[min(k.b, len(l.words)-1)]) != "" { // "tourists visiting Fiji"
			return of, without(l.partiesIn(k.b+1, l.stop(k.b+1)), of)
		}
		return of, without(l.under(k.b, l.stop(k.b), "to", "in", "into"), of)
	}
	verb, end := r.stays(l, f, k, gov)
	switch verb {
	case "visit":
		if gov != nil && gov.Passive && gov.Lemma == "visit" {
			with = l.t.Parties(objects(gov))
			break
		}
		if with = without(l.under(end, len(l.words), "in", "to", "into"), of); len(with) == 0 && lemma(gov) == "visit" {
			with = without(l.partiesIn(end, l.stop(end)), of)
		}
		if len(with) == 0 {
			with = without(l.under(k.b, l.stop(k.b), "in", "to"), of)
		}
		if len(with) == 0 && l.there(end) && len(of) == 1 {
			with = without(r.focused(l), of)
		}
	case "host":
		if with = without(subject(gov), of); len(with) == 0 {
			with = without(l.partiesIn(0, f.first), of)
		}
		if len(of) == 0 && len(with) == 2 {
			of, with = with[:1], with[1:] // "A's investment in B has created"
		}
	default:
		return nil, nil
	}
	if len(of) != 1 || len(with) != 1 {
		return nil, nil
	}
	return of, with
}

// stays returns how a verb brings people abroad, "visit" or "host", and the
// token behind it; a verb taken for a noun stands right behind the people.
func (r reader) stays(l *line, f figure, k link, gov *clause.Clause) (code string, end int) {
	if gov == nil {
		for _, i := range []int{k.b, l.before(f)} {
			if i >= 0 && i < len(l.words) && code == "" {
				code = r.set.Tables["abroad"].Code(l.words[i])
			}
		}
		return code, k.b + 1
	}
	code = r.set.Tables["abroad"].Code(gov.Lemma)
	if gov.Passive && gov.Lemma != "visit" {
		code = "visit" // "are employed in"
	}
	return code, l.t.Sents[l.s].Nodes[gov.Node].Last
}

// there reports whether "there" stands behind a verb.
func (l *line) there(i int) bool {
	for ; i < len(l.words); i++ {
		if l.is(i, "there") {
			return true
		}
	}
	return false
}

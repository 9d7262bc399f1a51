package indicator

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
)

// share reads "took 62 per cent of Laos's power exports": a part of what one
// party sells or buys.
func (r reader) share(l *line, f figure) (link, bool) {
	if !l.is(f.last, "of") {
		return link{}, false
	}
	k, ok := r.within(l, f.last+1, f.last+9)
	if !ok || k.code != "exports" && k.code != "imports" || len(l.partiesIn(f.last+1, k.a)) == 0 {
		return link{}, false
	}
	k.way = "share"
	return k, true
}

// sharers returns whose exports or imports a share is of, and who takes or
// sends it.
func (r reader) sharers(l *line, f figure, k link, gov *clause.Clause) (of, with []chancery.Value) {
	of = l.partiesIn(f.last+1, k.a)
	if len(of) != 1 {
		return nil, nil
	}
	if with = without(l.under(k.b, l.stop(k.b), "to", "from"), of); len(with) > 0 {
		return of, with
	}
	if stop := l.stop(k.b); l.verbal(stop) { // "40 per cent of its exports went to"
		if with = without(l.under(stop+1, l.stop(stop+1), "to", "from"), of); len(with) > 0 {
			return of, with
		}
	}
	if gov != nil && (r.set.Tables["taker"].Code(gov.Lemma) != "" || gov.Lemma == "account") {
		return of, without(subject(gov), of)
	}
	if i := l.before(f); l.is(i, "for") && l.is(i-1, "account") { // a verb that the tagger took for a noun
		return of, without(l.partyAt(i-2), of)
	}
	return of, nil
}

// spending reads what part of its product a state spends on something: "2.5
// percent of GDP on defence".
func (r reader) spending(l *line, f figure) (link, bool) {
	end := -1
	for i := f.last; i < f.last+5; i++ {
		if l.is(i, "gdp") || l.is(i, "product") && l.is(i-1, "domestic", "national") {
			end = i + 1
		}
	}
	if !l.is(f.last, "of") || end < 0 {
		return link{}, false
	}
	if l.is(end, "on", "to", "for") && (l.is(end+1, "defence", "defense") || l.is(end+1, "the") && l.is(end+2, "military") || l.is(end+1, "aid")) {
		b := end + 2
		if l.is(end+1, "the") {
			b++
		}
		return link{code: "other", a: b - 1, b: b, at: -1, way: "spending"}, true
	}
	for i := f.first - 1; i > 0 && i > f.first-8; i-- {
		if l.is(i, "spending", "expenditure", "budget") && l.is(i-1, "defence", "defense", "military") {
			return link{code: "other", a: i - 1, b: i + 1, at: -1, way: "spending"}, true
		}
	}
	return link{}, false
}

// spenders returns who spends.
func (r reader) spenders(l *line, k link, gov *clause.Clause) []chancery.Value {
	if vs := l.front(k.a); len(vs) == 1 {
		return vs
	}
	if vs := subject(gov); len(vs) == 1 {
		return vs
	}
	return nil
}

// sold returns the goods named before "exports" or "imports": "power exports".
func (l *line) sold(k link) (chancery.Value, bool) {
	a := k.a
	for a > 0 && l.upos(a-1) == "NOUN" && l.mention(a-1) == nil && !l.is(a-1, "record", "merchandise", "goods", "good", "year", "value", "total") {
		a--
	}
	if a == k.a || l.class(k.a, mention.Thing) {
		return chancery.Value{}, false
	}
	return l.value(l.text(a, k.a), a, k.a), true
}

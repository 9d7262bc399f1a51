package indicator

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
)

// share reads a part of what one party sells, buys or gets: "took 62 per cent
// of Peru's power exports", "42 per cent of foreign investment in Peru".
func (r reader) share(l *line, f figure) (link, bool) {
	if k, ok := r.fronted(l, f); ok {
		return k, true
	}
	if !l.is(f.last, "of") {
		return r.shareOfAll(l, f)
	}
	k, ok := r.within(l, f.last+1, f.last+9)
	if at := l.before(f) - 1; ok && k.code == "investment" && l.is(at, "account") && l.is(at+1, "for") {
		k.way = "share" // of whose, the words need not say
		return k, true
	}
	if ok && (oneWay(k.code) || k.code == "investment" || traded(k.code)) && len(l.partiesIn(f.last+1, k.a))+len(l.under(k.b, l.stop(k.b), "in", "of")) > 0 {
		k.way = "share"
		return k, true
	}
	return r.shareOfAll(l, f)
}

// shareOfAll reads "exports to Japan accounted for 2 per cent of Peru's total".
func (r reader) shareOfAll(l *line, f figure) (link, bool) {
	vs := l.whole(f)
	at := 0
	for at = l.before(f); at >= 0 && !l.verbal(at) && at > l.before(f)-3; at-- {
	}
	if len(vs) != 1 || !l.is(at, "account", "represent", "make", "constitute", "comprise") {
		return link{}, false
	}
	k, ok := r.back(l, at-1)
	if !ok || !oneWay(k.code) {
		return link{}, false
	}
	k.way = "share"
	return k, true
}

// whole returns whose total a share is of, behind the share or the next one:
// "2% and imports for 1% of Peru's total".
func (l *line) whole(f figure) []chancery.Value {
	stop := l.stop(f.last)
	if vs := l.partiesIn(f.last+1, stop); len(vs) > 0 && l.is(f.last, "of") {
		return vs
	}
	if m := l.mention(stop); m != nil && m.Class == mention.Quantity && m.Quantity.Unit == "percent" && l.is(m.Last, "of") {
		return l.partiesIn(m.Last+1, l.stop(m.Last+1))
	}
	return nil
}

// traded reports whether a measure is of what goes both ways.
func traded(code string) bool {
	return code == "trade" || code == "trade_goods" || code == "trade_services"
}

// sharers returns whose exports or imports a share is of, and who takes or
// sends it; of investment, who invests and where.
func (r reader) sharers(l *line, f figure, k link, gov *clause.Clause) (of, with []chancery.Value) {
	if l.is(0, "of") && k.b <= f.first && l.is(l.before(f), ",") {
		of = l.front(k.a)
		return of, without(l.under(f.last, len(l.words), "to", "from"), of)
	}
	if of = l.partiesIn(f.last+1, k.a); k.b <= f.first {
		of = l.whole(f)
	}
	if len(of) == 0 {
		of = l.under(k.b, l.stop(k.b), "in", "of")
	}
	if len(of) == 0 && k.code == "investment" {
		v := 0
		for v < len(l.words) && !l.verbal(v) {
			v++
		}
		return l.partiesIn(0, v), nil
	}
	if len(of) != 1 {
		return nil, nil
	}
	if with = r.takers(l, f, k, gov, of); k.code == "investment" || traded(k.code) {
		return with, of // a place in whose list, as of a rank
	}
	return of, with
}

// takers returns the other side of a share.
func (r reader) takers(l *line, f figure, k link, gov *clause.Clause, of []chancery.Value) []chancery.Value {
	if with := without(l.under(k.b, l.stop(k.b), "to", "from"), of); len(with) > 0 {
		return with
	}
	if stop := l.stop(k.b); l.verbal(stop) { // "40 per cent of its exports went to"
		if with := without(l.under(stop+1, l.stop(stop+1), "to", "from"), of); len(with) > 0 {
			return with
		}
	}
	if gov != nil && r.set.Tables["taker"].Code(gov.Lemma) != "" {
		if with := without(subject(gov), of); len(with) > 0 {
			return with
		}
	}
	i := l.before(f)
	for i > 0 && (l.is(i, "for", "of", "the", "up") || r.set.Tables["taker"].Code(l.words[i]) != "" || l.upos(i) == "AUX" || l.upos(i) == "ADV") {
		i--
	}
	if i == l.before(f) {
		return nil
	}
	return without(l.front(i+1), of) // "Peruvian coffee accounted for", whatever the parse
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

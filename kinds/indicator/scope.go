package indicator

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
)

// scope returns the words that narrow a measure: what aid is for, which firms.
func (r reader) scope(l *line, f figure, k link) (chancery.Value, bool) {
	switch k.code {
	case "aid", "loan", "other":
	case "balance", "sent":
		return l.value(l.text(k.a, k.b), k.a, k.b), k.way != "growth"
	case "exports", "imports":
		if b := l.nouns(f.last + 1); f.unit == bulk && l.is(f.last, "of") && b > f.last+1 {
			return l.value(l.text(f.last+1, b), f.last+1, b), true
		}
		if v, ok := l.sold(k); ok && k.way != "growth" {
			return v, true
		}
		return l.goods(k)
	default:
		return chancery.Value{}, false
	}
	if k.way == "spending" {
		return l.value(l.text(k.a, k.b), k.a, k.b), true
	}
	if k.a < f.last || k.b <= k.a {
		return chancery.Value{}, false
	}
	a := f.last
	for l.is(a, "in", "of", "worth", "new", "for", "additional", "per", "year", "a", "annually", "each") && a < k.a {
		a++
	}
	if k.code != "other" && k.b-a < 2 {
		return chancery.Value{}, false
	}
	return l.value(l.text(a, k.b), a, k.b), true
}

// goods returns what is traded: "exports of Irish butter".
func (l *line) goods(k link) (chancery.Value, bool) {
	if !l.is(k.b, "of") || k.way == "growth" {
		return chancery.Value{}, false
	}
	a := k.b + 1
	for l.class(a, mention.Adjective) || l.is(a, "the") {
		a++
	}
	b := a
	for (l.upos(b) == "NOUN" || l.upos(b) == "ADJ" || l.upos(b) == "CCONJ") && l.mention(b) == nil {
		b++
	}
	if b == a || l.is(a, "good", "product") {
		return chancery.Value{}, false
	}
	return l.value(l.text(a, b), a, b), true
}

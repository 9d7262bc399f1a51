package indicator

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
)

// gapped reads a figure that leaves out what the one before it said: a further
// share of one whole, or "those to Peru 30 million" after exports.
func (r reader) gapped(l *line, f figure, prev told) (link, bool) {
	if prev.claim == nil {
		return link{}, false
	}
	if k, ok := r.nextShare(l, f, prev); ok {
		return k, true
	}
	return r.those(l, f, prev)
}

// nextShare reads the further parts of a whole: "42 per cent of Peru's exports,
// followed by Japan with 20", "38% went to Italy and 14% to Germany".
func (r reader) nextShare(l *line, f figure, prev told) (link, bool) {
	if prev.way != "share" || f.unit != "percent" && f.unit != "count" {
		return link{}, false
	}
	k := prev.link
	k.side, k.same = nil, false
	i := l.before(f)
	if l.is(i, "with", "(", "at", "on", "take") {
		k.side = l.partyAt(i - 1)
	}
	if len(k.side) == 0 && l.is(f.last, "to", "from") {
		k.side = l.partiesIn(f.last+1, l.phraseEnd(f.last+1, len(l.words)))
	}
	if len(k.side) == 0 && l.is(i, "for") { // "exports accounted for 2% and imports for 1% of Peru's total"
		if m, ok := r.within(l, prev.last, i); ok && oneWay(m.code) && oneWay(prev.code) {
			m.way, m.same = "share", true
			return m, true
		}
	}
	return k, len(k.side) == 1 && (f.unit == "percent" || l.upos(f.last) != "NOUN")
}

// those reads a measure that a pronoun repeats: "exports to Chile totalled 3
// million and those to Peru 2 million", "and those of services 9 million".
func (r reader) those(l *line, f figure, prev told) (link, bool) {
	if prev.way != "level" || prev.unit != f.unit {
		return link{}, false
	}
	for j := prev.last; j < f.first; j++ {
		if l.class(j, mention.Quantity) || l.is(j, ";") {
			return link{}, false
		}
		if !l.is(j, "those", "that") || !l.is(j+1, "to", "from", "with", "in", "of") {
			continue
		}
		k := prev.link
		k.side, k.same = nil, false
		if vs := l.partiesIn(j+2, f.first); len(vs) == 1 {
			k.side = vs
			return k, true
		}
		if l.is(j+2, "service") && k.code == "trade_goods" {
			k.code = "trade_services"
		}
		k.same = true
		return k, l.upos(j+2) == "NOUN"
	}
	return link{}, false
}

// beside returns the parties of the figure told last, with one put in the place
// of the one that figure named beside the owner of the whole.
func beside(k link, prev told) (of, with []chancery.Value) {
	of, with = prev.claim.Fields["of"], prev.claim.Fields["with"]
	if k.way == "share" && (k.code == "investment" || traded(k.code)) {
		return k.side, with
	}
	return of, k.side
}

// fronted reads a share of a whole that opens the sentence: "Of Peru's coffee
// exports, 38% went to Italy".
func (r reader) fronted(l *line, f figure) (link, bool) {
	if !l.is(0, "of") || !l.is(l.before(f), ",") {
		return link{}, false
	}
	k, ok := r.within(l, 1, l.before(f))
	k.way = "share"
	return k, ok && oneWay(k.code) && len(l.front(k.a)) == 1
}

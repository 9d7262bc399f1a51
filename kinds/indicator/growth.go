package indicator

import (
	"strconv"

	"github.com/chancery-project/chancery/read/mention"
)

// again reads the second figure of a pair, "18 million in 2021 and 24 million in
// 2022", as the first; only figures of one unit with dates of their own.
func (r reader) again(l *line, f figure, prev told) (link, bool) {
	if k, ok := l.thanBefore(f, prev); ok {
		return k, true
	}
	if k, ok := r.changeOf(l, f, prev); ok {
		return k, true
	}
	if prev.way != "" && prev.unit == f.unit && l.yearBefore(f) != "" {
		return prev.link, true // "(2021: US$187 million)"
	}
	if prev.way == "" || prev.unit != f.unit || !l.class(f.last+1, mention.Date) && !l.class(f.last, mention.Date) {
		return link{}, false
	}
	i := l.before(f)
	for l.is(i, "and", ",", "from", "against", "compare", "with", "up", "down", "to", "compared") {
		i--
	}
	if i == f.first-1 || i >= f.first || i < prev.last-1 {
		return link{}, false
	}
	if i != prev.last-1 && !l.class(i, mention.Date) {
		return link{}, false
	}
	return prev.link, true
}

// growth reads "trade rose by 5 per cent" and "a 5 per cent rise in trade".
func (r reader) growth(l *line, f figure) (link, bool) {
	change := r.set.Tables["change"]
	i := l.before(f)
	if l.is(i, "by", "of") {
		i = l.before(figure{first: i})
	}
	for i >= 0 && l.upos(i) == "ADV" && change.Code(l.words[i]) == "" {
		i--
	}
	if l.is(i+1, "by") && change.Code(l.words[max(i, 0)]) == "" {
		if at := r.verbBack(l, i); at >= 0 { // "boost exports to Kenya by 30 per cent"
			if k, ok := r.within(l, at+1, i+1); ok {
				k.way, k.at, k.down = "growth", at, change.Code(l.words[at]) == "down"
				return k, true
			}
		}
	}
	if i >= 0 {
		if sign := change.Code(l.words[i]); sign != "" {
			if k, ok := r.measured(l, i); ok {
				if k.b > i+1 && l.upos(i) != "NOUN" {
					return link{}, false
				}
				k.way, k.down, k.at = "growth", sign == "down", i
				return k, true
			}
		}
	}
	for j := f.last; j < len(l.words) && j < f.last+4; j++ {
		sign := change.Code(l.words[j])
		if sign == "" || l.upos(j) != "NOUN" {
			continue
		}
		if k, ok := r.within(l, j+1, j+8); ok && l.is(j+1, "in", "of") {
			k.way, k.down, k.at = "growth", sign == "down", j
			return k, true
		}
	}
	return link{}, false
}

// measured finds the measure that a word of change speaks of: before it, or
// after "in" behind it.
func (r reader) measured(l *line, i int) (link, bool) {
	if l.upos(i) == "NOUN" {
		if k, ok := r.within(l, i+1, i+8); ok && l.is(i+1, "in", "of") {
			return k, true
		}
	}
	if k, ok := r.back(l, i-1); ok || !l.is(i, "up", "down", "increase", "rise", "fall", "decline") {
		return k, ok
	}
	// "reached $5 billion in 2022, up 9 per cent": over the figure before
	for j := i - 1; j > 0 && j > i-9; j-- {
		if l.class(j, mention.Quantity) {
			return r.back(l, l.mention(j).First-1)
		}
	}
	return link{}, false
}

// thanBefore reads "12% less than in the year before" of the figure told last.
func (l *line) thanBefore(f figure, prev told) (link, bool) {
	if prev.way == "" || prev.way == "growth" || f.unit != "percent" || !l.is(f.last+1, "than") || !l.is(f.last, "less", "lower", "few", "fewer", "more", "high", "higher", "low") {
		return link{}, false
	}
	k := prev.link
	k.way, k.down = "growth", !l.is(f.last, "more", "high", "higher")
	return k, true
}

// changeOf reads a change of the figure told last: ", a rise of 10 per cent".
func (r reader) changeOf(l *line, f figure, prev told) (link, bool) {
	i := l.before(f)
	if l.is(i, "of", "by") {
		i--
	}
	sign := r.set.Tables["change"].Code(l.words[max(i, 0)])
	comma := i - 1
	if l.is(comma, "a", "an") {
		comma--
	}
	if prev.way == "" || prev.way == "growth" || f.unit != "percent" || sign == "" || i <= prev.last || !l.is(comma, ",", "–", "—", "(") {
		return link{}, false
	}
	k := prev.link
	k.way, k.down, k.same = "growth", sign == "down", true
	return k, true
}

// part reads what the figure told last is made of: "of which 3 million were
// exports", "of which 3 million was invested this year".
func (r reader) part(l *line, f figure, prev told) (link, bool) {
	i := l.before(f)
	if prev.way == "" || prev.unit != f.unit || !l.is(i, "which") || !l.is(i-1, "of") {
		return link{}, false
	}
	for j := f.last; j < len(l.words) && j < f.last+8 && !l.class(j, mention.Quantity); j++ {
		if code, n := r.measureAt(l, j); n > 0 {
			return link{code: code, a: j, b: j + n, at: -1, way: "part"}, true
		}
		if l.upos(j) == "VERB" && r.set.Tables["give"].Code(l.words[j]) == prev.code {
			return link{code: prev.code, a: j, b: j + 1, at: -1, way: "part"}, true
		}
	}
	return link{}, false
}

// yearBefore returns the year that a figure in brackets opens with: "(2021:
// US$187 million)".
func (l *line) yearBefore(f figure) string {
	if !l.is(f.first-1, ":") || !l.is(f.first-3, "(") || len(l.forms[f.first-2]) != len("2021") {
		return ""
	}
	if n, err := strconv.Atoi(l.forms[f.first-2]); err != nil || n < 1900 || n > 2100 {
		return ""
	}
	return l.forms[f.first-2]
}

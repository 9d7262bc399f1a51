package indicator

import (
	"slices"

	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/quantity"
)

// A figure is a number or a rank in a sentence.
type figure struct {
	first, last int // tokens [first, last)
	value, unit string
}

// money reports whether the figure is an amount.
func (f figure) money() bool {
	return f.unit != "percent" && f.unit != "points" && f.unit != "count" && f.unit != "rank"
}

// figures returns the amounts, percentages and counts of a sentence, and apart
// from them the ranks in a list ("13th largest").
func (l *line) figures() (plain, ranks []figure) {
	for i := 0; i < len(l.forms); i++ {
		if rank, n, ok := quantity.Superlative(l.forms, i); ok && !l.class(i, mention.Thing, mention.Party) {
			ranks = append(ranks, figure{i, i + n, rank, "rank"})
			i += n - 1
		} else if l.foremost(i) {
			ranks = append(ranks, figure{i, i + 1, "1", "rank"})
		}
	}
	for i := range l.t.Res.Mentions {
		m := &l.t.Res.Mentions[i]
		q := m.Quantity
		if m.Sent != l.s || m.Within >= 0 || m.Class != mention.Quantity || q.Value == "" || q.Several {
			continue
		}
		if q.Unit == "rank" {
			if l.ranked(m) {
				ranks = append(ranks, figure{m.First, m.First + 1, q.Value, "rank"})
			}
			continue
		}
		f := figure{m.First, m.Last, q.Value, q.Unit}
		if n := l.measureUnit(f.last); n > 0 && f.unit == "count" {
			f.last, f.unit = f.last+n, bulk
		}
		plain = append(plain, f)
	}
	l.shareCurrency(plain)
	return plain, ranks
}

// bulk is the unit of a figure in tonnes, cubic metres and the like.
const bulk = "bulk"

// measureUnit returns how many tokens from i on name a unit of goods.
func (l *line) measureUnit(i int) int {
	n := 1
	if l.is(i, "cubic", "metric", "million", "kilowatt", "megawatt", "gigawatt", "terawatt") {
		if n = 2; l.is(i+1, "-") {
			n = 3
		}
	}
	if l.is(i+n-1, "tonne", "ton", "metre", "meter", "barrel", "litre", "liter", "kilogram", "kg", "hour", "bag", "head", "carat", "kwh", "mwh", "gwh", "twh") && (n > 1 || !l.is(i, "metre", "meter", "hour")) {
		return n
	}
	return 0
}

// shareCurrency gives a bare sum the currency of the one before it: "amounts to
// 4.3 billion euros, while investments in B total 9.6 billion".
func (l *line) shareCurrency(fs []figure) {
	last := ""
	for i, f := range fs {
		switch {
		case f.unit == "count" && last != "" && l.is(f.last-1, "thousand", "million", "billion", "trillion") && l.upos(f.last) != "NOUN" && l.upos(f.last) != "ADJ" && l.upos(f.last) != "PROPN":
			fs[i].unit = last
		case f.money() && f.unit != bulk:
			last = f.unit
		}
	}
}

// ranked tells a place in a list without a superlative: "its third supplier",
// "ranks 38th among".
func (l *line) ranked(m *mention.Mention) bool {
	if m.Last != m.First+1 {
		return false // a superlative, told already
	}
	return l.owned(m.First) || l.is(m.First-1, "the") || l.is(m.Last, "among") || l.is(m.First-1, "rank", "place", "come", "stand")
}

// approximators stand between a link and its figure.
var approximators = []string{
	"about", "around", "approximately", "nearly", "almost", "over", "more", "than", "some", "roughly", "a", "an", "the", "record",
	"close", "up", "least", "at", "estimated", "just", "under", "well", "below", "above", "less", "as", "much", "many", "total", "new", "additional", "further", "another", "level", "high", "figure", "mere", "only", "modest", "staggering", "whopping", "combined",
}

// before returns the token before a figure and its words of approximation.
func (l *line) before(f figure) int {
	i := f.first - 1
	for i >= 0 && slices.Contains(approximators, l.words[i]) && (l.words[i] != "total" || l.is(i-1, "a", "the", "of", "record")) && l.upos(i) != "VERB" && (l.words[i] != "at" || l.is(i+1, "least")) && (l.words[i] != "up" || l.is(i+1, "to")) {
		i--
	}
	// "increased to close to": the outer "to" is the link.
	if l.is(i, "to") && l.is(i-1, "close") {
		return i - 2
	}
	return i
}

// foremost tells a first place without a superlative: "the main", "Peru's
// leading", "our first"; "a leading" and "one of the main" tell none.
func (l *line) foremost(i int) bool {
	if !l.is(i, "leading", "lead", "main", "principal", "foremost", "chief", "primary", "first", "top") {
		return false
	}
	for j := i - 1; j >= 0 && j > i-4; j-- {
		if l.is(j, "of") {
			return false
		}
	}
	return l.owned(i) || l.is(i-1, "the") && !l.is(i, "first")
}

// owned reports whether the word before token i says whose it is.
func (l *line) owned(i int) bool {
	return l.is(i-1, "'s", "’s", "'", "’") || l.upos(i-1) == "PRON" || l.class(i-1, mention.Anaphor)
}

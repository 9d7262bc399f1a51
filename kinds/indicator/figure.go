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
		if m.Sent != l.s || m.Within >= 0 || m.Class != mention.Quantity || q.Value == "" || q.Several || q.Unit == "rank" {
			continue
		}
		plain = append(plain, figure{m.First, m.Last, q.Value, q.Unit})
	}
	return plain, ranks
}

// approximators stand between a link and its figure.
var approximators = []string{
	"about", "around", "approximately", "nearly", "almost", "over", "more", "than", "some", "roughly", "a", "an", "the", "record",
	"close", "up", "least", "at", "estimated", "just", "under", "well", "below", "above", "less", "as", "much", "many", "total", "new", "additional", "further", "another", "level", "high", "figure", "mere", "only", "modest", "staggering", "whopping", "combined",
}

// before returns the token before a figure and its words of approximation.
func (l *line) before(f figure) int {
	i := f.first - 1
	for i >= 0 && slices.Contains(approximators, l.words[i]) && l.upos(i) != "VERB" && (l.words[i] != "at" || l.is(i+1, "least")) && (l.words[i] != "up" || l.is(i+1, "to")) {
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
	owned := l.is(i-1, "'s", "’s", "'", "’") || l.upos(i-1) == "PRON" || l.class(i-1, mention.Anaphor)
	return owned || l.is(i-1, "the") && !l.is(i, "first")
}

package indicator

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
)

// A link says what a figure measures: the words of the measure, tokens
// [a, b), the token that joins the two, and the way of telling.
type link struct {
	code string
	a, b int
	at   int    // the joining verb or noun, -1 for none
	way  string // growth, level, given, people: the name of the rule
	down bool
	same bool             // of the parties of the figure told last
	side []chancery.Value // of those but one, whose place this one takes: "and 14% to Germany"
}

// measureAt returns the measure named at token i and its length. A name
// ("Trade Agreement") and a modifier ("trade minister") are none.
func (r reader) measureAt(l *line, i int) (code string, n int) {
	code, n = l.phrase(r.set.Tables["measure"], i)
	if n == 0 || l.class(i, mention.Thing, mention.Office, mention.Person, mention.Party, mention.Name, mention.Anaphor) && !l.opens(i, n) {
		return "", 0
	}
	for l.upos(i+n) == "NOUN" && r.set.Tables["tail"].Code(l.words[i+n]) != "" {
		n++
	}
	if u := l.upos(i + n); (u == "NOUN" || u == "PROPN") && !l.class(i+n, mention.Date, mention.Quantity) && !l.is(i+n, "worth", "total", "totalling", "totaling", "amount") || l.is(i+n, "-") {
		return "", 0
	}
	if u := l.upos(i); n == 1 && u != "NOUN" && u != "PROPN" && !l.nounish(i) {
		return "", 0
	}
	return code, n
}

// opens reports whether the words of a measure, tokens [i, i+n), open a line
// and have a capital for that alone: "Goods trade (2015): EUR 3 million".
func (l *line) opens(i, n int) bool {
	m := l.mention(i)
	return i <= 1 && m.Class == mention.Name && m.Last <= i+n && l.upos(i-1) != "NOUN"
}

// nounish tells a noun that the tagger took for a verb: "with trade worth".
func (l *line) nounish(i int) bool {
	if l.upos(i) != "VERB" || !l.is(i, "trade", "export", "import") {
		return false
	}
	switch l.upos(i - 1) {
	case "PUNCT":
		return i == 1 // "• Exports to Peru: EUR 3 million"
	case "", "ADJ", "NOUN", "ADP", "DET", "PROPN", "PART", "SYM":
		return !l.is(i-1, "to", "not") && !(l.class(i-1, mention.Party) && l.upos(i-1) == "PROPN")
	}
	return false
}

// link finds what a figure measures.
func (r reader) link(l *line, f figure) (link, bool) {
	if f.unit == "points" || f.unit == "rank" {
		return link{}, false
	}
	if f.unit == "percent" {
		if k, ok := r.share(l, f); ok {
			return k, true
		}
		if k, ok := r.spending(l, f); ok {
			return k, true
		}
		return r.growth(l, f)
	}
	if f.unit == bulk {
		return r.shipped(l, f)
	}
	if k, ok := r.aim(l, f); ok {
		return k, true
	}
	if k, ok := r.following(l, f); ok {
		return k, true
	}
	if k, ok := r.preceding(l, f); ok && counts(k.code) == (f.unit == "count") {
		return k, true
	}
	return r.giving(l, f)
}

// shipped links goods by weight or volume: what is sold or bought.
func (r reader) shipped(l *line, f figure) (link, bool) {
	k, ok := r.preceding(l, f)
	if !ok {
		k, ok = r.giving(l, f)
	}
	return k, ok && oneWay(k.code)
}

// within finds the first measure in tokens [a, b), not past a verb.
func (r reader) within(l *line, a, b int) (link, bool) {
	for j := a; j < b && j < len(l.words); j++ {
		if code, n := r.measureAt(l, j); n > 0 {
			return link{code: code, a: j, b: j + n, at: -1}, true
		}
		if l.verbal(j) || l.class(j, mention.Quantity) {
			break
		}
	}
	return link{}, false
}

// reach is the most tokens between a measure and what is said of it.
const reach = 22

// back finds the nearest measure before token i, not past another figure of
// money or a semicolon.
func (r reader) back(l *line, i int) (link, bool) {
	for j := i; j >= 0 && j > i-reach; j-- {
		if l.is(j, ";") || l.class(j, mention.Quantity) && !l.is(j, "one", "two") && l.mention(j).Quantity.Unit != "percent" {
			break
		}
		if _, n := r.measureAt(l, j); n > 0 && j+n <= i+1 {
			a := r.start(l, j)
			code, n := r.measureAt(l, a)
			return link{code: code, a: a, b: a + n, at: -1}, true
		}
	}
	return link{}, false
}

// start moves to the beginning of a longer measure that ends at the same words
// ("goods and services trade").
func (r reader) start(l *line, j int) int {
	_, n := r.measureAt(l, j)
	best := j
	for k := j - 1; k >= 0 && k > j-6; k-- {
		if _, m := r.measureAt(l, k); m > 0 && k+m >= j+n {
			best = k
		}
	}
	return best
}

// following reads "$5 million in food aid", "a $5 million loan", "500 firms".
func (r reader) following(l *line, f figure) (link, bool) {
	j := f.last
	if l.is(j, "per", "a", "each") && l.is(j+1, "year", "month") {
		j += 2
	} else if l.is(j, "annually") {
		j++
	}
	if l.is(j, "in", "of", "worth", "for") || l.is(j, "from") && l.earned(f) {
		j++
		if l.is(j, "of", "in") {
			j++
		}
	}
	for k := j; k < len(l.words) && k < j+9; k++ {
		if f.unit == "count" && l.people(k) {
			return link{code: "other", a: k, b: k + 1, at: -1, way: "level"}, true
		}
		if code, n := r.measureAt(l, k); n > 0 {
			if f.unit == "count" && !counted(code, l.words[k+n-1]) || f.money() && counts(code) {
				return link{}, false
			}
			return link{code: code, a: k, b: k + n, at: -1, way: "level"}, true
		}
		switch l.upos(k) {
		case "ADJ", "NOUN", "PROPN", "CCONJ", "ADV", "PUNCT", "DET", "X", "PART":
			if l.is(k, ",", ".", "(") && !l.is(k, "-") {
				return link{}, false
			}
		case "VERB":
			if l.verbal(k) {
				return link{}, false
			}
		default:
			return link{}, false
		}
	}
	return link{}, false
}

// earned tells a sum that a sale brings in: "earned 5 million from exports".
func (l *line) earned(f figure) bool {
	for i := f.first - 1; i >= 0 && i > f.first-6; i-- {
		if l.is(i, "earn", "make", "receive", "generate", "obtain", "get") && l.verbal(i) {
			return true
		}
	}
	return false
}

// people tells a name of people: "Americans", "Irish citizens".
func (l *line) people(i int) bool {
	if l.is(i, "citizen", "national") {
		return true
	}
	x := l.tag(i)
	if l.class(i, mention.Adjective) && l.class(i-1, mention.Quantity) && (l.verbal(i+1) || l.upos(i+1) == "ADP") {
		return true // "12,000 Vietnamese visited"
	}
	return l.class(i, mention.Adjective) && (x == "NNPS" || x == "NNS") && (l.upos(i+1) != "NOUN" || l.is(i+1, "study", "work", "visit"))
}

// counted reports whether things of a measure are counted one by one.
func counted(code, word string) bool {
	switch code {
	case "tourists", "students", "other":
		return true
	case "aid":
		return word == "dose" || word == "vaccine" || word == "ventilator"
	}
	return false
}

// preceding reads "trade reached $5 billion", "exports of $3 billion".
func (r reader) preceding(l *line, f figure) (link, bool) {
	i := l.before(f)
	if i < 0 {
		return link{}, false
	}
	change, level := r.set.Tables["change"], r.set.Tables["level"]
	at := i
	switch {
	case l.is(i, "from", "by"):
		return link{}, false
	case l.is(i, ":") && l.label(i):
	case l.is(i, "at") && r.close(l, i): // "trade, at some $5 billion,"
	case l.is(i, "to", "at"):
		at = l.before(figure{first: i})
		if at = r.verbBack(l, at); at < 0 || change.Code(l.words[at]) == "" && level.Code(l.words[at]) == "" && !r.raises(l, at) {
			return link{}, false
		}
	case level.Code(l.words[i]) == "" && !l.is(i, "totalling", "totaling"):
		return link{}, false
	case l.is(i, "of", "be", "worth") && !r.close(l, i): // "goods worth", under a verb of its own
		return r.headed(l, i)
	}
	k, ok := r.within(l, at+1, i) // "raise trade to"
	if !ok && r.raises(l, at) && l.is(at+1, "it", "this") {
		for j := at; j >= 0 && !ok; j-- { // "bring it to"
			if code, n := r.measureAt(l, j); n > 0 {
				k, ok = link{code: code, a: j, b: j + n, at: -1}, true
			}
		}
	}
	if !ok {
		k, ok = r.back(l, at)
	}
	if !ok {
		return r.headed(l, at)
	}
	k.way, k.at = "level", at
	return k, true
}

// headed reads a level whose verb stands far from its subject, the measure:
// "trade has grown by 9 per cent and is now worth".
func (r reader) headed(l *line, at int) (link, bool) {
	gov := l.verbAt(at)
	if gov == nil || l.is(at, "of") {
		return link{}, false
	}
	for _, n := range gov.Nodes(clause.Subject) {
		if k, ok := r.back(l, l.t.Sents[l.s].Nodes[n].Last-1); ok && k.b == l.t.Sents[l.s].Nodes[n].Last {
			k.way, k.at = "level", at
			return k, true
		}
	}
	return link{}, false
}

// label reports whether the words before a colon are a label: no verb.
func (l *line) label(colon int) bool {
	for i := range colon {
		if l.verbal(i) && !l.is(i, "export", "import", "trade") {
			return false
		}
	}
	return true
}

// close reports whether a measure stands right before token i, words of its
// parties and period aside.
func (r reader) close(l *line, i int) bool {
	k, ok := r.back(l, i-1)
	if !ok {
		return false
	}
	for j := k.b; j < i; j++ {
		if l.upos(j) == "VERB" && !l.is(j, "remain", "stay", "stand") || l.is(j, ",") && !l.is(i, "be", "worth", "at") {
			return false
		}
	}
	return true
}

// raises tells "raise trade to", "boost trade to": the verb of a target.
func (r reader) raises(l *line, i int) bool {
	return l.is(i, "raise", "boost", "bring", "take", "lift", "push", "double", "enhance", "triple", "deepen", "elevate", "rise")
}

// verbBack steps from a preposition back to the verb it belongs to, over the
// verb's own object and times.
func (r reader) verbBack(l *line, i int) int {
	if l.is(i, ",") {
		i--
	}
	for j := i; j >= 0 && j > i-reach; j-- {
		if r.set.Tables["change"].Code(l.words[j]) != "" && (l.upos(j) == "VERB" || l.upos(j) == "NOUN") || r.set.Tables["level"].Code(l.words[j]) != "" && (l.upos(j) == "VERB" || l.is(j, "amount", "stand")) || r.raises(l, j) {
			return j
		}
		if l.class(j, mention.Quantity) && l.is(l.before(figure{first: l.mention(j).First}), "from") {
			j = l.mention(j).First // "from $2 billion in 2015 to"
			continue
		}
		if l.is(j, ";", ",") || l.class(j, mention.Quantity) && l.mention(j).Quantity.Unit != "percent" && l.mention(j).Quantity.Unit != "rank" {
			return -1
		}
	}
	return -1
}

// giving reads a sum or a gift in kind under a verb of giving.
func (r reader) giving(l *line, f figure) (link, bool) {
	if !f.money() {
		return link{}, false
	}
	for j := f.last; j < f.last+6 && l.relates(f.last); j++ { // "the US$5 million it has given"
		if code := r.set.Tables["give"].Code(l.words[min(j, len(l.words)-1)]); code != "" && l.upos(j) == "VERB" {
			return link{code: code, a: f.first, b: f.last, at: j, way: "given"}, true
		}
	}
	if stop := l.stop(f.last); l.upos(stop) == "AUX" && l.tag(stop+1) == "VBN" { // "goods worth US$5 million were imported"
		if code := r.set.Tables["give"].Code(l.words[stop+1]); code != "" {
			return link{code: code, a: stop + 1, b: stop + 2, at: -1, way: "given"}, true
		}
	}
	i := l.before(f)
	for j := i; j >= 0 && j > i-6; j-- {
		code := r.set.Tables["give"].Code(l.words[j])
		if code != "" && l.upos(j) == "VERB" {
			return link{code: code, a: f.first, b: f.last, at: j, way: "given"}, true
		}
		if l.upos(j) == "VERB" || l.is(j, ";") {
			return link{}, false
		}
	}
	return link{}, false
}

// relates reports whether a clause about what stands before begins at token i.
func (l *line) relates(i int) bool {
	return l.is(i, "that", "which", "it", "they") || len(l.partyAt(i)) > 0 && l.verbal(i+1)
}

// text returns the words of tokens [a, b).
func (l *line) text(a, b int) string { return strings.TrimSpace(l.span(a, b).Of(l.t.Doc.Text)) }

package project

import (
	"strings"

	"github.com/chancery-project/chancery/read/mention"
)

// A name is a project's name, tokens [first, last), with its head at head.
type name struct {
	first, last, head int
	way               string // the rule it was found by
}

// names returns the names of projects in a sentence.
func (r reader) names(l *line) []name {
	var out []name
	for i := 0; i < len(l.forms); i++ {
		if !l.capital(i) || l.opening(i) && !l.capital(i+1) && !l.hyphen(i+1) {
			continue
		}
		end := r.run(l, i)
		if n, ok := r.named(l, i, end); ok {
			out = append(out, n)
			end = max(end, n.last)
		}
		i = end - 1
	}
	return out
}

// opening reports whether a capital at token i proves nothing.
func (l *line) opening(i int) bool {
	return i == 0 || l.is(i-1, "“", "\"", "‘", ":", "•", "*", "”")
}

// run returns the end of the capitalised run at token i: capitals, hyphens,
// and small words between capitals. "and" after a head begins another name.
func (r reader) run(l *line, i int) int {
	long := false
	for j := i + 1; j < len(l.forms); {
		switch {
		case l.capital(j) && !l.is(j, "mr", "mrs", "dr"):
			j++
		case l.hyphen(j) && (l.capital(j+1) || l.capital(j-1)):
			j += 2
		case l.is(j, "and") && (l.phrase(r.set.Tables["head"], j) > 0 || l.phrase(r.set.Tables["weak"], j) > 0):
			return j
		case l.joins(j, long) > 0:
			long = long || l.is(j, "for", "to")
			j = l.joins(j, long)
		case l.year(j) && l.capital(j-1):
			return j + 1
		case l.number(j) && r.small(l, j+1):
			return j + 1 // "Blue Stream 2 pipeline"
		default:
			return j
		}
	}
	return len(l.forms)
}

// year reports whether token j is a year: "Vision 2030".
func (l *line) year(j int) bool {
	return len(l.forms[j]) == 4 && strings.Trim(l.forms[j], "0123456789") == "" && l.forms[j] > "1900" && l.forms[j] < "2100"
}

func (l *line) number(j int) bool {
	return strings.Trim(l.forms[j], "0123456789IVX") == ""
}

// joins returns the capital that small words at j lead to, 0 for none: "of
// the", "for", "to", one or two in a row; "the" alone only in a long title.
func (l *line) joins(j int, long bool) int {
	k := j
	for k < j+2 && l.is(k, "of", "for", "to", "the", "and", "on") {
		k++
	}
	if l.is(j, "and") && k > j+1 || k == j {
		return 0 // "and the" begins another thing
	}
	if l.capital(k) && (long || !l.is(j, "the")) {
		return k
	}
	return 0
}

// named decides whether the run [i, end) holds a project's name.
func (r reader) named(l *line, i, end int) (name, bool) {
	for l.is(i, "the", "a", "an", "our", "their", "its", "this") {
		i++
	}
	// "the Blue Harvest initiative": a head in small letters after the name.
	if w, way := r.headAfter(l, end); w > 0 && (!l.is(end, "road") || l.paired(i, end)) && (end-i > 1 || w > 1) && r.proper(l, i, end) {
		return r.check(l, name{restart(l, i, end), end + w, end + w - 1, way})
	}
	if r.fore(l, i, end) {
		return name{i, end, end - 1, "fore"}, true
	}
	// the last head in the run, or the one before "for", "to" or a year.
	for h := end; h > i; h-- {
		if h < end && !l.is(h, "of", "for", "to", "on") && !l.year(h) {
			continue
		}
		for _, table := range []string{"head", "weak"} {
			n := l.phrase(r.set.Tables[table], h)
			if n == 0 || h-n <= i && !titled(l, h, end) {
				continue
			}
			if n, ok := r.check(l, name{restart(l, i, h-n), r.cut(l, h, end), h - 1, r.way(l, h, table)}); ok {
				return n, true
			}
		}
	}
	return name{}, false
}

// titled tells a title behind a head: "Partnership for Clean Ports".
func titled(l *line, h, end int) bool {
	return h < end && (l.is(h, "for", "to") || l.is(h, "on") && l.is(h-1, "project", "programme", "program", "initiative") && l.capital(h+1))
}

// restart leaves out what comes before "for the", "and the" or "to the": "Funding
// for the Blue Port Initiative".
func restart(l *line, i, head int) int {
	for k := head - 1; k > i; k-- {
		if l.is(k, "the") && l.is(k-1, "for", "and", "to", "on", "under") {
			return k + 1
		}
	}
	return i
}

// cut ends a name at its head unless a title follows by "for" or "to".
func (r reader) cut(l *line, h, end int) int {
	if h < end && (titled(l, h, end) && !l.class(h+1, mention.Party) || l.year(h)) {
		return end
	}
	return h
}

func (r reader) way(l *line, h int, table string) string {
	if table == "weak" {
		return "weak"
	}
	if r.set.Tables["head"].Code(l.words[h-1]) == "scheme" {
		return "scheme"
	}
	return "works"
}

// headAfter returns the length of a head in small letters at token end, and
// the way of telling it is proof of.
func (r reader) headAfter(l *line, end int) (int, string) {
	for n := 3; n > 0; n-- {
		if end+n > len(l.words) || l.capital(end) || l.upos(end+n) == "NOUN" {
			continue
		}
		switch r.set.Tables["small"].Code(strings.Join(l.words[end:end+n], " ")) {
		case "works":
			return n, "small"
		case "small":
			return n, "scheme"
		}
	}
	return 0, ""
}

// small reports whether a head in small letters stands at token i.
func (r reader) small(l *line, i int) bool {
	n, _ := r.headAfter(l, i)
	return n > 0
}

// proper reports whether [i, end) is a name of its own, not just a party, a
// person or a place.
func (r reader) proper(l *line, i, end int) bool {
	if l.pairOfParties(i, end) {
		return true // "the Malawi–Mozambique interconnector"
	}
	for k := i; k < end; k++ {
		if m := l.mention(k); m != nil && m.Class == mention.Party && m.Sort == "company" && m.Last == end && l.capital(end) {
			return true // "Coral Green Shipping" of the "Coral Green Shipping Facility"
		}
		if l.capital(k) && !l.party(k) && !l.class(k, mention.Person, mention.Office, mention.Date) {
			return true
		}
	}
	return false
}

// paired reports whether a run is two names joined by a hyphen: "Lagos–Ibadan".
func (l *line) paired(i, end int) bool {
	for k := i + 1; k+1 < end; k++ {
		if l.hyphen(k) && l.capital(k+1) {
			return true
		}
	}
	return false
}

// pairOfParties reports whether a run is the names of two parties so joined.
func (l *line) pairOfParties(i, end int) bool {
	return l.paired(i, end) && l.party(i) && l.party(end-1)
}

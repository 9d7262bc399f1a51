package project

import (
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
		end := l.run(i)
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
// and small words between capitals.
func (l *line) run(i int) int {
	j := i + 1
	for j < len(l.forms) {
		switch {
		case l.capital(j) && !l.is(j, "mr", "mrs", "dr"):
			j++
		case l.hyphen(j) && (l.capital(j+1) || l.capital(j-1)):
			j += 2
		case l.is(j, "of", "for", "to", "the", "and", "on") && l.joins(j) > 0:
			j = l.joins(j)
		case l.class(j, mention.Date) && j+1 <= len(l.forms) && len(l.forms[j]) == 4 && l.capital(j-1):
			return j + 1
		default:
			return min(j, len(l.forms))
		}
	}
	return min(j, len(l.forms))
}

// joins returns the capital that small words at j lead to, 0 for none: "of
// the", "for", "to", one or two in a row.
func (l *line) joins(j int) int {
	k := j
	for k < j+2 && l.is(k, "of", "for", "to", "the", "and", "on") {
		k++
	}
	if l.capital(k) && !l.is(j, "the") {
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
	if w := r.headAfter(l, end); w > 0 && end-i > 1 && r.proper(l, i, end) {
		return r.check(l, name{i, end + w, end + w - 1, "scheme"})
	}
	// the last head in the run, or the one before "of", "for", "to".
	for h := end; h > i+1; h-- {
		tail := h < end
		if tail && !l.is(h, "of", "for", "to", "on") && !l.class(h, mention.Date) {
			continue
		}
		if n := l.phrase(r.set.Tables["head"], h); n > 0 && h-n > i {
			return r.check(l, name{i, r.cut(l, h, end), h - 1, r.way(l, h)})
		}
		if n := l.phrase(r.set.Tables["weak"], h); n > 0 && h-n > i && r.cued(l, i, end) {
			return r.check(l, name{i, r.cut(l, h, end), h - 1, "weak"})
		}
	}
	return name{}, false
}

// cut ends a name at its head unless a title follows by "for" or "to".
func (r reader) cut(l *line, h, end int) int {
	if h < end && (l.is(h, "for", "to") || l.class(h, mention.Date)) {
		return end
	}
	return h
}

func (r reader) way(l *line, h int) string {
	if r.set.Tables["head"].Code(l.words[h-1]) == "scheme" {
		return "scheme"
	}
	return "works"
}

// headAfter returns the length of a head in small letters at token end.
func (r reader) headAfter(l *line, end int) int {
	if l.is(end, "initiative", "project", "programme", "program", "scheme", "pipeline", "railway", "corridor", "bridge", "dam", "refinery") && l.upos(end+1) != "NOUN" {
		return 1
	}
	return 0
}

// proper reports whether [i, end) is a name of its own, not just a party, a
// person or a place.
func (r reader) proper(l *line, i, end int) bool {
	for k := i; k < end; k++ {
		if l.capital(k) && !l.party(k) && !l.class(k, mention.Person, mention.Office, mention.Date) {
			return true
		}
	}
	return false
}

// cued reports whether a word of building stands in the sentence near the name.
func (r reader) cued(l *line, i, end int) bool {
	for k := max(0, i-9); k < min(len(l.words), end+4); k++ {
		if (k < i || k >= end) && r.set.Tables["cue"].Code(l.words[k]) != "" {
			return true
		}
	}
	return false
}

// check refuses names that are something else: texts, meetings, bodies,
// persons, known parties.
func (r reader) check(l *line, n name) (name, bool) {
	if n.last-n.first < 2 || l.capital(n.last) || l.hyphen(n.last) {
		return n, false
	}
	for k := n.first; k < n.head; k++ {
		if r.set.Tables["other"].Code(l.words[k]) != "" && k+1 >= n.head {
			return n, false
		}
	}
	if m := l.mention(n.head); m != nil {
		if m.Class == mention.Party && m.Last >= n.last || m.Class == mention.Person || m.Class == mention.Office {
			return n, false
		}
		if m.Class == mention.Thing && m.Last > n.last && l.capital(n.last) {
			return n, false
		}
	}
	return n, r.proper(l, n.first, n.head)
}

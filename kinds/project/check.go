package project

import (
	"strings"

	"github.com/chancery-project/chancery/read/mention"
)

// check refuses names that are something else: texts, meetings, bodies,
// persons, known parties, places with nothing built.
func (r reader) check(l *line, n name) (name, bool) {
	if l.body(n.last) || n.last-n.first < 2 || l.capital(n.last) || l.hyphen(n.last) || l.plural(n.head) || !r.proper(l, n.first, l.headless(n)) && !r.called(l, n.last) && !l.is(n.head, "initiative") {
		return n, false
	}
	if n.head > n.first && n.last == n.head+1 && r.set.Tables["other"].Code(l.words[n.head-1]) != "" || l.ordinal(n.first) {
		return n, false
	}
	for k := n.first; k < n.last; k++ {
		if r.set.Tables["never"].Code(l.words[k]) != "" {
			return n, false
		}
	}
	if n.first > n.head || l.is(n.head, "partnership") && n.last == n.head+1 {
		return n, false // a partnership between states is a relation unless its title says what for
	}
	if n.way == "scheme" && l.is(n.head, "network") && r.channel(l, n) && !r.cued(l, n, "begun") {
		return n, false // bodies that exchange have that name too
	}
	if n.way != "scheme" && !r.sure(l, n) && !r.cued(l, n, "cue") && !r.cued(l, n, "near") && !r.staged(l, n) || (l.is(n.head, "fund", "platform", "facility") || l.has(n, "partnership")) && !r.cued(l, n, "begun") {
		return n, false
	}
	return n, r.free(l, n)
}

// headless returns the end of a name without its head and small words.
func (l *line) headless(n name) int {
	end := n.last - 1
	for end > n.first+1 && !l.capital(end-1) {
		end--
	}
	return end
}

// channel tells what something goes through: "exchange data through the
// existing X Network".
func (r reader) channel(l *line, n name) bool {
	for k := n.first - 1; k >= 0 && k > n.first-4; k-- {
		if l.is(k, "through", "via", "within") {
			return true
		}
	}
	return false
}

// has reports whether a name holds a word.
func (l *line) has(n name, word string) bool {
	for k := n.first; k < n.last; k++ {
		if l.is(k, word) {
			return true
		}
	}
	return false
}

// sure reports whether a head needs no word of building beside it.
func (r reader) sure(l *line, n name) bool {
	for k := 1; k < 4 && n.head+1-k >= n.first; k++ {
		if r.set.Tables["sure"].Code(strings.Join(l.words[n.head+1-k:n.head+1], " ")) != "" {
			return true
		}
	}
	return false
}

// free reports whether no mention makes the name something else.
func (r reader) free(l *line, n name) bool {
	m := l.mention(n.head)
	if m == nil {
		return true
	}
	switch m.Class {
	case mention.Person, mention.Office:
		return false
	case mention.Party:
		return m.Last < n.last || l.is(n.head, "initiative") || r.called(l, n.last) || r.called(l, m.Last)
	case mention.Thing:
		head := m.Head[strings.LastIndexByte(m.Head, ' ')+1:]
		known := r.set.Tables["head"].Code(m.Head) != "" || r.set.Tables["weak"].Code(m.Head) != "" || r.set.Tables["head"].Code(head) != "" || r.set.Tables["weak"].Code(head) != ""
		return known && !(m.Last > n.last && l.capital(n.last))
	}
	return true
}

// called tells what follows a known body's name and makes it an undertaking: "– a key
// initiative of".
func (r reader) called(l *line, i int) bool {
	if l.is(i, "(") {
		for i < len(l.low) && !l.is(i, ")") {
			i++
		}
		i++
	}
	if !l.is(i, "–", "-", ",", "—") || !l.is(i+1, "a", "an", "the", "one") {
		return false
	}
	for k := i + 2; k < i+7 && k < len(l.words); k++ {
		if l.is(k, "initiative", "project", "programme", "program", "scheme", "undertaking") {
			return true
		}
	}
	return false
}

// plural reports whether a name's head is a plural: "Exchange Programs" is no
// one programme.
func (l *line) plural(i int) bool {
	low := l.low[i]
	return strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss") && low != "works" && l.words[i] != low || strings.HasSuffix(low, "ies")
}

// ordinal tells a numbered meeting: "Second Clean Ports Initiative".
func (l *line) ordinal(i int) bool {
	switch l.low[i] {
	case "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth":
		return true
	}
	return false
}

// cued reports whether a word of a table stands in the sentence near the name.
func (r reader) cued(l *line, n name, table string) bool {
	before, after := 9, 12
	switch table {
	case "begun":
		before, after = 6, 6
	case "near":
		before, after = 4, 4
	}
	for k := max(0, n.first-before); k < min(len(l.words), n.last+after); k++ {
		if (k < n.first || k >= n.last) && r.set.Tables[table].Code(l.words[k]) != "" {
			return true
		}
	}
	return false
}

package project

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
)

// fore reports whether the run [i, end) is a name that begins with its head:
// "Rail Baltica", "Gasoducto Sur Andino". A word of building must stand near.
func (r reader) fore(l *line, i, end int) bool {
	if end-i < 2 || end-i > 4 || r.set.Tables["fore"].Code(l.low[i]) == "" || l.class(i, mention.Person, mention.Office, mention.Party) {
		return false
	}
	n := name{i, end, end - 1, "fore"}
	return r.cued(l, n, "cue") && !l.is(i-1, "of") || r.cued(l, n, "raise") && !l.is(i-2, "director", "head", "chief")
}

// things returns what is built or to be built and is known only by where it
// stands: "a joint border post at Bor", "the rail link between A and B".
func (r reader) things(l *line) []name {
	var out []name
	for h := range l.forms {
		if l.capital(h) || l.upos(h) != "NOUN" || l.plural(h) {
			continue
		}
		n := l.phrase(r.set.Tables["thing"], h+1)
		if n == 0 {
			continue
		}
		last := l.sited(h + 1)
		if last == 0 && r.builtAfter(l, h+1) {
			out = append(out, name{h + 1 - n, h + 1, h, "described"})
			continue
		}
		if last == 0 {
			continue
		}
		first := h + 1 - n
		for first > 0 && !l.capital(first-1) && l.qualifies(first-1) {
			first--
		}
		d := name{first, last, h, "described"}
		if r.raised(l, d) {
			out = append(out, d)
		}
	}
	return out
}

// builtAfter reports whether a firm is said to build what stands before token
// i.
func (r reader) builtAfter(l *line, i int) bool {
	for k := i; k < len(l.forms) && k < i+14; k++ {
		if _, _, ok := r.built(l, k); ok {
			return true
		}
	}
	return false
}

// first returns the fuller name that the sentences before gave a thing: "the
// second gas interconnector … The interconnector".
func (l *line) first(n name) (chancery.Value, bool) {
	if n.way != "described" || n.last != n.head+1 || !l.is(n.first-1, "the") {
		return chancery.Value{}, false
	}
	for s := l.s - 1; s >= 0 && s > l.s-9; s-- {
		o := newLine(l.t, s)
		for h := range o.words {
			if o.words[h] != l.words[n.head] || o.upos(h) != "NOUN" {
				continue
			}
			a := h
			for a > 0 && !o.capital(a-1) && o.qualifies(a-1) {
				a--
			}
			if h-a > n.head-n.first {
				return o.text(a, h+1), true
			}
		}
	}
	return chancery.Value{}, false
}

// qualifies reports whether token i is a modifier of a thing.
func (l *line) qualifies(i int) bool {
	if l.is(i, "first", "second", "third", "fourth", "joint") || l.is(i, "-") {
		return true
	}
	switch l.upos(i) {
	case "ADJ", "NOUN":
		return l.mention(i) == nil && !l.is(i, "new", "said", "same", "planned", "proposed")
	}
	return false
}

// sited returns the end of the places that follow a thing, 0 where none does:
// "at Bor", "between A and B".
func (l *line) sited(i int) int {
	if end := l.betweenStates(i); end > 0 {
		return end
	}
	if !l.is(i, "at", "between", "in", "on", "near", "from", "over", "across", "under", "through") || !l.local(i+1) {
		return 0
	}
	end := l.runPlace(i + 1)
	if l.is(i, "from") && !l.is(end, "and", "to") {
		return end
	}
	if l.is(i, "between", "from") {
		if !l.is(end, "and", "to") || !l.local(end+1) {
			return 0
		}
		return l.runPlace(end + 1)
	}
	return end
}

// betweenStates returns the end of the two states that a link joins, 0 for none:
// "between Fiji and Tonga".
func (l *line) betweenStates(i int) int {
	if !l.is(i, "between") {
		return 0
	}
	for n := 0; n < 2; n++ {
		i += 1 + boolInt(l.is(i+1, "the"))
		m := l.mention(i)
		if m == nil || m.Class != mention.Party || m.Sort != "state" {
			return 0
		}
		if i = m.Last; n == 0 && !l.is(i, "and") {
			return 0
		}
	}
	return i
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// local reports whether a place, no state, begins at token i: a thing in a
// state may be any.
func (l *line) local(i int) bool {
	if l.is(i, "the") {
		i++
	}
	m := l.mention(i)
	if !l.capital(i) || m != nil && m.Class != mention.Place && m.Class != mention.Name {
		return false
	}
	return true
}

func (l *line) runPlace(i int) int {
	if l.is(i, "the") {
		i++
	}
	if m := l.mention(i); m != nil {
		i = m.Last - 1
	}
	for i+1 < len(l.forms) && (l.capital(i+1) && !l.class(i+1, mention.Date, mention.Party, mention.Person) || l.hyphen(i+1)) {
		i++
	}
	return i + 1
}

// raised reports whether a thing is what a word of building speaks of: right
// before it, or as its passive verb.
func (r reader) raised(l *line, n name) bool {
	for i := n.first - 1; i >= 0 && i > n.first-8; i-- {
		if l.is(i, ",", ";") || l.upos(i) == "VERB" && r.set.Tables["raise"].Code(l.words[i]) == "" && !l.is(i, "signed") {
			break
		}
		if r.set.Tables["raise"].Code(l.words[i]) != "" && !l.is(i, "open", "opened", "opening", "reopen", "reopened") {
			return true
		}
		if l.is(i, "open", "reopen", "opened", "reopened", "opening") && l.joint(n) {
			return true
		}
	}
	if l.granted(n) >= 0 {
		return true
	}
	for i := n.last; i < len(l.words) && i < n.last+16; i++ {
		if l.t.Sents[l.s].Tokens[i].XPOS == "VBN" && r.set.Tables["raise"].Code(l.words[i]) != "" {
			return true
		}
	}
	return false
}

// granted returns the contract or concession that a thing stands behind,
// "the concession it signed with a firm for a terminal at Bor", or -1.
func (l *line) granted(n name) int {
	i := n.first - 1
	for l.is(i, "a", "an", "the", "its") {
		i--
	}
	if !l.is(i, "for") {
		return -1
	}
	for k := i - 1; k >= 0 && k > i-18 && !l.is(k, ";"); k-- {
		if l.is(k, "concession", "contract", "licence", "tender") {
			return k
		}
	}
	return -1
}

// revoked gives a thing whose concession or contract is ended that status, and
// the firm that held it.
func (r reader) revoked(l *line, c *chancery.Claim, n name) {
	at := -1
	if n.way == "described" {
		at = l.granted(n)
	}
	if at < 0 {
		return
	}
	r.companies(l, c, at)
	for i := at - 1; i >= 0 && i > at-8 && len(c.Fields["status"]) == 0; i-- {
		if code := r.set.Tables["status"].Code(l.words[i]); code == "cancelled" || code == "suspended" {
			v := l.text(i, i+1)
			v.Value = code
			c.Add("status", v)
		}
	}
}

// joint tells what two states have in common: a border post, what is joint, a
// link between two places.
func (l *line) joint(n name) bool {
	for k := n.first; k < n.last; k++ {
		if l.is(k, "joint", "border", "between", "cross") {
			return true
		}
	}
	return false
}

// builders takes the states that build or open a described thing.
func (r reader) builders(l *line, c *chancery.Claim, n name) {
	if n.way != "described" || len(c.Fields["party"]) > 0 || !l.joint(n) {
		return
	}
	var both chancery.Claim
	linked := l.betweenStates(n.head + 1)
	for i, m := range l.t.Res.Mentions {
		if m.Sent != l.s || linked > 0 && (m.First < n.head || m.Last > linked) || linked == 0 && m.Last > n.first || m.Class != mention.Party || m.Within >= 0 || m.Sort != "state" {
			continue
		}
		for _, p := range l.t.Res.Refs[i].Parties {
			if v := l.t.Value(p.ID, m.Span); !strings.Contains(p.ID, "/") {
				v.Name = p.Name
				both.Add("p", v)
			}
		}
	}
	if len(both.Fields["p"]) == 2 {
		c.Add("party", both.Fields["p"]...)
	}
}

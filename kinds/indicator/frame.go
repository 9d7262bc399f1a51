package indicator

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/timex"
)

// verbAt returns the verbal clause that token tok belongs to, or nil.
func (l *line) verbAt(tok int) *clause.Clause {
	nodes := l.t.Sents[l.s].Nodes
	n := l.t.NodeAt(l.s, tok)
	for hops := 0; n >= 0 && hops < len(nodes); hops++ {
		if cl := l.t.At(l.s, n); cl != nil && (!cl.Noun || cl.Arg(clause.Predicate) >= 0) {
			return cl
		}
		n = nodes[n].Head
	}
	return nil
}

// period finds the time a figure covers: the nearest date behind it, else
// before it, that is no day. Days date the telling, or a gift.
func (l *line) period(f figure) (chancery.Value, bool) {
	if y := l.yearBefore(f); y != "" {
		return l.value(y, f.first-2, f.first-1), true
	}
	for _, i := range l.near(f) {
		m := &l.t.Res.Mentions[i]
		if v, ok := l.t.DateValue(i); ok && covers(m) {
			if m.Date.Relation == timex.Since && !strings.Contains(v.Value, "/") {
				v.Value += "/.."
			}
			return v, true
		}
	}
	return chancery.Value{}, false
}

// covers reports whether a date can be a figure's period.
func covers(m *mention.Mention) bool {
	d := string(m.Date.Date)
	if m.Date.Relation == timex.For || m.Date.Relation == timex.After {
		return false
	}
	return strings.Contains(d, "/") || len(d) == len("2016") || len(d) == len("2016-05") && !strings.HasPrefix(d, "XXXX")
}

// near lists the date mentions by nearness: behind the figure up to the next
// figure, then before it, with no verb of another clause between.
func (l *line) near(f figure) []int {
	var out []int
	verbs := 0
	for i := 0; i < f.first; i++ {
		if l.verbal(i) {
			verbs = 1 // the figure's own verb is told: the next is another's
		}
	}
	for i := f.last; i < len(l.words); i++ {
		if l.is(i, "(") && l.class(i+1, mention.Quantity) { // the same in another currency
			i = l.mention(i + 1).Last
			continue
		}
		if l.class(i, mention.Quantity) || l.is(i, ";") {
			break
		}
		if l.verbal(i) {
			if verbs++; verbs > 1 && i > f.last+1 {
				break
			}
		}
		if l.class(i, mention.Date) && (len(out) == 0 || out[len(out)-1] != l.over[i]) {
			out = append(out, l.over[i])
		}
	}
	verbs = 0
	for i := f.first - 1; i >= 0; i-- {
		if l.verbal(i) && !(l.upos(i) == "AUX") {
			verbs++
		}
		if l.is(i, ";", "said", "say") || verbs > 1 && i > 6 {
			break
		}
		if l.class(i, mention.Date) && (!l.bound(i) || f.unit == "percent") {
			out = append(out, l.over[i])
		}
	}
	return out
}

// bound reports whether a date belongs to a figure of its own: "from $3 billion
// in 2015 to $4 billion".
func (l *line) bound(i int) bool {
	first := l.mention(i).First
	return l.class(first-1, mention.Quantity) || l.is(first-1, "in", "since") && l.class(first-2, mention.Quantity)
}

// attribution names who says so, where it is not the document.
func attribution(cl *clause.Clause, c *chancery.Claim) {
	for ; cl != nil; cl = cl.Parent {
		if cl.Said == nil {
			continue
		}
		as := cl.Text.Actors(cl.Said.Sent, cl.Said.Node)
		if vs := cl.Text.People(as); len(vs) > 0 {
			c.Add("attribution", vs...)
		} else {
			c.Add("attribution", cl.Text.Parties(as)...)
		}
		return
	}
}

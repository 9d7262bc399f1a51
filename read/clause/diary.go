package clause

import (
	"strings"

	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/syntax"
)

// diary dates the entries of a diary: "8 December: call with X", and what
// stands under a line that is a day, each entry with its hour or bullet, or all
// of it where several lines are days.
func (t *Text) diary() {
	t.entries = map[int]bool{}
	days := t.firstDays()
	paged := t.dayLines(days) > 1
	day := -1
	for s := range t.Sents {
		nodes := t.Sents[s].Nodes
		first := 0
		if bulleted(nodes) {
			first = 1
		}
		i, ok := days[[2]int{s, first}]
		switch {
		case ok && onlyPunct(nodes[first+1:]):
			day = i
		case ok && nodesAre(nodes[first+1].Form, ":", "–", "—", "-"):
			t.entry(s, first, i)
		case day >= 0 && (paged || first == 1 || len(nodes) > 1 && clock(nodes[0].Form)):
			t.entry(s, 0, day)
		default:
			day = -1
		}
	}
}

// dayLines counts the sentences that are a day and nothing else.
func (t *Text) dayLines(days map[[2]int]int) int {
	count := 0
	for at := range days {
		if at[1] == 0 && onlyPunct(t.Sents[at[0]].Nodes[1:]) {
			count++
		}
	}
	return count
}

// entry gives day i to what sentence s notes under it, where it has no other;
// node n is the day's own, or the hour's.
func (t *Text) entry(s, n, i int) {
	if t.Recurring(s) {
		return
	}
	t.entries[s] = true
	noted := func(cl *Clause) bool { return cl == nil || cl.Node == n }
	at := t.placeAtEnd(s)
	for _, cl := range t.own[s] {
		if noted(cl.Parent) || (cl.Link == "conj" || cl.Link == "parataxis") && noted(cl.Parent.Parent) {
			t.dates[cl] = append(t.dates[cl], dated{i, len(t.Sents[s].Nodes)})
			if at >= 0 {
				t.places[cl] = append(t.places[cl], dated{at, len(t.Sents[s].Nodes)})
			}
		}
	}
}

// placeAtEnd returns the mention of the place that ends an entry behind a comma,
// without a preposition: "attends the summit, Lima." Else -1.
func (t *Text) placeAtEnd(s int) int {
	toks := t.Sents[s].Tokens
	last := len(toks) - 1
	for last > 0 && toks[last].UPOS == "PUNCT" {
		last--
	}
	i := t.covering(s, last)
	if i < 0 || t.Res.Mentions[i].Class != mention.Place {
		return -1
	}
	if first := t.Res.Mentions[i].First; first == 0 || toks[first-1].Form != "," {
		return -1
	}
	return i
}

// Entry reports whether a sentence is an entry in a diary, under a day.
func (t *Text) Entry(s int) bool { return t.entries[s] }

// firstDays returns the mentions of days by sentence and node, first or second
// of it.
func (t *Text) firstDays() map[[2]int]int {
	days := map[[2]int]int{}
	for i := range t.Res.Mentions {
		m := &t.Res.Mentions[i]
		if m.Class != mention.Date || m.Date.Date == "" {
			continue
		}
		if n := t.NodeAt(m.Sent, m.First); n == 0 || n == 1 {
			days[[2]int{m.Sent, n}] = i
		}
	}
	return days
}

func bulleted(nodes []syntax.Node) bool {
	return len(nodes) > 1 && nodesAre(nodes[0].Form, "-", "–", "—", "•", "*", "·", "▪", "●", "○")
}

func onlyPunct(nodes []syntax.Node) bool {
	for i := range nodes {
		if nodes[i].UPOS != "PUNCT" {
			return false
		}
	}
	return true
}

// clock reports whether a word is an hour: "10:00", "9.30".
func clock(w string) bool {
	h, m, ok := strings.Cut(strings.ReplaceAll(w, ".", ":"), ":")
	return ok && len(h) <= 2 && len(m) == 2 && strings.Trim(h+m, "0123456789") == ""
}

package clause

import (
	"strings"

	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/timex"
)

// supports lists verbs that lend an event noun their subject, time and place:
// "paid a visit", "held talks", "the summit took place".
var supports = words(`hold pay make have take conduct host convene organise organize begin start open conclude end attend
	undertake chair co-chair join complete stage run schedule plan postpone cancel delay happen occur arrange set expect go
	participate give launch follow kick wrap finish sustain carry enter commence walk wind pencil slate book earmark foresee`)

// enters are verbs that lead into an event: "walked into talks".
var enters = words(`participate go walk enter`)

// tellers lists nouns whose own date is that of a text about an event, never
// the event's: "according to a press release on Tuesday".
var tellers = words(`release statement report readout interview article tweet post announcement press briefing newspaper agency remark
	speech communique letter bulletin website conference`)

// counters are nouns that count out an event.
var counters = words(`day round series number hour marathon pair couple set bout spate`)

// support lets event nouns take over the arguments of their supporting verb.
func (t *Text) support(cl *Clause) {
	p, link := cl.Parent, cl.Link
	if p != nil && cl.Noun && p.Noun && counters[p.Lemma] && t.trees[cl.Sent].preposition(cl.Node) == "of" {
		if p, link = p.Parent, p.Link; p != nil { // "held a second day of talks"
			cl.inheritMood(p)
		}
	}
	if p == nil || !cl.Noun || p.Noun || !supports[p.Lemma] && !p.Underway() {
		return
	}
	switch link {
	case "obj", "nsubj:pass", "nsubj", "obl:unmarked":
	case "obl":
		if prep := t.trees[cl.Sent].preposition(cl.Node); !enters[p.Lemma] || prep != "in" && prep != "into" && prep != "to" {
			return
		}
	default:
		return
	}
	cl.Support = p
	for _, a := range p.Args {
		if a.Node != cl.Node && (a.Role == Oblique || a.Role == Subject) {
			a.Shared = true
			cl.Args = append(cl.Args, a)
		}
	}
	if cl.Tense == Untensed {
		cl.Tense = p.Tense
	}
}

// chain returns the clauses that a node's words belong to: from the noun it
// hangs on up to and with the first verb. It is cut where the words are about
// the telling and not about what is told.
func (t *Text) chain(s, n int) []*Clause {
	var out []*Clause
	tr := t.trees[s]
	for h, hops := n, 0; h >= 0 && hops < len(tr.nodes); h, hops = tr.nodes[h].Head, hops+1 {
		if strings.HasPrefix(tr.preposition(h), "according") {
			return nil
		}
		if h == n && !t.whereabouts(s, h) {
			continue
		}
		cl := t.own[s][h]
		if cl == nil {
			continue
		}
		if cl.Noun && tellers[cl.Lemma] && t.Mention(s, h) == nil {
			return out
		}
		out = append(out, cl)
		if !cl.Noun || tr.child(h, "cop") >= 0 { // "who is on a visit until Friday"
			return out
		}
	}
	return out
}

// whereabouts tells a place that somebody is said to be at: "is in Oslo".
func (t *Text) whereabouts(s, n int) bool {
	tr := t.trees[s]
	m := t.Mention(s, n)
	return m != nil && (m.Class == mention.Place || m.Class == mention.Party && m.Sort == "state") && tr.child(n, "cop") >= 0 && locative(tr.preposition(n))
}

// date-bound indexes, built once a text.
type dated struct {
	mention int
	depth   int // steps from the date up to the clause
}

// placeTimes notes for every clause the dates and places in its own words.
func (t *Text) placeTimes() {
	t.dates, t.places = map[*Clause][]dated{}, map[*Clause][]dated{}
	for i, m := range t.Res.Mentions {
		if m.Within >= 0 || m.Class != mention.Date && m.Class != mention.Place && m.Class != mention.Party && m.Class != mention.Adjective && !t.venue(&m) {
			continue
		}
		n := t.NodeAt(m.Sent, m.Last-1)
		if n < 0 || m.Class == mention.Adjective && t.capital(i, n) < 0 {
			continue
		}
		if cl, by := t.whereof(m.Sent, m.Last); cl != nil && t.IsPlace(i) {
			t.places[cl] = append(t.places[cl], dated{i, len(t.Sents[m.Sent].Nodes)})
		} else if cl != nil && by == "when" && m.Class == mention.Date && m.Date.Date != "" {
			t.dates[cl] = append(t.dates[cl], dated{i, len(t.Sents[m.Sent].Nodes)})
		}
		into := t.places
		if m.Class == mention.Date {
			if m.Date.Date == "" || m.Date.Relation == timex.Since || m.Date.Relation == timex.For {
				continue
			}
			into = t.dates
		} else if k := t.capital(i, n); k >= 0 {
			n = k
		} else if p := t.placePrep(m.Sent, n); !locative(p) && !t.appointed(m.Sent, n) || m.Class == mention.Party && (p != "at") == (m.Sort != "state") {
			continue // a body is a place one is at, a state one is in
		}
		if ev := t.deedBefore(m.Sent, n); ev != nil && m.Class == mention.Date {
			into[ev] = append(into[ev], dated{i, -1})
		}
		if ev := t.eventBefore(m.Sent, n); ev != nil {
			into[ev] = append(into[ev], dated{i, -1})
		}
		for depth, cl := range t.chain(m.Sent, n) {
			if !cl.Noun && t.vintage(i, n) {
				break
			}
			into[cl] = append(into[cl], dated{i, depth})
		}
	}
	t.whereWhen()
}

// venue tells a name that is a house one can be at: "the Royal Palace".
func (t *Text) venue(m *mention.Mention) bool {
	return m.Class == mention.Name && venues[strings.ToLower(lastWord(m.Of(t.Doc.Text)))]
}

var venues = words(`palace castle house hall residence villa kremlin istana`)

// whereWhen gives a clause behind "where" or "when" the place or day that the
// word points back to: "flew to Lima, where she met", "in May 1990, when he met".
func (t *Text) whereWhen() {
	for i, m := range t.Res.Mentions {
		if m.Within >= 0 || m.Class != mention.Date && !t.IsPlace(i) {
			continue
		}
		n := t.NodeAt(m.Sent, m.Last-1)
		cl := t.pointsBack(m.Sent, n, m.Class == mention.Date)
		switch {
		case cl == nil:
		case m.Class == mention.Date && m.Date.Date != "":
			t.dates[cl] = append(t.dates[cl], dated{i, 0})
		case m.Class != mention.Date:
			t.places[cl] = append(t.places[cl], dated{i, 0})
		}
	}
}

// pointsBack returns the clause that "where" opens behind a place, or "when"
// behind a day, with a comma or without, and between them only other days and
// places; else nil.
func (t *Text) pointsBack(s, n int, day bool) *Clause {
	nodes := t.Sents[s].Nodes
	for w := n + 1; n >= 0 && w < len(nodes) && w < n+5; w++ {
		switch {
		case nodes[w].XPOS == "WRB" && (nodes[w].Lemma == "where" && !day || nodes[w].Lemma == "when"):
			if cl := t.own[s][max(0, nodes[w].Head)]; cl != nil && !cl.Noun && nodes[w].Head > w {
				return cl
			}
			return nil
		case nodes[w].Form != "," && nodes[w].UPOS != "ADP" && !t.timeOrPlace(s, w):
			return nil
		}
	}
	return nil
}

// appointed tells a place that an event is set for: "is slated for Lima".
func (t *Text) appointed(s, n int) bool {
	v := t.Sents[s].Nodes[n].Head
	return v >= 0 && t.trees[s].preposition(n) == "for" && appointing[t.Sents[s].Nodes[v].Lemma]
}

// appointing are verbs that set an event for a day or a place.
var appointing = words(`slate schedule pencil earmark plan set book`)

// whereof returns the clause that tells what happened at the place or time that
// ends before token tok, and the word that says so: "in Lima, where she met X",
// "the night in Lima in May when she met X"; else nil.
func (t *Text) whereof(s, tok int) (*Clause, string) {
	toks := t.Sents[s].Tokens
	for tok < len(toks) && (toks[tok].Form == "," || toks[tok].Form == "in" || toks[tok].Form == "on" || t.timeLike(s, t.NodeAt(s, tok))) {
		tok++
	}
	if tok >= len(toks) || toks[tok].Form != "where" && toks[tok].Form != "when" {
		return nil, ""
	}
	return t.own[s][t.Sents[s].Nodes[t.NodeAt(s, tok)].Head], toks[tok].Form
}

// vintage tells the year that is part of what a thing is called, not the time
// of what is done with it: "amended their 2004 treaty", "the accord of 1991".
func (t *Text) vintage(i, n int) bool {
	m := &t.Res.Mentions[i]
	if m.Class != mention.Date || len(m.Date.Date) != len("2004") {
		return false
	}
	nd := t.Sents[m.Sent].Nodes[n]
	before := nd.Head > n && nodesAre(nd.Rel, "compound", "nummod", "amod", "nmod:desc")
	return before || nodesAre(nd.Rel, "nmod", "obl") && t.trees[m.Sent].preposition(n) == "of"
}

// capital returns the node of the capital that a state's name belongs to where
// something is said to happen there: "in Tuvalu's capital"; else -1.
func (t *Text) capital(i, n int) int {
	m := &t.Res.Mentions[i]
	if m.Class != mention.Party && m.Class != mention.Adjective || len(m.ID) != 3 {
		return -1
	}
	h := t.Sents[m.Sent].Nodes[n].Head
	if h < n || t.Sents[m.Sent].Nodes[h].Lemma != "capital" || !locative(t.trees[m.Sent].preposition(h)) {
		return -1
	}
	return h
}

// deeds are nouns for what is done with a text.
var deeds = words(`entry signing signature conclusion adoption ratification initialling`)

// deedBefore returns the deed that a time at the end of a sentence belongs to where
// the verb only speaks of it now: "welcomes the signing of the accord on 3 May".
func (t *Text) deedBefore(s, n int) *Clause {
	nodes := t.Sents[s].Nodes
	v := nodes[n].Head
	if v < 0 || v > n || nodes[v].XPOS != "VBZ" && nodes[v].XPOS != "VBP" {
		return nil
	}
	if o := dependent(nodes, v, "obj"); o > v && o < n && deeds[nodes[o].Lemma] {
		return t.own[s][o]
	}
	return nil
}

// eventBefore returns the event noun that a time or place directly follows,
// with nothing but its own phrases between: "his visit to Chile on 3 May". Word
// order is the better evidence here: a parser often hangs the date higher up.
func (t *Text) eventBefore(s, n int) *Clause {
	nodes := t.Sents[s].Nodes
	if t.trees[s].preposition(n) == "" {
		return nil
	}
	for k := n - 1; k >= 0; k-- {
		if t.Event(s, k) && !nodesAre(nodes[k].Rel, "compound", "amod") {
			return t.own[s][k]
		}
		switch nodes[k].UPOS {
		case "VERB", "AUX", "PUNCT", "SCONJ", "PART":
			return nil
		case "CCONJ":
			if k == 0 || !t.named(s, k-1) {
				return nil
			}
		case "ADP":
			if p := strings.ToLower(nodes[k].Form); p == "since" || p == "before" || p == "after" || p == "by" && nodes[k+1].XPOS == "VBG" {
				return nil
			}
		}
	}
	return nil
}

func nodesAre(rel string, any ...string) bool {
	for _, r := range any {
		if rel == r {
			return true
		}
	}
	return false
}

// placePrep is the preposition a place stands under, its own or that of the
// place it is in apposition to.
func (t *Text) placePrep(s, n int) string {
	tr := t.trees[s]
	for hops := 0; hops < 4; hops++ {
		if p := tr.preposition(n); p != "" {
			return p
		}
		r := tr.nodes[n].Rel
		if r != "appos" && r != "conj" && r != "flat" && r != "list" && r != "nmod:unmarked" || tr.nodes[n].Head < 0 {
			return ""
		}
		n = tr.nodes[n].Head
	}
	return ""
}

func locative(p string) bool {
	return p == "in" || p == "at" || p == "inside" || p == "near" || p == "on"
}

// NodeAt returns the node that covers a token, or -1.
func (t *Text) NodeAt(s, tok int) int {
	nodes := t.Sents[s].Nodes
	lo, hi := 0, len(nodes)
	for lo < hi {
		mid := (lo + hi) / 2
		if nodes[mid].Last <= tok {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(nodes) && nodes[lo].First <= tok {
		return lo
	}
	return -1
}

// When returns the mention that dates the clause, or -1: its own, else that of
// the verb that supports it.
func (cl *Clause) When() int { return cl.nearest(cl.Text.dates) }

// Where returns the mention that places the clause, or -1.
func (cl *Clause) Where() int { return cl.nearest(cl.Text.places) }

func (cl *Clause) nearest(of map[*Clause][]dated) int {
	best, depth := -1, 1<<30
	for _, d := range of[cl] {
		if d.depth < depth {
			best, depth = d.mention, d.depth
		}
	}
	if best < 0 && cl.Told != nil {
		best = cl.Told.nearest(of)
	}
	if best < 0 && cl.Support != nil {
		return cl.Support.nearest(of)
	}
	if p := cl.Parent; best < 0 && p != nil && cl.Link == "xcomp" && p.Lemma == "become" { // "in 1992 became the first to visit"
		return p.nearest(of)
	}
	if p := cl.Parent; best < 0 && p != nil && cl.Link == "conj" && !cl.Noun && !p.Noun { // "In Lima she met X and saw Y"
		nodes := cl.Text.Sents[cl.Sent].Nodes
		if i := p.nearest(of); i >= 0 && p.Sent == cl.Sent && cl.Text.Res.Mentions[i].First < nodes[p.Node].First {
			return i
		}
	}
	return best
}

// SinceIn returns the mention of the day since when a clause holds, or -1.
func (t *Text) SinceIn(cl *Clause) int {
	for i, m := range t.Res.Mentions {
		if m.Sent == cl.Sent && m.Class == mention.Date && m.Date.Relation == timex.Since && m.Date.Date != "" {
			return i
		}
	}
	return -1
}

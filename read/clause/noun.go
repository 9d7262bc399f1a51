package clause

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/timex"
)

// Det returns a phrase's determiner in lower case: "the", "a", "this", "their",
// or "".
func (t *Text) Det(s, n int) string {
	first, last := t.Core(s, n)
	for _, tok := range t.Sents[s].Tokens[max(0, first-1):last] {
		switch tok.UPOS {
		case "DET":
			return strings.ToLower(tok.Form)
		case "PRON":
			if tok.XPOS == "PRP$" {
				return strings.ToLower(tok.Form)
			}
		}
	}
	return ""
}

// definites begin phrases that speak of something known.
var definites = words(`the this that these those both their its his her our such`)

// Definite reports whether a phrase speaks of something known.
func (t *Text) Definite(s, n int) bool {
	if c := t.trees[s].child(n, "nmod:poss"); c >= 0 && t.timeLike(s, c) {
		return true // "Wednesday's summit"
	}
	return definites[t.Det(s, n)]
}

// Titled returns the name of a phrase that is a named thing, with its proof.
func (t *Text) Titled(s, n int) (string, chancery.Span, bool) {
	m := t.Mention(s, n)
	if !named(m) {
		return "", chancery.Span{}, false
	}
	sp := m.NameSpan
	if sp.Empty() {
		sp = m.Span
	}
	return sp.Of(t.Doc.Text), sp, true
}

// Within returns the parties named inside a phrase's core: in its title, its
// modifiers, its possessors ("the Korea-Singapore agreement").
func (t *Text) Within(s, n int) []Actor {
	var out []Actor
	first, last := t.Core(s, n)
	if m := t.Mention(s, n); m != nil {
		first, last = min(first, m.First), max(last, m.Last)
	}
	for i := range t.Res.Mentions {
		m := &t.Res.Mentions[i]
		if m.Sent != s || m.First < first || m.Last > last || m.Within >= 0 && m.First > 0 && t.Sents[s].Tokens[m.First-1].Form == "in" {
			continue // "delegates in Vienna" are not Austria's
		}
		if m.Class == mention.Adjective || m.Class == mention.Party || m.Class == mention.Anaphor && m.Anaphor.Poss {
			out = append(out, partiesOnly(t.refActors(i))...)
		}
	}
	return out
}

// Torn returns the parties that go on behind a name which ends with one of a
// row, and where the name ends without them: "Joint Commission | of A and B".
func (t *Text) Torn(s, n int) (rest []Actor, end int) {
	m := t.Mention(s, n)
	toks := t.Sents[s].Tokens
	if m == nil || m.Class != mention.Thing || m.Last+1 >= len(toks) || toks[m.Last].Form != "and" && toks[m.Last].Form != "," {
		return nil, 0
	}
	for i := range t.Res.Mentions {
		o := &t.Res.Mentions[i]
		if o.Sent == s && o.Last == m.Last && o.Within >= 0 && o.Class == mention.Party && o.First > m.First+1 && strings.EqualFold(toks[o.First-1].Form, "of") {
			end = toks[o.First-2].End
		}
	}
	if end == 0 {
		return nil, 0
	}
	for at := m.Last + 1; at < len(toks); at += 2 {
		if strings.EqualFold(toks[at].Form, "the") && at+1 < len(toks) {
			at++
		}
		i := t.covering(s, at)
		if i < 0 || t.Res.Mentions[i].Class != mention.Party || t.Res.Mentions[i].First != at {
			break
		}
		rest = append(rest, t.refActors(i)...)
		if at = t.Res.Mentions[i].Last - 1; at+1 >= len(toks) || toks[at+1].Form != "and" && toks[at+1].Form != "," {
			break
		}
	}
	if len(rest) == 0 {
		return nil, 0
	}
	return rest, end
}

func (t *Text) timeOrPlace(s, n int) bool {
	m := t.Mention(s, n)
	return m != nil && (m.Class == mention.Date || m.Class == mention.Place && t.trees[s].preposition(n) != "on")
}

// Timely reports whether a phrase is a time.
func (t *Text) Timely(s, n int) bool { return t.timeLike(s, n) }

func (t *Text) timeLike(s, n int) bool {
	m := t.Mention(s, n)
	return m != nil && m.Class == mention.Date
}

// Pair returns the two parties that sentence s or one of the two before it
// names, organs by their owners, else the two that the document is about.
func (t *Text) Pair(s int) []chancery.Value {
	for k := s; k >= 0 && k >= s-2; k-- {
		var c chancery.Claim
		for i, m := range t.Res.Mentions {
			if m.Sent != k || t.inGroup(i) {
				continue
			}
			ids := t.seatsWith(&m)
			if m.Class == mention.Party || m.Class == mention.Adjective {
				for _, p := range t.Res.Refs[i].Parties {
					ids = append(ids, p.ID)
				}
			}
			for _, id := range ids {
				owner, _, _ := strings.Cut(id, "/")
				v := t.Value(owner, m.Span)
				v.Basis = chancery.FromContext
				c.Add("party", v)
			}
		}
		if n := len(c.Fields["party"]); n == 2 {
			return c.Fields["party"]
		} else if n > 2 {
			break
		}
	}
	if two := t.Parties(t.Focus()); len(two) == 2 {
		return two
	}
	return nil
}

// seatsWith returns the state of a capital that something is done with: "talks
// with Washington".
func (t *Text) seatsWith(m *mention.Mention) []string {
	if m.Class != mention.Place || m.Other == "" || m.First == 0 || !strings.EqualFold(t.Sents[m.Sent].Tokens[m.First-1].Form, "with") {
		return nil
	}
	return []string{m.Other}
}

// inGroup reports whether mention i is a word of a group's name, not a party of
// its own: "American" in "the Central American states".
func (t *Text) inGroup(i int) bool {
	w := t.Res.Mentions[i].Within
	return w >= 0 && strings.HasPrefix(t.Res.Mentions[w].ID, "group:")
}

// Relation says how a date mention bounds what it dates.
func (t *Text) Relation(i int) timex.Relation {
	if i < 0 {
		return timex.At
	}
	return t.Res.Mentions[i].Date.Relation
}

// IsPlace reports whether mention i can be gone to: a place or a state.
func (t *Text) IsPlace(i int) bool {
	m := &t.Res.Mentions[i]
	return m.Class == mention.Place || m.Class == mention.Party && m.Sort == "state"
}

// IsState reports whether mention i is the name of a state.
func (t *Text) IsState(i int) bool {
	m := &t.Res.Mentions[i]
	return m.Sort == "state" && (m.Class == mention.Party || m.Class == mention.Place) || m.Class == mention.Adjective
}

// Name returns the bytes of a phrase's name: the mention's, else its words.
func (t *Text) Name(s, n int) chancery.Span {
	if m := t.Mention(s, n); m != nil && !m.NameSpan.Empty() {
		return m.NameSpan
	}
	return t.Bare(s, n)
}

// Modified reports whether a phrase has one of the words before its head.
func (t *Text) Modified(s, n int, any ...string) bool {
	first, last := t.Core(s, n)
	if m := t.Mention(s, n); m != nil {
		first = max(0, min(first, m.First)-1)
	}
	for _, tok := range t.Sents[s].Tokens[first:last] {
		for _, w := range any {
			if strings.EqualFold(tok.Form, w) {
				return true
			}
		}
	}
	return false
}

// Held reports whether a participle says that an event took place: "a summit
// held in May".
func (t *Text) Held(s, n int) bool {
	tr := t.trees[s]
	for _, c := range tr.children[n] {
		nd := tr.nodes[c]
		if nd.Rel == "acl" && nd.XPOS == "VBN" && (nd.Lemma == "hold" || nd.Lemma == "convene" || nd.Lemma == "host" || nd.Lemma == "organise" || nd.Lemma == "organize") {
			return t.child(s, c, "aux", "aux:pass") < 0
		}
	}
	return false
}

func (t *Text) child(s, n int, rels ...string) int { return t.trees[s].child(n, rels...) }

// Mark returns the word that subordinates a clause: "that", "to", "by", "".
func (cl *Clause) Mark() string { return cl.Text.mark(cl.Sent, cl.Node) }

// Preposition returns the preposition a phrase stands under, or "".
func (t *Text) Preposition(s, n int) string { return t.trees[s].preposition(n) }

// CoreSpan returns the bytes of a phrase's core.
func (t *Text) CoreSpan(s, n int) chancery.Span {
	first, last := t.Core(s, n)
	toks := t.Sents[s].Tokens
	return toks[first].Join(toks[last-1].Span)
}

// Verb returns the clause's lemma with its particle: "put off".
func (cl *Clause) Verb() string {
	for _, p := range []string{"off", "out", "up", "down"} {
		if cl.Particle == "" && cl.Adverb(p) {
			return cl.Lemma + " " + p
		}
	}
	if cl.Particle == "" {
		return cl.Lemma
	}
	return cl.Lemma + " " + cl.Particle
}

// DatesOf returns the date mentions in a clause's own words, nearest first.
func (t *Text) DatesOf(cl *Clause) []int {
	var out []int
	for _, d := range t.dates[cl] {
		out = append(out, d.mention)
	}
	return out
}

// PrepositionAt returns the preposition that mention i stands under, or "".
func (t *Text) PrepositionAt(i int) string {
	m := &t.Res.Mentions[i]
	if n := t.NodeAt(m.Sent, m.Last-1); n >= 0 {
		return t.placePrep(m.Sent, n)
	}
	return ""
}

// Simple reports whether a verb stands in the simple present or past, without
// an auxiliary.
func (cl *Clause) Simple() bool {
	switch cl.Text.Sents[cl.Sent].Nodes[cl.Node].XPOS {
	case "VBZ", "VBP", "VBD":
		return true
	}
	return false
}

// Bare reports whether a verb stands without ending or auxiliary: "insisted that
// Kenya withdraw".
func (cl *Clause) Bare() bool {
	x := cl.Text.Sents[cl.Sent].Nodes[cl.Node].XPOS
	return (x == "VB" || x == "VBP") && cl.Text.trees[cl.Sent].child(cl.Node, "aux", "cop") < 0
}

// FirstPerson reports whether the subject of a clause is "I" or "we".
func (cl *Clause) FirstPerson() bool {
	return slices.ContainsFunc(cl.Nodes(Subject), func(n int) bool {
		f := cl.Text.Sents[cl.Sent].Nodes[n].Form
		return f == "I" || strings.EqualFold(f, "we")
	})
}

// Pronoun reports whether a node is "it" or "them", for a thing just named.
func (t *Text) Pronoun(s, n int) bool {
	f := strings.ToLower(t.Sents[s].Nodes[n].Form)
	return f == "it" || f == "them"
}

// Noun returns a node's lemma as a dictionary has it: lower case and singular,
// also where the tagger took it for a name.
func (t *Text) Noun(s, n int) string {
	nd := t.Sents[s].Nodes[n]
	l := strings.ToLower(nd.Lemma)
	if m := t.Mention(s, n); m != nil && m.Class == mention.Anaphor {
		l = m.Anaphor.Head
	} else if m != nil && (m.Class == mention.Office || m.Class == mention.Person) && len(m.Posts) > 0 {
		switch m.Posts[0].Rank {
		case "head_of_state", "head_of_government", "monarch":
			return "leader"
		}
		ws := strings.Fields(strings.ToLower(m.Posts[0].Title))
		l = ws[0]
		if i := strings.LastIndex(m.Posts[0].Title, " "); i > 0 && !strings.Contains(m.Posts[0].Title, " of ") {
			l = strings.ToLower(m.Posts[0].Title[i+1:])
		}
	}
	if l == strings.ToLower(nd.Form) {
		l = strings.TrimSuffix(l, "s")
	}
	return l
}

// Possessed reports whether a phrase begins with a possessive pronoun: "their
// commitment".
func (t *Text) Possessed(s, n int) bool {
	c := t.trees[s].child(n, "nmod:poss")
	return c >= 0 && t.Sents[s].Nodes[c].UPOS == "PRON"
}

// Recurring reports whether a clause's sentence speaks of what happens again
// and again: "every two years".
func (t *Text) Recurring(s int) bool {
	for _, m := range t.Res.Mentions {
		if m.Sent == s && m.Class == mention.Date && m.Date.Recurring != "" {
			return true
		}
	}
	return false
}

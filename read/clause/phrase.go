package clause

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
)

// An Actor is a party or a person that a phrase names, with the words at hand.
type Actor struct {
	Party  resolve.Party   // ID "" for a person
	Person *resolve.Person // nil for a party
	Span   chancery.Span   // the words in place: a name, a title, a pronoun
	Basis  chancery.Basis
}

// Conjuncts returns a node and all that is coordinated with it, in order.
func (t *Text) Conjuncts(s, n int) []int {
	out := []int{n}
	tr := t.trees[s]
	for i := 0; i < len(out); i++ {
		for _, c := range tr.children[out[i]] {
			if r := tr.nodes[c].Rel; r == "conj" && t.nominal(s, c) {
				out = append(out, c)
			}
		}
	}
	return out
}

func (t *Text) nominal(s, n int) bool {
	switch t.Sents[s].Nodes[n].UPOS {
	case "NOUN", "PROPN", "PRON", "NUM", "X", "SYM", "DET":
		return true
	}
	return t.Mention(s, n) != nil
}

// Mention returns the mention that a node is or belongs to, or nil.
func (t *Text) Mention(s, n int) *mention.Mention {
	if i := t.MentionIndex(s, n); i >= 0 {
		return &t.Res.Mentions[i]
	}
	return nil
}

// MentionIndex is Mention's place in the document's list, or -1.
func (t *Text) MentionIndex(s, n int) int {
	return t.covering(s, t.Sents[s].Nodes[n].Last-1)
}

// covering returns the outermost mention over a token, or -1.
func (t *Text) covering(s, tok int) int {
	if t.over == nil {
		t.index()
	}
	return t.over[s][tok]
}

// index notes for every token the outermost mention that covers it.
func (t *Text) index() {
	t.over = make([][]int, len(t.Sents))
	for s := range t.Sents {
		t.over[s] = make([]int, len(t.Sents[s].Tokens))
		for i := range t.over[s] {
			t.over[s][i] = -1
		}
	}
	t.adj = make([][]bool, len(t.Sents))
	for s := range t.Sents {
		t.adj[s] = make([]bool, len(t.Sents[s].Tokens)+1)
	}
	for i, m := range t.Res.Mentions {
		if m.Class == mention.Adjective {
			for k := m.First; k < m.Last; k++ {
				t.adj[m.Sent][k] = true
			}
		}
		if m.Within >= 0 {
			continue
		}
		for k := m.First; k < m.Last; k++ {
			t.over[m.Sent][k] = i
		}
	}
}

// actorNouns are common nouns that stand for the party named beside them: "the
// Japanese side", "officials from Peru", "the governments of Ghana and Togo".
var actorNouns = words(`side government delegation official leader minister authority team embassy counterpart administration
	diplomat representative president premier people cabinet parliament mission party state country nation foreign-minister
	head ambassador envoy secretary chancellor king republic kingdom leadership member negotiator military force army navy guard troops police
	troop warplane jet helicopter soldier junta regime coalition
	company firm businessman business group community spokesperson spokesman spokeswoman ministry department agency senator lawmaker parliamentarian legislator mediator`)

// Actors returns the parties and persons a phrase names, over its
// coordination.
func (t *Text) Actors(s, n int) []Actor {
	var out []Actor
	for _, c := range t.Conjuncts(s, n) {
		if k := t.holder(s, c); k >= 0 {
			for _, c := range t.Conjuncts(s, k) {
				out = append(out, t.actor(s, c)...)
			}
			continue
		}
		out = append(out, t.actor(s, c)...)
	}
	return out
}

// Sole returns the parties and persons that a node names by itself.
func (t *Text) Sole(s, n int) []Actor { return t.actor(s, n) }

// holder returns the node of the person named after an office and a comma:
// "the Deputy Chairman, Minister of Mines N N", or -1.
func (t *Text) holder(s, n int) int {
	i := t.MentionIndex(s, n)
	if i < 0 || t.Res.Mentions[i].Class != mention.Office || len(t.Res.Refs[i].Persons) > 0 {
		return -1
	}
	toks := t.Sents[s].Tokens
	at := t.Res.Mentions[i].Last
	if at+1 >= len(toks) || toks[at].Form != "," {
		return -1
	}
	k := t.covering(s, at+1)
	if k < 0 || t.Res.Mentions[k].Class != mention.Person || t.Res.Mentions[k].First != at+1 {
		return -1
	}
	node := t.NodeAt(s, t.Res.Mentions[k].Last-1)
	if node < 0 || t.Sents[s].Nodes[node].Head != n && t.Sents[s].Nodes[node].Rel != "appos" {
		return -1
	}
	return node
}

func (t *Text) actor(s, n int) []Actor {
	i := t.MentionIndex(s, n)
	if i >= 0 {
		m := &t.Res.Mentions[i]
		switch m.Class {
		case mention.Party, mention.Person, mention.Office, mention.Anaphor:
			out := t.refActors(i)
			if at := t.seated(s, n); len(at) > 0 && (len(out) == 0 || m.Class == mention.Anaphor) {
				return at
			}
			if len(out) == 0 && m.Class == mention.Anaphor && leaders[m.Anaphor.Head] {
				out = t.pairBefore(i)
			}
			return t.himself(s, n, out)
		case mention.Place:
			if out := t.refActors(i); len(out) > 0 {
				return out
			}
		case mention.Adjective:
			if t.people(s, n) {
				return t.refActors(i)
			}
		}
	}
	if out := t.firm(s, n); len(out) > 0 || !actorNouns[t.Noun(s, n)] && !t.colleague(s, n) {
		return out
	}
	var out []Actor
	tr := t.trees[s]
	for _, c := range tr.children[n] {
		nd := tr.nodes[c]
		switch nd.Rel {
		case "amod", "compound", "nmod:poss", "nmod:desc", "nmod":
			if p := tr.preposition(c); nd.Rel == "nmod" && p != "of" && p != "from" {
				continue
			}
			if nd.Rel == "nmod:poss" && nd.UPOS == "PRON" && peerNouns[t.Noun(s, n)] {
				continue // whose counterpart it is sits on the other side
			}
			for _, k := range t.Conjuncts(s, c) {
				if j := t.MentionIndex(s, k); j >= 0 {
					out = append(out, t.sides(j)...)
				}
			}
		}
	}
	if len(out) == 0 {
		out = t.below(s, n)
	}
	if len(out) == 0 {
		out = t.seated(s, n)
	}
	return out
}

// peerNouns are nouns for those of other sides who hold the same office.
var peerNouns = words(`counterpart colleague`)

// colleague tells one colleague of somebody who speaks for a party: "her Malaysian
// colleague", not the colleagues of astronomers.
func (t *Text) colleague(s, n int) bool {
	if t.Sents[s].Nodes[n].Lemma != "colleague" || t.Sents[s].Nodes[n].XPOS != "NN" {
		return false
	}
	c := t.trees[s].child(n, "nmod:poss")
	if c < 0 {
		return false
	}
	for _, a := range t.actor(s, c) {
		if _, ok := a.Side(); ok && a.Person != nil {
			return true
		}
	}
	return false
}

// people tells a people that stands for its state: "talks with the Iranians".
func (t *Text) people(s, n int) bool {
	tr := t.trees[s]
	d := tr.child(n, "det")
	return tr.nodes[n].XPOS == "NNPS" && d >= 0 && strings.EqualFold(tr.nodes[d].Form, "the") && tr.child(n, "nummod", "amod", "acl:relcl") < 0
}

// rulers are nouns for those who govern from a capital.
var rulers = words(`government authority official leader leadership regime junta`)

// delegates are nouns for those who come from where they speak for.
var delegates = words(`official minister diplomat negotiator delegate expert delegation envoy representative leader`)

// seated returns the states of those who govern from the capital named with
// them, or come from there: "the government in Dhaka", "officials from Juba".
func (t *Text) seated(s, n int) []Actor {
	var out []Actor
	if rulers[t.Noun(s, n)] {
		for _, u := range t.Under(s, n, "in") {
			if a, ok := t.ofCapital(s, u); ok {
				return []Actor{a}
			}
		}
	}
	if !delegates[t.Noun(s, n)] {
		return nil
	}
	for _, u := range t.Under(s, n, "from") {
		for _, c := range t.Conjuncts(s, u) {
			if a, ok := t.ofCapital(s, c); ok {
				out = append(out, a)
			} else if i := t.MentionIndex(s, c); i >= 0 {
				out = append(out, t.sides(i)...)
			}
		}
	}
	return out
}

// ofCapital returns the state whose capital stands at n.
func (t *Text) ofCapital(s, n int) (Actor, bool) {
	m := t.Mention(s, n)
	if m == nil || m.Class != mention.Place || m.Other == "" {
		return Actor{}, false
	}
	p := resolve.Party{ID: m.Other, Span: m.Span, Basis: chancery.FromData}
	return Actor{Party: p, Span: m.Span, Basis: chancery.FromData}, true
}

// below looks for parties under "of" further down a phrase: "the ministers
// responsible for transport of Denmark and Norway".
func (t *Text) below(s, n int) []Actor {
	tr := t.trees[s]
	for _, c := range tr.children[n] {
		if c < n || tr.nodes[c].Rel != "nmod" && tr.nodes[c].Rel != "amod" && tr.nodes[c].Rel != "obl" {
			continue
		}
		if tr.preposition(c) == "of" && actorNouns[t.Noun(s, c)] { // "a group of Latvian lawmakers"
			if out := partiesOnly(t.Actors(s, c)); len(out) > 0 {
				return out
			}
		}
		if tr.preposition(c) == "of" {
			for _, k := range t.Conjuncts(s, c) {
				if j := t.MentionIndex(s, k); j >= 0 && t.Res.Mentions[j].Class == mention.Party {
					return partiesOnly(t.Actors(s, c))
				}
			}
		}
		if out := t.below(s, c); len(out) > 0 {
			return out
		}
	}
	return nil
}

// sides returns the parties a mention refers to; "his" of "his country" is the
// side of whoever he is.
func (t *Text) sides(i int) []Actor {
	out := partiesOnly(t.refActors(i))
	if m := &t.Res.Mentions[i]; len(out) > 0 || m.Class != mention.Anaphor || !m.Anaphor.Poss {
		return out
	}
	for _, a := range t.refActors(i) {
		if p, ok := a.Side(); ok {
			out = append(out, Actor{Party: p, Span: t.Res.Mentions[i].Span, Basis: chancery.FromContext})
		}
	}
	return out
}

func partiesOnly(as []Actor) []Actor {
	var out []Actor
	for _, a := range as {
		if a.Person == nil {
			out = append(out, a)
		}
	}
	return out
}

// refActors returns what mention i refers to.
func (t *Text) refActors(i int) []Actor {
	m, ref := &t.Res.Mentions[i], &t.Res.Refs[i]
	var out []Actor
	for _, p := range ref.Persons {
		a := Actor{Person: p, Span: m.Span, Basis: chancery.Explicit}
		if m.Class == mention.Person {
			a.Span = m.NameSpan
		} else {
			a.Basis = chancery.FromContext
		}
		out = append(out, a)
	}
	if len(out) > 0 {
		return out
	}
	if len(ref.Parties) == 0 && m.Class == mention.Office { // nobody named, but known whose office it is
		for _, p := range m.Posts {
			if p.Party != "" {
				out = append(out, Actor{Party: resolve.Party{ID: p.Party, Span: p.PartySpan}, Span: p.PartySpan, Basis: chancery.Explicit})
			}
		}
	}
	for _, p := range ref.Parties {
		sp := m.Span
		if m.Class != mention.Anaphor && m.Class != mention.Office && !p.Span.Empty() && m.Span.Contains(p.Span) {
			sp = p.Span
		}
		out = append(out, Actor{Party: p, Span: sp, Basis: p.Basis})
	}
	return out
}

// Side returns the party an actor is or speaks for.
func (a Actor) Side() (resolve.Party, bool) {
	if a.Person == nil {
		return a.Party, a.Party.ID != ""
	}
	if a.Person.Party == "" {
		return resolve.Party{}, false
	}
	return resolve.Party{ID: a.Person.Party, Span: a.Person.PartySpan, Basis: a.Person.Basis}, true
}

// Core returns the tokens of a phrase without what follows its head, except
// an "of"-phrase that belongs to the name of the thing ("of understanding").
func (t *Text) Core(s, n int) (first, last int) {
	tr := t.trees[s]
	nd := tr.nodes[n]
	first, last = nd.First, nd.Last
	for _, c := range tr.children[n] {
		switch tr.nodes[c].Rel {
		case "det", "amod", "compound", "nummod", "nmod:desc", "nmod:poss", "flat", "advmod", "punct":
			if c < n && tr.nodes[c].Rel != "punct" {
				a, _ := tr.reach(c, nil)
				first = min(first, tr.nodes[a].First)
			}
		}
	}
	toks := t.Sents[s].Tokens
	if last+1 < len(toks) && strings.EqualFold(toks[last].Form, "of") {
		last += 2
		for plans[strings.ToLower(nd.Lemma)] && last < len(toks) && toks[last-1].UPOS == "ADJ" {
			last++
		}
	}
	return first, last
}

// plans are nouns whose "of" says what sort they are, whatever stands before it:
// "plan of bilateral military cooperation".
var plans = words(`plan programme program`)

// sittings are nouns for one meeting of a body or series.
var sittings = words(`round session sitting edition plenary iteration meeting`)

// nameHead returns the token after a name's head noun and what follows it by
// "of": "Joint Statement | on …", "Meeting of Foreign Ministers | in …".
func (t *Text) nameHead(m *mention.Mention) int {
	toks := t.Sents[m.Sent].Tokens
	if t.over == nil {
		t.index()
	}
	for i := m.First + 1; i < m.Last; i++ {
		if toks[i].UPOS != "ADP" && toks[i].Form != "(" || t.adj[m.Sent][i] { // "Republic of Korea-Chile Forum"
			continue
		}
		if !strings.EqualFold(toks[i].Form, "of") {
			return i
		}
		if sittings[strings.ToLower(toks[i-1].Lemma)] {
			continue // "third round of the A-B Strategic Dialogue" is a dialogue
		}
		last := i + 1
		for last < m.Last && last <= i+2 && toks[last].UPOS != "ADP" && toks[last].UPOS != "DET" {
			last++
		}
		return last
	}
	return m.Last
}

// Words returns a phrase's core, the parties in it left out, as space-separated lower-case lemmas with a
// space at each end, for look-up of what the phrase names.
func (t *Text) Words(s, n int) string {
	first, last := t.Core(s, n)
	if m := t.Mention(s, n); named(m) {
		first, last = m.First, t.nameHead(m)
	}
	if t.over == nil {
		t.index()
	}
	var b strings.Builder
	b.WriteByte(' ')
	for i := first; i < last; i++ {
		tok := &t.Sents[s].Tokens[i]
		if t.adj[s][i] || (tok.Form == "-" || tok.Form == "–") && i > 0 && t.adj[s][i-1] && t.adj[s][i+1] {
			continue // "the joint Chile-Norway commission" is a joint commission
		}
		if tok.UPOS == "ADJ" && plans[strings.ToLower(t.Sents[s].Nodes[n].Lemma)] && t.afterOf(s, first, i) {
			continue
		}
		w := tok.Lemma
		if w == "" || tok.UPOS == "VERB" { // "understanding" in a name is a noun, whatever its tag
			w = tok.Form
		}
		b.WriteString(strings.ToLower(w))
		b.WriteByte(' ')
	}
	return b.String()
}

// afterOf reports whether "of" stands between two tokens.
func (t *Text) afterOf(s, first, i int) bool {
	for _, tok := range t.Sents[s].Tokens[first:i] {
		if strings.EqualFold(tok.Form, "of") {
			return true
		}
	}
	return false
}

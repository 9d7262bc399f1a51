package resolve

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
)

// parties resolves "both sides", "the two countries", "the parties".
func (r *reader) parties(i int) {
	m, ref := &r.Mentions[i], &r.Refs[i]
	n := m.Anaphor.Count
	if n == 0 && r.form(m.Sent, m.First, "all") { // never just two
		for n = 3; n < 6 && len(ref.Parties) == 0; n++ {
			ref.Parties = r.several(i, n)
		}
	} else if n == 0 || n == 2 {
		ref.Parties = r.pair(i)
	} else {
		ref.Parties = r.several(i, n)
	}
	if statesOnly(m.Anaphor.Head) {
		for _, p := range ref.Parties {
			if !r.isState(p.ID) {
				ref.Parties = r.statePair(i)
				break
			}
		}
	}
	if len(ref.Parties) < 2 {
		ref.Parties, ref.Reason = nil, "no two parties in focus"
	}
}

func statesOnly(head string) bool {
	switch head {
	case "country", "nation", "state", "government", "capital", "neighbour", "neighbor", "economy":
		return true
	}
	return false
}

// isState reports whether an id is a state's or territory's.
func (r *reader) isState(id string) bool {
	p, ok := r.g.Party(id)
	return ok && (p.Sort == "state" || p.Sort == "territory") || !ok && len(id) == 3
}

// pair returns the two parties in focus before mention i: those of the latest
// sentence that has exactly two, else the two the document names most.
func (r *reader) pair(i int) []Party { return r.several(i, 2) }

func (r *reader) several(i, n int) []Party {
	m := &r.Mentions[i]
	for sent := m.Sent; sent >= 0 && sent >= m.Sent-3; sent-- {
		for _, way := range []show{hyphened, spoken, named, all} {
			if ps := r.partiesIn(sent, i, way); len(ps) == n && (n != 2 || way == hyphened || way == spoken || !r.aside(ps, sent, i)) {
				return ps
			}
		}
	}
	if n == 2 {
		return r.leading(i, func(string) bool { return true })
	}
	return nil
}

// aside reports whether one of two parties that a sentence names is only spoken
// of: before it, people spoke for two parties, of which the sentence names one
// and, neither as a subject nor beside it, a third. "X of A met Y of B. Y said
// that B leads to C. The two sides …": A and B.
func (r *reader) aside(ps []Party, sent, i int) bool {
	var met []Party
	for s := sent - 1; s >= 0 && len(met) != 2; s-- {
		met = r.partiesIn(s, i, spoken)
	}
	if len(met) != 2 {
		return false
	}
	third := slices.IndexFunc(ps, func(p Party) bool { return p.ID != met[0].ID && p.ID != met[1].ID })
	if third < 0 || ps[1-third].ID != met[0].ID && ps[1-third].ID != met[1].ID {
		return false
	}
	for _, j := range r.bySent[sent] {
		o := &r.Mentions[j]
		if j < i && o.ID == ps[third].ID && (r.subject(j) || r.beside(o)) {
			return false
		}
	}
	return true
}

// beside reports whether a word joins a party to the one before or after it.
func (r *reader) beside(m *mention.Mention) bool {
	toks := r.sents[m.Sent].Tokens
	if m.Last < len(toks) && strings.EqualFold(toks[m.Last].Form, "and") {
		return true
	}
	for k := m.First - 1; k >= max(m.First-2, 0); k-- {
		switch strings.ToLower(toks[k].Form) {
		case "and", "with", "between":
			return true
		}
	}
	return false
}

// statePair is pair over states alone.
func (r *reader) statePair(i int) []Party { return r.leading(i, r.isState) }

// leading returns the two parties named most often in the document if they
// stand out from the rest; those before mention i give the proof.
func (r *reader) leading(i int, fits func(string) bool) []Party {
	type tally struct {
		id string
		n  int
	}
	counts := map[string]int{}
	var all []tally
	for j := range r.Mentions {
		for _, p := range r.shown(j) {
			if fits(p.ID) {
				if counts[p.ID] == 0 {
					all = append(all, tally{p.ID, 0})
				}
				counts[p.ID]++
			}
		}
	}
	for k := range all {
		all[k].n = counts[all[k].id]
	}
	slices.SortStableFunc(all, func(a, b tally) int { return b.n - a.n })
	if len(all) < 2 || len(all) > 2 && all[1].n < 2*all[2].n && all[1].n < all[2].n+3 {
		return nil
	}
	first, ok1 := r.lastSpan(i, all[0].id)
	second, ok2 := r.lastSpan(i, all[1].id)
	if !ok1 || !ok2 {
		return nil
	}
	return []Party{first, second}
}

// lastSpan finds the words nearest before mention i that name a party, else the document's first.
func (r *reader) lastSpan(i int, id string) (Party, bool) {
	at := -1
	for j := range r.Mentions {
		for _, p := range r.shown(j) {
			if p.ID == id && (at < 0 || j < i) {
				at = j
			}
		}
	}
	if at < 0 {
		return Party{}, false
	}
	for _, p := range r.shown(at) {
		if p.ID == id {
			p.Basis = chancery.FromContext
			return p, true
		}
	}
	return Party{}, false
}

// shown returns the parties a mention puts in focus: a party or adjective
// itself, a person by the party he speaks for.
func (r *reader) shown(j int) []Party {
	m := &r.Mentions[j]
	switch m.Class {
	case mention.Party, mention.Adjective:
		if m.ID == "" || m.Sort == "company" || m.Sort == "ministry" || m.Sort == "mission" {
			return nil
		}
		return []Party{{ID: m.ID, Name: m.Name, Span: m.NameSpan, Basis: chancery.Explicit}}
	case mention.Person:
		if p := r.personOf(j); p != nil {
			if q, ok := r.speaksFor(p); ok {
				return []Party{q}
			}
		}
	case mention.Office, mention.Anaphor:
		var out []Party
		for _, p := range r.Refs[j].Persons {
			if q, ok := r.speaksFor(p); ok {
				out = append(out, q)
			}
		}
		return append(out, r.Refs[j].Parties...)
	}
	return nil
}

// A show says which mentions of a sentence count as putting a party in focus.
type show uint8

const (
	all      show = iota // all
	named                // parties that stand as names of their own
	spoken               // persons, by whom they speak for
	hyphened             // a pair in one word: "ASEAN-Russia"
)

// counts reports whether mention j shows a party in the given way.
func (r *reader) counts(j int, way show) bool {
	m := &r.Mentions[j]
	switch way {
	case named:
		return m.Class == mention.Party && m.Within < 0 && !m.AsPlace
	case spoken:
		return m.Class == mention.Person || m.Class == mention.Office && len(r.Refs[j].Persons) > 0
	case hyphened:
		return m.Class == mention.Adjective && (r.hyphen(m.Sent, m.Last) || r.hyphen(m.Sent, m.First-1))
	}
	return true
}

func (r *reader) hyphen(sent, k int) bool {
	toks := r.sents[sent].Tokens
	return k >= 0 && k < len(toks) && (toks[k].Form == "-" || toks[k].Form == "–" || toks[k].Form == "‑")
}

// speaksFor returns the party a person puts in focus: a state's organs count as the state.
func (r *reader) speaksFor(p *Person) (Party, bool) {
	q, ok := p.PersonParty(r.g.Name)
	if owner, _, organ := strings.Cut(q.ID, "/"); organ && r.isState(owner) {
		q.ID, q.Name = owner, r.g.Name(owner)
	}
	return q, ok && !q.Span.Empty()
}

// partiesIn returns the distinct parties a sentence shows before mention i in one way.
func (r *reader) partiesIn(sent, i int, way show) []Party {
	var out []Party
	for _, j := range r.bySent[sent] {
		if j >= i {
			break
		}
		if !r.counts(j, way) {
			continue
		}
		for _, p := range r.shown(j) {
			if !slices.ContainsFunc(out, func(o Party) bool { return o.ID == p.ID }) {
				if p.Basis == chancery.Explicit {
					p.Basis = chancery.FromContext
				}
				out = append(out, p)
			}
		}
	}
	return out
}

// country resolves "the country", "the government", "the company" in the singular.
func (r *reader) country(i int) {
	m, ref := &r.Mentions[i], &r.Refs[i]
	if m.Anaphor.Head == "delegation" && r.delegation(i) {
		return
	}
	not := ""
	for _, j := range r.bySent[m.Sent] {
		if j >= i {
			break
		}
		if ps := r.shown(j); len(ps) == 1 && r.subject(j) && !r.Mentions[j].AsPlace {
			not = ps[0].ID
			break
		}
	}
	for j := i - 1; j >= 0 && (r.Mentions[j].Sent >= m.Sent-2 || m.Anaphor.Head == "union"); j-- {
		o := &r.Mentions[j]
		if o.Class != mention.Party && !(o.Class == mention.Place && o.ID != "") && !(o.Class == mention.Adjective && r.crewOf(o)) || o.ID == not && m.Anaphor.Head != "delegation" || o.ID == "" {
			continue
		}
		if !r.headFits(m.Anaphor.Head, o) {
			continue
		}
		ref.Parties = []Party{{ID: o.ID, Name: r.g.Name(o.ID), Span: o.NameSpan, Basis: chancery.FromContext}}
		return
	}
	if not != "" && statesOnly(m.Anaphor.Head) && r.isState(not) {
		if p, ok := r.lastSpan(i, not); ok {
			ref.Parties = []Party{p}
			return
		}
	}
	ref.Reason = "no party before it fits"
}

// headFits reports whether a party can be called by a head noun.
func (r *reader) headFits(head string, o *mention.Mention) bool {
	switch head {
	case "company":
		return o.Sort == "company"
	case "ministry":
		return o.Sort == "ministry"
	case "union":
		p, ok := r.g.Party(o.ID)
		return ok && strings.Contains(p.Name+" "+p.Formal, "Union") && o.Sort == "organisation"
	case "organisation", "organization", "bloc", "grouping":
		return o.Sort == "organisation" || o.Sort == "group"
	case "delegation":
		return o.Sort == "mission" || strings.HasSuffix(strings.ToLower(o.Of(r.Doc.Text)), " delegation") || r.crewOf(o)
	case "side", "party", "partner", "ally":
		return o.Class == mention.Party && !o.AsPlace
	}
	return r.isState(o.ID)
}

// it resolves "it" and "its": the party that does something earlier in the
// sentence, else the subject of the sentence before.
func (r *reader) it(i int) {
	m, ref := &r.Mentions[i], &r.Refs[i]
	if j := r.doer(m.Sent, m.First); j >= 0 {
		r.mean(ref, j)
		return
	}
	if m.Sent == 0 {
		return
	}
	if j := r.doer(m.Sent-1, r.verb[m.Sent-1]+1); j >= 0 {
		r.mean(ref, j)
		return
	}
	ref.Reason = "the subject before it is not a name"
}

// doer returns the last party or thing of a sentence, before a token, that a
// verb follows; else the first at the top level before the verb; else the one
// that something is done to: "thanked Japan for its help".
func (r *reader) doer(sent, before int) int {
	toks := r.sents[sent].Tokens
	found, first, object := -1, -1, -1
	for _, j := range r.bySent[sent] {
		m := &r.Mentions[j]
		if m.First >= before || m.Within >= 0 || m.AsPlace || m.Class != mention.Party && m.Class != mention.Thing && !(m.Class == mention.Anaphor && len(r.Refs[j].Parties) == 1) {
			continue
		}
		if m.First > 0 && (toks[m.First-1].UPOS == "ADP" || m.First > 1 && toks[m.First-2].UPOS == "ADP" && toks[m.First-1].UPOS == "DET") {
			continue
		}
		if first < 0 && r.subject(j) {
			first = j
		}
		if m.Last < len(toks) && m.Last < before && (toks[m.Last].UPOS == "VERB" || toks[m.Last].UPOS == "AUX" || toks[m.Last].UPOS == "ADV") {
			found = j
		}
		if m.First > 0 && toks[m.First-1].UPOS == "VERB" && m.Class == mention.Party {
			object = j
		}
	}
	switch {
	case found >= 0:
		return found
	case first >= 0:
		return first
	}
	return object
}

// mean copies what mention j means into ref, its words as proof.
func (r *reader) mean(ref *Ref, j int) {
	o := &r.Mentions[j]
	if o.Class == mention.Thing {
		ref.Thing = r.sameThing(j)
		return
	}
	for _, p := range r.Refs[j].Parties {
		p.Basis = chancery.FromContext
		ref.Parties = append(ref.Parties, p)
	}
}

// thing resolves "the summit", "the MOU", "this plan" to the latest thing of that sort.
func (r *reader) thing(i int) {
	m, ref := &r.Mentions[i], &r.Refs[i]
	for j := i - 1; j >= 0; j-- {
		o := &r.Mentions[j]
		if o.Class != mention.Thing || o.Within >= 0 || !thingFits(m.Anaphor.Head, o.Head) {
			continue
		}
		if r.newer(i, j) {
			ref.Reason = "an unnamed one stands nearer"
			return
		}
		ref.Thing = r.sameThing(j)
		return
	}
	ref.Reason = "no named thing of this sort before it"
}

// thingFits reports whether a short form's head can stand for a thing's.
func thingFits(short, head string) bool {
	if short == head || len(head) > len(short) && head[len(head)-len(short)-1:] == " "+short {
		return true
	}
	switch short {
	case "mou", "memorandum":
		return head == "memorandum of understanding" || head == "memorandum of cooperation" || head == "memorandum"
	case "plan":
		return head == "plan of action" || head == "action plan" || head == "work plan" || head == "programme" || head == "strategy"
	case "document", "deal", "pact", "accord", "agreement":
		return texts[head] && (short == "document" || head != "statement" && head != "declaration" && head != "joint statement")
	case "gathering", "event", "meeting", "talks", "engagement", "conference", "summit", "session":
		return occasions[head] && (short != "summit" || head == "summit")
	case "statement", "declaration":
		return head == "joint statement" || head == "joint declaration" || head == "communiqué" || head == "communique"
	case "fta":
		return head == "free trade agreement"
	case "programme", "program", "project", "initiative", "network":
		return short == "initiative" && (head == "network" || head == "programme" || head == "project") || short[:4] == head[:min(4, len(head))]
	}
	return false
}

var texts = map[string]bool{
	"agreement": true, "treaty": true, "convention": true, "charter": true, "protocol": true, "statement": true, "declaration": true, "pact": true, "accord": true,
	"memorandum": true, "memorandum of understanding": true, "joint statement": true, "joint declaration": true, "plan of action": true, "action plan": true, "framework": true,
	"free trade agreement": true, "partnership agreement": true, "economic partnership agreement": true, "comprehensive economic partnership agreement": true, "letter of intent": true,
	"roadmap": true, "communiqué": true, "communique": true, "arrangement": true, "framework agreement": true, "deal": true, "free trade deal": true, "memorandum of cooperation": true,
}

var occasions = map[string]bool{
	"summit": true, "meeting": true, "forum": true, "conference": true, "dialogue": true, "consultation": true, "round": true, "talks": true, "session": true, "workshop": true,
	"seminar": true, "roundtable": true, "congress": true, "assembly": true, "retreat": true, "senior officials meeting": true, "business forum": true, "strategic dialogue": true,
	"joint commission": true, "expo": true, "symposium": true, "colloquium": true, "hearing": true, "week": true, "council": false,
}

// newer reports whether the text tells of an unnamed thing of the same sort
// after thing j or beside it: "met in Seoul", "held a summit".
func (r *reader) newer(i, j int) bool {
	m, o := &r.Mentions[i], &r.Mentions[j]
	for sent := o.Sent; sent <= m.Sent; sent++ {
		toks := r.sents[sent].Tokens
		for k, tok := range toks {
			if sent == m.Sent && k >= m.First {
				break
			}
			if occasions[m.Anaphor.Head] && k == r.verb[sent] && (tok.Form == "met" || tok.Form == "meet") && sent > o.Sent {
				return true
			}
			same := tok.Form == m.Anaphor.Head || tok.Lemma == m.Anaphor.Head
			if k == 0 || !same && !(occasions[m.Anaphor.Head] && occasions[tok.Lemma]) || r.nominal(sent, k) {
				continue
			}
			if same && k+1 < len(toks) && (toks[k+1].Form == "with" || toks[k+1].Form == "between") {
				return true
			}
			for b := k - 1; b >= 0 && b >= k-4; b-- {
				switch toks[b].Form {
				case "a", "an", "A", "An":
					return true
				}
			}
		}
	}
	return false
}

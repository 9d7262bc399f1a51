package mention

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
)

// complement reads what follows the head: portfolio, party, host. It returns
// the end of the title proper and sets t.last to the end of its parties.
func (s *scan) complement(start, end int, t *title) int {
	for end < len(s.low) {
		if s.is(end, "(") && s.is(end+2, ")") && s.capital(end+1) && portfolio[s.low[end+1]] {
			end += 3
			continue
		}
		j := end + 1
		if s.is(j, "the") {
			j++
		}
		switch {
		case s.is(end, "of") && s.is(end-1, "head", "chief", "deputy") && s.is(j, "delegation", "mission", "protocol", "division"):
			end = j + 1
		case s.is(end, "from") && t.post.Rank == "counterpart" && !t.plural:
			if p := s.partyAt(j); p.last > 0 && !p.adj {
				s.setParty(end, p, t)
			}
			return end
		case s.is(end, "of", "for", "on", "to", "at", "in", "with") && (!s.cap[end] || s.shouting()):
			if j < len(s.low) && s.owner[j] {
				return end // "president on Monday"
			}
			if p, head := s.master(end, j); head > j && p.last > 0 {
				t.post.Party, t.post.PartySpan, t.last = p.id, p.span, head
				end, t.serves = head, true
				continue
			}
			if u, p := s.parliament(j); u > j && s.is(end, "of", "in") && (leadsChamber(s.low[end-1]) || unitHead[s.low[j]]) {
				if p.last > 0 {
					t.post.Party, t.post.PartySpan, t.last = p.id, p.span, p.last
				}
				if t.field, t.last = u, max(t.last, u); leadsChamber(s.low[end-1]) {
					t.post.Rank = "parliament"
				}
				return u
			}
			if u, p := s.unit(j); u > j && p.last > 0 && t.post.Party == "" {
				t.post.Party, t.post.PartySpan, t.last = p.id, p.span, u
				end = u
				continue
			}
			if e := s.post(j); e > j && s.is(end, "in") && (posted(t.post.Rank) || s.is(end-1, "office", "ministry", "department")) {
				s.seatOf(j, t)
				t.last = e
				return end
			}
			if p := s.partyAt(j); p.last > 0 {
				if (s.is(end, "in", "at", "with") && !posted(t.post.Rank) || s.is(end, "to") && rules(t.post.Rank)) && s.placed(j) {
					return end // "met his counterpart in Tokyo"
				}
				s.setParty(end, p, t)
				return s.afterParty(start, end, t)
			}
			if s.is(end, "to") && rules(t.post.Rank) && s.known(j).sense.Class == gazetteer.Place {
				return end // a town that stands for no state
			}
			if w := s.headWidth(j, false); w > 0 && s.is(end, "to", "of") && !s.is(j, "state", "general") && s.joined(start, end) != "secretary" {
				t.named = j == end+1 && s.cap[j] && s.personName(j+w) > j+w
				t.serves = t.named || s.is(end, "to") && j == end+1 // "Adviser to President N"
				end = j + w                                         // "Assistant to the President", "Envoy of the Secretary-General"
				continue
			}
			if u, p := s.unit(j); u > j {
				if end = u; p.last > 0 {
					t.post.Party, t.post.PartySpan, t.last = p.id, p.span, max(t.last, u)
				}
				continue
			}
			if e := s.ofTheirs(end); e > end && t.plural {
				t.last = e
				return end
			}
			k := s.portfolio(j, s.cap[start])
			if k == j || s.is(end, "in", "with", "at") || s.is(end, "on") && s.headWidth(k, false) > 0 {
				t.open = s.is(end, "of", "at") && s.is(j-1, "the", "of") && j < len(s.low) && !s.cap[j] && !portfolio[s.low[j]]
				return end
			}
			end = k
		case s.is(end, "extraordinary") && s.is(end+1, "and") && s.is(end+2, "plenipotentiary"), s.is(end, "plenipotentiary") && s.is(end+1, "and") && s.is(end+2, "extraordinary"):
			end += 3
		case s.is(end, "-", "–") && s.is(end+1, "in") && s.is(end+3, "charge"):
			end += 4
		default:
			return end
		}
	}
	return end
}

// posted reports whether an office of this rank is held at a place abroad.
func posted(rank string) bool { return rank == "ambassador" || rank == "envoy" }

// rules reports whether an office of this rank is never one to another state:
// in "the visit of the Foreign Secretary to Lima" the place is the visit's.
func rules(rank string) bool {
	return reigns(rank) || rank == "minister" || rank == "counterpart" || rank == "junior_minister" || rank == "leader" || rank == "parliament"
}

// placed reports whether a city or state is named at token j.
func (s *scan) placed(j int) bool {
	c := s.known(j).sense.Class
	return c == gazetteer.Metonym || c == gazetteer.Place || c == gazetteer.State
}

// master reads whom an office serves: "Adviser to the German Chancellor",
// "Chief of Staff to the Finnish President". It returns the party of that
// office and its end, j for none.
func (s *scan) master(prep, j int) (located, int) {
	if !s.is(prep, "to", "of") || j >= len(s.low) {
		return located{}, j
	}
	n, sense := s.party(j)
	if n == 0 || s.is(prep, "to") && !isAdj(sense) && !s.possessive(j+n) && sense.Class != gazetteer.Organ {
		return located{}, j
	}
	k := j + n
	if s.possessive(k) {
		k++
	}
	w := s.headWidth(k, true)
	if w == 0 || s.pluralTitle(k, w) {
		return located{}, j
	}
	return located{first: j, last: j + n, id: sense.ID, span: s.span(j, j+n)}, k + w
}

// unit reads a part of an institution after "of", "at" or "in": "the
// International Policy Bureau", "the General Staff", "Poland’s Presidential
// Chancellery". It returns its end, j for none, and the owner written before it.
func (s *scan) unit(j int) (int, located) {
	k, p := j, located{}
	if n, sense := s.party(j); n > 0 && (s.possessive(j+n) || isAdj(sense)) {
		p = located{first: j, last: j + n, id: sense.ID, span: s.span(j, j+n)}
		if k = p.last; s.possessive(k) {
			k++
		}
	}
	if e := s.smallUnit(k); e > k && p.last > 0 {
		return e, p
	}
	if s.capital(k) && s.is(k, "ministry", "department") && s.is(k-1, "the") && (s.capital(k+1) || s.is(k+1, ",")) {
		return k + 1, p // "the Secretary General of the Ministry, N N"
	}
	for e := k; e < k+8 && e < len(s.low); e++ {
		switch {
		case s.owner[e], s.known(e).len > 1 && e > k, s.known(e).given && !portfolio[s.low[e]]:
			return j, located{}
		case s.cap[e] && unitHead[s.low[e]] && (e > k || p.last > 0) && (!s.capital(e+1) || s.holderAt(e+1)):
			return e + 1, p
		case s.cap[e] && s.is(e, "office", "cabinet") && s.is(e+1, "of") && s.is(e+2, "the") && s.headWidth(e+3, true) > 0:
			return e + 3 + s.headWidth(e+3, true), p
		case s.cap[e] && s.is(e, "office", "secretariat") && s.is(e+1, "of") && s.is(e+2, "the") && s.capital(e+3):
			if u, q := s.unit(e + 3); u > e+3 {
				return u, q
			}
			return j, located{}
		case s.cap[e] && (!notName[s.low[e]] || portfolio[s.low[e]]) && s.headWidth(e, false) == 0 || s.cap[e] && s.is(e, "general"):
		case s.is(e, "and", "&", "for") && e > k && s.capital(e+1):
		default:
			return j, located{}
		}
	}
	return j, located{}
}

// smallUnit reads a part of an institution in small letters behind its owner:
// "Ukraine's presidential office". It returns its end, k for none.
func (s *scan) smallUnit(k int) int {
	for e := k; e < k+4 && e < len(s.low) && !s.cap[e]; e++ {
		switch s.toks[e].UPOS {
		case "NOUN", "ADJ":
		default:
			return k
		}
		if unitHead[s.low[e]] || s.is(e, "delegation", "side", "team") {
			return e + 1
		}
	}
	return k
}

// unitHead lists the heads of parts of institutions that people head.
var unitHead = set(`department bureau directorate division chancellery staff secretariat administration service forces unit headquarters cabinet agency
	authority commission council committee board command section desk office centre center inspectorate`)

// A located party: its tokens, id, and the span of the name proper.
type located struct {
	first, last int
	id          string
	span        chancery.Span
	adj         bool
	part        bool // its words are part of the title that follows: "NSC Spokesperson"
	from        int  // where they begin, after the owner
}

// partyAt reads a party's full name at token j, with the acronym in brackets.
func (s *scan) partyAt(j int) located {
	n, sense := s.party(j)
	if n == 0 {
		if b, ok := s.body(j); ok && j < len(s.cap) && s.cap[j] {
			return located{first: b.First, last: b.Last, id: b.ID, span: b.Span}
		}
		if sub, ok := s.subnational(j); ok {
			return sub
		}
		return located{}
	}
	if b, ok := s.body(j); ok && b.Last > j+n {
		return located{first: b.First, last: b.Last, id: b.ID, span: b.Span}
	}
	p := located{first: j, last: j + n, id: sense.ID, span: s.span(j, j+n), adj: isAdj(sense)}
	if s.is(p.last, "(") && s.is(p.last+2, ")") && acronymOf(s.words[p.last+1]) {
		p.last += 3
	}
	return p
}

// setParty gives a title the party after its preposition.
func (s *scan) setParty(prep int, p located, t *title) {
	t.last = p.last
	if s.is(prep, "to") || s.is(prep, "in", "at") && (t.post.Rank == "ambassador" || t.post.Rank == "envoy") {
		t.post.AccreditedTo, t.post.AccSpan = p.id, p.span
		return
	}
	if s.is(prep, "for", "on") && !reigns(t.post.Rank) {
		t.field = p.last // "Special Envoy for Yemen": the field, not the party that sends
		if e := s.portfolio(p.last, true); e > p.last && s.cap[p.last] && portfolio[s.low[p.last]] {
			t.field, t.last = e, e // "for the Middle East Peace Process"
		}
		return
	}
	if s.ownerless(p) {
		t.field = p.last // "Spokesperson of the Ministry of Foreign Affairs": of whose, the words do not say
		if e := s.post(p.last + 1); e > p.last+1 && s.is(p.last, "in") {
			s.seatOf(p.last+1, t)
			t.last = e
		}
		return
	}
	if owner, organ := s.stateOrgan(p.id); organ {
		t.field, t.post.Party, t.post.PartySpan = s.withoutOwner(p), owner, p.span
		if t.field == p.last && s.capital(p.last) && (unitHead[s.low[p.last]] || s.is(p.last, "office")) {
			t.field, t.last = p.last+1, p.last+1 // "Chief of Staff of the Mazhilis Office"
		}
		return
	}
	t.post.Party, t.post.PartySpan = p.id, p.span
	if s.known(p.first).short {
		t.field = p.last // "Chairperson of the Commission": the words name the office, not the body
	}
}

// reigns reports whether an office of this rank is always a state's own.
func reigns(rank string) bool {
	switch rank {
	case "head_of_state", "head_of_government", "monarch", "other_royal", "deputy_head":
		return true
	}
	return false
}

// stateOrgan splits the id of a state's organ from the state's: "RUS/security-council".
func (s *scan) stateOrgan(id string) (string, bool) {
	owner, _, organ := strings.Cut(id, "/")
	return owner, organ && s.state(owner)
}

// withoutOwner returns the end of an organ's name before "of the Russian Federation".
func (s *scan) withoutOwner(p located) int {
	for k := p.first + 1; k < p.last-1; k++ {
		if s.is(k, "of") {
			if q := s.ownerAt(k + 1); q.last == p.last {
				return k
			}
		}
	}
	return p.last
}

// afterParty reads a second preposition after a party: "of Peru to the EU", "of Japan for Climate".
func (s *scan) afterParty(start, end int, t *title) int {
	if !s.is(t.last, "to", "for", "in") {
		return end
	}
	j := t.last + 1
	if s.is(j, "the") {
		j++
	}
	if e := s.portfolio(j, true); e > j && s.cap[j] && s.is(t.last, "for") && (s.is(j-1, "the") || s.personName(j) != e) && !(reigns(t.post.Rank) && s.state(t.post.Party)) {
		if t.last = e; s.personName(j) == e {
			return end // "Special Envoy of the European Union for the Gulf"
		}
		t.field = e // "Deputy Secretary-General of ASEAN for Political-Security Community"
		return e
	}
	if p := s.partyAt(j); p.last > 0 && (s.is(t.last, "to") && !rules(t.post.Rank) || t.post.Rank == "envoy") && t.post.AccreditedTo == "" && !p.adj {
		t.post.AccreditedTo, t.post.AccSpan = p.id, p.span
		t.last = p.last
		return end
	}
	if e := s.post(j); e > j && s.is(t.last, "in") && posted(t.post.Rank) {
		t.last = e
	}
	return end
}

// seatOf gives an office of a ministry or mission whose owner is not named the
// state in whose capital it sits: "the spokesman of the Foreign Office in Islamabad, N N".
func (s *scan) seatOf(j int, t *title) {
	k := s.known(j)
	if id, ok := s.g.CapitalOf(s.text(j, j+k.len)); ok && t.post.Party == "" && !posted(t.post.Rank) {
		t.post.Party, t.post.PartySpan = id, s.span(j, j+k.len)
	}
}

// post reads the place of an office abroad before its holder's name in
// apposition: "the Consul General of Italy in Karachi, N N". It returns its
// end, j for none.
func (s *scan) post(j int) int {
	k := s.known(j)
	e := j + k.len
	if c := k.sense.Class; k.len == 0 || c != gazetteer.Place && c != gazetteer.Metonym {
		return j
	}
	if s.capital(e) && s.personName(e) > e+1 {
		return e // "Consul General of Italy in Karachi N N"
	}
	if !s.is(e, ",") {
		return j
	}
	h := honorificAt(s, e+1)
	if name := e + 1 + h; !s.apposed(name, s.personName(name), h) {
		return j
	}
	return e
}

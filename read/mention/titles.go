package mention

import (
	"strings"

	"github.com/chancery-project/chancery/read/gazetteer"
)

// prefix reads a party before a title: "South Korean", "Singapore’s", "EU". It
// returns where the title may begin.
func (s *scan) prefix(i int) (located, int) {
	p := s.prefixParty(i)
	if p.last == 0 {
		return p, i
	}
	j := p.last
	if s.possessive(j) {
		j++
	}
	if s.hyphen(j) {
		return located{}, i
	}
	if w := s.headWidth(j, true); w > 0 && s.possessive(j+w) && !p.part && s.officeFrom(j+w+1) {
		j += w + 1 // "the UN Secretary-General's Personal Envoy"
	}
	return p, j
}

// officeFrom reports whether an office begins at token j and its holder follows.
func (s *scan) officeFrom(j int) bool {
	if j >= len(s.low) {
		return false
	}
	t, ok := s.title(j, true)
	if !ok || t.plural || t.post.Party != "" {
		return false
	}
	k := t.last + boolInt(s.is(t.last, ","))
	k += honorificAt(s, k)
	return s.personName(k) > k
}

// prefixParty reads the party that stands before a title, body or company.
func (s *scan) prefixParty(i int) located {
	if sub, ok := s.subnational(i); ok {
		return sub
	}
	if seat, ok := s.seat(i); ok {
		return seat
	}
	if n := s.crown(i); n > 0 {
		return located{first: i, last: i + n, id: "GBR", span: s.span(i, i+n), from: i}
	}
	if b, ok := s.bodyBefore(i); ok {
		return b
	}
	if n, sense := s.party(i); n > 0 && (s.known(i).title < n || s.headWidth(i+n, false) > 0 || s.premodifier(i, i+n, false)) {
		if sense.Class == gazetteer.Metonym && s.city(i, i+n) && !s.possessive(i+n) {
			return located{} // "in Geneva President X"
		}
		end := i + n
		if s.is(end, "(") && s.is(end+2, ")") && acronymOf(s.words[end+1]) {
			end += 3
		}
		p := located{first: i, last: end, id: sense.ID, span: s.span(i, i+n), adj: isAdj(sense), from: i}
		owner, organ := s.stateOrgan(p.id)
		if organ {
			p.id = owner
		}
		p.part = end == i+n && (organ || sense.Class == gazetteer.Metonym)
		return p
	}
	return located{}
}

// crown returns the width of the words for the British monarch's service before
// an envoy's office: "HM Ambassador", "His Majesty's Consul General".
func (s *scan) crown(i int) int {
	n := 0
	switch {
	case s.is(i, "hm") && s.cap[i]:
		n = 1
	case s.is(i, "his", "her") && s.is(i+1, "majesty", "britannic") && s.possessive(i+2):
		n = 3
	case s.is(i, "his", "her") && s.is(i+1, "britannic") && s.is(i+2, "majesty") && s.possessive(i+3):
		n = 4
	default:
		return 0
	}
	if w := s.headWidth(i+n, false); w > 0 && posted(titleRank[s.joined(i+n, i+n+w)]) {
		return n
	}
	return 0
}

// seat reads a city, province or emirate before the office of who heads it:
// "London Mayor", "California Governor", "Abu Dhabi Crown Prince".
func (s *scan) seat(i int) (located, bool) {
	for _, h := range s.g.Match(s.words, i) {
		j := i + h.Len
		if s.possessive(j) {
			j++
		}
		w := s.headWidth(j, true)
		if w == 0 || s.hyphen(i-1) || s.cap[max(i-1, 0)] && i > 0 && !s.opening(i-1) && titleRank[s.low[i-1]] == "" && !s.is(i-1, "with") {
			continue
		}
		if rank := titleRank[s.joined(j, j+w)]; rank != "subnational_head" && rank != "other_royal" {
			continue
		}
		for _, sense := range h.Senses {
			if sense.Class == gazetteer.Place && sense.Country != "" {
				return located{first: i, last: i + h.Len, id: owned(sense.Country, sense.Name), span: s.span(i, i+h.Len), from: i}, true
			}
		}
	}
	return located{}, false
}

// bodyBefore reads a ministry or mission before an office: "Iranian foreign ministry spokesman".
func (s *scan) bodyBefore(i int) (located, bool) {
	b, ok := s.body(i)
	if !ok || s.headWidth(b.Last, true) == 0 || s.is(b.Last, "general") {
		return located{}, false
	}
	p := located{first: b.First, last: b.Last, id: b.ID, span: b.Span, from: b.First, part: true}
	for p.from < p.last && s.toks[p.from].Start < b.NameSpan.Start {
		p.from++
	}
	if s.managed(b) {
		p.part = false // its own head: "Nepal Electricity Authority Managing Director"
		return p, true
	}
	if owner, organ := s.stateOrgan(b.ID); organ {
		p.id = owner
		if end := p.from; end > b.First {
			if s.possessive(end - 1) {
				end--
			}
			p.span = s.span(b.First, end)
		}
	}
	return p, true
}

// late marks the offices of somebody who has died as held before: "the passing
// of Queen N", "the funeral of former President N".
func (s *scan) late(m *Mention) {
	k := m.First - 1
	if s.is(k, "the") {
		k--
	}
	if !s.is(k, "of") || !s.is(k-1, "passing", "death", "funeral", "assassination", "murder", "killing", "burial", "memory", "demise", "loss") {
		return
	}
	for n := range m.Posts {
		m.Posts[n].Status = Former
	}
}

// managed reports whether a body is one with a head of its own, apart from the
// state's ministries, and the head is named after it.
func (s *scan) managed(b Mention) bool {
	if !s.is(b.Last-1, "authority", "board", "agency", "corporation", "commission", "institute", "bank", "bureau") {
		return false
	}
	w := s.headWidth(b.Last, true)
	return w > 0 && s.is(b.Last+w-1, "director", "chairman", "chairwoman", "chairperson", "chair", "president", "general", "executive", "chief")
}

// offices reads status, party and titles from token i; j is where the titles begin.
func (s *scan) offices(i int) (ts []title, p located, j int) {
	var st title
	k := s.status(i, &st)
	if k > i && s.prefixParty(min(k, len(s.low)-1)).last == 0 {
		k = i // "former President": the title reads its status itself
	}
	if s.is(k, "first") && !s.cap[k] && s.is(k-1, "the", "a") && (s.prefixParty(min(k+1, len(s.low)-1)).last > 0 || s.headWidth(k+1, true) > 0 && !s.is(k+1, "minister", "secretary", "lady", "vice", "deputy", "gentleman")) {
		k++ // "the first Ambassador of Peru to reside in Dakar"
	}
	if p, j = s.prefix(k); j >= len(s.low) {
		return nil, p, j
	}
	ts = s.titles(j, true, p)
	for n := range ts {
		if k > i && ts[n].post.Status == Current && st.post.Status != "" {
			ts[n].post.Status = st.post.Status
		}
	}
	return ts, p, j
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (s *scan) statusWord(i int) bool {
	return s.is(i, "former", "acting", "then", "outgoing", "interim", "caretaker", "late", "incoming", "ex", "newly", "visiting") ||
		s.is(i, "next") && s.headWidth(i+1, false) > 0
}

// titles reads one title or several joined by "and" or a comma from token i.
func (s *scan) titles(i int, lower bool, p located) []title {
	var out []title
	for len(out) < 4 {
		t, ok := s.title(i, lower || p.last > 0)
		if !ok || t.open {
			break
		}
		s.claim(&t, p, len(out) == 0)
		if len(out) > 0 && s.otherState(out[len(out)-1].post, t.post) {
			break // "the Crown Prince of Kuwait and the Prime Minister of India, N N"
		}
		if len(out) > 0 && p.last == 0 && t.post.Rank == "head_of_government" && out[0].post.Rank == "head_of_state" && out[0].post.Party == "" {
			break // "the President and Prime Minister X" are two persons
		}
		out = append(out, t)
		j := t.last
		if s.adjacent(t, j) {
			i, p = j, s.unlessBody(p)
			continue
		}
		if s.is(j, ",") && s.is(j+1, "and") {
			j++
		}
		if !s.is(j, "and", "&", "/") {
			if s.is(j, ",") && s.capital(j+1) && s.titleAfterComma(j+1) || s.is(j, ",", "–", "-", "—") && !s.hyphen(j) && s.secondOffice(t, j+1) {
				i = j + 1
				continue
			}
			break
		}
		if i = j + 1; s.is(i, "the") {
			i++
		}
		if q, k := s.prefix(i); q.last > 0 && q.id != p.id || k >= len(s.low) {
			break
		}
	}
	if n := len(out); n > 1 && p.last == 0 && out[n-1].post.Party != "" {
		for k := range out[:n-1] {
			if out[k].post.Party == "" && out[k].post.AccreditedTo == "" {
				out[k].post.Party, out[k].post.PartySpan = out[n-1].post.Party, out[n-1].post.PartySpan
			}
		}
	}
	return out
}

// otherState reports whether two offices are of different states, so that one
// person cannot hold both.
func (s *scan) otherState(a, b Post) bool {
	return a.Party != b.Party && s.state(a.Party) && s.state(b.Party)
}

// adjacent reports whether another office follows a title without a mark and a
// name follows it: "Secretary for Strategic Affairs Admiral N N".
func (s *scan) adjacent(t title, j int) bool {
	if !t.cap || t.plural || !s.capital(j) || honorificAt(s, j) > 0 && titleRank[s.low[j]] == "" {
		return false
	}
	w := s.headWidth(j, false)
	return w > 0 && !royal[s.low[j]] && s.personName(j+w+honorificAt(s, j+w)) > j+w
}

// royal lists titles that after an office are forms of address.
var royal = set("prince princess sheikha sheikh king queen emir amir sultan duke duchess")

// unlessBody keeps a state as the party of a further title; a body's further
// head is the head of something else: "ASEAN Chair Prime Minister N N".
func (s *scan) unlessBody(p located) located {
	if s.state(p.id) {
		return p
	}
	return located{}
}

// claim gives a title the party before it, and the words of an organ that are part of it.
func (s *scan) claim(t *title, p located, first bool) {
	if t.post.Party == "" && p.last > 0 && !s.anyMinistry(p) {
		t.post.Party, t.post.PartySpan = p.id, p.span
	}
	if first && p.part && p.last == t.first && s.toks[p.last-1].UPOS != "PART" {
		t.post.TitleSpan = t.post.TitleSpan.Join(s.span(p.from, p.last))
		t.post.Title = s.titleOf(t.post)
	}
	if t.post.Party == "" && s.is(t.first, "european") && s.is(t.first+1, "commissioner") {
		t.post.Party, t.post.PartySpan = "EU/european-commission", s.span(t.first, t.first+2)
	}
	s.subTitle(t)
	if p.adj && t.last == t.first+1 && s.is(t.first, "director", "producer", "manager") && !s.cap[t.first] {
		t.post.Rank = "company" // "the Chilean director N N": of films
	}
	if t.post.Rank == "company" && s.territory(t.post.Party) && t.last-t.first == 2 && s.is(t.first, "chief") {
		t.post.Rank = "head_of_government" // "Hong Kong Chief Executive"
	}
	if t.post.Rank == "head_of_state" && t.post.Party != "" && !s.state(t.post.Party) {
		t.post.Rank = "head_of_organisation"
	}
}

// anyMinistry reports whether a party is a ministry whose state is not named:
// its officials are then of the state that the document speaks of.
func (s *scan) anyMinistry(p located) bool {
	return p.part && s.ownerless(p)
}

// ownerless reports whether a party is a ministry or office that many states
// have, with no word of whose it is.
func (s *scan) ownerless(p located) bool {
	if _, ok := s.g.Party(p.id); ok || strings.Contains(p.id, "/") {
		return false
	}
	return s.is(p.last-1, "ministry", "department", "office") || s.is(p.first, "ministry", "department", "office", "directorate") && s.is(p.first+1, "of", "for")
}

// titleOf returns the words a post's TitleSpan covers.
func (s *scan) titleOf(p Post) string {
	return unmarked(strings.Join(strings.Fields(p.TitleSpan.Of(s.doc.Text)), " "))
}

// territory reports whether id is a territory's.
func (s *scan) territory(id string) bool {
	p, ok := s.g.Party(id)
	return ok && p.Sort == "territory"
}

// state reports whether id is a state's or territory's.
func (s *scan) state(id string) bool {
	p, ok := s.g.Party(id)
	return ok && (p.Sort == "state" || p.Sort == "territory")
}

// titleAfterComma reports whether another title follows a comma: "Deputy Prime Minister, Minister of Finance X".
func (s *scan) titleAfterComma(i int) bool {
	if n, _ := s.party(i); n > 0 {
		return false
	}
	t, ok := s.title(i, false)
	if !ok || t.plural {
		return false
	}
	return s.is(t.last, "and", ",") && !s.capital(t.last+1) || s.personName(t.last) == t.last && !s.is(t.last, ",")
}

// secondOffice reports whether the office after a comma belongs to the holder of
// the one before it, whose name follows: a deputy head's ministry ("Deputy Prime
// Minister, Minister of Finance N N"), a personal rank ("Minister of Energy,
// Ambassador N N").
func (s *scan) secondOffice(t title, i int) bool {
	if n, _ := s.party(i); n > 0 || t.plural || i >= len(s.low) {
		return false
	}
	u, ok := s.title(i, !t.cap)
	if !ok || u.plural || u.cap != t.cap && !u.cap {
		return false
	}
	name := u.last + boolInt(s.is(u.last, ","))
	name += honorificAt(s, name)
	if s.personName(name) == name {
		return false
	}
	if t.post.Rank == "deputy_head" {
		return u.post.Rank == "minister" && (t.post.Party == "" || u.post.Party == "" || t.post.Party == u.post.Party)
	}
	if s.is(t.last-1, "delegation", "side", "team") && u.post.Party == "" {
		return true // "the head of the Georgian delegation, Deputy Foreign Minister N N"
	}
	own := ownRank(t.post.Rank)
	if own && u.last == i+1 && t.last > t.first+1 && !s.is(name, "of") {
		own = s.is(s.personName(name), "of", "from") // "the Permanent Representative of Fiji, Ambassador N N"
	}
	return ownRank(u.post.Rank) && !own && u.post.Party == "" && u.post.AccreditedTo == "" && name == u.last+honorificAt(s, u.last)
}

// ownRank reports whether an office is rather a rank that its holder keeps.
func ownRank(rank string) bool {
	return rank == "ambassador" || rank == "parliament" || rank == "military"
}

// subTitle gives the head of a region its own party: "Kurdistan Region President".
func (s *scan) subTitle(t *title) {
	for k := t.first; k < t.last; k++ {
		if s.is(k, "region", "province", "state", "autonomous") && k > t.first && s.cap[k] && t.post.Party != "" &&
			k+1 < t.last && s.headWidth(k+1, false) > 0 {
			t.post.Party = owned(t.post.Party, s.text(t.first, k+1))
			t.post.PartySpan = s.span(t.first, k+1)
			t.post.Title, t.post.TitleSpan = s.titleText(k+1, t.last), s.span(k+1, t.last)
			t.post.Rank = "subnational_head"
			return
		}
	}
}

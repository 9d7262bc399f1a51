package mention

import (
	"strings"

	"github.com/chancery-project/chancery/read/gazetteer"
)

// person reads a person introduced at token i: party, title and name in any
// order. It also returns mentions that lie inside.
func (s *scan) person(i int) (Mention, bool) {
	if m, ok := s.titled(i); ok {
		return m, true
	}
	return s.named(i)
}

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
	return p, j
}

// prefixParty reads the party that stands before a title, body or company.
func (s *scan) prefixParty(i int) located {
	if sub, ok := s.subnational(i); ok {
		return sub
	}
	if seat, ok := s.seat(i); ok {
		return seat
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

// titled reads a person whose title comes first.
func (s *scan) titled(i int) (Mention, bool) {
	if !s.cap[i] && !s.statusWord(i) && !yearForm(s.words[i]) && !lowerTitle[s.low[i]] && !leading[s.low[i]] && !s.is(i, "prime", "foreign", "vice", "crown", "defence", "defense") || s.owner[i] {
		return Mention{}, false
	}
	h := honorificAt(s, i)
	lead := h
	if h == 0 && yearForm(s.words[i]) && s.capital(i+1) {
		lead = 1 // "2022 ASEAN Chair Prime Minister N N"
	}
	if h > 0 && s.is(i+h, ",") && s.is(i+h-1, "highness", "majesty", "excellency", "holiness", "eminence") {
		lead++ // "His Royal Highness, Crown Prince N"
	}
	ts, p, j := s.offices(i + lead)
	if len(ts) == 0 {
		return Mention{}, false
	}
	end := ts[len(ts)-1].last
	if ts[0].plural {
		return s.joint(i, end, ts, p)
	}
	h2 := honorificAt(s, end)
	for s.is(end+h2, "prince", "princess", "sheikh", "sheikha") && s.capital(end+h2+1) {
		h2++ // "Foreign Minister Prince Faisal": a form of address after an office
	}
	name := end + h2
	last := s.personName(name)
	comma := false
	if last == name && s.is(end, ",") {
		h2 = honorificAt(s, end+1)
		name, comma = end+1+h2, true
		if last = s.personName(name); !s.apposed(name, last, h2) {
			last = name
		}
	}
	if last == name+1 && companyTail[s.low[name]] {
		return Mention{}, false // "General Motors"
	}
	if last <= name || !comma && !ts[0].cap && !s.cap[j] && p.last == 0 && !s.lowerBefore(i, name, last) {
		return Mention{}, false
	}
	m := s.build(i, last, name, last, ts)
	m.Honorific = s.honorificText(i, h, end+boolInt(comma), h2)
	s.ofParty(&m)
	s.moreTitles(&m)
	return m, true
}

// offices reads status, party and titles from token i; j is where the titles begin.
func (s *scan) offices(i int) (ts []title, p located, j int) {
	var st title
	k := s.status(i, &st)
	if k > i && s.prefixParty(min(k, len(s.low)-1)).last == 0 {
		k = i // "former President": the title reads its status itself
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
	return s.is(i, "former", "acting", "then", "outgoing", "interim", "caretaker", "late", "incoming", "ex", "newly", "visiting")
}

// lowerBefore accepts a title in lower case without party before a full name or one the document knows.
func (s *scan) lowerBefore(i, name, last int) bool {
	return last-name >= 2 || s.namePart(s.words[name]) || s.statusWord(i)
}

// apposed reports whether tokens [name, last) after a comma can be the holder of the title before it.
func (s *scan) apposed(name, last, honorifics int) bool {
	if last <= name {
		return false
	}
	words := 0
	for k := name; k < last; k++ {
		if s.cap[k] {
			words++
		}
	}
	if words < 2 && honorifics == 0 && !s.namePart(s.words[name]) {
		return false
	}
	return !s.is(last, "and", "or") || honorifics > 0 || s.known(name).given
}

// honorificText returns the form of address before the title or before the name.
func (s *scan) honorificText(i, n, j, m int) string {
	switch {
	case m > 0:
		return s.text(j, j+m)
	case n > 0:
		return s.text(i, i+n)
	}
	return ""
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
		if !s.is(j, "and", "&") {
			if s.is(j, ",") && s.capital(j+1) && len(out) > 0 && s.titleAfterComma(j+1) {
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

// adjacent reports whether another office follows a title without a mark and a
// name follows it: "Secretary for Strategic Affairs Admiral N N".
func (s *scan) adjacent(t title, j int) bool {
	if !t.cap || t.plural || !s.capital(j) || honorificAt(s, j) > 0 && titleRank[s.low[j]] == "" {
		return false
	}
	w := s.headWidth(j, false)
	return w > 0 && !royal[s.low[j]] && s.personName(j+w) > j+w
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
	if t.post.Party == "" && p.last > 0 {
		t.post.Party, t.post.PartySpan = p.id, p.span
	}
	if first && p.part && p.last == t.first && s.toks[p.last-1].UPOS != "PART" {
		t.post.TitleSpan = t.post.TitleSpan.Join(s.span(p.from, p.last))
		t.post.Title = s.titleOf(t.post)
	}
	s.subTitle(t)
	if t.post.Rank == "head_of_state" && t.post.Party != "" && !s.state(t.post.Party) {
		t.post.Rank = "head_of_organisation"
	}
}

// titleOf returns the words a post's TitleSpan covers.
func (s *scan) titleOf(p Post) string {
	return strings.Join(strings.Fields(p.TitleSpan.Of(s.doc.Text)), " ")
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

// build makes a person of tokens [a, b) whose name is [na, nb).
func (s *scan) build(a, b, na, nb int, ts []title) Mention {
	m := s.mention(a, b, Person)
	m.NameSpan = s.span(na, nb)
	m.Name = m.NameSpan.Of(s.doc.Text)
	for _, t := range ts {
		m.Posts = append(m.Posts, t.post)
	}
	s.learn(na, nb)
	return m
}

// ofParty reads "of Indonesia" after a titled name.
func (s *scan) ofParty(m *Mention) {
	j := m.Last
	if !s.is(j, "of", "from") || len(m.Posts) == 0 || !s.wantsParty(m.Posts) {
		return
	}
	if j++; s.is(j, "the") {
		j++
	}
	p := s.partyAt(j)
	if p.last == 0 || p.adj || s.hyphen(p.last) {
		return
	}
	for k := range m.Posts {
		if m.Posts[k].Party == "" || s.assumed(m.Posts[k]) {
			m.Posts[k].Party, m.Posts[k].PartySpan = p.id, p.span
		}
	}
	m.Last = p.last
	m.Span = s.span(m.First, m.Last)
}

// wantsParty reports whether a state after the name can be the party of one of
// the offices before it.
func (s *scan) wantsParty(posts []Post) bool {
	for _, p := range posts {
		if p.Party == "" || s.assumed(p) {
			return true
		}
	}
	return false
}

// assumed reports whether a post's party is only the usual owner of a body that
// many states have: "National Security Council Secretary N N of Armenia".
func (s *scan) assumed(p Post) bool {
	return p.TitleSpan.Contains(p.PartySpan) && commonBody[strings.ToLower(p.PartySpan.Of(s.doc.Text))]
}

// commonBody lists bodies that many states have under one name.
var commonBody = map[string]bool{
	"national security council": true, "security council": true, "parliament": true, "national assembly": true, "supreme court": true,
	"state council": true, "council of ministers": true, "senate": true, "congress": true, "house of representatives": true,
	"state department": true, "foreign office": true, "defense department": true, "treasury": true, "federal chancellery": true,
	"nsc": true,
}

// moreTitles reads a further office in apposition: "President X, Chair of the G20,".
func (s *scan) moreTitles(m *Mention) {
	if !s.is(m.Last, ",") || m.Honorific == "" && len(m.Posts) > 0 && !rankOnly(m.Posts) {
		return
	}
	if ts, end := s.appositive(m.Last + 1); len(ts) > 0 && s.closes(end) {
		for _, t := range ts {
			m.Posts = append(m.Posts, t.post)
		}
		m.Last = end
		m.Span = s.span(m.First, end)
	}
}

// rankOnly reports whether a person is introduced by a military rank alone,
// which is no office: "General N N, Secretary of the Security Council".
func rankOnly(posts []Post) bool {
	for _, p := range posts {
		if p.Rank != "military" {
			return false
		}
	}
	return true
}

// appositive reads offices after a name and comma, with their article and party.
func (s *scan) appositive(j int) ([]title, int) {
	if s.is(j, "the", "a", "an", "who", "and", "then", "also", "currently") {
		if s.is(j, "and", "who") {
			return nil, 0
		}
		j++
	}
	if j >= len(s.low) || s.owner[j] {
		return nil, 0
	}
	ts, _, _ := s.offices(j)
	if len(ts) == 0 || ts[0].plural {
		return nil, 0
	}
	end := ts[len(ts)-1].last
	if ts[len(ts)-1].serves {
		end = s.personName(end) // "N N, spokesman of Russian President M M"
	}
	return ts, end
}

// closes reports whether an apposition may end before token j.
func (s *scan) closes(j int) bool {
	return j >= len(s.low) || !s.capital(j) && !s.possessive(j) && !s.hyphen(j)
}

// named reads a person whose name comes first, with honorific or office after
// it, or whose name the document or the gazetteer knows.
func (s *scan) named(i int) (Mention, bool) {
	h := 0
	if s.cap[i] || s.is(i, "the") {
		h = honorificAt(s, i)
	}
	name := i + h
	if name >= len(s.low) || s.owner[name] {
		return Mention{}, false
	}
	last := s.personName(name)
	if last == name {
		return Mention{}, false
	}
	m := s.mention(i, last, Person)
	m.NameSpan = s.span(name, last)
	m.Name = m.NameSpan.Of(s.doc.Text)
	m.Honorific = s.honorificText(i, h, i, 0)
	if s.is(last, ",") {
		if ts, end := s.appositive(last + 1); len(ts) > 0 && s.closes(end) && (h > 0 || s.nameLike(name, last)) && !s.listed(end) {
			m = s.build(i, end, name, last, ts)
			m.Honorific = s.honorificText(i, h, i, 0)
			return m, true
		}
	}
	if h > 0 || s.sure(name, last) {
		if h > 0 || last-name > 1 {
			s.learn(name, last)
		}
		s.ofParty(&m)
		return m, true
	}
	return Mention{}, false
}

// listed reports whether an office after a comma is the next item of a list, not an apposition.
func (s *scan) listed(end int) bool { return s.personName(end) > end }

// nameLike: at least two parts, or a name the document knows.
func (s *scan) nameLike(a, b int) bool {
	return b-a >= 2 || s.namePart(s.words[a])
}

// sure reports whether tokens [a, b) are a person's name by what is known of
// given names and of office holders, without a title's help.
func (s *scan) sure(a, b int) bool {
	if b-a < 2 || companyTail[s.low[b-1]] || bodyHead[s.low[b-1]] || s.capital(b) && !s.opening(b) && !s.verbNext(b) {
		return false
	}
	caps := 0
	for k := a; k < b; k++ {
		if s.cap[k] && !s.initial(k) && (k == a || !s.hyphen(k-1)) {
			caps++
		}
	}
	k := s.known(a)
	if caps < 2 && !s.initial(a) || k.len >= b-a {
		return false
	}
	if s.opening(a) && s.toks[a].UPOS != "PROPN" && !k.given {
		return false
	}
	if k.given {
		return true
	}
	return len(s.g.People(s.text(a, b))) > 0
}

func (s *scan) verbNext(b int) bool { return b < len(s.toks) && s.toks[b].UPOS == "VERB" }

// joint reads several persons under one title in the plural: "Presidents Biden and Xi".
func (s *scan) joint(i, end int, ts []title, p located) (Mention, bool) {
	t := ts[len(ts)-1]
	if len(ts) > 1 || t.post.AccreditedTo != "" || t.post.PartySpan.Start > t.post.TitleSpan.Start {
		return Mention{}, false
	}
	name := end
	last := s.personName(name)
	if last == name {
		return Mention{}, false
	}
	t.post.Title = singularTitle(t.post.Title)
	first := s.build(i, last, name, last, []title{t})
	for j := last; s.is(j, "and", ",", "&"); {
		for s.is(j, "and", ",", "&") {
			j++
		}
		next := s.personName(j)
		if next == j || s.owner[j] {
			break
		}
		post := t
		s.pending = append(s.pending, s.build(j, next, j, next, []title{post}))
		j = next
	}
	if p.last == 0 {
		return first, true
	}
	return first, true
}

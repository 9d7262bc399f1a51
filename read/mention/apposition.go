package mention

import (
	"strings"
)

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

// ofParty reads "of Indonesia" after a titled name.
func (s *scan) ofParty(m *Mention) {
	j := m.Last
	if !s.is(j, "of", "from") || len(m.Posts) == 0 || !s.wantsParty(m.Posts) {
		return
	}
	if j++; s.is(j, "the") {
		j++
	}
	for k := j; k < j+3 && k < len(s.low) && !s.cap[k]; k++ {
		if s.privateAt(k) { // "President N N of the regional chamber"
			for i := range m.Posts {
				m.Posts[i].Rank = "association"
			}
			return
		}
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
	if !s.is(m.Last, ",") || m.Honorific == "" && len(m.Posts) > 0 && !rankOnly(m.Posts) && !s.givenSultan(m) {
		return
	}
	if ts, end := s.appositive(m.Last + 1); len(ts) > 0 && s.closes(end) && !s.anothers(m, end) {
		if s.givenSultan(m) {
			m.NameSpan = s.span(m.First, m.Last)
			m.Name, m.Posts = m.NameSpan.Of(s.doc.Text), nil
		}
		for _, t := range ts {
			m.Posts = append(m.Posts, t.post)
		}
		m.Last = end
		m.Span = s.span(m.First, end)
	}
}

// anothers reports whether the office after a name is that of the person named
// after it: "Minister Dr N N, the Foreign Minister of Peru, H.E. Ms M M".
func (s *scan) anothers(m *Mention, end int) bool {
	if !s.is(end, ",") {
		return false
	}
	h := honorificAt(s, end+1)
	last := s.personName(end + 1 + h)
	return (h > 0 || len(m.Posts) > 0) && s.apposed(end+1+h, last, h)
}

// givenSultan reports whether a ruler's title is rather a given name, as an office
// after the name shows: "Sultan Ahmed Al Mansoori, Minister of Industry".
func (s *scan) givenSultan(m *Mention) bool {
	return len(m.Posts) == 1 && m.Posts[0].Party == "" && m.Honorific == "" && s.is(m.First, "sultan", "amir", "emir", "khalifa") && m.Posts[0].TitleSpan == s.span(m.First, m.First+1)
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
		name := end
		end = s.personName(name) // "N N, spokesman of Russian President M M"
		ts[len(ts)-1].post.Serves = s.text(name, end)
		if p := s.ownerAt(end + 1); s.is(end, "of") && p.last > 0 {
			for k := range ts {
				if ts[k].post.Party == "" {
					ts[k].post.Party, ts[k].post.PartySpan = p.id, p.span
				}
			}
			end = p.last
		}
	}
	return ts, end
}

// closes reports whether an apposition may end before token j.
func (s *scan) closes(j int) bool {
	return j >= len(s.low) || !s.capital(j) && !s.possessive(j) && !s.hyphen(j)
}

// listed reports whether an office after a comma is the next item of a list, not an apposition.
func (s *scan) listed(end int) bool { return s.personName(end) > end }

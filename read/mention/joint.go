package mention

import "github.com/chancery-project/chancery"

// A holder is one of several persons named with one title in the plural.
type holder struct {
	first, name, last int // with form of address, own name, end
	honorifics        int
	party             located // "of Denmark" after the name
}

// joint reads several persons under one title in the plural, from token i:
// "Presidents Biden and Xi", "the presidents of Zambia and Malawi, A and B",
// "the ministers of energy, A and B", "Defence ministers A of X and B of Y".
func (s *scan) joint(i int, ts []title, p located) (Mention, bool) {
	t := ts[0]
	if len(ts) > 1 || t.post.AccreditedTo != "" {
		return Mention{}, false
	}
	ps, first, end := s.jointParties(i, t, p)
	list := s.is(end, ",")
	hs := s.holders(end + boolInt(list))
	if len(hs) == 0 || !list && p.last == 0 && len(ps) > 0 || !s.jointFits(hs, ps, list) {
		return Mention{}, false
	}
	t.post.Title = singularTitle(t.post.Title)
	var out []Mention
	for k, h := range hs {
		post := t.post
		switch {
		case h.party.last > 0:
			post.Party, post.PartySpan = h.party.id, h.party.span
		case len(ps) == len(hs):
			post.Party, post.PartySpan = ps[k].id, ps[k].span
		case len(ps) == 1:
			post.Party, post.PartySpan = ps[0].id, ps[0].span
		default:
			post.Party, post.PartySpan = "", chancery.Span{}
		}
		from := h.first
		if k == 0 {
			from = first
		}
		m := s.build(from, max(h.last, h.party.last), h.name, h.last, []title{{post: post}})
		m.Honorific = s.honorificText(h.first, h.honorifics, 0, 0)
		out = append(out, m)
	}
	s.pending = append(s.pending, out[1:]...)
	return out[0], true
}

// paired reads two offices of different states and then their two holders, in
// order: "the president of X and the prime minister of Y, A and B".
func (s *scan) paired(i int, ts []title) (Mention, bool) {
	a, end := ts[0], ts[0].last
	if len(ts) > 1 || a.plural || !s.is(end, "and", "&") {
		return Mention{}, false
	}
	us, _, _ := s.offices(end + 1 + boolInt(s.is(end+1, "the")))
	if len(us) != 1 || us[0].plural || !s.otherState(a.post, us[0].post) || !s.is(us[0].last, ",") {
		return Mention{}, false
	}
	hs := s.holders(us[0].last + 1)
	if len(hs) != 2 || !s.jointFits(hs, nil, true) || s.is(hs[0].last, ",") {
		return Mention{}, false
	}
	first := s.build(i, hs[0].last, hs[0].name, hs[0].last, ts)
	first.Honorific = s.honorificText(hs[0].first, hs[0].honorifics, 0, 0)
	second := s.build(hs[1].first, hs[1].last, hs[1].name, hs[1].last, us)
	second.Honorific = s.honorificText(hs[1].first, hs[1].honorifics, 0, 0)
	s.pending = append(s.pending, second)
	return first, true
}

// jointParties returns the parties of a title in the plural in order, where
// the whole begins and where the title with them ends.
func (s *scan) jointParties(i int, t title, p located) ([]located, int, int) {
	if p.last > 0 {
		before := s.partiesBefore(i)
		first := i
		if len(before) > 0 {
			first = before[0].first
		}
		return append(before, p), first, t.last
	}
	if t.post.Party == "" {
		return nil, i, t.last
	}
	after, end := s.partiesAfter(t.last)
	return append([]located{{id: t.post.Party, span: t.post.PartySpan}}, after...), i, end
}

// ofTheirs passes over parties that are only counted: "of the two kingdoms".
func (s *scan) ofTheirs(j int) int {
	k := j + 1 + boolInt(s.is(j+1, "the"))
	if !s.is(j, "of") || !s.is(k, "two", "three", "four", "both", "respective") {
		return j
	}
	for k++; k < j+6 && k < len(s.low) && !s.cap[k]; k++ {
		if s.is(k, ",") {
			return k
		}
	}
	return j
}

// partiesBefore reads the parties that share a title with the one at token i:
// "Polish and" before "Czech foreign ministers".
func (s *scan) partiesBefore(i int) []located {
	var out []located
	for k := i; s.is(k-1, "and", ",", "&"); {
		for k--; s.is(k-1, "and", ",", "&"); {
			k--
		}
		if s.possessive(k - 1) {
			k--
		}
		q := located{}
		for j := k - 1; j >= 0 && j > k-5 && !s.owner[j]; j-- {
			if n, sense := s.party(j); n == k-j {
				q = located{first: j, last: k, id: sense.ID, span: s.span(j, k), adj: isAdj(sense)}
				break
			}
		}
		if q.last == 0 || !q.adj && !s.possessive(q.last) {
			return out
		}
		out = append([]located{q}, out...)
		k = q.first
	}
	return out
}

// partiesAfter reads ", Y and Z" after "presidents of X" and returns where it ends.
func (s *scan) partiesAfter(j int) ([]located, int) {
	var out []located
	end := j
	for s.is(j, "and", ",", "&") {
		for s.is(j, "and", ",", "&", "the") {
			j++
		}
		p := s.partyAt(j)
		if p.last == 0 || p.adj || s.possessive(p.last) || s.hyphen(p.last) {
			break
		}
		out = append(out, p)
		j, end = p.last, p.last
	}
	return out, end
}

// holders reads names joined by commas and "and", each perhaps with its form of
// address before and its party after it.
func (s *scan) holders(j int) []holder {
	var out []holder
	for {
		h := holder{first: j, honorifics: honorificAt(s, j)}
		h.name = j + h.honorifics
		if h.last = s.personName(h.name); h.last == h.name || s.owner[h.name] || s.thingName(h.last) {
			return out
		}
		if j = h.last; s.is(j, "of", "from") {
			k := j + 1 + boolInt(s.is(j+1, "the"))
			if p := s.partyAt(k); p.last > 0 && !p.adj {
				h.party, j = p, p.last
			}
		}
		out = append(out, h)
		if !s.is(j, "and", ",", "&") {
			return out
		}
		for s.is(j, "and", ",", "&") {
			j++
		}
	}
}

// jointFits reports whether names can be the holders of a title in the plural:
// after a comma they must be several, one for each party where parties are named.
func (s *scan) jointFits(hs []holder, ps []located, list bool) bool {
	if !list {
		return true
	}
	if len(hs) < 2 || len(ps) > 1 && len(hs) != len(ps) {
		return false
	}
	for _, h := range hs {
		if h.honorifics == 0 && !s.nameLike(h.name, h.last) {
			return false
		}
	}
	return true
}

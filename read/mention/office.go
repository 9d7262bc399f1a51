package mention

import "strings"

// office reads an office without a name: "the President", "Singapore’s
// ambassador to Japan", "Foreign Ministers of India and Japan".
func (s *scan) office(i int) (Mention, bool) {
	ts, p, j := s.offices(i)
	if len(ts) == 0 || s.owner[j] {
		return Mention{}, false
	}
	det := s.determined(i)
	if !s.cap[j] && p.last == 0 && !det && !s.statusWord(j) && !(s.assigns(i-1) && !ts[0].plural && ts[0].post.Party != "") {
		return Mention{}, false
	}
	last := ts[len(ts)-1].last
	if s.hyphen(last) || s.is(last, "-") || s.possessive(last) && thingHead[s.next(last+1)] || thingHead[s.next(last)] || s.thingFollows(last) {
		return Mention{}, false
	}
	if !ts[0].cap && p.last == 0 && ts[0].post.Party == "" && (ts[0].plural || !det) {
		return Mention{}, false
	}
	if !ts[0].cap && !strongTitle(ts[0].post.Rank) && ts[0].post.Party == "" {
		return Mention{}, false
	}
	m := s.mention(i, last, Office)
	for _, t := range ts {
		m.Posts = append(m.Posts, t.post)
	}
	if ts[0].plural {
		s.plural(&m, ts)
		s.sharedBefore(&m, ts)
	}
	return m, true
}

// assigns reports whether token i gives somebody the office that follows: "was
// sworn in as president of Peru".
func (s *scan) assigns(i int) bool {
	return s.is(i, "as", "become", "became", "becomes", "elected", "appointed", "named", "was", "is", "been")
}

// strongTitle reports whether an office in lower case, without party, still points at one holder.
func strongTitle(rank string) bool {
	switch rank {
	case "head_of_state", "head_of_government", "minister", "ambassador", "monarch", "deputy_head", "other_royal", "envoy", "spokesperson":
		return true
	}
	return false
}

// determined reports whether an article or demonstrative stands before token i.
func (s *scan) determined(i int) bool {
	return s.is(i-1, "the", "this", "that", "his", "her", "their", "its")
}

// next returns the lower-case word at i, "" past the end.
func (s *scan) next(i int) string {
	if i < 0 || i >= len(s.low) {
		return ""
	}
	return s.low[i]
}

// thingFollows reports whether a capitalised thing's head ends the run at i: "Foreign Ministers Meeting".
func (s *scan) thingFollows(i int) bool {
	if s.possessive(i) {
		i++
	}
	for k := i; s.capital(k) && k < i+4; k++ {
		if thingHead[s.low[k]] {
			return true
		}
	}
	return false
}

// plural splits "Foreign Ministers of India and Japan" into one post a party.
func (s *scan) plural(m *Mention, ts []title) {
	post := &m.Posts[0]
	post.Title = singularTitle(post.Title)
	m.Anaphor = Anaphora{Kind: PersonReferent, Plural: true, Head: strings.ToLower(post.Title)}
	if ts[0].post.Party == "" || len(ts) > 1 {
		return
	}
	m.Last = s.memberStates(m.Last)
	for j := m.Last; s.is(j, "and", ",", "&"); {
		for s.is(j, "and", ",", "&", "the") {
			j++
		}
		p := s.partyAt(j)
		if p.last == 0 || p.adj || s.possessive(p.last) || s.hyphen(p.last) {
			return
		}
		next := *post
		next.Party, next.PartySpan = p.id, p.span
		m.Posts = append(m.Posts, next)
		m.Last = s.memberStates(p.last)
		j = m.Last
		post = &m.Posts[0]
	}
	m.Span = s.span(m.First, m.Last)
}

// memberStates returns the end of "member states" and the like at token j, which stand
// for the body before them; j for none.
func (s *scan) memberStates(j int) int {
	k := j
	if s.is(k, "member") {
		k++
	}
	if s.is(k, "states", "countries", "nations", "members") {
		return k + 1
	}
	return j
}

// sharedBefore gives a title in the plural the parties before the last: "the
// Polish and Czech foreign ministers".
func (s *scan) sharedBefore(m *Mention, ts []title) {
	if len(m.Posts) != 1 || ts[0].post.PartySpan.Start >= ts[0].post.TitleSpan.Start {
		return
	}
	before := s.partiesBefore(m.First)
	for k := len(before) - 1; k >= 0; k-- {
		post := m.Posts[len(m.Posts)-1]
		post.Party, post.PartySpan = before[k].id, before[k].span
		m.Posts = append([]Post{post}, m.Posts...)
		m.First = before[k].first
	}
	m.Span = s.span(m.First, m.Last)
}

// singularTitle puts the head of a title in the singular: "Foreign Ministers" -> "Foreign Minister".
func singularTitle(t string) string {
	words := strings.Fields(t)
	for k, w := range words {
		low := strings.ToLower(w)
		if one := singular(low); one != low {
			if _, ok := titleRank[one]; ok {
				words[k] = w[:1] + one[1:]
			}
		}
	}
	return strings.Join(words, " ")
}

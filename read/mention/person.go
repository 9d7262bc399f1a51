package mention

// person reads a person introduced at token i: party, title and name in any
// order. It also returns mentions that lie inside.
func (s *scan) person(i int) (Mention, bool) {
	if m, ok := s.titled(i); ok {
		return m, true
	}
	return s.named(i)
}

// titled reads a person whose title comes first.
func (s *scan) titled(i int) (Mention, bool) {
	if s.owner[i] || s.is(i-1, "hms", "hmas", "hmcs", "rms", "mv") || !s.cap[i] && !s.statusWord(i) && !yearForm(s.words[i]) && !s.lowerOffice(i) {
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
	if h > 0 && s.is(i+h, "the") && s.is(i+h-1, "highness", "majesty", "excellency", "holiness", "eminence") {
		lead++ // "His Highness the Amir N"
	}
	ts, p, j := s.offices(i + lead)
	if len(ts) == 0 {
		return Mention{}, false
	}
	end := ts[len(ts)-1].last
	if ts[len(ts)-1].named {
		return Mention{}, false // the name is that of the holder of the second office
	}
	if ts[0].plural {
		return s.joint(i+h, ts, p)
	}
	if m, ok := s.paired(i, ts); ok {
		return m, true
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
	if last == name+1 && companyTail[s.low[name]] || last > name && s.thingName(last) {
		return Mention{}, false // "General Motors", "Leaders Task Force"
	}
	if last <= name || !comma && !ts[0].cap && !s.cap[j] && p.last == 0 && !s.lowerBefore(i, name, last) {
		return Mention{}, false
	}
	m := s.build(i, last, name, last, ts)
	m.Honorific = s.honorificText(i, h, end+boolInt(comma), h2)
	s.late(&m)
	s.ofParty(&m)
	s.moreTitles(&m)
	return m, true
}

// thingName reports whether the run of capitals goes on at j with the head of
// something that is no person: "Chairman Paris Peace Forum".
func (s *scan) thingName(j int) bool {
	return s.capital(j) && (thingHead[s.low[j]] || bodyHead[s.low[j]] || s.is(j, "force", "forces"))
}

// lowerBefore accepts a title in lower case without party before a full name or one the document knows.
func (s *scan) lowerBefore(i, name, last int) bool {
	return last-name >= 2 || s.namePart(s.words[name]) || s.statusWord(i)
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

// build makes a person of tokens [a, b) whose name is [na, nb).
func (s *scan) build(a, b, na, nb int, ts []title) Mention {
	m := s.mention(a, b, Person)
	m.NameSpan = s.span(na, nb)
	m.Name = ownName(m.NameSpan.Of(s.doc.Text))
	for _, t := range ts {
		m.Posts = append(m.Posts, t.post)
	}
	s.learn(na, nb)
	return m
}

// named reads a person whose name comes first, with honorific or office after
// it, or whose name the document or the gazetteer knows.
func (s *scan) named(i int) (Mention, bool) {
	h := 0
	if s.cap[i] || s.is(i, "the") {
		h = honorificAt(s, i)
	}
	name := i + h
	if name >= len(s.low) || s.owner[name] || h == 0 && s.is(i-1, "company", "firm", "conglomerate", "airline", "carrier", "manufacturer", "operator", "startup") {
		return Mention{}, false
	}
	last := s.personName(name)
	if last == name {
		return Mention{}, false
	}
	m := s.mention(i, last, Person)
	m.NameSpan = s.span(name, last)
	m.Name = ownName(m.NameSpan.Of(s.doc.Text))
	at := i
	comma := last
	if n := honorificAt(s, last+1); h == 0 && n > 0 && s.is(last, "(") && s.is(last+1+n, ")") {
		at, h, comma = last+1, n, last+n+2 // "N N (Mr.), Director"
	}
	m.Honorific = s.honorificText(at, h, i, 0)
	if s.is(comma, ",") {
		if ts, end := s.appositive(comma + 1); len(ts) > 0 && s.closes(end) && (h > 0 || s.nameLike(name, last)) && !s.listed(end) {
			m = s.build(i, end, name, last, ts)
			m.Honorific = s.honorificText(at, h, i, 0)
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

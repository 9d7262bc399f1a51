package mention

import "github.com/chancery-project/chancery/read/gazetteer"

// group reads states that are meant together: "the Central Asian states", "all
// five Nordic countries", "all ASEAN member states", "the two Koreas".
func (s *scan) group(i int) (Mention, bool) {
	j, every := i, s.is(i, "all", "every")
	if every {
		if j++; s.is(j, "of") {
			j++
		}
		if s.is(j, "the") {
			j++
		}
	}
	if m, ok := s.koreas(i, j); ok {
		return m, true
	}
	if every && !s.capital(j) && (countWord(s.next(j)) > 0 || startsDigit(s.next(j)) || numeral[s.next(j)]) {
		j++
	}
	id, n := s.groupWords(j, every)
	if n == 0 {
		return Mention{}, false
	}
	k := j + n
	if s.is(k, "member", "participating", "partner") {
		k++
	}
	if !s.is(k, "states", "countries", "nations", "members", "republics", "governments", "economies") || s.hyphen(j-1) {
		return Mention{}, false
	}
	first := j
	if every {
		first = i
	}
	m := s.mention(first, k+1, Party)
	m.ID, m.Name, m.Sort, m.Every = id, s.g.Name(id), "group", every
	m.NameSpan = s.span(j, k+1)
	return m, true
}

// numeral lists numbers of members beyond those of short forms.
var numeral = set("seven eight nine ten eleven twelve fifteen sixteen twenty twenty-seven thirty-two")

// groupWords returns the group that words before "states" mean and their
// number; a body's members only where all of them are.
func (s *scan) groupWords(j int, every bool) (string, int) {
	if j >= len(s.low) || !s.cap[j] || s.owner[j] {
		return "", 0
	}
	for n := 2; n > 0; n-- {
		if j+n <= len(s.low) && (n == 1 || s.cap[j+n-1] || s.hyphen(j+1)) {
			if id, ok := s.g.Group(s.text(j, j+n)); ok {
				return id, n
			}
		}
	}
	if n, sense := s.party(j); every && n > 0 && (sense.Class == gazetteer.Organisation || sense.Class == gazetteer.Grouping) {
		if s.possessive(j + n) {
			n++
		}
		return sense.ID, n
	}
	return "", 0
}

// koreas reads "the two Koreas", "both Koreas", "the Koreas".
func (s *scan) koreas(i, j int) (Mention, bool) {
	if s.is(j, "both", "two") {
		j++
	}
	if !s.is(j, "koreas") || !s.cap[j] || j == i && !s.is(i-1, "the") {
		return Mention{}, false
	}
	m := s.mention(i, j+1, Party)
	m.ID, m.Name, m.Sort, m.Every = "group:koreas", "the two Koreas", "group", true
	return m, true
}

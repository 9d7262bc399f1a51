package mention

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery/read/gazetteer"
)

// plain reads a gazetteer name at token i: a party, an adjective, a place, a region.
func (s *scan) plain(i int) (Mention, bool) {
	k := s.known(i)
	if k.len == 0 || s.taken(i, i+k.len) || k.len == 1 && notName[s.low[i]] && !hasUpper2(s.words[i]) {
		return Mention{}, false
	}
	end := i + k.len
	if s.capital(end) && locality[s.low[end]] || s.is(i-1, "new", "city", "port", "lake", "mount") && s.cap[i-1] {
		return Mention{}, false
	}
	m := s.mention(i, end, Party)
	m.ID, m.Name, m.Sort = k.sense.ID, k.sense.Name, sortOf(k.sense)
	if m.Name == "" {
		m.Name = s.text(i, end)
	}
	switch k.sense.Class {
	case gazetteer.Place, gazetteer.Region:
		if k.len == 1 && !s.isolated(i, end) {
			return Mention{}, false
		}
		m.Class, m.ID, m.Other, m.Sort = Place, k.sense.Country, k.other, ""
		s.placeTail(&m)
		if state, ok := s.g.CapitalOf(s.text(i, end)); ok && k.sense.Class == gazetteer.Place && s.acts(i, m.Last) {
			m.Class, m.ID, m.Other, m.Sort = Party, state, k.sense.Country, "office"
		}
	case gazetteer.Metonym:
		s.metonym(&m, k)
	case gazetteer.Demonym:
		m.Class = Adjective
	default:
		s.bracket(&m)
		s.ownerAfter(&m)
		m.AsPlace = k.sense.Class == gazetteer.State && s.asPlace(i)
		if m.AsPlace {
			m.Other = m.ID
		}
		if s.adjectival(i, m.Last) {
			m.Class = Adjective
		}
	}
	return m, true
}

// metonym settles whether a capital or residence acts or is a place.
func (s *scan) metonym(m *Mention, k *known) {
	city := s.city(m.First, m.Last)
	inside := s.locative(m.First) || s.is(m.First-1, "the") && s.locative(m.First-1)
	if inside && !s.governs(m.Last) || city && s.namesEvent(m) || (city || k.other != "" || k.sense.Ambiguous) && !s.acts(m.First, m.Last) && !(s.modifies(m.Last) && !city) {
		m.Class, m.Other, m.Sort = Place, k.sense.ID, ""
		if country, ok := s.g.CapitalOf(s.text(m.First, m.Last)); ok {
			m.ID = country
		}
		s.placeTail(m)
		return
	}
	m.Other = k.sense.Country
	if m.Other == "" {
		m.Other = k.other
	}
}

// namesEvent tells a city after which an event or text is called: "the Accra
// conference"; in "the Accra-Lomé talks" governments talk.
func (s *scan) namesEvent(m *Mention) bool {
	return !s.is(m.First-1, "-", "–", "and", ",") && s.is(m.Last, "conference", "summit", "talks", "meeting", "forum", "declaration", "process",
		"round", "negotiations", "accord", "accords", "agreement", "agreements", "protocol", "treaty", "convention", "statement", "communiqué")
}

// city reports whether tokens [a, b) name a capital, not a residence or ministry.
func (s *scan) city(a, b int) bool {
	_, ok := s.g.CapitalOf(s.text(a, b))
	return ok
}

// placeTail reads the state or province after a comma: "Siem Reap, Cambodia".
func (s *scan) placeTail(m *Mention) {
	j := m.Last
	if !s.is(j, ",") || !s.capital(j+1) || s.owner[j+1] {
		return
	}
	k := s.known(j + 1)
	switch {
	case k.len > 0 && k.sense.Class == gazetteer.State:
		if (m.ID == "" || m.ID == k.sense.ID || slices.Contains(s.g.CountryOf(s.text(m.First, m.Last)), k.sense.ID) || s.locative(m.First) && !s.is(j+1+k.len, ",", "and", "or")) && !s.is(j+1+k.len, "and", "’s", "'s") {
			m.ID, m.Last = k.sense.ID, j+1+k.len
		}
	case k.len > 0 && k.sense.Class == gazetteer.Place && k.sense.Country == m.ID && s.locative(m.First) && !s.is(j+1+k.len, "and", ","):
		m.Last = j + 1 + k.len
	default:
		e := j + 1
		for e < j+5 && s.capital(e) && !s.owner[e] {
			e++
			if s.is(e-1, "province", "state", "prefecture", "county", "region", "oblast", "d.c.", "dc") {
				m.Last = e
				break
			}
		}
	}
	m.Span = s.span(m.First, m.Last)
}

// ownerAfter takes the owner after an organ's name: "Ministry of External Affairs of India".
func (s *scan) ownerAfter(m *Mention) {
	owner, _, organ := strings.Cut(m.ID, "/")
	if !organ || !s.is(m.Last, "of") {
		return
	}
	if p := s.ownerAt(m.Last + 1); p.last > 0 && p.id == owner {
		m.Last = p.last
		m.Span = s.span(m.First, m.Last)
	}
}

// bracket reads an acronym in brackets after a party's full name.
func (s *scan) bracket(m *Mention) {
	if j := m.Last; s.is(j, "(") && s.is(j+2, ")") && acronymOf(s.words[j+1]) {
		m.Acronym = s.words[j+1]
		m.Last = j + 3
		m.Span = s.span(m.First, m.Last)
		s.define(m.Acronym, *m)
	}
}

// asPlace reports whether a state's name at token i stands where a place does.
func (s *scan) asPlace(i int) bool {
	j := i - 1
	if s.is(j, "the") {
		j--
	}
	if j < 0 {
		return false
	}
	if locative[s.low[j]] {
		return true
	}
	if !s.is(j, "to") || j == 0 {
		return false
	}
	w := s.toks[j-1].Lemma
	if w == "" {
		w = singularNoun(s.low[j-1])
	}
	return motion[strings.ToLower(w)]
}

// acts reports whether the words around [i, j) make it a doer: a possessor, or the subject of a verb an actor takes.
func (s *scan) acts(i, j int) bool {
	if s.addressed(i) || s.governs(j) {
		return true
	}
	if s.locative(i) || s.is(i-1, "to", "of", "near", "outside") {
		return false
	}
	if s.possessive(j) {
		return true
	}
	for k := s.pastPart(j); k < len(s.toks) && k < s.pastPart(j)+3; k++ {
		tok := s.toks[k]
		lemma := strings.ToLower(tok.Lemma)
		switch tok.UPOS {
		case "ADV":
			continue
		case "AUX":
			return true
		case "VERB":
			if s.second(i) && tok.XPOS == "VBD" && !townly[lemma] {
				return true
			}
			if i == 0 || s.is(i-1, ".", ";", ",", "that", "but", "while", "because", "if", "unless", "although") { // a capital that opens a clause and does something
				return tok.XPOS != "VBN" && tok.XPOS != "VBG" && !townly[lemma]
			}
			return saying[lemma] && tok.XPOS != "VBN" && tok.XPOS != "VBG"
		}
		if lemma == "" && (saying[s.low[k]] || saying[strings.TrimSuffix(s.low[k], "s")] || saying[strings.TrimSuffix(s.low[k], "ed")]) {
			return true
		}
		return s.is(k, "and") && s.capital(k+1) && s.known(k+1).sense.Class != gazetteer.Place && s.pairActs(k+1)
	}
	return false
}

// governs reports whether what a government has follows a possessor that ends at
// token j: "from Lima's remarks".
func (s *scan) governs(j int) bool { return s.possessive(j) && stately[s.next(j+1)] }

// pastPart returns the token behind "for its part" at j, or j.
func (s *scan) pastPart(j int) int {
	k := j
	if s.is(k, ",") {
		k++
	}
	if !s.is(k, "for") || !s.is(k+1, "its") || !s.is(k+2, "part") {
		return j
	}
	if k += 3; s.is(k, ",") {
		k++
	}
	return k
}

// addressed reports whether somebody speaks to token i, or of it as of a doer:
// "accused Minsk of", "called on Lima to".
func (s *scan) addressed(i int) bool {
	if i == 0 {
		return false
	}
	k := i - 1
	if s.is(k, "on", "upon") && k > 0 {
		return strings.EqualFold(s.toks[k-1].Lemma, "call") && s.toks[k-1].UPOS == "VERB"
	}
	return s.toks[k].UPOS == "VERB" && addressing[strings.ToLower(s.toks[k].Lemma)]
}

// second reports whether the name at i is the latter of two who act: "Seoul and
// Tashkent launched …".
func (s *scan) second(i int) bool {
	if !s.is(i-1, "and") {
		return false
	}
	for j := max(i-4, 0); j < i-1; j++ {
		if k := s.known(j); j+k.len == i-1 && (k.sense.Class == gazetteer.Metonym || k.sense.Class == gazetteer.State) {
			return !s.locative(j)
		}
	}
	return false
}

// pairActs looks past a second name: "Seoul and Tokyo agreed".
func (s *scan) pairActs(k int) bool {
	n := s.known(k).len
	return n > 0 && k+n < len(s.toks) && (s.toks[k+n].UPOS == "VERB" && s.toks[k+n].XPOS != "VBG" || s.toks[k+n].UPOS == "AUX")
}

// adjectival reports whether a party's name modifies what follows: "US officials", "Korea-Singapore ties".
func (s *scan) adjectival(i, j int) bool {
	if s.hyphen(j) && s.capital(j+1) || s.hyphen(i-1) && i >= 2 && s.cap[i-2] {
		return true
	}
	if j-i > 3 && s.known(i).sense.Class != gazetteer.State {
		return false
	}
	return s.modifies(j) && !s.possessive(j)
}

// modifies reports whether a noun phrase goes on at token j, so that what stands before it modifies.
func (s *scan) modifies(j int) bool {
	if j >= len(s.toks) || s.owner[j] || !letter(s.words[j]) {
		return j < len(s.toks) && s.hyphen(j)
	}
	switch s.toks[j].UPOS {
	case "NOUN", "ADJ":
		if j+1 < len(s.toks) && s.toks[j].UPOS == "NOUN" && (s.toks[j+1].UPOS == "DET" || s.toks[j+1].UPOS == "ADJ" || s.toks[j+1].UPOS == "ADV" && !s.is(j+1, "also")) {
			return false // a verb the tagger took for a noun: "the US share strong ties"
		}
		return !s.is(j, "today", "yesterday", "tomorrow", "last", "this", "next", "such", "earlier")
	case "PROPN":
		return s.capital(j) && (s.known(j).len == 0 || s.known(j).sense.Class != gazetteer.State)
	}
	return false
}

// isolated reports whether no other capitalised word touches [i, j): part of a longer unknown name otherwise.
func (s *scan) isolated(i, j int) bool {
	if s.hyphen(i-1) || s.hyphen(j) {
		return false
	}
	before := i > 0 && s.capital(i-1) && !s.owner[i-1] && !s.opening(i-1) && letter(s.words[i-1])
	return !before && !(s.capital(j) && !s.owner[j] && letter(s.words[j]))
}

// prefixed reads "Sino-", "Indo-", "Franco-" before a hyphen and a party.
func (s *scan) prefixed(i int) (Mention, bool) {
	id, ok := comboForm[s.low[i]]
	if !ok || !s.cap[i] || !s.hyphen(i+1) {
		return Mention{}, false
	}
	if n, sense := s.party(i + 2); n == 0 || sense.Class == gazetteer.Region {
		return Mention{}, false
	}
	m := s.mention(i, i+1, Adjective)
	m.ID, m.Sort = id, "state"
	if m.Name = s.g.Name(id); m.Name == "" {
		m.Name = s.words[i]
	}
	return m, true
}

// comboForm gives the states that combining forms mean.
var comboForm = map[string]string{
	"sino": "CHN", "indo": "IND", "russo": "RUS", "anglo": "GBR", "franco": "FRA", "italo": "ITA", "afro": "", "greco": "GRC", "turko": "TUR", "turco": "TUR",
	"luso": "PRT", "hispano": "ESP", "austro": "AUT", "israelo": "ISR", "serbo": "SRB", "nippo": "JPN", "japano": "JPN", "polono": "POL", "germano": "DEU",
	"americano": "USA", "euro": "EU", "finno": "FIN", "dano": "DNK", "belgo": "BEL", "sovieto": "SUN", "iraqi": "IRQ",
}

// short reads an acronym the document defines, or one that a ministry or minister explains.
func (s *scan) short(i int) (Mention, bool) {
	w := s.words[i]
	if !acronymOf(w) || s.owner[i] {
		return Mention{}, false
	}
	d, ok := s.defined[w]
	if !ok {
		d, ok = s.expand(w)
	}
	if !ok {
		return Mention{}, false
	}
	m := s.mention(i, i+1, d.Class)
	m.ID, m.Name, m.Sort, m.Head, m.Acronym = d.ID, d.Name, d.Sort, d.Head, w
	return m, true
}

// define remembers an acronym for the rest of the document.
func (f *finder) define(acronym string, m Mention) {
	if acronym == "" {
		return
	}
	if _, ok := f.defined[acronym]; !ok {
		f.defined[acronym] = m
	}
}

// expand explains an acronym by a minister's field: MTI by "Minister for Trade and Industry".
func (s *scan) expand(w string) (Mention, bool) {
	for _, field := range s.fields {
		if initials(field.words, true) == strings.ToUpper(w) || initials(field.words, false) == strings.ToUpper(w) {
			name := field.words
			m := Mention{Class: Party, Sort: "ministry", Head: "ministry", Name: name, ID: gazetteer.Slug(name)}
			if field.party != "" {
				m.ID = owned(field.party, name)
			}
			return m, true
		}
	}
	return Mention{}, false
}

// initials takes the first letters of a name, with or without those of small words.
func initials(name string, skip bool) string {
	var sb strings.Builder
	for w := range strings.FieldsSeq(name) {
		switch w {
		case "of", "for", "and", "the", "&":
			if skip || w != "of" {
				continue
			}
		}
		sb.WriteString(strings.ToUpper(w[:1]))
	}
	return sb.String()
}

// name reads a capitalised run of unknown class.
func (s *scan) name(i int) (Mention, bool) {
	if !s.capital(i) || notName[s.low[i]] && !(s.is(i, "new") && !s.opening(i) && s.capital(i+1)) || s.owner[i] || !letter(s.words[i]) || commonAcronym[s.low[i]] {
		return Mention{}, false
	}
	j := i
	for j < len(s.low) && !s.owner[j] && (s.capital(j) && letter(s.words[j]) || s.hyphen(j) && s.capital(j+1)) {
		j++
	}
	if s.opening(i) && j == i+1 && s.toks[i].UPOS != "PROPN" && !acronymOf(s.words[i]) || s.toks[i].UPOS != "PROPN" && s.toks[i].UPOS != "" && j == i+1 {
		return Mention{}, false
	}
	for j > i+1 && s.hyphen(j-1) {
		j--
	}
	if j == i+1 && (titleRank[singular(s.low[i])] != "" || thingHead[s.low[i]] || honorific[s.low[i]] != 0) {
		return Mention{}, false
	}
	if s.standing(i, j) {
		return Mention{}, false
	}
	m := s.mention(i, j, Name)
	m.Name = s.text(i, j)
	return m, true
}

// standing tells what somebody is to somebody else, in capitals and no name:
// "Sectoral Dialogue Partners", "Associate Member".
func (s *scan) standing(i, j int) bool {
	if !standingHead[singular(s.low[j-1])] {
		return false
	}
	for k := i; k < j-1; k++ {
		if !standingWord[s.low[k]] {
			return false
		}
	}
	return true
}

var (
	standingHead = set(`partner member observer candidate ally associate applicant`)
	standingWord = set(`sectoral dialogue development associate full strategic comprehensive special permanent observer member state official key major founding`)
)

// shortPerson reads a part of a name the document gives in full elsewhere: "Wong", "von der Leyen".
func (s *scan) shortPerson(i int) (Mention, bool) {
	if s.owner[i] || !s.cap[i] && !particle[s.low[i]] {
		return Mention{}, false
	}
	end := s.personName(i)
	if end == i {
		return Mention{}, false
	}
	hit := false
	for k := i; k < end; k++ {
		if s.cap[k] && !s.initial(k) && s.namePart(s.words[k]) {
			hit = true
		} else if s.cap[k] && !particle[s.low[k]] && !s.initial(k) && k == i && end-i > 1 {
			return Mention{}, false
		}
	}
	if !hit || s.known(i).len > end-i || s.hyphen(i+1) && s.is(end, "administration", "government", "cabinet", "ticket", "team", "plan") {
		return Mention{}, false // "the Soto-Lund Government" is named after two
	}
	m := s.mention(i, end, Person)
	m.Name = s.text(i, end)
	return m, true
}

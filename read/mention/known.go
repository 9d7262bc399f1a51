package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-project/chancery/read/gazetteer"
)

// preference orders the senses of one name: the more binding first.
var preference = map[gazetteer.Class]int{
	gazetteer.State: 1, gazetteer.Organ: 2, gazetteer.Organisation: 3, gazetteer.Grouping: 4,
	gazetteer.Demonym: 5, gazetteer.Metonym: 6, gazetteer.Region: 7, gazetteer.Place: 8,
}

// known looks token i up once and remembers the answer.
func (s *scan) known(i int) *known {
	if i < 0 || i >= len(s.names) {
		return &known{}
	}
	k := &s.names[i]
	if k.tried {
		return k
	}
	k.tried = true
	if !s.cap[i] && !startsDigit(s.words[i]) {
		return k
	}
	for _, h := range s.g.Match(s.words, i) {
		s.fill(k, i, h)
	}
	if k.len == 0 && s.is(i-1, "the") {
		s.fillShort(k, i)
	}
	if id := shortDemonym[s.low[i]]; k.len == 0 && id != "" {
		k.len, k.sense = 1, gazetteer.Sense{Class: gazetteer.Demonym, ID: id, Name: s.g.Name(id)}
	}
	return k
}

// shortDemonym gives clipped demonyms that tables list in full only.
var shortDemonym = map[string]string{"saudi": "SAU", "saudis": "SAU", "lao": "LAO", "swazi": "SWZ", "emirati": "ARE", "bissau-guinean": "GNB"}

// fill adds what one hit says; hits come longest first, so the first of a sort stands.
func (s *scan) fill(k *known, i int, h gazetteer.Hit) {
	for _, sense := range h.Senses {
		switch sense.Class {
		case gazetteer.Title:
			if h.Len > k.title {
				k.title, k.rank = h.Len, sense.Rank
			}
			continue
		case gazetteer.Honorific:
			if !sense.Ambiguous && h.Len > k.address {
				k.address = h.Len
			}
			continue
		case gazetteer.GivenName:
			k.given = k.given || h.Len == 1
			continue
		}
		if !s.believable(i, h.Len, sense) {
			continue
		}
		switch {
		case k.len == 0, h.Len == k.len && preference[sense.Class] < preference[k.sense.Class]:
			if k.len > 0 {
				k.other = sense2id(k.sense)
			}
			k.len, k.sense = h.Len, sense
		case h.Len < k.len && k.sense.Class == gazetteer.Region && (sense.Class == gazetteer.Demonym || sense.Class == gazetteer.State):
			k.under, k.owner = h.Len, sense.ID
		case h.Len == k.len && k.other == "":
			k.other = sense2id(sense)
		}
	}
}

func sense2id(sense gazetteer.Sense) string {
	if sense.Class == gazetteer.Place {
		return sense.Country
	}
	return sense.ID
}

// believable rejects readings that letter case or neighbours speak against.
func (s *scan) believable(i, n int, sense gazetteer.Sense) bool {
	w := s.words[i]
	if sense.Shared && (s.is(i, "the") && s.capital(i+n) || !s.spokenOf(i, sense.ID)) {
		return false // "the Forum Fisheries Agency"
	}
	if n == 1 && len(w) <= 3 && sense.Class != gazetteer.Place && sense.Class != gazetteer.Demonym &&
		strings.ToUpper(w) != w && sense.Class != gazetteer.State {
		return false // "Who", "Nam": an acronym is written in capitals
	}
	if n == 1 && (sense.Class == gazetteer.Organisation || sense.Class == gazetteer.Organ) && len(w) < 5 && !hasUpper2(w) {
		return false
	}
	switch sense.Class {
	case gazetteer.Place:
		if n == 1 && (notName[s.low[i]] || titleRank[s.low[i]] != "") {
			return false
		}
		if sense.Ambiguous || n == 1 && s.opening(i) {
			return n > 1 || s.locative(i) || s.hasCountry(i+n) || s.city(i, i+n) && s.acts(i, i+n)
		}
	case gazetteer.Metonym:
		if sense.Ambiguous && n == 1 && s.opening(i) && !s.proper(i) && !s.city(i, i+n) {
			return false
		}
	case gazetteer.Organ:
		if s.otherOwner(i, sense.ID) || i > 0 && s.cap[i-1] && !s.opening(i-1) && s.is(i-1, "national", "federal", "supreme", "regional", "provincial") {
			return false
		}
	case gazetteer.State, gazetteer.Demonym:
		if n == 1 && s.is(i-1, "new") && s.cap[i-1] || sense.Class == gazetteer.Demonym && sense.Ambiguous && sense.ID == "EU" {
			return false // New England; "European" is wider than the Union
		}
	}
	return true
}

// otherOwner reports whether another state than an organ's own is named before
// it: "the Thai National Security Council".
func (s *scan) otherOwner(i int, id string) bool {
	owner, _, ok := strings.Cut(id, "/")
	k := i - 1
	if s.possessive(k) {
		k--
	}
	if !ok || k < 0 || !s.cap[k] {
		return false
	}
	before := s.known(k)
	return before.len == 1 && (before.sense.Class == gazetteer.State || before.sense.Class == gazetteer.Demonym) && before.sense.ID != owner
}

// locative reports whether a preposition of place stands before token i.
func (s *scan) locative(i int) bool { return i > 0 && locative[s.low[i-1]] }

// hasCountry reports whether a comma and a state follow: "Siem Reap, Cambodia".
func (s *scan) hasCountry(j int) bool {
	if !s.is(j, ",") || !s.capital(j+1) {
		return false
	}
	for _, h := range s.g.Match(s.words, j+1) {
		for _, x := range h.Senses {
			if x.Class == gazetteer.State {
				return true
			}
		}
	}
	return false
}

// hasUpper2 reports whether w holds two capitals: an acronym, not a word.
func hasUpper2(w string) bool {
	n := 0
	for _, r := range w {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 2
}

func startsDigit(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsDigit(r)
}

// party returns the length and sense of a party named at token i: state,
// organisation, organ, grouping, demonym or metonym; 0 for none.
func (s *scan) party(i int) (int, gazetteer.Sense) {
	k := s.known(i)
	switch k.sense.Class {
	case gazetteer.State, gazetteer.Organ, gazetteer.Organisation, gazetteer.Grouping, gazetteer.Demonym, gazetteer.Metonym:
		return k.len, k.sense
	}
	return 0, gazetteer.Sense{}
}

// sortOf names the sort of party a sense is.
func sortOf(sense gazetteer.Sense) string {
	switch sense.Class {
	case gazetteer.State, gazetteer.Demonym:
		return "state"
	case gazetteer.Organ:
		return "organ"
	case gazetteer.Grouping:
		return "group"
	case gazetteer.Metonym:
		return "office"
	}
	return "organisation"
}

// acronymOf reports whether w could be an acronym: two to eight capitals and digits, perhaps "&" or a small letter.
func acronymOf(w string) bool {
	upper := 0
	for _, r := range w {
		switch {
		case unicode.IsUpper(r):
			upper++
		case !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '&' && r != '.':
			return false
		}
	}
	return upper >= 2 && len(w) <= 10 && upper*2 >= utf8.RuneCountInString(w)
}

package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-project/chancery/read/gazetteer"
)

// honorificAt returns how many tokens of forms of address stand at i.
func honorificAt(s *scan, i int) int {
	n := 0
	for i+n < len(s.low) {
		w := s.honorificWidth(i + n)
		if w == 0 {
			return n
		}
		n += w
	}
	return n
}

func (s *scan) honorificWidth(i int) int {
	if s.crown(i) > 0 {
		return 0
	}
	for n := 3; n > 1; n-- {
		if i+n <= len(s.low) {
			if _, ok := honorificPhrase[strings.Join(s.low[i:i+n], " ")]; ok && s.cap[i+n-1] {
				return n
			}
		}
	}
	if n := s.known(i).address; n > 0 && s.headWidth(i, false) == 0 && s.capital(i+n) {
		return n
	}
	if s.is(i, "dato") && s.is(i+1, "'", "’") && s.capital(i+2) {
		return 2
	}
	if s.is(i, "(") && s.is(i+2, ")") && s.capital(i+1) && s.capital(i+3) && s.address(i+1) {
		return 3 // "Hon. (Dr.) N N"
	}
	if s.is(i, "w") && s.is(i+1, "/") && s.is(i+2, "ro", "rt", "rit") {
		return 3 // Amharic "W/ro"
	}
	if _, ok := honorific[s.low[i]]; !ok || !s.cap[i] || s.words[i] == "HE" && !s.capital(i+1) || s.words[i] == "He" {
		return 0
	}
	if s.is(i+1, ".") {
		return 2
	}
	return 1
}

// address reports whether token i alone is a form of address.
func (s *scan) address(i int) bool {
	_, ok := honorific[s.low[i]]
	return ok && s.cap[i]
}

// personName reads a person's own name at token i and returns its end, i for none.
func (s *scan) personName(i int) int {
	j := i
	words := 0
	for j < len(s.low) && words < 7 {
		switch {
		case s.owner[j]:
			return s.trimName(i, j)
		case s.nameWord(i, j):
			words++
			j++
			for s.hyphen(j) && j+1 < len(s.words) && letter(s.words[j+1]) {
				j += 2
			}
		case particle[s.low[j]] && s.particleFits(i, j):
			j++
			if s.hyphen(j) {
				j++
			}
		case s.is(j, ",") && s.is(j+1, "jr", "jr.", "sr.", "sr"):
			return j + 2
		case j > i && s.capital(j) && regnal[s.words[j]]:
			return j + 1
		case j > i && s.is(j, "'", "’", "‘") && j+2 < len(s.low) && particle[s.low[j+1]] && s.hyphen(j+2):
			j++ // "Shia’ al-Sudani"
		case j > i && s.nickname(j) > 0:
			j += s.nickname(j)
		default:
			return s.trimName(i, j)
		}
	}
	return s.trimName(i, j)
}

// regnal lists the numbers of monarchs and popes.
var regnal = map[string]bool{
	"II": true, "III": true, "IV": true, "V": true, "VI": true, "VII": true, "VIII": true, "IX": true, "X": true, "XI": true, "XII": true,
	"XIII": true, "XIV": true, "XV": true, "XVI": true, "XVII": true, "XVIII": true,
}

// nickname returns the width of a name in quotes or brackets inside a name: “Bongbong”, (Chito).
func (s *scan) nickname(j int) int {
	if j+3 < len(s.low) && s.is(j, "“", "\"", "‘", "(") && s.is(j+2, "”", "\"", "’", ")") && s.capital(j+1) && s.nameWord(0, j+3) && !acronymOf(s.words[j+1]) {
		return 3
	}
	return 0
}

// particleFits: inside a name before another part of it, or before a capital at its start.
func (s *scan) particleFits(i, j int) bool {
	if s.cap[j] && !(s.is(j, "al", "el", "van", "von", "de", "da", "di", "la", "le", "del", "ben", "bin", "des", "dos", "do") && j+1 < len(s.low)) {
		return false
	}
	if j == i && s.is(j, "y", "e", "la", "le", "do", "af", "ap", "wa", "las", "los", "den", "el", "des", "ter", "ten", "ben") && !s.cap[j] && !s.hyphen(j+1) {
		return false
	}
	k := j + 1
	if s.hyphen(k) {
		return k+1 < len(s.words) && letter(s.words[k+1])
	}
	return k < len(s.low) && (s.nameWord(i, k) || particle[s.low[k]] && !s.cap[k] && s.capital(k+1))
}

// nameWord reports whether token j can be a part of a name that starts at i.
func (s *scan) nameWord(i, j int) bool {
	if !s.capital(j) || notName[s.low[j]] && !s.nameAllTheSame(i, j) || !letter(s.words[j]) || s.possessive(j) {
		return false
	}
	if n, _ := s.party(j); n > 0 && s.hyphen(j+n) && s.capital(j+n+1) && s.known(j).sense.Class != gazetteer.Place && !s.namePart(s.words[j]) {
		return false // "U.S.–EU", "Franco-German" are pairs of parties
	}
	if comboForm[s.low[j]] != "" && s.hyphen(j+1) {
		return false
	}
	if s.hyphen(j+1) && j+2 < len(s.low) && s.is(j, "vice", "rear", "lieutenant", "major", "brigadier", "ex", "co", "secretary") && titleRank[s.low[j+2]] != "" {
		return false // "Vice-Admiral N N"
	}
	if s.hyphen(j+1) && s.is(j, "anti", "non", "pro", "self", "co", "counter", "multi", "pre", "post", "cross", "inter") {
		return false
	}
	if s.initial(j) {
		return true
	}
	if titleRank[s.low[j]] != "" && !s.titleAsName(i, j) || noPerson(s.low[j]) || abstract(s.low[j]) && !(j > i && (s.known(j-1).given || s.initial(j-1))) {
		return false
	}
	if thingHead[s.low[j]] && s.low[j] != "park" || honorific[s.low[j]] != 0 && j > i && !s.is(j, "sheikh", "shaikh", "sayyid", "cardinal", "baron") {
		return false
	}
	if s.namePart(s.words[j]) {
		return true
	}
	k := s.known(j)
	if k.len == 0 {
		return !(acronymOf(s.words[j]) && len(s.words[j]) > 2 && j > i && !s.shouting()) || len(s.words[j]) > 3 && s.known(j-1).given
	}
	if k.len == 1 && j == i && j > 0 && royal[s.low[j-1]] && s.cap[j-1] && s.is(j+1, "of") {
		return true // "Queen Sofia of Denmark"
	}
	switch k.sense.Class {
	case gazetteer.State, gazetteer.Demonym, gazetteer.Metonym:
		if j == i && k.len == 1 && k.given && s.capital(j+1) && s.known(j+1).len == 0 && s.is(j+2, ",") && s.is(j+3, "the", "a", "an") {
			return true // "Jordan Bell, the trade minister"
		}
		if j == i && k.len == 1 && k.given && s.is(j-1, ",") && s.familyName(j+1) {
			return true // "the Ambassador of Peru, Sofía Quiroga"
		}
		return k.len == 1 && j > i && (s.known(j-1).given || s.initial(j-1)) && !s.possessive(j+1)
	case gazetteer.Organisation, gazetteer.Organ, gazetteer.Grouping, gazetteer.Region:
		return k.len == 1 && !hasUpper2(s.words[j]) && k.given
	}
	return k.len == 1 || j > i
}

// familyName reports whether token j, known as nothing else, ends a name before
// a comma or a verb.
func (s *scan) familyName(j int) bool {
	if !s.capital(j) || s.known(j).len > 0 || noPerson(s.low[j]) || thingHead[s.low[j]] || titleRank[s.low[j]] != "" {
		return false
	}
	return s.is(j+1, ",", ".") || s.verbNext(j+1)
}

// noPerson reports whether a word of offices and their fields is never a part
// of a person's name: "Foreign", "Trade", "Promotion".
func noPerson(w string) bool {
	return w == "ministry" || w == "department" || w == "embassy" || w == "member" || w == "states" || portfolio[w] && !surname[w]
}

// surname lists words for fields of office that persons are also called.
var surname = set("law green power price land lands small high park parks justice young wales west east north south waters art home work crafts gas latin near marine urban")

// nameAllTheSame lets a small word be a name where a capital in mid-sentence proves it: "To Lam", "Do Van Chien".
func (s *scan) nameAllTheSame(i, j int) bool {
	if j > i && s.hyphen(j+1) {
		return true // "Park So-yeon"
	}
	if j > i && s.is(j-1, "al", "bin", "ould", "el", "ben", "mohd") && s.is(j, "said", "most", "may", "bid", "set") {
		return true // "Fahr Al Said"
	}
	return j == i && !s.opening(j) && s.capital(j+1) && s.is(j, "to", "per", "an", "do", "so", "no", "may", "will", "bill", "than", "by", "min", "can", "so", "set", "how", "here") &&
		(j > 0 && (titleRank[singular(s.low[j-1])] != "" || honorific[s.low[j-1]] != 0))
}

// titleAsName lets a title be a name: "Rodney King", and "Amir Khan" after an office.
func (s *scan) titleAsName(i, j int) bool {
	if j > i {
		return s.is(j, "king", "prince", "pope", "marshal", "chief", "amir", "emir", "sultan") && (s.known(j-1).given || s.hyphen(j+1))
	}
	return j > 0 && s.is(j, "amir", "emir", "sultan", "king", "prince", "pope") && s.known(j).given && titleRank[s.low[j-1]] != "" && s.capital(j+1)
}

// shouting reports whether the sentence is set in capitals, where acronyms cannot be told.
func (s *scan) shouting() bool {
	lower := 0
	for _, w := range s.words {
		if r, _ := utf8.DecodeLastRuneInString(w); unicode.IsLower(r) {
			lower++
		}
	}
	return lower == 0
}

// initial reports whether token j is an initial: "S", "R.", "J.P.".
func (s *scan) initial(j int) bool {
	if j < 0 || j >= len(s.words) {
		return false
	}
	w := s.words[j]
	if n, _ := s.party(j); n > 0 && len(w) > 2 {
		return false
	}
	return w != "A" && w != "I" && (utf8.RuneCountInString(w) == 1 && s.cap[j] || len(w) <= 5 && len(w) > 1 && s.cap[j] && w[1] == '.')
}

// trimName drops trailing initials' commas and particles left hanging.
func (s *scan) trimName(i, j int) int {
	for j > i && (particle[s.low[j-1]] && !s.cap[j-1] || s.hyphen(j-1)) {
		j--
	}
	return j
}

// letter reports whether w begins with a letter.
func letter(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLetter(r)
}

// namePart reports whether w belongs to the name of a person the document introduces.
func (f *finder) namePart(w string) bool { return f.people[w] > 0 }

// ownName writes a name set in capitals, or whose family name is, as names are
// written: "KOFI ANNOR", "Emmanuel MACRON".
func ownName(name string) string {
	all := strings.ToUpper(name) == name && strings.Contains(name, " ")
	if strings.ToLower(name) == name {
		return name
	}
	words := strings.Fields(name)
	for k, w := range words {
		n := utf8.RuneCountInString(w)
		if strings.ToUpper(w) == w && !strings.Contains(w, ".") && !regnal[w] && (n > 2 && len(words) > 1 || all && n > 1) {
			words[k] = titled(w)
		}
	}
	if strings.Join(words, " ") == strings.Join(strings.Fields(name), " ") {
		return name
	}
	return strings.Join(words, " ")
}

// titled puts all but the first letter of each part of a word in lower case.
func titled(w string) string {
	first := true
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			first = true
			return r
		}
		if first {
			first = false
			return r
		}
		return unicode.ToLower(r)
	}, w)
}

// learn remembers the parts of a person's name for later short mentions:
// the last part, the first, and the last with its particles.
func (s *scan) learn(a, b int) {
	if b-a < 1 {
		return
	}
	for k := a; k < b; k++ {
		if !s.cap[k] || s.initial(k) || !letter(s.words[k]) || s.is(k, "jr", "jr.", "sr", "sr.") || particle[s.low[k]] {
			continue
		}
		s.people[s.words[k]]++
		if one := titled(s.words[k]); one != s.words[k] && strings.ToUpper(s.words[k]) == s.words[k] && len(s.words[k]) > 3 {
			s.people[one]++
		}
	}
}

// isAdj reports whether a sense is a quality, not a party's name.
func isAdj(sense gazetteer.Sense) bool { return sense.Class == gazetteer.Demonym }

package mention

import "github.com/chancery-project/chancery/read/gazetteer"

// longTitle extends a text's or occasion's name through "of", "on", "between"
// and the like, as long as the words stay capitalised.
func (s *scan) longTitle(i, head, end int) int {
	text := instrumentHead[s.low[end-1]] || instrumentHead[s.low[head]]
	for k := end; k < len(s.low); {
		j := k
		for s.is(j, "of", "on", "for", "to", "in", "and", "the", "against", "between", "towards", "toward", "by", "at", "concerning", "regarding", "under", "field", "a", ",", "with") {
			if s.is(j, "at", "by", "with", "under") && !text || s.is(j, "by") {
				break
			}
			j++
		}
		if j == k && k > end && s.capital(k) || s.hyphen(k) {
			k++
			end = k
			continue
		}
		if j == k || !s.joinsTitle(k, j, text, i) {
			return end
		}
		if s.possessive(j + 1) {
			return end
		}
		k = s.titleSegment(j)
		if k == j {
			return end
		}
		end = k
	}
	return end
}

// joinsTitle decides whether the link tokens [k, j) carry a title on to the capitalised word at j.
func (s *scan) joinsTitle(k, j int, text bool, from int) bool {
	if j >= len(s.low) || s.owner[j] || !s.capital(j) && !(yearForm(s.low[j]) && s.is(k, "for")) && !(ordinalForm(s.low[j]) && s.is(j-1, "the")) {
		return false
	}
	switch {
	case s.is(k, "on", "for", "against", "concerning", "regarding", "towards", "toward"):
		return true
	case s.is(k, "of"):
		return true
	case s.is(k, "between"):
		return text
	case s.is(k, "and"):
		if n, sense := s.party(j); n > 0 && !isAdj(sense) {
			return text && s.hasWord(from, k, "between", "of") && s.partyBefore(k)
		}
		if honorificAt(s, j) > 0 || s.headWidth(j, false) > 0 && !s.possessive(j+1) && s.thingAheadOrNot(j) {
			return false
		}
		if s.is(k+1, "the") && !s.hasWord(from, k, "on", "for", "of") && s.headAhead(j) {
			return false // "Foreign Office Consultations and the Joint Working Group"
		}
		return s.phraseAt(j) == 0 || s.hasWord(from, k, "on", "for") && !instrumentHead[s.low[j]]
	case s.is(k, ","):
		return (text && s.hasWord(from, k, "of") || s.hasWord(from, k, "on", "for")) && s.listGoesOn(j)
	case s.is(k, "in", "to"):
		if n, sense := s.party(j); n > 0 && j == k+1 && sense.Class != gazetteer.Region {
			return false
		}
		return text && s.hasWord(from, k, "on", "of", "for") && s.known(j).sense.Class != gazetteer.Place
	case s.is(k, "with"):
		return false
	}
	return false
}

func (s *scan) thingAheadOrNot(j int) bool { return !s.headAhead(j + 1) }

func (s *scan) partyBefore(k int) bool {
	for b := k - 1; b >= 0 && b > k-6; b-- {
		if n, _ := s.party(b); n > 0 && b+n == k {
			return true
		}
	}
	return false
}

// hasWord reports whether one of words stands in tokens [a, b).
func (s *scan) hasWord(a, b int, words ...string) bool {
	for k := max(a, 0); k < b && k < len(s.low); k++ {
		if s.is(k, words...) {
			return true
		}
	}
	return false
}

// listGoesOn reports whether capitalised items and an "and" follow a comma inside a title.
func (s *scan) listGoesOn(j int) bool {
	if n, _ := s.party(j); n > 0 || s.headWidth(j, false) > 0 || honorificAt(s, j) > 0 || s.known(j).given {
		return false
	}
	for k := j; k < j+7 && k < len(s.low); k++ {
		if s.is(k, "and") {
			return s.capital(k + 1)
		}
		if !s.capital(k) && !s.is(k, ",") {
			return false
		}
	}
	return false
}

// titleSegment takes the capitalised words and hyphens from j on.
func (s *scan) titleSegment(j int) int {
	k := j
	for k < len(s.low) && !s.owner[k] && (s.capital(k) || s.hyphen(k) || k == j && (yearForm(s.words[k]) || ordinalForm(s.low[k])) || s.possessive(k) && s.capital(k+1)) {
		if s.capital(k) && k > j && honorificAt(s, k) > 0 {
			break
		}
		k++
	}
	return k
}

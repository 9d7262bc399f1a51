package mention

import "strings"

// portfolio reads the field of an office from token j and returns its end, j
// for none: "Foreign Affairs, Migration and Tunisians Abroad".
func (s *scan) portfolio(j int, cap bool) int {
	end := j
	for k := j; k < len(s.low); k++ {
		switch {
		case k > j && s.ownField(k):
			end = k + 1
		case s.fieldWord(k) && (s.cap[k] || cap == s.cap[k] || !cap):
			end = k + 1
		case s.is(k, "and", "&", ",", "the", "of", "for", "-"):
			if s.is(k, "and", ",") && s.is(k+1, "for", "of") && end > j {
				if e := s.portfolio(k+2, cap); e > k+2 {
					return e // "for International Cooperation and for Ibero-America"
				}
			}
			if !s.portfolioWord(k+1) || s.longParty(k+1) || s.is(k, ",") && !s.furtherField(k+1) {
				return end
			}
		default:
			if end > j || !s.cap[k] {
				return end
			}
			if k == j && s.capital(k+1) && portfolio[s.low[k+1]] && s.headWidth(k+1, false) == 0 {
				end = k + 1 // "Interinstitutional Relations"
				continue
			}
			e := s.unknownField(k)
			if e == k || !s.is(e, ",", "and", "&") || !s.portfolioWord(e+1) || !s.furtherField(e+1) {
				return e
			}
			k, end = e-1, e
		}
	}
	return end
}

// fieldWord reports whether token k names a field of office: a word of the
// list, or an abstract noun with a capital.
func (s *scan) fieldWord(k int) bool {
	return portfolio[s.low[k]] || s.cap[k] && abstract(s.low[k]) && !s.known(k).given && !thingHead[s.low[k]]
}

// abstract reports whether a word has the ending of nouns for fields of work,
// which names of persons lack: "promotion", "citizenship", "logistics".
func abstract(w string) bool {
	if len(w) < 7 {
		return false
	}
	for _, end := range []string{"tion", "sion", "ship", "ology", "isation", "ization", "nomics", "istics", "culture", "activity", "ability", "tions", "ntments"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// furtherField reports whether the item at k of a list after a comma is a field of the
// same office, not another office: "Minister of Energy, Trade Minister N N".
func (s *scan) furtherField(k int) bool {
	for s.is(k, "and", "the", "&") {
		k++
	}
	_, _, ok := s.titleHead(k, false)
	return !ok
}

// longParty reports whether a body of several words is named at k, an article
// left aside: "the European Commission" after "Head of Cabinet of".
func (s *scan) longParty(k int) bool {
	if s.is(k, "the") {
		k++
	}
	n, sense := s.party(k)
	return n > 1 && !isAdj(sense)
}

// portfolioWord looks past "and" and "the" for a field of office.
func (s *scan) portfolioWord(k int) bool {
	for s.is(k, "and", "the", "&") {
		k++
	}
	return k < len(s.low) && (s.fieldWord(k) || s.ownField(k)) && s.headWidth(k, false) == 0
}

// ownField reports whether a demonym at k begins a field: "Moroccan Expatriates".
func (s *scan) ownField(k int) bool {
	n, sense := s.party(k)
	return n > 0 && isAdj(sense) && k+n < len(s.low) && portfolio[s.low[k+n]] && s.cap[k+n]
}

// unknownField takes a capitalised run that no list knows as a field of office,
// if the run ends where a name cannot begin: "Special Envoy for Horn Dialogue,".
func (s *scan) unknownField(k int) int {
	e := k
	for s.capital(e) || s.hyphen(e) || s.is(e, "and", "&", "the") && s.capital(e+1) && e > k {
		if s.known(e).given || e > k && honorificAt(s, e) > 0 {
			return k
		}
		e++
	}
	if e > k && s.is(e, "region", "province", "oblast", "county", "district", "governorate", "prefecture", "canton", "state") {
		e++ // "governor of Odesa region"
	}
	return e
}

// adInterim returns the width of a mark of acting after an office: "a.i.", "(acting)".
func (s *scan) adInterim(j int) int {
	switch {
	case s.is(j, "a.i.", "a.i"):
		return 1 + boolInt(s.is(j, "a.i") && s.is(j+1, "."))
	case s.is(j, "ad") && s.is(j+1, "interim"):
		return 2
	case s.is(j, "(") && s.is(j+1, "acting", "interim", "a.i.", "ag.") && s.is(j+2, ")"):
		return 3
	}
	return 0
}

// markedAfter reads "elect" or "designate" as a word of its own behind the head
// of an office, before its holder: "the foreign minister designate, N N". It
// returns its width.
func (s *scan) markedAfter(j int, t *title) int {
	if t.post.Status == Elect || t.post.Status == Designate || !s.is(j, "elect", "designate") || !s.is(j+1, ",", "of", "for") && !s.capital(j+1) {
		return 0
	}
	t.post.Status = Elect
	if s.is(j, "designate") {
		t.post.Status = Designate
	}
	return 1
}

// residence returns the width of a note where an envoy resides, between the
// office and the name: "the Ambassador of Peru, non-resident, N N".
func (s *scan) residence(j int) int {
	if !s.is(j, ",", "(") {
		return 0
	}
	k := j + 1
	if s.is(k, "non") {
		k++
		k += boolInt(s.hyphen(k))
	}
	if s.is(k, "resident", "nonresident", "non-resident") && (s.is(k+1, ",") || s.is(k+1, ")")) {
		return k + 1 + boolInt(s.is(j, "(")) - j
	}
	return 0
}

package mention

// lowerOffice reports whether an office in lower case begins at token i: with
// its head, or with what stands before it ("deputy trade minister").
func (s *scan) lowerOffice(i int) bool {
	w := s.low[i]
	switch {
	case s.cap[i]:
		return false
	case lowerTitle[w], lowerTitle[singular(w)], lowerFirst[w], leading[w] && s.leaderAfter(i+1):
		return true
	case portfolio[w], grade[w], s.freeModifier(i):
		_, _, ok := s.titleHead(i, true)
		return ok
	}
	return false
}

// lowerFirst lists the words that begin heads of two words in lower case.
var lowerFirst = set("prime foreign vice crown defence defense chargé charge")

// grade lists the words of degree and kind before the head of an office.
var grade = set(`deputy vice first second third senior chief executive special permanent general assistant principal state federal
	presidential personal parliamentary press ministerial trade lead joint additional resident plenipotentiary central opposition
	army navy police intelligence military ruling`)

// freeModifier takes a noun that no list knows for the field of an office in
// lower case, if a head and a holder follow: "EU enlargement envoy N N".
func (s *scan) freeModifier(j int) bool {
	if s.cap[j] || s.toks[j].UPOS != "NOUN" || lowerTitle[s.low[j]] || lowerTitle[singular(s.low[j])] || j > 0 && s.is(j-1, "the", "a", "an") && s.capital(j+1) {
		return false
	}
	h := j + 1
	for ; h < j+3 && (portfolio[s.low[min(h, len(s.low)-1)]] || s.hyphen(h)); h++ {
	}
	w := s.headWidth(h, true)
	if w == 0 || s.cap[h] {
		return false
	}
	switch titleRank[s.joined(h, h+w)] {
	case "minister", "envoy", "spokesperson", "ambassador", "junior_minister":
	default:
		return false
	}
	h += w
	if s.is(h, ",") {
		h++
	}
	return s.capital(h) && s.personName(h) > h
}

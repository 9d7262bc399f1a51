package mention

import "strings"

// thing reads a named instrument, meeting, body or project at token i: its
// premodifiers, head, and, for texts and occasions, the title that follows.
func (s *scan) thing(i int) (Mention, bool) {
	if i >= len(s.words) || s.owner[i] || !s.cap[i] && !startsDigit(s.words[i]) && !ordinalWord[s.low[i]] {
		return Mention{}, false
	}
	if m, ok := s.roundOf(i); ok {
		return m, true
	}
	head, width, named := s.thingHead(i)
	if width == 0 {
		return Mention{}, false
	}
	end := head + width
	if s.cap[head] && !acronymOf(s.words[end-1]) {
		end = s.longTitle(i, head, end)
	}
	if !named && end == head+width {
		return Mention{}, false
	}
	m := s.mention(i, end, Thing)
	m.Head = s.headName(head, head+width)
	m.Name, m.NameSpan = s.text(i, end), s.span(i, end)
	s.thingTail(&m)
	return m, true
}

// ordinalWord lists ordinals in words that open a name: "Third Round of …".
var ordinalWord = set(`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
	sixteenth seventeenth eighteenth nineteenth twentieth`)

// thingHead finds the head of the run that starts at i: the last thing noun
// of the capitalised run, or a lower-case one that a name modifies. named
// tells whether the modifiers make it a name.
func (s *scan) thingHead(i int) (head, width int, named bool) {
	j := i
	mods, pair, party := 0, false, false
	if startsDigit(s.words[i]) || ordinalWord[s.low[i]] {
		if !ordinalForm(s.low[i]) && !yearForm(s.words[i]) || s.hyphen(i+1) {
			return 0, 0, false
		}
		j++
	}
	for j < len(s.low) && !s.owner[j] {
		if w := s.phraseAt(j); w > 0 && (s.cap[j] || mods > 0) {
			head, width = j, w
			named = mods > 0 || w > 1 && s.cap[j] && s.cap[j+w-1]
			if !s.cap[j] {
				named = s.toks[j+w-1].XPOS != "VBP" && (pair || party && (meetingHead[s.low[j+w-1]] || w > 1 || mods > 0) || mods > 1)
				return head, width, named
			}
			j += w
			mods++
			continue
		}
		step := s.modifier(i, j, mods, &pair, &party)
		if step == 0 {
			break
		}
		j += step
		mods++
	}
	if width > 0 && s.cap[head] && j > head+width {
		// capitalised words after the last head: the run names something else ("Summit Road").
		if !s.is(j-1, "platform", "week") && s.personName(head+width) > head+width && !s.hyphenTail(head+width) {
			return head, width, named && s.known(head+width).given
		}
		if j > head+width && s.capital(j-1) {
			return s.acronymHead(i, j, head, width)
		}
	}
	return head, width, named
}

func (s *scan) hyphenTail(k int) bool { return s.hyphen(k) }

// acronymHead lets a run end in a word after its head only if that is an acronym: "Agreement MOU".
func (s *scan) acronymHead(_, j, head, width int) (int, int, bool) {
	if acronymOf(s.words[j-1]) && j-1 == head+width {
		return head, width, true
	}
	return 0, 0, false
}

// phraseAt returns the width of a thing's head at j, 0 for none.
func (s *scan) phraseAt(j int) int {
	for _, p := range phrases {
		if w := s.matchPhrase(j, p); w > 0 {
			return w
		}
	}
	if s.toks[j].XPOS == "VBP" && !s.cap[j] && s.is(j+1, "to") {
		return 0 // "Oman and Peru plan to open"
	}
	if thingHead[s.low[j]] && letter(s.words[j]) && !s.is(j-1, "en") && !(s.is(j, "park") && (honorificAt(s, max(j-1, 0)) > 0 || s.namePart(s.words[j]))) && !(s.cap[j] && s.headWidth(j, false) > 0) {
		return 1
	}
	if s.words[j] == "MoU" || s.words[j] == "MoC" || s.words[j] == "MOC" || s.words[j] == "LOI" || s.words[j] == "CEPA" || s.words[j] == "FTA" {
		return 1
	}
	return 0
}

// matchPhrase compares lower-case words at j with a phrase.
func (s *scan) matchPhrase(j int, phrase string) int {
	n := 0
	for w := range strings.FieldsSeq(phrase) {
		if j+n >= len(s.low) || s.low[j+n] != w {
			return 0
		}
		n++
	}
	return n
}

// modifier returns how many tokens at j may stand before a thing's head, 0 to stop.
func (s *scan) modifier(i, j, mods int, pair, party *bool) int {
	switch {
	case s.hyphen(j):
		if n, _ := s.party(j - 1); n > 0 || s.cap[j-1] {
			*pair = *pair || s.capital(j+1)
		}
		return 1
	case s.possessive(j):
		if mods > 0 && s.occasionOwner(j-1) && (s.capital(j+1) || !*party || mods > 1) {
			return 1
		}
		return 0
	case s.is(j, "and", "&", ","):
		if mods > 0 && s.capital(j+1) && s.joinsModifiers(i, j) {
			return 1
		}
		return 0
	case s.is(j, "on", "of", "for", "in"):
		if mods > 0 && s.cap[j-1] && s.capital(j+1) && s.headAhead(j+1) {
			return 1
		}
		return 0
	case s.cap[j]:
		if notName[s.low[j]] && (j > i || s.opening(j)) && !s.is(j, "joint", "state", "official", "inaugural", "working", "bilateral", "strategic", "cooperation", "leaders", "leader", "officials", "high", "business", "video", "virtual", "new", "green", "press", "relations", "family", "more") && !(s.is(j, "office") && j > i && s.is(j-1, "foreign", "home")) {
			return 0
		}
		if n, sense := s.party(j); n > 0 {
			*party = true
			_ = sense
			return n
		}
		return 1
	case (*pair || *party) && mods > 0 && s.lowModifier(j):
		return 1
	}
	return 0
}

// occasionOwner lets "Leaders’", "Ministers’" and the like stand before a head.
func (s *scan) occasionOwner(j int) bool {
	return strings.HasSuffix(s.low[j], "s") && s.low[j+1] != "'s" && s.low[j+1] != "’s" || s.is(j, "women", "people")
}

// lowModifier accepts lower-case words between a pair of parties and a head: "Kazakhstan-Singapore business forum".
func (s *scan) lowModifier(j int) bool {
	for k := j; k < len(s.toks) && k < j+4; k++ {
		if s.cap[k] || !letter(s.words[k]) {
			return s.hyphen(k) && k > j && s.lowModifier(k+1)
		}
		if s.phraseAt(k) > 0 {
			return true
		}
		switch s.toks[k].UPOS {
		case "ADJ", "NOUN", "":
		case "PROPN":
		default:
			return false
		}
	}
	return false
}

// joinsModifiers reports whether "and" at j joins modifiers of one head: a head
// follows in the same capitalised run, and no party or title begins after it.
func (s *scan) joinsModifiers(i, j int) bool {
	if n, sense := s.party(j + 1); n > 0 && !isAdj(sense) && !s.hyphen(j+1+n) {
		return false
	}
	if s.headWidth(j-1, false) > 0 && s.headWidth(j+1, false) > 0 {
		return false
	}
	if thingHead[s.low[j-1]] && !s.is(j-1, "partnership") {
		return false
	}
	return s.headAhead(j + 1)
}

// headAhead reports whether a thing's head stands in the capitalised run from k.
func (s *scan) headAhead(k int) bool {
	for n := 0; k < len(s.low) && n < 6; n++ {
		if s.phraseAt(k) > 0 && s.cap[k] {
			return true
		}
		if !s.capital(k) && !s.is(k, "and", "&", "-") || s.owner[k] {
			return false
		}
		k++
	}
	return false
}

// thingTail reads what may follow: an acronym in brackets, years, a repeated short head.
func (s *scan) thingTail(m *Mention) {
	j := m.Last
	if s.is(j, "(") && s.is(j+2, ")") && acronymOf(s.words[j+1]) {
		m.Acronym = s.words[j+1]
		j += 3
	}
	if years := s.years(j); years > j {
		if j = years; m.Acronym == "" { // "Action Plan 2021-2025" has its years in its name
			m.Name, m.NameSpan = s.text(m.First, j), s.span(m.First, j)
		}
	}
	m.Last = j
	m.Span = s.span(m.First, j)
	s.define(m.Acronym, *m)
}

// years returns the token after a year or a range of years at j, j for none.
func (s *scan) years(j int) int {
	switch {
	case j < len(s.low) && yearForm(s.words[j]) && !s.is(j-1, "in"):
		if s.hyphen(j+1) && j+2 < len(s.low) && startsDigit(s.words[j+2]) {
			return j + 3
		}
		return j + 1
	case j < len(s.low) && yearRange(s.words[j]):
		return j + 1
	}
	return j
}

// headName writes a head: the fixed phrase in the singular, else the noun.
func (s *scan) headName(a, b int) string {
	if b-a == 1 {
		switch s.low[a] {
		case "mou", "mous":
			return "memorandum of understanding"
		case "moc":
			return "memorandum of cooperation"
		case "loi":
			return "letter of intent"
		case "fta", "ftas":
			return "free trade agreement"
		case "cepa":
			return "comprehensive economic partnership agreement"
		case "memoranda":
			return "memorandum"
		}
		return singularNoun(s.low[a])
	}
	words := strings.Join(s.low[a:b], " ")
	if first, rest, ok := strings.Cut(words, " of "); ok {
		return strings.Replace(singularNoun(first), "memoranda", "memorandum", 1) + " of " + rest
	}
	return singularNoun(words)
}

// singularNoun strips a regular plural; "talks", "minutes" and "terms" stay.
func singularNoun(w string) string {
	switch w {
	case "talks", "minutes", "terms", "games", "principles", "guidelines", "terms of reference", "process", "congress":
		return w
	case "memoranda":
		return "memorandum"
	}
	if strings.HasSuffix(w, "ies") {
		return w[:len(w)-3] + "y"
	}
	if strings.HasSuffix(w, "ses") {
		return w[:len(w)-2]
	}
	if strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") {
		return w[:len(w)-1]
	}
	return w
}

func yearForm(w string) bool {
	if len(w) != 4 {
		return false
	}
	for _, r := range w {
		if r < '0' || r > '9' {
			return false
		}
	}
	return w[0] == '1' || w[0] == '2'
}

// yearRange reports whether w is "2021-2025" in one token.
func yearRange(w string) bool {
	a, b, ok := strings.Cut(strings.ReplaceAll(w, "–", "-"), "-")
	return ok && yearForm(a) && startsDigit(b)
}

// ordinalForm reports whether w is "3rd", "19th" or an ordinal word.
func ordinalForm(w string) bool {
	return ordinalWord[w] || len(w) > 2 && startsDigit(w) && (strings.HasSuffix(w, "st") || strings.HasSuffix(w, "nd") || strings.HasSuffix(w, "rd") || strings.HasSuffix(w, "th"))
}

// shared reads a pair of parties that shares the head of the next thing:
// "the Chile-EU and Chile-Peru free trade agreements".
func (s *scan) shared(i int) (Mention, bool) {
	n, _ := s.party(i)
	if n == 0 || !s.hyphen(i+n) {
		return Mention{}, false
	}
	k, _ := s.party(i + n + 1)
	end := i + n + 1 + k
	if k == 0 || !s.is(end, "and", ",") {
		return Mention{}, false
	}
	next := end + 1
	m2, ok := s.shared(next)
	if !ok {
		if m2, ok = s.thing(next); !ok || !strings.HasSuffix(strings.ToLower(m2.Name), "s") || !s.pairAt(next) {
			return Mention{}, false
		}
	}
	m := s.mention(i, end, Thing)
	m.Head, m.Name = m2.Head, s.text(i, end)
	return m, true
}

// pairAt reports whether two parties joined by a hyphen stand at token i.
func (s *scan) pairAt(i int) bool {
	n, _ := s.party(i)
	if n == 0 || !s.hyphen(i+n) {
		return false
	}
	k, _ := s.party(i + n + 1)
	return k > 0
}

// titled words in quotes after "titled", "entitled", "themed" name a thing.
func (s *scan) quotedTitle(i int) (Mention, bool) {
	if i < 2 || !s.is(i-1, "“", "\"", "‘", "``") || !s.is(i-2, "titled", "entitled", "themed", "theme", "dubbed", "called", "named", ",") {
		return Mention{}, false
	}
	if s.is(i-2, ",") && !s.is(i-3, "titled", "entitled") {
		return Mention{}, false
	}
	for j := i + 1; j < len(s.low) && j < i+25; j++ {
		if s.is(j, "”", "\"", "’", "''") {
			m := s.mention(i, j, Thing)
			m.Head, m.Name = "title", s.text(i, j)
			return m, true
		}
	}
	return Mention{}, false
}

// roundOf reads "5th round of the China-Mongolia Strategic Dialogue": a number in a series with the series' name.
func (s *scan) roundOf(i int) (Mention, bool) {
	if !ordinalForm(s.low[i]) || !s.is(i+1, "round", "session", "meeting", "edition", "summit") || s.cap[i+1] || !s.is(i+2, "of") {
		return Mention{}, false
	}
	j := i + 3
	if s.is(j, "the") {
		j++
	}
	if j >= len(s.low) {
		return Mention{}, false
	}
	m, ok := s.thing(j)
	if !ok {
		return m, false
	}
	m.First = i
	m.Span = s.span(i, m.Last)
	m.Name = s.text(i, m.Last)
	return m, true
}

package mention

import "strings"

// pronouns gives each pronoun what it asks for.
var pronouns = map[string]Anaphora{
	"he": {Kind: PersonReferent, Gender: 'm'}, "him": {Kind: PersonReferent, Gender: 'm'}, "himself": {Kind: PersonReferent, Gender: 'm'},
	"his": {Kind: PersonReferent, Gender: 'm', Poss: true}, "she": {Kind: PersonReferent, Gender: 'f'}, "herself": {Kind: PersonReferent, Gender: 'f'},
	"her": {Kind: PersonReferent, Gender: 'f', Poss: true}, "hers": {Kind: PersonReferent, Gender: 'f', Poss: true},
	"they": {Plural: true}, "them": {Plural: true}, "their": {Plural: true, Poss: true}, "theirs": {Plural: true, Poss: true}, "themselves": {Plural: true},
	"it": {Kind: PartyReferent, Gender: 'n'}, "its": {Kind: PartyReferent, Gender: 'n', Poss: true}, "itself": {Kind: PartyReferent, Gender: 'n'},
	"we": {Plural: true}, "our": {Plural: true, Poss: true}, "us": {Plural: true}, "ours": {Plural: true, Poss: true}, "ourselves": {Plural: true},
	"i": {Kind: PersonReferent}, "my": {Kind: PersonReferent, Poss: true}, "me": {Kind: PersonReferent}, "myself": {Kind: PersonReferent},
	"both": {Plural: true, Count: 2},
}

// shortHead gives the head nouns of short forms the sort of thing they mean.
var shortHead = map[string]Referent{
	"leader": PersonReferent, "president": PersonReferent, "minister": PersonReferent, "official": PersonReferent, "delegate": PersonReferent,
	"diplomat": PersonReferent, "ambassador": PersonReferent, "envoy": PersonReferent, "premier": PersonReferent, "chancellor": PersonReferent,
	"man": PersonReferent, "men": PersonReferent, "woman": PersonReferent, "statesman": PersonReferent, "secretary": PersonReferent, "counterpart": PersonReferent,
	"monarch": PersonReferent, "king": PersonReferent, "dignitary": PersonReferent, "politician": PersonReferent, "principal": PersonReferent, "guest": PersonReferent,
	"prime minister": PersonReferent, "foreign minister": PersonReferent, "defence minister": PersonReferent, "defense minister": PersonReferent,
	"head of state": PersonReferent, "heads of state": PersonReferent, "trade minister": PersonReferent, "speaker": PersonReferent, "adviser": PersonReferent, "advisor": PersonReferent,
	"side": PartyReferent, "country": PartyReferent, "nation": PartyReferent, "party": PartyReferent, "state": PartyReferent, "government": PartyReferent,
	"neighbour": PartyReferent, "neighbor": PartyReferent, "ally": PartyReferent, "partner": PartyReferent, "capital": PartyReferent, "people": PartyReferent,
	"economy": PartyReferent, "organisation": PartyReferent, "organization": PartyReferent, "bloc": PartyReferent, "ministry": PartyReferent, "company": PartyReferent,
	"republic": PartyReferent, "kingdom": PartyReferent, "delegation": PartyReferent, "chancellery": PartyReferent, "junta": PartyReferent, "grouping": PartyReferent, "union": PartyReferent, "island": PartyReferent,
	"agreement": ThingReferent, "treaty": ThingReferent, "deal": ThingReferent, "pact": ThingReferent, "memorandum": ThingReferent, "mou": ThingReferent, "document": ThingReferent,
	"statement": ThingReferent, "declaration": ThingReferent, "plan": ThingReferent, "meeting": ThingReferent, "summit": ThingReferent, "talks": ThingReferent, "forum": ThingReferent,
	"conference": ThingReferent, "gathering": ThingReferent, "event": ThingReferent, "visit": ThingReferent, "project": ThingReferent, "initiative": ThingReferent, "accord": ThingReferent,
	"commission": ThingReferent, "committee": ThingReferent, "dialogue": ThingReferent, "protocol": ThingReferent, "convention": ThingReferent, "communique": ThingReferent, "communiqué": ThingReferent,
	"programme": ThingReferent, "program": ThingReferent, "partnership": ThingReferent, "mechanism": ThingReferent, "framework": ThingReferent, "roadmap": ThingReferent,
	"engagement": ThingReferent, "call": ThingReferent, "discussion": ThingReferent, "exchange": ThingReferent, "ceremony": ThingReferent, "memorandum of understanding": ThingReferent,
	"joint statement": ThingReferent, "free trade agreement": ThingReferent, "consultation": ThingReferent, "session": ThingReferent, "round": ThingReferent, "trip": ThingReferent,
	"fta": ThingReferent, "encounter": ThingReferent, "arrangement": ThingReferent, "network": ThingReferent, "working group": ThingReferent, "facility": ThingReferent,
}

// anaphor reads a pronoun or a short form at token i.
func (s *scan) anaphor(i int) (Mention, bool) {
	if a, ok := s.pronoun(i); ok {
		m := s.mention(i, i+1, Anaphor)
		m.Anaphor = a
		return m, true
	}
	switch s.low[i] {
	case "the", "both", "these", "those", "this", "that", "all", "either", "each", "neither":
		return s.shortForm(i)
	}
	return Mention{}, false
}

// pronoun reads one word; "US" in capitals, "I" of a monarch and "both X and Y" are none.
func (s *scan) pronoun(i int) (Anaphora, bool) {
	a, ok := pronouns[s.low[i]]
	if !ok || s.words[i] == "US" || s.words[i] == "HE" || s.words[i] == "IT" {
		return a, false
	}
	switch s.low[i] {
	case "both":
		if next := s.next(i + 1); next == "the" || shortHead[singularShort(next)] != AnyReferent || s.capital(i+1) || i+1 < len(s.toks) && s.toks[i+1].UPOS != "VERB" && s.toks[i+1].UPOS != "AUX" && next != "." && next != "," {
			return a, false
		}
	case "it":
		a.Gender = 'n'
		if s.is(i+1, "is", "was") && s.is(i+2, "important", "expected", "clear", "hoped", "noted", "necessary", "essential", "possible", "worth", "imperative", "understood", "reported", "believed", "time") {
			return a, false
		}
	case "her", "his":
		if s.capital(i+1) && s.is(i+1, "majesty", "excellency", "royal", "highness", "holiness", "eminence") {
			return a, false
		}
		if s.low[i] == "her" {
			a.Poss = s.toks[i].UPOS == "PRON" && s.toks[i].XPOS == "PRP$" || i+1 < len(s.toks) && (s.toks[i+1].UPOS == "NOUN" || s.toks[i+1].UPOS == "ADJ")
		}
	case "i":
		if i > 0 && s.cap[i-1] && !s.opening(i-1) && s.toks[i-1].UPOS == "PROPN" {
			return a, false
		}
	}
	return a, true
}

// shortForm reads "the two leaders", "both sides", "the US official", "this plan", "the yearly gathering".
func (s *scan) shortForm(i int) (Mention, bool) {
	j := i + 1
	var a Anaphora
	if s.is(i, "both", "either", "neither") {
		a.Count, a.Plural = 2, true
		if s.is(j, "the", "of") {
			j++
		}
		if s.is(j, "the") {
			j++
		}
	}
	if n := countWord(s.next(j)); n > 0 {
		a.Count, a.Plural = n, true
		j++
	}
	for j < len(s.toks) && shortModifier[s.low[j]] {
		j++
	}
	head, width := s.shortHeadAt(j)
	if width == 0 || s.continues(j+width) || s.known(j).len > width || s.known(j).short {
		return Mention{}, false
	}
	a.Head, a.Kind = head, shortHead[head]
	if a.Head != s.next(j+width-1) && strings.HasSuffix(s.next(j+width-1), "s") && head != "talks" {
		a.Plural = true
	}
	if s.is(i, "these", "those", "all") {
		a.Plural = true
	}
	if a.Count == 0 && !a.Plural && s.is(i, "both", "all") {
		return Mention{}, false
	}
	a.Poss = s.possessive(j + width)
	m := s.mention(i, j+width, Anaphor)
	m.Anaphor = a
	return m, true
}

// shortModifier lists words that may stand inside a short form without naming anything new.
var shortModifier = set("respective other visiting yearly annual host same new bilateral latest above-mentioned said distinguished aforementioned participating signatory member neighbouring neighboring landmark historic joint trilateral latter former")

// shortHeadAt finds the head noun of a short form, which must end its phrase.
func (s *scan) shortHeadAt(j int) (string, int) {
	for n := 3; n > 0; n-- {
		if j+n > len(s.low) {
			continue
		}
		w := strings.Join(s.low[j:j+n], " ")
		head := singularShort(w)
		if _, ok := shortHead[head]; !ok {
			continue
		}
		if s.cap[j] && shortHead[head] == PersonReferent {
			return "", 0 // "the President" is an office
		}
		return head, n
	}
	return "", 0
}

func singularShort(w string) string {
	if _, ok := shortHead[w]; ok {
		return w
	}
	switch {
	case w == "heads of state":
		return "head of state"
	case strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case w == "mous":
		return "mou"
	case w == "memoranda":
		return "memorandum"
	}
	return strings.TrimSuffix(w, "s")
}

// continues reports whether the phrase goes on at j, so that it describes something new:
// "the agreement on", "the country team", "the leaders of Japan".
func (s *scan) continues(j int) bool {
	if j >= len(s.toks) {
		return false
	}
	if s.is(j, "of", "between", "among", "with", "in", "on") && shortHead[singularShort(s.low[j-1])] != PartyReferent {
		return true
	}
	if s.is(j, "of", "between", "among") {
		return true
	}
	if s.hyphen(j) || s.capital(j) && !s.owner[j] && !s.is(j, "mr", "mr.") && s.toks[j].UPOS == "PROPN" {
		return true
	}
	u := s.toks[j].UPOS
	return u == "NOUN" && !s.is(j, "today", "yesterday", "tomorrow")
}

func countWord(w string) int {
	switch w {
	case "two":
		return 2
	case "three":
		return 3
	case "four":
		return 4
	case "five":
		return 5
	case "six":
		return 6
	}
	return 0
}

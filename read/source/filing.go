package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// readAgency reads an agency in brackets or strokes: "(Reuters)", "/TASS/".
func (f *filing) readAgency() bool {
	rest := f.s[f.at:]
	if f.agency != "" || len(rest) < 4 {
		return false
	}
	shut := byte(')')
	switch rest[0] {
	case '(':
	case '[':
		shut = ']'
	case '/':
		shut = '/'
	default:
		return false
	}
	end := strings.IndexByte(rest[1:], shut)
	if end < 2 || end > 50 {
		return false
	}
	name := strings.Trim(rest[1:1+end], " -–")
	if !isAgencyName(name) {
		return false
	}
	f.agency, f.bracketed = name, true
	f.at += end + 2
	if shut == '/' && f.at < len(f.s) && f.s[f.at] == '.' {
		f.at++
	}
	return true
}

// isAgencyName reports whether s is a short name: capitalised words, no
// picture credit, no day.
func isAgencyName(s string) bool {
	if s == "" || wordCount(s) > 6 || isCredit(s) {
		return false
	}
	if _, _, ok := leadingDate(s); ok {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func capitals(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

// plainAgency reads an agency that stands bare after the date: "Xinhua –".
func (f *filing) plainAgency() bool {
	start := f.at
	n := 0
	for n < 3 {
		size := placeWord(f.s[f.at:], false)
		if size == 0 {
			break
		}
		f.at += size
		n++
		if f.at+1 < len(f.s) && f.s[f.at] == ' ' && placeWord(f.s[f.at+1:], false) > 0 {
			f.at++
		} else {
			break
		}
	}
	end := f.at
	stopped := n > 0 && isUpper(f.s[start:end]) && strings.HasPrefix(f.s[end:], ". ")
	if n == 0 || !stopped && !f.peekSeparator() {
		f.at = start
		return false
	}
	f.agency = f.s[start:end]
	return true
}

// isInitials reports whether a bracket holds the initials of the name before
// it: then it is a short form and no agency.
func isInitials(short, name string) bool {
	i := 0
	for word := range strings.FieldsSeq(name) {
		if i < len(short) && word[0] == short[i] {
			i++
		}
	}
	return i == len(short) && i > 1
}

func (f *filing) peekSeparator() bool {
	at, sep := f.at, f.sep
	ok := f.separator()
	f.at, f.sep = at, sep
	return ok
}

// separator reads the mark between dateline and text, with its spaces.
func (f *filing) separator() bool {
	rest := f.s[f.at:]
	body := strings.TrimLeft(rest, " \u00a0")
	spaced := len(body) < len(rest)
	for _, mark := range []string{".-", ".–", ".—", "---", "--", "—", "–", "―", "-", ":"} { // ".-" in Spanish
		if !strings.HasPrefix(body, mark) {
			continue
		}
		after := body[len(mark):]
		text := strings.TrimLeft(after, " \u00a0")
		gap := len(text) < len(after)
		switch mark {
		case "-":
			if !(gap && (spaced || f.bracketed)) {
				return false
			}
		case ":":
			if !gap && text != "" && !f.strong() {
				return false
			}
		case "—", "–", "―":
			if !spaced && !gap && !f.strong() && !isUpper(f.place.Of(f.s)) {
				return false
			}
		}
		f.sep = strings.Trim(mark, " ")
		f.at = len(f.s) - len(text)
		return true
	}
	return false
}

// rest reports whether text begins here as a sentence does.
func (f *filing) rest() bool {
	if f.at >= len(f.s) {
		return f.strong()
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(f.s[f.at:], "“\"‘'«[( "))
	return unicode.IsUpper(r) || unicode.IsDigit(r) || r == '$' || !f.when.Empty()
}

// upperNext reports whether a capital follows an agency without a mark, and
// moves there.
func (f *filing) upperNext() bool {
	before := f.at
	f.spaces()
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(f.s[f.at:], "“\"‘'«"))
	if f.at > before && unicode.IsUpper(r) {
		return true
	}
	f.at = before
	return false
}

// isLabel reports whether a name before a mark is a label and not a place.
func isLabel(s string) bool {
	if rest, ok := strings.CutPrefix(strings.ToLower(s), "the "); ok {
		return rest != "hague" && rest != "valley" // the two places that file under an article
	}
	for word := range strings.FieldsSeq(strings.ToLower(s)) {
		switch strings.Trim(word, ".,/") {
		case "background", "summary", "note", "notes", "update", "updated", "editor", "editors", "editorial", "statement", "statements", "remarks", "transcript", "question", "answer", "q", "a",
			"opinion", "analysis", "exclusive", "breaking", "watch", "video", "photo", "photos", "contact", "subject", "re", "ref", "press", "media", "release", "joint", "communique", "communiqué",
			"fact", "sheet", "factsheet", "readout", "excerpt", "excerpts", "introduction", "date", "source", "title", "topic", "location", "venue", "time", "attn", "embargo", "embargoed",
			"explainer", "interview", "profile", "commentary", "feature", "news", "live", "live:", "highlights", "outcome", "outcomes", "key", "agenda", "program", "programme", "participants",
			"speech", "speaker", "moderator", "mr", "mrs", "ms", "dr", "president", "minister", "secretary", "ambassador", "chairman", "chair", "reporter", "advisory", "alert", "read", "more",
			"for", "immediate", "what", "who", "when", "where", "why", "how", "together", "today", "also", "however", "meanwhile", "about", "in", "on", "at", "annex", "appendix", "preamble",
			"article", "section", "chapter", "part", "item", "whereas", "recalling", "noting", "table", "figure", "bilateral", "cooperation", "trade", "security", "defence", "defense", "economy", "energy",
			"health", "education", "climate", "technology", "culture", "tourism", "investment", "agriculture", "conclusion", "objective", "objectives", "purpose", "result", "results", "deliverables":
			return true
		}
	}
	return false
}

// isPlaceOpener reports whether a name of several words begins or ends as
// names of cities do.
func isPlaceOpener(s string) bool {
	first, _, _ := strings.Cut(s, " ")
	switch first {
	case "New", "Kuala", "Abu", "Addis", "San", "Santo", "Santa", "Buenos", "Phnom", "Ho", "Hong", "Port", "Bandar", "Dar", "Cape", "Tel", "St", "St.", "Saint", "Nay", "Siem", "Rio",
		"Sao", "São", "Los", "Las", "El", "La", "Al", "Ha", "Da", "Den", "Luang", "Chiang", "Sharm", "Nur", "Sri", "Fort", "Lake", "Mexico", "Panama", "Kuwait", "Guatemala", "Quezon", "Vatican", "Lausanne":
		return true
	}
	return strings.HasSuffix(s, " City") || strings.HasSuffix(s, " Town")
}

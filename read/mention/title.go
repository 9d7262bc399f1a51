package mention

import (
	"strings"

	"github.com/chancery-project/chancery/read/gazetteer"
)

// A title is an office read from tokens: where it stands, the post, and
// whether its head was plural ("Presidents").
type title struct {
	first, last int // the whole of it with its parties
	post        Post
	field       int // end of the title where a place or organ is part of it, else 0
	plural      bool
	cap         bool // written with a capital
	open        bool // "President of the company": an office of something that is no party
	named       bool // whom it serves is named: "Adviser to President N N"
	serves      bool // another office is named whose holder it serves
}

// title reads an office at token i. Lower-case heads count only when lower is set.
func (s *scan) title(i int, lower bool) (title, bool) {
	t := title{first: i}
	i = s.status(i, &t)
	start := i
	head, width, ok := s.titleHead(i, lower)
	if !ok {
		return t, false
	}
	end := head + width
	if s.is(head, "diplomat", "envoy") && s.is(head-1, "top", "chief") && head == start {
		start = head - 1 // "Japan’s top diplomat"
	}
	t.cap = s.cap[start]
	t.plural = s.pluralTitle(head, width)
	t.post.Rank = s.rank(start, end)
	if s.hyphen(end) && s.is(end+1, "elect", "designate") {
		t.post.Status = Elect
		if s.is(end+1, "designate") {
			t.post.Status = Designate
		}
		end += 2
	}
	bare := s.markedAfter(end, &t)
	end += bare
	marked := end
	end = s.complement(start, end, &t)
	end = max(end, t.field)
	t.last = max(end, t.last)
	if end == marked && (t.post.Status == Elect || t.post.Status == Designate) && s.hyphen(end-2) {
		end -= 2 // "President-elect": the mark is no part of the title
	} else if end == marked {
		end -= bare // "foreign minister designate"
	}
	t.post.TitleSpan = s.span(start, end)
	t.post.Title = unmarked(s.titleText(start, end))
	if n := s.adInterim(t.last); n > 0 {
		t.last, t.post.Status = t.last+n, Acting
	}
	t.last += s.residence(t.last)
	if s.is(head, "pope", "pontiff") && t.post.Party == "" {
		t.post.Party, t.post.PartySpan = "VAT", t.post.TitleSpan
	}
	if t.post.Status == "" || t.post.Status == Elect && t.post.Rank != "head_of_state" && s.is(start-1, "elected") {
		t.post.Status = Current
	}
	if k := s.known(start); k.title > 0 && start+k.title == end && k.rank != "" && t.post.Rank != "company" {
		t.post.Rank = k.rank
	}
	if low := strings.ToLower(t.post.Title); strings.HasPrefix(low, "heads of government") || strings.HasPrefix(low, "heads of state") {
		t.post.Rank = "head_of_government"
		if strings.HasSuffix(low, "state") {
			t.post.Rank = "head_of_state"
		}
	}
	if s.private(&t, head) {
		t.post.Rank = "company"
	}
	return t, true
}

// unmarked returns a title without "-elect" or "-designate" inside it: "Minister-designate of Finance".
func unmarked(title string) string { return marks.Replace(title) }

var marks = strings.NewReplacer("-elect ", " ", "-Elect ", " ", "-designate ", " ", "-Designate ", " ")

// titleText joins the words of a title with single blanks, as written otherwise.
func (s *scan) titleText(a, b int) string {
	text := s.text(a, b)
	if strings.ContainsAny(text, "\n\t") {
		return strings.Join(strings.Fields(text), " ")
	}
	return text
}

// status reads "former", "acting", "then-" before a title.
func (s *scan) status(i int, t *title) int {
	for i < len(s.low) {
		switch s.low[i] {
		case "former", "ex", "late", "outgoing", "then", "previous", "ousted", "deposed":
			if s.low[i] != "outgoing" {
				t.post.Status = Former
			}
		case "acting", "interim", "caretaker", "transitional":
			t.post.Status = Acting
		case "incoming", "designated", "next":
			t.post.Status = Designate
		case "elected":
			if s.is(i-1, ",") {
				t.post.Status = Elect // "N N, elected president of Chile in March,"
			}
		case "new", "newly", "appointed", "current", "visiting", "longtime", "veteran", "senior", "top", "first":
			if s.cap[i] || s.low[i] == "first" {
				return i
			}
		default:
			return i
		}
		i++
		if s.hyphen(i) {
			i++
		}
	}
	return i
}

// titleHead finds the head of a title that starts at i: premodifiers, then the
// longest phrase known as an office. It returns where the head starts and its width.
func (s *scan) titleHead(i int, lower bool) (int, int, bool) {
	for j := i; j < len(s.low) && j < i+9; j++ {
		if w := s.headWidth(j, lower); w > 0 && !(s.is(j, "assistant") && !s.is(j+1, "to")) && (j > i || !s.is(j, "chief", "head", "deputy", "general") || s.headStands(j+w)) {
			if s.is(j, "deputy", "vice", "principal", "chief", "senior", "assistant") && w == 1 && s.headWithin(j+1, lower) ||
				s.is(j, "general") && w == 1 && s.capital(j+1) && portfolio[s.low[j+1]] && s.headWithin(j+1, lower) {
				continue // "Principal Deputy National Security Advisor"
			}
			for s.headWidth(j+w, lower) > 0 && !s.is(j+w, "prince", "princess", "king", "queen", "emir", "amir", "sultan", "pope", "duke", "marshal", "sheikha") && !s.another(j, w) { // "Deputy Director"
				j, w = j+w, s.headWidth(j+w, lower)
			}
			return j, w, true
		}
		if !s.premodifier(i, j, lower) {
			return 0, 0, false
		}
	}
	return 0, 0, false
}

// another reports whether the head after tokens [j, j+w) begins an office of its
// own: "ASEAN Chair Prime Minister N N", "Strategic Affairs Secretary Admiral N N".
func (s *scan) another(j, w int) bool {
	if !s.cap[j+w] {
		return false
	}
	if !s.cap[j] {
		return !s.is(j, "deputy", "vice", "assistant", "first", "prime", "chief", "high") // "the leaders Prime Minister N N and ..."
	}
	switch titleRank[s.joined(j+w, j+w+s.headWidth(j+w, false))] {
	case "military":
		return !s.is(j+w-1, "consul", "attorney", "inspector", "governor", "solicitor", "auditor", "director", "secretary", "lieutenant", "major", "brigadier", "colonel", "vice", "rear", "surgeon", "captain", "field", "comptroller", "prosecutor", "adjutant", "deputy") ||
			s.personName(j+w+1) > j+w+2 && s.is(j+w-1, "secretary", "director", "governor") && !s.is(j+w, "general")
	case "ambassador", "parliament":
		return s.is(j+w, "ambassador", "senator", "congressman", "congresswoman") && s.is(j+w-1, "minister", "secretary", "undersecretary", "director", "general", "chief", "adviser", "advisor")
	case "head_of_state", "head_of_government", "monarch", "minister":
		return s.is(j+w-1, "chair", "chairman", "chairwoman", "chairperson", "president", "leader", "secretary") && !s.is(j+w-1, "vice", "deputy")
	}
	return false
}

// headWithin reports whether another head ends the run of modifiers from token k.
func (s *scan) headWithin(k int, lower bool) bool {
	for j := k; j < k+5; j++ {
		if s.headWidth(j, lower) > 0 {
			return true
		}
		if !s.premodifier(k, j, lower) || j < len(s.low) && s.known(j).given {
			return false
		}
	}
	return false
}

// headStands reports whether what follows a weak head lets it be an office.
func (s *scan) headStands(j int) bool { return s.is(j, "of", "executive") || s.capital(j) }

// headWidth returns how many tokens from j form the head of an office, 0 for none.
func (s *scan) headWidth(j int, lower bool) int {
	if j >= len(s.low) || !s.cap[j] && !(lower && (lowerTitle[s.low[j]] || lowerTitle[singular(s.low[j])] || s.is(j, "prime", "high", "permanent", "vice", "deputy", "crown", "first", "attorney", "under", "chargé", "charge", "managing", "executive", "chief", "press", "state", "home", "opposite"))) {
		return 0
	}
	if s.is(j, "colleague") && !s.peer(j) {
		return 0
	}
	for n := 5; n > 0; n-- {
		if j+n > len(s.low) {
			continue
		}
		if _, ok := titleRank[s.joined(j, j+n)]; ok {
			return n
		}
	}
	return 0
}

// peer reports whether a demonym stands before token j and a name after it:
// "his Hungarian colleague, N N".
func (s *scan) peer(j int) bool {
	n, sense := s.party(j - 1)
	k := j + 1 + boolInt(s.is(j+1, ","))
	if own := []string{"his", "her"}; n == 1 && isAdj(sense) && s.is(j-2, own...) || s.is(j-1, own...) && s.is(j+1, "from") {
		return true // "his Hungarian colleague", "her colleague from Peru"
	}
	return n == 1 && isAdj(sense) && s.capital(k) && (s.personName(k) > k || honorificAt(s, k) > 0)
}

// joined writes tokens [a, b) in lower case with hyphens closed up and the last word in the singular.
func (s *scan) joined(a, b int) string {
	if b == a+1 {
		return singular(s.low[a])
	}
	var sb strings.Builder
	for k := a; k < b; k++ {
		if k > a && s.toks[k].Start != s.toks[k-1].End {
			sb.WriteByte(' ')
		}
		w := s.low[k]
		if s.hyphen(k) {
			w = "-"
		}
		if k == b-1 || s.is(k, "secretaries", "ministers", "ambassadors") {
			w = singular(w)
		}
		sb.WriteString(w)
	}
	return sb.String()
}

// singular strips the plural of an office's or thing's head.
func singular(w string) string {
	if _, ok := titleRank[w]; ok {
		return w
	}
	switch {
	case w == "d'affaires" || w == "d’affaires": // "chargé d'affaires" is one
	case strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "men"):
		return w[:len(w)-3] + "man"
	case strings.HasSuffix(w, "women"):
		return w[:len(w)-5] + "woman"
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return w[:len(w)-1]
	}
	return w
}

func (s *scan) pluralTitle(head, width int) bool {
	for k := head; k < head+width; k++ {
		if singular(s.low[k]) != s.low[k] {
			return true
		}
	}
	return false
}

// premodifier reports whether token j may stand inside a title that began at i, before its head.
func (s *scan) premodifier(i, j int, lower bool) bool {
	switch {
	case j >= len(s.low):
		return false
	case s.hyphen(j):
		return j > i && s.capital(j+1) || lower
	case s.is(j, "and", "&"):
		return j > i && (s.capital(j+1) && s.fieldBefore(j) || lower && portfolio[s.low[j-1]])
	case s.is(j, ","):
		return j > i && portfolio[s.low[j-1]] && j+1 < len(s.low) && portfolio[s.low[j+1]]
	case s.possessive(j), s.is(j, "of", "for"):
		return false
	case s.cap[j]:
		if j == i && s.opening(j) && !portfolio[s.low[j]] && s.toks[j].UPOS != "PROPN" && s.toks[j].UPOS != "NOUN" && s.toks[j].UPOS != "" {
			return false
		}
		if s.is(j, "several", "many", "other", "some", "all", "both", "two", "three", "these", "those") {
			return false
		}
		if notName[s.low[j]] && !portfolio[s.low[j]] || honorificAt(s, j) > 0 {
			return false
		}
		if n, _ := s.party(j); n > 0 && j > i && !portfolio[s.low[j]] {
			return false
		}
		if k := s.known(j); k.len > 0 && k.sense.Class == gazetteer.Place && !portfolio[s.low[j]] || k.len > 0 && k.sense.Class == gazetteer.Metonym {
			return false
		}
		return true
	}
	return lower && (portfolio[s.low[j]] || grade[s.low[j]] || leading[s.low[j]] && s.leaderAfter(j+1) || s.freeModifier(j))
}

// fieldBefore reports whether the word before "and" names a field of the office
// that follows, as in "Trade and Industry Minister", and not a person or place:
// "Moreau and Foreign Minister N N".
func (s *scan) fieldBefore(j int) bool {
	if s.fieldWord(j-1) || grade[s.low[j-1]] || leading[s.low[j-1]] {
		return true
	}
	_, _, ok := s.titleHead(j+1, false)
	return !ok
}

// leading lists what sort of leader somebody is: "democratic opposition leader".
var leading = set("opposition democratic liberal conservative socialist communist republican labour rebel separatist protest party military interim religious spiritual union business youth coalition minority majority former")

// leaderAfter reports whether such words end in "leader".
func (s *scan) leaderAfter(j int) bool {
	for ; j < len(s.low) && leading[s.low[j]]; j++ {
	}
	return s.is(j, "leader", "leaders")
}

// rank returns the rank of the office named by tokens [a, b): of its longest known ending.
func (s *scan) rank(a, b int) string {
	if k := s.known(a); k.title == b-a && k.rank != "" && titleRank[s.joined(a, b)] != "company" {
		return k.rank
	}
	for k := a; k < b; k++ {
		if r, ok := titleRank[s.joined(k, b)]; ok {
			return r
		}
	}
	return ""
}

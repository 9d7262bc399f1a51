package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
	"github.com/chancery-project/chancery/read/quantity"
	"github.com/chancery-project/chancery/read/syntax"
	"github.com/chancery-project/chancery/read/timex"
)

// A scan is one sentence being read: its tokens, what the gazetteer knows of
// them, and the mentions found so far.
type scan struct {
	*finder
	si     int
	toks   []syntax.Token
	words  []string
	low    []string
	cap    []bool // begins with an upper-case letter
	quoted []bool
	names  []known // gazetteer's best party or place name at each token
	owner  []bool  // already part of a top-level mention
	list   []Mention
	done   bool // things have been read
}

// A known is what the gazetteer knows at one token: a name's sense and length,
// and apart from it titles, honorifics and given names.
type known struct {
	len     int
	sense   gazetteer.Sense
	other   string // the second id of a name with two readings
	title   int    // words of the longest title
	rank    string
	address int // words of the longest form of address
	given   bool
	tried   bool
	short   bool // a common noun that stands for a body: "the Community"
	under   int  // words of a party's name that begins a longer region's: "Iraqi" in "Iraqi Kurdistan"
	owner   string
}

func newScan(f *finder, si int, sent *syntax.Sentence) *scan {
	n := len(sent.Tokens)
	s := &scan{
		finder: f, si: si, toks: sent.Tokens,
		words: make([]string, n), low: make([]string, n), cap: make([]bool, n), quoted: make([]bool, n),
		names: make([]known, n), owner: make([]bool, n),
	}
	for i, tok := range sent.Tokens {
		s.words[i] = tok.Form
		s.low[i] = strings.ToLower(tok.Form)
		r, _ := utf8.DecodeRuneInString(tok.Form)
		s.cap[i] = unicode.IsUpper(r)
		s.quoted[i] = f.quote(tok.Form)
	}
	return s
}

// quote follows quotation marks over the sentences of a document.
func (f *finder) quote(form string) bool {
	switch form {
	case "“", "``":
		f.open = true
	case "”", "''":
		f.open = false
	case "\"":
		f.open = !f.open
	}
	return f.open
}

// dates takes the time expressions, and the amounts that are not part of one.
func (s *scan) dates() {
	for _, e := range timex.Find(s.words, s.day) {
		if e.Last > e.First && !s.taken(e.First, e.Last) && !s.leadingYear(e.First, e.Last) {
			m := s.mention(e.First, e.Last, Date)
			m.Date = e
			s.take(m)
		}
	}
}

// leadingYear reports whether a time expression belongs to a name or short
// form: a year that opens a name ("the 2017 SelectUSA Summit") or ends one.
func (s *scan) leadingYear(a, b int) bool {
	if shortModifier[s.low[a]] && b == a+1 && s.is(a-1, "the", "this", "that") && b < len(s.low) && shortHead[s.low[b]] != AnyReferent {
		return true // "the yearly gathering" means one
	}
	if !s.done && yearForm(s.words[a]) && a > 0 && (s.capital(a-1) || s.is(a-1, ")")) && !s.is(a-1, "In", "in", "Since", "By") {
		return true // "Plan of Action 2021-2025", "Agenda 2030"
	}
	if s.done || b != a+1 || !yearForm(s.words[a]) || !s.capital(b) || !letter(s.words[b]) {
		return false
	}
	return s.is(a-1, "the", "a", "its", "their", "his", "her", "this", "of", "for", "at", "s", "'s", "’s", "”", "annual", "upcoming") || s.opening(a)
}

// amounts takes quantities that stand free; those inside names were read before.
func (s *scan) amounts() {
	for _, e := range quantity.Find(s.words) {
		if e.Last > e.First && !s.taken(e.First, e.Last) {
			m := s.mention(e.First, e.Last, Quantity)
			m.Quantity = e
			s.take(m)
		}
	}
}

// mention starts a mention over tokens [a, b).
func (s *scan) mention(a, b int, c Class) Mention {
	sp := s.span(a, b)
	return Mention{Span: sp, Sent: s.si, First: a, Last: b, Class: c, NameSpan: sp, Quoted: s.quoted[a], Within: -1}
}

// span returns the text range of tokens [a, b).
func (s *scan) span(a, b int) chancery.Span {
	if a >= b {
		return chancery.Span{}
	}
	return chancery.Span{Start: s.toks[a].Start, End: s.toks[b-1].End}
}

// text returns the words of tokens [a, b) as written.
func (s *scan) text(a, b int) string { return s.span(a, b).Of(s.doc.Text) }

// taken reports whether a token of [a, b) belongs to a mention already.
func (s *scan) taken(a, b int) bool { return slices.Contains(s.owner[a:b], true) }

// take adds a top-level mention and marks its tokens.
func (s *scan) take(m Mention) {
	for i := m.First; i < m.Last; i++ {
		s.owner[i] = true
	}
	s.list = append(s.list, m)
}

// nest adds a mention that lies inside another.
func (s *scan) nest(m Mention) {
	if m.First < m.Last {
		s.list = append(s.list, m)
	}
}

// is reports whether the token at i is one of the lower-case words.
func (s *scan) is(i int, words ...string) bool {
	return i >= 0 && i < len(s.low) && slices.Contains(words, s.low[i])
}

// capital reports whether token i is a capitalised word that is free to be part of a name.
func (s *scan) capital(i int) bool { return i >= 0 && i < len(s.words) && s.cap[i] }

// hyphen reports whether token i joins the words around it.
func (s *scan) hyphen(i int) bool { return s.is(i, "-", "–", "‑", "‐", "—") && s.glued(i) }

// glued reports whether token i touches both neighbours.
func (s *scan) glued(i int) bool {
	return i > 0 && i+1 < len(s.toks) && s.toks[i-1].End == s.toks[i].Start && s.toks[i].End == s.toks[i+1].Start
}

// possessive reports whether token i is a possessive mark.
func (s *scan) possessive(i int) bool {
	return s.is(i, "'s", "’s", "'", "’") && i > 0 && s.toks[i-1].End == s.toks[i].Start
}

// opening reports whether token i begins the sentence or a quotation, where a capital proves nothing.
func (s *scan) opening(i int) bool {
	if i == 0 {
		return true
	}
	switch s.words[i-1] {
	case "“", "\"", "‘", ":", "”", "—", "–", ")", "*", "•", "``":
		return true
	}
	return false
}

// proper reports whether the tagger takes token i for a name.
func (s *scan) proper(i int) bool { return s.toks[i].UPOS == "PROPN" || s.toks[i].UPOS == "" }

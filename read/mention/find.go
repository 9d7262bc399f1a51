package mention

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
	"github.com/chancery-project/chancery/read/syntax"
)

// A finder reads one document: what an earlier sentence defines holds for all.
type finder struct {
	doc     *chancery.Document
	sents   []syntax.Sentence
	g       *gazetteer.Gazetteer
	day     chancery.Date
	open    bool // inside quotation marks
	people  map[string]int
	defined map[string]Mention
	fields  []field
	pending []Mention      // further persons of a joint title
	spoken  map[string]int // how often each state is named; nil until asked for
	most    int            // by how many names the state that is named most
}

// A field is a minister's portfolio, which explains a ministry's acronym.
type field struct{ words, party string }

// Find returns the mentions of a document's sentences in text order. Mentions
// at the top level do not overlap; nested ones follow the one that encloses
// them and carry its index in Within. The sentences must be tagged.
func Find(doc *chancery.Document, sents []syntax.Sentence, g *gazetteer.Gazetteer) []Mention {
	f := &finder{doc: doc, sents: sents, g: g, day: doc.Day(), people: map[string]int{}, defined: map[string]Mention{}}
	scans := make([]*scan, len(sents))
	for i := range sents {
		if doc.Region(sents[i].Start) != chancery.Headline {
			f.open = f.open && doc.Region(sents[i].Start) == chancery.Body
		}
		scans[i] = newScan(f, i, &sents[i])
		scans[i].strong()
	}
	var out []Mention
	for _, s := range scans {
		s.weak()
		out = s.collect(out)
	}
	return out
}

// strong finds what its own words prove: dates, titled persons, named things, bodies.
func (s *scan) strong() {
	s.dates()
	for i := 0; i < len(s.toks); {
		if s.owner[i] {
			i++
			continue
		}
		m, ok := s.strongAt(i)
		if !ok || s.taken(m.First, m.Last) {
			i++
			if n, _ := s.party(i - 1); n > 1 {
				i += n - 1 // nothing begins inside "United States"
			}
			continue
		}
		s.take(m)
		s.inside(m)
		for _, p := range s.pending {
			s.take(p)
			s.inside(p)
		}
		s.pending = s.pending[:0]
		i = m.Last
	}
}

// strongAt tries the readings of token i, the most specific first.
func (s *scan) strongAt(i int) (Mention, bool) {
	if !s.starts(i) {
		return Mention{}, false
	}
	if m, ok := s.quotedTitle(i); ok {
		return m, true
	}
	if m, ok := s.group(i); ok {
		return m, true
	}
	if m, ok := s.person(i); ok {
		s.learnField(m)
		return m, true
	}
	if k := s.known(i); k.len > 1 && !isAdj(k.sense) && k.sense.Class != gazetteer.State && !s.hyphen(i+k.len) && !s.capital(i+k.len) {
		return s.plain(i)
	}
	if m, ok := s.company(i); ok {
		return m, true
	}
	if m, ok := s.body(i); ok && !s.thingFollows(m.Last) {
		return m, true
	}
	if m, ok := s.shared(i); ok {
		return m, true
	}
	if m, ok := s.thing(i); ok {
		return m, true
	}
	if m, ok := s.office(i); ok {
		s.learnField(m)
		return m, true
	}
	return Mention{}, false
}

// starts reports whether a name, title or ordinal can begin at token i.
func (s *scan) starts(i int) bool {
	w := s.low[i]
	if s.is(i, "all", "both", "two", "every") || s.cap[i] || startsDigit(w) || lowerTitle[w] || lowerTitle[singular(w)] || s.statusWord(i) || particle[w] && s.capital(i+1) {
		return true
	}
	return ordinalWord[w] || s.is(i, "deputy", "trade") || s.lowerOffice(i)
}

// learnField remembers a minister's portfolio.
func (s *scan) learnField(m Mention) {
	for _, p := range m.Posts {
		low := strings.ToLower(p.Title)
		for _, prep := range []string{"minister for ", "minister of "} {
			if k := strings.Index(low, prep); k >= 0 {
				words := p.Title[k+len(prep):]
				if cut := strings.Index(words, " ("); cut >= 0 {
					words = words[:cut]
				}
				s.fields = append(s.fields, field{"Ministry of " + words, p.Party})
			}
		}
	}
	slices.SortStableFunc(s.fields, func(a, b field) int { return strings.Compare(b.party, a.party) })
}

// weak finds what needs the rest of the document: short names, plain parties, places, pronouns.
func (s *scan) weak() {
	s.done = true
	s.dates()
	s.pass(s.anaphor)
	s.amounts()
	s.pass(s.weakAt)
}

// pass tries one reading at every free token.
func (s *scan) pass(read func(int) (Mention, bool)) {
	for i := 0; i < len(s.toks); {
		if s.owner[i] {
			i++
			continue
		}
		m, ok := read(i)
		if !ok || s.taken(m.First, m.Last) {
			i++
			continue
		}
		s.take(m)
		s.inside(m)
		i = m.Last
	}
}

func (s *scan) weakAt(i int) (Mention, bool) {
	if !s.cap[i] {
		if particle[s.low[i]] {
			return s.shortPerson(i)
		}
		return Mention{}, false
	}
	for _, read := range []func(int) (Mention, bool){s.shortPerson, s.prefixed, s.short, s.plain, s.name} {
		if m, ok := read(i); ok && !s.taken(m.First, m.Last) {
			return m, true
		}
	}
	return Mention{}, false
}

// inside adds the parties, places and dates that a name encloses.
func (s *scan) inside(m Mention) {
	if m.Class != Thing && m.Class != Person && m.Class != Office && !(m.Class == Party && m.Last-m.First > 1 && m.Sort != "company") {
		return
	}
	name := m.NameSpan
	for i := m.First; i < m.Last; {
		k := s.known(i)
		if m.Class == Person && name.Contains(s.toks[i].Span) || k.len == 0 || i+k.len > m.Last || m.Last-m.First == k.len {
			if p, ok := s.prefixed(i); ok {
				s.nest(p)
			}
			i++
			continue
		}
		in := s.mention(i, i+k.len, Party)
		in.ID, in.Name, in.Sort = k.sense.ID, k.sense.Name, sortOf(k.sense)
		switch k.sense.Class {
		case gazetteer.Demonym:
			in.Class = Adjective
		case gazetteer.Place, gazetteer.Region:
			in.Class, in.ID, in.Sort, in.Other = Place, k.sense.Country, "", k.other
		default:
			if country, ok := s.g.CapitalOf(s.text(i, i+k.len)); ok && k.sense.Class == gazetteer.Metonym && s.namesEvent(&in) {
				in.Class, in.ID, in.Sort = Place, country, ""
			}
			if s.hyphen(i+k.len) && s.capital(i+k.len+1) || s.hyphen(i-1) && s.cap[max(i-2, 0)] {
				in.Class = Adjective
			}
		}
		s.nest(in)
		i += k.len
	}
}

// collect orders a sentence's mentions, links nested ones to the one around them and appends them to out.
func (s *scan) collect(out []Mention) []Mention {
	slices.SortStableFunc(s.list, func(a, b Mention) int {
		if a.First != b.First {
			return a.First - b.First
		}
		return b.Last - a.Last
	})
	var open []int
	for _, m := range s.list {
		for len(open) > 0 && out[open[len(open)-1]].Last <= m.First {
			open = open[:len(open)-1]
		}
		m.Within = -1
		if len(open) > 0 {
			m.Within = open[len(open)-1]
			out[m.Within].Inner = append(out[m.Within].Inner, len(out))
		}
		open = append(open, len(out))
		out = append(out, m)
	}
	return out
}

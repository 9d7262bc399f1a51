package resolve

import (
	"cmp"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/syntax"
)

// A reader resolves one document from front to back.
type reader struct {
	*Text
	g     *gazetteer.Gazetteer
	sents []syntax.Sentence
	day   chancery.Date
	home  string // the state of the house that publishes, where known
	own   string // that state, where the house is its government
	body  string // the organisation whose secretariat or service the house is

	learned Index          // nil where nothing was learned
	names   map[string]int // mentions of each party at any depth
	verb    []int          // token of each sentence's first finite verb
	of      []int          // mention -> index in Persons, -1
}

// Resolve says who or what each mention means. It changes nothing in ms; the
// Text holds its own copy with owners filled in where the document settles them.
// Offices that the document names nobody for are looked up in g and in learned,
// which may be nil.
func Resolve(doc *chancery.Document, sents []syntax.Sentence, ms []mention.Mention, g *gazetteer.Gazetteer, learned Index) *Text {
	r := &reader{
		learned: learned,
		Text:    &Text{Doc: doc, Mentions: append([]mention.Mention(nil), ms...), Refs: make([]Ref, len(ms))},
		g:       g, sents: sents, day: doc.Day(), names: map[string]int{}, of: make([]int, len(ms)),
	}
	r.index()
	r.home = r.house()
	r.own = r.government()
	r.body = r.secretariat()
	if r.home == "" {
		r.home = r.own
	}
	r.Text.Home = r.home
	r.Text.Home, r.Text.Body, r.Text.Own = r.home, r.body, cmp.Or(r.own, r.body)
	r.days()
	r.persons()
	r.owners()
	r.direct()
	r.forward()
	return r.Text
}

// index groups mentions by sentence and counts parties.
func (r *reader) index() {
	r.bySent = make([][]int, len(r.sents))
	r.verb = make([]int, len(r.sents))
	for i := range r.Mentions {
		m := &r.Mentions[i]
		r.of[i] = -1
		r.Refs[i].Thing = -1
		r.bySent[m.Sent] = append(r.bySent[m.Sent], i)
		if m.ID != "" && (m.Class == mention.Party || m.Class == mention.Adjective) {
			r.names[m.ID]++
		}
	}
	for i := range r.sents {
		r.verb[i] = len(r.sents[i].Tokens)
		for k, tok := range r.sents[i].Tokens {
			if (tok.XPOS == "VBD" || tok.XPOS == "VBZ" || tok.XPOS == "VBP" || tok.XPOS == "MD") && !r.nominal(i, k) {
				r.verb[i] = k
				break
			}
		}
	}
}

// nominal reports whether a token lies inside a name.
func (r *reader) nominal(sent, token int) bool {
	for _, i := range r.bySent[sent] {
		m := &r.Mentions[i]
		if m.First <= token && token < m.Last && m.Class != mention.Anaphor {
			return true
		}
	}
	return false
}

// house returns the state whose voice the document is: its source's, else its dateline's place.
func (r *reader) house() string {
	for _, text := range []string{r.Doc.Source, r.Doc.Dateline.Agency} {
		if id := r.stateIn(text); id != "" {
			return id
		}
	}
	if sp := r.Doc.Dateline.Place; !sp.Empty() {
		if id := r.stateIn(sp.Of(r.Doc.Text)); id != "" {
			return id
		}
		if ids := r.g.CountryOf(sp.Of(r.Doc.Text)); len(ids) > 0 {
			return ids[0]
		}
	}
	return ""
}

// government returns the state whose government publishes the document: one that
// its source names or stands for, and not only a place that a newspaper is of.
func (r *reader) government() string {
	words := fields(r.Doc.Source)
	for k := range words {
		for _, h := range r.g.Match(words, k) {
			for _, sense := range h.Senses {
				switch {
				case sense.Class == gazetteer.Metonym && !sense.Ambiguous && h.Len == len(words)-k:
					return sense.ID
				case sense.Class == gazetteer.Organ && r.isState(owner(sense.ID)):
					return owner(sense.ID)
				}
			}
		}
		switch gazetteer.Fold(strings.Trim(words[k], ",.;:()")) {
		case "ministry", "government", "embassy", "presidency", "chancellery", "department", "office":
			return r.stateIn(r.Doc.Source)
		}
	}
	return ""
}

// owner returns the state or body before the slash of an organ's identifier.
func owner(id string) string {
	o, _, _ := strings.Cut(id, "/")
	return o
}

// stateIn returns the state a short text names or stands for.
func (r *reader) stateIn(text string) string {
	if text == "" {
		return ""
	}
	words := fields(text)
	for k := range words {
		for _, h := range r.g.Match(words, k) {
			for _, sense := range h.Senses {
				switch sense.Class {
				case gazetteer.State, gazetteer.Demonym, gazetteer.Metonym:
					return sense.ID
				case gazetteer.Place:
					return sense.Country
				}
			}
		}
	}
	return ""
}

// direct gives mentions that name what they mean their own words as proof.
func (r *reader) direct() {
	for i := range r.Mentions {
		m := &r.Mentions[i]
		ref := &r.Refs[i]
		switch m.Class {
		case mention.Party, mention.Adjective:
			if m.ID == "" {
				ref.Reason = "no identifier"
				continue
			}
			ref.Parties = []Party{{ID: m.ID, Name: m.Name, Span: m.NameSpan, Basis: chancery.Explicit}}
			if m.Every {
				r.expand(ref)
			}
		case mention.Person:
			if r.of[i] >= 0 {
				ref.Persons = []*Person{r.Persons[r.of[i]]}
			}
		case mention.Thing:
			ref.Thing = r.sameThing(i)
		}
	}
}

// expand replaces a group that is meant with all its members by those of the
// day; one whose members are not known stays.
func (r *reader) expand(ref *Ref) {
	var out []Party
	for _, group := range ref.Parties {
		ids := r.g.Members(group.ID, r.day)
		if len(ids) == 0 {
			out = append(out, group)
		}
		for _, id := range ids {
			if r.isState(id) {
				out = append(out, Party{ID: id, Name: r.g.Name(id), Span: group.Span, Basis: chancery.Derived})
			}
		}
	}
	ref.Parties = out
}

// allBefore reports whether "all" stands before mention i.
func (r *reader) allBefore(m *mention.Mention) bool {
	toks := r.sents[m.Sent].Tokens
	for k := m.First - 1; k >= 0 && k >= m.First-3; k-- {
		switch strings.ToLower(toks[k].Form) {
		case "all":
			return true
		case "the", "of":
		default:
			if toks[k].UPOS != "NUM" {
				return false
			}
		}
	}
	return false
}

// sameThing returns the first mention of the thing that mention i names.
func (r *reader) sameThing(i int) int {
	m := &r.Mentions[i]
	for j := range i {
		o := &r.Mentions[j]
		if o.Class == mention.Thing && (o.Name == m.Name || o.Acronym != "" && o.Acronym == m.Name || m.Acronym != "" && m.Acronym == o.Acronym) {
			return j
		}
	}
	return i
}

// forward resolves offices and short forms in text order, each from what stands before it.
func (r *reader) forward() {
	for i := range r.Mentions {
		switch r.Mentions[i].Class {
		case mention.Office:
			r.office(i)
		case mention.Anaphor:
			r.anaphor(i)
		}
	}
}

package resolve

import (
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
)

// circumstances gives holders of an office of state whom the words give no
// state the one that the occasion does: who receives a visitor is of the
// country visited, who sits across from one of two sides is of the other.
func (r *reader) circumstances() {
	for i := range r.Mentions {
		p := r.stateless(i)
		if p == nil {
			continue
		}
		for _, way := range []func(int) *mention.Mention{r.inOrder, r.accompanies, r.receives, r.opposite, r.announces} {
			if o := way(i); o != nil {
				p.Party, p.PartySpan, p.Basis = o.ID, o.NameSpan, chancery.FromContext
				break
			}
		}
	}
}

// stateless returns the person of mention i where an office of state is given
// and no word says whose.
func (r *reader) stateless(i int) *Person {
	m := &r.Mentions[i]
	if r.of[i] < 0 || m.Class != mention.Person || len(m.Posts) == 0 {
		return nil
	}
	p, post := r.Persons[r.of[i]], m.Posts[0]
	if p.Party != "" || post.Status == mention.Former || !national[post.Rank] && !serving[post.Rank] {
		return nil
	}
	return p
}

// serving are ranks of offices that serve a state, beside the national ones.
var serving = map[string]bool{"senior_official": true, "ambassador": true}

// receives reads the country of who receives a visitor, in the sentence of the
// visit or soon after it: "on a visit to X at the invitation of President N";
// "she will travel to X. She is to be received by President N".
func (r *reader) receives(i int) *mention.Mention {
	m := &r.Mentions[i]
	at := r.met(m)
	if at < 0 || !national[m.Posts[0].Rank] {
		return nil
	}
	if o := r.posting(m.Sent, at); o != nil {
		return o
	}
	if o := r.destination(m.Sent, at); o != nil || r.statesIn(m.Sent, i) > 0 || !r.guest(m.Sent) {
		return o
	}
	for s := m.Sent - 1; s >= 0 && s >= m.Sent-3; s-- {
		if o := r.destination(s, len(r.sents[s].Tokens)); o != nil {
			return o
		}
	}
	return nil
}

// accompanies reads the state of who travels with somebody: "President N of X,
// accompanied by Minister M"; "he will be accompanied by Minister M".
func (r *reader) accompanies(i int) *mention.Mention {
	m := &r.Mentions[i]
	k := m.First - 1
	for k > 0 && (r.low(m.Sent, k) == "the" || r.low(m.Sent, k) == "and" || r.whole(m.Sent, k) >= 0 && r.of[r.whole(m.Sent, k)] >= 0) {
		k--
	}
	if k < 1 || r.low(m.Sent, k) != "by" || r.low(m.Sent, k-1) != "accompanied" {
		return nil
	}
	for j := i - 1; j >= 0 && r.Mentions[j].Sent >= m.Sent-3; j-- {
		o := &r.Mentions[j]
		if leads := r.of[j] >= 0 && (o.Sent < m.Sent || o.Last < k); leads && r.isState(r.Persons[r.of[j]].Party) {
			return r.called(r.Persons[r.of[j]].Party)
		}
	}
	return nil
}

// called returns the first mention of a party by name, nil for none.
func (r *reader) called(id string) *mention.Mention {
	for i := range r.Mentions {
		if m := &r.Mentions[i]; m.ID == id && (m.Class == mention.Party || m.Class == mention.Adjective) {
			return m
		}
	}
	return nil
}

// meets are words for being received, each with the word that must follow it,
// "" where none must.
var meets = map[string]string{
	"received": "by", "hosted": "by", "welcomed": "by", "greeted": "by", "invitation": "of", "guest": "of", "invited": "by",
	"call": "on", "calls": "on", "called": "on", "calling": "on", "meet": "", "meets": "", "met": "", "meeting": "", "meetings": "",
	"talks": "with", "discussions": "with", "consultations": "with", "audience": "with", "sees": "", "see": "",
}

// met returns the token of the word of meeting that mention m follows, others
// met with it passed over; -1 for none.
func (r *reader) met(m *mention.Mention) int {
	toks := r.sents[m.Sent].Tokens
	for k := m.First - 1; k >= 0 && k > m.First-20; k-- {
		if j := r.whole(m.Sent, k); j >= 0 {
			switch o := &r.Mentions[j]; o.Class {
			case mention.Person, mention.Office, mention.Date, mention.Place, mention.Quantity:
				k = o.First
				continue
			}
		}
		if next, ok := meets[r.low(m.Sent, k)]; ok && (next == "" || r.low(m.Sent, k+1) == next) {
			return k
		}
		switch toks[k].UPOS {
		case "ADP", "DET", "CCONJ", "PUNCT", "ADV", "PRON", "PART":
		default:
			return -1
		}
	}
	return -1
}

// whole returns the outermost mention at a token, -1 for none.
func (r *reader) whole(sent, token int) int {
	if at := r.At(sent, token); len(at) > 0 {
		return at[0]
	}
	return -1
}

// posting returns where the envoy is accredited who opens a sentence: who
// receives him is of that state.
func (r *reader) posting(sent, before int) *mention.Mention {
	for _, j := range r.bySent[sent] {
		o := &r.Mentions[j]
		if o.Last > before || !r.subject(j) || o.Class != mention.Person && o.Class != mention.Office || len(o.Posts) == 0 || len(o.Posts[0].AccreditedTo) != 3 {
			continue
		}
		for _, in := range o.Inner {
			if r.Mentions[in].ID == o.Posts[0].AccreditedTo {
				return &r.Mentions[in]
			}
		}
	}
	return nil
}

// travel are words for going somewhere.
var travel = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range []string{
		"visit", "visits", "visited", "visiting", "trip", "tour", "tours", "toured", "touring", "journey", "travel", "travels", "travelled", "traveled", "travelling", "traveling",
		"fly", "flies", "flew", "flying", "go", "goes", "went", "going", "arrive", "arrives", "arrived", "arriving", "leave", "leaves", "left", "leaving", "headed", "heading", "stay", "stopover",
	} {
		set[w] = true
	}
	return set
}()

// destination returns the one state that a sentence says somebody goes to,
// before a token; nil where it says none, several, or the traveller's own.
func (r *reader) destination(sent, before int) *mention.Mention {
	var found *mention.Mention
	for _, j := range r.bySent[sent] {
		o := &r.Mentions[j]
		if o.Last > before || !r.goal(sent, o) {
			continue
		}
		if found != nil && found.ID != o.ID {
			return nil
		}
		found = o
	}
	if found == nil {
		return nil
	}
	for _, j := range r.bySent[sent] {
		for _, q := range r.shown(j) {
			if r.subject(j) && q.ID == found.ID {
				return nil
			}
		}
	}
	return found
}

// goal reports whether a state or its capital is where somebody goes: "a visit
// to X", "arrived in X", "will visit X".
func (r *reader) goal(sent int, o *mention.Mention) bool {
	if o.Within >= 0 || !r.land(o) {
		return false
	}
	k := o.First - 1
	if r.low(sent, max(k, 0)) == "the" {
		k--
	}
	switch {
	case k < 0:
		return false
	case travel[r.low(sent, k)]:
		return true
	case !slices.Contains([]string{"to", "in", "for", "of"}, r.low(sent, k)):
		return false
	}
	for b := k - 1; b >= 0 && b >= k-8; b-- {
		if r.whole(sent, b) >= 0 && r.Mentions[r.whole(sent, b)].Class != mention.Date {
			return false
		}
		if travel[r.low(sent, b)] {
			return true
		}
	}
	return false
}

// land reports whether a mention is a state by name or by its capital.
func (r *reader) land(o *mention.Mention) bool {
	switch o.Class {
	case mention.Party:
		return r.isState(o.ID)
	case mention.Place:
		id, ok := r.g.CapitalOf(o.Of(r.Doc.Text))
		return ok && id == o.ID
	}
	return false
}

// statesIn counts the states and places that a sentence names outside mention i.
func (r *reader) statesIn(sent, i int) int {
	n := 0
	for _, j := range r.bySent[sent] {
		if o := &r.Mentions[j]; j != i && o.Within != i && (o.Class == mention.Place || o.Class == mention.Party || o.Class == mention.Adjective) {
			n++
		}
	}
	return n
}

// guest reports whether a sentence opens with those who came, by a word that
// points back at them.
func (r *reader) guest(sent int) bool {
	for k := 0; k < r.verb[sent] && k < len(r.sents[sent].Tokens); k++ {
		switch r.low(sent, k) {
		case "he", "she", "they", "delegation", "lawmakers", "parliamentarians", "visitor", "visitors", "guest", "guests", "envoy", "envoys":
			return true
		}
	}
	return false
}

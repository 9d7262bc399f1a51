package resolve

import (
	"slices"

	"github.com/chancery-project/chancery/read/mention"
)

// opposite reads the state of who meets one of two sides that the sentence
// pairs: "held the A-B consultations with State Secretary N".
func (r *reader) opposite(i int) *mention.Mention {
	m := &r.Mentions[i]
	pair := r.paired(m.Sent)
	if pair == nil {
		return nil
	}
	taken := ""
	for _, j := range r.bySent[m.Sent] {
		if k := r.of[j]; j == i || k < 0 || k == r.of[i] {
			continue
		} else if id := owner(r.Persons[k].Party); taken != "" || id != pair[0].ID && id != pair[1].ID {
			return nil // a third person, or one of neither side
		} else {
			taken = id
		}
	}
	switch taken {
	case pair[0].ID:
		return pair[1]
	case pair[1].ID:
		return pair[0]
	}
	return nil
}

// paired returns the two states that a sentence pairs by a hyphen, where it
// names no third.
func (r *reader) paired(sent int) []*mention.Mention {
	var out []*mention.Mention
	joined := false
	for _, j := range r.bySent[sent] {
		o := &r.Mentions[j]
		if o.Class != mention.Adjective && o.Class != mention.Party || !r.isState(o.ID) || o.AsPlace {
			continue
		}
		joined = joined || r.hyphen(sent, o.Last)
		if !slices.ContainsFunc(out, func(x *mention.Mention) bool { return x.ID == o.ID }) {
			out = append(out, o)
		}
	}
	if len(out) != 2 || !joined {
		return nil
	}
	return out
}

// inOrder gives the holders of one office in the plural the two states named
// before them, in order: "Relations between X and Y … The foreign ministers, N
// and M".
func (r *reader) inOrder(i int) *mention.Mention {
	m := &r.Mentions[i]
	var together []int
	for _, j := range r.bySent[m.Sent] {
		if o := &r.Mentions[j]; r.of[j] >= 0 && len(o.Posts) == 1 && o.Posts[0].TitleSpan == m.Posts[0].TitleSpan {
			together = append(together, j)
		}
	}
	if len(together) != 2 {
		return nil
	}
	for sent := m.Sent; sent >= 0 && sent >= m.Sent-3; sent-- {
		states := r.statesNamed(sent, together[0])
		if joined := slices.DeleteFunc(slices.Clone(states), func(o *mention.Mention) bool { return !r.among(o) }); len(joined) == 2 {
			states = joined // "relations between X and Y … brokered by Z"
		}
		if len(states) == 2 {
			return states[slices.Index(together, i)]
		} else if len(states) > 0 {
			return nil
		}
	}
	return nil
}

// statesNamed returns the distinct states that a sentence names before mention
// i, not as places.
func (r *reader) statesNamed(sent, i int) []*mention.Mention {
	var out []*mention.Mention
	for _, j := range r.bySent[sent] {
		o := &r.Mentions[j]
		if j >= i || !r.land(o) || o.Class == mention.Party && o.AsPlace && !r.among(o) || slices.ContainsFunc(out, func(x *mention.Mention) bool { return x.ID == o.ID }) {
			continue
		}
		out = append(out, o)
	}
	return out
}

// among reports whether a state is one of several that stand under "between".
func (r *reader) among(o *mention.Mention) bool {
	for k := o.First - 1; k >= 0 && k > o.First-5; k-- {
		if r.low(o.Sent, k) == "between" {
			return true
		}
	}
	return false
}

// announces reads the state of a minister who says what a state wants or does:
// "X has no plans to follow, Foreign Minister N said". What a state does others
// report too, so the document must come from there or be headed by it.
func (r *reader) announces(i int) *mention.Mention {
	m := &r.Mentions[i]
	if !national[m.Posts[0].Rank] || !r.tells(m) {
		return nil
	}
	o := r.actor(m)
	if o == nil || o.ID != r.home && o.ID != r.headed() && !r.wills(m.Sent, o.Last) {
		return nil
	}
	return o
}

// tells reports whether a verb of saying touches a person.
func (r *reader) tells(m *mention.Mention) bool {
	for _, k := range []int{m.First - 1, m.Last, m.Last + 1} {
		if k >= 0 && saying[r.low(m.Sent, k)] {
			return true
		}
	}
	return false
}

// saying are verbs by which news is given out.
var saying = map[string]bool{
	"said": true, "says": true, "told": true, "announced": true, "announces": true, "confirmed": true, "confirms": true, "disclosed": true, "declared": true, "added": true, "stated": true, "revealed": true,
	"warned": true, "insisted": true, "argued": true, "replied": true, "noted": true, "explained": true, "stressed": true,
}

// actor returns the state that is the subject of what a person says: it opens
// the sentence before him, or follows him after "that".
func (r *reader) actor(m *mention.Mention) *mention.Mention {
	for _, j := range r.bySent[m.Sent] {
		o := &r.Mentions[j]
		if o.Class != mention.Party || o.Within >= 0 || !r.isState(o.ID) || o.AsPlace {
			continue
		}
		opens := o.First <= 1 && m.First > o.Last
		said := o.First > m.Last && (r.low(m.Sent, o.First-1) == "that" || saying[r.low(m.Sent, o.First-1)])
		if (opens || said) && r.acts(m.Sent, o.Last) {
			return o
		}
		return nil
	}
	return nil
}

// acts reports whether a finite verb stands at token k.
func (r *reader) acts(sent, k int) bool {
	if k >= len(r.sents[sent].Tokens) {
		return false
	}
	switch r.sents[sent].Tokens[k].XPOS {
	case "VBZ", "VBP", "VBD", "MD":
		return true
	}
	return false
}

// wills reports whether the words from token k on tell a state's own mind: its
// plans, its readiness, what it wants.
func (r *reader) wills(sent, k int) bool {
	for end := k + 4; k < end && k < len(r.sents[sent].Tokens); k++ {
		switch r.low(sent, k) {
		case "plans", "planned", "intends", "intended", "intention", "hopes", "hoped", "wants", "wanted", "seeks", "sought", "ready", "willing", "prepared", "considering", "considers", "planning", "hoping":
			return true
		case "has", "had", "is", "was", "no", "every", "not", "also", "still", "any", "the", "been":
		default:
			return false
		}
	}
	return false
}

// headed returns the state that opens the document's title, by name or by its
// capital, "" for none.
func (r *reader) headed() string {
	for s := range r.sents {
		if !r.Doc.TitleSpan.Contains(r.sents[s].Span) {
			continue
		}
		for _, j := range r.bySent[s] {
			if o := &r.Mentions[j]; o.First == 0 && r.land(o) {
				return o.ID
			}
		}
	}
	return ""
}

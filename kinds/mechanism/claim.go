package mechanism

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
)

// claim makes a claim of a body.
func (r *reading) claim(f *found) chancery.Claim {
	c, b, cl := f.Claim, f.body, f.Clause
	c.Fields = map[string][]chancery.Value{}
	c.Polarity, c.Modality = chancery.Asserted, chancery.Actual
	name := r.ownName(b)
	c.Add("name", r.t.Value(name.Of(r.t.Doc.Text), name))
	c.Add("party", r.t.Parties(f.sides)...)
	if b.level != "none" {
		c.Add("level", r.t.Value(b.level, b.span))
	} else if v, ok := r.sitsAt(b); ok {
		c.Add("level", v)
	} else if v, ok := r.raised(f); ok {
		c.Add("level", v)
	}
	c.Add("status", r.t.Value(f.status, cl.Span()))
	switch f.status {
	case "proposed":
		c.Modality = chancery.Proposed
		c.Add("proposed_by", r.speakers(f.by)...)
	case "agreed":
		c.Modality = chancery.Planned
	}
	if f.status == "existing" || f.status == "agreed" {
		r.often(&b, cl)
	}
	if b.period != "" {
		c.Add("periodicity", r.t.Value(b.period, b.periodAt))
	}
	if b.ordinal != "" {
		c.Add("ordinal", r.t.Value(b.ordinal, b.ordinalAt))
	}
	if f.Rule.Name == series {
		r.sat(&c, f)
	}
	return c
}

// ownName returns a body's name: the phrase itself, or the name that it only
// explains: "the Circle, a track-two dialogue of …".
func (r *reading) ownName(b body) chancery.Span {
	cl := r.t.At(b.sent, b.node)
	if b.capital || cl == nil || cl.Link != "appos" || cl.Parent == nil || cl.Parent.Sent != b.sent {
		return b.span
	}
	if m := r.t.Mention(b.sent, cl.Parent.Node); m != nil && (m.Class == mention.Name || m.Class == mention.Thing) {
		return m.Span
	}
	return b.span
}

// speakers makes values of who proposed: persons by name, else parties.
func (r *reading) speakers(as []clause.Actor) []chancery.Value {
	var parties []clause.Actor
	for _, a := range as {
		if a.Person == nil {
			parties = append(parties, a)
		}
	}
	return append(r.t.People(as), r.t.Parties(parties)...)
}

// often reads how often a body meets from an adverbial of its sentence: "every
// year", "twice a year".
func (r *reading) often(b *body, cl *clause.Clause) {
	if b.period != "" {
		return
	}
	for i := range r.t.Res.Mentions {
		m := &r.t.Res.Mentions[i]
		if m.Sent != cl.Sent || m.Class != mention.Date || m.Date.Recurring == "" || m.First < b.last {
			continue
		}
		if r.meets(m.Sent, m.First) {
			b.period, b.periodAt = m.Date.Recurring, m.Span
			return
		}
	}
}

// sitsAt reads the level at which a body is said to meet: "meets yearly at
// ministerial level", "at the level of foreign ministers".
func (r *reading) sitsAt(b body) (chancery.Value, bool) {
	toks := r.t.Sents[b.sent].Tokens
	for k := b.last; k+1 < len(toks); k++ {
		if r.low(b.sent, k) != "at" || !r.meets(b.sent, k+1) {
			continue
		}
		for end := k + 1; end < len(toks) && end < k+6; end++ {
			if r.low(b.sent, end) != "level" {
				continue
			}
			from, to := k+1, end
			if r.low(b.sent, end+1) == "of" {
				from, to = end+2, min(end+4, len(toks))
			}
			return r.rank(b.sent, from, to)
		}
	}
	return chancery.Value{}, false
}

// raised reads the level that a named body was raised to: "upgraded the A-B
// Dialogue to ministerial level".
func (r *reading) raised(f *found) (chancery.Value, bool) {
	if f.Rule.Name != "upgrade" {
		return chancery.Value{}, false
	}
	for _, n := range f.Clause.Obliques("to") {
		first, last := r.t.Core(f.Clause.Sent, n)
		if v, ok := r.rank(f.Clause.Sent, first, last); ok {
			return v, true
		}
	}
	return chancery.Value{}, false
}

// rank reads who sits from tokens [from, to).
func (r *reading) rank(sent, from, to int) (chancery.Value, bool) {
	code, _ := r.set.Tables["rank"].Find(r.words(sent, from, to))
	return r.t.Value(code, r.token(sent, from).Join(r.token(sent, to-1))), code != ""
}

// meets tells an adverbial whose verb is one of meeting.
func (r *reading) meets(sent, tok int) bool {
	n := r.t.NodeAt(sent, tok)
	for hops := 0; n >= 0 && hops < 6; hops++ {
		if cl := r.t.At(sent, n); cl != nil && !cl.Noun {
			switch cl.Lemma {
			case "meet", "hold", "convene", "gather", "take", "sit", "conduct", "organise", "organize", "assemble", "rotate":
				return true
			}
			return false
		}
		n = r.t.Sents[sent].Nodes[n].Head
	}
	return false
}

// sat notes the session that a sentence dates: the last one, or the next.
func (r *reading) sat(c *chancery.Claim, f *found) {
	at := f.Clause
	if f.sits != nil {
		at = f.sits
	}
	p := at.Parent
	for p != nil && p.Noun && p.Sent == at.Sent {
		p = p.Parent
	}
	if p == nil || p.Sent != at.Sent || !meeting[p.Lemma] {
		return
	}
	if i := r.since(p); i >= 0 && p.Polarity == chancery.Denied { // "has not met since 2019"
		if v, ok := r.t.DateValue(i); ok {
			v.Value = strings.TrimSuffix(v.Value, "/..")
			c.Add("last", v)
			return
		}
	}
	v, ok := r.t.DateValue(at.When())
	if !ok {
		v, ok = r.t.DateValue(p.When())
	}
	switch {
	case !ok || p.Polarity == chancery.Denied:
	case p.Modality == chancery.Planned:
		c.Add("next", v)
	case p.Tense == clause.Past && p.Modality == chancery.Actual && f.body.level != "leaders": // a summit is its sitting
		c.Add("last", v)
	}
}

// since returns the date under "since" behind a clause's verb, or -1.
func (r *reading) since(cl *clause.Clause) int {
	for _, n := range cl.Obliques("since") {
		if i := r.t.MentionIndex(cl.Sent, n); i >= 0 && r.t.Res.Mentions[i].Class == mention.Date {
			return i
		}
	}
	return -1
}

// meeting lists the verbs that say a body sits.
var meeting = map[string]bool{
	"meet": true, "hold": true, "convene": true, "take": true, "gather": true, "open": true, "host": true, "co-host": true, "conclude": true,
	"begin": true, "end": true, "lead": true, "co-chair": true, "chair": true,
}

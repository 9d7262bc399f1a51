package clause

import (
	"regexp"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/timex"
)

// gatherings are nouns for meetings of a day, journeys those that may last;
// both are events.
var (
	gatherings = words(`meeting summit talk talks call dialogue conference forum ceremony session consultation conversation discussion
		roundtable lunch dinner breakfast engagement gathering bilateral trilateral audience`)
	journeys = words(`visit trip tour journey stay stop stopover`)
)

// Event reports whether a phrase names a meeting or a journey.
func (t *Text) Event(s, n int) bool {
	l := strings.ToLower(t.Sents[s].Nodes[n].Lemma)
	if gatherings[l] || journeys[l] {
		return true
	}
	m := t.Mention(s, n)
	return m != nil && m.Class == mention.Thing && gatherings[lastWord(m.Head)]
}

// Gathering reports whether a phrase names a meeting.
func (t *Text) Gathering(s, n int) bool {
	return t.Event(s, n) && !journeys[t.Sents[s].Nodes[n].Lemma]
}

// Gathers reports whether mention i is the name of a meeting.
func (t *Text) Gathers(i int) bool { return gatherings[lastWord(t.Res.Mentions[i].Head)] }

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// Occasional reports whether a clause tells what came of the occasion that the
// document is about: its subject is an event or a pronoun, or it stands under
// one ("during the meeting").
func (t *Text) Occasional(cl *Clause) bool {
	for c := cl; c != nil; c = c.Parent {
		if c.Tense == Future || c.Modality == chancery.Conditional {
			return false
		}
		for _, a := range c.Args {
			switch {
			case a.Role == Subject && t.short(c.Sent, a.Node), t.Event(c.Sent, a.Node) && (a.Role == Subject || eventPreps[a.Prep]):
				return true
			}
		}
	}
	return !cl.has(Subject)
}

var eventPreps = words(`during at following after in`)

// short tells a short form for the people of the occasion: "they", "the two
// leaders", "both sides".
func (t *Text) short(s, n int) bool {
	m := t.Mention(s, n)
	return m != nil && m.Class == mention.Anaphor && (m.Anaphor.Plural || m.Anaphor.Count == 2)
}

// SameOccasion returns the date of the meeting that the document is about for
// a clause that tells what came of it, basis context. A visit gives no date:
// it may last for days.
func (t *Text) SameOccasion(cl *Clause) (chancery.Value, bool) {
	i := t.occasion()
	if i < 0 || cl.Tense == Future || cl.Modality != chancery.Actual || t.dateIn(cl.Sent, i) || !t.tied(cl) {
		return chancery.Value{}, false
	}
	v, ok := t.DateValue(i)
	v.Basis = chancery.FromContext
	return v, ok
}

// tied tells a clause bound to the meeting by its words: "during the meeting",
// "the summit produced", "the two sides signed".
func (t *Text) tied(cl *Clause) bool {
	for c := cl; c != nil; c = c.Parent {
		for _, a := range c.Args {
			if journeys[t.Sents[c.Sent].Nodes[a.Node].Lemma] {
				return false
			}
			if a.Role == Subject && t.short(c.Sent, a.Node) || t.Gathering(c.Sent, a.Node) && (a.Role == Subject || eventPreps[a.Prep]) {
				return true
			}
		}
	}
	return false
}

// dateIn reports whether a sentence states another date than mention i.
func (t *Text) dateIn(s, i int) bool {
	for k, m := range t.Res.Mentions {
		if k != i && m.Sent == s && m.Class == mention.Date && m.Date.Date != "" && m.Date.Date != t.Res.Mentions[i].Date.Date {
			return true
		}
	}
	return false
}

// occasion returns the mention of the day of the first meeting that the
// document reports as held, or -1.
func (t *Text) occasion() int {
	for _, cl := range t.Clauses {
		if cl.Modality != chancery.Actual || cl.Polarity == chancery.Denied || cl.Tense == Future {
			continue
		}
		if cl.Noun && !t.Gathering(cl.Sent, cl.Node) || !cl.Noun && cl.Lemma != "meet" {
			continue
		}
		if i := cl.When(); i >= 0 && len(t.Res.Mentions[i].Date.Date) == len("2018-11-14") {
			return i
		}
	}
	return -1
}

// YearsIn returns the range of years named inside a title: "2021-2025".
func (t *Text) YearsIn(sp chancery.Span) (chancery.Value, bool) {
	for i, m := range t.Res.Mentions {
		if m.Class == mention.Date && sp.Contains(m.Span) && strings.Contains(string(m.Date.Date), "/") {
			return t.DateValue(i)
		}
	}
	if at := yearsAtEnd.FindStringSubmatchIndex(sp.Of(t.Doc.Text)); at != nil { // part of a name, and no date by itself
		years := chancery.Span{Start: sp.Start + at[2], End: sp.Start + at[5]}
		return t.Value(t.Doc.Text[years.Start:sp.Start+at[3]]+"/"+t.Doc.Text[sp.Start+at[4]:years.End], years), true
	}
	return chancery.Value{}, false
}

var yearsAtEnd = regexp.MustCompile(`\b([12]\d{3})\s?[-–]\s?([12]\d{3})$`)

// Promises tells a noun that governs what is to be done: "an agreement to
// begin exports".
func (t *Text) Promises(s, n int) bool {
	tr := t.trees[s]
	for _, c := range tr.children[n] {
		if r := tr.nodes[c].Rel; c > n && (r == "acl" || r == "ccomp") {
			if m := strings.ToLower(t.mark(s, c)); m == "to" || m == "that" {
				return true
			}
		}
	}
	return false
}

// Under returns the phrases that hang on a noun by a preposition, each with
// all that is coordinated with it left to Actors.
func (t *Text) Under(s, n int, prep string) []int {
	var out []int
	tr := t.trees[s]
	for _, c := range tr.children[n] {
		if r := tr.nodes[c].Rel; c > n && (r == "nmod" || r == "obl") && tr.preposition(c) == prep {
			out = append(out, c)
		}
	}
	return out
}

// Plural reports whether a phrase speaks of more than one thing.
func (t *Text) Plural(s, n int) bool {
	if q := t.Quantity(s, n); q != nil {
		return q.Quantity.Several || q.Quantity.Unit == "count" && q.Quantity.Value != "1"
	}
	first, last := t.Core(s, n)
	for _, tok := range t.Sents[s].Tokens[first:last] {
		if strings.EqualFold(tok.Form, "of") {
			break
		}
		if tok.XPOS == "NNS" || tok.XPOS == "NNPS" {
			return true
		}
	}
	return false
}

// Hanging returns the phrases and clauses that hang on a node by a preposition
// or mark: "readiness to help", "ways of helping", "hope that it will". What
// follows the node directly counts where the parse hung it higher up.
// "inf" stands for an infinitive alone.
func (t *Text) Hanging(s, n int, by string) []int {
	tr := t.trees[s]
	if out := t.hanging(s, tr.children[n], n, by); len(out) > 0 || tr.nodes[n].Head < 0 {
		return out
	}
	_, last := tr.reach(n, nil)
	for h, hops := tr.nodes[n].Head, 0; h >= 0 && hops < 3; h, hops = tr.nodes[h].Head, hops+1 {
		for _, c := range t.hanging(s, tr.children[h], n, by) {
			if first, _ := tr.reach(c, nil); first == n+1 || first == last+1 {
				return []int{c}
			}
		}
	}
	return nil
}

func (t *Text) hanging(s int, among []int, n int, by string) []int {
	var out []int
	tr := t.trees[s]
	for _, c := range among {
		if c < n {
			continue
		}
		switch tr.nodes[c].Rel {
		case "nmod", "obl":
			if tr.preposition(c) == by {
				out = append(out, c)
			}
		case "acl", "ccomp", "xcomp", "advcl":
			if m := strings.ToLower(t.mark(s, c)); m == by || by == "inf" && m == "to" || (by == "to" || by == "inf") && m == "" && t.infinitive(t.clauseAt(s, c)) {
				out = append(out, c)
			}
		}
	}
	return out
}

func (t *Text) clauseAt(s, n int) *Clause {
	if cl := t.own[s][n]; cl != nil {
		return cl
	}
	return &Clause{Text: t, Sent: s, Node: n}
}

// Clausal reports whether a node heads a clause, not a phrase.
func (t *Text) Clausal(s, n int) bool {
	cl := t.own[s][n]
	return cl != nil && !cl.Noun
}

// Joint reports whether a phrase is a short form for several who act as one:
// "both leaders", "the two sides", "they".
func (t *Text) Joint(s, n int) bool { return t.short(s, n) }

// Deadline returns the date by which something within sp is due.
func (t *Text) Deadline(sp chancery.Span) (chancery.Value, bool) {
	for i, m := range t.Res.Mentions {
		if m.Class == mention.Date && sp.Contains(m.Span) && m.Date.Relation == timex.Until {
			return t.DateValue(i)
		}
	}
	return chancery.Value{}, false
}

// ToCome returns the day, month or year inside a stretch of text that lies ahead
// of the document's own day.
func (t *Text) ToCome(sp chancery.Span) (chancery.Value, bool) {
	day := string(t.Doc.Day())
	for i, m := range t.Res.Mentions {
		if day == "" || m.Class != mention.Date || !sp.Contains(m.Span) || m.Date.Relation != timex.At {
			continue
		}
		if v, ok := t.DateValue(i); ok && v.Value > day && v.Value[0] == '2' && !strings.Contains(v.Value, "/") {
			return v, true
		}
	}
	return chancery.Value{}, false
}

// TailAfter returns the words after a phrase and the given word that follows
// it directly: for "expressed hope that …" where the parse does not make sense.
func (t *Text) TailAfter(s, n int, word string) (chancery.Span, bool) {
	toks := t.Sents[s].Tokens
	last := t.Sents[s].Nodes[n].Last
	if last+1 >= len(toks) || !strings.EqualFold(toks[last].Form, word) {
		return chancery.Span{}, false
	}
	return t.Tail(s, last+1), true
}

package statement

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/rule"
)

//go:embed rules.txt
var rulesText string

// New returns the kind with its rules; its error names every bad line of them.
func New() (read.Kind, error) {
	set, err := rule.Parse(&Kind, "kinds/statement/rules.txt", rulesText)
	if err != nil {
		return read.Kind{}, err
	}
	return read.Kind{Kind: &Kind, Rules: set, Read: func(t *clause.Text) []chancery.Claim {
		r := reader{set: set, t: t, taken: map[*clause.Clause]bool{}}
		matches := set.Match(t)
		for _, plain := range []bool{false, true} { // what is plainly said may be a statement itself
			for _, m := range matches {
				if plainly[m.Rule.Name] == plain {
					r.read(m)
				}
			}
		}
		return r.out
	}}, nil
}

type reader struct {
	set   *rule.Set
	t     *clause.Text
	taken map[*clause.Clause]bool
	out   []chancery.Claim
}

func (r *reader) read(m rule.Match) {
	if r.taken[m.Clause] || !voiced(m) || !tells(r.set, &m) || plainly[m.Rule.Name] && r.elsewhere(m.Clause) {
		return
	}
	if c, ok := r.finish(m); ok {
		r.taken[m.Clause] = true
		r.out = append(r.out, c)
	}
}

// voiced tells what somebody has said: no plans, wishes or denials of speech.
func voiced(m rule.Match) bool {
	cl := m.Clause
	if cl.Parent != nil && cl.Link == "xcomp" && cl.Parent.Lemma == "threaten" {
		return false
	}
	return cl.Modality == chancery.Actual && cl.Polarity == chancery.Asserted && !cl.Purpose && (!cl.Noun || m.Rule.Name == "refusal")
}

// telling are the tables of words that a rule's text must have: what is called
// something is judged, what is given until a day is told to do something.
var telling = map[string]string{"judge": "blame", "acclaim": "praise", "ultimatum": "deadline"}

// tells checks a match's words against its rule's table.
func tells(set *rule.Set, m *rule.Match) bool {
	if m.Rule.Name == "bid" && told(m.Clause) || m.Rule.Name == "tell" && !told(m.Clause) || m.Rule.Name == "warn" && !m.Clause.Finite() { // "warning shots"
		return false
	}
	table, asks := telling[m.Rule.Name]
	if !asks {
		return true
	}
	words := strings.FieldsFunc(strings.ToLower(m.Claim.First("text")), func(r rune) bool { return !unicode.IsLetter(r) })
	code, _ := set.Tables[table].Find(" " + strings.Join(words, " ") + " ")
	return code != ""
}

// told tells a report from an order: "told Uganda that the rains had come".
func told(cl *clause.Clause) bool {
	return slices.ContainsFunc(cl.Nodes(clause.Complement), func(n int) bool {
		sub := cl.Text.At(cl.Sent, n)
		return sub == nil || sub.Finite()
	})
}

// shortest is the number of words below which what is said says nothing.
const shortest = 2

// finish completes a match: whom the speaker speaks for, and no speaker among
// those spoken about.
func (r *reader) finish(m rule.Match) (chancery.Claim, bool) {
	c, cl, t := m.Claim, m.Clause, r.t
	if n := cl.Arg(clause.Complement); n >= 0 && m.At["text"] == n && plainly[m.Rule.Name] {
		sp := t.Subtree(cl.Sent, n) // a finite clause keeps its subject
		c.Fields["text"] = []chancery.Value{t.Value(sp.Of(t.Doc.Text), sp)}
		r.stance(&c, cl)
	}
	if m.Rule.Name == "welcome" && guest(t, m) {
		return c, false
	}
	text := closed(t, c.Fields["text"][0])
	c.Fields["text"][0] = text
	if len(strings.Fields(text.Value)) < shortest || text.Span.Len() > 600 {
		return c, false
	}
	c.Fields["text"] = c.Fields["text"][:1]
	as := speakers(cl)
	if cl.FirstPerson() {
		delete(c.Fields, "speaker")
		c.Add("speaker", t.ActorValues(as)...)
	}
	if !public(t, as) {
		return c, false
	}
	for _, v := range t.Parties(as) {
		if !c.Has("speaker", v.Value) {
			c.Add("party", v)
		}
	}
	about(m, &c)
	if !plainly[m.Rule.Name] {
		attribute(cl, &c)
	}
	if m.Rule.Name == "take-side" && len(c.Fields["about"]) == 0 { // "took two sides of the page"
		return c, false
	}
	return c, !deeds[m.Rule.Name] || finite(cl) && known(as, &c) && !figure(cl)
}

// attribute names who tells of a deed or position of another's.
func attribute(cl *clause.Clause, c *chancery.Claim) {
	if cl.Said == nil {
		return
	}
	for _, v := range cl.Text.ActorValues(cl.Text.Actors(cl.Said.Sent, cl.Said.Node)) {
		if !c.Has("speaker", v.Value) && !c.Has("attribution", v.Value) {
			c.Add("attribution", v)
		}
	}
}

// speakers are those who do what a clause tells; "we" and "I" in what somebody
// says are he.
func speakers(cl *clause.Clause) []clause.Actor {
	if cl.FirstPerson() && cl.Said != nil {
		return cl.Text.Actors(cl.Said.Sent, cl.Said.Node)
	}
	var as []clause.Actor
	for _, n := range cl.Nodes(clause.Subject) {
		as = append(as, cl.Text.Actors(cl.Sent, n)...)
	}
	return as
}

// public tells whether somebody speaks who has an office, or a party.
func public(t *clause.Text, as []clause.Actor) bool {
	return len(t.Parties(as)) > 0 || slices.ContainsFunc(t.People(as), func(v chancery.Value) bool { return v.Office != "" })
}

// guest tells that somebody is welcomed, not something.
func guest(t *clause.Text, m rule.Match) bool {
	for _, n := range m.Clause.Nodes(clause.Object) {
		if len(t.Actors(m.Clause.Sent, n)) > 0 {
			return true
		}
	}
	return false
}

// closed takes in the mark that closes a quotation opened within a value.
func closed(t *clause.Text, v chancery.Value) chancery.Value {
	for _, pair := range [][2]string{{"“", "”"}, {"‘", "’"}} {
		open := strings.Count(v.Value, pair[0]) > strings.Count(v.Value, pair[1])
		if sp := v.Span; open && strings.HasPrefix(t.Doc.Text[sp.End:], pair[1]) {
			sp.End += len(pair[1])
			return t.Value(sp.Of(t.Doc.Text), sp)
		}
	}
	return v
}

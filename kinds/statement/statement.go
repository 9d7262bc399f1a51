package statement

import (
	_ "embed"
	"strings"

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
		var out []chancery.Claim
		taken := map[*clause.Clause]bool{}
		for _, m := range set.Match(t) {
			if taken[m.Clause] || !voiced(m) {
				continue
			}
			if c, ok := finish(t, m); ok {
				taken[m.Clause] = true
				out = append(out, c)
			}
		}
		return out
	}}, nil
}

// voiced tells what somebody has said: no plans, wishes or denials of speech.
func voiced(m rule.Match) bool {
	cl := m.Clause
	return cl.Modality == chancery.Actual && cl.Polarity == chancery.Asserted && !cl.Purpose && !cl.Noun
}

// shortest is the number of words below which what is said says nothing.
const shortest = 2

// finish completes a match: whom the speaker speaks for, and no speaker among
// those spoken about.
func finish(t *clause.Text, m rule.Match) (chancery.Claim, bool) {
	c, cl := m.Claim, m.Clause
	if n := cl.Arg(clause.Complement); n >= 0 && m.At["text"] == n && m.Rule.Name == "say" {
		sp := t.Subtree(cl.Sent, n) // a finite clause keeps its subject
		c.Fields["text"] = []chancery.Value{t.Value(sp.Of(t.Doc.Text), sp)}
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
	var as []clause.Actor
	for _, n := range cl.Nodes(clause.Subject) {
		as = append(as, t.Actors(cl.Sent, n)...)
	}
	for _, v := range t.Parties(as) {
		if !c.Has("speaker", v.Value) {
			c.Add("party", v)
		}
	}
	var about []chancery.Value
	for _, v := range c.Fields["about"] {
		if !c.Has("speaker", v.Value) {
			about = append(about, v)
		}
	}
	delete(c.Fields, "about")
	c.Add("about", about...)
	return c, true
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

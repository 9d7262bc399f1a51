package clause

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
)

// InTitle reports whether a sentence is the document's title.
func (t *Text) InTitle(s int) bool { return t.Doc.TitleSpan.Contains(t.Sents[s].Span) }

// HeadOfTitle returns the title's words up to the first preposition, lower
// case, with single spaces: "joint statement", "u.s . - mexico joint declaration".
func (t *Text) HeadOfTitle() string {
	ws := strings.Fields(strings.ToLower(t.Doc.TitleSpan.Of(t.Doc.Text)))
	for i, w := range ws {
		if i > 0 && (topicPreps[w] || w == "of" && ws[i-1] != "memorandum" && ws[i-1] != "plan" || w == "between" || w == "by" || w == "from" || w == "with" || w == "following") {
			ws = ws[:i]
			break
		}
	}
	return strings.Join(ws, " ")
}

// TitleParties returns the parties that the title names.
func (t *Text) TitleParties() []chancery.Value {
	var c chancery.Claim
	for i, m := range t.Res.Mentions {
		if !t.Doc.TitleSpan.Contains(m.Span) || m.Class == mention.Anaphor {
			continue
		}
		for _, v := range t.Parties(t.refActors(i)) {
			v.Basis = chancery.FromTitle
			c.Add("party", v)
		}
	}
	return c.Fields["party"]
}

// Voice returns who a document speaks for where it says "we": the person whose
// statement it is by its title, else the parties to the joint statement it is,
// else the two the text is about in a joint text, else nobody.
func (t *Text) Voice() []Actor {
	for i, m := range t.Res.Mentions {
		if m.Class == mention.Person && t.Doc.TitleSpan.Contains(m.Span) && m.Within < 0 && spoken(t.Doc.Text[t.Doc.TitleSpan.Start:m.Start]) {
			return t.refActors(i)
		}
	}
	if !strings.Contains(t.HeadOfTitle(), "joint") {
		return nil
	}
	var out []Actor
	for i, m := range t.Res.Mentions {
		if t.Doc.TitleSpan.Contains(m.Span) && m.Class != mention.Anaphor {
			out = append(out, partiesOnly(t.refActors(i))...)
		}
	}
	return out
}

// spoken tells a title that goes on with the speaker: "Statement by".
func spoken(before string) bool {
	ws := strings.Fields(strings.ToLower(before))
	return len(ws) > 1 && (ws[len(ws)-1] == "by" || ws[len(ws)-1] == "from" || ws[len(ws)-1] == "of") && (ws[0] == "statement" || ws[0] == "remarks" || ws[0] == "message" || ws[0] == "address" || ws[0] == "speech")
}

// PartiesAt returns the parties named within sp.
func (t *Text) PartiesAt(sp chancery.Span) []chancery.Value {
	var out []chancery.Value
	for i, m := range t.Res.Mentions {
		if sp.Contains(m.Span) && m.Class != mention.Anaphor {
			out = append(out, t.Parties(t.refActors(i))...)
		}
	}
	return out
}

// TitleTells reports whether the title is a sentence about something, not the
// name of a text: "A, B sign pact on tea".
func (t *Text) TitleTells() bool {
	for _, cl := range t.Clauses {
		if !cl.Noun && t.InTitle(cl.Sent) && (cl.Simple() || cl.Tense == Future) {
			return true
		}
	}
	return false
}

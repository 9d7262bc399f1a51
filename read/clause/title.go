package clause

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
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
// statement it is by its title, else those who open it with "We, the leaders of",
// else whose declaration it is by its title, else the state whose government
// publishes it, else nobody.
func (t *Text) Voice() []Actor {
	for i, m := range t.Res.Mentions {
		if m.Class == mention.Person && t.Doc.TitleSpan.Contains(m.Span) && m.Within < 0 && spoken(t.Doc.Text[t.Doc.TitleSpan.Start:m.Start]) {
			return t.refActors(i)
		}
	}
	if as := partiesOnly(t.actorsAt(t.selves())); len(as) > 0 {
		return as
	}
	if as := partiesOnly(t.actorsAt(t.declarants())); len(as) > 0 {
		return as
	}
	if own := t.Res.Own; own != "" {
		return []Actor{{Party: resolve.Party{ID: own, Basis: chancery.FromHeader}, Basis: chancery.FromHeader}}
	}
	return nil
}

// actorsAt returns who is named within sp.
func (t *Text) actorsAt(sp chancery.Span) []Actor {
	var out []Actor
	for i, m := range t.Res.Mentions {
		if sp.Contains(m.Span) && m.Class != mention.Anaphor && !t.inGroup(i) {
			out = append(out, t.refActors(i)...)
		}
	}
	return out
}

// selves returns the words in which those who speak name themselves, up to the
// comma after them: "We, the foreign ministers of Mali and Niger, met".
func (t *Text) selves() chancery.Span {
	for _, s := range t.Sents[:min(len(t.Sents), openingSents)] {
		for i := 0; i+2 < len(s.Tokens); i++ {
			if s.Tokens[i].Form != "We" || s.Tokens[i+1].Form != "," || !strings.EqualFold(s.Tokens[i+2].Form, "the") {
				continue
			}
			for j := i + 3; j < len(s.Tokens); j++ {
				if x := s.Tokens[j].UPOS; x == "VERB" || x == "AUX" {
					return chancery.Span{Start: s.Tokens[i+2].Start, End: s.Tokens[j].Start}
				}
			}
		}
	}
	return chancery.Span{}
}

// openingSents is how many sentences may come before those who speak say who they are.
const openingSents = 4

// declarants returns the words of the title that name whose declaration it is:
// of a joint one, and of one about two side by side ("The Mali-Niger Partnership"),
// all, else what stands before its subject.
func (t *Text) declarants() chancery.Span {
	sp := t.Doc.TitleSpan
	if strings.Contains(t.HeadOfTitle(), "joint") {
		return sp
	}
	last := sp.Start
	for _, m := range t.Res.Mentions {
		if !t.Doc.TitleSpan.Contains(m.Span) || m.Class == mention.Anaphor {
			continue
		}
		if last > sp.Start && last <= m.Start && tied[strings.TrimSpace(t.Doc.Text[last:m.Start])] {
			return t.Doc.TitleSpan
		}
		last = m.End
		before := strings.Fields(strings.ToLower(t.Doc.Text[sp.Start:m.Start]))
		if slices.ContainsFunc(before, func(w string) bool { return topicPreps[w] || w == "following" || w == "to" || w == "at" }) {
			sp.End = m.Start
			break
		}
	}
	if !slices.ContainsFunc(strings.Fields(strings.ToLower(sp.Of(t.Doc.Text))), func(w string) bool { return declarations[w] }) {
		return chancery.Span{}
	}
	return sp
}

// tied are words and marks between two who stand side by side.
var tied = map[string]bool{"-": true, "–": true, "‑": true, "and": true, "and the": true, "&": true}

// declarations are texts in which those whose they are say "we".
var declarations = words(`statement declaration communiqué communique`)

// spoken tells a title that goes on with the speaker: "Statement by".
func spoken(before string) bool {
	ws := strings.Fields(strings.ToLower(before))
	return len(ws) > 1 && (ws[len(ws)-1] == "by" || ws[len(ws)-1] == "from" || ws[len(ws)-1] == "of") && (ws[0] == "statement" || ws[0] == "remarks" || ws[0] == "message" || ws[0] == "address" || ws[0] == "speech")
}

// PartiesAt returns the parties named within sp.
func (t *Text) PartiesAt(sp chancery.Span) []chancery.Value { return t.Parties(t.actorsAt(sp)) }

// TitleTells reports whether the title is a sentence about something, not the
// name of a text: "A, B sign pact on tea".
func (t *Text) TitleTells() bool {
	for _, cl := range t.Clauses {
		if !cl.Noun && t.InTitle(cl.Sent) && (cl.Simple() || cl.Tense == Future || len(cl.Nodes(Subject)) > 0 && t.child(cl.Sent, cl.Node, "mark") < 0) {
			return true
		}
	}
	return false
}

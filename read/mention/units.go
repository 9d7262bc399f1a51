package mention

import "github.com/chancery-project/chancery/read/syntax"

// Units returns the top-level mentions of one sentence that the parser takes as
// one word: persons, parties and places of any length (a tagger may not know
// the name), offices, things and dates of two tokens or more. Adjectives,
// pronouns, short forms and amounts stay plain tokens.
func Units(ms []Mention, sent int) []syntax.Unit {
	var out []syntax.Unit
	for i := range ms {
		m := &ms[i]
		if m.Sent != sent || m.Within >= 0 || m.Last-m.First < 2 && m.Class != Person && m.Class != Party && m.Class != Place {
			continue
		}
		u := syntax.Unit{First: m.First, Last: m.Last, Form: m.Name, UPOS: "PROPN", XPOS: "NNP"}
		switch m.Class {
		case Adjective, Anaphor, Quantity:
			continue
		case Date:
			u.Form = "Monday"
			if m.Date.Joined {
				u.Form, u.UPOS, u.XPOS = "long", "ADJ", "JJ" // "a three-day visit"
			}
		case Thing:
			u.Form = m.Head
			u.UPOS, u.XPOS = "NOUN", "NN"
		case Office:
			if m.Anaphor.Plural && len(m.Posts) == 1 {
				continue // "Indian diplomats" parses as it stands
			}
			u.Form = "President"
		case Person:
			u.Form = "Smith"
		case Place, Party:
			u.Form = "Britain"
		}
		out = append(out, u)
	}
	return out
}

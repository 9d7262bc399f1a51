package resolve

import (
	"strings"

	"github.com/chancery-project/chancery/read/mention"
)

// objectPronoun reports whether mention i is "him", "her" or "them" as an object.
func (r *reader) objectPronoun(i int) bool {
	m := &r.Mentions[i]
	if m.Class != mention.Anaphor || m.Anaphor.Head != "" {
		return false
	}
	switch strings.ToLower(m.Of(r.Doc.Text)) {
	case "him", "them":
		return true
	case "her":
		return !r.nounAfter(i)
	}
	return false
}

// nounAfter reports whether what follows mention i can be its noun: "her first
// visit", and not "her on her visit".
func (r *reader) nounAfter(i int) bool {
	m := &r.Mentions[i]
	toks := r.sents[m.Sent].Tokens
	if m.Last >= len(toks) {
		return false
	}
	switch toks[m.Last].XPOS {
	case "IN", "TO", "CC", "DT", "MD", "PRP", "PRP$", "VBD", "VBZ", ",", ".", ":", "''", "RB":
		return false
	}
	return true
}

// visitAfter reports whether a visit or journey follows a possessive: "his two-day state visit".
func (r *reader) visitAfter(i int) bool {
	m := &r.Mentions[i]
	toks := r.sents[m.Sent].Tokens
	for k := m.Last; k < len(toks) && k < m.Last+7; k++ {
		switch strings.ToLower(toks[k].Form) {
		case "visit", "trip", "tour", "visits", "arrival", "stay", "journey":
			return true
		case ",", ".", ";":
			return false
		}
	}
	return false
}

// hostAfter returns the state that a visit after a possessive goes to: its own leaders do not visit it.
func (r *reader) hostAfter(i int) string {
	m := &r.Mentions[i]
	if !m.Anaphor.Poss || !r.visitAfter(i) {
		return ""
	}
	for _, j := range r.bySent[m.Sent] {
		o := &r.Mentions[j]
		if o.First < m.Last || o.First > m.Last+9 || o.ID == "" {
			continue
		}
		toks := r.sents[m.Sent].Tokens
		for k := o.First - 1; k >= m.Last && k >= o.First-2; k-- {
			if f := strings.ToLower(toks[k].Form); f == "to" || f == "in" {
				return o.ID
			}
		}
	}
	return ""
}

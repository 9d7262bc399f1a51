package measure

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
)

// objects drops what is no object: a bare party, which is the target.
func (r reader) objects(c *chancery.Claim, cl *clause.Clause) {
	c.Fields["object"] = slices.DeleteFunc(c.Fields["object"], func(v chancery.Value) bool {
		for _, to := range append(c.Fields["to"], c.Fields["person"]...) {
			if to.Text != "" && strings.TrimPrefix(v.Text, "the ") == strings.TrimPrefix(to.Text, "the ") {
				return true
			}
		}
		return false
	})
	if len(c.Fields["object"]) > 1 {
		c.Fields["object"] = c.Fields["object"][:1]
	}
}

// tails begin what is no longer part of what is struck: times, causes, ends.
var tails = []string{"over", "after", "amid", "following", "during", "because", "since", "until", "before", "while", "for", "despite", "as", "by", "which", "who", "that", "granted", "issued", "awarded", "held", "bound"}

// object proves what a measure strikes by a phrase's words, cut before times
// and causes.
func object(t *clause.Text, s, n int) chancery.Value {
	sp := t.Subtree(s, n)
	head := t.Sents[s].Nodes[n].Last
	end := sp.Start
	for i, tok := range t.Sents[s].Tokens {
		if tok.Start < sp.Start || tok.End > sp.End {
			continue
		}
		if i >= head && (slices.Contains(tails, strings.ToLower(tok.Form)) || dated(t, s, i) || retorts(t, s, i)) {
			break
		}
		if tok.UPOS != "ADP" && tok.UPOS != "DET" && tok.UPOS != "PUNCT" || closes(tok.Form) {
			end = tok.End
		}
	}
	sp.End = max(end, t.Span(s, n).End)
	return t.Value(sp.Of(t.Doc.Text), sp)
}

// retorts reports whether a token begins "in response", "in retaliation".
func retorts(t *clause.Text, s, tok int) bool {
	toks := t.Sents[s].Tokens
	if tok+1 >= len(toks) || !strings.EqualFold(toks[tok].Form, "in") {
		return false
	}
	switch strings.ToLower(toks[tok+1].Form) {
	case "response", "retaliation", "return", "protest", "connection", "reaction", "line", "order":
		return true
	}
	return false
}

func closes(form string) bool { return form == ")" || form == "”" }

// dated reports whether a token begins or belongs to a date.
func dated(t *clause.Text, s, tok int) bool {
	n := t.NodeAt(s, tok)
	if n < 0 {
		return false
	}
	m := t.Mention(s, n)
	return m != nil && m.Class == mention.Date
}

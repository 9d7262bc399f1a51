package measure

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/rule"
)

// after returns the phrases that stand under a preposition behind a clause's
// predicate, up to the next verb, wherever the parse hung them: "by Iraq" in
// "was handed to Turkey by Iraq".
func after(cl *clause.Clause, prep string) []int {
	nodes := cl.Text.Sents[cl.Sent].Nodes
	var out []int
	under := ""
	for n := cl.Node + 1; n < len(nodes); n++ {
		switch {
		case nodes[n].Form == ";" || nodes[n].UPOS == "VERB" && nodes[n].Rel != "amod" && nodes[n].XPOS != "VBG" && nodes[n].Lemma != "embargo":
			return out
		case nodes[n].UPOS == "ADP":
			under = strings.ToLower(nodes[n].Form)
		case nodes[n].UPOS == "PUNCT" || nodes[n].UPOS == "CCONJ":
			under = ""
		case under == prep && (nodes[n].UPOS == "NOUN" || nodes[n].UPOS == "PROPN"):
			if n+1 == len(nodes) || nodes[n+1].UPOS != "NOUN" && nodes[n+1].UPOS != "PROPN" {
				out, under = append(out, n), ""
			}
		}
	}
	return out
}

// supply gives fields that a rule asks for what the words in their order say
// where the tree gave nothing.
func (r reader) supply(m rule.Match, c *chancery.Claim) {
	cl := m.Clause
	if c.Fields == nil {
		c.Fields = map[string][]chancery.Value{}
	}
	if vs := doer(cl); len(vs) > 0 {
		c.Fields["by"] = vs
	}
	if c.Fields["by"] = r.doers(cl, c.Fields["by"]); len(c.Fields["by"]) == 0 {
		c.Fields["by"] = r.actors(m)
	}
	for i := range c.Fields["by"] {
		c.Fields["by"][i].Value = sent(c.Fields["by"][i].Value)
	}
	delete(c.Fields, "object")
	for _, b := range m.Rule.Binds {
		if b.Field == "object" {
			r.object(cl, c, b.Sources)
		}
	}
}

// object takes the phrase that a rule's sources give, the first in the text
// where several do.
func (r reader) object(cl *clause.Clause, c *chancery.Claim, srcs []rule.Source) {
	at := -1
	for _, src := range srcs {
		ns := place(cl, src.Role)
		if prepositions[src.Role] && len(ns) == 0 {
			ns = after(cl, src.Role)
		}
		for _, n := range ns {
			if !cl.Text.Timely(cl.Sent, n) && !reception(cl, n) && (at < 0 || n < at && prepositions[src.Role]) {
				at = n
			}
		}
	}
	if at < 0 {
		c.Add("object", struck(cl)...)
		return
	}
	c.Add("object", object(cl.Text, cl.Sent, at))
	if v, ok := number(cl.Text, cl.Sent, at); ok {
		c.Add("count", v)
	}
}

// struck returns the noun that says before a measure's what it strikes: "a salmon
// ban".
func struck(cl *clause.Clause) []chancery.Value {
	n := cl.Node - 1
	if !cl.Noun || n < 0 {
		return nil
	}
	nd := cl.Text.Sents[cl.Sent].Nodes[n]
	if nd.Head != cl.Node || nd.UPOS != "NOUN" || nd.Rel != "compound" || cl.Text.Mention(cl.Sent, n) != nil {
		return nil
	}
	sp := cl.Text.Span(cl.Sent, n)
	return []chancery.Value{cl.Text.Value(sp.Of(cl.Text.Doc.Text), sp)}
}

// prepositions under which what is struck may stand.
var prepositions = map[string]bool{"on": true, "against": true, "over": true, "about": true, "of": true, "at": true, "for": true}

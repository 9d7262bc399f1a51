package measure

import (
	"slices"
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
		case nodes[n].UPOS == "VERB" && nodes[n].Rel != "amod" || nodes[n].Form == ";":
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

// doer finds the doer of a passive or a noun by its "by".
func doer(cl *clause.Clause) []chancery.Value {
	if !cl.Passive && !cl.Noun {
		return nil
	}
	var as []clause.Actor
	for _, n := range after(cl, "by") {
		as = append(as, cl.Text.Actors(cl.Sent, n)...)
	}
	return cl.Text.Parties(as)
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
			if at < 0 || n < at && prepositions[src.Role] {
				at = n
			}
		}
	}
	if at >= 0 {
		c.Add("object", object(cl.Text, cl.Sent, at))
	}
}

// prepositions under which what is struck may stand.
var prepositions = map[string]bool{"on": true, "against": true, "over": true, "about": true, "of": true, "at": true, "for": true}

// other names the doer that a passive leaves out ("was summoned to the Foreign
// Ministry"): the other of the two parties the document is about. A ministry
// without a country stands for it.
func (r reader) other(m rule.Match, c *chancery.Claim) {
	if by := c.First("by"); by != "" && !(strings.Contains(by, "ministry") && !strings.Contains(by, "/")) {
		return
	}
	bare := c.Fields["by"]
	delete(c.Fields, "by")
	if !m.Clause.Passive && len(bare) == 0 || len(c.Fields["to"]) != 1 {
		return
	}
	two := m.Clause.Text.Parties(m.Clause.Text.Focus())
	rest := slices.DeleteFunc(two, func(v chancery.Value) bool { return v.Value == c.First("to") })
	if len(rest) == 1 && len(m.Clause.Text.Focus()) == 2 {
		rest[0].Basis = chancery.FromContext
		c.Add("by", rest...)
	}
}

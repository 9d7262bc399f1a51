package instrument

import (
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/rule"
)

// talked are verbs for what is done with talks, with the act.
var talked = map[string]string{
	"launch": "negotiations_launched", "start": "negotiations_launched", "open": "negotiations_launched", "begin": "negotiations_launched",
	"resume": "negotiations_launched", "commence": "negotiations_launched", "conclude": "negotiations_concluded", "complete": "negotiations_concluded",
	"finish": "negotiations_concluded", "suspend": "negotiations_suspended",
}

// talks returns the clause that says what became of talks on what a text is to
// become, and the act, where the clause of m says only that: "launched talks to
// upgrade the treaty", "a round of talks to upgrade the treaty took place".
func (r *reader) talks(m rule.Match) (cl *clause.Clause, act string) {
	switch m.Rule.Name {
	case "upgrade", "amend", "renew", "extend":
	default:
		return nil, ""
	}
	s, nodes := m.Clause.Sent, r.t.Sents[m.Clause.Sent].Nodes
	if n := nodes[m.Clause.Node].Head; n >= 0 && nodes[n].Head >= 0 && r.isTalks(s, n) {
		if p := r.t.At(s, nodes[n].Head); p != nil && !p.Noun && r.became(p, n) != "" {
			return p, r.became(p, n)
		}
	}
	p := m.Clause.Parent
	if p == nil || talked[p.Lemma] == "" {
		return nil, ""
	}
	for _, n := range append(p.Nodes(clause.Object), p.Nodes(clause.Subject)...) {
		if r.isTalks(s, n) {
			return p, talked[p.Lemma]
		}
	}
	return nil, ""
}

// became is the act that a verb does to the talks at n, or "".
func (r *reader) became(p *clause.Clause, n int) string {
	if r.t.Noun(p.Sent, n) != "round" {
		return talked[p.Lemma]
	}
	switch p.Lemma {
	case "hold", "take", "end", "conclude", "finish", "complete":
		return "round_held"
	}
	return ""
}

// isTalks reports whether a phrase is of talks: "negotiations", "a round of talks".
func (r *reader) isTalks(s, n int) bool {
	if r.t.Noun(s, n) == "round" {
		return true
	}
	code, _ := r.set.Tables["talks"].Find(r.t.Words(s, n))
	return code != ""
}

package project

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
)

// status reads how far a project has come from the verb or noun that has it as
// object or passive subject.
func (r reader) status(l *line, c *chancery.Claim, n name) {
	if r.governed(l, c, n); len(c.Fields["status"]) == 0 {
		r.passive(l, c, n)
	}
}

// governed reads the status from the tree.
func (r reader) governed(l *line, c *chancery.Claim, n name) {
	node := l.t.NodeAt(l.s, n.head)
	if node < 0 {
		return
	}
	head := l.t.Sents[l.s].Nodes[node].Head
	if head < 0 {
		return
	}
	cl := l.t.At(l.s, head)
	rel := l.t.Sents[l.s].Nodes[node].Rel
	if cl == nil || rel != "obj" && rel != "nsubj:pass" && rel != "nmod" {
		return
	}
	code := r.set.Tables["status"].Code(cl.Lemma)
	if p := cl.Parent; p != nil && (cl.Link == "obj" || cl.Link == "nsubj:pass" || cl.Link == "nsubj") {
		if c := r.set.Tables["status"].Code(p.Lemma); c != "" {
			cl, code = p, c // "work on the bridge was completed"
		}
	}
	if code == "" || cl.Polarity == chancery.Denied || cl.Purpose && code != "planned" {
		return // "formed a joint venture to build": nothing is built yet
	}
	switch mod := cl.Modality; {
	case due(cl) || decided(cl):
		code = "planned"
	case mod == chancery.Actual:
	case mod == chancery.Planned:
		code = "planned"
	case mod == chancery.Proposed:
		code = "proposed"
	default:
		return
	}
	switch code {
	case "planned":
		c.Modality = chancery.Planned
	case "proposed":
		c.Modality = chancery.Proposed
	}
	c.Add("status", l.t.Value(code, cl.Span()))
	r.launchers(l, c, cl)
}

// passive reads the status from the verb right behind the name, where the tree
// made something else of it: "the bridge was completed".
func (r reader) passive(l *line, c *chancery.Claim, n name) {
	future, been := false, false
	at := n.last
	for l.is(at, ",", "which", "that") {
		at++
	}
	for k := at; at > n.last && !l.is(at-1, "which", "that") && k < at+8; k++ {
		if l.is(k, ",") { // ", worth 94 million euros, is"
			at = k + 1
			break
		}
	}
	for i := at; i < len(l.words) && i < at+6; i++ {
		switch {
		case l.is(i, "is", "was", "were", "are", "be", "been", "being"):
			been = true
		case l.is(i, "will", "to", "due", "expected", "may", "would", "could"):
			future = true
		case l.is(i, "has", "have", "had", "also", "now", "recently", "officially", "partly", "finally"):
		case been && l.t.Sents[l.s].Tokens[i].XPOS == "VBN":
			code := r.set.Tables["status"].Code(l.words[i])
			if code == "" {
				return
			}
			if future {
				code, c.Modality = "planned", chancery.Planned
			}
			v := l.text(i, i+1)
			v.Value = code
			c.Add("status", v)
			return
		default:
			return
		}
	}
}

// due tells what is still to come: "is due to be completed".
func due(cl *clause.Clause) bool {
	sent := &cl.Text.Sents[cl.Sent]
	first := sent.Nodes[cl.Node].First
	for i := first - 1; i >= 0 && i > first-5; i-- {
		switch strings.ToLower(sent.Tokens[i].Form) {
		case "due", "expected", "scheduled", "slated", "planned", "set", "will", "yet":
			return true
		case ",", ";":
			return false
		}
	}
	return false
}

// decided tells works that are only agreed on: "agreed on the construction of",
// "agreed to build".
func decided(cl *clause.Clause) bool {
	p := cl.Parent
	if p == nil || cl.Tense == clause.Past && !cl.Noun {
		return false
	}
	switch p.Lemma {
	case "agree", "decide", "plan", "intend", "want", "approve", "sign":
		return true
	}
	return false
}

// launchers takes the states that launch a project as its parties.
func (r reader) launchers(l *line, c *chancery.Claim, cl *clause.Clause) {
	if cl.Noun || len(c.Fields["party"]) > 0 {
		return
	}
	if vs := l.doers(l.t.Sents[l.s].Nodes[cl.Node].First); len(vs) > 1 {
		c.Add("party", vs...) // "A and B plan to build", whatever the parse
		return
	}
	for _, n := range cl.Nodes(clause.Subject) {
		for _, a := range l.t.Actors(cl.Sent, n) {
			if m := l.t.Mention(cl.Sent, n); m == nil || m.Sort != "company" && m.Class != mention.Name {
				c.Add("party", l.t.Parties([]clause.Actor{a})...)
			}
		}
	}
}

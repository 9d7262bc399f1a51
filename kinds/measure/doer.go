package measure

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/rule"
)

// doer finds the doer of a passive or a noun by its "by".
func doer(cl *clause.Clause) []chancery.Value {
	participle := cl.Text.Sents[cl.Sent].Nodes[cl.Node].XPOS == "VBN" && !cl.Passive && len(own(cl)) == 0
	if !cl.Passive && !cl.Noun && !participle {
		return nil
	}
	var as []clause.Actor
	by := after(cl, "by")
	for _, n := range by {
		as = append(as, cl.Text.Actors(cl.Sent, n)...)
	}
	if len(as) == 0 {
		return located(cl, by) // "by Baku"
	}
	return cl.Text.Parties(as)
}

// own returns the subjects that a clause has by itself.
func own(cl *clause.Clause) []int {
	var out []int
	for _, a := range cl.Args {
		if a.Role == clause.Subject && !a.Shared {
			out = append(out, a.Node)
		}
	}
	return out
}

// actors looks for the doer where the subject names none as a party: a capital
// that stands for its government, ministers of several states, whose sanctions
// they are, whence somebody is expelled.
func (r reader) actors(m rule.Match) []chancery.Value {
	cl, t := m.Clause, m.Clause.Text
	var c chancery.Claim
	for _, n := range cl.Nodes(clause.Subject) {
		mt := t.Mention(cl.Sent, n)
		switch {
		case mt == nil:
		case mt.Class == mention.Place && mt.Other != "":
			c.Add("by", t.Value(mt.Other, mt.Span))
		case mt.Class == mention.Office:
			c.Add("by", t.Parties(t.Within(cl.Sent, n))...)
		}
	}
	if len(c.Fields["by"]) > 0 || len(own(cl)) > 0 {
		return c.Fields["by"]
	}
	if p := cl.Parent; !cl.Noun && p != nil && p.Noun { // "its leadership in imposing"
		for _, n := range p.Possessors() {
			c.Add("by", t.Parties(t.Actors(cl.Sent, n))...)
		}
		if len(c.Fields["by"]) > 0 {
			return c.Fields["by"]
		}
	}
	if t.Sents[cl.Sent].Nodes[cl.Node].XPOS == "VBG" {
		return above(cl)
	}
	if len(cl.Nodes(clause.Subject)) > 0 {
		return nil
	}
	if p := cl.Parent; cl.Noun && p != nil && cl.Link == "obj" && decides[p.Lemma] {
		var as []clause.Actor
		for _, n := range p.Nodes(clause.Subject) {
			as = append(as, t.Actors(p.Sent, n)...)
		}
		return t.Parties(as)
	}
	if m.Rule.Name == "recall" && cl.Passive { // "the ambassador of Peru has been recalled"
		var as []clause.Actor
		for _, n := range cl.Nodes(clause.Object) {
			as = append(append(as, t.Actors(cl.Sent, n)...), t.Within(cl.Sent, n)...)
		}
		if vs := t.Parties(as); len(vs) > 0 {
			return vs[:1]
		}
		return nil
	}
	if m.Rule.Name == "ban" {
		return located(cl, cl.Obliques("from"))
	}
	if m.Rule.Name == "expel" {
		return t.Parties(t.Actors(cl.Sent, first(after(cl, "from"), cl.Node)))
	}
	for _, b := range m.Rule.Binds {
		for _, src := range b.Sources {
			if b.Field == "type" && src.Table == "penalty" && src.Role == "object" {
				return t.Parties(core(t, cl.Sent, place(cl, "object")))
			}
		}
	}
	return nil
}

// decides are verbs whose subject does what their object names.
var decides = map[string]bool{"approve": true, "order": true, "announce": true, "authorise": true, "authorize": true, "confirm": true, "decide": true}

// above returns the parties that a gerund's main clause has as subject: "acts
// such as halting exports".
func above(cl *clause.Clause) []chancery.Value {
	for p := cl.Parent; p != nil; p = p.Parent {
		var as []clause.Actor
		for _, n := range p.Nodes(clause.Subject) {
			as = append(as, p.Text.Actors(p.Sent, n)...)
		}
		if praises[p.Lemma] { // "praised Peru's resolve in imposing"
			as = core(p.Text, p.Sent, p.Nodes(clause.Object))
		}
		if vs := p.Text.Parties(as); len(vs) > 0 {
			if len(vs) == 1 && p.Modality == chancery.Actual {
				return vs
			}
			return nil
		}
	}
	return nil
}

// praises are verbs whose object does what follows.
var praises = map[string]bool{"laud": true, "praise": true, "commend": true, "thank": true, "applaud": true, "congratulate": true, "blame": true, "criticise": true, "criticize": true, "welcome": true, "note": true}

// core returns the parties that modify or own phrases.
func core(t *clause.Text, s int, ns []int) []clause.Actor {
	var out []clause.Actor
	for _, n := range ns {
		out = append(out, t.Within(s, n)...)
	}
	return out
}

func first(ns []int, none int) int {
	if len(ns) > 0 {
		return ns[0]
	}
	return none
}

package clause

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery/read/mention"
)

// verbArgs gives a verbal or copular predicate its roles.
func (t *Text) verbArgs(cl *Clause) {
	tr := t.trees[cl.Sent]
	cl.Passive = tr.child(cl.Node, "nsubj:pass", "aux:pass") >= 0 || t.passiveToo(cl)
	for _, c := range tr.children[cl.Node] {
		nd := tr.nodes[c]
		switch nd.Rel {
		case "nsubj", "nsubj:pass", "csubj":
			if nd.Rel == "nsubj:pass" || nd.Rel == "nsubj" && tr.child(cl.Node, "aux:pass") >= 0 {
				cl.add(Object, "", c)
				continue
			}
			cl.add(Subject, "", c)
		case "obj":
			cl.add(Object, "", c)
		case "iobj":
			cl.add(Indirect, "", c)
		case "obl", "nmod", "obl:unmarked":
			p := tr.preposition(c)
			if p == "by" && (cl.Passive || t.participle(cl)) && !t.timeLike(cl.Sent, c) {
				cl.add(Subject, "", c)
				continue
			}
			cl.add(Oblique, p, c)
		case "xcomp", "ccomp":
			if nd.Rel == "xcomp" {
				t.called(cl, c)
			}
			cl.add(Complement, strings.ToLower(t.mark(cl.Sent, c)), c)
		case "advcl":
			if m := strings.ToLower(t.mark(cl.Sent, c)); m == "to" && c > cl.Node {
				cl.add(Aim, m, c)
			}
		case "compound:prt":
			cl.Particle = strings.ToLower(nd.Form)
		}
	}
	switch {
	case tr.child(cl.Node, "cop") < 0:
	case cl.Lemma == "be":
		cl.add(Oblique, tr.preposition(cl.Node), cl.Node)
	default:
		cl.add(Predicate, tr.preposition(cl.Node), cl.Node)
	}
	t.borrow(cl)
}

// called adds what an object is made or called to be: the second object of a
// verb of office, "was appointed Minister"; a predicate, "called it a start".
func (t *Text) called(cl *Clause, c int) {
	tr := t.trees[cl.Sent]
	if !cl.has(Object) || !t.nominal(cl.Sent, c) || tr.child(c, "cop", "mark", "case") >= 0 {
		return
	}
	if m := t.Mention(cl.Sent, c); m != nil && m.Class == mention.Office {
		cl.add(Object, "", c)
		return
	}
	cl.add(Predicate, "", c)
}

// passiveToo tells a participle that shares the auxiliary of a passive: "was
// signed in March and ratified in June", "was summoned and handed a note".
func (t *Text) passiveToo(cl *Clause) bool {
	tr := t.trees[cl.Sent]
	if cl.Link != "conj" || cl.Parent == nil || !cl.Parent.Passive || tr.child(cl.Node, "nsubj", "aux") >= 0 {
		return false
	}
	return tr.nodes[cl.Node].XPOS == "VBN" || given[cl.Lemma] && tr.child(cl.Node, "iobj") < 0
}

// given are verbs that give somebody something: without a receiver, their
// subject is the receiver.
var given = words(`hand give award grant`)

// participle tells a past participle that hangs on a noun: "a pact signed by".
func (t *Text) participle(cl *Clause) bool {
	nd := t.Sents[cl.Sent].Nodes[cl.Node]
	return nd.XPOS == "VBN" && (nd.Rel == "acl" || nd.Rel == "advcl" || nd.Rel == "acl:relcl" || nd.Rel == "amod")
}

func (t *Text) mark(s, n int) string {
	if m := t.trees[s].child(n, "mark"); m >= 0 {
		return t.Sents[s].Nodes[m].Form
	}
	return ""
}

// nounArgs gives a nominal predicate its roles: possessors, modifiers and
// prepositional phrases.
func (t *Text) nounArgs(cl *Clause) {
	tr := t.trees[cl.Sent]
	for _, c := range tr.children[cl.Node] {
		nd := tr.nodes[c]
		switch nd.Rel {
		case "nmod:poss":
			cl.add(Subject, "poss", c)
		case "nmod", "obl":
			cl.add(Oblique, tr.preposition(c), c)
		}
	}
}

// add appends a role for node and for all that is coordinated with it.
func (cl *Clause) add(role Role, prep string, node int) {
	cl.Args = append(cl.Args, Arg{Role: role, Prep: prep, Node: node})
}

// objectControl lists verbs whose object does what the complement says.
var objectControl = words(`ask invite urge encourage request allow enable help permit order tell instruct persuade
	authorise authorize require advise warn press push expect lead direct appoint force compel oblige`)

// borrow fills in what a clause leaves to its surroundings: the noun a
// participle or relative clause hangs on, the subject of the verb that
// controls an infinitive or is coordinated.
func (t *Text) borrow(cl *Clause) {
	p := cl.Parent
	if p == nil || p.Sent != cl.Sent {
		return
	}
	tr := t.trees[cl.Sent]
	switch cl.Link {
	case "acl":
		if t.participle(cl) && t.misread(cl, p) {
			cl.Tense = Past
			cl.share(Subject, p.Node)
		} else if t.participle(cl) {
			cl.share(Object, p.Node)
		} else if tr.nodes[cl.Node].XPOS == "VBG" {
			cl.share(Subject, p.Node)
		} else if p.Lemma == "invitation" {
			t.guest(cl, p)
		} else {
			cl.inherit(p, Subject)
			t.whose(cl, p)
		}
	case "acl:relcl":
		t.relative(cl, p)
	case "conj":
		t.raise(p, cl)
		if !cl.has(Subject) && !cl.Passive && !p.Passive {
			cl.inherit(p, Subject)
		}
		if cl.Passive && given[cl.Lemma] && cl.has(Object) && !cl.has(Indirect) && !p.Passive && !p.Noun { // "applied and was granted status"
			cl.take(Indirect, p, Subject)
		}
		if cl.Passive && !cl.has(Object) && !p.Passive && (!p.Noun || tr.child(p.Node, "cop") >= 0) { // "visited Peru and was received", "is in force and was renewed"
			cl.take(Object, p, Subject)
		}
		if cl.Passive && !cl.has(Object) {
			cl.inherit(p, Object)
		}
		if p.Passive && !cl.Passive && !cl.has(Subject) {
			cl.take(Subject, p, Object)
		}
		cl.inheritShared(p)
	case "xcomp", "ccomp":
		if tr.nodes[cl.Node].XPOS == "VBN" && stays[p.Lemma] && cl.Link == "xcomp" && !cl.has(Object) { // "remains suspended"
			cl.Passive = true
			cl.take(Object, p, Subject)
			return
		}
		if cl.has(Subject) || cl.Link == "ccomp" && cl.Passive && cl.has(Object) && t.finite(cl) {
			return
		}
		if objectControl[p.Lemma] && p.has(Object) {
			cl.take(Subject, p, Object)
		} else if p.Passive && p.has(Object) {
			cl.take(Subject, p, Object)
		} else {
			cl.inherit(p, Subject)
		}
	case "advcl", "parataxis":
		if cl.Passive || tr.nodes[cl.Node].XPOS == "VBN" {
			if !cl.has(Object) {
				cl.take(Object, p, Subject)
			}
		} else if !cl.has(Subject) {
			cl.inherit(p, Subject)
			if !cl.has(Subject) && p.Passive {
				cl.take(Subject, p, Object)
			}
		}
	}
}

// making are verbs of making texts, which one object may serve together.
var making = words(`sign initial ratify adopt approve accept conclude negotiate draft finalise finalize endorse extend renew amend implement`)

// raise gives the first of two verbs of making the object of both: "has signed
// but not yet ratified the treaty".
func (t *Text) raise(p, cl *Clause) {
	if !making[p.Lemma] || !making[cl.Lemma] || p.Passive || p.has(Object) || !cl.has(Object) || p.Noun {
		return
	}
	nodes := t.Sents[cl.Sent].Nodes
	for _, nd := range nodes[p.Node+1 : max(p.Node+1, cl.Node)] {
		switch nd.UPOS {
		case "CCONJ", "ADV", "AUX", "PART":
		default:
			return
		}
	}
	p.take(Object, cl, Object)
}

// stays are verbs that leave a state as it is.
var stays = words(`remain stay lie stand keep`)

// whose gives an infinitive the party that the noun above it belongs to: "the
// decision of Peru to set up", "a proposal by Chile to".
func (t *Text) whose(cl, noun *Clause) {
	if cl.has(Subject) || !noun.Noun || governors[noun.Lemma] == "" {
		return
	}
	for _, a := range noun.Args {
		if a.Role == Oblique && (a.Prep == "of" || a.Prep == "by") && (t.named(cl.Sent, a.Node) || len(t.Actors(cl.Sent, a.Node)) > 0) {
			cl.share(Subject, a.Node)
			return
		}
	}
}

// misread tells a finite verb that the tagger took for a participle: "The
// parties focused on trade" has no other verb.
func (t *Text) misread(cl, p *Clause) bool {
	m := t.Mention(cl.Sent, p.Node)
	return m != nil && t.Sents[cl.Sent].Nodes[p.Node].Rel == "root" && (m.Class == mention.Anaphor || m.Class == mention.Person || m.Class == mention.Office || m.Class == mention.Party)
}

// relative puts the noun in the place of its relative pronoun.
func (t *Text) relative(cl *Clause, p *Clause) {
	for i, a := range cl.Args {
		if x := t.Sents[cl.Sent].Nodes[a.Node].XPOS; x == "WDT" || x == "WP" {
			cl.Args[i].Node, cl.Args[i].Shared = p.Node, true
			return
		}
	}
	if !cl.has(Subject) {
		cl.share(Subject, p.Node)
	} else if !cl.has(Object) {
		cl.share(Object, p.Node)
	}
}

// inheritShared lets "and signed …" in a chain keep the subject its head got
// from elsewhere.
func (cl *Clause) inheritShared(p *Clause) {
	if !cl.has(Subject) && !cl.Passive {
		cl.take(Subject, p, Subject)
	}
}

func (cl *Clause) has(r Role) bool {
	return slices.ContainsFunc(cl.Args, func(a Arg) bool { return a.Role == r })
}

func (cl *Clause) share(r Role, node int) {
	cl.Args = append(cl.Args, Arg{Role: r, Node: node, Shared: true})
}

func (cl *Clause) inherit(p *Clause, r Role) {
	if !cl.has(r) {
		cl.take(r, p, r)
	}
}

// take copies p's arguments of role from as role.
func (cl *Clause) take(role Role, p *Clause, from Role) {
	for _, a := range p.Args {
		if a.Role == from {
			cl.Args = append(cl.Args, Arg{Role: role, Node: a.Node, Shared: true})
		}
	}
}

// words makes a set of white-space separated words.
func words(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(s) {
		set[w] = true
	}
	return set
}

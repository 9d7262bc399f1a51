package measure

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/rule"
)

// modality returns how real a clause's measure is, and false where it is only
// wished for, asked for or possible. A future told in the past ("said it would
// expel") is a plan.
func modality(cl *clause.Clause) (chancery.Modality, bool) {
	mod := cl.Modality
	if unmeant(cl) {
		return chancery.Actual, true
	}
	if decreed(cl) {
		mod = cl.Parent.Modality
	}
	if doubted(cl) || ordered(cl) || agreed(cl) {
		return mod, false
	}
	if threatened(cl) {
		return chancery.Planned, true
	}
	if mod == chancery.Conditional && reported(cl) {
		mod = chancery.Planned
	}
	switch mod {
	case chancery.Actual, chancery.Planned, chancery.Alleged:
		return mod, !cl.Purpose
	}
	return mod, false
}

// doubted tells a measure that a conjunction leaves open ("whether it imposes
// sanctions"), or that a preposition makes a topic ("on adopting sanctions").
func doubted(cl *clause.Clause) bool {
	sent := &cl.Text.Sents[cl.Sent]
	first := sent.Nodes[cl.Node].First
	for i := first - 1; i >= 0 && i > first-14; i-- {
		switch strings.ToLower(sent.Tokens[i].Form) {
		case "whether", "if", "unless":
			return true
		case "that", ",", ";":
			return false
		case "on", "about", "against", "without", "toward", "towards", "for", "of":
			if i == first-1 && sent.Nodes[cl.Node].XPOS == "VBG" {
				return true
			}
		}
	}
	return false
}

// unmeant tells what a state says it will not do: "has no intention of expelling
// anyone", "does not plan to close it".
func unmeant(cl *clause.Clause) bool {
	p := cl.Parent
	if p == nil || p.Polarity != chancery.Denied {
		return false
	}
	switch p.Lemma {
	case "intention", "plan", "intent":
		return p.Noun && strings.HasPrefix(cl.Link, "acl") || cl.Link == "xcomp"
	case "intend", "mean":
		return cl.Link == "xcomp"
	}
	return false
}

// decreed tells a noun for what is ordered, and so done: "ordered the expulsion".
func decreed(cl *clause.Clause) bool {
	return cl.Noun && cl.Link == "obj" && cl.Parent != nil && cl.Parent.Lemma == "order"
}

// disbelieved tells what somebody denies: "denied reports that it would
// withdraw its envoy".
func disbelieved(cl *clause.Clause) bool {
	for p, hops := cl.Parent, 0; p != nil && hops < 3; p, hops = p.Parent, hops+1 {
		switch p.Lemma {
		case "deny", "refute", "dismiss", "reject":
			return p.Polarity == chancery.Asserted
		}
	}
	return false
}

// reported tells "would" under a verb of saying from a real condition.
func reported(cl *clause.Clause) bool {
	p := cl.Parent
	return p != nil && cl.Link == "ccomp" && would(cl) && (clause.Reports(p.Lemma) || p.Lemma == "announce") && p.Tense == clause.Past && !cl.Purpose
}

// conditional reports whether "if" or "unless" follows in the same sentence.
func conditional(cl *clause.Clause) bool {
	sent := &cl.Text.Sents[cl.Sent]
	for i := sent.Nodes[cl.Node].Last; i < len(sent.Tokens); i++ {
		switch strings.ToLower(sent.Tokens[i].Form) {
		case "if", "unless":
			return true
		case ";", "and", "but":
			return false
		}
	}
	return false
}

// would tells the future of the past from "may" and "could".
func would(cl *clause.Clause) bool { return preceded(cl, "would") }

// preceded reports whether one of words stands right before the predicate.
func preceded(cl *clause.Clause, words ...string) bool {
	sent := &cl.Text.Sents[cl.Sent]
	first := sent.Nodes[cl.Node].First
	for i := first - 1; i >= 0 && i > first-4; i-- {
		if slices.Contains(words, strings.ToLower(sent.Tokens[i].Form)) {
			return true
		}
	}
	return false
}

// ordered tells what another is told to do: the teller's measure, if any.
func ordered(cl *clause.Clause) bool {
	p := cl.Parent
	if p == nil || cl.Link != "xcomp" && cl.Link != "ccomp" && cl.Link != "advcl" && cl.Link != "acl" {
		return false
	}
	switch p.Lemma {
	case "order", "tell", "ask", "urge", "instruct", "demand", "force", "request", "call", "press", "invite", "compel", "oblige", "require", "allow", "want":
		return len(p.Nodes(clause.Object)) > 0
	}
	return false
}

// agreed tells what several have agreed to do: theirs together, and no measure of
// one against another.
func agreed(cl *clause.Clause) bool {
	return cl.Parent != nil && cl.Parent.Lemma == "agree" && cl.Link == "xcomp"
}

// threatened tells a threat: by its verb ("warned that it would expel"), or by a
// condition ("will impose tariffs if").
func threatened(cl *clause.Clause) bool {
	if conditional(cl) && preceded(cl, "will", "shall", "would", "prepared", "ready") {
		return true
	}
	p := cl.Parent
	return cl.Lemma == "threaten" || p != nil && p.Lemma == "threaten" && cl.Link != "advcl" ||
		p != nil && p.Lemma == "warn" && cl.Link == "ccomp" && preceded(cl, "will", "would") && carriesOn(cl)
}

// status corrects what the rule says by how real the act is.
func status(cl *clause.Clause, c *chancery.Claim) {
	vs := c.Fields["status"]
	switch {
	case len(vs) == 0:
	case c.Polarity == chancery.Denied:
		delete(c.Fields, "status")
	case threatened(cl):
		vs[0].Value = "threatened"
	case c.Modality == chancery.Planned && vs[0].Value == "imposed":
		vs[0].Value = "announced"
	}
}

// nonGrata returns the node of whoever is declared persona non grata, or -1.
func (r reader) nonGrata(cl *clause.Clause) int {
	t := cl.Text
	toks := t.Sents[cl.Sent].Tokens
	at := -1
	for i := range toks {
		if strings.HasPrefix(strings.ToLower(toks[i].Form), "persona") && i+1 < len(toks) && strings.EqualFold(toks[i+1].Form, "non") {
			at = i
		}
	}
	if at < 0 {
		return -1
	}
	verb := t.Sents[cl.Sent].Nodes[cl.Node].First
	for n := range t.Sents[cl.Sent].Nodes {
		first := t.Sents[cl.Sent].Nodes[n].First
		if (first < at || first > at+3) && r.heads(cl, n, "envoys") && (cl.Passive || first > verb) {
			return n
		}
	}
	return -1
}

// target reports whether the verb "sanction" strikes somebody.
func (r reader) target(cl *clause.Clause) bool {
	t := cl.Text
	for _, n := range cl.Nodes(clause.Object) {
		for _, k := range t.Conjuncts(cl.Sent, n) {
			m := t.Mention(cl.Sent, k)
			if m != nil && (m.Class == mention.Party || m.Class == mention.Person || m.Class == mention.Office) {
				return true
			}
			if r.set.Tables["targets"].Head(strings.ToLower(t.Sents[cl.Sent].Nodes[k].Lemma)) {
				return true
			}
		}
	}
	return false
}

// listed tells a list of those under sanctions behind the predicate.
func (r reader) listed(cl *clause.Clause) bool {
	var b strings.Builder
	sent := &cl.Text.Sents[cl.Sent]
	for _, tok := range sent.Tokens[sent.Nodes[cl.Node].Last:] {
		b.WriteString(strings.ToLower(tok.Lemma) + " ")
	}
	code, _ := r.set.Tables["lists"].Find(b.String())
	return code != ""
}

// entry tells a ban "from entering" a country.
func entry(cl *clause.Clause) bool {
	nodes := cl.Text.Sents[cl.Sent].Nodes
	for n := range nodes {
		if nodes[n].First <= nodes[cl.Node].First {
			continue
		}
		switch strings.ToLower(nodes[n].Lemma) {
		case "enter", "entry", "visit", "travel":
			return true
		}
	}
	return false
}

// stops are verbs that end what follows them.
var stops = map[string]bool{"stop": true, "suspend": true, "cease": true, "halt": true}

// stopped tells what is done no longer: "stopped issuing visas".
func stopped(cl *clause.Clause) bool {
	return cl.Parent != nil && stops[cl.Parent.Lemma] && cl.Parent.Polarity == chancery.Asserted && (cl.Link == "xcomp" || cl.Link == "ccomp" || cl.Link == "advcl")
}

// likewise tells "did so", "did the same", "has done likewise".
func (r reader) likewise(cl *clause.Clause) bool {
	if cl.Adverb("so") || cl.Adverb("likewise") {
		return true
	}
	return slices.ContainsFunc(cl.Nodes(clause.Object), func(n int) bool {
		code, _ := r.set.Tables["same"].Find(cl.Text.Words(cl.Sent, n))
		return code != ""
	})
}

// formal tells a complaint that is laid before a state or a body.
func (r reader) formal(cl *clause.Clause) bool {
	return slices.ContainsFunc(cl.Obliques("to"), func(n int) bool { return len(cl.Text.Parties(cl.Text.Actors(cl.Sent, n))) > 0 })
}

// missions returns the mission that the object of a clause speaks of closing.
func (r reader) missions(cl *clause.Clause) []int {
	var out []int
	for _, n := range cl.Nodes(clause.Object) {
		for _, u := range cl.Text.Under(cl.Sent, n, "of") {
			if r.heads(cl, u, "missions") {
				out = append(out, u)
			}
		}
	}
	return out
}

// closesMission reports whether a clause's complement closes a mission.
func (r reader) closesMission(cl *clause.Clause) bool {
	object := rule.Source{Role: "object", Table: "missions"}
	for _, n := range cl.Nodes(clause.Complement) {
		if sub := cl.Text.At(cl.Sent, n); sub != nil && len(r.phrases(sub, object)) > 0 {
			return true
		}
	}
	return len(r.phrases(cl, object)) > 0
}

// mission tells the closing of one's own mission from that of another's: by whose
// it is, or by whose orders.
func (r reader) mission(m rule.Match, c *chancery.Claim) {
	if c.First("type") != "closure_of_mission" {
		return
	}
	cl := m.Clause
	if by := bidden(cl); len(by) > 0 {
		c.Fields["type"][0].Value, c.Fields["by"] = "ordered_closure", by
		return
	}
	ns := cl.Nodes(clause.Object)
	if cl.Noun {
		ns = cl.Obliques("of")
	}
	for _, n := range ns {
		if det := cl.Text.Det(cl.Sent, n); !cl.Passive && (det == "its" || det == "their") {
			continue
		}
		for _, v := range cl.Text.Parties(append(cl.Text.Within(cl.Sent, n), cl.Text.Actors(cl.Sent, n)...)) {
			if owner := sent(v.Value); strings.ToUpper(owner) == owner && !c.Has("by", owner) {
				c.Fields["type"][0].Value = "ordered_closure"
			}
		}
	}
}

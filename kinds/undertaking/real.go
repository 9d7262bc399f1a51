package undertaking

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/rule"
)

// real tells what somebody says or does from what might be said: an
// opportunity to reaffirm reaffirms nothing.
func real(m rule.Match) bool {
	cl := m.Clause
	if m.Rule.Name == "if" {
		return !idle[cl.Lemma] && !occupied(cl) && !cl.Passive && (cl.Modal == "will" || cl.Modal == "would") && cl.Conditioned() && len(m.Claim.Fields["by"]) > 0
	}
	if m.Rule.Name == "will" {
		if idle[cl.Lemma] && !leaves(cl) || occupied(cl) || cl.Parent != nil && menaces[cl.Parent.Lemma] {
			return false
		}
		return !cl.Passive && !cl.Purpose && (cl.Tense == clause.Future || cl.Bound()) && cl.Link != "advcl" && (cl.Parent == nil || cl.Parent.Modality == chancery.Actual)
	}
	if m.Rule.Name == "continue" {
		return cl.Tense == clause.Future
	}
	if m.Rule.Name == "can" {
		return cl.Said != nil && len(m.Claim.Fields["by"]) > 0 && !cl.Passive && cl.Link != "advcl" && (cl.Modal == "can" || cl.Modal == "should")
	}
	if m.Rule.Name == "be-prepared" && !cl.Passive {
		return false
	}
	if n, ok := m.At["text"]; ok && cl.Passive && n >= 0 && cl.Tense == clause.Future {
		return false
	}
	switch cl.Modality {
	case chancery.Conditional, chancery.Hoped, chancery.Proposed, chancery.Invited:
		return false
	case chancery.Alleged: // a deed that is said to be promised, not a thing
		if n, ok := m.At["text"]; !ok || !cl.Text.Clausal(cl.Sent, n) {
			return false
		}
	}
	if m.Rule.Name == "allot" {
		n, ok := m.At["text"]
		return ok && cl.Text.Money(cl.Sent, n) && cl.Tense != clause.Future
	}
	if m.Rule.Name == "agree" && minutes(cl) {
		return false
	}
	if n, ok := m.At["text"]; ok && m.Rule.Name == "support" && cl.Arg(clause.Object) >= 0 && cl.Text.Infinitive(cl.Sent, n) {
		return false // "backed its bid to join"
	}
	if m.Rule.Name == "offer" || m.Rule.Name == "seek" {
		if n, ok := m.At["text"]; ok && !cl.Text.Clausal(cl.Sent, n) && cl.Noun {
			return false
		}
	}
	if m.Rule.Name == "welcome" {
		n, ok := m.At["text"]
		return ok && cl.Text.Modified(cl.Sent, n, "coming", "upcoming", "forthcoming", "planned", "next", "future", "proposed", "prospective", "imminent")
	}
	if (m.Rule.Name == "agree" || strings.HasPrefix(m.Rule.Name, "reaffirm")) && view(m) {
		return false
	}
	if n, ok := m.At["text"]; ok && m.Rule.Name == "reaffirm" && cl.Text.Noun(cl.Sent, n) == "partnership" {
		return false // a relation's act
	}
	if n, ok := m.At["text"]; ok && m.Rule.Name == "look-forward" && !cl.Text.Clausal(cl.Sent, n) && cl.Text.Event(cl.Sent, n) {
		return false // a meeting to come, no undertaking
	}
	if cl.Link == "advcl" && means[strings.ToLower(cl.Mark())] {
		return false
	}
	return !cl.Purpose || cl.Parent != nil && meets[cl.Parent.Lemma]
}

// menaces are verbs under which "will" is a threat, which a statement tells.
var menaces = map[string]bool{"warn": true, "threaten": true, "caution": true}

// leaves tells that forces are to leave, which is no measure.
func leaves(cl *clause.Clause) bool {
	return cl.Lemma == "withdraw" && slices.ContainsFunc(cl.Nodes(clause.Object), func(n int) bool { return forces[cl.Text.Noun(cl.Sent, n)] })
}

var forces = map[string]bool{
	"troop": true, "troops": true, "soldier": true, "force": true, "forces": true, "peacekeeper": true, "battalion": true, "contingent": true, "warship": true,
}

// minutes tells what has been agreed from who agrees: "Agreed minutes were signed".
func minutes(cl *clause.Clause) bool {
	next := cl.Text.Sents[cl.Sent].Nodes
	return cl.Arg(clause.Subject) < 0 && cl.Node+1 < len(next) && next[cl.Node+1].UPOS == "NOUN"
}

// view tells an agreement on how things are, or matter, from one to act: "agreed
// that the crisis is grave", "agreed on the importance of talks".
func view(m rule.Match) bool {
	n, ok := m.At["text"]
	if !ok {
		return false
	}
	t, s := m.Clause.Text, m.Clause.Sent
	if cl := t.At(s, n); t.Clausal(s, n) && cl.Mark() == "that" {
		return cl.Tense != clause.Future || !own(m.Clause, cl) && !acts(cl)
	}
	return views[t.Sents[s].Nodes[n].Lemma]
}

// own reports whether a clause is about those who agree: "agreed that they will".
func own(agree, that *clause.Clause) bool {
	t := agree.Text
	for _, n := range that.Nodes(clause.Subject) {
		if t.Joint(that.Sent, n) || t.Possessed(that.Sent, n) {
			return true
		}
		for _, a := range agree.Nodes(clause.Subject) {
			if sameSides(t.Parties(t.Actors(that.Sent, n)), t.Parties(t.Actors(agree.Sent, a))) {
				return true
			}
		}
	}
	return that.Passive
}

// acts tells a clause that somebody is to do something from one on how things
// will be: "that instructors will train 60 engineers".
func acts(that *clause.Clause) bool {
	switch that.Modal {
	case "would", "shall", "should":
		return !states[that.Lemma]
	}
	return that.Modal == "will" && that.Passive
}

// states are verbs of what is or matters, which nobody does.
var states = map[string]bool{
	"be": true, "have": true, "remain": true, "matter": true, "need": true, "require": true, "benefit": true, "help": true, "serve": true,
	"contribute": true, "play": true, "depend": true, "mean": true, "become": true, "bring": true, "lead": true, "grow": true, "affect": true,
}

func sameSides(a, b []chancery.Value) bool {
	for _, v := range a {
		for _, w := range b {
			if v.Value == w.Value {
				return true
			}
		}
	}
	return false
}

var views = map[string]bool{
	"importance": true, "need": true, "necessity": true, "utility": true, "value": true, "significance": true, "urgency": true, "view": true,
	"strength": true, "friendship": true, "centrality": true, "concern": true, "position": true, "tie": true, "relationship": true, "relation": true, "alliance": true, "role": true,
}

// means mark how something is done: "by exploring cooperation" explores nothing.
var means = map[string]bool{"by": true, "for": true, "of": true, "in": true, "through": true, "before": true, "without": true, "after": true, "if": true}

// occupied tells "take place", "take part", "make a visit" from other taking.
func occupied(cl *clause.Clause) bool {
	if !lights[cl.Lemma] {
		return slices.ContainsFunc(cl.Nodes(clause.Object), func(n int) bool { return cl.Text.Gathering(cl.Sent, n) }) // "will join a summit"
	}
	for _, n := range cl.Nodes(clause.Object) {
		switch cl.Text.Sents[cl.Sent].Nodes[n].Lemma {
		case "place", "part", "effect", "office", "visit", "trip", "stop", "speech", "statement", "remark":
			return true
		}
		if cl.Text.Gathering(cl.Sent, n) {
			return true
		}
	}
	return false
}

// lights are verbs that say little beside their object: "take place".
var lights = map[string]bool{"take": true, "make": true, "pay": true, "have": true, "give": true, "issue": true, "deliver": true, "conduct": true, "start": true, "begin": true, "embark": true}

// idle are verbs that nobody undertakes by "will": states, chances, and meetings
// and journeys, which are engagements.
var idle = func() map[string]bool {
	set := map[string]bool{}
	for _, v := range strings.Fields(`be have do get go come become remain stay continue meet visit travel attend arrive depart leave fly host receive
		speak talk hold see know learn hear remember forget understand feel think believe expect hope wish need want like require depend face suffer lose win play benefit gain
		affect cost last end mark include serve lead result enable allow cause help bring mean show prove seem appear happen occur follow
		reach rise fall grow drop exceed total amount represent consist contain apply enter come fail succeed say tell add note announce
		accompany return inaugurate participate take-part discuss address deliver co-chair chair witness welcome sign ratify initial conclude
		pay call accede accept gather convene slap levy expel retaliate withdraw recall impose sanction summon sever fight vote run wait lapse expire`) {
		set[v] = true
	}
	return set
}()

// meets are verbs whose purpose clause tells what was done: "met to discuss".
var meets = map[string]bool{"meet": true, "speak": true, "talk": true, "hold": true, "convene": true, "gather": true, "call": true}

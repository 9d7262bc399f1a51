package engagement

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
)

// near is how many sentences back "such a meeting" may have been named.
const near = 2

// denied gives a meeting said not to be, or not to have been, the sides that
// its words leave to what stands before them: "no such meeting is planned", "no
// meeting between the two ministers". A house that denies a meeting with one
// other denies its own. Basis context.
func (r *reader) denied(d *draft) {
	if d.Polarity != chancery.Denied || d.verbal || journey(d.First("type")) || d.name != "" || !r.itself(d.cl) {
		return
	}
	if r.t.Modified(d.cl.Sent, d.cl.Node, "such") && len(d.Fields["party"]) == 0 {
		r.such(d)
	}
	if len(d.Fields["party"]) == 0 && r.between(d.cl) {
		r.context(d, r.t.Pair(d.cl.Sent))
	}
	if len(d.Fields["party"]) == 1 {
		r.denier(d)
	}
	if home, ok := r.t.Home(); ok && d.sides() < 2 && !d.Has("party", home.Value) && (len(d.Fields["party"]) == 1 || d.cl.Oblique("with") >= 0) {
		home.Basis = chancery.FromContext
		d.Add("party", home)
	}
}

// denier: who denies a report of a meeting, of which one side is not told, is
// that side: "Chile denied reports of talks between its envoy and the rebels".
func (r *reader) denier(d *draft) {
	for p := d.cl.Parent; p != nil && p.Sent == d.cl.Sent; p = p.Parent {
		if p.Noun || !dismisses[p.Verb()] {
			continue
		}
		for _, n := range p.Nodes(clause.Subject) {
			r.context(d, r.t.Parties(r.t.Actors(p.Sent, n)))
		}
	}
}

// dismisses are verbs of those who say that they did not meet, or will not.
var dismisses = map[string]bool{"deny": true, "dismiss": true, "reject": true, "refute": true, "rebut": true, "rule out": true, "refuse": true, "decline": true}

// untouched are verbs whose denial leaves the event as it is: who did not comment
// on a summit does not deny it.
var untouched = map[string]bool{"comment": true, "discuss": true, "mention": true, "elaborate": true, "speak": true, "refer": true}

// stays gives an event that somebody did not speak of its own polarity.
func (r *reader) stays(d *draft) {
	p := d.cl.Parent
	if d.Polarity == chancery.Denied && d.cl.Noun && p != nil && !p.Noun && (d.cl.Link == "obj" || d.cl.Link == "obl") && untouched[p.Lemma] {
		d.Polarity = chancery.Asserted
	}
}

// itself tells a meeting that is itself denied, by the verb that it is subject or
// object of or by the report of it, from one that something else lacks: "no date
// was set for new talks".
func (r *reader) itself(cl *clause.Clause) bool {
	switch cl.Link {
	case "nmod":
		return reported[cl.Parent.Lemma]
	case "root", "nsubj", "nsubj:pass", "obj":
		return true
	}
	return false
}

// reported are nouns for what is told and may be untrue.
var reported = map[string]bool{"report": true, "rumour": true, "rumor": true, "claim": true, "talk": true, "speculation": true, "suggestion": true, "allegation": true}

// such finds the sides of the meeting just spoken of.
func (r *reader) such(d *draft) {
	for i := len(r.t.Clauses) - 1; i >= 0; i-- {
		cl := r.t.Clauses[i]
		if cl.Sent > d.cl.Sent || cl.Sent == d.cl.Sent && cl.Node >= d.cl.Node || !cl.Noun || cl.Lemma != d.cl.Lemma {
			continue
		}
		if cl.Sent < d.cl.Sent-near {
			return
		}
		for _, n := range append(r.along(cl, "with", "between", "of", "among"), cl.Possessors()...) {
			r.context(d, r.t.Parties(r.t.Actors(cl.Sent, n)))
		}
		return
	}
}

// between reports whether a meeting is said to be one of people who speak for
// sides not named: "between the two ministers".
func (r *reader) between(cl *clause.Clause) bool {
	for _, n := range r.along(cl, "between", "of") {
		if r.t.Official(cl.Sent, n) || officials[r.t.Noun(cl.Sent, n)] {
			return true
		}
	}
	return false
}

func (r *reader) context(d *draft, vs []chancery.Value) {
	for _, v := range vs {
		v.Basis = chancery.FromContext
		d.Add("party", v)
	}
}

package mechanism

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
)

// decide settles parties and status, and turns down what is no standing body.
func (r *reading) decide(f *found) bool {
	cl := f.Clause
	if exact(r.set.Tables["standing"], f.body.head) == "" && f.body.plural && f.body.head != "consultation" {
		return false
	}
	if f.Rule.Name == series {
		return r.series(f)
	}
	if cl.Polarity == chancery.Denied {
		return false
	}
	if noun := r.t.At(f.body.sent, f.body.node); noun != nil {
		if sits := r.sitting(noun); sits != nil {
			r.sittingCounts(&f.body, sits)
		}
	}
	f.sides = r.pair(cl, f.body)
	if !r.state(f) {
		return false
	}
	if f.status == "proposed" || f.status == "agreed" || f.status == "suspended" {
		f.sides = r.completed(f.sides)
		if len(f.sides) == 0 && !r.private(cl) && (f.body.level == "joint_commission" || f.body.level == "working_group" && r.low(f.body.sent, f.body.headEnd-3) == "joint") {
			f.sides = merge(nil, r.t.Focus()...)
		}
	}
	switch f.status {
	case "suspended", "abolished":
		return several(f.sides) || f.body.period != ""
	}
	return several(f.sides) || r.ownBody(f)
}

// private reports whether firms or the like do what a clause says.
func (r *reading) private(cl *clause.Clause) bool {
	who := cl.Nodes(clause.Subject)
	if p := cl.Parent; p != nil && p.Noun && p.Sent == cl.Sent {
		who = append(who, p.Obliques("of")...)
	}
	for _, n := range who {
		switch r.t.Noun(cl.Sent, n) {
		case "company", "firm", "business", "bank", "university", "union", "club":
			return true
		}
	}
	return false
}

// ownBody tells a body that an organisation or a group of states makes alone.
func (r *reading) ownBody(f *found) bool {
	if len(f.sides) != 1 || f.sides[0].Person != nil || f.Rule.Name != "create" || !f.sides[0].Span.Overlaps(f.Claim.Evidence.Span) {
		return false
	}
	return r.joint(f.sides[0])
}

// made tells a participle on a body: "the group established in May".
func made(cl *clause.Clause) bool { return cl.Link == "acl" || cl.Link == "acl:relcl" }

// state says what a creation, a holding or an end makes of a body.
func (r *reading) state(f *found) bool {
	cl := f.Clause
	switch f.Rule.Name {
	case "propose":
		f.by = r.doers(cl)
		return !cl.Noun && cl.Modality == chancery.Actual && (!weak(f.body) || f.body.capital && f.body.level == "none" || f.body.period != "")
	case "create", "creation":
		if f.body.period == "" && (f.body.level == "leaders" || f.body.level == "ministers" && f.body.head != "dialogue" || f.body.head == "forum") {
			return false // a summit is held, not made
		}
		return r.stage(f) && (!weak(f.body) || f.body.capital || f.status != "existing")
	case "resume", "revival":
		return r.stage(f) && f.status != "proposed" && f.body.head != "summit" && f.body.head != "meeting"
	case "hold":
		r.often(&f.body, cl)
		return f.body.period != "" && r.stage(f)
	}
	return cl.Modality == chancery.Actual && !cl.Purpose && (f.body.capital || !weak(f.body) || several(f.sides) && f.body.head == "dialogue" || f.Rule.Name == "upgrade" && f.body.level != "none")
}

// stage settles how far a step has come: proposed, agreed or done; false where
// the text only thinks of it.
func (r *reading) stage(f *found) bool {
	cl := f.Clause
	governor, asked := r.governor(cl, "ask")
	_, agreed := r.governor(cl, "agree")
	_, mooted := r.governor(cl, "moot")
	if made(cl) && !cl.Noun && r.t.Sents[cl.Sent].Nodes[cl.Node].XPOS == "VBN" { // the noun above is the body itself
		asked, agreed, mooted = false, false, false
	}
	switch {
	case asked:
		f.status, f.by = "proposed", r.doers(governor)
	case mooted:
		return false
	case agreed || cl.Modality == chancery.Planned:
		f.status = "agreed"
	case cl.Purpose || cl.Modality == chancery.Conditional:
		return false
	case cl.Modality != chancery.Actual:
		f.status = "proposed"
	default:
		f.status = "existing"
	}
	return true
}

// weak tells names that any one-off meeting may have.
func weak(b body) bool {
	switch b.head {
	case "dialogue", "consultation", "forum", "mechanism", "summit", "meeting", "conference", "council", "retreat":
		return b.level == "none" || b.level == "leaders" || b.level == "ministers"
	}
	return false
}

// governor returns the clause above that proposes or agrees on what cl says.
func (r *reading) governor(cl *clause.Clause, table string) (*clause.Clause, bool) {
	link := cl.Link
	for p := cl.Parent; p != nil; p = p.Parent {
		if exact(r.set.Tables[table], p.Lemma) != "" {
			return p, link != "advcl" || table == "agree"
		}
		if !p.Noun && p.Lemma != "work" && p.Lemma != "continue" || p.Noun && link != "obl" && link != "acl" && link != "nmod" && link != "obj" {
			break
		}
		link = p.Link
	}
	return nil, false
}

// doers returns who does what a clause says, persons as persons.
func (r *reading) doers(cl *clause.Clause) []clause.Actor {
	for p := cl; p != nil; p = p.Parent {
		var out []clause.Actor
		for _, n := range p.Nodes(clause.Subject) {
			out = append(out, r.t.Actors(p.Sent, n)...)
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// series reads a body that sits: it needs a number, a period or two parties in
// a name of its own.
func (r *reading) series(f *found) bool {
	cl := f.Clause
	b := &f.body
	f.sits = r.sitting(cl)
	if f.sits != nil {
		r.sittingCounts(b, f.sits)
	}
	r.often(b, cl)
	r.heldCounts(b, cl)
	f.sides = r.around(*b)
	if len(f.sides) < 2 && f.sits != nil {
		f.sides = r.without(merge(f.sides, r.phraseSides(cl.Sent, f.sits.Node)...), *b)
	}
	numbered := b.ordinal != "" || b.period != ""
	if b.special || b.level == "leaders" && !b.capital || weak(*b) && b.words < 2 {
		return false
	}
	if len(f.sides) < 2 && (numbered || r.known(*b)) && !weak(*b) {
		f.sides = r.completed(f.sides)
		if len(f.sides) == 0 && r.ofTwo(*b) {
			f.sides = merge(nil, r.t.Focus()...)
		}
		f.sides = r.housed(f.sides, *b)
	}
	switch {
	case b.level == "none" && b.head != "dialogue" && b.head != "consultation" && !b.capital:
		return false
	case len(f.sides) == 1 && b.period != "" && b.capital && r.regional(b):
		return true
	case several(f.sides) && numbered:
		return b.level != "none" || b.capital || b.head == "consultation" || b.head == "dialogue"
	case several(f.sides):
		return r.proper(b) || !weak(*b) && b.level != "none" && b.level != "business"
	case !numbered || !b.capital:
		return false
	case len(f.sides) == 1:
		return (b.level == "leaders" || b.level == "ministers" || b.level == "senior_officials") && f.sides[0].Party.ID != "" && b.words > 1
	}
	return b.level == "leaders" && b.words > 1
}

// ofTwo tells a body that by its name is one of two states.
func (r *reading) ofTwo(b body) bool {
	return b.level == "joint_commission" || b.level == "senior_officials" && b.head == "consultation" || r.jointly(b.sent, b.first, b.headEnd)
}

// housed gives a named body that meets again and again the organisation whose
// house tells of it, where no party is named: "The Council for Trade meets yearly".
func (r *reading) housed(as []clause.Actor, b body) []clause.Actor {
	home, ok := r.t.Home()
	if len(as) > 0 || !ok || b.period == "" || !b.capital || b.words < 3 {
		return as
	}
	p := resolve.Party{ID: home.Value, Basis: chancery.FromHeader}
	if a := (clause.Actor{Party: p, Basis: chancery.FromHeader}); r.joint(a) {
		return []clause.Actor{a}
	}
	return as
}

// regional tells a name that joins a party to a region: "the Korea-Central Asia
// Forum".
func (r *reading) regional(b *body) bool {
	for i := range r.t.Res.Mentions {
		m := &r.t.Res.Mentions[i]
		if m.Sent == b.sent && m.Class == mention.Place && m.ID == "" && m.First > b.first && m.Last < b.headEnd && (r.low(m.Sent, m.First-1) == "-" || r.low(m.Sent, m.First-1) == "–") {
			return true
		}
	}
	return false
}

// known tells a commission that the text takes for known: "the joint
// commission on fisheries".
func (r *reading) known(b body) bool {
	return b.level == "joint_commission" && r.low(b.sent, b.first) == "the" && (b.head == "commission" || b.head == "committee")
}

// proper tells a capitalised name with its parties in it.
func (r *reading) proper(b *body) bool {
	return b.capital && b.head != "summit" && b.head != "meeting" && b.head != "forum" && b.head != "conference" && (b.dashed || len(r.inName(*b)) >= 2)
}

// sitting returns the noun of a sitting that a body hangs on: "the fifth
// session of the commission".
func (r *reading) sitting(cl *clause.Clause) *clause.Clause {
	p := cl.Parent
	if p == nil || !p.Noun || p.Sent != cl.Sent || exact(r.set.Tables["sitting"], p.Lemma) == "" {
		return nil
	}
	return p
}

// heldCounts reads the number of a sitting that a body holds: "the commission
// held its second meeting".
func (r *reading) heldCounts(b *body, cl *clause.Clause) {
	p := cl.Parent
	if p == nil || p.Noun || p.Sent != cl.Sent || b.ordinal != "" {
		return
	}
	for _, n := range p.Nodes(clause.Object) {
		if o := r.t.At(p.Sent, n); o != nil && o != cl && (exact(r.set.Tables["sitting"], o.Lemma) != "") {
			r.sittingCounts(b, o)
		}
	}
}

// sittingCounts reads the number and period that stand with a sitting.
func (r *reading) sittingCounts(b *body, sits *clause.Clause) {
	first, last := r.t.Core(sits.Sent, sits.Node)
	other := body{sent: sits.Sent}
	r.counts(&other, first, last)
	if b.ordinal == "" {
		b.ordinal, b.ordinalAt = other.ordinal, other.ordinalAt
	}
	if b.period == "" {
		b.period, b.periodAt = other.period, other.periodAt
	}
}

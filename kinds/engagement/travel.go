package engagement

import (
	"slices"

	"github.com/chancery-project/chancery/read/clause"
)

// edges are nouns for a part of a journey, or for what it is a part of.
var edges = map[string]bool{
	"end": true, "start": true, "beginning": true, "conclusion": true, "close": true, "outset": true, "part": true, "course": true,
	"framework": true, "leg": true, "first": true, "second": true, "day": true, "stop": true, "margin": true, "margins": true,
}

// aboard are prepositions that put who does something on a journey.
var aboard = map[string]bool{"on": true, "during": true, "at": true, "as": true, "in": true, "after": true, "following": true, "within": true}

// returns are verbs that come "from" a journey.
var returns = map[string]bool{"return": true, "be": true, "come": true, "arrive": true, "fly": true}

// travellers are those who do something on a journey, wherever its words hang:
// "arrived on a visit", "left at the end of a tour", "said during a trip".
func (r *reader) travellers(d *draft) []clause.Actor {
	at, p := d.cl, d.cl.Parent
	for p != nil && p.Noun && edges[p.Lemma] {
		at, p = p, p.Parent
	}
	if p == nil {
		return nil
	}
	prep := r.t.Preposition(at.Sent, at.Node)
	switch {
	case p.Noun && prep == "on" && at == d.cl:
		return r.t.Actors(p.Sent, p.Node)
	case p.Noun, receives[p.Lemma] && !p.Passive:
		return nil
	case at == d.cl && d.cl.Link == "obj" && ends[p.Verb()]:
	case !aboard[prep] && !(prep == "from" && returns[p.Lemma]):
		return nil
	case d.definite && prep != "on" && at == d.cl: // "during the visit" is everybody's
		return nil
	}
	role := clause.Subject
	if p.Passive && len(p.Nodes(clause.Subject)) == 0 || p.Passive && receives[p.Lemma] {
		role = clause.Object
	}
	var as []clause.Actor
	for _, n := range p.Nodes(role) {
		as = append(as, r.t.Actors(p.Sent, n)...)
	}
	return as
}

// ends are verbs that begin or end a journey.
var ends = map[string]bool{
	"wrap up": true, "wind up": true, "finish": true, "complete": true, "cut": true, "embark": true, "kick off": true, "conclude": true, "round off": true, "interrupt": true, "extend": true,
}

// destinations returns the places that a journey goes to.
func (r *reader) destinations(d *draft) []int {
	if !journey(d.First("type")) {
		return nil
	}
	nodes := r.along(d.cl, "to", "in", "for")
	if d.cl.Noun || d.First("type") == "transit" {
		nodes = append(nodes, r.along(d.cl, "through", "of", "across", "around", "via")...)
	}
	if !d.cl.Noun {
		for _, n := range d.cl.Nodes(clause.Object) { // "will lead a delegation to Lima"
			for _, to := range r.t.Under(d.cl.Sent, n, "to") {
				if !slices.Contains(nodes, to) {
					nodes = append(nodes, to)
				}
			}
		}
	}
	if d.cl.Lemma == "visit" && !d.cl.Noun || d.cl.Lemma == "tour" && !d.cl.Noun {
		nodes = append(nodes, d.cl.Nodes(clause.Object)...)
	}
	if out := r.places(d.cl.Sent, nodes); len(out) > 0 {
		return out
	}
	if d.cl.Noun {
		return r.stages(d)
	}
	return nil
}

// stages are the places that a clause about a journey, or the verb over it,
// names: "a tour that took him to A and B", "arrived in A on a visit".
func (r *reader) stages(d *draft) []int {
	for _, c := range r.t.Clauses {
		if c.Sent == d.cl.Sent && !c.Noun && c.Parent == d.cl && (c.Link == "acl:relcl" || c.Link == "acl") && takes[c.Lemma] {
			return r.places(c.Sent, append(r.along(c, "to", "in"), c.Nodes(clause.Object)...))
		}
	}
	if p := d.cl.Parent; p != nil && !p.Noun && d.cl.Link == "obl" && arrives[p.Lemma] {
		return r.places(p.Sent, r.along(p, "in", "to", "at", "for"))
	}
	return nil
}

// landing returns the verb that says that somebody arrived on a journey, where it
// names no town that he arrived in: "landed at the airport on a two-day visit".
func (r *reader) landing(d *draft) *clause.Clause {
	p := d.cl.Parent
	if !d.cl.Noun || p == nil || p.Noun || d.cl.Link != "obl" || !lands[p.Verb()] || len(r.places(p.Sent, r.along(p, "in", "to"))) > 0 {
		return nil
	}
	return p
}

// lands are verbs of arriving.
var lands = map[string]bool{"arrive": true, "land": true, "touch down": true, "come": true, "fly in": true}

// takes are verbs that say where a journey leads.
var takes = map[string]bool{"take": true, "bring": true, "include": true, "cover": true, "lead": true, "span": true, "encompass": true}

// arrives are verbs whose place is that of a journey told with them.
var arrives = map[string]bool{"arrive": true, "be": true, "come": true, "fly": true, "travel": true, "land": true, "go": true, "touch": true, "journey": true, "leave": true, "depart": true, "head": true}

// along returns the phrases of a clause under any of the prepositions.
func (r *reader) along(cl *clause.Clause, preps ...string) []int {
	var out []int
	for _, p := range preps {
		out = append(out, cl.Obliques(p)...)
	}
	return out
}

// places returns the mentions among nodes, and what is coordinated with them,
// that can be gone to.
func (r *reader) places(sent int, nodes []int) []int {
	var out []int
	for _, n := range nodes {
		for _, c := range r.t.Conjuncts(sent, n) {
			if i := r.t.MentionIndex(sent, c); i >= 0 && r.t.IsPlace(i) {
				out = append(out, i)
			}
		}
	}
	return out
}

// round: a tour or swing "of" states goes to them, they do not make it.
func (r *reader) round(d *draft) {
	if !d.cl.Noun || !journey(d.First("type")) {
		return
	}
	switch r.t.Noun(d.cl.Sent, d.cl.Node) {
	case "tour", "swing", "trip":
		if len(r.places(d.cl.Sent, d.cl.Obliques("of"))) > 0 {
			delete(d.Fields, "visitor")
			for _, n := range d.cl.Nodes(clause.Subject) {
				d.Add("visitor", r.t.Parties(r.t.Actors(d.cl.Sent, n))...)
			}
		}
	}
}

// goes places a journey: the states it goes to, and the town where it goes to
// just one.
func (r *reader) goes(d *draft) {
	stops := r.destinations(d)
	for _, i := range stops {
		m := r.t.Res.Mentions[i]
		if v, ok := r.t.PlaceValue(i); ok && !r.t.IsState(i) && len(stops) == 1 {
			d.Add("place", v)
		}
		if len(m.ID) == 3 {
			d.Add("host", r.t.Value(m.ID, m.Span))
		}
	}
}

// leaders adds who heads a delegation that takes part.
func (r *reader) leaders(d *draft) {
	for _, c := range r.t.Clauses {
		if c.Sent != d.cl.Sent || c.Noun || c.Lemma != "head" && c.Lemma != "lead" || c.Parent == nil || c.Link != "acl" && c.Link != "acl:relcl" {
			continue
		}
		team := r.team(c)
		if team < 0 || !slices.ContainsFunc(d.cl.Args, func(a clause.Arg) bool { return a.Node == team }) {
			continue
		}
		for _, n := range c.Nodes(clause.Subject) {
			d.Add("person", r.t.People(r.t.Actors(c.Sent, n))...)
		}
	}
}

// team returns the node of the team that a participle says who leads, wherever
// the parse hung it: "met a delegation from Peru led by"; else -1.
func (r *reader) team(c *clause.Clause) int {
	for n := c.Node - 1; n >= 0 && n > c.Node-7; n-- {
		if at := r.t.At(c.Sent, n); at != nil && !at.Noun {
			break
		}
		toks := r.t.Sents[c.Sent].Tokens
		if teams[toks[r.t.Sents[c.Sent].Nodes[n].Last-1].Lemma] { // also at the end of a name: "the Finnish delegation"
			return n
		}
	}
	return -1
}

// teams are nouns for those who travel or meet together.
var teams = map[string]bool{"delegation": true, "team": true, "mission": true, "group": true, "side": true}

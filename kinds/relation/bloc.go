package relation

import (
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
)

// bloc returns the organisation that words beside token k mean without naming
// it: "its membership of the bloc", "a Forum Dialogue Partner".
func (r *reading) bloc(sent, k int) (clause.Actor, bool) {
	meant := false
	for j := max(0, k-2); j < k+6 && j < len(r.t.Sents[sent].Tokens); j++ {
		switch r.low(sent, j) {
		case "bloc", "organisation", "organization", "forum", "community", "union", "grouping", "alliance":
			meant = meant || r.low(sent, j-1) == "the" || j < k && r.low(sent, j) == "forum"
		}
	}
	if !meant {
		return clause.Actor{}, false
	}
	return r.spoken()
}

// orgless tells a status that only an organisation gives, in a sentence that
// names none: the one that the document is about is meant.
func (r *reading) orgless(sent int, level string, at int) bool {
	switch level {
	case "associate", "observer", "dialogue_partner", "sectoral_dialogue_partner":
	default:
		return false
	}
	for k := at; k < at+5; k++ {
		switch r.low(sent, k) {
		case "of", "in", "to", "at", "for": // of something else
			return false
		}
	}
	for i := range r.t.Res.Mentions {
		if m := &r.t.Res.Mentions[i]; m.Sent == sent && (m.Sort == "organisation" || m.Sort == "group") {
			return false
		}
	}
	return true
}

// readmit reads "ORG lifted the suspension of X".
func (r *reading) readmit(s *step) bool {
	cl := s.Clause
	for _, n := range cl.Nodes(clause.Object) {
		o := r.t.At(cl.Sent, n)
		if o == nil || o.Lemma != "suspension" {
			continue
		}
		who := r.states(r.merge(r.actors(cl.Sent, o.Possessors()), r.actors(cl.Sent, o.Obliques("of"))...))
		if org := r.only(cl.Sent); org >= 0 && len(who) > 0 {
			return r.belongs(s, who, org, "member", r.token(cl))
		}
	}
	return false
}

// application reads "X's application for membership of ORG".
func (r *reading) application(s *step) bool {
	cl := s.Clause
	who := r.applicants(cl)
	for _, c := range r.t.Clauses { // "its application to join ORG"
		if c.Parent == cl && c.Link == "acl" && c.Lemma == "join" && cl.Lemma == "application" {
			return r.belongs(s, who, c.Arg(clause.Object), "applicant", r.token(cl))
		}
	}
	level, at := r.membership(cl.Sent, r.token(cl)+1)
	if level == "" || at-r.token(cl) > 6 || cl.Oblique("for") < 0 {
		return false
	}
	if level == "member" {
		level = "applicant"
	}
	return r.belongs(s, who, r.orgNear(cl.Sent, at), level, at)
}

// applicants returns whose application a noun tells of.
func (r *reading) applicants(cl *clause.Clause) []clause.Actor {
	return r.states(r.merge(r.actors(cl.Sent, cl.Possessors()), append(r.actors(cl.Sent, cl.Obliques("by")), r.actors(cl.Sent, cl.Obliques("of"))...)...))
}

// spoken returns the organisation that the document speaks of most.
func (r *reading) spoken() (out clause.Actor, ok bool) {
	count := map[string]int{}
	for i := range r.t.Res.Mentions {
		m := &r.t.Res.Mentions[i]
		if m.Sort != "organisation" || len(r.t.Res.Refs[i].Parties) != 1 {
			continue
		}
		p := r.t.Res.Refs[i].Parties[0]
		if count[p.ID]++; count[p.ID] > count[out.Party.ID] || p.ID == out.Party.ID {
			p.Basis = chancery.FromContext
			out, ok = clause.Actor{Party: p, Span: m.Span, Basis: chancery.FromContext}, true
		}
	}
	return out, ok
}

// suspended reads "X's membership of ORG was suspended", "ORG suspended X",
// "X was suspended from ORG".
func (r *reading) suspended(s *step) bool {
	cl := s.Clause
	for _, n := range cl.Nodes(clause.Object) {
		nd := r.t.Sents[cl.Sent].Nodes[n]
		if level, at := r.membership(cl.Sent, nd.First); level != "" && at < nd.Last {
			who := r.merge(nil, r.t.Within(cl.Sent, n)...)
			if o := r.t.At(cl.Sent, n); o != nil {
				who = r.merge(who, r.actors(cl.Sent, o.Possessors())...)
			}
			if len(who) == 0 {
				who = r.subjects(cl)
			}
			return r.belongs(s, who, r.orgNear(cl.Sent, at), level, at)
		}
		if from := cl.Oblique("from"); from >= 0 {
			return r.belongs(s, r.actors(cl.Sent, []int{n}), from, "member", r.token(cl))
		}
		if subj := cl.Arg(clause.Subject); subj >= 0 && r.t.Mention(cl.Sent, n) != nil && r.t.Mention(cl.Sent, n).Sort == "state" {
			return r.belongs(s, r.actors(cl.Sent, []int{n}), subj, "member", r.token(cl))
		}
	}
	return false
}

// only returns the node of the one organisation that a sentence names, or -1.
func (r *reading) only(sent int) int {
	out := -1
	for i := range r.t.Res.Mentions {
		m := &r.t.Res.Mentions[i]
		if m.Sent != sent || m.Sort != "organisation" || m.Class != mention.Party && m.Class != mention.Adjective {
			continue
		}
		n := r.t.NodeAt(sent, m.First)
		if _, ok := r.organisation(sent, n); !ok || out >= 0 && out != n {
			return -1
		}
		out = n
	}
	return out
}

// orgNear returns the node of the organisation that a word of membership at
// token k stands with: before it as a modifier, or after "of", "in", "to".
func (r *reading) orgNear(sent, k int) int {
	toks := r.t.Sents[sent].Tokens
	preps := []string{"of", "in", "to", "at", "with", "within", "the", "for"}
	if n := r.t.NodeAt(sent, k-1); n >= 0 && k > 0 { // "EU candidate status"
		if _, ok := r.organisation(sent, n); ok {
			return n
		}
	}
	for j := k; j < len(toks) && j < k+8; j++ {
		if slices.Contains(preps, r.low(sent, j)) {
			if n := r.t.NodeAt(sent, j+1); n >= 0 {
				if _, ok := r.organisation(sent, n); ok {
					return n
				}
			}
		}
	}
	return -1
}

// blocless goes from "the BRICS bloc" to the organisation in front of "bloc".
func (r *reading) blocless(sent, n int) int {
	nd := r.t.Sents[sent].Nodes[n]
	switch nd.Lemma {
	case "bloc", "group", "grouping", "organisation", "organization", "alliance", "union", "family":
		if k := r.t.NodeAt(sent, nd.First-1); k >= 0 {
			return k
		}
	}
	return n
}

package relation

import (
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
)

// organisation returns the organisation that a node names, itself and not by
// its leaders or members.
func (r *reading) organisation(sent, n int) (clause.Actor, bool) {
	if n < 0 {
		return clause.Actor{}, false
	}
	m := r.t.Mention(sent, n)
	if m == nil || m.Class != mention.Party && m.Class != mention.Adjective || m.Sort != "organisation" && m.Sort != "group" {
		return clause.Actor{}, false
	}
	for _, a := range r.alone(sent, n) {
		if a.Party.ID != "" {
			return a, true
		}
	}
	return clause.Actor{}, false
}

// belongs completes a step between parties and an organisation at node n.
func (r *reading) belongs(s *step, who []clause.Actor, n int, level string, at int) bool {
	org, ok := r.organisation(s.Clause.Sent, n)
	if !ok {
		org, ok = r.bloc(s.Clause.Sent, at)
	}
	if !ok && r.orgless(s.Clause.Sent, level, at) {
		org, ok = r.spoken()
	}
	if !ok {
		return false
	}
	s.each = true
	who = slices.DeleteFunc(slices.Clone(who), func(a clause.Actor) bool { return side(a) == side(org) })
	if len(who) == 0 || slices.ContainsFunc(who, func(a clause.Actor) bool { return a.Person != nil }) {
		return false
	}
	s.level = hit{code: level, sent: s.Clause.Sent, first: at, last: at + 1}
	if h := r.levelAround(s.Clause.Sent, at); !h.none() {
		s.level = h
		s.level.code = level
	}
	s.sides = r.merge(r.merge(nil, who...), org)
	s.agreed = r.agreement(s.Clause)
	r.spend(s.level)
	return true
}

// join reads "X joined ORG"; one who applies to join is an applicant.
func (r *reading) join(s *step) bool {
	cl := s.Clause
	obj := cl.Nodes(clause.Object)
	if len(obj) != 1 || cl.Passive || r.t.Sents[cl.Sent].Nodes[cl.Node].XPOS == "VBG" || r.inDoing(cl) || len(cl.Nodes(clause.Complement)) > 0 || r.gerund(cl) {
		return false
	}
	level := "member"
	switch w, p := r.lemma(cl.Sent, r.token(cl)-2), cl.Parent; {
	case w == "apply" || w == "application" || w == "request":
		level = "applicant"
		s.relabel("applied", nil)
		s.Claim.Modality = chancery.Actual
		if p != nil && !p.Noun {
			s.relabel("applied", p)
		}
	case p != nil && p.Noun && cl.Link == "acl" && !r.in("agree", p.Lemma) && s.Claim.Modality == chancery.Actual:
		return false // a bid, a path, a chance to join
	}
	return r.belongs(s, r.subjects(cl), r.blocless(cl.Sent, obj[0]), level, r.token(cl))
}

// inDoing tells "joined X in its demand": an "in" that is no time.
func (r *reading) inDoing(cl *clause.Clause) bool {
	for _, n := range cl.Obliques("in") {
		if m := r.t.Mention(cl.Sent, n); m == nil || m.Class != mention.Date {
			return true
		}
	}
	return false
}

// gerund tells "joined X in calling for".
func (r *reading) gerund(cl *clause.Clause) bool {
	for _, c := range r.t.Clauses {
		if c.Parent == cl && c.Link == "advcl" && r.t.Sents[c.Sent].Nodes[c.Node].XPOS == "VBG" {
			return true
		}
	}
	return false
}

func (r *reading) accede(s *step) bool {
	return r.belongs(s, r.subjects(s.Clause), s.Clause.Oblique("to"), "member", r.token(s.Clause))
}

// admit reads "X was admitted to ORG as an observer".
func (r *reading) admit(s *step) bool {
	cl := s.Clause
	level, at := r.membership(cl.Sent, r.token(cl)+1)
	if level == "" {
		level, at = "member", r.token(cl)
	}
	whom := r.actors(cl.Sent, cl.Nodes(clause.Object))
	if r.in("again", cl.Lemma) {
		s.relabel("restored", nil)
	}
	for _, p := range []string{"to", "into"} {
		if n := cl.Oblique(p); n >= 0 {
			return r.belongs(s, whom, r.blocless(cl.Sent, n), level, at)
		}
	}
	if r.as(hit{sent: cl.Sent, first: at}) < 0 {
		return false
	}
	if n := cl.Arg(clause.Subject); n >= 0 {
		return r.belongs(s, whom, n, level, at) // "ORG accepted X as a member"
	}
	return cl.Passive && r.belongs(s, whom, r.orgNear(cl.Sent, at), level, at)
}

// grant reads "ORG granted X candidate status", "X was granted observer status
// in ORG".
func (r *reading) grant(s *step) bool {
	cl := s.Clause
	level, at := r.membership(cl.Sent, r.token(cl)+1)
	if level == "" || level == "member" && r.low(cl.Sent, at+1) != "status" {
		return false
	}
	whom := r.actors(cl.Sent, slices.Concat(cl.Nodes(clause.Indirect), cl.Nodes(clause.Object), cl.Obliques("to"), cl.Obliques("on"), cl.Obliques("upon")))
	if n := r.t.NodeAt(cl.Sent, at); n >= 0 {
		whom = r.merge(whom, r.t.Within(cl.Sent, n)...)
		for _, o := range cl.Nodes(clause.Object) {
			whom = r.merge(whom, r.t.Within(cl.Sent, o)...)
		}
	}
	if n := r.orgNear(cl.Sent, at); n >= 0 {
		if len(whom) == 0 {
			whom = r.subjects(cl)
		}
		return r.belongs(s, whom, n, level, at)
	}
	for _, n := range cl.Nodes(clause.Subject) {
		return r.belongs(s, whom, n, level, at)
	}
	if cl.Passive {
		return r.belongs(s, whom, r.only(cl.Sent), level, at)
	}
	return false
}

// become reads "X became a member of ORG", "… a dialogue partner of ORG".
func (r *reading) become(s *step) bool {
	cl := s.Clause
	level, at := r.membership(cl.Sent, r.token(cl)+1)
	if level == "" || at-r.token(cl) > 8 {
		return false
	}
	if level == "dialogue_partner" || level == "sectoral_dialogue_partner" {
		s.relabel("established", nil)
	}
	return r.belongs(s, r.subjects(cl), r.orgNear(cl.Sent, at), level, at)
}

// member reads "X is a member of ORG".
func (r *reading) member(s *step) bool {
	cl := s.Clause
	if who, at := r.counted(cl); len(who) > 0 {
		level, _ := r.membership(cl.Sent, at)
		return r.belongs(s, who, r.orgNear(cl.Sent, at), level, at)
	}
	aside := cl.Link == "appos" && cl.Parent != nil && cl.Parent.Sent == cl.Sent // "Japan, a dialogue partner of"
	if len(cl.Nodes(clause.Predicate)) == 0 && !aside || cl.Modality != chancery.Actual && !aside || cl.Polarity != chancery.Asserted {
		return false
	}
	level, at := r.membership(cl.Sent, max(0, r.token(cl)-2))
	if level == "" || at > r.token(cl)+1 {
		return false
	}
	who := r.subjects(cl)
	if aside {
		who = r.actors(cl.Sent, []int{cl.Parent.Node})
	}
	return r.belongs(s, who, r.orgNear(cl.Sent, at), level, at)
}

// apply reads "X applied for membership of ORG".
func (r *reading) apply(s *step) bool {
	cl := s.Clause
	level, at := r.membership(cl.Sent, r.token(cl)+1)
	if level == "" || at-r.token(cl) > 6 {
		return false
	}
	if level == "member" || level == "candidate" || level == "observer" {
		level = "applicant"
	}
	return r.belongs(s, r.subjects(cl), r.orgNear(cl.Sent, at), level, at)
}

// withdraw reads "X withdrew from ORG", "X left ORG".
func (r *reading) withdraw(s *step) bool {
	cl := s.Clause
	n := cl.Arg(clause.Object)
	if n >= 0 && (cl.Lemma == "withdraw" || cl.Lemma == "drop") && r.in("applications", r.t.Noun(cl.Sent, n)) {
		at := r.t.Sents[cl.Sent].Nodes[n].First
		return r.belongs(s, r.subjects(cl), r.orgNear(cl.Sent, at), "applicant", at)
	}
	if cl.Lemma == "drop" {
		return false
	}
	if level, at := r.membership(cl.Sent, r.token(cl)+1); level != "" && at-r.token(cl) < 8 && (n < 0 || r.t.Noun(cl.Sent, n) == "group") {
		return r.belongs(s, r.subjects(cl), r.orgNear(cl.Sent, at), level, at) // "from the group of observers of ORG"
	}
	if cl.Lemma == "withdraw" || cl.Lemma == "pull" {
		if n >= 0 && !cl.Passive {
			return false
		}
		n = cl.Oblique("from")
		if n < 0 {
			n = cl.Oblique("of")
		}
	}
	return r.belongs(s, r.subjects(cl), n, "member", r.token(cl))
}

// membership finds the first word of membership from token k on, and where.
func (r *reading) membership(sent, k int) (level string, at int) {
	toks := r.t.Sents[sent].Tokens
	table := r.set.Tables["membership"]
	for ; k < len(toks); k++ {
		for n := min(4, len(toks)-k); n > 0; n-- {
			if code := exact(table, r.phrase(sent, k, k+n)); code != "" {
				return code, k
			}
		}
	}
	return "", -1
}

// relabel gives a step another act than its rule's.
func (s *step) relabel(act string, governor *clause.Clause) {
	vs := slices.Clone(s.Claim.Fields["act"])
	vs[0].Value = act
	s.Claim.Fields["act"] = vs
	if governor != nil {
		s.Claim.Modality, s.Claim.Polarity = governor.Modality, governor.Polarity
	}
}

package clause

// guest gives what an invitation is to its subject: who is invited, by the
// words around it ("an invitation to X to visit", "conveyed to X an invitation
// to visit"), else who accepts, declines or has received it.
func (t *Text) guest(cl, invitation *Clause) {
	v := invitation.Parent
	for _, c := range []*Clause{invitation, v} {
		if c == nil || c == v && v.Noun {
			continue
		}
		for _, a := range c.Args {
			if (a.Role == Oblique && (a.Prep == "to" || a.Prep == "for") || a.Role == Indirect) && a.Node != cl.Node && t.named(cl.Sent, a.Node) {
				cl.share(Subject, a.Node)
				return
			}
		}
	}
	if v != nil && !v.Noun && answers[v.Lemma] && !v.Passive {
		cl.take(Subject, v, Subject)
	}
}

// accepted reports whether an invitation is said to be accepted, by the verb
// over it or a relative clause: "an invitation to visit, which was accepted".
func (t *Text) accepted(invitation *Clause) bool {
	if v := invitation.Parent; v != nil && v.Lemma == "accept" {
		return true
	}
	for c, nd := range t.Sents[invitation.Sent].Nodes {
		if c > invitation.Node && nd.Rel == "acl:relcl" && nd.Lemma == "accept" {
			return true
		}
	}
	return false
}

// answers are verbs whose subject is the one invited.
var answers = words(`accept decline receive take refuse turn reject welcome have get await`)

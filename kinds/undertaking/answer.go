package undertaking

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/rule"
)

// answers are verbs that settle an offer, an invitation, a request or a proposal.
var answers = map[string]string{
	"accept": "accepted", "welcome": "accepted", "decline": "declined", "reject": "declined", "refuse": "declined", "spurn": "declined", "rebuff": "declined",
	"turn down": "declined", "dismiss": "declined",
}

// asks are the strengths that wait for an answer, with the nouns by which it
// calls them.
var asks = map[string]string{"invited": "invitation", "readiness": "offer", "proposed": "proposal", "requested": "request"}

// answer reads what became of what was offered or asked: by the verb over an
// offer ("Fiji's offer to host it was accepted"), by a relative clause behind it
// ("which was accepted"), by the next sentence ("Peru declined the invitation").
func (r *reader) answer(d *draft, m rule.Match) {
	noun := asks[d.First("strength")]
	if noun == "" {
		return
	}
	if m.Rule.Name == "standing-offer" { // what is refused has been offered
		if r.settle(d, d.cl.Parent); len(d.Fields["answer"]) > 0 {
			d.Polarity = chancery.Asserted
		}
		return
	}
	for _, cl := range r.t.Clauses {
		switch {
		case cl.Noun || cl.Lemma == "welcome":
		case cl.Sent == d.cl.Sent && cl.Node > d.cl.Node && cl.Link == "acl:relcl" && r.of(cl, noun, true):
			r.settle(d, cl)
			r.cutAt(&d.Fields["text"][0], r.t.Aside(cl))
		case (cl.Sent == d.cl.Sent && cl.Node > d.cl.Node || cl.Sent == d.cl.Sent+1) && r.of(cl, noun, false):
			r.settle(d, cl)
		}
	}
}

// of reports whether a clause says what becomes of a thing called noun; in a
// relative clause "which" may stand for what was just told.
func (r *reader) of(cl *clause.Clause, noun string, relative bool) bool {
	if answered(cl) == "" {
		return false
	}
	for _, n := range cl.Nodes(clause.Object) {
		if r.t.Noun(cl.Sent, n) == noun || relative && cl.Passive {
			return true
		}
	}
	return false
}

// answered returns the answer that a clause's verb gives, "" for none.
func answered(cl *clause.Clause) string {
	if code := answers[cl.Verb()]; code != "" {
		return code
	}
	return answers[cl.Lemma]
}

// settle takes a clause's verb for the answer, where it is told as done.
func (r *reader) settle(d *draft, cl *clause.Clause) {
	if cl == nil || cl.Modality != chancery.Actual || cl.Polarity == chancery.Denied {
		return
	}
	if code := answered(cl); code != "" && len(d.Fields["answer"]) == 0 {
		d.Add("answer", r.t.Value(code, cl.Span()))
	}
}

// cutAt ends a text before the byte at which something else is told of it.
func (r *reader) cutAt(text *chancery.Value, at int) {
	if sp := text.Span; at > sp.Start && at < sp.End {
		sp.End = sp.Start + len(strings.TrimRight(r.t.Doc.Text[sp.Start:at], " ,"))
		*text = r.t.Value(sp.Of(r.t.Doc.Text), sp)
	}
}

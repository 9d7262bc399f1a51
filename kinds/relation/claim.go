package relation

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
)

// agreedActs maps acts to what they are while they are only agreed.
var agreedActs = map[string]string{
	"elevated": "agreed_to_elevate", "established": "agreed_to_establish", "restored": "agreed_to_restore",
}

// claim makes a claim of a step.
func (r *reading) claim(s *step) chancery.Claim {
	c := s.Claim
	c.Add("party", r.parties(s.sides)...)
	level := r.t.Value(s.level.code, r.span(s.level))
	if s.titled {
		level.Basis = chancery.FromTitle
	}
	c.Add("level", level)
	if !s.previous.none() {
		c.Add("previous_level", r.t.Value(s.previous.code, r.span(s.previous)))
	}
	if stage[c.First("act")] == "mention" {
		c.Modality = chancery.Actual
		if v, ok := r.t.DateValue(r.since(s.level)); ok {
			c.Add("since", v)
		}
		c.Add("by_instrument", r.instrument(s.level.sent, r.node(s.level), "under")...)
		return c
	}
	c.Add("by_instrument", r.instrument(s.Clause.Sent, s.Clause.Node, "under", "by", "through", "with", "via")...)
	cl := s.Clause
	if s.agreed != nil {
		cl = s.agreed
		agreed(&c, cl)
	}
	r.date(&c, s, cl)
	if s.joint {
		c.Add("voice", r.t.Value("joint", cl.Span()))
	}
	if cl.Said != nil {
		r.attribute(&c, cl)
	}
	return c
}

// agreed makes of a step what it is while it is only agreed: an act of its own,
// or a plan.
func agreed(c *chancery.Claim, cl *clause.Clause) {
	c.Modality, c.Polarity = cl.Modality, cl.Polarity
	to := agreedActs[c.First("act")]
	if to == "" {
		if c.Modality == chancery.Actual {
			c.Modality = chancery.Planned // decided and not done
		}
		return
	}
	v := c.Fields["act"][0]
	v.Value = to
	c.Fields["act"] = []chancery.Value{v}
}

// date dates a step: by its clause, by the talks it was taken at, or by the year
// before "when". An anniversary has its day already.
func (r *reading) date(c *chancery.Claim, s *step, cl *clause.Clause) {
	if c.First("act") == "anniversary" {
		c.Modality = chancery.Actual
		return
	}
	if v, ok := r.t.DateValue(r.when(s)); ok && (s.agreed == nil || r.gone(v)) {
		c.Add("date", r.past(*c, cl, v))
	} else if v, ok := r.occasion(s); ok {
		c.Add("date", v)
	} else {
		c.Add("date", r.yearBefore(s.Clause))
	}
}

// gone tells a date that is not ahead of the text: "agreed to open embassies by
// the end of May" does not say when they agreed.
func (r *reading) gone(v chancery.Value) bool {
	first, _, ok := chancery.Date(v.Value).Bounds()
	_, today, dated := r.t.Doc.Day().Bounds()
	return !strings.HasPrefix(v.Value, "../") && (!ok || !dated || !first.After(today))
}

// instrument returns the text under a preposition of the clause at a node: "under
// the Framework Agreement", "by an exchange of notes".
func (r *reading) instrument(sent, node int, preps ...string) []chancery.Value {
	cl := r.t.At(sent, max(node, 0))
	if cl == nil || node < 0 {
		return nil
	}
	for _, p := range preps {
		for _, n := range cl.Obliques(p) {
			m := r.t.Mention(sent, n)
			if m != nil && m.Class == mention.Thing && r.in("text", m.Head) || m == nil && r.in("text", r.lemma(sent, r.t.Sents[sent].Nodes[n].First)) {
				sp := r.t.Bare(sent, n)
				return []chancery.Value{r.t.Value(sp.Of(r.t.Doc.Text), sp)}
			}
		}
	}
	return nil
}

package relation

import (
	_ "embed"
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/rule"
)

//go:embed rules.txt
var rulesText string

// New returns the kind with its rules; its error names every bad line of them.
func New() (read.Kind, error) {
	set, err := rule.Parse(&Kind, "kinds/relation/rules.txt", rulesText)
	if err != nil {
		return read.Kind{}, err
	}
	return read.Kind{Kind: &Kind, Rules: set, Read: func(t *clause.Text) []chancery.Claim {
		r := &reading{t: t, set: set, spent: map[place]bool{}, hits: map[int][]hit{}, sorts: sorts(t)}
		return r.all()
	}}, nil
}

// A reading is one text being read.
type reading struct {
	t     *clause.Text
	set   *rule.Set
	spent map[place]bool    // level phrases that a step has used
	hits  map[int][]hit     // by sentence
	sorts map[string]string // of the parties named, by identifier
}

// sorts notes of what sort the parties of a text are.
func sorts(t *clause.Text) map[string]string {
	out := map[string]string{}
	for i := range t.Res.Mentions {
		m := &t.Res.Mentions[i]
		switch {
		case m.Class == mention.Place && m.Other != "":
			out[m.Other] = "state"
		case m.ID == "" || m.Sort == "":
		case m.Sort == "office" && len(m.ID) == 3: // a capital stands for its state
			out[m.ID] = "state"
		default:
			out[m.ID] = m.Sort
		}
	}
	return out
}

// match makes a match of a rule for words that no clause of its own triggers.
func (r *reading) match(name string, cl *clause.Clause) (rule.Match, bool) {
	i := slices.IndexFunc(r.set.Rules, func(x *rule.Rule) bool { return x.Name == name })
	if i < 0 {
		return rule.Match{}, false
	}
	c := chancery.Claim{
		Kind: Kind.Name, Document: r.t.Doc.Name, Rule: Kind.Name + "/" + name,
		Polarity: chancery.Asserted, Modality: chancery.Actual, Evidence: cl.Evidence(),
	}
	for _, y := range r.set.Rules[i].Yields {
		c.Add(y.Field, r.t.Value(y.Value, cl.Span()))
	}
	return rule.Match{Rule: r.set.Rules[i], Clause: cl, Claim: c}, true
}

// A place is a token of a sentence.
type place struct{ sent, tok int }

// A step is a match on its way to a claim.
type step struct {
	rule.Match
	level    hit
	previous hit
	agreed   *clause.Clause // the clause of agreeing, where the step is only agreed to
	sides    []clause.Actor
	joint    bool // both sides act or speak
	titled   bool // the level stands in the name of a text
	each     bool // every party but the last stands in the relation by itself
}

// A finder completes a match or turns it down.
type finder func(r *reading, s *step) bool

// finders name, by rule, what makes a match a step.
func finders() map[string]finder {
	return map[string]finder{
		"elevate": (*reading).elevate, "elevation": (*reading).elevate,
		"establish": (*reading).establish, "establishment": (*reading).establish,
		"recognise": (*reading).recognise, "recognition": (*reading).recognition,
		"restore": (*reading).turn, "restoration": (*reading).turn, "sever": (*reading).turn, "severance": (*reading).turn,
		"downgrade": (*reading).turn, "suspend": (*reading).turn,
		"anniversary": (*reading).anniversary,
		"join":        (*reading).join, "accede": (*reading).accede, "admit": (*reading).admit, "grant": (*reading).grant,
		"become": (*reading).become, "member": (*reading).member, "renew": (*reading).renew, "apply": (*reading).apply, "withdraw": (*reading).withdraw, "rejoin": (*reading).join,
		"switch-to": (*reading).switchTo, "switch-from": (*reading).switchFrom, "unrecognise": (*reading).unrecognise, "readmit": (*reading).readmit, "application": (*reading).application, "twin": (*reading).twin, "sisters": (*reading).sisters,
	}
}

// all reads steps first and mentions after, so that a level spoken of in a step
// is no mention too.
func (r *reading) all() []chancery.Claim {
	matches := r.set.Match(r.t)
	by := finders()
	var steps, out []chancery.Claim
	for _, m := range matches {
		find := by[m.Rule.Name]
		if find == nil || m.Clause.Quoted && m.Clause.Said == nil && r.idle(m.Clause) {
			continue
		}
		s := &step{Match: m}
		if find(r, s) && r.real(s) {
			steps = append(steps, r.apart(s)...)
		}
	}
	for _, s := range r.jubilees() {
		steps = append(steps, r.claim(s))
	}
	for s := range r.t.Sents {
		for _, m := range r.mentions(s) {
			out = append(out, r.claim(m))
		}
	}
	return r.fold(append(steps, out...))
}

// apart makes a claim of each party that joins or leaves an organisation.
func (r *reading) apart(s *step) []chancery.Claim {
	if !s.each || len(s.sides) < 3 {
		return []chancery.Claim{r.claim(s)}
	}
	var out []chancery.Claim
	last := len(s.sides) - 1
	for i := range last {
		one := *s
		one.Match.Claim = s.Match.Copy()
		one.sides = []clause.Actor{s.sides[i], s.sides[last]}
		out = append(out, r.claim(&one))
	}
	return out
}

// idle tells a step that a purpose or a condition takes back.
func (r *reading) idle(cl *clause.Clause) bool {
	return cl.Purpose || cl.Modality == chancery.Conditional
}

// real turns down steps that the text only toys with, and intentions denied.
func (r *reading) real(s *step) bool {
	cl := s.Clause
	if s.agreed != nil {
		cl = s.agreed
	}
	loose := loosens[s.Claim.First("act")]
	switch p := cl.Parent; {
	case p != nil && p.Lemma == "threaten" && cl.Link == "xcomp":
		s.Claim.Modality = chancery.Planned
		return loose && len(s.sides) >= 2
	case loose && p != nil && p.Polarity == chancery.Denied && r.in("intend", p.Lemma) && cl.Link != "advcl":
		s.Claim.Polarity, s.Claim.Modality = chancery.Denied, chancery.Actual // "does not intend to break off"
		return len(s.sides) >= 2
	case p != nil && cl.Link == "xcomp" && r.in("tell", p.Lemma) && len(p.Nodes(clause.Object)) > 0 && len(r.subjects(cl)) == 0:
		return false // "urged its members to cut ties"
	case r.asked(cl.Sent) || r.idle(cl) || cl.Polarity == chancery.Denied && cl.Modality != chancery.Actual:
		return false
	}
	return len(s.sides) >= 2
}

// loosens are the acts that part two.
var loosens = map[string]bool{"severed": true, "downgraded": true, "suspended": true, "withdrew": true}

// asked tells a question.
func (r *reading) asked(sent int) bool {
	toks := r.t.Sents[sent].Tokens
	return len(toks) > 0 && toks[len(toks)-1].Form == "?"
}

package mechanism

import (
	_ "embed"
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/rule"
)

//go:embed rules.txt
var rulesText string

// New returns the kind with its rules; its error names every bad line of them.
func New() (read.Kind, error) {
	set, err := rule.Parse(&Kind, "kinds/mechanism/rules.txt", rulesText)
	if err != nil {
		return read.Kind{}, err
	}
	return read.Kind{Kind: &Kind, Rules: set, Read: func(t *clause.Text) []chancery.Claim {
		r := &reading{t: t, set: set, spent: map[place]bool{}}
		return r.all()
	}}, nil
}

// A reading is one text being read.
type reading struct {
	t     *clause.Text
	set   *rule.Set
	spent map[place]bool // bodies that a creation has used
}

// A place is a node of a sentence.
type place struct{ sent, node int }

// A found is a body on its way to a claim.
type found struct {
	rule.Match
	body   body
	sides  []clause.Actor
	status string
	by     []clause.Actor // who proposed it
	sits   *clause.Clause // the noun of its sitting: "the fifth session of"
}

// all reads bodies made and ended first, then those that just sit.
func (r *reading) all() []chancery.Claim {
	var out []chancery.Claim
	steps := slices.DeleteFunc(r.set.Match(r.t), func(m rule.Match) bool { return m.Rule.Name == series })
	for _, m := range append(steps, r.sitters()...) {
		for _, f := range r.bodies(m) {
			out = append(out, r.claim(f))
		}
	}
	out = fold(out)
	for i := range out {
		r.later(&out[i])
	}
	return out
}

// sitters makes a match of the series rule of every noun phrase: long names
// have other heads than the noun that triggers a rule.
func (r *reading) sitters() []rule.Match {
	i := slices.IndexFunc(r.set.Rules, func(x *rule.Rule) bool { return x.Name == series })
	var out []rule.Match
	for _, cl := range r.t.Clauses {
		if i < 0 || !cl.Noun {
			continue
		}
		c := chancery.Claim{Kind: Kind.Name, Document: r.t.Doc.Name, Rule: Kind.Name + "/" + series, Evidence: cl.Evidence()}
		c.Add("status", r.t.Value("existing", cl.Span()))
		out = append(out, rule.Match{Rule: r.set.Rules[i], Clause: cl, Claim: c})
	}
	return out
}

// series is the rule of bodies that sit, which sitters matches.
const series = "series"

// bodies returns the bodies that a match is about.
func (r *reading) bodies(m rule.Match) []*found {
	var out []*found
	for _, n := range r.objects(m) {
		if r.spent[place{m.Clause.Sent, n}] {
			continue
		}
		b, ok := r.bodyAt(m.Clause.Sent, n)
		if !ok {
			continue
		}
		f := &found{Match: m, body: b, status: m.Claim.First("status")}
		if r.decide(f) {
			r.spent[place{m.Clause.Sent, n}] = true
			out = append(out, f)
		}
	}
	return out
}

// objects returns the nodes that a match's body may stand at.
func (r *reading) objects(m rule.Match) []int {
	cl := m.Clause
	var nodes []int
	switch m.Rule.Name {
	case series:
		return []int{cl.Node}
	case "creation":
		nodes = append(cl.Obliques("of"), cl.Obliques("up of")...)
		nodes = append(nodes, cl.Nodes(clause.Object)...)
	case "upgrade":
		if nodes = cl.Nodes(clause.Object); !r.entitled(cl.Sent, nodes) { // "raised the talks to a dialogue", but "the A-B Dialogue to a council"
			nodes = append(cl.Obliques("to"), nodes...)
		}
	default:
		nodes = cl.Nodes(clause.Object)
		if len(nodes) == 0 { // "the setting up of a council"
			nodes = cl.Obliques("of")
		}
	}
	var out []int
	for _, n := range nodes {
		for _, c := range r.t.Conjuncts(cl.Sent, n) {
			if b := r.inner(cl.Sent, c); b == c && m.Rule.Name == "suspend" {
				out = append(out, r.working(cl.Sent, c))
			} else {
				out = append(out, b)
			}
		}
	}
	return out
}

// entitled reports whether the first of nodes is a body with a name of its own.
func (r *reading) entitled(sent int, nodes []int) bool {
	if len(nodes) == 0 {
		return false
	}
	b, ok := r.bodyAt(sent, nodes[0])
	return ok && b.capital
}

// inner goes from a sitting to the body that sits: "meetings of the council".
func (r *reading) inner(sent, n int) int {
	cl := r.t.At(sent, n)
	if cl == nil || exact(r.set.Tables["sitting"], cl.Lemma) == "" {
		return n
	}
	if of := cl.Oblique("of"); of >= 0 {
		return of
	}
	return n
}

// working goes from the work of a body to the body: "froze the work of the
// council".
func (r *reading) working(sent, n int) int {
	switch cl := r.t.At(sent, n); {
	case cl == nil:
	case cl.Lemma == "work" || cl.Lemma == "activity" || cl.Lemma == "operation":
		if of := cl.Oblique("of"); of >= 0 {
			return of
		}
	}
	return n
}

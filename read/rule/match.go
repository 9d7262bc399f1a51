package rule

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
)

// Match runs the set over a text. A clause may match several rules; the first
// in file order comes first. What the title says comes last: where the text
// says it too, the text is the better proof.
func (s *Set) Match(t *clause.Text) []Match {
	var out, title []Match
	for _, cl := range t.Clauses {
		for _, r := range s.candidates(cl) {
			if m, ok := r.match(cl); ok && t.InTitle(cl.Sent) {
				title = append(title, m)
			} else if ok {
				out = append(out, m)
			}
		}
	}
	return append(out, title...)
}

// candidates returns the rules whose trigger fits the clause.
func (s *Set) candidates(cl *clause.Clause) []*Rule {
	var out []*Rule
	if !cl.Noun {
		for _, r := range s.byVerb[cl.Lemma] {
			if r.verb(cl) {
				out = append(out, r)
			}
		}
		return append(out, s.byVerb["*"]...)
	}
	words := ""
	for _, r := range s.nouns {
		if !r.phrases.Head(cl.Lemma) && !cl.Named() {
			continue
		}
		if words == "" {
			words = cl.Text.Words(cl.Sent, cl.Node)
		}
		if code, _ := r.phrases.Find(words); code != "" {
			out = append(out, r)
		}
	}
	return out
}

func (r *Rule) verb(cl *clause.Clause) bool {
	for _, v := range r.Verbs {
		lemma, particle, _ := strings.Cut(v, "+")
		if lemma == cl.Lemma && (particle == "" || particle == cl.Particle || cl.Oblique(particle) >= 0 || cl.Adverb(particle) || cl.Followed(particle)) {
			return true
		}
	}
	return false
}

func (r *Rule) match(cl *clause.Clause) (Match, bool) {
	if len(r.Mood) > 0 && !slices.Contains(r.Mood, cl.Modality) {
		return Match{}, false
	}
	for _, src := range r.Has {
		if !r.present(cl, src) {
			return Match{}, false
		}
	}
	for _, src := range r.Lacks {
		if r.present(cl, src) {
			return Match{}, false
		}
	}
	c := chancery.Claim{
		Kind: r.set.Kind.Name, Document: cl.Text.Doc.Name, Rule: r.set.Kind.Name + "/" + r.Name,
		Polarity: cl.Polarity, Modality: cl.Modality, Evidence: cl.Evidence(),
	}
	where := map[string]int{}
	for _, b := range r.Binds {
		f, _ := r.set.Kind.Field(b.Field)
		vs, at := r.bind(cl, b, f)
		if len(vs) == 0 && b.Required {
			return Match{}, false
		}
		c.Add(b.Field, vs...)
		if at >= 0 {
			where[b.Field] = at
		}
	}
	own := cl.Text.Value("", cl.Span())
	for _, y := range r.Yields {
		v := own
		v.Value = y.Value
		c.Add(y.Field, v)
	}
	return Match{r, cl, c, where}, true
}

// present tells whether a source has anything, in its table where it has one.
func (r *Rule) present(cl *clause.Clause, src Source) bool {
	for _, n := range nodes(cl, src.Role) {
		if src.Table == "" {
			return true
		}
		if code, _ := r.set.Tables[src.Table].Find(cl.Text.Words(cl.Sent, n)); code != "" {
			return true
		}
	}
	switch src.Role {
	case "when":
		return cl.When() >= 0
	case "where":
		return cl.Where() >= 0
	}
	return false
}

// nodes returns what stands in a source of a clause. "object>to" goes on from
// what stands in the first source to what hangs on it.
func nodes(cl *clause.Clause, role string) []int {
	if i := strings.LastIndexByte(role, '>'); i >= 0 {
		var out []int
		for _, n := range nodes(cl, role[:i]) {
			out = append(out, cl.Text.Hanging(cl.Sent, n, role[i+1:])...)
		}
		return out
	}
	switch role {
	case "self":
		return []int{cl.Node}
	case "subject":
		return cl.Nodes(clause.Subject)
	case "object":
		return cl.Nodes(clause.Object)
	case "indirect":
		return cl.Nodes(clause.Indirect)
	case "complement":
		if ns := cl.Nodes(clause.Complement); len(ns) > 0 {
			return ns
		}
		return cl.Nodes(clause.Aim)
	case "aim":
		return cl.Nodes(clause.Aim)
	case "predicate":
		return cl.Nodes(clause.Predicate)
	case "poss":
		return cl.Possessors()
	case "when", "where":
		return nil
	}
	return cl.Obliques(role)
}

// Bare reports whether the rule says only that a thing is named, not that
// anything happened to it.
func (m *Match) Bare() bool { return m.Clause.Noun && len(m.Rule.Yields) == 0 }

// Copy returns the match's draft claim with fields of its own.
func (m *Match) Copy() chancery.Claim { return m.Claim.Copy() }

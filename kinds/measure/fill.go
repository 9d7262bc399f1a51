package measure

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/rule"
)

// headed lists the tables whose words must be the head of the phrase that
// holds them: "the ambassador's service" is not an ambassador.
var headed = []string{"envoys", "penalty", "tariffs", "missions", "borders", "protests", "contacts", "supplies", "rights", "work", "bans"}

// fits checks what a rule asked for by table against the heads of the phrases,
// and the rules that need more than tables.
func (r reader) fits(m rule.Match) bool {
	cl := m.Clause
	for _, src := range sources(m.Rule) {
		if src.Table == "staff" && len(r.phrases(cl, rule.Source{Role: src.Role, Table: "envoys"})) > 0 {
			continue
		}
		if slices.Contains(headed, src.Table) && len(r.phrases(cl, src)) == 0 {
			return false
		}
	}
	switch m.Rule.Name {
	case "non-grata":
		return r.nonGrata(cl) >= 0
	case "summon":
		return !r.ownEnvoy(cl, m.Claim.Fields["by"])
	case "sanction":
		return r.target(cl)
	case "bar-entry":
		return entry(cl)
	case "list":
		return r.listed(cl)
	case "freeze-body":
		return r.body(cl) >= 0
	case "stop-visas":
		return stopped(cl)
	case "do-so":
		return r.likewise(cl)
	case "alike":
		return cl.Text.Modified(cl.Sent, cl.Node, "similar", "same", "identical", "comparable", "parallel", "like") && cl.Modality == chancery.Actual
	case "lift-it", "repeat-it":
		return r.known(cl)
	case "put-on-hold":
		return r.onHold(cl)
	case "ban":
		return r.stands(cl)
	case "complain":
		return r.formal(cl)
	case "order-closure":
		return len(r.missions(cl)) > 0 || len(cl.Nodes(clause.Object)) == 1 && cl.Text.Det(cl.Sent, cl.Nodes(clause.Object)[0]) == "the"
	case "order-to-close":
		return r.closesMission(cl)
	}
	return true
}

// sources returns the table look-ups that a rule cannot do without.
func sources(r *rule.Rule) []rule.Source {
	out := slices.Clone(r.Has)
	for _, b := range r.Binds {
		if b.Required && b.Field == "type" {
			return append(out, oneOf(b.Sources)...)
		}
	}
	return out
}

// oneOf keeps a look-up only where there is no other to stand in for it.
func oneOf(srcs []rule.Source) []rule.Source {
	if len(srcs) == 1 {
		return srcs
	}
	return nil
}

// phrases returns the phrases in a source whose head is a word of its table.
func (r reader) phrases(cl *clause.Clause, src rule.Source) []int {
	var out []int
	for _, n := range place(cl, src.Role) {
		for _, k := range cl.Text.Conjuncts(cl.Sent, n) {
			if r.heads(cl, k, src.Table) {
				out = append(out, k)
			}
		}
	}
	return out
}

// heads reports whether a phrase is headed by a word of a table.
func (r reader) heads(cl *clause.Clause, n int, table string) bool {
	t, tb := cl.Text, r.set.Tables[table]
	if table == "envoys" && r.staff(cl, n) {
		return true
	}
	if code, _ := tb.Find(t.Words(cl.Sent, n)); code == "" {
		return false
	}
	if m := t.Mention(cl.Sent, n); m != nil && (m.Class == mention.Person || m.Class == mention.Office) {
		return table == "envoys"
	} else if m != nil && (m.Class == mention.Party || m.Class == mention.Thing) {
		return true
	}
	lemma := strings.ToLower(t.Sents[cl.Sent].Nodes[n].Lemma)
	if lemma == "arm" && table == "penalty" { // "arms embargo", where the tagger made a verb of it
		toks, last := t.Sents[cl.Sent].Tokens, t.Sents[cl.Sent].Nodes[n].Last
		return last < len(toks) && strings.EqualFold(toks[last].Form, "embargo")
	}
	return tb.Head(lemma)
}

// ownEnvoy tells a state that calls its own ambassador in.
func (r reader) ownEnvoy(cl *clause.Clause, by []chancery.Value) bool {
	var as []clause.Actor
	for _, n := range cl.Nodes(clause.Object) {
		as = append(as, cl.Text.Within(cl.Sent, n)...)
	}
	vs := cl.Text.Parties(as)
	return len(vs) > 0 && slices.ContainsFunc(by, func(v chancery.Value) bool { return v.Value == vs[0].Value }) || cl.Text.Det(cl.Sent, first(cl.Nodes(clause.Object), cl.Node)) == "its"
}

// staff tells the people of a mission: "two employees of the embassy".
func (r reader) staff(cl *clause.Clause, n int) bool {
	if !r.set.Tables["staff"].Head(strings.ToLower(cl.Text.Sents[cl.Sent].Nodes[n].Lemma)) {
		return false
	}
	for _, prep := range []string{"of", "at", "from", "in"} {
		for _, u := range cl.Text.Under(cl.Sent, n, prep) {
			if r.heads(cl, u, "missions") {
				return true
			}
		}
	}
	return false
}

// place returns what stands in a role or under a preposition.
func place(cl *clause.Clause, role string) []int {
	switch role {
	case "subject":
		return cl.Nodes(clause.Subject)
	case "object":
		return cl.Nodes(clause.Object)
	case "complement":
		return cl.Nodes(clause.Complement)
	case "indirect":
		return cl.Nodes(clause.Indirect)
	case "poss":
		return cl.Possessors()
	case "self":
		return []int{cl.Node}
	}
	return cl.Obliques(role)
}

// acting are the common nouns that act for the party named beside them.
var acting = map[string]bool{
	"government": true, "ministry": true, "side": true, "authority": true, "embassy": true, "minister": true, "administration": true,
	"president": true, "premier": true, "department": true, "cabinet": true, "parliament": true, "military": true, "regime": true, "agency": true, "official": true,
}

// doers keeps the parties that can take a measure: named ones, and common nouns
// for a government, not for a people.
func (r reader) doers(cl *clause.Clause, vs []chancery.Value) []chancery.Value {
	t := cl.Text
	var out []chancery.Value
	for _, v := range vs {
		if speaks(t, v.Text) {
			continue
		}
		n := t.NodeAt(cl.Sent, tokenAt(t, cl.Sent, v.Span))
		if n < 0 || t.Mention(cl.Sent, n) == nil || t.Mention(cl.Sent, n).Class != mention.Adjective {
			out = append(out, v)
			continue
		}
		head := t.Sents[cl.Sent].Nodes[n].Head
		if head >= 0 && acting[strings.ToLower(t.Sents[cl.Sent].Nodes[head].Lemma)] {
			out = append(out, v)
		}
	}
	return out
}

// speaks tells the first person plural, whose side only a joint text settles.
func speaks(t *clause.Text, words string) bool {
	first, _, _ := strings.Cut(strings.ToLower(words), " ")
	return (first == "we" || first == "our") && !strings.Contains(strings.ToLower(t.Doc.Title), "joint")
}

// tokenAt returns the token of sentence s that begins at or after sp, 0 for none.
func tokenAt(t *clause.Text, s int, sp chancery.Span) int {
	for i, tok := range t.Sents[s].Tokens {
		if tok.Start >= sp.Start && tok.End <= sp.End {
			return i
		}
	}
	return 0
}

// people names the persons struck: envoys, and those sanctioned or barred.
func (r reader) people(m rule.Match, c *chancery.Claim) {
	t, cl := m.Clause.Text, m.Clause
	ns := cl.Nodes(clause.Object)
	if cl.Noun {
		ns = cl.Obliques("of")
	}
	for _, n := range ns {
		for _, a := range t.Actors(cl.Sent, n) {
			if a.Person == nil {
				continue
			}
			for _, v := range t.People([]clause.Actor{a}) {
				if c.First("type") == "recall_of_ambassador" && v.Party != "" && len(c.Fields["by"]) > 0 && !c.Has("by", v.Party) {
					continue // "its ambassador" is not the other side's, named before
				}
				c.Add("person", v)
			}
		}
	}
}

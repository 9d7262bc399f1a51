package measure

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/rule"
)

//go:embed rules.txt
var rulesText string

// Rules returns the kind's tables and rules; its error lists every bad line.
func Rules() (*rule.Set, error) {
	return rule.Parse(&Kind, "kinds/measure/rules.txt", rulesText)
}

// New returns the reader of measures.
func New() (read.Kind, error) {
	set, err := Rules()
	if err != nil {
		return read.Kind{}, err
	}
	r := reader{set}
	return read.Kind{Kind: &Kind, Rules: set, Read: r.read}, nil
}

type reader struct{ set *rule.Set }

func (r reader) read(t *clause.Text) []chancery.Claim {
	var out []chancery.Claim
	taken := map[[2]int]bool{} // a clause tells one measure: the first rule that fits
	for _, m := range r.set.Match(t) {
		at := [2]int{m.Clause.Sent, m.Clause.Node}
		if taken[at] {
			continue
		}
		c, ok := r.complete(m)
		if !ok {
			continue
		}
		breath(out, t, &c, m.Clause.Sent)
		echo(out, m, &c)
		r.again(out, m, &c)
		reply(out, m.Clause, &c)
		if !whole(&c) {
			continue
		}
		taken[at] = true
		if t.InTitle(m.Clause.Sent) && told(out, &c) {
			continue
		}
		for _, one := range each(t, c) {
			if m.Clause.Adverb("also") {
				out = append(out, one)
				continue
			}
			out = fold(out, one)
		}
	}
	return out
}

// complete checks a match and fills in what the rule language cannot say.
func (r reader) complete(m rule.Match) (chancery.Claim, bool) {
	cl, c := m.Clause, m.Claim
	mod, told := modality(cl)
	if !told || !r.fits(m) {
		return c, false
	}
	c.Modality = mod
	if disbelieved(cl) || unmeant(cl) {
		c.Polarity, c.Modality = chancery.Denied, chancery.Actual
	}
	r.supply(m, &c)
	r.targets(m, &c)
	r.holders(m, &c)
	r.other(m, &c)
	r.mission(m, &c)
	r.count(m, &c)
	status(cl, &c)
	r.date(cl, &c)
	attribute(cl, &c)
	prune(&c)
	return c, true
}

// date dates a measure. "Until May" is its end and not its day, and what is
// protested in the present tense is no older than the text.
func (r reader) date(cl *clause.Clause, c *chancery.Claim) {
	v, ok := cl.Text.DateValue(when(cl))
	if !ok || strings.HasPrefix(v.Value, "../") || c.First("type") == "protest" && cl.Tense == clause.Present && v.Value != string(cl.Text.Doc.Day()) {
		return
	}
	c.Add("date", v)
}

// when returns the date of a measure: its own, or that of the verb that begins or
// ends it ("yesterday stopped issuing visas"), makes it known or follows it.
func when(cl *clause.Clause) int {
	at, p := cl.When(), cl.Parent
	switch {
	case at >= 0:
		return at
	case p != nil && (stops[p.Lemma] || cl.Noun && follows[p.Lemma] && cl.Link == "obj"):
		return p.When()
	case visitVerb(cl) != nil && unnamed(cl):
		return visitVerb(cl).When()
	}
	for _, o := range cl.Text.Clauses {
		made := o.Lemma == "announce" && (o == p && cl.Link == "ccomp" || o.Parent == cl && (o.Link == "parataxis" || o.Link == "conj" && len(own(o)) > 0 && len(o.Nodes(clause.Object)) == 0))
		if o.Sent == cl.Sent && (made || o.Parent == cl && o.Mark() == "from") { // "barred from entering since May"
			return o.When()
		}
		if o.Sent == cl.Sent && o.Parent == cl && o.Link == "conj" && len(own(o)) == 0 && preceded(cl, "had") {
			return when(o) // "had cut off contacts and barred visits in May"
		}
	}
	return -1
}

// follows are verbs of doing as another did.
var follows = map[string]bool{"follow": true, "mirror": true, "echo": true, "match": true}

// whole reports whether a measure has what it cannot be without: who takes it,
// and for some against whom.
func whole(c *chancery.Claim) bool {
	switch {
	case len(c.Fields["by"]) == 0 || c.First("type") == "" || c.First("type") == "none":
		return false
	case c.First("type") == "embargo" || slices.Contains(needs, c.Rule):
		return len(c.Fields["to"]) > 0 || c.Polarity == chancery.Denied
	}
	return true
}

// attribute names who says so, where it is not the document.
func attribute(cl *clause.Clause, c *chancery.Claim) {
	if cl.Said == nil {
		return
	}
	as := cl.Text.Actors(cl.Said.Sent, cl.Said.Node)
	if vs := cl.Text.People(as); len(vs) > 0 {
		c.Add("attribution", vs...)
		return
	}
	c.Add("attribution", cl.Text.Parties(as)...)
}

// prune drops empty fields and a target that is the doer itself.
func prune(c *chancery.Claim) {
	to := c.Fields["to"]
	for i := range to {
		to[i].Value = sent(to[i].Value)
	}
	c.Fields["to"] = nil
	c.Add("to", to...)
	c.Fields["to"] = slices.DeleteFunc(c.Fields["to"], func(v chancery.Value) bool { return c.Has("by", v.Value) })
	for f, vs := range c.Fields {
		if len(vs) == 0 {
			delete(c.Fields, f)
		}
	}
}

// fold joins a later mention of a measure to the claim that told it first.
func fold(cs []chancery.Claim, c chancery.Claim) []chancery.Claim {
	for i := range cs {
		if !same(&cs[i], &c) {
			continue
		}
		for _, f := range Kind.Fields {
			if len(cs[i].Fields[f.Name]) == 0 && f.Name != "status" && f.Name != "attribution" {
				cs[i].Add(f.Name, c.Fields[f.Name]...)
			}
		}
		return cs
	}
	return append(cs, c)
}

// same reports whether two claims of one document tell one measure: doer and
// type agree and nothing that both state differs.
func same(a, b *chancery.Claim) bool {
	if a.First("type") != b.First("type") || a.First("by") != b.First("by") || a.Polarity != b.Polarity ||
		a.Modality != b.Modality || a.First("status") != b.First("status") {
		return false
	}
	if !within(a.First("object"), b.First("object")) && !within(b.First("object"), a.First("object")) {
		return false
	}
	for _, f := range []string{"to", "count", "date", "person"} {
		if len(a.Fields[f]) > 0 && len(b.Fields[f]) > 0 && a.First(f) != b.First(f) {
			return false
		}
	}
	return true
}

// told reports whether the text tells a measure that the title announces.
func told(cs []chancery.Claim, c *chancery.Claim) bool {
	return slices.ContainsFunc(cs, func(o chancery.Claim) bool {
		return o.First("type") == c.First("type") && o.First("by") == c.First("by")
	})
}

// within reports whether a's words, articles aside, are all among b's.
func within(a, b string) bool {
	have := strings.Fields(strings.ToLower(b))
	for _, w := range strings.Fields(strings.ToLower(a)) {
		switch w {
		case "the", "a", "an", "its", "their", "these", "those":
			continue
		}
		if !slices.Contains(have, w) {
			return b == ""
		}
	}
	return true
}

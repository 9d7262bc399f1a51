package indicator

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
)

// A link without a measure of its own takes that of the sentence before: "They
// set a target of US$200 million".
func (r reader) aim(l *line, f figure) (link, bool) {
	if l.last == nil || !f.money() {
		return link{}, false
	}
	at := f.first - 2
	if !l.is(f.first-1, "of") || !l.is(at, "target", "goal") {
		if at = l.before(f) - 2; !l.is(at+2, "to") || !l.is(at+1, "it") || !r.raises(l, at) {
			return link{}, false // "to take it to US$2 billion"
		}
	}
	switch code := l.last.First("measure"); code {
	case "trade", "trade_goods", "trade_services", "exports", "investment":
		return link{code: code, a: at, b: at + 1, at: at, way: "level"}, true
	}
	return link{}, false
}

// taken returns the parties of the figure told in the sentence before, for one
// that names none and begins with its measure: "Imports came to …".
func (l *line) taken(k link) (of, with []chancery.Value) {
	if l.last == nil || k.a > 1 && !l.is(k.a, "target", "goal") {
		return nil, nil
	}
	switch l.last.First("measure") {
	case "trade", "exports", "imports", "trade_goods":
		of, with = slices.Clone(l.last.Fields["of"]), slices.Clone(l.last.Fields["with"])
		for _, vs := range [][]chancery.Value{of, with} {
			for i := range vs {
				vs[i].Basis = chancery.FromContext
			}
		}
	}
	return of, with
}

// counterpart returns the other party of a figure just told in the sentence:
// "trade between A and B …, while investment from B".
func counterpart(of []chancery.Value, prev *chancery.Claim) []chancery.Value {
	if prev == nil || len(of) != 1 || len(prev.Fields["of"]) != 1 || len(prev.Fields["with"]) != 1 {
		return nil
	}
	switch of[0].Value {
	case prev.First("of"):
		return prev.Fields["with"]
	case prev.First("with"):
		return prev.Fields["of"]
	}
	return nil
}

// placed returns the one country in which the places under a preposition lie:
// "in the ports of Karachi and Gwadar".
func (l *line) placed(a, b int, prep string) []chancery.Value {
	var c chancery.Claim
	in := false
	for i := a; i < b && i < len(l.words); i++ {
		if l.is(i, prep) && l.upos(i) == "ADP" {
			in = true
		}
		m := l.mention(i)
		if !in || m == nil || m.Class != mention.Place || len(m.ID) != len("ISO") {
			continue
		}
		v := l.t.Value(m.ID, m.Span)
		v.Basis = chancery.FromData
		c.Add("p", v)
	}
	if vs := c.Fields["p"]; len(vs) == 1 {
		return vs
	}
	return nil
}

// home returns the country of the office that tells a figure about arrivals,
// or the document's own, where the words leave out whither.
func (r reader) home(l *line, of []chancery.Value, gov *clause.Clause) []chancery.Value {
	for ; gov != nil && len(of) == 1; gov = gov.Parent {
		if gov.Said == nil {
			continue
		}
		for _, v := range l.t.Parties(l.t.Actors(gov.Said.Sent, gov.Said.Node)) {
			if root, _, organ := strings.Cut(v.Value, "/"); organ && root != of[0].Value {
				v.Value, v.Name, v.Basis = root, "", chancery.FromContext
				return []chancery.Value{v}
			}
		}
	}
	if len(of) != 1 {
		return nil
	}
	return r.unsaid(l, of)
}

// unsaid returns the side that the words leave out: the other of the two that
// the document is about, else the document's own country.
func (r reader) unsaid(l *line, named []chancery.Value) []chancery.Value {
	if vs := without(r.focused(l), named); len(vs) == 1 {
		return vs
	}
	id := resolve.Home(l.t.Doc)
	if id == "" || len(named) != 1 || named[0].Value == id {
		return nil
	}
	return []chancery.Value{{Value: id, Basis: chancery.FromDateline}}
}

// gives reports whether aid or a loan is told by its giver alone: a party that
// announces a sum for something, or a loan from a named lender.
func (r reader) gives(l *line, f figure, k link, of, with []chancery.Value, gov *clause.Clause) bool {
	if k.code == "loan" && len(of) == 0 && len(with) == 1 && with[0].Basis == chancery.Explicit {
		return true // a loan to somebody, whoever lends
	}
	if len(of) != 1 || !f.money() || of[0].Basis == chancery.FromContext && !l.t.Sents[l.s].Contains(of[0].Span) {
		return false
	}
	if len(l.underTails(f, k, "from")) == 1 && k.code == "loan" || l.inKind(f.last) {
		return true
	}
	if r.owned(l, f, k) {
		return true
	}
	if at := r.giveVerb(l, f); at < 0 || gov == nil || l.is(at, "promise", "commit", "offer") || l.is(at, "pledge") && l.is(f.last, "to") {
		return false
	}
	for _, a := range gov.Args {
		if m := l.t.Mention(gov.Sent, a.Node); a.Role == clause.Subject && m != nil && (m.Class == mention.Party || m.Class == mention.Person) {
			return l.is(f.last, "over") || l.is(f.last, purposes...) || l.is(k.b, "for", "over") && k.b > f.first
		}
	}
	return false
}

// inKind reports whether the words from token i on say what a gift is made of:
// "3 million in cash and medicine".
func (l *line) inKind(i int) bool {
	return l.is(i, "in", "worth") && (l.is(i+1, "cash", "kind", "medicine", "food", "relief", "supply", "equipment") || l.is(i+1, "of") && l.is(i+2, "medicine", "food", "equipment", "supply"))
}

// owned tells a gift that its giver owns and that is for something: "Peru's
// contribution of US$3 million to the fund".
func (r reader) owned(l *line, f figure, k link) bool {
	return k.way == "level" && k.b <= f.first && len(l.front(k.a)) == 1 && l.is(f.last, purposes...)
}

// purposes are the prepositions under which a gift's use stands.
var purposes = []string{"for", "to", "towards", "toward"}

package indicator

import (
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/gazetteer"
	"github.com/chancery-project/chancery/read/mention"
)

// who fills in whose figure it is and in which direction.
func (r reader) who(l *line, f figure, k link, gov *clause.Clause) (of, with []chancery.Value) {
	switch k.way {
	case "share":
		return r.sharers(l, f, k, gov)
	case "spending":
		return r.spenders(l, k, gov), nil
	}
	switch k.code {
	case "trade", "trade_goods", "trade_services", "balance":
		return r.traders(l, f, k)
	case "aid", "loan":
		return r.givers(l, f, k, gov)
	case "tourists", "students", "other":
		return r.abroad(l, f, k, gov)
	}
	return r.sender(l, f, k, gov)
}

// tailOf returns the tokens behind the measure that still speak of it: up to
// the next verb or figure, and behind the figure.
func (l *line) tails(f figure, k link) [][2]int {
	from := k.b
	if l.upos(from) == "VERB" && l.t.Sents[l.s].Tokens[from].XPOS == "VBN" {
		from++ // "doses donated by"
	}
	out := [][2]int{{from, min(l.stop(from), len(l.words))}}
	if f.last > k.b {
		out = append(out, [2]int{f.last, l.stop(f.last)})
	}
	return out
}

// underTails looks for a preposition behind the measure, then behind the figure.
func (l *line) underTails(f figure, k link, preps ...string) []chancery.Value {
	for _, w := range l.tails(f, k) {
		if vs := l.under(w[0], w[1], preps...); len(vs) > 0 {
			return vs
		}
	}
	return nil
}

// front returns the parties that modify or own the measure: "Korea-Singapore
// trade", "Norway's exports", "their two-way trade".
func (l *line) front(a int) []chancery.Value {
	i := a - 1
	for ; i >= 0 && i > a-9; i-- {
		if l.class(i, mention.Adjective, mention.Party, mention.Anaphor) || l.upos(i) == "ADJ" || l.upos(i) == "NOUN" && l.mention(i) == nil || l.upos(i) == "PART" || l.is(i, "-", "–", "and", "/") {
			continue
		}
		if l.upos(i) == "PROPN" && l.mention(i) != nil && l.class(i, mention.Party) {
			continue
		}
		break
	}
	return l.partiesIn(i+1, a)
}

// traders are two, in no order but the text's.
func (r reader) traders(l *line, f figure, k link) (of, with []chancery.Value) {
	if vs := l.underTails(f, k, "between", "among"); len(vs) == 2 {
		return vs[:1], vs[1:]
	}
	own := l.front(k.a)
	other := without(l.underTails(f, k, "with"), own)
	switch {
	case len(own) == 2:
		return own[:1], own[1:]
	case len(own) == 1 && len(other) > 0:
		return own, other
	case len(other) == 1:
		if vs := without(r.focused(l), other); len(vs) == 1 {
			return vs, other
		}
		return r.unsaid(l, other), other
	}
	if own == nil || len(own) == 1 {
		if vs := r.focused(l); len(vs) == 2 && (len(own) == 0 || slices.ContainsFunc(vs, func(v chancery.Value) bool { return v.Value == own[0].Value })) {
			return vs[:1], vs[1:]
		}
	}
	return own, nil
}

// focused returns the two parties that a "bilateral" figure is about: the two
// of the sentence, else the two of the document.
func (r reader) focused(l *line) []chancery.Value {
	var c chancery.Claim
	for i := range l.words {
		m := l.mention(i)
		if m == nil || m.Sort != "state" && m.Sort != "organisation" && m.Sort != "group" && m.Class != mention.Anaphor || r.source(l, m.First) {
			continue
		}
		c.Add("p", l.partyAt(i)...)
	}
	if vs := c.Fields["p"]; len(vs) == 2 {
		return vs
	} else if len(vs) > 2 {
		return nil
	}
	var out []chancery.Value
	for _, a := range l.t.Focus() {
		v := l.t.Value(a.Party.ID, a.Span)
		v.Name, v.Basis = a.Party.Name, chancery.FromContext
		out = append(out, v)
	}
	return out
}

// source reports whether a party only says what is told: "according to".
func (r reader) source(l *line, i int) bool {
	return l.is(i-1, "to") && l.is(i-2, "accord", "according")
}

// sender reads figures that go one way: exports, imports, investment.
func (r reader) sender(l *line, f figure, k link, gov *clause.Clause) (of, with []chancery.Value) {
	of = l.front(k.a)
	if len(of) == 0 {
		of = l.underTails(f, k, "from", "by", "of")
		if k.code == "imports" {
			of = l.underTails(f, k, "into", "to", "by")
		}
	}
	if len(of) == 0 && k.at >= 0 && k.at < k.a && gov != nil {
		of = subject(gov) // "boost exports to"
	}
	if len(of) == 0 && gov != nil && f.last < k.a && l.earned(f) {
		of = subject(gov)
	}
	if k.way == "given" && k.at >= 0 || len(of) == 0 && gov != nil && k.at >= 0 && r.set.Tables["give"].Code(l.words[k.at]) != "" {
		of = subject(gov)
	}
	preps := []string{"in", "into", "to"}
	switch k.code {
	case "sent":
		preps = []string{"to"}
	case "exports":
		preps = []string{"to", "with"}
		if k.way == "given" {
			with = without(l.partiesIn(k.at+1, f.first), of) // "sold Peru cars worth"
		}
	case "imports":
		preps = []string{"from"}
	}
	if len(with) == 0 {
		with = without(l.underTails(f, k, preps...), of)
	}
	if len(of) == 2 && len(with) == 0 {
		return of[:1], of[1:]
	}
	if len(with) == 0 && k.code == "imports" {
		with = without(l.under(k.b, l.stop(k.b), "of"), of) // "imports of Peruvian copper"
	}
	if len(with) == 0 && k.code == "investment" {
		with = without(l.placed(k.b, l.stop(k.b), "in"), of)
	}
	return of, with
}

// givers reads aid and loans: the giver gives to the receiver.
func (r reader) givers(l *line, f figure, k link, gov *clause.Clause) (of, with []chancery.Value) {
	at := k.at
	if k.way != "given" {
		at = r.giveVerb(l, f)
	}
	if k.way == "given" && at < 0 { // "were donated by A to B"
		return l.under(k.b, len(l.words), "by", "from"), l.under(k.b, len(l.words), "to")
	}
	if at >= 0 && gov != nil {
		of = subject(gov)
		if with = without(l.partiesIn(at+1, f.first), of); at > f.first {
			with = without(l.under(at+1, l.stop(at+1), "to", "for"), of)
		}
	}
	if len(of) == 0 {
		of = l.front(k.a)
	}
	if len(of) == 0 {
		of = l.partiesIn(f.last, k.a)
	}
	if len(of) == 0 {
		of = l.underTails(f, k, "from", "by")
	}
	if len(with) == 0 {
		with = without(l.underTails(f, k, "to", "for", "towards", "toward"), of)
	}
	if len(with) == 0 {
		with = l.body(f, k)
	}
	return of, with
}

// body returns a receiver that is no known party but has a name: "to the
// Riverside Fund", by the slug of its name.
func (l *line) body(f figure, k link) []chancery.Value {
	for _, w := range l.tails(f, k) {
		for i := w[0]; i < w[1] && i < w[0]+8; i++ {
			if !l.is(i, "to", "for") {
				continue
			}
			j := i + 1
			if l.is(j, "the") {
				j++
			}
			m := l.mention(j)
			if v, ok := l.group(j); ok {
				return []chancery.Value{v}
			}
			if m == nil || m.First != j || m.Class != mention.Thing && m.Class != mention.Name || len(m.NameSpan.Of(l.t.Doc.Text)) < 4 {
				return nil
			}
			v := l.t.Value(gazetteer.Slug(m.NameSpan.Of(l.t.Doc.Text)), m.NameSpan)
			v.Name = v.Text
			return []chancery.Value{v}
		}
	}
	return nil
}

// giveVerb returns the verb of giving before a figure, or -1.
func (r reader) giveVerb(l *line, f figure) int {
	for j := f.first - 1; j >= 0 && j > f.first-12; j-- {
		if l.upos(j) == "VERB" {
			if r.set.Tables["give"].Code(l.words[j]) != "" {
				return j
			}
			return -1
		}
		if l.is(j, ";") {
			return -1
		}
	}
	return -1
}

// group returns a region that is given to as one: "for the Caribbean".
func (l *line) group(i int) (chancery.Value, bool) {
	m := l.mention(i)
	g, err := gazetteer.Default()
	if err != nil || m == nil || m.Class != mention.Place {
		return chancery.Value{}, false
	}
	for _, h := range g.Match(l.forms, m.First) {
		for _, s := range h.Senses {
			if s.Class == gazetteer.Region && m.First+h.Len >= m.Last {
				v := l.t.Value(s.ID, m.Span)
				v.Name = s.Name
				return v, s.ID != ""
			}
		}
	}
	return chancery.Value{}, false
}

// judges are verbs whose object does what "for" introduces.
var judges = map[string]bool{"thank": true, "praise": true, "commend": true, "congratulate": true, "laud": true, "blame": true, "criticise": true, "criticize": true, "applaud": true}

// subject returns the parties that a clause's subject is or speaks for.
func subject(cl *clause.Clause) []chancery.Value {
	if cl == nil {
		return nil
	}
	var as []clause.Actor
	for _, a := range cl.Args {
		if p := cl.Parent; a.Role == clause.Subject && a.Shared && p != nil && judges[p.Lemma] {
			return cl.Text.Parties(objects(p)) // "thanked Peru for hosting"
		}
		if a.Role == clause.Subject {
			as = append(as, cl.Text.Actors(cl.Sent, a.Node)...)
			if m := cl.Text.Mention(cl.Sent, a.Node); len(as) == 0 && m != nil && m.Class == mention.Place && m.Other != "" { // a capital for its government
				return []chancery.Value{cl.Text.Value(m.Other, m.Span)}
			}
		}
	}
	if p := cl.Parent; len(as) == 0 && p != nil && cl.Link == "acl:relcl" { // "thanked Peru for the sum it gave"
		for hops := 0; p != nil && hops < 3; p, hops = p.Parent, hops+1 {
			if judges[p.Lemma] {
				return cl.Text.Parties(objects(p))
			}
		}
	}
	return cl.Text.Parties(as)
}

func objects(cl *clause.Clause) []clause.Actor {
	var as []clause.Actor
	for _, n := range cl.Nodes(clause.Object) {
		as = append(as, cl.Text.Actors(cl.Sent, n)...)
	}
	return as
}

func without(vs, not []chancery.Value) []chancery.Value {
	return slices.DeleteFunc(slices.Clone(vs), func(v chancery.Value) bool {
		return slices.ContainsFunc(not, func(o chancery.Value) bool { return o.Value == v.Value })
	})
}

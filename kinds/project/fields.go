package project

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
)

// alias reads other names in brackets or after "also known as" and returns the
// token after them.
func (r reader) alias(l *line, c *chancery.Claim, at int) int {
	if l.is(at, "(") {
		for k := at + 1; k < len(l.forms) && k < at+6; k++ {
			if l.is(k, ")") {
				if k > at+1 && l.capital(at+1) {
					c.Add("alias", l.text(at+1, k))
				}
				return k + 1
			}
		}
	}
	j := at
	if l.is(j, ",") {
		j++
	}
	if l.is(j, "also") {
		j++
	}
	if l.is(j, "known") && l.is(j+1, "as") {
		k := j + 2
		for l.is(k, "the", "“", "\"") {
			k++
		}
		if end := l.numbered(r.run(l, k)); l.capital(k) {
			c.Add("alias", l.text(k, end))
			return end
		}
	}
	return at
}

// numbered takes a number that ends a name: "SKILL 2".
func (l *line) numbered(end int) int {
	if end < len(l.forms) && len(l.forms[end]) < 3 && strings.Trim(l.forms[end], "0123456789") == "" {
		return end + 1
	}
	return end
}

// pair returns the parties that a name joins: "Poland-Lithuania Gas
// Interconnector". One party in a name only says whose or where.
func (l *line) pair(n name) []chancery.Value {
	var c chancery.Claim
	for i, m := range l.t.Res.Mentions {
		if m.Sent != l.s || m.First < n.first || m.Last > n.last || m.Class != mention.Adjective && m.Class != mention.Party {
			continue
		}
		if !l.hyphen(m.Last) && !l.hyphen(m.First-1) {
			continue
		}
		for _, p := range l.t.Res.Refs[i].Parties {
			v := l.t.Value(p.ID, m.Span)
			v.Name = p.Name
			c.Add("party", v)
		}
	}
	if len(c.Fields["party"]) < 2 {
		return nil
	}
	return c.Fields["party"]
}

// firm reports whether token i begins a company's name, and where it ends.
func (r reader) firm(l *line, i int) (end int, ok bool) {
	m := l.mention(i)
	if m == nil || !l.capital(i) {
		return 0, false
	}
	switch {
	case m.Class == mention.Party && m.Sort == "company":
		return m.Last, true
	case m.Class == mention.Name || m.Class == mention.Person && len(m.Posts) == 0 && m.Honorific == "":
		return r.firmRun(l, i), true
	}
	return 0, false
}

// firmRun is run for firms: "and" begins another.
func (r reader) firmRun(l *line, i int) int {
	end := r.run(l, i)
	for k := i; k < end; k++ {
		if l.is(k, "and") && !(k+2 >= end && l.trade(k+1)) {
			return k
		}
	}
	return end
}

// trade tells a word that ends a firm's name behind "and".
func (l *line) trade(i int) bool {
	return l.capital(i) && l.is(i, "sons", "partners", "associates", "terminals", "company", "co", "logistics", "brothers", "services", "trading", "shipping", "engineering", "construction")
}

// companies reads the firms that a project involves: named as a company, or
// after "involving", "built by", "by".
func (r reader) companies(l *line, c *chancery.Claim, from int) {
	for i := from; i < len(l.forms) && i < from+25; i++ {
		if l.is(i, ";") || l.is(i, "and") && l.is(i+1, "the") && l.is(i+2, "partnership") {
			return
		}
		if next, end, ok := r.built(l, i); ok {
			c.Add("company", l.text(next, l.ofState(next, end)))
			i = end - 1
			continue
		}
		if r.set.Tables["company"].Code(l.words[i]) == "" || l.capital(i) {
			if m := l.mention(i); m == nil || m.Class != mention.Party || m.Sort != "company" {
				continue
			}
			i-- // the name itself says that it is a company
		}
		end, ok := r.firm(l, i+1)
		if !ok {
			i++
			continue
		}
		end = l.ofState(i+1, end)
		if l.is(end, "and") && l.trade(end+1) && !l.capital(end+2) {
			end += 2 // "Konar Ports and Terminals"
		}
		c.Add("company", l.text(i+1, end))
		if next, last, ok := r.another(l, end); ok {
			c.Add("company", l.text(next, last))
			end = last
		}
		i = end
	}
}

// ofState ends a firm's name before its country: "Sogeroute of Senegal".
func (l *line) ofState(i, end int) int {
	for k := i + 1; k+1 < end; k++ {
		if l.is(k, "of") && l.party(k+1) {
			return k
		}
	}
	return end
}

// founders reads the firms before a name that build it together: "A and B have
// formed a joint venture to build", "a consortium of A and B is building".
func (r reader) founders(l *line, c *chancery.Claim, n name) {
	for i := n.first - 1; i > 0 && i > n.first-22; i-- {
		switch {
		case !l.is(i, "venture", "consortium"):
		case l.is(i+1, "of", "between"):
			c.Add("company", r.firmsIn(l, i+2, n.first)...)
			return
		case l.is(i+1, "to"):
			c.Add("company", r.firmsIn(l, 0, i)...)
			return
		}
	}
}

// firmsIn returns the firms, two or more, named from token i on, up to a verb or
// token end.
func (r reader) firmsIn(l *line, i, end int) []chancery.Value {
	var firms []chancery.Value
	for ; i < end && l.upos(i) != "VERB"; i++ {
		if l.party(i) && !l.class(i, mention.Party) || l.class(i, mention.Party) && l.mention(i).Sort != "company" || l.is(i, "'s", "’s") {
			continue
		}
		if at, ok := r.firm(l, i); ok && !l.opening(i) {
			firms = append(firms, l.text(i, l.ofState(i, at)))
			i = at - 1
		}
	}
	if len(firms) < 2 {
		return nil
	}
	return firms
}

// built reads the firm after "built by", over its country: "by Serbia's
// Gasnova".
func (r reader) built(l *line, i int) (first, last int, ok bool) {
	if !l.is(i, "by") || !l.is(i-1, "built", "constructed", "developed", "operated", "laid", "run", "financed") {
		return 0, 0, false
	}
	j := i + 1
	for owned := l.party(j) && !l.capital(j+1); owned && (l.party(j) || l.is(j, "'s", "’s", "'", "’")); {
		j++
	}
	if last, ok = r.firm(l, j); !ok || l.class(j, mention.Person) {
		return 0, 0, false
	}
	return j, last, true
}

// another reads a second firm after "and", over its country: "and Zambia's
// Copper Rail".
func (r reader) another(l *line, i int) (first, last int, ok bool) {
	if !l.is(i, "and") {
		return 0, 0, false
	}
	j := i + 1
	if l.party(j) {
		for j++; l.party(j) || l.is(j, "'s", "’s", "'", "’"); {
			j++
		}
	}
	if last, ok = r.firm(l, j); !ok {
		return 0, 0, false
	}
	return j, last, true
}

// cost reads what a project costs or is worth.
func (l *line) cost(c *chancery.Claim, n name) {
	for i := range l.t.Res.Mentions {
		m := &l.t.Res.Mentions[i]
		if m.Sent != l.s || m.Class != mention.Quantity || m.Quantity.Value == "" || !money(m.Quantity.Unit) {
			continue
		}
		before := m.Last <= n.first && n.first-m.Last < 3 && !l.lent(m.First)
		after := m.First >= n.last && m.First < n.last+25 && l.priced(m.First)
		if before || after {
			c.Add("value", l.t.Value(m.Quantity.Value, m.Span))
			if len(m.Quantity.Unit) == 3 && strings.ToUpper(m.Quantity.Unit) == m.Quantity.Unit {
				c.Add("unit", l.t.Value(m.Quantity.Unit, m.Span))
			}
			return
		}
	}
}

func money(unit string) bool {
	return unit != "count" && unit != "rank" && unit != "percent" && unit != "points"
}

// lent tells a sum that is given towards works from what they cost: "a loan of".
func (l *line) lent(i int) bool {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if l.is(k, "loan", "credit", "grant", "aid", "assistance", "contribution", "put", "provide", "give", "gave", "contribute", "allocate", "pledge", "lend", "lent") {
			return true
		}
	}
	return false
}

// priced tells a price by the words before it: "will cost about", "worth".
func (l *line) priced(i int) bool {
	for k := i - 1; k >= 0 && k > i-5; k-- {
		if l.is(k, "cost", "costs", "costing", "worth", "valued", "estimated") {
			return true
		}
	}
	return false
}

// place reads where a project is, right after its name: "in the Karo Region".
func (r reader) place(l *line, c *chancery.Claim, at int) {
	if !l.is(at, "in", "at", "near") {
		return
	}
	j := at + 1
	for l.is(j, "the") {
		j++
	}
	if !l.capital(j) || l.class(j, mention.Date, mention.Person) {
		return
	}
	end := r.run(l, j)
	if m := l.mention(j); m != nil && m.Class == mention.Place {
		end = max(end, m.Last)
	}
	c.Add("place", l.text(j, end))
}

// aim reads what a project is for: "aimed at", "designed to", "which will".
func (l *line) aim(c *chancery.Claim, at int) {
	for i := at; i < len(l.forms) && i < at+3; i++ {
		switch {
		case l.is(i, "aimed") && l.is(i+1, "at"), l.is(i, "designed", "intended", "meant") && l.is(i+1, "to"):
			l.purpose(c, i+2)
			return
		}
	}
}

func (l *line) purpose(c *chancery.Claim, tok int) {
	sp := l.t.Tail(l.s, tok)
	if s := strings.TrimSpace(sp.Of(l.t.Doc.Text)); s != "" {
		c.Add("aim", l.t.Value(s, sp))
	}
}

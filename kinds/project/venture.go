package project

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
)

// ventures reads what firms do together: "the partnership between A and B".
// States and their bodies are no firms.
func (r reader) ventures(l *line) []chancery.Claim {
	var out []chancery.Claim
	for i := range l.words {
		if r.set.Tables["venture"].Code(l.words[i]) == "" && !(l.is(i, "venture") && l.is(i-1, "joint")) || l.capital(i) || !l.is(i+1, "between", "of") {
			continue
		}
		firms, end := r.partners(l, i+2)
		if len(firms) < 2 || !r.business(l, i, end) {
			continue
		}
		first := i
		if l.is(i, "venture") {
			first--
		}
		c := r.bare(l, first, end)
		c.Rule = "project/venture"
		v := l.text(first, end)
		v.Value = v.Text
		if sp := l.span(first, i+2); len(firms) == 2 {
			v.Value = sp.Of(l.t.Doc.Text) + " " + firms[0].Value + " and " + firms[1].Value
		}
		c.Add("name", v)
		c.Add("company", firms...)
		l.aim(&c, end)
		out = append(out, c)
	}
	return out
}

// business reports whether a stretch speaks of firms: one is known as a company,
// or a word says so.
func (r reader) business(l *line, a, b int) bool {
	for i := a; i < b; i++ {
		if m := l.mention(i); m != nil && m.Class == mention.Party && m.Sort == "company" {
			return true
		}
		if r.set.Tables["company"].Code(l.words[i]) != "" || l.is(i, "venture", "consortium", "carrier", "bank", "utility", "railway") {
			return true
		}
	}
	return false
}

// joined adds the firms of a project that is itself a joint venture: "the
// Coral Cable project, a joint venture of A and B".
func (r reader) joined(l *line, c *chancery.Claim, at int) {
	for i := at; i < len(l.words) && i < at+10; i++ {
		if l.is(i, "venture", "consortium", "partnership") && l.is(i+1, "of", "between") {
			firms, _ := r.partners(l, i+2)
			if len(firms) > 1 {
				c.Add("company", firms...)
			}
			return
		}
	}
}

// partners reads the firms of a list that begins at token i, over what is said
// of each between commas.
func (r reader) partners(l *line, i int) (firms []chancery.Value, end int) {
	end = i
	for k := i; k < len(l.forms) && k < i+40; {
		if l.is(k, "aimed", "designed", "to", ";") || l.upos(k) == "VERB" && l.t.Sents[l.s].Tokens[k].XPOS == "VBD" {
			break
		}
		if l.class(k, mention.Party) && l.mention(k).Sort == "state" && !l.capital(l.mention(k).Last) && !l.is(k-1, "of", "in") && k == i {
			return nil, i
		}
		if at, ok := r.partner(l, k, i); ok {
			firms, end = append(firms, l.text(k, at)), at
			k = at
			continue
		}
		k++
	}
	return firms, l.apposition(end)
}

// partner reads a firm at token k: after "between", "and" or a comma, not
// inside what is said of another.
func (r reader) partner(l *line, k, first int) (end int, ok bool) {
	if !l.capital(k) || strings.ContainsAny(l.forms[k], "0123456789") || k > first && !l.is(k-1, "and", ",", "company", "firm", "giant", "operator", "group") {
		return 0, false
	}
	m := l.mention(k)
	if m != nil && (m.Class == mention.Date || m.Class == mention.Office || m.Class == mention.Place && m.Last > k+1) {
		return 0, false
	}
	end = r.firmRun(l, k)
	if m != nil && m.Class == mention.Party && m.Sort != "company" && m.Last >= end {
		return 0, false
	}
	return end, !strings.EqualFold(l.forms[k], "The")
}

// apposition returns the token after what is said of the last firm: ", the
// national carrier of B,".
func (l *line) apposition(end int) int {
	if !l.is(end, ",") || !l.is(end+1, "a", "an", "the") {
		if l.is(end, ",") {
			return end + 1
		}
		return end
	}
	for k := end + 2; k < len(l.forms) && k < end+16; k++ {
		if l.is(k, ",") {
			return k + 1
		}
	}
	return end
}

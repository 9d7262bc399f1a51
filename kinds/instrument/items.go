package instrument

import (
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/area"
)

// pairs gives each hyphenated pair before a plural a text of its own: "the A-B
// and A-C agreements".
func (r *reader) pairs(d draft) []draft {
	s := d.cl.Sent
	pairs := r.t.Pairs(s, d.node)
	if len(pairs) < 2 || !r.t.Plural(s, d.node) {
		return r.items(d)
	}
	var out []draft
	_, noun := r.set.Tables["type"].Find(r.t.Words(s, d.node))
	for _, p := range pairs {
		one := d
		one.Claim = d.Copy()
		delete(one.Fields, "party")
		one.Add("party", r.t.Parties(p.Parties)...)
		title := r.t.Value("", p.Join(r.t.Span(s, d.node)))
		title.Value = p.Of(r.t.Doc.Text) + " " + noun
		one.Fields["title"] = []chancery.Value{title}
		out = append(out, one)
	}
	return out
}

// items gives each item of a counted list a claim of its own: "four memoranda
// covering a, b, c and d". A single text keeps its subject whole.
func (r *reader) items(d draft) []draft {
	t, s := r.t, d.cl.Sent
	if each := t.Each(s, d.node); t.Plural(s, d.node) && len(each) > 1 {
		return r.members(d, each)
	}
	node, tok := t.Topic(s, d.node)
	if node >= 0 && t.Noun(s, node) == "force" { // "in force since 2005"
		node = -1
	}
	if node < 0 {
		if sp, ok := t.Modifier(s, d.node); ok && plainly[d.First("type")] && len(d.Fields["title"]) == 0 {
			r.subject(&d, sp)
		} else if aim := r.aim(&d); aim != nil && len(d.Fields["title"]) == 0 && d.First("type") == "agreement" {
			r.subject(&d, t.Bare(s, aim.Node))
		}
		return []draft{d}
	}
	if !t.Plural(s, d.node) || single[d.First("type")] {
		sp := t.AndMore(s, t.Bare(s, node))
		for _, k := range append(t.Under(s, node, "between"), t.Under(s, d.node, "between")...) {
			if k > node && r.theirs(s, k) { // "cooperation between their ports" says which
				sp = sp.Join(t.Subtree(s, k))
			}
		}
		if title := d.Fields["title"]; len(title) == 0 || !title[0].Span.Overlaps(sp) {
			r.subject(&d, sp)
		}
		return []draft{d}
	}
	count, _ := strconv.Atoi(d.First("count"))
	spans, exact := t.Items(t.Tail(s, tok), count)
	if len(spans) < 2 {
		r.subject(&d, t.Bare(s, node))
		return []draft{d}
	}
	var out []draft
	for _, sp := range spans {
		item := d
		item.Claim = d.Copy()
		if !exact && count > 0 {
			item.Add("flag", chancery.Value{Value: "count_mismatch", Basis: chancery.Derived})
		}
		r.subject(&item, sp)
		out = append(out, item)
	}
	return out
}

// single are types of one text whose name is in the plural.
var single = map[string]bool{"terms_of_reference": true, "agreed_minutes": true, "minutes": true}

// members makes a text of each topic of an elliptic list.
func (r *reader) members(d draft, topics []chancery.Span) []draft {
	var out []draft
	for _, sp := range topics {
		item := d
		item.Claim = d.Copy()
		delete(item.Fields, "title")
		r.subject(&item, sp)
		out = append(out, item)
	}
	return out
}

// plainly are types whose modifier says what they are about: "fisheries agreement".
var plainly = map[string]bool{"agreement": true, "treaty": true, "memorandum_of_understanding": true, "protocol": true, "arrangement": true, "contract": true}

// subject records what a text is about. An item that names only its makers
// ("between the two ministries of health") gives signatories.
func (r *reader) subject(d *draft, sp chancery.Span) {
	text := sp.Of(r.t.Doc.Text)
	if rest, ok := strings.CutPrefix(text, "between "); ok {
		sp.Start = sp.End - len(rest)
		d.Add("signatory", r.t.Value(rest, sp))
		return
	}
	for _, p := range []string{"on ", "in ", "for "} {
		if rest, ok := strings.CutPrefix(text, p); ok {
			text, sp.Start = rest, sp.End-len(rest)
		}
	}
	if ambiguous(text) && len(d.Fields["count"]) == 0 && r.t.Plural(d.cl.Sent, d.node) {
		d.Add("flag", chancery.Value{Value: "ambiguous_split", Basis: chancery.Derived})
	}
	d.Add("subject", r.t.Value(text, sp))
	d.Add("area", area.Values(r.t.Doc, sp)...)
}

// ambiguous tells an item that may be two: "economic and legal cooperation".
func ambiguous(text string) bool {
	ws := strings.Fields(text)
	return len(ws) == 4 && ws[1] == "and"
}

package instrument

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
)

// lived are words of a list for what became of a text, with the act.
var lived = map[string]string{
	"signed": "signed", "initialled": "initialled", "initialed": "initialled", "concluded": "concluded", "adopted": "adopted", "ratified": "ratified",
	"renewed": "renewed", "extended": "extended", "amended": "amended", "terminated": "terminated", "expired": "expired", "denounced": "denounced",
}

// life reads what became of a text from the words behind its name: "in force
// since 2005" anywhere, in a list also "(signed 2011; ratified 2012)".
func (r *reader) life(d *draft) {
	s := d.cl.Sent
	listed := r.item(s)
	if !d.bare && !listed {
		return
	}
	toks := r.t.Sents[s].Tokens
	for k := r.t.Sents[s].Nodes[d.node].Last; k < len(toks); k++ {
		word := strings.ToLower(toks[k].Form)
		switch {
		case word == "force" && r.word(s, k-1) == "in":
			if v, ok := r.dayAfter(s, k+1, "since", "from"); ok {
				r.lives(d, "entered_into_force", toks[k-1].Join(toks[k].Span), v)
			}
		case listed && word == "for":
			if v, ok := r.dayAfter(s, k+1); ok && len(v.Value) == len("2019/2021") {
				d.Add("period", v)
			}
		case listed && lived[word] != "":
			if v, ok := r.dayAfter(s, k+1, "in", "on"); ok {
				r.lives(d, lived[word], toks[k].Span, v)
			}
		}
	}
}

// item reports whether a sentence says nothing but names: a line of a list.
func (r *reader) item(s int) bool {
	return !slices.ContainsFunc(r.t.Clauses, func(cl *clause.Clause) bool {
		if cl.Sent != s || cl.Noun {
			return false
		}
		tok := r.t.Sents[s].Nodes[cl.Node].First // "…, concluded 2016" stands alone, "was concluded" does not
		return lived[strings.ToLower(r.t.Sents[s].Tokens[tok].Form)] == "" || cl.Finite() && r.word(s, tok-1) != ","
	})
}

// entry reports whether a line of a list is about a text: its name opens the line,
// behind a mark or number.
func (r *reader) entry(d *draft) bool {
	sp := r.t.CoreSpan(d.cl.Sent, d.node)
	if vs := d.Fields["title"]; len(vs) > 0 {
		sp = vs[0].Span
	}
	from := r.t.Sents[d.cl.Sent].Start
	if sp.Start < from || !r.item(d.cl.Sent) { // its name stands before
		return false
	}
	before := strings.TrimSpace(r.t.Doc.Text[from:sp.Start])
	return len(before) <= len("• (iv)")
}

// dayAfter returns the date that begins at a token, or after one of the given words
// there.
func (r *reader) dayAfter(s, tok int, any ...string) (chancery.Value, bool) {
	for i, m := range r.t.Res.Mentions {
		if m.Sent != s || m.Class != mention.Date || m.First < tok || m.First > tok+1 {
			continue
		}
		if m.First == tok || slices.Contains(any, strings.ToLower(r.t.Sents[s].Tokens[tok].Form)) {
			return r.t.DateValue(i)
		}
	}
	if year := r.t.Sents[s].Tokens[min(tok, len(r.t.Sents[s].Tokens)-1)]; len(year.Form) == 4 && (year.Form[0] == '1' || year.Form[0] == '2') && strings.Trim(year.Form, "0123456789") == "" {
		return r.t.Value(year.Form, year.Span), true
	}
	return chancery.Value{}, false
}

// lives notes an act with its day, and the state that it leaves.
func (r *reader) lives(d *draft, act string, sp chancery.Span, day chancery.Value) {
	f, _ := Kind.Field("act")
	if st := f.Leaves[act]; st != "" {
		d.Fields["status"] = later(d.Fields["status"], []chancery.Value{r.t.Value(st, sp)})
	}
	i := slices.IndexFunc(d.Fields["act"], func(v chancery.Value) bool { return v.Value == act })
	if i < 0 {
		i = len(d.Fields["act"])
		d.Add("act", r.t.Value(act, sp))
	}
	if a := &d.Fields["act"][i]; a.Date == nil {
		a.Date = &day
	}
}

// planned notes the years that a plan is for: "a plan of action for 2025".
func (r *reader) planned(d *draft) {
	switch d.First("type") {
	case "plan_of_action", "work_programme", "roadmap":
	default:
		return
	}
	for _, k := range r.t.Under(d.cl.Sent, d.node, "for") {
		if !r.t.Timely(d.cl.Sent, k) {
			continue
		}
		if v, ok := r.t.DateValue(r.t.MentionIndex(d.cl.Sent, k)); ok && (len(v.Value) == len("2025") || len(v.Value) == len("2021/2025")) {
			d.Add("period", v)
		}
	}
}

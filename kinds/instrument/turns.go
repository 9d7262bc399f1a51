package instrument

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
)

// turns reads an act done by several in turn, each on its day: "was ratified by
// Peru in 2017, by Chile in 2018 and by Cuba in 2019".
func (r *reader) turns(d *draft) {
	acts := d.Fields["act"]
	if len(acts) != 1 || !alone[acts[0].Value] || d.Polarity == chancery.Denied {
		return
	}
	var out []chancery.Value
	for _, i := range r.after(d.cl) {
		m := &r.t.Res.Mentions[i]
		switch {
		case m.Class == mention.Party && (r.word(d.cl.Sent, m.First-1) == "by" || len(out) > 0 && out[len(out)-1].Date != nil):
			if vs := r.t.PartiesAt(m.Span); len(vs) == 1 && r.listed(d.cl.Sent, m.First-1) {
				a := acts[0]
				a.By, a.Date = &vs[0], nil
				out = append(out, a)
			}
		case m.Class == mention.Date && len(out) > 0 && out[len(out)-1].Date == nil:
			if v, ok := r.t.DateValue(i); ok {
				out[len(out)-1].Date = &v
			}
		case m.Class == mention.Date && len(out) == 0 && !d.cl.Passive && acts[0].By != nil && acts[0].Date != nil: // "Peru ratified it in 2017, Chile in 2018"
			if v, ok := r.t.DateValue(i); ok && v.Value == acts[0].Date.Value {
				out = append(out, acts[0])
			}
		}
	}
	undated := func(v chancery.Value) bool { return v.Date == nil }
	if len(out) < 2 || slices.ContainsFunc(out, undated) {
		return
	}
	d.Fields["act"] = out
	for _, a := range out {
		d.Add("party", *a.By)
	}
}

// listed reports whether a token stands before the next of those who act in turn.
func (r *reader) listed(s, tok int) bool {
	switch r.word(s, tok) {
	case "by", ",", "and", ";", "while", "but", "then":
		return true
	}
	return false
}

// after returns the mentions behind a clause's verb in its sentence.
func (r *reader) after(cl *clause.Clause) []int {
	var out []int
	end := cl.Span().End
	for i, m := range r.t.Res.Mentions {
		if m.Sent == cl.Sent && m.Start >= end && m.Within < 0 {
			out = append(out, i)
		}
	}
	return out
}

func (r *reader) word(s, tok int) string {
	if tok < 0 {
		return ""
	}
	tok = max(tok, 0)
	w := strings.ToLower(r.t.Sents[s].Tokens[tok].Form)
	if w == "the" && tok > 0 {
		return strings.ToLower(r.t.Sents[s].Tokens[tok-1].Form)
	}
	return w
}

package undertaking

import (
	_ "embed"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/area"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/rule"
)

//go:embed rules.txt
var rules string

// New returns the kind with its rules; its error lists every bad line.
func New() (read.Kind, error) {
	set, err := rule.Parse(&Kind, "kinds/undertaking/rules.txt", rules)
	if err != nil {
		return read.Kind{}, err
	}
	return read.Kind{Kind: &Kind, Rules: set, Read: func(t *clause.Text) []chancery.Claim {
		r := reader{t: t}
		for _, m := range set.Match(t) {
			r.read(m)
		}
		return r.fold()
	}}, nil
}

type reader struct {
	t      *clause.Text
	drafts []draft
}

// A draft is a claim in the making with its clause.
type draft struct {
	chancery.Claim
	cl *clause.Clause
}

// read completes a match: who undertakes, how firmly, in which areas, by when.
func (r *reader) read(m rule.Match) {
	cl := m.Clause
	if !real(m) || r.t.InTitle(cl.Sent) {
		return
	}
	d := draft{m.Copy(), cl}
	r.by(&d)
	r.strength(&d, m)
	text := &d.Fields["text"][0]
	if n, ok := m.At["text"]; ok && m.Rule.Name == "standing-offer" { // what becomes of the offer is told behind it
		sp := r.t.Extent(cl.Sent, n)
		*text = r.t.Value(sp.Of(r.t.Doc.Text), sp)
	}
	if rest, ok := strings.CutPrefix(text.Value, "that "); ok {
		if m.Rule.Name == "agree" && !ours(rest) && !r.aboutUs(&d, text.Span) && !r.toBeDone(m) {
			return
		}
		cutTo(text, rest)
	} else if rest, ok := strings.CutPrefix(text.Value, "to "); ok {
		cutTo(text, rest)
	}
	if len(d.Fields["by"]) == 0 && !r.somebody(&d) || !worth(text.Value, d.First("strength")) || elevation(text.Value) {
		return
	}
	if d.Polarity == chancery.Denied && cl.NoObject() { // "will build no dams": the words deny, what is decided is decided
		d.Polarity = chancery.Asserted
	}
	if d.Polarity == chancery.Denied && (d.First("strength") == "pledged" || d.First("strength") == "decided") || m.Rule.Name != "will" && m.Rule.Name != "if" && m.Rule.Name != "can" && text.Span.Contains(cl.Span()) {
		return
	}
	if d.First("strength") == "discussed" && (r.athome(&d) || cl.Lemma == "consider" && cl.Progressive()) || !official(&d) {
		return
	}
	if r.mereName(text.Span) || strings.HasSuffix(text.Value, ":") {
		return
	}
	for _, sp := range r.t.Parts(cl.Sent, text.Span) {
		part := draft{d.Copy(), cl}
		part.Fields["text"] = []chancery.Value{r.t.Value(sp.Of(r.t.Doc.Text), sp)}
		r.complete(&part, m)
	}
}

// complete adds what the words of an undertaking say besides: its areas, by when
// and towards whom, how it was answered.
func (r *reader) complete(d *draft, m rule.Match) {
	sp := d.Fields["text"][0].Span
	r.answer(d, m)
	d.Add("area", area.Values(r.t.Doc, sp)...)
	r.due(d, sp)
	r.toward(d, m)
	if len(d.Fields["to"]) == 0 {
		delete(d.Fields, "to")
	}
	d.Modality = modality(d.First("strength"), d.cl, m.Rule.Name)
	r.attribution(d)
	r.drafts = append(r.drafts, *d)
}

// toBeDone reports whether what is agreed on is that somebody will do something.
func (r *reader) toBeDone(m rule.Match) bool {
	n, ok := m.At["text"]
	that := r.t.At(m.Clause.Sent, max(n, 0))
	return ok && that != nil && acts(that)
}

// cutTo leaves of a text only how it ends.
func cutTo(text *chancery.Value, rest string) {
	text.Span.Start = text.Span.End - len(rest)
	text.Value, text.Text = rest, rest
}

// exploring are complements that promise only to look at something.
var exploring = map[string]bool{"explore": true, "consider": true, "study": true, "examine": true, "discuss": true, "look": true, "review": true, "assess": true}

// mereName tells a text that is no more than a party's name, its clause cut off.
func (r *reader) mereName(sp chancery.Span) bool {
	for _, v := range r.t.PartiesAt(sp) {
		if sp.End-v.Span.End <= 1 && v.Span.Start-sp.Start <= len("the ") {
			return true
		}
	}
	return false
}

// strength weakens an agreement to explore and joins what parties will do
// together.
func (r *reader) strength(d *draft, m rule.Match) {
	v := &d.Fields["strength"][0]
	switch v.Value {
	case "agreed":
		if n, ok := m.At["text"]; ok && exploring[r.t.Sents[d.cl.Sent].Nodes[n].Lemma] {
			v.Value = "agreed_to_explore"
		}
	case "pledged":
		if len(d.Fields["by"]) > 1 && m.Rule.Name == "undertake" {
			v.Value = "agreed"
		}
	case "decided":
		if len(d.Fields["by"]) > 1 && (m.Rule.Name == "will" || m.Rule.Name == "if" || m.Rule.Name == "intend" || m.Rule.Name == "task") {
			v.Value = "agreed"
		}
	case "reaffirmed", "readiness":
		if d.cl.Modality == chancery.Planned && m.Rule.Name != "continue" {
			v.Value = "pledged"
		}
	}
}

// due reads a deadline inside the text: "by 2030".
func (r *reader) due(d *draft, sp chancery.Span) {
	if v, ok := r.t.Deadline(sp); ok {
		d.Add("due", v)
	} else if v, ok := r.t.ToCome(sp); ok {
		d.Add("due", v)
	}
}

// modality of an undertaking is that of the saying: what is agreed is agreed,
// though the thing lies ahead.
func modality(strength string, cl *clause.Clause, rule string) chancery.Modality {
	if cl.Modality != chancery.Alleged && (rule == "will" || rule == "continue" || strength == "pledged") {
		return chancery.Actual
	}
	return cl.Modality
}

func (r *reader) attribution(d *draft) {
	if src := d.cl.Said; src != nil {
		as := r.t.Actors(src.Sent, src.Node)
		vs := append(r.t.People(as), r.t.Parties(as)...)
		for _, v := range vs[:min(1, len(vs))] {
			if !d.Has("by", v.Value) {
				d.Add("attribution", v)
			}
		}
	}
}

// fold drops what is said twice: a text that stands within another of the same
// clause or sentence and by the same people.
func (r *reader) fold() []chancery.Claim {
	var out []chancery.Claim
	for i, d := range r.drafts {
		if !r.covered(i) {
			out = append(out, d.Claim)
		}
	}
	return out
}

func (r *reader) covered(i int) bool {
	d := r.drafts[i]
	sp := d.Fields["text"][0].Span
	for k, o := range r.drafts {
		other := o.Fields["text"][0].Span
		if k == i || !other.Contains(sp) {
			continue
		}
		if other != sp || k < i {
			return true
		}
	}
	return false
}

package instrument

import (
	"regexp"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/area"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/rule"
)

// relating are verbs by which one text speaks of another, with the field.
var relating = map[string]string{"amend": "amends", "revise": "amends", "supplement": "amends", "replace": "replaces", "supersede": "replaces", "implement": "implements"}

// related notes which text this one amends, replaces or carries out: "a protocol
// amending the convention with Peru". Whose that is, this one is too.
func (r *reader) related(d *draft) {
	for _, cl := range r.t.Clauses {
		field := relating[cl.Lemma]
		if field == "" || cl.Sent != d.cl.Sent || cl.Parent == nil || cl.Parent.Node != d.node || !strings.HasPrefix(cl.Link, "acl") || cl.Passive {
			continue
		}
		for _, n := range cl.Nodes(clause.Object) {
			if code, _ := r.set.Tables["type"].Find(r.t.Words(cl.Sent, n)); code == "" && r.t.Noun(cl.Sent, n) != "one" {
				continue
			}
			d.Add(field, r.older(cl.Sent, n))
			d.Add("area", area.Values(r.t.Doc, r.t.Bare(cl.Sent, n))...)
			r.seen[[2]int{cl.Sent, n}] = true
			for _, prep := range []string{"between", "with"} {
				for _, k := range r.t.Under(cl.Sent, n, prep) {
					d.Add("party", r.t.Parties(r.t.Actors(cl.Sent, k))...)
				}
			}
		}
	}
	r.titled(d)
}

// succeed reads that a text already told of takes the place of another: "the
// agreement replaces a memorandum of 2007". Both are between the same.
func (r *reader) succeed(m rule.Match) {
	cl, at := m.Clause, m.At["type"]
	for _, n := range cl.Nodes(clause.Subject) {
		code, _ := r.set.Tables["type"].Find(r.t.Words(cl.Sent, n))
		if code == "" || cl.Modality != chancery.Actual || cl.Polarity == chancery.Denied || cl.Passive {
			continue
		}
		d := draft{Claim: m.Copy(), cl: cl, node: n, definite: r.t.Definite(cl.Sent, n), bare: true}
		d.Fields["type"] = []chancery.Value{r.t.Value(code, r.t.Span(cl.Sent, n))}
		r.back(&d)
		i := same(r.drafts, d)
		if i < 0 || !d.points || len(r.drafts[i].Fields["party"]) < 2 {
			continue
		}
		r.drafts[i].Add("replaces", r.older(cl.Sent, at))
		old := draft{Claim: m.Copy(), cl: cl, node: at}
		for _, v := range r.drafts[i].Fields["party"] {
			v.Basis = chancery.FromContext
			old.Add("party", v)
		}
		if r.describe(&old) {
			r.drafts = append(r.drafts, old)
		}
	}
}

// older returns what another text is called, with its year: "a memorandum of 2007".
func (r *reader) older(s, n int) chancery.Value {
	sp := r.t.Bare(s, n)
	if year := ofYear.FindString(r.t.Doc.Text[sp.End:r.t.Sents[s].End]); year != "" {
		sp.End += len(year)
	}
	return r.t.Value(sp.Of(r.t.Doc.Text), sp)
}

var ofYear = regexp.MustCompile(`^ (?:of|from) [12]\d{3}\b`)

// titled reads the same from a title: "Protocol amending the Treaty of 1990".
func (r *reader) titled(d *draft) {
	for _, v := range d.Fields["title"] {
		if at := strings.Index(v.Value, " amending the "); at > 0 && len(d.Fields["amends"]) == 0 {
			sp := chancery.Span{Start: v.Span.Start + at + len(" amending the "), End: v.Span.End}
			d.Add("amends", r.t.Value(sp.Of(r.t.Doc.Text), sp))
		}
	}
}

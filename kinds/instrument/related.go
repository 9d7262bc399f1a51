package instrument

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/area"
	"github.com/chancery-project/chancery/read/clause"
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
			if code, _ := r.set.Tables["type"].Find(r.t.Words(cl.Sent, n)); code == "" {
				continue
			}
			sp := r.t.Bare(cl.Sent, n)
			d.Add(field, r.t.Value(sp.Of(r.t.Doc.Text), sp))
			d.Add("area", area.Values(r.t.Doc, sp)...)
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

// titled reads the same from a title: "Protocol amending the Treaty of 1990".
func (r *reader) titled(d *draft) {
	for _, v := range d.Fields["title"] {
		if at := strings.Index(v.Value, " amending the "); at > 0 && len(d.Fields["amends"]) == 0 {
			sp := chancery.Span{Start: v.Span.Start + at + len(" amending the "), End: v.Span.End}
			d.Add("amends", r.t.Value(sp.Of(r.t.Doc.Text), sp))
		}
	}
}

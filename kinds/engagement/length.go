package engagement

import (
	"strings"

	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/quantity"
)

// length records how many days a visit takes, as its noun is told: "a three-day
// state visit".
func (r *reader) length(d *draft) {
	vs := d.Fields["type"]
	if len(vs) == 0 || vs[0].Text == "" || !journey(vs[0].Value) {
		return
	}
	doc, noun := r.t.Doc.Text, vs[0].Span
	for i := range r.t.Res.Mentions {
		m := &r.t.Res.Mentions[i]
		if m.Sent != d.cl.Sent || m.Class != mention.Date || m.End > noun.Start {
			continue
		}
		count, ok := strings.CutSuffix(strings.ToLower(m.Of(doc)), "-day")
		if between := doc[m.End:noun.Start]; !ok || len(strings.Fields(between)) > 2 || strings.ContainsAny(between, ",;:.()") {
			continue
		}
		if q := quantity.Find([]string{count}); len(q) == 1 && q[0].Unit == "count" {
			d.Add("days", r.t.Value(q[0].Value, m.Span))
		}
	}
}

package instrument

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/area"
)

// areas records the fields that a text's own name says: those of its title, or
// of the words before its noun ("air services agreement"), or of the noun
// itself ("ceasefire").
func (r *reader) areas(d *draft, title chancery.Span) {
	doc, words := r.t.Doc, title
	if title.Empty() {
		core, head := r.t.CoreSpan(d.cl.Sent, d.node), r.t.Span(d.cl.Sent, d.node)
		words = chancery.Span{Start: core.Start, End: max(core.Start, head.Start)}
		if i := strings.LastIndexAny(words.Of(doc.Text), "'’"); i >= 0 { // "the energy ministry's memorandum"
			words.Start += i
		}
		if len(area.In(words.Of(doc.Text))) == 0 {
			words = head
		}
	}
	d.Add("area", area.Values(doc, words)...)
}

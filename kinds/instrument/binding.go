package instrument

import (
	"strings"

	"github.com/chancery-project/chancery"
)

// binding records whether a text binds in law, where the words before its noun
// say so ("a non-binding memorandum"), or a sentence about it does.
func (r *reader) binding(d *draft) {
	if d.Rule == "instrument/bind" {
		if d.Polarity == chancery.Denied {
			d.Fields["binding"][0].Value = "no"
		}
		d.Polarity, d.Modality = chancery.Asserted, chancery.Actual
		return
	}
	core := r.t.CoreSpan(d.cl.Sent, d.node)
	words := strings.ToLower(core.Of(r.t.Doc.Text))
	at := strings.Index(words, "binding ")
	if at < 0 {
		return
	}
	sp := chancery.Span{Start: core.Start + at, End: core.Start + at + len("binding")}
	for _, not := range []string{"non-", "non", "not legally ", "not "} {
		if strings.HasSuffix(words[:at], not) {
			sp.Start -= len(not)
			d.Add("binding", r.t.Value("no", sp))
			return
		}
	}
	d.Add("binding", r.t.Value("yes", sp))
}

package resolve

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
)

// steps are words for a day told by the day before it in the text, with the
// days between.
var steps = map[string]int{
	"the same day": 0, "same day": 0, "that day": 0, "that same day": 0, "the same evening": 0, "that evening": 0, "the same morning": 0,
	"the following day": 1, "the next day": 1, "next day": 1, "the day after": 1, "a day later": 1,
	"the previous day": -1, "the day before": -1, "a day earlier": -1,
}

// days dates "the same day", "the following day" by the last day named before
// them, in their own sentence or one of the two before.
func (r *reader) days() {
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Class != mention.Date || m.Date.Date != "" {
			continue
		}
		step, ok := steps[strings.ToLower(strings.Join(strings.Fields(m.Of(r.Doc.Text)), " "))]
		if !ok {
			continue
		}
		first, last, ok := r.dateBefore(i).Bounds()
		if ok && first.Equal(last) {
			m.Date.Date, m.Date.Basis = chancery.Day(first.AddDate(0, 0, step)), chancery.FromContext
		}
	}
}

// dateBefore returns the last date named before mention i.
func (r *reader) dateBefore(i int) chancery.Date {
	for j := i - 1; j >= 0 && r.Mentions[j].Sent >= r.Mentions[i].Sent-2; j-- {
		if o := &r.Mentions[j]; o.Class == mention.Date && o.Date.Date != "" {
			return o.Date.Date
		}
	}
	return ""
}

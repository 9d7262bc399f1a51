package relation

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// stage groups acts that one document reports as one step.
var stage = map[string]string{
	"elevated": "up", "agreed_to_elevate": "up", "established": "new", "agreed_to_establish": "new",
	"restored": "back", "agreed_to_restore": "back", "mention": "mention", "reaffirmed": "mention",
	"admitted": "in", "acceded": "in",
}

// fold makes one claim of what a document says twice: a step told again, a
// level mentioned again, and a mere "partnership" between parties whose level
// it names elsewhere.
func (r *reading) fold(cs []chancery.Claim) []chancery.Claim {
	slices.SortStableFunc(cs, func(a, b chancery.Claim) int { return r.weight(a) - r.weight(b) })
	var out []chancery.Claim
	for _, c := range cs {
		if !slices.ContainsFunc(out, func(o chancery.Claim) bool { return covers(o, c) }) {
			out = append(out, c)
			continue
		}
		i := slices.IndexFunc(out, func(o chancery.Claim) bool { return covers(o, c) })
		if sameStep(out[i], c) {
			complete(&out[i], c)
		}
	}
	return out
}

// weight orders claims: steps before mentions, the body before the title, what
// says who speaks before what does not.
func (r *reading) weight(c chancery.Claim) int {
	w := 0
	if stage[c.First("act")] == "mention" {
		w += 8
		if c.First("level") == "partnership" || c.First("level") == "other" {
			w += 4
		}
	}
	if stage[c.First("act")] == "new" {
		w++ // after "elevated", which says the same and more
	}
	if r.t.Doc.Region(c.Evidence.Start) != chancery.Body {
		w += 2
	}
	return w
}

// covers tells whether o already says what c says.
func covers(o, c chancery.Claim) bool {
	if !sameParties(o, c) || o.Polarity != c.Polarity {
		return false
	}
	mention := stage[c.First("act")] == "mention"
	if o.First("level") != c.First("level") {
		return mention && c.First("level") == "partnership" && leveled(o)
	}
	if mention && stage[o.First("act")] != "mention" {
		return c.First("voice") != "one_sided"
	}
	if stage[o.First("act")] == "up" && stage[c.First("act")] == "new" && o.Modality == c.Modality {
		return chancery.Date(o.First("date")).Compatible(chancery.Date(c.First("date"))) // one text makes what the leaders agreed on
	}
	return sameStep(o, c)
}

// leveled tells a claim whose level a mere "partnership" may stand for.
func leveled(o chancery.Claim) bool {
	return strings.Contains(o.First("level"), "partner") || o.First("level") == "alliance"
}

// sameStep tells two claims of one act.
func sameStep(o, c chancery.Claim) bool {
	a, b := o.First("act"), c.First("act")
	if a != b && (stage[a] == "" || stage[a] != stage[b]) {
		return false
	}
	if stage[a] == "mention" && o.First("voice") == "one_sided" && c.First("voice") == "one_sided" {
		return true
	}
	return chancery.Date(o.First("date")).Compatible(chancery.Date(c.First("date")))
}

// sameParties tells claims of the same parties, in any order.
func sameParties(a, b chancery.Claim) bool {
	x, y := a.All("party"), b.All("party")
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// complete fills what a claim lacks from one that says the same.
func complete(to *chancery.Claim, c chancery.Claim) {
	for _, f := range []string{"date", "since", "previous_level", "by_instrument"} {
		if len(to.Fields[f]) == 0 {
			to.Add(f, c.Fields[f]...)
		}
	}
}

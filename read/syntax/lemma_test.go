package syntax

import (
	"strings"
	"testing"
)

func TestLemma(t *testing.T) {
	m := load(t)
	for tag, cases := range map[string]string{
		"VBD": "reaffirmed=reaffirm pledged=pledge convened=convene postponed=postpone initialled=initial controlled=control met=meet ratified=ratify agreed=agree inked=ink Held=hold shot=shoot bombed=bomb ruled=rule withheld=withhold",
		"VBG": "visiting=visit hosting=host chairing=chair lying=lie planning=plan urging=urge",
		"VBZ": "signs=sign relies=rely discusses=discuss has=have",
		"NNS": "treaties=treaty sanctions=sanction memoranda=memorandum vetoes=veto cargoes=cargo envoys=envoy women=woman crises=crisis",
		"NN":  "shot=shot",
		"NNP": "Nations=Nations Kenya=Kenya",
		"POS": "’s='s",
		"RB":  "n’t=not",
	} {
		for c := range strings.FieldsSeq(cases) {
			form, want, _ := strings.Cut(c, "=")
			if got := m.lemmas.lemma(form, tag); got != want {
				t.Errorf("lemma(%s, %s) = %s, want %s", form, tag, got, want)
			}
		}
	}
}

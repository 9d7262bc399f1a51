package measure

import (
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
)

// What a measure leaves out it takes from the one before it: the striker struck
// back at, the side it goes on against, what another "did the same". Nothing
// comes from far off, from a denial, or where the subject is a third.
func TestContext(t *testing.T) {
	r := reader1(t)
	far := strings.Repeat("The weather in the capital stayed dry, and nobody said a word. ", 10)
	for text, want := range map[string]string{
		"Mali expelled two Togolese diplomats. Togo raised its import duties.":                            "MLI>TGO TGO>MLI",
		"Mali expelled two Togolese diplomats. It also recalled its ambassador.":                          "MLI>TGO MLI>TGO",
		"Mali expelled two Togolese diplomats. Mali closed two missions.":                                 "MLI>TGO MLI>",
		"Mali expelled two Togolese diplomats. Ghana recalled its ambassador.":                            "MLI>TGO GHA>",
		"Mali expelled two Togolese diplomats. " + far + "Togo raised its import duties.":                 "MLI>TGO",
		"Mali expelled two Togolese diplomats. Ghana and Benin did the same.":                             "MLI>TGO GHA+BEN>TGO",
		"Mali did not expel the Togolese ambassador. Ghana followed suit.":                                "MLI>TGO",
		"Mali expelled two Togolese diplomats. Mali did the same in 2019.":                                "MLI>TGO",
		"Mali blacklisted a Togolese bank. Chad joined the move. Ghana has not done so.":                  "MLI>TGO TCD>TGO GHA>TGO",
		"Mali opened a school in Lomé. Ghana followed suit.":                                              "",
		"Mali and Togo have agreed to abolish tariffs on rice. Togo will abolish its duty on Mali's tea.": "TGO>MLI",
	} {
		var got []string
		for _, c := range claims(t, r, text) {
			got = append(got, sides(&c, "by")+">"+sides(&c, "to"))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %q, want %q", text, s, want)
		}
	}
}

func sides(c *chancery.Claim, field string) string { return strings.Join(c.All(field), "+") }

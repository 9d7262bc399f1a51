package area

import (
	"slices"
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
)

func TestIn(t *testing.T) {
	for text, want := range map[string]string{
		"deepen ties in trade, investment and e-commerce":                        "trade investment digital_economy",
		"a memorandum on cultural and sports exchanges":                          "culture_sport_media",
		"green and digital shipping routes":                                      "transport_connectivity",
		"small and medium-sized enterprises":                                     "industry_smes",
		"fighting terrorism and drug trafficking":                                "counter_terrorism_crime",
		"exchanged views on the weather":                                         "",
		"mining and refining of critical raw materials":                          "critical_minerals",
		"food security through irrigation of more wheat":                         "agriculture_food",
		"vocational training and people-to-people contacts":                      "education people_tourism",
		"a party of friends":                                                     "",
		"malicious use of information and communication technologies, and space": "ict_security nuclear_space",
	} {
		var got []string
		for _, h := range In(text) {
			got = append(got, h.Code)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("In(%q) = %v, want %s", text, got, want)
		}
	}
}

func TestCodesAreTheRegisters(t *testing.T) {
	for p, code := range phrases() {
		if code != "-" && !slices.Contains(chancery.Areas(), code) {
			t.Errorf("%q has the code %q, which the register does not know", p, code)
		}
		if len(strings.Fields(p)) > longest {
			t.Errorf("%q is longer than what is looked for", p)
		}
	}
}

func TestBeyond(t *testing.T) {
	for text, want := range map[string]string{
		"expand cooperation in stamp collecting":                "stamp collecting",
		"strengthen cooperation in the field of falconry, they": "falconry",
		"deepen cooperation in all fields":                      "",
		"their cooperation on and in the region":                "",
		"a dance in the street":                                 "",
		"cooperation in ":                                       "",
	} {
		h, ok := beyond(text)
		if got := h.Of(text); ok != (want != "") || ok && got != want {
			t.Errorf("beyond(%q) = %q, want %q", text, got, want)
		}
	}
}

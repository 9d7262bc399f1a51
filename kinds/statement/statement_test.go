package statement

import (
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/source"
)

// stated reads a sentence and returns each statement as rule, speaker and about.
func stated(t *testing.T, text string) string {
	t.Helper()
	kind, err := New()
	if err != nil {
		t.Fatal(err)
	}
	r, err := read.New(kind)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := source.Text("example", []byte("date: 2022-06-15\n\n"+text), source.Options{AnyLanguage: true})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, c := range r.Document(doc) {
		out = append(out, strings.TrimPrefix(c.Rule, "statement/")+" "+who(&c, "speaker")+">"+who(&c, "about"))
	}
	return strings.Join(out, "; ")
}

func who(c *chancery.Claim, field string) string { return strings.Join(c.All(field), "+") }

// Whom a position is about: who owns or does what it is taken on, who is to do
// what is asked; never the speaker's own side.
func TestAbout(t *testing.T) {
	for text, want := range map[string]string{
		"Oman condemned the decision of Yemen.":                         "condemn OMN>YEM",
		"Oman condemned Yemeni and Iranian officials for the raid.":     "condemn OMN>YEM+IRN",
		"Oman demanded that Yemen release the crew.":                    "demand OMN>YEM",
		"Oman praised its own farmers at the fair.":                     "praise OMN>",
		"Oman rejected an offer of boats from Yemen.":                   "reject OMN>YEM",
		"The Omani government expressed its gratitude to Yemen.":        "voice OMN>YEM",
		"Oman lashed out at Yemen over the vote.":                       "lash-out OMN>YEM",
		"Oman declined to receive the Yemeni envoy.":                    "reject OMN>YEM",
		"Oman threatened to boycott the conference in Yemen.":           "threaten OMN>YEM",
		"The sultan's cook thanked the guests.":                         "",
		"Oman stressed that trade with Yemen had grown.":                "say OMN>",
		"The bakery in Oman rejected the offer of its rival in Muscat.": "",
	} {
		if got := stated(t, text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// A deed is told as done or under way, by a public actor, and the ontology knows
// it; a sum is an indicator's.
func TestDeeds(t *testing.T) {
	for text, want := range map[string]string{
		"Oman sent medicine to Yemen.":                        "give OMN>YEM",
		"Oman gave Yemen 2 million dollars.":                  "",
		"Oman promised to send medicine to Yemen.":            "",
		"Oman did not send medicine to Yemen.":                "",
		"A shipping line sent medicine to Yemen.":             "",
		"Oman has begun withdrawing its troops from Yemen.":   "pull-back OMN>YEM",
		"Oman was urged to withdraw its troops from Yemen.":   "",
		"Omani police arrested two Yemeni journalists.":       "curb OMN>YEM",
		"Two Yemeni journalists were arrested by Oman.":       "curb OMN>YEM",
		"Oman put a statue in the park.":                      "",
		"Oman put its army on alert.":                         "deploy OMN>",
		"Oman vowed to retaliate against Yemen.":              "vow OMN>YEM",
		"Oman gave its guests an hour to see the exhibition.": "",
	} {
		if got := stated(t, text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// What is plainly said is a statement unless another claim tells it: a position
// or deed that it holds, what one's own side does or plans.
func TestPlainlySaid(t *testing.T) {
	for text, want := range map[string]string{
		"Oman said that the harvest had failed.":                                         "say OMN>",
		"Oman said it would send medicine to Yemen.":                                     "",
		"Oman said it was ready to mediate.":                                             "",
		"Oman said its troops had attacked Yemeni positions.":                            "fire OMN>YEM",
		"\"We reject the report,\" said Omani minister Salim Al Harthy.":                 "reject Salim Al Harthy>",
		"Officials in Muscat said Yemen had shelled two villages.":                       "fire YEM>",
		"Oman warned that it would respond.":                                             "say OMN>",
		"Oman insisted that Yemen leave the island.":                                     "say OMN>YEM",
		"Omani minister Salim Al Harthy told reporters that Yemen was meddling in Oman.": "tell Salim Al Harthy>YEM",
		"Oman told reporters to leave.":                                                  "",
		"There has been progress, Oman said.":                                            "say OMN>",
	} {
		if got := stated(t, text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

package event

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-project/chancery"
)

// undertaking: what somebody promises, offers or agrees to is AGREE; what the
// promise is of may make it a threat, a concession or a demand.
func undertaking(c *chancery.Claim) code {
	what := deed(text(c, "text"))
	strength := c.First("strength")
	switch {
	case strength == "":
		return code{}
	case denied(c) || c.First("answer") == "declined":
		return declined(strength, what)
	case strength == "discussed" && actual(c.Modality):
		return code{"CONSULT", "", "040"}
	case strength == "discussed":
		return code{"AGREE", "", "036"}
	case strength == "requested":
		return demanded(what)
	case strength == "invited":
		return code{"AGREE", "", what.meeting("036", "030")}
	case strength == "welcomed":
		return code{"SUPPORT", "", "051"}
	case strength == "hoped" && !own(what):
		return code{}
	}
	return promise(strength, what)
}

// A doing is the words of an undertaking and what they are about.
type doing struct {
	text  string
	words string // spaced, what leads up to the verb left out
	topics
}

// deed reads the words of an undertaking; what only leads up to the verb goes.
func deed(text string) doing {
	s := spaced(text)
	for {
		lead := begins(s, "leads")
		if lead == "" {
			return doing{text, s, topicsOf(text)}
		}
		s = s[len(lead)-1:] // the last space begins what is left
	}
}

// begins reports whether the words begin with one of a sort (words.txt).
func (d doing) begins(sort string) bool { return begins(d.words, sort) != "" }

// backingWords is how early the word support must stand: "Algeria's support for".
const backingWords = 4

// first returns the first n words.
func (d doing) first(n int) string {
	ws := strings.Fields(d.words)
	return strings.Join(ws[:min(n, len(ws))], " ")
}

func (d doing) meeting(yes, no string) string {
	if d.topics["meet"] {
		return yes
	}
	return no
}

// own reports whether words that somebody hopes for are a doing of their own
// ("welcoming the President", "buy gas"), not a wish about the world.
func own(d doing) bool {
	first, _ := utf8.DecodeRuneInString(d.text)
	return d.topics["meet"] || !unicode.IsUpper(first) && !d.begins("others") && !d.topics["others"]
}

// promise codes what is undertaken by what it is.
func promise(strength string, d doing) code {
	switch {
	case d.begins("investigate"), d.begins("others") && topicsOf(d.first(backingWords))["inquiry"]: // "a swift inquiry"
		return code{"ACCUSE", "investigate", "090"}
	case d.begins("others") && topicsOf(d.first(backingWords))["reprisal"]:
		return code{"THREATEN", "", "130"}
	case hostile(d).plover != "":
		return hostile(d)
	case yielding(d) != "":
		return code{"CONCEDE", "", yielding(d)}
	case gave(d):
		return code{"AID", "", help(d, "07")}
	case giving(d):
		return code{"AGREE", "", help(d, "033")}
	case strength == "reaffirmed" && topicsOf(d.first(backingWords))["backing"]:
		return code{"SUPPORT", "", "051"}
	case d.topics["meet"]:
		return code{"AGREE", "", "036"}
	case d.topics["mediate"]:
		return code{"AGREE", "", "039"}
	case d.topics["intelligence"]:
		return code{"AGREE", "", "0314"}
	case d.topics["judicially"]:
		return code{"AGREE", "", "0313"}
	case d.topics["militarily"]:
		return code{"AGREE", "", "0312"}
	case d.topics["economic"]:
		return code{"AGREE", "", "0311"}
	}
	return code{"AGREE", "", "030"}
}

// hostile codes a promise of harm: it is a threat until it is carried out.
func hostile(d doing) code {
	t := d.topics
	switch {
	case d.begins("impose") && t["curbs"], d.begins("bar") && t["flows"], d.begins("punish"):
		return code{"THREATEN", "restrict", "1312"}
	case d.begins("expel"):
		return code{"THREATEN", "expel", "136"}
	case d.begins("arrest") && !t["decay"]:
		return code{"THREATEN", "arrest", "130"}
	case d.begins("ease") && t["curbs"]:
		return code{} // "suspend the tariffs"
	case d.begins("sever") && t["ties"], d.begins("leave") && t["texts"], d.begins("shutter"):
		return code{"THREATEN", "relations", "1313"}
	case d.begins("annex"):
		return code{"THREATEN", "territory", "1382"}
	case d.begins("fight") && !t["decay"]:
		return code{"THREATEN", "violence", "138"}
	case d.begins("deploy") && t["forces"] && !t["keeping"]:
		return code{"MOBILIZE", "troops", "152"}
	}
	return code{}
}

// yielding returns the CAMEO code of a promise to back down, "" for no such.
func yielding(d doing) string {
	t := d.topics
	switch {
	case d.begins("apologise"):
		return "080"
	case d.begins("ease") && t["barred"]:
		return "085"
	case d.begins("free") && d.captives():
		return "0841"
	case d.begins("cease") && t["ceasefire"]:
		return "0871"
	case d.begins("retreat"):
		return "0872"
	case d.begins("dismantle"):
		return "0873"
	case d.begins("admit") && t["access"]:
		return "086"
	case d.begins("resign"):
		return "083"
	}
	return ""
}

// captives reports whether somebody is to be set free: papers, sums and oil are
// released, too.
func (d doing) captives() bool { return d.topics["release"] && d.topics["captive"] }

// goods reports whether the words speak of something that helps.
func (d doing) goods() bool {
	return d.topics["money"] || d.topics["relief"] || d.topics["weapons"] || d.topics["helping"]
}

func giving(d doing) bool { return d.begins("give") && d.goods() }

func gave(d doing) bool {
	return d.begins("gave") && d.goods() || d.begins("forgave") && d.topics["debts"]
}

// help returns the CAMEO code of aid under a root: 07 for aid given, 033 for aid
// promised.
func help(d doing, root string) string {
	sub := "0"
	switch {
	case d.topics["keeping"]:
		sub = "4"
	case d.topics["weapons"]:
		sub = "2"
	case d.topics["relief"]:
		sub = "3"
	case d.topics["refuge"]:
		sub = "5"
	case d.topics["money"]:
		sub = "1"
	}
	if root == "033" && (sub == "0" || sub == "5") {
		return root
	}
	return root + sub
}

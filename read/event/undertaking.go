package event

import (
	"strings"

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
	words string
	topics
}

// deed reads the words of an undertaking; what only leads up to the verb goes.
func deed(text string) doing {
	s := spaced(text)
	for {
		lead := begins(s, "leads")
		if lead == "" {
			return doing{s, topicsOf(text)}
		}
		s = s[len(lead)-1:] // the last space begins what is left
	}
}

// begins reports whether the words begin with one of a sort (words.txt).
func (d doing) begins(sort string) bool { return begins(d.words, sort) != "" }

func (d doing) meeting(yes, no string) string {
	if d.topics["meet"] {
		return yes
	}
	return no
}

// own reports whether words that somebody hopes for are a doing of their own
// ("welcoming the President"), not a wish about the world.
func own(d doing) bool {
	first, _, _ := strings.Cut(strings.TrimSpace(d.words), " ")
	return strings.HasSuffix(first, "ing") || d.topics["meet"] || d.begins("own")
}

// promise codes what is undertaken by what it is.
func promise(strength string, d doing) code {
	switch {
	case d.begins("investigate"):
		return code{"ACCUSE", "investigate", "090"}
	case hostile(d).plover != "":
		return hostile(d)
	case yielding(d) != "":
		return code{"CONCEDE", "", yielding(d)}
	case gave(d):
		return code{"AID", "", help(d, "07")}
	case giving(d):
		return code{"AGREE", "", help(d, "033")}
	case strength == "reaffirmed" && d.begins("backing"):
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

func gave(d doing) bool { return d.begins("gave") && d.goods() }

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

// withdraws reports whether forces are to leave.
func (d doing) withdraws() bool {
	return d.topics["withdraw"] || d.topics["leaving"] && d.topics["forces"]
}

// demanded codes what is asked of another by what it is.
func demanded(d doing) code {
	k := code{"REQUEST", "", "100"}
	switch {
	case d.captives():
		return code{"REQUEST", "yield", "1053"}
	case d.topics["ease"]:
		return code{"REQUEST", "yield", "1054"}
	case d.topics["access"]:
		return code{"REQUEST", "yield", "1055"}
	case d.topics["ceasefire"] || d.withdraws() || d.topics["disarm"] || d.begins("stop"):
		return code{"REQUEST", "yield", "1056"}
	case d.topics["mediate"]:
		return code{"REQUEST", "meet", "108"}
	case d.topics["settle"]:
		return code{"REQUEST", "meet", "107"}
	case d.topics["meet"]:
		return code{"REQUEST", "meet", "106"}
	case d.topics["change"]:
		return code{"REQUEST", "change", "104"}
	case d.goods() || giving(d):
		return code{"REQUEST", "assist", "103"}
	case d.topics["assist"]:
		return code{"REQUEST", "assist", "102"}
	}
	return k
}

// declined codes a refusal; not to harm, to hope or to discuss is none, and what
// is reaffirmed or asked in the negative is no refusal.
func declined(strength string, d doing) code {
	switch strength {
	case "hoped", "welcomed", "discussed", "reaffirmed":
		return code{}
	case "requested":
		if d.begins("not") {
			return demanded(d)
		}
		return code{}
	}
	if hostile(d).plover != "" {
		return code{}
	}
	return refused(d)
}

// refused codes what somebody refuses by what it is.
func refused(d doing) code {
	switch {
	case d.topics["mediate"]:
		return code{"REJECT", "meet", "126"}
	case d.topics["settle"]:
		return code{"REJECT", "meet", "127"}
	case d.topics["ceasefire"] || d.withdraws() || d.captives() || d.topics["ease"] || d.topics["access"] || d.topics["disarm"]:
		return code{"REJECT", "yield", "124"}
	case d.topics["meet"]:
		return code{"REJECT", "meet", "125"}
	case d.topics["change"]:
		return code{"REJECT", "change", "123"}
	case giving(d):
		return code{"REJECT", "assist", "122"}
	case d.topics["assist"]:
		return code{"REJECT", "assist", "121"}
	}
	return code{"REJECT", "", "120"}
}

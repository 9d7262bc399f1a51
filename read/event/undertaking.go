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
		lead := begins(s, "to ", "will ", "would ", "shall ", "be ready to ", "continue to ", "keep ", "start ", "begin ", "also ", "soon ", "immediately ")
		if lead == "" {
			return doing{s, topicsOf(text)}
		}
		s = strings.TrimPrefix(s, " "+lead)
		s = " " + strings.TrimPrefix(s, " ")
	}
}

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
	return strings.HasSuffix(first, "ing") || d.topics["meet"] || begins(d.words, "work ", "host ", "see ", "welcome ", "receive ", "deepen ", "strengthen ", "expand ", "cooperate ", "sign ", "visit ", "conclude ") != ""
}

// promise codes what is undertaken by what it is.
func promise(strength string, d doing) code {
	switch {
	case begins(d.words, "investigat", "probe ", "open an inquiry", "open an investigation", "launch an investigation", "launch an inquiry", "set up an inquiry") != "":
		return code{"ACCUSE", "investigate", "090"}
	case hostile(d).plover != "":
		return hostile(d)
	case yielding(d) != "":
		return code{"CONCEDE", "", yielding(d)}
	case gave(d):
		return code{"AID", "", help(d, "07")}
	case giving(d):
		return code{"AGREE", "", help(d, "033")}
	case strength == "reaffirmed" && begins(d.words, "support", "his support", "her support", "its support", "our support", "their support", "full support", "backing", "solidarity", "unwavering support", "strong support", "steadfast support", "recognition of") != "":
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
	switch {
	case begins(d.words, "impose sanction", "impose new sanction", "impose further sanction", "impose additional sanction", "impose tariff", "impose a ", "impose an ", "sanction", "ban ", "boycott", "block ", "blacklist",
		"restrict ", "freeze ", "seize ", "close its border", "close the border", "raise tariffs", "cut off ") != "":
		return code{"THREATEN", "restrict", "1312"}
	case begins(d.words, "expel", "deport") != "":
		return code{"THREATEN", "expel", "136"}
	case begins(d.words, "arrest", "detain", "jail") != "":
		return code{"THREATEN", "arrest", "130"}
	case begins(d.words, "sever", "break off", "suspend", "recall", "downgrade", "cut ties", "cut relations", "cut diplomatic", "withdraw from the treaty", "withdraw from the agreement",
		"withdraw from the organi", "withdraw its ambassador", "withdraw from the convention", "leave the treaty", "quit ", "halt cooperation", "stop cooperation", "close its embassy") != "":
		return code{"THREATEN", "relations", "1313"}
	case begins(d.words, "annex", "occupy", "seize territory") != "":
		return code{"THREATEN", "territory", "1382"}
	case begins(d.words, "attack", "strike ", "bomb", "invade", "retaliate", "use force", "respond with force", "shell ", "destroy the enemy", "launch strikes", "launch an attack", "take revenge", "respond militarily") != "":
		return code{"THREATEN", "violence", "138"}
	case begins(d.words, "deploy troops", "deploy forces", "deploy its ", "mobilise", "mobilize", "send troops", "send warships", "put its forces on alert", "place its forces", "raise the alert", "reinforce its", "mass troops", "deploy additional troops", "call up reserv") != "":
		return code{"MOBILIZE", "troops", "152"}
	}
	return code{}
}

// yielding returns the CAMEO code of a promise to back down, "" for no such.
func yielding(d doing) string {
	switch {
	case begins(d.words, "apologi", "express regret", "pardon", "grant amnesty", "amnesty") != "":
		return "080"
	case begins(d.words, "ease ", "lift ", "lifting ", "remove ", "drop ", "waive ", "relax ", "abolish ", "reopen ", "open its border", "unfreeze", "reverse ", "withdraw the ban", "scrap ", "easing ") != "" && (d.topics["ease"] || holds(d.words, "sanction", "tariff", "embargo", "ban ", "restriction", "visa", "border", "blockade")):
		return "085"
	case begins(d.words, "release", "free ", "hand over", "return prisoners", "exchange prisoners") != "" && !holds(d.words, "trade "):
		return "0841"
	case d.topics["ceasefire"]:
		return "0871"
	case begins(d.words, "withdraw", "pull out", "pull back", "remove its troops", "hand back", "leave the territory", "de escalate") != "":
		return "0872"
	case d.topics["disarm"]:
		return "0873"
	case begins(d.words, "allow ", "admit ", "let ", "grant access", "open humanitarian") != "" && d.topics["access"]:
		return "086"
	case begins(d.words, "resign", "step down") != "":
		return "083"
	}
	return ""
}

// handed are verbs of giving.
var handed = []string{
	"provid", "giv", "donat", "grant ", "grants ", "granting ", "send", "deliver", "suppl", "extend", "allocat", "disburs", "contribut", "offer", "transfer", "cancel",
	"write off", "forgiv", "earmark", "lend", "rebuild",
}

// given are the same where they tell what has been done.
var given = []string{"gave ", "donated ", "provided ", "sent ", "delivered ", "supplied ", "handed over ", "disbursed ", "granted ", "contributed ", "lent ", "wrote off ", "cancelled ", "forgave ", "evacuated ", "airlifted "}

// goods reports whether the words speak of something that helps.
func (d doing) goods() bool {
	return d.topics["money"] || d.topics["relief"] || d.topics["weapons"] || holds(d.words, "aid ", "assistance ", "help ", "scholarship", "debt", "asylum ", "reparations", "relief ")
}

func giving(d doing) bool { return begins(d.words, handed...) != "" && d.goods() }

func gave(d doing) bool { return begins(d.words, given...) != "" && d.goods() }

// help returns the CAMEO code of aid under a root: 07 for aid given, 033 for aid
// promised.
func help(d doing, root string) string {
	sub := "0"
	switch {
	case holds(d.words, "peacekeepers "):
		sub = "4"
	case d.topics["weapons"]:
		sub = "2"
	case d.topics["relief"]:
		sub = "3"
	case holds(d.words, "asylum "):
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
	return d.topics["withdraw"] || holds(d.words, "withdraw", "pull out", "pull back", "leave ", "removal of ") &&
		holds(d.words, "troops ", "forces ", "soldiers ", "ships ", "boats ", "vessels ", "army ", "tanks ", "aircraft ", "fighters ", "militia")
}

// demanded codes what is asked of another by what it is.
func demanded(d doing) code {
	k := code{"REQUEST", "", "100"}
	switch {
	case d.topics["release"]:
		return code{"REQUEST", "yield", "1053"}
	case d.topics["ease"]:
		return code{"REQUEST", "yield", "1054"}
	case d.topics["access"]:
		return code{"REQUEST", "yield", "1055"}
	case d.topics["ceasefire"] || d.withdraws() || d.topics["disarm"] || begins(d.words, "withdraw", "cease ", "halt ", "refrain") != "":
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

// declined codes a refusal; not to harm, to hope or to discuss is none.
func declined(strength string, d doing) code {
	switch strength {
	case "hoped", "welcomed", "discussed":
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
	case d.topics["ceasefire"] || d.withdraws() || d.topics["release"] || d.topics["ease"] || d.topics["access"] || d.topics["disarm"]:
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

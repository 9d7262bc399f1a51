package event

import "github.com/chancery-project/chancery"

// steps codes what happens to a relation. A level that is only mentioned, or
// commemorated, is no event.
var steps = map[string]code{
	"established":         {"SUPPORT", "", "050"},
	"recognised":          {"SUPPORT", "", "054"},
	"restored":            {"SUPPORT", "", "050"},
	"admitted":            {"SUPPORT", "", "050"},
	"acceded":             {"SUPPORT", "", "050"},
	"elevated":            {"SUPPORT", "", "050"},
	"renewed":             {"SUPPORT", "", "050"},
	"reaffirmed":          {"SUPPORT", "", "051"},
	"agreed_to_establish": {"AGREE", "", "032"},
	"agreed_to_elevate":   {"AGREE", "", "032"},
	"agreed_to_restore":   {"AGREE", "", "032"},
	"applied":             {"REQUEST", "assist", "102"},
	"downgraded":          {"SANCTION", "withdraw", "161"},
	"suspended":           {"SANCTION", "withdraw", "161"},
	"severed":             {"SANCTION", "withdraw", "161"},
	"withdrew":            {"SANCTION", "withdraw", "161"},
}

// relation: ties that open or tighten are SUPPORT, those that loosen SANCTION.
func relation(c *chancery.Claim) code {
	k := steps[c.First("act")]
	loosens := k.plover == "SANCTION"
	switch {
	case k.plover == "":
		return code{}
	case denied(c) && loosens:
		return code{}
	case denied(c) && c.First("level") == "recognition":
		return code{"REJECT", "assist", "120"}
	case denied(c):
		return code{"REJECT", "assist", "121"}
	case loosens && !actual(c.Modality):
		return code{"THREATEN", "relations", "1313"}
	case loosens && c.First("act") == "suspended" && member(c.First("level")):
		return code{"SANCTION", "expel", "166"}
	case k.plover == "SUPPORT" && !actual(c.Modality):
		return code{"AGREE", "", "032"}
	}
	return k
}

// member reports whether a level is one of belonging to an organisation.
func member(level string) bool {
	switch level {
	case "member", "associate", "observer", "dialogue_partner", "sectoral_dialogue_partner":
		return true
	}
	return false
}

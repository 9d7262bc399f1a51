package event

import "github.com/chancery-project/chancery"

// done codes a deed by the verb that its words begin with and what they speak
// of: aid given, captives freed, troops moved, a curfew. What is merely sent is
// aid where it is for somebody.
func done(c *chancery.Claim, d doing) code {
	t := d.topics
	switch {
	case gave(d) && (len(c.Fields["about"]) > 0 || d.begins("aided")):
		return code{"AID", "", help(d, "07")}
	case d.begins("extradited") && (t["suspects"] || !d.begins("freed")):
		return code{"COOPERATE", "", "063"}
	case d.begins("freed") && t["captive"]:
		return code{"RETREAT", "release", "0841"}
	case d.begins("pardoned"):
		return code{"CONCEDE", "", "081"}
	case d.begins("withdrew") && (t["forces"] || topicsOf(lead(c))["forces"]):
		return code{"RETREAT", "withdraw", "0872"}
	case d.begins("dismantled") && t["arms"]:
		return code{"RETREAT", "disarm", "087"}
	case d.begins("let") && t["access"]:
		return code{"RETREAT", "access", "086"}
	case d.begins("probed") && t["inquiry"], d.begins("investigate"):
		return code{"ACCUSE", "investigate", "090"}
	case d.begins("sued"):
		return code{"ACCUSE", "allege", "115"}
	case d.begins("rescued") && len(c.Fields["about"]) > 0 && !t["money"]:
		return code{"AID", "", "073"}
	case d.begins("killed") && (t["targets"] || t["victims"] || t["suspects"] || t["captive"]), d.begins("exchanged") && t["fire"]:
		return code{"ASSAULT", "", "190"}
	case d.begins("struck") && t["targets"] && !(d.begins("tested") && len(c.Fields["about"]) == 0):
		return struck(d)
	case d.begins("tested") && t["rockets"]:
		return code{"MOBILIZE", "weapons", "150"}
	case d.begins("deployed") && t["alert"]:
		return code{"MOBILIZE", "troops", "152"}
	case d.begins("deployed") && t["forces"] && !t["keeping"]:
		return code{"MOBILIZE", "troops", "154"}
	}
	return coerced(d)
}

// struck tells the means of an attack.
func struck(d doing) code {
	switch t := d.topics; {
	case t["by air"]:
		return code{"ASSAULT", "aerial", "195"}
	case t["by drone"]:
		return code{"ASSAULT", "drone", "195"}
	case t["by gun"]:
		return code{"ASSAULT", "heavy-weapons", "194"}
	}
	return code{"ASSAULT", "", "190"}
}

// coerced codes what a government forbids, takes or allows again.
func coerced(d doing) code {
	t := d.topics
	switch {
	case d.begins("relented") && (t["curfew"] || t["emergency"]):
		return code{"CONCEDE", "", "081"}
	case d.begins("relented") && t["patrols"]:
		return code{"RETREAT", "withdraw", "0872"}
	case d.begins("relented") && t["entry"]:
		return code{"CONCEDE", "", "081"}
	case d.begins("relented") && t["objections"]:
		return code{"CONCEDE", "", "080"}
	case d.begins("decreed") && t["curfew"]:
		return code{"COERCE", "curfew", "1723"}
	case d.begins("decreed") && t["emergency"]:
		return code{"COERCE", "martial-law", "1724"}
	case d.begins("arrested") && t["captive"]:
		return code{"COERCE", "arrest", "173"}
	case d.begins("deported"):
		return code{"COERCE", "deport", "174"}
	case d.begins("captured") && t["places"] && !t["property"]:
		return code{"COERCE", "seize", "192"}
	case d.begins("seized") && t["property"]:
		return code{"COERCE", "seize", "171"}
	case d.begins("banned") && t["media"]:
		return code{"COERCE", "censor", "172"}
	case d.begins("banned") && t["liberties"]:
		return code{"COERCE", "restrict", "172"}
	}
	return code{}
}

package event

import "github.com/chancery-project/chancery"

// unfriendly codes an unfriendly act: done, threatened, and taken back.
var unfriendly = map[string]struct{ done, threat, lifted code }{
	"expulsion":                 {code{"SANCTION", "expel", "166"}, code{"THREATEN", "expel", "136"}, code{"CONCEDE", "", "080"}},
	"recall_of_ambassador":      {code{"SANCTION", "withdraw", "161"}, code{"THREATEN", "relations", "1313"}, code{"CONCEDE", "", "080"}},
	"summoning":                 {code{"ACCUSE", "disapprove", "111"}, code{"ACCUSE", "disapprove", "111"}, code{}},
	"sanction":                  {code{"SANCTION", "discontinue", "163"}, code{"THREATEN", "restrict", "1312"}, code{"RETREAT", "", "085"}},
	"tariff":                    {code{"SANCTION", "discontinue", "163"}, code{"THREATEN", "restrict", "1312"}, code{"RETREAT", "", "085"}},
	"embargo":                   {code{"SANCTION", "discontinue", "163"}, code{"THREATEN", "restrict", "1312"}, code{"RETREAT", "", "085"}},
	"visa_ban":                  {code{"SANCTION", "discontinue", "163"}, code{"THREATEN", "restrict", "1312"}, code{"CONCEDE", "", "081"}},
	"border_closure":            {code{"SANCTION", "discontinue", "160"}, code{"THREATEN", "restrict", "1312"}, code{"CONCEDE", "", "081"}},
	"suspension_of_cooperation": {code{"SANCTION", "discontinue", "160"}, code{"THREATEN", "relations", "1313"}, code{"CONCEDE", "", "080"}},
	"closure_of_mission":        {code{"SANCTION", "withdraw", "161"}, code{"THREATEN", "relations", "1313"}, code{"CONCEDE", "", "080"}},
	"ordered_closure":           {code{"SANCTION", "expel", "166"}, code{"THREATEN", "expel", "136"}, code{"CONCEDE", "", "080"}},
	"protest":                   {code{"ACCUSE", "disapprove", "111"}, code{"ACCUSE", "disapprove", "111"}, code{}},
}

// measure: an act announced counts as the act, one that is to be taken back as a
// concession in words. A measure that was not taken is no event.
func measure(c *chancery.Claim) code {
	m, known := unfriendly[c.First("type")]
	status := c.First("status")
	switch {
	case !known || denied(c):
		return code{}
	case status == "threatened" || c.Modality == chancery.Conditional || c.Modality == chancery.Proposed:
		return m.threat
	case status == "suspended" || status == "lifted" && !actual(c.Modality):
		return promised(m.lifted)
	case status == "lifted":
		return m.lifted
	case c.First("type") == "suspension_of_cooperation":
		return curtailed(c, m.done)
	}
	return m.done
}

// promised is a material concession that is still in words.
func promised(k code) code {
	if k.plover == "RETREAT" {
		k.plover = "CONCEDE"
	}
	return k
}

// curtailed tells talks broken off and aid withheld from other co-operation.
func curtailed(c *chancery.Claim, k code) code {
	about := topicsOf(text(c, "object"))
	switch {
	case about["mediate"]:
		return code{"SANCTION", "withdraw", "165"}
	case about["meet"]:
		return code{"SANCTION", "withdraw", "164"}
	case about["weapons"]:
		return code{"SANCTION", "discontinue", "1622"}
	case about["relief"]:
		return code{"SANCTION", "discontinue", "1623"}
	case about["money"]:
		return code{"SANCTION", "discontinue", "1621"}
	case about["anyaid"]:
		return code{"SANCTION", "discontinue", "162"}
	}
	return k
}

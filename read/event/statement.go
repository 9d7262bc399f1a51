package event

import "github.com/chancery-project/chancery"

// statement: praise is SUPPORT, blame ACCUSE, a demand REQUEST, a refusal
// REJECT. Plain saying is an event only where its verb makes it one.
func statement(c *chancery.Claim) code {
	if denied(c) || !actual(c.Modality) {
		return code{}
	}
	what := deed(text(c, "text"))
	switch c.First("stance") {
	case "praises", "supports", "welcomes":
		return code{"SUPPORT", "", "051"}
	case "concerned":
		if topicsOf(lead(c))["regrets"] {
			return code{"CONCEDE", "", "080"} // regret to somebody is an apology
		}
		return code{"ACCUSE", "disapprove", "110"}
	case "criticises", "condemns":
		return blame(lead(c))
	case "demands":
		return demanded(what)
	case "rejects":
		if topicsOf(lead(c))["denies"] {
			return code{} // CAMEO's 016 has no place in PLOVER
		}
		return refused(what)
	}
	if k := done(c, what); k.plover != "" {
		return k
	}
	return said(lead(c)+what.first(1), what)
}

// blame tells an accusation from disapproval by the verb.
func blame(lead string) code {
	if topicsOf(lead)["accuses"] {
		return code{"ACCUSE", "allege", "112"}
	}
	return code{"ACCUSE", "disapprove", "111"}
}

// said codes plain saying by its verb, where that does something.
func said(lead string, d doing) code {
	verb := topicsOf(lead)
	switch {
	case verb["threatens"], verb["warns"] && d.topics["consequences"]:
		return threat(d)
	case verb["accuses"]:
		return code{"ACCUSE", "allege", "112"}
	case verb["condemns"]:
		return code{"ACCUSE", "disapprove", "111"}
	case verb["apologises"]:
		return code{"CONCEDE", "", "080"}
	case verb["demands"]:
		return demanded(d)
	case verb["refuses"]:
		return refused(d)
	case verb["praises"]:
		return code{"SUPPORT", "", "051"}
	}
	return code{}
}

// threat codes a threat by what it is of.
func threat(d doing) code {
	if k := hostile(d); k.plover == "THREATEN" {
		return k
	}
	switch {
	case d.topics["shut"]:
		return code{"THREATEN", "restrict", "1312"}
	case d.topics["expelled"]:
		return code{"THREATEN", "expel", "136"}
	case d.topics["broken"]:
		return code{"THREATEN", "relations", "1313"}
	case d.topics["violent"]:
		return code{"THREATEN", "violence", "138"}
	}
	return code{"THREATEN", "", "130"}
}

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
		return code{"ACCUSE", "disapprove", "110"}
	case "criticises", "condemns":
		return blame(lead(c))
	case "demands":
		return demanded(what)
	case "rejects":
		return refused(what)
	}
	return said(lead(c), what)
}

// blame tells an accusation from disapproval by the verb.
func blame(lead string) code {
	if holds(lead, "accus", "blam", "alleg", "charg", "sue ", "sued ") {
		return code{"ACCUSE", "allege", "112"}
	}
	return code{"ACCUSE", "disapprove", "111"}
}

// said codes plain saying by its verb, where that does something.
func said(lead string, d doing) code {
	switch {
	case holds(lead, "threaten"), holds(lead, "warn") && holds(d.words, "consequence", "retaliat", "would respond", "will respond", "would act", "will act", "sanction", "strike", "force "):
		return threat(d)
	case holds(lead, "accus", "blam", "alleg"):
		return code{"ACCUSE", "allege", "112"}
	case holds(lead, "condemn", "denounc", "critici", "deplor", "rebuk"):
		return code{"ACCUSE", "disapprove", "111"}
	case holds(lead, "apologi"):
		return code{"CONCEDE", "", "080"}
	case holds(lead, "urg", "demand", "called on ", "calls on ", "appeal", "insist that "):
		return demanded(d)
	case holds(lead, "refus", "reject", "ruled out", "rules out"):
		return refused(d)
	case holds(lead, "prais", "thank", "congratulat", "commend", "hail", "endors"):
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
	case holds(d.words, "sanction", "tariff", "ban ", "embargo", "close the border"):
		return code{"THREATEN", "restrict", "1312"}
	case holds(d.words, "expel", "expulsion"):
		return code{"THREATEN", "expel", "136"}
	case holds(d.words, "sever", "suspend", "break off", "recall", "downgrade", "withdraw"):
		return code{"THREATEN", "relations", "1313"}
	case holds(d.words, "force ", "attack", "strike", "retaliat", "war ", "military"):
		return code{"THREATEN", "violence", "138"}
	}
	return code{"THREATEN", "", "130"}
}

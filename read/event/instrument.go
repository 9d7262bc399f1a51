package event

import (
	"slices"

	"github.com/chancery-project/chancery"
)

// acts codes what is done with an instrument, the weightiest last: where a claim
// tells several, the last of them here counts.
var acts = []struct {
	act string
	code
}{
	{"proposed", code{"AGREE", "", "030"}},
	{"negotiations_launched", code{"AGREE", "", "036"}},
	{"round_held", code{"CONSULT", "", "046"}},
	{"negotiations_concluded", code{"SUPPORT", "", "057"}},
	{"announced", code{"SUPPORT", "", "050"}},
	{"concluded", code{"SUPPORT", "", "057"}},
	{"initialled", code{"SUPPORT", "", "057"}},
	{"endorsed", code{"SUPPORT", "", "051"}},
	{"issued", code{"SUPPORT", "", "050"}},
	{"adopted", code{"SUPPORT", "", "050"}},
	{"signed", code{"SUPPORT", "", "057"}},
	{"exchanged", code{"SUPPORT", "", "057"}},
	{"amended", code{"SUPPORT", "", "057"}},
	{"upgraded", code{"SUPPORT", "", "057"}},
	{"extended", code{"SUPPORT", "", "057"}},
	{"renewed", code{"SUPPORT", "", "057"}},
	{"accepted", code{"SUPPORT", "", "057"}},
	{"acceded", code{"SUPPORT", "", "057"}},
	{"ratified", code{"SUPPORT", "", "057"}},
	{"provisionally_applied", code{"SUPPORT", "", "057"}},
	{"entered_into_force", code{"SUPPORT", "", "057"}},
	{"negotiations_suspended", code{"SANCTION", "withdraw", "164"}},
	{"suspended", code{"SANCTION", "discontinue", "160"}},
	{"withdrawn", code{"SANCTION", "withdraw", "160"}},
	{"denounced", code{"SANCTION", "withdraw", "160"}},
	{"terminated", code{"SANCTION", "discontinue", "160"}},
}

// stands gives the act behind a status, where a claim tells no act.
var stands = map[string]string{
	"proposed": "proposed", "under_negotiation": "round_held", "concluded": "concluded", "initialled": "initialled", "adopted": "adopted",
	"issued": "issued", "signed": "signed", "provisionally_applied": "provisionally_applied", "in_force": "entered_into_force",
	"suspended": "suspended", "terminated": "terminated",
}

// instrument: making and confirming a text is SUPPORT, meaning to AGREE, leaving
// it SANCTION, refusing it REJECT. A text that is only referred to has no code,
// nor has one that ran out or was replaced.
func instrument(c *chancery.Claim) code {
	k, act, real := weightiest(c)
	switch {
	case act == "":
		return code{}
	case denied(c):
		return refusedText(c, k)
	case k.plover == "SANCTION" && !real:
		return code{"THREATEN", "relations", "1313"}
	case k.plover == "SANCTION":
		return k
	case act == "proposed":
		return k
	case !real && act == "round_held":
		return code{"AGREE", "", "036"}
	case !real && c.First("type") == "ceasefire":
		return code{"AGREE", "", "035"}
	case !real:
		return code{"AGREE", "", "032"}
	case c.First("type") == "ceasefire":
		return truce(act, k)
	}
	return k
}

// weightiest returns the last of the acts that have happened, or, where none
// has, of those to come.
func weightiest(c *chancery.Claim) (k code, act string, real bool) {
	vs := slices.Clone(c.Fields["act"])
	if len(vs) == 0 {
		vs = []chancery.Value{{Value: stands[c.First("status")]}}
	}
	for _, done := range []bool{true, false} {
		for _, a := range acts {
			for _, v := range vs {
				m := c.Modality
				if v.Modality != "" {
					m = v.Modality
				}
				if v.Value == a.act && actual(m) == done {
					k, act, real = a.code, a.act, done
				}
			}
		}
		if act != "" {
			return k, act, real
		}
	}
	return code{}, "", false
}

// truce: a ceasefire in force is material, one announced a concession in words.
func truce(act string, k code) code {
	switch act {
	case "entered_into_force", "provisionally_applied":
		return code{"RETREAT", "ceasefire", "0871"}
	case "announced", "concluded", "negotiations_concluded", "accepted":
		return code{"CONCEDE", "", "0871"}
	}
	return k
}

// refusedText: a text that was refused or did not come about.
func refusedText(c *chancery.Claim, k code) code {
	switch c.First("type") {
	case "peace_agreement", "ceasefire":
		return code{"REJECT", "meet", "127"}
	}
	if k.plover == "SANCTION" {
		return code{} // not to leave is no refusal
	}
	return code{"REJECT", "", "120"}
}

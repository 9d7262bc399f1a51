package event

import (
	"slices"

	"github.com/chancery-project/chancery"
)

// visits are the engagements in which one side comes to the other.
var visits = []string{"visit", "state_visit", "official_visit", "working_visit", "private_visit", "transit"}

// assemblies are the engagements that organisations and groups hold.
var assemblies = []string{
	"summit", "leaders_meeting", "ministerial_meeting", "senior_officials_meeting", "consultation", "joint_commission", "working_group",
	"conference", "forum", "roundtable", "retreat",
}

// engagement: what took place is CONSULT, what is to come AGREE, what was called
// off or refused REJECT; an exercise is material co-operation.
func engagement(c *chancery.Claim) code {
	typ, status := c.First("type"), c.First("status")
	if typ == "" {
		return code{}
	}
	if typ == "exercise" {
		return exercise(c, status)
	}
	switch {
	case denied(c) || status == "cancelled":
		return code{"REJECT", "meet", "125"}
	case status == "postponed" && len(c.Fields["date"]) == 0:
		return code{"REJECT", "meet", "120"}
	case !held(c, status):
		return code{"AGREE", "", "036"}
	}
	switch {
	case typ == "phone_call" || typ == "video_call":
		return code{"CONSULT", "phone", "041"}
	case slices.Contains(visits, typ):
		return code{"CONSULT", "visit", "042"}
	case multilateral(c, typ):
		return code{"CONSULT", "multilateral", "040"}
	case third(c):
		return code{"CONSULT", "third-party", "044"}
	case len(c.Fields["host"]) > 0 && len(c.Fields["visitor"]) > 0:
		return code{"CONSULT", "visit", "042"}
	case topicsOf(text(c, "name", "purpose"))["mediate"]:
		return code{"CONSULT", "", "045"}
	case topicsOf(text(c, "name", "purpose"))["negotiating"]:
		return code{"CONSULT", "", "046"}
	}
	return code{"CONSULT", "", "040"}
}

// held reports whether an engagement has taken place or is taking place.
func held(c *chancery.Claim, status string) bool {
	switch status {
	case "held", "under_way":
		return true
	case "":
		return actual(c.Modality)
	}
	return false
}

// exercise: with another it is co-operation, alone a show of force.
func exercise(c *chancery.Claim, status string) code {
	joint := len(c.Fields["party"]) != 1
	switch {
	case denied(c) || status == "cancelled" || status == "postponed" && len(c.Fields["date"]) == 0:
		return code{"REJECT", "assist", "121"}
	case !held(c, status) && joint:
		return code{"AGREE", "", "031"}
	case !held(c, status):
		return code{}
	case joint:
		return code{"COOPERATE", "", "062"}
	}
	return code{"MOBILIZE", "troops", "150"}
}

// multilateral reports whether many meet, or an organisation or group does.
func multilateral(c *chancery.Claim, typ string) bool {
	owners := map[string]bool{}
	for _, p := range c.All("party") {
		owners[owner(p)] = true
	}
	if len(owners) > 2 {
		return true
	}
	if !slices.Contains(assemblies, typ) {
		return false
	}
	for p := range owners {
		if !state(p) {
			return true
		}
	}
	return len(owners) < 2 && len(c.Fields["name"]) > 0
}

// third reports whether two met where neither is at home.
func third(c *chancery.Claim) bool {
	ps := c.All("party")
	if len(ps) != 2 {
		return false
	}
	for _, f := range []string{"host", "country"} {
		if at := c.First(f); at != "" {
			return owner(at) != owner(ps[0]) && owner(at) != owner(ps[1])
		}
	}
	return len(c.Fields["sidelines_of"]) > 0
}

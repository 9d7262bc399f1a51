package event

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

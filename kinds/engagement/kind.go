// Package engagement reads who met whom, or is to meet: meetings, visits,
// calls, conferences, ceremonies and exercises.
package engagement

import "github.com/chancery-project/chancery"

// Kind describes an engagement: people or parties meet, or are to meet.
var Kind = chancery.Kind{
	Name: "engagement",
	Doc:  "people or parties meet, or are to meet",
	Fields: []chancery.Field{
		{
			Name: "type", Type: chancery.CodeField, Required: true, Doc: "the form of the meeting",
			Codes: []string{
				"summit", "leaders_meeting", "bilateral_meeting", "ministerial_meeting", "senior_officials_meeting", "consultation",
				"joint_commission", "working_group", "state_visit", "official_visit", "working_visit", "private_visit", "visit", "transit",
				"courtesy_call", "phone_call", "video_call", "conference", "forum", "roundtable", "ceremony", "credentials", "retreat", "exercise",
			},
			Near: [][]string{
				{"bilateral_meeting", "leaders_meeting", "summit"},
				{"leaders_meeting", "summit"},
				{"bilateral_meeting", "ministerial_meeting"},
				{"bilateral_meeting", "courtesy_call"},
				{"visit", "working_visit", "official_visit", "state_visit", "private_visit", "transit"},
				{"conference", "forum", "summit"},
				{"consultation", "senior_officials_meeting"},
				{"phone_call", "video_call"},
			},
		},
		{Name: "name", Type: chancery.TextField, Doc: "its name, where it has one"},
		{Name: "ordinal", Type: chancery.NumberField, Doc: "its number in a series"},
		{Name: "party", Type: chancery.PartyField, Many: true, Doc: "the parties that meet"},
		{Name: "host", Type: chancery.PartyField, Many: true, Doc: "the party that receives"},
		{Name: "visitor", Type: chancery.PartyField, Many: true, Doc: "the party that comes"},
		{Name: "person", Type: chancery.PersonField, Many: true, Doc: "who took part, with office and party"},
		{Name: "date", Type: chancery.DateField, Missing: "date", Doc: "the day now known"},
		{Name: "days", Type: chancery.NumberField, Length: "date", Doc: "how many days it takes, as said"},
		{Name: "previous_date", Type: chancery.DateField, Series: true, Doc: "the day given up"},
		{Name: "place", Type: chancery.TextField, Missing: "place", Doc: "where, as written"},
		{Name: "country", Type: chancery.PartyField, Doc: "the state it took place in"},
		{
			Name: "status", Type: chancery.CodeField, Doc: "how far it has come",
			Codes: []string{"held", "under_way", "planned", "proposed", "invited", "postponed", "cancelled"},
			Life:  [][]string{{"proposed"}, {"invited"}, {"planned"}, {"postponed"}, {"under_way"}, {"held", "cancelled"}},
		},
		{Name: "part_of", Type: chancery.TextField, Series: true, Doc: "the larger event it is a part of"},
		{Name: "sidelines_of", Type: chancery.TextField, Series: true, Doc: "the event it took place beside"},
		{Name: "during", Type: chancery.TextField, Series: true, Doc: "the visit or event during which"},
		{Name: "after", Type: chancery.TextField, Series: true, Doc: "what it followed"},
		{Name: "purpose", Type: chancery.TextField, Series: true, Doc: "what for"},
		{Name: "attribution", Type: chancery.ActorField, Many: true, Doc: "who says so, where not the document"},
	},
	Key:     []string{"type", "party"},
	Alt:     [][]string{{"type", "name="}, {"type", "person="}},
	Weak:    []string{"party", "person", "visitor", "name", "ordinal", "date", "country"},
	Anchors: []string{"date", "ordinal", "name#"},
	Firm:    [][]string{{"ordinal"}},
	Parties: []string{"party", "host", "visitor"},
	Status:  "status",
	Open:    []string{"invited", "proposed"},
}

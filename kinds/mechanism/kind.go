// Package mechanism reads standing bodies and series of meetings.
package mechanism

import "github.com/chancery-project/chancery"

// Kind describes a mechanism: a standing body or series.
var Kind = chancery.Kind{
	Name: "mechanism",
	Doc:  "a standing body or series",
	Fields: []chancery.Field{
		{Name: "name", Type: chancery.TextField, Required: true, Doc: "its name, without the number of a session"},
		{Name: "party", Type: chancery.PartyField, Many: true, Doc: "the parties to it"},
		{
			Name: "level", Type: chancery.CodeField, Doc: "who sits in it",
			Codes: []string{
				"leaders", "ministers", "senior_officials", "joint_commission", "working_group", "business", "parliamentary", "track_two",
			},
			Near: [][]string{{"ministers", "joint_commission"}, {"senior_officials", "working_group"}},
		},
		{
			Name: "status", Type: chancery.CodeField, Doc: "whether it stands",
			Codes: []string{"proposed", "agreed", "existing", "upgraded", "suspended", "abolished"},
			Life:  [][]string{{"proposed"}, {"agreed"}, {"existing"}, {"upgraded"}, {"suspended"}, {"abolished"}},
		},
		{
			Name: "periodicity", Type: chancery.CodeField, Missing: "periodicity", Doc: "how often it meets",
			Codes: []string{"yearly", "twice_yearly", "quarterly", "monthly", "every_two_years", "regular", "other"},
			Near:  [][]string{{"regular", "yearly", "twice_yearly", "quarterly", "monthly", "every_two_years"}},
		},
		{Name: "ordinal", Type: chancery.NumberField, Series: true, Doc: "the number of the session spoken of"},
		{Name: "last", Type: chancery.TextField, Series: true, Doc: "the last session"},
		{Name: "next", Type: chancery.TextField, Series: true, Missing: "next session", Doc: "the next session"},
		{Name: "proposed_by", Type: chancery.ActorField, Many: true, Doc: "who proposed it"},
		{Name: "attribution", Type: chancery.ActorField, Many: true, Doc: "who says so, where not the document"},
	},
	Key:     []string{"name", "party"},
	Weak:    []string{"level"},
	Parties: []string{"party"},
	Status:  "status",
	Open:    []string{"proposed", "agreed"},
}

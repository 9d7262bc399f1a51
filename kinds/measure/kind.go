// Package measure reads unfriendly acts: the register also follows relations
// downwards.
package measure

import "github.com/chancery-project/chancery"

// Kind describes a measure: an unfriendly act of one party against another.
var Kind = chancery.Kind{
	Name: "measure",
	Doc:  "an unfriendly act of one party against another",
	Fields: []chancery.Field{
		{
			Name: "type", Type: chancery.CodeField, Required: true, Doc: "what sort of act",
			Codes: []string{
				"expulsion", "recall_of_ambassador", "summoning", "sanction", "tariff", "visa_ban", "suspension_of_cooperation",
				"closure_of_mission", "ordered_closure", "border_closure", "embargo", "protest",
			},
		},
		{Name: "by", Type: chancery.PartyField, Many: true, Required: true, Doc: "who acts"},
		{Name: "to", Type: chancery.PartyField, Many: true, Doc: "against whom"},
		{Name: "person", Type: chancery.PersonField, Many: true, Doc: "the persons it strikes"},
		{Name: "count", Type: chancery.NumberField, Doc: "how many"},
		{Name: "object", Type: chancery.TextField, Doc: "what it strikes, as written"},
		{Name: "date", Type: chancery.DateField, Missing: "date", Doc: "the day of the act"},
		{
			Name: "status", Type: chancery.CodeField, Doc: "whether it stands",
			Codes: []string{"imposed", "announced", "lifted", "suspended", "threatened"},
			Life:  [][]string{{"threatened"}, {"announced"}, {"imposed"}, {"suspended"}, {"lifted"}},
		},
		{Name: "attribution", Type: chancery.ActorField, Many: true, Doc: "who says so, where not the document"},
	},
	Key:     []string{"type", "by"},
	Weak:    []string{"to", "date", "person", "object", "count"},
	Anchors: []string{"date", "object", "person"},
	Parties: []string{"by", "to"},
	Status:  "status",
	Open:    []string{"threatened"},
}

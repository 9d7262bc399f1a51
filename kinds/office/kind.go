// Package office reads who holds which public office.
package office

import "github.com/chancery-project/chancery"

// Kind describes an office: a person holds a public office of a party.
var Kind = chancery.Kind{
	Name: "office",
	Doc:  "a person holds an office",
	Fields: []chancery.Field{
		{Name: "person", Type: chancery.PersonField, Required: true, Doc: "who holds it, full name"},
		{Name: "title", Type: chancery.TextField, Required: true, Doc: "the office as named"},
		{Name: "party", Type: chancery.PartyField, Doc: "the state or organisation it belongs to"},
		{Name: "accredited_to", Type: chancery.PartyField, Many: true, Doc: "where an envoy is accredited"},
		{
			Name: "status", Type: chancery.CodeField, Doc: "how it is held on the day the document speaks of",
			Codes: []string{"current", "acting", "designate", "elect", "former"},
			Life:  [][]string{{"designate", "elect"}, {"acting"}, {"current"}, {"former"}},
		},
		{Name: "as_of", Type: chancery.DateField, Series: true, Doc: "the day the document speaks of"},
		{Name: "from", Type: chancery.DateField, Doc: "when it began"},
		{Name: "to", Type: chancery.DateField, Doc: "when it ended"},
		{Name: "attribution", Type: chancery.ActorField, Many: true, Doc: "who says so, where not the document"},
	},
	Key:     []string{"person", "title", "party"},
	Weak:    []string{"accredited_to", "from", "to"},
	Parties: []string{"party", "accredited_to"},
	Status:  "status",
}

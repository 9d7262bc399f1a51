// Package project reads named undertakings of works.
package project

import "github.com/chancery-project/chancery"

// Kind describes a project: a named undertaking of works, with the companies or bodies in it.
var Kind = chancery.Kind{
	Name: "project",
	Doc:  "a named undertaking of works, with companies or bodies in it",
	Fields: []chancery.Field{
		{Name: "name", Type: chancery.TextField, Required: true, Doc: "its name"},
		{Name: "alias", Type: chancery.TextField, Many: true, Doc: "its other names"},
		{Name: "party", Type: chancery.PartyField, Many: true, Doc: "the parties in it"},
		{Name: "company", Type: chancery.TextField, Many: true, Doc: "the companies in it; a nationality only where stated"},
		{Name: "place", Type: chancery.TextField, Doc: "where"},
		{
			Name: "status", Type: chancery.CodeField, Missing: "state of the works", Doc: "how far it has come",
			Codes: []string{"proposed", "planned", "under_way", "completed", "suspended", "cancelled"},
			Life:  [][]string{{"proposed"}, {"planned"}, {"under_way"}, {"suspended"}, {"completed", "cancelled"}},
		},
		{Name: "aim", Type: chancery.TextField, Series: true, Doc: "what it is for"},
		{Name: "value", Type: chancery.NumberField, Doc: "what it costs or is worth"},
		{Name: "unit", Type: chancery.TextField, Doc: "the unit of value: an ISO 4217 code, percent or count"},
		{Name: "attribution", Type: chancery.ActorField, Many: true, Doc: "who says so, where not the document"},
	},
	Key:     []string{"name|alias"},
	Weak:    []string{"company", "party"},
	Parties: []string{"party"},
	Status:  "status",
	Open:    []string{"proposed"},
}

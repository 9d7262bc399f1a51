// Package undertaking reads what somebody says they will, want or offer to do.
package undertaking

import "github.com/chancery-project/chancery"

// Kind describes an undertaking: what somebody says they will, want or offer to do.
var Kind = chancery.Kind{
	Name: "undertaking",
	Doc:  "what somebody says they will, want or offer to do",
	Fields: []chancery.Field{
		{
			Name: "strength", Type: chancery.CodeField, Required: true, Doc: "how firmly, strongest first",
			Codes: []string{
				"decided", "agreed", "pledged", "reaffirmed", "agreed_to_explore", "readiness", "proposed", "invited", "requested",
				"hoped", "discussed", "welcomed",
			},
			Near: [][]string{
				{"pledged", "agreed", "decided"},
				{"discussed", "agreed_to_explore"},
				{"pledged", "reaffirmed"},
				{"agreed", "reaffirmed"},
				{"proposed", "requested"},
				{"hoped", "welcomed"},
			},
		},
		{Name: "by", Type: chancery.ActorField, Many: true, Doc: "who undertakes: parties, or persons speaking alone"},
		{Name: "to", Type: chancery.ActorField, Many: true, Doc: "towards whom"},
		{Name: "text", Type: chancery.TextField, Required: true, Doc: "what, in the document's words"},
		{Name: "area", Type: chancery.CodeField, Many: true, Codes: chancery.Areas(), Doc: "its areas of co-operation"},
		{Name: "through", Type: chancery.TextField, Many: true, Doc: "by what means"},
		{Name: "due", Type: chancery.DateField, Doc: "by when"},
		{
			Name: "answer", Type: chancery.CodeField, Codes: []string{"accepted", "declined"},
			Doc: "what the other side answered",
		},
		{Name: "attribution", Type: chancery.ActorField, Many: true, Doc: "who says so, where not the document"},
	},
	Key:     []string{"strength", "by", "text"},
	Weak:    []string{"to", "due"},
	Parties: []string{"by", "to"},
	Status:  "strength",
	Open:    []string{"proposed", "invited", "requested"},
}

// Package statement reads who said what about whom.
package statement

import "github.com/chancery-project/chancery"

// Kind describes a statement: a position, praise, criticism, condemnation or demand.
var Kind = chancery.Kind{
	Name: "statement",
	Doc:  "who said what about whom",
	Fields: []chancery.Field{
		{Name: "speaker", Type: chancery.ActorField, Many: true, Required: true, Doc: "who speaks"},
		{Name: "party", Type: chancery.PartyField, Many: true, Doc: "the party spoken for"},
		{Name: "text", Type: chancery.TextField, Required: true, Doc: "what, in the document's words"},
		{Name: "about", Type: chancery.ActorField, Many: true, Doc: "about whom or what"},
		{
			Name: "stance", Type: chancery.CodeField, Doc: "the attitude taken",
			Codes: []string{
				"praises", "supports", "welcomes", "neutral", "concerned", "criticises", "condemns", "demands", "rejects",
			},
			Near: [][]string{{"neutral", "welcomes", "supports", "praises"}, {"neutral", "concerned", "criticises", "condemns"}},
		},
		{Name: "attribution", Type: chancery.ActorField, Many: true, Doc: "who says so, where not the document"},
	},
	Key:     []string{"speaker", "text"},
	Weak:    []string{"about"},
	Parties: []string{"party", "about"},
}

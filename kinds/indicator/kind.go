// Package indicator reads figures about a relation.
package indicator

import "github.com/chancery-project/chancery"

// Kind describes an indicator: a figure about a relation.
var Kind = chancery.Kind{
	Name: "indicator",
	Doc:  "a figure about a relation",
	Fields: []chancery.Field{
		{
			Name: "measure", Type: chancery.CodeField, Required: true, Doc: "what is counted or ranked",
			Codes: []string{
				"trade", "trade_goods", "trade_services", "exports", "imports", "investment", "investor_rank", "trading_partner_rank",
				"export_destination_rank", "import_source_rank", "aid", "loan", "growth", "tourists", "students", "other",
			},
			Near: [][]string{{"trade", "trade_goods"}},
		},
		{Name: "value", Type: chancery.NumberField, Doc: "a plain number"},
		{Name: "unit", Type: chancery.TextField, Doc: "an ISO 4217 code, percent, rank or count"},
		{Name: "of", Type: chancery.PartyField, Many: true, Doc: "whose figure or rank it is"},
		{Name: "with", Type: chancery.PartyField, Many: true, Doc: "in whose table, or in which direction"},
		{Name: "scope", Type: chancery.TextField, Doc: "what part of the whole"},
		{Name: "period", Type: chancery.DateField, Missing: "period", Doc: "the time it covers"},
		{Name: "attribution", Type: chancery.ActorField, Many: true, Doc: "whose figure it is"},
	},
	Key:     []string{"measure", "of", "with"},
	Weak:    []string{"period=", "scope", "unit="},
	Anchors: []string{"period=", "value"},
	Parties: []string{"of", "with"},
}

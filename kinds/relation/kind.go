// Package relation reads how two parties stand to each other.
package relation

import "github.com/chancery-project/chancery"

// Kind describes a relation: the standing between two parties.
var Kind = chancery.Kind{
	Name: "relation",
	Doc:  "the standing between two parties",
	Fields: []chancery.Field{
		{Name: "party", Type: chancery.PartyField, Many: true, Required: true, Doc: "the two, or more, parties"},
		{
			Name: "level", Type: chancery.CodeField, Required: true, Doc: "the level as written, normalised",
			Codes: []string{
				"recognition", "diplomatic_relations", "dialogue_partner", "sectoral_dialogue_partner", "partnership", "comprehensive_partnership",
				"strategic_partnership", "comprehensive_strategic_partnership", "enhanced_partnership", "special_strategic_partnership",
				"special_relations", "alliance", "twinning", "member", "associate", "observer", "candidate", "applicant", "other",
			},
		},
		{
			Name: "act", Type: chancery.CodeField, Doc: "what happened to it",
			Codes: []string{
				"mention", "agreed_to_establish", "established", "recognised", "agreed_to_elevate", "elevated", "renewed", "reaffirmed",
				"downgraded", "suspended", "severed", "agreed_to_restore", "restored", "anniversary", "admitted", "applied", "acceded", "withdrew",
			},
			Near: [][]string{
				{"mention", "reaffirmed"},
				{"agreed_to_elevate", "elevated"},
				{"agreed_to_establish", "established"},
				{"agreed_to_restore", "restored"},
				{"admitted", "acceded"},
			},
		},
		{Name: "date", Type: chancery.DateField, Missing: "date of the step", Doc: "the day of the act"},
		{Name: "since", Type: chancery.DateField, Doc: "since when it stands"},
		{Name: "voice", Type: chancery.CodeField, Codes: []string{"joint", "one_sided"}, Doc: "said by both, or by one"},
		{Name: "by_instrument", Type: chancery.TextField, Many: true, Doc: "the text that made it so"},
		{Name: "at", Type: chancery.TextField, Series: true, Doc: "the occasion"},
		{
			Name: "previous_level", Type: chancery.CodeField, Doc: "the level before",
			Codes: []string{
				"recognition", "diplomatic_relations", "dialogue_partner", "sectoral_dialogue_partner", "partnership", "comprehensive_partnership",
				"strategic_partnership", "comprehensive_strategic_partnership", "enhanced_partnership", "special_strategic_partnership",
				"special_relations", "alliance", "twinning", "member", "associate", "observer", "candidate", "applicant", "other",
			},
		},
		{Name: "attribution", Type: chancery.ActorField, Many: true, Doc: "who says so, where one side does"},
	},
	Key:     []string{"party", "level", "act"},
	Weak:    []string{"voice", "attribution", "date", "since"},
	Parties: []string{"party"},
	Status:  "act",
	Open:    []string{"agreed_to_establish", "agreed_to_restore", "applied"},
}

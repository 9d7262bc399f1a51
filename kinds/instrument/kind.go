// Package instrument reads the texts that parties make: treaties, memoranda,
// statements, plans and contracts, and what was done with them.
package instrument

import "github.com/chancery-project/chancery"

// Kind describes an instrument: a text two or more parties make.
var Kind = chancery.Kind{
	Name: "instrument",
	Doc:  "a text two or more parties make",
	Fields: []chancery.Field{
		{
			Name: "type", Type: chancery.CodeField, Required: true, Doc: "what sort of text",
			Codes: []string{
				"treaty", "convention", "agreement", "charter", "protocol", "exchange_of_notes", "memorandum_of_understanding", "declaration",
				"joint_statement", "statement", "joint_communique", "plan_of_action", "roadmap", "work_programme", "agreed_minutes", "arrangement",
				"letter_of_intent", "framework", "free_trade_agreement", "customs_union", "economic_partnership_agreement", "investment_agreement",
				"double_taxation_agreement", "terms_of_reference", "joint_letter", "minutes", "digital_economy_agreement", "air_services_agreement",
				"visa_waiver", "extradition_treaty", "mutual_legal_assistance", "defence_agreement", "peace_agreement", "ceasefire", "contract",
			},
			Near: [][]string{
				{
					"agreement", "treaty", "arrangement", "contract", "free_trade_agreement", "economic_partnership_agreement", "investment_agreement",
					"double_taxation_agreement", "digital_economy_agreement", "air_services_agreement", "visa_waiver", "defence_agreement", "peace_agreement", "ceasefire",
				},
				{"treaty", "convention", "extradition_treaty", "mutual_legal_assistance"},
				{"statement", "joint_statement", "joint_communique", "declaration"},
				{"minutes", "agreed_minutes"},
				{"plan_of_action", "roadmap", "work_programme"},
			},
		},
		{Name: "title", Type: chancery.TextField, Missing: "title", Doc: "its title, where the text gives one"},
		{Name: "party", Type: chancery.PartyField, Many: true, Required: true, Doc: "the parties to it"},
		{Name: "signatory", Type: chancery.TextField, Many: true, Missing: "signatories", Doc: "who signed: persons, organs, companies"},
		{Name: "subject", Type: chancery.TextField, Many: true, Doc: "what it is about, as written"},
		{Name: "area", Type: chancery.CodeField, Many: true, Codes: chancery.Areas(), Doc: "its areas of co-operation"},
		{
			Name: "status", Type: chancery.CodeField, Doc: "the state the latest act leaves",
			Codes: []string{
				"referred_to", "proposed", "under_negotiation", "concluded", "initialled", "adopted", "issued", "signed",
				"provisionally_applied", "in_force", "suspended", "terminated", "expired", "replaced",
			},
			Life: [][]string{
				{"referred_to"},
				{"proposed"},
				{"under_negotiation"},
				{"concluded"},
				{"initialled"},
				{"adopted"},
				{"issued"},
				{"signed"},
				{"provisionally_applied"},
				{"in_force"},
				{"suspended"},
				{"terminated", "expired"},
				{"replaced"},
			},
		},
		{
			Name: "act", Type: chancery.ActField, Many: true, Missing: "date of signature", Doc: "what was done with it, each act with its date",
			Codes: []string{
				"proposed", "negotiations_launched", "round_held", "negotiations_concluded", "initialled", "adopted", "issued", "signed",
				"ratified", "acceded", "accepted", "provisionally_applied", "entered_into_force", "registered", "amended", "upgraded",
				"extended", "renewed", "endorsed", "exchanged", "announced", "concluded", "negotiations_suspended", "suspended", "withdrawn",
				"denounced", "terminated", "expired", "replaced", "referred_to",
			},
			Leaves: map[string]string{
				"referred_to": "referred_to", "proposed": "proposed", "negotiations_launched": "under_negotiation", "round_held": "under_negotiation",
				"negotiations_concluded": "concluded", "concluded": "concluded", "announced": "concluded", "initialled": "initialled",
				"adopted": "adopted", "endorsed": "adopted", "issued": "issued", "signed": "signed", "exchanged": "signed",
				"provisionally_applied": "provisionally_applied", "entered_into_force": "in_force", "suspended": "suspended",
				"terminated": "terminated", "expired": "expired", "replaced": "replaced",
			},
			Repeats: []string{
				"round_held", "ratified", "acceded", "accepted", "amended", "upgraded", "extended", "renewed", "endorsed", "announced",
				"withdrawn", "denounced", "referred_to", "proposed",
			},
		},
		{Name: "period", Type: chancery.DateField, Doc: "the time it covers"},
		{Name: "at", Type: chancery.TextField, Series: true, Doc: "the occasion"},
		{Name: "place", Type: chancery.TextField, Doc: "where it was made"},
		{Name: "count", Type: chancery.NumberField, Doc: "the stated number of the group it belongs to"},
		{
			Name: "flag", Type: chancery.CodeField, Many: true, Codes: []string{"count_mismatch", "ambiguous_split"},
			Doc: "what about the group does not add up",
		},
		{Name: "amends", Type: chancery.TextField, Many: true, Doc: "the text it amends"},
		{Name: "replaces", Type: chancery.TextField, Many: true, Doc: "the text it replaces"},
		{Name: "implements", Type: chancery.TextField, Many: true, Doc: "the text it carries out"},
		{Name: "binding", Type: chancery.CodeField, Codes: []string{"yes", "no"}, Doc: "whether it binds in law, where stated"},
		{Name: "attribution", Type: chancery.ActorField, Many: true, Doc: "who says so, where not the document"},
	},
	Key:     []string{"type", "party"},
	Alt:     [][]string{{"type", "title="}},
	Weak:    []string{"party", "title|subject", "act", "period", "signatory"},
	Anchors: []string{"title|subject", "act"},
	Firm:    [][]string{{"title"}},
	Parties: []string{"party"},
	Status:  "status",
	Open:    []string{"proposed", "under_negotiation"},
}

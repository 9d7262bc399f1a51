// Package event derives the event code of a claim: PLOVER's category, mode and
// contexts (Halterman, Bagozzi, Beger, Schrodt and Scarborough 2023) and CAMEO's
// code (Gerner, Schrodt and Yilmaz 2009). It looks at the claim alone. A claim
// that the ontology has no code for has none; docs/events.md lists both.
package event

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// A code is an event without its contexts; the zero code is none.
type code struct{ plover, mode, cameo string }

// Of returns the event code of a claim, nil where the ontology has none.
func Of(c *chancery.Claim) *chancery.Event {
	var k code
	switch c.Kind {
	case "engagement":
		k = engagement(c)
	case "instrument":
		k = instrument(c)
	case "relation":
		k = relation(c)
	case "measure":
		k = measure(c)
	case "undertaking":
		k = undertaking(c)
	case "statement":
		k = statement(c)
	case "indicator":
		k = indicator(c)
	}
	if k.plover == "" {
		return nil
	}
	return &chancery.Event{Plover: k.plover, Mode: k.mode, Context: contexts(c), Cameo: k.cameo}
}

// indicator: a figure of aid tells aid that was given, or is to be. Other
// figures are no events.
func indicator(c *chancery.Claim) code {
	switch {
	case c.First("measure") != "aid" || denied(c):
		return code{}
	case actual(c.Modality):
		return code{"AID", "", "071"}
	}
	return code{"AGREE", "", "0331"}
}

// actual reports whether the thing claimed has happened, or is said to have.
func actual(m chancery.Modality) bool {
	return m == "" || m == chancery.Actual || m == chancery.Alleged
}

func denied(c *chancery.Claim) bool { return c.Polarity == chancery.Denied }

// text joins the values of fields.
func text(c *chancery.Claim, fields ...string) string {
	var out []string
	for _, f := range fields {
		out = append(out, c.All(f)...)
	}
	return strings.Join(out, " . ")
}

// lead is what stands in the evidence before a claim's words: the verb of
// saying, and who speaks.
func lead(c *chancery.Claim) string {
	vs := c.Fields["text"]
	if len(vs) == 0 || vs[0].Text == "" {
		return ""
	}
	n := vs[0].Span.Start - c.Evidence.Start
	if n <= 0 || n > len(c.Evidence.Quote) {
		return ""
	}
	ws := strings.Fields(spaced(c.Evidence.Quote[:n]))
	return " " + strings.Join(ws[max(0, len(ws)-leadWords):], " ") + " "
}

// leadWords is how far before its words the verb of a statement may stand.
const leadWords = 8

// areaContexts are the contexts of areas of co-operation; an area that is not
// here tells none.
var areaContexts = map[string]string{
	"trade": "economic", "investment": "economic", "finance": "economic", "industry_smes": "economic", "ip_standards": "economic",
	"agriculture_food": "economic", "transport_connectivity": "economic", "digital_economy": "technology", "ict_security": "cyber",
	"smart_cities": "technology", "science_technology": "technology", "communications": "technology", "energy": "natural_resource",
	"critical_minerals": "natural_resource", "climate_environment": "environment", "defence": "military", "law_justice": "legal",
	"counter_terrorism_crime": "crime", "health": "health", "humanitarian": "human_security",
}

// typeContexts are those of a claim's type or level.
var typeContexts = map[string]string{
	"exercise": "military", "defence_agreement": "military", "ceasefire": "peacekeeping", "peace_agreement": "peacekeeping",
	"free_trade_agreement": "economic", "customs_union": "economic", "economic_partnership_agreement": "economic",
	"investment_agreement": "economic", "double_taxation_agreement": "economic", "contract": "economic",
	"digital_economy_agreement": "technology", "air_services_agreement": "economic", "visa_waiver": "migration",
	"extradition_treaty": "legal", "mutual_legal_assistance": "legal", "alliance": "military",
	"sanction": "economic", "tariff": "economic", "embargo": "economic", "visa_ban": "migration", "border_closure": "territory",
}

// contexts returns what an event is about, in the order of the ontology's table.
func contexts(c *chancery.Claim) []string {
	set := map[string]bool{}
	for _, a := range c.All("area") {
		set[areaContexts[a]] = true
	}
	set[typeContexts[c.First("type")]] = true
	set[typeContexts[c.First("level")]] = true
	about := text(c, "text", "name", "purpose", "title", "subject", "object")
	if vs := c.Fields["type"]; len(vs) > 0 {
		about += " . " + vs[0].Text // "arms embargo"
	}
	for t := range topicsOf(about) {
		if name, ok := strings.CutPrefix(t, "context "); ok {
			set[name] = true
		}
	}
	if c.Kind == "indicator" {
		set["economic"] = true
	}
	if c.Kind == "engagement" || c.Kind == "relation" || c.Kind == "measure" && diplomats(c) {
		set["diplomatic"] = true
	}
	if set["terrorism"] || set["illegal_drugs"] || set["trafficking"] || set["corruption"] {
		delete(set, "crime") // "crime without a more specific context"
	}
	out := slices.DeleteFunc(slices.Clone(lexiconOf().contexts), func(name string) bool { return !set[name] })
	if len(out) == 0 {
		return []string{"diplomatic"}
	}
	return out
}

// diplomats reports whether a measure strikes envoys or missions.
func diplomats(c *chancery.Claim) bool {
	switch c.First("type") {
	case "expulsion", "recall_of_ambassador", "summoning", "closure_of_mission", "ordered_closure", "protest":
		return true
	}
	return false
}

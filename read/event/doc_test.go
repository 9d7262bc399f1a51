package event

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
)

var update = flag.Bool("update", false, "write the tables of docs/events.md anew")

const (
	docFile  = "../../docs/events.md"
	docBegin = "<!-- tables: go test ./read/event -run TestDoc -update -->\n"
	docEnd   = "<!-- end of tables -->\n"
)

// TestDoc holds the tables of docs/events.md against the code.
func TestDoc(t *testing.T) {
	data, err := os.ReadFile(docFile)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(data), docBegin)
	old, after, ended := strings.Cut(rest, docEnd)
	if !ok || !ended {
		t.Fatalf("%s has no marks for its tables", docFile)
	}
	tables := docTables()
	if old == tables {
		return
	}
	if !*update {
		t.Fatalf("the tables of %s are not what the code says; go test ./read/event -run TestDoc -update writes them", docFile)
	}
	if err := os.WriteFile(docFile, []byte(before+docBegin+tables+docEnd+after), 0o644); err != nil {
		t.Fatal(err)
	}
}

// docTables writes a table a kind: what is claimed, and its code.
func docTables() string {
	var b strings.Builder
	docTable(&b, "engagement", engagementRows())
	docTable(&b, "instrument", instrumentRows())
	docTable(&b, "relation", relationRows())
	docTable(&b, "measure", measureRows())
	docTable(&b, "undertaking", undertakingRows())
	docTable(&b, "statement", statementRows())
	return b.String()
}

// A docRow is a claim with what is said of it.
type docRow struct {
	what  string
	claim *chancery.Claim
}

func docTable(b *strings.Builder, kind string, rows []docRow) {
	fmt.Fprintf(b, "\n### %s\n\n| claimed | category | mode | CAMEO |\n|---|---|---|---|\n", kind)
	for _, r := range rows {
		r.claim.Kind = kind
		e := Of(r.claim)
		if e == nil {
			fmt.Fprintf(b, "| %s | none | | |\n", r.what)
			continue
		}
		fmt.Fprintf(b, "| %s | %s | %s | %s |\n", r.what, e.Plover, e.Mode, e.Cameo)
	}
}

// made builds a claim of field, value pairs.
func made(pairs ...string) *chancery.Claim {
	c := &chancery.Claim{Polarity: chancery.Asserted, Modality: chancery.Actual}
	for i := 0; i+1 < len(pairs); i += 2 {
		fill(c, pairs[i], pairs[i+1])
	}
	return c
}

func engagementRows() []docRow {
	two := []string{"party", "KEN", "party", "UGA"}
	row := func(what string, pairs ...string) docRow { return docRow{what, made(append(pairs, two...)...)} }
	return []docRow{
		row("phone or video call, held", "type", "phone_call", "status", "held"),
		row("visit of any form, transit; a meeting with host and visitor", "type", "visit", "status", "held"),
		{"more than two parties; an assembly with an organisation or group", made("type", "summit", "party", "ASEAN", "party", "IND", "status", "held")},
		row("two parties, on a third's ground or beside another event", "type", "bilateral_meeting", "country", "CHE", "status", "held"),
		row("talks, negotiations", "type", "consultation", "purpose", "negotiations on water", "status", "held"),
		row("mediation", "type", "consultation", "purpose", "mediation", "status", "held"),
		row("any other, held or under way", "type", "bilateral_meeting", "status", "held"),
		row("planned, proposed, invited, hoped for, conditional", "type", "visit", "status", "planned"),
		row("postponed to a new date", "type", "visit", "status", "postponed", "date", "2023-05"),
		row("postponed without one", "type", "visit", "status", "postponed"),
		row("cancelled; denied", "type", "visit", "status", "cancelled"),
		row("joint exercise, held", "type", "exercise", "status", "held"),
		row("joint exercise, planned", "type", "exercise", "status", "planned"),
		{"exercise of one party, held", made("type", "exercise", "party", "KEN", "status", "held")},
		row("exercise, cancelled", "type", "exercise", "status", "cancelled"),
	}
}

func instrumentRows() []docRow {
	var out []docRow
	for _, a := range acts {
		out = append(out, docRow{a.act, made("type", "agreement", "act", a.act)})
	}
	for _, act := range []string{"registered", "expired", "replaced", "referred_to"} {
		out = append(out, docRow{act, made("type", "agreement", "act", act)})
	}
	return append(
		out,
		docRow{"any act of making, planned or hoped for", made("type", "agreement", "act", "signed", "modality", "planned")},
		docRow{"any act of leaving, planned", made("type", "agreement", "act", "withdrawn", "modality", "planned")},
		docRow{"any act of making, denied", made("type", "agreement", "act", "signed", "polarity", "denied")},
		docRow{"peace agreement or ceasefire, denied", made("type", "ceasefire", "act", "signed", "polarity", "denied")},
		docRow{"ceasefire announced or concluded", made("type", "ceasefire", "act", "announced")},
		docRow{"ceasefire in force", made("type", "ceasefire", "act", "entered_into_force")},
	)
}

func relationRows() []docRow {
	var out []docRow
	for _, act := range []string{
		"established", "recognised", "restored", "admitted", "acceded", "elevated", "renewed", "reaffirmed", "agreed_to_establish",
		"agreed_to_elevate", "agreed_to_restore", "applied", "downgraded", "suspended", "severed", "withdrew", "mention", "anniversary",
	} {
		out = append(out, docRow{act, made("level", "diplomatic_relations", "act", act)})
	}
	return append(
		out,
		docRow{"suspended, as a member", made("level", "member", "act", "suspended")},
		docRow{"a step closer, planned or hoped for", made("level", "alliance", "act", "established", "modality", "planned")},
		docRow{"a step apart, planned", made("level", "diplomatic_relations", "act", "severed", "modality", "planned")},
		docRow{"recognition, denied", made("level", "recognition", "act", "recognised", "polarity", "denied")},
		docRow{"another step closer, denied", made("level", "alliance", "act", "established", "polarity", "denied")},
	)
}

func measureRows() []docRow {
	var out []docRow
	for _, typ := range []string{
		"expulsion", "recall_of_ambassador", "summoning", "sanction", "tariff", "visa_ban", "suspension_of_cooperation", "closure_of_mission",
		"ordered_closure", "border_closure", "embargo", "protest",
	} {
		out = append(
			out,
			docRow{typ + ", imposed or announced", made("type", typ, "status", "imposed")},
			docRow{typ + ", threatened", made("type", typ, "status", "threatened")},
			docRow{typ + ", lifted", made("type", typ, "status", "lifted")},
		)
	}
	for _, object := range []string{"talks", "mediation", "military aid", "humanitarian aid", "loans"} {
		out = append(out, docRow{"suspension_of_cooperation, of " + object, made("type", "suspension_of_cooperation", "object", object)})
	}
	return append(
		out,
		docRow{"sanction, suspended or to be lifted", made("type", "sanction", "status", "suspended")},
		docRow{"any measure, denied", made("type", "sanction", "polarity", "denied")},
	)
}

func undertakingRows() []docRow {
	var out []docRow
	for _, s := range []string{"decided", "agreed", "pledged", "reaffirmed", "agreed_to_explore", "readiness", "proposed", "invited", "hoped", "welcomed", "discussed", "requested"} {
		out = append(out, docRow{s + ", of nothing below", made("strength", s, "text", "the harvest")})
	}
	for _, text := range []string{
		"meet again", "expand trade", "train the armed forces", "extradite suspects", "share intelligence", "provide loans", "provide food", "supply weapons",
		"donated food", "impose sanctions", "expel the envoys", "arrest the envoy", "suspend ties", "annex the valley", "retaliate", "deploy troops", "investigate the crash",
		"apologise", "lift sanctions", "release prisoners", "observe a ceasefire", "withdraw troops", "dismantle its launchers", "allow inspectors in", "resign",
	} {
		out = append(out, docRow{"agreed, pledged … to: " + text, made("strength", "agreed", "text", text)})
	}
	out = append(
		out,
		docRow{"reaffirmed: support for …", made("strength", "reaffirmed", "text", "support for the mission")},
		docRow{"hoped: an act of one's own (“welcoming the king”)", made("strength", "hoped", "text", "welcoming the king")},
	)
	for _, text := range []string{
		"release prisoners", "lift sanctions", "allow inspectors in", "withdraw troops", "resume the dialogue", "accept the peace plan", "mediation", "hold elections",
		"send food", "support its membership",
	} {
		out = append(out, docRow{"requested: " + text, made("strength", "requested", "text", text)})
	}
	for _, text := range []string{"the harvest", "meet again", "mediation", "accept the peace plan", "withdraw troops", "hold elections", "provide loans", "cooperate", "impose sanctions"} {
		out = append(out, docRow{"denied or declined: " + text, made("strength", "agreed", "text", text, "polarity", "denied")})
	}
	return out
}

func statementRows() []docRow {
	var out []docRow
	for _, s := range []string{"praises", "supports", "welcomes", "concerned", "criticises", "condemns", "demands", "rejects", "neutral"} {
		out = append(out, docRow{s, made("stance", s, "text", "the harvest")})
	}
	for _, verb := range []string{"accused", "threatened", "urged", "refused", "apologised for", "thanked"} {
		c := made("stance", "neutral", "text", "the harvest")
		c.Evidence.Quote = "Kenya " + verb + " the harvest"
		c.Evidence.End = len(c.Evidence.Quote)
		at := strings.Index(c.Evidence.Quote, "the harvest")
		c.Fields["text"][0].Span, c.Fields["text"][0].Text = chancery.Span{Start: at, End: at + len("the harvest")}, "the harvest"
		out = append(out, docRow{"neutral, told with “" + verb + "”", c})
	}
	for _, deed := range []string{
		"donated rice", "delivered tanks", "cancelled the debt", "freed the sailors", "withdrew its troops", "destroyed its missiles",
		"allowed inspectors in", "pardoned the spy", "extradited the banker", "deployed troops", "put its army on alert", "fired a missile",
		"imposed a curfew", "declared a state of emergency", "arrested a journalist", "deported the nurse", "seized a tanker",
		"banned a newspaper", "banned a party", "opened an inquiry", "sued the ministry", "attacked the base", "shelled the base", "bombed the base",
	} {
		out = append(out, docRow{"a deed: " + deed, made("stance", "neutral", "text", deed, "about", "KEN")})
	}
	return out
}

package gazetteer

import (
	"slices"
	"testing"

	"github.com/chancery-project/chancery"
)

func TestHolders(t *testing.T) {
	g := load(t)
	for _, c := range []struct {
		party, office string
		on            chancery.Date
		want          string
	}{
		{"USA", "head_of_state", "2022-03-01", "Joe Biden"},
		{"SGP", "Prime Minister", "2018-11-14", "Lee Hsien Loong"},
		{"SGP", "Foreign Minister", "2018-11-14", "Vivian Balakrishnan"},
		{"RUS", "President", "2010-05", "Dmitry Medvedev"},
		{"USA", "Secretary of State", "2016", "John Kerry"},
		{"DEU", "head_of_government", "2021-12-09", "Olaf Scholz"},
		{"DEU", "Chancellor", "2010-01-01", "Angela Merkel"},
		{"EU/european-commission", "President", "2022-01-01", "Ursula von der Leyen"},
		{"UN", "Secretary-General", "2015-01-01", "Ban Ki-moon"},
		{"GBR", "Foreign Secretary", "2022-10-01", "James Cleverly"},
		{"FRA", "foreign minister", "2022-11-13", "Catherine Colonna"},
		{"IND", "External Affairs Minister", "2022-11-13", "Subrahmanyam Jaishankar"},
		{"CAN", "Prime Minister", "2021-01-22", "Justin Trudeau"},
		{"IRL", "Prime Minister", "2021-03-17", "Micheál Martin"},
		{"GBR", "King", "2023-01-01", "Charles III"},
		{"ESP", "President", "2022-06-28", "Pedro Sánchez"},
		{"USA", "Press Secretary", "2022-01-10", "Jen Psaki"},
		{"USA", "foreign minister", "2022-06-01", "Antony Blinken"},
		{"USA", "Defence Minister", "2022-06-01", "Lloyd Austin"},
		{"ASEAN", "Secretary-General", "2019", "Lim Jock Hoi"},
	} {
		terms := g.Holders(c.party, c.office, c.on)
		if len(terms) == 0 || terms[0].Person != c.want {
			t.Errorf("%s %s on %s: %v, want %s", c.party, c.office, c.on, terms, c.want)
		}
	}
	if terms := g.Holders("SGP", "no such office", "2018"); len(terms) != 0 {
		t.Errorf("an unknown office has holders: %v", terms)
	}
}

func TestPeople(t *testing.T) {
	g := load(t)
	for _, c := range []struct{ name, party, person string }{
		{"Joe Biden", "USA", "Joe Biden"},
		{"Joseph R. Biden, Jr.", "USA", "Joe Biden"},
		{"Moon Jae-in", "KOR", "Moon Jae-in"},
		{"MOON JAE IN", "KOR", "Moon Jae-in"},
		{"Fumio Kishida", "JPN", "Fumio Kishida"},
		{"Kishida Fumio", "JPN", "Fumio Kishida"},
		{"von der Leyen", "EU/european-commission", "Ursula von der Leyen"},
		{"Recep Tayyip Erdogan", "TUR", "Recep Tayyip Erdoğan"},
		{"Sergei Lavrov", "RUS", "Sergey Lavrov"},
		{"Lula da Silva", "BRA", "Luiz Inácio Lula da Silva"},
		{"Mohammed bin Salman", "SAU", "Mohammed bin Salman Al Saud"},
		{"Tokayev", "KAZ", "Kassym-Jomart Tokayev"},
	} {
		terms := g.People(c.name)
		if !slices.ContainsFunc(terms, func(t Term) bool { return t.Party == c.party && t.Person == c.person }) {
			t.Errorf("%q: %v", c.name, terms)
		}
	}
	for _, name := range []string{"", "Jr.", "Xavier Nobody Biden", "Zzyzx Putin", "Smithson Wesson"} {
		if terms := g.People(name); len(terms) != 0 {
			t.Errorf("%q is somebody: %v", name, terms[0])
		}
	}
}

func TestMembers(t *testing.T) {
	g := load(t)
	// The table counts the EU as a member of the G7.
	for _, c := range []struct {
		org string
		on  chancery.Date
		n   int
	}{{"ASEAN", "2018-01-01", 10}, {"ASEAN", "", 11}, {"EU", "2022-01-01", 27}, {"EU", "2019-01-01", 28}, {"UN", "", 193}, {"EAEU", "2016", 5}, {"G7", "", 8}} {
		if ids := g.Members(c.org, c.on); len(ids) != c.n {
			t.Errorf("%s on %q: %d members %v, want %d", c.org, c.on, len(ids), ids, c.n)
		}
	}
}

func TestPlaces(t *testing.T) {
	g := load(t)
	if c, ok := g.CapitalOf("Astana"); !ok || c != "KAZ" {
		t.Errorf("Astana is the capital of %q", c)
	}
	if c, ok := g.CapitalOf("Bogota"); !ok || c != "COL" {
		t.Errorf("Bogota is the capital of %q", c)
	}
	if _, ok := g.CapitalOf("Almaty"); ok {
		t.Error("Almaty is a capital")
	}
	if c := g.CountryOf("Birmingham"); len(c) < 2 || c[0] != "GBR" || !slices.Contains(c, "USA") {
		t.Errorf("Birmingham lies in %v", c)
	}
	if c := g.CountryOf("Nowhere at all"); len(c) != 0 {
		t.Errorf("Nowhere lies in %v", c)
	}
}

func TestParties(t *testing.T) {
	g := load(t)
	for _, c := range []struct{ id, name, sort, parent string }{
		{"SGP", "Singapore", "state", ""},
		{"ASEAN", "ASEAN", "organisation", ""},
		{"EU/european-commission", "European Commission", "organ", "EU"},
		{"EEC", "EEC", "organ", "EAEU"},
		{"QUAD", "Quad", "grouping", ""},
		{"RCEP", "RCEP", "arrangement", ""},
		{"HKG", "Hong Kong", "territory", "CHN"},
	} {
		p, ok := g.Party(c.id)
		if !ok || p.Name != c.name || p.Sort != c.sort || p.Parent != c.parent {
			t.Errorf("%s: %+v", c.id, p)
		}
	}
	if g.Name("psa-international") != "psa-international" {
		t.Error("an unknown party has a name")
	}
}

func TestAgreements(t *testing.T) {
	g := load(t)
	if len(g.Agreements("SGP", "KOR")) == 0 {
		t.Error("no agreement between Singapore and Korea")
	}
}

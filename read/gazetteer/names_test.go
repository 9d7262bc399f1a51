package gazetteer

import (
	"strings"
	"testing"
)

// named are names with the sense to believe first. Words stand apart as a
// tokeniser leaves them.
var named = []struct {
	text  string
	class Class
	id    string
}{
	{"Singapore", State, "SGP"},
	{"Republic of Singapore", State, "SGP"},
	{"Korea", State, "KOR"},
	{"Republic of Korea", State, "KOR"},
	{"ROK", State, "KOR"},
	{"R.O.K.", State, "KOR"},
	{"South Korea", State, "KOR"},
	{"North Korea", State, "PRK"},
	{"DPRK", State, "PRK"},
	{"Democratic People ’s Republic of Korea", State, "PRK"},
	{"Japan", State, "JPN"},
	{"China", State, "CHN"},
	{"PRC", State, "CHN"},
	{"People 's Republic of China", State, "CHN"},
	{"Hong Kong SAR", State, "HKG"},
	{"Macao", State, "MAC"},
	{"Taiwan", State, "TWN"},
	{"Chinese Taipei", State, "TWN"},
	{"Viet Nam", State, "VNM"},
	{"Vietnam", State, "VNM"},
	{"Socialist Republic of Viet Nam", State, "VNM"},
	{"Lao PDR", State, "LAO"},
	{"Lao People 's Democratic Republic", State, "LAO"},
	{"Burma", State, "MMR"},
	{"Myanmar", State, "MMR"},
	{"Brunei Darussalam", State, "BRN"},
	{"Timor - Leste", State, "TLS"},
	{"East Timor", State, "TLS"},
	{"Philippines", State, "PHL"},
	{"Republic of the Philippines", State, "PHL"},
	{"Kingdom of Thailand", State, "THA"},
	{"Kingdom of Cambodia", State, "KHM"},
	{"India", State, "IND"},
	{"Republic of India", State, "IND"},
	{"Islamic Republic of Pakistan", State, "PAK"},
	{"Sri Lanka", State, "LKA"},
	{"Maldives", State, "MDV"},
	{"Kingdom of Bhutan", State, "BTN"},
	{"Islamic Republic of Iran", State, "IRN"},
	{"Iran", State, "IRN"},
	{"UAE", State, "ARE"},
	{"U.A.E.", State, "ARE"},
	{"United Arab Emirates", State, "ARE"},
	{"Kingdom of Saudi Arabia", State, "SAU"},
	{"KSA", State, "SAU"},
	{"State of Qatar", State, "QAT"},
	{"Sultanate of Oman", State, "OMN"},
	{"Hashemite Kingdom of Jordan", State, "JOR"},
	{"State of Israel", State, "ISR"},
	{"Palestine", State, "PSE"},
	{"Palestinian Authority", State, "PSE"},
	{"Türkiye", State, "TUR"},
	{"Turkey", State, "TUR"},
	{"Turkiye", State, "TUR"},
	{"Republic of Türkiye", State, "TUR"},
	{"Syrian Arab Republic", State, "SYR"},
	{"Kazakhstan", State, "KAZ"},
	{"Kyrgyz Republic", State, "KGZ"},
	{"Kyrgyzstan", State, "KGZ"},
	{"Uzbekistan", State, "UZB"},
	{"Turkmenistan", State, "TKM"},
	{"Tajikistan", State, "TJK"},
	{"Republic of Armenia", State, "ARM"},
	{"Azerbaijan", State, "AZE"},
	{"Mongolia", State, "MNG"},
	{"Russian Federation", State, "RUS"},
	{"Russia", State, "RUS"},
	{"Soviet Union", State, "SUN"},
	{"USSR", State, "SUN"},
	{"Belarus", State, "BLR"},
	{"Ukraine", State, "UKR"},
	{"Moldova", State, "MDA"},
	{"Hellenic Republic", State, "GRC"},
	{"Czech Republic", State, "CZE"},
	{"Czechia", State, "CZE"},
	{"Slovak Republic", State, "SVK"},
	{"Federal Republic of Germany", State, "DEU"},
	{"French Republic", State, "FRA"},
	{"Swiss Confederation", State, "CHE"},
	{"Netherlands", State, "NLD"},
	{"Holland", State, "NLD"},
	{"UK", State, "GBR"},
	{"U.K.", State, "GBR"},
	{"Britain", State, "GBR"},
	{"Great Britain", State, "GBR"},
	{"United Kingdom of Great Britain and Northern Ireland", State, "GBR"},
	{"Ireland", State, "IRL"},
	{"Holy See", State, "VAT"},
	{"Vatican", State, "VAT"},
	{"Bosnia and Herzegovina", State, "BIH"},
	{"North Macedonia", State, "MKD"},
	{"Kosovo", State, "XKX"},
	{"Ivory Coast", State, "CIV"},
	{"Côte d’Ivoire", State, "CIV"},
	{"Cote d'Ivoire", State, "CIV"},
	{"Côte d' Ivoire", State, "CIV"},
	{"Republic of the Congo", State, "COG"},
	{"Democratic Republic of the Congo", State, "COD"},
	{"DRC", State, "COD"},
	{"DR Congo", State, "COD"},
	{"Equatorial Guinea", State, "GNQ"},
	{"Guinea - Bissau", State, "GNB"},
	{"Papua New Guinea", State, "PNG"},
	{"South Sudan", State, "SSD"},
	{"Sudan", State, "SDN"},
	{"Niger", State, "NER"},
	{"Nigeria", State, "NGA"},
	{"South Africa", State, "ZAF"},
	{"Eswatini", State, "SWZ"},
	{"Swaziland", State, "SWZ"},
	{"Cabo Verde", State, "CPV"},
	{"Cape Verde", State, "CPV"},
	{"São Tomé and Príncipe", State, "STP"},
	{"Arab Republic of Egypt", State, "EGY"},
	{"Kingdom of Morocco", State, "MAR"},
	{"US", State, "USA"},
	{"U.S.", State, "USA"},
	{"USA", State, "USA"},
	{"United States of America", State, "USA"},
	{"America", State, "USA"},
	{"Canada", State, "CAN"},
	{"Mexico", State, "MEX"},
	{"United Mexican States", State, "MEX"},
	{"Federative Republic of Brazil", State, "BRA"},
	{"Bolivarian Republic of Venezuela", State, "VEN"},
	{"Plurinational State of Bolivia", State, "BOL"},
	{"Trinidad and Tobago", State, "TTO"},
	{"Trinidad & Tobago", State, "TTO"},
	{"St. Kitts and Nevis", State, "KNA"},
	{"Saint Lucia", State, "LCA"},
	{"St Vincent and the Grenadines", State, "VCT"},
	{"Dominican Republic", State, "DOM"},
	{"Bahamas", State, "BHS"},
	{"Argentine Republic", State, "ARG"},
	{"Australia", State, "AUS"},
	{"New Zealand", State, "NZL"},
	{"NZ", State, "NZL"},
	{"Aotearoa New Zealand", State, "NZL"},
	{"Fiji", State, "FJI"},
	{"Solomon Islands", State, "SLB"},
	{"Federated States of Micronesia", State, "FSM"},
	{"Cook Islands", State, "COK"},
	{"Singaporean", Demonym, "SGP"},
	{"Koreans", Demonym, "KOR"},
	{"American", Demonym, "USA"},
	{"Swiss", Demonym, "CHE"},
	{"Dutch", Demonym, "NLD"},
	{"British", Demonym, "GBR"},
	{"Emirati", Demonym, "ARE"},
	{"Kazakh", Demonym, "KAZ"},
	{"Kazakhstani", Demonym, "KAZ"},
	{"New Zealander", Demonym, "NZL"},
	{"Filipino", Demonym, "PHL"},
	{"Philippine", Demonym, "PHL"},
	{"South African", Demonym, "ZAF"},
	{"Saudi", Demonym, "SAU"},
	{"Lao", Demonym, "LAO"},
	{"Ivorian", Demonym, "CIV"},
	{"Burkinabè", Demonym, "BFA"},
	{"Polish", Demonym, "POL"},
	{"ASEAN", Organisation, "ASEAN"},
	{"Association of Southeast Asian Nations", Organisation, "ASEAN"},
	{"Association of South - East Asian Nations", Organisation, "ASEAN"},
	{"EAEU", Organisation, "EAEU"},
	{"Eurasian Economic Union", Organisation, "EAEU"},
	{"EU", Organisation, "EU"},
	{"European Union", Organisation, "EU"},
	{"UN", Organisation, "UN"},
	{"U.N.", Organisation, "UN"},
	{"WHO", Organisation, "WHO"},
	{"NATO", Organisation, "NATO"},
	{"African Union", Organisation, "AU"},
	{"Caribbean Community", Organisation, "CARICOM"},
	{"Mercosur", Organisation, "MERCOSUR"},
	{"Organization for Security and Co - operation in Europe", Organisation, "OSCE"},
	{"World Bank", Organisation, "world-bank"},
	{"League of Arab States", Organisation, "arab-league"},
	{"Council of Europe", Organisation, "council-of-europe"},
	{"Pacific Islands Forum", Organisation, "PIF"},
	{"Shanghai Cooperation Organization", Organisation, "SCO"},
	{"EEC", Organ, "EEC"},
	{"Eurasian Economic Commission", Organ, "EEC"},
	{"European Commission", Organ, "EU/european-commission"},
	{"European Council", Organ, "EU/european-council"},
	{"UN Security Council", Organ, "UN/security-council"},
	{"United Nations General Assembly", Organ, "UN/general-assembly"},
	{"ASEAN Secretariat", Organ, "ASEAN/secretariat"},
	{"African Union Commission", Organ, "AU/commission"},
	{"State Department", Organ, "USA/department-of-state"},
	{"USAID", Organ, "USA/agency-for-international-development"},
	{"Quad", Grouping, "QUAD"},
	{"G7", Grouping, "G7"},
	{"G - 20", Grouping, "G20"},
	{"C5 + 1", Grouping, "C5+1"},
	{"C5+1", Grouping, "C5+1"},
	{"BRICS", Grouping, "BRICS"},
	{"Visegrád Group", Grouping, "VISEGRAD"},
	{"AUKUS", Grouping, "AUKUS"},
	{"Kremlin", Metonym, "RUS"},
	{"White House", Metonym, "USA"},
	{"Seoul", Metonym, "KOR"},
	{"Washington , D.C.", Metonym, "USA"},
	{"the Hague", Metonym, "NLD"},
	{"Downing Street", Metonym, "GBR"},
	{"Brasília", Metonym, "BRA"},
	{"Geneva", Place, "CHE/geneva"},
	{"Siem Reap", Place, "KHM/siem-reap"},
	{"Yokohama", Place, "JPN/yokohama"},
	{"Michigan", Place, "USA/michigan"},
	{"Northern Ireland", Place, "GBR/northern-ireland"},
	{"Saint Petersburg", Place, "RUS/saint-petersburg"},
	{"St. Petersburg", Place, "RUS/saint-petersburg"},
	{"Port - au - Prince", Metonym, "HTI"},
	{"N’Djamena", Metonym, "TCD"},
	{"Tatarstan", Place, "RUS/tatarstan"},
	{"Bavaria", Place, "DEU/bavaria"},
	{"GENEVA", Place, "CHE/geneva"},
	{"Southeast Asia", Region, "group:southeast-asia"},
	{"South - East Asia", Region, "group:southeast-asia"},
	{"Asia - Pacific", Region, "group:asia-pacific"},
	{"Asia Pacific", Region, "group:asia-pacific"},
	{"Indo-Pacific", Region, "group:indo-pacific"},
	{"Indo–Pacific", Region, "group:indo-pacific"},
	{"Central Asia", Region, "group:central-asia"},
	{"Latin America", Region, "group:latin-america"},
	{"Caribbean", Region, "group:caribbean"},
	{"Western Balkans", Region, "group:western-balkans"},
	{"Africa", Region, "group:africa"},
}

func TestNames(t *testing.T) {
	g := load(t)
	for _, c := range named {
		words := strings.Fields(c.text + " and others")
		hits := g.Match(words, 0)
		if len(hits) == 0 || hits[0].Len != len(words)-2 {
			t.Errorf("%q: found %v", c.text, hits)
			continue
		}
		if s := hits[0].Senses[0]; s.Class != c.class || s.ID != c.id {
			t.Errorf("%q: class %d id %q, want %d %q", c.text, s.Class, s.ID, c.class, c.id)
		}
	}
}

// not are runs of words that must not have a sense of the class at their start.
var not = []struct {
	text  string
	class Class
}{
	{"us", State},
	{"Us", State},
	{"turkey", State},
	{"chad", State},
	{"nz", State},
	{"who", Organisation},
	{"Who", Organisation},
	{"is", Organisation},
	{"Is", Organisation},
	{"can", Organisation},
	{"Can", Organisation},
	{"quad", Grouping},
	{"eu", Organisation},
	{"March", Place},
	{"march", Place},
	{"May", Place},
	{"May 5", Place},
	{"May", GivenName},
	{"August", GivenName},
	{"June", GivenName},
	{"Sunday", Place},
	{"Monday", Place},
	{"Of", Place},
	{"of", Place},
	{"nice", Place},
	{"reading", Place},
	{"mobile", Place},
	{"polish", Demonym},
	{"american", Demonym},
	{"general", Title},
	{"charge", Title},
	{"Summit", Place},
	{"Bank", Place},
	{"Free", Place},
	{"Southern", Place},
	{"National", Place},
	{"Israel . I", Demonym},
	{"Mali – an", Demonym},
	{"Ma Li", State},
	{"Lebanon", Place},
	{"Peru", Place},
	{"'s", State},
	{"-", State},
	{"", State},
}

func TestNotNames(t *testing.T) {
	g := load(t)
	for _, c := range not {
		words := strings.Fields(c.text)
		for _, h := range g.Match(words, 0) {
			for _, s := range h.Senses {
				if s.Class == c.class && (h.Len == len(words) || len(words) == 2) {
					t.Errorf("%q is %d %q", c.text, s.Class, s.ID)
				}
			}
		}
	}
}

func TestAmbiguous(t *testing.T) {
	g := load(t)
	for _, c := range []struct {
		text  string
		class Class
	}{
		{"Jordan", State},
		{"Jordan", GivenName},
		{"Georgia", State},
		{"Georgia", Place},
		{"Chad", State},
		{"Congo", State},
		{"Guinea", State},
		{"CAN", Organisation},
		{"EC", Organ},
		{"the Alliance", Organisation},
		{"the Republic", Metonym},
		{"Reading", Place},
		{"Nice", Place},
		{"Mobile", Place},
		{"Victoria", Place},
		{"Austin", Place},
		{"General", Title},
		{"NSC", Organ},
	} {
		words := strings.Fields(c.text)
		found := false
		for _, h := range g.Match(words, 0) {
			for _, s := range h.Senses {
				if s.Class != c.class || h.Len != len(words) {
					continue
				}
				found = true
				if !s.Ambiguous {
					t.Errorf("%q as %d %q is not marked ambiguous", c.text, s.Class, s.ID)
				}
			}
		}
		if !found {
			t.Errorf("%q has no sense of class %d", c.text, c.class)
		}
	}
}

func TestTitles(t *testing.T) {
	g := load(t)
	for _, c := range []struct {
		text       string
		norm, rank string
	}{
		{"Prime Minister", "prime minister", "head_of_government"},
		{"prime minister", "prime minister", "head_of_government"},
		{"Deputy Prime Minister", "deputy prime minister", "deputy_head"},
		{"Secretary - General", "secretary-general", "head_of_organisation"},
		{"Secretary General", "secretary-general", "head_of_organisation"},
		{"Foreign Minister", "minister of foreign affairs", "minister"},
		{"Taoiseach", "taoiseach", "head_of_government"},
		{"Chargé d'affaires", "chargé d'affaires", "envoy"},
		{"High Commissioner", "high commissioner", "ambassador"},
		{"Permanent Representative", "permanent representative", "ambassador"},
		{"Special Envoy", "special envoy", "envoy"},
		{"National Security Advisor", "national security adviser", "senior_official"},
		{"State Councilor", "state councillor", "deputy_head"},
		{"Crown Prince", "crown prince", "deputy_head"},
		{"Vice - President", "vice president", "deputy_head"},
		{"Spokeswoman", "spokesperson", "spokesperson"},
		{"Gen.", "general", "military"},
		{"H.E.", "H.E.", "honorific"},
		{"His Excellency", "H.E.", "honorific"},
		{"Mr", "Mr", "honorific"},
		{"Mr.", "Mr", "honorific"},
		{"Tan Sri", "Tan Sri", "honorific"},
	} {
		words := strings.Fields(c.text)
		hits := g.Match(words, 0)
		if len(hits) == 0 || hits[0].Len != len(words) {
			t.Errorf("%q: found %v", c.text, hits)
			continue
		}
		if s := hits[0].Senses[0]; s.Norm != c.norm || s.Rank != c.rank {
			t.Errorf("%q: %q %q, want %q %q", c.text, s.Norm, s.Rank, c.norm, c.rank)
		}
	}
}

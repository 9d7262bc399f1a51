package mention_test

import "testing"

// Parties, adjectives and places.
func TestParties(t *testing.T) {
	check(t, []row{
		{"The Ministry of Trade and Industry of Singapore issued it.", "party:SGP/ministry-of-trade-and-industry", ""},
		{"Peru's Ministry of Foreign Affairs issued it.", "party:PER/ministry-of-foreign-affairs", ""},
		{"The Russian Defense Ministry denied it.", "party:RUS/defense-ministry", ""},
		{"The U.S. Department of Energy signed it.", "party:USA/department-of-energy", ""},
		{"He visited the Embassy of Slovenia in Beijing.", "party:SVN/embassy | place:Beijing/CHN", ""},
		{"Officials from the Association of Southeast Asian Nations (ASEAN) came.", "party:ASEAN", ""},
		{"The Eurasian Economic Commission (EEC) agreed with Mongolia.", "party:EEC | party:MNG", ""},
		{"Minister for Trade and Industry Gan Siow Huang spoke. MTI published the text.", "party:ministry-of-trade-and-industry", ""},
		{"The Singaporean company Sunrise Marine won the tender.", "adj:SGP | party:sunrise-marine", ""},
		{"Blue Delta Logistics, a leading port group from Dubai, will invest.", "party:blue-delta-logistics", ""},
		{"The contract went to Hartmann Kraftwerke GmbH and Ocean Power Ltd.", "party:hartmann-kraftwerke-gmbh", ""},
		{"China Southern Airlines opened a route.", "party:china-southern-airlines", "party:CHN | adj:CHN"},
		{"Bank of America raised its forecast.", "party:bank-of-america", "party:USA | adj:USA"},
		{"American Airlines cut flights.", "party:american-airlines", "party:USA | adj:USA"},
		{"The Korea-Singapore partnership grew.", "adj:KOR | adj:SGP", ""},
		{"Sino-Russian ties deepened.", "adj:CHN | adj:RUS", ""},
		{"Franco-German cooperation resumed.", "adj:FRA | adj:DEU", "person:"},
		{"US officials and Kenyan traders met.", "adj:KEN", ""},
		{"The Indo-Pacific matters.", "place:Indo-Pacific/", "adj:IND"},
		{"The meeting took place in Siem Reap, Cambodia.", "place:Siem Reap, Cambodia/KHM", ""},
		{"They met in Gyeongju, North Gyeongsang Province.", "place:Gyeongju, North Gyeongsang Province/KOR", ""},
		{"Trade with Southeast Asia and Central Asia rose.", "place:Southeast Asia/ | place:Central Asia/", ""},
		{"Seoul’s agreement with Hanoi stands.", "party:KOR", ""},
		{"Tokyo said it would wait.", "party:JPN", ""},
		{"The talks were held in Tokyo.", "place:Tokyo/JPN", "party:JPN"},
		{"The Kremlin rejected the claim.", "party:RUS", ""},
		{"They dined at the White House.", "place:White House/USA", "party:USA"},
		{"The United States and New Zealand agreed.", "party:USA | party:NZL", ""},
		{"South Africa, Côte d'Ivoire and Trinidad and Tobago voted in favour.", "party:ZAF | party:CIV | party:TTO", ""},
		{"The G7 and the QUAD issued statements.", "party:G7 | party:QUAD", ""},
		{"The European Union and Mercosur resumed talks.", "party:EU | party:MERCOSUR", ""},
		{"The African Union (AU) sent observers to Chad.", "party:AU | party:TCD", ""},
		{"Bolivia and Paraguay reopened the crossing.", "party:BOL | party:PRY", ""},
		{"Türkiye and Greece agreed to continue.", "party:TUR | party:GRC", ""},
	})
}

// What looks like a party, person or place and is none.
func TestNegatives(t *testing.T) {
	check(t, []row{
		{"The team from New England won.", "name:New England", "party:GBR | adj:GBR"},
		{"We ate turkey and rice.", "", "party:TUR"},
		{"They may agree.", "", "date:"},
		{"She wore a china brooch.", "", "party:CHN"},
		{"However, talks stalled.", "", "person: | name: | party:"},
		{"Meanwhile the committee met.", "", "person: | name: | party:"},
		{"Cooperation between cities grew.", "", "name: | party: | person:"},
		{"Trade rose. Exports fell.", "", "name: | party: | person:"},
		{"A memorandum was signed.", "", "thing:"},
		{"The two sides signed an agreement.", "", "thing:"},
		{"It was a useful meeting.", "", "thing: | name:"},
		{"General Motors opened a plant.", "", "person:"},
		{"He told us about it.", "", "party:USA"},
		{"The polish on the table was new.", "", "adj:POL"},
		{"Who signed it is not known.", "", "party:WHO"},
		{"In Geneva President Keller spoke.", "place:Geneva/CHE", ""},
		{"The President and Prime Minister Keller met.", "office:{President@} | person:Keller {Prime Minister@}", ""},
		{"Several ministers attended.", "", "office:"},
		{"The foreign minister, France and Spain agreed.", "party:FRA | party:ESP", "person:"},
	})
}

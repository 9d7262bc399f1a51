package mention_test

import "testing"

// Names that several bodies or states go by mean the one that is spoken of.
func TestShared(t *testing.T) {
	check(t, []row{
		{"CARICOM met. Exports to the Region grew.", "party:CARICOM | party:CARICOM", ""},
		{"Exports to the Region grew in Peru.", "name:Region | party:PER", ""},
		{"The African Union spoke and the Commission agreed.", "party:AU | party:AU/commission", ""},
		{"The European Union and the African Union said that the Commission agreed.", "party:EU | party:AU", ""},
		{"Kinshasa spoke for Congo.", "party:COD | party:COD", ""},
		{"Brazzaville spoke for Congo.", "party:COG | party:COG", ""},
		{"Kenya wrote to Congo.", "party:KEN", ""},
		{"The President of the Congress, Hugo Rey, thanked Chile.", "person:Hugo Rey {President of the Congress@} | party:CHL", ""},
		{"Washington wrote, and the Congress agreed.", "party:USA | party:USA/congress", ""},
	})
}

// What stands between an office and its holder.
func TestHolders(t *testing.T) {
	check(t, []row{
		{"HM Ambassador to Chile, Tom Ford, spoke.", "person:Tom Ford {Ambassador@GBR>CHL}", ""},
		{"His Majesty's Consul General in Recife, Ann Ford, spoke.", "person:Ann Ford {Consul General@GBR}", ""},
		{"HM King Tupou spoke.", "person:Tupou {King@}", ""},
		{"The Ambassador of Vietnam, non-resident, Ms Le Thi Hoa, came.", "person:Le Thi Hoa {Ambassador@VNM}", ""},
		{"Estonia's foreign minister designate, Liis Tamm, came.", "person:Liis Tamm {foreign minister@EST!designate}", ""},
		{"Uruguay's next ambassador to Japan, Tomás Vega, came.", "person:Tomás Vega {ambassador@URY>JPN!designate}", ""},
		{"High Representative/Vice-President Elsa Lindqvist came.", "person:Elsa Lindqvist {High Representative@} {Vice-President@}", ""},
		{"Queen Sofia of Denmark came.", "person:Sofia {Queen@DNK}", ""},
		{"The head of Ukraine's presidential office, Taras Bondar, came.", "person:Taras Bondar {head of Ukraine's presidential office@UKR}", ""},
		{"She received her counterpart from Ecuador, María Lascano.", "person:María Lascano {counterpart@ECU}", ""},
		{"The spokesman of the Foreign Office in Islamabad, Tariq Mehmood, came.", "person:Tariq Mehmood {spokesman of the Foreign Office@PAK}", ""},
	})
}

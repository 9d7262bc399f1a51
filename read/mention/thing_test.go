package mention_test

import "testing"

// Named instruments, meetings, bodies and projects.
func TestThings(t *testing.T) {
	check(t, []row{
		{"He spoke at the 3rd ASEAN-India Summit.", "thing:3rd ASEAN-India Summit/summit", ""},
		{"The 19th EU-Japan Senior Officials Meeting (EJSOM) took place.", "thing:19th EU-Japan Senior Officials Meeting (EJSOM)/senior officials meeting", ""},
		{"They adopted the Kenya-Qatar Comprehensive Plan of Action (CPA) 2021-2025.", "thing:Kenya-Qatar Comprehensive Plan of Action (CPA) 2021-2025/plan of action", ""},
		{"They adopted the Joint Statement of the 5th EU-Egypt Summit on Strategic Partnership.", "thing:Joint Statement of the 5th EU-Egypt Summit on Strategic Partnership/joint statement", ""},
		{"The Statement of Peru and Chile on Cooperation in the Safety of Ports was read.", "thing:Statement of Peru and Chile on Cooperation in the Safety of Ports/statement", ""},
		{"The US-Fiji Free Trade Agreement (USFFTA) entered into force.", "thing:US-Fiji Free Trade Agreement (USFFTA)/free trade agreement", ""},
		{"The US-Singapore Skills Platform memorandum of understanding (MOU) was renewed.", "thing:US-Singapore Skills Platform memorandum of understanding (MOU)/memorandum of understanding", ""},
		{"They attended the 2019 BuildPeru Investment Summit.", "thing:2019 BuildPeru Investment Summit/summit", ""},
		{"The Kazakhstan-Italy business forum opened.", "thing:Kazakhstan-Italy business forum/business forum", ""},
		{"Through the Japan-ASEAN and Japan-Peru free trade agreements, trade grew.", "thing:Japan-ASEAN/free trade agreement | thing:Japan-Peru free trade agreements/free trade agreement", ""},
		{"The APEC summit ended.", "thing:APEC summit/summit", ""},
		{"The Paris Agreement was cited.", "thing:Paris Agreement/agreement", ""},
		{"The Treaty of Amity and Cooperation was signed.", "thing:Treaty of Amity and Cooperation/treaty", ""},
		{"Third Round of Political Consultations opened in Lima.", "thing:Third Round of Political Consultations/consultation", ""},
		{"The Memorandum of Understanding on Cooperation in Peace and Security was signed.", "thing:Memorandum of Understanding on Cooperation in Peace and Security/memorandum of understanding", ""},
		{"They opened the U.S.–EU Trade and Technology Council.", "thing:U.S.–EU Trade and Technology Council/council", "person:"},
		{"The Joint Statement between Norway and the European Commission on Green Shipping was issued.", "thing:Joint Statement between Norway and the European Commission on Green Shipping/joint statement", ""},
		{"They met at the Foreign Ministers’ Meeting.", "thing:Foreign Ministers’ Meeting/meeting", "office:"},
		{"The Johor-Singapore Special Economic Zone was launched.", "thing:Johor-Singapore Special Economic Zone/zone", ""},
		{"A panel titled \"Bridges for Growth: The Andean Chance\" closed the day.", "thing:Bridges for Growth: The Andean Chance/title", ""},
		{"The Second Session of the Joint Commission for Cooperation ended.", "thing:Second Session of the Joint Commission for Cooperation/session", ""},
		{"The Digital Silk Road Initiative (DSRI) was praised. DSRI members met.", "thing:Digital Silk Road Initiative (DSRI)/initiative | thing:DSRI/initiative", ""},
	})
}

// Pronouns and short forms.
func TestAnaphors(t *testing.T) {
	check(t, []row{
		{"He thanked them for their help.", "anaphor:He | anaphor:them | anaphor:their", ""},
		{"The two leaders met.", "anaphor:The two leaders", "quantity:"},
		{"Both sides agreed.", "anaphor:Both sides", ""},
		{"The two countries signed it.", "anaphor:The two countries | anaphor:it", "quantity:"},
		{"The parties adopted it.", "anaphor:The parties", ""},
		{"The yearly gathering ended.", "anaphor:The yearly gathering", ""},
		{"This plan runs for years.", "anaphor:This plan", ""},
		{"The MOU was extended.", "anaphor:The MOU", ""},
		{"She left the country.", "anaphor:She | anaphor:the country", ""},
		{"The leaders of Japan and Peru met.", "", "anaphor:The leaders"},
		{"The agreement on fisheries was signed.", "", "anaphor:"},
		{"It is important to act.", "", "anaphor:It"},
		{"Both Japan and Peru agreed.", "", "anaphor:Both"},
		{"“We will help,” she said.", "anaphor:We | anaphor:she", ""},
		{"The three nations agreed.", "anaphor:The three nations", ""},
	})
}

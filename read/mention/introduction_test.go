package mention_test

import "testing"

// Offices in lower case with what stands before their head, after a possessive or a demonym.
func TestLowerIntroductions(t *testing.T) {
	check(t, []row{
		{"Peru's deputy finance minister, Tomás Arroyo, flew home.", "person:Tomás Arroyo {deputy finance minister@PER}", ""},
		{"Peru's deputy finance minister Tomás Arroyo flew home.", "person:Tomás Arroyo {deputy finance minister@PER}", ""},
		{"The Polish chancellor, Beata Wilk, spoke.", "person:Beata Wilk {chancellor@POL}", ""},
		{"Latvia's interior minister, Juris Kalns, agreed.", "person:Juris Kalns {interior minister@LVA}", ""},
		{"Mexican foreign minister Rosa Ibarra Luna spoke.", "person:Rosa Ibarra Luna {foreign minister@MEX}", ""},
		{"Its agriculture minister, Joana Prado, told reporters.", "person:Joana Prado {agriculture minister@}", ""},
		{"Kenyan roads minister Daniel Otieno agreed.", "person:Daniel Otieno {roads minister@KEN}", ""},
		{"EU enlargement envoy Pieter Smit arrived.", "person:Pieter Smit {enlargement envoy@EU}", ""},
		{"The executive secretary, Rui Tavares, will not run again.", "person:Rui Tavares {executive secretary@}", ""},
		{"The European Commission's chief negotiator, Greta Maes, spoke.", "person:Greta Maes {chief negotiator@EU/european-commission}", ""},
		{"The Bulgarian chargé d'affaires, Ivan Petkov, was summoned.", "person:Ivan Petkov {chargé d'affaires@BGR}", ""},
		{"Chargé d’Affaires Ivan Petkov was summoned.", "person:Ivan Petkov {Chargé d’Affaires@}", ""},
	})
}

// Offices with several fields, whose words are nobody's name.
func TestFields(t *testing.T) {
	check(t, []row{
		{"The Minister of Foreign Affairs, Migration and Moroccans Abroad, Mr Karim Idrissi, travelled.", "person:Karim Idrissi {Minister of Foreign Affairs, Migration and Moroccans Abroad@}", ""},
		{"The Minister of Production, Foreign Trade, Investment and Fisheries, Luis Andrade, spoke.", "person:Luis Andrade {Minister of Production, Foreign Trade, Investment and Fisheries@}", ""},
		{"Minister of Commerce, Industry and Investment Promotion, H.E. Qais Al Yousef, opened it.", "person:Qais Al Yousef {Minister of Commerce, Industry and Investment Promotion@}", "person:Promotion"},
		{"The Secretary of State for International Cooperation and for Ibero-America, Pilar Gil, spoke.", "person:Pilar Gil {Secretary of State for International Cooperation and for Ibero-America@}", ""},
		{"The Minister of Foreign Affairs and Worship a.i., Clara Rojas, signed it.", "person:Clara Rojas {Minister of Foreign Affairs and Worship@!acting}", ""},
		{"Foreign Minister a.i. Clara Rojas signed it.", "person:Clara Rojas {Foreign Minister@!acting}", ""},
		{"The Deputy Secretary-General of ASEAN for Political-Security Community, Dr Budi Santoso, attended.", "person:Budi Santoso {Deputy Secretary-General of ASEAN for Political-Security Community@ASEAN}", ""},
		{"The Spokesperson of the Ministry of Foreign Affairs, Omar Sayed, said so.", "person:Omar Sayed {Spokesperson of the Ministry of Foreign Affairs@}", ""},
		{"The Spokesperson of the Ministry, Omar Sayed, said so.", "person:Omar Sayed {Spokesperson of the Ministry@}", "person:Ministry"},
	})
}

// One title in the plural for several persons, each with title and party in order.
func TestJointTitles(t *testing.T) {
	check(t, []row{
		{"The ministers of energy, Somchai Rattanakul and Le Van Thanh, issued a statement.", "person:Somchai Rattanakul {minister of energy@} | person:Le Van Thanh {minister of energy@}", ""},
		{"The Ministers of Norway and Latvia, Ms Kari Lund and Mr Ozols, signed it.", "person:Kari Lund {Minister@NOR} | person:Ozols {Minister@LVA}", ""},
		{"The presidents of Zambia, Malawi and Kenya, Hakim Phiri, Grace Banda and Daniel Otieno, met.", "person:Hakim Phiri {president@ZMB} | person:Grace Banda {president@MWI} | person:Daniel Otieno {president@KEN}", ""},
		{"The Polish and Czech foreign ministers, Jan Wilk and Petr Novotný, met.", "person:Jan Wilk {foreign minister@POL} | person:Petr Novotný {foreign minister@CZE}", ""},
		{"The Polish and Czech foreign ministers met.", "office:{foreign minister@POL} {foreign minister@CZE}", ""},
		{"Defence ministers Per Holm of Denmark and Arvo Laas of Estonia signed it.", "person:Per Holm {Defence minister@DNK} | person:Arvo Laas {Defence minister@EST}", ""},
		{"The foreign ministers of the two kingdoms, Luis Pinto and Karim Idrissi, met.", "person:Luis Pinto {foreign minister@} | person:Karim Idrissi {foreign minister@}", ""},
		{"The foreign ministers of Peru and Chile, Rosa Ibarra and others met.", "", "person:Rosa Ibarra {foreign minister@CHL}"},
		{"Representatives of the ASEAN Member States attended.", "", "person:Member States"},
	})
}

// Two offices of one person before the name.
func TestStackedOffices(t *testing.T) {
	check(t, []row{
		{"The Deputy Chairman of the Cabinet of Ministers, Minister of Foreign Affairs of Turkmenistan Rashid Geldiýew spoke.", "person:Rashid Geldiýew {Deputy Chairman of the Cabinet of Ministers@TKM} {Minister of Foreign Affairs@TKM}", ""},
		{"Deputy Foreign Minister Ambassador Fahad Al-Sabti signed.", "person:Fahad Al-Sabti {Deputy Foreign Minister@} {Ambassador@}", ""},
		{"State Minister of Water and Energy, Ambassador Dr. Hirut Bekele held talks.", "person:Hirut Bekele {State Minister of Water and Energy@} {Ambassador@}", ""},
		{"Planning Minister Senator the Hon. Keith Baptiste signed it.", "person:Keith Baptiste {Planning Minister@} {Senator@}", ""},
		{"Brazil's foreign minister, ambassador Celso Prates, spoke.", "person:Celso Prates {foreign minister@BRA} {ambassador@BRA}", ""},
		{"Secretary for Strategic Affairs Admiral Bruno Rocha flew.", "person:Bruno Rocha {Secretary for Strategic Affairs@} {Admiral@}", ""},
		{"The Prime Minister, Foreign Minister Omar Diallo and Trade Minister Ada Okafor came.", "person:Omar Diallo {Foreign Minister@} | person:Ada Okafor {Trade Minister@}", ""},
	})
}

// Heads of parliaments, of bodies of their own, of missions; first holders; opposite numbers.
func TestHeads(t *testing.T) {
	check(t, []row{
		{"The President of the People's National Assembly, Mr Salah Bensaid, received him.", "person:Salah Bensaid {President of the People's National Assembly@}", ""},
		{"The President of the National Assembly of Niger, Ali Seyni, received him.", "person:Ali Seyni {President of the National Assembly@NER}", ""},
		{"The Speaker of the House of Peoples' Representatives, Tagesse Alemu, received him.", "person:Tagesse Alemu {Speaker of the House of Peoples' Representatives@}", ""},
		{"The Chairman of the State Great Khural of Mongolia D.Batbayar received them.", "person:D.Batbayar {Chairman of the State Great Khural@MNG}", ""},
		{"The Deputy Chairwoman of the Mazhilis of the Parliament of the Republic of Kazakhstan Saule Akhmetova came.", "person:Saule Akhmetova {Deputy Chairwoman of the Mazhilis of the Parliament@KAZ}", ""},
		{"The General Secretary of the Secretariat of the State Great Khural B.Tuya and the Chief of Staff of the Mazhilis Office Nurlan Asanov signed.", "person:B.Tuya {General Secretary of the Secretariat of the State Great Khural@} | person:Nurlan Asanov {Chief of Staff of the Mazhilis Office@KAZ}", ""},
		{"The President of the Chamber of Deputies, Luis Pinto, spoke.", "person:Luis Pinto {President of the Chamber of Deputies@}", ""},
		{"Nepal Telecom Authority Managing Director Hari Thapa signed it.", "person:Hari Thapa {Managing Director@NPL/telecom-authority}", ""},
		{"The External Affairs Ministry spokesperson, Arun Mehta, said so.", "person:Arun Mehta {External Affairs Ministry spokesperson@}", ""},
		{"The Ambassador Extraordinary and Plenipotentiary of Japan to Kenya Ken Okada spoke.", "person:Ken Okada {Ambassador Extraordinary and Plenipotentiary@JPN>KEN}", ""},
		{"Mr. Luis Rojas, the first Ambassador of Peru to reside in Dakar, spoke.", "person:Luis Rojas {Ambassador@PER}", ""},
		{"Issued by: Chanda Mulenga (Mr.), Principal Public Relations Officer", "person:Chanda Mulenga {Principal Public Relations Officer@}", ""},
		{"The EU head of delegation, Luis Pinto, spoke.", "person:Luis Pinto {head of delegation@EU}", ""},
		{"Her Polish colleague, Jan Wilk, agreed.", "person:Jan Wilk {colleague@POL}", ""},
		{"Her Polish opposite number, Jan Wilk, agreed.", "person:Jan Wilk {opposite number@POL}", ""},
		{"THE PRIME MINISTER OF GHANA, HON. KOFI ANNOR, AND THE PRESIDENT OF TOGO, AMA LAWSON", "person:Kofi Annor {PRIME MINISTER@GHA} | person:Ama Lawson {PRESIDENT@TGO}", ""},
		{"French President Emmanuel MACRON met KIM Min-jae.", "person:Emmanuel Macron {President@FRA} | person:Kim Min-jae", ""},
	})
}

// Offices of clubs, companies and associations are no public offices.
func TestPrivateOffices(t *testing.T) {
	for _, text := range []string{
		"The president of the Ghana Chamber of Commerce, Ama Boateng, spoke.", "The Chamber's President, Mrs Ama Boateng, spoke.",
		"The club's president, Tomas Reyes, resigned.", "Meridian Air president Tomas Reyes resigned.", "The union's president, Tomas Reyes, spoke.",
		"The film's director, Nino Beridze, spoke.", "Chief executive Tomas Reyes told analysts.",
	} {
		_, _, ms := read(t, text)
		for i := range ms {
			for _, p := range ms[i].Posts {
				if p.Rank != "company" {
					t.Errorf("%s: %s has rank %s", text, p.Title, p.Rank)
				}
			}
		}
	}
}

// Names that are not the holder's, and words that are no part of the office.
func TestOthersNames(t *testing.T) {
	check(t, []row{
		{"Moreau and Foreign Minister Jan Wilk met.", "person:Jan Wilk {Foreign Minister@}", ""},
		{"Trade and Industry Minister Sipho Nkosi agreed.", "person:Sipho Nkosi {Trade and Industry Minister@}", ""},
		{"The leaders Prime Minister Jan Wilk met agreed.", "person:Jan Wilk {Prime Minister@}", ""},
		{"Yuri Volkov, Foreign Policy Advisor to President Ivan Petrov, called.", "person:Yuri Volkov {Foreign Policy Advisor to President@}", ""},
		{"The Foreign Policy Advisor to President Ivan Petrov called.", "", "person:Ivan Petrov {Foreign"},
		{"Undersecretary for Administration Vice-Admiral Benito Rojas came.", "person:Benito Rojas {Undersecretary for Administration@} {Vice-Admiral@}", ""},
		{"The Multilateral Leaders Task Force met.", "", "person:Task"},
		{"Special Envoy Scott Gration met French lawmaker Marine Lamy and Trade Secretary Tom Price.", "person:Scott Gration {Special Envoy@} | person:Marine Lamy {lawmaker@FRA} | person:Tom Price {Trade Secretary@}", ""},
		{"HMS Queen Elizabeth sailed.", "", "person:Elizabeth"},
	})
}

// Bodies of several states, their commissions and envoys; regions; dashes.
func TestBodiesAndEnvoys(t *testing.T) {
	check(t, []row{
		{"The Federal Minister for Economic Affairs and Climate Action of Germany, Dr Anna Vogel, spoke.", "person:Anna Vogel {Federal Minister for Economic Affairs and Climate Action@DEU}", ""},
		{"The Vice-President of the European Commission for Interinstitutional Relations Luka Horvat spoke.", "person:Luka Horvat {Vice-President of the European Commission for Interinstitutional Relations@EU/european-commission}", ""},
		{"European Commissioner for Neighbourhood and Enlargement Luka Horvat spoke.", "person:Luka Horvat {European Commissioner for Neighbourhood and Enlargement@EU/european-commission}", ""},
		{"The UN Special Coordinator for the Middle East Peace Process, Jan Wilk, spoke.", "person:Jan Wilk {Special Coordinator for the Middle East Peace Process@UN}", ""},
		{"The UN Secretary-General's Personal Envoy for Western Sahara, Jan Wilk, spoke.", "person:Jan Wilk {Personal Envoy for Western Sahara@UN}", ""},
		{"The governor of Odesa region, Jan Wilk, spoke.", "person:Jan Wilk {governor of Odesa region@}", ""},
		{"Deputy Prime Minister – Minister of Foreign Affairs of Turkmenistan Rashid Geldiýew spoke.", "person:Rashid Geldiýew {Deputy Prime Minister@TKM} {Minister of Foreign Affairs@TKM}", ""},
		{"His Highness the Amir Sheikh Nasser Al-Fahad received him.", "person:Nasser Al-Fahad {Amir@}", ""},
		{"Sultan Ahmed Al Mansoori, UAE Minister of Industry, spoke.", "person:Sultan Ahmed Al Mansoori {Minister of Industry@ARE}", ""},
		{"Tan Sri Dato' Ahmad Faiz, Chief Minister of Johor, spoke.", "person:Ahmad Faiz {Chief Minister of Johor@}", ""},
	})
}

// Forms of address in a row, and names with small words.
func TestAddresses(t *testing.T) {
	check(t, []row{
		{"His Excellency Sheikh Salim bin Said Al Harthy, Minister of Trade, spoke.", "person:Salim bin Said Al Harthy {Minister of Trade@}", ""},
		{"Malaysian Foreign Minister Datuk Seri Ahmad Faiz met Shri Ravi Nair.", "person:Ahmad Faiz {Foreign Minister@MYS} | person:Ravi Nair", ""},
		{"Ato Bekele Tadesse met W/ro Hirut Alemu.", "person:Bekele Tadesse | person:Hirut Alemu", ""},
		{"The Minister of Health, Honourable Grace Phiri, spoke.", "person:Grace Phiri {Minister of Health@}", ""},
		{"Indonesian Coordinating Minister Suharyanto met him.", "person:Suharyanto {Coordinating Minister@IDN}", ""},
		{"Icelandic Prime Minister Katrín Jónsdóttir spoke.", "person:Katrín Jónsdóttir {Prime Minister@ISL}", ""},
		{"Turkmen Foreign Minister Rashid Geldiýew spoke.", "person:Rashid Geldiýew {Foreign Minister@TKM}", ""},
	})
}

// Two offices of different states joined by "and": a name in apposition is the
// nearer's holder, two names are theirs in order.
func TestOfficesOfTwoStates(t *testing.T) {
	check(t, []row{
		{"The Crown Prince of Kuwait and the Prime Minister of India, Raghav Deshmukh, spoke.", "office:{Crown Prince@KWT} | person:Raghav Deshmukh {Prime Minister@IND}", ""},
		{"The King of Jordan and the President of Chile, Rosa Ibarra, spoke.", "office:{King@JOR} | person:Rosa Ibarra {President@CHL}", ""},
		{"The President of Chile and the Prime Minister of Peru, Rosa Ibarra and Luis Pinto, spoke.", "person:Rosa Ibarra {President@CHL} | person:Luis Pinto {Prime Minister@PER}", ""},
		{"The Prime Minister and Minister of Finance of Tonga, Siosaia Taufa, spoke.", "person:Siosaia Taufa {Prime Minister@TON} {Minister of Finance@TON}", ""},
	})
}

// What an envoy is sent for or where a consul sits does not part office and name.
func TestEnvoysPlaces(t *testing.T) {
	check(t, []row{
		{"He met the Special Envoy of the European Union for the Gulf, Henrik Aalto, in Riyadh.", "person:Henrik Aalto {Special Envoy@EU}", ""},
		{"The Consul General of Italy in Karachi, Paolo Rinaldi, had met him.", "person:Paolo Rinaldi {Consul General@ITA}", ""},
		{"The Consul of Peru in Miami, Ms Rosa Ibarra, spoke.", "person:Rosa Ibarra {Consul@PER}", ""},
		{"He met the Ambassador of Peru in Riyadh, and left.", "office:{Ambassador@PER} | place:Riyadh/SAU", ""},
	})
}

// The mark of an office not yet taken up is no part of its title.
func TestElect(t *testing.T) {
	check(t, []row{
		{"President-elect Amara Sesay of Sierra Leone spoke.", "person:Amara Sesay {President@SLE!elect}", ""},
		{"The ambassador-designate of Malta to Ghana, Rita Camilleri, spoke.", "person:Rita Camilleri {ambassador@MLT>GHA!designate}", ""},
		{"Prime Minister-designate Luis Pinto spoke.", "person:Luis Pinto {Prime Minister@!designate}", ""},
		{"The Minister-designate of Finance, Luis Pinto, spoke.", "person:Luis Pinto {Minister of Finance@!designate}", ""},
	})
}

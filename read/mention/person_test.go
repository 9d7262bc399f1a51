package mention_test

import "testing"

// Titles, countries and names in every order, over all continents.
func TestPersons(t *testing.T) {
	check(t, []row{
		{"Ghanaian President John Mahama opened the talks.", "person:John Mahama {President@GHA}", ""},
		{"Canada's Prime Minister Mark Carney flew to Paris.", "person:Mark Carney {Prime Minister@CAN}", ""},
		{"Prime Minister of Fiji Sitiveni Rabuka spoke.", "person:Sitiveni Rabuka {Prime Minister@FJI}", ""},
		{"President Lazarus Chakwera of Malawi thanked donors.", "person:Lazarus Chakwera {President@MWI}", ""},
		{"The President of Chile, Gabriel Boric, will travel to Lima.", "person:Gabriel Boric {President@CHL}", ""},
		{"Ada Okafor, the Nigerian Trade Minister, chaired the session.", "person:Ada Okafor {Trade Minister@NGA}", ""},
		{"Hana Novak, Czech ambassador to Vietnam, hosted a dinner.", "person:Hana Novak {ambassador@CZE>VNM}", ""},
		{"The Ambassador of the Kingdom of Morocco to Mexico, Abdel Idrissi, called on the mayor.", "person:Abdel Idrissi {Ambassador@MAR>MEX}", ""},
		{"Japan’s ambassador to Kenya Ken Okaniwa signed the note.", "person:Ken Okaniwa {ambassador@JPN>KEN}", ""},
		{"U.S. Ambassador to Brazil Elizabeth Bagley attended.", "person:Elizabeth Bagley {Ambassador@USA>BRA}", ""},
		{"Minister of Foreign Affairs Eduardo Mendes visited Rabat.", "person:Eduardo Mendes {Minister of Foreign Affairs@}", ""},
		{"Minister for Trade and Industry (Energy) Tan Mei Lin met reporters.", "person:Tan Mei Lin {Minister for Trade and Industry (Energy)@}", ""},
		{"Australia's Minister for Climate Change and Energy Chris Bowen arrived.", "person:Chris Bowen {Minister for Climate Change and Energy@AUS}", ""},
		{"Deputy Prime Minister and Minister of Finance Lindiwe Dube spoke.", "person:Lindiwe Dube {Deputy Prime Minister@} {Minister of Finance@}", ""},
		{"Rui Costa, the Portuguese Deputy Prime Minister and Minister for Oceans, agreed.", "person:Rui Costa {Deputy Prime Minister@PRT} {Minister for Oceans@PRT}", ""},
		{"Deputy Secretary-General of the Organization of American States (OAS), Laura Gil, welcomed the envoy.", "person:Laura Gil {Deputy Secretary-General@OAS}", ""},
		{"H.E. Dr. Samira Haddad, Secretary-General of the Arab League, opened the forum.", "person:Samira Haddad {Secretary-General@arab-league}", ""},
		{"President Robert F. Allen, Jr. returned home.", "person:Robert F. Allen, Jr. {President@}", ""},
		{"Crown Prince Mohammed bin Salman received the delegation.", "person:Mohammed bin Salman {Crown Prince@}", ""},
		{"His Majesty King Abdullah II left for Cairo.", "person:Abdullah II {King@}", ""},
		{"Sultan Haitham bin Tarik of Oman visited India.", "person:Haitham bin Tarik {Sultan@OMN}", ""},
		{"Iraqi Kurdistan Region President Nechirvan Barzani flew to Rome.", "person:Nechirvan Barzani {President@IRQ/kurdistan-region}", ""},
		{"President-elect Bola Tinubu named a team.", "person:Bola Tinubu {President@!elect}", ""},
		{"Former Prime Minister Helen Clark gave a lecture.", "person:Helen Clark {Prime Minister@!former}", ""},
		{"Former Irish President Mary Robinson gave a lecture.", "person:Mary Robinson {President@IRL!former}", ""},
		{"The acting Foreign Minister Omar Diallo signed it.", "person:Omar Diallo {Foreign Minister@!acting}", ""},
		{"EU High Representative Kaja Kallas spoke in Tallinn.", "person:Kaja Kallas {High Representative@EU}", ""},
		{"European Council President António Costa travelled to Astana.", "person:António Costa {President@EU/european-council}", ""},
		{"NATO Secretary General Mark Rutte thanked Ankara.", "person:Mark Rutte {Secretary General@NATO}", ""},
		{"UN Secretary-General António Guterres urged restraint.", "person:António Guterres {Secretary-General@UN}", ""},
		{"Saudi Foreign Minister Prince Faisal bin Farhan called Oslo.", "person:Faisal bin Farhan {Foreign Minister@SAU}", ""},
		{"Vietnamese Foreign Minister Bui Thanh Son and Lao Prime Minister Sonexay Siphandone met.", "person:Bui Thanh Son {Foreign Minister@VNM} | person:Sonexay Siphandone {Prime Minister@LAO}", ""},
		{"Presidents Ruto and Museveni opened the border post.", "person:Ruto {President@} | person:Museveni {President@}", ""},
		{"Prime Ministers Albanese, Luxon and Marape will attend.", "person:Albanese {Prime Minister@} | person:Luxon {Prime Minister@} | person:Marape {Prime Minister@}", ""},
		{"French foreign minister Stéphane Séjourné visited Kyiv.", "person:Stéphane Séjourné {foreign minister@FRA}", ""},
		{"Argentine president Javier Milei spoke.", "person:Javier Milei {president@ARG}", ""},
		{"National Security Adviser Chang Ho-jin flew out.", "person:Chang Ho-jin {National Security Adviser@}", ""},
		{"US Secretary of State Antony Blinken landed in Doha.", "person:Antony Blinken {Secretary of State@USA}", ""},
		{"British Foreign Secretary David Lammy and Dr S. Jaishankar spoke.", "person:David Lammy {Foreign Secretary@GBR} | person:S. Jaishankar", ""},
		{"German Chancellor Olaf Scholz met Dutch Prime Minister Mark Rutte and Belgian Prime Minister Alexander De Croo.", "person:Olaf Scholz {Chancellor@DEU} | person:Mark Rutte {Prime Minister@NLD} | person:Alexander De Croo {Prime Minister@BEL}", ""},
		{"European Commission President Ursula von der Leyen replied.", "person:Ursula von der Leyen {President@EU/european-commission}", ""},
		{"Egyptian President Abdel Fattah el-Sisi received Sheikh Mohamed bin Zayed Al Nahyan.", "person:Abdel Fattah el-Sisi {President@EGY} | person:Mohamed bin Zayed Al Nahyan", ""},
		{"Mr Okello met Ms Andersson and Dr. Kaya.", "person:Okello | person:Andersson | person:Kaya", ""},
		{"The US envoy for the Horn of Africa, Mike Hammer, returned.", "person:Mike Hammer {envoy for the Horn of Africa@USA}", ""},
		{"Her Rwandan counterpart, Vincent Biruta, agreed.", "person:Vincent Biruta {counterpart@RWA}", ""},
		{"Vietnamese Party General Secretary To Lam visited Beijing.", "person:To Lam {Party General Secretary@VNM}", ""},
		{"Assistant Secretary of State for African Affairs Molly Phee arrived.", "person:Molly Phee {Assistant Secretary of State for African Affairs@}", ""},
		{"Director-General of the World Trade Organization Ngozi Okonjo-Iweala spoke.", "person:Ngozi Okonjo-Iweala {Director-General@WTO}", ""},
		{"Kassym-Jomart Tokayev and Xi Jinping shook hands.", "person:Kassym-Jomart Tokayev | person:Xi Jinping", ""},
		{"Kenya's Cabinet Secretary for Foreign Affairs Musalia Mudavadi spoke.", "person:Musalia Mudavadi {Cabinet Secretary for Foreign Affairs@KEN}", ""},
	})
}

// Offices without a name.
func TestOffices(t *testing.T) {
	check(t, []row{
		{"The President thanked the guests.", "office:{President@}", ""},
		{"The Prime Minister will travel next week.", "office:{Prime Minister@}", ""},
		{"The US official left early.", "office:{official@USA}", ""},
		{"The Foreign Ministers of India and Japan met.", "office:{Foreign Minister@IND} {Foreign Minister@JPN}", ""},
		{"Norway's ambassador to Chile attended.", "office:{ambassador@NOR>CHL}", ""},
		{"The Kenyan Deputy President replied.", "office:{Deputy President@KEN}", ""},
		{"The Indonesian foreign minister replied.", "office:{foreign minister@IDN}", ""},
		{"The President of the company spoke.", "", "office: | person:"},
		{"The director of the museum spoke.", "", "office: | person:"},
	})
}

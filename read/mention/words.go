package mention

import "strings"

// set builds a word set from a space-separated list.
func set(list string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		out[w] = true
	}
	return out
}

// titleRank gives each head noun of an office its rank; the longest phrase that ends a title counts.
var titleRank = map[string]string{
	"president": "head_of_state", "vice president": "deputy_head", "vice-president": "deputy_head",
	"prime minister": "head_of_government", "prime minster": "head_of_government", "premier": "head_of_government", "vice premier": "deputy_head",
	"chancellor": "head_of_government", "taoiseach": "head_of_government", "tánaiste": "deputy_head",
	"deputy prime minister": "deputy_head", "deputy premier": "deputy_head", "vice chancellor": "deputy_head",
	"king": "monarch", "queen": "monarch", "emperor": "monarch", "empress": "monarch", "sultan": "monarch",
	"emir": "monarch", "amir": "monarch", "pope": "monarch", "pontiff": "monarch", "grand duke": "monarch",
	"crown prince": "other_royal", "crown princess": "other_royal", "prince": "other_royal", "princess": "other_royal",
	"duke": "other_royal", "duchess": "other_royal", "first lady": "spouse", "sheikha": "other_royal",
	"minister": "minister", "senior minister": "minister", "minister mentor": "minister",
	"first deputy prime minister": "deputy_head", "first vice president": "deputy_head", "second vice president": "deputy_head",
	"first deputy minister": "junior_minister", "first secretary": "senior_official", "first deputy premier": "deputy_head",
	"first vice premier": "deputy_head", "executive vice president": "senior_official", "minister-counsellor": "envoy", "secretary": "minister", "attorney general": "minister", "attorney-general": "minister",
	"deputy minister": "junior_minister", "vice minister": "junior_minister", "undersecretary": "junior_minister",
	"under-secretary": "junior_minister", "under secretary": "junior_minister", "minister of state": "junior_minister",
	"deputy secretary": "junior_minister", "assistant secretary": "senior_official", "state secretary": "junior_minister",
	"secretary-general": "head_of_organisation", "secretary general": "head_of_organisation",
	"director-general": "head_of_organisation", "director general": "head_of_organisation",
	"managing director": "head_of_organisation", "executive director": "head_of_organisation",
	"executive secretary": "head_of_organisation", "high representative": "head_of_organisation",
	"deputy secretary-general": "senior_official", "under-secretary-general": "senior_official",
	"assistant secretary-general": "senior_official", "deputy director-general": "senior_official",
	"commissioner": "head_of_organisation", "chairman": "head_of_organisation", "chairwoman": "head_of_organisation",
	"chairperson": "head_of_organisation", "chair": "head_of_organisation", "co-chair": "head_of_organisation",
	"permanent secretary": "senior_official", "foreign secretary": "minister", "home secretary": "minister",
	"press secretary": "spokesperson", "spokesperson": "spokesperson", "spokesman": "spokesperson", "spokeswoman": "spokesperson",
	"ambassador": "ambassador", "high commissioner": "ambassador", "permanent representative": "ambassador", "nuncio": "ambassador",
	"envoy": "envoy", "representative": "envoy", "chargé": "envoy", "chargé d'affaires": "envoy", "chargé d’affaires": "envoy",
	"consul": "envoy", "consul-general": "envoy", "consul general": "envoy", "delegate": "envoy", "coordinator": "envoy",
	"charge d'affaires": "envoy", "charge d’affaires": "envoy", "negotiator": "envoy",
	"pm": "head_of_government", "fm": "minister", "eam": "minister", "dpm": "deputy_head", "opposite number": "counterpart", "colleague": "counterpart",
	"governor": "subnational_head", "mayor": "subnational_head", "chief minister": "subnational_head", "first minister": "subnational_head",
	"speaker": "parliament", "senator": "parliament", "congressman": "parliament", "congresswoman": "parliament", "lawmaker": "parliament", "legislator": "parliament",
	"adviser": "senior_official", "advisor": "senior_official", "director": "senior_official", "chief": "senior_official",
	"head": "senior_official", "counsellor": "senior_official", "counselor": "senior_official", "councillor": "deputy_head", "councilor": "deputy_head",
	"officer": "senior_official", "leader": "leader", "official": "official", "deputy": "senior_official", "diplomat": "official",
	"general": "military", "admiral": "military", "marshal": "military", "commander": "military", "colonel": "military",
	"lieutenant general": "military", "major general": "military", "brigadier": "military", "brigadier general": "military", "lieutenant colonel": "military",
	"vice admiral": "military", "vice-admiral": "military", "rear admiral": "military", "rear-admiral": "military", "lieutenant-general": "military",
	"major-general": "military", "brigadier-general": "military", "air marshal": "military", "air chief marshal": "military", "field marshal": "military",
	"counterpart": "counterpart", "assistant": "senior_official", "chief of staff": "senior_official", "ceo": "company", "chief executive officer": "company", "chief operating officer": "company", "chief financial officer": "company", "chief executive": "company",
	"governor-general": "head_of_state", "governor general": "head_of_state",
}

// lowerTitle lists the heads that count as titles in lower case too, before a name or after a party.
var lowerTitle = set(`president minister premier chancellor secretary ambassador envoy king queen emperor sultan emir prince princess
	spokesman spokeswoman spokesperson adviser advisor speaker governor mayor senator commissioner chairman chairwoman chairperson chair
	representative director leader chief head diplomat official officer coordinator general secretary-general director-general consul
	councillor pope counterpart delegate nuncio lawmaker legislator negotiator undersecretary colleague`)

// portfolio lists the words that name a field of office: "Minister of *Foreign Affairs*".
var portfolio = set(`foreign affairs trade industry commerce finance defence defense interior home security justice energy health
	education agriculture environment climate change labour labor employment transport transportation infrastructure communications
	information technology digital economy economic policies policy development planning cooperation co-operation international
	external relations european integration culture sports sport youth tourism science research innovation water resources mines mining
	mineral petroleum oil gas natural forestry fisheries fishery food rural regional territorial affairs immigration citizenship
	social welfare protection family women gender equality children community services public administration works housing urban
	national state treasury the_treasury budget revenue tax customs law legal parliamentary religious veterans emergency situations
	disaster management civil aviation shipping ports maritime marine investment enterprise small medium business enterprises consumer
	competition heritage arts media higher human capital population strategic strategy special political global indo pacific asia
	europe africa asian east south north middle near southeast central western americas hemisphere arctic ocean sustainability
	sustainable livestock irrigation power electricity nuclear space aerospace ict telecommunications telecom postal skills training
	universities cabinet office presidential administration staff industries manufacturing exports export imports supply war
	reconstruction reunification unification diaspora expatriates overseas nationals peace cyber cyberspace digitalization
	digitalisation digitization modernisation modernization interior internal democracy rights multilateral bilateral
	commonwealth land lands railways roads construction productivity small-scale crafts artisanal sectoral council operations
	naval border borders intelligence prisons police presidency aviation counterterrorism veterans
	homeland refugees migration asylum federal municipal local government general technologies biodiversity ecology ecological
	ecological transition green growth financial fiscal monetary markets market price prices treasury europe agri-food agrarian agri
	countryside fisheries veterinary medicine physical sciences relations party government emerging eastern african american eurasian caribbean latin arab atlantic islands pacific coordination reform reforms labor
	manpower action process interinstitutional worship promotion production abroad mobility habitat sanitation hydraulics energies hydrocarbons
	quarries aquaculture cattle solidarity decentralisation decentralization territory spatial wildlife parks antiquities endowments
	awqaf islamic hajj demography ethnic minorities indigenous constitutional electoral statistics cooperatives taxation
	competitiveness entrepreneurship creative semiconductors armaments textile textiles renewable renewables enlargement accession
	neighbourhood neighborhood euro-atlantic expatriate emigrants immigrant returnees humanitarian nutrition drought relief
	tribal chieftaincy devolution planning policing intelligence aviation logistics standards metrology
	communication enterprise sovereignty restoration prime minister's minister’s`)

// honorific gives each form of address the gender it shows ('m', 'f' or 0).
var honorific = map[string]byte{
	"mr": 'm', "mr.": 'm', "mrs": 'f', "mrs.": 'f', "ms": 'f', "ms.": 'f', "miss": 'f', "madam": 'f', "madame": 'f', "mme": 'f', "mme.": 'f',
	"dr": 0, "dr.": 0, "h.e": 0, "h.e.": 0, "he": 0, "prof": 0, "prof.": 0, "professor": 0, "hon": 0, "hon.": 0, "sir": 'm', "dame": 'f', "lord": 'm',
	"lady": 'f', "sheikh": 'm', "shaikh": 'm', "sheikha": 'f', "shri": 'm', "smt": 'f', "smt.": 'f', "dato": 'm', "dato’": 'm', "dato'": 'm', "datuk": 'm', "tun": 0, "rev": 0, "rev.": 0,
	"baroness": 'f', "baron": 'm', "hrh": 0, "hm": 0, "m.": 'm', "señor": 'm', "señora": 'f', "archbishop": 'm', "cardinal": 'm', "capt": 0, "capt.": 0, "monsignor": 'm',
	"sayyid": 'm', "ustaz": 'm', "maulana": 'm', "ayatollah": 'm', "patriarch": 'm', "comrade": 0, "lt.": 0, "gen.": 0, "adm.": 0, "col.": 0, "maj.": 0, "sen.": 0, "rep.": 0, "gov.": 0,
	"ato": 'm', "woizero": 'f', "weizero": 'f', "w/ro": 'f', "honourable": 0, "honorable": 0, "senhor": 'm', "senhora": 'f', "ustadz": 'm', "datin": 'f', "dr.-ing.": 0, "engr": 0, "eng.": 0, "pehin": 'm', "dasho": 'm', "lyonpo": 'm',
}

// honorificPhrase gives forms of address of several words.
var honorificPhrase = map[string]byte{
	"his excellency": 'm', "her excellency": 'f', "his majesty": 'm', "her majesty": 'f', "his royal highness": 'm', "her royal highness": 'f',
	"his highness": 'm', "her highness": 'f', "his holiness": 'm', "the honourable": 0, "the honorable": 0, "the right honourable": 0, "the rt hon": 0, "the rt. hon.": 0,
	"tan sri": 'm', "dato sri": 'm', "dato’ seri": 'm', "dato' seri": 'm', "datuk seri": 'm', "tun dr": 0, "their excellencies": 0, "his serene highness": 'm', "his eminence": 'm',
	"the hon": 0, "the hon.": 0, "right honourable": 0,
}

// femaleTitle and maleTitle hold offices that show the holder's gender.
var (
	femaleTitle = set("queen princess empress duchess chairwoman spokeswoman congresswoman sheikha")
	maleTitle   = set("king prince emperor sultan emir amir pope pontiff duke chairman spokesman congressman")
)

// particle lists the small words inside names.
var particle = set(`de da do das dos du del della di van von der den ter ten zu bin bint binti ibn ben al el la le las los y e af av ul ud uz y. ud-din abu ould mint wa
	an-nur ad-din ur ap dal delle dello des`)

// notName lists capitalised words of headlines and openings that end or never begin a person's name.
var notName = set(`the a an and or of in on at to for from by with as after before during following while when where under over amid
	against between among into within this that these those it he she they we i you his her their its our your my who whom which what
	call calls meeting meetings meet meets met visit visits visited talks talk holds held hold says said say speaks speak spoke statement statements remarks
	readout trip travel travels travelling traveling bilateral joint press release fact sheet also however meanwhile later earlier today
	yesterday tomorrow both all each every some many most no not new is are was were be been has have had will would can could may might
	shall should must do does did to-day participation participates bid bids signs sign signed agree agrees agreed vow vows vowed welcomes welcome hosts host
	inaugural state official working private launch launches opening closing deal deals pact summit forum conference ahead amid via per according since until
	if but so than then there here how why photo source read more week year day month strengthen strengthening cooperation relations ties
	discuss discusses discussed virtual video telephone phone announces announced announcement arrives arrived leaves receives received greets pays paid urges urged
	warns warned tells told calls called upon throughout about congratulates honors honours delivers awards address addresses interview
	administration campaign family foundation center centre library airport university school hospital street square avenue house award prize
	readouts background briefing gaggle event events election bill act plan doctrine regarding concerning nominee nominees delegation team officials leaders leader
	together forward hms office mission gets get seeks seek eyes eye set sets meeting-with joins join leads lead heads backs back rejects reject accuses holds hail hails praises`)

// thingHead lists the head nouns of instruments, meetings, bodies and projects.
var thingHead = set(`memorandum memoranda mou mous agreement agreements treaty treaties convention conventions charter protocol protocols statement
	statements declaration declarations communique communiqué communiqués communiques accord accords pact compact contract roadmap plan programme program programmes programs
	arrangement arrangements framework frameworks minutes letter summit summits meeting meetings forum forums conference conferences commission
	commissions committee committees dialogue dialogues consultations consultation network initiative initiatives project projects
	mechanism mechanisms round rounds talks strategy vision agenda council councils assembly session sessions platform platforms corridor
	route pipeline partnership_agreement fta ftas cepa bit workshop seminar roundtable symposium exercise exercises expo exhibition
	fund funds facility alliance coalition group groups taskforce force centre center hub fair festival week congress retreat
	concept resolution act pledge principles terms guidelines blueprint scheme deal code process games railway port park zone
	dam bridge plant station programme outlook consensus accord document communique colloquium hearing`)

// meetingHead lists the heads of occasions: a party's name before them, in lower case, makes a name.
var meetingHead = set(`summit summits meeting meetings forum forums conference conferences dialogue dialogues consultations round rounds talks
	session sessions workshop roundtable seminar expo retreat congress assembly commission committee council group`)

// instrumentHead lists the heads of texts, which may carry a long title.
var instrumentHead = set(`memorandum memoranda mou mous agreement agreements treaty treaties convention conventions charter protocol protocols
	statement statements declaration declarations communique communiqué accord accords pact compact plan programme program framework arrangement
	roadmap minutes letter principles vision strategy agenda initiative code guidelines terms resolution blueprint pledge outlook consensus`)

// phrases lists heads of several words, longest first.
var phrases = []string{
	"memorandum of understanding", "memoranda of understanding", "memorandums of understanding", "comprehensive economic partnership agreement",
	"economic partnership agreement", "free trade agreement", "free trade agreements", "free trade deal", "letter of intent", "letters of intent",
	"plan of action", "action plan", "program of action", "programme of action", "terms of reference", "joint statement", "joint declaration", "joint communiqué", "joint communique",
	"framework agreement", "partnership agreement", "memorandum of cooperation", "exchange of notes", "exchange of letters", "work programme", "work program", "work plan",
	"joint commission", "joint committee", "working group", "task force", "strategic dialogue", "senior officials meeting", "business forum", "business council", "road map",
}

// companyTail lists what ends a company's name.
var companyTail = set(`ltd ltd. limited inc inc. incorporated corp corp. corporation company co co. group holdings holding gmbh ag plc llc s.a. sa spa s.p.a. nv
	n.v. b.v. bv pte pjsc ojsc jsc oao oyj ab as asa kk bhd berhad tbk pt airlines airways bank motors energy petroleum electronics
	aerospace airline telecom shipping steel pharmaceuticals`)

// bodyHead lists the heads of institutions other than states.
var bodyHead = set(`ministry department embassy embassies consulate delegation parliament agency authority bureau bank university
	institute institution foundation court senate assembly congress secretariat office service administration army navy police directorate
	treasury chamber federation association union organisation organization board council committee commission corporation consulate-general`)

// commonAcronym lists acronyms of common nouns, which name nothing by themselves.
var commonAcronym = set("mou mous moc fta ftas fdi smes sme ai ict gdp ceo ceos ngo ngos it tv covid covid-19 hiv r&d lng wmd icbm uav idps pdf msmes msme stem")

// locality lists nouns that make a local name of the name before them.
var locality = set(`city street road avenue boulevard airport tower hotel square bridge river university college stadium hospital cathedral church temple mosque museum
	lake bay island islands mountain mountains valley strait straits sea ocean gulf peninsula desert canal highway line house palace hall stock times post herald news daily tribune`)

// locative lists prepositions after which a party's name is a place.
var locative = set("in at near inside outside around across throughout within from into")

// motion lists lemmas after which "to" names a place.
var motion = set("travel go come return visit trip arrive fly head journey tour flight way move depart journey welcome back")

// townly lists lemmas of what a town does, not the government in it.
var townly = set(`host lie sit stand wake see become house boast enjoy experience suffer celebrate beat win lose draw score play finish top
	grow attract draw record bask shiver empty fill await prepare rank remain have feature offer hold`)

// addressing lists lemmas whose object is an actor.
var addressing = set(`accuse urge tell ask warn threaten blame thank praise assure inform notify condemn criticise criticize persuade beg remind`)

// stately lists what a government has, not the town it sits in.
var stately = set(`remarks decision position stance claim claims refusal offer plan plans proposal policy response accession membership call calls request
	appeal warning threat threats move demand demands bid support consent approval rejection objection handling treatment use invasion attack`)

// saying lists lemmas whose subject is an actor, so a metonym before them is one.
var saying = set(`decline dismiss hail issue release blame protest lift ban order appoint praise thank applaud extend sanction retaliate
	say tell announce declare insist warn urge reject deny confirm claim agree pledge vow call want hope expect sign ratify refuse
	condemn accuse seek propose offer respond demand support back oppose criticize criticise welcome express reaffirm stress note decide have be will impose
	summon expel recall suspend withdraw join approve invite describe maintain argue believe consider send provide plan intend recognize recognise hold`)

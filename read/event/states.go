package event

import (
	"strings"
	"sync"
)

// alpha3 are the identifiers of states and territories (ISO 3166-1, and XKX): an
// organisation's acronym may have three letters, too.
const alpha3 = `
ABW AFG AGO AIA ALA ALB AND ANT ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB
BRN BTN BUR BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CSK CUB CUW CXR CYM CYP CZE DDR DEU DJI DMA DNK DOM DZA ECU
EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI
HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC
MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL
OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SCG SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB
SSD STP SUN SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TMP TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT
VDR VEN VGB VIR VNM VUT WLF WSM XAH XFM XHW XKX XOT XPR XRH XSK XUA XVS XYN YEM YMD YUG ZAF ZAR ZMB ZWE`

var states = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, s := range strings.Fields(alpha3) {
		out[s] = true
	}
	return out
})

// state reports whether a party is a state or an organ of one.
func state(party string) bool {
	return states()[owner(party)]
}

// owner is the party that an organ belongs to, or the party itself.
func owner(party string) string {
	name, _, _ := strings.Cut(party, "/")
	return name
}

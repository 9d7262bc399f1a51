package indicator

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/resolve"
)

// currencies gives the currency that a sign shared by several countries means
// in each.
var currencies = map[string]map[string]string{
	"$": {
		"USA": "USD", "SGP": "SGD", "CAN": "CAD", "AUS": "AUD", "NZL": "NZD", "HKG": "HKD", "TWN": "TWD", "BRN": "BND", "FJI": "FJD", "JAM": "JMD",
		"TTO": "TTD", "BHS": "BSD", "BRB": "BBD", "BLZ": "BZD", "GUY": "GYD", "NAM": "NAD", "LBR": "LRD", "ECU": "USD", "SLV": "USD", "PAN": "USD",
		"TLS": "USD", "MEX": "MXN", "CHL": "CLP", "COL": "COP", "ARG": "ARS",
	},
	"Rs":       {"IND": "INR", "PAK": "PKR", "LKA": "LKR", "NPL": "NPR", "MUS": "MUR", "SYC": "SCR"},
	"peso":     {"PHL": "PHP", "MEX": "MXN", "ARG": "ARS", "CHL": "CLP", "COL": "COP", "DOM": "DOP", "URY": "UYU", "CUB": "CUP"},
	"dirham":   {"ARE": "AED", "MAR": "MAD"},
	"dinar":    {"KWT": "KWD", "BHR": "BHD", "JOR": "JOD", "IRQ": "IQD", "SRB": "RSD", "DZA": "DZD", "TUN": "TND", "LBY": "LYD"},
	"riyal":    {"SAU": "SAR", "QAT": "QAR", "OMN": "OMR", "IRN": "IRR", "YEM": "YER"},
	"pound":    {"GBR": "GBP", "EGY": "EGP", "LBN": "LBP", "SDN": "SDG", "SYR": "SYP", "SSD": "SSP"},
	"franc":    {"CHE": "CHF", "RWA": "RWF", "BDI": "BIF", "COD": "CDF", "DJI": "DJF", "GIN": "GNF", "SEN": "XOF", "CIV": "XOF", "BEN": "XOF", "TGO": "XOF", "MLI": "XOF", "BFA": "XOF", "NER": "XOF", "CMR": "XAF", "GAB": "XAF", "TCD": "XAF", "COG": "XAF"},
	"krone":    {"NOR": "NOK", "DNK": "DKK", "SWE": "SEK", "ISL": "ISK"},
	"shilling": {"KEN": "KES", "UGA": "UGX", "TZA": "TZS", "SOM": "SOS"},
	"som":      {"KGZ": "KGS", "UZB": "UZS"},
	"manat":    {"AZE": "AZN", "TKM": "TMT"},
	"kwacha":   {"ZMB": "ZMW", "MWI": "MWK"},
	"¥":        {"JPN": "JPY", "CHN": "CNY"},
}

// unit settles a figure's unit: an ISO 4217 code, percent or count; "" where a
// shared sign has no country that decides it.
func unit(doc *chancery.Document, u string) string {
	switch {
	case u == bulk:
		return ""
	case u == "percent" || u == "count" || u == "rank":
		return u
	case len(u) == 3 && strings.ToUpper(u) == u && u[0] >= 'A':
		return u
	}
	return currencies[u][resolve.Home(doc)]
}

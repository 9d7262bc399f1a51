package indicator

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
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
	return currencies[u][country(doc)]
}

// country returns the document's own country: its publisher's, else the place
// it is filed from where no agency files it.
func country(doc *chancery.Document) string {
	g, err := gazetteer.Default()
	if err != nil {
		return ""
	}
	if id := named(g, doc.Source); id != "" {
		return id
	}
	if doc.Source != "" || doc.Dateline.Place.Empty() || doc.Dateline.Agency != "" {
		return ""
	}
	return named(g, doc.Quote(doc.Dateline.Place))
}

// named returns the first state that a name speaks of: its own, that of its
// government, or the one where a place lies.
func named(g *gazetteer.Gazetteer, name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		if w == strings.ToUpper(w) && len(w) > 3 {
			words[i] = w[:1] + strings.ToLower(w[1:])
		}
	}
	for i := range words {
		for _, h := range g.Match(words, i) {
			for _, s := range h.Senses {
				switch s.Class {
				case gazetteer.State, gazetteer.Demonym, gazetteer.Metonym:
					return state(s.ID)
				case gazetteer.Place:
					return s.Country
				}
			}
		}
	}
	return ""
}

// state returns the state part of an identifier.
func state(id string) string {
	id, _, _ = strings.Cut(id, "/")
	return id
}

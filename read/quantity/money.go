package quantity

import "strings"

// sign reads a currency sign or code before a number, alone or written onto
// it: "US$", "US$68", "€2bn", "RM", "USD". rest is what follows it in w.
func sign(w string) (unit, rest string, ok bool) {
	if w == "" || isDigit(w[0]) {
		return "", w, false
	}
	end := 0
	for end < len(w) && !isDigit(w[end]) {
		end++
	}
	head := strings.TrimRight(w[:end], ".")
	if unit := signUnit(head); unit != "" {
		return unit, w[end:], true
	}
	return "", w, false
}

func signUnit(s string) string {
	switch s {
	case "$":
		return "$"
	case "US$", "U.S.$", "USD", "$US", "USD$":
		return "USD"
	case "S$", "SG$", "SGD":
		return "SGD"
	case "A$", "AU$", "AUD":
		return "AUD"
	case "NZ$", "NZD":
		return "NZD"
	case "C$", "CA$", "CAD", "CDN$", "Can$":
		return "CAD"
	case "HK$", "HKD":
		return "HKD"
	case "NT$", "TWD", "NTD":
		return "TWD"
	case "B$", "BND":
		return "BND"
	case "R$", "BRL":
		return "BRL"
	case "MX$", "MXN":
		return "MXN"
	case "€", "EUR", "Euro":
		return "EUR"
	case "£", "GBP", "UK£", "GB£":
		return "GBP"
	case "JP¥", "JPY":
		return "JPY"
	case "¥", "￥":
		return "¥"
	case "CN¥", "RMB", "CNY", "Rmb":
		return "CNY"
	case "₹", "INR":
		return "INR"
	case "Rs", "Rs.", "RS":
		return "Rs"
	case "PKR", "LKR", "NPR", "BDT", "KRW", "MYR", "IDR", "PHP", "THB", "VND", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RUB", "UAH", "KZT", "UZS",
		"AED", "SAR", "QAR", "KWD", "BHD", "OMR", "EGP", "MAD", "ZAR", "NGN", "KES", "GHS", "ETB", "TRY", "ILS", "XOF", "XAF", "ARS", "CLP", "COP", "PEN",
		"AFN", "AMD", "AOA", "AZN", "BAM", "BBD", "BGN", "BIF", "BOB", "BTN", "BWP", "BYN", "BZD", "CDF", "CRC", "CUP",
		"CVE", "DJF", "DOP", "DZD", "ERN", "FJD", "GEL", "GMD", "GNF", "GTQ", "GYD", "HNL", "HTG", "IQD", "IRR", "ISK", "JMD",
		"JOD", "KGS", "KHR", "KMF", "LAK", "LBP", "LRD", "LSL", "LYD", "MDL", "MGA", "MKD", "MMK", "MNT", "MRU", "MUR", "MVR", "MWK", "MZN",
		"NAD", "NIO", "PAB", "PGK", "PYG", "RON", "RSD", "RWF", "SBD", "SCR", "SDG", "SLE", "SRD", "SSP", "STN", "SYP", "SZL", "TJS",
		"TMT", "TND", "TTD", "TZS", "UGX", "UYU", "VES", "VUV", "WST", "XCD", "XPF", "YER", "ZMW":
		return s
	case "₩":
		return "KRW"
	case "RM":
		return "MYR"
	case "Rp", "IDR.":
		return "IDR"
	case "₱", "Php":
		return "PHP"
	case "฿":
		return "THB"
	case "₫":
		return "VND"
	case "₽":
		return "RUB"
	case "₴":
		return "UAH"
	case "₸":
		return "KZT"
	case "₺":
		return "TRY"
	case "₪", "NIS":
		return "ILS"
	case "₦":
		return "NGN"
	case "₡":
		return "CRC"
	case "Tk", "৳":
		return "BDT"
	case "QR":
		return "QAR"
	case "Dh", "Dhs":
		return "AED"
	case "SR":
		return "SAR"
	case "BD":
		return "BHD"
	case "KD":
		return "KWD"
	case "JD":
		return "JOD"
	case "RO":
		return "OMR"
	case "Nu":
		return "BTN"
	case "MVRf", "Rf":
		return "MVR"
	case "KSh", "Ksh", "KSHS", "KShs":
		return "KES"
	case "USh", "Ush", "UShs":
		return "UGX"
	case "TSh", "Tsh", "TShs":
		return "TZS"
	case "GH¢", "GH₵", "GHC":
		return "GHS"
	case "Z$":
		return "ZWL"
	case "TT$":
		return "TTD"
	case "J$":
		return "JMD"
	case "Bds$", "BDS$":
		return "BBD"
	case "EC$":
		return "XCD"
	case "BZ$":
		return "BZD"
	case "G$":
		return "GYD"
	case "F$", "FJ$":
		return "FJD"
	case "SI$":
		return "SBD"
	case "N$":
		return "NAD"
	case "T$":
		return "TOP"
	case "WS$":
		return "WST"
	case "K$":
		return ""
	}
	return ""
}

// unitAfter reads the unit behind a number that has no sign before it, and
// returns the word after it: "percent", "US dollars", "won". Plain numbers
// are counts.
func unitAfter(words []string, at int, percent bool) (string, int) {
	if percent {
		if at < len(words) && strings.HasPrefix(lower(words[at]), "point") {
			return "points", at + 1
		}
		return "percent", at
	}
	if unit, end, ok := percentAfter(words, at); ok {
		return unit, end
	}
	j := at
	if j+1 < len(words) && words[j] == "-" {
		j++ // "10-billion-dollar"
	}
	if j >= len(words) {
		return "count", at
	}
	if code := currency(lower(words[j])); code != "" {
		return code, j + 1
	}
	if j > at {
		return "count", at
	}
	if unit := signUnit(words[j]); len(unit) == 3 {
		return unit, j + 1
	}
	for n := 1; n <= 2 && j+n < len(words); n++ {
		if code := national(strings.ToLower(strings.Join(words[j:j+n], " ")), lower(words[j+n])); code != "" {
			return code, j + n + 1
		}
	}
	return "count", at
}

func percentAfter(words []string, at int) (string, int, bool) {
	j := at
	if j+1 < len(words) && words[j] == "-" {
		j++
	}
	if j >= len(words) {
		return "", at, false
	}
	switch lower(words[j]) {
	case "%", "percent", "pct", "per-cent":
		j++
	case "percentage":
		if j+1 >= len(words) || !strings.HasPrefix(lower(words[j+1]), "point") {
			return "", at, false
		}
	case "per":
		if j+1 >= len(words) || lower(words[j+1]) != "cent" {
			return "", at, false
		}
		j += 2
	default:
		return "", at, false
	}
	if j < len(words) && lower(words[j]) == "percentage" {
		j++
	}
	if j < len(words) && (lower(words[j]) == "points" || lower(words[j]) == "point") {
		return "points", j + 1, true
	}
	return "percent", j, true
}

// currency reads the name of a currency. Names that several countries share
// stay as they are: the document must settle them.
func currency(w string) string {
	switch w {
	case "dollar", "dollars":
		return "$"
	case "euro", "euros":
		return "EUR"
	case "yen":
		return "JPY"
	case "won":
		return "KRW"
	case "yuan", "renminbi":
		return "CNY"
	case "ringgit", "ringgits":
		return "MYR"
	case "rupiah", "rupiahs":
		return "IDR"
	case "baht":
		return "THB"
	case "dong":
		return "VND"
	case "ruble", "rubles", "rouble", "roubles":
		return "RUB"
	case "tenge":
		return "KZT"
	case "lira", "liras":
		return "TRY"
	case "rand":
		return "ZAR"
	case "naira":
		return "NGN"
	case "zloty", "zlotys":
		return "PLN"
	case "forint", "forints":
		return "HUF"
	case "hryvnia", "hryvnias":
		return "UAH"
	case "taka":
		return "BDT"
	case "kyat", "kyats":
		return "MMK"
	case "som", "soms":
		return "som"
	case "manat", "manats":
		return "manat"
	case "kina":
		return "PGK"
	case "vatu":
		return "VUV"
	case "paanga", "pa'anga":
		return "TOP"
	case "tala":
		return "WST"
	case "kwacha":
		return "kwacha"
	case "pula":
		return "BWP"
	case "cedi", "cedis":
		return "GHS"
	case "kwanza", "kwanzas":
		return "AOA"
	case "metical", "meticais":
		return "MZN"
	case "soles":
		return "PEN"
	case "ngultrum":
		return "BTN"
	case "rufiyaa":
		return "MVR"
	case "dram", "drams":
		return "AMD"
	case "leva":
		return "BGN"
	case "koruna", "korunas":
		return "CZK"
	case "riel", "riels":
		return "KHR"
	case "tugrik", "tugriks":
		return "MNT"
	case "lari":
		return "GEL"
	case "shekel", "shekels":
		return "ILS"
	case "birr":
		return "ETB"
	case "reais":
		return "BRL"
	case "rupee", "rupees":
		return "Rs"
	case "pounds":
		return "pound"
	case "peso", "pesos":
		return "peso"
	case "dirham", "dirhams":
		return "dirham"
	case "dinar", "dinars":
		return "dinar"
	case "riyal", "riyals":
		return "riyal"
	case "franc", "francs":
		return "franc"
	case "kroner", "kronor":
		return "krone"
	case "shilling", "shillings":
		return "shilling"
	}
	return ""
}

// national settles a shared name by the country before it.
func national(country, name string) string {
	switch strings.TrimSuffix(name, "s") {
	case "dollar":
		return dollarOf(country)
	case "peso":
		return pick(country, "philippine", "PHP", "mexican", "MXN", "argentine", "ARS", "chilean", "CLP", "colombian", "COP", "dominican", "DOP", "uruguayan", "UYU")
	case "rupee":
		return pick(country, "indian", "INR", "pakistani", "PKR", "pakistan", "PKR", "sri lankan", "LKR", "nepali", "NPR", "nepalese", "NPR", "mauritian", "MUR")
	case "riyal", "rial":
		return pick(country, "saudi", "SAR", "qatari", "QAR", "omani", "OMR", "iranian", "IRR", "yemeni", "YER")
	case "dirham":
		return pick(country, "uae", "AED", "emirati", "AED", "moroccan", "MAD")
	case "dinar":
		return pick(country, "kuwaiti", "KWD", "bahraini", "BHD", "jordanian", "JOD", "iraqi", "IQD", "serbian", "RSD", "algerian", "DZD", "tunisian", "TND", "libyan", "LYD")
	case "pound":
		return pick(country, "british", "GBP", "egyptian", "EGP", "lebanese", "LBP", "sudanese", "SDG", "syrian", "SYP")
	case "franc":
		return pick(country, "swiss", "CHF", "congolese", "CDF", "rwandan", "RWF", "pacific", "XPF")
	case "kroner", "kronor", "krona", "krone":
		return pick(country, "norwegian", "NOK", "danish", "DKK", "swedish", "SEK", "icelandic", "ISK")
	case "shilling":
		return pick(country, "kenyan", "KES", "ugandan", "UGX", "tanzanian", "TZS")
	case "won":
		return pick(country, "korean", "KRW", "south korean", "KRW")
	case "yuan":
		return pick(country, "chinese", "CNY")
	case "yen":
		return pick(country, "japanese", "JPY")
	case "lira":
		return pick(country, "turkish", "TRY")
	case "ruble", "rouble":
		return pick(country, "russian", "RUB", "belarusian", "BYN")
	}
	return ""
}

func dollarOf(country string) string {
	return pick(country, "us", "USD", "u.s.", "USD", "american", "USD", "united states", "USD", "singapore", "SGD", "singaporean", "SGD", "australian", "AUD", "canadian", "CAD",
		"new zealand", "NZD", "hong kong", "HKD", "taiwan", "TWD", "brunei", "BND", "fijian", "FJD", "fiji", "FJD", "jamaican", "JMD", "namibian", "NAD")
}

func pick(key string, pairs ...string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == key {
			return pairs[i+1]
		}
	}
	return ""
}

// isDollarWord reports whether a country's dollar is named behind "$".
func isDollarWord(words []string, at int) bool {
	return at+1 < len(words) && national(lower(words[at]), lower(words[at+1])) != ""
}

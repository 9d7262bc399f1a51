package syntax

import "strings"

// numberUnits are what may be written onto a number without a space.
var numberUnits = wordSet(`m k b bn mn tn tr mil mln bln km kg mm cm ft pm am mw gw kw twh gwh mwh kwh hz mhz ghz gb tb mb kb lb lbs t mt ha x
	p.m a.m p.m. a.m. hrs hr h min mins sec sqm sqkm pc pct percent bpd mbpd mtpa usd eur ml mg`)

// currencyCodes are what an amount may be written onto.
var currencyCodes = wordSet(`usd eur gbp jpy cny rmb sgd aud cad nzd hkd chf inr idr myr thb php vnd krw twd aed sar qar kwd zar brl mxn rub try
	nok sek dkk rm rs us`)

// prefixes stay on the word that a hyphen joins them to, as in the treebanks:
// "non-aligned", "re-elect", but "long-term" is three.
var prefixes = wordSet(`non pre re co pro semi anti mid post sub over e cross un ultra micro macro mini neo pseudo quasi inter intra bi tri
	counter extra trans under hyper hydro geo bio agro`)

// hyphenated stay whole whatever their parts.
var hyphenated = wordSet(`x-ray t-shirt`)

// word emits the word that begins at i, with its clitics, and returns its end.
func (z *tokenizer) word(i, end int) int {
	if z.digitAt(i, end) {
		return z.numeral(i, end)
	}
	e := z.letters(i, end)
	if e < end && z.text[e] == '$' && e-i <= 3 && isUpper(rune(z.text[e-1])) {
		z.emit(i, e+1) // US$
		return e + 1
	}
	e = z.joined(i, e, end)
	e = z.stopAfter(i, e, end)
	if n := amountAt(z.text[i:e]); n > 0 {
		z.emit(i, i+n)
		return i + n
	}
	return z.clitics(i, e, end)
}

// letters returns the end of letters and digits, with the apostrophes, stops,
// ampersands and underscores inside them.
func (z *tokenizer) letters(i, end int) int {
	for i < end {
		r, n := runeAt(z.text, i)
		switch {
		case isLetter(r) || isDigit(r) || r == '_':
		case isApostrophe(r) && z.letterAt(i+n, end) && !z.cliticAt(i, end):
		case r == '.' && (z.letterAt(i+1, end) || z.digitAt(i+1, end)):
		case r == '&' && i+1 < end && isUpper(rune(z.text[i+1])) && isUpper(rune(z.text[i-1])):
		default:
			return i
		}
		i += n
	}
	return i
}

// cliticAt reports 's 'm 'd 're 've 'll at i, or the 't of n't, at the end of a word.
func (z *tokenizer) cliticAt(i, end int) bool {
	_, n := runeAt(z.text, i)
	e := i + n
	for z.letterAt(e, end) {
		_, w := runeAt(z.text, e)
		e += w
	}
	switch strings.ToLower(z.text[i+n : e]) {
	case "s", "m", "d", "re", "ve", "ll":
		return true
	case "t":
		return i > 0 && z.text[i-1]|0x20 == 'n'
	}
	return false
}

// joined extends a word over a hyphen where its first part is a prefix.
func (z *tokenizer) joined(i, e, end int) int {
	if e >= end || z.text[e] != '-' || e-i > 7 || !z.letterAt(e+1, end) {
		return e
	}
	low := strings.ToLower(z.text[i:e])
	if prefixes[low] && z.text[i:e] != strings.ToUpper(low) { // not UN-led
		return z.letters(e+1, end)
	}
	if far := z.letters(e+1, end); hyphenated[low+strings.ToLower(z.text[e:far])] {
		return far
	}
	return e
}

// stopAfter takes the stop into the word where the word is an abbreviation. At
// the end of the span a word that could be ordinary keeps its stop apart.
func (z *tokenizer) stopAfter(i, e, end int) int {
	if e >= end || z.text[e] != '.' || strings.HasPrefix(z.text[e:end], "..") {
		return e
	}
	word := z.text[i:e]
	class := abbreviated(word)
	last := strings.Trim(z.text[e+1:], " \t\r\n\"')]}”’»") == ""
	low := strings.ToLower(word)
	switch {
	case class == notAbbreviated:
		return e
	case last && (len(word) == 1 || capitalised[low] || ordinary[low]):
		return e
	case class == beforeNumber && ordinary[low] && !z.numberFollows(e+1):
		return e
	}
	return e + 1
}

func (z *tokenizer) numberFollows(i int) bool {
	for r, n := runeAt(z.text, i); n > 0 && isSpace(r); r, n = runeAt(z.text, i) {
		i += n
	}
	return z.digitAt(i, len(z.text))
}

// amountAt returns the length of a currency code that digits follow at once.
func amountAt(word string) int {
	n := 0
	for n < len(word) && n < 4 && isUpper(rune(word[n])) || n < len(word) && n < 2 && isLetter(rune(word[n])) {
		n++
	}
	if n >= 2 && n < len(word) && isDigit(rune(word[n])) && currencyCodes[strings.ToLower(word[:n])] {
		return n
	}
	return 0
}

// numeral emits a number, and the unit written onto it as a token of its own.
func (z *tokenizer) numeral(i, end int) int {
	e := z.number(i, end)
	if !z.letterAt(e, end) {
		z.emit(i, e)
		return e
	}
	u := z.letters(e, end)
	if numberUnits[strings.ToLower(z.text[e:u])] {
		z.emit(i, e)
		u = z.stopAfter(e, u, end)
		z.emit(e, u)
		return u
	}
	return z.clitics(i, u, end) // 20th, 1990s, 5G
}

// contractions are words that the treebanks split, with the length of the first part.
var contractions = map[string]int{"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3}

// clitics emits the word [i, e) and the clitics after it.
func (z *tokenizer) clitics(i, e, end int) int {
	word := z.text[i:e]
	if n := contractions[strings.ToLower(word)]; n > 0 {
		z.emit(i, i+n)
		z.emit(i+n, e)
		return e
	}
	if r, n := runeAt(z.text, e); e < end && isApostrophe(r) && z.cliticAt(e, end) {
		stop := e + n
		for z.letterAt(stop, end) {
			_, w := runeAt(z.text, stop)
			stop += w
		}
		if z.text[stop-1]|0x20 == 't' && e-i > 1 { // do|n't
			e--
		}
		z.emit(i, e)
		z.emit(e, stop)
		return stop
	}
	z.emit(i, e)
	return e
}

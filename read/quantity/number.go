package quantity

import "strconv"

// number reads a number and its scale words from words[at], whose text
// without a currency sign is first. It returns the word after it.
func number(words []string, at int, first string, money bool) (decimal, int, bool) {
	if first == "" {
		return decimal{}, at, false
	}
	d, rest, ok := figures(first)
	if !ok {
		if first != words[at] {
			return decimal{}, at, false
		}
		return spelledNumber(words, at)
	}
	if !ending(&d, rest, money) {
		return decimal{}, at, false
	}
	at++
	at = scales(words, at, &d, money)
	return d, at, true
}

// ending reads what is written onto a number: a scale, a sign, a plus.
func ending(d *decimal, rest string, money bool) bool {
	if n := len(rest); n > 0 && rest[n-1] == '+' {
		d.more, rest = true, rest[:n-1]
	}
	switch rest {
	case "":
		return true
	case "%":
		d.percent = true
		return true
	}
	exp, ok := suffix(lower(rest), money)
	d.scale += exp
	return ok
}

// suffix reads a scale written onto the figures. Single letters are scales
// only of money: "5m" may be metres.
func suffix(s string, money bool) (int, bool) {
	switch s {
	case "bn", "billion":
		return 9, true
	case "mn", "mln", "million":
		return 6, true
	case "tn", "trn", "trillion":
		return 12, true
	case "cr":
		return 7, money
	case "k":
		return 3, true
	case "m":
		return 6, money
	case "b":
		return 9, money
	}
	return 0, false
}

// scales reads scale words, which may be joined by a hyphen: "68 billion",
// "5 lakh crore", "10-million".
func scales(words []string, at int, d *decimal, money bool) int {
	for at < len(words) {
		j := at
		if words[j] == "-" && j+1 < len(words) {
			j++
		}
		exp := scale(lower(words[j]))
		if exp == 0 && j == at {
			exp, _ = suffix(lower(words[j]), money)
			if words[j] == "k" {
				exp = 0
			}
		}
		if exp == 0 || d.scale+exp > 18 {
			break
		}
		d.scale += exp
		at = j + 1
	}
	return at
}

func scale(w string) int {
	switch w {
	case "hundred":
		return 2
	case "thousand":
		return 3
	case "lakh", "lakhs", "lac":
		return 5
	case "million", "mln":
		return 6
	case "crore", "crores":
		return 7
	case "billion", "bln":
		return 9
	case "trillion":
		return 12
	}
	return 0
}

// spelledNumber reads "four", "twenty-five", "two hundred and fifty",
// "a dozen", "half a million".
func spelledNumber(words []string, at int) (decimal, int, bool) {
	w := lower(words[at])
	switch {
	case w == "a" || w == "an" || w == "half":
		return smallArticle(words, at)
	case cardinal(w) < 0:
		return decimal{}, at, false
	}
	total, group := 0, 0
	start := at
	for at < len(words) {
		w := lower(words[at])
		j := at
		if at > start && (w == "-" || w == "and" && endsInHundred(words, at)) && at+1 < len(words) {
			j++
			w = lower(words[j])
		}
		n := cardinal(w)
		switch {
		case n >= 0 && (group == 0 && (at == start || total > 0 && n > 0) || fits(group, n)) && !(j > at && words[at] == "-" && !tens(group)):
			group += n
		case w == "hundred" && group > 0 && group < 10:
			group *= 100
		case w == "thousand" && group > 0 && total == 0:
			total, group = group*1000, 0
		case w == "dozen" && group > 0 && group < 12 && at > start:
			group *= 12
		default:
			return finish(words, at, total+group)
		}
		at = j + 1
	}
	return finish(words, at, total+group)
}

// finish adds the scale words above a thousand.
func finish(words []string, at, n int) (decimal, int, bool) {
	d := decimal{digits: strconv.Itoa(n), spelled: true}
	if at+3 < len(words) && lower(words[at]) == "and" && lower(words[at+1]) == "a" && lower(words[at+2]) == "half" && scale(lower(words[at+3])) > 2 {
		d.digits, d.frac = d.digits+"5", 1
		at += 3
	}
	at = scales(words, at, &d, false)
	return d, at, true
}

// smallArticle reads "a dozen", "half a dozen", "a hundred", "half a million".
func smallArticle(words []string, at int) (decimal, int, bool) {
	d := decimal{digits: "1", spelled: true}
	if lower(words[at]) == "half" {
		d.digits, d.frac = "05", 1
		at++
	}
	if at < len(words) && (lower(words[at]) == "a" || lower(words[at]) == "an") {
		at++
	}
	if at >= len(words) {
		return d, at, false
	}
	if lower(words[at]) == "dozen" {
		d.digits, d.frac = "12", 0
		if lower(words[at-1]) != "a" || at > 1 && lower(words[at-2]) == "half" {
			d.digits = "6"
		}
		return d, at + 1, true
	}
	end := scales(words, at, &d, false)
	return d, end, end > at && words[at] != "-"
}

// fits reports whether n may follow group inside one number: "twenty" "five",
// "two hundred" "fifty".
func fits(group, n int) bool {
	return n > 0 && (tens(group) && n < 10 || group >= 100 && group%100 == 0 && n < 100)
}

func tens(group int) bool { return group%100 >= 20 && group%10 == 0 }

func endsInHundred(words []string, at int) bool {
	if at == 0 {
		return false
	}
	w := lower(words[at-1])
	return w == "hundred" || w == "thousand"
}

func cardinal(w string) int {
	switch w {
	case "zero":
		return 0
	case "one":
		return 1
	case "two":
		return 2
	case "three":
		return 3
	case "four":
		return 4
	case "five":
		return 5
	case "six":
		return 6
	case "seven":
		return 7
	case "eight":
		return 8
	case "nine":
		return 9
	case "ten":
		return 10
	case "eleven":
		return 11
	case "twelve":
		return 12
	case "thirteen":
		return 13
	case "fourteen":
		return 14
	case "fifteen":
		return 15
	case "sixteen":
		return 16
	case "seventeen":
		return 17
	case "eighteen":
		return 18
	case "nineteen":
		return 19
	}
	return tensWord(w)
}

func tensWord(w string) int {
	switch w {
	case "twenty":
		return 20
	case "thirty":
		return 30
	case "forty":
		return 40
	case "fifty":
		return 50
	case "sixty":
		return 60
	case "seventy":
		return 70
	case "eighty":
		return 80
	case "ninety":
		return 90
	}
	return -1
}

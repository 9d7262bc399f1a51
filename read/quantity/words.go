package quantity

import "strings"

// lower lowers ASCII capitals; a word without any is returned as it is.
func lower(s string) string {
	for i := range len(s) {
		if s[i] >= 'A' && s[i] <= 'Z' {
			return strings.ToLower(s)
		}
	}
	return s
}

// word returns words[i] in lower case, "" outside the sentence.
func word(words []string, i int) string { return lower(wordAsIs(words, i)) }

func wordAsIs(words []string, i int) string {
	if i < 0 || i >= len(words) {
		return ""
	}
	return words[i]
}

func startsDigit(w string) bool { return w != "" && isDigit(w[0]) }

func isUpperFirst(w string) bool { return w != "" && w[0] >= 'A' && w[0] <= 'Z' }

// isMonth reports whether w names a month, capitalised.
func isMonth(w string) bool {
	switch w {
	case "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
		"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
		"Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.",
		"JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER":
		return true
	}
	return false
}

// several reads numbers the text leaves open.
func several(words []string, i int) (Expr, bool) {
	open := func(n int) (Expr, bool) { return Expr{Last: i + n, Unit: "count", Several: true}, true }
	switch w := lower(words[i]); w {
	case "several", "numerous", "multiple", "various", "many":
		if w == "many" && (word(words, i-1) == "as" || word(words, i-1) == "how" || word(words, i-1) == "so" || word(words, i-1) == "too") {
			break
		}
		return open(1)
	case "dozens", "hundreds", "thousands", "millions", "billions", "scores", "tens":
		n := 1
		for word(words, i+n) == "of" && isPluralScale(word(words, i+n+1)) {
			n += 2
		}
		if word(words, i+n) == "of" {
			return open(n + 1)
		}
	case "a":
		next := word(words, i+1)
		switch next {
		case "number", "couple", "series", "handful":
			if word(words, i+2) == "of" {
				return open(3)
			}
		case "few":
			return open(2)
		}
	}
	return Expr{}, false
}

func isPluralScale(w string) bool {
	switch w {
	case "hundreds", "thousands", "millions", "billions":
		return true
	}
	return false
}

// approxBefore reads the words of approximation right before words[i].
func approxBefore(words []string, i int) string {
	if i == 0 {
		return ""
	}
	switch word(words, i-1) {
	case "about", "around", "approximately", "roughly", "circa", "some", "estimated":
		return "about"
	case "nearly", "almost", "virtually":
		return "nearly"
	case "over", "above", "exceeding", "exceeded", "surpassing":
		return "more_than"
	case "under", "below":
		return "less_than"
	case "than":
		switch word(words, i-2) {
		case "more", "greater", "higher":
			return "more_than"
		case "fewer", "less", "lower":
			if w := word(words, i-3); w == "no" || w == "not" {
				return "more_than"
			}
			return "less_than"
		}
	case "least":
		if word(words, i-2) == "at" {
			return "more_than"
		}
	case "most":
		if word(words, i-2) == "at" {
			return "less_than"
		}
	case "to":
		switch word(words, i-2) {
		case "up":
			return "less_than"
		case "close":
			return "nearly"
		}
	case "of":
		if w := word(words, i-2); w == "upwards" || w == "excess" {
			return "more_than"
		}
	}
	return ""
}

// isCount reports whether the plain number n at words[i:last] counts something,
// and is not a day, a year, an hour or part of a name.
func isCount(words []string, i, last int, n decimal) bool {
	prev, next := word(words, i-1), word(words, last)
	if isMonth(wordAsIs(words, i-1)) || isMonth(wordAsIs(words, last)) || isDayRange(words, last) || isSecondDay(words, i) {
		return false
	}
	if next == "/" && startsDigit(wordAsIs(words, last+1)) || prev == "/" && startsDigit(word(words, i-2)) {
		return false
	}
	switch next {
	case "a.m.", "p.m.", "am", "pm", "o'clock", "hrs", "gmt":
		return false
	}
	if next == "-" && last+1 < len(words) && !n.spelled && startsDigit(words[last+1]) {
		return !isYear(n)
	}
	if next == "-" {
		return false // "two-day", "six-party": no count of what follows
	}
	if (prev == "-" || prev == "/") && i > 1 && !startsDigit(words[i-2]) {
		return false // "COVID-19", "F-16"
	}
	if isNumberedThing(wordAsIs(words, i-1)) || prev == "." && word(words, i-2) == "no" {
		return false
	}
	if n.spelled && lower(words[i]) == "one" && last == i+1 {
		return isCountOne(prev, next)
	}
	if isYear(n) {
		return isCountedYear(prev, wordAsIs(words, last))
	}
	return true
}

// isDayRange reports whether "– 14 May" or "and 14 May" follows.
func isDayRange(words []string, last int) bool {
	switch word(words, last) {
	case "-", "–", "to", "and", "&", "/", ",":
		return startsDigit(wordAsIs(words, last+1)) && isMonth(wordAsIs(words, last+2))
	}
	return false
}

// isSecondDay reports whether "May 14 –" stands before.
func isSecondDay(words []string, i int) bool {
	switch word(words, i-1) {
	case "-", "–", "to", "and", "&":
		return startsDigit(word(words, i-2)) && isMonth(wordAsIs(words, i-3))
	}
	return false
}

func isYear(n decimal) bool {
	return !n.spelled && !n.grouped && n.scale == 0 && n.frac == 0 && !n.percent && len(n.digits) == 4 && n.digits >= "1500" && n.digits <= "2199"
}

// isCountedYear reports whether a four-digit number counts a plural noun:
// "2016 delegates". Behind a preposition or beside a capital it is a year.
func isCountedYear(prev, next string) bool {
	switch prev {
	case "in", "since", "by", "during", "of", "until", "till", "from", "to", "through", "between", "and", "after", "before", "the", "year", "-", "–", ",", "(", "/", "'s", "’s", "early", "late", "mid", "for":
		return false
	}
	return len(next) > 3 && !isUpperFirst(next) && strings.HasSuffix(next, "s") && !strings.HasSuffix(next, "ss")
}

func isCountOne(prev, next string) bool {
	switch next {
	case "of", "another", "'s", "’s", "that", "who", "which", "day", "can", "must", "should", "":
		return false
	}
	switch prev {
	case "no", "this", "that", "the", "another", "each", "every", "which", "any", "some", "only", "number", "day", "first":
		return false
	}
	return true
}

// isNumberedThing reports whether w is followed by a number that is its name.
func isNumberedThing(w string) bool {
	switch w {
	case "Article", "Articles", "article", "articles", "Art.", "Resolution", "Resolutions", "resolution", "resolutions", "Section", "section", "Chapter", "chapter", "Annex", "annex",
		"Paragraph", "paragraph", "paragraphs", "para", "Para", "Clause", "clause", "Track", "Phase", "phase", "Protocol", "Law", "Decree", "Act", "Group", "Room", "Highway", "Flight", "Vision", "Agenda", "Industry",
		"No", "No.", "no.", "Nos.", "Number", "number", "Page", "page", "pp.", "Type", "Level", "Tier", "tier", "Schedule", "Part", "part", "Order", "Regulation", "Directive", "Goal", "Goals", "SDG", "Pillar",
		"Figure", "Table", "Appendix", "Line", "Route", "Gate", "Terminal", "Version", "Web", "Expo", "APEC", "Step", "step", "Day", "Boeing", "Airbus", "COP":
		return true
	}
	return false
}

package timex

// lookup says what a word in lower case is to the grammar.
func lookup(w []byte) lexeme {
	if lx := calendar(w); lx.id != other {
		return lx
	}
	return function(w)
}

// calendar knows the words of the calendar.
func calendar(w []byte) lexeme {
	m := func(n int32, abbr bool) lexeme { return lexeme{id: month, n: n, abbr: abbr} }
	d := func(n int32, abbr bool) lexeme { return lexeme{id: weekday, n: n, abbr: abbr} }
	u := func(n int32) lexeme { return lexeme{id: unit, n: n} }
	switch string(w) {
	case "january":
		return m(1, false)
	case "february":
		return m(2, false)
	case "march":
		return m(3, false)
	case "april":
		return m(4, false)
	case "may":
		return m(5, false)
	case "june":
		return m(6, false)
	case "july":
		return m(7, false)
	case "august":
		return m(8, false)
	case "september":
		return m(9, false)
	case "october":
		return m(10, false)
	case "november":
		return m(11, false)
	case "december":
		return m(12, false)
	case "jan", "jan.":
		return m(1, true)
	case "feb", "feb.":
		return m(2, true)
	case "mar", "mar.":
		return m(3, true)
	case "apr", "apr.":
		return m(4, true)
	case "jun", "jun.":
		return m(6, true)
	case "jul", "jul.":
		return m(7, true)
	case "aug", "aug.":
		return m(8, true)
	case "sep", "sep.", "sept", "sept.":
		return m(9, true)
	case "oct", "oct.":
		return m(10, true)
	case "nov", "nov.":
		return m(11, true)
	case "dec", "dec.":
		return m(12, true)
	case "monday":
		return d(1, false)
	case "tuesday":
		return d(2, false)
	case "wednesday":
		return d(3, false)
	case "thursday":
		return d(4, false)
	case "friday":
		return d(5, false)
	case "saturday":
		return d(6, false)
	case "sunday":
		return d(7, false)
	case "mon", "mon.":
		return d(1, true)
	case "tue", "tue.", "tues", "tues.":
		return d(2, true)
	case "wed", "wed.":
		return d(3, true)
	case "thu", "thu.", "thur", "thur.", "thurs", "thurs.":
		return d(4, true)
	case "fri", "fri.":
		return d(5, true)
	case "sat", "sat.":
		return d(6, true)
	case "sun", "sun.":
		return d(7, true)
	case "hour", "hours", "minute", "minutes":
		return u(hours)
	case "day", "days":
		return u(days)
	case "week", "weeks", "fortnight":
		return u(weeks)
	case "month", "months":
		return u(months)
	case "quarter", "quarters":
		return u(quarters)
	case "year", "years":
		return u(years)
	case "decade", "decades":
		return u(decades)
	case "century", "centuries":
		return u(centuries)
	case "weekend", "weekends":
		return u(weekends)
	case "half":
		return lexeme{id: half}
	case "spring", "summer", "autumn", "fall", "winter":
		return lexeme{id: season}
	case "fy", "fiscal", "financial":
		return lexeme{id: fiscal}
	case "today", "tonight":
		return lexeme{id: today}
	case "yesterday":
		return lexeme{id: today, n: -1}
	case "tomorrow":
		return lexeme{id: today, n: 1}
	case "morning", "afternoon", "evening", "night", "noon":
		return lexeme{id: partOf}
	case "annual", "annually", "yearly":
		return lexeme{id: recur, n: yearly}
	case "biannual", "biannually", "semiannual", "semiannually", "semi-annual", "semi-annually", "half-yearly":
		return lexeme{id: recur, n: twiceYearly}
	case "biennial", "biennially":
		return lexeme{id: recur, n: everyTwoYears}
	case "quarterly":
		return lexeme{id: recur, n: quarterly}
	case "monthly":
		return lexeme{id: recur, n: monthly}
	case "regularly", "periodically":
		return lexeme{id: recur, n: regular}
	case "regular":
		return lexeme{id: recur, n: regular, abbr: true}
	case "weekly", "daily", "triennial", "triennially":
		return lexeme{id: recur, n: otherwise}
	}
	return lexeme{}
}

// function knows the small words around the calendar's.
func function(w []byte) lexeme {
	p := func(n int32) lexeme { return lexeme{id: prep, n: n} }
	c := func(n int32) lexeme { return lexeme{id: count, n: n} }
	o := func(n int32) lexeme { return lexeme{id: ordinal, n: n} }
	switch string(w) {
	case "-", "–", "—", "--":
		return lexeme{id: dash}
	case ",":
		return lexeme{id: comma}
	case "/":
		return lexeme{id: slash}
	case ".":
		return lexeme{id: dot}
	case "(", "[":
		return lexeme{id: open}
	case ")", "]":
		return lexeme{id: shut}
	case "'s", "’s", "'", "’":
		return lexeme{id: poss}
	case "&":
		return lexeme{id: amp}
	case "in":
		return p(in)
	case "on", "upon":
		return p(on)
	case "at":
		return p(at)
	case "from", "effective", "starting", "beginning":
		return p(from)
	case "since":
		return p(since)
	case "until", "till":
		return p(until)
	case "by":
		return p(by)
	case "before":
		return p(before)
	case "after":
		return p(after)
	case "during", "throughout":
		return p(during)
	case "over":
		return p(over)
	case "within":
		return p(within)
	case "for":
		return p(for_)
	case "between":
		return p(between)
	case "than":
		return p(than)
	case "to":
		return lexeme{id: to}
	case "through", "thru":
		return lexeme{id: through}
	case "and":
		return lexeme{id: and}
	case "or":
		return lexeme{id: or}
	case "of":
		return lexeme{id: of}
	case "no", "not":
		return lexeme{id: not}
	case "the", "its", "their", "his", "her", "our":
		return lexeme{id: article}
	case "this", "these":
		return lexeme{id: this}
	case "last", "past":
		return lexeme{id: last}
	case "next":
		return lexeme{id: next}
	case "coming", "upcoming", "forthcoming":
		return lexeme{id: coming}
	case "previous", "preceding", "prior":
		return lexeme{id: previous}
	case "following":
		return lexeme{id: following}
	case "same":
		return lexeme{id: same}
	case "that", "those", "recent":
		return lexeme{id: that}
	case "every", "each":
		return lexeme{id: every}
	case "once":
		return lexeme{id: once, n: 1}
	case "twice":
		return lexeme{id: once, n: 2}
	case "times", "time":
		return lexeme{id: times}
	case "ago":
		return lexeme{id: ago}
	case "later", "earlier":
		return lexeme{id: later}
	case "early", "mid", "late":
		return lexeme{id: early}
	case "end", "start", "middle", "mid-point", "close", "outset":
		return lexeme{id: edge}
	case "a", "an", "one":
		return c(1)
	case "two", "couple":
		return c(2)
	case "three":
		return c(3)
	case "four":
		return c(4)
	case "five":
		return c(5)
	case "six":
		return c(6)
	case "seven":
		return c(7)
	case "eight":
		return c(8)
	case "nine":
		return c(9)
	case "ten":
		return c(10)
	case "eleven":
		return c(11)
	case "twelve":
		return c(12)
	case "fifteen":
		return c(15)
	case "twenty":
		return c(20)
	case "thirty":
		return c(30)
	case "forty":
		return c(40)
	case "fifty":
		return c(50)
	case "sixty":
		return c(60)
	case "ninety":
		return c(90)
	case "several", "few", "many", "some":
		return c(0)
	case "other":
		return c(-1)
	case "first":
		return o(1)
	case "second":
		return o(2)
	case "third":
		return o(3)
	case "fourth":
		return o(4)
	case "will", "shall", "'ll", "’ll", "would":
		return lexeme{id: will}
	case "scheduled", "expected", "due", "slated", "planned", "set", "plans", "intends", "forward":
		return lexeme{id: plan}
	case "be", "been":
		return lexeme{id: be}
	case "said", "told", "says", "announced", "reported", "stated", "met", "held", "spoke", "took", "was", "were", "had", "signed", "arrived", "added", "according", "released", "issued":
		return lexeme{id: saying}
	case "agreement", "treaty", "visit", "declaration", "budget", "statement", "presidency", "chairmanship", "talks", "round", "accord", "pact", "plan", "protocol", "constitution",
		"referendum", "war", "crisis", "coup", "ruling", "memorandum", "target", "targets", "levels", "level", "olympic", "report", "review", "communique", "communiqué", "charter",
		"invasion", "meetings", "figures", "data", "term", "period":
		return lexeme{id: eve}
	case "summit", "meeting", "conference", "forum", "expo", "games", "olympics", "session", "assembly", "festival", "congress", "week", "dialogue", "elections", "election", "summits", "edition":
		return lexeme{id: eve, n: titled}
	case "people", "tonnes", "tons", "km", "kilometres", "kilometers", "miles", "metres", "meters", "hectares", "troops", "students", "soldiers", "workers", "delegates", "companies",
		"participants", "schools", "barrels", "dollars", "euros", "units", "jobs", "mw", "gw", "megawatts", "feet", "doses", "vehicles", "personnel", "officers", "households", "families", "children", "refugees", "%", "percent":
		return lexeme{id: counted}
	}
	return lexeme{}
}

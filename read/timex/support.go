package timex

// yearStands reports whether the bare four-digit number at lexeme i, with the
// next word at j, is a year. It needs support from its neighbours.
func (r *reader) yearStands(i, j int) bool {
	lx, before, after := r.at(i), r.at(i-1), r.at(j)
	if lx.size != 4 || lx.n < 1000 || lx.n > 2199 || after.id == counted {
		return false
	}
	if isAgenda(r.word(j)) {
		return false
	}
	modern := lx.n >= 1800 && lx.n <= 2100
	switch before.id {
	case prep:
		return r.prepSupports(i, before, after)
	case article, poss, ordinal:
		return modern && r.namesEvent(j)
	case early, edge, fiscal, season, month:
		return modern
	case unit:
		return before.n == years
	case open:
		return modern && (after.id == shut || after.id == comma || after.id == dash || after.id == to)
	case eve:
		return modern && before.n == titled && !after.isNoun()
	case through:
		return modern && !(after.isNoun() && r.plural(after))
	case and, or, comma, to, dash, amp, slash:
		return modern && r.joinedYear(i, before, after)
	case of, this, last, next:
		return modern && r.ofSupports(i, after)
	case other:
		return modern && (r.is(j, eve) || r.comparison(before))
	}
	return modern && (r.is(j, eve) || after.id == poss || r.is(j, dash) && isYear(r.at(j+1)) && r.at(j+1).n > lx.n)
}

// joinedYear supports the years after the first of a list, "mid-2024" and "up
// to 2030".
func (r *reader) joinedYear(i int, before, after lexeme) bool {
	if r.carry == i-1 || r.carry == i-2 && before.id == and && r.is(i-2, comma) {
		return true
	}
	switch before.id {
	case comma:
		return r.is(i-2, month)
	case dash:
		return r.is(i-2, early) || r.is(i-2, edge)
	case to:
		w := r.word(i - 2)
		return w == "up" || w == "Up" || after.id == eve
	}
	return after.id == poss
}

// comparison reports whether a word such as "versus" stands before a year.
func (r *reader) comparison(before lexeme) bool {
	switch r.words[before.w] {
	case "circa", "versus", "vs", "vs.", "both", "ended", "ending":
		return true
	}
	return false
}

func (lx lexeme) isNoun() bool { return lx.id == other && !lx.upper }

func (r *reader) prepSupports(i int, before, after lexeme) bool {
	lx := r.at(i)
	switch before.n {
	case in, since, until, during, between:
		return true
	case by, from, before_, after_, for_, than, within, over:
		return lx.n >= 1500 && !(after.isNoun() && r.plural(after))
	case at, on:
		return lx.n >= 1800 && lx.n <= 2100 && r.namesEvent(i+1)
	}
	return false
}

// The prepositions whose names the constants before and after would shadow.
const (
	before_ = before
	after_  = after
)

// ofSupports sorts "the summit of 2016" from "a total of 2016".
func (r *reader) ofSupports(i int, after lexeme) bool {
	if after.isNoun() && r.plural(after) {
		return false
	}
	if w := r.at(i - 2); w.id == other {
		switch r.words[w.w] {
		case "total", "number", "population", "maximum", "minimum", "average", "length", "force":
			return false
		}
	}
	return true
}

// namesEvent reports whether a year before lexeme j is part of a noun phrase:
// "the 2016 summit", "the 2018 ASEAN Summit". Agendas and visions are names.
func (r *reader) namesEvent(j int) bool {
	lx := r.at(j)
	switch lx.id {
	case eve:
		return true
	case other:
		if int(lx.w) >= len(r.words) {
			return false
		}
		return lx.upper || !r.plural(lx)
	case recur, dash, ordinal, fiscal:
		return true
	}
	return false
}

// isAgenda reports whether a year before w is a name: "the 2030 Agenda".
func isAgenda(w string) bool {
	switch w {
	case "Agenda", "agenda", "Vision", "vision", "Strategy", "Goals", "Roadmap":
		return true
	}
	return false
}

func (r *reader) plural(lx lexeme) bool {
	w := r.words[lx.w]
	n := len(w)
	return n > 3 && w[n-1] == 's' && w[n-2] != 's'
}

// monthStands reports whether the month at lexeme i, without day and year, is
// meant as one: not the verb, not a name.
func (r *reader) monthStands(i, j int) bool {
	lx, before := r.at(i), r.at(i-1)
	if lx.abbr {
		return before.id == prep && (before.n == in || before.n == since || before.n == until) && lx.n != 3
	}
	if lx.n == 5 {
		return r.mayStands(i, j)
	}
	switch before.id {
	case prep, early, edge, last, next, this, coming, article, poss, month:
		return true
	case to, through, dash, and, or, of:
		return r.is(i-2, month) || before.id == dash && (r.is(i-2, early) || r.is(i-2, edge)) || before.id == of || before.id == to && r.at(i-2).id != other
	}
	if r.is(j, poss) {
		return lx.n != 3 && lx.n != 4 && lx.n != 6 && lx.n != 8
	}
	return lx.n == 1 || lx.n == 2 || lx.n == 7 || lx.n >= 9
}

// mayStands is monthStands for May.
func (r *reader) mayStands(i, j int) bool {
	switch before := r.at(i - 1); before.id {
	case prep:
		switch before.n {
		case in, since, until, during, by, before_, after_:
			return true
		}
	case early, edge, last, next, this, coming:
		return true
	case of:
		return r.is(i-2, edge) || r.at(i-2).id == unit || r.is(i-2, half) || r.is(i-2, ordinal)
	case to, through, dash, and:
		return r.is(i-2, month) || r.is(i-2, early)
	case article, poss:
		return r.is(j, eve) || r.at(j).isNoun() && !isCabinet(r.word(j))
	}
	return false
}

// isCabinet reports whether w makes "the May government" of a person.
func isCabinet(w string) bool {
	switch w {
	case "government", "administration", "cabinet", "ministry", "era", "camp", "premiership":
		return true
	}
	return false
}

package timex

import (
	"strings"

	"github.com/chancery-project/chancery"
)

// resolve writes f, which begins at lexeme i, as a date and says what it rests
// on.
func (r *reader) resolve(i int, f found, rel Relation) (chancery.Date, chancery.Basis) {
	p := f.p
	if p.wd > 0 {
		p.lo = r.resolveWeekday(i, p, rel)
		p.empty = !p.lo.whole()
	}
	if p.empty {
		return "", ""
	}
	basis := p.basis
	if basis == "" {
		basis = chancery.Explicit
	}
	if p.lo.y == 0 && !p.keep && r.day.y > 0 {
		basis = chancery.DatelineYear
		tense := r.tense(i, f.last)
		switch rel {
		case Since:
			if tense = -1; strings.EqualFold(r.word(i-1), "since") {
				tense = gone
			}
		case Until:
			tense = 1
		case At:
			if r.is(i-1, article) && r.madeText(f.last) || r.is(i-1, of) && made[strings.ToLower(r.word(i-2))] {
				tense = gone
			}
		}
		p.lo, p.hi = r.years(p, tense)
	}
	if p.lo.y == 0 && p.lo.m == 0 {
		return "", ""
	}
	return p.date(rel), basis
}

// madeText reports whether a date before lexeme j describes a text or a deed
// that the reader is taken to know: "the 25 March Joint Statement".
func (r *reader) madeText(j int) bool {
	for k := j; k < j+4 && r.at(k).id != end && r.at(k).letters(r); k++ {
		if made[strings.ToLower(r.word(k))] {
			return true
		}
	}
	return false
}

// made are what a date is the birthday of.
var made = map[string]bool{
	"statement": true, "communiqué": true, "communique": true, "declaration": true, "agreement": true, "memorandum": true,
	"announcement": true, "letter": true, "resolution": true, "ruling": true, "accord": true, "protocol": true, "coup": true,
}

// years gives a date or range without a year the one nearest to the anchor.
func (r *reader) years(p point, tense int) (lo, hi stamp) {
	lo = p.lo.near(r.day, p.hint, tense)
	if !p.ranged {
		return lo, p.hi
	}
	hi = p.hi
	hi.y = lo.y
	if hi.before(lo) {
		hi.y++
	}
	return lo, hi
}

// date writes p in EDTF.
func (p point) date(rel Relation) chancery.Date {
	lo, hi := p.lo.date(), p.hi.date()
	switch {
	case rel == Until && p.ranged:
		return "../" + hi
	case rel == Until:
		return "../" + lo
	case !p.ranged || lo == hi:
		return lo
	}
	return lo + "/" + hi
}

// relation reads how the words before lexeme i bound the date there.
func (r *reader) relation(i int, f found) Relation {
	p, k := f.p, i-1
	for r.is(k, article) || r.is(k, later) || r.is(k, open) && r.at(k-1).id == prep {
		k--
	}
	if k < i-1 && r.is(i-1, article) && !p.ranged && r.attributive(f.last) || p.yearly && r.is(f.last, eve) {
		return At // "since the 2016 summit" bounds by the summit
	}
	lx := r.at(k)
	switch lx.id {
	case prep:
		return r.byPreposition(k, lx, p)
	case following:
		return After
	case through:
		return Until
	case to:
		switch r.word(k - 1) {
		case "up", "Up":
			if w := r.word(k - 2); w == "-" || w == "lead" || w == "run" {
				return At // "in the lead-up to"
			}
			return Until
		case "prior", "Prior":
			return Before
		}
	case of:
		if w := r.word(k - 1); w == "ahead" || w == "Ahead" {
			return r.beforeEdge(p)
		}
	}
	return At
}

// attributive reports whether a noun goes on at lexeme j, so that the date
// before it only describes.
func (r *reader) attributive(j int) bool {
	lx := r.at(j)
	return lx.id == eve || lx.id == ordinal || lx.id == other && r.word(j) != "." && lx.letters(r)
}

func (lx lexeme) letters(r *reader) bool {
	c := r.words[lx.w]
	return c != "" && (c[0] >= 'A' && c[0] <= 'Z' || c[0] >= 'a' && c[0] <= 'z')
}

func (r *reader) byPreposition(k int, lx lexeme, p point) Relation {
	bare := !p.ranged
	switch lx.n {
	case since:
		return Since
	case until, by:
		return Until
	case before:
		if r.is(k-1, or) {
			return Until
		}
		return r.beforeEdge(p)
	case after:
		return After
	case from:
		if bare {
			return Since
		}
	case for_:
		if p.lo.d == 0 { // "planned for 14 January" is on that day
			return During
		}
	case during, over, within:
		return During
	case than:
		if r.is(k-1, later) && r.is(k-2, not) {
			if w := r.word(k - 1); w == "earlier" {
				return Since
			}
			return Until
		}
	}
	return At
}

// beforeEdge takes "before the end of 2025" for a last day.
func (r *reader) beforeEdge(p point) Relation {
	if p.edge {
		return Until
	}
	return Before
}

package mention

import (
	"strings"

	"github.com/chancery-project/chancery/read/gazetteer"
)

// parliament reads a parliament or its chamber after the office that leads it,
// from token j: "the People's National Assembly", "the House of Peoples'
// Representatives", "the State Great Khural of Mongolia". It returns where the
// name ends, j for none, and the owner where one is named.
func (s *scan) parliament(j int) (int, located) {
	k, p := j, located{}
	if n, sense := s.party(j); n > 0 && sense.Class == gazetteer.Organ && s.is(j+n, "of") {
		owner, _ := s.stateOrgan(sense.ID)
		p = located{first: j, last: j + n, id: owner, span: s.span(j, j+n)}
		if q := j + n + 1 + boolInt(s.is(j+n+1, "the")); s.chamberEnd(q) == q {
			return j, located{}
		}
		return s.chamberOf(j+n, p)
	} else if n > 0 {
		if !isAdj(sense) && !s.possessive(j+n) || sense.Class != gazetteer.State && sense.Class != gazetteer.Demonym {
			return j, located{} // an organ the tables know
		}
		p = located{first: j, last: j + n, id: sense.ID, span: s.span(j, j+n)}
		if k = p.last; s.possessive(k) {
			k++
		}
	}
	if q := k + 2 + boolInt(s.is(k+2, "the")); s.capital(k) && unitHead[s.low[k]] && s.is(k+1, "of") && s.chamberEnd(q) > q {
		k = q // "the Secretariat of the Senate"
	}
	end := s.chamberEnd(k)
	if end == k || s.capital(end) && (thingHead[s.low[end]] || bodyHead[s.low[end]]) {
		return j, located{}
	}
	return s.chamberOf(end, p)
}

// chamberOf reads "of the Parliament" and the owner after a chamber's name that ends at end.
func (s *scan) chamberOf(end int, p located) (int, located) {
	for s.is(end, "of") {
		q := end + 1 + boolInt(s.is(end+1, "the"))
		if o := s.partyAt(q); o.last > 0 && !o.adj && s.state(o.id) {
			return end, located{first: o.first, last: o.last, id: o.id, span: o.span}
		}
		e := s.chamberEnd(q) // "the Mazhilis of the Parliament of Kazakhstan"
		if e == q {
			break
		}
		end = e
	}
	return end, p
}

// chamberEnd returns where the name of one chamber that begins at k ends, k for none.
func (s *scan) chamberEnd(k int) int {
	for e := k; e < k+6 && e < len(s.low); e++ {
		switch {
		case e > k && s.possessive(e), s.is(e, "’", "'") && e > k:
		case !s.cap[e] || s.owner[e] || s.known(e).given && !portfolio[s.low[e]]:
			return k
		case chamberWord[s.low[e]] && !s.hyphen(e+1):
			return e + 1
		case s.is(e, "house", "chamber", "council", "assembly") && s.is(e+1, "of"):
			if end := s.members(e + 2); end > e+2 {
				return end
			}
			if s.is(e, "assembly") {
				return e + 1
			}
			return k
		case s.is(e, "assembly"):
			return e + 1
		case s.headWidth(e, false) > 0 || notName[s.low[e]] && !portfolio[s.low[e]]:
			return k
		}
	}
	return k
}

// members reads whose house it is: "Deputies", "Peoples' Representatives", "the Federation".
func (s *scan) members(j int) int {
	k := j + boolInt(s.is(j, "the"))
	for e := k; e < k+5 && e < len(s.low); e++ {
		switch {
		case s.cap[e] && houseOf[s.low[e]] && !(s.possessive(e+1) || s.is(e+1, "’", "'")):
			if s.is(e+1, "of") && s.is(e+2+boolInt(s.is(e+2, "the")), "people", "nation", "republic", "peoples") {
				return e + 3 + boolInt(s.is(e+2, "the"))
			}
			return e + 1
		case !s.cap[e] && !s.possessive(e) && !s.is(e, "’", "'"):
			return j
		}
	}
	return j
}

// chamberWord lists words that name a parliament, in English and in the languages of their states.
var chamberWord = set(`parliament senate congress khural khuraldai mazhilis majlis mejlis duma knesset diet riksdag sejm seimas saeima riigikogu storting
	folketing folketinget althing althingi alþingi eduskunta bundestag bundesrat nationalrat cortes sangsad sabha rada verkhovna kenesh fono
	dewan skupština skupshtina sobranie sabor vouli shura hluttaw legislature`)

// houseOf lists whom a house of parliament is named after.
var houseOf = set("deputies representatives peoples commons lords councillors councilors federation regions nationalities states elders chiefs people counties assembly keys")

// leadsChamber reports whether an office is one that leads a parliament.
func leadsChamber(w string) bool {
	return strings.HasSuffix(w, "president") || strings.HasSuffix(w, "speaker") || strings.Contains(w, "chair")
}

// private reports whether an office is one of a club, company or association,
// which is no public office: by its own words, by the owner before it.
func (s *scan) private(t *title, head int) bool {
	if s.ofCompany(t.first, head) {
		return true
	}
	for k := t.first; k < t.last; k++ {
		if s.privateAt(k) {
			return true
		}
	}
	k := t.first - 1
	if s.possessive(k) && k > 0 {
		return s.privateAt(k - 1)
	}
	return false
}

// ofCompany reports whether names that nobody knows stand before a head in lower
// case, as those of companies do: "Meridian Air president".
func (s *scan) ofCompany(first, head int) bool {
	if s.cap[head] || !s.is(head, "president", "chairman", "chairwoman", "chairperson", "chair", "director", "manager", "founder", "owner", "ceo") {
		return false
	}
	for k := first; k < head; k++ {
		w := s.low[k]
		if n, _ := s.party(k); s.cap[k] && n == 0 && !portfolio[w] && !grade[w] && !leading[w] && !unitHead[w] && !bodyHead[w] && !chamberWord[w] && s.known(k).len == 0 && !s.statusWord(k) {
			return true
		}
	}
	return false
}

// privateAt reports whether token k is the head of a private body's name or description.
func (s *scan) privateAt(k int) bool {
	w := s.low[k]
	switch w {
	case "chamber":
		return !s.is(k+1, "of") || s.is(k+2, "commerce", "trade", "industry", "industries", "mines", "shipping", "agriculture")
	case "federation", "confederation", "union", "league":
		return s.possessive(k+1) && !s.cap[k] || s.is(k-1, "football", "cricket", "rugby", "athletics", "swimming", "trade", "hockey", "basketball", "olympic", "workers", "teachers", "farmers", "exporters", "employers")
	case "association", "group":
		return s.possessive(k+1) && !s.cap[k] || s.is(k-1, "football", "industry", "employers", "exporters", "importers", "manufacturers", "bankers", "growers", "producers", "medical", "bar")
	}
	return privateBody[w]
}

// privateBody lists the heads of what is run by private persons.
var privateBody = set(`club company firm airline airlines airways festival orchestra museum film studio newspaper magazine carrier brewery
	restaurant hotel gallery theatre theater charity startup supermarket retailer bookshop insurer miner shipowner ltd inc plc llc gmbh
	university college school church`)

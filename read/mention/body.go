package mention

import (
	"strings"

	"github.com/chancery-project/chancery/read/gazetteer"
)

// body reads an institution with its owner: ministries, departments,
// embassies, delegations, subnational governments, named agencies.
func (s *scan) body(i int) (Mention, bool) {
	if i >= len(s.low) {
		return Mention{}, false
	}
	p := located{}
	j := i
	if n, sense := s.party(i); n > 0 {
		p = located{first: i, last: i + n, id: sense.ID, span: s.span(i, i+n), adj: isAdj(sense)}
		if j = p.last; s.possessive(j) {
			j++
		}
	}
	if s.hyphen(j) || j >= len(s.low) {
		return Mention{}, false
	}
	if s.is(j, "government") {
		return s.bareBody(i, j, p)
	}
	if m, ok := s.headFirst(i, j, p); ok {
		return m, true
	}
	return s.headLast(i, j, p)
}

// headFirst reads "Ministry of Trade and Industry of Singapore", "Embassy of Japan in Peru", "Department of Commerce".
func (s *scan) headFirst(i, j int, p located) (Mention, bool) {
	k := j
	for k < j+3 && s.capital(k) && !bodyHead[s.low[k]] && p.last > 0 {
		k++ // "Singapore’s Permanent Mission", "the US Federal Bureau"
	}
	if k >= len(s.low) || !bodyHead[s.low[k]] || !s.is(k+1, "of", "for", "to") || !s.cap[k] && !(p.last > 0 && s.is(k, "ministry", "department", "embassy")) {
		return Mention{}, false
	}
	head := s.low[k]
	f := k + 2
	if s.is(f, "the") {
		f++
	}
	end := k + 1
	if field := s.field(f, s.cap[k]); field > f {
		end = field
	}
	m := s.mention(i, end, Party)
	owner := p.id
	if q := s.partyAt2(f, end); q.last > 0 && (end == k+1 || end == f || q.last >= end) {
		owner, m.Last = q.id, max(end, q.last)
		end = k + 1
	} else if end == k+1 {
		return Mention{}, false
	} else if s.is(m.Last, "of", "in") {
		if q := s.ownerAt(m.Last + 1); q.last > 0 {
			owner, m.Last = q.id, q.last
		}
	}
	nameFrom := i
	if p.last > 0 {
		nameFrom = j
	}
	s.finishBody(&m, head, owner, nameFrom, end)
	return m, true
}

// field reads the field of a ministry from token f: capitalised words with "and", ",", "of".
func (s *scan) field(f int, cap bool) int {
	end := f
	for k := f; k < len(s.low); k++ {
		switch {
		case s.owner[k]:
			return end
		case s.capital(k) && (!notName[s.low[k]] || portfolio[s.low[k]]):
			if n, _ := s.party(k); n > 0 && !portfolio[s.low[k]] || k > f && bodyHead[s.low[k-1]] && s.holderAt(k) {
				return end
			}
			if s.headWidth(k, false) > 0 && !portfolio[s.low[k]] {
				return end
			}
			end = k + 1
		case !cap && portfolio[s.low[k]]:
			end = k + 1
		case s.is(k, "and", "&", ",", "of", "for", "the", "-") && end > f && s.portfolioWord2(k+1, cap):
		default:
			return end
		}
	}
	return end
}

func (s *scan) portfolioWord2(k int, cap bool) bool {
	for s.is(k, "and", "the", "&") {
		k++
	}
	return k < len(s.low) && (s.cap[k] || !cap) && portfolio[s.low[k]]
}

// partyAt2 reads a plain party at f: "Embassy of the Russian Federation".
func (s *scan) partyAt2(f, _ int) located {
	if n, sense := s.party(f); n > 0 && !isAdj(sense) {
		return located{first: f, last: f + n, id: sense.ID, span: s.span(f, f+n)}
	}
	return located{}
}

// ownerAt reads a state after "of" or "in": the owner of a ministry.
func (s *scan) ownerAt(j int) located {
	if s.is(j, "the") {
		j++
	}
	return s.partyAt2(j, 0)
}

// headLast reads "Foreign Ministry", "State Department", "Kazakh Energy Ministry".
func (s *scan) headLast(i, j int, p located) (Mention, bool) {
	k := j
	for s.capital(k) && k < j+7 && !s.owner[k] && !notName[s.low[k]] || k > j && (s.is(k, "and", "&") && s.capital(k+1)) && portfolio[s.low[k-1]] || s.lowField(k, p) {
		k++
		if k < len(s.low) && bodyHead[s.low[k]] && k > j && (!s.capital(k+1) || p.last > 0 && s.cap[k] && s.holderAt(k+1)) {
			break
		}
	}
	if k >= len(s.low) || !bodyHead[s.low[k]] || !s.cap[k] && !s.is(k, "ministry", "embassy", "department", "delegation", "parliament", "government") {
		return Mention{}, false
	}
	if k == j {
		return s.bareBody(i, j, p)
	}
	if p.last == 0 && (!s.cap[j] || s.is(k, "administration", "office", "service", "board", "court", "agency", "government", "union", "association", "chamber", "senate", "army", "congress", "bureau", "delegation", "institution")) {
		return Mention{}, false
	}
	nameFrom := j
	if p.last == 0 {
		nameFrom = i
	}
	m := s.mention(i, k+1, Party)
	of := p.id
	if p.last == 0 && s.is(k+1, "of") {
		if q := s.ownerAt(k + 2); q.last > 0 && s.state(q.id) { // "the National Security Secretariat of Japan"
			of, m.Last = q.id, q.last
		}
	}
	s.finishBody(&m, s.low[k], of, nameFrom, k+1)
	return m, true
}

// holderAt reports whether a title or a person's name begins at token k, so that
// a body's name ends before it: "the Thai National Security Council General N N".
func (s *scan) holderAt(k int) bool {
	w := s.headWidth(k, false)
	if w > 0 && s.personName(k+w) > k+w {
		return true
	}
	if s.owner[k] || bodyHead[s.low[k]] || portfolio[s.low[k]] {
		return false
	}
	if w > 0 {
		return true
	}
	end := s.personName(k)
	return end > k+1 && !bodyHead[s.low[end-1]] && !s.capital(end)
}

// lowField accepts a lower-case field after a party: "Kazakhstan’s energy ministry".
func (s *scan) lowField(k int, p located) bool {
	return p.last > 0 && k < len(s.low) && !s.cap[k] && portfolio[s.low[k]] && k+1 < len(s.low) && (s.is(k+1, "ministry", "department") || portfolio[s.low[k+1]] || s.is(k+1, "and"))
}

// bareBody reads a mission or parliament straight after its party: "the Japanese Embassy", "Russian delegation".
func (s *scan) bareBody(i, j int, p located) (Mention, bool) {
	if p.last == 0 || !s.is(j, "embassy", "delegation", "parliament", "consulate", "government", "army", "navy", "ministry", "senate", "secretariat") {
		return Mention{}, false
	}
	m := s.mention(i, j+1, Party)
	s.finishBody(&m, s.low[j], p.id, j, j+1)
	if s.is(j, "government", "delegation") {
		m.ID, m.Sort = p.id, "state"
	}
	return m, true
}

// finishBody gives a body its identifier, sort, span and acronym.
func (s *scan) finishBody(m *Mention, head, owner string, a, b int) {
	m.Head = singular(head)
	m.Sort = bodySort(m.Head)
	if s.is(m.Last, "(") && s.is(m.Last+2, ")") && acronymOf(s.words[m.Last+1]) {
		m.Acronym = s.words[m.Last+1]
		m.Last += 3
	}
	m.Span = s.span(m.First, m.Last)
	m.Name = strings.Join(strings.Fields(s.text(a, b)), " ")
	m.ID = gazetteer.Slug(m.Name)
	if owner != "" {
		m.ID = owned(owner, m.Name)
	}
	m.NameSpan = s.span(a, b)
	s.define(m.Acronym, *m)
}

// owned writes an organ's id under its owner's: SGP/ministry-of-trade-and-industry.
func owned(owner, name string) string { return owner + "/" + gazetteer.Slug(name) }

func bodySort(head string) string {
	switch head {
	case "ministry", "department", "treasury":
		return "ministry"
	case "embassy", "consulate", "delegation", "consulate-general":
		return "mission"
	case "corporation", "bank", "company":
		return "company"
	case "federation", "organisation", "organization", "association", "union":
		return "organisation"
	case "office", "administration", "secretariat", "service":
		return "office"
	}
	return "organ"
}

// subnational reads a region that is a party: "Alberta Province" has no id
// without its state, so only forms that name both count here.
func (s *scan) subnational(i int) (located, bool) {
	n, sense := s.party(i)
	if k := s.known(i); n == 0 && k.under > 0 {
		n, sense = k.under, gazetteer.Sense{Class: gazetteer.Demonym, ID: k.owner}
	}
	if n == 0 || sense.Class != gazetteer.Demonym && sense.Class != gazetteer.State || !s.capital(i+n) {
		return located{}, false
	}
	for k := i + n; s.capital(k) && k < i+n+3; k++ {
		if s.is(k, "region", "province", "prefecture", "oblast", "emirate") && k > i+n {
			return located{first: i, last: k + 1, id: owned(sense.ID, s.text(i+n, k+1)), span: s.span(i+n, k+1)}, true
		}
	}
	return located{}, false
}

// company reads a firm: by what ends its name, or by what introduces it.
func (s *scan) company(i int) (Mention, bool) {
	if !s.cap[i] || notName[s.low[i]] {
		return Mention{}, false
	}
	if m, ok := s.centralBank(i); ok {
		return m, true
	}
	end, tail := i, false
	for k := i; k < len(s.low) && k < i+8; k++ {
		if s.owner[k] || tail && s.is(k, "and") || !s.capital(k) && !(s.is(k, "&", "and") && s.capital(k+1) && k > i) && !s.hyphen(k) {
			break
		}
		if k > i && companyTail[s.low[k]] && !s.is(k, "energy", "international", "mining", "bank", "resources", "capital", "technologies", "electronics", "heavy", "steel") {
			end, tail = k+1, true
		} else if k > i && s.is(k, "bank", "energy", "steel", "technologies", "resources", "international", "mining", "capital", "electronics") && !s.capital(k+1) && (s.known(i).len == 0 || s.known(i).sense.Class != gazetteer.State || k > i+1) {
			end, tail = k+1, true
		}
	}
	if s.is(i, "bank") && s.is(i+1, "of") && s.capital(i+2) && !s.is(i+2, "the") {
		end, tail = i+3, true
	}
	if !tail {
		return s.introducedCompany(i)
	}
	return s.firm(i, end), true
}

// commercial are states after which banks of business are named: "Bank of America".
var commercial = set("usa chn ind irl")

// centralBank reads the bank of a state: "Reserve Bank of India", "People's Bank
// of China", "Bank of Thailand".
func (s *scan) centralBank(i int) (Mention, bool) {
	k := i
	for k < i+3 && (s.is(k, "reserve", "central", "national", "state", "people", "peoples", "federal") || k > i && s.possessive(k)) {
		k++
	}
	if !s.is(k, "bank") || !s.capital(k) || !s.is(k+1, "of") {
		return Mention{}, false
	}
	q := s.ownerAt(k + 2)
	if q.last == 0 || !s.state(q.id) || k == i && commercial[strings.ToLower(q.id)] || s.is(q.last, "-", "group") {
		return Mention{}, false
	}
	m := s.mention(i, q.last, Party)
	s.finishBody(&m, "bank", q.id, i, q.last)
	m.Sort = "organ"
	return m, true
}

// introducedCompany reads "[the Norwegian] company Fjord Tunnels" and "Fjord Tunnels, a builder's group".
func (s *scan) introducedCompany(i int) (Mention, bool) {
	end := i
	for k := i; s.capital(k) && k < i+5 && !s.owner[k] && !notName[s.low[k]]; k++ {
		end = k + 1
	}
	if end == i {
		return Mention{}, false
	}
	before := s.is(i-1, "company", "companies", "firm", "conglomerate", "giant", "operator", "manufacturer", "carrier", "startup", "airline", "automaker", "chipmaker", "contractor", "builder", "shipbuilder", "shipyard", "lender", "miner", "utility", "drugmaker", "planemaker")
	if !before && !s.companyApposition(end) {
		return Mention{}, false
	}
	return s.firm(i, end), true
}

// companyApposition reports whether ", a … company" follows token end.
func (s *scan) companyApposition(end int) bool {
	if !s.is(end, ",") || !s.is(end+1, "a", "an", "the") {
		return false
	}
	for k := end + 2; k < end+9 && k < len(s.low); k++ {
		if s.is(k, "company", "group", "firm", "conglomerate", "operator", "manufacturer", "corporation", "carrier", "airline", "bank", "developer", "producer") {
			return k > end+2 || !s.is(end+1, "the") // "in Ghana, the company said"
		}
		if s.is(k, ",", ".", "of", "and", "for") || s.toks[k].UPOS == "VERB" && s.toks[k].XPOS != "VBG" {
			return false
		}
	}
	return false
}

func (s *scan) firm(a, b int) Mention {
	m := s.mention(a, b, Party)
	m.Sort, m.Name = "company", s.text(a, b)
	m.ID = gazetteer.Slug(m.Name)
	if s.is(b, "(") && s.is(b+2, ")") && acronymOf(s.words[b+1]) {
		m.Acronym, m.Last = s.words[b+1], b+3
		m.Span = s.span(a, m.Last)
	}
	s.define(m.Acronym, m)
	return m
}

package gazetteer

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/chancery-project/chancery"
)

// A Gazetteer holds the names, offices, memberships and agreements. It does
// not change once loaded and may be shared.
type Gazetteer struct {
	names      *index
	more       []*index // of users' own names, the later before the earlier
	parties    map[string]Party
	norms      map[string]title
	terms      []Term                   // by party, later start first
	people     func() *people           // made when first asked for
	termTitles func() map[string]string // normalised titles of terms, made when first asked for
	members    map[string][]membership
	agreements []Agreement
	capitals   map[string]string
	groups     map[string]string // folded words before "states" to the identifier of the group
	leads      map[string]string // rank of who leads a party, where not the rule's
}

// A Party is a state or a body of states.
type Party struct {
	ID      string
	Name    string
	Formal  string // "Republic of Singapore"; for bodies the full name
	Sort    string // state, territory, organisation, organ, grouping, arrangement
	Parent  string // the body or state an organ belongs to, a territory's sovereign
	Capital string // for bodies, the seat
	From    chancery.Date
	To      chancery.Date // for withdrawn states
}

// An Agreement is a trade agreement.
type Agreement struct {
	ID, Title       string
	Parties         []string // at any time
	Organisations   []string // named in the title
	Signed, InForce chancery.Date
}

type title struct{ norm, rank string }

type membership struct {
	member, role string
	from, to     chancery.Date
}

// Party returns the party with that identifier.
func (g *Gazetteer) Party(id string) (Party, bool) {
	p, ok := g.parties[id]
	return p, ok
}

// Parties returns every party, by identifier.
func (g *Gazetteer) Parties() []Party {
	var out []Party
	for _, id := range slices.Sorted(maps.Keys(g.parties)) {
		out = append(out, g.parties[id])
	}
	return out
}

// Find returns the party with that identifier, its case left aside, or name.
func (g *Gazetteer) Find(ref string) (Party, bool) {
	if p, ok := g.parties[ref]; ok {
		return p, ok
	}
	if p, ok := g.parties[strings.ToUpper(ref)]; ok {
		return p, ok
	}
	for _, s := range g.whole(ref) {
		if p, ok := g.parties[s.ID]; ok {
			return p, ok
		}
	}
	return Party{}, false
}

// Names returns the spellings that mean a party, in alphabetical order.
func (g *Gazetteer) Names(id string) []string {
	var out []string
	for _, x := range append([]*index{g.names}, g.more...) {
		for i := range x.senses {
			if s := &x.senses[i]; s.ID == id && s.Class <= Metonym && s.Class != Title && s.Class != Honorific {
				out = append(out, x.surfaces[i])
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Name returns the party's usual name, or id itself where it is not known.
func (g *Gazetteer) Name(id string) string {
	if p, ok := g.parties[id]; ok {
		return p.Name
	}
	return id
}

// Leads returns the rank of the office that "its leader" means: a republic's
// head of state and a monarchy's head of government, unless the tables differ.
func (g *Gazetteer) Leads(party string) string {
	if rank := g.leads[party]; rank != "" {
		return rank
	}
	if p, ok := g.parties[party]; ok && p.Sort != "state" && p.Sort != "territory" {
		return "head_of_organisation"
	}
	lo, _ := slices.BinarySearchFunc(g.terms, party, func(t Term, p string) int { return cmp.Compare(t.Party, p) })
	for ; lo < len(g.terms) && g.terms[lo].Party == party; lo++ {
		if g.terms[lo].Rank == "monarch" {
			return "head_of_government"
		}
	}
	return "head_of_state"
}

// Group returns the group of states that such words mean before "states" or
// "countries": "Central Asian", "Baltic".
func (g *Gazetteer) Group(words string) (id string, ok bool) {
	id, ok = g.groups[Fold(words)]
	return id, ok
}

// CapitalOf returns the state whose capital or seat of government the place is.
func (g *Gazetteer) CapitalOf(place string) (country string, ok bool) {
	country, ok = g.capitals[Fold(place)]
	return country, ok
}

// CountryOf returns the countries that have a city or province of that name,
// best known first.
func (g *Gazetteer) CountryOf(city string) []string {
	var countries []string
	for _, s := range g.whole(city) {
		if s.Class == Place && !slices.Contains(countries, s.Country) {
			countries = append(countries, s.Country)
		}
	}
	return countries
}

// Agreements returns the trade agreements all of whose given parties took part.
func (g *Gazetteer) Agreements(parties ...string) []Agreement {
	var found []Agreement
	for _, a := range g.agreements {
		all := true
		for _, p := range parties {
			all = all && (slices.Contains(a.Parties, p) || slices.Contains(a.Organisations, p))
		}
		if all {
			found = append(found, a)
		}
	}
	return found
}

// Members returns who were full members of org on the day, in order of
// identifier; with no day, those whose membership has not ended.
func (g *Gazetteer) Members(org string, on chancery.Date) []string {
	var ids []string
	for _, m := range g.members[org] {
		if m.role != "member" && m.role != "permanent_member" {
			continue
		}
		if during(m.from, m.to, on) && !slices.Contains(ids, m.member) {
			ids = append(ids, m.member)
		}
	}
	slices.Sort(ids)
	return ids
}

// during reports whether on can lie between from and to, both inclusive and
// empty where not known. With no on, an end that is known rules it out.
func during(from, to, on chancery.Date) bool {
	first, last, ok := on.Bounds()
	if !ok {
		return to == ""
	}
	if s, _, ok := loose(from).Bounds(); ok && !s.IsZero() && !last.IsZero() && last.Before(s) {
		return false
	}
	if _, e, ok := loose(to).Bounds(); ok && !e.IsZero() && first.After(e) {
		return false
	}
	return true
}

// loose drops the mark of an approximate date.
func loose(d chancery.Date) chancery.Date {
	return chancery.Date(strings.TrimRight(string(d), "~?%"))
}

// start returns the first day d can mean, or the zero time.
func start(d chancery.Date) time.Time {
	s, _, _ := loose(d).Bounds()
	return s
}

package gazetteer

import (
	"cmp"
	"slices"
	"strings"
)

// people finds terms by a person's name, however it is spelt: accents, case,
// hyphens, initials and the order of family and given names do not matter.
type people struct {
	folder
	full   []personKey // whole names
	family []personKey
	sounds []personKey // first given name and family name, by their consonants
}

type personKey struct {
	key  uint64
	term int32
}

func newPeople(terms []Term) *people {
	p := &people{folder: newFolder()}
	p.full = make([]personKey, 0, 3*len(terms))
	p.family = make([]personKey, 0, len(terms))
	for i := range terms {
		t := &terms[i]
		p.put(&p.family, t.Family, i)
		p.spell(t.Person, t.Family, i)
		for _, a := range List(t.Aliases) {
			p.spell(a, t.Family, i)
		}
	}
	for _, keys := range [][]personKey{p.full, p.family, p.sounds} {
		slices.SortFunc(keys, func(a, b personKey) int {
			return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.term, b.term))
		})
	}
	return p
}

func (p *people) put(keys *[]personKey, name string, term int) {
	if h, n := p.hash(fnvBasis, name); n > 1 {
		*keys = append(*keys, personKey{h, int32(term)})
	}
}

// spell files a whole name as it stands, with the family name first and last,
// and with the first given name only.
func (p *people) spell(name, family string, term int) {
	words := nameWords(name)
	p.put(&p.full, strings.Join(words, " "), term)
	p.part(words, term)
	rest := without(words, nameWords(family))
	if len(rest) == 0 || len(rest) == len(words) {
		return
	}
	p.put(&p.sounds, skeleton(rest[0])+" "+skeleton(family), term)
	given := strings.Join(rest, " ")
	p.put(&p.full, given+" "+family, term)
	p.put(&p.full, family+" "+given, term)
	if len(rest) > 1 {
		p.put(&p.full, rest[0]+" "+family, term)
	}
}

// part files the ends of a long name that people are called by: "Lula da
// Silva" of four words or more, "Mohammed bin Salman".
func (p *people) part(words []string, term int) {
	n := len(words)
	if n < 4 {
		return
	}
	p.put(&p.full, strings.Join(words[:3], " "), term)
	p.put(&p.full, strings.Join(words[n-3:], " "), term)
	p.put(&p.family, strings.Join(words[n-2:], " "), term)
}

// nameWords splits a name and drops initials and suffixes.
func nameWords(name string) []string {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == ',' || r == '\u00a0' })
	keep := words[:0]
	for i, w := range words {
		initial := strings.HasSuffix(w, ".") && len(strings.Trim(w, ".")) <= 2 || len(w) == 1
		suffix := i > 0 && (w == "Jr" || w == "Jr." || w == "Sr" || w == "Sr." || w == "MP" || w == "KC" || w == "QC")
		if !initial && !suffix {
			keep = append(keep, w)
		}
	}
	return keep
}

func without(words, drop []string) []string {
	var rest []string
	for _, w := range words {
		if !slices.Contains(drop, w) {
			rest = append(rest, w)
		}
	}
	return rest
}

// nicknames are short given names and what they stand for.
var nicknames = map[string]string{
	"joe": "Joseph", "joseph": "Joe", "tony": "Antony", "antony": "Tony", "bill": "William", "william": "Bill",
	"bob": "Robert", "robert": "Bob", "jim": "James", "james": "Jim", "mike": "Michael", "michael": "Mike",
	"dick": "Richard", "tom": "Thomas", "thomas": "Tom", "dan": "Daniel", "dave": "David", "liz": "Elizabeth",
	"elizabeth": "Liz", "ben": "Benjamin", "bibi": "Benjamin", "bernie": "Bernard", "chuck": "Charles", "ed": "Edward",
	"jake": "Jacob", "kate": "Katherine", "nick": "Nicholas", "steve": "Stephen", "tim": "Timothy", "vlad": "Vladimir",
	"don": "Donald", "jimmy": "James", "gerry": "Gerald", "al": "Albert", "pete": "Peter", "matt": "Matthew",
	"alex": "Alexander", "alexander": "Alex", "andy": "Andrew", "ron": "Ronald", "ken": "Kenneth", "greg": "Gregory",
}

// People returns the terms of everybody who goes by that name, later terms
// first. A single word, or a family name of several, is looked up as a family
// name; a whole name only as a whole.
func (g *Gazetteer) People(name string) []Term {
	words := nameWords(name)
	if len(words) == 0 {
		return nil
	}
	p := g.people()
	found := p.find(p.full, strings.Join(words, " "))
	if len(found) == 0 && len(words) > 1 {
		if long, ok := nicknames[Fold(words[0])]; ok {
			found = p.find(p.full, long+" "+strings.Join(words[1:], " "))
		}
	}
	if len(found) == 0 && len(words) > 2 {
		found = p.find(p.full, words[0]+" "+words[len(words)-1])
	}
	if len(found) == 0 && len(words) > 1 {
		found = p.alike(words)
	}
	if len(found) == 0 {
		found = p.find(p.family, strings.Join(words, " "))
	}
	return g.latest(found)
}

// alike finds a given and a family name in another romanisation: Sergei or
// Sergey Lavrov, Zelensky or Zelenskyy.
func (p *people) alike(words []string) []int32 {
	first, last := skeleton(words[0]), skeleton(words[len(words)-1])
	if len(last) >= 3 && len(first) >= 2 {
		if found := p.find(p.sounds, first+" "+last); len(found) > 0 {
			return found
		}
	}
	if len(words) == 3 { // a family name of two words, or a patronymic
		return p.find(p.sounds, first+" "+skeleton(words[1]+words[2]))
	}
	return nil
}

// skeleton spells a name by its first letter and its consonants, those that
// romanisations confuse made one.
func skeleton(name string) string {
	s := strings.NewReplacer("kh", "h", "gh", "g", "ph", "f", "dj", "j", "dzh", "j", "zh", "j", "ck", "k", "q", "k", "w", "v", "ou", "u",
		"ks", "x", "tsch", "ch", "tch", "ch", " ", "").Replace(Fold(name))
	var b strings.Builder
	var last rune
	for i, r := range s {
		vowel := strings.ContainsRune("aeiouyj", r)
		if i > 0 && (vowel || r == last) {
			last = r
			continue
		}
		if i == 0 && vowel {
			r = 'a'
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// find returns the numbers of the terms filed under name.
func (p *people) find(keys []personKey, name string) []int32 {
	h, _ := p.hash(fnvBasis, name)
	i, _ := slices.BinarySearchFunc(keys, h, func(k personKey, h uint64) int { return cmp.Compare(k.key, h) })
	var found []int32
	for ; i < len(keys) && keys[i].key == h; i++ {
		if len(found) == 0 || found[len(found)-1] != keys[i].term {
			found = append(found, keys[i].term)
		}
	}
	return found
}

// latest returns the terms, later starts first.
func (g *Gazetteer) latest(numbers []int32) []Term {
	terms := make([]Term, len(numbers))
	for i, n := range numbers {
		terms[i] = g.terms[n]
	}
	slices.SortStableFunc(terms, laterFirst)
	return terms
}

func laterFirst(a, b Term) int {
	return cmp.Or(start(Began(&b)).Compare(start(Began(&a))), cmp.Compare(a.Person, b.Person), cmp.Compare(a.Title, b.Title))
}

package main

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery/read/gazetteer"
)

// calendar words and the like never become names.
var calendar = map[string]bool{
	"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true, "september": true,
	"october": true, "november": true, "december": true, "monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true,
	"saturday": true, "sunday": true, "spring": true, "summer": true, "autumn": true, "winter": true, "ramadan": true, "easter": true,
	"today": true, "english": true, "north": true, "south": true, "east": true, "west": true, "central": true, "northern": true, "southern": true,
	"eastern": true, "western": true, "capital": true, "centre": true, "center": true, "coast": true, "federal": true, "national": true,
}

// particles begin longer names and are towns, too.
var particles = map[string]bool{
	"san": true, "santa": true, "santo": true, "saint": true, "los": true, "las": true, "new": true, "fort": true, "port": true, "mount": true,
	"lake": true, "rio": true, "puerto": true, "villa": true, "ciudad": true, "republic": true, "union": true, "bin": true, "ben": true,
	"abu": true, "van": true, "von": true, "sri": true, "man": true, "same": true, "most": true, "along": true, "male": true, "mary's": true,
	"del": true, "dos": true, "der": true, "den": true, "the": true, "and": true, "for": true, "district": true, "region": true,
	"olympic": true, "nacional": true, "oriental": true, "nord": true, "sud": true, "latina": true, "hurricane": true, "rivers": true,
	"southern district": true, "eastern district": true, "northern district": true, "western district": true, "central district": true,
	"southern province": true, "eastern province": true, "northern province": true, "western province": true, "central province": true,
	"capital region": true, "central region": true, "northern region": true, "southern region": true, "western region": true, "eastern region": true,
	"government": true, "president": true, "international": true, "department": true, "ministry": true, "council": true, "university": true,
}

// How well known a place is, best first.
const (
	capital = iota
	famous
	province
	venue
	city
)

var placeKinds = [...]string{"capital", "city", "province", "venue", "city"}

// A place is a row on its way to places.tsv.gz.
type place struct {
	name, alternates, country, source string
	kind                              int
}

// places writes places.tsv.gz: per name the best known first, one row a name and country.
func (b *builder) places() error {
	var all []place
	err := b.ref("places.tsv", "name ascii alternates country admin1 kind source", func(c []string) {
		all = append(all, place{c[0], c[2], c[3], c[6], b.known(c)})
		if c[4] != "" && c[4] != c[0] {
			all = append(all, place{c[4], bare(c[4]), c[3], c[6], province})
		}
	})
	if err != nil {
		return err
	}
	slices.SortStableFunc(all, func(x, y place) int {
		if c := strings.Compare(gazetteer.Fold(x.name), gazetteer.Fold(y.name)); c != 0 {
			return c
		}
		if x.kind != y.kind {
			return x.kind - y.kind
		}
		return strings.Compare(x.country+x.name, y.country+y.name)
	})
	return b.writeInOrder("places.tsv.gz", "id name alternates country kind flags source", b.placeRows(all))
}

// bare returns the name of a province without the word for province: "Osh" is
// left alone by it, "Tatarstan Republic" is "Tatarstan".
func bare(name string) string {
	for _, tail := range []string{" Republic", " State", " Prefecture", " Governorate"} {
		if rest, ok := strings.CutSuffix(name, tail); ok && len(rest) > 3 {
			return rest
		}
	}
	return ""
}

func (b *builder) known(c []string) int {
	switch {
	case c[5] == "capital":
		return capital
	case c[2] != "" || b.famous[gazetteer.Fold(c[0])+"\t"+c[3]] || b.famous[gazetteer.Fold(c[1])+"\t"+c[3]]:
		return famous
	case c[5] == "venue":
		return venue
	}
	return city
}

func (b *builder) placeRows(all []place) [][]string {
	var lines [][]string
	seen, cities := map[string]bool{}, map[string]bool{}
	for _, p := range all {
		cities[gazetteer.Fold(p.name)] = true
	}
	for _, p := range all {
		key := gazetteer.Fold(p.name)
		slug := gazetteer.Slug(p.name)
		if rest, ok := strings.CutPrefix(slug, "st-"); ok {
			slug = "saint-" + rest
		}
		id := p.country + "/" + slug
		if seen[id] || !b.usable(key, p) {
			continue
		}
		seen[id] = true
		if alt := gazetteer.Fold(p.alternates); p.kind == province && alt != "" && (cities[alt] || b.placeFlags(alt, city) != "" || b.taken[alt] || calendar[alt] || particles[alt]) {
			p.alternates = ""
		}
		lines = append(lines, []string{id, p.name, p.alternates, p.country, placeKinds[p.kind], b.placeFlags(key, p.kind), p.source})
	}
	return lines
}

// usable reports whether a place's name can be believed at all.
func (b *builder) usable(key string, p place) bool {
	switch {
	case calendar[key], len(key) < 3, strings.ContainsAny(p.name, "()0123456789"):
		return false
	case p.kind == capital, p.kind == famous:
		return true
	case particles[key], b.taken[key], b.words[key] >= 2: // "Mayor" in Spain, "Lebanon" in Tennessee, "Of" in Türkiye
		return false
	}
	return len(key) > 3 || b.words[key] == 0
}

// placeFlags marks names that are words, given names or family names, too.
func (b *builder) placeFlags(key string, kind int) string {
	own := b.words[key] > 0 || b.given[key]
	if words := strings.Fields(key); kind > famous && len(words) > 1 && len(words) < 4 {
		own = !slices.ContainsFunc(words, func(w string) bool { return !b.families[w] }) // "Aung San"
	}
	if own || kind > famous && b.families[key] || kind == famous && b.surnames[key] || kind > capital && b.taken[key] {
		return "a"
	}
	return ""
}

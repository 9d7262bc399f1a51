package main

import (
	"slices"
	"strings"
	"unicode"

	"github.com/chancery-project/chancery/read/gazetteer"
)

// offices writes offices.tsv.gz, by party and later start first, and notes
// the names of people for the steps after it.
func (b *builder) offices() error {
	var lines [][]string
	add := func(c []string) {
		if !mended(c) {
			return
		}
		c[0], c[7] = b.party(c[0]), b.party(c[7])
		lines = append(lines, c)
		b.people = append(b.people, [2]string{c[4], c[5]})
		b.surnames[gazetteer.Fold(c[5])] = true
		b.sources = append(b.sources, c[10])
		for _, word := range strings.FieldsFunc(c[4]+" "+c[5]+" "+c[9], func(r rune) bool { return r == ' ' || r == '-' || r == '|' }) {
			b.families[gazetteer.Fold(word)] = true
		}
	}
	const columns = "party title from to person family_name rank accredited_to last_seen aliases source"
	if err := b.ref("offices.tsv", columns, add); err != nil {
		return err
	}
	if err := b.own("offices.tsv", columns, add); err != nil {
		return err
	}
	slices.SortStableFunc(lines, func(x, y []string) int {
		if x[0] != y[0] {
			return strings.Compare(x[0], y[0])
		}
		return strings.Compare(y[2], x[2])
	})
	return b.writeInOrder("offices.tsv.gz", "party title from to person family rank accredited last_seen aliases source", lines)
}

// mended repairs what a source ran together: a council before its member's
// name. It reports whether the row stands; an envoy or deputy listed under the
// office of somebody else does not.
func mended(c []string) bool {
	if name, ok := strings.CutPrefix(c[4], "Presidential Council "); ok {
		c[1], c[4] = c[1]+" of the Presidential Council", name
	}
	return !strings.HasPrefix(c[4], "New Zealand ") && !strings.HasPrefix(c[4], "Ceo ")
}

// notGiven are words that stand before names in the table without being names.
var notGiven = []string{
	"abu", "haji", "sheikh", "shaykh", "sayyid", "prince", "princess", "king", "queen", "sir", "dame", "lord", "lady", "dato", "datuk", "tan", "tun",
	"tengku", "tunku", "general", "gen", "col", "maj", "capt", "ceo", "the", "van", "von", "der", "den", "del", "dos", "das", "bin", "ibn", "bint",
	"dr", "crown", "doctor", "grand", "duke", "saint", "san", "sri", "ayatollah", "baroness", "viscount", "earl", "marquess", "count", "acting",
	"vice", "vacant", "mohd", "hon", "jr", "los", "las", "ould", "mint", "samdech", "field", "marshal", "pehin", "pengiran",
}

// givenNames writes given.tsv: the first word of each name that is not the family name.
func (b *builder) givenNames() error {
	sources := map[string]string{}
	for i, p := range b.people {
		name, ok := givenOf(p[0], p[1])
		if !ok {
			continue
		}
		if _, known := sources[name]; !known {
			sources[name] = b.sources[i]
		}
	}
	var lines [][]string
	for name, source := range sources {
		key := gazetteer.Fold(name)
		if calendar[key] || slices.Contains(notGiven, key) || b.words[key] > 0 && b.words[key] >= 50 {
			continue
		}
		flags := ""
		if b.words[key] > 0 || b.taken[key] {
			flags = "a"
		}
		b.given[key] = true
		lines = append(lines, []string{name, flags, source})
	}
	return b.write("given.tsv", "name flags source", lines)
}

// givenOf returns the first given name, whatever the order of the names.
func givenOf(person, family string) (string, bool) {
	drop := strings.Fields(family)
	for _, w := range strings.Fields(person) {
		if slices.Contains(drop, w) {
			continue
		}
		first := []rune(w)[0]
		if len([]rune(w)) < 3 || !unicode.IsUpper(first) || strings.ContainsAny(w, ".,()'’\"") || strings.ToUpper(w) == w {
			return "", false
		}
		return w, true
	}
	return "", false
}

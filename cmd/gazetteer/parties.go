package main

import (
	"slices"
	"strings"
	"unicode"

	"github.com/chancery-project/chancery/read/gazetteer"
)

// ambiguousNames are names of states and bodies that are other things, too.
var ambiguousNames = []string{
	"Georgia", "Jordan", "Chad", "Congo", "Guinea", "Dominican", "Congolese", "Guinean", "Jersey", "Guernsey", "Emirates", "RP", "CAR", "ROC",
	"RSA", "FRY", "RVN", "SRV", "Pole", "Poles", "Kiwi", "Kiwis", "Turk", "Serendib", "Mongol", "Mongols", "EC", "IDB", "ISA", "IOC", "ADB",
	"CAN", "CAF", "NAM", "ECO", "AES", "LAS", "ACP", "EAU", "NAC", "BFA", "SLD", "OSC", "APT", "Squad", "Quartet", "Union State", "BRI", "AEO",
	"the Fund", "the bloc", "the alliance", "the world body", "Commonwealth", "Schengen", "Council of Ministers", "Truk", "Brit", "Brits", "Finn",
	"Dane", "Swede", "Soviet", "Prussia", "GATT", "AMM", "IDA", "PCA", "SPC", "CEB", "IMO", "European Community", "Saba", "Aden", "Ottoman",
	"World Court", "Hawaiian", "Friendly Islands", "Gold Coast", "Virgin Islands", "Micronesian", "Central African", "Central Africans",
	"Santo Domingo", "GDR", "UAR", "YAR", "MSG", "ACC", "ARF", "AEC", "ISO", "BIS", "LDCs", "E3", "A3", "Islanders", "Sino", "Spanish Sahara",
	"Saint Helena", "St. Helena", "Pitcairn", "Palau District", "Motswana", "Batswana", "Monacan", "Lao", "PACE", "FSB",
}

// statesAndBodies writes parties.tsv and, with metonyms, names.tsv.
func (b *builder) statesAndBodies() error {
	var parties [][]string
	add := func(cells ...string) { parties = append(parties, cells) }
	if err := b.ref("states.tsv", "alpha3 name formal_name other_names former_names demonym_noun demonym_adj capital from to status sovereign source", func(c []string) { b.state(c, add) }); err != nil {
		return err
	}
	err := b.ref("organisations.tsv", "id name kind parent", func(c []string) { b.bodyID(c[0], c[1], c[2], c[3]) })
	if err != nil {
		return err
	}
	err = b.ref("organisations.tsv", "id name aliases kind parent seat founded source", func(c []string) { b.body(c, add) })
	if err != nil {
		return err
	}
	return b.write("parties.tsv", "id sort name formal parent capital from to source", parties)
}

func (b *builder) state(c []string, add func(...string)) {
	id, status, src := c[0], c[10], c[12]
	b.states[id] = true
	sort := "state"
	if status == "territory" {
		sort = "territory"
	}
	add(id, sort, c[1], c[2], c[11], firstOf(c[7]), c[8], c[9], src)
	for _, n := range append([]string{c[1], c[2]}, gazetteer.List(c[3])...) {
		b.name(n, "state", id, b.old(status), src)
	}
	for _, n := range gazetteer.List(c[4]) {
		b.name(n, "state", id, b.old(status), src)
	}
	b.demonyms(c, src)
	if status != "territory" && status != "withdrawn" {
		b.capitals = append(b.capitals, []string{firstOf(c[7]), id, src})
	}
}

// old marks the names of withdrawn states, which yield to those of living ones.
func (b *builder) old(status string) string {
	if status == "withdrawn" {
		return "w"
	}
	return ""
}

func (b *builder) demonyms(c []string, src string) {
	id, names := c[0], append([]string{c[1], c[2]}, gazetteer.List(c[3])...)
	adjectives := gazetteer.List(c[6])
	for _, n := range adjectives {
		if !slices.Contains(names, n) || b.isDropped(n, "state", id) { // "Singapore" is found as the state
			b.name(n, "demonym", id, "", src)
		}
	}
	for _, n := range gazetteer.List(c[5]) {
		if !slices.Contains(adjectives, n) && !slices.Contains(names, n) {
			b.name(n, "demonym", id, "n", src)
		}
	}
}

func firstOf(cell string) string {
	first, _, _ := strings.Cut(cell, "|")
	return first
}

// body adds an organisation, organ or grouping.
func (b *builder) body(c []string, add func(...string)) {
	table, name, kind, parent, src := c[0], c[1], c[3], c[4], c[7]
	id := b.bodyID(table, name, kind, parent)
	sort := b.sorts[table]
	if sort == "" {
		sort = "organisation"
		if strings.Contains(id, "/") || kind == "organ" {
			sort = "organ"
		}
	}
	usual := name
	if plain(id) && len(id) <= 9 {
		usual = table
	}
	add(id, sort, usual, name, b.id(parent), c[5], c[6], "", src)
	class := sort
	if sort == "arrangement" || sort == "forum" {
		class = "organisation"
	}
	for _, n := range append([]string{table, name}, gazetteer.List(c[2])...) {
		b.name(n, class, id, "", src)
	}
}

// id returns the register's identifier for a reference identifier.
func (b *builder) id(table string) string {
	if id, ok := b.identifiers[table]; ok {
		return id
	}
	return table
}

// party is id for tables where a code that is both means the state.
func (b *builder) party(table string) string {
	if b.states[table] {
		return table
	}
	return b.id(table)
}

// bodyID applies the rule of package gazetteer's documentation.
func (b *builder) bodyID(table, name, kind, parent string) string {
	if id, ok := b.identifiers[table]; ok {
		return id
	}
	id := table
	organ := parent != "" && (kind == "organ" || kind == "agency" || kind == "court")
	switch {
	case b.states[table]:
		id = gazetteer.Slug(name)
	case plain(table):
	case organ:
		id = b.parentID(parent) + "/" + organSlug(table, name, parent)
	case !strings.ContainsAny(table, " -"):
		id = strings.ToUpper(table)
	default:
		id = gazetteer.Slug(table)
	}
	b.identifiers[table] = id
	return id
}

// parentID is the identifier of a parent that may stand later in the table.
func (b *builder) parentID(parent string) string {
	if id, ok := b.identifiers[parent]; ok || plain(parent) {
		if ok {
			return id
		}
		return parent
	}
	return gazetteer.Slug(parent)
}

// plain reports whether an identifier is an acronym: no spaces, capitals in the majority.
func plain(id string) bool {
	caps, small := 0, 0
	for _, r := range id {
		switch {
		case r == ' ':
			return false
		case unicode.IsUpper(r), unicode.IsDigit(r), r == '+':
			caps++
		case unicode.IsLower(r):
			small++
		}
	}
	return caps > small || id == "EurAsEC" || id == "AfCFTA" || id == "ADMM-Plus"
}

// organSlug drops the owner's name from the front of an organ's name.
func organSlug(table, name, parent string) string {
	if !strings.HasPrefix(table, parent+" ") || len(name) < len(table) {
		name = table
	}
	for _, front := range []string{parent + " ", "United Nations ", "African Union "} {
		if rest, ok := strings.CutPrefix(name, front); ok && strings.HasPrefix(table, parent+" ") || ok && front != parent+" " {
			name = rest
		}
	}
	if rest, _, ok := strings.Cut(name, " of the "); ok && parent != "EU" {
		name = rest
	}
	return gazetteer.Slug(name)
}

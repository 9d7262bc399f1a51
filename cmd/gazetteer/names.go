package main

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery/read/gazetteer"
)

// name collects one spelling for names.tsv, unless it is none. Flags: a
// ambiguous, n noun, w the name of a withdrawn state.
func (b *builder) name(surface, class, id, flags, source string) {
	if b.isDropped(surface, class, id) || surface == "" || strings.ContainsAny(surface, "*;[") {
		return
	}
	if plainName, note, ok := strings.Cut(surface, " ("); ok {
		if id == "EU" || len(plainName) > 4 {
			return // "Congo (DRC)", "Iran (Islamic Republic of)": not as people write
		}
		_, surface, flags = note, plainName, flags+"a"
	}
	if rest, ok := cutThe(surface); ok {
		if class != "metonym" && !slices.Contains(ambiguousNames, surface) {
			surface = rest
		} else {
			surface = "the " + rest
		}
	}
	if slices.Contains(ambiguousNames, surface) && !strings.Contains(flags, "a") {
		flags += "a"
	}
	b.taken[gazetteer.Fold(surface)] = true
	b.spellings = append(b.spellings, []string{surface, class, id, flags, source})
}

// isDropped reports whether drop.tsv says that surface is no such name.
func (b *builder) isDropped(surface, class, id string) bool {
	return b.dropped[surface+"\t"+id+"\t"] || b.dropped[surface+"\t"+id+"\t"+class]
}

func cutThe(s string) (string, bool) {
	if rest, ok := strings.CutPrefix(s, "the "); ok {
		return rest, true
	}
	return strings.CutPrefix(s, "The ")
}

// metonyms adds the words that stand for a government and writes names.tsv.
func (b *builder) metonyms() error {
	err := b.ref("metonyms.tsv", "surface party ambiguous source kind", func(c []string) {
		flags := ""
		if c[2] == "yes" {
			flags = "a"
		}
		surface := c[0]
		if rest, ok := cutThe(surface); ok && flags == "" && surface != "the city-state" && rest != "Hague" {
			surface = rest
		}
		b.name(surface, "metonym", b.party(c[1]), flags, c[3])
		if c[4] == "residence" && b.states[c[1]] && strings.Contains(surface, " ") && !strings.HasPrefix(surface, "the ") {
			b.name(surface, "place", c[1]+"/"+gazetteer.Slug(surface), flags, c[3])
		}
	})
	if err != nil {
		return err
	}
	b.governments()
	return b.write("names.tsv", "surface class id flags source", b.living())
}

// common are capitals that are as often a person or another town.
var common = []string{"Victoria", "Kingston", "Kingstown", "Georgetown", "Sucre", "Nassau", "San José", "Saint John's", "Saint George's", "Praia", "Roseau"}

// governments lets every other capital stand for its state's government. It
// stays a place, too: mention tells which by the words around it.
func (b *builder) governments() {
	known := map[string]bool{"": true}
	for _, s := range b.spellings {
		known[s[0]] = true
	}
	for _, c := range b.capitals {
		if !known[c[0]] && !slices.Contains(common, c[0]) {
			b.spellings = append(b.spellings, []string{c[0], "metonym", c[1], "", c[2]})
		}
	}
}

// living drops the names of withdrawn states that a living state bears, and the mark of the others.
func (b *builder) living() [][]string {
	borne := map[string]bool{}
	for _, s := range b.spellings {
		if s[1] == "state" && !strings.Contains(s[3], "w") {
			borne[s[0]] = true
		}
	}
	var kept [][]string
	for _, s := range b.spellings {
		if s[1] == "state" && strings.Contains(s[3], "w") && borne[s[0]] {
			continue
		}
		s[3] = strings.ReplaceAll(s[3], "w", "")
		kept = append(kept, s)
	}
	return kept
}

// titles writes titles.tsv: in lower case, but for ranks of soldiers, short forms and honorifics.
func (b *builder) titles() error {
	var lines [][]string
	err := b.ref("titles.tsv", "surface normalised rank source", func(c []string) {
		surface := c[0]
		if plainName, _, ok := strings.Cut(surface, " ("); ok {
			surface = plainName
		}
		words := strings.Fields(surface)
		if c[2] != "honorific" && !(c[2] == "military" && len(words) == 1) {
			for i, w := range words {
				if strings.ToUpper(w) != w {
					words[i] = strings.ToLower(w)
				}
			}
			surface = strings.Join(words, " ")
		}
		b.taken[gazetteer.Fold(surface)] = true
		lines = append(lines, []string{surface, c[1], c[2], b.ambiguousTitle(c[0], c[2]), c[3]})
	})
	if err != nil {
		return err
	}
	if err := b.reserve(); err != nil {
		return err
	}
	return b.write("titles.tsv", "surface norm rank flags source", lines)
}

// reserve marks the hand-written names of other things than places as taken.
func (b *builder) reserve() error {
	take := func(c []string) { b.taken[gazetteer.Fold(c[0])] = true }
	if err := b.own("titles.tsv", "surface", take); err != nil {
		return err
	}
	if err := b.own("regions.tsv", "surface", take); err != nil {
		return err
	}
	return b.own("names.tsv", "surface class", func(c []string) {
		if c[1] != "place" {
			take(c)
		}
	})
}

func (b *builder) ambiguousTitle(surface, rank string) string {
	switch {
	case rank == "military" && !strings.Contains(surface, " "),
		slices.Contains([]string{"Prince", "Princess", "Speaker", "U", "Lady", "Envoy", "Madam", "HE", "HM"}, surface):
		return "a"
	}
	return ""
}

// members writes members.tsv with the register's identifiers.
func (b *builder) members() error {
	var lines [][]string
	err := b.ref("memberships.tsv", "organisation member role from to source", func(c []string) {
		lines = append(lines, []string{b.id(c[0]), b.party(c[1]), c[2], c[3], c[4], c[5]})
	})
	if err != nil {
		return err
	}
	return b.write("members.tsv", "organisation member role from to source", lines)
}

func (b *builder) agreements() error {
	var lines [][]string
	err := b.ref("agreements.tsv", "id title parties party_organisations signature force source", func(c []string) {
		lines = append(lines, slices.Clone(c))
	})
	if err != nil {
		return err
	}
	return b.write("agreements.tsv", "id title parties organisations signature force source", lines)
}

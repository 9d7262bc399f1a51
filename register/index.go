package register

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// index says what parties and persons the claims of one document concern. A
// person without a party is of the party the document gives him elsewhere; a
// claim that names no party is filed under those the document is about.
func index(kinds map[string]*chancery.Kind, entries []Entry) {
	home := homes(entries)
	main := mainPair(kinds, entries)
	for i := range entries {
		e := &entries[i]
		k := kinds[e.Kind]
		for _, f := range k.Fields {
			concerns := slices.Contains(k.Parties, f.Name) || f.Type == chancery.PersonField
			for _, v := range e.Fields[f.Name] {
				indexValue(e, f, v, concerns, home)
			}
		}
		e.Parties = tidy(e.Parties)
		e.Persons = tidy(e.Persons)
		if len(e.Parties) < 2 {
			e.Context = main
		}
	}
}

func indexValue(e *Entry, f chancery.Field, v chancery.Value, concerns bool, home map[string]string) {
	switch f.Type {
	case chancery.PartyField, chancery.ActorField, chancery.PersonField:
	default:
		return
	}
	if isPerson(f, v) {
		e.Persons = append(e.Persons, v.Value)
		if concerns {
			e.Parties = append(e.Parties, withOwner(cmp.Or(v.Party, home[v.Value]))...)
		}
		return
	}
	if concerns {
		e.Parties = append(e.Parties, withOwner(v.Value)...)
	}
}

// isPerson tells a person's full name from a party's identifier.
func isPerson(f chancery.Field, v chancery.Value) bool {
	return f.Type == chancery.PersonField ||
		f.Type == chancery.ActorField && (v.Party != "" || v.Office != "" || strings.Contains(v.Value, " "))
}

// withOwner returns a party and, for an organ, the party it belongs to.
func withOwner(id string) []string {
	owner, _, organ := strings.Cut(id, "/")
	switch {
	case id == "":
		return nil
	case organ:
		return []string{id, owner}
	}
	return []string{id}
}

// homes returns the party of each person as the document gives it.
func homes(entries []Entry) map[string]string {
	out := map[string]string{}
	note := func(person, party string) {
		if party != "" && (out[person] == "" || party < out[person]) {
			out[person] = party
		}
	}
	for _, e := range entries {
		if len(e.Fields["title"]) > 0 && len(e.Fields["person"]) == 1 {
			note(e.First("person"), e.First("party"))
		}
		for _, vs := range e.Fields {
			for _, v := range vs {
				note(v.Value, v.Party)
			}
		}
	}
	return out
}

// mainPair returns the two parties that most claims of a document pair, if any.
func mainPair(kinds map[string]*chancery.Kind, entries []Entry) []string {
	count := map[string]int{}
	best := ""
	for _, e := range entries {
		var ps []string
		for _, name := range kinds[e.Kind].Parties {
			for _, v := range e.Fields[name] {
				if f, _ := kinds[e.Kind].Field(name); !isPerson(f, v) {
					ps = append(ps, v.Value)
				}
			}
		}
		if ps = tidy(ps); len(ps) != 2 {
			continue
		}
		pair := strings.Join(ps, " ")
		count[pair]++
		if n := count[pair]; best == "" || n > count[best] || n == count[best] && pair < best {
			best = pair
		}
	}
	return strings.Fields(best)
}

func tidy(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

// names lists the parties claims concern, and the names they give to parties.
func names(entries []Entry) []Name {
	count := map[Name]int{}
	for _, e := range entries {
		for _, id := range e.Parties {
			count[Name{Party: id}]++
		}
		for _, vs := range e.Fields {
			for _, v := range vs {
				if v.Name != "" {
					count[Name{Party: v.Value, Name: v.Name}]++
				}
			}
		}
	}
	out := make([]Name, 0, len(count))
	for n, c := range count {
		out = append(out, Name{n.Party, n.Name, c})
	}
	slices.SortFunc(out, func(a, b Name) int { return cmp.Or(cmp.Compare(a.Party, b.Party), cmp.Compare(a.Name, b.Name)) })
	return out
}

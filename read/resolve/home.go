package resolve

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
)

// Home returns the document's own country: its publisher's, else the place
// it is filed from where no agency files it.
func Home(doc *chancery.Document) string {
	g, err := gazetteer.Default()
	if err != nil {
		return ""
	}
	if id := nation(g, doc.Source); id != "" {
		return id
	}
	if doc.Source != "" || doc.Dateline.Place.Empty() || doc.Dateline.Agency != "" {
		return ""
	}
	return nation(g, doc.Quote(doc.Dateline.Place))
}

// nation returns the first state that a name speaks of: its own, that of its
// government, or the one where a place lies.
func nation(g *gazetteer.Gazetteer, name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		if w == strings.ToUpper(w) && len(w) > 3 && !strings.Contains(w, ".") {
			words[i] = w[:1] + strings.ToLower(w[1:])
		}
	}
	for i := range words {
		for _, h := range g.Match(words, i) {
			for _, s := range h.Senses {
				switch s.Class {
				case gazetteer.State, gazetteer.Demonym, gazetteer.Metonym:
					return stateOf(s.ID)
				case gazetteer.Place:
					return s.Country
				case gazetteer.Organ, gazetteer.Organisation:
					if stateOf(s.ID) == "EU" { // it makes texts and has a currency as a state does
						return "EU"
					}
				}
			}
		}
	}
	return ""
}

// stateOf returns the state part of an identifier.
func stateOf(id string) string {
	id, _, _ = strings.Cut(id, "/")
	return id
}

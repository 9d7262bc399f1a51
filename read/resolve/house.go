package resolve

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
	"github.com/chancery-project/chancery/read/mention"
)

// secretariat returns the organisation that publishes the document, by itself
// or by an organ of its own.
func (r *reader) secretariat() string {
	for _, text := range []string{r.Doc.Source, r.Doc.Dateline.Agency} {
		words := fields(text)
		for k := range words {
			for _, h := range r.g.Match(words, k) {
				for _, sense := range h.Senses {
					if sense.Shared || sense.Ambiguous || sense.Class != gazetteer.Organisation && sense.Class != gazetteer.Organ {
						continue
					}
					if id := r.organisation(sense.ID); id != "" {
						return id
					}
				}
			}
		}
	}
	return ""
}

// organisation returns the organisation that a party is or is an organ of, ""
// for those of a state.
func (r *reader) organisation(id string) string {
	if p, ok := r.g.Party(id); ok && p.Parent != "" {
		id = p.Parent
	}
	if id = owner(id); r.isState(id) {
		return ""
	}
	return id
}

// staff gives the heads and officials of an organisation whom the words give
// none the one that publishes the document, or the one it speaks of whose
// secretariat it names.
func (r *reader) staff(p *Person) {
	if p.Party != "" || len(p.Posts) == 0 || p.Posts[0].Status == mention.Former {
		return
	}
	title := strings.ReplaceAll(strings.ToLower(p.Posts[0].Title), "-", " ")
	secretary := strings.HasSuffix(title, "secretary general")
	if !secretary && p.Posts[0].Rank != "head_of_organisation" {
		return
	}
	id := r.body
	if id == "" && secretary {
		id = r.seated()
	}
	if id != "" {
		p.Party, p.Basis, p.PartySpan = id, chancery.FromContext, r.proof(id)
	}
}

// seated returns the one organisation whose secretariat the document names, ""
// for none or several.
func (r *reader) seated() string {
	found := ""
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Class != mention.Party || !strings.HasSuffix(m.ID, "/secretariat") {
			continue
		}
		if id := r.organisation(m.ID); found != "" && id != found {
			return ""
		} else {
			found = id
		}
	}
	return found
}

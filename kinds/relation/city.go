package relation

import (
	"strings"
	"unicode"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
)

// city makes a party of a town whose country is known: JPN/yokohama.
func (r *reading) city(sent, n int) (clause.Actor, bool) {
	m := r.t.Mention(sent, n)
	if m == nil {
		return clause.Actor{}, false
	}
	if m.Class == mention.Party && m.Sort == "subnational" && strings.Contains(m.ID, "/") {
		return clause.Actor{Party: resolve.Party{ID: m.ID, Name: m.Name, Span: m.Span}, Span: m.Span, Basis: chancery.Explicit}, true
	}
	id := m.ID
	if m.Class == mention.Name {
		id = r.country(m)
	} else if m.Class != mention.Place {
		id = ""
	}
	if len(id) != 3 {
		return clause.Actor{}, false
	}
	name := m.Name
	if name == "" {
		name = m.Span.Of(r.t.Doc.Text)
	}
	p := resolve.Party{ID: id + "/" + slug(name), Name: name, Span: m.Span}
	return clause.Actor{Party: p, Span: m.Span, Basis: chancery.Explicit}, true
}

// country returns the state named right behind a place: "Aalen in Germany".
func (r *reading) country(m *mention.Mention) string {
	if w := r.low(m.Sent, m.Last); w != "in" && w != "," {
		return ""
	}
	for i := range r.t.Res.Mentions {
		o := &r.t.Res.Mentions[i]
		if o.Sent == m.Sent && o.First == m.Last+1 && o.Sort == "state" {
			return o.ID
		}
	}
	return ""
}

// slug writes a name in lower case with hyphens for what is no letter or digit.
func slug(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	return strings.Join(words, "-")
}

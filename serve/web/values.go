package web

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// claimedOf puts a claim on a page, its fields in the order of its kind. words
// is the address of what proves a value.
func (q *request) claimedOf(c *chancery.Claim, words func(chancery.Span) string) claimed {
	out := claimed{ID: c.ID, Kind: c.Kind, Rule: c.Rule, Manner: mannerOf(c.Polarity, c.Modality)}
	for _, k := range q.reg.Kinds() {
		if k.Name != c.Kind {
			continue
		}
		for _, f := range k.Fields {
			row := fieldRow{Name: f.Name}
			for _, v := range c.Fields[f.Name] {
				row.Values = append(row.Values, q.valueOf(&f, &v, words))
			}
			if len(row.Values) > 0 {
				out.Fields = append(out.Fields, row)
			}
		}
	}
	return out
}

func mannerOf(p chancery.Polarity, m chancery.Modality) string {
	out := ""
	if p == chancery.Denied {
		out = "denied "
	}
	if m != "" && m != chancery.Actual {
		out += string(m)
	}
	return strings.TrimSpace(out)
}

// valueOf puts a value on a page.
func (q *request) valueOf(f *chancery.Field, v *chancery.Value, words func(chancery.Span) string) valueCell {
	out := valueCell{Text: q.valueText(f, v), Href: q.valueHref(f, v)}
	if v.Basis != chancery.Explicit {
		out.Basis = basisWords(v.Basis)
	}
	proof := v
	if v.Text == "" && v.Date != nil {
		proof = v.Date
	}
	if words != nil && proof.Text != "" {
		out.Words = words(proof.Span)
	}
	return out
}

// valueText writes a value with its attributes.
func (q *request) valueText(f *chancery.Field, v *chancery.Value) string {
	text := v.Value
	switch f.Type {
	case chancery.CodeField, chancery.ActField:
		text = label(text)
	case chancery.DateField:
		text = chancery.Date(text).String()
	case chancery.PartyField, chancery.ActorField:
		text = cmp.Or(q.reg.known(v.Value), v.Name, text)
	}
	var more []string
	if v.Date != nil {
		more = append(more, chancery.Date(v.Date.Value).String())
	}
	if v.By != nil {
		more = append(more, "by "+cmp.Or(q.reg.known(v.By.Value), v.By.Name, v.By.Value))
	}
	if v.Place != nil {
		more = append(more, v.Place.Value)
	}
	more = append(more, v.Office, cmp.Or(q.reg.known(v.Party), v.Party), label(v.Role))
	if v.Modality != "" && v.Modality != chancery.Actual {
		more = append(more, string(v.Modality))
	}
	if v.Polarity == chancery.Denied {
		more = append(more, "denied")
	}
	more = slices.DeleteFunc(more, func(s string) bool { return s == "" })
	return clip(strings.Join(append([]string{text}, more...), ", "), 500)
}

// valueHref leads to the page of a value that has one.
func (q *request) valueHref(f *chancery.Field, v *chancery.Value) string {
	switch f.Type {
	case chancery.PartyField, chancery.ActorField:
		if q.reg.known(v.Value) != "" {
			return partyHref(v.Value)
		}
		if f.Type == chancery.ActorField && strings.Contains(v.Value, " ") {
			return personHref(v.Value)
		}
	case chancery.PersonField:
		return personHref(v.Value)
	case chancery.CodeField:
		if f.Name == "area" {
			return areaHref(v.Value)
		}
	}
	return ""
}

package readtest

import (
	"slices"
	"strings"
	"unicode"

	"github.com/chancery-project/chancery"
)

// Fields whose values agree by containment of words. A name is told from a
// party's identifier by its form, see identifier.
var wordy = map[string]bool{
	"name": true, "title": true, "subject": true, "text": true, "alias": true, "aim": true, "purpose": true, "scope": true, "at": true,
	"part_of": true, "sidelines_of": true, "during": true, "after": true, "by_instrument": true, "through": true, "place": true,
	"amends": true, "replaces": true, "implements": true, "company": true, "signatory": true, "object": true, "binding": true,
	"person": true, "speaker": true, "attribution": true, "proposed_by": true, "by": true, "to": true, "about": true, "last": true, "next": true,
}

// Words that make another office of a title: "Deputy Prime Minister".
var ranks = []string{"deputy", "vice", "assistant", "under", "acting", "former", "designate", "elect"}

// holds reports whether c is what l says, wherever it stands.
func (l *Line) holds(c *chancery.Claim) bool {
	return l.Kind == c.Kind && len(l.unmet(c)) == 0
}

// above reports whether c is proved by the words l speaks of.
func (l *Line) above(c *chancery.Claim) bool { return l.Above.Overlaps(c.Evidence.Span) }

// unmet returns the terms of l that c does not meet, the unwritten ones about
// polarity and modality among them.
func (l *Line) unmet(c *chancery.Claim) []Term {
	var out []Term
	for _, t := range l.terms() {
		if t.met(c) == t.Not {
			out = append(out, t)
		}
	}
	return out
}

// terms adds what a line means without saying it.
func (l *Line) terms() []Term {
	ts := slices.Clip(l.Terms)
	says := func(f string) bool { return slices.ContainsFunc(l.Terms, func(t Term) bool { return t.Field == f }) }
	if !says("polarity") {
		ts = append(ts, Term{Field: "polarity", Value: string(chancery.Asserted)})
	}
	if !says("modality") && l.Kind != "undertaking" && l.Kind != "mechanism" {
		ts = append(ts, Term{Field: "modality", Value: string(chancery.Actual)})
	}
	return ts
}

// met reports whether c has the field and value of t, Not aside.
func (t Term) met(c *chancery.Claim) bool {
	switch t.Field {
	case "polarity":
		return t.Value == "*" || t.Value == string(c.Polarity)
	case "modality":
		return t.Value == "*" || t.Value == string(c.Modality)
	case "event":
		return slices.ContainsFunc(eventValues(c.Event, t.Attr), func(got string) bool { return same("event", t.Value, got) })
	}
	vs := c.Fields[t.Field]
	if t.Attr == "" && t.Value == "-" {
		return len(vs) == 0
	}
	return slices.ContainsFunc(vs, t.agrees)
}

// agrees reports whether v is the value of t, or has it as an attribute.
func (t Term) agrees(v chancery.Value) bool {
	if t.Attr != "" {
		return same(t.Attr, t.Value, attribute(v, t.Attr))
	}
	value, date, dated := strings.Cut(t.Value, "@")
	if t.Field != "act" || !dated {
		return same(t.Field, t.Value, v.Value)
	}
	return value == v.Value && same("date", date, attribute(v, "date"))
}

// eventValues returns the category of an event, or the attribute asked for; ""
// where there is none.
func eventValues(e *chancery.Event, attr string) []string {
	switch {
	case e == nil:
		return []string{""}
	case attr == "mode":
		return []string{e.Mode}
	case attr == "cameo":
		return []string{e.Cameo}
	case attr == "context":
		return e.Context
	}
	return []string{e.Plover}
}

// attribute returns an attribute of v as text, "" where it has none.
func attribute(v chancery.Value, name string) string {
	of := func(p *chancery.Value) string {
		if p == nil {
			return ""
		}
		return p.Value
	}
	switch name {
	case "date":
		return of(v.Date)
	case "by":
		return of(v.By)
	case "place":
		return of(v.Place)
	case "office":
		return v.Office
	case "party":
		return v.Party
	case "role":
		return v.Role
	case "basis":
		return string(v.Basis)
	case "modality":
		return string(v.Modality)
	case "polarity":
		return string(v.Polarity)
	}
	return ""
}

// same reports whether got is the wanted value of a field.
func same(field, want, got string) bool {
	switch {
	case want == "-":
		return got == ""
	case want == "*":
		return got != ""
	case strings.EqualFold(want, got):
		return true
	case field == "ordinal" || field == "count":
		return strings.TrimRight(want, "stndrh") == strings.TrimRight(got, "stndrh")
	case !wordy[field] && field != "office" || identifier(want):
		return false
	}
	w, g := words(want), words(got)
	if (field == "title" || field == "office") && !slices.Equal(kept(w, ranks), kept(g, ranks)) {
		return false
	}
	return len(w) > 0 && !slices.ContainsFunc(w, func(s string) bool { return !slices.Contains(g, s) })
}

// identifier reports whether s is a party's identifier or a date: SGP, C5+1,
// SGP/ministry-of-trade, 2016-05.
func identifier(s string) bool {
	return !strings.Contains(s, " ") && (strings.ContainsAny(s, "/0123456789") || strings.ToUpper(s) == s || strings.ToLower(s) == s && strings.Contains(s, "-"))
}

// words returns the words of s in lower case, marks dropped.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// kept returns the words that are in set, sorted.
func kept(words, set []string) []string {
	var out []string
	for _, w := range words {
		if slices.Contains(set, w) {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return out
}

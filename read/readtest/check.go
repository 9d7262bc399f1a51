package readtest

import (
	"errors"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/event"
)

// Check reports the lines of g that name a kind, field or code that the kinds
// do not have, so that a slip in a miss line is not taken for a gap.
func (g *Golden) Check(kinds []chancery.Kind) error {
	var bad []error
	for _, l := range g.Lines {
		i := slices.IndexFunc(kinds, func(k chancery.Kind) bool { return k.Name == l.Kind })
		if i < 0 {
			bad = append(bad, chancery.Errorf(chancery.Invalid, "%s:%d: no kind is called %q", g.Name, l.No, l.Kind))
			continue
		}
		for _, t := range l.Terms {
			if why := t.check(&kinds[i]); why != "" {
				bad = append(bad, chancery.Errorf(chancery.Invalid, "%s:%d: %s: %s", g.Name, l.No, t, why))
			}
		}
	}
	return errors.Join(bad...)
}

// check says what is wrong with a term of kind k, "" where nothing is.
func (t Term) check(k *chancery.Kind) string {
	if t.Field == "polarity" || t.Field == "modality" {
		return ""
	}
	if t.Field == "event" {
		return t.checkEvent()
	}
	f, ok := k.Field(t.Field)
	switch {
	case !ok:
		return k.Name + " has no such field"
	case t.Attr != "" || t.Value == "-" || t.Value == "*":
		return ""
	}
	value, date, dated := strings.Cut(t.Value, "@")
	switch f.Type {
	case chancery.CodeField, chancery.ActField:
		if len(f.Codes) > 0 && !slices.Contains(f.Codes, value) {
			return "no such code"
		}
	case chancery.DateField:
		date, dated = value, true
	}
	if dated && date != "-" && (f.Type == chancery.DateField || f.Type == chancery.ActField) {
		if _, err := chancery.ParseDate(date); err != nil {
			return err.Error()
		}
	}
	return ""
}

// checkEvent says what is wrong with a term about a claim's event code.
func (t Term) checkEvent() string {
	if t.Value == "-" || t.Value == "*" || t.Attr == "cameo" {
		return ""
	}
	var codes []string
	switch t.Attr {
	case "context":
		codes = event.Contexts()
	case "", "mode":
		for _, c := range event.Categories() {
			if t.Attr == "" {
				codes = append(codes, c.Name)
			} else {
				codes = append(codes, c.Modes...)
			}
		}
	default:
		return "an event has a mode, a context and a cameo code"
	}
	if !slices.Contains(codes, t.Value) {
		return "no such code in the ontology"
	}
	return ""
}

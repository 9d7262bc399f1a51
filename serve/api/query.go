package api

import (
	"context"
	"encoding/base64"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// Clocks are the two by which a register can be asked.
type Clocks struct {
	AsOf    string `query:"as_of" doc:"As the documents up to this day tell it." example:"2024-06-30" maxLength:"40"`
	KnownAt string `query:"known_at" doc:"As the register told it on that day." example:"2024-06-30" maxLength:"40"`
}

// About picks facts.
type About struct {
	Party    []string `query:"party,explode" doc:"Concerning this party, by identifier or by a name the reports use; given twice, concerning both." maxItems:"4" example:"KEN"`
	Person   string   `query:"person" doc:"Concerning this person, by full name." maxLength:"200"`
	Area     string   `query:"area" doc:"In this area of co-operation." maxLength:"40" example:"education"`
	Kind     []string `query:"kind,explode" doc:"Of these kinds." maxItems:"20" example:"engagement"`
	Status   []string `query:"status,explode" doc:"In these states." maxItems:"20" example:"planned"`
	Text     string   `query:"q" doc:"Having all of these words." maxLength:"400"`
	From     string   `query:"from" doc:"From this day on." example:"2024-01-01" maxLength:"40"`
	To       string   `query:"to" doc:"Up to this day." example:"2024-12-31" maxLength:"40"`
	Conflict bool     `query:"conflict" doc:"Only where reports differ."`
	Clocks
}

// Page picks a stretch of a list.
type Page struct {
	Limit int    `query:"limit" doc:"So many at most." minimum:"1" maximum:"500" default:"100"`
	After string `query:"after" doc:"Go on from here: next of the page before." maxLength:"200"`
}

// query makes a register's query of what was asked.
func (a *API) query(ctx context.Context, in *About) (register.Query, error) {
	q := register.Query{
		Kinds: in.Kind, Status: in.Status, Area: in.Area, Text: in.Text, From: in.From, To: in.To, Conflict: in.Conflict,
		AsOf: chancery.Date(in.AsOf), KnownAt: chancery.Date(in.KnownAt),
	}
	if err := sane(append(slices.Concat(in.Kind, in.Status), in.Area, in.Text, in.Person)...); err != nil {
		return q, err
	}
	for _, day := range []string{in.AsOf, in.KnownAt, in.From, in.To} {
		if err := checkDay(day); err != nil {
			return q, err
		}
	}
	for _, ref := range in.Party {
		p, err := a.party(ctx, ref)
		if err != nil {
			return q, err
		}
		if slices.Contains(q.Parties, p.ID) {
			return q, chancery.Errorf(chancery.Invalid, "%s is there twice among the parties", p.ID)
		}
		q.Parties = append(q.Parties, p.ID)
	}
	var err error
	if in.Person != "" {
		q.Person, err = a.Register.Person(ctx, in.Person)
	}
	return q, err
}

// party finds a party; one that does not exist is a bad parameter only where
// it is one.
func (a *API) party(ctx context.Context, ref string) (chancery.Party, error) {
	if err := sane(ref); err != nil {
		return chancery.Party{}, err
	}
	return a.Register.Party(ctx, ref)
}

// sane refuses what no database takes for text.
func sane(texts ...string) error {
	for _, s := range texts {
		if strings.ContainsRune(s, 0) || strings.ToValidUTF8(s, "") != s {
			return chancery.Errorf(chancery.Invalid, "%q is no text", s)
		}
	}
	return nil
}

// checkDay checks a day; "" is none.
func checkDay(s string) error {
	if s == "" {
		return nil
	}
	d, err := chancery.ParseDate(s)
	if err != nil {
		return err
	}
	if _, last, ok := d.Bounds(); !ok || last.IsZero() {
		return chancery.Errorf(chancery.Invalid, "%s: give a day such as 2024-06-30", s)
	}
	return nil
}

// mark writes a place in a list so that nobody takes it for more than one.
func mark(parts ...string) string {
	return base64.RawURLEncoding.EncodeToString([]byte(strings.Join(parts, "\x1f")))
}

// unmark reads what mark writes; "" is no place.
func unmark(s string, parts int) ([]string, error) {
	if s == "" {
		return make([]string, parts), nil
	}
	b, err := base64.RawURLEncoding.DecodeString(s)
	out := strings.Split(string(b), "\x1f")
	if err == nil {
		err = sane(out...)
	}
	if err != nil || len(out) != parts {
		return nil, chancery.Errorf(chancery.Invalid, "after=%s: give next of the page before, as it is", s)
	}
	return out, nil
}

// cursor reads the place of a fact.
func cursor(s string) (c register.Cursor, err error) {
	parts, err := unmark(s, 2)
	if err != nil || s == "" {
		return c, err
	}
	c.Day = parts[0]
	if c.Number, err = strconv.Atoi(parts[1]); err != nil {
		return c, chancery.Errorf(chancery.Invalid, "after=%s: give next of the page before, as it is", s)
	}
	return c, nil
}

func cursorMark(c *register.Cursor) string {
	if c == nil {
		return ""
	}
	return mark(c.Day, strconv.Itoa(c.Number))
}

package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/kinds"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/gazetteer"
	"github.com/chancery-project/chancery/read/source"
)

// A readout is one row of the table: whom the title names on the other side.
type readout struct{ file, kind, person, country string }

// readouts reads every call, meeting and visit, its title withheld or not, and
// counts where an engagement names the other side's party and person, and where
// one is of the row's type and with its party.
func readouts(ctx context.Context, folder string, opts source.Options, out io.Writer) error {
	rows, err := readoutRows(filepath.Join(folder, "readouts.tsv"))
	if err != nil {
		return err
	}
	ks, err := kinds.Readers()
	if err != nil {
		return err
	}
	r, err := read.New(ks...)
	if err != nil {
		return err
	}
	var t tally
	said := map[string]answer{}
	for _, row := range rows {
		a, ok := said[row.file]
		if !ok {
			if a, err = answerOf(ctx, r, filepath.Join(folder, row.file), opts); err != nil {
				return err
			}
			said[row.file] = a
		}
		t.add(row, a, out)
	}
	fmt.Fprintf(out, "country %v\nperson  %v\ntype    %v\n", t.country, t.person, t.kind)
	return nil
}

// readoutRows returns the rows that are calls, meetings or visits and name a
// party or a person.
func readoutRows(path string) ([]readout, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("the table of read-outs: %w", err)
	}
	t, err := gazetteer.ReadTable(path, data)
	if err != nil {
		return nil, err
	}
	at, err := t.Columns("file", "kind", "counterpart_name", "counterpart_country")
	if err != nil {
		return nil, err
	}
	g, err := gazetteer.Default()
	if err != nil {
		return nil, err
	}
	var rows []readout
	for i := range t.Len() {
		c := t.Row(i)
		row := readout{c[at[0]], c[at[1]], c[at[2]], partyNamed(g, c[at[3]])}
		if slices.Contains([]string{"call", "meeting", "visit"}, row.kind) && row.person+row.country != "" {
			rows = append(rows, row)
		}
	}
	return rows, nil
}

// An answer is who the engagements of a document are with, and each by itself.
type answer struct {
	parties, persons []string
	each             []meeting
}

// A meeting is one engagement: its type and who take part.
type meeting struct {
	kind    string
	parties []string
}

// answerOf reads a document.
func answerOf(ctx context.Context, r *read.Reader, path string, opts source.Options) (answer, error) {
	var a answer
	for doc, err := range source.Files(ctx, []string{path}, opts) {
		if err != nil {
			return a, err
		}
		for _, c := range r.Document(doc) {
			if c.Kind == "engagement" {
				a.take(&c)
			}
		}
	}
	return a, nil
}

// take adds the parties and persons of an engagement.
func (a *answer) take(c *chancery.Claim) {
	var m meeting
	for _, v := range c.Fields["type"] {
		m.kind = v.Value
	}
	for _, field := range []string{"party", "host", "visitor", "country"} {
		for _, v := range c.Fields[field] {
			m.party(v.Value)
		}
	}
	for _, v := range c.Fields["person"] {
		a.persons = append(a.persons, v.Value)
		m.party(v.Party)
	}
	a.each = append(a.each, m)
	a.parties = append(a.parties, m.parties...)
}

// party adds a party and, for an organ, its owner.
func (m *meeting) party(id string) {
	owner, _, _ := strings.Cut(id, "/")
	for _, p := range []string{id, owner} {
		if p != "" && !slices.Contains(m.parties, p) {
			m.parties = append(m.parties, p)
		}
	}
}

// has reports whether an engagement of the row's type is with its country.
func (a *answer) has(row readout) bool {
	return slices.ContainsFunc(a.each, func(m meeting) bool {
		return sameType(row.kind, m.kind) && slices.Contains(m.parties, row.country)
	})
}

// types lists the engagements with a country by type.
func (a *answer) types(country string) string {
	var ts []string
	for _, m := range a.each {
		if slices.Contains(m.parties, country) {
			ts = append(ts, m.kind)
		}
	}
	return strings.Join(ts, " ")
}

// sameType reports whether an engagement's type is what the table calls a call,
// a visit, or else a meeting, which has the most names.
func sameType(kind, typ string) bool {
	is := "meeting"
	switch {
	case strings.HasSuffix(typ, "_call") && typ != "courtesy_call":
		is = "call"
	case strings.HasSuffix(typ, "visit"):
		is = "visit"
	}
	return is == kind
}

// A count is how many rows were asked and how many answered rightly.
type count struct{ right, of int }

func (c *count) add(right bool) bool {
	c.of++
	if right {
		c.right++
	}
	return right
}

func (c count) String() string {
	return fmt.Sprintf("%d of %d (%.1f%%)", c.right, c.of, percent(c.right, c.of))
}

// A tally counts rows by what was asked of them.
type tally struct{ country, person, kind count }

func (t *tally) add(row readout, a answer, out io.Writer) {
	if row.country != "" {
		if !t.country.add(slices.Contains(a.parties, row.country)) {
			parties := slices.Compact(slices.Sorted(slices.Values(a.parties)))
			fmt.Fprintf(out, "country %s, not %s\t%s\t%s\n", row.country, strings.Join(parties, " "), row.kind, row.file)
		}
		if !t.kind.add(a.has(row)) {
			fmt.Fprintf(out, "type %s with %s, not %s\t%s\n", row.kind, row.country, a.types(row.country), row.file)
		}
	}
	if row.person != "" {
		same := func(p string) bool { return samePerson(row.person, p) }
		if !t.person.add(slices.ContainsFunc(a.persons, same)) {
			fmt.Fprintf(out, "person %s, not %s\t%s\t%s\n", row.person, strings.Join(a.persons, ", "), row.kind, row.file)
		}
	}
}

// samePerson reports whether a name is the full name wanted or has its surname.
func samePerson(want, have string) bool {
	w, h := nameWords(want), nameWords(have)
	return len(w) > 0 && len(h) > 0 && (slices.Equal(w, h) || slices.Contains(h, w[len(w)-1]))
}

// nameWords returns the folded words of a name without marks and "Jr".
func nameWords(name string) []string {
	words := strings.FieldsFunc(gazetteer.Fold(name), func(r rune) bool { return strings.ContainsRune(" ,.-", r) })
	return slices.DeleteFunc(words, func(w string) bool { return w == "jr" || w == "sr" })
}

// partyNamed returns the identifier of a body that the table calls by its name.
func partyNamed(g *gazetteer.Gazetteer, id string) string {
	if _, ok := g.Party(id); ok {
		return id
	}
	words := strings.Fields(id)
	for _, h := range g.Match(words, 0) {
		if h.Len == len(words) && len(h.Senses) > 0 {
			return h.Senses[0].ID
		}
	}
	return id
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }

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

// readouts reads every call, meeting and visit with its title withheld and
// counts where an engagement names the other side's party and person.
func readouts(ctx context.Context, folder string, out io.Writer) error {
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
			if a, err = answerOf(ctx, r, filepath.Join(folder, row.file)); err != nil {
				return err
			}
			said[row.file] = a
		}
		t.add(row, a, out)
	}
	fmt.Fprintf(out, "country %d of %d (%.1f%%)\nperson  %d of %d (%.1f%%)\n",
		t.country, t.countries, percent(t.country, t.countries), t.person, t.persons, percent(t.person, t.persons))
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

// An answer is who an engagement of a document is with.
type answer struct{ parties, persons []string }

// answerOf reads a document without its title.
func answerOf(ctx context.Context, r *read.Reader, path string) (answer, error) {
	var a answer
	for doc, err := range source.Files(ctx, []string{path}, source.Options{WithheldTitle: true}) {
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
	for _, field := range []string{"party", "host", "visitor", "country"} {
		for _, v := range c.Fields[field] {
			a.party(v.Value)
		}
	}
	for _, v := range c.Fields["person"] {
		a.persons = append(a.persons, v.Value)
		a.party(v.Party)
	}
}

// party adds a party and, for an organ, its owner.
func (a *answer) party(id string) {
	owner, _, _ := strings.Cut(id, "/")
	for _, p := range []string{id, owner} {
		if p != "" && !slices.Contains(a.parties, p) {
			a.parties = append(a.parties, p)
		}
	}
}

// A tally counts rows and those answered rightly.
type tally struct{ country, countries, person, persons int }

func (t *tally) add(row readout, a answer, out io.Writer) {
	if row.country != "" {
		t.countries++
		if slices.Contains(a.parties, row.country) {
			t.country++
		} else {
			fmt.Fprintf(out, "country %s, not %s\t%s\t%s\n", row.country, strings.Join(a.parties, " "), row.kind, row.file)
		}
	}
	if row.person != "" {
		t.persons++
		if slices.ContainsFunc(a.persons, func(p string) bool { return samePerson(row.person, p) }) {
			t.person++
		} else {
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

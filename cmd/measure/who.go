package main

import (
	"cmp"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
	"github.com/chancery-project/chancery/read/resolve"
)

// An officeRow is one row of the table of offices: who, what, when.
type officeRow struct{ party, title, from, to, person, accredited, seen, aliases string }

// offices draws rows of a table of offices, asks who held each office on a day
// of the term, and counts where the holder is among those named and first.
func offices(path string, seed uint64, n int, out io.Writer) error {
	g, err := gazetteer.Default()
	if err != nil {
		return err
	}
	all, err := officeRows(path)
	if err != nil {
		return err
	}
	rnd := rand.New(rand.NewPCG(seed, 0))
	rnd.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	rows := all[:min(n, len(all))]
	first, among := 0, 0
	for _, row := range rows {
		day := dayIn(rnd, row)
		at := place(g, row, day)
		if at == 0 {
			first++
		}
		if at >= 0 {
			among++
		}
		if at != 0 {
			fmt.Fprintf(out, "%s, %s on %s: %s is number %d of %s\n", row.party, row.title, string(day), row.person, at+1, held(g, row, day))
		}
	}
	fmt.Fprintf(out, "seed %d, %d rows\namong the candidates %d (%.1f%%)\nfirst %d (%.1f%%)\n",
		seed, len(rows), among, percent(among, len(rows)), first, percent(first, len(rows)))
	return nil
}

func officeRows(path string) ([]officeRow, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("the table of offices: %w", err)
	}
	t, err := gazetteer.ReadTable(path, data)
	if err != nil {
		return nil, err
	}
	at, err := t.Columns("party", "title", "from", "to", "person", "accredited_to", "last_seen", "aliases")
	if err != nil {
		return nil, err
	}
	var rows []officeRow
	for i := range t.Len() {
		c := t.Row(i)
		rows = append(rows, officeRow{c[at[0]], c[at[1]], c[at[2]], c[at[3]], c[at[4]], c[at[5]], c[at[6]], c[at[7]]})
	}
	return rows, nil
}

// dayIn draws a day on which the row's person certainly held the office: after
// its first day and before its last, or its last sight, or a year on.
func dayIn(rnd *rand.Rand, row officeRow) chancery.Date {
	_, from, _ := chancery.Date(strings.TrimRight(row.from, "~")).Bounds()
	_, seen, _ := chancery.Date(row.seen).Bounds()
	to, end, _ := chancery.Date(strings.TrimRight(strings.TrimPrefix(row.to, "../"), "~")).Bounds()
	if to.IsZero() {
		to = end
	}
	switch {
	case !to.IsZero():
	case !seen.IsZero():
		to = seen
	case !from.IsZero():
		to = from.AddDate(1, 0, 0)
	}
	if from.IsZero() {
		from = to.AddDate(0, -6, 0)
	}
	days := int(to.Sub(from).Hours()/24) - 1
	if days < 1 {
		first, _, _ := chancery.Date(strings.TrimRight(row.from, "~")).Bounds()
		return chancery.Day(first.Add(to.AddDate(0, 0, 1).Sub(first) / 2))
	}
	return chancery.Day(from.Add(time.Duration(1+rnd.IntN(days)) * 24 * time.Hour))
}

// place returns where a row's person stands among those who can have held the
// office, -1 where not at all.
func place(g *gazetteer.Gazetteer, row officeRow, day chancery.Date) int {
	return slices.IndexFunc(candidates(g, row, day), func(t chancery.Term) bool {
		return samePerson(row.person, t.Person) || samePerson(t.Person, row.person) || slices.Contains(strings.Split(row.aliases, "|"), t.Person)
	})
}

func candidates(g *gazetteer.Gazetteer, row officeRow, day chancery.Date) []chancery.Term {
	host := row.accredited
	if host != "" {
		host = partyNamed(g, host)
	}
	var terms []chancery.Term
	for _, c := range resolve.Holders(g, nil, partyNamed(g, row.party), row.title, host, day) {
		terms = append(terms, c.Term)
	}
	return terms
}

// held writes the candidates for people.
func held(g *gazetteer.Gazetteer, row officeRow, day chancery.Date) string {
	var names []string
	for _, t := range candidates(g, row, day) {
		names = append(names, fmt.Sprintf("%s (%s, %s to %s)", t.Person, t.Title, cmp.Or(string(t.From), "?"), cmp.Or(string(t.To), "?")))
	}
	return "[" + strings.Join(names, "; ") + "]"
}

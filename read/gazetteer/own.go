package gazetteer

import (
	"cmp"
	"errors"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/chancery-project/chancery"
)

// NamesHeader is the first line of a names file.
const NamesHeader = "sort\tname\tid\ttitle\tfrom\tto\taccredited_to\taliases\tnote"

// A Names is a user's own table of names and offices.
type Names struct {
	rows []namesRow
}

type namesRow struct {
	sort, name, id string
	aliases        []string
	term           Term // of an office
}

// nameSorts are the sorts of row that name a party or place.
var nameSorts = map[string]Class{
	"state": State, "organisation": Organisation, "organ": Organ, "grouping": Grouping,
	"demonym": Demonym, "metonym": Metonym, "place": Place,
}

// identifier is what a party's or place's identifier looks like.
var identifier = regexp.MustCompile(`^(group:)?[A-Za-z0-9][A-Za-z0-9+&.-]*(/[a-z0-9][a-z0-9-]*)*$`)

// ReadNames reads a names file: NamesHeader, then a row a line, of names
// (sort state, organisation, organ, grouping, demonym, metonym or place) and of
// offices (sort office: name is the person, id the party). Empty lines and
// lines that begin with "#" are passed over. Its error has a line for every bad
// row, with file and line.
func ReadNames(file string, in io.Reader) (*Names, error) {
	data, err := io.ReadAll(io.LimitReader(in, MaxTable+1))
	if err != nil {
		return nil, chancery.Errorf(chancery.Internal, "%s: %w", file, err)
	}
	if len(data) > MaxTable {
		return nil, chancery.Errorf(chancery.Invalid, "%s: larger than %d MiB", file, MaxTable>>20)
	}
	n, bad := &Names{}, []error(nil)
	header := false
	seen := map[string]int{}
	for i, line := range strings.Split(strings.TrimPrefix(string(data), "\ufeff"), "\n") {
		line = strings.TrimSuffix(line, "\r")
		switch {
		case strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#"):
			continue
		case !header:
			if header = true; line != NamesHeader {
				return nil, chancery.Errorf(chancery.Invalid, "%s:%d: the first line must be the header: %s", file, i+1, strings.ReplaceAll(NamesHeader, "\t", "<tab>"))
			}
			continue
		}
		row, err := namesLine(line)
		if first := seen[line]; err == nil && first > 0 {
			err = chancery.Errorf(chancery.Invalid, "the same as line %d", first)
		}
		if err != nil {
			bad = append(bad, chancery.Errorf(chancery.Invalid, "%s:%d: %w", file, i+1, err))
			continue
		}
		seen[line] = i + 1
		row.term.Source = file + ":" + strconv.Itoa(i+1)
		n.rows = append(n.rows, row)
	}
	if !header {
		return nil, chancery.Errorf(chancery.Invalid, "%s:1: empty; the first line must be the header: %s", file, strings.ReplaceAll(NamesHeader, "\t", "<tab>"))
	}
	return n, errors.Join(bad...)
}

// namesLine reads one row.
func namesLine(line string) (namesRow, error) {
	c := strings.Split(line, "\t")
	if want := strings.Count(NamesHeader, "\t") + 1; len(c) != want {
		return namesRow{}, chancery.Errorf(chancery.Invalid, "%d cells, not %d: cells are parted by tabs", len(c), want)
	}
	for i := range c {
		c[i] = strings.TrimSpace(c[i])
	}
	row := namesRow{sort: c[0], name: c[1], id: c[2], aliases: List(c[7])}
	_, names := nameSorts[row.sort]
	switch {
	case !names && row.sort != "office":
		return row, chancery.Errorf(chancery.Invalid, "unknown sort %q: write state, organisation, organ, grouping, demonym, metonym, place or office", row.sort)
	case row.name == "":
		return row, chancery.Errorf(chancery.Invalid, "no name")
	case !identifier.MatchString(row.id):
		return row, chancery.Errorf(chancery.Invalid, "%q is not an identifier: write SGP, ASEAN, JPN/yokohama or a slug", row.id)
	case names && c[3]+c[4]+c[5]+c[6] != "":
		return row, chancery.Errorf(chancery.Invalid, "title, from, to and accredited_to belong to rows of sort office")
	case names:
		return row, nil
	}
	return row, row.office(c)
}

// office fills the term of a row of sort office.
func (row *namesRow) office(c []string) error {
	if c[3] == "" {
		return chancery.Errorf(chancery.Invalid, "an office without title")
	}
	if c[6] != "" && !identifier.MatchString(c[6]) {
		return chancery.Errorf(chancery.Invalid, "accredited_to: %q is not an identifier", c[6])
	}
	for _, d := range c[4:6] {
		if d != "" {
			if _, err := chancery.ParseDate(d); err != nil {
				return err
			}
		}
	}
	row.term = Term{
		Person: row.name, Title: c[3], Party: row.id, From: chancery.Date(c[4]), To: chancery.Date(c[5]), AccreditedTo: c[6],
		Aliases: c[7], User: true, Family: familyOf(row.name),
	}
	if s, e := start(row.term.From), start(row.term.To); !s.IsZero() && !e.IsZero() && e.Before(s) {
		return chancery.Errorf(chancery.Invalid, "it ends (%s) before it begins (%s)", c[5], c[4])
	}
	return nil
}

// familyOf guesses the name used after a title: the words in capitals where
// some are, else the last.
func familyOf(name string) string {
	words := nameWords(name)
	var capitals []string
	for _, w := range words {
		if len(w) > 1 && strings.ToUpper(w) == w {
			capitals = append(capitals, w)
		}
	}
	switch {
	case len(words) == 0:
		return ""
	case len(capitals) > 0 && len(capitals) < len(words):
		return strings.Join(capitals, " ")
	}
	return words[len(words)-1]
}

// With returns a gazetteer that knows a user's names and offices, too. They go
// before what is shipped: a row of the same person, party and office replaces
// it, and another holder's open row ends where the user's begins.
func (g *Gazetteer) With(n *Names) *Gazetteer {
	if n == nil || len(n.rows) == 0 {
		return g
	}
	with := *g
	with.parties = maps.Clone(g.parties)
	var entries []entry
	var terms []Term
	for _, row := range n.rows {
		if row.sort == "office" {
			t := row.term
			t.Rank = g.RankOf(t.Title)
			terms = append(terms, t)
			continue
		}
		entries = append(entries, with.ownNames(row)...)
	}
	with.more = append(slices.Clone(g.more), newIndex(entries))
	with.terms = g.corrected(terms)
	with.termTitles = sync.OnceValue(with.normTitles)
	with.people = sync.OnceValue(func() *people { return newPeople(with.terms) })
	return &with
}

// ownNames returns the spellings of a user's row and enters its party.
func (g *Gazetteer) ownNames(row namesRow) []entry {
	class := nameSorts[row.sort]
	p, known := g.parties[row.id]
	owner, _, _ := strings.Cut(row.id, "/")
	if !known && class != Place && class != Demonym && class != Metonym {
		p = Party{ID: row.id, Name: row.name, Sort: row.sort}
		if owner != row.id {
			p.Parent = owner
		}
		g.parties[row.id] = p
	}
	s := Sense{Class: class, ID: row.id, Name: cmp.Or(p.Name, row.name), Parent: p.Parent}
	if class == Place {
		s.Name, s.Country = row.name, owner
	}
	var out []entry
	for _, surface := range append([]string{row.name}, row.aliases...) {
		out = append(out, entry{surface, s})
	}
	return out
}

// corrected returns the shipped terms with a user's put in.
func (g *Gazetteer) corrected(own []Term) []Term {
	titles := map[string]string{}
	norm := func(t string) string {
		if titles[t] == "" {
			titles[t] = g.NormTitle(t)
		}
		return titles[t]
	}
	all := slices.Clone(own)
	for _, t := range g.terms {
		keep := true
		for _, u := range own {
			if t.Party != u.Party || t.AccreditedTo != u.AccreditedTo || norm(t.Title) != norm(u.Title) {
				continue
			}
			if Fold(t.Person) == Fold(u.Person) {
				keep = false
			} else if t.To == "" && u.From != "" && start(t.From).Before(start(u.From)) {
				t.To = "../" + u.From
			}
		}
		if keep {
			all = append(all, t)
		}
	}
	slices.SortStableFunc(all, func(a, b Term) int { return cmp.Or(cmp.Compare(a.Party, b.Party), laterFirst(a, b)) })
	return all
}

// RankOf returns the rank of a title the tables know, "" for others.
func (g *Gazetteer) RankOf(title string) string {
	if t, ok := g.norms[Fold(title)]; ok {
		return t.rank
	}
	if strings.HasPrefix(g.NormTitle(title), "minister of ") {
		return "minister"
	}
	return ""
}

// WriteNames writes offices as a names file, in order of party, title and start.
func WriteNames(out io.Writer, terms []Term) error {
	sorted := slices.Clone(terms)
	slices.SortStableFunc(sorted, func(a, b Term) int {
		return cmp.Or(cmp.Compare(a.Party, b.Party), cmp.Compare(a.Title, b.Title), cmp.Compare(Began(&a), Began(&b)), cmp.Compare(a.Person, b.Person))
	})
	var b strings.Builder
	b.WriteString(NamesHeader + "\n")
	for _, t := range sorted {
		from := t.From
		if from == "" && t.FirstSeen != "" {
			from = "../" + t.FirstSeen
		}
		cells := []string{"office", t.Person, t.Party, t.Title, string(from), string(t.To), t.AccreditedTo, t.Aliases, t.Source}
		for i := range cells {
			cells[i] = strings.Join(strings.Fields(cells[i]), " ")
		}
		b.WriteString(strings.Join(cells, "\t") + "\n")
	}
	_, err := io.WriteString(out, b.String())
	return err
}

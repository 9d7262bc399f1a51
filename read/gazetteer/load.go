package gazetteer

import (
	"embed"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/chancery-project/chancery"
)

//go:embed data
var files embed.FS

// Default returns the gazetteer of the embedded tables, loaded once.
func Default() (*Gazetteer, error) { return shared() }

var shared = sync.OnceValues(loadEmbedded)

func loadEmbedded() (*Gazetteer, error) {
	sub, err := fs.Sub(files, "data")
	if err != nil {
		return nil, chancery.Errorf(chancery.Internal, "embedded tables: %w", err)
	}
	return Load(sub)
}

// Load reads the tables of a folder laid out like the embedded one: parties,
// names, titles, given, members, agreements (.tsv), places, offices (.tsv.gz),
// and under own/ the additions to the first four, regions, groups and leads.
func Load(dir fs.FS) (*Gazetteer, error) {
	l := &loader{dir: dir, g: &Gazetteer{parties: map[string]Party{}, capitals: map[string]string{}}}
	offices := make(chan error, 1)
	go func() { offices <- l.offices() }()
	for _, step := range []func() error{l.parties, l.spellings, l.titles, l.given, l.places, l.members, l.agreements, l.leads, l.groups} {
		if err := step(); err != nil {
			<-offices
			return nil, err
		}
	}
	l.g.names = newIndex(l.entries)
	l.g.names.ownTitles(l.g)
	if err := <-offices; err != nil {
		return nil, err
	}
	return l.g, nil
}

// A loader turns tables into a gazetteer.
type loader struct {
	dir     fs.FS
	g       *Gazetteer
	entries []entry
}

// each calls row with the named cells of every row of the named tables.
func (l *loader) each(columns string, row func(c []string), names ...string) error {
	want := strings.Fields(columns)
	cells := make([]string, len(want))
	for _, name := range names {
		data, err := fs.ReadFile(l.dir, name)
		if err != nil {
			return chancery.Errorf(chancery.NotFound, "table %s: %w", name, err)
		}
		t, err := ReadTable(name, data)
		if err != nil {
			return err
		}
		at, err := t.Columns(want...)
		if err != nil {
			return err
		}
		for i := range t.Len() {
			r := t.Row(i)
			for j, k := range at {
				cells[j] = r[k]
			}
			row(cells)
		}
	}
	return nil
}

func (l *loader) add(surface string, s Sense) {
	if rest, ok := strings.CutPrefix(surface, "The "); ok {
		surface = "the " + rest
	}
	l.entries = append(l.entries, entry{surface, s})
}

func (l *loader) parties() error {
	return l.each("id sort name formal parent capital from to", func(c []string) {
		l.g.parties[c[0]] = Party{
			ID: c[0], Sort: c[1], Name: c[2], Formal: c[3], Parent: c[4], Capital: c[5],
			From: chancery.Date(c[6]), To: chancery.Date(c[7]),
		}
	}, "own/parties.tsv", "parties.tsv")
}

// classes are the class names of names.tsv.
var classes = map[string]Class{
	"state": State, "organisation": Organisation, "organ": Organ, "grouping": Grouping,
	"demonym": Demonym, "metonym": Metonym, "region": Region, "place": Place,
}

func (l *loader) spellings() error {
	var bad error
	err := l.each("surface class id flags", func(c []string) {
		class, ok := classes[c[1]]
		if !ok && bad == nil {
			bad = chancery.Errorf(chancery.Invalid, "names: %q has the unknown class %q", c[0], c[1])
		}
		s := Sense{Class: class, ID: c[2], Ambiguous: strings.Contains(c[3], "a"), Noun: strings.Contains(c[3], "n"), Shared: strings.Contains(c[3], "s")}
		p := l.g.parties[c[2]]
		s.Name, s.Parent = p.Name, p.Parent
		if class == Place || class == Region {
			s.Name = c[0]
			s.Country, _, _ = strings.Cut(c[2], "/")
		}
		if class == Region {
			s.Country = ""
		}
		l.add(c[0], s)
	}, "own/names.tsv", "own/regions.tsv", "names.tsv")
	if err == nil {
		err = bad
	}
	return err
}

func (l *loader) titles() error {
	l.g.norms = map[string]title{}
	return l.each("surface norm rank flags", func(c []string) {
		s := Sense{Class: Title, Name: c[1], Norm: c[1], Rank: c[2], Ambiguous: strings.Contains(c[3], "a")}
		if c[2] == "honorific" {
			s.Class = Honorific
		}
		l.add(c[0], s)
		if key := Fold(c[0]); l.g.norms[key].norm == "" {
			l.g.norms[key] = title{c[1], c[2]}
		}
	}, "titles.tsv", "own/titles.tsv")
}

func (l *loader) given() error {
	return l.each("name flags", func(c []string) {
		l.add(c[0], Sense{Class: GivenName, Name: c[0], Ambiguous: strings.Contains(c[1], "a")})
	}, "own/given.tsv", "given.tsv")
}

func (l *loader) places() error {
	l.entries = slices.Grow(l.entries, 60000)
	return l.each("id name alternates country kind flags", func(c []string) {
		s := Sense{Class: Place, Name: c[1], Country: c[3], ID: c[0], Ambiguous: strings.Contains(c[5], "a")}
		l.add(c[1], s)
		alternates := List(c[2])
		for _, a := range alternates {
			l.add(a, s)
		}
		if c[4] != "capital" {
			return
		}
		for _, name := range append(alternates, c[1]) {
			if key := Fold(name); l.g.capitals[key] == "" {
				l.g.capitals[key] = c[3]
			}
		}
	}, "places.tsv.gz")
}

func (l *loader) members() error {
	l.g.members = map[string][]membership{}
	return l.each("organisation member role from to", func(c []string) {
		l.g.members[c[0]] = append(l.g.members[c[0]], membership{c[1], c[2], chancery.Date(c[3]), chancery.Date(c[4])})
	}, "members.tsv")
}

func (l *loader) leads() error {
	l.g.leads = map[string]string{}
	return l.each("party rank", func(c []string) { l.g.leads[c[0]] = c[1] }, "own/leads.tsv")
}

func (l *loader) groups() error {
	l.g.groups = map[string]string{}
	return l.each("words id members", func(c []string) {
		l.g.groups[Fold(c[0])] = c[1]
		if _, known := l.g.parties[c[1]]; !known {
			l.g.parties[c[1]] = Party{ID: c[1], Sort: "grouping", Name: c[0] + " states"}
		}
		if members := List(c[2]); len(l.g.members[c[1]]) == 0 {
			for _, m := range members {
				l.g.members[c[1]] = append(l.g.members[c[1]], membership{member: m, role: "member"})
			}
		}
	}, "own/groups.tsv")
}

func (l *loader) agreements() error {
	return l.each("id title parties organisations signature force", func(c []string) {
		l.g.agreements = append(l.g.agreements, Agreement{
			ID: c[0], Title: c[1], Parties: List(c[2]),
			Organisations: List(c[3]), Signed: chancery.Date(c[4]), InForce: chancery.Date(c[5]),
		})
	}, "agreements.tsv")
}

func (l *loader) offices() error {
	l.g.terms = make([]Term, 0, 20000)
	err := l.each("party title from to person family rank accredited last_seen aliases source", func(c []string) {
		l.g.terms = append(l.g.terms, Term{
			Party: c[0], Title: c[1], From: chancery.Date(c[2]), To: chancery.Date(c[3]),
			Person: c[4], Family: c[5], Rank: c[6], AccreditedTo: c[7], LastSeen: chancery.Date(c[8]), Aliases: c[9], Source: c[10],
		})
	}, "offices.tsv.gz")
	l.g.termTitles = sync.OnceValue(l.g.normTitles)
	l.g.people = sync.OnceValue(func() *people { return newPeople(l.g.terms) })
	return err
}

// Package score compares claims with gold: recall, precision, fields, wrong
// fills, traps and evidence.
//
// Gold is what a careful person finds in a document. A claim matches a line of
// gold of the same document, kind and polarity when their words overlap, the
// fields that must agree do, and so does at least half of the key fields. What
// a document leaves unstated and a claim fills is a wrong fill; a trap is a
// claim that a careless reader makes. Kind statement is not scored.
package score

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// A Set is what claims are scored against.
type Set struct {
	Gold  []Gold
	Traps []Trap
	// Texts are the documents' bytes by base name; nil: evidence is not checked.
	Texts map[string]string
	// Only names the documents to score, silent ones too; nil: those of Gold and Traps.
	Only map[string]bool
}

// A Row is what is counted, of one kind or of all.
type Row struct {
	Kind                  string
	Gold, Found           int // required lines of gold, and how many are found
	Claims, Right         int
	Hits                  float64 // agreements of values; a near one is half
	FieldGold, FieldGot   int     // values of matched pairs
	WrongFills, MustBe    int     // fields filled, of those that must be empty
	Overclaimed, Unlisted int     // planned things claimed as actual; values of fields that gold does not list
}

// A Pair is a line of gold with its claim.
type Pair struct {
	Gold  *Gold
	Claim *Claim
}

// A Sprung trap is one with the claim that made the mistake.
type Sprung struct {
	Trap  *Trap
	Claim *Claim
}

// A Result is what a comparison found, with the lines behind the figures.
type Result struct {
	Rows      []Row // one a kind, in the order of Kinds
	All       Row
	Documents []string // sorted
	Strangers []string // documents of claims that are not scored, sorted
	Pairs     []Pair   // in the order of gold
	Missed    []*Gold
	Spurious  []*Claim
	Scored    int // claims of the scored documents and kinds
	Traps     int
	Sprung    []Sprung
	Texts     bool // evidence was checked
	Bad       []BadEvidence
}

// Compare scores claims against a set.
func Compare(set *Set, claims []Claim) *Result {
	m := newMatcher(set, claims)
	m.match()
	r := &Result{Rows: make([]Row, len(Kinds())), Scored: len(m.scored), Traps: len(set.Traps), Texts: set.Texts != nil}
	r.Documents, r.Strangers = slices.Sorted(maps.Keys(m.docs)), strangers(m.docs, claims)
	for i, k := range Kinds() {
		r.Rows[i].Kind = k
	}
	for i, g := range m.gold {
		r.judge(g, m.taken[i])
	}
	for _, c := range m.scored {
		row := r.row(c.Kind)
		row.Claims++
		if m.used[c] {
			row.Right++
		} else {
			r.Spurious = append(r.Spurious, c)
		}
	}
	if r.Texts {
		r.Bad = badEvidence(set.Texts, m.scored)
	}
	r.Sprung = sprung(set.Traps, m.by)
	r.All = total(r.Rows)
	return r
}

// strangers are the documents that claims speak of and nothing is known of.
func strangers(docs map[string]bool, claims []Claim) []string {
	out := map[string]bool{}
	for i := range claims {
		if !docs[claims[i].Doc] {
			out[claims[i].Doc] = true
		}
	}
	return slices.Sorted(maps.Keys(out))
}

func (r *Result) row(kind string) *Row {
	return &r.Rows[slices.Index(Kinds(), kind)]
}

// judge counts a line of gold with the claim it took, nil for none.
func (r *Result) judge(g *Gold, c *Claim) {
	row := r.row(g.Kind)
	if !g.Optional {
		row.Gold++
	}
	switch {
	case c == nil && !g.Optional:
		r.Missed = append(r.Missed, g)
		fallthrough
	case c == nil:
		return
	}
	r.Pairs = append(r.Pairs, Pair{g, c})
	if !g.Optional {
		row.Found++
	}
	for _, f := range g.Fields {
		row.field(g, f, c.values(f.Name))
	}
	if g.Modality != string(chancery.Actual) && c.manner() == string(chancery.Actual) {
		row.Overclaimed++
	}
	row.Unlisted += unlisted(g, c)
	for _, f := range g.Empty {
		row.MustBe++
		if g.fills(f, c) {
			row.WrongFills++
		}
	}
}

// field counts the values of one field of a matched pair. A tolerated value
// counts as right where no other is.
func (row *Row) field(g *Gold, f Field, got []string) {
	if agree(f.Name, f.Values, got) == 0 && slices.ContainsFunc(got, func(v string) bool { return g.tolerates(f.Name, v) }) {
		row.Hits++
		row.FieldGold++
		row.FieldGot++
		return
	}
	got = slices.DeleteFunc(got, func(v string) bool {
		listed := slices.ContainsFunc(f.Values, func(y string) bool { return same(f.Name, y, v) > 0 })
		return !listed && g.tolerates(f.Name, v)
	})
	row.Hits += agree(f.Name, f.Values, got)
	row.FieldGold += len(f.Values)
	row.FieldGot += len(got)
}

// unlisted counts the values of fields that a line of gold says nothing about.
func unlisted(g *Gold, c *Claim) int {
	known := map[string]bool{"attribution": true}
	for _, f := range g.Fields {
		known[f.Name] = true
	}
	for _, f := range g.Accept {
		known[f.Name] = true
	}
	for _, f := range g.Empty {
		name, _, _ := strings.Cut(f, ".")
		known[name] = true
	}
	n := 0
	for _, f := range c.Fields {
		if !known[f.Name] {
			n += len(f.Values)
		}
	}
	return n
}

// fills reports whether a claim fills a field that must be empty; "act.signed"
// asks for that one act.
func (g *Gold) fills(field string, c *Claim) bool {
	name, one, _ := strings.Cut(field, ".")
	return slices.ContainsFunc(c.values(name), func(v string) bool {
		act, _, _ := strings.Cut(v, "@")
		return (one == "" || act == one) && !g.tolerates(field, v)
	})
}

// sprung returns the traps that some claim falls into, each with the first.
func sprung(traps []Trap, by map[place][]*Claim) []Sprung {
	var out []Sprung
	for i := range traps {
		t := &traps[i]
		cs := by[place{t.Doc, t.Kind}]
		if j := slices.IndexFunc(cs, t.catches); j >= 0 {
			out = append(out, Sprung{t, cs[j]})
		}
	}
	return out
}

// catches reports whether a claim is the mistake that a trap is set for.
func (t *Trap) catches(c *Claim) bool {
	if c.Polarity != t.Polarity || t.Modality != "" && c.Modality != t.Modality {
		return false
	}
	for _, f := range t.Fields {
		got := c.values(f.Name)
		for _, x := range f.Values {
			if !slices.ContainsFunc(got, func(y string) bool { return springs(f.Name, x, y) }) {
				return false
			}
		}
	}
	return true
}

func total(rows []Row) Row {
	all := Row{Kind: "all"}
	for _, r := range rows {
		all.Gold += r.Gold
		all.Found += r.Found
		all.Claims += r.Claims
		all.Right += r.Right
		all.Hits += r.Hits
		all.FieldGold += r.FieldGold
		all.FieldGot += r.FieldGot
		all.WrongFills += r.WrongFills
		all.MustBe += r.MustBe
		all.Overclaimed += r.Overclaimed
		all.Unlisted += r.Unlisted
	}
	return all
}

// A place is where claims and gold can meet.
type place struct{ doc, kind string }

// A matcher gives each line of gold at most one claim, the best pairs first.
type matcher struct {
	gold   []*Gold
	docs   map[string]bool
	scored []*Claim
	by     map[place][]*Claim
	taken  []*Claim // by index of gold
	used   map[*Claim]bool
}

func newMatcher(set *Set, claims []Claim) *matcher {
	m := &matcher{docs: map[string]bool{}, by: map[place][]*Claim{}, used: map[*Claim]bool{}}
	for i := range set.Gold {
		if g := &set.Gold[i]; set.Only == nil || set.Only[g.Doc] {
			m.gold = append(m.gold, g)
			m.docs[g.Doc] = true
		}
	}
	for i := range set.Traps {
		m.docs[set.Traps[i].Doc] = true
	}
	if set.Only != nil {
		m.docs = set.Only
	}
	for i := range claims {
		if c := &claims[i]; m.docs[c.Doc] && keys[c.Kind] != nil {
			m.scored = append(m.scored, c)
			m.by[place{c.Doc, c.Kind}] = append(m.by[place{c.Doc, c.Kind}], c)
		}
	}
	m.taken = make([]*Claim, len(m.gold))
	return m
}

// A candidate is a pair that may match.
type candidate struct {
	close float64
	gold  int
	claim *Claim
}

// match pairs greedily: the closest first, required gold before optional, then
// in the order of the files.
func (m *matcher) match() {
	var all []candidate
	for i, g := range m.gold {
		for _, c := range m.by[place{g.Doc, g.Kind}] {
			if !g.meets(c) {
				continue
			}
			if s := g.closeness(c); s >= 0.5 {
				all = append(all, candidate{s, i, c})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.close, a.close), m.later(a.gold)-m.later(b.gold), a.gold-b.gold)
	})
	for _, k := range all {
		if m.taken[k.gold] == nil && !m.used[k.claim] {
			m.taken[k.gold] = k.claim
			m.used[k.claim] = true
		}
	}
}

func (m *matcher) later(gold int) int {
	if m.gold[gold].Optional {
		return 1
	}
	return 0
}

// Names returns the base names of the documents that a set speaks of, sorted.
func (s *Set) Names() []string {
	return slices.Sorted(maps.Keys(newMatcher(s, nil).docs))
}

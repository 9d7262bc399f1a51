package gazetteer

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// Holders returns who can have held an office of party on the day, best
// first: rows whose end is known and lies later before rows without an end,
// later starts first. The office is a rank ("head_of_government") or a title
// ("Foreign Minister"). With no day, rows that have not ended come back.
func (g *Gazetteer) Holders(party, titleOrRank string, on chancery.Date) []Term {
	lo, _ := slices.BinarySearchFunc(g.terms, party, func(t Term, p string) int { return cmp.Compare(t.Party, p) })
	want := g.office(titleOrRank)
	var found []holder
	for ; lo < len(g.terms) && g.terms[lo].Party == party; lo++ {
		t := &g.terms[lo]
		fit := want.fits(g, t)
		if fit == 0 || !Open(t, on) {
			continue
		}
		found = append(found, holder{t, fit, stale(t, on)})
	}
	slices.SortStableFunc(found, func(a, b holder) int {
		return cmp.Or(cmp.Compare(a.fit, b.fit), ownFirst(a.term, b.term), cmp.Compare(a.stale, b.stale), laterFirst(*a.term, *b.term))
	})
	var terms []Term
	for _, h := range found {
		if !slices.ContainsFunc(terms, func(t Term) bool { return t.Person == h.term.Person && t.Title == h.term.Title }) {
			terms = append(terms, *h.term)
		}
	}
	return terms
}

type holder struct {
	term  *Term
	fit   int // 1 exactly the office, 2 an office that includes it
	stale int // 1 where the row has no end and was last seen long before
}

// stale reports, as 1, that a row without an end was last seen over a year
// before the day, so that somebody else may have followed.
func stale(t *Term, on chancery.Date) int {
	first, _, ok := on.Bounds()
	_, seen, known := loose(t.LastSeen).Bounds()
	if !known {
		_, seen, known = lastKnown.Bounds()
	}
	if ok && known && t.To == "" && first.After(seen.AddDate(1, 0, 0)) {
		return 1
	}
	return 0
}

// Fit says how well a term is of a title or rank: 1 exactly, 2 an office that
// includes it, 0 another.
func (g *Gazetteer) Fit(titleOrRank string, t *Term) int { return g.office(titleOrRank).fits(g, t) }

// Open reports whether the day can lie in a term; with no day, whether the
// term has no known end.
func Open(t *Term, on chancery.Date) bool { return during(Began(t), t.To, on) }

// Began is the day a term began, or the first day the person is known to have
// been in office: of "../D" it is D.
func Began(t *Term) chancery.Date {
	return chancery.Date(strings.TrimPrefix(string(cmp.Or(t.From, t.FirstSeen)), "../"))
}

func ownFirst(a, b *Term) int {
	switch {
	case a.User && !b.User:
		return -1
	case b.User && !a.User:
		return 1
	}
	return 0
}

// Stale reports whether a term without an end was last seen over a year before
// the day, so that somebody else may have followed.
func Stale(t *Term, on chancery.Date) bool { return stale(t, on) > 0 }

// lastKnown is up to when the hand-made rows were kept: one without an end and
// without a day it was last seen says nothing of much later.
const lastKnown chancery.Date = "2025-06"

// An office is what Holders looks for.
type office struct {
	rank string
	norm string
	task string // what a minister of that title is in charge of
	any  bool   // every rank
}

var ranks = []string{
	"ambassador", "deputy_head", "envoy", "head_of_government", "head_of_organisation",
	"head_of_state", "junior_minister", "minister", "monarch", "senior_official",
}

func (g *Gazetteer) office(s string) office {
	if s == "" {
		return office{any: true}
	}
	if strings.Contains(s, "_") && slices.Contains(ranks, s) || s == "monarch" {
		return office{rank: s}
	}
	norm := g.NormTitle(s)
	return office{norm: norm, task: subject(norm)}
}

func (o office) fits(g *Gazetteer, t *Term) int {
	switch {
	case o.any, o.rank != "" && (t.Rank == o.rank):
		return 1
	case o.rank == "head_of_state" && t.Rank == "monarch":
		return 2
	case o.norm == "":
		return 0
	}
	norm, known := g.termTitles()[t.Title]
	if !known {
		norm = g.NormTitle(t.Title)
	}
	switch {
	case norm == o.norm:
		return 1
	case strings.HasPrefix(norm, o.norm+" ") || strings.HasPrefix(norm, o.norm+","):
		return 2 // "minister of foreign affairs and trade", "president of the eurasian development bank"
	case (o.norm == "prime minister" || o.norm == "premier") && t.Rank == "head_of_government", // Taoiseach, Chancellor
		o.norm == "president" && t.Rank == "head_of_state" && !strings.Contains(norm, "governor"),
		o.norm == "president" && t.Rank == "head_of_government" && t.Party == "ESP": // President of the Government
		return 2
	case t.Rank == "spokesperson" && strings.HasSuffix(norm, " "+o.norm): // White House Press Secretary
		return 2
	case o.task != "" && t.Rank == "minister" && subject(norm) == o.task:
		return 2
	}
	return 0
}

// normTitles normalises every title of the table of offices, once each.
func (g *Gazetteer) normTitles() map[string]string {
	m := map[string]string{}
	for i := range g.terms {
		if t := g.terms[i].Title; m[t] == "" {
			m[t] = g.NormTitle(t)
		}
	}
	return m
}

// subjects are names of one portfolio that differ between governments.
var subjects = map[string]string{
	"state": "foreign affairs", "external affairs": "foreign affairs", "europe and foreign affairs": "foreign affairs",
	"international relations and cooperation": "foreign affairs", "external relations": "foreign affairs",
	"foreign affairs and international cooperation": "foreign affairs", "foreign affairs and trade": "foreign affairs",
	"foreign and commonwealth affairs": "foreign affairs", "foreign, commonwealth and development affairs": "foreign affairs",
	"european and foreign affairs": "foreign affairs", "foreign and european affairs": "foreign affairs",
	"treasury": "finance", "exchequer": "finance", "home affairs": "interior", "home department": "interior", "internal affairs": "interior",
}

// subject returns what a minister or secretary is in charge of, "" for others.
func subject(norm string) string {
	if norm == "foreign secretary" {
		return "foreign affairs"
	}
	for _, head := range []string{"minister of ", "secretary of state of ", "secretary of ", "chancellor of "} {
		if rest, ok := strings.CutPrefix(norm, head); ok {
			rest = strings.TrimPrefix(rest, "the ")
			if same, ok := subjects[rest]; ok {
				return same
			}
			return rest
		}
	}
	return ""
}

// portfolio cuts a federal or national mark off the front of a title.
func portfolio(norm string) string {
	for _, front := range []string{"federal ", "national ", "union ", "cabinet "} {
		norm = strings.TrimPrefix(norm, front)
	}
	return norm
}

// NormTitle returns the title in the form titles are compared in: "Foreign
// Minister" and "Minister for Foreign Affairs" are "minister of foreign affairs".
func (g *Gazetteer) NormTitle(s string) string {
	key := Fold(s)
	if t, ok := g.norms[key]; ok {
		key = Fold(t.norm)
	}
	key = strings.ReplaceAll(key, "defense", "defence")
	key = strings.ReplaceAll(key, " for ", " of ")
	key = strings.ReplaceAll(key, " of the ", " of ")
	key = strings.ReplaceAll(key, "national defence", "defence")
	if head, ok := strings.CutSuffix(key, " minister"); ok && !plainHead[head] {
		key = "minister of " + head
	}
	if head, ok := strings.CutSuffix(key, " secretary"); ok && departments[head] {
		key = "secretary of " + head
	}
	return portfolio(key)
}

// departments are what a secretary can be in charge of as a minister is.
var departments = map[string]bool{
	"treasury": true, "defence": true, "commerce": true, "energy": true, "agriculture": true, "transportation": true, "transport": true,
	"interior": true, "labour": true, "labor": true, "education": true, "homeland security": true, "health": true, "trade": true, "finance": true,
	"veterans affairs": true, "business": true, "justice": true, "northern ireland": true, "scotland": true, "wales": true, "environment": true,
}

// plainHead are words before "minister" that are no portfolio.
var plainHead = map[string]bool{
	"prime": true, "deputy prime": true, "first deputy prime": true, "acting prime": true, "first": true, "chief": true,
	"senior": true, "deputy": true, "vice": true, "state": true, "coordinating": true, "interim prime": true,
	"caretaker prime": true, "second": true, "deputy first": true, "vice prime": true, "alternate prime": true, "cabinet": true,
}

package resolve

import (
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
	"github.com/chancery-project/chancery/read/mention"
)

// An Index knows offices that other documents told of. Of returns the terms of
// a party's offices, Named those of the people who go by a name.
type Index interface {
	Of(party string) []chancery.Term
	Named(name string) []chancery.Term
}

// holders returns who can have held a party's office on the day: from shipped
// data, and from what was learned.
func (r *reader) holders(party, title string) (shipped, learned []chancery.Term) {
	return r.g.Holders(party, title, r.day), learnedHolders(r.g, r.learned, party, title, r.day)
}

// learnedHolders returns whom other documents showed in a party's office about
// the day, the latest first.
func learnedHolders(g *gazetteer.Gazetteer, learned Index, party, title string, on chancery.Date) []chancery.Term {
	if learned == nil {
		return nil
	}
	var found []chancery.Term
	for _, t := range learned.Of(party) {
		if t.Rank == "" {
			t.Rank = g.RankOf(t.Title)
		}
		if g.Fit(title, &t) > 0 && gazetteer.Open(&t, on) && !gazetteer.Stale(&t, on) {
			found = append(found, t)
		}
	}
	slices.SortStableFunc(found, func(a, b chancery.Term) int {
		switch {
		case later(&a, &b) && !later(&b, &a):
			return -1
		case later(&b, &a) && !later(&a, &b):
			return 1
		}
		return 0
	})
	return found
}

// named returns the terms of everybody who goes by a name.
func (r *reader) named(name string) []chancery.Term {
	terms := r.g.People(name)
	if r.learned != nil {
		terms = append(slices.Clone(terms), r.learned.Named(name)...)
	}
	return terms
}

// incumbent returns who held a party's office on the document's day, where the
// data know one person and no other; else the reason why not.
func (r *reader) incumbent(party string, post mention.Post) (chancery.Term, string) {
	first, last, ok := r.day.Bounds()
	switch {
	case !ok || first.IsZero() || last.IsZero() || last.Sub(first).Hours() > 24*31:
		return chancery.Term{}, "the document has no day to look the office up for"
	case post.Status != mention.Current && post.Status != mention.Acting && post.Status != "":
		return chancery.Term{}, "the data tell who holds an office, not who held it before or will"
	}
	shipped, learned := r.holders(party, r.officeTitle(party, post))
	one, ok := r.only(shipped, post)
	new, told := r.only(learned, post)
	switch {
	case ok && len(learned) > 0 && (!told || !samePeople(one, new)):
		return chancery.Term{}, "shipped and learned data name different holders"
	case ok:
		return one, ""
	case told && len(shipped) == 0:
		return new, ""
	case told && gazetteer.Stale(&shipped[0], r.day):
		return new, "" // what was shipped had aged
	}
	return chancery.Term{}, "no data tell one holder of this office on that day"
}

// only returns the one person of a list of holders, best first: later rows
// without overlap follow earlier ones whose end is not known.
func (r *reader) only(terms []chancery.Term, post mention.Post) (chancery.Term, bool) {
	if len(terms) == 0 || gazetteer.Stale(&terms[0], r.day) {
		return chancery.Term{}, false
	}
	best := &terms[0]
	fit := r.g.Fit(post.Title, best)
	for i := range terms[1:] {
		t := &terms[i+1]
		if best.User && !t.User || samePeople(*best, *t) || r.g.Fit(post.Title, t) > fit || t.To == "" && later(best, t) || gazetteer.Stale(t, r.day) {
			continue
		}
		return chancery.Term{}, false
	}
	return *best, true
}

// later reports whether a began after b, both known or b not.
func later(a, b *chancery.Term) bool {
	if gazetteer.Began(b) == "" {
		return true
	}
	x, _, ok1 := gazetteer.Began(a).Bounds()
	y, _, ok2 := gazetteer.Began(b).Bounds()
	return ok1 && ok2 && x.After(y)
}

// samePeople reports whether two terms can be one person's: one name holds the other,
// or family name and first letter agree.
func samePeople(a, b chancery.Term) bool {
	x, y := nameParts(a.Person), nameParts(b.Person)
	return len(x) > 0 && len(y) > 0 && (subset(x, y) || subset(y, x) || last(x) == last(y) && x[0][0] == y[0][0])
}

// officeTitle is what an office is looked up by: its title, or for "leader" and
// "top diplomat" the office that is meant.
func (r *reader) officeTitle(party string, post mention.Post) string {
	switch gazetteer.Fold(post.Title) {
	case "leader":
		return r.g.Leads(party)
	case "top diplomat", "chief diplomat":
		return "foreign minister"
	case "top trade official":
		return "trade minister"
	}
	return post.Title
}

// lookedUp reports whether an office without a name can be looked up: one that a
// party has once.
func lookedUp(post mention.Post) bool {
	switch post.Rank {
	case "head_of_state", "head_of_government", "monarch", "head_of_organisation":
		return true
	case "deputy_head", "minister":
		return len(nameParts(post.Title)) > 1
	}
	switch gazetteer.Fold(post.Title) {
	case "crown prince", "crown princess":
		return post.Party != ""
	case "leader":
		return len(post.Party) == 3
	case "top diplomat", "chief diplomat", "national security adviser", "national security advisor":
		return post.Party != ""
	}
	return false
}

// namedHolder returns the one person whom the document itself, anywhere, gives
// an office of a party: its word goes before the tables.
func (r *reader) namedHolder(party string, post mention.Post) *Person {
	var one *Person
	for _, p := range r.Persons {
		if p.Reference || p.Party != party || !holds(p, post) || generic(post) || p.Posts[0].Status == mention.Former {
			continue
		}
		if one != nil {
			return nil
		}
		one = p
	}
	return one
}

// byReference makes a person of the holder of an office that nobody named in
// the document holds.
func (r *reader) byReference(post mention.Post) (*Person, string) {
	party, span := post.Party, post.PartySpan
	if party == "" && r.own != "" {
		party, span = r.own, r.proof(r.own)
	}
	if party == "" || !lookedUp(post) {
		return nil, ""
	}
	if p := r.namedHolder(party, post); p != nil {
		return p, ""
	}
	term, why := r.incumbent(party, post)
	if why != "" {
		return nil, why
	}
	parts := nameParts(term.Person)
	for _, p := range r.Persons {
		if p.Party == party && sameHolder(nameParts(p.Name), term) || p.Reference && subset(nameParts(p.Name), parts) {
			return p, ""
		}
	}
	post.Party, post.PartySpan = party, span
	if post.Rank == "leader" || post.Rank == "official" || post.Derived {
		post.Title, post.Rank, post.Derived = term.Title, term.Rank, true
	}
	p := &Person{Name: term.Person, Posts: []mention.Post{post}, Party: party, PartySpan: span, Basis: chancery.FromData, Reference: true}
	r.Persons = append(r.Persons, p)
	return p, ""
}

package brief

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// A page is what a brief is written from.
type page struct {
	subject  Subject
	ids      []string // the parties the page is about
	order    []string // kinds, as they are shown
	asOf     chancery.Date
	kinds    map[string]*chancery.Kind
	names    map[string]chancery.Party
	titles   map[string]string // person -> office
	homes    map[string]string // person -> party, as the office says
	direct   []chancery.Fact   // concern the parties
	nearby   []chancery.Fact   // name no party; their documents are about these
	half     []chancery.Fact   // name one of the pair; their documents are about both
	byNumber map[int]*chancery.Fact
	spans    map[string]chancery.Claim // claims that may speak of other facts, by id
	docs     map[string]register.Head
	shown    map[int]bool // facts a section has shown
	cut      []Cut        // kinds with more facts than are weighed
	years    map[int]register.Inference
	knownAt  chancery.Date
	most     int // claims shown of a fact, 0 for all
}

// gather reads everything a brief needs.
func gather(ctx context.Context, reg Register, s Subject, asOf, knownAt chancery.Date) (*page, error) {
	p, err := newPage(ctx, reg)
	if err != nil {
		return nil, err
	}
	p.subject, p.ids, p.asOf, p.knownAt, p.most = s, s.Parties, asOf, knownAt, mostClaims
	if err := p.readFacts(ctx, reg); err != nil {
		return nil, err
	}
	if err := p.readYears(ctx, reg); err != nil {
		return nil, err
	}
	if err := p.readDay(ctx, reg); err != nil {
		return nil, err
	}
	return p, p.readTold(ctx, reg)
}

// newPage makes a page that knows the kinds and the names of parties.
func newPage(ctx context.Context, reg Register) (*page, error) {
	p := &page{
		kinds: map[string]*chancery.Kind{}, names: map[string]chancery.Party{}, titles: map[string]string{}, homes: map[string]string{}, years: map[int]register.Inference{},
		byNumber: map[int]*chancery.Fact{}, spans: map[string]chancery.Claim{}, docs: map[string]register.Head{}, shown: map[int]bool{},
	}
	for _, k := range reg.Kinds() {
		p.kinds[k.Name], p.order = &k, append(p.order, k.Name)
	}
	parties, err := reg.Parties(ctx)
	for _, party := range parties {
		p.names[party.ID] = party
	}
	return p, err
}

// A brief weighs so many facts of each kind, and so many claims of each fact.
const (
	mostFacts  = 40
	mostAround = 24
	mostClaims = 4

	// MostCounted is how far a brief counts the facts it does not weigh.
	MostCounted = 1000
)

// around are the kinds that a brief also shows where only their document is
// about the parties.
func around(kind string) bool {
	return slices.Contains([]string{"office", "undertaking", "project", "mechanism"}, kind)
}

// factsOf reads the newest facts of every kind, in the order of their numbers.
func (p *page) factsOf(ctx context.Context, reg Register, q register.Query, most int) ([]chancery.Fact, error) {
	var out []chancery.Fact
	q.Newest, q.Limit = true, most+1
	for _, k := range reg.Kinds() {
		if q.Kind = k.Name; q.Context && !around(k.Name) || len(q.Parties) > 0 && k.Name == "statement" {
			continue // what is said of others stands on the pages of who said it
		}
		facts, err := reg.Facts(ctx, q)
		if err != nil {
			return nil, err
		}
		if len(facts) > most {
			facts = facts[:most]
			if !q.Context {
				n, err := p.countOf(ctx, reg, q)
				if err != nil {
					return nil, err
				}
				p.cut = append(p.cut, Cut{k.Name, most, n})
			}
		}
		out = append(out, facts...)
	}
	out = slices.DeleteFunc(out, func(f chancery.Fact) bool { return f.Verdict == "rejected" })
	slices.SortFunc(out, func(a, b chancery.Fact) int { return cmp.Compare(a.Number, b.Number) })
	return out, nil
}

// countOf counts the facts of a query; by a clock that is not today's it does not.
func (p *page) countOf(ctx context.Context, reg Register, q register.Query) (int, error) {
	if q.AsOf != "" || q.KnownAt != "" {
		return MostCounted, nil
	}
	q.Newest, q.Limit = false, 0
	return reg.Count(ctx, q, MostCounted)
}

// shownClaims returns the claims a page shows of a fact: the first and the last.
func (p *page) shownClaims(f *chancery.Fact) []string { return ends(f.Claims, p.most) }

// proofs returns the words of these.
func (p *page) proofs(f *chancery.Fact) []chancery.Proof { return ends(f.Proofs, p.most) }

// ends returns so many of a list, the last two among them; all, for 0.
func ends[T any](list []T, most int) []T {
	if n := len(list); most > 0 && n > most {
		return slices.Concat(list[:most-2], list[n-2:])
	}
	return list
}

// readFacts reads the facts of the subject.
func (p *page) readFacts(ctx context.Context, reg Register) (err error) {
	q := register.Query{Parties: p.ids, Person: p.subject.Person, Area: p.subject.Area, AsOf: p.asOf, KnownAt: p.knownAt}
	if p.subject.Visit > 0 {
		err = p.readVisit(ctx, reg, q)
	} else {
		p.direct, err = p.factsOf(ctx, reg, q, mostFacts)
	}
	if err != nil {
		return err
	}
	if p.subject.Person != "" {
		p.direct = slices.DeleteFunc(p.direct, func(f chancery.Fact) bool { return !p.ofPerson(&f) })
		p.readOffices(p.direct)
		err = p.readNamesakes(ctx, reg, q)
	}
	if len(p.subject.Parties) > 0 && err == nil {
		err = p.readAround(ctx, reg, q)
	}
	p.readOffices(p.direct)
	for _, list := range [][]chancery.Fact{p.direct, p.nearby, p.half} {
		for i := range list {
			p.byNumber[list[i].Number] = &list[i]
		}
	}
	return err
}

// readAround reads the facts of documents about the parties that do not name
// both themselves.
func (p *page) readAround(ctx context.Context, reg Register, q register.Query) error {
	q.Context = true
	around, err := p.factsOf(ctx, reg, q, mostAround)
	if err != nil {
		return err
	}
	p.readOffices(slices.Concat(around, p.direct))
	direct := map[int]bool{}
	for i := range p.direct {
		direct[p.direct[i].Number] = true
	}
	for _, f := range around {
		switch {
		case direct[f.Number]:
		case !p.hasParty(&f):
			p.nearby = append(p.nearby, f)
		case len(p.ids) > 1 && p.concerns(&f):
			p.half = append(p.half, f)
		}
	}
	return nil
}

// readOffices notes who holds which office of which party.
func (p *page) readOffices(facts []chancery.Fact) {
	for _, f := range facts {
		if person := f.First("person"); f.Kind == "office" && p.titles[person] == "" {
			p.titles[person], p.homes[person] = f.First("title"), f.First("party")
		}
	}
}

// concerns reports whether one of the page's parties, or a person of theirs,
// stands in a field that says whom the fact is about.
func (p *page) concerns(f *chancery.Fact) bool {
	k := p.kinds[f.Kind]
	return k != nil && slices.ContainsFunc(k.Parties, func(name string) bool {
		return slices.ContainsFunc(f.Fields[name], func(v chancery.Value) bool {
			owner, _, _ := strings.Cut(v.Value, "/")
			return slices.Contains(p.ids, owner) || slices.Contains(p.ids, cmp.Or(v.Party, p.homes[v.Value], "-"))
		})
	})
}

// hasParty reports whether a fact names a party of its own.
func (p *page) hasParty(f *chancery.Fact) bool {
	k := p.kinds[f.Kind]
	return k == nil || slices.ContainsFunc(k.Parties, func(name string) bool {
		return slices.ContainsFunc(f.Fields[name], func(v chancery.Value) bool { return p.names[v.Value].ID != "" })
	})
}

// readDay reads from what day the page speaks: that of the newest document of
// the register, where no other is asked for.
func (p *page) readDay(ctx context.Context, reg Register) error {
	newest, err := reg.NewestDay(ctx)
	p.asOf = cmp.Or(p.asOf, newest)
	return err
}

// readTold reads the claims whose places in one document show what belongs
// together: an invitation and what it invites to.
func (p *page) readTold(ctx context.Context, reg Register) error {
	var ids []string
	for _, u := range p.undertakings(p.waiting) {
		for i := range p.direct {
			if f := &p.direct[i]; p.waiting(f) || slices.Contains(namedByWords, f.Kind) {
				ids = append(ids, p.besides(u, f)...)
			}
		}
	}
	if len(ids) == 0 {
		return nil
	}
	slices.Sort(ids)
	claims, err := reg.Claims(ctx, slices.Compact(ids))
	for _, c := range claims {
		p.spans[c.ID] = c
	}
	return err
}

// besides returns the claims of two facts that one document makes.
func (p *page) besides(a, b *chancery.Fact) (ids []string) {
	x, y := p.proofs(a), p.proofs(b)
	for i := range x {
		for j := range y {
			if x[i].Document == y[j].Document {
				ids = append(ids, p.shownClaims(a)[i], p.shownClaims(b)[j])
			}
		}
	}
	return ids
}

// readHeads reads the heads of the documents that the page shows of facts.
func (p *page) readHeads(ctx context.Context, reg Register, facts []*chancery.Fact) error {
	var docs []string
	for _, f := range facts {
		for _, proof := range p.proofs(f) {
			if p.docs[proof.Document].ID == "" {
				docs = append(docs, proof.Document)
			}
		}
	}
	if len(docs) == 0 {
		return nil
	}
	slices.Sort(docs)
	heads, err := reg.Documents(ctx, slices.Compact(docs)...)
	for _, h := range heads {
		p.docs[h.ID] = h
	}
	return err
}

// reports returns the documents that facts rest on.
func (p *page) reports(facts []*chancery.Fact) []register.Head {
	seen := map[string]bool{}
	var out []register.Head
	for _, f := range facts {
		for _, proof := range p.proofs(f) {
			if doc := proof.Document; !seen[doc] {
				seen[doc] = true
				out = append(out, p.docs[doc])
			}
		}
	}
	return out
}

// party returns a party with its names.
func (p *page) party(id string) chancery.Party {
	if party, ok := p.names[id]; ok {
		return party
	}
	return chancery.Party{ID: id}
}

// of returns the direct facts of a kind that are asserted and pass keep.
func (p *page) of(kind string, keep func(f *chancery.Fact) bool) []*chancery.Fact {
	return pick(p.direct, kind, keep)
}

func pick(facts []chancery.Fact, kind string, keep func(f *chancery.Fact) bool) []*chancery.Fact {
	var out []*chancery.Fact
	for i := range facts {
		f := &facts[i]
		if f.Kind == kind && f.Polarity != chancery.Denied && (keep == nil || keep(f)) {
			out = append(out, f)
		}
	}
	return out
}

// withStatus keeps facts whose status is one of these.
func withStatus(codes ...string) func(f *chancery.Fact) bool {
	return func(f *chancery.Fact) bool { return slices.Contains(codes, f.Status) }
}

// line makes a line resting on facts, and marks them as shown.
func (p *page) line(text string, facts ...*chancery.Fact) Line {
	l := Line{Text: text}
	for _, f := range facts {
		l.Facts = append(l.Facts, f.Number)
		p.shown[f.Number] = true
	}
	return l
}

// dateOf returns the day that orders a fact: its own, or that of its last act,
// or, with no year stated, the day it was first reported.
func dateOf(f *chancery.Fact) string {
	d := chancery.Date(f.First("date"))
	for _, act := range f.Fields["act"] {
		if act.Date != nil && chancery.Date(act.Date.Value).HasYear() {
			d = max(d, chancery.Date(act.Date.Value))
		}
	}
	if !d.HasYear() {
		d = f.FirstReported
	}
	return string(d)
}

// newestFirst orders facts by date, undated ones last.
func newestFirst(facts []*chancery.Fact) []*chancery.Fact {
	slices.SortStableFunc(facts, func(a, b *chancery.Fact) int {
		return cmp.Or(cmp.Compare(dateOf(b), dateOf(a)), cmp.Compare(a.Number, b.Number))
	})
	return facts
}

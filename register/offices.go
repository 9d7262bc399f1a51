package register

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
)

// Offices are what the documents of a register tell of who holds which office,
// with the first and the last day on which they say so.
type Offices struct{ terms []chancery.Term }

// Offices returns the offices the register has learned.
func (reg *Register) Offices(ctx context.Context) (*Offices, error) {
	facts, err := reg.Facts(ctx, Query{Kind: "office"})
	if err != nil {
		return nil, err
	}
	o := &Offices{}
	for i := range facts {
		f := &facts[i]
		if f.Polarity == chancery.Denied {
			continue
		}
		o.learn(f.Fields, f.Status, "register: "+strconv.Itoa(f.Documents)+" "+plural(f.Documents, "document"))
	}
	o.sort()
	return o, nil
}

func plural(n int, word string) string {
	if n == 1 {
		return word
	}
	return word + "s"
}

// Learn adds what the claims of a further document say.
func (o *Offices) Learn(claims []chancery.Claim) {
	for i := range claims {
		if c := &claims[i]; c.Kind == "office" && c.Polarity != chancery.Denied {
			o.learn(c.Fields, c.First("status"), "register: 1 document")
		}
	}
	o.sort()
}

// learn takes one office that somebody holds now, named in full, of a party that
// the words themselves give: what was looked up teaches nothing.
func (o *Offices) learn(fields map[string][]chancery.Value, status, source string) {
	first := func(field string) chancery.Value {
		if vs := fields[field]; len(vs) > 0 {
			return vs[0]
		}
		return chancery.Value{}
	}
	person, title, party := first("person"), first("title"), first("party")
	if !strings.Contains(person.Value, " ") || title.Value == "" || party.Value == "" || party.Basis != chancery.Explicit || person.Basis == chancery.FromData {
		return
	}
	t := chancery.Term{
		Person: person.Value, Family: lastWord(person.Value), Title: title.Value, Party: party.Value, AccreditedTo: first("accredited_to").Value,
		From: chancery.Date(first("from").Value), To: chancery.Date(first("to").Value), Source: source,
	}
	for _, v := range fields["as_of"] {
		t.FirstSeen, t.LastSeen = earlier(t.FirstSeen, chancery.Date(v.Value)), latest(t.LastSeen, chancery.Date(v.Value))
	}
	if status != "current" && status != "acting" || t.FirstSeen == "" {
		return
	}
	for i := range o.terms {
		k := &o.terms[i]
		if k.Person == t.Person && k.Party == t.Party && strings.EqualFold(k.Title, t.Title) && k.AccreditedTo == t.AccreditedTo {
			k.FirstSeen, k.LastSeen = earlier(k.FirstSeen, t.FirstSeen), latest(k.LastSeen, t.LastSeen)
			k.From, k.To = cmp.Or(k.From, t.From), cmp.Or(k.To, t.To)
			return
		}
	}
	o.terms = append(o.terms, t)
}

func (o *Offices) sort() {
	slices.SortStableFunc(o.terms, func(a, b chancery.Term) int {
		return cmp.Or(cmp.Compare(a.Party, b.Party), cmp.Compare(a.Title, b.Title), cmp.Compare(a.Person, b.Person))
	})
}

func lastWord(name string) string { return name[strings.LastIndex(name, " ")+1:] }

// earlier and latest compare days written in full or in part.
func earlier(a, b chancery.Date) chancery.Date {
	if a == "" || b != "" && b < a {
		return b
	}
	return a
}

func latest(a, b chancery.Date) chancery.Date {
	if b > a {
		return b
	}
	return a
}

// Of returns the terms of a party's offices.
func (o *Offices) Of(party string) []chancery.Term {
	lo, _ := slices.BinarySearchFunc(o.terms, party, func(t chancery.Term, p string) int { return cmp.Compare(t.Party, p) })
	hi := lo
	for hi < len(o.terms) && o.terms[hi].Party == party {
		hi++
	}
	return slices.Clone(o.terms[lo:hi])
}

// Named returns the terms of people whose name has all the words of name, case
// left aside.
func (o *Offices) Named(name string) []chancery.Term {
	want := strings.Fields(strings.ToLower(name))
	var found []chancery.Term
	for _, t := range o.terms {
		have := strings.Fields(strings.ToLower(t.Person))
		all := len(want) > 0
		for _, w := range want {
			all = all && slices.Contains(have, w)
		}
		if all {
			found = append(found, t)
		}
	}
	return found
}

// All returns every term learned, by party and title.
func (o *Offices) All() []chancery.Term { return slices.Clone(o.terms) }

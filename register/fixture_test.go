package register

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
)

// testKinds are descriptors cut down to what the tests of identity need.
func testKinds() []chancery.Kind {
	return []chancery.Kind{
		{
			Name: "engagement",
			Fields: []chancery.Field{
				{Name: "type", Type: chancery.CodeField, Required: true, Near: [][]string{
					{"bilateral_meeting", "leaders_meeting", "summit"}, {"visit", "official_visit", "state_visit"},
				}},
				{Name: "name", Type: chancery.TextField},
				{Name: "ordinal", Type: chancery.NumberField},
				{Name: "party", Type: chancery.PartyField, Many: true},
				{Name: "person", Type: chancery.PersonField, Many: true},
				{Name: "date", Type: chancery.DateField},
				{Name: "place", Type: chancery.TextField},
				{Name: "status", Type: chancery.CodeField, Life: [][]string{{"invited"}, {"planned"}, {"held", "cancelled"}}},
			},
			Key:     []string{"type", "party"},
			Alt:     [][]string{{"type", "name="}, {"type", "person="}},
			Weak:    []string{"party", "person", "name", "ordinal", "date"},
			Anchors: []string{"date", "ordinal", "name#"},
			Firm:    [][]string{{"ordinal"}},
			Parties: []string{"party"},
			Status:  "status",
			Open:    []string{"invited"},
		},
		{
			Name: "instrument",
			Fields: []chancery.Field{
				{Name: "type", Type: chancery.CodeField, Required: true, Near: [][]string{{"agreement", "free_trade_agreement"}}, Codes: []string{"memo", "agreement", "free_trade_agreement"}},
				{Name: "title", Type: chancery.TextField},
				{Name: "party", Type: chancery.PartyField, Many: true, Required: true},
				{Name: "subject", Type: chancery.TextField, Many: true},
				{Name: "status", Type: chancery.CodeField, Life: [][]string{{"referred_to"}, {"concluded"}, {"signed"}, {"in_force"}, {"terminated"}}},
				{
					Name: "act", Type: chancery.ActField, Many: true, Repeats: []string{"ratified", "amended"},
					Leaves: map[string]string{
						"negotiations_concluded": "concluded", "signed": "signed", "entered_into_force": "in_force", "terminated": "terminated",
					},
				},
			},
			Key:     []string{"type", "party"},
			Alt:     [][]string{{"type", "title="}},
			Weak:    []string{"party", "title|subject", "act"},
			Anchors: []string{"title|subject", "act"},
			Firm:    [][]string{{"title"}},
			Parties: []string{"party"},
			Status:  "status",
		},
		{
			Name: "office",
			Fields: []chancery.Field{
				{Name: "person", Type: chancery.PersonField, Required: true},
				{Name: "title", Type: chancery.TextField, Required: true},
				{Name: "party", Type: chancery.PartyField},
				{Name: "as_of", Type: chancery.DateField, Series: true},
			},
			Key:     []string{"person", "title", "party"},
			Parties: []string{"party"},
		},
	}
}

// said is one claim in short: the document and its day, the kind, and fields
// as "field=a,b" with acts as "act=signed@2024-05".
type said struct {
	doc, day, kind, fields string
	denied                 bool
}

// testEntries makes entries of claims in short; the claims of one document lie
// in sentences of their own unless a field at= says which.
func testEntries(kinds map[string]*chancery.Kind, all []said) ([]Entry, map[string]Head) {
	heads, by := map[string]Head{}, map[string][]Entry{}
	var docs []string
	for i, s := range all {
		heads[s.doc] = Head{ID: s.doc, Name: s.doc, Day: chancery.Date(s.day)}
		c := chancery.Claim{Kind: s.kind, Polarity: chancery.Asserted, Modality: chancery.Actual}
		if s.denied {
			c.Polarity = chancery.Denied
		}
		c.Evidence.Span = chancery.Span{Start: 10 * i, End: 10*i + 9}
		testFields(&c, s.fields)
		c.Seal(s.doc)
		c.Document = s.doc
		if by[s.doc] == nil {
			docs = append(docs, s.doc)
		}
		e := Entry{Claim: c, Day: chancery.Date(s.day)}
		e.Place = placeOf(e.Day, &e)
		by[s.doc] = append(by[s.doc], e)
	}
	var out []Entry
	for _, doc := range docs {
		index(kinds, by[doc])
		out = append(out, by[doc]...)
	}
	return out, heads
}

func testFields(c *chancery.Claim, fields string) {
	for _, part := range strings.Split(fields, ";") {
		name, list, _ := strings.Cut(strings.TrimSpace(part), "=")
		for _, v := range strings.Split(list, ",") {
			if name == "at" {
				_, _ = fmt.Sscanf(v, "%d", &c.Evidence.Start)
				c.Evidence.End = c.Evidence.Start + 9
				continue
			}
			val := chancery.Value{Value: v, Basis: chancery.Explicit}
			if code, day, ok := strings.Cut(v, "@"); ok {
				val.Value, val.Date = code, &chancery.Value{Value: day, Basis: chancery.Explicit}
			}
			c.Add(name, val)
		}
	}
}

// factLines writes facts in short, without ids and numbers, sorted.
func factLines(facts []Indexed) []string {
	var out []string
	for _, d := range facts {
		line := d.Fact.Kind + " " + cmp.Or(d.Fact.Status, "-")
		names := make([]string, 0, len(d.Fact.Fields))
		for name := range d.Fact.Fields {
			names = append(names, name)
		}
		slices.Sort(names)
		for _, name := range names {
			var vs []string
			for _, v := range d.Fact.Fields[name] {
				s := v.Value
				if v.Date != nil {
					s += "@" + v.Date.Value
				}
				vs = append(vs, s)
			}
			line += fmt.Sprintf(" %s=%s", name, strings.Join(vs, ","))
		}
		if len(d.Fact.Conflicts) > 0 {
			line += " !" + strings.Join(d.Fact.Conflicts, ",")
		}
		out = append(out, line+fmt.Sprintf(" (%d)", d.Fact.ClaimCount))
	}
	slices.Sort(out)
	return out
}

// factsOf derives facts from entries without a store.
func (reg *Register) factsOf(t testing.TB, entries []Entry, heads map[string]Head) []Indexed {
	t.Helper()
	fresh := New(nil, reg.Kinds())
	fresh.known.heads = heads
	w := &work{Register: fresh, judged: judge(nil)}
	slices.SortFunc(entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Place, b.Place))
	})
	out, err := w.inMemory(context.Background(), entries)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func testRegister(t testing.TB) *Register {
	t.Helper()
	return New(nil, testKinds())
}

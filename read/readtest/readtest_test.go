package readtest_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/readtest"
)

const golden = `date: 2021-05-04
// only -statement
// note the day is the day of the release

President Ndlovu met the King of Tonga
in Apia on Monday.
// want engagement type=bilateral_meeting party=TON person=Ndlovu date=2021-05-03 ordinal=-
// miss office person=Ndlovu title=President
They signed a treaty in May, they said.
// wrong engagement type=visit

No line speaks of this one.
`

const document = `date: 2021-05-04

President Ndlovu met the King of Tonga
in Apia on Monday.
They signed a treaty in May, they said.

No line speaks of this one.
`

func parse(t *testing.T, text string) readtest.Golden {
	t.Helper()
	g, err := readtest.Parse("g.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// claim builds a claim proved by the words quote, from field, value pairs.
func claim(g readtest.Golden, quote, kind string, pairs ...string) chancery.Claim {
	at := strings.Index(string(g.Text), quote)
	c := chancery.Claim{Kind: kind, Rule: "test", Polarity: chancery.Asserted, Modality: chancery.Actual}
	c.Evidence = chancery.Evidence{Span: chancery.Span{Start: at, End: at + len(quote)}, Quote: quote}
	for i := 0; i < len(pairs); i += 2 {
		v := chancery.Value{Value: pairs[i+1], Basis: chancery.Explicit}
		if act, date, ok := strings.Cut(v.Value, "@"); ok && pairs[i] == "act" {
			v.Value, v.Date = act, &chancery.Value{Value: date}
		}
		c.Add(pairs[i], v)
	}
	return c
}

func TestParseKeepsTheDocument(t *testing.T) {
	g := parse(t, golden)
	if diff := cmp.Diff(document, string(g.Text)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"-statement"}, g.Only); diff != "" {
		t.Error(diff)
	}
	var above []string
	for _, l := range g.Lines {
		above = append(above, strings.TrimSpace(l.Above.Of(string(g.Text))))
	}
	meeting := "President Ndlovu met the King of Tonga\nin Apia on Monday."
	if diff := cmp.Diff([]string{meeting, meeting, "They signed a treaty in May, they said."}, above); diff != "" {
		t.Error(diff)
	}
}

func TestParseListsEveryBadLine(t *testing.T) {
	const text = `// want office person=X
The sun shone.
// want
// wnat office
// want office person
// want office person="X
// want office title="Y"z
// want =x
// only
// only office,-measure
// only office
// only measure
// want office person=
// want office person=X
`
	_, err := readtest.Parse("bad.txt", []byte(text))
	if err == nil {
		t.Fatal("no error")
	}
	var places []string
	for _, line := range strings.Split(err.Error(), "\n") {
		place, _, _ := strings.Cut(line, ": ")
		places = append(places, place)
	}
	want := []string{"bad.txt:1", "bad.txt:3", "bad.txt:4", "bad.txt:5", "bad.txt:6", "bad.txt:7", "bad.txt:8", "bad.txt:9", "bad.txt:10", "bad.txt:12", "bad.txt:13"}
	if diff := cmp.Diff(want, places); diff != "" {
		t.Errorf("%s\n%v", diff, err)
	}
	if chancery.CodeOf(err) != chancery.Invalid {
		t.Errorf("code %s", chancery.CodeOf(err))
	}
}

func TestLoadNamesTheBadFileAndKeepsTheGood(t *testing.T) {
	files, err := readtest.Load(fstest.MapFS{
		"b.txt":      {Data: []byte("Text.\n// nonsense\n")},
		"a.txt":      {Data: []byte("Text.\n// want office person=X\n")},
		"sub/c.txt":  {Data: []byte("Text.\n")},
		"README.txt": {Data: nil},
		"d.md":       {Data: []byte("// nonsense")},
	})
	if err == nil || !strings.Contains(err.Error(), "b.txt:2:") {
		t.Errorf("error %v", err)
	}
	var names []string
	for _, g := range files {
		names = append(names, g.Name)
	}
	if diff := cmp.Diff([]string{"README.txt", "a.txt", "sub/c.txt"}, names); diff != "" {
		t.Error(diff)
	}
}

func TestCompare(t *testing.T) {
	g := parse(t, golden)
	met := func(pairs ...string) chancery.Claim {
		return claim(g, "President Ndlovu met", "engagement", append([]string{"type", "bilateral_meeting"}, pairs...)...)
	}
	good := met("party", "TON", "party", "WSM", "person", "Thandiwe Ndlovu", "date", "2021-05-03", "place", "Apia")
	visit := claim(g, "They signed a treaty", "engagement", "type", "visit")
	tests := []struct {
		name   string
		claims []chancery.Claim
		want   []string // beginnings of the problems
	}{
		{"as it stands", []chancery.Claim{good, visit}, nil},
		{"nothing read", nil, []string{"g.txt:7: not read: want engagement", "g.txt:10: no longer read, remove this wrong"}},
		{
			"other words prove it",
			[]chancery.Claim{claim(g, "No line speaks", "engagement", "type", "bilateral_meeting", "party", "TON", "person", "Ndlovu", "date", "2021-05-03"), visit},
			[]string{"g.txt:7: not read", "g.txt:12: read, not said"},
		},
		{
			"the release day",
			[]chancery.Claim{met("party", "TON", "person", "Ndlovu", "date", "2021-05-04"), visit},
			[]string{"g.txt:5: read, not said", "g.txt:7: not read: want engagement"},
		},
		{
			"an empty field filled",
			[]chancery.Claim{met("party", "TON", "person", "Ndlovu", "date", "2021-05-03", "ordinal", "2"), visit},
			[]string{"g.txt:5: read, not said", "g.txt:7: not read"},
		},
		{"one claim, one line", []chancery.Claim{good, good, visit}, []string{"g.txt:5: read, not said"}},
		{
			"a miss found",
			[]chancery.Claim{good, visit, claim(g, "President Ndlovu", "office", "person", "Thandiwe Ndlovu", "title", "President")},
			[]string{"g.txt:8: found now, change miss to want"},
		},
		{
			"a deputy is another",
			[]chancery.Claim{good, visit, claim(g, "President Ndlovu", "office", "person", "Ndlovu", "title", "Vice President")},
			[]string{"g.txt:5: read, not said"},
		},
		{"silence is kept to some kinds", []chancery.Claim{good, visit, claim(g, "No line", "statement", "speaker", "TON")}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := readtest.Compare(g, tt.claims)
			for i := range min(len(got), len(tt.want)) {
				if !strings.HasPrefix(got[i], tt.want[i]) {
					t.Errorf("got %s\nwant %s…", got[i], tt.want[i])
				}
			}
			if len(got) != len(tt.want) {
				t.Errorf("%d problems, want %d:\n%s", len(got), len(tt.want), strings.Join(got, "\n"))
			}
		})
	}
}

func TestTerms(t *testing.T) {
	const text = "They concluded it.\n"
	g := parse(t, text)
	c := claim(g, "concluded", "instrument", "type", "treaty", "title", "Treaty on the Common River", "act", "signed@2005-08", "act", "proposed",
		"party", "TON", "party", "SGP/ministry-of-trade", "subject", "economic and legal cooperation", "count", "4", "signatory", "Ana Vea")
	c.Fields["act"][0].By = &chancery.Value{Value: "TON"}
	tests := []struct {
		line string
		ok   bool
	}{
		{"type=treaty", true},
		{"type=treat", false},
		{"title=river", true},
		{`title="common lake"`, false},
		{"act=signed", true},
		{"act=signed@2005-08", true},
		{"act=signed@2005", false},
		{"act=signed@-", false},
		{"act=proposed@-", true},
		{"act.by=TON", true},
		{"act.by=WSM", false},
		{"party=TON party=SGP/ministry-of-trade", true},
		{"party=SGP", false},
		{"party!=SGP", true},
		{"party!=TON", false},
		{`subject="legal cooperation"`, true},
		{"count=4th", true},
		{"signatory=Vea", true},
		{"period=-", true},
		{"party=-", false},
		{"party=*", true},
		{"period=*", false},
		{"polarity=denied", false},
		{"modality=planned", false},
		{"modality=*", true},
	}
	for _, tt := range tests {
		g := parse(t, text+"// want instrument "+tt.line+"\n")
		if got := readtest.Compare(g, []chancery.Claim{c}) == nil; got != tt.ok {
			t.Errorf("%s: holds %v, want %v", tt.line, got, tt.ok)
		}
	}
}

// Of two lines that one claim could meet, each gets the claim that leaves the
// other one its own.
func TestEveryLineThatCanHaveAClaimHasOne(t *testing.T) {
	g := parse(t, "Lee and Wong met.\n// want office person=*\n// want office person=Lee\n")
	claims := []chancery.Claim{
		claim(g, "Lee", "office", "person", "Lee"),
		claim(g, "Wong", "office", "person", "Wong"),
	}
	if got := readtest.Compare(g, claims); got != nil {
		t.Errorf("%v", got)
	}
}

func TestADeniedClaimIsNoAsserted(t *testing.T) {
	g := parse(t, "No treaty was signed.\n// want instrument type=treaty\n")
	c := claim(g, "No treaty", "instrument", "type", "treaty")
	c.Polarity = chancery.Denied
	if got := readtest.Compare(g, []chancery.Claim{c}); len(got) != 2 {
		t.Errorf("%v", got)
	}
	g = parse(t, "No treaty was signed.\n// want instrument type=treaty polarity=denied\n")
	if got := readtest.Compare(g, []chancery.Claim{c}); got != nil {
		t.Errorf("%v", got)
	}
}

func TestCheckFindsSlips(t *testing.T) {
	kinds := []chancery.Kind{{Name: "engagement", Fields: []chancery.Field{
		{Name: "type", Type: chancery.CodeField, Codes: []string{"visit"}},
		{Name: "date", Type: chancery.DateField},
		{Name: "party", Type: chancery.PartyField},
	}}}
	g := parse(t, `They met.
// miss engagement type=visit date=2021-05 party=TON modality=planned
// miss engagement type=vist
// miss engagement dates=2021
// miss engagement date=2021-13
// miss meeting type=visit
`)
	err := g.Check(kinds)
	if err == nil {
		t.Fatal("no error")
	}
	for _, place := range []string{"g.txt:3:", "g.txt:4:", "g.txt:5:", "g.txt:6:"} {
		if !strings.Contains(err.Error(), place) {
			t.Errorf("nothing about %s in %v", place, err)
		}
	}
	if strings.Contains(err.Error(), "g.txt:2:") {
		t.Error(err)
	}
}

func TestRunReadsEveryFile(t *testing.T) {
	seen := map[string]string{}
	parse := func(name string, text []byte) (*chancery.Document, error) {
		if strings.Contains(string(text), "//") {
			return nil, errors.New("a // line reached the document")
		}
		return &chancery.Document{Name: name, Text: string(text)}, nil
	}
	read := func(doc *chancery.Document) []chancery.Claim { seen[doc.Name] = doc.Text; return nil }
	readtest.Run(t, fstest.MapFS{
		"a.txt": {Data: []byte("Rain fell.\n// miss office person=X\n")},
		"b.txt": {Data: []byte("Wind blew.\n")},
	}, read, parse)
	if diff := cmp.Diff(map[string]string{"a.txt": "Rain fell.\n", "b.txt": "Wind blew.\n"}, seen); diff != "" {
		t.Error(diff)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(golden))
	f.Add([]byte("// want office person=\"X\n//\n// only -\r\n\r\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		g, err := readtest.Parse("f.txt", data)
		for _, l := range g.Lines {
			if l.Above.Empty() || l.Above.End > len(g.Text) {
				t.Errorf("line %d speaks of %v of %d bytes", l.No, l.Above, len(g.Text))
			}
		}
		if err == nil && readtest.Compare(g, nil) == nil && strings.Contains(string(data), "\n// want ") {
			t.Error("a want is met by no claim")
		}
	})
}

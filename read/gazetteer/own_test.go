package gazetteer

import (
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
)

func namesTable(rows ...string) string { return NamesHeader + "\n" + strings.Join(rows, "\n") + "\n" }

func TestReadNamesErrors(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", "f.tsv:1: empty"},
		{"name\tid\n", "f.tsv:1: the first line must be the header"},
		{namesTable("# a remark", "", "state\tA"), "f.tsv:4: 2 cells, not 9"},
		{namesTable("duke\tA B\tSGP\t\t\t\t\t\t"), `f.tsv:2: unknown sort "duke"`},
		{namesTable("state\t \tSGP\t\t\t\t\t\t"), "f.tsv:2: no name"},
		{namesTable("state\tA B\tno id\t\t\t\t\t\t"), `f.tsv:2: "no id" is not an identifier`},
		{namesTable("state\tA B\tSGP\tKing\t\t\t\t\t"), "f.tsv:2: title, from, to and accredited_to belong"},
		{namesTable("office\tA B\tSGP\t\t\t\t\t\t"), "f.tsv:2: an office without title"},
		{namesTable("office\tA B\tSGP\tKing\tMay 2020\t\t\t\t"), `f.tsv:2: "May 2020" is not a date`},
		{namesTable("office\tA B\tSGP\tKing\t2020\t2019\t\t\t"), "f.tsv:2: it ends (2019) before it begins (2020)"},
		{namesTable("office\tA B\tSGP\tKing\t\t\tx y\t\t"), "f.tsv:2: accredited_to"},
		{namesTable("state\tA B\tSGP\t\t\t\t\t\t", "state\tA B\tSGP\t\t\t\t\t\t"), "f.tsv:3: the same as line 2"},
		{namesTable("duke\tA\tSGP\t\t\t\t\t\t", "state\tB\t-\t\t\t\t\t\t"), "f.tsv:3: "},
	} {
		_, err := ReadNames("f.tsv", strings.NewReader(tt.text))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%q: error %v, want %q", tt.text, err, tt.want)
		}
	}
}

func ownNames(t *testing.T, rows ...string) *Gazetteer {
	t.Helper()
	n, err := ReadNames("own.tsv", strings.NewReader(namesTable(rows...)))
	if err != nil {
		t.Fatal(err)
	}
	return load(t).With(n)
}

func TestWithNames(t *testing.T) {
	g := ownNames(t, "state\tRuritania\tRUR\t\t\t\t\tRuritanian Realm\t", "demonym\tRuritanian\tRUR\t\t\t\t\t\t", "metonym\tStrelsau\tRUR\t\t\t\t\t\t")
	for _, words := range []string{"Ruritania", "Ruritanian Realm", "Ruritanian", "Strelsau"} {
		hits := g.Match(strings.Fields(words), 0)
		if len(hits) == 0 || hits[0].Senses[0].ID != "RUR" {
			t.Errorf("%s: %v, want RUR", words, hits)
		}
	}
	if p, ok := g.Find("Ruritania"); !ok || p.Name != "Ruritania" {
		t.Errorf("Find: %v %v", p, ok)
	}
	if _, ok := load(t).Find("Ruritania"); ok {
		t.Error("a user's names leak into the shipped gazetteer")
	}
	if hits := g.Match([]string{"Japan"}, 0); len(hits) == 0 || hits[0].Senses[0].ID != "JPN" {
		t.Errorf("Japan: %v", hits)
	}
}

func TestOwnOfficesGoFirst(t *testing.T) {
	g := ownNames(t, "office\tTan Mei Ling\tSGP\tPrime Minister\t2030-05-20\t\t\tM L Tan\tnote",
		"office\tLee Hsien Loong\tSGP\tPrime Minister\t2004-08-12\t2024-05-14\t\t\tone day less")
	for _, tt := range []struct{ day, want string }{
		{"2031-01-01", "Tan Mei Ling"}, {"2030-05-19", "Lawrence Wong"}, {"2018-11-14", "Lee Hsien Loong"},
	} {
		have := g.Holders("SGP", "Prime Minister", chancery.Date(tt.day))
		if len(have) == 0 || have[0].Person != tt.want {
			t.Errorf("%s: %v, want %s first", tt.day, have, tt.want)
		}
	}
	for _, h := range g.Holders("SGP", "Prime Minister", "2018-11-14") {
		if h.Person == "Lee Hsien Loong" && !h.User {
			t.Error("the shipped row stands beside the one that corrects it")
		}
	}
	if terms := g.People("Tan Mei Ling"); len(terms) != 1 || terms[0].Source != "own.tsv:2" {
		t.Errorf("People: %v", terms)
	}
	if terms := g.People("M L Tan"); len(terms) == 0 {
		t.Error("the alias is not found")
	}
}

func TestWriteNamesReadsBack(t *testing.T) {
	var b strings.Builder
	terms := []Term{{Person: "B C", Party: "SGP", Title: "King", FirstSeen: "2020"}, {Person: "A\tB", Party: "JPN", Title: "Queen of\nHearts", AccreditedTo: "PER"}}
	if err := WriteNames(&b, terms); err != nil {
		t.Fatal(err)
	}
	n, err := ReadNames("out.tsv", strings.NewReader(b.String()))
	if err != nil || len(n.rows) != 2 || n.rows[0].term.Person != "A B" || n.rows[1].term.From != "../2020" {
		t.Errorf("%v, %v from\n%s", n, err, b.String())
	}
}

func FuzzReadNames(f *testing.F) {
	f.Add(namesTable("office\tA B\tSGP\tKing\t2020\t\t\tA|B\tx", "state\tR\tRUR\t\t\t\t\t\t"))
	f.Add("\ufeff" + NamesHeader + "\r\nplace\tX\tSGP/x\t\t\t\t\t\t\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		n, err := ReadNames("f.tsv", strings.NewReader(text))
		if err == nil && n == nil {
			t.Error("neither names nor an error")
		}
	})
}

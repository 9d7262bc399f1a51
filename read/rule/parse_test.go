package rule

import (
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
)

var pact = chancery.Kind{Name: "pact", Fields: []chancery.Field{
	{Name: "type", Type: chancery.CodeField, Codes: []string{"treaty", "truce"}},
	{Name: "act", Type: chancery.CodeField, Codes: []string{"signed"}},
	{Name: "party", Type: chancery.PartyField, Many: true},
}}

const good = `
# a comment
words type
  treaty  treaty, pact of friendship
  truce   truce

rule sign
  verb     sign put+off
  type!    object@type
  party    subject+ between+
  lacks    complement
  mood     actual planned
  yields   act=signed
  example  Chile and Peru signed a treaty.
  gives    type=treaty act=signed
  not      Chile signed a letter.

rule mention
  noun     @type
  type!    self@type
  example  The treaty is old.
  gives    type=treaty
`

func TestParse(t *testing.T) {
	set, err := Parse(&pact, "rules.txt", good)
	if err != nil {
		t.Fatal(err)
	}
	if len(set.Rules) != 2 || len(set.byVerb["put"]) != 1 || len(set.nouns) != 1 {
		t.Fatalf("rules %d, put %d, nouns %d", len(set.Rules), len(set.byVerb["put"]), len(set.nouns))
	}
	r := set.Rules[0]
	if r.Line != 7 || len(r.Binds) != 2 || !r.Binds[0].Required || r.Binds[0].Sources[0].Table != "type" || !r.Binds[1].Sources[0].All {
		t.Errorf("sign: %+v", r)
	}
	if len(r.Tests) != 2 || !r.Tests[1].Not || r.Tests[0].Want[0] != (Pair{"type", "treaty"}) {
		t.Errorf("examples: %+v", r.Tests)
	}
}

// Every bad line is reported, with its place.
func TestParseReportsEveryBadLine(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"x y\n", `rules.txt:1: "x" stands at the margin`},
		{"  verb sign\n", `rules.txt:1: a line before the first`},
		{"rule a\n  verb sign\n", `rules.txt:1: rule a has no example`},
		{"rule a\n  example X.\n  gives type=treaty\n", `rules.txt:1: rule a has no trigger`},
		{"rule a\n  verb sign\n  colour red\n", `rules.txt:3: pact has no field "colour"`},
		{"rule a\n  verb sign\n  gives type=treaty\n", `rules.txt:3: "gives" without an example`},
		{"rule a\n  verb sign\n  yields act=eaten\n", `rules.txt:1: rule a yields act=eaten`},
		{"rule a\n  noun @things\n", `rules.txt:1: rule a asks for a table "things"`},
		{"words type\n  treaty\n", `rules.txt:2: code "treaty" has no words`},
		{"rule a\n  verb sign\n  example X.\n  gives type=\"treaty\n", `rules.txt:4: a quotation mark is not closed`},
		{"rule a\n  verb sign\nrule a\n  verb ink\n", `rules.txt:3: rule "a": give it a name of its own`},
		{"rule a\n  verb\n", `rules.txt:2: "verb" says nothing`},
	} {
		_, err := Parse(&pact, "rules.txt", c.text)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q\n got %v\nwant %s", c.text, err, c.want)
		}
		if err != nil && chancery.CodeOf(err) != chancery.Invalid {
			t.Errorf("%q: code %s", c.text, chancery.CodeOf(err))
		}
	}
}

func TestTableFind(t *testing.T) {
	tb := newTable("type")
	for code, phrases := range map[string]string{
		"mou": "memorandum of understanding,memorandum", "som": "senior officials' meeting", "meeting": "meeting", "fta": "free trade agreement",
	} {
		for _, p := range strings.Split(phrases, ",") {
			tb.add(p, code)
		}
	}
	for words, want := range map[string]string{
		" a memorandum of understanding ":   "mou",
		" 5th senior official ' meeting ":   "som",
		" the meetings ":                    "meeting",
		" free - trade zone ":               "",
		" a counter-memorandum ":            "mou",
		" bilateral free trade agreements ": "fta",
		"":                                  "",
	} {
		if code, _ := tb.Find(words); code != want {
			t.Errorf("Find(%q) = %q, want %q", words, code, want)
		}
	}
	if !tb.Head("memorandum") || tb.Head("understanding") || !tb.Head("agreements") || !tb.Head("pre-meeting") {
		t.Error("heads")
	}
}

func FuzzParse(f *testing.F) {
	f.Add(good)
	f.Add("words w\n  a b, c\nrule r\n  verb x+y\n  type! a>b@w\n  example e\n  gives a=\"b c\" d=e\n")
	f.Add("rule \x00\n\tverb \xff\n")
	f.Fuzz(func(t *testing.T, text string) {
		set, err := Parse(&pact, "fuzz", text)
		if (set == nil) == (err == nil) {
			t.Fatalf("set %v with error %v", set, err)
		}
		if err != nil {
			for line := range strings.SplitSeq(err.Error(), "\n") {
				if !strings.HasPrefix(line, "fuzz:") && strings.HasPrefix(err.Error(), line) {
					t.Fatalf("error without a place: %q", line)
				}
			}
		}
	})
}

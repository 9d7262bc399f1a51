package syntax

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/chancery-project/chancery"
)

// tagged makes tokens of words written form/XPOS/lemma; a missing tag is NN, a
// missing lemma the form in lower case.
func tagged(line string) []Token {
	var out []Token
	for _, w := range strings.Fields(line) {
		f := strings.Split(w, "/")
		t := Token{Form: f[0], XPOS: "NN", Lemma: strings.ToLower(f[0])}
		if len(f) > 1 {
			t.XPOS = f[1]
		}
		if len(f) > 2 {
			t.Lemma = f[2]
		}
		out = append(out, t)
	}
	return out
}

func TestTerms(t *testing.T) {
	for _, c := range []struct{ name, words, want string }{
		{"head before of", "a Memorandum of Understanding on fisheries", "[1 4) memorandum NN"},
		{"plural by tag", "two letters/NNS/letter of intent", "[1 4) letters NNS"},
		{"plural the tagger does not know", "three memoranda/NNP of cooperation", "[1 4) memoranda NNS"},
		{"head last", "the foreign/JJ ministers/NNS/minister agreed", "[1 3) ministers NNS"},
		{"listed in the plural", "the terms/NNS/term of reference", "[1 4) terms NNS"},
		{"longer wins", "a comprehensive/JJ strategic/JJ partnership", "[1 4) partnership NN"},
		{"two in order", "joint/JJ statement and action plan", "[0 2) statement NN, [3 5) plan NN"},
		{"cut short by the end", "a free/JJ trade", ""},
		{"words in between", "memorandum of mutual/JJ understanding", ""},
		{"knit by hyphens", "people - to - people talks/NNS/talk", "[0 5) mutual JJ"},
		{"a number in two words", "thirty - five staff", "[0 3) five CD"},
		{"no number", "twenty - odd staff", ""},
		{"from one to another", "east - to - west trade", ""},
		{"nothing", "", ""},
	} {
		var got []string
		for _, u := range Terms(tagged(c.words), nil) {
			got = append(got, fmt.Sprintf("[%d %d) %s %s", u.First, u.Last, u.Form, u.XPOS))
		}
		if g := strings.Join(got, ", "); g != c.want {
			t.Errorf("%s: got %q, want %q", c.name, g, c.want)
		}
	}
}

func TestTermsLeaveTakenAlone(t *testing.T) {
	toks := tagged("the foreign/JJ minister of Norway signed a joint/JJ statement")
	for _, c := range []struct {
		taken Unit
		want  int
	}{
		{Unit{First: 0, Last: 1}, 2},
		{Unit{First: 2, Last: 5}, 1},
		{Unit{First: 1, Last: 2}, 1},
		{Unit{First: -3, Last: 50}, 0},
	} {
		if got := Terms(toks, []Unit{c.taken}); len(got) != c.want {
			t.Errorf("%v taken: got %v", c.taken, got)
		}
	}
}

// Terms are apart, in order, inside the sentence, and none touches what is taken.
func TestTermsAreApart(t *testing.T) {
	words := strings.Fields("memorandum of understanding joint press statement free trade agreement foreign minister the")
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 20).Draw(t, "words"), " ")
		toks := Tokenize(text, chancery.Span{End: len(text)})
		first := rapid.IntRange(0, 20).Draw(t, "first")
		taken := Unit{First: first, Last: first + rapid.IntRange(1, 3).Draw(t, "len")}
		at := 0
		for _, u := range Terms(toks, []Unit{taken}) {
			if u.First < at || u.Last < u.First+2 || u.Last > len(toks) || u.First < taken.Last && taken.First < u.Last {
				t.Fatalf("%+v after %d, %+v taken", u, at, taken)
			}
			at = u.Last
		}
	})
}

package gazetteer

import (
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
	"pgregory.net/rapid"
)

func TestReadTableErrors(t *testing.T) {
	for text, want := range map[string]string{
		"":                 "x.tsv:1",
		"a\tb\n1\t2\n3\n":  "x.tsv:3",
		"a\n1\t2\n":        "x.tsv:2",
		"\x1f\x8bnot gzip": "cannot unpack",
	} {
		_, err := ReadTable("x.tsv", []byte(text))
		if err == nil || !strings.Contains(err.Error(), want) || chancery.CodeOf(err) != chancery.Invalid {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
	tab, err := ReadTable("x.tsv", []byte("a\tb\n1\t2\n"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tab.Columns("c"); err == nil {
		t.Error("a missing column is no error")
	}
}

func FuzzReadTable(f *testing.F) {
	f.Add([]byte("a\tb\n1\t2\n"))
	f.Add([]byte("a\r\n\r\n1\r\n"))
	f.Add([]byte{0x1f, 0x8b, 8, 0})
	f.Fuzz(func(t *testing.T, data []byte) {
		tab, err := ReadTable("x", data)
		if err != nil {
			return
		}
		for i := range tab.Len() {
			if len(tab.Row(i)) != len(tab.Header) {
				t.Fatalf("row %d has %d cells", i, len(tab.Row(i)))
			}
		}
	})
}

func FuzzMatch(f *testing.F) {
	g := load(f)
	f.Add("the Republic of Korea ’s Prime Minister", 0)
	f.Add("U . S . - Asia", 3)
	f.Fuzz(func(t *testing.T, text string, at int) {
		words := strings.Fields(text)
		last := len(words) - at + 1
		for _, h := range g.Match(words, at) {
			if h.Len < 1 || at+h.Len > len(words) || h.Len >= last || len(h.Senses) == 0 {
				t.Fatalf("%q at %d: %v", words, at, h)
			}
			last = h.Len
		}
		Fold(text)
		Slug(text)
		g.People(text)
	})
}

func TestMatchIgnoresTokenisation(t *testing.T) {
	g := load(t)
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom([]string{"Asia-Pacific", "Timor-Leste", "Côte d'Ivoire", "Secretary-General", "Guinea-Bissau", "Port-au-Prince", "C5+1"}).Draw(t, "name")
		var words []string
		for _, w := range strings.Fields(name) {
			for w != "" {
				i := strings.IndexAny(w[1:], "-'+") + 1
				if i <= 0 || rapid.Bool().Draw(t, "whole") {
					words = append(words, w)
					break
				}
				words = append(words, w[:i], w[i:i+1])
				w = w[i+1:]
			}
		}
		if hits := g.Match(words, 0); len(hits) == 0 || hits[0].Len != len(words) {
			t.Fatalf("%q: %v", words, hits)
		}
	})
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Côte d’Ivoire": "cote divoire", "Türkiye": "turkiye", "São  Tomé": "sao tome", "İlham Əliyev": "ilham aliyev",
		"Łódź": "lodz", "Straße": "strasse", "U.S.": "us", "N‘Djamena": "ndjamena", "Đà Nẵng": "da nang",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
	if got := Slug("Ministry of Trade & Industry"); got != "ministry-of-trade-industry" {
		t.Errorf("Slug: %q", got)
	}
}

package brief

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/chancery-project/chancery"
)

func TestFigure(t *testing.T) {
	for _, tt := range []struct{ value, unit, want string }{
		{"68000000000", "USD", "USD 68 billion"},
		{"1250000", "EUR", "EUR 1.25 million"},
		{"12500", "EUR", "EUR 12500"},
		{"35", "percent", "35 per cent"},
		{"4", "rank", "no. 4"},
		{"2.5", "", "2.5"},
		{"many", "", "many"},
		{"1234567891", "count", "1234567891"},
	} {
		if got := figure(tt.value, tt.unit); got != tt.want {
			t.Errorf("figure(%q, %q) = %q, want %q", tt.value, tt.unit, got, tt.want)
		}
	}
}

func TestPlural(t *testing.T) {
	for code, want := range map[string]string{
		"memorandum_of_understanding": "memoranda of understanding",
		"plan_of_action":              "plans of action",
		"exchange_of_notes":           "exchanges of notes",
		"treaty":                      "treaties",
		"agreement":                   "agreements",
		"agreed_minutes":              "agreed minutes",
	} {
		if got := plural(code); got != want {
			t.Errorf("plural(%q) = %q, want %q", code, got, want)
		}
	}
}

func TestHeader(t *testing.T) {
	br := &Brief{Parties: []chancery.Party{{ID: "KEN", Names: []string{"Kenya"}}, {ID: "FIN"}}, Reports: 1, Voices: 1}
	var b strings.Builder
	if err := br.Text(&b, 90); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); !strings.HasPrefix(got, "KENYA – FIN ") || !strings.HasSuffix(got, "date not stated · 1 report · 1 independent voice\n") {
		t.Errorf("header: %q", got)
	}
}

// TestWidth: no line is wider than the page, unless one word is; no word is
// lost; nothing that steers a terminal gets through.
func TestWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(80, 120).Draw(t, "width")
		words := rapid.SliceOfN(rapid.StringMatching(`[a-zé\x1b\x07]{1,20}`), 1, 60).Draw(t, "words")
		br := &Brief{Sections: []Section{{Name: "Last", Lines: []Line{
			{Text: strings.Join(words, " "), Facts: []int{1, 2}}, {Text: strings.Join(words, " "), Sub: true},
		}}}}
		var b strings.Builder
		if err := br.Text(&b, width); err != nil {
			t.Fatal(err)
		}
		body := b.String()
		if strings.ContainsAny(body, "\x1b\x07") {
			t.Fatal("control characters in the page")
		}
		for line := range strings.Lines(body) {
			if utf8.RuneCountInString(strings.TrimSuffix(line, "\n")) > width {
				t.Fatalf("%d columns asked for: %q", width, line)
			}
		}
		for _, w := range words {
			if w = clean(w); w != "" && strings.Count(body, w) < 2 {
				t.Fatalf("%q is lost", w)
			}
		}
	})
}

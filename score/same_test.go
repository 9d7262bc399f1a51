package score

import (
	"math"
	"strings"
	"testing"
)

func TestSame(t *testing.T) {
	tests := []struct {
		field, gold, got string
		want             float64
	}{
		{"type", "visit", "visit", 1},
		{"type", "visit", "VISIT", 1},
		{"type", "visit", "state_visit", 0.5},
		{"type", "state_visit", "visit", 0.5},
		{"type", "state_visit", "official_visit", 0},
		{"type", "summit", "bilateral_meeting", 0.5},
		{"type", "summit", "forum", 0},
		{"strength", "agreed", "pledged", 0.5},
		{"strength", "agreed", "hoped", 0},
		{"status", "planned", "invited", 0.5},
		// Acts with their dates: the act decides, the date refines.
		{"act", "signed@2020-05", "signed@2020-05", 1},
		{"act", "signed@2020-05", "signed@2020", 0.5},
		{"act", "signed@2020-05", "signed@2021-05", 0},
		{"act", "signed@2020-05", "issued@2020-05", 0},
		{"act", "signed@2020-05", "signed", 0.5},
		{"act", "signed", "signed@2020-05", 0.5},
		{"act", "signed", "concluded", 0.5},
		// Numbers.
		{"value", "68000000", "68,000,000", 1},
		{"value", "68000000", "68000000.1", 1},
		{"value", "68000000", "69000000", 0},
		{"value", "1.5", "1.50", 1},
		{"value", "about 5", "5", 0},
		{"ordinal", "19", "19th", 1},
		{"ordinal", "3", "3rd", 1},
		{"ordinal", "19", "20", 0},
		{"count", "4", "four", 0},
		{"count", "1_000", "1000", 1},
		{"count", "0x10", "16", 0},
		// Dates: half where one is the other made finer.
		{"date", "2016", "2016-08", 0.5},
		{"date", "2016-08", "2016", 0.5},
		{"date", "2016-08", "2016-09", 0},
		{"date", "XXXX-05-23", "2024-05-23", 0},
		{"date", "2017/2018", "2017", 0},
		{"to", "2016", "2016-08", 0.5},
		// Titles: more words are the same office, other ranks are another.
		{"title", "Minister", "Minister of Trade", 1},
		{"title", "Minister for Foreign Affairs", "Foreign Affairs Minister", 1},
		{"title", "Prime Minister", "Deputy Prime Minister", 0},
		{"title", "Prime Minister", "President", 0},
		{"title", "of the", "and the", 0},
		// Persons: part of a name will do; identifiers are exact.
		{"person", "Amina Sow", "Sow", 1},
		{"person", "Amina Sow", "President Amina Sow", 1},
		{"person", "Amina Sow", "Amina Diallo", 0},
		{"person", "José Núñez", "Jose Nunez", 1},
		{"by", "KEN", "UGA", 0},
		{"by", "Amina Sow", "KEN", 0},
		{"by", "KEN", "KEN", 1},
		// Parties: slugs tolerate wording, owners do not.
		{"party", "KEN", "UGA", 0},
		{"party", "KEN/ministry-of-trade", "KEN/trade-ministry", 1},
		{"party", "KEN/ministry-of-trade", "UGA/ministry-of-trade", 0},
		{"party", "KEN/ministry-of-trade", "ministry-of-trade", 0},
		{"party", "lake-water-board", "water-board-lake", 1},
		{"party", "lake-water-board", "lake-power-company", 0},
		{"party", "KEN", "KEN/ministry-of-trade", 0},
		// Texts: most of the words, or the shorter within the longer but not a scrap.
		{"text", "deepen trade in textiles", "trade in textiles", 1},
		{"text", "deepen trade in textiles and in machine tools for mines", "trade", 0},
		{"text", "build a bridge over the lake", "bridge over lake", 1},
		{"text", "build a bridge", "close a port", 0},
		{"name", "Kenya–Uganda Forum", "Kenya-Uganda Forum", 0}, // a dash that is no hyphen joins the words
		{"place", "St. Julian's Bay", "St Julian’s Bay", 1},
		{"place", "St. Julian's", "St Julian’s", 0},
		{"place", "İzmir", "izmir", 1},
		{"unheard_of", "one", "two", 0},
	}
	for _, tt := range tests {
		if got := same(tt.field, tt.gold, tt.got); got != tt.want {
			t.Errorf("%s: %q and %q: %v, want %v", tt.field, tt.gold, tt.got, got, tt.want)
		}
	}
}

func TestSprings(t *testing.T) {
	tests := []struct {
		field, trap, got string
		want             bool
	}{
		{"type", "visit", "Visit", true},
		{"type", "visit", "state_visit", false},
		{"date", "2020-05", "2020", false},
		{"text", "deepen trade in textiles", "deepen the trade in textiles", true},
		{"text", "deepen trade in textiles", "trade in textiles", false},
		{"text", "deepen trade in textiles", "trade", false},
		{"title", "Prime Minister", "the Prime Minister", true},
		{"title", "Prime Minister", "Deputy Prime Minister", false},
		{"person", "Amina Sow", "Sow", false},
	}
	for _, tt := range tests {
		if got := springs(tt.field, tt.trap, tt.got); got != tt.want {
			t.Errorf("%s: %q and %q: %v", tt.field, tt.trap, tt.got, got)
		}
	}
}

func TestAgree(t *testing.T) {
	tests := []struct {
		gold, got string
		want      float64
	}{
		{"KEN UGA", "UGA KEN", 2},
		{"KEN UGA", "KEN", 1},
		{"KEN", "KEN KEN", 1},
		{"", "KEN", 0},
	}
	for _, tt := range tests {
		if got := agree("party", strings.Fields(tt.gold), strings.Fields(tt.got)); got != tt.want {
			t.Errorf("%q and %q: %v, want %v", tt.gold, tt.got, got, tt.want)
		}
	}
	// The first takes its best, which may leave the second with less.
	if got := agree("type", []string{"visit", "state_visit"}, []string{"state_visit", "official_visit"}); got != 0.5 {
		t.Errorf("greedy agreement: %v", got)
	}
}

func TestTokens(t *testing.T) {
	for s, want := range map[string]string{
		"The Ministry of Trade": "ministry trade", "Çankırı": "cankr", "½ year": "12 year", "Ⅳ": "iv", "a\u00a0b": "b", "№5": "no5", "ﬁsh": "fish", "Łódź": "odz", "日本": "",
	} {
		got := tokens(s)
		for _, w := range strings.Fields(want) {
			if !got[w] {
				t.Errorf("%q: %v lacks %q", s, got, w)
			}
		}
		if len(got) != len(strings.Fields(want)) {
			t.Errorf("%q: %v, want %q", s, got, want)
		}
	}
}

func TestBase(t *testing.T) {
	for name, want := range map[string]string{
		"x/report.txt": "report", "report": "report", "a.b.txt": "a.b", "x/.txt": ".txt", "..hidden": "..hidden", "x.y/": "", "": "", "x/.a.txt": ".a",
	} {
		if got := Base(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestFloat(t *testing.T) {
	for want, f := range map[string]float64{"1.0": 1, "0.25": 0.25, "1e+16": 1e16, "1e-05": 0.00001, "0.0": 0, "123456789.5": 123456789.5} {
		if got := Float(f); got != want {
			t.Errorf("%v: %q, want %q", f, got, want)
		}
	}
	if figure(6, math.NaN()) != "   nan" || figure(6, 0.125) != "  0.12" {
		t.Error(figure(6, math.NaN()), figure(6, 0.125))
	}
}

func TestReadable(t *testing.T) {
	for s, want := range map[string]string{
		"café": "café", "caf\xc3": "caf\ufffd", "\xa9!": "\ufffd!", "\xe2\x80x": "\ufffdx", "\xf0\x9f\x98": "\ufffd", "\xff\xfe": "\ufffd\ufffd", "\xe0\x80": "\ufffd\ufffd",
	} {
		if got := readable(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestSlice(t *testing.T) {
	for _, tt := range []struct {
		start, end int
		want       string
	}{{0, 3, "abc"}, {2, 99, "cdef"}, {-2, 6, "ef"}, {4, 2, ""}, {-99, 1, "a"}, {99, 100, ""}} {
		if got := slice("abcdef", tt.start, tt.end); got != tt.want {
			t.Errorf("%d:%d: %q, want %q", tt.start, tt.end, got, tt.want)
		}
	}
}

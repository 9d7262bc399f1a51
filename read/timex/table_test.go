package timex

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
)

// describe writes what Find reads of a sentence of words set apart by spaces:
// "words=date basis relation recurrence", one expression after the other.
func describe(sentence string, day chancery.Date) string {
	words := strings.Fields(sentence)
	var out []string
	for _, e := range Find(words, day) {
		parts := []string{strings.Join(words[e.First:e.Last], " ") + "=" + string(e.Date)}
		if e.Basis != "" && e.Basis != chancery.Explicit {
			parts = append(parts, string(e.Basis))
		}
		if e.Relation != At {
			parts = append(parts, [...]string{"", "since", "until", "during", "for", "after", "before"}[e.Relation])
		}
		if e.Recurring != "" {
			parts = append(parts, e.Recurring)
		}
		out = append(out, strings.Join(parts, " "))
	}
	return strings.Join(out, "; ")
}

// TestFind reads table.txt: "# day D" sets the day, "sentence" and "  wanted"
// lines follow.
func TestFind(t *testing.T) {
	b, err := os.ReadFile("testdata/table.txt")
	if err != nil {
		t.Fatal(err)
	}
	var day chancery.Date
	var sentence string
	rows := 0
	for n, line := range strings.Split(string(b), "\n") {
		want, isWant := strings.CutPrefix(line, "\t")
		switch rest, isDay := strings.CutPrefix(line, "# day"); {
		case isDay:
			day = chancery.Date(strings.TrimSpace(rest))
		case line == "" || line[0] == '#':
		case isWant:
			rows++
			if want == "-" {
				want = ""
			}
			if got := describe(sentence, day); got != want {
				t.Errorf("testdata/table.txt:%d: %s (day %q)\n got %s\nwant %s", n+1, sentence, string(day), got, want)
			}
		default:
			sentence = line
		}
	}
	if rows < 150 {
		t.Errorf("the table has %d rows, fewer than 150", rows)
	}
}

// TestSafe checks on odd input that spans lie in order within the sentence and
// that every date can be parsed.
func TestSafe(t *testing.T) {
	for _, s := range []string{"", " ", "- - -", "May", "( )", "31 February 2023", "2023-13-45", "5 -", "of of of", "the the the end of", "12 - 14 - 16 May", "Feb 30", "every every year", "0 May", "May 0", "99/99/9999", "last last last", "1990s", "Q5 2024", "H9"} {
		check(t, strings.Fields(s), "2025-11-02")
		check(t, strings.Fields(s), "")
	}
}

func check(t *testing.T, words []string, day chancery.Date) {
	t.Helper()
	at := 0
	for _, e := range Find(words, day) {
		if e.First < at || e.Last <= e.First || e.Last > len(words) {
			t.Fatalf("%q: span [%d,%d) after %d of %d", words, e.First, e.Last, at, len(words))
		}
		at = e.Last
		if e.Date == "" {
			continue
		}
		if _, err := chancery.ParseDate(string(e.Date)); err != nil {
			t.Fatalf("%q: %v", words[e.First:e.Last], err)
		}
		if e.Basis == "" {
			t.Fatalf("%q: %s without a basis", words[e.First:e.Last], string(e.Date))
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"on Wednesday ( Nov 14 )", "from Jun 18 to 20 , 2017", "by the end of 2025", "2021-2025", "the 14th of May", "every two years", "May 30 – June 2", "05/07/2023 FY2023-24 mid-2024", "two days ago , last Friday"} {
		f.Add(s, "2025-11-02")
		f.Add(s, "")
		f.Add(s, "2025")
	}
	f.Fuzz(func(t *testing.T, sentence, day string) {
		if _, err := chancery.ParseDate(day); err != nil {
			day = ""
		}
		check(t, strings.Fields(sentence), chancery.Date(day))
		check(t, strings.Split(sentence, " "), chancery.Date(day))
	})
}

func BenchmarkFind(b *testing.B) {
	words := strings.Fields("The two ministers , who last met in Lisbon on 14 May 2022 , agreed on Tuesday to hold the third round of consultations by the end of the year and to review the 2021 - 2025 plan of action , the ministry said .")
	b.ReportAllocs()
	for b.Loop() {
		Find(words, "2023-07-05")
	}
	b.ReportMetric(float64(len(words))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

func ExampleFind() {
	words := strings.Fields("held in Hanoi on 5 July and to be repeated by 2030")
	for _, e := range Find(words, "2023-07-08") {
		fmt.Println(words[e.First:e.Last], string(e.Date), e.Basis)
	}
	// Output:
	// [5 July] 2023-07-05 dateline_year
	// [2030] ../2030 explicit
}

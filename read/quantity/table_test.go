package quantity

import (
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// describe writes what Find reads: "words=value unit approx", one expression
// after the other; an open number has the value "some".
func describe(sentence string) string {
	words := strings.Fields(sentence)
	var out []string
	for _, e := range Find(words) {
		value := e.Value
		if e.Several {
			value = "some"
		}
		s := strings.Join(words[e.First:e.Last], " ") + "=" + value + " " + e.Unit
		if e.Approx != "" {
			s += " " + e.Approx
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

// TestFind reads table.txt: a sentence a line, what is wanted indented below.
func TestFind(t *testing.T) {
	b, err := os.ReadFile("testdata/table.txt")
	if err != nil {
		t.Fatal(err)
	}
	sentence, rows := "", 0
	for n, line := range strings.Split(string(b), "\n") {
		want, isWant := strings.CutPrefix(line, "\t")
		switch {
		case line == "" || line[0] == '#':
		case isWant:
			rows++
			if want == "-" {
				want = ""
			}
			if got := describe(sentence); got != want {
				t.Errorf("testdata/table.txt:%d: %s\n got %s\nwant %s", n+1, sentence, got, want)
			}
		default:
			sentence = line
		}
	}
	if rows < 80 {
		t.Errorf("the table has %d rows, fewer than 80", rows)
	}
}

func TestSuperlative(t *testing.T) {
	for _, row := range []struct {
		words string
		at    int
		rank  string
		n     int
	}{
		{"the largest investor", 1, "1", 1},
		{"the second - largest investor", 1, "2", 3},
		{"the 13th largest market", 1, "13", 2},
		{"its fifth biggest source", 1, "5", 2},
		{"the fourth - largest donor", 1, "4", 3},
		{"number one supplier", 0, "1", 2},
		{"No. 1 supplier", 0, "1", 2},
		{"the top trading partner", 1, "1", 1},
		{"the top ten partners", 1, "", 0},
		{"the top 10 partners", 1, "", 0},
		{"one of the largest partners", 3, "", 0},
		{"one of its largest partners", 3, "", 0},
		{"among the largest partners", 2, "", 0},
		{"the large partner", 1, "", 0},
		{"no agreement", 0, "", 0},
		{"the second visit", 1, "", 0},
		{"the twenty - first largest", 1, "21", 4},
		{"largest", 0, "1", 1},
		{"largest", 3, "", 0},
		{"largest", -1, "", 0},
	} {
		rank, n, ok := Superlative(strings.Fields(row.words), row.at)
		if rank != row.rank || n != row.n || ok != (row.rank != "") {
			t.Errorf("%q at %d: got %q, %d, %v; want %q, %d", row.words, row.at, rank, n, ok, row.rank, row.n)
		}
	}
}

func check(t interface {
	Helper()
	Fatalf(string, ...any)
}, words []string,
) {
	t.Helper()
	at := 0
	for _, e := range Find(words) {
		if e.First < at || e.Last <= e.First || e.Last > len(words) {
			t.Fatalf("%q: span [%d,%d) after %d of %d", words, e.First, e.Last, at, len(words))
		}
		at = e.Last
		if e.Several == (e.Value != "") || e.Unit == "" {
			t.Fatalf("%q: %+v", words[e.First:e.Last], e)
		}
		if strings.Trim(e.Value, "0123456789.") != "" || strings.HasPrefix(e.Value, ".") || strings.HasSuffix(e.Value, ".") {
			t.Fatalf("%q: %q is no plain number", words[e.First:e.Last], e.Value)
		}
	}
}

func TestSpansLieInOrder(t *testing.T) {
	vocabulary := []string{
		"two", "hundred", "and", "fifty", "-", "billion", "US$", "$", "3.5", "1,500", "12", "percent", "to", "a", "dozen", "half", "third", "largest",
		"13th", "most", "from", "between", "several", "number", "of", "per", "cent", "May", "2016", "euros", "dollars", "one", "points", "percentage", "%",
	}
	rapid.Check(t, func(t *rapid.T) {
		check(t, rapid.SliceOfN(rapid.SampledFrom(vocabulary), 0, 12).Draw(t, "words"))
	})
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"US$ 68 billion", "Rs 500 crore", "10 - 15 percent", "fourth - largest", "two hundred and fifty", "€2bn", "1,2,3", "half a", "$", "9" + strings.Repeat("9", 40)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		check(t, strings.Fields(s))
		words := strings.Split(s, " ")
		check(t, words)
		for i := range words {
			Superlative(words, i)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	words := strings.Fields("Trade between the two countries rose by 12.5 per cent to US$ 68 billion in 2016 , and about 1,500 companies from the fourth - largest investor employ some twenty - five thousand people in the region , the minister said .")
	b.ReportAllocs()
	for b.Loop() {
		Find(words)
	}
	b.ReportMetric(float64(len(words))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

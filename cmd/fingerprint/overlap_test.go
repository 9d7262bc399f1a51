package main

import (
	_ "embed"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

//go:embed reports.bin
var reports []byte

//go:embed allowed.txt
var allowedText string

// prose are the endings of files that hold sentences.
var prose = []string{".txt", ".md", ".go", ".tsv", ".jsonl", ".html"}

// TestNoReportIsCopied finds runs of words of the reports in the tree. A general
// formula goes into allowed.txt, after a second look; anything else is written
// anew in other words.
func TestNoReportIsCopied(t *testing.T) {
	known, free := unpack(reports), allowed(allowedText)
	if len(known) < 10_000 {
		t.Fatalf("reports.bin has %d runs: make it anew with cmd/fingerprint", len(known))
	}
	files := 0
	err := filepath.WalkDir("../..", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			if err == nil && strings.HasPrefix(d.Name(), ".git") {
				return filepath.SkipDir
			}
			return err
		}
		if !slices.Contains(prose, filepath.Ext(p)) {
			return nil
		}
		text, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		files++
		last := 0
		for _, r := range runs(text) {
			if known[r.sum] && r.line != last && !free(r.words) {
				t.Errorf("%s:%d: words of a report: %q", filepath.ToSlash(p), r.line, r.words)
				last = r.line
			}
		}
		return nil
	})
	if err != nil || files < 300 {
		t.Fatalf("%d files looked at, %v", files, err)
	}
}

// allowed reports whether a run stands in a formula of the list.
func allowed(list string) func(string) bool {
	var formulas []string
	for line := range strings.Lines(list) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			formulas = append(formulas, " "+line+" ")
		}
	}
	return func(words string) bool {
		return slices.ContainsFunc(formulas, func(f string) bool { return strings.Contains(f, " "+words+" ") })
	}
}

// Every formula is needed.
func TestAllowedIsTidy(t *testing.T) {
	known := unpack(reports)
	for line := range strings.Lines(allowedText) {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		rs := runs([]byte(line))
		if !slices.ContainsFunc(rs, func(r run) bool { return known[r.sum] }) {
			t.Errorf("%q is in no report, or shorter than %d words: take it off", line, width)
		}
	}
}

func TestRuns(t *testing.T) {
	text := "The ministers, of “both” sides,\n// met again today: it is (was) raining."
	rs := runs([]byte(text))
	if len(rs) != 5 || rs[0].words != "the ministers of both sides met again today" || rs[0].line != 1 || rs[4].line != 1 {
		t.Fatalf("%+v", rs)
	}
	if other := runs([]byte("THE MINISTERS OF BOTH SIDES MET AGAIN TODAY")); other[0].sum != rs[0].sum {
		t.Error("case and marks make a difference")
	}
	seen := map[sum]bool{rs[0].sum: true, rs[3].sum: true}
	got := unpack(pack(seen))
	if len(got) != 2 || !got[rs[0].sum] || !got[rs[3].sum] {
		t.Errorf("packed and unpacked: %v, want %v", got, seen)
	}
	if len(runs([]byte("one two three"))) != 0 {
		t.Error("a run of three words")
	}
}

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.txt":   "one two three four five six seven eight nine",
		"b.txt":   "nobody names this report and so nobody reads it",
		"g.jsonl": `{"doc":"a","kind":"office"}` + "\n" + `{"doc":"a.txt"}` + "\n",
		"h.jsonl": `{"kind":"office"}`,
		"i.jsonl": `{"doc":"gone"}`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	out := filepath.Join(dir, "out.bin")
	if n, err := write(out, []string{dir}, []string{filepath.Join(dir, "g.jsonl")}); n != 2 || err != nil {
		t.Errorf("%d runs, %v", n, err)
	}
	for _, bad := range [][]string{nil, {filepath.Join(dir, "h.jsonl")}, {filepath.Join(dir, "i.jsonl")}, {filepath.Join(dir, "none.jsonl")}} {
		if _, err := write(out, []string{dir}, bad); err == nil {
			t.Errorf("%v: no error", bad)
		}
	}
}
